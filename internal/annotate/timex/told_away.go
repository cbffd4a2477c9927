package timex

import (
	"strings"
	"time"
)

// aroundTold reads «قبلها بشهر», «بعده بيومين», «بعد ذلك بعام», «قبل ذلك
// بأسبوع»: a length from what the text told.
func (p *parser) aroundTold(i int) (reading, bool) {
	j := i + 1
	if c := p.words[i].class; c == ago || c == after {
		if k := p.key(j); k != "ذلك" && k != "هذا" || !p.next(j) {
			return reading{}, false
		}
		j++
	}
	if !p.next(j) || !strings.HasPrefix(p.key(j), "ب") {
		return reading{}, false
	}
	l, ok := p.length(j, true)
	if w := p.words[j]; !ok && w.class == unit && w.n == 0 && !w.definite && p.cuts[j] > 0 && singularUnit(p.bare(j)) {
		l, ok = length{end: j + 1}, true
		l.add(1, w.unit)
	}
	if !ok || l.clocked() || l.none || l.vague {
		return reading{}, false
	}
	b, ok := p.told(i)
	if !ok {
		return reading{}, false
	}
	return p.awayFrom(b, l, p.words[i].side())
}

// side is -1 for what lies before, 1 for what lies after.
func (w word) side() int {
	if w.class == ago || w.class == around && w.n < 0 {
		return -1
	}
	return 1
}

// awayFrom is the place that lies the length from the base, as exact as the
// coarser of the two: a base of a year and a length of years give a year.
func (p *parser) awayFrom(b base, l length, sign int) (reading, bool) {
	at := l.from(b.first, sign)
	if !placeable(at) || l.mod != "" { // «بعد نحو عامين من الحرب» has no place

		return reading{}, false
	}
	grain := unitGrain(l.unit)
	var r reading
	switch {
	case grain == gDay && b.oneDay():
		r = daySpan(l.end, at)
	case grain == gYear && b.grain == gYear && wholeYears(b.first, b.last) == 1:
		r = yearSpan(l.end, at.Year())
	case grain == gMonth && b.grain == gMonth:
		r = monthSpan(l.end, at.Year(), int(at.Month()))
	case grain != gDay && b.oneDay(), grain == gYear && b.grain == gMonth:
		r = placedAbout(l, at)
	default:
		return reading{}, false
	}
	r.anchored = b.anchored
	return p.ruled(r, "from-told"), true
}

// placedAbout is the day, written to the grain of the length.
func placedAbout(l length, day time.Time) reading {
	r := daySpan(l.end, day)
	r.grain, r.mod = unitGrain(l.unit), "approx"
	switch r.grain {
	case gYear:
		r.value = itoa(day.Year()) + "~"
	case gMonth:
		r.value = day.Format("2006-01") + "~"
	default:
		r.value = day.Format(time.DateOnly) + "~"
	}
	return r
}
