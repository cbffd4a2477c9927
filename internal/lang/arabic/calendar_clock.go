package arabic

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// ClockRef is a time of day as a text states it.
type ClockRef struct {
	// Hour is 0 to 24, where 24 is the midnight that ends the day.
	Hour, Minute, Second int
	// HasMinute and HasSecond report that they are stated.
	HasMinute, HasSecond bool
	// Told reports that the half of the day is known: by a word, or because
	// the hour is one of twenty-four.
	Told bool
	// Part names the part of the day that stands with it, if any.
	Part string
	// Zone is nil when none is stated.
	Zone *Zone
	// Sure reports a word, a zone or a half of the day that makes it a clock
	// time; «2:1» without any may be a score.
	Sure bool
	// Word reports «الساعة» before the hour, Digits an hour in digits, Colon
	// the form 14:30.
	Word, Digits, Colon bool
	// Owned reports that a part of the day after it tells its half and
	// belongs to the day that follows («09:50 صباح الخميس»).
	Owned       bool
	Tokens, Cut int
	// hour is the hour as written, before the half of the day.
	hour int
}

// ClockContext is what a clock time is read in.
type ClockContext struct {
	// Bare allows hours without «الساعة» and without half of the day
	// («الثالثة», «7»), and minutes without their unit («السابعة وعشرة»).
	Bare bool
	// Pair says that a second time joined by و may follow («بين 5 و6»):
	// minutes must carry their unit.
	Pair bool
}

// ClockAt reads a clock time at token i: «14:30», «09:15 ص», «الساعة 14:30
// بتوقيت غرينتش», «الساعة الثالثة والنصف عصرا», «الثالثة فجرا».
func ClockAt(tokens []text.Token, i int) (ClockRef, bool) {
	return ClockIn(tokens, i, ClockContext{})
}

// ClockIn reads a clock time at token i in a context.
func ClockIn(tokens []text.Token, i int, in ClockContext) (ClockRef, bool) {
	c := clockReader{tokens: tokens, in: in}
	at := c.lead(i)
	end := c.digits(at)
	if end == 0 {
		end = c.spoken(at)
	}
	if end == 0 {
		return ClockRef{}, false
	}
	if !c.Colon {
		end = c.minutes(end)
	}
	stated := c.HasMinute
	if after := c.part(end); after > end || c.Owned {
		if end = after; !stated && !c.Owned {
			end = c.minutes(end) // «التاسعة مساء وثلاثة أرباع»
		}
	}
	before := end
	if end = c.zone(c.tokens, end); end > before && !c.Told && c.Part == "" {
		end = c.part(end)
	}
	c.Tokens = end - i
	return c.settled()
}

type clockReader struct {
	ClockRef
	tokens []text.Token
	in     ClockContext
	// cardinal reports an hour in a cardinal word, weak one that is none by
	// itself («الأولى», «ثامنة»).
	cardinal, weak bool
	half           half
	// minute is counted from the hour and may be negative.
	minute int
}

// settled works the hour out from what was read.
func (c *clockReader) settled() (ClockRef, bool) {
	c.Sure = c.Sure || c.Word || c.Zone != nil
	for c.minute < 0 {
		c.minute += 60
		if c.hour--; c.hour == 0 {
			c.hour = 12 // «الواحدة إلا ربعا»
		} else if c.hour < 0 {
			c.hour = 23
		}
	}
	c.Minute = c.minute
	if c.hour > 24 || c.hour == 24 && c.Minute > 0 || c.Minute > 59 || c.Second > 59 {
		return ClockRef{}, false
	}
	if c.hour > 12 || c.hour == 0 {
		c.Told = true
	}
	c.Hour = c.hour
	if c.half != "" {
		c.Hour, c.Told = c.half.hour(c.hour, c.Minute), true
	}
	if c.weak && c.half == "" && !c.HasMinute || !c.in.Bare && !c.Sure && !c.Colon {
		return ClockRef{}, false
	}
	return c.ClockRef, true
}

// Within is the time with the half of the day that a part of the day beside
// it tells, when it does not tell its own.
func (c ClockRef) Within(p DayPart) ClockRef {
	return c.within(p.half, p.Name)
}

// WithinPart is the same for the name of a part.
func (c ClockRef) WithinPart(name string) ClockRef { return c.within(halfOf(name), name) }

func (c ClockRef) within(h half, name string) ClockRef {
	if c.Told || h == "" {
		return c
	}
	c.Hour, c.Told, c.Sure = h.hour(c.hour, c.Minute), true, true
	if c.Part == "" {
		c.Part = name
	}
	return c
}

// Later is the time twelve hours later, for one that does not tell its half.
func (c ClockRef) Later() ClockRef {
	if !c.Told && c.Hour <= 12 {
		if c.Hour += 12; c.Hour == 24 && c.Minute > 0 {
			c.Hour = 0
		}
	}
	return c
}

// Plus is the time some minutes later.
func (c ClockRef) Plus(minutes int) ClockRef {
	round := 24 * 60
	if !c.Told && c.Hour <= 12 {
		round = 12 * 60
	}
	total := ((c.Hour*60+c.Minute+minutes)%round + round) % round
	if c.Hour, c.Minute = total/60, total%60; !c.Told && c.Hour == 0 {
		c.Hour = 12
	}
	c.hour, c.HasMinute = c.Hour, true
	return c
}

// IsCardinal reports that the hour at token i would be a number in cardinal
// words rather than an ordinal.
func IsCardinal(tokens []text.Token, i int) bool {
	_, _, ordinal := OrdinalAt(tokens, i)
	return !ordinal && !strings.HasSuffix(keyAt(tokens, i), "الواحده")
}

// Seconds is how long after midnight the time is.
func (c ClockRef) Seconds() int { return (c.Hour*60+c.Minute)*60 + c.Second }

// HourOf is the time that a part of the day names by itself («منتصف الليل»).
func HourOf(p DayPart) (ClockRef, bool) {
	c := ClockRef{Hour: p.From, Told: true, Sure: true, Part: p.Name, Tokens: p.Tokens, Cut: p.Cut, hour: p.From}
	return c, p.From == p.To
}

func keyAt(tokens []text.Token, i int) string {
	if i < len(tokens) {
		return tokens[i].Key
	}
	return ""
}

func (c *clockReader) key(k int) string { return keyIn(c.tokens, k) }

// lead reads «الساعة» with particles and what may stand between it and the
// hour, and returns the token of the hour.
func (c *clockReader) lead(i int) int {
	k := keyAt(c.tokens, i)
	switch {
	case strings.HasSuffix(k, "الساعه") && len(k) <= len("والساعه"):
		c.Cut = len(k) - len("الساعه")
	case k == "للساعه":
	default:
		return i
	}
	c.Word = true
	switch c.key(i + 1) {
	case "ال", "حوالي", "نحو", "قرابه", "تمام", "الان":
		return i + 2
	}
	return i + 1
}

// digits reads 14:30, 14:30:05, 14h30, 9.30, 1430 or a bare hour, and returns
// the token after it, 0 when there is none.
func (c *clockReader) digits(at int) int {
	if at >= len(c.tokens) || c.Word && c.tokens[at].Line {
		return 0
	}
	key := c.tokens[at].Key
	switch c.tokens[at].Kind {
	case text.Latin: // T14:30:05
		if len(key) == 3 && key[0] == 't' {
			return c.colon(key[1:], at)
		}
		return 0
	case text.Number:
	default:
		return 0
	}
	c.Digits = true
	if h, m, ok := cutHour(key); ok { // 9.30
		if !c.Word && !c.told(at+1) && !c.zoned(at+1) {
			return 0
		}
		return c.set(h, m, at+1)
	}
	n, err := strconv.Atoi(key)
	if err != nil || len(key) > 4 {
		return 0
	}
	if len(key) > 2 {
		return c.together(key, n, at)
	}
	if end := c.colon(key, at); end > 0 {
		return end
	}
	if n > 24 {
		return 0
	}
	if end := c.comma(key, at); end > 0 {
		return end
	}
	c.hour = n
	if len(key) == 2 && key[0] == '0' {
		c.Told = true
	}
	return c.letterHour(key, at+1)
}

// cutHour cuts «9.30» and «9,30» at the mark.
func cutHour(key string) (hour, minute string, ok bool) {
	i := strings.IndexAny(key, ".,")
	if i < 1 || i > 2 || len(key) != i+3 {
		return "", "", false
	}
	return key[:i], key[i+1:], true
}

// together reads the hour and the minutes written as one number: after
// «الساعة», before a zone, and in a query before a half of the day or with a
// zero in front («0730»). Otherwise it is a year or a count.
func (c *clockReader) together(key string, n, at int) int {
	zero := len(key) == 4 && key[0] == '0'
	if !c.Word && !(c.in.Bare && (zero || c.told(at+1))) {
		if len(key) == 3 || !c.zoned(at+1) {
			return 0
		}
	}
	if n/100 > 24 || n%100 > 59 {
		return 0
	}
	c.Told = zero
	return c.set(key[:len(key)-2], key[len(key)-2:], at+1)
}

// colon reads ":30" and ":30:05" after the hour at token at.
func (c *clockReader) colon(hour string, at int) int {
	glued := func(k int) bool { return k < len(c.tokens) && c.tokens[k].Glued }
	two := func(k int) bool {
		return glued(k) && c.tokens[k].Kind == text.Number && len(c.tokens[k].Key) == 2
	}
	if !glued(at+1) || c.tokens[at+1].Key != ":" || !two(at+2) {
		return 0
	}
	end := c.set(hour, c.tokens[at+2].Key, at+3)
	if end == 0 {
		return 0
	}
	c.Colon = true
	c.Told = len(hour) == 2 && hour[0] == '0'
	if glued(end) && c.tokens[end].Key == ":" && two(end+1) {
		if c.Second, _ = strconv.Atoi(c.tokens[end+1].Key); c.Second < 60 {
			c.HasSecond = true
			end += 2
		}
	}
	if glued(end) && c.tokens[end].Key == ":" { // a chain of numbers
		return 0
	}
	return end
}

// comma reads «13،00», with the Arabic comma for the colon, after «الساعة» or
// before a zone.
func (c *clockReader) comma(hour string, at int) int {
	if at+2 >= len(c.tokens) || c.tokens[at+1].Key != "،" || !c.tokens[at+1].Glued || !c.tokens[at+2].Glued || c.tokens[at+2].Kind != text.Number || len(c.tokens[at+2].Key) != 2 {
		return 0
	}
	if !c.Word && !c.zoned(at+3) {
		return 0
	}
	return c.set(hour, c.tokens[at+2].Key, at+3)
}

// letterHour reads what may be glued to an hour in digits: «14h30», «14س30».
func (c *clockReader) letterHour(hour string, at int) int {
	if at >= len(c.tokens) || !c.tokens[at].Glued {
		return at
	}
	switch k := c.tokens[at].Key; {
	case len(k) == 3 && k[0] == 'h' && c.tokens[at].Kind == text.Latin:
		if end := c.set(hour, k[1:], at+1); end > 0 {
			c.Colon = true
			return end
		}
	case k == "h" || k == "س":
		if at+1 < len(c.tokens) && c.tokens[at+1].Glued && c.tokens[at+1].Kind == text.Number && len(c.tokens[at+1].Key) == 2 {
			if end := c.set(hour, c.tokens[at+1].Key, at+2); end > 0 {
				c.Colon = true
				return end
			}
		}
		return at + 1
	}
	return at
}

func (c *clockReader) set(hour, minute string, end int) int {
	h, err1 := strconv.Atoi(hour)
	m, err2 := strconv.Atoi(minute)
	if err1 != nil || err2 != nil || h > 24 || m > 59 || h == 24 && m > 0 {
		return 0
	}
	c.hour, c.minute, c.HasMinute = h, m, true
	c.Told = c.Told || len(hour) == 2 && hour[0] == '0'
	return end
}

// told reports that a half of the day stands at token at.
func (c *clockReader) told(at int) bool {
	if at >= len(c.tokens) || c.tokens[at].Line {
		return false
	}
	p, ok := DayPartAt(c.tokens, at)
	return ok && (p.Adverb || p.Letter || c.in.Bare)
}

// zoned reports that a zone stands at token at.
func (c *clockReader) zoned(at int) bool {
	zone, _ := ZoneAt(c.tokens, at)
	return zone != nil
}

// part reads the half of the day after a time: «صباحا», «من مساء», «في
// الليل», «ص». In prose a number alone is a time only before an adverb that no
// day follows: «5 مساء الأحد» may be five people.
func (c *clockReader) part(at int) int {
	j := at
	joined := false
	switch c.key(j) {
	case "في", "من":
		j++
		joined = true
	}
	if j >= len(c.tokens) || c.tokens[j].Line {
		return at
	}
	p, ok := DayPartAt(c.tokens, j)
	if !ok || p.Cut > 0 && !strings.HasPrefix(c.tokens[j].Key, "ب") || joined && p.Letter {
		return at
	}
	owned := p.Construct && dayAt(c.tokens, j+p.Tokens)
	if !c.in.Bare && !c.Word && !c.Colon && (c.Digits || c.cardinal) && (!p.Adverb || owned || joined) {
		return at
	}
	if !p.Adverb && !p.Alone && !p.Letter && !owned && !c.in.Bare && !c.Word {
		return at
	}
	c.half, c.Sure = p.half, true
	if p.Name != "" {
		c.Part = p.Name
	}
	if c.Owned = owned; owned {
		return at
	}
	return j + p.Tokens
}

// dayAt reports that a day stands at token k.
func dayAt(tokens []text.Token, k int) bool {
	key := keyIn(tokens, k)
	switch key {
	case "":
		return false
	case "يوم", "اليوم", "امس", "الامس", "البارحه", "غد", "الغد", "غدا", "هذا", "نفس", "ذات":
		return true
	case "اول":
		next := keyIn(tokens, k+1)
		return next == "امس" || next == "من" && keyIn(tokens, k+2) == "امس"
	}
	if _, cut, ok := WeekdayAt(key); ok && cut == 0 {
		return true
	}
	d, ok := DateAt(tokens, k)
	return ok && d.Day != 0 && d.Cut == 0
}

// hourForm reports that the number at token k is the hour of a clock time:
// «8:00», «11 صباحا».
func hourForm(tokens []text.Token, k int) bool {
	if k+1 < len(tokens) && tokens[k+1].Glued && tokens[k+1].Key == ":" {
		return len(tokens[k].Key) <= 2
	}
	return len(tokens[k].Key) <= 2 && hoursEnd(tokens, k+1)
}

// hoursEnd reports that a half of the day stands at token k, so that the
// numbers before it are hours.
func hoursEnd(tokens []text.Token, k int) bool {
	if keyIn(tokens, k) == "" {
		return false
	}
	part, ok := DayPartAt(tokens, k)
	return ok && part.Cut == 0 && (part.Adverb || part.Letter)
}
