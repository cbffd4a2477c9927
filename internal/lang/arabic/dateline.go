package arabic

import (
	"strings"
	"time"

	"github.com/isnad-news/isnad/text"
)

// DateLine is the day or the instant that a date line, a meta tag or a
// sentence states.
type DateLine struct {
	// Time is the instant, in the stated zone's UTC, or in UTC as written when
	// no zone is stated; midnight UTC when only a day is known.
	Time    time.Time
	DayOnly bool
	// Zoned reports that the zone is stated.
	Zoned bool
	// Modified reports a label such as «آخر تحديث».
	Modified bool
	// Conflict reports a weekday that the date does not fall on, or two month
	// names that disagree. The date counts.
	Conflict bool
	// Span covers the date and its clock time, without label.
	Span text.Span
}

// maxDateText bounds how much of a text is searched for a date, in bytes.
const maxDateText = 4 << 10

// ParseDateLine reads the first full date of s (day, month and year) with the
// clock time and the zone beside it. A publication date is preferred to one
// that is labelled as an update, a Gregorian date to the Hijri one of the
// same day. RFC 3339 and its relatives («2061-03-14T10:30:00+03:00») are read
// whole. Only the first 4 KB of s are searched.
func ParseDateLine(s string) (DateLine, bool) {
	if d, ok := machineDate(s); ok {
		return d, true
	}
	d, _, ok := findDate(s)
	return d, ok
}

// WholeDateLine is [ParseDateLine] for a line that holds nothing else: labels
// («نُشر في», «آخر تحديث:»), the date, the time, and at most a byline or a
// dateline set off by a separator («القاهرة - 14 مارس 2061», «كتب: سمير
// الوادي | 14 مارس 2061»). A sentence that mentions a date is none.
func WholeDateLine(s string) (DateLine, bool) {
	s = strings.TrimRight(s, " \t\r\n")
	if len(s) > 400 {
		return DateLine{}, false
	}
	if d, ok := machineDate(s); ok {
		return d, true
	}
	d, p, ok := findDate(s)
	if !ok || !p.whole() {
		return DateLine{}, false
	}
	return d, true
}

// The layouts of dates made by machines. The Arabic grammar reads the rest.
var layouts = []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 Z0700 MST", "2006-01-02 15:04:05 -0700", "2006-01-02T15:04:05Z0700", "20060102T150405Z0700", time.RFC1123Z, time.RFC1123, time.RFC850}

// machineDate reads a string that is one date of a machine's making. The zone
// abbreviations of RFC 1123 are trusted for GMT and UTC only.
func machineDate(s string) (DateLine, bool) {
	trimmed := strings.TrimSpace(s)
	if len(trimmed) < 16 || len(trimmed) > 48 {
		return DateLine{}, false
	}
	start := strings.Index(s, trimmed)
	for _, layout := range layouts {
		t, err := time.Parse(layout, trimmed)
		if err != nil || t.Year() < 1900 {
			continue
		}
		zoned := strings.Contains(layout, "07")
		if strings.Contains(layout, "MST") && !strings.Contains(layout, "-0700") && !strings.Contains(layout, "Z0700") {
			name, _ := t.Zone()
			zoned = name == "GMT" || name == "UTC"
		}
		return DateLine{Time: t.UTC(), Zoned: zoned, Span: text.Span{Start: start, End: start + len(trimmed)}}, true
	}
	return DateLine{}, false
}

// dateParse is a line cut into what the date covers and what remains.
type dateParse struct {
	tokens []text.Token
	used   []bool
}

// findDate looks for the dates of s and their clock times.
func findDate(s string) (DateLine, *dateParse, bool) {
	if len(s) > maxDateText {
		s = s[:maxDateText]
	}
	tokens := text.Tokenize(s)
	p := &dateParse{tokens: tokens, used: make([]bool, len(tokens))}
	best, found := DateLine{}, false
	bestHijri, modified, pending := false, false, -1
	for i := 0; i < len(tokens); i++ {
		if n, update := labelAt(tokens, i); n > 0 {
			p.use(i, n)
			modified = update
			i += n - 1
			continue
		}
		if d, t, ok := p.dateHere(i); ok {
			n := d.Tokens
			hijri := d.Calendar == Hijri
			line := p.line(d, t, i, n)
			line.Modified = modified
			p.use(i, n)
			if !found || best.Modified && !line.Modified && line.Time.Before(best.Time) || bestHijri && !hijri && sameDay(best.Time, line.Time) {
				best, bestHijri, found = line, hijri, true
				if pending >= 0 && best.DayOnly {
					p.withClock(&best, pending)
				}
			}
			i += n - 1
			continue
		}
		if c, ok := ClockAt(tokens, i); ok && (c.HasMinute || c.Sure) {
			if found && best.DayOnly && p.near(best.Span.End, i) {
				p.withClock(&best, i)
			} else if !found {
				pending = i
			}
			p.use(i, c.Tokens)
			i += c.Tokens - 1
		}
	}
	return best, p, found
}

func sameDay(a, b time.Time) bool {
	d := a.Sub(b)
	return d > -72*time.Hour && d < 72*time.Hour
}

func (p *dateParse) use(i, n int) {
	for k := i; k < i+n && k < len(p.used); k++ {
		p.used[k] = true
	}
}

// dateHere reads a full, believable date at token i.
func (p *dateParse) dateHere(i int) (DateRef, time.Time, bool) {
	d, ok := DateAt(p.tokens, i)
	if !ok || !d.Full() {
		return DateRef{}, time.Time{}, false
	}
	t, ok := d.DayTime()
	if !ok || t.Year() < 1900 || t.Year() >= 2200 {
		return DateRef{}, time.Time{}, false
	}
	return d, t, true
}

func (p *dateParse) line(d DateRef, t time.Time, i, n int) DateLine {
	return DateLine{
		Time: t, DayOnly: true,
		Conflict: d.Name.Conflict() || d.Weekday != 0 && d.Weekday != ISOWeekday(t),
		Span:     text.Span{Start: p.tokens[i].Start, End: p.tokens[i+n-1].End},
	}
}

// near reports that only separators, labels and used tokens stand between the
// byte offset and token i.
func (p *dateParse) near(from, i int) bool {
	for k := i - 1; k >= 0 && p.tokens[k].Start >= from; k-- {
		switch p.tokens[k].Key {
		case "علي", "في", "عند", "يوم", "تمام": // «30 أبريل على الساعة 09:10»
			continue
		}
		if p.tokens[k].Kind != text.Punct && !p.used[k] && p.tokens[k].Kind != text.Latin {
			return false
		}
	}
	return true
}

// withClock joins the clock time at token i to the day.
func (p *dateParse) withClock(d *DateLine, i int) {
	c, ok := ClockAt(p.tokens, i)
	if !ok {
		return
	}
	d.DayOnly = false
	if c.Zone != nil {
		d.Time, d.Zoned = c.Zone.UTC(d.Time, c.Hour, c.Minute), true
	} else {
		d.Time = d.Time.Add(time.Duration(c.Hour)*time.Hour + time.Duration(c.Minute)*time.Minute)
	}
	d.Span = d.Span.Cover(text.Span{Start: p.tokens[i].Start, End: p.tokens[i+c.Tokens-1].End})
}

// labelAt returns how many tokens of a date label stand at token i, and
// whether it labels an update.
func labelAt(tokens []text.Token, i int) (n int, update bool) {
	switch tokens[i].Key {
	case "تاريخ", "وقت", "زمن":
		switch keyAt(tokens, i+1) {
		case "النشر", "الاضافه", "الانشاء", "الخبر", "المقال", "نشر":
			return 2, false
		case "التحديث", "التعديل", "اخر":
			return 2, true
		}
	case "نشر", "نشرت", "النشر", "انشر", "كتب", "كتبت", "اضيف", "published", "posted", "date", "منشور", "تحرير":
		return 1, false
	case "تم":
		switch keyAt(tokens, i+1) {
		case "النشر", "نشره", "نشر", "نشرها", "نشرهافي":
			return 2, false
		case "التحديث", "تحديثه", "تعديله":
			return 2, true
		}
	case "اخر", "تحديث", "محدث", "محدثه", "حدث", "التحديث", "updated", "عدل":
		if k := keyAt(tokens, i+1); tokens[i].Key == "اخر" && k != "تحديث" && k != "تعديل" {
			return 0, false
		} else if tokens[i].Key == "اخر" {
			return 2, true
		}
		return 1, true
	case "last":
		if k := keyAt(tokens, i+1); k == "updated" || k == "update" {
			return 2, true
		}
	}
	return 0, false
}

// whole reports that what remains beside dates, clock times and labels is a
// byline or a dateline at most.
func (p *dateParse) whole() bool {
	words, edge, stop := 0, false, false
	for i, t := range p.tokens {
		if p.used[i] {
			continue
		}
		if t.Kind == text.Punct {
			switch t.Key {
			case "!", "؟", "\"", "«", "...", "…":
				return false
			case ".":
				stop = true
			}
			edge = edge || isSeparatorMark(t.Key)
			continue
		}
		switch t.Key {
		case "في", "بتاريخ", "يوم", "الموافق", "الساعه", "at", "on", "gmt", "in", "بتوقيت", "و", "عند", "م", "ه", "ت", "غ", "تاريخ", "علي", "تمام":
			if p.besideUsed(i) {
				continue
			}
			return false
		}
		if functionWord(t.Key) {
			return false
		}
		words++
	}
	if words == 0 {
		return true
	}
	return words <= 6 && edge && !stop && p.atEdge()
}

// besideUsed reports that token i stands beside a date, a clock time or a
// label, other such words and marks between not counted.
func (p *dateParse) besideUsed(i int) bool {
	return i > 0 && p.used[i-1] || i+1 < len(p.tokens) && p.used[i+1] || i > 0 && p.tokens[i-1].Kind == text.Punct
}

func isSeparatorMark(key string) bool {
	switch key {
	case "|", "-", "–", "—", "--", "،", ",", ":", "/", "•", "·", "(", ")", "*", "#":
		return true
	}
	return false
}

// functionWord names words that a sentence has and a byline has not.
func functionWord(key string) bool {
	switch key {
	case "في", "من", "الي", "علي", "عن", "ان", "الذي", "التي", "بعد", "قبل", "منذ", "حتي", "خلال", "مع", "كان", "كانت", "هذا", "هذه", "قد", "لم", "لن", "لا", "اثر", "بين":
		return true
	}
	return false
}

// atEdge reports that the date stands at the beginning or at the end of the
// line, marks and labels not counted.
func (p *dateParse) atEdge() bool {
	first, last := 0, len(p.tokens)-1
	for first < last && p.tokens[first].Kind == text.Punct {
		first++
	}
	for last > first && p.tokens[last].Kind == text.Punct {
		last--
	}
	return p.used[first] || p.used[last]
}
