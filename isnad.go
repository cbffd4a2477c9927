// Package isnad reads pages of Arabic news and says, story by story, who
// reported it first, on whose word, what the accounts agree on and where
// they differ. Every answer carries the span of text that it was read from.
//
// A program that has pages already needs three calls:
//
//	tool, err := isnad.New()
//	docs := tool.Analyze(&news.Page{ID: "a", Format: news.FormatText, Content: page})
//	for _, story := range tool.Group(docs) {
//		report := tool.Trace(story)
//		…
//	}
//
// [ParseTimes] and [ParseQuantities] read the dates and the figures of any
// Arabic text without a page around it.
//
// The types are those of package news; docs/FORMATS.md describes their JSON.
// Reading files, decoding and the command line are in cmd/isnad.
package isnad

import (
	"io"
	"io/fs"
	"time"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// Tool analyses pages. It is safe for concurrent use and keeps no state
// between calls.
type Tool struct{ p *pipeline.Pipeline }

// Options change what a Tool knows; see NewWith.
type Options struct {
	// Lexicon is a folder of lists of names (people.tsv, organisations.tsv,
	// places.tsv, offices.tsv) that count before those that ship; nil for
	// none. LexiconName names it in errors.
	Lexicon     fs.FS
	LexiconName string
	// Links are decisions on who is one and who is not, which stand above
	// lists and spelling; nil for none.
	Links *Links
}

// Links are decisions of analysts on what is one and what is two; docs/FORMATS.md
// has the file.
type Links = pipeline.Links

// ReadLinks reads a file of decisions; name stands in errors, which name the
// line.
func ReadLinks(r io.Reader, name string) (*Links, error) { return pipeline.ReadLinks(r, name) }

// Identity says whether two names are one entity, and why.
type Identity = pipeline.Identity

// New loads the word lists and models that ship with isnad. It fails only
// when they are broken.
func New() (*Tool, error) { return NewWith(Options{}) }

// NewWith is New with options. A list that cannot be read, or a row that
// cannot be right, is an error that names file and line.
func NewWith(o Options) (*Tool, error) {
	p, err := pipeline.NewWith(pipeline.Options(o))
	if err != nil {
		return nil, err
	}
	return &Tool{p}, nil
}

// Analyze cuts a page into its articles and annotates them: the main article
// first, then those embedded in it. What could not be read stands in the
// documents' Problems.
func (t *Tool) Analyze(page *news.Page) []*news.Document { return t.p.Documents(page) }

// Group puts documents into stories. It sorts docs in place by (published,
// id), undated ones last, and dates undated documents by their story.
func (t *Tool) Group(docs []*news.Document) []*news.Story { return t.p.Group(docs) }

// Names reads the people, organisations and places of a text that is no page.
// published, where it is not zero, tells who held an office then.
func (t *Tool) Names(text string, published time.Time) *news.Document {
	return t.p.ReadNames(text, published)
}

// CompareNames decides whether two names, or ids, are one entity.
func (t *Tool) CompareNames(a, b string) Identity { return t.p.CompareNames(a, b) }

// Trace reads the report of a story. The story's documents must come from
// Analyze.
func (t *Tool) Trace(s *news.Story) news.Report { return t.p.Trace(s) }
