package arabic

import (
	"strings"

	"github.com/isnad-news/isnad/text"
)

// letter is the size in bytes of every letter that a particle is written with.
const letter = 2

// minRest is the least that must remain after a cut: two letters.
const minRest = 2 * letter

// Proclitics returns the readings of a folded word in which it begins with
// prefixed particles: و ف (and), ب ل ك (prepositions), س (future, before a
// verb's ي ت ن ا only), a conjunction with one of these, and لل, which is ل
// with ال (للامم is ل + الامم, للجنه is ل + الجنه or ل + اللجنه, للبنان may be
// ل + لبنان). The article ال itself is never taken off. The word as a whole is
// not among the readings. Smaller cuts come first.
func Proclitics(key string) []text.Cut { return AppendProclitics(nil, key) }

// AppendProclitics appends the readings of Proclitics to dst. It allocates
// nothing beyond dst but the restored words of لل.
func AppendProclitics(dst []text.Cut, key string) []text.Cut {
	if len(key) < letter+minRest {
		return dst
	}
	dst = appendParticle(dst, key, 0)
	if first := key[:letter]; first == "و" || first == "ف" {
		dst = append(dst, text.Cut{N: letter, Rest: key[letter:]})
		if len(key) >= 2*letter+minRest {
			dst = appendParticle(dst, key, letter)
		}
	}
	return dst
}

// appendParticle appends the readings with one of ب ل ك س at byte n of key.
func appendParticle(dst []text.Cut, key string, n int) []text.Cut {
	rest := key[n+letter:]
	switch key[n : n+letter] {
	case "ب", "ك":
		return append(dst, text.Cut{N: n + letter, Rest: rest})
	case "س":
		if isImperfect(rest) {
			return append(dst, text.Cut{N: n + letter, Rest: rest})
		}
	case "ل":
		if rest == "له" { // لله
			return append(dst, text.Cut{N: n + letter, Rest: "الله"})
		}
		if strings.HasPrefix(rest, "ل") {
			dst = append(dst, text.Cut{N: n + letter, Rest: "ا" + rest})
			if len(rest) >= letter+minRest {
				dst = append(dst, text.Cut{N: n + letter, Rest: "ال" + rest})
			}
		}
		return append(dst, text.Cut{N: n + letter, Rest: rest})
	}
	return dst
}

// isImperfect reports whether a word may be a verb of the present tense.
func isImperfect(key string) bool {
	if len(key) < 3*letter {
		return false
	}
	switch key[:letter] {
	case "ي", "ت", "ن", "ا":
		return true
	}
	return false
}
