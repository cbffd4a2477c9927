package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// startWords lists the folded words that a quantity can begin with, beside
// those of arabic.CountingWord.
func (a *annotator) startWords() map[string]bool {
	all := map[string]bool{}
	for k := range a.nouns {
		all[k] = true
	}
	for k := range vagueWords {
		all[k] = true
	}
	for k := range fractions {
		all[k] = true
	}
	for k := range timeDuals {
		all[k] = true
	}
	for k := range timeUnits {
		all[k] = true
	}
	for k := range goalWords {
		all[k] = true
	}
	for _, u := range [...]*units{a.currencies, a.units} {
		for k, forms := range u.forms {
			for _, f := range forms {
				if f.dual || !f.sign {
					all[k] = true
				}
			}
		}
	}
	for _, k := range [...]string{"ال", "وال", "بال", "لل", "عده", "صفر", "سن", "سني", "ابن", "ابنه", "العقد"} {
		all[k] = true
	}
	return all
}

// signs are the marks that a quantity can begin with.
func isOpening(key string) bool {
	switch key {
	case "(", "«", "\"", "“", "$", "€", "£", "¥", "+", "-", "−":
		return true
	}
	return false
}

// mayStart is the quick test before any reader is asked of a token.
func (a *annotator) mayStart(t *text.Token) bool {
	switch t.Kind {
	case text.Number:
		return true
	case text.Punct:
		return isOpening(t.Key)
	case text.Latin:
		return false
	}
	if len(t.Key) < 4 {
		return t.Key == "و" || t.Key == "ب" || t.Key == "ل" || t.Key == "ف"
	}
	if arabic.CountingWord(t.Key) {
		return true
	}
	if _, _, ok := arabic.Word(a.starts, t.Key); ok {
		return true
	}
	rest, ok := strings.CutPrefix(t.Key, "ال")
	return ok && a.starts[rest]
}
