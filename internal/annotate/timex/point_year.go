package timex

import (
	"fmt"
	"strconv"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// era is what a mark after a year says.
type era uint8

const (
	noEra era = iota
	common
	hijriEra
	before
)

// eraAt reads the mark of an era at token j and returns the token after it.
func (p *parser) eraAt(j int) (era, int) {
	if !p.next(j) {
		return noEra, j
	}
	switch p.key(j) {
	case "م", "ميلادي", "ميلاديه", "الميلادي", "الميلاديه", "للميلاد":
		return common, j + 1
	case "ه", "هجري", "هجريه", "للهجره", "الهجري", "الهجريه":
		return hijriEra, j + 1
	case "ق":
		k := j + 1
		if p.key(k) == "." {
			k++
		}
		if p.next(k) && p.key(k) == "م" {
			return before, k + 1
		}
	case "قبل":
		if p.next(j+1) && (p.key(j+1) == "الميلاد" || p.key(j+1) == "ميلاد") {
			return before, j + 2
		}
	case "بعد":
		if p.next(j+1) && p.key(j+1) == "الميلاد" {
			return common, j + 2
		}
	}
	return noEra, j
}

// year reads a year with its word: «عام 2004», «سنة 1483هـ», «العام 2018م», «عام
// ألفين وستة عشر», «عام 79 م», «سنة 300 ق.م». «عامي» is read by the interval.
func (p *parser) year(i int) (reading, bool) {
	if !p.next(i+1) || p.words[i].n == 2 {
		return reading{}, false
	}
	y, end, ok := p.yearNumber(i + 1)
	if !ok {
		return reading{}, false
	}
	e, end := p.eraAt(end)
	singular := singularUnit(p.key(i)[p.cuts[i]:]) || isSingular(p.key(i)[p.cuts[i]:])
	if y < 1000 && (!singular || e == noEra && (!p.opts.Loose || y < 100 || !p.ends(end))) {
		return reading{}, false
	}
	switch {
	case e == before:
		r := reading{end: end, typ: news.Date, grain: gYear, value: fmt.Sprintf("-%04d", y-1)}
		if y == 1 {
			r.value = "0000"
		}
		return p.ruled(r, "year"), true
	case e == hijriEra, e == noEra && p.hijriAround(y):
		a, b, ok := arabic.HijriSpan(y, 0)
		return p.ruled(span(end, a, b, gYear), "year-hijri"), ok
	}
	return p.ruled(yearSpan(end, y), "year"), true
}

// yearNumber reads the number of a year after its word, in up to four digits or
// in words.
func (p *parser) yearNumber(j int) (year, end int, ok bool) {
	t := p.tokens[j]
	if t.Kind == text.Number {
		if len(t.Key) > 4 {
			return 0, 0, false
		}
		y, err := strconv.Atoi(t.Key)
		return y, j + 1, err == nil && y > 0 && y < 2300
	}
	if !p.words[j].begins || p.cuts[j] > 0 {
		return 0, 0, false
	}
	if y, end, ok := arabic.YearWords(p.tokens, j); ok {
		return y, end, true
	}
	n, ok := arabic.ParseNumber(p.tokens, j)
	ok = ok && !n.Digits && !n.Definite && n.Value >= 100 && n.Value < 1000 && n.Value == float64(int(n.Value))
	return int(n.Value), j + n.Tokens, ok
}

// hijriAround reports that a year without mark is one of the Hijri calendar:
// within a lifetime of the anchor's own. Gregorian years of those centuries
// are rarer in news.
func (p *parser) hijriAround(y int) bool {
	if y < 1300 || y > 1600 || p.anchor.IsZero() {
		return false
	}
	distance := y - arabic.HijriYear(p.anchor)
	return distance > -70 && distance < 30
}

// yearAt reads a bare year at token j: four digits, in notes words as well.
func (p *parser) yearAt(j int) (year, end int, ok bool) {
	if !p.next(j) {
		return 0, 0, false
	}
	if y, ok := arabic.YearAt(p.tokens, j); ok {
		return y, j + 1, true
	}
	if p.opts.Loose {
		return arabic.YearWords(p.tokens, j)
	}
	return 0, 0, false
}

// introducesYear reports that the words before token i ask for a year.
func (p *parser) introducesYear(i int) bool {
	switch p.key(i - 1) {
	case "في", "منذ", "حتي", "مواليد", "بحلول", "عام", "سنه":
		return true
	}
	return false
}
