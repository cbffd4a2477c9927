package arabic

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// numeric reads a date in numbers: day/month/year as Arabic news writes it,
// year first when the first number has four digits, month/day/year only when
// no other reading is a date. Two numbers, or a year of two digits, are a date
// in notes and after a word that introduces one («بتاريخ 12/4»).
func (p *dateParser) numeric(at int) int {
	if key := p.tokens[at].Key; strings.IndexByte(key, '.') >= 0 {
		return p.dotted(at, key)
	}
	if at+2 >= len(p.tokens) {
		return 0
	}
	sep := p.tokens[at+1].Key
	if sep != "/" && sep != "-" && sep != "\\" && sep != "–" || !p.chained(at+1, sep) {
		return 0
	}
	if at > 0 && p.tokens[at].Glued && p.tokens[at-1].Key == sep {
		return 0 // a longer chain of numbers: a phone or a case number
	}
	a, b := p.tokens[at].Key, p.tokens[at+2].Key
	if at+4 >= len(p.tokens) || p.tokens[at+3].Key != sep || !p.chained(at+3, sep) {
		if at+3 < len(p.tokens) && p.tokens[at+3].Key == sep && p.tokens[at+3].Glued {
			return 0
		}
		return p.two(a, b, sep, at+3)
	}
	if at+5 < len(p.tokens) && p.tokens[at+5].Key == sep && p.tokens[at+5].Glued {
		return 0
	}
	if !p.fromParts(a, b, p.tokens[at+4].Key) {
		return 0
	}
	return p.era(at + 5)
}

// chained reports that the separator at token i joins two numbers of one
// line; other marks than a stroke must touch both.
func (p *dateParser) chained(i int, sep string) bool {
	if !p.next(i) || !p.next(i+1) || p.tokens[i+1].Kind != text.Number {
		return false
	}
	return sep == "/" || p.tokens[i].Glued && p.tokens[i+1].Glued
}

// dotted reads 21.09.2023, in notes also 22.4 and 2061.3.
func (p *dateParser) dotted(at int, key string) int {
	a, rest, _ := strings.Cut(key, ".")
	b, c, three := strings.Cut(rest, ".")
	switch {
	case three && strings.IndexByte(c, '.') < 0 && p.fromParts(a, b, c):
		return p.era(at + 1)
	case three || strings.IndexByte(key, ',') >= 0:
		return 0
	}
	return p.two(a, b, ".", at+1)
}

// two reads two numbers as day and month or as month and year, which a year
// may follow after a comma («8/12, 2061»).
func (p *dateParser) two(a, b, sep string, end int) int {
	x, err1 := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || !p.loose && !(p.told && sep == "/") {
		return 0
	}
	switch {
	case len(a) == 4 && isMonthOf(x, y), len(b) == 4 && isMonthOf(y, x):
		if !p.loose || !p.closes(end) {
			return 0
		}
		p.Year, p.Month = max(x, y), min(x, y)
		return end
	case len(a) > 2 || len(b) > 2:
		return 0
	case sep != "/" && hoursEnd(p.tokens, end):
		return 0 // «8-9 صباحا»
	}
	if y > 12 && x <= 12 {
		x, y = y, x
	}
	if _, ok := GregorianDay(2000, y, x); !ok {
		return 0
	}
	// 4-8 and 4.8 are a range and a decimal unless one part is no month; a
	// weekday may stand before clock times («الخميس 8-9 صباحا»).
	if sep != "/" && x <= 12 && (!p.told || p.Weekday != 0) {
		return 0
	}
	if k := keyAt(p.tokens, end); (k == "،" || k == ",") && p.next(end+1) && p.tokens[end+1].Kind == text.Number && p.loose {
		if year, ok := fullYear(p.tokens[end+1].Key); ok && p.closes(end+2) {
			p.Day, p.Month, p.Year = x, y, year
			return end + 2
		}
	}
	if !p.closes(end) {
		return 0
	}
	p.Day, p.Month = x, y
	return end
}

func isMonthOf(year, month int) bool {
	return year >= 1900 && year < 2100 && month >= 1 && month <= 12
}

// fullYear is a year of two or four digits; of two those up to 68 are taken
// for this century, as dates are written everywhere.
func fullYear(s string) (int, bool) {
	y, err := strconv.Atoi(s)
	switch {
	case err != nil:
		return 0, false
	case len(s) == 4:
		return y, y >= 1000 && y < 2300
	case len(s) != 2:
		return 0, false
	case y <= 68:
		return 2000 + y, true
	}
	return 1900 + y, true
}

// fromParts takes three numbers as a date.
func (p *dateParser) fromParts(a, b, c string) bool {
	if len(a) > 4 || len(b) > 2 || len(c) > 4 {
		return false
	}
	x, err1 := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	z, err3 := strconv.Atoi(c)
	if err1 != nil || err2 != nil || err3 != nil {
		return false
	}
	switch {
	case len(a) == 4 && len(c) <= 2:
		p.Year, p.Month, p.Day = x, y, z
	case len(c) == 4 && len(a) <= 2:
		p.dayFirst(x, y, z)
	case len(a) <= 2 && len(c) == 2 && (p.loose || p.told):
		year, _ := fullYear(c)
		p.dayFirst(x, y, year)
		if _, ok := p.DayTime(); !ok && len(a) == 2 {
			p.Year, _ = fullYear(a)
			p.Month, p.Day = y, z
		}
	default:
		return false
	}
	if p.Year >= 1300 && p.Year <= 1500 {
		p.Calendar = Hijri
	}
	_, ok := p.DayTime()
	if !ok {
		p.DateRef = DateRef{Weekday: p.Weekday, Cut: p.Cut}
	}
	return ok
}

// dayFirst takes day and month in that order, unless only the other makes a
// month.
func (p *dateParser) dayFirst(x, y, year int) {
	p.Day, p.Month, p.Year = x, y, year
	if y > 12 && x <= 12 {
		p.Day, p.Month = y, x
	}
}
