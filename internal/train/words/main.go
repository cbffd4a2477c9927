// Command words writes two lists that tell names from other words:
// lexicon/ar/common_words.tsv, words that are no part of a person's name, and
// lexicon/ar/name_words.tsv, words that are given names or surnames. They are
// counted from
//
//   - a collection of news, gzip JSON lines with the field text,
//   - NewsFANE (CC BY-SA 3.0), gzip lines of word, tab, label,
//   - Arabic names of people: the wd_arabic list (CC0), gzip lines of Latin
//     name, tab, spaced Arabic letters, tab, count; and ar2en (Apache-2.0),
//     lines of Arabic name, tab, Latin name.
//
// Only counts go into the lists, no text:
//
//	go run ./internal/train/words -news N.jsonl.gz -labelled F.txt.gz -wd W.txt.gz -ar2en A.tsv -out lexicon/ar
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

func main() {
	in := inputs{}
	flag.StringVar(&in.news, "news", "", "news, gzip JSON lines")
	flag.StringVar(&in.labelled, "labelled", "", "labelled words, gzip")
	flag.StringVar(&in.wd, "wd", "", "names, Latin and spaced Arabic, gzip")
	flag.StringVar(&in.ar2en, "ar2en", "", "names, Arabic and Latin")
	out := flag.String("out", "lexicon/ar", "folder to write to")
	flag.Parse()
	if err := run(in, *out); err != nil {
		log.Fatal(err)
	}
}

type inputs struct{ news, labelled, wd, ar2en string }

func run(in inputs, out string) error {
	c := newCounts()
	for _, r := range []struct {
		path string
		line func(string) error
	}{{in.news, c.addNews}, {in.labelled, c.addLabelled}, {in.wd, c.addSpaced}, {in.ar2en, c.addPair}} {
		if err := eachLine(r.path, r.line); err != nil {
			return fmt.Errorf("read %s: %w", r.path, err)
		}
	}
	if err := write(filepath.Join(out, "common_words.tsv"), "words of news that are no part of a person's name", c.common()); err != nil {
		return err
	}
	return write(filepath.Join(out, "name_words.tsv"), "given names and surnames, as they stand in lists of people", c.nameWords())
}

// counts is what the inputs say of each folded word.
type counts struct {
	documents map[string]int // in how many news texts
	person    map[string]int // labelled as part of a person's name
	other     map[string]int // labelled as part of another name
	plain     map[string]int // labelled as no name
	names     map[string]int // weight in the lists of people's names
}

func newCounts() *counts {
	return &counts{map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}}
}

func fold(s string) string { return text.FoldString(strings.TrimSpace(s), text.Key) }

func (c *counts) addNews(line string) error {
	var doc struct{ Text string }
	if err := json.Unmarshal([]byte(line), &doc); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, t := range text.Tokenize(doc.Text) {
		if t.Kind == text.Word && !seen[t.Key] {
			seen[t.Key] = true
			c.documents[t.Key]++
		}
	}
	return nil
}

// persons are NewsFANE's classes of people.
var persons = map[string]bool{"Politician": true, "Athlete": true, "Artist": true, "Other_PER": true, "Religious_PER": true,
	"Scientist": true, "Businessperson": true, "Lawyer": true, "Engineer": true, "Police": true}

func (c *counts) addLabelled(line string) error {
	word, label, _ := strings.Cut(line, "\t")
	word = fold(word)
	_, class, named := strings.Cut(strings.TrimSpace(label), "-")
	switch {
	case label == "":
	case !named:
		c.plain[word]++
	case persons[class]:
		c.person[word]++
	default:
		c.other[word]++
	}
	return nil
}

func (c *counts) addSpaced(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 3 {
		return fmt.Errorf("%d fields in %q", len(f), line)
	}
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	c.names[fold(strings.ReplaceAll(f[1], " ", ""))] += n
	return nil
}

func (c *counts) addPair(line string) error {
	name, _, _ := strings.Cut(line, "\t")
	c.names[fold(name)]++
	return nil
}

// The bounds were set by reading the lists' ends: below them typing errors
// and rare names begin.
const (
	commonDocuments = 20 // of 28,000
	nameWeight      = 10
	surelyCommon    = 200 // documents from which a word of a few name lists is common all the same
	formDocuments   = 2
)

// isCommon reports whether the word is used as no name far more than as one.
func (c *counts) isCommon(w string) bool {
	n := c.documents[w]
	if n < commonDocuments || len(w) < 4 {
		return false
	}
	labelled := c.person[w] + c.other[w] + c.plain[w]
	switch {
	case labelled >= 3:
		return c.plain[w] > 0 && c.person[w]*10 < labelled
	case c.person[w] > 0:
		return false
	case strings.HasPrefix(w, "عبدال"):
		return false
	}
	if c.names[w] >= nameWeight || c.names[w] >= 3 && c.plain[w] == 0 && n < surelyCommon {
		return false
	}
	return c.plain[w] > 0 || c.inflects(w)
}

// inflects reports whether other forms of the word stand in the news: the
// article on or off, an ending, another person of the present tense. Foreign
// names do not inflect.
func (c *counts) inflects(w string) bool {
	if rest, ok := strings.CutPrefix(w, "ال"); ok {
		if c.documents[rest] >= formDocuments {
			return true
		}
	} else if c.documents["ال"+w] >= formDocuments {
		return true
	}
	base := strings.TrimSuffix(w, "ه")
	for _, ending := range []string{"ت", "وا", "ه", "ها", "هم", "ا", "ات", "ين", "ون", "ان"} {
		if c.documents[base+ending] >= formDocuments && base+ending != w {
			return true
		}
	}
	first, size := utf8.DecodeRuneInString(w)
	for _, p := range "يتنا" {
		if strings.ContainsRune("يتنا", first) && p != first && c.documents[string(p)+w[size:]] >= formDocuments {
			return true
		}
	}
	return false
}

// common lists the common words but for those that are a particle and a
// common word.
func (c *counts) common() map[string]int {
	out := map[string]int{}
	for w, n := range c.documents {
		if c.isCommon(w) && !c.derived(w) {
			out[w] = n
		}
	}
	return out
}

func (c *counts) derived(w string) bool {
	for _, cut := range arabic.Proclitics(w) {
		if c.isCommon(cut.Rest) {
			return true
		}
	}
	return false
}

// nameWords lists the words that people are called by and that are not
// common words.
func (c *counts) nameWords() map[string]int {
	out := map[string]int{}
	for w, n := range c.names {
		if n >= nameWeight && !c.isCommon(w) && len(w) >= 4 && arabicWord(w) && c.plain[w] <= c.person[w]+c.other[w] && c.other[w] <= c.person[w] {
			out[w] = n
		}
	}
	for w, n := range c.person {
		if n >= 3 && len(w) >= 4 && c.plain[w]*4 < n && c.other[w] < n && !strings.HasPrefix(w, "ال") && arabicWord(w) {
			out[w] = max(n, out[w])
		}
	}
	return out
}

func arabicWord(w string) bool {
	t := text.Tokenize(w)
	return len(t) == 1 && t[0].Kind == text.Word && t[0].Key == w
}

func write(path, domain string, words map[string]int) error {
	keys := make([]string, 0, len(words))
	for w := range words {
		keys = append(keys, w)
	}
	sort.Strings(keys)
	var b bytes.Buffer
	fmt.Fprintf(&b, "# source: counted by internal/train/words from 28,000 news texts, NewsFANE (Alotaibi and Lee) and the name lists wd_arabic and ar2en; counts only\n")
	fmt.Fprintf(&b, "# licence: CC BY-SA 3.0\n# spelling: folded\n# domain: %s\nword\tcount\n", domain)
	for _, w := range keys {
		fmt.Fprintf(&b, "%s\t%d\n", w, words[w])
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// eachLine calls f with each line of the file, gzip or plain.
func eachLine(path string, f func(string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(file)
		if err != nil {
			return err
		}
		defer z.Close()
		r = z
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 16<<20)
	for s.Scan() {
		if err := f(s.Text()); err != nil {
			return err
		}
	}
	return s.Err()
}
