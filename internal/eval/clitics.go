package eval

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

const treebankPath = "corpora/ud-arabic-pud.conllu.gz"

// splitWord is a written word and what the treebank splits it into.
type splitWord struct {
	form  string
	parts []string
}

// treebankWords reads the written words of a gzipped CoNLL-U file: parts with
// no space between them, without punctuation and numbers in digits.
func treebankWords(data []byte) ([]splitWord, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	all, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	var out []splitWord
	glued := false // the next part belongs to the last word
	for line := range strings.Lines(string(all)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != conlluFields || f[3] == "PUNCT" || strings.IndexFunc(f[1], unicode.IsLetter) < 0 {
			glued = false
			continue
		}
		if !glued {
			out = append(out, splitWord{})
		}
		w := &out[len(out)-1]
		w.form += f[1]
		w.parts = append(w.parts, f[1])
		glued = strings.Contains(f[9], "SpaceAfter=No")
	}
	return out, nil
}

const conlluFields = 10

// cut is where a written word is split: the particles before it and the
// pronoun after it, folded.
func (w splitWord) cut() string {
	var particles strings.Builder
	rest := w.parts
	for len(rest) > 1 {
		p := text.FoldString(rest[0], text.Key)
		if len([]rune(p)) != 1 {
			break
		}
		particles.WriteString(p)
		rest = rest[1:]
	}
	pronoun := ""
	if len(rest) > 1 {
		pronoun = text.FoldString(strings.Join(rest[1:], ""), text.Key)
	}
	return particles.String() + "|" + pronoun
}

// readCut is how the readings split the word.
func readCut(word string) string {
	r := arabic.Readings(word)[0]
	key := arabic.LexemeKey(word)
	return key[:r.N] + "|" + key[r.End:]
}
