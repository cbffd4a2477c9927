package timex

import (
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// partsOf is into how many parts the words divide.
var partsOf = map[class]int{half: 2, third: 3, quarter: 4}

// portion reads «النصف الأول من عام 2024», «الربع الثالث من 2023», «الثلث
// الأول من مايو», «النصف الثاني من القرن التاسع عشر», «النصف الأول من رمضان»,
// and alone «النصف الأول» of the current year.
func (p *parser) portion(i int) (reading, bool) {
	parts := partsOf[p.words[i].class]
	k, ok := p.words[i].n, true
	j := i + 1
	if k == 0 { // Q3 has it in itself
		k, ok = p.nthPart(i+1, parts)
		j++
	}
	if !ok {
		return reading{}, false
	}
	of := p.key(j) == "من"
	if of {
		j++
	}
	r, found := reading{}, false
	if p.next(j) && (of || p.words[j].class == unit || p.words[j].begins) {
		r, found = p.phaseOf(j)
	}
	if found {
		return p.portionOf(r, k, parts)
	}
	if of || parts == 3 || p.chained(j+1) {
		return reading{}, false
	}
	if p.key(j) == "علي" && p.key(j+1) == "التوالي" {
		return reading{}, false // «للربع الثالث على التوالي»
	}
	return p.barePortion(i, j, k, parts)
}

// barePortion places a portion without year, which ends before token j, in the
// year that the clause lets it lie in: «تراجعت الأرباح في الربع الرابع» in March
// is that of last year, and so is one that lies nearer there.
func (p *parser) barePortion(i, j, k, parts int) (reading, bool) {
	year, _ := p.relative(j, "Y", 0)
	r, ok := p.portionOf(year, k, parts)
	if !ok || !r.placed {
		return r, ok
	}
	said := p.statement(i, j)
	if strings.HasPrefix(p.key(j), "المنتهي") || strings.HasPrefix(p.key(j), "المنصرم") {
		said = behind
	}
	nearer := r.first.Sub(p.anchor) > p.anchor.Sub(r.last.AddDate(-1, 0, 0))
	switch {
	case r.first.After(p.anchor) && (said == behind || said != ahead && nearer):
		return p.portionOf(yearSpan(j, p.anchor.Year()-1).from(year), k, parts)
	case r.last.Before(p.anchor) && said == ahead:
		return p.portionOf(yearSpan(j, p.anchor.Year()+1).from(year), k, parts)
	}
	return r, ok
}

// from is the reading, counted from publication where other is.
func (r reading) from(other reading) reading {
	r.anchored = other.anchored
	return r
}

// nthPart reads which of the parts is meant: «الأول», «الأوسط», «الأخير».
func (p *parser) nthPart(j, parts int) (int, bool) {
	if k := p.key(j); parts == 3 && p.next(j) && (k == "الاوسط" || k == "الوسط") {
		return 2, true
	}
	return p.ordinal(j, parts)
}

// yearPortion reads a portion after its year: «2061 الربع الثالث».
func (p *parser) yearPortion(i int) (reading, bool) {
	y, ok := arabic.YearAt(p.tokens, i)
	parts := partsOf[p.class(i+1)]
	if !ok || parts == 0 || p.cuts[i+1] > 0 || !p.next(i+1) {
		return reading{}, false
	}
	k, ok := p.ordinal(i+2, parts)
	if !ok || p.key(i+3) == "من" {
		return reading{}, false
	}
	return p.portionOf(p.ruled(yearSpan(i+3, y), "year"), k, parts)
}

// portionOf is the k-th of the parts of a month, a year, a decade or a century.
func (p *parser) portionOf(of reading, k, parts int) (reading, bool) {
	out := reading{end: of.end, typ: news.Date, grain: of.grain, anchored: of.anchored}
	switch parts {
	case 2:
		out.rule = "half"
	case 3:
		out.rule = "third"
	default:
		out.rule = "quarter"
	}
	if of.mod != "" || of.grain != gMonth && of.grain != gYear || of.value != "" && !of.placed {
		return reading{}, false
	}
	years := wholeYears(of.first, of.last)
	switch {
	case !of.placed:
	case of.grain == gMonth && of.first.AddDate(0, 0, 27).Before(of.last.AddDate(0, 0, 1)) && of.last.Sub(of.first).Hours() < 31*24:
		at := func(k int) int { return map[int][]int{2: {0, 15}, 3: {0, 10, 20}, 4: {0, 7, 15, 22}}[parts][k] }
		out.first, out.last, out.placed, out.grain = of.first.AddDate(0, 0, at(k-1)), of.last, true, gWeek
		if k < parts {
			out.last = of.first.AddDate(0, 0, at(k)-1)
		}
		return out, true
	case of.grain == gYear && years == 0:
		return p.hijriPortion(of, out, k, parts)
	case of.grain == gMonth:
		return reading{}, false // months together
	case years == 2 && parts != 2: // a quarter of the fiscal year 2060-2061
	default:
		months := func(k int) int { // whole years of what is longer than ten
			if m := 12 * years * k / parts; 12*years/parts < 10*12 {
				return m
			}
			return 12 * ((years*k + parts/2) / parts)
		}
		y := of.first.Year()
		out.first, out.last, out.placed = date(y, 1+months(k-1), 1), date(y, 1+months(k), 0), true
	}
	switch {
	case years > 1:
	case parts == 2:
		out.grain = gHalf
	case parts == 4:
		out.grain = gQuarter
	default:
		out.grain = gMonth
	}
	return out, true
}

// hijriPortion is the k-th of the parts of years of the Hijri calendar: «النصف
// الثاني من القرن الرابع الهجري», «النصف الأول من عام 1482هـ».
func (p *parser) hijriPortion(of, out reading, k, parts int) (reading, bool) {
	a, b := arabic.HijriYear(of.first), arabic.HijriYear(of.last)
	months := 12 * (b - a + 1)
	if months%parts != 0 {
		return reading{}, false
	}
	at := func(n int) (first, last time.Time, ok bool) { return arabic.HijriSpan(a+n/12, n%12+1) }
	whole, _, ok := at(0)
	first, _, ok1 := at(months / parts * (k - 1))
	_, last, ok2 := at(months/parts*k - 1)
	if !ok || !ok1 || !ok2 || !whole.Equal(of.first) {
		return reading{}, false
	}
	out.first, out.last, out.placed = first, last, true
	return out, true
}

// ordinal reads «الأول» … «الأخير» up to n at token i.
func (p *parser) ordinal(i, n int) (int, bool) {
	if !p.next(i) {
		return 0, false
	}
	if k := p.key(i); k == "الاخير" || k == "الاخيره" {
		return n, true
	}
	o, _, ok := arabic.OrdinalAt(p.tokens, i)
	if !ok || !o.Definite || o.Tokens != 1 || int(o.Value) > n {
		return 0, false
	}
	return int(o.Value), true
}
