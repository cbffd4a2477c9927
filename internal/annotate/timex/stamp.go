package timex

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// stampAfter reads the time in digits that follows a full date in digits:
// «14/03/2061 14:05», «14/03/2061 - 14:05 بتوقيت غرينتش».
func (p *parser) stampAfter(r reading) (reading, bool) {
	if r.rule != "date" || !p.digits(r.end-1) {
		return reading{}, false
	}
	j := r.end
	if k := p.key(j); (k == "-" || k == "–" || k == "،" || k == "|") && p.next(j) {
		j++
	}
	c, ok := p.stampClock(j)
	if !ok {
		return reading{}, false
	}
	m := moment{clock: c, hasClock: true, clockAt: j, day: r, hasDay: true, end: j + c.Tokens, cut: r.cut}
	return p.placeClock(r.end, m)
}

// stampBefore reads such a time before its date: «14:05 14/03/2061 بتوقيت مكة
// المكرمة».
func (p *parser) stampBefore(i int) (reading, bool) {
	c, ok := p.stampClock(i)
	if !ok {
		return reading{}, false
	}
	j := i + c.Tokens
	if k := p.key(j); (k == "-" || k == "–" || k == "،" || k == "|") && p.next(j) {
		j++
	}
	if !p.next(j) || p.tokens[j].Kind != text.Number {
		return reading{}, false
	}
	day, ok := p.date(j)
	if !ok || day.rule != "date" || !p.digits(day.end-1) {
		return reading{}, false
	}
	m := moment{clock: c, hasClock: true, clockAt: i, day: day, hasDay: true, end: day.end}
	p.zoneAfter(&m)
	return p.placeClock(i, m)
}

// digits reports that the date that ends with token j is one in digits alone.
func (p *parser) digits(j int) bool {
	return p.tokens[j].Kind == text.Number && j >= 2 && p.tokens[j-1].Kind == text.Punct && p.tokens[j-2].Kind == text.Number
}

// stampClock reads hours and minutes of two digits at token j.
func (p *parser) stampClock(j int) (arabic.ClockRef, bool) {
	if !p.next(j) || !p.colonAt(j) || len(p.key(j)) != 2 || j+2 >= len(p.tokens) || len(p.key(j+2)) != 2 {
		return arabic.ClockRef{}, false
	}
	return arabic.ClockIn(p.tokens, j, arabic.ClockContext{Bare: true})
}
