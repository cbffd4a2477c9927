package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// looseClock reads a query: «الثالثة», «في الصباح في 7», «غدا 8:00 صباحا»,
// «من 5 إلى 6 مساء الأحد», «وقت متأخر من الليل».
func (p *parser) looseClock(i int) (reading, bool) {
	if r, ok := p.dayEdge(i); ok {
		return r, true
	}
	m, ok := p.moment(i, momentContext{})
	switch {
	case !ok:
		return reading{}, false
	case m.hasTo:
		return p.placeRange(i, m)
	case m.hasClock:
		return p.placeClock(i, m)
	case m.hasPart && !m.part.Letter && (m.part.Alone || m.hasDay):
		return p.placePart(m)
	}
	return reading{}, false
}

// placePart places a part of the day, of the day beside it or the anchor.
func (p *parser) placePart(m moment) (reading, bool) {
	r := daySpan(m.end, p.anchor)
	if m.hasDay {
		r = m.day
		r.end, r.cut, r.rule = m.end, m.cut, "day-part"
		if r.part != "" {
			return r, true // «صباح الجمعة»
		}
	} else {
		r, _ = p.anchored(r, "day-part")
		r.cut = m.cut
	}
	r.inDayPart(m.part)
	return r, true
}

// inDayPart narrows a day to a part of it, to the first or the last half of
// that part when it is an early or a late one.
func (r *reading) inDayPart(part arabic.DayPart) {
	from, to := part.From, part.To
	switch middle := (from + to + 1) / 2; {
	case to > 24: // the hours of a night fall on two days
	case part.Mod == "start":
		to = middle
	case part.Mod == "end":
		from = middle
	}
	r.grain, r.part, r.mod = gPart, part.Name, part.Mod
	if r.placed {
		r.hours = [2]int{from, to}
	}
}

// newsPart reads «بعد ظهر الجمعة», «وقت متأخر من مساء أمس» in prose; the parts
// of one word are read with the days.
func (p *parser) newsPart(i int) (reading, bool) {
	part, ok := arabic.DayPartAt(p.tokens, i)
	if !ok {
		return p.lateOn(i)
	}
	j := i + part.Tokens
	if !part.Construct && part.Tokens > 1 && p.key(j) == "من" { // «ساعات الفجر الأولى من السبت»
		j++
	} else if part.Tokens == 1 || !part.Construct {
		return reading{}, false
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	d, ok := p.dayPoint(j)
	if !ok || d.grain != gDay {
		return reading{}, false
	}
	if hour, ok := arabic.HourOf(part); ok { // «منتصف نهار السبت»
		return p.placeClock(i, moment{clock: hour, hasClock: true, named: true, day: d, hasDay: true, end: d.end, cut: part.Cut})
	}
	d.cut, d.rule = part.Cut, "day-part"
	d.inDayPart(part)
	return d, true
}

// lateOn reads «وقت متأخر من الخميس», «وقت مبكر الأربعاء»: the end or the
// beginning of a day.
func (p *parser) lateOn(i int) (reading, bool) {
	if k := p.key(i)[p.cuts[i]:]; k != "وقت" && k != "ساعه" || !p.next(i+1) {
		return reading{}, false
	}
	mod := arabic.EarlyOrLate(p.key(i + 1))
	j := i + 2
	if p.key(j) == "من" {
		j++
	}
	if mod == "" || !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	d, ok := p.dayPoint(j)
	if !ok || d.grain != gDay {
		return reading{}, false
	}
	d.cut, d.mod, d.rule = int(p.cuts[i]), mod, "day-part"
	return d, true
}

// adverbAfter takes the adverb after a day into it: «الخميس مساء», «أمس ليلا».
// «الخميس مساء السبت» names two days.
func (p *parser) adverbAfter(r reading) reading {
	if r.grain != gDay || r.typ != news.Date || r.mod != "" || !p.next(r.end) || p.class(r.end) != part {
		return r
	}
	a, ok := arabic.DayPartAt(p.tokens, r.end)
	if !ok || !a.Adverb || a.Cut > 0 || a.From == a.To {
		return r
	}
	if p.next(r.end + 1) {
		if _, ok := p.dayPoint(r.end + 1); ok {
			return r
		}
	}
	r.end, r.rule = r.end+1, "day-part"
	r.inDayPart(a)
	return r
}

// dayEdge reads «نهاية الغد», the last minute of a day, and «بقية اليوم», what
// is left of it.
func (p *parser) dayEdge(i int) (reading, bool) {
	left := p.class(i) == rest
	if !left && (p.class(i) != phase || p.words[i].n != 1) {
		return reading{}, false
	}
	j := i + 1
	if p.key(j) == "من" {
		j++
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	d, ok := p.dayPoint(j)
	if !ok || d.grain != gDay {
		return reading{}, false
	}
	if p.plain(d.end, rel) && p.words[d.end].n == 0 { // «بقية اليوم الحالي»
		d.end++
	}
	r := reading{end: d.end, typ: news.Time, grain: gMinute, mod: "end", anchored: d.anchored, placed: d.placed, rule: "day-edge"}
	if left {
		r.typ, r.mod, r.grain = news.Date, "", gPart
	}
	if !d.placed {
		return r, true
	}
	last := arabic.ClockRef{Hour: 23, Minute: 59}
	_, end := instantOf(d.first, last)
	r.first, r.last = d.first, d.first
	r.toTime = end
	if !left {
		r.value, r.fromTime = end, end
		return r, true
	}
	r.value = d.first.Format(time.DateOnly)
	if from := p.clock; d.first.Equal(p.anchor) && !from.IsZero() {
		r.fromTime = from.Format("2006-01-02T15:04")
	}
	return r, true
}
