package isnad

import (
	"time"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// TimeOptions change how [ParseTimesWith] reads: Prefer chooses between the
// past and the coming day of a bare weekday ([ByTense], [Past], [Coming]), and
// Loose takes the text for a query or a note rather than prose.
type TimeOptions = pipeline.TimeOptions

// What TimeOptions.Prefer may be. ByTense, the default, is what news means:
// the coming one in a clause about the future, else the past one.
const (
	ByTense = pipeline.ByTense
	Past    = pipeline.Past
	Coming  = pipeline.Coming
)

// ParseTimes reads the time expressions of an Arabic text as news: dates,
// clock times, lengths and recurrences, with their byte spans, in the order of
// the text. Deictic words («أمس») count from published, in its own time zone;
// with the zero time they are found and have no value. A text without times
// gives an empty list.
func ParseTimes(text string, published time.Time) []news.TimeExpr {
	times, _ := pipeline.ParseTimes(text, published, TimeOptions{})
	return times
}

// ParseTimesWith is [ParseTimes] with options. It also returns the conflicts
// inside expressions, such as a weekday that its date does not have.
func ParseTimesWith(text string, published time.Time, o TimeOptions) ([]news.TimeExpr, []news.Problem) {
	return pipeline.ParseTimes(text, published, o)
}

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
