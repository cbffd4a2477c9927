package news

import "github.com/isnad-news/isnad/text"

// Layer is one annotation layer of a document.
type Layer uint16

// The layers. A set of them is their bitwise or.
const (
	LayerTokens Layer = 1 << iota
	LayerSentences
	LayerEntities
	LayerTimes
	LayerQuantities
	LayerFrames
	LayerCitations
	LayerQuotations
	LayerEvents
)

// Names lists the layers in the set.
func (l Layer) Names() []string {
	all := []string{"tokens", "sentences", "entities", "times", "quantities", "frames", "citations", "quotations", "events"}
	var out []string
	for i, n := range all {
		if l&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// Document is an article with its annotation layers. An empty layer that was
// looked for is in Looked; one that nobody looked for is not.
type Document struct {
	Article
	Looked Layer `json:"-"`
	// Tokens are those of Text, Sentences spans of it in order, never across
	// a line break.
	Tokens    []text.Token `json:"-"`
	Sentences []text.Span  `json:"-"`
	Entities  []Entity     `json:"entities"`
	// Namings come with the entities: the titles by which the text speaks of
	// persons.
	Namings    []Naming    `json:"namings"`
	Times      Times       `json:"times"`
	Quantities []Quantity  `json:"quantities"`
	Frames     []Frame     `json:"frames"`
	Citations  []Citation  `json:"citations"`
	Quotations []Quotation `json:"quotations"`
	Events     []Event     `json:"events"`
}

// Event is reserved for the coding of events (who did what to whom).
type Event struct{}

// Mention is a span of a document's text with its words.
type Mention struct {
	text.Span
	Text string `json:"text"`
}

// At makes the mention of span s in the document's text.
func (d *Document) At(s text.Span) Mention { return Mention{Span: s, Text: s.Of(d.Text)} }

// TokensIn returns the tokens that lie wholly in s, by binary search.
func (d *Document) TokensIn(s text.Span) []text.Token {
	i, j := d.TokenRange(s)
	return d.Tokens[i:j]
}

// TokenRange returns the half-open index range of the tokens wholly in s.
func (d *Document) TokenRange(s text.Span) (int, int) {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Tokens[m].Start < s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	j, hi := lo, len(d.Tokens)
	for j < hi {
		m := (j + hi) / 2
		if d.Tokens[m].End <= s.End {
			j = m + 1
		} else {
			hi = m
		}
	}
	return lo, j
}

// SentenceAt returns the index of the sentence that holds byte offset b, or
// -1.
func (d *Document) SentenceAt(b int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Sentences[m].End <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].Start <= b {
		return lo
	}
	return -1
}
