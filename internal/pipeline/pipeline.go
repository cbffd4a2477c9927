// Package pipeline is the list of isnad's stages, in order. Start reading
// here: each stage takes the values of the one before it.
//
//	news.Page        read      internal/read/...    bytes, decoded, with what their carrier says of them
//	news.Cut         extract   internal/extract     every line with its role; the articles on the page
//	news.Document    annotate  internal/annotate    tokens, sentences, entities, times, quantities, frames,
//	                                                citations, quotations, in the order of Steps
//	news.Story       story     internal/story       copies first, then the articles of one event
//	news.Report      trace     internal/trace       origins, graph, agreements, differences, timeline
//
// Nothing here opens a file, logs or looks at the clock.
package pipeline

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/annotate/citation"
	"github.com/isnad-news/isnad/internal/annotate/entity"
	"github.com/isnad-news/isnad/internal/annotate/figure"
	"github.com/isnad-news/isnad/internal/annotate/quantity"
	"github.com/isnad-news/isnad/internal/annotate/quote"
	"github.com/isnad-news/isnad/internal/annotate/sentence"
	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/internal/extract"
	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/internal/trace"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
)

// Pipeline runs the stages. It keeps no state between calls and is safe for
// concurrent use.
type Pipeline struct {
	extractor *extract.Extractor
	chain     *annotate.Chain
	// redate runs again what rests on the publication time.
	redate []annotate.Annotator
	names  *entity.Lexicon
	links  *lexicon.Links
}

// Options change what a pipeline knows.
type Options struct {
	// Lexicon holds the lists of names of a user, which count before those
	// that ship (docs/howto/lexicon.md); nil for none. LexiconName names the
	// folder in errors.
	Lexicon     fs.FS
	LexiconName string
	// Links are decisions of analysts on what is one and what is two; nil for
	// none.
	Links *lexicon.Links
}

// New loads the word lists and checks the order of the annotators.
func New() (*Pipeline, error) { return NewWith(Options{}) }

// NewWith is New with options.
func NewWith(o Options) (*Pipeline, error) {
	names, err := o.names()
	if err != nil {
		return nil, err
	}
	times, figures, entities := timex.New(), figure.New(), entity.NewLinked(names, o.Links)
	chain, err := annotate.NewChain(
		sentence.New(),
		entities,
		times,
		quantity.New(),
		figures,
		citation.New(outlet.Default()),
		quote.New(),
	)
	if err != nil {
		return nil, err
	}
	return &Pipeline{
		extractor: extract.New(extract.Options{}),
		chain:     chain,
		redate:    []annotate.Annotator{times, figures},
		names:     names,
		links:     o.Links,
	}, nil
}

// names is the lexicon of entities.
func (o Options) names() (*entity.Lexicon, error) {
	if o.Lexicon == nil {
		return entity.Default(), nil
	}
	user, err := lexicon.LoadUser(o.Lexicon, o.LexiconName)
	if err != nil {
		return nil, err
	}
	names, err := entity.WithUser(user)
	if err != nil {
		return nil, fmt.Errorf("load lexicon %w", err)
	}
	return names, nil
}

// Steps are the annotators in the order in which they run.
func (p *Pipeline) Steps() []annotate.Annotator { return p.chain.Steps() }

// Cut cuts a page into blocks and articles.
func (p *Pipeline) Cut(page *news.Page) *news.Cut { return p.extractor.Cut(page) }

// Documents cuts a page and annotates its articles: the main one first, then
// those embedded in it.
func (p *Pipeline) Documents(page *news.Page) []*news.Document {
	return p.Annotate(p.Cut(page))
}

// Annotate annotates the articles of a cut page. The problems of the page
// go to its first document.
func (p *Pipeline) Annotate(cut *news.Cut) []*news.Document {
	docs := make([]*news.Document, 0, len(cut.Articles))
	for i := range cut.Articles {
		d := &news.Document{Article: cut.Articles[i]}
		if i == 0 {
			d.Problems = append(slices.Clone(cut.Problems), d.Problems...)
		}
		p.chain.Annotate(d)
		p.dateByText(d)
		d.FillLists()
		docs = append(docs, d)
	}
	return docs
}

// dateByText dates a document that nothing outside its text dates by the
// full date with which its news opens, and reads its other times again from
// there.
func (p *Pipeline) dateByText(d *news.Document) {
	if d.PublishedAt != nil {
		return
	}
	if at, _, ok := timex.TextAnchor(d); ok {
		d.PublishedAt, d.PublishedFrom, d.DayOnly = &at, "text", true
		p.again(d)
	}
}

func (p *Pipeline) again(d *news.Document) {
	d.Problems = slices.DeleteFunc(d.Problems, func(pr news.Problem) bool {
		return slices.ContainsFunc(p.redate, func(a annotate.Annotator) bool { return a.Name() == pr.Stage })
	})
	for _, a := range p.redate {
		annotate.Run(a, d)
	}
}

// Group puts documents into stories: in order of (published, id), undated
// ones last. Documents without a date are then placed by the dated accounts
// of their story. The slice is sorted in place.
func (p *Pipeline) Group(docs []*news.Document) []*news.Story {
	story.Order(docs)
	stories := story.Group(docs)
	for _, s := range stories {
		p.placeUndated(s)
	}
	return stories
}

// Trace reads the report of a story.
func (p *Pipeline) Trace(s *news.Story) news.Report { return trace.ReportLinked(s, p.links) }
