package arabic

import "time"

// WesternEaster is Easter Sunday of the Gregorian computus.
func WesternEaster(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// EasternEaster is Easter Sunday of the Julian computus, as a Gregorian day.
func EasternEaster(year int) time.Time {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	julian := time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
	return julian.AddDate(0, 0, year/100-year/400-2)
}

// hebrewAhead is how far the Hebrew year that begins in a Gregorian autumn is
// ahead; passoverBeforeNewYear the days from the fifteenth of Nisan
// to the next new year, which never change.
const hebrewAhead, passoverBeforeNewYear = 3761, 163

// hebrewEpoch is the day before the first day of the Hebrew year 1, counted
// from the first of January of the year 1.
const hebrewEpoch = -1373427

// hebrewNewYear is the first of Tishri of the Hebrew year: the mean new moon,
// with the delays that keep the year's feasts off certain weekdays.
func hebrewNewYear(year int) time.Time {
	before, at, after := hebrewElapsed(year-1), hebrewElapsed(year), hebrewElapsed(year+1)
	switch {
	case after-at == 356:
		at += 2
	case at-before == 382:
		at++
	}
	return time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, hebrewEpoch+at-1)
}

// hebrewElapsed counts the days from the epoch to the new moon of Tishri; a
// month is 29 days and 13753 parts of 25920.
func hebrewElapsed(year int) int {
	months := (235*year - 234) / 19
	day := 29*months + (12084+13753*months)/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hanukkah is the twenty-fifth of Kislev in the Gregorian year: the second
// month has thirty days only in years of 355 and 385 days.
func hanukkah(year int) time.Time {
	first := hebrewNewYear(year + hebrewAhead)
	length := int(hebrewNewYear(year+hebrewAhead+1).Sub(first).Hours() / 24)
	if length%10 == 5 {
		return first.AddDate(0, 0, 84)
	}
	return first.AddDate(0, 0, 83)
}
