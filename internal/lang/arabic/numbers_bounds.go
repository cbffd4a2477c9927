package arabic

import (
	"fmt"
	"slices"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

type bounds struct {
	before, after lexicon.Phrases
	mods          []string
	first         map[string]bool
}

var numberBounds = sync.OnceValue(func() *bounds {
	b := &bounds{first: map[string]bool{}}
	for _, row := range lexicon.Must("ar/number_modifiers.tsv").Rows {
		p := &b.before
		if row.Get("where") == "after" {
			p = &b.after
		}
		b.mods = append(b.mods, row.Get("mod"))
		if err := p.Add(row.Get("pattern"), len(b.mods)-1); err != nil {
			panic(fmt.Sprintf("%s: %v", row.At(), err))
		}
		variants, _ := lexicon.Expand(row.Get("pattern"))
		for _, v := range variants {
			b.first[text.Tokenize(v)[0].Key] = true
		}
	}
	return b
})

// Bound is an approximator or a bound of a number.
type Bound struct {
	// Mod is ~ >= or <=.
	Mod string
	// Tokens is how many tokens it covers, Cut the bytes of a particle before.
	Tokens, Cut int
}

// BoundBefore reads «نحو», «أكثر من», «ما لا يقل عن» … at token i.
func BoundBefore(tokens []text.Token, i int) (Bound, bool) {
	b := numberBounds()
	return b.at(&b.before, tokens, i)
}

// BoundAfter reads «على الأقل», «تقريبا», «فأكثر» at token i.
func BoundAfter(tokens []text.Token, i int) (Bound, bool) {
	b := numberBounds()
	return b.at(&b.after, tokens, i)
}

func (b *bounds) at(p *lexicon.Phrases, tokens []text.Token, i int) (Bound, bool) {
	if i < 0 || i >= len(tokens) || tokens[i].Line && i > 0 && p == &b.after {
		return Bound{}, false
	}
	_, n, ok := Word(b.first, tokens[i].Key)
	if !ok {
		return Bound{}, false
	}
	cuts := [1]text.Cut{{N: n, Rest: tokens[i].Key[n:]}}
	var hits [8]lexicon.Hit
	h, ok := lexicon.Longest(p.At(tokens, i, cuts[:], hits[:0]))
	if !ok {
		return Bound{}, false
	}
	return Bound{Mod: b.mods[h.Value], Tokens: h.Tokens, Cut: h.Cut}, true
}

// BoundWords returns the words that a bound before a number begins with,
// sorted.
func BoundWords() []string {
	var out []string
	b := numberBounds()
	for key := range b.first {
		if b.before.Begins(key) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}
