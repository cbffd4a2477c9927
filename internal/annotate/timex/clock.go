package timex

import (
	"fmt"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// clockReading reads what names hours at token i: a clock time, a range of
// two, a part of the day, with the day that stands beside them.
func (p *parser) clockReading(i int) (reading, bool) {
	w := p.words[i]
	if r, ok := p.fromNamed(i); ok {
		return r, true
	}
	if p.opts.Loose {
		if r, ok := p.looseClock(i); ok {
			return r, true
		}
	} else {
		switch {
		case w.class == clock:
			return p.clockTime(i)
		case w.class == from || w.class == between:
			return p.newsPair(i)
		case w.dayPart:
			if r, ok := p.newsPart(i); ok {
				return r, true
			}
		}
	}
	switch w.class {
	case since:
		return p.clockBound(i, "since")
	case until:
		return p.clockBound(i, "until")
	case ago:
		return p.beforeClock(i, "until", -1)
	case after:
		return p.beforeClock(i, "since", 1)
	}
	return reading{}, false
}

// clockTime reads a time of day at token i in prose: «الساعة 14:30 بتوقيت
// غرينتش», «الساعة 09:50 صباح الخميس», «الثالثة فجرا», and a second one after
// it. It falls on the day that follows it, else on the one that its sentence
// named last, else on the anchor.
func (p *parser) clockTime(i int) (reading, bool) {
	if k := p.key(i - 1); k == "-" || k == "–" || k == "/" || k == ":" {
		return reading{}, false // «2 - 1 مساء الاثنين» is a score
	}
	c, ok := arabic.ClockAt(p.tokens, i)
	if !ok || !c.Sure {
		return p.bracketPair(i)
	}
	if !c.Word && p.tokens[i].Kind == text.Word && p.ordinalOf(i) && !p.hourAfterNoun(i, c) {
		return reading{}, false
	}
	if c.Word && !c.HasMinute && c.Hour == 1 && p.key(i-1) == "في" && speedUnit(p.key(i-2)) {
		return reading{}, false
	}
	m := moment{clock: c, hasClock: true, end: i + c.Tokens, cut: c.Cut}
	if k := p.rangeJoint(m.end); k > 0 {
		if b, ok := p.moment(k, momentContext{single: true}); ok && b.hasClock && b.clock.Sure {
			if r, ok := p.placePair(i, m, m, b); ok {
				return r, true
			}
		}
	}
	p.dayAfter(&m)
	return p.placeClock(i, m)
}

// hourAfterNoun tells an hour from a rank of the noun before it: it has a zone,
// or a half of the day and a noun that it does not agree with («يبدأ الاجتماع
// الثالثة عصرا»).
func (p *parser) hourAfterNoun(i int, c arabic.ClockRef) bool {
	noun := p.key(i - 1)
	return c.Zone != nil || c.Part != "" && !strings.HasSuffix(noun, "ه") && !strings.HasSuffix(noun, "ات")
}

// speedUnit recognises «كيلومتر في الساعة الواحدة»: that in one hour.
func speedUnit(key string) bool {
	switch key {
	case "كيلومتر", "كيلومترا", "كيلومترات", "كلم", "كم", "ميل", "ميلا", "اميال", "متر", "مترا":
		return true
	}
	return false
}

// dayAfter takes the day that follows a clock time into it.
func (p *parser) dayAfter(m *moment) {
	j := m.end
	if k := p.key(j); k == "من" || k == "،" {
		j++
	}
	if p.key(j) == "(" {
		p.dayBehindBracket(m, j)
		return
	}
	if !p.next(j) || p.class(j) == none && !p.words[j].begins || p.cuts[j] > 0 {
		return
	}
	d, ok := p.dayPoint(j)
	if !ok && p.words[j].dayPart {
		d, ok = p.newsPart(j)
	}
	if ok {
		m.day, m.hasDay, m.end = d, true, d.end
		p.zoneAfter(m)
	}
}

// longestBracket is how many tokens a bracket with a clock time of another zone
// has.
const longestBracket = 8

// dayBehindBracket places a clock time by the day behind the bracket that
// follows it: «الساعة 23:30 (20:30 ت غ) من يوم الجمعة».
func (p *parser) dayBehindBracket(m *moment, j int) {
	if c, ok := arabic.ClockAt(p.tokens, j+1); !ok || c.Zone == nil || !p.next(j) {
		return
	}
	for k := j + 1; k < j+longestBracket && p.next(k); k++ {
		if p.key(k) != ")" {
			continue
		}
		k++
		if p.key(k) == "من" {
			k++
		}
		if p.next(k) && p.cuts[k] == 0 && p.class(k) != none {
			if d, ok := p.dayPoint(k); ok {
				m.day, m.hasDay = d, true
			}
		}
		return
	}
}

// zoneAfter takes a zone that follows the day of a clock time: «الساعة 21:00
// السبت بتوقيت القدس».
func (p *parser) zoneAfter(m *moment) {
	if m.clock.Zone != nil || !p.next(m.end) || p.tokens[m.end].Kind == text.Number {
		return
	}
	if zone, end := arabic.ZoneAt(p.tokens, m.end); zone != nil {
		m.clock.Zone, m.end = zone, end
	}
}

// dayPoint reads a day, or a part of one, at token j.
func (p *parser) dayPoint(j int) (reading, bool) {
	d, ok := p.point(j)
	if !ok || d.grain != gDay && d.grain != gPart || d.typ != news.Date || d.mod != "" {
		return reading{}, false
	}
	return d, true
}

// sentenceDay is the day that the sentence of token i named last, in prose.
func (p *parser) sentenceDay(i int) (day time.Time, anchored, ok bool) {
	n := len(p.doc.Times)
	if n == 0 || p.opts.Loose {
		return time.Time{}, false, false
	}
	last := p.doc.Times[n-1]
	if last.From == nil || len(*last.From) < len(time.DateOnly) || last.Grain != gDay && last.Grain != gPart && last.Type != news.Time {
		return time.Time{}, false, false
	}
	if p.doc.SentenceAt(last.Start) != p.doc.SentenceAt(p.tokens[i].Start) {
		return time.Time{}, false, false
	}
	day, err := time.Parse(time.DateOnly, (*last.From)[:len(time.DateOnly)])
	return day, last.Anchored, err == nil
}

// furthestZone is how far a local time may be from the universal one: the
// zones of the world lie between 12 hours west and 14 east.
const furthestWest, furthestEast = -12 * time.Hour, 14 * time.Hour

// besideLocal is the day of a universal time in brackets after a local one:
// «الساعة الواحدة فجر الجمعة (22:00 بتوقيت غرينتش)» is Thursday's.
func (p *parser) besideLocal(i int, c arabic.ClockRef, day time.Time) time.Time {
	n := len(p.doc.Times)
	if n == 0 || c.Zone == nil || p.key(i-1) != "(" {
		return day
	}
	last := p.doc.Times[n-1]
	if i < 2 || last.Type != news.Time || last.From == nil || last.End < p.tokens[i-2].Start-localGap {
		return day
	}
	local, err := time.Parse("2006-01-02T15:04", *last.From)
	if err != nil {
		return day
	}
	for _, off := range []int{0, -1, 1} {
		d := day.AddDate(0, 0, off)
		ahead := local.Sub(c.Zone.UTC(d, c.Hour, c.Minute))
		if ahead >= furthestWest && ahead <= furthestEast {
			return d
		}
	}
	return day
}

// otherInstant records a time in brackets that is not the instant of the one
// before them, of another zone: «الساعة 15:00 بتوقيت القدس (14:30 بتوقيت غرينتش)».
func (p *parser) otherInstant(i, end int, value string) {
	n := len(p.doc.Times)
	if n == 0 || i < 2 || p.key(i-1) != "(" || !strings.HasSuffix(value, "Z") {
		return
	}
	last := p.doc.Times[n-1]
	if last.Type != news.Time || last.Value == nil || last.End != p.tokens[i-2].End || !strings.HasSuffix(*last.Value, "Z") || *last.Value == value {
		return
	}
	p.problem(text.Span{Start: last.Start, End: p.tokens[end-1].End}, fmt.Sprintf("%s is not %s", *last.Value, value))
}

// localGap is how many bytes may lie between a local time and the bracket with
// the universal one: «بالتوقيت المحلي».
const localGap = 40

// coming moves a time that does not tell its half of the day to the next one
// after the reference, where that is asked for, and reports a move to the day
// after.
func (p *parser) coming(c arabic.ClockRef, day time.Time, hasDay bool) (arabic.ClockRef, bool) {
	if c.Told || p.opts.Prefer != Coming || p.clock.IsZero() || !day.Equal(p.anchor) {
		return c, false
	}
	now := (p.clock.Hour()*60+p.clock.Minute())*60 + p.clock.Second()
	if c.Seconds() >= now {
		return c, false
	}
	if later := c.Later(); later.Seconds() >= now {
		return later, false
	}
	return c, !hasDay
}

// instantOf writes a clock time of a day: in UTC when its zone is stated,
// else as it stands.
func instantOf(day time.Time, c arabic.ClockRef) (time.Time, string) {
	zone := ""
	t := day.Add(time.Duration(c.Seconds()) * time.Second)
	if c.Zone != nil {
		t, zone = c.Zone.UTC(day, c.Hour, c.Minute).Add(time.Duration(c.Second)*time.Second), "Z"
	}
	return t, t.Format(clockLayout(c)) + zone
}

func clockLayout(c arabic.ClockRef) string {
	if c.HasSecond {
		return "2006-01-02T15:04:05"
	}
	return "2006-01-02T15:04"
}

func clockGrain(c arabic.ClockRef) string {
	switch {
	case c.HasSecond:
		return gSecond
	case c.HasMinute:
		return gMinute
	}
	return gHour
}

// placeClock places one clock time.
func (p *parser) placeClock(i int, m moment) (reading, bool) {
	c := p.beside(i, m.inParts(m.clock))
	r := reading{end: m.end, cut: m.cut, typ: news.Time, grain: clockGrain(c), part: c.Part, rule: m.rule()}
	day, anchored := p.momentDay(i, m)
	if day.IsZero() {
		r.value = unplaced(c)
		return r, true
	}
	c, next := p.coming(c, day, m.hasDay)
	if next {
		day = day.AddDate(0, 0, 1)
	}
	if !m.hasDay {
		day = p.besideLocal(i, c, day)
	}
	t, value := instantOf(day, c)
	p.otherInstant(i, m.end, value)
	r.anchored, r.placed, r.value = anchored, true, value
	r.fromTime, r.toTime = value, value
	if r.grain == gHour {
		_, zone := value, ""
		if c.Zone != nil {
			zone = "Z"
		}
		r.toTime = t.Add(59*time.Minute).Format(clockLayout(c)) + zone
	}
	return r, true
}

// momentDay is the day that a clock time falls on, zero when unknown.
func (p *parser) momentDay(i int, m moment) (day time.Time, anchored bool) {
	if m.hasDay {
		if !m.day.placed {
			return time.Time{}, false
		}
		return m.day.first, m.day.anchored
	}
	if day, anchored, ok := p.sentenceDay(i); ok {
		return day, anchored
	}
	return p.anchor, true
}

// unplaced is the value of a clock time whose day is unknown: ISO 8601 local
// time.
func unplaced(c arabic.ClockRef) string {
	hour := c.Hour % 24
	layout := "T15:04"
	if c.HasSecond {
		layout = "T15:04:05"
	}
	return time.Date(1, 1, 1, hour, c.Minute, c.Second, 0, time.UTC).Format(layout)
}
