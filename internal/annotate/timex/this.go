package timex

import "github.com/isnad-news/isnad/internal/lang/arabic"

// this reads «هذا العام», «هذه السنة», «هذا الأسبوع», «هذا المساء».
func (p *parser) this(i int) (reading, bool) {
	if !p.next(i + 1) {
		return reading{}, false
	}
	w := p.words[i+1]
	switch {
	case w.class == unit && w.definite && w.n == 0 && p.cuts[i+1] == 0:
		if !isSingular(p.key(i + 1)) {
			return reading{}, false // «هذه الأيام»
		}
		r, ok := p.relative(i+2, w.unit, 0)
		return p.inWeek(r), ok
	case p.thisWeekday(i+1) > 0:
		j := i + 1
		if w.class != weekday {
			j++
		}
		if p.opts.Loose {
			return p.anchored(daySpan(j+1, comingWeekday(p.anchor, p.words[j].n)), "this")
		}
		return p.weekday(j)
	case w.begins || w.class == unit && w.unit == "M" && !w.definite:
		return p.thisMonth(i + 1)
	case w.class == part && w.definite:
		r := daySpan(i+2, p.anchor)
		r.inPart(w)
		return p.anchored(r, "this")
	case p.key(i+1) == "اليوم" && p.bare(i-1) != "مثل":
		return p.anchored(daySpan(i+2, p.anchor), "this")
	case p.key(i+1) == "الليله":
		return p.deictic(i + 1)
	case p.key(i+1) == "اللحظه" && p.opts.Loose:
		return p.now(i + 2)
	case w.class == season && w.definite:
		return p.anchored(seasonSpan(i+2, p.seasonBy(w.n, 0)), "season")
	}
	return reading{}, false
}

// datedDay reads the date that follows a deictic word which ends before token j:
// «اليوم، 6 مايو», «غدا 15 مارس». Without a comma it must be about the day that
// the word says: else two days are told.
func (p *parser) datedDay(j, n int) (reading, bool) {
	comma := p.key(j) == "،"
	if comma {
		j++
	}
	if !p.next(j) || !p.words[j].begins || p.cuts[j] > 0 {
		return reading{}, false
	}
	r, ok := p.date(j)
	if !ok || r.grain != gDay || r.cut > 0 {
		return reading{}, false
	}
	off := int(r.first.Sub(p.anchor).Hours())/24 - n
	near := r.placed && off >= -2 && off <= 1
	return r, comma || near || p.opts.Loose && (r.rule == "date" || r.rule == "day-month")
}

// thisWeekday is the ISO number of «الأحد» or «يوم الأحد» at token j, 0 when
// there is none.
func (p *parser) thisWeekday(j int) int {
	if p.key(j) == "يوم" {
		j++
	}
	if p.plain(j, weekday) && p.words[j].definite {
		return p.words[j].n
	}
	return 0
}

// thisMonth reads a month after هذا: that of the anchor's year.
func (p *parser) thisMonth(j int) (reading, bool) {
	d, ok := p.dateRef(j)
	if !ok || d.Day != 0 || d.Year != 0 || d.Within != 0 || d.Cut > 0 {
		return reading{}, false
	}
	if d.Calendar == arabic.Hijri {
		return p.placeHijri(j, j+d.Tokens, d)
	}
	return p.anchored(monthSpan(j+d.Tokens, p.anchor.Year(), d.Month), "month")
}

// relative is the unit n from the one that holds the anchor. Weeks run from
// Monday to Sunday.
func (p *parser) relative(end int, letter string, n int) (reading, bool) {
	a := p.anchor
	var r reading
	switch letter {
	case "D":
		r = daySpan(end, a.AddDate(0, 0, n))
	case "W":
		monday := a.AddDate(0, 0, 1-arabic.ISOWeekday(a)+7*n)
		r = span(end, monday, monday.AddDate(0, 0, 6), gWeek)
	case "M":
		m := date(a.Year(), int(a.Month())+n, 1)
		r = monthSpan(end, m.Year(), int(m.Month()))
	case "Y":
		r = yearSpan(end, a.Year()+n)
	case "X":
		y := (a.Year()/10 + n) * 10
		r = span(end, date(y, 1, 1), date(y+9, 12, 31), gYear)
	case "C":
		y := ((a.Year()-1)/100+n)*100 + 1
		r = span(end, date(y, 1, 1), date(y+99, 12, 31), gYear)
	default:
		return reading{}, false
	}
	return p.anchored(r, "relative-unit")
}
