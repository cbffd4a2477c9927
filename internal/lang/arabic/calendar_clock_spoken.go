package arabic

import (
	"strings"

	"github.com/isnad-news/isnad/text"
)

// spoken reads an hour in words: an ordinal («الثالثة», «الثانية عشرة»), and
// after «الساعة» or in a query a cardinal («ثلاثة»).
func (c *clockReader) spoken(at int) int {
	if at >= len(c.tokens) || c.tokens[at].Kind != text.Word || c.Word && c.tokens[at].Line {
		return 0
	}
	if end := c.ordinal(at); end > 0 || !c.Word && !c.in.Bare {
		return end
	}
	if c.Word && (c.key(at) == "صفر" || c.key(at) == "الصفر") {
		c.hour, c.cardinal = 0, true
		return at + 1
	}
	n, ok := c.cardinalAt(at)
	if !ok {
		switch keyAt(c.tokens, at) {
		case "واحده", "وحده": // alone, they are no numbers
			n, ok = Number{Value: 1, Tokens: 1}, c.Word
		}
	}
	if !ok || n.Digits || n.Scale != 0 || n.Value != float64(int(n.Value)) || n.Value < 1 || n.Value > 24 || n.Cut > 0 && c.Word {
		return 0
	}
	c.hour, c.cardinal = int(n.Value), true
	if !c.Word {
		c.Cut = n.Cut
	}
	return at + n.Tokens
}

// cardinalAt reads the number at token at without what و adds to it: «ثلاثة
// وعشرون» is twenty past three, «ثلاثة وثلث» as well.
func (c *clockReader) cardinalAt(at int) (Number, bool) {
	n, ok := ParseNumber(c.tokens, at)
	if !ok && c.in.Bare {
		return LooseNumber(c.tokens[:at+1], at) // «تلاتة»
	}
	if !ok || n.Tokens == 1 {
		return n, ok
	}
	for k := at + 1; k < at+n.Tokens; k++ {
		if strings.HasPrefix(c.tokens[k].Key, "و") {
			return ParseNumber(c.tokens[:k], at)
		}
	}
	return n, true
}

// ordinal reads «الثالثة» and «الحادية عشرة» in the feminine of hours.
func (c *clockReader) ordinal(at int) int {
	key := c.tokens[at].Key
	n, cut, ok := OrdinalAt(c.tokens, at)
	switch {
	case strings.HasSuffix(key, "الواحده") && len(key) <= len("والواحده"):
		n, cut, ok = Number{Value: 1, Tokens: 1, Definite: true}, len(key)-len("الواحده"), true
	case strings.HasSuffix(key, "الاولي"):
		c.weak = true
	case !strings.HasSuffix(key, "ه") && !c.Word:
		return 0 // «الثالث» is no hour
	}
	c.weak = c.weak || !n.Definite && !c.Word
	if !ok || n.Value > 30 || n.Tokens == 1 && n.Value > 12 || !n.Definite && !c.Word && !c.in.Bare || cut > 0 && c.Word {
		return 0
	}
	if !c.Word {
		c.Cut = cut
	}
	if c.hour = int(n.Value); c.hour > 20 {
		after := at + n.Tokens
		switch {
		case isMinutes(c.key(after)) || !c.Word && c.told(after):
			c.hour %= 10 // «الثالثة والعشرين دقيقة»
			return at + 1
		case c.hour > 24 || !c.Word:
			return 0 // a day: «في الثانية والعشرين»
		}
	}
	return at + n.Tokens
}

func isMinutes(key string) bool {
	switch key {
	case "دقيقه", "دقائق", "دقايق", "دقيقة", "د":
		return true
	}
	return false
}

func isSeconds(key string) bool {
	switch key {
	case "ثانيه", "ثواني", "ثوان":
		return true
	}
	return false
}

// fraction is how many minutes a fraction of the hour is.
func fraction(word string) int {
	switch word {
	case "النصف", "نصف", "نصفا", "نص", "النص":
		return 30
	case "الربع", "ربع", "ربعا":
		return 15
	case "الثلث", "ثلث", "ثلثا", "تلت", "التلت":
		return 20
	}
	return 0
}

// minutes reads what is added to the hour or taken from it: «والنصف», «ونصف
// وخمس دقائق», «إلا ربعا», «و18 دقيقة و30 ثانية», «وثلاثة أرباع».
func (c *clockReader) minutes(at int) int {
	for range 3 {
		end := c.minutesOnce(at)
		if end == 0 {
			break
		}
		at = end
	}
	return at
}

func (c *clockReader) minutesOnce(at int) int {
	k := c.key(at)
	j, minus := at, false
	switch {
	case k == "الا":
		j, minus = at+1, true
	case k == "و":
		j = at + 1
	case !strings.HasPrefix(k, "و"):
		return c.adjacent(at)
	}
	word := c.key(j)
	if j == at {
		word = word[len("و"):]
	}
	if n := fraction(word); n > 0 {
		end := j + 1
		if next := c.key(end); next == "الساعه" || next == "ساعه" {
			end++
		}
		return c.count(n, minus, end)
	}
	if (word == "ثلاثه" || word == "ثلاث" || word == "تلات" || word == "تلاته") && c.key(j+1) == "ارباع" {
		return c.count(45, minus, j+2)
	}
	switch word {
	case "دقيقه":
		return c.count(1, minus, j+1)
	case "دقيقتين", "دقيقتان":
		return c.count(2, minus, j+1)
	case "الدقيقه":
		if n, _, ok := OrdinalAt(c.tokens, j+1); ok && n.Value < 60 {
			return c.count(int(n.Value), false, j+1+n.Tokens)
		}
		j++
	case "":
		return 0
	}
	n, ok := c.minuteNumber(j)
	if !ok || n.Value != float64(int(n.Value)) || n.Value < 1 || n.Value > 59 || n.Scale != 0 || j == at && n.Cut == 0 {
		return 0 // the و of «واحدة» joins nothing
	}
	end := j + n.Tokens
	switch next := c.key(end); {
	case isMinutes(next):
		return c.count(int(n.Value), minus, end+1)
	case isSeconds(next) && !minus && !c.HasSecond:
		c.Second, c.HasSecond, c.HasMinute = int(n.Value), true, true
		return end + 1
	case word == "الدقيقه" || minus && (c.in.Bare || !c.noun(end)) || !c.in.Pair && (c.told(end) || c.zoned(end) || c.in.Bare && !c.noun(end)):
		return c.count(int(n.Value), minus, end)
	}
	return 0
}

// minuteNumber reads the number of minutes, in a query in a dialect as well
// («وخمسة وتلاتين»).
func (c *clockReader) minuteNumber(j int) (Number, bool) {
	n, ok := ParseNumber(c.tokens, j)
	if !c.in.Bare || n.Digits {
		return n, ok
	}
	end := j + 1
	if strings.HasPrefix(c.key(end), "و") {
		end++
	}
	if l, told := LooseNumber(c.tokens[:end], j); told && l.Tokens > n.Tokens {
		return l, true
	}
	return n, ok
}

// count adds minutes, or takes them off.
func (c *clockReader) count(n int, minus bool, end int) int {
	if minus {
		n = -n
	}
	c.minute += n
	c.HasMinute = true
	return end
}

// adjacent reads minutes that stand beside an hour in words without و, as
// they are said to a clock: «عشرة عشرة».
func (c *clockReader) adjacent(at int) int {
	if !c.in.Bare || c.in.Pair || !c.cardinal || c.HasMinute || c.key(at) == "" {
		return 0
	}
	n, ok := ParseNumber(c.tokens, at)
	if !ok || n.Digits || n.Value < 5 || n.Value > 59 || n.Value != float64(int(n.Value)) || c.noun(at+n.Tokens) {
		return 0
	}
	return c.count(int(n.Value), false, at+n.Tokens)
}

// noun reports that a word follows that may be what a number counts: no part
// of the day, no day, no preposition.
func (c *clockReader) noun(at int) bool {
	key := c.key(at)
	if key == "" || c.tokens[at].Kind != text.Word || dayAt(c.tokens, at) {
		return false
	}
	switch key {
	case "في", "من", "علي", "عند", "الي", "حتي", "الليله", "هذه", "و", "او", "بتوقيت", "بالتوقيت":
		return false
	}
	_, part := DayPartAt(c.tokens, at)
	return !part
}
