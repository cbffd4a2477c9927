package timex

import (
	"fmt"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// recurrence is when something recurs: on which day, at which time of it.
type recurrence struct {
	// every is the length between two times («P2D»), on the day of the week,
	// month or year as TIMEX3 writes it («XXXX-WXX-1»); one of them.
	every, on string
	// time is the time of the day («T16»), part the name of its part.
	time, part string
	grain, mod string
	end        int
}

// value is TIMEX3's: «every day at nine» is just T09.
func (s recurrence) value() string {
	switch {
	case s.on != "":
		return s.on + s.time + partCodes[s.part]
	case (s.time != "" || s.part != "") && s.every == "P1D":
		return s.time + partCodes[s.part]
	}
	return s.every
}

func (s recurrence) reading() reading {
	return reading{end: s.end, typ: news.Set, value: s.value(), grain: s.grain, mod: s.mod, rule: "set"}
}

// partCodes are the codes of TIMEX3 for the parts of the day.
var partCodes = map[string]string{"dawn": "TDW", "morning": "TMO", "noon": "TNO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}

// seasonCodes are TIMEX3's codes for the seasons, by their first month.
var seasonCodes = map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}

// set reads «كل يوم», «كل ثلاثة أشهر», «كل خميس الساعة 4 مساء», «أيام الإثنين»,
// «سنويا», «بشكل يومي», «مرتين في الأسبوع» at their first word.
func (p *parser) set(i int) (reading, bool) {
	s, ok := p.recurs(i)
	if !ok {
		return reading{}, false
	}
	s = p.atClock(s)
	if w := p.bare(i); w == "مرتين" || w == "مرتان" {
		return p.ruled(s.reading(), "frequency"), true
	}
	return s.reading(), true
}

// recurs reads a set without a clock time.
func (p *parser) recurs(i int) (recurrence, bool) {
	w := p.words[i]
	switch {
	case w.class == set:
		return recurrence{every: w.unit, end: i + 1, grain: unitGrain(w.unit[len(w.unit)-1:])}, true
	case w.class == each && p.next(i+1):
		return p.everyOne(i + 1)
	case w.class == manner:
		return p.mannerOf(i)
	case p.bare(i) == "ايام" && p.plain(i+1, weekday) && p.words[i+1].definite:
		s := onWeekday(p.words[i+1].n, i+2)
		if p.key(s.end) == "من" && p.class(s.end+1) == each && p.next(s.end+1) {
			s.end = p.eachWeek(s.end)
		}
		return s, p.class(s.end) != rel
	}
	return recurrence{}, false
}

func onWeekday(iso, end int) recurrence {
	return recurrence{on: fmt.Sprintf("XXXX-WXX-%d", iso), end: end, grain: gDay}
}

// eachWeek skips «من كل أسبوع» at token j.
func (p *parser) eachWeek(j int) int {
	if p.key(j) == "من" && p.class(j+1) == each && p.key(j+2) == "اسبوع" && p.next(j+2) {
		return j + 3
	}
	return j
}

// everyOne reads what stands after «كل» at token j.
func (p *parser) everyOne(j int) (recurrence, bool) {
	if !p.next(j) || p.cuts[j] > 0 {
		return recurrence{}, false
	}
	w, day := p.words[j], j
	if p.key(j) == "يوم" || p.key(j) == "ايام" {
		day++
	}
	switch {
	case p.plain(j, weekend) || p.key(j) == "نهايه":
		return p.everyWeekend(j)
	case day > j && (p.key(day) == "الاسبوع" || p.class(day) == rel) && p.key(j) == "ايام":
		return recurrence{every: "P1D", end: day + 1, grain: gDay}, true
	case p.plain(day, weekday), p.plain(day, dayname):
		return onWeekday(p.words[day].n, p.eachWeek(day+1)), true
	case w.class == part && !w.definite:
		return recurrence{every: "P1D", part: w.unit, end: j + 1, grain: gPart}, true
	case w.class == season && !w.definite:
		return recurrence{on: "XXXX-" + seasonCodes[w.n], end: j + 1, grain: gQuarter}, true
	case w.class == unit && w.n == 0 && !w.definite && singularUnit(p.key(j)):
		if d, ok := p.yearDay(j); ok {
			return d, true // «كل شهر مارس»
		}
		if s, ok := p.dayOfEvery(w.unit, j+1); ok {
			return s, true
		}
		var l length
		l.add(1, w.unit)
		return recurrence{every: l.iso(), end: j + 1, grain: unitGrain(w.unit)}, p.key(j+1) != "وانتم"
	}
	if d, ok := p.yearDay(j); ok {
		return d, true
	}
	if o, cut, ok := arabic.OrdinalAt(p.tokens, j); ok && cut == 0 && !o.Definite && o.Value > 1 {
		k := j + o.Tokens
		switch u := p.word(k); {
		case !p.next(k) || p.cuts[k] > 0:
		case u.class == unit && u.n == 0 && !u.definite && singularUnit(p.key(k)): // كل ثاني يوم
			var l length
			l.add(o.Value, u.unit)
			return recurrence{every: l.iso(), end: k + 1, grain: unitGrain(u.unit)}, true
		}
	}
	l, ok := p.length(j, false)
	if !ok || l.cut > 0 || l.none {
		return recurrence{}, false
	}
	s := recurrence{every: l.iso(), end: l.end, grain: unitGrain(l.unit)}
	if l.vague {
		s.mod = "approx"
	}
	return s, true
}

// yearDay reads a day or month of every year at token j: «15 أبريل», «مارس».
func (p *parser) yearDay(j int) (recurrence, bool) {
	if !p.words[j].begins && p.words[j].class != unit {
		return recurrence{}, false
	}
	d, ok := p.dateRef(j)
	if !ok || d.Year != 0 || d.Month == 0 || d.Calendar != arabic.Gregorian || d.Cut > 0 || d.Weekday != 0 {
		return recurrence{}, false
	}
	s := recurrence{on: fmt.Sprintf("XXXX-%02d", d.Month), end: j + d.Tokens, grain: gMonth}
	if d.Day != 0 {
		s.on, s.grain = fmt.Sprintf("%s-%02d", s.on, d.Day), gDay
	}
	return s, true
}

// atClock takes a time of day after a set: «الساعة 4 مساء», «في التاسعة».
func (p *parser) atClock(s recurrence) recurrence {
	if d, ok := arabic.DayPartAt(p.tokens, s.end); ok && s.part == "" && p.next(s.end) && d.Cut == 0 && d.Name != "" && d.From != d.To && s.grain == gDay {
		s.part, s.grain = d.Name, gPart // «كل خميس مساء»
		s.end += d.Tokens
	}
	j := s.end
	introduced := false
	if k := p.key(j); (k == "في" || k == "عند" || k == "علي" || k == "،") && p.next(j) {
		introduced = k != "،"
		j++
	}
	if !p.next(j) || s.grain != gDay && s.grain != gPart {
		return s
	}
	if code, end := p.clockCode(j, s.part, introduced); end > 0 {
		s.time, s.part, s.end, s.grain = code, "", end, gHour
	}
	return s
}

// clockCode reads a time of day as a set has it («T09», «T16:30»), within the
// part of the day that is told already; a bare number is one in notes, after
// a preposition.
func (p *parser) clockCode(j int, part string, introduced bool) (string, int) {
	bare := p.opts.Loose && introduced
	c, ok := arabic.ClockIn(p.tokens, j, arabic.ClockContext{Bare: bare})
	if !ok || !c.Sure && !bare || c.Cut > 0 || bare && p.next(j+c.Tokens) && p.counted(j+c.Tokens) {
		return "", 0
	}
	end := j + c.Tokens
	if d, ok := arabic.DayPartAt(p.tokens, end); ok && d.Cut == 0 && p.next(end) {
		c, end = c.Within(d), end+d.Tokens
	} else if part != "" {
		c = c.WithinPart(part)
	}
	if c.HasMinute {
		return fmt.Sprintf("T%02d:%02d", c.Hour%24, c.Minute), end
	}
	return fmt.Sprintf("T%02d", c.Hour%24), end
}

// clockSet reads a set that begins with its time of day or its day: «الساعة 3
// مساء كل يوم», «مساء كل خميس», «8 مارس من كل عام», «الخميس الأول من كل شهر».
func (p *parser) clockSet(i int) (reading, bool) {
	w := p.words[i]
	var s recurrence
	ok := false
	switch {
	case w.class == unit && p.bare(i) == "ايام":
		return p.set(i)
	case w.class == clock, w.begins && (p.class(i) == none || w.class == unit):
		if code, end := p.clockCode(i, "", false); end > 0 && p.next(end) {
			if s, ok = p.recurs(end); ok && (s.grain == gDay || s.grain == gPart) && p.cuts[end] == 0 {
				s.time, s.grain = code, gHour
				return s.reading(), true
			}
		}
	case w.class == part || w.class == after && p.class(i+1) == part:
		j := i + 1
		name := w.unit
		if w.class == after {
			name, j = "afternoon", i+2
		}
		if p.class(j) == each && p.cuts[j] == 0 && p.next(j) {
			if s, ok = p.everyOne(j + 1); ok && s.grain == gDay {
				s.part, s.grain = name, gPart
				return p.atClock(s).reading(), true
			}
		}
		return reading{}, false
	}
	return p.ofEvery(i)
}

// setReach is how many tokens on from its clock time or its day the «كل» of a
// set is looked for: «الساعة 3 و15 دقيقة عصر كل يوم».
const setReach = 9

// eachAhead reports that «كل» or «أيام» stands at token i or follows in the
// line.
func (p *parser) eachAhead(i int) bool {
	for k := i; k < len(p.words) && k <= i+setReach && (k == i || !p.tokens[k].Line); k++ {
		switch p.words[k].class {
		case each:
			return true
		case unit:
			if p.words[k].unit == "D" && p.words[k].n == 0 && p.key(k)[p.cuts[k]:] == "ايام" {
				return true
			}
		}
	}
	return false
}
