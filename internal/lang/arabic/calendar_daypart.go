package arabic

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// half is which hours of a twelve-hour clock a word means.
type half string

// The halves that words tell. An am hour of twelve is midnight, a forenoon one
// noon; noon is from ten to nine, day from six to five; an evening of twelve
// and a night of twelve end the day.
const (
	am       half = "am"
	forenoon half = "forenoon"
	noon     half = "noon"
	daytime  half = "day"
	pm       half = "pm"
	evening  half = "evening"
	night    half = "night"
)

// DayPart is a part of the day as a text names it.
type DayPart struct {
	// Name is dawn, morning, noon, afternoon, evening or night; empty for a
	// mere half of the day («ص»).
	Name string
	// From and To are its hours, above 24 the next day's. They are equal when
	// it names an hour («منتصف الليل»).
	From, To int
	// Alone reports that it may stand by itself; a construct («صباح») and the
	// letters of a clock time («ص») may not.
	Alone, Letter bool
	// Construct reports that a day may follow as its owner («صباح الخميس»).
	Construct bool
	// Adverb reports the form that only tells when («صباحا», «مساء»).
	Adverb bool
	// Mod is start or end for its early or late hours, else empty.
	Mod string
	// Tokens is how many tokens it covers, Cut the bytes of a particle before.
	Tokens, Cut int
	half        half
}

type dayPartList struct {
	phrases lexicon.Phrases
	parts   []DayPart
	first   map[string]bool
}

var dayParts = sync.OnceValue(func() *dayPartList {
	l := &dayPartList{first: map[string]bool{}}
	for _, row := range lexicon.Must("ar/day_parts.tsv").Rows {
		for _, pattern := range append(row.List("variants"), row.Fields[0]) {
			names, err := lexicon.Expand(pattern)
			if err != nil {
				panic(fmt.Sprintf("%s: %v", row.At(), err))
			}
			for _, name := range names {
				l.add(row, name)
			}
		}
	}
	for _, w := range []string{"وقت", "ساعه", "ساعات", "الساعات"} {
		l.first[w] = true
	}
	for w := range partEdges {
		l.first[w] = true
	}
	return l
})

func (l *dayPartList) add(row lexicon.Row, name string) {
	from, to, _ := strings.Cut(row.Get("hours"), "-")
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil {
		panic(fmt.Sprintf("%s: hours %q", row.At(), row.Get("hours")))
	}
	tokens := text.Tokenize(name)
	last := tokens[len(tokens)-1].Key
	definite := strings.HasPrefix(last, "ال")
	letter := row.Get("use") == "letter"
	l.parts = append(l.parts, DayPart{
		Name: row.Get("part"), From: a, To: b, half: half(row.Get("half")), Alone: row.Get("use") == "alone", Letter: letter,
		Construct: !definite && !strings.HasSuffix(last, "ا") && !letter,
		Adverb:    !definite && row.Get("use") == "alone" && len(tokens) == 1,
	})
	if err := l.phrases.Add(name, len(l.parts)-1); err != nil {
		panic(fmt.Sprintf("%s: %v", row.At(), err))
	}
	l.first[tokens[0].Key] = true
}

// partEdges are the words before a part of the day that mean its early or its
// late hours.
var partEdges = map[string]string{
	"اول": "start", "اوائل": "start", "بدايه": "start", "مطلع": "start", "مستهل": "start",
	"اخر": "end", "اواخر": "end", "نهايه": "end",
}

// DayPartWords calls add with each word that a part of the day may begin with.
func DayPartWords(add func(word string)) {
	for w := range dayParts().first {
		add(w)
	}
}

// DayPartAt reads a part of the day at token i: «صباحا», «بعد الظهر», «الصباح
// الباكر», «وقت متأخر من الليل», «أواخر الصباح», «منتصف الليل».
func DayPartAt(tokens []text.Token, i int) (DayPart, bool) {
	l := dayParts()
	if i >= len(tokens) {
		return DayPart{}, false
	}
	_, cut, ok := Word(l.first, tokens[i].Key)
	if !ok {
		return DayPart{}, false
	}
	p, named := l.named(tokens, i, cut)
	key := tokens[i].Key[cut:]
	at, mod := 0, ""
	if m := partEdges[key]; m != "" {
		at, mod = i+1, m
	} else if key == "وقت" || key == "ساعه" || key == "ساعات" || key == "الساعات" {
		if mod = EarlyOrLate(keyIn(tokens, i+1)); mod == "" && key == "الساعات" {
			mod = firstOrLast(keyIn(tokens, i+1))
		}
		if at = i + 2; mod == "" && key == "ساعات" {
			return l.hoursOf(tokens, i, cut)
		}
	}
	if mod != "" {
		if keyIn(tokens, at) == "من" || keyIn(tokens, at) == "في" {
			at++
		}
		if at < len(tokens) && !tokens[at].Line {
			if q, ok := l.named(tokens, at, 0); ok && !q.Letter && at+q.Tokens-i > p.Tokens && (!q.Construct || key != "اول" && key != "اخر") {
				q.Mod, q.Cut, q.Tokens = mod, cut, at+q.Tokens-i
				q.Adverb = false
				p, named = q, true
			}
		}
	}
	return p, named
}

// hoursOf reads «ساعات الفجر الأولى», «ساعات الليل».
func (l *dayPartList) hoursOf(tokens []text.Token, i, cut int) (DayPart, bool) {
	if keyIn(tokens, i+1) == "" {
		return DayPart{}, false
	}
	p, ok := l.named(tokens, i+1, 0)
	if !ok || p.Letter || p.Construct || p.From == p.To {
		return DayPart{}, false
	}
	p.Tokens++
	p.Cut, p.Adverb = cut, false
	if mod := firstOrLast(keyIn(tokens, i+p.Tokens)); mod != "" && p.Mod == "" {
		p.Mod = mod
		p.Tokens++
	}
	return p, true
}

// firstOrLast is start or end for the adjectives of hours that say so.
func firstOrLast(key string) string {
	switch key {
	case "الاولي":
		return "start"
	case "الاخيره":
		return "end"
	}
	return ""
}

// named reads a phrase of the list, and «الباكر» or «المتأخر» after it.
func (l *dayPartList) named(tokens []text.Token, i, cut int) (DayPart, bool) {
	cuts := [1]text.Cut{{N: cut, Rest: tokens[i].Key[cut:]}}
	var hits [8]lexicon.Hit
	h, ok := lexicon.Longest(l.phrases.At(tokens, i, cuts[:], hits[:0]))
	if !ok {
		return DayPart{}, false
	}
	p := l.parts[h.Value]
	p.Tokens, p.Cut = h.Tokens, h.Cut
	if mod := EarlyOrLate(keyIn(tokens, i+h.Tokens)); mod != "" && !p.Letter && p.From != p.To {
		p.Tokens++
		p.Mod, p.Adverb, p.Construct = mod, false, false
	}
	return p, true
}

// EarlyOrLate is start or end for the adjectives that say so.
func EarlyOrLate(key string) string {
	switch strings.TrimPrefix(key, "ال") {
	case "باكر", "مبكر", "مبكره", "باكرا", "باكره", "مبكرا":
		return "start"
	case "متاخر", "متاخره", "متاخرا":
		return "end"
	}
	return ""
}

// keyIn is the key of token k in the line of the token before it.
func keyIn(tokens []text.Token, k int) string {
	if k < len(tokens) && !tokens[k].Line {
		return tokens[k].Key
	}
	return ""
}

// hour is the hour of the day, 0 to 24, that an hour of a twelve-hour clock
// means in the half.
func (h half) hour(hour, minute int) int {
	switch {
	case hour > 12 || hour == 0:
		return hour
	case hour == 12:
		switch {
		case h == am, h == night && minute > 0:
			return 0
		case h == night, h == evening && minute == 0:
			return 24
		}
		return 12
	case h == pm, h == evening, h == noon && hour < 10, h == daytime && hour < 6, h == night && hour >= nightBegins:
		return hour + 12
	}
	return hour
}

// nightBegins is the first hour that «ليلا» means before midnight: one to four
// at night are the small hours, five would be said of the dawn.
const nightBegins = 5

// HalfOf is the half of the day that a named part lies in, as a clock time
// beside it is read («الليلة الساعة 9»).
func halfOf(part string) half {
	switch part {
	case "dawn", "morning":
		return am
	case "noon":
		return noon
	case "afternoon":
		return pm
	case "evening":
		return evening
	case "night":
		return night
	}
	return ""
}
