package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// base is the expression that another one counts from.
type base struct {
	first, last time.Time
	grain       string
	anchored    bool
	end         int // byte after it
}

// reach is how many tokens back the expression may stand that a later one
// counts from; lead how many tokens into its paragraph one that counts from
// the paragraph before.
const (
	reach = 100
	lead  = 4
)

// told is the last expression with a place before token i, in its paragraph,
// or in the one before where token i is among the first of its own.
func (p *parser) told(i int) (base, bool) {
	for k := len(p.doc.Times) - 1; k >= 0 && k >= len(p.doc.Times)-3; k-- {
		t := &p.doc.Times[k]
		if t.Type == news.Set || t.Type == news.Duration && t.From == nil {
			continue
		}
		b, ok := baseOf(t)
		if !ok {
			return base{}, false
		}
		lines, near := 0, i
		for j := i; j > 0 && p.tokens[j-1].Start >= b.end; j-- {
			if i-j > reach {
				return base{}, false
			}
			if p.tokens[j].Line {
				lines, near = lines+1, min(near, i-j)
			}
		}
		return b, lines == 0 || lines == 1 && near < lead
	}
	return base{}, false
}

// baseOf reads the days of an expression. An open one gives the day of its
// known end, and no base where that is coarser.
func baseOf(t *news.TimeExpr) (base, bool) {
	from, to := t.From, t.To
	switch {
	case from != nil && to != nil:
	case t.Grain != gDay && t.Grain != gPart:
		return base{}, false
	case from == nil:
		from = to
	default:
		to = from
	}
	if from == nil || len(*from) < len(time.DateOnly) || len(*to) < len(time.DateOnly) {
		return base{}, false
	}
	first, err := time.Parse(time.DateOnly, (*from)[:len(time.DateOnly)])
	last, err2 := time.Parse(time.DateOnly, (*to)[:len(time.DateOnly)])
	return base{first: first, last: last, grain: t.Grain, anchored: t.Anchored, end: t.End}, err == nil && err2 == nil && !last.Before(first)
}

// oneDay reports that the base is a day or a part of one.
func (b base) oneDay() bool {
	return b.first.Equal(b.last) || b.grain == gPart || b.grain == gHour || b.grain == gMinute
}

// in is the unit of the base n further, when the base lies in one such unit.
func (b base) in(letter string, n, end int) (reading, bool) {
	var r reading
	switch letter {
	case "D":
		if !b.oneDay() {
			return r, false
		}
		r = daySpan(end, b.first.AddDate(0, 0, n))
	case "W":
		monday := mondayOf(b.first)
		if b.last.After(monday.AddDate(0, 0, 6)) {
			return r, false
		}
		monday = monday.AddDate(0, 0, 7*n)
		r = span(end, monday, monday.AddDate(0, 0, 6), gWeek)
	case "M":
		if b.first.Year() != b.last.Year() || b.first.Month() != b.last.Month() {
			return r, false
		}
		m := date(b.first.Year(), int(b.first.Month())+n, 1)
		r = monthSpan(end, m.Year(), int(m.Month()))
	case "Y":
		if b.first.Year() != b.last.Year() {
			return r, false
		}
		r = yearSpan(end, b.first.Year()+n)
	default:
		return r, false
	}
	r.anchored = b.anchored
	return r, true
}

// toldUnit reads the unit at token i that a word after it, or one before it
// when same is set, counts from what the text told: «اليوم التالي», «الشهر
// نفسه», «العام السابق», «السنة التي تلتها», «نفس اليوم», «ذلك العام». A year
// after it moves it there: «الشهر نفسه من العام الماضي».
func (p *parser) toldUnit(i int, same bool) (reading, bool) {
	w := p.words[i]
	letter := w.unit
	switch key := p.bare(i); {
	case key == "اليوم" || key == "الليله":
		letter = "D"
	case w.class != unit || !w.definite || w.n != 0 || !isSingular(key):
		return reading{}, false
	}
	n, end := 0, i+1
	if !same {
		var ok bool
		if n, end, ok = p.fromTold(i + 1); !ok {
			return reading{}, false
		}
	}
	b, ok := p.besideEvent(end, letter)
	if ok {
		end++
	} else if b, ok = p.told(i); !ok {
		return reading{}, false
	}
	r, ok := b.in(letter, n, end)
	if !ok {
		return reading{}, false
	}
	if p.bare(i) == "الليله" {
		r.grain, r.hours, r.part = gPart, [2]int{21, 30}, "night"
	}
	if y, end, ok := p.ofYear(end); ok && n == 0 && letter != "Y" && letter != "W" {
		r = r.moved(y)
		r.end = end
	}
	return p.ruled(r, "of-told"), true
}

// fromTold reads what places a unit by the one that the text told, and returns
// how many further it is.
func (p *parser) fromTold(j int) (n, end int, ok bool) {
	if !p.next(j) {
		return 0, 0, false
	}
	switch p.key(j) {
	case "التالي", "التاليه", "الموالي", "المواليه", "اللاحق", "اللاحقه":
		return 1, j + 1, true
	case "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها":
		return 0, j + 1, true
	case "السابق", "السابقه":
		return -1, j + 1, true
	case "الذي", "التي":
		if !p.next(j + 1) {
			return 0, 0, false
		}
		switch strings.TrimSuffix(strings.TrimSuffix(p.key(j+1), "ها"), "ه") {
		case "يلي", "تلا", "تلي", "تلت", "يتبع", "اعقب", "بعد", "اعقبت":
			return 1, j + 2, true
		case "سبق", "يسبق", "قبل", "سبقت":
			return -1, j + 2, true
		}
	}
	return 0, 0, false
}

// toldMonthDay reads «26 منه»: a day of the month that the text told.
func (p *parser) toldMonthDay(i int) (reading, bool) {
	if p.tokens[i].Kind != text.Number || len(p.key(i)) > 2 || p.key(i+1) != "منه" || !p.next(i+1) {
		return reading{}, false
	}
	n, err := strconv.Atoi(p.key(i))
	b, ok := p.told(i)
	if err != nil || !ok || b.first.Month() != b.last.Month() || b.first.Year() != b.last.Year() {
		return reading{}, false
	}
	day, ok := arabic.GregorianDay(b.first.Year(), int(b.first.Month()), n)
	if !ok {
		return reading{}, false
	}
	r := daySpan(i+2, day)
	r.anchored = b.anchored
	return p.ruled(r, "of-told"), true
}
