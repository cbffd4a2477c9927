package story

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"
)

// Background knows in what share of all articles a term stands, from a large
// body of news. It keeps the low 32 bits of a term and its document frequency
// in steps of a sixteenth of a natural logarithm.
type Background struct {
	docs  float64
	terms []uint32
	logs  []uint8
}

const (
	backgroundMagic = "isnad-df 1\n"
	logSteps        = 16
)

// NewBackground makes a background of the most frequent terms, at most limit
// of them, out of the number of the docs articles each term stands in.
func NewBackground(docs int, df map[uint64]int, limit int) *Background {
	type count struct {
		term uint32
		df   int
	}
	sums := make(map[uint32]int, len(df))
	for t, n := range df {
		sums[uint32(t)] += n
	}
	counts := make([]count, 0, len(sums))
	for t, n := range sums {
		counts = append(counts, count{t, n})
	}
	slices.SortFunc(counts, func(a, b count) int {
		if a.df != b.df {
			return b.df - a.df
		}
		return int(int64(a.term) - int64(b.term))
	})
	counts = counts[:min(limit, len(counts))]
	slices.SortFunc(counts, func(a, b count) int { return int(int64(a.term) - int64(b.term)) })
	bg := &Background{docs: float64(docs)}
	for _, c := range counts {
		bg.terms = append(bg.terms, c.term)
		bg.logs = append(bg.logs, uint8(math.Round(math.Log(float64(c.df))*logSteps)))
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
var shippedDF []byte

// shippedBackground is learnt by internal/train/idf.
var shippedBackground = sync.OnceValue(func() *Background {
	bg, err := ReadBackground(bytes.NewReader(shippedDF))
	if err != nil {
		panic(err)
	}
	return bg
})
