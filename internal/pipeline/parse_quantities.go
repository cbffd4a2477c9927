package pipeline

import (
	"time"

	"github.com/isnad-news/isnad/internal/annotate/quantity"
	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/news"
)

// QuantityOptions change how [ParseQuantities] reads.
type QuantityOptions = quantity.Options

// ParseQuantities reads the quantities of a text that is no article. Numbers
// inside dates are none.
func ParseQuantities(s string, o QuantityOptions) []news.Quantity {
	times, _ := timex.Parse(s, time.Time{}, timex.Options{})
	return quantity.Parse(s, times, o)
}
