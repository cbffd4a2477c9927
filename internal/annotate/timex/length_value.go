package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/news"
)

// iso is the length as an ISO 8601 duration. Parts of an hour or a minute are
// written in the next units («PT1H30M»), those of the units of the calendar,
// which differ in length, as they are («P0.5Y»).
func (l length) iso() string {
	a := l.amounts
	for i := strings.Index(lengthUnits, "H"); i < len(a)-1; i++ {
		whole := float64(int(a[i]))
		if below := (a[i] - whole) * 60; below > 0 && nearWhole(below) {
			a[i], a[i+1] = whole, a[i+1]+float64(int(below+0.5))
		}
	}
	out := "P"
	for i, n := range a {
		if lengthUnits[i] == 'H' && a[i]+a[i+1]+a[i+2] > 0 {
			out += "T"
		}
		if n > 0 {
			out += strconv.FormatFloat(n, 'f', -1, 64) + strings.ToUpper(lengthUnits[i:i+1])
		}
	}
	if len(out) == 1 {
		return "P0D"
	}
	return out
}

func nearWhole(v float64) bool {
	d := v - float64(int(v+0.5))
	return d < 1e-6 && d > -1e-6
}

// duration is the reading of a bare length.
func (l length) duration() reading {
	r := reading{end: l.end, cut: l.cut, typ: news.Duration, value: l.iso(), grain: unitGrain(l.unit), rule: "duration"}
	if l.mod != "" || l.vague {
		r.mod = "approx"
	}
	if l.none {
		r.value = ""
	}
	return r
}

// clocked reports a length in hours or less, which moves an instant.
func (l length) clocked() bool {
	return l.amounts[4]+l.amounts[5]+l.amounts[6] > 0
}

// from is the instant so far from t, back when sign is negative. Parts of a
// year are months, parts of a month days of thirty.
func (l length) from(t time.Time, sign int) time.Time {
	s := float64(sign)
	months := s * (l.amounts[0]*12 + l.amounts[1])
	whole := int(months)
	days := s*(7*l.amounts[2]+l.amounts[3]) + (months-float64(whole))*30
	moved := shift(date(t.Year(), int(t.Month()), t.Day()), whole, "M").AddDate(0, 0, int(days))
	rest := (days - float64(int(days))) * 24 * 3600
	rest += s * (l.amounts[4]*3600 + l.amounts[5]*60 + l.amounts[6])
	clock := time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute + time.Duration(t.Second())*time.Second
	at := time.Date(moved.Year(), moved.Month(), moved.Day(), 0, 0, 0, 0, t.Location())
	return at.Add(clock + time.Duration(rest*float64(time.Second)))
}

// one is the number of the only unit of the length, whole; 0 for others.
func (l length) one() int {
	n := 0
	for _, v := range l.amounts {
		if v == 0 {
			continue
		}
		if n != 0 || v != float64(int(v)) {
			return 0
		}
		n = int(v)
	}
	return n
}
