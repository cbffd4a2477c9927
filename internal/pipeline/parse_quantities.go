package pipeline

import (
	"slices"
	"time"

	"github.com/isnad-news/isnad/internal/annotate/quantity"
	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// QuantityOptions change how [ParseQuantities] reads.
type QuantityOptions = quantity.Options

// ParseQuantities reads the quantities of a text that is no article. Numbers
// inside dates are none; in loose texts digits alone are no year.
func ParseQuantities(s string, o QuantityOptions) []news.Quantity {
	times, _ := timex.Parse(s, time.Time{}, timex.Options{})
	if o.Loose {
		times = slices.DeleteFunc(times, func(t news.TimeExpr) bool {
			tokens := text.Tokenize(t.Text)
			return len(tokens) == 1 && tokens[0].Kind == text.Number
		})
	}
	return quantity.Parse(s, times, o)
}
