package timex

import (
	"time"

	"github.com/isnad-news/isnad/news"
)

// nightInto reads a night by the two days that it joins, at token j after the
// word of token i: «ليل السبت/الأحد», «ليلة السبت على الأحد», «ليل السبت إلى
// الأحد», «الليلة الفاصلة بين السبت والأحد», «ليلة 13 إلى 14 مارس». It is a night
// of the first of them.
func (p *parser) nightInto(i, j int) (reading, bool) {
	if k := p.key(j); (k == "الفاصله" || k == "الواقعه" || k == "ما") && p.class(j+1) == between {
		j++
	}
	between := p.class(j) == between && p.next(j)
	if between {
		j++
	}
	if p.key(j) == "يوم" || p.key(j) == "يومي" || p.key(j) == "نهار" {
		j++
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	r, ok := reading{}, false
	if p.words[j].class == weekday {
		if k := p.nightJoint(j+1, between); k > 0 && p.class(k) == weekday && p.words[k].n == p.words[j].n%7+1 {
			r, ok = p.weekday(j)
			r.end = k + 1
		}
	} else if p.words[j].begins {
		r, ok = p.nightOfDates(j, between)
	}
	if !ok || r.grain != gDay {
		return reading{}, false
	}
	r.cut = 0
	r.inPart(word{unit: "night", n: 21, m: 30})
	return r, true
}

// nightJoint returns the token after what joins the two days of a night, 0
// when nothing does.
func (p *parser) nightJoint(k int, between bool) int {
	if !p.next(k) {
		return 0
	}
	switch key := p.key(k); {
	case between && key == "و":
		k++
	case between && p.cuts[k] > 0 && key[:2] == "و":
		return k
	case between:
		return 0
	case key == "-" || key == "/" || key == "–" || key == "علي" || p.class(k) == to:
		k++
	}
	if p.key(k) == "يوم" {
		k++
	}
	if !p.next(k) || p.cuts[k] > 0 {
		return 0
	}
	return k
}

// nightOfDates reads the two days of a night by their date: «13/14 مارس».
func (p *parser) nightOfDates(j int, between bool) (reading, bool) {
	day, ok := p.dayAt(j)
	if !ok || day.cut > 0 {
		return reading{}, false
	}
	k := p.nightJoint(day.end, between)
	if k <= day.end && !between || k == 0 {
		return reading{}, false
	}
	r, ok := p.date(k)
	if !ok || r.grain != gDay || r.typ != news.Date {
		return reading{}, false
	}
	if r.placed {
		r.first = r.first.Add(-24 * time.Hour)
		r.last = r.first
		if r.first.Day() != day.day {
			return reading{}, false
		}
	}
	return r, true
}
