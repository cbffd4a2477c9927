package extract

import (
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// dateLineMax is the longest date line, in words: weekday, two names of the
// month, clock, zone and a byline together.
const dateLineMax = 14

// dateLine reports whether line i, of no known label, holds a date and
// nothing else.
func (s *segmenter) dateLine(i int) bool {
	l := &s.lines[i]
	return l.cue.class == "" && l.date
}

// datedLine reports a short line between headline and body that states a full
// date among other things: «أخبار البلد | 14 آذار 2061 | 3 قراءات».
func (s *segmenter) datedLine(i int) bool {
	l := &s.lines[i]
	if l.cue.class != "" || l.stop || l.placed || l.words > dateLineMax || !strings.ContainsFunc(l.Of(s.page), unicode.IsDigit) {
		return false
	}
	_, ok := arabic.ParseDateLine(l.Of(s.page))
	return ok
}

// wholeDate reports whether a line is a date and nothing else.
func wholeDate(s string, l *line) bool {
	if l.stop || l.words > dateLineMax || l.words == 0 || !strings.ContainsFunc(l.Of(s), unicode.IsDigit) {
		return false
	}
	_, ok := arabic.WholeDateLine(l.Of(s))
	return ok
}

// date takes the article's times from its date lines, when nothing better
// gave them. The day that a lead states in full is read with the other times
// of the text.
func (d *draft) date(page string) {
	a := &d.article
	for _, l := range d.dates {
		line, ok := arabic.ParseDateLine(l.Of(page))
		switch {
		case !ok:
			if l.cue.class == "date" && !l.cue.rest.Empty() {
				d.problem("the date line cannot be read: " + quoted(l.Of(page)))
			}
			continue
		case line.Conflict:
			d.problem("the date line contradicts itself: " + quoted(l.Of(page)))
		}
		t, dayOnly := line.Time, line.DayOnly
		if !line.Zoned { // a clock without its zone tells no instant
			t, dayOnly = t.Truncate(day), true
		}
		switch {
		case line.Modified || l.cue.modified:
			if a.ModifiedAt == nil {
				a.ModifiedAt = &t
			}
		case a.PublishedAt == nil:
			a.PublishedAt, a.DayOnly, a.PublishedFrom = &t, dayOnly, "text"
		}
	}
}
