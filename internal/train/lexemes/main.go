// Command lexemes learns how strongly each word form of a news corpus stands
// as a word of its own, for arabic.Readings.
//
//	go run ./internal/train/lexemes -out internal/lang/arabic/data/lexemes.tsv.gz CORPUS.jsonl.gz
//
// The corpus is JSON lines with a text each, plain or gzip. A form that no
// particle or pronoun can be taken off counts as often as it stands. Any other
// form counts as often as it takes ال or a particle itself: وزير has الوزير and
// لوزير beside it, وقال has nothing. The table holds word forms and rounded
// counts; no text can be read back from it.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// How a form's strength is made from counts; found on the word divisions of a
// treebank. The result moves little between half and twice these values.
const (
	familyFactor = 3     // strength per form that takes the word
	ownFactor    = .0005 // strength per use of a form that may be divided
)

func main() {
	out := flag.String("out", "lexemes.tsv.gz", "file to write")
	least := flag.Float64("least", 10, "least strength of the words kept")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: lexemes [-out FILE] [-least N] CORPUS.jsonl[.gz]")
		os.Exit(2)
	}
	if err := learn(flag.Arg(0), *out, *least); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func learn(path, out string, least float64) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
	}
	counts, err := count(in)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := counts.write(w, least); err != nil {
		return fmt.Errorf("write %s: %w", out, err)
	}
	return w.Close()
}

// forms counts the word forms of a corpus by their LexemeKey.
type forms map[string]int

func count(in io.Reader) (forms, error) {
	c := forms{}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, err
		}
		for _, t := range text.Tokenize(a.Text) {
			if t.Kind == text.Word && len(t.Key) >= 4 {
				c[arabic.LexemeKey(t.Of(a.Text))]++
			}
		}
	}
	return c, lines.Err()
}

func (c forms) write(w io.Writer, least float64) error {
	words := make([]string, 0, len(c))
	for word := range c {
		words = append(words, word)
	}
	slices.Sort(words)
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	fmt.Fprint(z, "# source: counts over 28,000 Arabic news articles of 2018\n# licence: Apache-2.0\n# spelling: folded, ة kept\n# domain: word forms and how strongly each stands as a word of its own, in quarters of a power of two\n")
	for _, word := range words {
		if s := c.strength(word); s >= least {
			fmt.Fprintf(z, "%s\t%d\n", word, arabic.LexemeLevel(s))
		}
	}
	return z.Close()
}

// strength is how strongly word stands as a word of its own.
func (c forms) strength(word string) float64 {
	own := float64(c[word])
	article := strings.HasPrefix(word, "ال")
	particle := len(arabic.Proclitics(word)) > 0
	pronoun := !article && endsInPronoun(word)
	if !particle && !pronoun {
		return own
	}
	return min(own, familyFactor*float64(c.family(word, particle, pronoun))) + ownFactor*own
}

func endsInPronoun(word string) bool {
	for _, p := range []string{"ه", "ها", "هم", "نا"} {
		if strings.HasSuffix(word, p) {
			return true
		}
	}
	return false
}

// family counts the forms that take word, but for those that its own division
// explains as well: وبشكل is و with ب and شكل, so it says nothing of بشكل.
func (c forms) family(word string, particle, pronoun bool) int {
	if rest, ok := strings.CutPrefix(word, "ال"); ok {
		return c["و"+word] + c["ف"+word] + c["ب"+word] + c["ك"+word] + c["لل"+rest]
	}
	before := []string{"ال", "وال", "بال", "لل"}
	first := word[:2]
	if !pronoun {
		switch {
		case !particle:
			before = append(before, "و", "ف", "ب", "ل", "ك", "وب", "ول")
		case first == "س":
			before = append(before, "ب", "ل")
		default:
			before = append(before, "ب", "ل", "ك")
		}
	}
	n := 0
	for _, p := range before {
		n += c[p+word]
	}
	if !pronoun && !(particle && (first == "ب" || first == "ل")) {
		stem := word
		if feminine, ok := strings.CutSuffix(word, "ة"); ok {
			stem = feminine + "ت"
		}
		n += c[stem+"ه"] + c[stem+"ها"] + c[stem+"هم"]
	}
	return n
}
