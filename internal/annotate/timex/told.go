package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// base is the expression that another one counts from.
type base struct {
	first, last time.Time
	grain       string
	anchored    bool
	end         int // byte after it
}

// reach is how many tokens back the expression may stand that a later one
// counts from; lead how many tokens into its paragraph one that counts from
// the paragraph before.
const (
	reach = 100
	lead  = 4
)

// told is the last expression with a place before token i, in its paragraph,
// or in the one before where token i is among the first of its own.
func (p *parser) told(i int) (base, bool) {
	for k := len(p.doc.Times) - 1; k >= 0 && k >= len(p.doc.Times)-3; k-- {
		t := &p.doc.Times[k]
		if t.Type == news.Set || t.Type == news.Duration && t.From == nil {
			continue
		}
		b, ok := baseOf(t)
		if !ok {
			return base{}, false
		}
		lines, near := 0, i
		for j := i; j > 0 && p.tokens[j-1].Start >= b.end; j-- {
			if i-j > reach {
				return base{}, false
			}
			if p.tokens[j].Line {
				lines, near = lines+1, min(near, i-j)
			}
		}
		return b, lines == 0 || lines == 1 && near < lead
	}
	return base{}, false
}

// baseOf reads the days of an expression. An open one gives the day of its
// known end, and no base where that is coarser.
func baseOf(t *news.TimeExpr) (base, bool) {
	from, to := t.From, t.To
	switch {
	case from != nil && to != nil:
	case t.Grain != gDay && t.Grain != gPart:
		return base{}, false
	case from == nil:
		from = to
	default:
		to = from
	}
	if from == nil || len(*from) < len(time.DateOnly) || len(*to) < len(time.DateOnly) {
		return base{}, false
	}
	first, err := time.Parse(time.DateOnly, (*from)[:len(time.DateOnly)])
	last, err2 := time.Parse(time.DateOnly, (*to)[:len(time.DateOnly)])
	return base{first: first, last: last, grain: t.Grain, anchored: t.Anchored, end: t.End}, err == nil && err2 == nil && !last.Before(first)
}

// oneDay reports that the base is a day or a part of one.
func (b base) oneDay() bool {
	return b.first.Equal(b.last) || b.grain == gPart || b.grain == gHour || b.grain == gMinute
}

// in is the unit of the base n further, when the base lies in one such unit.
func (b base) in(letter string, n, end int) (reading, bool) {
	var r reading
	switch letter {
	case "D":
		if !b.oneDay() {
			return r, false
		}
		r = daySpan(end, b.first.AddDate(0, 0, n))
	case "W":
		monday := mondayOf(b.first)
		if b.last.After(monday.AddDate(0, 0, 6)) {
			return r, false
		}
		monday = monday.AddDate(0, 0, 7*n)
		r = span(end, monday, monday.AddDate(0, 0, 6), gWeek)
	case "M":
		if b.first.Year() != b.last.Year() || b.first.Month() != b.last.Month() {
			return r, false
		}
		m := date(b.first.Year(), int(b.first.Month())+n, 1)
		r = monthSpan(end, m.Year(), int(m.Month()))
	case "Y":
		if b.first.Year() != b.last.Year() {
			return r, false
		}
		r = yearSpan(end, b.first.Year()+n)
	default:
		return r, false
	}
	r.anchored = b.anchored
	return r, true
}

// toldUnit reads the unit at token i that a word after it, or one before it
// when same is set, counts from what the text told: «اليوم التالي», «الشهر
// نفسه», «العام السابق», «السنة التي تلتها», «نفس اليوم», «ذلك العام». A year
// after it moves it there: «الشهر نفسه من العام الماضي».
func (p *parser) toldUnit(i int, same bool) (reading, bool) {
	w := p.words[i]
	letter := w.unit
	switch key := p.bare(i); {
	case key == "اليوم" || key == "الليله":
		letter = "D"
	case w.class != unit || !w.definite || w.n != 0 || !isSingular(key):
		return reading{}, false
	}
	n, end := 0, i+1
	if !same {
		var ok bool
		if n, end, ok = p.fromTold(i + 1); !ok {
			return reading{}, false
		}
	}
	b, ok := p.told(i)
	if !ok {
		return reading{}, false
	}
	r, ok := b.in(letter, n, end)
	if !ok {
		return reading{}, false
	}
	if p.bare(i) == "الليله" {
		r.grain, r.hours, r.part = gPart, [2]int{21, 30}, "night"
	}
	if y, end, ok := p.ofYear(end); ok && n == 0 && letter != "Y" && letter != "W" {
		r = r.moved(y)
		r.end = end
	}
	return p.ruled(r, "of-told"), true
}

// fromTold reads what places a unit by the one that the text told, and returns
// how many further it is.
func (p *parser) fromTold(j int) (n, end int, ok bool) {
	if !p.next(j) {
		return 0, 0, false
	}
	switch p.key(j) {
	case "التالي", "التاليه", "الموالي", "المواليه", "اللاحق", "اللاحقه":
		return 1, j + 1, true
	case "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها":
		return 0, j + 1, true
	case "السابق", "السابقه":
		return -1, j + 1, true
	case "الذي", "التي":
		if !p.next(j + 1) {
			return 0, 0, false
		}
		switch strings.TrimSuffix(strings.TrimSuffix(p.key(j+1), "ها"), "ه") {
		case "يلي", "تلا", "تلي", "تلت", "يتبع", "اعقب", "بعد", "اعقبت":
			return 1, j + 2, true
		case "سبق", "يسبق", "قبل", "سبقت":
			return -1, j + 2, true
		}
	}
	return 0, 0, false
}

// ofYear reads a year after a unit: «من العام الماضي», «من عام 2058», «في 2058».
func (p *parser) ofYear(j int) (year, end int, ok bool) {
	if n, end, ok := p.yearTold(j); ok && !p.anchor.IsZero() {
		return p.anchor.Year() + n, end, true
	}
	if k := p.key(j); k != "من" && k != "في" && k != "خلال" && k != "ل" || !p.next(j+1) {
		return 0, 0, false
	}
	j++
	if p.class(j) == unit && p.words[j].unit == "Y" && p.words[j].n == 0 {
		j++
	}
	y, ok := arabic.YearAt(p.tokens, j)
	return y, j + 1, ok && p.next(j) && y >= firstBareYear && y <= lastBareYear
}

// yearOfTold reads after a month the year that the text told: «من العام نفسه»,
// «ذلك العام», «من السنة التالية».
func (p *parser) yearOfTold(j int) (year, end int, ok bool) {
	if p.key(j) == "من" && p.next(j) {
		j++
	}
	same := p.plain(j, that)
	if same {
		j++
	}
	if !p.plain(j, unit) || p.words[j].unit != "Y" {
		return 0, 0, false
	}
	r, ok := p.toldUnit(j, same)
	return r.first.Year(), r.end, ok
}

// yearsTold is how many expressions back a year is looked for.
const yearsTold = 12

// dayOfTold is the date in the latest year that the text told in which it
// falls on its weekday («… في آب 2055. ويوم الأحد 12 سبتمبر …»), else day.
func (p *parser) dayOfTold(d arabic.DateRef, day time.Time) time.Time {
	for k := len(p.doc.Times) - 1; k >= 0 && k >= len(p.doc.Times)-yearsTold; k-- {
		t := &p.doc.Times[k]
		if t.Anchored || t.From == nil || len(*t.From) < len(time.DateOnly) {
			continue
		}
		year, err := strconv.Atoi((*t.From)[:4])
		if err != nil {
			continue
		}
		if other, ok := arabic.GregorianDay(year, d.Month, d.Day); ok && arabic.ISOWeekday(other) == d.Weekday {
			return other
		}
	}
	return day
}

// moved is the reading in another year.
func (r reading) moved(year int) reading {
	by := year - r.first.Year()
	atEnd := r.last.Equal(monthEnd(r.last))
	r.first, r.last = shift(r.first, by, "Y"), shift(r.last, by, "Y")
	if atEnd {
		r.last = monthEnd(r.last)
	}
	return r
}

// sameSpan reads «الفترة نفسها من العام الماضي», «للمدة ذاتها في 2058»: the
// span that the text told, in another year.
func (p *parser) sameSpan(i int) (reading, bool) {
	j := i + 1
	switch p.key(j) {
	case "نفسها", "ذاتها", "عينها", "المماثله", "المقابله":
	default:
		return reading{}, false
	}
	year, end, ok := p.ofYear(j + 1)
	if !ok || !p.next(j) {
		return reading{}, false
	}
	b, ok := p.told(i)
	if !ok || b.oneDay() || b.last.Year()-b.first.Year() > 1 || b.last.Year() == year {
		return reading{}, false
	}
	r := span(end, b.first, b.last, b.grain)
	if r.grain == gHour || r.grain == gMinute || r.grain == gPart {
		r.grain = gDay
	}
	r.anchored = true
	r = r.moved(year - (b.last.Year() - b.first.Year()))
	return p.ruled(r, "same-span"), true
}

// toldMonthDay reads «26 منه»: a day of the month that the text told.
func (p *parser) toldMonthDay(i int) (reading, bool) {
	if p.tokens[i].Kind != text.Number || len(p.key(i)) > 2 || p.key(i+1) != "منه" || !p.next(i+1) {
		return reading{}, false
	}
	n, err := strconv.Atoi(p.key(i))
	b, ok := p.told(i)
	if err != nil || !ok || b.first.Month() != b.last.Month() || b.first.Year() != b.last.Year() {
		return reading{}, false
	}
	day, ok := arabic.GregorianDay(b.first.Year(), int(b.first.Month()), n)
	if !ok {
		return reading{}, false
	}
	r := daySpan(i+2, day)
	r.anchored = b.anchored
	return p.ruled(r, "of-told"), true
}

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
