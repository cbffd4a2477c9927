package timex

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// rangeJoint returns the token after what joins the two ends of a range at
// token k («إلى», «حتى», «وحتى», «إلى غاية», a dash), 0 when none stands there.
func (p *parser) rangeJoint(k int) int {
	if !p.next(k) {
		return 0
	}
	switch {
	case p.class(k) == to && p.cuts[k] == 0:
		if k++; p.class(k) == until {
			k++
		}
	case p.class(k) == until:
		k++
	case p.key(k) == "-" || p.key(k) == "–" || p.key(k) == "—":
		k++
	default:
		return 0
	}
	if !p.next(k) {
		return 0
	}
	return k
}

// andJoint is the same for «بين … و…»: a و of its own or written with the
// second time.
func (p *parser) andJoint(k int) int {
	switch key := p.key(k); {
	case !p.next(k):
		return 0
	case key == "و":
		if p.next(k + 1) {
			return k + 1
		}
		return 0
	case len(key) > 2 && key[:2] == "و":
		return k
	}
	return 0
}

// pairOf takes a range of clock times at token j into the moment: «من 5 إلى 6
// مساء», «بين الخامسة والسادسة», «8-9 صباحا».
func (p *parser) pairOf(m *moment, j int) bool {
	k, and, led := j, false, true
	switch {
	case p.class(j) == from || p.class(j) == since:
		k++
	case p.class(j) == between:
		k, and = j+1, true
	case p.key(j) == "ما" && p.class(j+1) == between:
		k, and = j+2, true
	default:
		led = false
	}
	if led && !p.next(k) || !led && !p.hourAt(k) {
		return false
	}
	a, ok := p.moment(k, momentContext{single: true, end: true, pair: and})
	if !ok || !a.hasClock {
		return false
	}
	next := 0
	if and {
		next = p.andJoint(a.end)
	} else {
		next = p.rangeJoint(a.end)
	}
	if next == 0 {
		return false
	}
	b, ok := p.moment(next, momentContext{single: true, end: true})
	if !ok || !b.hasClock || !p.pairBelieved(m, a, b, led) {
		return false
	}
	m.clock, m.to, m.hasClock, m.hasTo, m.end = a.inParts(a.clock), b.inParts(b.clock), true, true, b.end
	switch {
	case a.hasDay && b.hasDay:
		m.day, m.hasDay, m.toDay, m.hasToDay = a.day, true, b.day, true
	case a.hasDay:
		m.day, m.hasDay = a.day, true
	case b.hasDay:
		m.day, m.hasDay = b.day, true
	}
	if a.hasDay || b.hasDay {
		m.day.part = "" // it told the half of that end alone
	}
	return true
}

// hourAt reports that a clock time may begin at token k.
func (p *parser) hourAt(k int) bool {
	if w := p.words[k]; w.class != clock && !w.begins && !w.dayPart {
		return false
	}
	if _, ok := arabic.ClockIn(p.tokens, k, arabic.ClockContext{Bare: true}); ok {
		return true
	}
	part, ok := arabic.DayPartAt(p.tokens, k)
	return ok && part.From == part.To
}

// pairBelieved reports that two hours are a range of clock times: one of them
// is for sure, or, in a query, an hour in the ordinal or beside a day.
func (p *parser) pairBelieved(m *moment, a, b moment, led bool) bool {
	if a.hasDay && m.hasDay {
		return false
	}
	if p.opts.Loose {
		sure := a.clock.Sure || b.clock.Sure || a.clock.Colon || b.clock.Colon || a.named || b.named || m.hasPart
		spoken := p.ordinalHour(a) || p.ordinalHour(b)
		small := a.clock.Hour <= 12 && b.clock.Hour <= 12
		return sure || small && (spoken || led && (m.hasDay || a.hasDay || b.hasDay))
	}
	return (led || p.key(m.end-1) == "(") && (p.surely(a) || p.surely(b))
}

// surely reports that prose would read the clock time of a moment alone.
func (p *parser) surely(m moment) bool {
	c, ok := arabic.ClockAt(p.tokens, m.clockAt)
	return ok && c.Sure
}

func (p *parser) ordinalHour(m moment) bool {
	_, _, ok := arabic.OrdinalAt(p.tokens, m.clockAt)
	return ok
}

// newsPair reads a range of clock times in prose.
func (p *parser) newsPair(i int) (reading, bool) {
	m := moment{end: i}
	if p.class(i+1) != clock && !p.word(i+1).begins || !p.pairOf(&m, i) {
		return reading{}, false
	}
	return p.placeRange(i, m)
}

// bracketPair reads in prose «(7:00 إلى 12:00 بتوقيت غرينتش)», a range whose
// first end shows only in the second to be a clock time.
func (p *parser) bracketPair(i int) (reading, bool) {
	if p.tokens[i].Kind != text.Number || p.key(i-1) != "(" {
		return reading{}, false
	}
	m := moment{end: i}
	if !p.pairOf(&m, i) || m.to.Zone == nil {
		return reading{}, false
	}
	return p.placeRange(i, m)
}

// placePair places the range between the clock times of a and b, which m
// encloses.
func (p *parser) placePair(i int, m, a, b moment) (reading, bool) {
	m.clock, m.to, m.hasTo, m.end = a.inParts(a.clock), b.inParts(b.clock), true, b.end
	if b.hasDay && !m.hasDay {
		m.day, m.hasDay = b.day, true
		m.day.part = ""
	}
	return p.placeRange(i, m)
}

// placeRange places a moment with two clock times.
func (p *parser) placeRange(i int, m moment) (reading, bool) {
	a, b := m.inParts(m.clock), m.inParts(m.to)
	if a.Zone == nil {
		a.Zone = b.Zone
	} else if b.Zone == nil {
		b.Zone = a.Zone
	}
	r := reading{end: m.end, cut: m.cut, typ: news.Time, grain: gHour, part: b.Part, rule: "clock-range"}
	if a.HasMinute || b.HasMinute {
		r.grain = gMinute
	}
	if a.HasSecond || b.HasSecond {
		r.grain = gSecond
	}
	day, anchored := p.momentDay(i, m)
	known := !day.IsZero() && (!m.hasToDay || m.toDay.placed)
	if known && !m.hasToDay && !b.Told {
		moved, next := p.coming(a, day, m.hasDay)
		if a = moved; next {
			day = day.AddDate(0, 0, 1)
		}
	}
	if !m.hasToDay {
		a, b = shareHalves(a, b)
	}
	if !known {
		r.value = unplaced(a) + "/" + unplaced(b)
		return r, true
	}
	last := day
	if m.hasToDay {
		last = m.toDay.first
	}
	from, start := instantOf(day, a)
	until, end := instantOf(last, b)
	if until.Before(from) && !m.hasToDay {
		until, end = instantOf(last.AddDate(0, 0, 1), b)
	}
	if until.Before(from) {
		return reading{}, false
	}
	r.placed, r.anchored, r.value, r.fromTime, r.toTime = true, anchored || m.hasToDay && m.toDay.anchored, start+"/"+end, start, end
	return r, true
}

// shareHalves gives the half of the day of one end of a range to the other:
// «من 5 إلى 6 مساء», «من 9 صباحا إلى 5», «من 11 إلى 2 بعد الظهر». The range is
// the shortest that the two allow.
func shareHalves(a, b arabic.ClockRef) (arabic.ClockRef, arabic.ClockRef) {
	switch {
	case b.Told && !a.Told:
		if later := a.Later(); later.Seconds() < b.Seconds() || b.Seconds() <= a.Seconds() {
			a = later
		}
	case !b.Told:
		if later := b.Later(); b.Seconds() <= a.Seconds() && later.Seconds() > a.Seconds() {
			b = later
		}
	}
	return a, b
}

// clockBound reads «حتى الساعة الثانية», «منذ الثالثة»: a clock time that ends
// or begins an interval.
func (p *parser) clockBound(i int, mod string) (reading, bool) {
	if !p.next(i+1) || !p.opts.Loose && p.class(i+1) != clock && !p.words[i+1].begins {
		return reading{}, false
	}
	m, ok := p.moment(i+1, momentContext{single: true})
	if !ok || !m.hasClock || !p.opts.Loose && !m.clock.Sure {
		return reading{}, false
	}
	if mod == "since" && p.class(i) == since {
		if pair := (moment{end: i}); p.pairOf(&pair, i) {
			return p.placeRange(i, pair)
		}
	}
	return p.openClock(i, m, mod)
}

// openClock places a clock time as an end of an interval that is open at the
// other.
func (p *parser) openClock(i int, m moment, mod string) (reading, bool) {
	r, ok := p.placeClock(i+1, m)
	r.mod, r.rule, r.cut = mod, "clock-bound", 0
	if mod == "since" {
		r.toTime = ""
	} else {
		r.toTime, r.fromTime = r.fromTime, ""
	}
	return r, ok
}

// beforeClock reads «قبل الثامنة بثلاث دقائق» and, in a query, «بعد الساعة 3».
func (p *parser) beforeClock(i int, mod string, sign int) (reading, bool) {
	if !p.next(i+1) || !p.opts.Loose && p.class(i+1) != clock && !p.words[i+1].begins {
		return reading{}, false
	}
	m, ok := p.moment(i+1, momentContext{single: true})
	if !ok || !m.hasClock || !p.opts.Loose && !m.clock.Sure {
		return reading{}, false
	}
	if p.next(m.end) && p.withIn(m.end) {
		if n, end, ok := p.shortLength(m.end); ok {
			m.end = end
			return p.shifted(i, m, sign*n)
		}
	}
	if !p.opts.Loose {
		return reading{}, false
	}
	return p.openClock(i, m, mod)
}

// sideOf is -1 for «قبل» at token i, 1 for «بعد», else 0.
func (p *parser) sideOf(i int) int {
	switch p.class(i) {
	case ago:
		return -1
	case after:
		return 1
	}
	return 0
}

// fromNamed reads «قبل منتصف الليل بخمس دقائق», whose first words name a part of
// the day as well.
func (p *parser) fromNamed(i int) (reading, bool) {
	sign := p.sideOf(i)
	if sign == 0 || !p.next(i+1) || !p.words[i+1].dayPart {
		return reading{}, false
	}
	part, ok := arabic.DayPartAt(p.tokens, i+1)
	if !ok {
		return reading{}, false
	}
	hour, ok := arabic.HourOf(part)
	end := i + 1 + part.Tokens
	if !ok || !p.next(end) || !p.withIn(end) {
		return reading{}, false
	}
	n, end, ok := p.shortLength(end)
	if !ok {
		return reading{}, false
	}
	return p.shifted(i, moment{clock: hour, hasClock: true, named: true, end: end}, sign*n)
}

// clockOffset reads «ثلاث دقائق قبل الثامنة», «عشرين دقيقة بعد الخامسة صباح
// الغد» after the length.
func (p *parser) clockOffset(l length) (reading, bool) {
	sign := p.sideOf(l.end)
	if p.class(l.end) == until {
		sign = -1
	}
	n, ok := inMinutes(l)
	if !ok || sign == 0 || p.class(l.end) == until && !p.opts.Loose || p.cuts[l.end] > 0 || !p.next(l.end+1) {
		return reading{}, false
	}
	m, ok := p.moment(l.end+1, momentContext{single: true})
	if !ok || !m.hasClock || !p.opts.Loose && !m.clock.Sure {
		return reading{}, false
	}
	r, ok := p.shifted(l.end+1, m, sign*n)
	r.cut = l.cut
	return r, ok
}

// shifted places the clock time of m some minutes later.
func (p *parser) shifted(i int, m moment, minutes int) (reading, bool) {
	m.clock = m.inParts(m.clock).Plus(minutes)
	r, ok := p.placeClock(i, m)
	r.rule, r.cut = "clock-offset", 0
	return r, ok
}

// shortLength reads «بثلاث دقائق», «بنصف ساعة», «بدقيقة» in minutes.
func (p *parser) shortLength(i int) (minutes, end int, ok bool) {
	l, ok := p.length(i, true)
	if !ok {
		return 0, 0, false
	}
	minutes, ok = inMinutes(l)
	return minutes, l.end, ok
}

// inMinutes is a length of whole minutes, three hours at most.
func inMinutes(l length) (int, bool) {
	var clock length
	copy(clock.amounts[4:6], l.amounts[4:6])
	n := int(l.amounts[4]*60 + l.amounts[5] + 0.5)
	return n, clock.amounts == l.amounts && !l.vague && n > 0 && n <= 180
}
