package timex

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// maxDepth bounds how deep expressions stand in each other: «نهاية الأسبوع
// الأول من شهر مايو» is three deep. A text of nothing else takes linear time.
const maxDepth = 5

// point reads the longest expression at token i that names a day, a month, a
// year or another interval of the calendar.
func (p *parser) point(i int) (reading, bool) {
	if p.depth == maxDepth {
		return reading{}, false
	}
	p.depth++
	r, ok := p.pointAt(i)
	p.depth--
	return r, ok
}

// pointAt is long because it has one case for each class of words.
func (p *parser) pointAt(i int) (reading, bool) {
	w := p.word(i)
	if w.feast || w.begins || w.class == first || w.class == deictic {
		if r, ok := p.yearlyDay(i); ok {
			return r, true
		}
	}
	switch w.class {
	case that:
		return p.fromOther(i)
	case eve:
		if r, ok := p.eveOf(i); ok {
			return r, true
		}
		return p.eveOfEvent(i)
	case deictic:
		if r, ok := p.deictic(i); ok {
			return r, true
		}
	case first: // أول أمس، أول من أمس
		if r, ok := p.dayBeforeYesterday(i); ok {
			return r, true
		}
	case after, ago: // بعد غد
		return p.besideDay(i)
	case part:
		if r, ok := p.part(i); ok {
			return r, true
		}
	case phase:
		if r, ok := p.phase(i); ok {
			return r, true
		}
	case this:
		if r, ok := p.this(i); ok {
			return r, true
		}
	case half, quarter, third:
		if r, ok := p.portion(i); ok {
			return r, true
		}
	case millennium:
		return p.millennium(i)
	case decade:
		if r, ok := p.decade(i); ok {
			return r, true
		}
	case season:
		if r, ok := p.season(i); ok {
			return r, true
		}
	case unit:
		if r, ok := p.unit(i); ok {
			return p.inWeek(r), true
		}
	case dayname:
		if r, ok := p.indefinite(i); ok {
			return r, true
		}
	case last:
		if r, ok := p.nth(i); ok {
			return r, true
		}
		if r, ok := p.lastOf(i); ok {
			return r, true
		}
	case rest:
		if r, ok := p.restOf(i); ok {
			return r, true
		}
	case weekend:
		return p.weekend(i)
	case later:
		return p.later(i)
	case mine:
		return p.relative(i+1, w.unit, 0)
	}
	if w.begins {
		if c := p.class(i + 1); c == weekday || c == dayname || c == unit {
			if r, ok := p.nth(i); ok {
				return r, true
			}
		}
		if r, ok := p.date(i); ok {
			return r, true
		}
		if partsOf[p.class(i+1)] > 0 {
			if r, ok := p.yearPortion(i); ok {
				return r, true
			}
		}
	}
	if w.class == weekday {
		return p.weekday(i)
	}
	return reading{}, false
}

// anchored marks a reading that rests on the anchor; without one it keeps
// its extent and loses its place.
func (p *parser) anchored(r reading, rule string) (reading, bool) {
	r.rule, r.anchored = rule, true
	if p.anchor.IsZero() {
		r = reading{end: r.end, cut: r.cut, typ: r.typ, grain: r.grain, mod: r.mod, rule: rule}
	}
	return r, true
}

// dayOff is the day n after the anchor. A weekday may follow («أول من أمس
// الثلاثاء»); it decides, as in namedDay.
func (p *parser) dayOff(i, end, n int) (reading, bool) {
	day := p.anchor.AddDate(0, 0, n)
	j := end
	open := p.key(j) == "("
	if open {
		j++
	}
	if p.plain(j, weekday) && (!open || p.key(j+1) == ")") {
		if !p.anchor.IsZero() {
			for _, off := range []int{0, -1, 1, -2} {
				if c := day.AddDate(0, 0, off); arabic.ISOWeekday(c) == p.words[j].n {
					day = c
					break
				}
			}
		}
		end = j + 1
		if open {
			end++
		}
	}
	return p.anchored(daySpan(end, day), "deictic")
}

func (p *parser) dayBeforeYesterday(i int) (reading, bool) {
	j := i + 1
	if p.key(j) == "من" {
		j++
	}
	if p.plain(j, deictic) && p.words[j].n == -1 {
		return p.dayOff(i, j+1, -2)
	}
	return reading{}, false
}

// deictic reads «اليوم», «أمس الأربعاء», «أمس الأول», «الليلة الماضية».
func (p *parser) deictic(i int) (reading, bool) {
	w := p.words[i]
	word := p.bare(i)
	if word == "اليوم" {
		if r, ok := p.besideDay(i); ok {
			return r, true
		}
		if r, ok := p.nthAfter(counted{unit: "D"}, i+1); ok {
			return r, true
		}
		if p.opts.Loose {
			if n, end, ok := p.relAfter(i + 1); ok && n != 0 {
				return p.relative(end, "D", n)
			}
		}
		if r, ok := p.toldUnit(i, false); ok {
			return r, true
		}
		if p.notToday(i) {
			return reading{}, false
		}
	}
	if word == "الليله" {
		if r, ok := p.nightInto(i, i+1); ok {
			return r, true
		}
		if r, ok := p.toldUnit(i, false); ok || p.ofSomething(i+1) || p.class(i-1) == that || p.notTonight(i) {
			return r, ok
		}
	}
	if p.touched(i) {
		return reading{}, false
	}
	if day, end, ok := p.namedDay(i); ok {
		return p.anchored(daySpan(end, day), "deictic-weekday")
	}
	if p.plain(i+1, weekday) { // a full date decides, or there is no anchor
		if r, ok := p.date(i + 1); ok {
			return r, true
		}
		return p.anchored(daySpan(i+2, p.anchor), "deictic-weekday")
	}
	n, end := w.n, i+1
	switch next := p.key(end); {
	case w.n == -1 && next == "الاول":
		n, end = -2, end+1
	case word == "الليله":
		return p.tonight(i)
	}
	if r, ok := p.datedDay(end, n); ok {
		return r, true
	}
	return p.anchored(daySpan(end, p.anchor.AddDate(0, 0, n)), "deictic")
}

// part reads «صباح الجمعة», «فجر اليوم الخميس», «مساء يوم أمس», «ليل الأربعاء
// الخميس».
func (p *parser) part(i int) (reading, bool) {
	w := p.words[i]
	j := i + 1
	if !p.next(j) || p.key(i) == "عصر" && p.class(j) == none {
		return reading{}, false
	}
	if w.m > 24 {
		if r, ok := p.nightInto(i, j); ok {
			return r, true
		}
	}
	if p.key(j) == "يوم" || p.key(j) == "نهار" {
		j++
	}
	if c := p.class(j); c != weekday && c != deictic && c != first && !p.words[min(j, len(p.words)-1)].feast && !p.words[min(j, len(p.words)-1)].begins {
		return reading{}, false
	}
	if j >= len(p.tokens) || p.cuts[j] > 0 || p.tokens[j].Line {
		return reading{}, false
	}
	r, ok := p.point(j)
	if !ok || r.grain != gDay {
		return reading{}, false
	}
	if r.placed && w.m > 24 && r.rule == "hijri" { // days of that calendar begin with their night
		r.first = r.first.AddDate(0, 0, -1)
		r.last = r.first
	}
	r.inPart(w)
	r.cut = 0
	return r, true
}

// unit reads «الشهر الماضي», «العام 2018», «عام 2004», «يوم الأحد», «القرن
// الماضي», «القرن التاسع عشر», «الأشهر التسعة الأولى من السنة».
func (p *parser) unit(i int) (reading, bool) {
	w := p.words[i]
	if w.unit == "Y" && w.n == 0 {
		if r, ok := p.doubleYear(i); ok {
			return r, true
		}
	}
	if w.definite && w.n == 0 {
		if r, ok := p.toldUnit(i, false); ok {
			return r, true
		}
	}
	switch {
	case w.unit == "D" && w.n == 0 && !w.definite && p.key(i) != "ايام":
		return p.dayWord(i)
	case w.unit == "X" && w.definite && w.n == 0:
		if r, ok := p.decadeOf(i); ok {
			return r, true
		}
	case w.unit == "C" && w.definite:
		if r, ok := p.century(i); ok {
			return r, true
		}
	case w.unit == "Y":
		if r, ok := p.year(i); ok {
			return r, true
		}
	}
	if r, ok := p.weekOfDay(i); ok {
		return r, true
	}
	if p.opts.Loose && w.unit == "M" && w.n == 0 && singularUnit(strings.TrimPrefix(p.key(i)[p.cuts[i]:], "ال")) {
		// «شهر ثلاثة», «الشهر التاسع»
		if d, ok := p.dateRef(i); ok {
			return p.placeDate(i, d)
		}
	}
	if !w.definite || !p.next(i+1) {
		if p.opts.Loose && w.definite && w.unit == "W" && w.n == 0 && isSingular(p.key(i)[p.cuts[i]:]) {
			return p.relative(i+1, "W", 0)
		}
		return reading{}, false
	}
	if (w.unit == "W" || w.unit == "M") && w.n == 0 {
		if r, ok := p.nthAfter(counted{unit: w.unit}, i+1); ok {
			return r, true
		}
	}
	if w.n == 0 && isSingular(p.key(i)[p.cuts[i]:]) {
		n, end, ok := p.relAfter(i + 1)
		if k := p.key(i + 1); ok && (k == "الاخير" || k == "الاخيره") && p.key(end) == "من" && p.next(end) {
			return reading{}, false // «الشهر الأخير من المفاوضات»
		}
		if ok {
			return p.relative(end, w.unit, n)
		}
	}
	if p.opts.Loose && w.unit == "W" && w.n == 0 && p.ends(i+1) {
		return p.relative(i+1, "W", 0)
	}
	return p.firstOf(i)
}

// isSingular names the units in the singular with the article, as they stand
// with الماضي: the plural is a length («الأيام الماضية»).
func isSingular(key string) bool {
	switch key {
	case "الاسبوع", "لاسبوع", "الشهر", "لشهر", "السنه", "لسنه", "العام", "لعام", "العقد", "لعقد", "القرن", "لقرن":
		return true
	}
	return false
}

func (p *parser) ruled(r reading, rule string) reading {
	r.rule = rule
	return r
}
