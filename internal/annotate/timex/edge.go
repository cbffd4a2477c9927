package timex

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// firstOf reads «الأشهر التسعة الأولى من السنة» and «الأيام العشرة
// الأخيرة من مارس» at the unit.
func (p *parser) firstOf(i int) (reading, bool) {
	w := p.words[i]
	if w.unit != "M" && w.unit != "D" {
		return reading{}, false
	}
	n, ok := arabic.ParseNumber(p.tokens, i+1)
	if !ok || !n.Definite || n.Value < 1 || n.Value > 31 {
		return reading{}, false
	}
	j := i + 1 + n.Tokens
	last := p.key(j) == "الاخيره"
	if p.key(j) != "الاولي" && !last || p.key(j+1) != "من" || !p.next(j+2) {
		return reading{}, false
	}
	var l length
	l.add(n.Value, w.unit)
	return p.edgeOf(l, j+2, last)
}

// edgeLength reads «أول ثلاثة أيام من الشهر المقبل», «آخر أسبوعين في رمضان»,
// «الثلاثة أشهر الأولى من العام» at the first word.
func (p *parser) edgeLength(i int) (reading, bool) {
	if r, ok := p.edgeUnits(i); ok {
		return r, true
	}
	key, at := p.bare(i), i+1
	switch {
	case (key == "اول" || key == "اخر") && !singularUnit(p.key(at)):
	case p.words[i].begins && strings.HasPrefix(key, "ال"):
		at = i
	default:
		return reading{}, false
	}
	l, ok := p.length(at, false)
	if !ok || at > i && l.cut > 0 || l.mod != "" || l.vague {
		return reading{}, false
	}
	j := l.end
	if at == i {
		key = p.key(j)
		j++
		if key != "الاولي" && key != "الاخيره" || !p.next(l.end) {
			return reading{}, false
		}
	}
	if k := p.key(j); k != "من" && k != "في" || !p.next(j) || !p.next(j+1) {
		return reading{}, false
	}
	r, ok := p.edgeOf(l, j+1, key == "اخر" || key == "الاخيره")
	if at == i {
		r.cut = l.cut
	}
	return r, ok
}

// edgeUnits reads «السنوات الأولى من القرن الماضي», «الأيام الأخيرة من مايو»: the
// beginning or the end of the span, nobody says how much of it.
func (p *parser) edgeUnits(i int) (reading, bool) {
	w := p.words[i]
	if w.class != unit || !w.definite || w.n != 0 || singularUnit(strings.TrimPrefix(p.bare(i), "ال")) || p.key(i+2) != "من" || !p.next(i+1) || !p.next(i+2) || !p.next(i+3) {
		return reading{}, false
	}
	mod := ""
	switch p.key(i + 1) {
	case "الاولي":
		mod = "start"
	case "الاخيره":
		mod = "end"
	default:
		return reading{}, false
	}
	r, ok := p.phaseOf(i + 3)
	if !ok || r.mod != "" || r.grain != gMonth && r.grain != gYear {
		return reading{}, false
	}
	r.cut, r.mod, r.rule = 0, mod, "phase"
	return r, true
}

// edgeOf is the first or last so much of the span at token j.
func (p *parser) edgeOf(l length, j int, last bool) (reading, bool) {
	n := l.one()
	of, ok := p.phaseOf(j)
	if !ok || n == 0 || l.clocked() || !of.placed && !of.anchored || of.grain == gDay || of.grain == gPart || of.mod != "" {
		return reading{}, false
	}
	r := of
	r.rule, r.grain, r.cut, r.value = "first-of", unitGrain(l.unit), 0, ""
	if !of.placed {
		return r, true
	}
	if last {
		r.first = l.from(of.last.AddDate(0, 0, 1), -1)
	} else {
		r.last = l.from(of.first, 1).AddDate(0, 0, -1)
	}
	if r.first.Before(of.first) || r.last.After(of.last) {
		return reading{}, false
	}
	if l.unit == "M" && n == 6 && !last {
		r.grain = gHalf
	}
	return r, true
}
