package timex

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad/news"
)

// The values that findings may carry, by type: EDTF days, months and years,
// about (~) or not, and intervals of them; ISO 8601 instants and their
// intervals; durations; and the recurrences of TIMEX3.
var (
	duration = `P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?`
	day      = `-?\d{4}(-\d\d(-\d\d)?)?~?`
	clockOf  = `T\d\d(:\d\d(:\d\d)?)?`
	zoned    = `(Z|[+-]\d\d:\d\d)?`
	instant  = `(\d{4}-\d\d-\d\d)?` + clockOf + zoned
	valueOf  = map[news.TimeType]*regexp.Regexp{
		news.Date:     regexp.MustCompile(`^(` + day + `(/` + day + `)?|` + duration + `)$`),
		news.Time:     regexp.MustCompile(`^(` + instant + `(/` + instant + `)?|\d{4}-\d\d-\d\d)$`),
		news.Duration: regexp.MustCompile(`^` + duration + `$`),
		news.Set:      regexp.MustCompile(`^(` + duration + `|(XXXX-(SP|SU|FA|WI|WXX-[1-7]|WXX-WE|XX-\d\d|XX-WXX-[1-7]-[1-5]|\d\d(-\d\d)?))?(` + clockOf + `|T(DW|MO|NO|AF|EV|NI|MI))?(/` + clockOf + `)?)$`),
	}
)

// checkValue fails when a value or an end of e is not of the kinds above, is
// no day of the calendar, or when its ends are in the wrong order.
func checkValue(t *testing.T, e news.TimeExpr) {
	t.Helper()
	re, ok := valueOf[e.Type]
	if !ok {
		t.Errorf("%q has the type %q", e.Text, e.Type)
		return
	}
	if v := e.Value; v != nil {
		if *v == "" || !re.MatchString(*v) || *v == "P" {
			t.Errorf("%q: %s is no value of %s", e.Text, *v, e.Type)
		}
		if e.Type == news.Date || e.Type == news.Time {
			for _, end := range strings.Split(*v, "/") {
				if _, ok := startOf(strings.TrimSuffix(end, "~")); !ok && !strings.HasPrefix(end, "P") && !strings.HasPrefix(end, "T") && !strings.HasPrefix(end, "-") {
					t.Errorf("%q: %s is no day", e.Text, end)
				}
			}
		}
	}
	var ends [2]time.Time
	for i, end := range []*string{e.From, e.To} {
		if end == nil || strings.HasPrefix(*end, "-") {
			continue
		}
		at, ok := startOf(*end)
		if !ok {
			t.Errorf("%q: %s is no day and no instant", e.Text, *end)
		}
		ends[i] = at
	}
	if !ends[0].IsZero() && !ends[1].IsZero() && ends[1].Before(ends[0]) {
		t.Errorf("%q ends on %s before %s", e.Text, *e.To, *e.From)
	}
}

func startOf(s string) (time.Time, bool) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
