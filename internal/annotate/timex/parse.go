package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Direction chooses between a past and a coming reading.
type Direction uint8

// The directions.
const (
	// ByTense takes the coming one where the clause speaks of the future, else
	// the past one, as news does.
	ByTense Direction = iota
	Past
	Coming
)

// Options change how expressions are read. The zero value is what news needs.
type Options struct {
	// Prefer chooses the day of a weekday without modifier, and the half of
	// the day of an hour that names none.
	Prefer Direction
	// Loose takes a text for a question or a note rather than prose: forms
	// that prose mostly uses in other senses are times in it («الثالثة», «في
	// 27», «صفر», «المساء»).
	Loose bool
}

// Parse reads the times of a text that is no article, such as a query or a
// note. Deictic words count from published, in its own zone; with the zero
// time they get no value. Problems are conflicts inside expressions.
func Parse(s string, published time.Time, o Options) ([]news.TimeExpr, []news.Problem) {
	doc := &news.Document{Article: news.Article{Text: s}}
	if !published.IsZero() {
		doc.PublishedAt = &published
	}
	doc.Tokens = text.Tokenize(s)
	doc.Sentences = arabic.Sentences(s, doc.Tokens)
	NewWith(o).Annotate(doc)
	return doc.Times, doc.Problems
}
