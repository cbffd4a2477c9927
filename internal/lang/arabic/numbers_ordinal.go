package arabic

import (
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

var ordinalWords = sync.OnceValue(func() map[string]numberWord {
	return words("ar/ordinal_words.tsv", func(r lexicon.Row) numberWord {
		return numberWord{decimal(r, "value"), r.Get("class")}
	})
})

// OrdinalAt reads an ordinal in words at token i: «الأول», «ثالث», «الحادي
// عشر», «الثالث والعشرين». Cut is the bytes of a particle before it.
func OrdinalAt(tokens []text.Token, i int) (Number, int, bool) {
	if i >= len(tokens) || tokens[i].Kind != text.Word {
		return Number{}, 0, false
	}
	list := ordinalWords()
	key := tokens[i].Key
	cut := 0
	for n := 0; n < 2*letter && len(key)-n > 3*letter; n += letter {
		if c := key[n : n+letter]; c != "و" && c != "ف" && c != "ب" && c != "ل" && c != "ك" {
			break
		}
		if strings.HasPrefix(key[n+letter:], "ال") {
			cut = n + letter
			break
		}
		if strings.HasPrefix(key[n:], "لل") {
			key, cut = key[:n]+"ال"+key[n+2*letter:], n
			break
		}
	}
	rest, definite := strings.CutPrefix(key[cut:], "ال")
	w, ok := list[rest]
	if !ok || !definite && w.class != "unit" {
		return Number{}, 0, false
	}
	n := Number{Value: w.value, Tokens: 1, Cut: cut, Definite: definite}
	if strings.HasPrefix(tokens[i].Key[cut:], "لل") {
		n.Cut = letter
	}
	if w.class == "hundred" || w.class == "ten" {
		return n, n.Cut, true
	}
	if i+1 < len(tokens) && !tokens[i+1].Line && w.value < 10 {
		next := tokens[i+1].Key
		if next == "عشر" || next == "عشره" {
			n.Value, n.Tokens = w.value+10, 2
			return n, n.Cut, true
		}
		if t, ok := strings.CutPrefix(next, "وال"); ok && definite {
			if ten := list[t]; ten.class == "ten" {
				n.Value, n.Tokens = w.value+ten.value, 2
				return n, n.Cut, true
			}
		}
	}
	if definite && i+2 < len(tokens) && tokens[i+1].Key == "و" && !tokens[i+1].Line && !tokens[i+2].Line && w.value < 10 {
		if t, ok := strings.CutPrefix(tokens[i+2].Key, "ال"); ok && list[t].class == "ten" {
			n.Value, n.Tokens = w.value+list[t].value, 3
			return n, n.Cut, true
		}
	}
	return n, n.Cut, w.class != "teen"
}
