package arabic

import (
	"bytes"
	"cmp"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/isnad-news/isnad/text"
)

// Reading is one way to read a word: a particle, a stem and a pronoun, of which
// the first and the last may be missing.
type Reading struct {
	text.Cut
	// End is the byte of the key at which the attached pronoun begins, the
	// key's length without one.
	End int
	// Score is the share of the word's likelihood that falls on the reading;
	// the scores of a word's readings sum to 1.
	Score float64
}

// Readings lists the ways to read a word, the likeliest first, a tie by the
// smaller cut. Offsets are those of the word's text.Key. Give the word as
// written: ة and ه are one in the key, but only ه can be a pronoun.
//
// The likelihood is that of the particle, the pronoun and the stem, each for
// itself; how likely a stem is comes from how a large news text uses it: وزير
// takes ال and ل and is a word, وقال takes none and is و with قال. Words that
// are not in the table are judged by their first two letters. Rest holds the
// particle's rest with its pronoun.
func Readings(word string) []Reading {
	key := LexemeKey(word)
	list := lexemeList()
	whole := Reading{Cut: text.Cut{Rest: key}, End: len(key)}
	out := []Reading{whole}
	if !keptWhole[key] {
		var buf [12]text.Cut
		for _, c := range AppendProclitics(buf[:0], key) {
			out = append(out, Reading{Cut: c, End: len(key)})
		}
		for _, r := range out {
			out = appendPronouns(out, r, len(key))
		}
	}
	total := 0.0
	for i := range out {
		r := &out[i]
		stem := r.Rest[:len(r.Rest)-(len(key)-r.End)]
		r.Score = particleRate(key[:r.N]) * pronounRate(key[r.End:]) * list.strength(stem, r.End < len(key))
		total += r.Score
	}
	for i := range out {
		out[i].Score /= total
	}
	slices.SortStableFunc(out, func(a, b Reading) int {
		if c := cmp.Compare(b.Score, a.Score); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(a.N, b.N), cmp.Compare(b.End, a.End))
	})
	return out
}

// appendPronouns appends the readings of r in which its rest ends in a pronoun.
// A word with the article takes none.
func appendPronouns(out []Reading, r Reading, size int) []Reading {
	if strings.HasPrefix(r.Rest, "ال") && len(r.Rest) > 4*letter {
		return out
	}
	for _, p := range pronouns {
		if len(r.Rest) >= len(p.word)+minRest && strings.HasSuffix(r.Rest, p.word) {
			out = append(out, Reading{Cut: r.Cut, End: size - len(p.word)})
		}
	}
	return out
}

type rated struct {
	word string
	rate float64
}

// How often a word of news prose takes each particle and pronoun, rounded from
// counts; the order of size matters, the figures little.
var (
	pronouns  = []rated{{"ه", .014}, {"ها", .014}, {"هم", .005}, {"نا", .003}, {"هما", .001}, {"هن", .0003}, {"ك", .0005}, {"كم", .0003}}
	particles = []rated{
		{"و", .075}, {"ب", .035}, {"ل", .03}, {"س", .01}, {"ف", .006}, {"ك", .003}, {"وب", .002}, {"ول", .002}, {"وس", .001},
		{"وك", .0004}, {"فل", .0002}, {"فب", .0001}, {"فس", .0001}, {"فك", .0001},
	}
)

func particleRate(s string) float64 { return rateOf(particles, s) }
func pronounRate(s string) float64  { return rateOf(pronouns, s) }

func rateOf(list []rated, s string) float64 {
	if s == "" {
		return 1
	}
	for _, r := range list {
		if r.word == s {
			return r.rate
		}
	}
	return 0
}

// keptWhole are words of grammar that look like a particle with another word
// and next to never are.
var keptWhole = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("كان كما كل كم بات باتت بما لقد لذا كذلك فحسب لدي لكن كي كيف بعد بين بل بلا فيما لما لن له كلا كلما فور فورا وسط فقط هذه") {
		m[w] = true
	}
	return m
}()

// LexemeKey folds a word as text.Key does but keeps ة, which has as many bytes
// as ه.
func LexemeKey(word string) string {
	clean := text.FoldString(word, text.Clean)
	if !strings.Contains(clean, "ة") {
		return text.FoldString(clean, text.Key)
	}
	key := []byte(text.FoldString(clean, text.Key))
	i := 0
	for _, r := range clean {
		if r == 'ة' {
			copy(key[i:], "ة")
		}
		_, n := utf8.DecodeRune(key[i:])
		i += n
	}
	return string(key)
}

//go:embed data/lexemes.tsv.gz
var lexemeData []byte

// lexemes knows how strongly a stem stands as a word of its own.
type lexemes struct {
	level map[string]uint8
	// unknown is the strength of a stem that is not listed, by its first two
	// letters: the share of the listed words that begin with them.
	unknown map[string]float64
}

var lexemeList = sync.OnceValue(func() *lexemes {
	l, err := readLexemes(bytes.NewReader(lexemeData))
	if err != nil {
		panic(err)
	}
	return l
})

// Levels of the table are steps of a quarter of a power of two.
const levelSteps = 4

// LexemeLevel is the table's step for a strength in words per table.
func LexemeLevel(strength float64) uint8 {
	return uint8(min(255, math.Round(levelSteps*math.Log2(max(1, strength)))))
}

// readLexemes reads the table: comment lines, then «word TAB level».
func readLexemes(r io.Reader) (*lexemes, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("read lexemes: %w", err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("read lexemes: %w", err)
	}
	l := &lexemes{level: make(map[string]uint8, 32<<10), unknown: map[string]float64{}}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, level, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		v, err := strconv.ParseUint(level, 10, 8)
		if !ok || err != nil || len(word) < minRest {
			return nil, fmt.Errorf("read lexemes: line %d: %q", n, line)
		}
		l.level[word] = uint8(v)
		l.unknown[word[:minRest]]++
	}
	for head, count := range l.unknown {
		l.unknown[head] = unknownStrength * count / float64(len(l.level))
	}
	return l, nil
}

// unknownStrength spreads the strength of the words that the table lacks over
// the beginnings of words; the table's least word has 10.
const unknownStrength = 18

// strength of a stem; before a pronoun a final ة is written ت.
func (l *lexemes) strength(stem string, pronoun bool) float64 {
	s := l.known(stem)
	if pronoun {
		if feminine, ok := strings.CutSuffix(stem, "ت"); ok {
			s += l.known(feminine + "ة")
		}
	}
	if s > 0 {
		return s
	}
	s = 1e-3
	if len(stem) >= minRest {
		s += l.unknown[stem[:minRest]]
	}
	if len(stem) <= minRest {
		s *= .02
	}
	return s
}

func (l *lexemes) known(stem string) float64 {
	if v, ok := l.level[stem]; ok {
		return math.Exp2(float64(v) / levelSteps)
	}
	return 0
}
