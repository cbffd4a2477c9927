package timex

import (
	"strconv"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// eraYear reads a year without its word by the mark of its era: «350 هـ», «(961
// م)», «(961-1002م)», «1440هـ/2018م». م is metres and more, so that it must stand
// in brackets, after a stroke or after «الموافق».
func (p *parser) eraYear(i int) (reading, bool) {
	y, ok := p.shortYear(i)
	if !ok || i > 0 && p.key(i-1) == "-" && p.tokens[i].Glued {
		return reading{}, false
	}
	if e, end := p.eraAt(i + 1); e != noEra {
		return p.yearOfEra(i, end, [2]int{y, y}, e)
	}
	if k := p.key(i + 1); k != "-" && k != "–" {
		return reading{}, false
	}
	y2, ok := p.shortYear(i + 2)
	if !ok || y2 <= y || !p.next(i+1) || !p.next(i+2) {
		return reading{}, false
	}
	e, end := p.eraAt(i + 3)
	return p.yearOfEra(i, end, [2]int{y, y2}, e)
}

// yearOfEra is the span of the years, when the mark of the era may be believed.
func (p *parser) yearOfEra(i, end int, years [2]int, e era) (reading, bool) {
	switch {
	case e == hijriEra && years[1] <= 1600:
		first, _, ok := arabic.HijriSpan(years[0], 0)
		_, last, ok2 := arabic.HijriSpan(years[1], 0)
		return p.ruled(span(end, first, last, gYear), "year-hijri"), ok && ok2
	case e != common || p.key(end-1) == "م" && !p.opensEra(i):
		return reading{}, false
	}
	return p.ruled(span(end, date(years[0], 1, 1), date(years[1], 12, 31), gYear), "year"), true
}

// erasBetween reads at token j the years of «بين عامي 961 و1002م», «بين سنتي 350
// و391 هـ».
func (p *parser) erasBetween(j int) (reading, bool) {
	a, ok := p.shortYear(j)
	if !ok {
		return reading{}, false
	}
	k, ok := p.joint(j+1, false)
	b, ok2 := p.shortYear(k)
	if !ok || !ok2 || b <= a {
		return reading{}, false
	}
	e, end := p.eraAt(k + 1)
	if e != common && e != hijriEra {
		return reading{}, false
	}
	return p.yearOfEra(j, end, [2]int{a, b}, e)
}

// opensEra reports that what stands before token i lets م be the mark of the
// era.
func (p *parser) opensEra(i int) bool {
	switch p.key(i - 1) {
	case "(", "الموافق", "عامي", "سنتي", "العامين", "بين":
		return true
	case "/", "-", "–", "،":
		k := p.key(i - 2)
		return k == "ه" || k == "هجري" || k == "هجريه"
	}
	return false
}

// shortYear is the number of a year in two to four digits.
func (p *parser) shortYear(i int) (int, bool) {
	if i >= len(p.tokens) || p.tokens[i].Kind != text.Number || len(p.key(i)) < 2 || len(p.key(i)) > 4 {
		return 0, false
	}
	y, err := strconv.Atoi(p.key(i))
	return y, err == nil && y > 0 && y < 2300
}
