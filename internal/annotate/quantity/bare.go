package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// bare accepts a number with nothing after it that counts what was named
// before: after a trigger, in a list, in brackets after a name; also one with a
// bound or a scale («ما لا يقل عن 300», «191 مليونا»), which is no name.
func (p *parser) bare(f *found, n arabic.Number, i int) bool {
	if !whole(n.Value) || n.Definite {
		return false
	}
	plain := yearLike(n)
	if p.needsNoun(f.end - 1) {
		return false
	}
	if f.max == nil && n.Value <= maxAge && n.Value > 1 && p.lifeBefore(i) {
		f.kind, f.unit, f.rule = age, "سنة", "age-words" // «البالغ من العمر 63»
		return true
	}
	if p.key(i-1) == "لا" && p.noun >= 0 && f.max == nil { // «140 ضحية لا 318»: told to be untrue
		f.kind, f.rule, f.unit = count, "denied", p.unitOf()
		return true
	}
	switch {
	case f.max != nil && n.Value <= maxAge && p.ageBefore(f):
		f.kind, f.unit, f.rule = age, "سنة", "age" // «أعمارهم بين 18 و29»
		return true
	case f.max != nil:
		if f.between && p.governed(f, i) {
			f.kind, f.rule = count, "number-of"
			return true
		}
		if p.noun < 0 || !f.bounded && !p.howMany(i) {
			return false
		}
		f.rule = "number-of"
	case p.howMany(i), p.outOfAll(i):
		f.rule = "number-of"
	case p.governed(f, i):
		f.kind, f.rule = count, "number-of"
		return true
	case !plain && p.parted(f.end):
		f.rule = "parted"
	case !plain && p.suffered(f.end):
		f.rule = "triggered"
	case !plain && p.triggered(i) && (n.Digits || n.Tokens > 1 || n.Value > 2):
		f.rule = "triggered"
	case p.noun >= 0 && !plain && p.goesOn(f, i):
		f.rule = "list"
	case n.Scale > 0 && (n.Tokens > 1 || f.bounded) && !p.isYear(n):
		f.rule = "scaled"
	case !plain && p.boundedAfter(f.end):
		f.rule = "scaled"
	case f.bounded && !plain && f.mod != "<=" && p.noun >= 0 && (n.Digits || n.Value > 10):
		f.rule = "scaled"
	default:
		return false
	}
	f.kind, f.unit = count, p.unitOf()
	return true
}

// needsNoun reports that token i is the dual of a scale in the construct
// state, which always has its noun beside it: «ألفي شخص», but «الطفل ألفي».
func (p *parser) needsNoun(i int) bool {
	switch p.key(i) {
	case "الفي", "مليوني", "ملياري", "مئتي", "مائتي", "تريليوني", "مئتا", "مائتا":
		return true
	}
	return false
}

// lifeBefore reports «من العمر», «عمره» right before token i.
func (p *parser) lifeBefore(i int) bool {
	k := p.key(i - 1)
	return i > 0 && !p.tokens[i].Line && (isLife(k) && (k != "العمر" || p.key(i-2) == "من") || k == "وعمره" || k == "وعمرها" || k == "بعمر")
}

// parted reports that the text goes on at token i with who were among so many:
// «32، بينهم 7 نساء», «158 وبينهم تسعة أطفال».
func (p *parser) parted(i int) bool {
	if isComma(p.key(i)) {
		i++
	}
	if k := p.key(i); p.next(i) && (k == "من" || k == "ومن") {
		i++
	}
	return p.next(i) && isAmong(p.key(i))
}

// suffered reports that a verb in the plural at token i says what happened to
// so many: «79 جرحوا».
func (p *parser) suffered(i int) bool {
	if !p.next(i) || !strings.HasSuffix(p.key(i), "وا") {
		return false
	}
	t, ok := arabic.TriggerOf(p.key(i))
	return ok && !t.Noun
}

// boundedAfter reports a bound at token i: «32 على الأقل».
func (p *parser) boundedAfter(i int) bool {
	b, ok := arabic.BoundAfter(p.tokens, i)
	return ok && p.next(i) && b.Cut == 0
}

// isYear reports a year in words («ألفين وثمانية عشر»).
func (p *parser) isYear(n arabic.Number) bool {
	return !n.Digits && n.Value >= 1900 && n.Value < 2100 && n.Tokens > 1
}

// howMany reports «البالغ عددهم», «عددها» right before token i.
func (p *parser) howMany(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		switch p.key(k) {
		case "عددهم", "عددها", "عددهن", "وعددهم", "وعددها", "وعددهن", "عددهما", "بعددهم":
			return true
		}
	}
	return false
}

// outOfAll reports «من أصل», «من مجموع» right before token i, of what was just
// counted.
func (p *parser) outOfAll(i int) bool {
	if p.noun < 0 {
		return false
	}
	k := p.key(i - 1)
	return k == "اصل" || k == "مجموع" || k == "اجمالي"
}

// goesOn reports that a number without noun is a member of a list: joined by
// و or after a comma or a colon and followed by a preposition («و17 على …»), or
// in brackets after a name.
func (p *parser) goesOn(f *found, i int) bool {
	if p.key(f.end) == ")" && p.key(i-1) == "(" {
		return i > 1 && p.tokens[i-2].Kind == text.Word && p.inColumn(f)
	}
	if p.key(f.end-1) == ")" {
		return i > 0 && p.tokens[i-1].Kind == text.Word && p.inColumn(f)
	}
	if !p.next(f.end) {
		return false
	}
	joined := f.cut > 0 && p.key(i)[:2] == "و" || p.key(i) == "و" || p.key(i-1) == "و"
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

// inColumn reports that a number in brackets can be a part of what was counted
// last: no more than it, or beside another in brackets.
func (p *parser) inColumn(f *found) bool {
	q := &p.doc.Quantities[p.noun]
	if n, _, ok := arabic.CountedNounOf(text.FoldString(q.Unit, text.Key)); !ok || n.Measure == "" && n.Group == "" || n.Group == "goals" || n.Group == "points" || n.Group == "times" {
		return false // «هدفان لرامي (28)»: a minute
	}
	return f.value <= q.Value || q.Start > 0 && p.doc.Text[q.Start-1] == '(' || p.doc.Text[q.Start] == '('
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
	const reach = 10
	for k := i - 1; k > 0 && k >= i-reach && !p.tokens[k+1].Line; k-- {
		if key := p.key(k); key == "." || key == "،" {
			return false
		}
		n, _, ok := p.nounOf(k)
		if !ok || n.count != 0 {
			continue
		}
		c, _, _ := arabic.CountedNounOf(p.key(k))
		if m, _, ok := p.nounOf(k - 1); ok && m.count == 0 {
			continue // «القتلى الفلسطينيين»
		}
		if before := p.key(k - 1); before == "عدد" || before == "اعداد" || before == "حصيله" || before == "العدد" || before == "وعدد" || before == "لعدد" || before == "بعدد" || direct && c.Measure != "" {
			f.unit = n.singular
			return true
		}
	}
	return false
}
