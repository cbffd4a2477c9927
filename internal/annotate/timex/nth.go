package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// counted is what an ordinal counts: a weekday (its ISO number), or a unit.
type counted struct {
	iso  int
	unit string
}

// maxNth is the highest ordinal that counts days or weeks in a span.
const maxNth = 53

// nth reads an ordinal before what it counts: «أول ثلاثاء من أكتوبر», «آخر اثنين
// من الشهر المقبل», «ثالث يوم من مارس», «آخر أسبوع في سبتمبر 2061».
func (p *parser) nth(i int) (reading, bool) {
	k, j := -1, i+1
	if p.class(i) != last {
		o, _, ok := arabic.OrdinalAt(p.tokens, i)
		if !ok || o.Definite || o.Value > maxNth {
			return reading{}, false
		}
		k, j = int(o.Value), i+o.Tokens
	}
	c, end, ok := p.countedAt(j)
	if !ok {
		return reading{}, false
	}
	if r, ok := p.nthOf(c, k, end); ok {
		return r, true
	}
	if k < 0 && p.opts.Loose && c.iso == 0 && p.ends(end) {
		return p.relative(end, c.unit, -1) // «آخر يوم»
	}
	return reading{}, false
}

// countedAt reads «[يوم] ثلاثاء», «يوم», «أسبوع» at token j.
func (p *parser) countedAt(j int) (counted, int, bool) {
	if !p.next(j) {
		return counted{}, 0, false
	}
	if iso := p.isoAt(j); iso > 0 {
		return counted{iso: iso}, j + 1, true
	}
	w := p.words[j]
	if w.class != unit || w.n != 0 || w.definite || p.cuts[j] > 0 || w.unit != "D" && w.unit != "W" && w.unit != "M" || !singularUnit(p.key(j)) {
		return counted{}, 0, false
	}
	if w.unit == "D" && p.next(j+1) && p.isoAt(j+1) > 0 {
		return counted{iso: p.isoAt(j + 1)}, j + 2, true
	}
	return counted{unit: w.unit}, j + 1, true
}

// isoAt is the ISO number of the weekday at token j, with the article or
// without, 0 when there is none.
func (p *parser) isoAt(j int) int {
	if c := p.class(j); (c == weekday || c == dayname) && p.cuts[j] == 0 {
		return p.words[j].n
	}
	return 0
}

// nthAfter reads the ordinal after what it counts, with the span: «الثلاثاء
// الأول من أكتوبر», «اليوم الأخير من الشهر», «الأسبوع الثالث من 2061». In notes a
// weekday needs no span: it is that of the anchor's month.
func (p *parser) nthAfter(c counted, j int) (reading, bool) {
	if !p.next(j) {
		return reading{}, false
	}
	k, end := 0, j+1
	if key := p.key(j); key == "الاخير" || key == "الاخيره" {
		k = -1
	} else if o, cut, ok := arabic.OrdinalAt(p.tokens, j); ok && o.Definite && cut == 0 && o.Value <= maxNth {
		k, end = int(o.Value), j+o.Tokens
	} else if n, e, ok := p.weekNumber(c, j); ok {
		k, end = n, e
	} else {
		return reading{}, false
	}
	if c.iso > 0 && k > 5 {
		return reading{}, false // «السبت السادس عشر» is a day of the month
	}
	if r, ok := p.nthOf(c, k, end); ok {
		return r, true
	}
	if p.opts.Loose && c.iso > 0 && k > 0 && k <= 5 && p.ends(end) {
		month, _ := p.relative(end, "M", 0)
		return p.inSpan(c, k, month)
	}
	return reading{}, false
}

// weekNumber reads the number of a week in digits: «الأسبوع 3 من 2061».
func (p *parser) weekNumber(c counted, j int) (n, end int, ok bool) {
	if c.unit != "W" {
		return 0, 0, false
	}
	if p.key(j) == "رقم" || p.key(j) == "ال" {
		j++
	}
	if !p.next(j) || p.tokens[j].Kind != text.Number {
		return 0, 0, false
	}
	v, ok := arabic.ParseNumber(p.tokens, j)
	return int(v.Value), j + 1, ok && v.Tokens == 1 && v.Value >= 1 && v.Value <= maxNth && v.Value == float64(int(v.Value))
}

// nthOf reads the span that an ordinal counts in, after من, في, ب or ل, or the
// day that it counts from («ثالث ثلاثاء بعد …»).
func (p *parser) nthOf(c counted, k, j int) (reading, bool) {
	if cl := p.class(j); p.next(j) && (cl == after || cl == ago) && c.iso > 0 && k > 0 && p.next(j+1) {
		if r, ok := p.point(j + 1); ok && r.grain == gDay && r.mod == "" {
			return p.nthFrom(c, k, cl, r)
		}
		return reading{}, false
	}
	of, ok := p.spanAfter(j)
	if !ok {
		return reading{}, false
	}
	return p.inSpan(c, k, of)
}

// spanAfter reads the span of months or years that something is part of.
func (p *parser) spanAfter(j int) (reading, bool) {
	of := p.key(j) == "من" || p.key(j) == "في"
	if of && p.next(j) {
		j++
	}
	if !p.next(j) || !of && p.cuts[j] == 0 && !p.opts.Loose {
		return reading{}, false
	}
	r, ok := p.phaseOf(j)
	if !ok || r.mod != "" || r.grain == gDay || r.grain == gPart || r.typ != news.Date {
		return reading{}, false
	}
	return r, true
}

// inSpan is the k-th (-1: the last) weekday, day, week or month of the span.
func (p *parser) inSpan(c counted, k int, of reading) (reading, bool) {
	r := of
	r.cut, r.value, r.rule, r.grain = 0, "", "nth", gDay
	switch {
	case c.unit == "W":
		return p.weekIn(k, of)
	case c.unit == "M":
		r.grain = gMonth
	}
	if !of.placed || of.first.IsZero() || of.last.IsZero() {
		r.placed = false
		return r, of.anchored || !of.placed
	}
	day, ok := c.day(k, of.first, of.last)
	if !ok {
		return reading{end: r.end, typ: r.typ, grain: r.grain, rule: "nth"}, true
	}
	r.first, r.last = day, day
	if c.unit == "M" {
		r.last = monthEnd(day)
	}
	return r, true
}

// day is the first day of what is counted, false when the span holds fewer.
func (c counted) day(k int, first, last time.Time) (time.Time, bool) {
	var day time.Time
	switch {
	case c.unit == "M" && k < 0:
		day = date(last.Year(), int(last.Month()), 1)
	case c.unit == "M":
		day = shift(first, k-1, "M")
	case c.unit == "D" && k < 0:
		day = last
	case c.unit == "D":
		day = first.AddDate(0, 0, k-1)
	case k < 0:
		day = pastWeekday(last, c.iso)
	default:
		day = comingWeekday(first, c.iso).AddDate(0, 0, 7*(k-1))
	}
	return day, !day.Before(first) && !day.After(last)
}

// nthFrom is the k-th weekday after or before a day.
func (p *parser) nthFrom(c counted, k int, side class, from reading) (reading, bool) {
	r := from
	r.cut, r.rule = 0, "nth"
	if !from.placed {
		return r, true
	}
	day := comingWeekday(from.first.AddDate(0, 0, 1), c.iso).AddDate(0, 0, 7*(k-1))
	if side == ago {
		day = pastWeekday(from.first.AddDate(0, 0, -1), c.iso).AddDate(0, 0, -7*(k-1))
	}
	r.first, r.last = day, day
	return r, true
}

// weekIn is the k-th week of a month or a year. The weeks of a year are those
// of ISO 8601. The weeks of a month are in news its days from the first, the
// eighth and so on, the last its last seven; in notes those of the calendar
// that lie whole in it.
func (p *parser) weekIn(k int, of reading) (reading, bool) {
	r := of
	r.grain, r.cut, r.value = gWeek, 0, ""
	switch {
	case of.grain == gMonth:
		r.rule = "week-of-month"
	case of.grain == gYear && (!of.placed || wholeYears(of.first, of.last) == 1):
		r.rule = "week-of-year"
	default:
		return reading{}, false
	}
	if !of.placed {
		return r, true
	}
	switch {
	case r.rule == "week-of-year":
		r.first = mondayOf(date(of.first.Year(), 1, 4)).AddDate(0, 0, 7*(k-1))
		if end := mondayOf(date(of.first.Year(), 12, 28)); k < 0 || r.first.After(end) {
			r.first = end
		}
	case p.opts.Loose && k < 0:
		r.first = mondayOf(of.last.AddDate(0, 0, 1)).AddDate(0, 0, -7)
	case p.opts.Loose:
		r.first = comingWeekday(of.first, 1).AddDate(0, 0, 7*(k-1))
	case k < 0 || k == 5:
		r.first = of.last.AddDate(0, 0, -6)
	default:
		r.first = of.first.AddDate(0, 0, 7*(k-1))
	}
	r.last = r.first.AddDate(0, 0, 6)
	if r.rule == "week-of-month" && r.first.After(of.last) {
		return reading{}, false
	}
	return r, true
}

func mondayOf(day time.Time) time.Time { return day.AddDate(0, 0, 1-arabic.ISOWeekday(day)) }

// ends reports that what ends before token j stands alone: nothing follows
// that it would count or belong to.
func (p *parser) ends(j int) bool {
	if !p.next(j) {
		return true
	}
	t := p.tokens[j]
	switch t.Kind {
	case text.Punct:
		return !t.Glued || t.Key != "%" && t.Key != ":" && t.Key != "/" && t.Key != "-"
	case text.Number:
		return false
	}
	switch p.class(j) {
	case unit, rel, weekday:
		return false
	case none:
		switch t.Key {
		case "في", "من", "علي", "مع", "او", "ام", "عند", "عن", "ثم", "و", "لان", "هل", "كان", "ان":
			return true
		}
		return false
	}
	return true
}
