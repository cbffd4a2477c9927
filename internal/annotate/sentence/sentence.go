// Package sentence gives a document its tokens and its sentences, the ground
// that all other annotators stand on. The language of the document chooses the
// rules of sentence ends.
package sentence

import (
	"strings"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/internal/lang/english"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

type annotator struct{}

// New returns the annotator of tokens and sentences.
func New() annotate.Annotator { return annotator{} }

func (annotator) Name() string      { return "sentence" }
func (annotator) Needs() news.Layer { return 0 }
func (annotator) Gives() news.Layer { return news.LayerTokens | news.LayerSentences }

func (annotator) Annotate(doc *news.Document) {
	doc.Tokens = text.Tokenize(doc.Text)
	if language, _, _ := strings.Cut(doc.Language, "-"); language == "en" {
		doc.Sentences = english.Sentences(doc.Text, doc.Tokens)
		return
	}
	doc.Sentences = arabic.Sentences(doc.Text, doc.Tokens)
}
