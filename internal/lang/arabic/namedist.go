package arabic

import (
	"unicode/utf8"
)

// maxNameRunes bounds the words that are compared letter by letter.
const maxNameRunes = 64

// NameDistance is the weighted letter distance of two names, from 0: the
// least cost of turning one into the other, by their mean length. Letters that
// transcribe one sound and vowels cost little, other letters 1. Spaces and the
// differences that folding removes cost nothing. Names of more than 64 letters
// that are not equal are 1 apart.
func NameDistance(a, b string) float64 {
	return distance(NewName(a).bare, NewName(b).bare)
}

// distance compares two words folded to text.Name.
func distance(a, b string) float64 {
	if a == b {
		return 0
	}
	var bufA, bufB [maxNameRunes]rune
	ra, okA := runes(bufA[:0], a)
	rb, okB := runes(bufB[:0], b)
	if !okA || !okB || len(ra) == 0 || len(rb) == 0 {
		return 1
	}
	var rows [2][maxNameRunes + 1]float64
	prev, cur := &rows[0], &rows[1]
	for j := range rb {
		prev[j+1] = prev[j] + gap(rb, j)
	}
	for i := range ra {
		drop := gap(ra, i)
		cur[0] = prev[0] + drop
		for j := range rb {
			cur[j+1] = min(prev[j]+swap(ra, i, rb, j), prev[j+1]+drop, cur[j]+gap(rb, j))
		}
		prev, cur = cur, prev
	}
	return 2 * prev[len(rb)] / float64(len(ra)+len(rb))
}

func runes(dst []rune, s string) ([]rune, bool) {
	if utf8.RuneCountInString(s) > maxNameRunes {
		return nil, false
	}
	for _, r := range s {
		dst = append(dst, r)
	}
	return dst, true
}

// gap is the cost of letter i of word where the other word has none. The last
// letters of a word carry its grammar in Arabic (روسي، روسيا، روسية), so they
// are not cheap there.
func gap(word []rune, i int) float64 {
	r := word[i]
	switch {
	case i > 0 && word[i-1] == r:
		return .1
	case r == 'ت' && i+1 < len(word) && word[i+1] == 'ش':
		return .1
	case i == len(word)-1:
		switch {
		case r == 'ه' && i > 0 && word[i-1] == 'ي': // أندريه، أندري
			return .5
		case r == 'ا':
			return 1.2
		}
		return 1
	case isVowel(r):
		if i == 0 {
			return .6
		}
		return .25
	case r == 'ع' || r == 'ه':
		return .6
	}
	return 1
}

// swap is the cost of letter i of a against letter j of b.
func swap(a []rune, i int, b []rune, j int) float64 {
	r, s := a[i], b[j]
	if r == s {
		return 0
	}
	endA, endB := i == len(a)-1, j == len(b)-1
	switch {
	case endA && endB:
		open := func(r rune) bool { return isVowel(r) || r == 'ه' }
		if open(r) && open(s) {
			afterYeh := i > 0 && a[i-1] == 'ي' || j > 0 && b[j-1] == 'ي'
			if r == 'ي' || s == 'ي' || afterYeh {
				return 1
			}
			if r != 'و' && s != 'و' {
				return .1 // فنلندا، فنلنده
			}
			return .6
		}
	case i == 0 && j == 0 && isVowel(r) && isVowel(s):
		return .5
	}
	if isVowel(r) && isVowel(s) {
		return .3
	}
	return letterCost(r, s)
}

// letterCost is the cost of two consonants for each other.
func letterCost(r, s rune) float64 {
	if r > s {
		r, s = s, r
	}
	if c, ok := nearLetters[[2]rune{r, s}]; ok {
		return c
	}
	return 1
}

// nearLetters lists pairs of letters that transcribe the same sound, cheaper
// the more usual the change is between outlets.
var nearLetters = func() map[[2]rune]float64 {
	m := map[[2]rune]float64{}
	for pair, cost := range map[string]float64{
		"غج": .1, "غگ": .1, "جگ": .1, "كگ": .2, "قك": .2, "غق": .2, "غك": .3, "جق": .4, "جك": .5, "جچ": .1, "شچ": .3, "جژ": .2, "شژ": .3, "زژ": .2,
		"تط": .2, "تث": .3, "دض": .2, "دذ": .3, "تد": .6,
		"سص": .2, "سز": .4, "سش": .4, "سث": .3, "زذ": .2, "زظ": .3, "ذظ": .2, "ثذ": .5, "شز": .5,
		"هح": .4, "هخ": .5, "حخ": .5, "كخ": .5,
		"بپ": .1, "فڤ": .1, "بف": .8, "وڤ": .3, "وف": .5, "وب": .7,
	} {
		r, n := utf8.DecodeRuneInString(pair)
		s, _ := utf8.DecodeRuneInString(pair[n:])
		m[[2]rune{min(r, s), max(r, s)}] = cost
	}
	return m
}()
