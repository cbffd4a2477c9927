package arabic

import (
	"fmt"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// ordinalWord is a word of the list; its class is unit (one to ten), teen
// (only before عشر or a ten), ten or hundred.
type ordinalWord struct {
	value float64
	class string
}

var ordinalWords = sync.OnceValue(func() map[string]ordinalWord {
	return words("ar/ordinal_words.tsv", func(r lexicon.Row) ordinalWord {
		return ordinalWord{decimal(r, "value"), r.Get("class")}
	})
})

// OrdinalAt reads an ordinal in words at token i: «الأول», «ثالث», «الحادي
// عشر», «الثالث والعشرين», «خامس وعشرون», «المئة والخامس», «الثاني بعد المئة»,
// «الألف». Cut is the bytes of a particle before it.
func OrdinalAt(tokens []text.Token, i int) (Number, int, bool) {
	if i >= len(tokens) || tokens[i].Kind != text.Word {
		return Number{}, 0, false
	}
	rest, cut, definite := ordinalKey(tokens[i].Key)
	list := ordinalWords()
	w, ok := list[rest]
	if !ok {
		if definite && isRound(numberWords()[rest]) {
			return roundOrdinal(tokens, i, cut)
		}
		return Number{}, 0, false
	}
	if !definite && w.class != "unit" && rest != "حادي" && rest != "حاديه" {
		return Number{}, 0, false
	}
	n := Number{Value: w.value, Tokens: 1, Cut: cut, Definite: definite}
	switch w.class {
	case "hundred":
		return roundOrdinal(tokens, i, cut)
	case "ten":
		return afterHundred(tokens, i, n)
	}
	next := keyAt(tokens, i+1)
	if i+1 >= len(tokens) || tokens[i+1].Line || w.value > 9 {
		next = ""
	}
	if next == "عشر" || next == "عشره" {
		n.Value, n.Tokens = w.value+10, 2
		return afterHundred(tokens, i, n)
	}
	if t, ok := strings.CutPrefix(next, "و"); ok {
		tokensOfTen := 2
		if t == "" && i+2 < len(tokens) && !tokens[i+2].Line {
			t, tokensOfTen = tokens[i+2].Key, 3
		}
		t, article := strings.CutPrefix(t, "ال")
		if ten := list[t]; ten.class == "ten" && article == definite {
			n.Value, n.Tokens = w.value+ten.value, tokensOfTen
			return afterHundred(tokens, i, n)
		}
	}
	if w.class == "teen" {
		return Number{}, 0, false
	}
	return afterHundred(tokens, i, n)
}

// ordinalKey takes the article and a particle before it off a word; cut is
// the bytes of the particle. لل is ل and the article.
func ordinalKey(key string) (rest string, cut int, definite bool) {
	for n := 0; n < 2*letter && len(key)-n > 3*letter; n += letter {
		if c := key[n : n+letter]; c != "و" && c != "ف" && c != "ب" && c != "ل" && c != "ك" {
			break
		}
		if strings.HasPrefix(key[n+letter:], "ال") {
			return key[n+3*letter:], n + letter, true
		}
		if strings.HasPrefix(key[n:], "لل") {
			return key[n+2*letter:], n + letter, true
		}
	}
	rest, definite = strings.CutPrefix(key, "ال")
	return rest, 0, definite
}

// isRound reports the number words that serve as ordinals with the article:
// hundreds and scales.
func isRound(w numberWord) bool {
	return (w.class == hundreds || w.class == hundred || w.class == scale || w.class == scales) && !w.loose
}

// roundOrdinal reads «المئة», «الألف والخمسمئة», «المئة والخامس والعشرين» at
// token i.
func roundOrdinal(tokens []text.Token, i, cut int) (Number, int, bool) {
	n, ok := ParseNumber(tokens, i)
	if !ok || !n.Definite {
		return Number{}, 0, false
	}
	n.Cut = cut
	at := i + n.Tokens
	if at >= len(tokens) || tokens[at].Line {
		return n, cut, true
	}
	if tokens[at].Key == "و" && at+1 < len(tokens) && !tokens[at+1].Line {
		at++
	}
	if rest, c, definite := ordinalKey(tokens[at].Key); definite && (c > 0 || at > i+n.Tokens) && ordinalWords()[rest].class != "hundred" {
		if o, _, ok := OrdinalAt(tokens, at); ok && o.Value < 100 {
			n.Value += o.Value
			n.Tokens = at + o.Tokens - i
		}
	}
	return n, cut, true
}

// afterHundred adds «بعد المئة», «بعد الألف» to a definite ordinal.
func afterHundred(tokens []text.Token, i int, n Number) (Number, int, bool) {
	at := i + n.Tokens
	if !n.Definite || keyAt(tokens, at) != "بعد" || at+1 >= len(tokens) || tokens[at].Line || tokens[at+1].Line {
		return n, n.Cut, true
	}
	rest, c, definite := ordinalKey(tokens[at+1].Key)
	if w := numberWords()[rest]; definite && c == 0 && (w.class == hundred || w.class == hundreds || w.class == scale && w.value == 1000) && n.Value < w.value {
		n.Value += w.value
		n.Tokens += 2
	}
	return n, n.Cut, true
}

// LooseOrdinal reads what [OrdinalAt] reads, and in texts that are no prose
// the definite numbers that stand for ordinals from eleven on: «الأحد عشر»,
// «الواحد والعشرون», «الخامسة وعشرون», «المئة وخمسة وعشرون».
func LooseOrdinal(tokens []text.Token, i int) (Number, bool) {
	o, _, ok := OrdinalAt(tokens, i)
	if ok && o.Definite && o.Value < 10 {
		// «الخامسة وعشرون»
		p := numberParser{tokens: tokens, words: numberWords()}
		if t, end, joined := p.joined(i + o.Tokens); joined && p.words[t].class == ten {
			o.Value += p.words[t].value
			o.Tokens = end - i
		}
		return o, true
	}
	rest, _, definite := ordinalKey(keyAt(tokens, i))
	if !definite {
		return o, ok
	}
	switch w := numberWords()[rest]; w.class {
	case one, unit:
		if w.value > 2 {
			return o, ok
		}
	case teenone, teentwo, ten, hundred, hundreds, scale, scales:
	default:
		return o, ok
	}
	n, okNumber := LooseNumber(tokens, i)
	if okNumber && n.Definite && n.Value > 10 && (!ok || n.Tokens > o.Tokens) {
		return n, true
	}
	return o, ok
}

// Relative is an ordinal that counts from the last or from the present one.
type Relative struct {
	// From is last or current; Offset is 0 for itself, -1 for the one before.
	From           string
	Offset, Tokens int
}

type relativeOrdinals struct {
	phrases lexicon.Phrases
	rows    []Relative
	first   map[string]bool
}

var relatives = sync.OnceValue(func() *relativeOrdinals {
	r := &relativeOrdinals{first: map[string]bool{}}
	for _, row := range lexicon.Must("ar/relative_ordinals.tsv").Rows {
		r.rows = append(r.rows, Relative{From: row.Get("from"), Offset: number(row, "offset")})
		if err := r.phrases.Add(row.Get("pattern"), len(r.rows)-1); err != nil {
			panic(fmt.Sprintf("%s: %v", row.At(), err))
		}
		variants, _ := lexicon.Expand(row.Get("pattern"))
		for _, v := range variants {
			r.first[text.Tokenize(v)[0].Key] = true
		}
	}
	return r
})

// RelativeOrdinal reads «الأخير», «ما قبل الأخير», «التالي», «السابقة» at
// token i.
func RelativeOrdinal(tokens []text.Token, i int) (Relative, bool) {
	r := relatives()
	if i >= len(tokens) || !r.first[tokens[i].Key] {
		return Relative{}, false
	}
	var hits [8]lexicon.Hit
	h, ok := lexicon.Longest(r.phrases.At(tokens, i, nil, hits[:0]))
	if !ok {
		return Relative{}, false
	}
	out := r.rows[h.Value]
	out.Tokens = h.Tokens
	return out, true
}

// FoundOrdinal is an ordinal with the tokens that it covers. From is empty
// for one that counts from the first.
type FoundOrdinal struct {
	Value      float64
	From       string
	Start, End int
}

// LooseOrdinals finds the ordinals of a text as [LooseOrdinal] and
// [RelativeOrdinal] read them, from left to right.
func LooseOrdinals(tokens []text.Token) []FoundOrdinal {
	var out []FoundOrdinal
	for i := 0; i < len(tokens); {
		if r, ok := RelativeOrdinal(tokens, i); ok {
			out = append(out, FoundOrdinal{float64(r.Offset), r.From, i, i + r.Tokens})
			i += r.Tokens
			continue
		}
		if o, ok := LooseOrdinal(tokens, i); ok {
			out = append(out, FoundOrdinal{o.Value, "", i, i + o.Tokens})
			i += o.Tokens
			continue
		}
		i++
	}
	return out
}
