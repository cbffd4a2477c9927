// Package annotate holds the interface that annotators implement and the
// chain that runs them.
//
// An annotator adds layers to a document and changes nothing else. It
// declares the layers that it needs and those that it gives; [NewChain]
// refuses an order in which a need is not met and names the step. Annotators
// keep no state between documents and are safe for concurrent use.
package annotate

import (
	"fmt"

	"github.com/isnad-news/isnad/news"
)

// Annotator adds layers to documents.
type Annotator interface {
	// Name is the step's name in errors and in `isnad stages`.
	Name() string
	Needs() news.Layer
	Gives() news.Layer
	// Annotate fills the layers that it gives. What it cannot read it records
	// in doc.Problems.
	Annotate(doc *news.Document)
}

// Chain runs annotators in a checked order.
type Chain struct{ steps []Annotator }

// NewChain checks that each step's needs are given by the steps before it and
// that no layer is given twice.
func NewChain(steps ...Annotator) (*Chain, error) {
	var have news.Layer
	for i, s := range steps {
		if missing := s.Needs() &^ have; missing != 0 {
			return nil, fmt.Errorf("annotate: step %d (%s) needs %v, which no step before it gives", i+1, s.Name(), missing.Names())
		}
		if twice := s.Gives() & have; twice != 0 {
			return nil, fmt.Errorf("annotate: step %d (%s) gives %v, which a step before it gives already", i+1, s.Name(), twice.Names())
		}
		have |= s.Gives()
	}
	return &Chain{steps: steps}, nil
}

// Steps are the chain's annotators in order.
func (c *Chain) Steps() []Annotator { return c.steps }

// Annotate runs every step on doc. A step that panics is a problem of the
// document: its layers stay unlooked for, the other steps run.
func (c *Chain) Annotate(doc *news.Document) {
	for _, s := range c.steps {
		if Run(s, doc) {
			doc.Looked |= s.Gives()
		}
	}
}

// Run runs one step and reports whether it came to its end.
func Run(s Annotator, doc *news.Document) (ok bool) {
	defer func() {
		if r := recover(); r != nil {
			doc.Problems = append(doc.Problems, news.Problem{Stage: s.Name(), Subject: doc.ID, Cause: fmt.Sprintf("internal error: %v", r)})
		}
	}()
	s.Annotate(doc)
	return true
}
