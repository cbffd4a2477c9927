package arabic

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/text"
)

// The light10 stemmer (Larkey, Ballesteros and Connell) in the form that
// Lucene made common: at most one of the prefixes, the first that fits, then
// every suffix in turn. What remains is at least two letters, three after و.
// Lucene's ة and ية are not needed: a key has ه for ة.
var (
	stemPrefixes = []string{"ال", "وال", "بال", "كال", "فال", "لل", "و"}
	stemSuffixes = []string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}
)

// Light10 folds a word and stems it: والحكومة is حكوم. Its answers are those of
// Lucene's ArabicNormalizationFilter and ArabicStemFilter on words of Arabic
// letters and marks; the forms that Lucene does not know (ٱ, Persian ی and ک,
// presentation forms) are folded too.
func Light10(word string) string { return StemKey(text.FoldString(word, text.Key)) }

// StemKey stems a word that is folded to text.Key. The stem is a part of key;
// nothing is allocated. Words of other scripts come back as they are.
func StemKey(key string) string {
	n := utf8.RuneCountInString(key)
	for _, p := range stemPrefixes {
		size := len(p) / letter
		if n >= size+2 && (size > 1 || n >= 4) && strings.HasPrefix(key, p) {
			key, n = key[len(p):], n-size
			break
		}
	}
	for _, s := range stemSuffixes {
		size := len(s) / letter
		if n >= size+2 && strings.HasSuffix(key, s) {
			key, n = key[:len(key)-len(s)], n-size
		}
	}
	return key
}

// Agreement counts how many of the words of a golden list get the wanted stem.
type Agreement struct {
	Words, Equal int
	// Wrong names the first words that differ, «word: got, want», at most ten.
	Wrong []string
}

// StemAgreement compares Light10 with a golden list: line n of want is the
// stem of line n of words.
func StemAgreement(words, want io.Reader) (Agreement, error) {
	var a Agreement
	w, g := bufio.NewScanner(words), bufio.NewScanner(want)
	for {
		more, wanted := w.Scan(), g.Scan()
		if more != wanted {
			return a, fmt.Errorf("compare stems: the lists differ in length after line %d", a.Words)
		}
		if !more {
			break
		}
		a.Words++
		if got := Light10(w.Text()); got == g.Text() {
			a.Equal++
		} else if len(a.Wrong) < 10 {
			a.Wrong = append(a.Wrong, fmt.Sprintf("%s: %s, want %s", w.Text(), got, g.Text()))
		}
	}
	if err := w.Err(); err != nil {
		return a, fmt.Errorf("read words: %w", err)
	}
	if err := g.Err(); err != nil {
		return a, fmt.Errorf("read wanted stems: %w", err)
	}
	return a, nil
}
