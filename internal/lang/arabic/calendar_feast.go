package arabic

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Feast is a day that comes round by a rule of some calendar.
type Feast struct {
	Name string
	// Calendar is that of the rule; the years of a feast may be counted in it.
	Calendar Calendar
	// Days is how many days it is kept.
	Days int
	// Alone reports that the name is no other word or event: «المولد النبوي»,
	// but not «الحج».
	Alone bool
	rule  feastRule
}

// feastRule is the rule as the list states it: a kind and its numbers.
type feastRule struct {
	kind string
	n    [4]int
}

// The kinds of rules, with how many numbers they take.
var feastKinds = map[string][2]int{
	"gregorian": {2, 2}, // month, day
	"hijri":     {2, 2}, // month, day
	"weekday":   {3, 4}, // month, ISO weekday, which one (-1 the last), days after it
	"friday":    {1, 1}, // Hijri month: its last Friday
	"western":   {1, 1}, // days after Easter Sunday by the Gregorian computus
	"eastern":   {1, 1}, // days after Easter Sunday by the Julian computus
	"passover":  {1, 1}, // days after the fifteenth of Nisan
	"hanukkah":  {0, 0}, // the twenty-fifth of Kislev
}

func parseFeastRule(s string) (feastRule, error) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return feastRule{}, fmt.Errorf("no rule")
	}
	r := feastRule{kind: fields[0]}
	counts, ok := feastKinds[r.kind]
	if n := len(fields) - 1; !ok || n < counts[0] || n > counts[1] {
		return r, fmt.Errorf("rule %q", s)
	}
	for i, f := range fields[1:] {
		var err error
		if r.n[i], err = strconv.Atoi(f); err != nil {
			return r, fmt.Errorf("rule %q: %w", s, err)
		}
	}
	return r, nil
}

// In returns the days of the Gregorian year on which the feast begins, in
// order: mostly one, by the Hijri calendar also none or two.
func (f *Feast) In(year int) []time.Time {
	r := f.rule
	day := func(m, d int) time.Time { return time.Date(year, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	switch r.kind {
	case "gregorian":
		return []time.Time{day(r.n[0], r.n[1])}
	case "weekday":
		w := time.Weekday(r.n[1] % 7)
		t := lastWeekday(year, time.Month(r.n[0]), w)
		if r.n[2] > 0 {
			t = firstWeekday(year, time.Month(r.n[0]), w).AddDate(0, 0, 7*(r.n[2]-1))
		}
		return []time.Time{t.AddDate(0, 0, r.n[3])}
	case "western":
		return []time.Time{WesternEaster(year).AddDate(0, 0, r.n[0])}
	case "eastern":
		return []time.Time{EasternEaster(year).AddDate(0, 0, r.n[0])}
	case "passover":
		return []time.Time{hebrewNewYear(year+hebrewAhead).AddDate(0, 0, r.n[0]-passoverBeforeNewYear)}
	case "hanukkah":
		return []time.Time{hanukkah(year)}
	}
	var out []time.Time
	month, first := r.n[0], max(r.n[1], 1)
	for _, y := range HijriYearsOf(year, month, first) {
		if t, ok := f.InHijri(y); ok {
			out = append(out, t)
		}
	}
	return out
}

// InHijri returns the day on which the feast begins in a Hijri year, false
// for a feast of another calendar.
func (f *Feast) InHijri(year int) (time.Time, bool) {
	switch r := f.rule; r.kind {
	case "hijri":
		return HijriDay(year, r.n[0], r.n[1])
	case "friday":
		_, last, ok := HijriSpan(year, r.n[0])
		return last.AddDate(0, 0, -(int(last.Weekday())+2)%7), ok
	}
	return time.Time{}, false
}

type feastList struct {
	phrases lexicon.Phrases
	feasts  []Feast
	first   map[string]bool
}

var feasts = sync.OnceValue(func() *feastList {
	l := &feastList{first: map[string]bool{}}
	for _, row := range lexicon.Must("ar/feasts.tsv").Rows {
		rule, err := parseFeastRule(row.Get("rule"))
		if err != nil {
			panic(fmt.Sprintf("%s: %v", row.At(), err))
		}
		f := Feast{Name: row.Fields[0], Days: number(row, "days"), Alone: row.Get("alone") == "yes", rule: rule}
		if rule.kind == "hijri" || rule.kind == "friday" {
			f.Calendar = Hijri
		}
		l.feasts = append(l.feasts, f)
		if err := l.phrases.Add(row.Get("pattern"), len(l.feasts)-1); err != nil {
			panic(fmt.Sprintf("%s: %v", row.At(), err))
		}
		variants, _ := lexicon.Expand(row.Get("pattern"))
		for _, v := range variants {
			l.first[text.Tokenize(v)[0].Key] = true
		}
	}
	return l
})

// Feasts returns the names of the list, in its order.
func Feasts() []string {
	var out []string
	for _, f := range feasts().feasts {
		out = append(out, f.Name)
	}
	return out
}

// FeastWords returns the folded words that names of feasts begin with, sorted.
func FeastWords() []string {
	var out []string
	for w := range feasts().first {
		out = append(out, w)
	}
	slices.Sort(out)
	return out
}

// FeastAt reads the name of a feast at token i, and returns the tokens that it
// covers and the bytes of a particle before it.
func FeastAt(tokens []text.Token, i int) (f *Feast, covers, cut int) {
	l := feasts()
	if i < 0 || i >= len(tokens) {
		return nil, 0, 0
	}
	_, n, ok := Word(l.first, tokens[i].Key)
	if !ok {
		return nil, 0, 0
	}
	rest := tokens[i].Key[n:]
	if !l.first[rest] { // «للمولد»
		rest = "ا" + rest
	}
	cuts := [1]text.Cut{{N: n, Rest: rest}}
	var hits [8]lexicon.Hit
	h, ok := lexicon.Longest(l.phrases.At(tokens, i, cuts[:], hits[:0]))
	if !ok {
		return nil, 0, 0
	}
	return &l.feasts[h.Value], h.Tokens, h.Cut
}

// GreatFeasts are the two that «العيد» alone may mean.
func GreatFeasts() []*Feast {
	l := feasts()
	var out []*Feast
	for i := range l.feasts {
		if f := &l.feasts[i]; f.rule == (feastRule{"hijri", [4]int{10, 1}}) || f.rule == (feastRule{"hijri", [4]int{12, 10}}) {
			out = append(out, f)
		}
	}
	return out
}
