package timex

import (
	"strconv"
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
	switch p.class(i + 1) {
	case weekday, deictic:
		if p.cuts[i+1] > 0 {
			return reading{}, false
		}
		return p.point(i + 1)
	case part, unit, phase, season:
		return reading{}, false
	}
	if p.words[i+1].begins {
		if r, ok := p.date(i + 1); ok && r.grain == gDay {
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
	case "صلاه", "خطبه", "مسجد", "لصلاه":
		return reading{}, false
	}
	if !p.words[i].definite && p.key(i-1) != "يوم" && p.key(i-1) != "صباح" && p.key(i-1) != "مساء" {
		return reading{}, false // خميس is a name, اثنين a number
	}
	switch {
	case p.plain(end, rel):
		n := p.words[end].n
		end++
		var day time.Time
		switch n {
		case -1:
			day = pastWeekday(p.anchor.AddDate(0, 0, -1), iso)
		case 1:
			day = comingWeekday(p.anchor.AddDate(0, 0, 1), iso)
		default:
			day = comingWeekday(p.anchor.AddDate(0, 0, 1-arabic.ISOWeekday(p.anchor)), iso)
		}
		return p.anchored(daySpan(end, day), "weekday-relative")
	case p.weekOf(end):
		j := end
		if p.key(j) == "من" {
			j++
		}
		n := p.words[j+1].n
		monday := p.anchor.AddDate(0, 0, 1-arabic.ISOWeekday(p.anchor)+7*n)
		return p.anchored(daySpan(j+2, monday.AddDate(0, 0, iso-1)), "weekday-of-week")
	case p.future(i):
		return p.anchored(daySpan(end, comingWeekday(p.anchor, iso)), "weekday-future")
	}
	return p.anchored(daySpan(end, pastWeekday(p.anchor, iso)), "weekday")
}

// weekOf reports «[من] الأسبوع الماضي» at token j.
func (p *parser) weekOf(j int) bool {
	if p.key(j) == "من" {
		j++
	}
	return p.plain(j, unit) && p.words[j].unit == "W" && p.words[j].definite && p.plain(j+1, rel)
}

// ordinalOf reports that an ordinal at token i belongs to the noun before it:
// «الأسبوع الأول من مايو» is no first of May.
func (p *parser) ordinalOf(i int) bool {
	if i == 0 || p.tokens[i].Line || p.cuts[i] > 0 {
		return false
	}
	before := p.key(i - 1)
	if c := p.class(i - 1); c == weekday || c == deictic {
		return false
	}
	return strings.HasPrefix(before, "ال") || strings.HasPrefix(before, "وال") || strings.HasPrefix(before, "بال") || strings.HasPrefix(before, "لل")
}

// dayOfMonth reads «25 من الشهر الجاري», «الخامس من الشهر المقبل».
func (p *parser) dayOfMonth(i int) (reading, bool) {
	day, at := 0, i+1
	if p.tokens[i].Kind == text.Number && len(p.key(i)) <= 2 {
		day, _ = strconv.Atoi(p.key(i))
	} else if o, _, ok := arabic.OrdinalAt(p.tokens, i); ok && o.Definite && !p.ordinalOf(i) {
		day, at = int(o.Value), i+o.Tokens
	}
	if day < 1 || day > 31 || p.key(at) != "من" || !p.plain(at+1, unit) || p.words[at+1].unit != "M" || !p.plain(at+2, rel) || !isSingular(p.key(at+1)) {
		return reading{}, false
	}
	r, _ := p.relative(at+3, "M", p.words[at+2].n)
	if r.placed {
		d, ok := arabic.GregorianDay(r.first.Year(), int(r.first.Month()), day)
		if !ok {
			return reading{}, false
		}
		r.first, r.last = d, d
	}
	r.grain, r.rule = gDay, "day-of-month"
	return r, true
}

// date reads a calendar date; see [arabic.DateAt].
func (p *parser) date(i int) (reading, bool) {
	d, ok := p.dateRef(i)
	if !ok {
		return p.dayOfMonth(i)
	}
	if d.Day != 0 && d.Weekday == 0 && p.tokens[i].Kind == text.Word && p.ordinalOf(i) {
		return reading{}, false
	}
	return p.placeDate(i, d)
}

func (p *parser) dateRef(i int) (arabic.DateRef, bool) {
	if p.opts.Loose {
		return arabic.NoteDateAt(p.tokens, i)
	}
	return arabic.DateAt(p.tokens, i)
}
