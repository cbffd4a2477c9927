package timex

import (
	"fmt"
	"time"

	"github.com/isnad-news/isnad/news"
)

// The grains of readings.
const (
	gYear    = "year"
	gHalf    = "half"
	gQuarter = "quarter"
	gMonth   = "month"
	gWeek    = "week"
	gDay     = "day"
	gPart    = "part"
	gHour    = "hour"
	gMinute  = "minute"
	gSecond  = "second"
)

// reading is what an expression says.
type reading struct {
	// end is the token after the expression; cut the bytes of a particle
	// before its first word, where the word list did not see it.
	end, cut int
	typ      news.TimeType
	// first and last are the days that it spans, both included; a zero first
	// with placed set is an open beginning, a zero last an open end.
	first, last time.Time
	placed      bool
	// hours, when the grain is part: from and to, above 24 the next day.
	hours [2]int
	// part is the name of that part of the day.
	part string
	// value overrides what the interval would be written as; fromTime and
	// toTime override the days.
	value, fromTime, toTime string
	grain, mod, rule        string
	// approx writes the value with ~.
	approx   bool
	anchored bool
	// floating reports that nearness alone chose the week or the year of a
	// weekday, a day or a month: the other end of a range may choose another.
	floating bool
}

// at makes a placed reading of the days first to last.
func span(end int, first, last time.Time, grain string) reading {
	return reading{end: end, typ: news.Date, first: first, last: last, placed: true, grain: grain}
}

func (r reading) expr(m news.Mention) news.TimeExpr {
	e := news.TimeExpr{Mention: m, Type: r.typ, Grain: r.grain, Part: r.part, Anchored: r.anchored, Rule: ruleName(r.rule)}
	if r.mod != "" {
		e.Mod = &r.mod
	}
	if v := r.writeValue(); v != "" {
		e.Value = &v
	}
	if !r.placed {
		return e
	}
	e.From, e.To = r.ends()
	return e
}

// inPart narrows a day to a part of it.
func (r *reading) inPart(w word) {
	r.grain, r.hours, r.part = gPart, [2]int{w.n, w.m}, w.unit
}

func (r reading) ends() (from, to *string) {
	if !r.first.IsZero() {
		s := r.first.Format(time.DateOnly)
		from = &s
	}
	if !r.last.IsZero() {
		s := r.last.Format(time.DateOnly)
		to = &s
	}
	if r.grain == gPart && r.hours[1] > 0 && !r.first.IsZero() {
		a := r.first.Add(time.Duration(r.hours[0]) * time.Hour).Format("2006-01-02T15:04")
		b := r.first.Add(time.Duration(r.hours[1])*time.Hour - time.Minute).Format("2006-01-02T15:04")
		from, to = &a, &b
	}
	if r.fromTime != "" {
		from = &r.fromTime
	}
	if r.toTime != "" {
		to = &r.toTime
	}
	return from, to
}

// writeValue is the EDTF or ISO 8601 value, empty when the reading is not
// placed and no length.
func (r reading) writeValue() string {
	if r.value != "" {
		return r.value
	}
	if !r.placed {
		return ""
	}
	first, last := r.first, r.last
	if first.IsZero() || last.IsZero() {
		return "" // an open interval: open wrote the value of its known end
	}
	tilde := ""
	if r.approx {
		tilde = "~"
	}
	switch {
	case r.grain == gYear && wholeYears(first, last) == 1, r.grain == gYear && r.approx:
		return fmt.Sprintf("%04d%s", first.Year(), tilde)
	case r.grain == gMonth && (r.approx || first.Day() == 1 && last.Equal(monthEnd(first))):
		return first.Format("2006-01") + tilde
	case (r.grain == gDay || r.grain == gPart) && (first.Equal(last) || r.grain == gPart):
		return first.Format(time.DateOnly) + tilde
	}
	return first.Format(time.DateOnly) + "/" + last.Format(time.DateOnly)
}

// open makes the interval one without end (mod since) or without beginning
// (mod until). Its value stays that of the end that is known.
func (r reading) open(mod string) reading {
	r.value, r.mod = r.writeValue(), mod
	if mod == "since" {
		r.last = time.Time{}
		if r.grain == gPart {
			r.hours = [2]int{}
		}
	} else {
		r.first = time.Time{}
	}
	return r
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func monthEnd(t time.Time) time.Time { return date(t.Year(), int(t.Month())+1, 0) }

// wholeYears counts the years that the interval fills exactly, else 0.
func wholeYears(first, last time.Time) int {
	if first.YearDay() != 1 || last.Month() != 12 || last.Day() != 31 {
		return 0
	}
	return last.Year() - first.Year() + 1
}

func yearSpan(end, y int) reading { return span(end, date(y, 1, 1), date(y, 12, 31), gYear) }

func monthSpan(end, y, m int) reading {
	first := date(y, m, 1)
	return span(end, first, monthEnd(first), gMonth)
}

func daySpan(end int, day time.Time) reading { return span(end, day, day, gDay) }

// shift moves a day by n units of a letter: D W M Y X (decades) C.
func shift(day time.Time, n int, unit string) time.Time {
	switch unit {
	case "D":
		return day.AddDate(0, 0, n)
	case "W":
		return day.AddDate(0, 0, 7*n)
	case "M":
		moved := date(day.Year(), int(day.Month())+n, 1)
		return date(moved.Year(), int(moved.Month()), min(day.Day(), monthEnd(moved).Day()))
	case "X":
		n *= 10
	case "C":
		n *= 100
	}
	return date(day.Year()+n, int(day.Month()), min(day.Day(), monthEnd(date(day.Year()+n, int(day.Month()), 1)).Day()))
}

// unitGrain is the grain that a unit's letter stands for.
func unitGrain(unit string) string {
	switch unit {
	case "D":
		return gDay
	case "W":
		return gWeek
	case "M":
		return gMonth
	case "H":
		return gHour
	case "m", "s":
		return gMinute
	}
	return gYear
}
