package timex

import (
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// dayWord reads «يوم» with what follows: a weekday, a deictic word, a date.
func (p *parser) dayWord(i int) (reading, bool) {
	if !p.next(i + 1) {
		return reading{}, false
	}
	if r, ok := p.besideDay(i); ok {
		return r, true
	}
	switch p.class(i + 1) {
	case weekday, deictic:
		if p.cuts[i+1] > 0 {
			return reading{}, false
		}
		return p.point(i + 1)
	case part, unit, phase, season:
		return reading{}, false
	case dayname:
		return p.indefinite(i + 1)
	}
	if p.words[i+1].begins {
		if r, ok := p.date(i + 1); ok && r.grain == gDay {
			r.cut = 0
			return r, true
		}
		if r, ok := p.bareDay(i + 1); ok {
			r.cut = 0
			return r, true
		}
	}
	return reading{}, false
}

// weekday reads a weekday without date: «الخميس», «الأحد الماضي», «الأربعاء
// من الأسبوع المقبل».
func (p *parser) weekday(i int) (reading, bool) {
	iso, end := p.words[i].n, i+1
	switch p.key(i - 1) {
	case "صلاه", "خطبه", "مسجد", "لصلاه", "ايام":
		return reading{}, false
	}
	if k := p.key(end); p.next(end) && (k == "عشر" || k == "عشره") {
		return reading{}, false // «البحارة الأحد عشر» are eleven
	}
	if p.both(i) {
		return reading{}, false
	}
	if r, ok := p.indefinite(i); ok {
		return r, true
	}
	if !p.words[i].definite && p.key(i-1) != "يوم" && p.key(i-1) != "صباح" && p.key(i-1) != "مساء" {
		return reading{}, false // خميس is a name, اثنين a number
	}
	if r, ok := p.nthAfter(counted{iso: iso}, end); ok {
		return r, true
	}
	if k := p.key(end); (k == "الاخير" || k == "الاخيره") && p.key(end+1) == "من" {
		return reading{}, false // «الجمعة الأخيرة من رمضان»
	}
	if n, e, ok := p.relAfter(end); ok {
		return p.anchored(daySpan(e, p.weekdayAway(iso, n)), "weekday-relative")
	}
	if week, ok := p.weekAt(end); ok {
		return p.weekdayOf(week, iso, week.end)
	}
	if n, ok := p.weekdaysRel(end); ok {
		return p.anchored(daySpan(end, p.weekdayAway(iso, n)), "weekday-relative")
	}
	if r, ok := p.weekdayDay(i); ok {
		return r, true
	}
	r := daySpan(end, pastWeekday(p.anchor, iso))
	r.floating = true
	if p.future(i) {
		r.first = comingWeekday(p.anchor, iso)
		r.last = r.first
		return p.anchored(r, "weekday-future")
	}
	return p.anchored(r, "weekday")
}

// weekdayAway is the weekday n from the anchor: the latest before it, that of
// its week, the first after it, and one week further for each one more.
func (p *parser) weekdayAway(iso, n int) time.Time {
	switch {
	case n < 0:
		return pastWeekday(p.anchor.AddDate(0, 0, -1), iso).AddDate(0, 0, 7*(n+1))
	case n > 0:
		return comingWeekday(p.anchor.AddDate(0, 0, 1), iso).AddDate(0, 0, 7*(n-1))
	}
	return comingWeekday(mondayOf(p.anchor), iso)
}

// indefinite reads a weekday without article before its week: «أحد الأسبوع
// الماضي».
func (p *parser) indefinite(i int) (reading, bool) {
	if week, ok := p.weekAt(i + 1); ok && p.isWeek(i+1) {
		return p.weekdayOf(week, p.words[i].n, week.end)
	}
	return reading{}, false
}

// ordinalOf reports that an ordinal at token i belongs to the noun before it:
// «الأسبوع الأول من مايو» is no first of May.
func (p *parser) ordinalOf(i int) bool {
	if i == 0 || p.tokens[i].Line || p.cuts[i] > 0 {
		return false
	}
	before := p.key(i - 1)
	switch p.class(i - 1) {
	case weekday, deictic, to, until:
		return false
	}
	return strings.HasPrefix(before, "ال") || strings.HasPrefix(before, "وال") || strings.HasPrefix(before, "بال") || strings.HasPrefix(before, "لل")
}

// date reads a calendar date; see [arabic.DateAt].
func (p *parser) date(i int) (reading, bool) {
	d, ok := p.dateRef(i)
	if !ok {
		return p.dayOfMonth(i)
	}
	if r, ok := p.nthInstead(i, d); ok {
		return r, true
	}
	if d.Day != 0 && d.Weekday == 0 && p.tokens[i].Kind == text.Word && p.ordinalOf(i) {
		return reading{}, false
	}
	return p.placeDate(i, d)
}

// nthInstead reads «الثلاثاء الثالث من أيلول» as the third Tuesday where the third
// of that month is none.
func (p *parser) nthInstead(i int, d arabic.DateRef) (reading, bool) {
	if d.Weekday == 0 || d.Day == 0 || d.Day > 5 || p.class(i) != weekday || p.anchor.IsZero() && d.Year == 0 {
		return reading{}, false
	}
	if _, _, ok := arabic.OrdinalAt(p.tokens, i+1); !ok {
		return reading{}, false
	}
	day, ok := d.DayTime()
	if !d.Full() {
		day, ok = p.nearestDay(i, d, 0, false)
	}
	if ok && arabic.ISOWeekday(day) == d.Weekday {
		return reading{}, false
	}
	return p.nthAfter(counted{iso: d.Weekday}, i+1)
}

func (p *parser) dateRef(i int) (arabic.DateRef, bool) {
	if p.opts.Loose {
		return arabic.NoteDateAt(p.tokens, i)
	}
	return arabic.DateAt(p.tokens, i)
}
