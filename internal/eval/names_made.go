package eval

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// Two lists of foreign words in Arabic letters, made by different hands.
const (
	firstNameList  = "corpora/names-ar2en.tsv"
	secondNameList = "corpora/names-wd-arabic.txt.gz"
)

// leastLatin is the least letters of a word that takes part: shorter ones are
// abbreviations and particles.
const leastLatin = 4

// twoSpellings is a Latin word as the two lists write it, and how many people
// of the second list have it.
type twoSpellings struct {
	latin, first, second string
	people               int
}

func (w twoSpellings) differ() bool { return differ(w.first, w.second) }

func differ(a, b string) bool {
	return text.FoldString(a, text.Name) != text.FoldString(b, text.Name)
}

// madeName is a name of two words, as a writer of each list would write it.
type madeName struct{ given, family twoSpellings }

func (n madeName) first() string  { return n.given.first + " " + n.family.first }
func (n madeName) second() string { return n.given.second + " " + n.family.second }

// madeNames are names made for measuring.
type madeNames struct {
	// people has each word that both lists have once as the second word of a
	// name; the first word is drawn as often as people have it.
	people []madeName
	// both has two words that the lists spell otherwise.
	both []madeName
	// others are two names each that have one word in common; the other is
	// another Latin word, one letter away in Arabic.
	others [][2]string
	// native is how many words are left out as Arabic names: Latin letters do
	// not tell those apart (Salem is سالم and سليم).
	native int
}

// makeNames makes the names of one half of the words, told by a bit of the
// hash.
func makeNames(shared fs.FS, half uint64) (madeNames, error) {
	var out madeNames
	all, near, err := nameLists(shared)
	if err != nil {
		return out, err
	}
	var words, unlike []twoSpellings
	var upTo []int // the people of words[:i+1]
	total := 0
	for _, w := range all {
		if wordHash(w.latin)&1 != half {
			continue
		}
		if arabic.IsNativeName(w.first) || arabic.IsNativeName(w.second) {
			out.native++
			continue
		}
		total += w.people
		words, upTo = append(words, w), append(upTo, total)
		if w.differ() {
			unlike = append(unlike, w)
		}
	}
	for i, w := range words {
		drawn, _ := slices.BinarySearch(upTo, 1+int(wordHash(w.latin+" ")%uint64(total)))
		n := madeName{words[drawn], w}
		out.people = append(out.people, n)
		if other, ok := near.other(w); ok && i%2 == 0 {
			out.others = append(out.others, [2]string{n.first(), n.given.first + " " + other})
		} else if other, ok := near.other(n.given); ok {
			out.others = append(out.others, [2]string{n.first(), other + " " + w.first})
		}
	}
	for i := 0; i+1 < len(unlike); i += 2 {
		out.both = append(out.both, madeName{unlike[i], unlike[i+1]})
	}
	return out, nil
}

// told reports that Latin letters tell two people apart: a word that is
// spelled otherwise in Arabic is another one in Latin.
func told(a, b madeName) bool {
	word := func(x, y twoSpellings) bool {
		return differ(x.first, y.second) && edits(plainLatin(x.latin), plainLatin(y.latin)) >= 2
	}
	return word(a.given, b.given) || word(a.family, b.family)
}

// linked counts the people whose name the lists spell otherwise, those of
// them that are joined, and two people whom the names join.
type linked struct{ unlike, joined, wrong int }

// link compares each name of the first writer with each of the second.
func link(people []madeName, miss func(a, b string)) linked {
	var out linked
	second := make([]arabic.Name, len(people))
	blocks := map[string][]int{}
	for i, p := range people {
		second[i] = arabic.NewName(p.second())
		for _, k := range second[i].Keys() {
			blocks[k] = append(blocks[k], i)
		}
	}
	met := make([]int, len(people)) // 1 + the last name that was compared
	for i, p := range people {
		name := arabic.NewName(p.first())
		unlike := differ(p.first(), p.second())
		if unlike {
			out.unlike++
		}
		for _, k := range name.Keys() {
			for _, j := range blocks[k] {
				if met[j] == i+1 {
					continue
				}
				met[j] = i + 1
				switch {
				case !name.Spells(second[j]):
				case i == j && unlike:
					out.joined++
				case i != j && differ(p.first(), people[j].second()) && told(p, people[j]):
					out.wrong++
					miss(p.first(), people[j].second())
				}
			}
		}
	}
	return out
}

func wordHash(s string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, s)
	return h.Sum64()
}

// nameLists reads the words that both lists have, in the order of their
// hashes, and all words of the second list for look-up by nearness.
func nameLists(shared fs.FS) ([]twoSpellings, *nearWords, error) {
	first, err := fs.ReadFile(shared, firstNameList)
	if err != nil {
		return nil, nil, err
	}
	second, err := fs.ReadFile(shared, secondNameList)
	if err != nil {
		return nil, nil, err
	}
	spelled := map[string]string{}
	for line := range strings.Lines(string(first)) {
		word, latin, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if latin = strings.ToLower(latin); ok && spelled[latin] == "" && len([]rune(latin)) >= leastLatin {
			spelled[latin] = word
		}
	}
	z, err := gzip.NewReader(bytes.NewReader(second))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", secondNameList, err)
	}
	defer z.Close()
	near := &nearWords{}
	var out []twoSpellings
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		if len(f) != 3 || len([]rune(f[0])) < leastLatin {
			continue
		}
		people, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %q: %w", secondNameList, lines.Text(), err)
		}
		w := twoSpellings{f[0], spelled[f[0]], strings.ReplaceAll(f[1], " ", ""), people}
		near.words = append(near.words, w)
		if w.first != "" {
			out = append(out, w)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", secondNameList, err)
	}
	near.index()
	slices.SortFunc(out, func(a, b twoSpellings) int {
		if x, y := wordHash(a.latin), wordHash(b.latin); x != y {
			if x < y {
				return -1
			}
			return 1
		}
		return strings.Compare(a.latin, b.latin)
	})
	return out, near, nil
}

// nearWords finds words one letter apart: two such words share a form with
// one letter left out.
type nearWords struct {
	words []twoSpellings
	by    map[string][]int32
}

func (n *nearWords) index() {
	n.by = make(map[string][]int32, 8*len(n.words))
	for i, w := range n.words {
		eachShorter(text.FoldString(w.second, text.Name), func(s string) { n.by[s] = append(n.by[s], int32(i)) })
	}
}

// eachShorter gives the word and each form of it with one letter left out.
func eachShorter(word string, give func(string)) {
	give(word)
	runes := []rune(word)
	for i := range runes {
		if i == 0 || runes[i] != runes[i-1] {
			give(string(runes[:i]) + string(runes[i+1:]))
		}
	}
}

// other is a word of the second list which is one letter apart from the
// first spelling of w and whose Latin letters say that it is another: two or
// more of them differ. Of several it is the first by hash.
func (n *nearWords) other(w twoSpellings) (string, bool) {
	word := text.FoldString(w.first, text.Name)
	best, at := "", uint64(0)
	eachShorter(word, func(s string) {
		for _, i := range n.by[s] {
			o := n.words[i]
			h := wordHash(o.latin)
			if best != "" && h >= at || edits(word, text.FoldString(o.second, text.Name)) != 1 || edits(plainLatin(w.latin), plainLatin(o.latin)) < 2 {
				continue
			}
			best, at = o.second, h
		}
	})
	return best, best != ""
}

// plainLatin writes what Latin spellings of one name differ in one way:
// doubled letters, ph and f, y and i, c and k, z and s, w and v, a mute e.
func plainLatin(s string) string {
	s = latinSounds.Replace(strings.TrimSuffix(s, "e"))
	var out []rune
	for _, r := range s {
		if len(out) == 0 || out[len(out)-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

var latinSounds = strings.NewReplacer("ph", "f", "ck", "k", "y", "i", "c", "k", "q", "k", "z", "s", "w", "v", "sch", "sh", "j", "i",
	"á", "a", "à", "a", "ä", "a", "â", "a", "ā", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "í", "i", "ï", "i", "ī", "i", "ó", "o", "ö", "o", "ô", "o", "ō", "o", "ø", "o",
	"ú", "u", "ü", "u", "ū", "u", "ç", "s", "ş", "sh", "š", "sh", "ñ", "n", "ğ", "g", "ć", "k", "č", "ch", "ž", "s", "ł", "l", "'", "", "-", "")

// edits is the number of letters to put in, take out or change.
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(y)]
}
