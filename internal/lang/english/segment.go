package english

import (
	"unicode"
	"unicode/utf8"

	"github.com/isnad-news/isnad/text"
)

// Sentences cuts a text into sentences. tokens are those of text.Tokenize on
// s. A sentence ends at a line's end, and at a dot, ! or ? that is followed by
// a space and a word that does not begin in lower case; not after an initial
// («J. Smith») or an abbreviation that stands before a name («Dr. Smith»).
func Sentences(s string, tokens []text.Token) []text.Span {
	var out []text.Span
	for from := 0; from < len(tokens); {
		end := from + 1
		for end < len(tokens) && !tokens[end].Line {
			after := endsAt(s, tokens, from, end-1)
			if after > 0 {
				end = after
				break
			}
			end = max(end+1, -after)
		}
		out = append(out, text.Span{Start: tokens[from].Start, End: tokens[end-1].End})
		from = end
	}
	return out
}

// endsAt gives the index after the last token of the sentence that the token
// at i ends, or 0 when it ends none; -j when none of the marks before token j
// does either.
func endsAt(s string, tokens []text.Token, from, i int) int {
	if tokens[i].Kind != text.Punct {
		return 0
	}
	switch tokens[i].Key {
	case ".", "!", "?":
	default:
		return 0
	}
	j := i + 1
	for j < len(tokens) && !tokens[j].Line && tokens[j].Glued && isCloser(tokens[j].Key) {
		j++
	}
	if j == len(tokens) || tokens[j].Line {
		return j
	}
	if tokens[j].Glued {
		return -j
	}
	if r, _ := utf8.DecodeRuneInString(s[tokens[j].Start:]); unicode.IsLower(r) {
		return -j
	}
	if tokens[i].Key == "." && i > from && tokens[i].Glued && shortens(tokens[i-1], i-1 == from) {
		return 0
	}
	return j
}

func isCloser(key string) bool {
	switch key {
	case "\"", "”", "’", "'", ")", "]", "»", ".", "!", "?":
		return true
	}
	return false
}

// shortens reports whether the dot after t marks a shortening; first says that
// t opens its sentence, where a number is a list's number.
func shortens(t text.Token, first bool) bool {
	switch t.Kind {
	case text.Number:
		return first
	case text.Latin:
		return abbreviations[t.Key] || utf8.RuneCountInString(t.Key) == 1 && t.Key != "i"
	}
	return false
}

var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "st": true, "gen": true, "col": true,
	"lt": true, "capt": true, "sgt": true, "gov": true, "sen": true, "rep": true, "rev": true, "hon": true,
	"vs": true, "no": true, "fig": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true,
	"jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true,
}
