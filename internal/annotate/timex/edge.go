package timex

import "github.com/isnad-news/isnad/internal/lang/arabic"

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

// edgeLength reads «أول ثلاثة أيام من الشهر المقبل», «آخر أسبوعين في رمضان» at
// the first word.
func (p *parser) edgeLength(i int) (reading, bool) {
	key := p.bare(i)
	if key != "اول" && key != "اخر" || singularUnit(p.key(i+1)) {
		return reading{}, false
	}
	l, ok := p.length(i+1, false)
	if k := p.key(l.end); !ok || l.cut > 0 || l.mod != "" || l.vague || k != "من" && k != "في" || !p.next(l.end) || !p.next(l.end+1) {
		return reading{}, false
	}
	return p.edgeOf(l, l.end+1, key == "اخر")
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
