package arabic

import (
	"strconv"
	"strings"
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
func DateAt(tokens []text.Token, i int) (DateRef, bool) {
	if i >= len(tokens) {
		return DateRef{}, false
	}
	var d DateRef
	at := i
	if iso, cut, ok := WeekdayAt(tokens[i].Key); ok {
		d.Weekday, d.Cut = iso, cut
		at = skipAfterWeekday(tokens, i+1)
	}
	end := d.named(tokens, at)
	if end == 0 {
		end = d.numeric(tokens, at)
	}
	if end == 0 && at < len(tokens) && tokens[at].Kind == text.Latin {
		end = d.monthFirst(tokens, at)
	}
	if end == 0 || d.Weekday != 0 && d.Day == 0 {
		return DateRef{}, false
	}
	if d.Weekday == 0 {
		d.Weekday, end = weekdayInParens(tokens, end)
	}
	d.Tokens = end - i
	return d, true
}

// skipAfterWeekday skips what may stand between a weekday and its date.
func skipAfterWeekday(tokens []text.Token, at int) int {
	for n := 0; n < 3 && at < len(tokens) && !tokens[at].Line; n++ {
		switch tokens[at].Key {
		case "،", ",", "(", "-", "–", "الموافق", "الموافقه", "موافق", "يوم", "الماضي", "المقبل":
			at++
		default:
			return at
		}
	}
	return at
}

// weekdayInParens reads «(الجمعة)» after a date.
func weekdayInParens(tokens []text.Token, at int) (int, int) {
	if at+2 < len(tokens) && tokens[at].Key == "(" && tokens[at+2].Key == ")" {
		if iso, cut, ok := WeekdayAt(tokens[at+1].Key); ok && cut == 0 {
			return iso, at + 3
		}
	}
	return 0, at
}

// named reads [day] [من] [شهر] month [year] and returns the token after it.
func (d *DateRef) named(tokens []text.Token, at int) int {
	start, day, cut := at, 0, 0
	if n, end, ok := dayNumber(tokens, at); ok {
		day, at = n, end
	} else if k := keyAt(tokens, at); k == "غره" || k == "وغره" {
		day, cut, at = 1, len(k)-len("غره"), at+1
	} else if v, c, ok := OrdinalAt(tokens, at); ok && v.Value <= 30 && v.Definite {
		day, cut, at = int(v.Value), c, at+v.Tokens
	}
	if day != 0 && at < len(tokens) && tokens[at].Key == "من" {
		at++
	}
	if at < len(tokens) && isMonthWord(tokens[at].Key) {
		if at == start {
			cut = len(tokens[at].Key) - len("شهر")
		}
		at++
	}
	m, ok := MonthAt(tokens, at)
	if !ok || at > start && (m.Cut > 0 || tokens[at].Line) {
		return 0
	}
	if at == start && m.Cut > 0 {
		cut = m.Cut
	}
	at += m.Tokens
	year, end := yearAfter(tokens, at, m.Calendar)
	if year == 0 && day == 0 && m.System == "latin" {
		return 0
	}
	if d.Weekday == 0 {
		d.Cut = cut
	}
	d.Day, d.Month, d.Year, d.Calendar, d.Name = day, m.Number, year, m.Calendar, m
	if m.Calendar == Gregorian && year != 0 && year < 1700 && hijriMark(tokens, end) {
		return 0
	}
	return d.era(tokens, end)
}

func isMonthWord(key string) bool {
	switch key {
	case "شهر", "لشهر", "بشهر", "وشهر", "فشهر":
		return true
	}
	return false
}

// dayNumber reads the number of a day in digits, «21st» included.
func dayNumber(tokens []text.Token, at int) (day, end int, ok bool) {
	if at >= len(tokens) || tokens[at].Kind != text.Number {
		return 0, 0, false
	}
	key := tokens[at].Key
	if len(key) > 2 {
		return 0, 0, false
	}
	n, err := strconv.Atoi(key)
	if err != nil || n < 1 || n > 31 {
		return 0, 0, false
	}
	at++
	if at < len(tokens) && tokens[at].Glued && tokens[at].Kind == text.Latin {
		switch tokens[at].Key {
		case "st", "nd", "rd", "th", "er":
			at++
		default:
			return 0, 0, false
		}
		if at < len(tokens) && (tokens[at].Key == "," || tokens[at].Key == "of") {
			at++
		}
	}
	return n, at, true
}

// yearAfter reads the year that follows a month, as «2023», «، 2023», «عام
// 2023», «من العام 2023», and returns the token after it.
func yearAfter(tokens []text.Token, at int, c Calendar) (year, end int) {
	j := at
	for n := 0; n < 3 && j < len(tokens) && !tokens[j].Line; n++ {
		switch tokens[j].Key {
		case "،", ",", "من", "عام", "العام", "لعام", "للعام", "سنه", "لسنه", "/", "-":
			j++
			continue
		}
		break
	}
	y, ok := YearAt(tokens, j)
	if !ok || c == Hijri && (y < 1000 || y > 1600) || j < len(tokens) && tokens[j].Line {
		return 0, at
	}
	// «14 مارس 2061/2062» or a clock time is no year of this date.
	if j+1 < len(tokens) && tokens[j+1].Glued && tokens[j+1].Key == ":" {
		return 0, at
	}
	return y, j + 1
}

// YearAt reads a year in four digits at token i.
func YearAt(tokens []text.Token, i int) (int, bool) {
	if i >= len(tokens) || tokens[i].Kind != text.Number || len(tokens[i].Key) != 4 {
		return 0, false
	}
	y, err := strconv.Atoi(tokens[i].Key)
	return y, err == nil && y >= 1000 && y < 2300
}

func hijriMark(tokens []text.Token, at int) bool {
	return at < len(tokens) && !tokens[at].Line && (tokens[at].Key == "ه" || tokens[at].Key == "هجريه" || tokens[at].Key == "هجري" || tokens[at].Key == "للهجره")
}

// era takes the mark of the era after a year with it («2023م», «1445 هـ»).
func (d *DateRef) era(tokens []text.Token, at int) int {
	if d.Year == 0 || at >= len(tokens) || tokens[at].Line {
		return at
	}
	switch {
	case tokens[at].Key == "م" || tokens[at].Key == "ميلادي" || tokens[at].Key == "ميلاديه":
		return at + 1
	case hijriMark(tokens, at):
		if d.Name.Tokens == 0 {
			d.Calendar = Hijri
		}
		return at + 1
	}
	return at
}

// monthFirst reads «September 21, 2023».
func (d *DateRef) monthFirst(tokens []text.Token, at int) int {
	m, ok := MonthAt(tokens, at)
	if !ok || m.System != "latin" {
		return 0
	}
	at += m.Tokens
	if at < len(tokens) && tokens[at].Key == "." {
		at++
	}
	day, end, ok := dayNumber(tokens, at)
	if !ok {
		return 0
	}
	year, end := yearAfter(tokens, end, Gregorian)
	if year == 0 {
		return 0
	}
	d.Day, d.Month, d.Year, d.Name = day, m.Number, year, m
	return end
}

// numeric reads a date of three numbers with one separator: day/month/year as
// Arabic news writes it, year first when the first number has four digits,
// month/day/year only when no other reading is a date.
func (d *DateRef) numeric(tokens []text.Token, at int) int {
	if at >= len(tokens) || tokens[at].Kind != text.Number {
		return 0
	}
	if strings.Count(tokens[at].Key, ".") == 2 { // 21.09.2023
		parts := strings.Split(tokens[at].Key, ".")
		if d.fromParts(parts[0], parts[1], parts[2]) {
			return d.era(tokens, at+1)
		}
		return 0
	}
	if at+4 >= len(tokens) {
		return 0
	}
	sep := tokens[at+1].Key
	if sep != "/" && sep != "-" && sep != "\\" && sep != "–" || tokens[at+3].Key != sep {
		return 0
	}
	for k := at + 1; k <= at+4; k++ {
		if tokens[k].Line || sep != "/" && !tokens[k].Glued {
			return 0
		}
	}
	if tokens[at+2].Kind != text.Number || tokens[at+4].Kind != text.Number {
		return 0
	}
	if at+5 < len(tokens) && tokens[at+5].Key == sep && tokens[at+5].Glued {
		return 0 // a longer chain of numbers: a phone or a case number
	}
	if !d.fromParts(tokens[at].Key, tokens[at+2].Key, tokens[at+4].Key) {
		return 0
	}
	return d.era(tokens, at+5)
}

func (d *DateRef) fromParts(a, b, c string) bool {
	if len(a) > 4 || len(b) > 2 || len(c) > 4 {
		return false
	}
	x, err1 := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	z, err3 := strconv.Atoi(c)
	if err1 != nil || err2 != nil || err3 != nil {
		return false
	}
	switch {
	case len(a) == 4 && len(c) <= 2:
		d.Year, d.Month, d.Day = x, y, z
	case len(c) == 4 && len(a) <= 2:
		d.Day, d.Month, d.Year = x, y, z
		if y > 12 && x <= 12 {
			d.Day, d.Month = y, x
		}
	default:
		return false
	}
	if d.Year >= 1300 && d.Year <= 1500 {
		d.Calendar = Hijri
	}
	_, ok := d.DayTime()
	if !ok {
		*d = DateRef{Weekday: d.Weekday, Cut: d.Cut}
	}
	return ok
}
