package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// stage is the name of this annotator in problems.
const stage = "times"

type annotator struct {
	words map[string]word
	opts  Options
}

// New returns the annotator of times in news. It replaces doc.Times, so that a
// document may be annotated again after its publication time became known.
func New() annotate.Annotator { return NewWith(Options{}) }

// NewWith returns the annotator with other options.
func NewWith(o Options) annotate.Annotator { return &annotator{words: own(), opts: o} }

func (a *annotator) Name() string      { return stage }
func (a *annotator) Needs() news.Layer { return news.LayerTokens | news.LayerSentences }
func (a *annotator) Gives() news.Layer { return news.LayerTimes }

func (a *annotator) Annotate(doc *news.Document) {
	doc.Times = []news.TimeExpr{}
	kept := doc.Problems[:0:0]
	for _, p := range doc.Problems {
		if p.Stage != stage {
			kept = append(kept, p)
		}
	}
	doc.Problems = kept
	p := a.parser(doc)
	p.findAnchor()
	for i := 0; i < len(p.tokens); {
		n := p.at(i)
		if n <= 0 {
			i++
			continue
		}
		i += n
	}
}

// parser is the state of reading one document.
type parser struct {
	doc    *news.Document
	opts   Options
	tokens []text.Token
	words  []word
	cuts   []uint8
	anchor time.Time // midnight UTC; zero when there is none
	clock  time.Time // the instant of publication, zero when only a day is known
	entity int       // index of the first entity that may cover the next token
	depth  int       // how many expressions the one that is read stands in
}

func (a *annotator) parser(doc *news.Document) *parser {
	p := &parser{doc: doc, opts: a.opts, tokens: doc.Tokens, words: make([]word, len(doc.Tokens)), cuts: make([]uint8, len(doc.Tokens))}
	for i, t := range p.tokens {
		switch t.Kind {
		case text.Number:
			p.words[i].begins = true
		case text.Word, text.Latin:
			if w, cut, ok := arabic.Word(a.words, t.Key); ok {
				if w.note && !p.opts.Loose {
					w = word{begins: w.begins}
				}
				p.words[i], p.cuts[i] = w, uint8(cut)
			} else if t.Kind == text.Latin && len(t.Key) == 3 && t.Key[0] == 't' {
				p.words[i].begins = true // T14:30
			}
		case text.Punct:
			p.words[i].begins = t.Key == "("
		}
	}
	return p
}

// class is the class of token i, none past the end and across a line break
// from the token before.
func (p *parser) class(i int) class { return p.word(i).class }

func (p *parser) word(i int) word {
	if i < 0 || i >= len(p.words) {
		return word{}
	}
	return p.words[i]
}

func (p *parser) key(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].Key
}

// next reports that token i follows the one before in the same line.
func (p *parser) next(i int) bool { return i < len(p.tokens) && !p.tokens[i].Line }

// plain reports that token i is a time word without particle, following in
// the same line: the inner words of an expression.
func (p *parser) plain(i int, c class) bool {
	return p.next(i) && p.words[i].class == c && p.cuts[i] == 0
}

func (p *parser) problem(s text.Span, cause string) {
	p.doc.Problems = append(p.doc.Problems, news.Problem{Stage: stage, Subject: "«" + s.Of(p.doc.Text) + "»", Cause: cause})
}

// add records a reading that begins at token i, and returns how many tokens
// it covers.
func (p *parser) add(i int, r reading) int {
	s := text.Span{Start: p.tokens[i].CutAt(p.doc.Text, int(p.cutOf(i, r))), End: p.tokens[r.end-1].End}
	if s.Empty() || p.covered(s) {
		return 0
	}
	p.doc.Times = append(p.doc.Times, r.expr(p.doc.At(s)))
	return r.end - i
}

func (p *parser) cutOf(i int, r reading) int {
	if r.cut > 0 {
		return r.cut
	}
	return int(p.cuts[i])
}

// covered reports that a longer named entity covers the span: the day in the
// name of a paper or a square is none.
func (p *parser) covered(s text.Span) bool {
	for p.entity < len(p.doc.Entities) && p.doc.Entities[p.entity].End <= s.Start {
		p.entity++
	}
	for k := p.entity; k < len(p.doc.Entities) && p.doc.Entities[k].Start <= s.Start; k++ {
		if e := p.doc.Entities[k].Span; e.Contains(s) && e.Len() > s.Len() {
			return true
		}
	}
	return false
}
