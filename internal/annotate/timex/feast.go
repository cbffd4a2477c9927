package timex

import (
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// yearly is what comes round every year by its own calendar: a feast, or a
// month of the Hijri year.
type yearly struct {
	feast *arabic.Feast
	month int
	// end is the token after its name, cut the bytes of a particle before it.
	end, cut int
	// name reports a month that is also a name of people and stands without
	// «شهر» or a preposition of time: «رمضان».
	name bool
}

// yearlyAt reads the name of a feast, or [شهر] and a Hijri month, at token j.
func (p *parser) yearlyAt(j int) (yearly, bool) {
	if !p.next(j) && j > 0 || j >= len(p.tokens) {
		return yearly{}, false
	}
	w := p.words[j]
	if w.feast {
		if f, n, cut := arabic.FeastAt(p.tokens, j); f != nil && !p.numbered(j+n) {
			return yearly{feast: f, end: j + n, cut: cut}, true
		}
	}
	m := j
	if p.bare(j) == "شهر" {
		m++
	}
	if m >= len(p.tokens) || !p.words[m].begins || m > j && !p.next(m) {
		return yearly{}, false
	}
	ref, ok := arabic.MonthAt(p.tokens, m)
	if !ok || ref.Calendar != arabic.Hijri || m > j && ref.Cut > 0 {
		return yearly{}, false
	}
	y := yearly{month: ref.Number, end: m + ref.Tokens, cut: ref.Cut}
	if k := p.key(y.end); y.month == 9 && p.next(y.end) && (k == "المبارك" || k == "الكريم" || k == "الفضيل" || k == "المعظم") {
		y.end++
	}
	if m > j {
		y.cut = int(p.cuts[j])
	} else {
		y.name = !ref.Alone && !p.timely(j)
	}
	return y, true
}

// numbered reports that what stands at token j counts the feast before it:
// «عيد الميلاد الثلاثين» is a birthday, «عيد الميلاد الـ50» too.
func (p *parser) numbered(j int) bool {
	if !p.next(j) {
		return false
	}
	if _, year := arabic.YearAt(p.tokens, j); year {
		return false
	}
	if o, _, ok := arabic.OrdinalAt(p.tokens, j); ok && o.Definite && p.cuts[j] == 0 {
		return true
	}
	k := p.key(j)
	return k == "ال" || k == "رقم"
}

// timely reports that the word before token j is a preposition of time.
func (p *parser) timely(j int) bool {
	if j == 0 || !p.next(j) {
		return false
	}
	switch strings.TrimPrefix(p.key(j-1), "و") {
	case "في", "منذ", "حتي", "خلال", "قبل", "بعد", "شهر", "مطلع", "نهايه", "منتصف", "بدايه", "اوائل", "اواخر", "طوال", "طيله":
		return true
	}
	return false
}

// starts are the days of a Gregorian year on which it begins, in order.
func (y yearly) starts(year int) []time.Time {
	if y.feast != nil {
		return y.feast.In(year)
	}
	var out []time.Time
	for _, h := range arabic.HijriYearsOf(year, y.month, 1) {
		first, _, _ := arabic.HijriSpan(h, y.month)
		out = append(out, first)
	}
	return out
}

// last is the last day of the one that begins on start.
func (y yearly) last(start time.Time) time.Time {
	if y.feast != nil {
		return start.AddDate(0, 0, y.feast.Days-1)
	}
	_, last, _ := arabic.HijriSpan(arabic.HijriYear(start), y.month)
	return last
}

// within is the first one that begins in the days lo to hi.
func (y yearly) within(lo, hi time.Time) (time.Time, bool) {
	for year := lo.Year(); year <= hi.Year() && year <= lo.Year()+1; year++ {
		for _, s := range y.starts(year) {
			if !s.Before(lo) && !s.After(hi) {
				return s, true
			}
		}
	}
	return time.Time{}, false
}

// around returns the latest one that was over before the day, the one that
// the day falls in and the first one to come; zero where there is none.
func (y yearly) around(day time.Time) (before, now, after time.Time) {
	for year := day.Year() - 2; year <= day.Year()+2; year++ {
		for _, s := range y.starts(year) {
			switch {
			case s.After(day):
				if after.IsZero() {
					after = s
				}
			case y.last(s).Before(day):
				before = s
			default:
				now = s
			}
		}
	}
	return before, now, after
}

// feastWindow is how many days from publication a feast may lie that news
// names without saying of which year. Feasts are spoken of some weeks before
// and after; further away the word is mostly about all of them.
const feastWindow = 45

// dayWindow is the same where certain days of the feast or month are told («أول
// أيام عيد الأضحى», «العشر الأواخر من رمضان»), which are of a certain year.
const dayWindow = 120

// nearest is the one that a text means which does not say of which year, no
// more than so many days away in news.
func (p *parser) nearest(i int, y yearly, days int) (time.Time, bool) {
	before, now, after := y.around(p.anchor)
	switch {
	case !now.IsZero():
		return now, true
	case p.future(i):
		return after, p.near(after, days)
	case p.opts.Prefer != Past && !after.IsZero() && after.Sub(p.anchor) < p.anchor.Sub(before):
		return after, p.near(after, days)
	case before.IsZero():
		return before, false
	}
	return before, p.near(y.last(before), days)
}

func (p *parser) near(day time.Time, days int) bool {
	return !day.IsZero() && (p.opts.Loose || day.Sub(p.anchor).Abs() <= time.Duration(days)*24*time.Hour)
}

// share is which part of a feast or month is meant.
type share struct {
	// nth counts its days, -1 for the last; lo and hi bound several of them;
	// all zero for the whole.
	nth, lo, hi int
	// days is set for all days of a feast («أيام عيد الأضحى»).
	days bool
	// shift moves the day: -1 for the eve, 1 for the morrow.
	shift int
	// told reports words that speak of one certain feast.
	told bool
}

// placeYearly places a share of what comes round every year, with the words
// after its name that say of which year («عيد الفطر 2019», «رمضان المقبل»).
// Without them it is placed in notes, and in news where the share tells it.
func (p *parser) placeYearly(i int, y yearly, s share) (reading, bool) {
	end := y.end
	var start time.Time
	anchored := true
	if p.plain(end, rel) {
		before, now, after := y.around(p.anchor)
		switch p.words[end].n {
		case -1:
			start = before
		case 1:
			start = after
		default:
			start = now
			if now.IsZero() {
				start, _ = p.nearest(i, y, feastWindow)
			}
		}
		end++
	} else if year, ok := p.yearAfter(end); ok && (!y.name || s != share{} || p.opts.Loose || p.tokens[end].Kind == text.Number) {
		end, anchored = year.end, year.anchored
		if year.placed {
			if start, ok = y.within(year.first, year.last); !ok {
				return reading{}, false
			}
		}
	} else {
		if !p.opts.Loose && !s.told {
			return reading{}, false
		}
		days := feastWindow
		if s.nth != 0 || s.lo > 0 || s.hi != 0 || s.shift != 0 {
			days = dayWindow
		}
		if start, ok = p.nearest(i, y, days); !ok && !p.anchor.IsZero() {
			return reading{}, false
		}
	}
	r := reading{end: end, rule: "feast"}
	if !start.IsZero() {
		start, r.end = p.sighted(start, end, s)
		if r, s.told = s.of(y, start, r.end); !s.told {
			return reading{}, false
		}
	} else {
		r = daySpan(end, time.Time{})
	}
	if anchored {
		r, _ = p.anchored(r, "feast")
	}
	r.rule, r.cut = "feast", y.cut
	return r, true
}

// of is the share of the one that begins on start; false for a day that it
// has not.
func (s share) of(y yearly, start time.Time, end int) (reading, bool) {
	last := y.last(start)
	switch {
	case s.lo > 0:
		return span(end, start.AddDate(0, 0, s.lo-1), start.AddDate(0, 0, s.hi-1), gDay), true
	case s.hi < 0:
		return span(end, start.AddDate(0, 0, 20), last, gDay), true
	case s.nth > 0:
		day := start.AddDate(0, 0, s.nth-1)
		return daySpan(end, day), !day.After(last.AddDate(0, 0, 2))
	case s.nth < 0:
		return daySpan(end, last), true
	case s.shift != 0:
		return daySpan(end, start.AddDate(0, 0, s.shift)), true
	case y.feast == nil:
		return span(end, start, last, gMonth), true
	case y.feast.Days > 1 && (s.days || !y.feast.Alone): // «الحج» is a season
		return span(end, start, last, gDay), true
	}
	return daySpan(end, start), true
}

// sighted moves the beginning by a day when the weekday that follows the name
// says so («أول أيام عيد الفطر الجمعة»): the new moon is not seen everywhere
// on the night of the tables.
func (p *parser) sighted(start time.Time, end int, s share) (time.Time, int) {
	if s.nth <= 0 || !p.plain(end, weekday) {
		return start, end
	}
	for _, off := range []int{0, 1, -1} {
		if arabic.ISOWeekday(start.AddDate(0, 0, s.nth-1+off)) == p.words[end].n {
			return start.AddDate(0, 0, off), end + 1
		}
	}
	return start, end
}

// yearAfter reads the year that follows a name at token j: «2019», «عام 2019»,
// «لعام 1440هـ», «هذا العام», «من العام الماضي», «السنة القادمة».
func (p *parser) yearAfter(j int) (reading, bool) {
	if k := p.key(j); p.next(j) && (k == "من" || k == "في" || k == "،" || k == "," || k == "ل") {
		j++
	}
	if !p.next(j) {
		return reading{}, false
	}
	if y, ok := arabic.YearAt(p.tokens, j); ok {
		switch k := p.key(j + 1); {
		case k == "ه" || k == "هجري" || k == "هجريه" || k == "للهجره":
			return p.hijriYear(j+2, y)
		case y >= 1300 && y <= 1600:
			return p.hijriYear(j+1, y)
		case y < 1800 || y > 2200:
			return reading{}, false
		case k == "م":
			return yearSpan(j+2, y), true
		}
		return yearSpan(j+1, y), true
	}
	if c := p.class(j); c != unit && c != this || c == unit && p.words[j].unit != "Y" {
		return reading{}, false
	}
	r, ok := p.point(j)
	return r, ok && r.grain == gYear && r.mod == ""
}

func (p *parser) hijriYear(end, y int) (reading, bool) {
	first, last, ok := arabic.HijriSpan(y, 0)
	return p.ruled(span(end, first, last, gYear), "year-hijri"), ok
}
