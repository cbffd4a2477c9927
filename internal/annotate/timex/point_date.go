package timex

import (
	"fmt"
	"math"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// placeDate places a calendar date that begins at token i and reads what
// follows it («الماضي», «المقبل», «الجاري»).
func (p *parser) placeDate(i int, d arabic.DateRef) (reading, bool) {
	p.weekdayBehind(i, &d)
	end := i + d.Tokens
	relative, told := 0, false
	if d.Year == 0 && p.plain(end, rel) {
		relative, told = p.words[end].n, true
		end++
	}
	if d.Calendar == arabic.Hijri {
		return p.placeHijri(i, end, d)
	}
	if d.Year == 0 && !told {
		if y, yearEnd, ok := p.yearTold(end); ok {
			return p.inYear(d, y, yearEnd)
		}
		if y, yearEnd, ok := p.yearOfTold(end); ok && !p.anchor.IsZero() {
			return p.inYear(d, p.yearBehind(i, d, y)-p.anchor.Year(), yearEnd)
		}
		if yearEnd := p.sameYear(end); yearEnd > 0 {
			return p.sameYearUntold(i, d, yearEnd)
		}
		if n, stated, ok := p.listYear(i, d, end); ok {
			r, ok := p.inYear(d, n, end)
			r.anchored = r.anchored && !stated
			return r, ok
		}
		relative, told = p.listRel(d, end)
	}
	if d.Year == 0 && !told {
		if r, named, ok := p.eventName(i, d); named {
			return r, ok
		}
	}
	if d.Day == 0 && d.Year == 0 && !told && !d.Name.Alone && (!p.introduced(i, d) || p.father(i, d)) {
		return reading{}, false
	}
	s := text.Span{Start: p.tokens[i].Start, End: p.tokens[i+d.Tokens-1].End}
	if d.Name.Conflict() {
		p.problem(s, fmt.Sprintf("the two names of the month disagree: %d and %d; the first counts", d.Name.Number, d.Name.Other))
	}
	var r reading
	floating := d.Year == 0 && !told
	switch {
	case d.Full():
		day, ok := d.DayTime()
		if !ok {
			p.problem(s, "no such day")
			return reading{}, false
		}
		if d.Weekday != 0 && d.Weekday != arabic.ISOWeekday(day) {
			p.problem(s, fmt.Sprintf("%s is no such weekday; the date counts", day.Format(time.DateOnly)))
		}
		r = p.ruled(daySpan(end, day), "date")
	case d.Year != 0:
		r = p.ruled(monthSpan(end, d.Year, d.Month), "month-year")
	case d.Day != 0:
		if !told && p.class(i-1) == since {
			relative, told = -1, true
		}
		day, ok := p.nearestDay(i, d, relative, told)
		if ok && !told && d.Weekday != 0 && arabic.ISOWeekday(day) != d.Weekday {
			day = p.dayOfTold(d, day)
		}
		if !ok && !p.anchor.IsZero() {
			return reading{}, false
		}
		if ok && d.Weekday != 0 && arabic.ISOWeekday(day) != d.Weekday {
			p.problem(s, fmt.Sprintf("%s is no such weekday; the date counts", day.Format(time.DateOnly)))
		}
		r, _ = p.anchored(daySpan(end, day), "day-month")
	default:
		month := p.nearestMonth(i, d, relative, told)
		r, _ = p.anchored(monthSpan(end, month.Year(), int(month.Month())), "month")
	}
	r.cut, r.floating = d.Cut, floating
	return r, true
}

// weekdayBehind takes the weekday after a day without year into the date: «14
// مارس الاثنين», «14 مارس، الاثنين». Where it cannot be another day it chooses
// the year, else the nearest year must agree.
func (p *parser) weekdayBehind(i int, d *arabic.DateRef) {
	if d.Day == 0 || d.Year != 0 || d.Weekday != 0 || d.Calendar != arabic.Gregorian || p.anchor.IsZero() {
		return
	}
	at := i + d.Tokens
	iso, end := arabic.WeekdayBehind(p.tokens, at)
	if end == 0 || !arabic.BoundWeekday(p.tokens, at, end) {
		return
	}
	closed := end == len(p.tokens) || p.tokens[end].Line || p.tokens[end].Kind == text.Punct
	if day, ok := p.nearestDay(i, *d, 0, false); closed || ok && arabic.ISOWeekday(day) == iso {
		d.Weekday, d.Tokens = iso, end-i
	}
}

// introduced reports that a month whose name is an ordinary word as well
// follows «شهر» or a preposition of time («في مارس», «منذ آب»).
func (p *parser) introduced(i int, d arabic.DateRef) bool {
	if d.Tokens > d.Name.Tokens {
		return true // شهر مارس
	}
	if !p.opts.Loose && (d.Calendar == arabic.Hijri || d.Name.System == "latin" || d.Name.System == "maghreb" && d.Name.Number == 5) {
		return false // ماي is a family name
	}
	if n := len(p.doc.Times); n > 0 && p.cuts[i] > 0 && p.tokens[i-1].End == p.doc.Times[n-1].End && p.doc.Times[n-1].Grain == gMonth {
		return true // «فبراير ومارس»
	}
	switch p.key(i - 1) {
	case "في", "منذ", "حتي", "خلال", "بين", "مطلع", "نهايه", "منتصف", "بدايه", "اوائل", "اواخر", "من", "الي", "قبل", "بعد", "شهري", "هذا":
		return true
	}
	return false
}

// statement is what the clause says of a day or month without year: that it
// lies ahead, that it lies behind, said near by or further off, or nothing.
type statement uint8

const (
	silent statement = iota
	ahead
	behind
	behindFar
)

// nearVerb is how many tokens a past verb may stand before the time to speak
// of it rather than of who told of it.
const nearVerb = 6

func (p *parser) statement(i, end int) statement {
	if p.bare(i-1) == "تسليم" {
		return ahead // «العقود تسليم يونيو»
	}
	switch t, far := p.clauseTense(i, end); {
	case t == futureTense:
		return ahead
	case t == pastTense && far <= nearVerb:
		return behind
	case t == pastTense:
		return behindFar
	}
	return silent
}

// comingMonths is how many months ahead a month without year may lie, by what
// the clause says; lastedMonths how many behind. Of months that news marks
// with «الماضي» and «المقبل», read without the mark, those two months ahead
// lie behind in 29 of 40 cases near a past verb, three months ahead in 21 of
// 35 far from it, four in 18 of 33 where none tells.
var (
	comingMonths = [...]int{silent: 3, ahead: 11, behind: 1, behindFar: 2}
	lastedMonths = [...]int{silent: 8, ahead: 4, behind: 10, behindFar: 9}
)

// comingBias is how many half days a coming day must be nearer than a past one
// to be taken: it sets the day after which the past one is, 30 days for each
// month of comingMonths and 15 more.
func comingBias(s statement) int { return 730 - 4*(30*comingMonths[s]+15) }

// statedBias stands in its place where a direction is asked for.
const statedBias = 60

// weekdayCost is what a weekday that does not agree costs, in half days: more
// than the half year between two candidates, less than a year, so that a slip
// of the reporter about yesterday does not lead a year away.
const weekdayCost = 600

// preferCost is what a day on the other side than the one asked for costs:
// less than a weekday that does not agree. Days of the anchor's own month count
// as coming.
const preferCost = 500

// nearestDay is the day and month in the year that brings it nearest to the
// anchor. A weekday beside it decides between the years when one of them
// agrees; «الماضي» and «المقبل» bound it. (Measured: nearest agrees with the
// stated weekday in 97 of 100 cases, past-only in 46.)
func (p *parser) nearestDay(i int, d arabic.DateRef, relative int, told bool) (time.Time, bool) {
	var best time.Time
	bias, end := statedBias, i+d.Tokens
	if p.opts.Prefer == ByTense {
		bias = comingBias(p.statement(i, end))
	}
	bestCost, reach := math.MaxInt, 1
	if d.Month == 2 && d.Day == 29 {
		reach = 8
	}
	for y := p.anchor.Year() - reach; y <= p.anchor.Year()+reach; y++ {
		day, ok := arabic.GregorianDay(y, d.Month, d.Day)
		if !ok {
			continue
		}
		distance := int(day.Sub(p.anchor).Hours() / 24)
		if told && (relative < 0 && distance > 0 || relative > 0 && distance < 0) {
			continue
		}
		cost := max(distance, -distance) * 2
		if distance > 0 {
			cost += bias
		}
		if d.Weekday != 0 && arabic.ISOWeekday(day) != d.Weekday {
			cost += weekdayCost
		}
		if !told && (p.opts.Prefer == Past && distance > 0 || p.opts.Prefer == Coming && distance <= -p.anchor.Day()) {
			cost += preferCost
		}
		if cost < bestCost {
			best, bestCost = day, cost
		}
	}
	return best, bestCost < math.MaxInt
}

// nearestMonth is the first day of the month that is meant: the nearest one,
// before the anchor with «الماضي» or after منذ, after it with «المقبل».
func (p *parser) nearestMonth(i int, d arabic.DateRef, relative int, told bool) time.Time {
	a := p.anchor
	diff := d.Month - int(a.Month()) // -11 … 11, in the anchor's year
	switch {
	case told && relative < 0 && diff >= 0:
		diff -= 12
	case !told && p.class(i-1) == since:
		if diff > 0 {
			diff -= 12
		}
	case told && relative > 0 && diff <= 0:
		diff += 12
	case told:
	case p.opts.Prefer == Coming:
		if diff < 0 {
			diff += 12
		}
	case p.opts.Prefer == Past:
		if diff > 0 {
			diff -= 12
		}
	default:
		switch said := p.statement(i, i+d.Tokens); {
		case diff > comingMonths[said]:
			diff -= 12
		case diff < -lastedMonths[said]:
			diff += 12
		}
	}
	return date(a.Year(), int(a.Month())+diff, 1)
}

// yearTold reads the year that stands after a month by its distance: «من العام
// الماضي», «العام المقبل», «من هذه السنة», and returns how far it is.
func (p *parser) yearTold(j int) (n, end int, ok bool) {
	if k := p.key(j); (k == "من" || k == "في" || p.opts.Loose && (k == "،" || k == ",")) && p.next(j) {
		j++
	}
	if p.plain(j, this) && p.plain(j+1, unit) && p.words[j+1].unit == "Y" && p.words[j+1].definite && p.words[j+1].n == 0 {
		return 0, j + 2, true
	}
	if !p.plain(j, unit) || p.words[j].unit != "Y" || !p.words[j].definite || p.words[j].n != 0 || !isSingular(p.key(j)) {
		return 0, 0, false
	}
	return p.relAfter(j + 1)
}

// inYear places a date without year in the year n from the anchor's.
func (p *parser) inYear(d arabic.DateRef, n, end int) (reading, bool) {
	y := p.anchor.Year() + n
	r := monthSpan(end, y, d.Month)
	if d.Day != 0 {
		day, ok := arabic.GregorianDay(y, d.Month, d.Day)
		if !ok && !p.anchor.IsZero() {
			return reading{}, false
		}
		r = daySpan(end, day)
	}
	r.cut = d.Cut
	if d.Day != 0 {
		return p.anchored(r, "day-month")
	}
	return p.anchored(r, "month")
}

// relAfter reads «الماضي», «المقبل», «قبل الماضي», «الذي بعد القادم» at token j:
// how many units away, and the token after it.
func (p *parser) relAfter(j int) (n, end int, ok bool) {
	if p.plain(j, rel) {
		return p.words[j].n, j + 1, true
	}
	if k := p.key(j); p.next(j) && (k == "ما" || k == "الذي" || k == "التي" || k == "اللي" || k == "الي") {
		j++
	}
	switch {
	case p.plain(j, after) && p.plain(j+1, rel) && p.words[j+1].n == 1:
		return 2, j + 2, true
	case p.plain(j, ago) && p.plain(j+1, rel) && p.words[j+1].n == -1:
		return -2, j + 2, true
	}
	return 0, 0, false
}
