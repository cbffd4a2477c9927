package eval

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// extent is what a time expression spans on the wall clock of its reference:
// from lo until just before hi. A zero end is an open one.
type extent struct{ lo, hi time.Time }

// layouts are how findings and suites write days and instants, the coarsest
// with how long what they name lasts.
var layouts = []struct {
	layout string
	lasts  time.Duration
}{
	{time.DateOnly, 24 * time.Hour}, {"2006-01-02T15:04", time.Minute}, {"2006-01-02T15:04:05", time.Second},
	{"2006-01-02T15:04Z07:00", time.Minute}, {"2006-01-02T15:04:05Z07:00", time.Second}, {"2006-01-02 15:04:05", time.Second},
}

// instant reads a day or an instant, as wall time of zone, and how long what
// it names lasts. An instant without zone stands as it is.
func instant(s string, zone *time.Location) (time.Time, time.Duration, bool) {
	for _, l := range layouts {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		if strings.HasSuffix(l.layout, "Z07:00") {
			t = t.In(zone)
		}
		return wall(t), l.lasts, true
	}
	return time.Time{}, 0, false
}

// wall is the wall time of t, told as UTC.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// extentOf is what a finding spans; false when it has no place.
func extentOf(t news.TimeExpr, zone *time.Location) (extent, bool) {
	var e extent
	if t.From == nil && t.To == nil {
		return e, false
	}
	ok := true
	if t.From != nil {
		e.lo, _, ok = instant(*t.From, zone)
	}
	if t.To != nil && ok {
		var lasts time.Duration
		e.hi, lasts, ok = instant(*t.To, zone)
		e.hi = e.hi.Add(lasts)
	}
	return e, ok
}

// edgeWords may stand at the edge of a time expression in one convention and
// outside of it in another. None of them moves a time.
var edgeWords = map[string]bool{
	"في": true, "من": true, "علي": true, "عند": true, "الي": true, "لمده": true, "مده": true, "يوم": true, "تاريخ": true,
	"بتاريخ": true, "خلال": true, "نحو": true, "حوالي": true, "قرابه": true, "بحدود": true, "وقت": true, "شهر": true,
}

// tokensOf is the range of tokens that a span of bytes touches, without
// punctuation at its ends and without edge words before it.
func tokensOf(tokens []text.Token, s text.Span) (lo, hi int) {
	for lo < len(tokens) && tokens[lo].End <= s.Start {
		lo++
	}
	hi = lo
	for hi < len(tokens) && tokens[hi].Start < s.End {
		hi++
	}
	for hi > lo && tokens[hi-1].Kind == text.Punct {
		hi--
	}
	for lo < hi-1 && (tokens[lo].Kind == text.Punct || edgeWords[tokens[lo].Key]) {
		lo++
	}
	return lo, hi
}

// sameSpan reports that two spans hold the same words but for their edges.
func sameSpan(tokens []text.Token, a, b text.Span) bool {
	al, ah := tokensOf(tokens, a)
	bl, bh := tokensOf(tokens, b)
	return al == bl && ah == bh
}

// runeSpan is the byte span of the code points start to end of s.
func runeSpan(s string, start, end int) text.Span {
	return text.Span{Start: byteAt(s, start), End: byteAt(s, end)}
}

func byteAt(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// isoSeconds is how long an ISO 8601 duration lasts, a month taken as 30 days
// and a year as 365, as assistants count.
func isoSeconds(iso string) (float64, bool) {
	rest, ok := strings.CutPrefix(iso, "P")
	if !ok || rest == "" {
		return 0, false
	}
	total, clock := 0.0, false
	for rest != "" {
		if after, ok := strings.CutPrefix(rest, "T"); ok {
			rest, clock = after, true
			continue
		}
		n := strings.IndexFunc(rest, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
		if n <= 0 {
			return 0, false
		}
		v, err := strconv.ParseFloat(rest[:n], 64)
		unit, size := utf8.DecodeRuneInString(rest[n:])
		day := 86400.0
		scale := map[rune]float64{'Y': 365 * day, 'M': 30 * day, 'W': 7 * day, 'D': day}[unit]
		if clock {
			scale = map[rune]float64{'H': 3600, 'M': 60, 'S': 1}[unit]
		}
		if err != nil || scale == 0 {
			return 0, false
		}
		total += v * scale
		rest = rest[n+size:]
	}
	return total, true
}
