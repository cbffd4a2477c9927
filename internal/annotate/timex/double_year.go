package timex

import (
	"strconv"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// doubleYear reads a year of school or of accounts by the one or the two
// calendar years that it lies in: «العام الدراسي 2059/2060», «السنة المالية
// 2059», «عام 2059-60». A school year is also told by its distance («العام
// الدراسي المقبل»).
func (p *parser) doubleYear(i int) (reading, bool) {
	if key := p.key(i)[p.cuts[i]:]; !singularUnit(key) && !isSingular(key) {
		return reading{}, false
	}
	j := i + 1
	kind := yearKind(p.key(j))
	if kind != noYear && p.next(j) {
		j++
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	if kind == schoolYear {
		if n, end, ok := p.relAfter(j); ok {
			return p.schoolYear(n, end)
		}
	}
	y, ok := arabic.YearAt(p.tokens, j)
	if !ok {
		return reading{}, false
	}
	if end := p.nextYear(j+1, y); end > 0 {
		return p.inEra(end, y, y+1)
	}
	if kind == noYear {
		return reading{}, false
	}
	return p.inEra(j+1, y, y)
}

// kindOfYear is what an adjective says of a year.
type kindOfYear uint8

const (
	noYear kindOfYear = iota
	otherYear
	schoolYear
)

func yearKind(key string) kindOfYear {
	switch key {
	case "الدراسي", "الدراسيه", "الجامعي", "الجامعيه", "الاكاديمي", "الاكاديميه", "التعليمي", "التعليميه", "دراسي", "جامعي":
		return schoolYear
	case "المالي", "الماليه", "الضريبي", "الضريبيه", "القضائي", "القضائيه", "الزراعي", "الزراعيه", "الفلاحي", "الفلاحيه", "ماليه", "مالي":
		return otherYear
	}
	return noYear
}

// nextYear returns the token after the second of two years: «/2060», «-60» after
// 2059; 0 when there is none.
func (p *parser) nextYear(j, y int) int {
	if k := p.key(j); k != "-" && k != "/" && k != "–" || !p.next(j) || !p.next(j+1) || p.tokens[j+1].Kind != text.Number {
		return 0
	}
	n, err := strconv.Atoi(p.key(j + 1))
	switch len(p.key(j + 1)) {
	case 2:
		n += (y + 1) / 100 * 100
	case 4:
	default:
		return 0
	}
	if err != nil || n != y+1 || p.chained(j+2) {
		return 0
	}
	return j + 2
}

// inEra is the span of the years a to b, of the era that the mark at token end
// tells.
func (p *parser) inEra(end, a, b int) (reading, bool) {
	e, end := p.eraAt(end)
	if e == hijriEra || e == noEra && p.hijriAround(a) {
		first, _, ok := arabic.HijriSpan(a, 0)
		_, last, ok2 := arabic.HijriSpan(b, 0)
		return p.ruled(span(end, first, last, gYear), "double-year"), ok && ok2
	}
	return p.ruled(span(end, date(a, 1, 1), date(b, 12, 31), gYear), "double-year"), e != before
}

// The months of a school year.
const firstOfSchool, lastOfSchool = 9, 6

// schoolYear is the school year n from the anchor's; the holidays of summer
// belong to the one before them.
func (p *parser) schoolYear(n, end int) (reading, bool) {
	y := p.anchor.Year() + n
	if int(p.anchor.Month()) < firstOfSchool {
		y--
	}
	r := span(end, date(y, firstOfSchool, 1), date(y+1, lastOfSchool+1, 0), gYear)
	r.mod = "approx"
	return p.anchored(r, "double-year")
}
