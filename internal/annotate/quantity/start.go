package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// start is the set of things that a token can begin, by which the readers are
// chosen: most tokens begin nothing.
type start uint16

const (
	aNumber start = 1 << iota
	anOrdinal
	aBound
	aNoun
	aDual
	aUnit
	aFew // a vague plural
	aPart
	goalsOf
	anAge
	aMark // a mark or a lone particle before a number
)

// anyStart is of marks and digits, of which every reader of its own is asked.
const anyStart = ^start(0)

// startWords lists what the folded words can begin.
func (a *lists) startWords() map[string]start {
	all := map[string]start{}
	arabic.CountingWords(func(key string, as arabic.Counting) {
		for kind, s := range map[arabic.Counting]start{arabic.NumberWord: aNumber, arabic.OrdinalWord: anOrdinal, arabic.BoundWord: aBound, arabic.NounWord: aNoun} {
			if as&kind != 0 {
				all[key] |= s
			}
		}
		if n, _, ok := arabic.CountedNounOf(key); as == arabic.NounWord && ok && n.Count == 2 {
			all[key] |= aDual
		}
	})
	for k, n := range a.nouns {
		all[k] |= aNoun
		if n.count == 2 {
			all[k] |= aDual
		}
	}
	for k, w := range quantityWords() {
		for kind, s := range map[wordKind]start{vagueWords: aFew, partWord: aPart, timeDual: aDual, timeWord: aUnit, goalWords: goalsOf} {
			if w.kinds&kind != 0 {
				all[k] |= s
			}
		}
	}
	for _, u := range [...]*units{a.currencies, a.units} {
		for k, forms := range u.forms {
			for _, f := range forms {
				switch {
				case f.dual:
					all[k] |= aDual
				case !f.sign:
					all[k] |= aUnit
				}
			}
		}
	}
	for _, k := range [...]string{"ال", "وال", "بال", "لل"} {
		all[k] |= aMark
	}
	for _, k := range [...]string{"سن", "العقد"} {
		all[k] |= anAge
	}
	for k := range decades {
		all[k+"ات"] |= anAge
		all[k+"يات"] |= anAge
	}
	return all
}

// isOpening reports the marks that a quantity can begin with.
func isOpening(key string) bool {
	switch key {
	case "(", "«", "\"", "“", "$", "€", "£", "¥", "+", "-", "−":
		return true
	}
	return false
}

// startOf is what a token can begin: the quick test before any reader is asked.
// A word is looked up as it stands, then without particles and article.
func (a *lists) startOf(t *text.Token) start {
	key := t.Key
	switch t.Kind {
	case text.Number:
		return anyStart
	case text.Punct:
		if isOpening(key) {
			return anyStart
		}
		return 0
	case text.Latin:
		if key == "us" {
			return anyStart
		}
		return 0
	}
	if len(key) < 4 {
		if key == "و" || key == "ب" || key == "ل" || key == "ف" {
			return aMark
		}
		return 0
	}
	s := a.starts[key]
	if len(key) < 6 {
		return s
	}
	switch key[:2] {
	case "و", "ف":
		key = key[2:]
		s |= a.starts[key]
		if len(key) < 6 {
			return s
		}
	}
	switch key[:2] {
	case "ب", "ل", "ك":
		if strings.HasPrefix(key, "لل") {
			s |= a.starts[key[4:]]
		}
		key = key[2:]
		s |= a.starts[key]
	}
	if rest, ok := strings.CutPrefix(key, "ال"); ok {
		s |= a.starts[rest]
	}
	return s
}
