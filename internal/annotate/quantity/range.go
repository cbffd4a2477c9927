package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// orEnd reads the second of two numbers that the text leaves open, after the
// number n that ends before token at: «3 أو 4 أيام». It returns the token after
// it.
func (p *parser) orEnd(at int, f *found, n arabic.Number) int {
	if p.key(at) != "او" || !p.next(at) || !p.next(at+1) {
		return at
	}
	m, ok := p.number(at + 1)
	if !ok || m.Definite || m.Cut > 0 || p.inTime(at+1) {
		return at
	}
	low := scaled(n, m)
	if m.Value <= low || m.Value > 3*low {
		return at
	}
	f.value, f.max = low, &m.Value
	return at + 1 + m.Tokens
}

// scaled is the first of two numbers whose scale word stands after the second
// alone: «3 أو 5 ملايين».
func scaled(n, m arabic.Number) float64 {
	if m.Scale > 0 && n.Scale == 0 && n.Value < 1000 && n.Value*m.Scale < m.Value {
		return n.Value * m.Scale
	}
	return n.Value
}

// maxShared bounds the numbers that share the unit after the last of them.
const maxShared = 4

// borrowed gives a number without unit that of the number that it is joined
// to: «10 و25 بالمئة على التوالي», «خمسة ثم ستة أمتار», «30 إلى 20 مترا». A noun
// that is counted is not shared over و.
func (p *parser) borrowed(f *found, n arabic.Number, depth int) bool {
	at := f.end
	if depth > maxShared || f.max != nil || n.Definite || p.loose || !p.next(at) {
		return false
	}
	and := false
	switch k := p.key(at); {
	case k == "الي" || k == "او" || k == "ثم":
		at++
	case k == "و":
		and = true
		at++
	case strings.HasPrefix(k, "و"):
		and = true
	default:
		return false
	}
	if !p.next(at) {
		return false
	}
	m, ok := p.number(at)
	if !ok || m.Definite || p.inTime(at) || (at == f.end) != (m.Cut > 0) {
		return false
	}
	second := found{start: at, end: at + m.Tokens}
	second.value = m.Value
	if !p.measured(&second) && !p.borrowed(&second, m, depth+1) && (and || !whole(n.Value) || !p.listed(&second, m)) {
		return false
	}
	f.kind, f.unit, f.rule = second.kind, second.unit, "shared-unit"
	f.value = scaled(n, m)
	return true
}

// listed reads a counted noun that a list has after the number.
func (p *parser) listed(f *found, n arabic.Number) bool {
	_, _, ok := p.nounOf(f.end)
	return ok && p.countNoun(f, n)
}
