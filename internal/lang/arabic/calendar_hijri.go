package arabic

import (
	"time"

	"github.com/hablullah/go-hijri"
)

// The years that the Umm al-Qura tables cover (1937 to 2077).
const ummAlQuraFirst, ummAlQuraLast = 1356, 1500

// HijriDay returns midnight UTC of the Gregorian day of a Hijri date: by the
// Umm al-Qura tables where they reach, else by the arithmetic calendar, which
// may be a day or two off. It reports false for a month or a day that no
// Hijri year has.
func HijriDay(year, month, day int) (time.Time, bool) {
	if year < 1 || year > 3000 || month < 1 || month > 12 || day < 1 || day > 30 {
		return time.Time{}, false
	}
	var t time.Time
	if year >= ummAlQuraFirst && year <= ummAlQuraLast {
		t = hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	} else {
		t = hijri.HijriDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), true
}

// HijriSpan returns the first and the last day of a Hijri month, or of the
// whole year when month is 0.
func HijriSpan(year, month int) (first, last time.Time, ok bool) {
	from, nextYear, nextMonth := max(month, 1), year, month+1
	if month == 0 || month == 12 {
		nextYear, nextMonth = year+1, 1
	}
	first, ok = HijriDay(year, from, 1)
	next, ok2 := HijriDay(nextYear, nextMonth, 1)
	return first, next.AddDate(0, 0, -1), ok && ok2
}

// HijriYear returns the Hijri year that the day falls in.
func HijriYear(day time.Time) int {
	if uq, err := hijri.CreateUmmAlQuraDate(day); err == nil {
		return int(uq.Year)
	}
	if h, err := hijri.CreateHijriDate(day, hijri.Default); err == nil {
		return int(h.Year)
	}
	return 0
}

// HijriYearsOf returns the Hijri years whose given day falls in the Gregorian
// year: one, two in the years in which the day comes round again in December,
// rarely none. The first comes first.
func HijriYearsOf(year, month, day int) []int {
	var out []int
	before := HijriYear(time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC))
	for y := before - 1; y <= before+2; y++ {
		if t, ok := HijriDay(y, month, day); ok && t.Year() == year {
			out = append(out, y)
		}
	}
	return out
}
