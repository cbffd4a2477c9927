package eval

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// Sentences measures sentence ends on a treebank whose sentences are joined
// by single spaces.
type Sentences struct{}

// Name is sentences.
func (Sentences) Name() string { return "sentences" }

// About describes the suite.
func (Sentences) About() string { return "sentence ends of a treebank joined into one text" }

// Run joins the sentences, splits the text and compares the ends.
func (Sentences) Run(shared fs.FS) (Result, error) {
	data, err := fs.ReadFile(shared, treebankPath)
	if err != nil {
		return Result{}, err
	}
	sentences, err := treebankSentences(data)
	if err != nil {
		return Result{}, err
	}
	var joined strings.Builder
	want := map[int]bool{}
	for _, s := range sentences {
		if joined.Len() > 0 {
			joined.WriteByte(' ')
		}
		joined.WriteString(strings.TrimSpace(s))
		want[joined.Len()] = true
	}
	all := joined.String()
	t := tally{gold: len(want)}
	for _, s := range arabic.Sentences(all, text.Tokenize(all)) {
		t.found++
		if want[s.End] {
			t.hit++
		}
	}
	r := Result{Scores: t.scores("ends")}
	for i := range r.Scores {
		r.Scores[i].Gated = true
	}
	r.Corpus, err = corpusHash(shared, treebankPath)
	return r, err
}

// treebankSentences reads the text comments of a gzipped CoNLL-U file.
func treebankSentences(data []byte) ([]string, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	var out []string
	r := bufio.NewReader(z)
	for {
		line, err := r.ReadString('\n')
		if s, ok := strings.CutPrefix(line, "# text = "); ok {
			out = append(out, strings.TrimSpace(s))
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
