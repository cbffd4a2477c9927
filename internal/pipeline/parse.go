package pipeline

import (
	"time"

	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/news"
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
