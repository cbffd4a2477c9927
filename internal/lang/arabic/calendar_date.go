package arabic

import (
	"time"

	"github.com/isnad-news/isnad/text"
)

// DateRef is a calendar date as a text states it. Fields that it does not
// state are 0.
type DateRef struct {
	// Weekday is the ISO number of the weekday written with the date.
	Weekday          int
	Year, Month, Day int
	Calendar         Calendar
	// Within is the Gregorian year that a Hijri month is told of («رمضان
	// 2061»).
	Within int
	// Name is the month's name as read; its Tokens is 0 in a numeric date.
	Name MonthRef
	// Tokens is how many tokens the date covers, Cut how many bytes of the
	// first one's key are a prefixed particle.
	Tokens, Cut int
}

// Full reports that the date names a day of a year.
func (d DateRef) Full() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// DayTime is midnight UTC of a full date, false when there is no such day.
func (d DateRef) DayTime() (time.Time, bool) {
	if !d.Full() {
		return time.Time{}, false
	}
	if d.Calendar == Hijri {
		return HijriDay(d.Year, d.Month, d.Day)
	}
	return GregorianDay(d.Year, d.Month, d.Day)
}

// GregorianDay is midnight UTC of the day, false when there is no such day.
func GregorianDay(year, month, day int) (time.Time, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return time.Time{}, false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day && int(t.Month()) == month
}

// ISOWeekday is the ISO number of the day's weekday.
func ISOWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// DateAt reads the calendar date at token i: a day with its month («14
// آذار/مارس 2061», «الجمعة 3 يناير», «الأول من شعبان 1483هـ», «21st, September
// 2023»), a month with its year, or a numeric date (day/month/year,
// year-month-day). A month alone is a date with only Month set; the caller
// asks Name.Alone whether to believe it. A weekday alone is none.
func DateAt(tokens []text.Token, i int) (DateRef, bool) { return dateAt(tokens, i, false) }

// NoteDateAt reads as [DateAt] does, and the forms as well that prose mostly
// uses in other senses and queries and notes do not: «مايو 3», «22/4», «3/2061»,
// «16/4/61», «شهر ثلاثة», «الشهر التاسع».
func NoteDateAt(tokens []text.Token, i int) (DateRef, bool) { return dateAt(tokens, i, true) }

// dateParser reads one date.
type dateParser struct {
	DateRef
	tokens []text.Token
	loose  bool
	// told reports a word before the date that says that one follows
	// («بتاريخ», «يوم», a weekday).
	told bool
}

func dateAt(tokens []text.Token, i int, loose bool) (DateRef, bool) {
	if i >= len(tokens) {
		return DateRef{}, false
	}
	p := dateParser{tokens: tokens, loose: loose}
	at := i
	if iso, cut, ok := WeekdayAt(tokens[i].Key); ok {
		p.Weekday, p.Cut = iso, cut
		at = p.skipAfterWeekday(i + 1)
	}
	p.told = p.Weekday != 0 || i > 0 && isDateWord(tokens[i-1].Key)
	end := p.date(at)
	if end == 0 || p.Weekday != 0 && p.Day == 0 {
		return DateRef{}, false
	}
	if p.Weekday == 0 {
		end = p.weekdayAfter(end)
	}
	p.Tokens = end - i
	return p.DateRef, true
}

// date reads what follows the weekday and returns the token after it, 0 when
// it is no date.
func (p *dateParser) date(at int) int {
	if at >= len(p.tokens) {
		return 0
	}
	if p.tokens[at].Kind == text.Number {
		if end := p.numeric(at); end != 0 {
			return end
		}
		if p.loose && len(p.tokens[at].Key) == 4 {
			return p.yearFirst(at)
		}
	} else if end := p.monthFirst(at); end != 0 {
		return end
	}
	return p.named(at)
}

// isDateWord names the words that introduce a date.
func isDateWord(key string) bool {
	switch key {
	case "يوم", "بتاريخ", "تاريخ", "وتاريخ", "وبتاريخ", "ليوم", "ويوم", "المصادف", "الموافق":
		return true
	}
	return false
}

// skipAfterWeekday skips what may stand between a weekday and its date.
func (p *dateParser) skipAfterWeekday(at int) int {
	for n := 0; n < 3 && p.next(at); n++ {
		switch p.tokens[at].Key {
		case "،", ",", "(", "-", "–", "الموافق", "الموافقه", "موافق", "المصادف", "يوم", "بتاريخ", "في",
			"الماضي", "المقبل", "القادم", "الفائت", "المنصرم", "الجاري":
			at++
		default:
			return at
		}
	}
	return at
}

// weekdayAfter reads «(الجمعة)», «الجمعة», «يوم الجمعة» or «الموافق الجمعة» after a
// date. One that is not the weekday of that date must follow it at once, or
// close what the comma before it opens: else it is another day.
func (p *dateParser) weekdayAfter(at int) int {
	tokens := p.tokens
	if at+2 < len(tokens) && tokens[at].Key == "(" && tokens[at+2].Key == ")" {
		if iso, cut, ok := WeekdayAt(tokens[at+1].Key); ok && cut == 0 {
			p.Weekday = iso
			return at + 3
		}
		return at
	}
	iso, end := WeekdayBehind(tokens, at)
	day, ok := p.DayTime()
	if end == 0 || !ok || iso != ISOWeekday(day) && !p.bound(at, end) {
		return at
	}
	p.Weekday = iso
	return end
}

// bound reports that a weekday after a date, which ends before token end, can
// only be said of the date.
func (p *dateParser) bound(at, end int) bool { return BoundWeekday(p.tokens, at, end) }

// WeekdayBehind reads the weekday that follows a date which ends before token
// at, and returns the token after it, 0 when there is none.
func WeekdayBehind(tokens []text.Token, at int) (iso, end int) {
	k := at
	for n := 0; n < 3 && k < len(tokens) && !tokens[k].Line; n++ {
		switch tokens[k].Key {
		case "،", ",", "يوم", "ليوم", "الموافق", "الموافقه", "والموافق", "المصادف":
			k++
			continue
		}
		break
	}
	if k >= len(tokens) || tokens[k].Line {
		return 0, 0
	}
	iso, cut, ok := WeekdayAt(tokens[k].Key)
	if !ok || cut > 0 {
		return 0, 0
	}
	return iso, k + 1
}

// BoundWeekday reports that the weekday between a date and token end can only
// be said of that date: it follows at once, or after a comma and closes what
// that opens, and begins no other date («14 مارس، الأحد 16 مايو»).
func BoundWeekday(tokens []text.Token, at, end int) bool {
	if end < len(tokens) && !tokens[end].Line {
		switch t := tokens[end]; {
		case t.Kind == text.Punct:
			return t.Key != "-" && t.Key != "/" && t.Key != "–" && t.Key != "("
		case t.Kind == text.Number:
			return false
		}
		switch tokens[end].Key {
		case "الماضي", "المقبل", "القادم", "الفائت", "المنصرم", "الجاري", "قبل", "بعد", "من", "الموافق", "المقبله", "الماضيه":
			return false
		}
		if _, _, ok := OrdinalAt(tokens, end); ok {
			return false
		}
		return tokens[at].Key != "،" && tokens[at].Key != ","
	}
	return true
}

// next reports that token i follows the one before in the same line.
func (p *dateParser) next(i int) bool { return i < len(p.tokens) && !p.tokens[i].Line }
