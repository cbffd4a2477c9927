package eval

import (
	"strings"
	"time"
)

// interval reads start/end, each a year, a month or a day, as first and last
// day.
func interval(v string) ([2]string, bool) {
	a, b, ok := strings.Cut(v, "/")
	if !ok {
		return [2]string{}, false
	}
	return [2]string{firstDay(a), lastDay(b)}, true
}

func firstDay(s string) string {
	switch len(s) {
	case len("2061"):
		return s + "-01-01"
	case len("2061-01"):
		return s + "-01"
	}
	return s
}

func lastDay(s string) string {
	switch len(s) {
	case len("2061"):
		return s + "-12-31"
	case len("2061-01"):
		t, err := time.Parse("2006-01", s)
		if err != nil {
			return s
		}
		return t.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	return s
}
