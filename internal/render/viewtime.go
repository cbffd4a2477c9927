package render

import (
	"slices"
	"strings"
	"time"
)

// months in Arabic go by their Levantine and their Egyptian name together, as
// papers for all Arab readers write them.
var months = [12]string{
	"يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران",
	"يوليو/تموز", "أغسطس/آب", "سبتمبر/أيلول", "أكتوبر/تشرين الأول", "نوفمبر/تشرين الثاني", "ديسمبر/كانون الأول",
}

var weekdays = [7]string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}

// day writes a day in words: «الخميس 21 سبتمبر/أيلول 2023».
func (w wording) day(t time.Time) string {
	if !w.arabic {
		return t.Format("Monday 2 January 2006")
	}
	return weekdays[t.Weekday()] + " " + number(t.Day()) + " " + months[t.Month()-1] + " " + number(t.Year())
}

// clock writes a time of publication, in UTC: for a column, in words, and for
// machines.
func (w wording) clock(t *time.Time, dayOnly bool) (short, long, iso string) {
	if t == nil {
		return "", w.t("mark.undated"), ""
	}
	u := t.UTC()
	if dayOnly {
		return u.Format(time.DateOnly), w.day(u), u.Format(time.DateOnly)
	}
	zone := " UTC"
	if w.arabic {
		zone = " غرينتش"
	}
	return u.Format("2006-01-02 15:04"), w.day(u) + w.comma() + u.Format("15:04") + zone, u.Format("2006-01-02T15:04Z")
}

func (w wording) comma() string {
	if w.arabic {
		return "، "
	}
	return ", "
}

// month writes a month in words.
func (w wording) month(t time.Time) string {
	if w.arabic {
		return months[t.Month()-1] + " " + number(t.Year())
	}
	return t.Format("January 2006")
}

// interval writes an interval of days: whole months and years as such, an
// open end as since or until.
func (w wording) interval(from, to string) (string, bool) {
	f, ferr := time.Parse(time.DateOnly, from)
	t, terr := time.Parse(time.DateOnly, to)
	switch {
	case ferr == nil && to == "..":
		return w.t("since") + " " + w.day(f), true
	case terr == nil && from == "..":
		return w.t("until") + " " + w.day(t), true
	case ferr != nil || terr != nil:
		return "", false
	case f.Equal(t):
		return w.day(f), true
	case f.Day() != 1 || t.AddDate(0, 0, 1).Day() != 1:
		return w.day(f) + " – " + w.day(t), true
	case f.Year() == t.Year() && f.Month() == t.Month():
		return w.month(f), true
	case f.Month() == time.January && t.Month() == time.December && f.Year() == t.Year():
		return number(f.Year()), true
	}
	return w.month(f) + " – " + w.month(t), true
}

// brief is a value of the timeline for a column: as the contract has it, but
// without its marks, which say little to a reader.
func (w wording) brief(value string) string {
	if year, about := strings.CutSuffix(value, "~"); about {
		return w.t("mod.~") + " " + year
	}
	if from, to, ok := strings.Cut(value, "/"); ok && from != ".." && to != ".." {
		return from + " – " + to
	}
	if day, clock, ok := strings.Cut(value, "T"); ok && len(day) == len(time.DateOnly) {
		return day + " " + clock
	}
	return value
}

// moment writes a value of the timeline in words where it is one day, an
// instant or an interval of days; any other value stays as it is.
func (w wording) moment(value string) string {
	if from, to, ok := strings.Cut(value, "/"); ok {
		if words, ok := w.interval(from, to); ok {
			return words
		}
		return value
	}
	if t, err := time.Parse(time.DateOnly, value); err == nil {
		return w.day(t)
	}
	for _, layout := range []string{"2006-01-02T15:04Z", time.RFC3339} {
		if t, err := time.Parse(layout, value); err == nil {
			_, long, _ := w.clock(&t, false)
			return long
		}
	}
	if t, err := time.Parse("2006-01-02T15:04", value); err == nil {
		return w.day(t) + w.comma() + t.Format("15:04")
	}
	if t, err := time.Parse("2006-01", value); err == nil {
		return w.month(t)
	}
	if year, about := strings.CutSuffix(value, "~"); about && len(year) == 4 {
		return w.t("mod.~") + " " + year
	}
	return value
}

// sortAccounts puts dated accounts first, earliest first. An account known
// only to the day stands at the end of that day, and one dated by the story
// after it: neither is to look like the first.
func sortAccounts(as []*accountView) {
	slices.SortStableFunc(as, func(a, b *accountView) int {
		switch {
		case a.at == nil && b.at == nil:
			return 0
		case a.at == nil:
			return 1
		case b.at == nil:
			return -1
		}
		return a.order().Compare(b.order())
	})
}

// order is where a dated account stands among the others.
func (a *accountView) order() time.Time {
	const day = 24 * time.Hour
	switch {
	case a.ByStory:
		return a.at.UTC().Truncate(day).Add(day - 1)
	case a.dayOnly:
		return a.at.UTC().Truncate(day).Add(day - 2)
	}
	return *a.at
}
