package quantity

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Options change how quantities are read. The zero value is what news needs.
type Options struct {
	// Loose takes a text for a query, a form or a note rather than prose: a
	// number that counts nothing is a count without unit, and signs, fractions,
	// definite ordinals and the bounds of arithmetic («>= 5») are read.
	Loose bool
	// Relative also reads ordinals that count from the last or the present one
	// («ما قبل الأخير»), in loose texts: the value is how many after it («-1»),
	// the unit «أخير» or «حالي».
	Relative bool
}

// Parse reads the quantities of a text that is no article. Numbers inside
// times are read only where no times are given.
func Parse(s string, times []news.TimeExpr, o Options) []news.Quantity {
	doc := &news.Document{Article: news.Article{Text: s}}
	doc.Times = times
	doc.Tokens = text.Tokenize(s)
	doc.Sentences = arabic.Sentences(s, doc.Tokens)
	NewWith(o).Annotate(doc)
	return doc.Quantities
}
