package quantity

import (
	"math"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// numbered reads a quantity that begins with its number or with the bound
// before it.
func (p *parser) numbered(i int) (found, bool) {
	f := found{start: i}
	at := i
	if b, ok := arabic.BoundBefore(p.tokens, at); ok {
		f.mod, f.cut = b.Mod, b.Cut
		at += b.Tokens
		if !p.next(at) || p.inTime(at) {
			return f, false
		}
		if k := p.key(at); k == "عدد" || k == "من" {
			at++
		}
	}
	bounded := at > i
	symbol := ""
	if k := p.key(at); k == "$" || k == "€" || k == "£" {
		symbol = map[string]string{"$": "USD", "€": "EUR", "£": "GBP"}[k]
		at++
	}
	wrapped := false
	if k := p.key(at); (k == "(" || k == "«" || k == "\"") && at+2 < len(p.tokens) && p.tokens[at+1].Kind == text.Number && closes(k, p.key(at+2)) {
		wrapped = true
		at++
	}
	n, ok := p.number(at)
	if !ok || !p.loose && p.refused(at, n) || p.loose && p.gluedOn(at, n) {
		return f, false
	}
	if !bounded && !wrapped {
		f.cut = n.Cut
	}
	f.value = n.Value
	at += n.Tokens
	if wrapped {
		at++
	} else {
		at = p.spanEnd(at-n.Tokens, at, &f, n)
	}
	f.end = at
	if symbol != "" {
		f.kind, f.unit, f.rule = money, symbol, "money"
		return p.bound(f), true
	}
	if f.kind == "" && !p.counted(&f, n) && !p.bare(&f, n, i, wrapped) {
		if !p.loose {
			return f, false
		}
		f.bareNumber(n)
	}
	return p.bound(f), true
}

func closes(open, close string) bool {
	switch open {
	case "(":
		return close == ")"
	case "«":
		return close == "»"
	}
	return close == "\""
}

// refused reports numbers that count nothing: parts of names and references.
func (p *parser) refused(at int, n arabic.Number) bool {
	if p.inTime(at) || n.Digits && len(p.key(at)) > 15 {
		return true
	}
	switch p.key(at - 1) {
	case "رقم", "الرقم", "برقم", "الماده", "والماده", "القرار", "قرار", "للقرار", "البند", "الفقره", "الفصل", "مونديال", "كوفيد", "طراز", "قناه", "فرانس", "سو", "اف", "ميغ", "اس", "بي", "جي", "القانون", "المرسوم", "الدقيقه", "دقيقه", "بالدقيقه", "والدقيقه", "المركز", "المرتبه", "الصفحه", "الطابق", "الحلقه", "الدور", "الجوله":
		return true
	case "-", "/", ":":
		return p.tokens[at].Glued && at > 1 && p.tokens[at-1].Glued
	}
	if k := p.key(at + n.Tokens); (k == "/" || k == ":") && p.tokens[at+n.Tokens].Glued {
		return true
	}
	return n.Tokens == 1 && at+1 < len(p.tokens) && p.tokens[at+1].Kind == text.Latin && p.tokens[at+1].Glued
}

// counted reads what the number counts after it and reports whether there is
// anything.
func (p *parser) counted(f *found, n arabic.Number) bool {
	at := f.end
	if !p.next(at) {
		return false
	}
	if k := percentAt(p.tokens, at); k > 0 {
		f.kind, f.unit, f.rule, f.end = percent, "%", "percent", at+k
		return true
	}
	if name, k := p.currencies.at(p.tokens, at); k > 0 {
		f.kind, f.unit, f.rule = money, name, "money"
		if name == "USc" {
			f.unit = "سنت"
		}
		f.nounFrom, f.nounTo, f.end = at, at+k, at+k
		return true
	}
	if name, k := p.units.at(p.tokens, at); k > 0 {
		f.kind, f.unit, f.rule = measure, name, "measure"
		f.nounFrom, f.nounTo, f.end = at, at+k, at+k
		return true
	}
	if unit, ok := timeUnits[p.key(at)]; ok {
		f.kind, f.unit, f.rule, f.nounFrom, f.nounTo, f.end = duration, unit, "duration", at, at+1, at+1
		if (unit == "سنة" || unit == "شهر") && p.isAge(f) {
			f.kind, f.rule = age, "age"
		}
		return true
	}
	return p.countNoun(f, n)
}

// isAge reports that years are somebody's: «البالغ من العمر 15 عاما», «عن عمر
// ناهز 80 عاما», «سمير (15 عاما)».
func (p *parser) isAge(f *found) bool {
	if p.key(f.start-1) == "(" && p.key(f.end) == ")" {
		return true
	}
	for k := f.start - 1; k >= 0 && k >= f.start-4 && !p.tokens[k+1].Line; k-- {
		if isAgeCue(p.key(k)) && p.key(k) != "سنه" {
			return true
		}
	}
	if p.key(f.end) == "من" && (p.key(f.end+1) == "العمر" || p.key(f.end+1) == "عمره" || p.key(f.end+1) == "عمرها") {
		return true
	}
	return false
}

// bare accepts a number with nothing after it that counts what was named
// before: after a trigger, in a list, in brackets after a name.
func (p *parser) bare(f *found, n arabic.Number, i int, wrapped bool) bool {
	if n.Value < 1 || f.max != nil && !f.between || n.Value != math.Trunc(n.Value) || n.Definite {
		return false
	}
	if p.key(i-1) == "لا" && p.noun >= 0 { // «140 ضحية لا 318»: told to be untrue
		f.kind, f.rule, f.unit = count, "denied", p.doc.Quantities[p.noun].Unit
		return true
	}
	list := p.noun >= 0 && p.goesOn(f, i)
	switch {
	case p.howMany(i):
		f.rule = "number-of"
	case p.governed(f, i):
		f.kind, f.rule = count, "number-of"
		return true
	case p.triggered(i) && (n.Digits || n.Tokens > 1 || n.Value > 2):
		f.rule = "triggered"
	case list && wrapped, list:
		f.rule = "list"
	default:
		return false
	}
	f.kind = count
	if p.noun >= 0 {
		f.unit = p.doc.Quantities[p.noun].Unit
	}
	return true
}

// howMany reports «البالغ عددهم», «عددها» right before token i.
func (p *parser) howMany(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		switch p.key(k) {
		case "عددهم", "عددها", "عددهن", "وعددهم", "وعددها", "عددهما":
			return true
		}
	}
	return false
}

// goesOn reports that a number without noun is a member of a list: joined by
// و or after a comma or a colon and followed by a preposition («و17 على …»), or
// in brackets after a name.
func (p *parser) goesOn(f *found, i int) bool {
	if p.key(f.end) == ")" && p.key(i-1) == "(" {
		return i > 1 && p.tokens[i-2].Kind == text.Word
	}
	if p.key(f.end-1) == ")" {
		return i > 0 && p.tokens[i-1].Kind == text.Word
	}
	if !p.next(f.end) {
		return false
	}
	joined := f.cut > 0 || p.key(i) == "و" || p.key(i-1) == "و"
	if t, ok := arabic.TriggerOf(p.key(f.end)); ok && !t.Noun && joined {
		return true // «188 أحيلوا … و109 أُفرج عنهم»
	}
	switch p.key(f.end) {
	case "علي", "في", "من", "لدي", "منها", "منهم", "منهن", "اخرين", "اخري", "عند", "داخل", "خارج":
	default:
		return false
	}
	switch p.key(i - 1) {
	case "،", ",", ":", "؛", "منها", "منهم", "منهن", "بينها", "بينهم":
		return true
	}
	return joined
}

// governed reads what a number without noun counts from what governs it: «عدد
// المعتقلين بأكثر من 400», «ارتفاع قتلى الحريق إلى 19», «22 في عداد المفقودين».
func (p *parser) governed(f *found, i int) bool {
	if p.key(f.end) == "في" && p.key(f.end+1) == "عداد" {
		if n, _, ok := arabic.CountedNounOf(p.key(f.end + 2)); ok {
			f.unit = n.Singular
			return true
		}
	}
	direct := false
	switch p.key(i - 1) {
	case "الي", "بلغ", "بلغت", "يبلغ", "تبلغ":
		direct = true
	}
	const reach = 8
	for k := i - 1; k > 0 && k >= i-reach && !p.tokens[k+1].Line; k-- {
		if key := p.key(k); key == "." || key == "،" {
			return false
		}
		n, _, ok := arabic.CountedNounOf(p.key(k))
		if !ok || n.Count != 0 {
			continue
		}
		if before := p.key(k - 1); before == "عدد" || before == "حصيله" || before == "العدد" || direct && n.Measure != "" {
			f.unit = n.Singular
			return true
		}
		return false
	}
	return false
}

// bound takes a bound that stands after the quantity.
func (p *parser) bound(f found) found {
	if b, ok := arabic.BoundAfter(p.tokens, f.end); ok && p.next(f.end) && b.Cut == 0 {
		f.end += b.Tokens
		if f.mod == "" {
			f.mod = b.Mod
		}
	}
	return f
}
