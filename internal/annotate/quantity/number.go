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
	if k := p.key(at); (k == "(" || k == "«" || k == "\"") && p.next(at+1) && p.next(at+2) && p.tokens[at+1].Kind == text.Number && closes(k, p.key(at+2)) {
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
