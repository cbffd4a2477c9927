package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
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
// gave them, and else its day from its lead.
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
	if a.PublishedAt == nil {
		d.dateByLead()
	}
}

// leadDateMax is how far into a lead, in bytes, its day is looked for: its
// first clause.
const leadDateMax = 260

// dateByLead takes the day of an article without any date line from the first
// clause of its lead, when that states weekday, day, month and year of what
// has happened: «استقبل …، الجمعة 22 أيلول 2061، …». News of the day states no
// other day in full; plans do («ستعقد القمة الجمعة …»), so they are left out.
func (d *draft) dateByLead() {
	a := &d.article
	for _, b := range a.Blocks {
		if b.Role != news.RoleBody {
			continue
		}
		lead := b.Of(a.Text)
		end := min(len(lead), leadDateMax)
		for end < len(lead) && !utf8.RuneStart(lead[end]) {
			end--
		}
		line, ok := arabic.ParseDateLine(lead[:end])
		if !ok || line.Conflict || !weekdayFirst(line.Span.Of(lead)) || planned(lead[:line.Span.Start]) {
			return
		}
		t := line.Time.Truncate(day)
		a.PublishedAt, a.DayOnly, a.PublishedFrom = &t, true, "text"
		return
	}
}

func weekdayFirst(s string) bool {
	for _, t := range text.Tokenize(s) {
		if t.Kind == text.Word {
			_, _, ok := arabic.WeekdayAt(t.Key)
			return ok
		}
	}
	return false
}

// planned reports words of what is still to come: the future particle before
// a verb, or an announcement of a plan.
func planned(s string) bool {
	for _, t := range text.Tokenize(s) {
		switch k := strings.TrimPrefix(t.Key, "و"); {
		case strings.HasPrefix(k, "سي"), strings.HasPrefix(k, "ست"), k == "سوف":
			if utf8.RuneCountInString(k) >= 5 || k == "سوف" {
				return true
			}
		case k == "المقرر", k == "المتوقع", k == "المنتظر", k == "موعد":
			return true
		}
	}
	return false
}
