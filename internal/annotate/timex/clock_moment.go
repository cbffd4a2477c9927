package timex

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// moment is what stands together to name hours: a clock time or two, a day, a
// part of the day, in any order.
type moment struct {
	clock, to       arabic.ClockRef
	hasClock, hasTo bool
	day, toDay      reading
	hasDay          bool
	hasToDay        bool
	part            arabic.DayPart
	hasPart         bool
	// named reports that the clock time is a named hour («منتصف الليل»).
	named bool
	// clockAt is the token of the clock time.
	clockAt int
	// begin is the first token, end the one after the last.
	begin, end, cut int
}

// momentContext says how a moment is read.
type momentContext struct {
	// single wants no range, end an end of one, where a number alone is an
	// hour; pair says that a second time joined by و may follow.
	single, end, pair bool
}

// moment reads elements from token i on as long as they join.
func (p *parser) moment(i int, in momentContext) (moment, bool) {
	m := moment{begin: i, end: i}
	for range 5 {
		j, introduced := m.end, false
		if j > i {
			j, introduced = p.joiners(j)
			if !p.next(j) || p.cuts[j] > 0 && p.class(j) != none {
				break
			}
		}
		if !p.element(&m, j, introduced, in) {
			break
		}
	}
	return m, m.end > i
}

// element takes the day, the clock time or the part of the day at token j.
func (p *parser) element(m *moment, j int, introduced bool, in momentContext) bool {
	i := m.begin
	if !m.hasDay && (p.class(j) != none || p.words[j].begins) && !p.colonAt(j) {
		if d, ok := p.dayPoint(j); ok {
			m.day, m.hasDay, m.end = d, true, d.end
			if j == i {
				m.cut = d.cut
			} else if m.hasClock {
				p.zoneAfter(m)
			}
			return true
		}
	}
	if !m.hasClock && !in.single && p.pairOf(m, j) {
		return true
	}
	if !m.hasClock {
		c, ok := arabic.ClockIn(p.tokens, j, arabic.ClockContext{Bare: p.opts.Loose || in.end, Pair: in.pair})
		if ok && (p.believed(m, c, j, introduced) || in.end && p.mayEnd(c, j)) {
			m.clock, m.hasClock, m.clockAt, m.end = c, true, j, j+c.Tokens
			if j == i {
				m.cut = c.Cut
			}
			return true
		}
	}
	if !m.hasDay && (m.hasClock || j == i) {
		if d, ok := p.bareDay(j); ok {
			m.day, m.hasDay, m.end = d, true, d.end
			return true
		}
	}
	if m.hasPart && m.hasClock || !p.opts.Loose && !(m.hasDay && !m.hasPart) {
		return false
	}
	part, ok := arabic.DayPartAt(p.tokens, j)
	if !ok || part.Cut > 0 && j > i && !p.withIn(j) || !p.opts.Loose && !part.Adverb {
		return false
	}
	if c, ok := arabic.HourOf(part); ok && !m.hasClock {
		m.clock, m.hasClock, m.named, m.clockAt = c, true, true, j
	} else if m.hasPart {
		return false
	} else {
		m.part, m.hasPart = part, true
	}
	if m.end = j + part.Tokens; j == i {
		m.cut = part.Cut
	}
	return true
}

// withIn reports that the particle of token j is ب («بالليل»).
func (p *parser) withIn(j int) bool { return len(p.key(j)) > 2 && p.key(j)[:2] == "ب" }

// colonAt reports that the number at token j is the hour of a time in digits.
func (p *parser) colonAt(j int) bool {
	return j+1 < len(p.tokens) && p.tokens[j].Kind == text.Number && p.tokens[j+1].Glued && p.key(j+1) == ":"
}

// believed reports that a clock time without «الساعة» or half of the day is
// one in a query: an hour in the feminine ordinal, or a number with a
// preposition, a part of the day or a day with a part beside it.
func (p *parser) believed(m *moment, c arabic.ClockRef, j int, introduced bool) bool {
	if c.Sure || c.Colon {
		return true
	}
	if !p.opts.Loose {
		return false
	}
	end := j + c.Tokens
	if p.next(end) && p.counted(end) {
		return false
	}
	if p.tokens[j].Kind == text.Word && !arabic.IsCardinal(p.tokens, j) {
		return (j > m.begin || !p.ordinalOf(j)) && (c.HasMinute || c.Hour <= 12)
	}
	if c.HasMinute {
		return true // «أحد عشر وخمسة», «0730»
	}
	if m.hasPart || m.hasDay && m.day.part != "" {
		return true
	}
	if c.Hour > 12 {
		return false // «في 27» is a day
	}
	if j > m.begin {
		return introduced
	}
	return p.introduces(m.begin-1) || p.partBeside(end)
}

// mayEnd reports that a clock time may be an end of a range whose other end
// is one for sure.
func (p *parser) mayEnd(c arabic.ClockRef, j int) bool {
	end := j + c.Tokens
	return !p.next(end) || p.tokens[end].Kind != text.Word || !p.counted(end)
}

// counted reports that the word at token k is what a number before it counts.
func (p *parser) counted(k int) bool {
	if p.tokens[k].Kind != text.Word {
		return p.key(k) == "%" || p.key(k) == "٪" || p.key(k) == "$" || p.tokens[k].Glued && (p.key(k) == "/" || p.key(k) == "-" || p.tokens[k].Kind == text.Latin)
	}
	switch p.class(k) {
	case unit, decade, set:
		return true
	case none:
	default:
		return false
	}
	if p.words[k].begins || p.words[k].dayPart {
		return false
	}
	switch p.key(k) {
	case "في", "علي", "عند", "او", "و", "ثم", "مع":
		return false
	}
	return p.cuts[k] == 0
}

// partBeside reports that a part of the day, or a day with one, stands after
// the hour that ends at token k.
func (p *parser) partBeside(k int) bool {
	k, _ = p.joiners(k)
	if !p.next(k) {
		return false
	}
	if part, ok := arabic.DayPartAt(p.tokens, k); ok && !part.Letter {
		return true
	}
	if p.class(k) != this && p.class(k) != deictic && p.class(k) != part {
		return false
	}
	d, ok := p.dayPoint(k)
	return ok && d.part != ""
}

// introduces reports a preposition that brings a time in.
func (p *parser) introduces(k int) bool {
	switch p.key(k) {
	case "في", "عند", "علي", "حوالي", "نحو", "قرابه", "بحدود", "تمام", "بحلول", "حتي", "منذ", "بعد", "قبل", "قبيل":
		return true
	}
	return false
}

// joiners skips what may stand between the elements of a moment, and reports
// a preposition that brings a clock time in.
func (p *parser) joiners(j int) (k int, introduced bool) {
	for k = j; k < j+3 && p.next(k); k++ {
		switch p.key(k) {
		case "،", ",":
			if k > j {
				return k, introduced
			}
		case "-", "–":
			if k > j || !p.colonAt(k+1) {
				return k, introduced
			}
		case "في", "عند", "علي", "حوالي", "نحو", "قرابه", "بحدود", "تمام", "بحلول":
			introduced = true
		case "من":
			if c := p.class(k + 1); c != weekday && c != deictic && c != part && c != this && !p.word(k+1).begins && p.key(k+1) != "يوم" || p.rangeAt(k) {
				return k, introduced
			}
		case "بتاريخ":
		default:
			return k, introduced
		}
	}
	return k, introduced
}

// rangeAt reports that «من» at token k begins a range of clock times.
func (p *parser) rangeAt(k int) bool {
	if !p.next(k + 1) {
		return false
	}
	c, ok := arabic.ClockIn(p.tokens, k+1, arabic.ClockContext{Bare: true})
	return ok && p.rangeJoint(k+1+c.Tokens) > 0
}

// inParts is a clock time with the half of the day that the parts beside it
// tell.
func (m *moment) inParts(c arabic.ClockRef) arabic.ClockRef {
	if m.hasPart {
		c = c.Within(m.part)
	}
	if m.hasDay {
		c = c.WithinPart(m.day.part)
	}
	return c
}

// rule names the rule that reads a moment with one clock time.
func (m *moment) rule() string {
	switch {
	case m.named:
		return "named-hour"
	case m.hasDay && m.day.end <= m.end-m.clock.Tokens:
		return "day-clock"
	}
	return "clock"
}
