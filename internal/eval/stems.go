package eval

import (
	"io/fs"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// Stems measures the light10 stems against those of Lucene on a word list.
type Stems struct{}

// Name is stems.
func (Stems) Name() string { return "stems" }

// About describes the suite.
func (Stems) About() string { return "light10 stems equal to Lucene's on a word list" }

// Run compares line by line.
func (Stems) Run(shared fs.FS) (Result, error) {
	const words, want = "suites/stems/voc_ar.txt", "suites/stems/lucene_ar.txt"
	w, err := shared.Open(words)
	if err != nil {
		return Result{}, err
	}
	defer w.Close()
	g, err := shared.Open(want)
	if err != nil {
		return Result{}, err
	}
	defer g.Close()
	a, err := arabic.StemAgreement(w, g)
	if err != nil {
		return Result{}, err
	}
	r := Result{Scores: []Score{
		{Name: "words", Value: float64(a.Words)}, {Name: "words equal", Value: float64(a.Equal)},
		{Name: "share equal", Value: ratio(a.Equal, a.Words), Gated: true},
	}}
	r.Corpus, err = corpusHash(shared, words, want)
	return r, err
}
