package timex

import (
	"fmt"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// extend joins a second end to a point: «العام الجاري حتى 18 آب/أغسطس»,
// «السبت وحتى الاثنين», «الأحد إلى الخميس», «3 مايو 2061 - 9 مايو 2061». After a
// deictic word إلى speaks of a shift («أرجئت من أمس إلى اليوم»).
func (p *parser) extend(r reading) reading {
	j := r.end
	if !p.next(j) {
		return r
	}
	if p.opts.Loose && p.key(j) == "او" && r.typ == news.Date && r.mod == "" && p.next(j+1) {
		return p.orBeyond(r)
	}
	switch c := p.class(j); {
	case c == until, c == to && (r.grain == gDay && !r.deictic() || p.opts.Loose && r.grain == gMonth):
	case (p.key(j) == "-" || p.key(j) == "–") && r.rule == "date":
		if b, ok := p.dateRef(j + 1); !ok || !b.Full() || !p.next(j+1) {
			return r
		}
	case (p.key(j) == "-" || p.key(j) == "–") && r.rule == "month" && r.floating: // يناير - مارس 2061
		if b, ok := p.dateRef(j + 1); !ok || b.Day != 0 || b.Year == 0 || !p.next(j+1) {
			return r
		}
	default:
		return r
	}
	if !p.next(j+1) || p.cuts[j+1] > 0 {
		return r
	}
	if s, ok := p.extent(j + 1); ok {
		if joined, ok := p.join(r, s); ok {
			return joined
		}
	}
	return r
}

// deictic reports a day counted from publication.
func (r reading) deictic() bool { return r.rule == "deictic" || r.rule == "deictic-weekday" }

// join makes one interval of two ends. A first end without a year takes the
// year of the second when that brings it before it; a second end that was
// placed by the anchor comes after the first.
func (p *parser) join(a, b reading) (reading, bool) {
	if !a.placed || !b.placed || a.first.IsZero() || b.last.IsZero() {
		if a.placed == b.placed || p.anchor.IsZero() {
			a.end, a.placed, a.value, a.rule = b.end, false, "", "range"
			return a, p.anchor.IsZero() && !(a.placed && b.placed)
		}
		return reading{}, false
	}
	if a.weekly() && !b.weekly() { // «من الأحد حتى 3 مارس», told on the 14th
		if first := a.before(b); !first.After(b.last) {
			a.first = first
		}
	}
	if b.floating {
		b = b.after(a)
	} else if a.floating {
		a.first = a.before(b)
	}
	if a.first.After(b.last) {
		return reading{}, false
	}
	r := span(b.end, a.first, b.last, b.grain)
	r.cut, r.rule, r.anchored = a.cut, "range", a.anchored || b.anchored
	if r.grain == gPart {
		r.grain = gDay
	}
	if r.grain == gYear && wholeYears(r.first, r.last) != 1 || r.grain == gMonth || r.grain == gDay && !r.first.Equal(r.last) {
		r.value = r.first.Format(time.DateOnly) + "/" + r.last.Format(time.DateOnly)
	}
	return r, true
}

// before is the beginning of the floating first end a of a range: the latest
// that does not lie after b.
func (a reading) before(b reading) time.Time {
	if a.weekly() {
		first := a.first
		for n := 0; n < 2 && first.After(b.last); n++ {
			first = first.AddDate(0, 0, -7)
		}
		return first
	}
	moved := shift(a.first, b.first.Year()-a.first.Year(), "Y")
	if moved.After(b.first) {
		moved = shift(moved, -1, "Y")
	}
	return moved
}

// weekly reports a weekday rather than a day or month of the year.
func (r reading) weekly() bool { return r.rule == "weekday" || r.rule == "weekday-future" }

// after moves the floating second end b of a range to its first place that does
// not lie before a.
func (b reading) after(a reading) reading {
	switch {
	case b.weekly():
		for n := 0; n < 2 && b.last.Before(a.first); n++ {
			b.first, b.last = b.first.AddDate(0, 0, 7), b.last.AddDate(0, 0, 7)
		}
	default:
		years := 0
		if !a.anchored {
			years = a.first.Year() - b.first.Year()
		}
		if shift(b.last, years, "Y").Before(a.first) {
			years++
		}
		if years != 0 {
			last := shift(b.last, years, "Y")
			if b.rule == "month" {
				last = monthEnd(last)
			}
			b.first, b.last = shift(b.first, years, "Y"), last
		}
	}
	return b
}

// between reads «بين عامي 2011 و2018», «بين 14 و16 مارس», «بين الأحد والخميس».
func (p *parser) between(i int) (reading, bool) {
	j := i + 1
	if !p.next(j) {
		return reading{}, false
	}
	if w := p.words[j]; w.class == unit && w.n == 2 && (w.unit == "Y" || w.unit == "D" || w.unit == "M") {
		j++
	} else if k := p.key(j); k == "يومي" || k == "شهري" {
		j++
	}
	if r, ok := p.erasBetween(j); ok {
		return r, true
	}
	return p.pair(j, false)
}

// pair reads two ends at token j: years, a day and a date that share the
// month, or two points; with إلى or حتى between them when ranged, with و else.
func (p *parser) pair(j int, ranged bool) (reading, bool) {
	if y, at, ok := p.yearAt(j); ok {
		end, ok := p.joint(at, ranged)
		if y2, at2, ok2 := p.yearAt(end); ok && ok2 && y2 > y {
			r := span(at2, date(y, 1, 1), date(y2, 12, 31), gYear)
			return p.ruled(r, "range-years"), true
		}
	}
	if r, ok := p.sharedMonth(j, ranged); ok {
		return r, true
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	a, ok := p.extent(j)
	if !ok {
		return reading{}, false
	}
	k, ok := p.joint(a.end, ranged)
	if !ok || a.deictic() && p.class(a.end) == to && !p.opts.Loose {
		return reading{}, false
	}
	b, ok := p.extent(k)
	if !ok {
		return reading{}, false
	}
	return p.join(a, b)
}

// joint returns the token after what joins two ends. A و written with the
// word that it joins is taken by that word's reading.
func (p *parser) joint(k int, ranged bool) (int, bool) {
	if !p.next(k) {
		return k, false
	}
	switch c := p.class(k); {
	case ranged && (c == to || c == until):
		k++
		if p.class(k) == until { // إلى غاية
			k++
		}
		return k, p.next(k)
	case p.key(k) == "-" || p.key(k) == "–":
		return k + 1, p.next(k + 1)
	case !ranged && p.key(k) == "و":
		return k + 1, p.next(k + 1)
	case !ranged && p.cuts[k] > 0:
		return k, true
	}
	return k, false
}

// sharedMonth reads two days of one month: «14 و16 مارس», «3 إلى 5 مايو»,
// «الخامس عشر والتاسع عشر من مايو», «4 إلى 23 من الشهر المقبل».
func (p *parser) sharedMonth(j int, ranged bool) (reading, bool) {
	first, ok := p.dayAt(j)
	if !ok || first.cut > 0 {
		return reading{}, false
	}
	k, ok := p.joint(first.end, ranged)
	if !ok {
		return reading{}, false
	}
	b, ok := p.date(k)
	if !ok || b.grain != gDay {
		return reading{}, false
	}
	return p.daysOf(first.day, b)
}

// daysOf is the interval from a day of the month of b to b.
func (p *parser) daysOf(day int, b reading) (reading, bool) {
	b.cut = 0
	if !b.placed {
		return p.ruled(b, "range-days"), true
	}
	first := date(b.last.Year(), int(b.last.Month()), day)
	if !first.Before(b.last) || first.Month() != b.last.Month() {
		return reading{}, false
	}
	b.first = first
	return p.ruled(b, "range-days"), true
}

// monthDays reads in a note two days after their month: «مايو 13-15», «شهر مايو
// بين 19 و20», «أيار من الثالث إلى الخامس».
func (p *parser) monthDays(i int) (reading, bool) {
	d, ok := arabic.DateAt(p.tokens, i)
	if !p.opts.Loose || !ok || d.Day != 0 || d.Year != 0 || d.Weekday != 0 || d.Calendar != arabic.Gregorian {
		return reading{}, false
	}
	j, ranged := i+d.Tokens, true
	switch p.class(j) {
	case between:
		j, ranged = j+1, false
	case from:
		j++
	}
	if !p.next(j) {
		return reading{}, false
	}
	first, ok := p.dayAt(j)
	if !ok {
		return reading{}, false
	}
	k, ok := p.joint(first.end, ranged)
	if !ok {
		return reading{}, false
	}
	second, ok := p.dayAt(k)
	if !ok || !p.ends(second.end) {
		return reading{}, false
	}
	d.Day, d.Tokens = second.day, second.end-i
	b, ok := p.placeDate(i, d)
	if !ok {
		return reading{}, false
	}
	r, ok := p.daysOf(first.day, b)
	r.cut = d.Cut
	return r, ok
}

// days reads «14-16 مارس» and the years «2015-2018» at their first number.
func (p *parser) days(i int) (reading, bool) {
	if p.tokens[i].Kind != text.Number || i+2 >= len(p.tokens) {
		return reading{}, false
	}
	switch k := p.key(i + 1); {
	case k == "-" || k == "–" || k == "/":
	case p.opts.Loose && (p.class(i+1) == until || p.class(i+1) == to): // 4 حتى 23 مايو
		return p.sharedMonth(i, true)
	default:
		return reading{}, false
	}
	if i+3 < len(p.tokens) && p.tokens[i+3].Glued && (p.key(i+3) == p.key(i+1) || p.key(i+3) == ":") || i > 0 && p.tokens[i].Glued && p.tokens[i-1].Kind == text.Punct && p.key(i-1) != "(" {
		return reading{}, false
	}
	y, ok := arabic.YearAt(p.tokens, i)
	y2, ok2 := arabic.YearAt(p.tokens, i+2)
	if ok && ok2 && p.next(i+1) && p.next(i+2) && y2 > y && y2-y < 400 && y > 1200 {
		return p.ruled(span(i+3, date(y, 1, 1), date(y2, 12, 31), gYear), "range-years"), true
	}
	if r, ok := p.seasonYears(i); ok {
		return r, true
	}
	if p.key(i+1) == "/" {
		return reading{}, false
	}
	return p.sharedMonth(i, true)
}

// seasonYears reads the two years of a season with the second, or the one
// typed first, cut short: «موسم 2058/59», «العام المالي 59/2058».
func (p *parser) seasonYears(i int) (reading, bool) {
	if !p.tokens[i+1].Glued || !p.tokens[i+2].Glued {
		return reading{}, false
	}
	y, ok := arabic.YearAt(p.tokens, i)
	short := p.key(i + 2)
	if !ok {
		if y, ok = arabic.YearAt(p.tokens, i+2); !ok || !p.ofSeason(i-1) {
			return reading{}, false
		}
		short = p.key(i)
	}
	if (y+1)%100 <= 12 && !p.ofSeason(i-1) {
		return reading{}, false // «2011/12» may be its December
	}
	if y < firstBareYear || y > lastBareYear || short != fmt.Sprintf("%02d", (y+1)%100) {
		return reading{}, false
	}
	return p.ruled(span(i+3, date(y, 1, 1), date(y+1, 12, 31), gYear), "range-years"), true
}

// ofSeason reports a word that years in pairs follow.
func (p *parser) ofSeason(i int) bool {
	switch p.bare(i) {
	case "موسم", "الموسم", "المالي", "الماليه", "الدراسي", "الدراسيه":
		return true
	}
	return false
}
