package isnad

import (
	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// QuantityOptions change how [ParseQuantitiesWith] reads: Loose takes the text
// for a query, a form or a note rather than prose. Then a number that counts
// nothing is a quantity too, and so are signs, fractions («3/4»), ordinals
// without a noun and the bounds of arithmetic («>= 5»). With Relative as well,
// ordinals may count from the last or the present one («ما قبل الأخير» is -1,
// its unit «أخير»).
type QuantityOptions = pipeline.QuantityOptions

// ParseQuantities reads the quantities of an Arabic text as news: counts with
// their noun, money, measures, percentages, lengths of time, ages, scores, in
// digits and in words, with bounds, ranges and byte spans, in the order of the
// text. Numbers inside dates, and those that count nothing, are left out. A
// text without quantities gives an empty list.
func ParseQuantities(text string) []news.Quantity {
	return pipeline.ParseQuantities(text, QuantityOptions{})
}

// ParseQuantitiesWith is [ParseQuantities] with options.
func ParseQuantitiesWith(text string, o QuantityOptions) []news.Quantity {
	return pipeline.ParseQuantities(text, o)
}
