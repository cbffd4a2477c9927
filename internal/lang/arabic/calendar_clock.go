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

// ClockRef is a time of day as a text states it.
type ClockRef struct {
	Hour, Minute int
	// HasMinute reports that minutes are stated.
	HasMinute bool
	// Zone is nil when none is stated.
	Zone *Zone
	// Sure reports a word, a zone or a half of the day that makes it a clock
	// time; «2:1» without any may be a score.
	Sure        bool
	Tokens, Cut int
}

// ClockAt reads a clock time at token i: «14:30», «09:15 ص», «الساعة 14:30
// بتوقيت غرينتش», «الساعة الثالثة والنصف عصرا», «الساعة 0955 بتوقيت جرينتش».
func ClockAt(tokens []text.Token, i int) (ClockRef, bool) {
	var c ClockRef
	at := i
	if k := keyAt(tokens, at); strings.HasSuffix(k, "الساعه") && len(k) <= len("والساعه") || k == "للساعه" {
		c.Sure = true
		if k != "للساعه" {
			c.Cut = len(k) - len("الساعه")
		}
		at++
		if k := keyAt(tokens, at); k == "ال" {
			at++
		}
	}
	end := c.digits(tokens, at)
	if end == 0 && c.Sure {
		end = c.named(tokens, at)
	}
	if end == 0 {
		return ClockRef{}, false
	}
	end = c.half(tokens, end)
	end = c.zone(tokens, end)
	c.Tokens = end - i
	return c, c.Hour < 24 && c.Minute < 60
}

func keyAt(tokens []text.Token, i int) string {
	if i < len(tokens) {
		return tokens[i].Key
	}
	return ""
}

// digits reads 14:30, 14:30:05, 1430 (after «الساعة») or a bare hour (after
// «الساعة») and returns the token after it, 0 when there is none.
func (c *ClockRef) digits(tokens []text.Token, at int) int {
	if at >= len(tokens) || tokens[at].Kind != text.Number {
		return 0
	}
	key := tokens[at].Key
	n, err := strconv.Atoi(key)
	if err != nil {
		if h, m, ok := strings.Cut(key, "."); ok && c.Sure && len(m) == 2 { // الساعة 9.30
			return c.set(h, m, at+1)
		}
		return 0
	}
	if len(key) <= 2 && at+2 < len(tokens) && tokens[at+1].Key == ":" && tokens[at+1].Glued &&
		tokens[at+2].Glued && len(tokens[at+2].Key) == 2 {
		end := c.set(key, tokens[at+2].Key, at+3)
		if end > 0 && end+1 < len(tokens) && tokens[end].Key == ":" && len(tokens[end+1].Key) == 2 && tokens[end+1].Glued {
			end += 2
		}
		return end
	}
	if len(key) <= 2 && n < 25 && (c.Sure || halfOfDay(keyAt(tokens, at+1)) != "") {
		c.Hour = n % 24
		return at + 1
	}
	if len(key) == 4 && c.Sure && n/100 < 24 && n%100 < 60 {
		return c.set(key[:2], key[2:], at+1)
	}
	return 0
}

func (c *ClockRef) set(hour, minute string, end int) int {
	h, err1 := strconv.Atoi(hour)
	m, err2 := strconv.Atoi(minute)
	if err1 != nil || err2 != nil || h > 24 || m > 59 {
		return 0
	}
	c.Hour, c.Minute, c.HasMinute = h%24, m, true
	return end
}

// named reads «الثالثة», «الثانية عشرة والنصف», «العاشرة إلا ربعا».
func (c *ClockRef) named(tokens []text.Token, at int) int {
	n, _, ok := OrdinalAt(tokens, at)
	hour := int(n.Value)
	if !ok {
		if keyAt(tokens, at) != "الواحده" {
			return 0
		}
		hour, n.Tokens = 1, 1
	}
	if hour > 12 {
		return 0
	}
	c.Hour, at = hour, at+n.Tokens
	minus := keyAt(tokens, at) == "الا"
	fraction := strings.TrimPrefix(keyAt(tokens, at), "و")
	if minus {
		fraction = keyAt(tokens, at+1)
	}
	minutes := map[string]int{"النصف": 30, "نصف": 30, "نصفا": 30, "الربع": 15, "ربع": 15, "ربعا": 15, "الثلث": 20, "ثلثا": 20, "ثلث": 20}[fraction]
	switch {
	case minutes == 0:
		return at
	case minus:
		c.Hour, c.Minute, at = (hour+23)%24, 60-minutes, at+2
	case strings.HasPrefix(tokens[at].Key, "و"):
		c.Minute, at = minutes, at+1
	default:
		return at
	}
	c.HasMinute = true
	return at
}

// halfOfDay returns am or pm for the words that say so, night for ليلا.
func halfOfDay(key string) string {
	switch key {
	case "ص", "صباحا", "فجرا", "am", "الصباح", "صباح", "فجر", "الفجر":
		return "am"
	case "م", "مساء", "المساء", "عصرا", "ظهرا", "pm", "العصر", "عصر", "الظهر", "ظهر":
		return "pm"
	case "ليلا", "ليل", "الليل", "ليله":
		return "night"
	}
	return ""
}

// half reads the half of the day: «صباحا», «من مساء», «ص».
func (c *ClockRef) half(tokens []text.Token, at int) int {
	j := at
	if keyAt(tokens, j) == "من" {
		j++
	}
	if keyAt(tokens, j) == "بعد" && (keyAt(tokens, j+1) == "الظهر" || keyAt(tokens, j+1) == "ظهر") {
		j++
	}
	key := keyAt(tokens, j)
	half := halfOfDay(key)
	if half == "" || tokens[j].Line {
		return at
	}
	c.Sure = true
	switch {
	case half == "pm" && c.Hour < 12, half == "night" && c.Hour >= 6 && c.Hour < 12:
		c.Hour += 12
	case half != "pm" && c.Hour == 12:
		c.Hour = 0
	}
	if key == "ظهرا" && c.Hour >= 22 { // «الحادية عشرة ظهرا»
		c.Hour -= 12
	}
	// «صباح الخميس»: the part of the day belongs to the weekday that follows.
	switch key {
	case "صباح", "فجر", "عصر", "ظهر", "ليل", "ليله", "مساء":
		if _, cut, ok := WeekdayAt(keyAt(tokens, j+1)); ok && cut == 0 {
			return at
		}
		if k := keyAt(tokens, j+1); k == "يوم" || k == "اليوم" || k == "امس" {
			return at
		}
	}
	return j + 1
}

// zone reads «بتوقيت غرينتش», «GMT», «(غرينتش +3)», «بالتوقيت المحلي».
func (c *ClockRef) zone(tokens []text.Token, at int) int {
	j := at
	open := keyAt(tokens, j) == "("
	if open {
		j++
	}
	told := false
	switch keyAt(tokens, j) {
	case "بتوقيت", "توقيت", "بالتوقيت", "حسب":
		told = true
		if tokens[j].Key == "حسب" && keyAt(tokens, j+1) == "توقيت" {
			j++
		}
		j++
		if keyAt(tokens, j) == "المحلي" {
			c.Sure = true
			return j + 1
		}
		if k := keyAt(tokens, j); k == "مدينه" {
			j++
		}
	}
	if j >= len(tokens) || tokens[j].Line {
		return at
	}
	l := zones()
	hit, ok := lexicon.Longest(l.phrases.At(tokens, j, nil, nil))
	if ok && (told || l.zones[hit.Value].Minutes == 0 && l.zones[hit.Value].Summer == "" || tokens[j].Kind == text.Latin) {
		z := l.zones[hit.Value]
		j += hit.Tokens
		if k := keyAt(tokens, j); z.Minutes == 0 && z.Summer == "" && (k == "+" || k == "-") && j+1 < len(tokens) && tokens[j+1].Kind == text.Number {
			if h, err := strconv.Atoi(tokens[j+1].Key); err == nil && h <= 14 {
				if k == "-" {
					h = -h
				}
				z.Minutes = h * 60
				j += 2
			}
		}
		c.Zone, c.Sure = &z, true
	} else if told {
		// A zone that no list has: the time is a local one.
		return c.unknownZone(tokens, at, j)
	} else {
		return at
	}
	if open && keyAt(tokens, j) == ")" {
		j++
	}
	return j
}

// unknownZone reads «بتوقيت X (غرينتش +3)»: the name is unknown, what stands
// in the brackets may be known. Without brackets the name is left in the text.
func (c *ClockRef) unknownZone(tokens []text.Token, at, j int) int {
	for k := j; k < j+4 && k < len(tokens) && !tokens[k].Line; k++ {
		if tokens[k].Key == "(" {
			var inner ClockRef
			if end := inner.zone(tokens, k); end > k && inner.Zone != nil {
				c.Zone, c.Sure = inner.Zone, true
				return end
			}
			break
		}
	}
	c.Sure = true
	return at
}
