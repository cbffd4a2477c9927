package quantity

import (
	"math"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// numbered reads a quantity that begins with its number or with the bound
// before it.
func (p *parser) numbered(i int) (found, bool) {
	f := found{start: i}
	at, ok := p.bounds(i, &f)
	if !ok {
		return f, false
	}
	f.bounded = at > i
	sign := p.sign(&at)
	if k := p.key(at); (k == "(" || k == "«" || k == "\"") && at+2 < len(p.tokens) && p.tokens[at+1].Kind == text.Number && closes(k, p.key(at+2)) {
		f.wrapped = true
		at++
	}
	negative := !p.loose && p.negative(at)
	if negative {
		at++
	}
	if percentAt(p.tokens, at) > 0 {
		return f, false // «بالمئة»
	}
	n, ok := p.number(at)
	if !ok && p.word(at+1) && percentAt(p.tokens, at+1) > 0 && strings.HasPrefix(strings.TrimPrefix(p.key(at), "ال"), "واحد") {
		n, ok = arabic.Number{Value: 1, Tokens: 1}, true // «واحد بالمئة»
	}
	if !ok || !p.loose && p.refused(at, n) || p.loose && p.gluedOn(at, n) {
		return f, false
	}
	if !f.bounded && !f.wrapped && !negative {
		f.cut = n.Cut
	}
	if strings.Contains(p.tokens[at].Of(p.doc.Text), "ّ") && p.tokens[at].Key == "الف" {
		return f, false // «ألّف»: he wrote
	}
	f.value = n.Value
	f.end = at + n.Tokens
	if f.wrapped {
		f.end++
	} else if f.end = p.spanEnd(at, f.end, &f, n); f.max == nil {
		f.end = p.orEnd(f.end, &f, n)
	}
	if f.max == nil {
		f.end = p.repeated(f.end, n)
	}
	if sign != "" {
		f.kind, f.unit, f.rule = money, sign, "money"
		p.parts(&f)
		return p.bound(f), true
	}
	if f.kind == "" && !p.counted(&f, n) && !p.countedLater(&f) && !p.borrowed(&f, n, 0) && !p.bare(&f, n, i) {
		if !p.loose {
			return f, false
		}
		p.bareNumber(&f, n)
	}
	if negative && !p.below(&f) {
		return f, false
	}
	return p.bound(f), true
}

// bounds reads the bounds before a number at token i («ما لا يقل عن», «أكثر
// من نحو») and returns the token after them.
func (p *parser) bounds(i int, f *found) (int, bool) {
	at := i
	for range 2 {
		b, ok := arabic.BoundBefore(p.tokens, at)
		if !ok || at > i && (p.tokens[at].Line || b.Cut > 0) {
			break
		}
		if at == i {
			f.cut = b.Cut
		}
		if f.mod == "" || f.mod == "~" {
			f.mod = b.Mod
		}
		at += b.Tokens
		if !p.next(at) || p.inTime(at) {
			return at, false
		}
	}
	if k := p.key(at); at > i && (k == "عدد" || k == "من" || k == "مبلغ" || k == "مسافه") {
		at++
	}
	return at, true
}

// sign reads a currency sign before its number: «$20», «US$ 5», and moves at
// past it.
func (p *parser) sign(at *int) string {
	i := *at
	if p.key(i) == "us" && p.key(i+1) == "$" {
		i++
	}
	code := ""
	switch p.key(i) {
	case "$":
		code = "USD"
	case "€":
		code = "EUR"
	case "£":
		code = "GBP"
	case "¥":
		code = "JPY"
	default:
		return ""
	}
	if i+1 >= len(p.tokens) || p.tokens[i+1].Kind != text.Number || p.tokens[i+1].Line {
		return ""
	}
	*at = i + 1
	return code
}

// negative reports a minus sign at token i: glued to the digits after it and
// apart from what stands before.
func (p *parser) negative(i int) bool {
	k := p.key(i)
	return (k == "-" || k == "−") && i+1 < len(p.tokens) && p.tokens[i+1].Kind == text.Number && p.tokens[i+1].Glued &&
		(i == 0 || !p.tokens[i].Glued || p.key(i-1) == "(")
}

// below makes the value of a degree or a percentage with a minus negative;
// nothing else is told so.
func (p *parser) below(f *found) bool {
	if f.kind != percent && f.kind != measure {
		return false
	}
	f.value = -f.value
	return true
}

// repeated returns the token after a number that is said again in brackets:
// «خمسة (5) أشخاص».
func (p *parser) repeated(at int, n arabic.Number) int {
	if p.key(at) != "(" || !p.next(at) || !p.next(at+1) {
		return at
	}
	m, ok := arabic.ParseNumber(p.tokens, at+1)
	if !ok || m.Value != n.Value || m.Cut > 0 || p.key(at+1+m.Tokens) != ")" || m.Digits == n.Digits {
		return at
	}
	return at + m.Tokens + 2
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

// counted reads what the number counts after it and reports whether there is
// anything. A quotation mark may stand between: «4 آلاف" شخص».
func (p *parser) counted(f *found, n arabic.Number) bool {
	if p.measured(f) {
		return true
	}
	if !p.next(f.end) {
		return false
	}
	if p.countNoun(f, n) {
		return true
	}
	switch p.key(f.end) {
	case "\"", "”", "»", "«", "“", "#":
		if !p.next(f.end + 1) {
			return false
		}
		quoted := *f
		quoted.end++
		if p.measured(&quoted) || p.nounAt(&quoted, n, true) {
			*f = quoted
			return true
		}
	}
	return false
}

// countedLater reads a whole after a bound: «8 ملايين على الأقل من السكان».
func (p *parser) countedLater(f *found) bool {
	b, ok := arabic.BoundAfter(p.tokens, f.end)
	if at := f.end + b.Tokens; !ok || b.Cut > 0 || !p.next(f.end) || !p.next(at) || p.key(at) != "من" || !p.partitive(f, at) {
		return false
	}
	if f.mod == "" {
		f.mod = b.Mod
	}
	return true
}

// measured reads a percentage, money, a measure or a length of time.
func (p *parser) measured(f *found) bool {
	at := f.end
	if !p.next(at) {
		return false
	}
	if k := percentAt(p.tokens, at); k > 0 {
		f.kind, f.unit, f.rule, f.end = percent, "%", "percent", at+k
		return true
	}
	key := p.key(at)
	if u, ok := p.currencies.at(p.tokens, at, key); ok && !u.dual {
		f.kind, f.unit, f.rule = money, p.code(u.unit), "money"
		f.nounFrom, f.nounTo, f.end = at, at+u.tokens, at+u.tokens
		p.andHalf(f, 1)
		p.parts(f)
		return true
	}
	if u, ok := p.units.at(p.tokens, at, key); ok && !u.dual {
		f.kind, f.unit, f.rule = measure, p.symbol(f, u.unit), "measure"
		f.nounFrom, f.nounTo, f.end = at, at+u.tokens, at+u.tokens
		if u.symbol == "pp" {
			f.kind, f.rule = percent, "percent-points"
		}
		p.andHalf(f, 1)
		p.belowZero(f)
		return true
	}
	if (key == "حصان" || key == "حصانا" || key == "احصنه") && p.before(f.start, "بقوه", "قوه", "قوته", "قوتها", "قدره", "قدرته", "بقدره") {
		f.kind, f.unit, f.rule, f.nounFrom, f.nounTo, f.end = measure, "hp", "measure", at, at+1, at+1
		return true
	}
	if unit, ok := timeUnits[key]; ok {
		f.kind, f.unit, f.rule, f.nounFrom, f.nounTo, f.end = duration, unit, "duration", at, at+1, at+1
		p.andHalf(f, 1)
		p.aged(f)
		return true
	}
	return false
}

// andHalf takes «ونصف» after a unit («3 أعوام ونصف», «طن وربع الطن»): a part
// of each unit.
func (p *parser) andHalf(f *found, each float64) bool {
	at := f.end
	if !p.next(at) || f.max != nil {
		return false
	}
	key := p.key(at)
	if key == "و" && p.next(at+1) {
		at++
		key = "و" + p.key(at)
	}
	part := 0.0
	switch key {
	case "ونصف", "ونص", "والنصف":
		part = 0.5
	case "وربع", "والربع":
		part = 0.25
	case "وثلث", "والثلث":
		part = 1.0 / 3
	default:
		return false
	}
	// «ونصف السكان» begins anew, «ونصف العام» tells the unit again.
	if p.word(at+1) && len(p.key(at+1)) > 4 && p.key(at + 1)[:4] == "ال" {
		if p.sameUnit(f, at+1) {
			at++
		} else if !isFunctionWord(p.key(at + 1)) {
			return false
		}
	}
	f.value += part * each
	f.end = at + 1
	return true
}

// sameUnit reports that token i names the unit of f with the article.
func (p *parser) sameUnit(f *found, i int) bool {
	key := p.key(i)
	if f.kind == duration {
		return timeUnits[key[len("ال"):]] == f.unit
	}
	if u, ok := p.currencies.at(p.tokens, i, key); ok {
		return p.code(u.unit) == f.unit
	}
	u, ok := p.units.at(p.tokens, i, key)
	return ok && u.symbol == f.unit
}

// belowZero reads «تحت الصفر» after a measure.
func (p *parser) belowZero(f *found) {
	if p.next(f.end) && p.next(f.end+1) && (p.key(f.end) == "تحت" || p.key(f.end) == "دون") && (p.key(f.end+1) == "الصفر" || p.key(f.end+1) == "صفر") {
		f.end += 2
		if f.value > 0 && f.max == nil {
			f.value = -f.value
		}
	}
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

// whole reports a number that can count.
func whole(v float64) bool { return v >= 1 && v == math.Trunc(v) }
