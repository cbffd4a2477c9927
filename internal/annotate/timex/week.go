package timex

import "github.com/isnad-news/isnad/internal/lang/arabic"

// weekAt reads a week told by its distance at token j, after من or في: «من
// الأسبوع المقبل», «هذا الأسبوع», «الأسبوع بعد القادم».
func (p *parser) weekAt(j int) (reading, bool) {
	if k := p.key(j); k == "من" || k == "في" {
		j++
	}
	if p.plain(j, this) && p.isWeek(j+1) {
		return p.relative(j+2, "W", 0)
	}
	if !p.isWeek(j) {
		return reading{}, false
	}
	if n, end, ok := p.relAfter(j + 1); ok {
		return p.relative(end, "W", n)
	}
	return reading{}, false
}

func (p *parser) isWeek(j int) bool {
	return p.plain(j, unit) && p.words[j].unit == "W" && p.words[j].definite && p.words[j].n == 0 && isSingular(p.key(j))
}

// weekdayOf is the weekday iso of a week, which ends before token end.
func (p *parser) weekdayOf(week reading, iso, end int) (reading, bool) {
	return p.anchored(daySpan(end, week.first.AddDate(0, 0, iso-1)), "weekday-of-week")
}

// inWeek reads the weekday, or the two weekdays, that follow a week: «الأسبوع
// المقبل يوم الجمعة», «هذا الأسبوع من الثلاثاء إلى الخميس». A full date decides
// for itself.
func (p *parser) inWeek(week reading) reading {
	if week.grain != gWeek || week.rule != "relative-unit" {
		return week
	}
	j := week.end
	if c := p.class(j); p.next(j) && (c == from || c == between) {
		return p.weekdaysIn(week, j)
	}
	if p.key(j) == "يوم" {
		j++
	}
	if !p.plain(j, weekday) || p.words[j].n == 0 {
		return week
	}
	if _, dated := p.dateRef(j); dated {
		return week
	}
	if _, _, told := p.relAfter(j + 1); told {
		return week
	}
	r, _ := p.weekdayOf(week, p.words[j].n, j+1)
	return r
}

// weekdaysIn reads «بين الأربعاء والجمعة» and «من الثلاثاء إلى الخميس» at token j.
func (p *parser) weekdaysIn(week reading, j int) reading {
	ranged := p.class(j) == from
	if p.key(j+1) == "يوم" || p.key(j+1) == "يومي" {
		j++
	}
	if !p.plain(j+1, weekday) {
		return week
	}
	a := p.words[j+1].n
	k, ok := p.joint(j+2, ranged)
	if ok && p.key(k) == "يوم" {
		k++
	}
	if !ok || !p.next(k) || p.class(k) != weekday {
		return week
	}
	b := p.words[k].n
	if b < a {
		b += 7
	}
	r := span(k+1, week.first.AddDate(0, 0, a-1), week.first.AddDate(0, 0, b-1), gDay)
	r, _ = p.anchored(r, "weekday-of-week")
	return r
}

// weekend reads «عطلة نهاية الأسبوع», «عطلة نهاية الأسبوع المقبل», «الويكند»:
// the Saturday and Sunday that end a week. Without a word that places it, it
// is that of the anchor's week, in notes alone.
func (p *parser) weekend(i int) (reading, bool) {
	j := i + 1
	n, end, told := 0, 0, false
	if key := p.key(i)[p.cuts[i]:]; key == "عطله" || key == "اجازه" {
		if p.class(j) == phase && p.words[j].n > 0 && p.cuts[j] == 0 {
			j++
		}
		if p.plain(j, this) {
			j, told = j+1, true
		}
		if !p.isWeek(j) {
			return reading{}, false
		}
		j++
	}
	if n, end, told = p.distance(j, told); !told && !p.opts.Loose {
		switch said, far := p.clauseTense(i, end); {
		case said == futureTense:
		case said == pastTense && far <= nearVerb && arabic.ISOWeekday(p.anchor) < 6:
			n = -1
		case said != pastTense || far > nearVerb:
			return reading{}, false
		}
	}
	return p.weekendOf(n, end)
}

// distance reads how far the unit before token j is, 0 unless it is told.
func (p *parser) distance(j int, told bool) (n, end int, ok bool) {
	if told {
		return 0, j, true
	}
	if n, end, ok := p.relAfter(j); ok {
		return n, end, true
	}
	return 0, j, false
}

// weekendOf is the weekend of the week n from the anchor's.
func (p *parser) weekendOf(n, end int) (reading, bool) {
	saturday := mondayOf(p.anchor).AddDate(0, 0, 7*n+5)
	return p.anchored(span(end, saturday, saturday.AddDate(0, 0, 1), gDay), "weekend")
}

// partOfWeek narrows a week in a note to its beginning, middle or end: Monday
// to Wednesday, Tuesday to Friday, Thursday to Sunday; «نهاية الأسبوع» is the
// weekend. News keeps the week, with the mod.
func (p *parser) partOfWeek(i int, week reading) reading {
	r := week
	key := p.key(i)[p.cuts[i]:]
	if key == "نهايه" || key == "اخر" {
		r.first = week.last.AddDate(0, 0, -1)
		r.grain, r.mod, r.rule = gDay, "", "weekend"
		return r
	}
	r.rule = "phase"
	from, to := 3, 6
	switch r.mod {
	case "start":
		from, to = 0, 2
	case "mid":
		from, to = 1, 4
	}
	r.first, r.last = week.first.AddDate(0, 0, from), week.first.AddDate(0, 0, to)
	return r
}

// restOf reads «باقي الأسبوع», «بقية هذا الشهر», «ما تبقى من العام»: from the
// anchor to the end of the unit.
func (p *parser) restOf(i int) (reading, bool) {
	j := i + 1
	if p.key(j) == "من" {
		j++
	}
	r, ok := p.current(j)
	if !ok {
		return reading{}, false
	}
	r.cut, r.rule = 0, "rest"
	if r.placed {
		if p.anchor.After(r.last) {
			return reading{}, false
		}
		r.first = p.anchor
		if r.grain == gMonth || r.grain == gYear {
			r.value = r.first.Format("2006-01-02") + "/" + r.last.Format("2006-01-02")
		}
	}
	return r, true
}

// current reads the unit that holds the anchor: «الأسبوع», «هذا الشهر», «العام
// الجاري», in notes «أسبوعي».
func (p *parser) current(j int) (reading, bool) {
	if p.plain(j, mine) {
		return p.relative(j+1, p.words[j].unit, 0)
	}
	shown := p.plain(j, this)
	if shown {
		j++
	}
	w := p.word(j)
	if w.class != unit || !w.definite || w.n != 0 || p.cuts[j] > 0 || !p.next(j) || !isSingular(p.key(j)) {
		return reading{}, false
	}
	end := j + 1
	if !shown && p.plain(end, rel) && p.words[end].n == 0 {
		end++
	}
	return p.relative(end, w.unit, 0)
}

// later reads «في وقت لاحق من هذا الشهر», «لاحقا هذا الأسبوع»: from the day
// after the anchor to the end of the unit; «في وقت مبكر من …» and «في وقت متأخر
// من …» are its beginning and its end.
func (p *parser) later(i int) (reading, bool) {
	if !p.opts.Loose {
		return reading{}, false
	}
	j, mod := i+1, ""
	if p.key(i) == "وقت" {
		switch p.key(j) {
		case "مبكر":
			mod = "start"
		case "متاخر":
			mod = "end"
		case "لاحق":
		default:
			return reading{}, false
		}
		j++
	}
	r, ok := p.spanAfter(j)
	if !ok || r.grain != gWeek && r.grain != gMonth && r.grain != gYear {
		return reading{}, false
	}
	r.mod, r.rule = mod, "later"
	switch {
	case !r.placed:
	case mod != "" && r.grain == gWeek:
		return p.ruled(p.partOfWeek(i, r), "later"), true
	case mod != "":
		r.value = r.writeValue()
	case !p.anchor.Before(r.last):
		return reading{}, false
	case !p.anchor.Before(r.first):
		r.first = p.anchor.AddDate(0, 0, 1)
		r.value = r.first.Format("2006-01-02") + "/" + r.last.Format("2006-01-02")
	}
	return r, true
}

// weekOfDay reads «أسبوع 16 سبتمبر», «الأسبوع في 15 سبتمبر»: the week that holds
// the day.
func (p *parser) weekOfDay(i int) (reading, bool) {
	w, j := p.words[i], i+1
	if w.unit != "W" || w.n != 0 {
		return reading{}, false
	}
	if p.key(j) == "في" && w.definite && p.opts.Loose {
		j++
	} else if w.definite {
		return reading{}, false
	}
	if !p.next(j) || !p.words[j].begins || p.cuts[j] > 0 {
		return reading{}, false
	}
	d, ok := arabic.DateAt(p.tokens, j)
	if !ok || d.Day == 0 {
		return reading{}, false
	}
	r, ok := p.placeDate(j, d)
	if !ok || r.grain != gDay {
		return reading{}, false
	}
	r.cut, r.rule, r.grain = 0, "week-of-day", gWeek
	if r.placed {
		r.first = mondayOf(r.first)
		r.last = r.first.AddDate(0, 0, 6)
	}
	return r, true
}

// weekOpening reads «مطلع الأسبوع», «مطلع هذا الأسبوع», «مطلع الأسبوع الجاري» in
// news: the Saturday and Sunday with which the week opens. («مطلع الأسبوع
// المقبل» may be its Monday or Tuesday as well, and stays the week.)
func (p *parser) weekOpening(i, j int) (reading, bool) {
	if p.opts.Loose || p.bare(i) != "مطلع" {
		return reading{}, false
	}
	n, end := 0, j+1
	if p.plain(j, this) {
		j, end = j+1, j+2
	}
	if !p.isWeek(j) {
		return reading{}, false
	}
	if m, after, ok := p.relAfter(end); ok && m != 0 {
		return reading{}, false
	} else if ok {
		end = after
	} else if p.ofSomething(end) {
		return reading{}, false
	}
	if arabic.ISOWeekday(p.anchor) < 6 {
		n-- // this week opened with the weekend before its Monday
	}
	return p.weekendOf(n, end)
}
