package arabic

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Zone is a time zone as the news name it: an offset in winter and the rule
// of its daylight time. The rules stand in the list rather than in the
// system's zone files, so that every machine gives the same answer.
type Zone struct {
	// Minutes east of UTC in winter.
	Minutes int
	// Summer is eu, us, eg, levant, ir or empty.
	Summer string
}

// UTC turns a clock time of the zone into UTC.
func (z Zone) UTC(day time.Time, hour, minute int) time.Time {
	t := time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, time.UTC)
	offset := z.Minutes
	if z.summer(day) {
		offset += 60
	}
	return t.Add(-time.Duration(offset) * time.Minute)
}

// summer reports daylight time on the day, to the day.
func (z Zone) summer(day time.Time) bool {
	y := day.Year()
	switch z.Summer {
	case "eu":
		return !day.Before(lastWeekday(y, time.March, time.Sunday)) && day.Before(lastWeekday(y, time.October, time.Sunday))
	case "us":
		return !day.Before(firstWeekday(y, time.March, time.Sunday).AddDate(0, 0, 7)) && day.Before(firstWeekday(y, time.November, time.Sunday))
	case "eg":
		return y >= 2023 && !day.Before(lastWeekday(y, time.April, time.Friday)) && day.Before(lastWeekday(y, time.October, time.Friday))
	case "levant":
		return !day.Before(levantStays) || !day.Before(lastWeekday(y, time.March, time.Friday)) && day.Before(lastWeekday(y, time.October, time.Friday))
	case "ir":
		return y <= 2022 && !day.Before(time.Date(y, time.March, 22, 0, 0, 0, 0, time.UTC)) && day.Before(time.Date(y, time.September, 22, 0, 0, 0, 0, time.UTC))
	}
	return false
}

// levantStays is the day on which Syria and Jordan would have left summer time
// and kept it.
var levantStays = time.Date(2022, time.October, 28, 0, 0, 0, 0, time.UTC)

func firstWeekday(y int, m time.Month, d time.Weekday) time.Time {
	t := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	return t.AddDate(0, 0, (int(d)-int(t.Weekday())+7)%7)
}

func lastWeekday(y int, m time.Month, d time.Weekday) time.Time {
	return firstWeekday(y, m+1, d).AddDate(0, 0, -7)
}

type zoneList struct {
	phrases lexicon.Phrases
	zones   []Zone
}

var zones = sync.OnceValue(func() *zoneList {
	l := &zoneList{}
	for _, row := range lexicon.Must("ar/time_zones.tsv").Rows {
		l.zones = append(l.zones, Zone{Minutes: int(decimal(row, "offset") * 60), Summer: row.Get("summer")})
		for _, name := range append(row.List("variants"), row.Fields[0]) {
			if err := l.phrases.Add(name, len(l.zones)-1); err != nil {
				panic(fmt.Sprintf("%s: %v", row.At(), err))
			}
		}
	}
	return l
})

// ZoneAt reads a zone that stands apart from its clock time, at token i, and
// returns the token after it.
func ZoneAt(tokens []text.Token, i int) (*Zone, int) {
	var c ClockRef
	end := c.zone(tokens, i)
	return c.Zone, end
}

// zone reads «بتوقيت غرينتش», «GMT», «(غرينتش +3)», «بالتوقيت المحلي» and the
// offsets that machines write («+03:00»), and returns the token after it.
func (c *ClockRef) zone(tokens []text.Token, at int) int {
	if end, ok := c.offset(tokens, at); ok {
		return end
	}
	j := at
	open := keyIn(tokens, j) == "("
	if open {
		j++
	}
	told, quoted := false, false
	switch keyIn(tokens, j) {
	case "حسب", "بحسب", "وفق":
		if k := keyIn(tokens, j+1); k != "توقيت" && k != "التوقيت" && k != "لتوقيت" {
			return at
		}
		j++
		fallthrough
	case "بتوقيت", "توقيت", "لتوقيت", "بالتوقيت", "التوقيت":
		told = true
		j++
		if keyIn(tokens, j) == "المحلي" {
			c.Sure = true
			if open && keyIn(tokens, j+1) == ")" {
				j++
			}
			return j + 1
		}
		k := keyIn(tokens, j)
		quoted = k == "\"" || k == "«"
		j = zoneName(tokens, j)
	}
	if keyIn(tokens, j) == "" {
		return at
	}
	l := zones()
	hit, ok := lexicon.Longest(l.phrases.At(tokens, j, nil, nil))
	switch {
	case ok && (told || l.zones[hit.Value].universal() || tokens[j].Kind == text.Latin):
		z := l.zones[hit.Value]
		j += hit.Tokens
		if k := keyIn(tokens, j); told && (k == "الصيفي" || k == "الشتوي") {
			j++
		}
		if z.universal() {
			var minutes int
			minutes, j = eastOf(tokens, j)
			z.Minutes += minutes
		}
		c.Zone, c.Sure = &z, true
		if k := keyIn(tokens, j); quoted && (k == "\"" || k == "»") {
			j++
		}
	case told:
		// A zone that no list has: the time is a local one.
		return c.unknownZone(tokens, at, j)
	default:
		return at
	}
	if open && keyIn(tokens, j) == ")" {
		j++
	}
	return j
}

// zoneName skips what may stand before the name of a zone: «مدينة», «العاصمة
// الصينية», a quotation mark or the mark of a topic.
func zoneName(tokens []text.Token, j int) int {
	switch keyIn(tokens, j) {
	case "مدينه", "#", "\"", "«":
		return j + 1
	case "العاصمه":
		l := zones()
		if _, ok := lexicon.Longest(l.phrases.At(tokens, j+1, nil, nil)); !ok && strings.HasPrefix(keyIn(tokens, j+1), "ال") {
			return j + 2
		}
		return j + 1
	}
	return j
}

// universal reports the zone of Greenwich, from which others are counted.
func (z Zone) universal() bool { return z.Minutes == 0 && z.Summer == "" }

// eastOf reads «+3», «-5», «+03:30» or «زائد 3» at token j: minutes east of
// Greenwich, and the token after it.
func eastOf(tokens []text.Token, j int) (minutes, end int) {
	sign := 0
	switch keyIn(tokens, j) {
	case "+", "زائد":
		sign = 1
	case "-", "–", "ناقص":
		sign = -1
	}
	if sign == 0 || keyIn(tokens, j+1) == "" || tokens[j+1].Kind != text.Number {
		return 0, j
	}
	key := tokens[j+1].Key
	n, err := strconv.Atoi(key)
	end = j + 2
	switch {
	case err != nil || len(key) == 3 || len(key) > 4:
		return 0, j
	case len(key) == 4: // +0330
		n = n/100*60 + n%100
	default:
		n *= 60
		if end+1 < len(tokens) && tokens[end].Key == ":" && tokens[end].Glued && tokens[end+1].Glued && len(tokens[end+1].Key) == 2 {
			if m, err := strconv.Atoi(tokens[end+1].Key); err == nil && m < 60 {
				n, end = n+m, end+2
			}
		}
	}
	if n > 14*60 {
		return 0, j
	}
	return sign * n, end
}

// offset reads the zone of a machine's instant: «14:30+03:00», «14:30Z».
func (c *ClockRef) offset(tokens []text.Token, at int) (int, bool) {
	if !c.Colon || at >= len(tokens) || !tokens[at].Glued {
		return at, false
	}
	switch tokens[at].Key {
	case "z":
		c.Zone = &Zone{}
		return at + 1, true
	case "+", "-":
		if at+1 < len(tokens) && tokens[at+1].Glued && (len(tokens[at+1].Key) == 2 && keyIn(tokens, at+2) == ":" || len(tokens[at+1].Key) == 4) {
			if minutes, end := eastOf(tokens, at); end > at {
				c.Zone = &Zone{Minutes: minutes}
				return end, true
			}
		}
	}
	return at, false
}

// unknownZone reads «بتوقيت X (غرينتش +3)»: the name is unknown, what stands
// in the brackets may be known. Without brackets the name is left in the text.
func (c *ClockRef) unknownZone(tokens []text.Token, at, j int) int {
	c.Sure = true
	for k := j; k < j+4 && k < len(tokens) && !tokens[k].Line; k++ {
		if tokens[k].Key == "(" {
			var inner ClockRef
			if end := inner.zone(tokens, k); end > k && inner.Zone != nil {
				c.Zone = inner.Zone
				return end
			}
			break
		}
	}
	return at
}
