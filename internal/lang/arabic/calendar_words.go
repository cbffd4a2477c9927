package arabic

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// words loads a list of single words, its first column and its variants, as a
// map from folded word to value. It panics when two rows claim one word for
// different values, which the tests of this package would show.
func words[T comparable](path string, value func(lexicon.Row) T) map[string]T {
	table := lexicon.Must(path)
	m := make(map[string]T, 2*len(table.Rows))
	for _, row := range table.Rows {
		v := value(row)
		for _, w := range append(row.List("variants"), row.Fields[0]) {
			key := text.FoldString(w, text.Key)
			if old, ok := m[key]; ok && old != v {
				panic(fmt.Sprintf("%s: %q has two values", row.At(), w))
			}
			m[key] = v
		}
	}
	return m
}

// Word looks a folded word up in a list: as written, then with و or ف, with ب
// ل ك, or with both taken off («وبالخميس»). لل is tried as ل + ال. Cut is how
// many bytes of the key were taken off. It is the quick cousin of [Proclitics]
// for closed lists, in which a wrong reading finds nothing.
func Word[T any](list map[string]T, key string) (value T, cut int, ok bool) {
	if v, ok := list[key]; ok {
		return v, 0, true
	}
	n := 0
	for range 2 {
		if len(key)-n < 3*letter {
			break
		}
		first := key[n : n+letter]
		if n == 0 && (first == "و" || first == "ف") {
			n += letter
			if v, ok := list[key[n:]]; ok {
				return v, n, true
			}
			continue
		}
		if first != "ب" && first != "ل" && first != "ك" {
			break
		}
		rest := key[n+letter:]
		if v, ok := list[rest]; ok {
			return v, n + letter, true
		}
		if first == "ل" && strings.HasPrefix(rest, "ل") {
			if v, ok := list["ا"+rest]; ok {
				return v, n + letter, true
			}
		}
		break
	}
	return value, 0, false
}

var weekdays = sync.OnceValue(func() map[string]int {
	return words("ar/weekdays.tsv", func(r lexicon.Row) int { return number(r, "iso") })
})

// WeekdayAt returns the ISO number (Monday is 1) of the weekday that the
// folded word names, with the bytes of a prefixed particle before it.
func WeekdayAt(key string) (iso, cut int, ok bool) { return Word(weekdays(), key) }

func number(r lexicon.Row, column string) int {
	n, err := strconv.Atoi(r.Get(column))
	if err != nil {
		panic(fmt.Sprintf("%s: column %s: %v", r.At(), column, err))
	}
	return n
}

// Calendar is a system of months and years.
type Calendar uint8

// The calendars.
const (
	Gregorian Calendar = iota
	Hijri
)

// Month is what one name of a month says.
type Month struct {
	Number   int
	Calendar Calendar
	// System is common, levant, maghreb, hijri or latin.
	System string
	// Alone reports that the name is no other word: it names a month even
	// without a day, a year or a second name beside it.
	Alone bool
}

type monthList struct {
	phrases lexicon.Phrases
	months  []Month
	first   map[string]bool
}

var months = sync.OnceValue(func() *monthList {
	l := &monthList{first: map[string]bool{}}
	for _, row := range lexicon.Must("ar/months.tsv").Rows {
		m := Month{Number: number(row, "month"), System: row.Get("system"), Alone: row.Get("alone") == "yes"}
		if m.System == "hijri" {
			m.Calendar = Hijri
		}
		l.months = append(l.months, m)
		for _, name := range append(row.List("variants"), row.Fields[0]) {
			if err := l.phrases.Add(name, len(l.months)-1); err != nil {
				panic(fmt.Sprintf("%s: %v", row.At(), err))
			}
			l.first[text.Tokenize(name)[0].Key] = true
		}
	}
	return l
})

// at returns the month named at token i, the tokens that the name covers and
// the bytes of a particle before it.
func (l *monthList) at(tokens []text.Token, i int) (Month, lexicon.Hit, bool) {
	if i >= len(tokens) {
		return Month{}, lexicon.Hit{}, false
	}
	_, n, ok := Word(l.first, tokens[i].Key)
	if !ok {
		return Month{}, lexicon.Hit{}, false
	}
	cuts := [1]text.Cut{{N: n, Rest: tokens[i].Key[n:]}}
	var hits [4]lexicon.Hit
	h, ok := lexicon.Longest(l.phrases.At(tokens, i, cuts[:], hits[:0]))
	if !ok {
		return Month{}, lexicon.Hit{}, false
	}
	return l.months[h.Value], h, true
}

// MonthRef is a month as a text names it: by one name or by two.
type MonthRef struct {
	Month
	// Paired reports a second name («آذار/مارس»), Other its number.
	Paired bool
	Other  int
	// Tokens is how many tokens the names cover, Cut how many bytes of the
	// first one's key are a prefixed particle.
	Tokens, Cut int
}

// Conflict reports that the two names disagree.
func (m MonthRef) Conflict() bool { return m.Paired && m.Other != m.Number }

// MonthAt reads a month at token i: «مارس», «آذار/مارس», «آذار / مارس»,
// «سبتمبر (أيلول)», «(آذار/)مارس», «يناير كانون الثاني». Of two names that
// disagree the common one counts: reporters slip in the Levantine one.
func MonthAt(tokens []text.Token, i int) (MonthRef, bool) {
	l := months()
	open := i < len(tokens) && tokens[i].Key == "("
	at := i
	if open {
		at++
	}
	first, hit, ok := l.at(tokens, at)
	if !ok || open && hit.Cut > 0 {
		return MonthRef{}, false
	}
	ref := MonthRef{Month: first, Tokens: at + hit.Tokens - i, Cut: hit.Cut}
	j := at + hit.Tokens
	second, end := first, 0
	if open {
		second, end = l.afterOpen(tokens, j)
		if end == 0 {
			return MonthRef{}, false
		}
	} else {
		second, end = l.second(tokens, j)
	}
	if end == 0 || second.Calendar != Gregorian || first.Calendar != Gregorian || second.System == first.System {
		return ref, !open
	}
	if second.System == "common" {
		first, second = second, first
	}
	ref.Month, ref.Other, ref.Paired, ref.Tokens = first, second.Number, true, end-i
	ref.Alone = true
	return ref, true
}

// second reads «/name», «(name)», «(/name)» or a bare name at token j and
// returns the token after it, 0 when there is none.
func (l *monthList) second(tokens []text.Token, j int) (Month, int) {
	if j >= len(tokens) || tokens[j].Line {
		return Month{}, 0
	}
	closing := false
	switch tokens[j].Key {
	case "(":
		closing = true
		j++
		if j < len(tokens) && tokens[j].Key == "/" {
			j++
		}
	case "/", "\\", "|", "-":
		j++
	}
	m, hit, ok := l.at(tokens, j)
	if !ok || hit.Cut > 0 {
		return Month{}, 0
	}
	j += hit.Tokens
	if closing {
		if j >= len(tokens) || tokens[j].Key != ")" {
			return Month{}, 0
		}
		j++
	}
	return m, j
}

// afterOpen reads «/)name» or «)name» after the first name.
func (l *monthList) afterOpen(tokens []text.Token, j int) (Month, int) {
	closed := false
	for j < len(tokens) && (tokens[j].Key == "/" || tokens[j].Key == ")") {
		closed = closed || tokens[j].Key == ")"
		j++
	}
	m, hit, ok := l.at(tokens, j)
	if !ok || hit.Cut > 0 || !closed {
		return Month{}, 0
	}
	return m, j + hit.Tokens
}
