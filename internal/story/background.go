package story

import (
	"bufio"
	"cmp"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// Background knows in what share of all articles a term stands, from a large
// body of news. It keeps the low 32 bits of a term and its document frequency
// in steps of a sixteenth of a natural logarithm.
//
// It knows the light stems too, by which a prefixed particle is told from the
// first letter of a word: «بسوريا» is rare and «سوريا» common, so the ب is
// taken off; «بلاد» is common and «لاد» unknown, so it stays.
type Background struct {
	docs  float64
	terms []uint32
	logs  []uint8
}

const (
	backgroundMagic = "isnad-df 1\n"
	logSteps        = 16
	// What is kept of a corpus: the terms and the light stems that stand in
	// most articles.
	keptTerms = 60000
	keptStems = 30000
	// cutRatio is how much more common a stem must be without its first
	// letter for that letter to be a particle. Between 2 and 8 nothing
	// changes.
	cutRatio = 4
)

// Term is the identity of a token among the terms of stories. It reports
// false for numbers, punctuation and single letters.
//
// A word's term is its skeleton: the light stem without particles and without
// its long vowels and hamzas past the first letter, for outlets write foreign names
// as they hear them («ترامب» and «ترمب», «زوكربيرغ» and «زوكربرغ»), and a
// broken plural differs from its singular by them («صاروخ» and «صواريخ»).
// Where fewer than three letters would be left the stem stays whole.
func (bg *Background) Term(tok text.Token) (uint64, bool) {
	switch tok.Kind {
	case text.Word:
		s := arabic.StemKey(tok.Key)
		if len(s) < 2*2 {
			return 0, false
		}
		if len(s) >= 2*4 && (s[:2] == "ب" || s[:2] == "ل" || s[:2] == "ف" || s[:2] == "ك") {
			if rest := arabic.StemKey(s[2:]); bg.Share(stemHash(rest)) > cutRatio*bg.Share(stemHash(s)) {
				s = rest
			}
		}
		return skeleton(s), true
	case text.Latin:
		if len(tok.Key) >= 2 {
			return hash(tok.Key), true
		}
	}
	return 0, false
}

func stemHash(stem string) uint64 { return mix(hash(stem) + 1) }

// skeleton hashes the letters of a stem that are not long vowels.
func skeleton(stem string) uint64 {
	h, g, n := uint64(fnvOffset), uint64(fnvOffset), 0
	for i, r := range stem {
		if i > 0 {
			switch r {
			case 'ا', 'و', 'ي', 'ئ', 'ؤ', 'ء':
				continue
			}
		}
		n++
		h = (h ^ uint64(r)) * fnvPrime
		if r == 'ج' {
			r = 'غ'
		}
		g = (g ^ uint64(r)) * fnvPrime
	}
	switch {
	case n < 3:
		return hash(stem)
	case n < 4:
		return mix(h)
	}
	return mix(g)
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// hash is FNV-1a with a final mix, so that the low half alone is usable.
func hash(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return mix(h)
}

func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Learn makes the background of a corpus. It goes through it twice: each
// yields the tokens of every article.
func Learn(each func(yield func([]text.Token)) error) (*Background, error) {
	docs, stems := 0, map[uint64]int{}
	count := func(df map[uint64]int, term func(text.Token) (uint64, bool)) func([]text.Token) {
		return func(tokens []text.Token) {
			seen := map[uint64]bool{}
			for _, tok := range tokens {
				if h, ok := term(tok); ok && !seen[h] {
					seen[h] = true
					df[h]++
				}
			}
		}
	}
	byStem := count(stems, func(tok text.Token) (uint64, bool) {
		return stemHash(arabic.StemKey(tok.Key)), tok.Kind == text.Word
	})
	err := each(func(tokens []text.Token) {
		docs++
		byStem(tokens)
	})
	if err != nil {
		return nil, err
	}
	stems = frequent(stems, keptStems)
	first := NewBackground(docs, stems)
	terms := map[uint64]int{}
	if err := each(count(terms, first.Term)); err != nil {
		return nil, err
	}
	terms = frequent(terms, keptTerms)
	for t, n := range stems {
		terms[t] = n
	}
	return NewBackground(docs, terms), nil
}

// frequent keeps the limit members of the highest counts.
func frequent(df map[uint64]int, limit int) map[uint64]int {
	all := make([]uint64, 0, len(df))
	for t := range df {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b uint64) int {
		if df[a] != df[b] {
			return df[b] - df[a]
		}
		return cmp.Compare(a, b)
	})
	out := make(map[uint64]int, limit)
	for _, t := range all[:min(limit, len(all))] {
		out[t] = df[t]
	}
	return out
}

// NewBackground makes a background from the number of articles that each term
// stands in, out of docs.
func NewBackground(docs int, df map[uint64]int) *Background {
	sums := make(map[uint32]int, len(df))
	for t, n := range df {
		sums[uint32(t)] += n
	}
	bg := &Background{docs: float64(docs), terms: make([]uint32, 0, len(sums))}
	for t := range sums {
		bg.terms = append(bg.terms, t)
	}
	slices.Sort(bg.terms)
	for _, t := range bg.terms {
		bg.logs = append(bg.logs, uint8(math.Round(math.Log(float64(sums[t]))*logSteps)))
	}
	return bg
}

// Share is the share of articles that hold the term, in (0,1). A term never
// seen counts as standing in one article.
func (bg *Background) Share(term uint64) float64 {
	i, ok := slices.BinarySearch(bg.terms, uint32(term))
	if !ok {
		return 1 / (bg.docs + 1)
	}
	return min(0.99, math.Exp(float64(bg.logs[i])/logSteps)/bg.docs)
}

// WriteTo writes the background in the form that ReadBackground reads.
func (bg *Background) WriteTo(w io.Writer) (int64, error) {
	out := binary.AppendUvarint([]byte(backgroundMagic), uint64(bg.docs))
	out = binary.AppendUvarint(out, uint64(len(bg.terms)))
	last := uint32(0)
	for i, t := range bg.terms {
		out = binary.AppendUvarint(out, uint64(t-last))
		out = append(out, bg.logs[i])
		last = t
	}
	n, err := w.Write(out)
	return int64(n), err
}

// ReadBackground reads what WriteTo wrote.
func ReadBackground(r io.Reader) (*Background, error) {
	in := bufio.NewReader(r)
	magic := make([]byte, len(backgroundMagic))
	if _, err := io.ReadFull(in, magic); err != nil || string(magic) != backgroundMagic {
		return nil, errors.New("read background: not a table of document frequencies")
	}
	docs, err := binary.ReadUvarint(in)
	if err != nil {
		return nil, fmt.Errorf("read background: %w", err)
	}
	n, err := binary.ReadUvarint(in)
	if err != nil || n > 1<<24 {
		return nil, fmt.Errorf("read background: bad number of terms %d: %w", n, err)
	}
	bg := &Background{docs: float64(docs), terms: make([]uint32, 0, n), logs: make([]uint8, 0, n)}
	last := uint64(0)
	for range n {
		delta, err := binary.ReadUvarint(in)
		if err != nil {
			return nil, fmt.Errorf("read background: %w", err)
		}
		log, err := in.ReadByte()
		if err != nil {
			return nil, fmt.Errorf("read background: %w", err)
		}
		last += delta
		if last > math.MaxUint32 {
			return nil, errors.New("read background: terms out of range")
		}
		bg.terms = append(bg.terms, uint32(last))
		bg.logs = append(bg.logs, log)
	}
	return bg, nil
}

//go:embed data/df.bin
var shippedDF string

// shippedBackground is learnt by internal/train/idf.
var shippedBackground = sync.OnceValue(func() *Background {
	bg, err := ReadBackground(strings.NewReader(shippedDF))
	if err != nil {
		panic(err)
	}
	return bg
})
