package pipeline

import (
	"slices"
	"time"

	"github.com/isnad-news/isnad/internal/annotate/quantity"
	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// TimeOptions change how [ParseTimes] reads.
type TimeOptions = timex.Options

// The values of TimeOptions.Prefer.
const (
	ByTense = timex.ByTense
	Past    = timex.Past
	Coming  = timex.Coming
)

// ParseTimes reads the times of a text that is no article.
func ParseTimes(s string, published time.Time, o TimeOptions) ([]news.TimeExpr, []news.Problem) {
	return timex.Parse(s, published, o)
}

// QuantityOptions change how [ParseQuantities] reads.
type QuantityOptions = quantity.Options

// ParseQuantities reads the quantities of a text that is no article. Numbers
// inside dates are none; in loose texts digits alone are no year, and «الأحد
// عشر» is eleven.
func ParseQuantities(s string, o QuantityOptions) []news.Quantity {
	times, _ := timex.Parse(s, time.Time{}, timex.Options{})
	if o.Loose {
		tokens := text.Tokenize(s)
		times = slices.DeleteFunc(times, func(t news.TimeExpr) bool {
			i, _ := slices.BinarySearchFunc(tokens, t.Start, func(tok text.Token, at int) int { return tok.Start - at })
			if i == len(tokens) || tokens[i].End != t.End {
				return false
			}
			o, ordinal := arabic.LooseOrdinal(tokens, i)
			return tokens[i].Kind == text.Number || ordinal && o.Tokens > 1
		})
	}
	return quantity.Parse(s, times, o)
}
