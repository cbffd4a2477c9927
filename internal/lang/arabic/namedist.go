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
	r, first, last := word[i], i == 0, i == len(word)-1
	switch {
	case !first && word[i-1] == r:
		return .1
	case last:
		switch {
		case r == 'ه' && !first && word[i-1] == 'ي', r == 'د' && afterLiquid(word, i), r == 'ت' && afterLiquid(word, i):
			return .5 // أندريه، أندري; إدوارد، إدوار
		case r == 'ه':
			return .6
		case r == 'ا':
			return 1.2
		}
		return 1
	case r == 'ت' && isSibilant(word[i+1]):
		return .15
	case first && isVowel(r):
		return .5
	case r == 'ي':
		return .2
	case r == 'ا':
		return .25
	case r == 'و':
		return .3
	case r == 'ه':
		return .3
	case r == 'ع':
		return .6
	}
	return 1
}

// afterLiquid reports ر or ن before letter i, after which French leaves d and t
// unsaid.
func afterLiquid(word []rune, i int) bool { return i > 0 && (word[i-1] == 'ر' || word[i-1] == 'ن') }

// isSibilant reports a letter before which ت is part of the sound: تش, تس for
// z, تز.
func isSibilant(r rune) bool { return r == 'ش' || r == 'س' || r == 'ز' }

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
			switch {
			case afterYeh:
				return 1 // بريطانيا، بريطانية
			case (r == 'ي' || s == 'ي') && (r == 'ه' || s == 'ه'):
				return .4 // هانكه، هانكي
			case r == 'ي' || s == 'ي':
				return 1 // فنلندا، فنلندي
			case r != 'و' && s != 'و':
				return .1 // فنلندا، فنلنده
			}
			return .6
		}
	case i == 0 && j == 0 && isVowel(r) && isVowel(s):
		return .5
	}
	return letterCost(r, s)
}

// letterCost is the cost of two letters for each other.
func letterCost(r, s rune) float64 {
	if i, j := nearLetters.index(r), nearLetters.index(s); i >= 0 && j >= 0 {
		return nearLetters.cost[i][j]
	}
	return 1
}

// letterTable holds the cost of every two of its letters.
type letterTable struct {
	letters [letterLast - letterFirst + 1]int8 // 1 + the letter's place in cost
	cost    [][]float64
}

func (t *letterTable) index(r rune) int {
	if r < letterFirst || r > letterLast {
		return -1
	}
	return int(t.letters[r-letterFirst]) - 1
}

// nearLetters lists pairs of letters that transcribe the same sound, cheaper
// the more usual the change is between outlets: in the order of how much
// oftener two spellings of a word differ in them than two words one letter
// apart.
var nearLetters = newLetterTable(map[string]float64{
	"وي": .3, "اي": .5, "او": .4,
	"غج": .05, "غگ": .05, "جگ": .05, "كگ": .2, "قك": .2, "غق": .2, "غك": .3, "جق": .4, "جك": .5, "جچ": .1, "شچ": .3, "جژ": .2, "شژ": .3, "زژ": .2,
	"جي": .4, "خي": .7, "خج": .5, "شك": .5, "خش": .5, "لي": .4, "غخ": .3, "شج": .5,
	"تط": .15, "تث": .15, "دض": .2, "دذ": .3, "تد": .7,
	"سص": .2, "سز": .25, "سش": .4, "سث": .3, "زث": .3, "زذ": .2, "زظ": .3, "ذظ": .2, "ثذ": .4, "شز": .6,
	"هح": .4, "هخ": .5, "حخ": .5, "كخ": .4,
	"بپ": .1, "فڤ": .1, "بف": .8, "وڤ": .3, "وف": .3, "وب": .7,
})

func newLetterTable(pairs map[string]float64) *letterTable {
	t := &letterTable{}
	place := func(r rune) int {
		if t.letters[r-letterFirst] == 0 {
			t.cost = append(t.cost, nil)
			t.letters[r-letterFirst] = int8(len(t.cost))
		}
		return t.index(r)
	}
	for pair := range pairs {
		for _, r := range pair {
			place(r)
		}
	}
	for i := range t.cost {
		t.cost[i] = make([]float64, len(t.cost))
		for j := range t.cost {
			t.cost[i][j] = 1
		}
	}
	for pair, cost := range pairs {
		r, n := utf8.DecodeRuneInString(pair)
		s, _ := utf8.DecodeRuneInString(pair[n:])
		t.cost[place(r)][place(s)], t.cost[place(s)][place(r)] = cost, cost
	}
	return t
}
