package timex

import (
	"strconv"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

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
