package arabic

import (
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// CountedNoun is what the list of nouns that news counts says of one.
type CountedNoun struct {
	// Singular is the noun as a unit, unfolded.
	Singular string
	// Group is the population it names (civilians, children …), Measure what
	// happened to it (killed for قتيل); either may be empty.
	Group, Measure string
	// Count is 1 in the singular, 2 in the dual, 0 in the plural.
	Count int
}

var countedNouns = sync.OnceValue(func() map[string]CountedNoun {
	list := map[string]CountedNoun{}
	add := func(form string, n CountedNoun, count int) {
		key := text.FoldString(form, text.Key)
		if _, ok := list[key]; !ok { // an earlier row and the singular win
			n.Count = count
			list[key] = n
		}
	}
	for _, row := range lexicon.Must("ar/counted_nouns.tsv").Rows {
		n := CountedNoun{Singular: row.Fields[0], Group: row.Get("group"), Measure: row.Get("measure")}
		add(n.Singular, n, 1)
		if !strings.HasSuffix(n.Singular, "ة") && !strings.HasSuffix(n.Singular, "ى") {
			add(n.Singular+"ا", n, 1) // the accusative after 11 to 99
		}
		for _, p := range row.List("plurals") {
			add(p, n, 0)
		}
		stem := n.Singular
		if s, ok := strings.CutSuffix(stem, "ة"); ok {
			stem = s + "ت"
		}
		switch row.Get("dual") {
		case "any":
			add(stem+"ين", n, 2)
			fallthrough
		case "an":
			add(stem+"ان", n, 2)
		}
	}
	return list
})

// CountedNounOf looks a folded word up among the counted nouns, with the
// article («الضحايا») when definite.
func CountedNounOf(key string) (n CountedNoun, definite, ok bool) {
	list := countedNouns()
	if n, ok = list[key]; ok {
		return n, false, true
	}
	if rest, cut := strings.CutPrefix(key, "ال"); cut {
		n, ok = list[rest]
		return n, true, ok
	}
	return n, false, false
}

// Trigger is a word that says what happened to the ones counted beside it.
type Trigger struct {
	Measure string
	// Noun reports a verbal noun («مقتل»), else a verb.
	Noun bool
	// Near reports a word of other senses as well («قضى»), which says so only
	// right before what is counted.
	Near bool
}

var triggers = sync.OnceValue(func() map[string]Trigger {
	return words("ar/measures.tsv", func(r lexicon.Row) Trigger {
		form := r.Get("form")
		return Trigger{Measure: r.Get("measure"), Noun: form == "noun", Near: form == "near"}
	})
})

// TriggerOf looks a folded word up among the triggers, with a particle before
// it («بمقتل», «وأصيب»).
func TriggerOf(key string) (Trigger, bool) {
	t, _, ok := Word(triggers(), key)
	return t, ok
}

// Counting says what of a quantity a word can be.
type Counting uint8

// The parts of a quantity that words of the lists begin.
const (
	NumberWord Counting = 1 << iota // a number or a fraction
	OrdinalWord
	BoundWord // of a bound of a number («نحو», «أكثر»)
	NounWord  // a counted noun
)

// CountingWords gives every folded word that one of the readers here can begin
// at, in no order: the quick test before any of them is asked.
func CountingWords(add func(key string, as Counting)) {
	for k := range numberWords() {
		add(k, NumberWord)
	}
	for k := range fractionWords() {
		add(k, NumberWord)
	}
	for k := range ordinalWords() {
		add(k, OrdinalWord)
	}
	for k := range countedNouns() {
		add(k, NounWord)
	}
	for k := range numberBounds().first {
		add(k, BoundWord)
	}
}
