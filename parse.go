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
