package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// line is one non-blank line of a page's text, what it looks like, and, once
// the segmenter has been there, what it is.
type line struct {
	// Span is the line without white space at its ends.
	text.Span
	// from is where the words begin, after a bullet or other decoration.
	from  int
	words int
	// stop: it ends as a sentence does. open: it ends with a colon or a
	// comma, so something must follow. bullet: it opens with one.
	stop, open, bullet bool
	// wordless lines hold no letter and no digit: «* * *».
	wordless bool
	// date: it holds a date and nothing else.
	date bool
	cue  cue
	// goesOn: it opens as a continuation («وأضاف», «من جهته»). placed: it
	// opens with a dateline («موسكو، روسيا (CNN) --»).
	goesOn, placed bool
	// link and heading are what HTML says: the line is a link, or a heading's.
	link, heading bool

	role news.Role
	// doc is the number of the article that it belongs to, 1 for the main
	// one, 0 for none.
	doc int
	// title is the part of the line that is a headline, when it is less than
	// the line («اقرأ أيضا: …» before a whole article).
	title text.Span
}

// Shapes, in words. A headline of more than 25 words is rarer than one in a
// thousand in news of five outlets; a paragraph without a full stop is longer
// in nine cases of ten. Cue lines of more than five words were not seen.
const (
	headlineMax  = 25
	headlineMin  = 2
	paragraphMin = 9
	cueMax       = 5
)

// headish reports that the line may be a headline: short, not a sentence that
// was closed, nothing to follow, and it does not go on with what was before.
func (l *line) headish() bool {
	return l.words >= headlineMin && l.words <= headlineMax && !l.stop && !l.open && !l.goesOn && !l.placed && l.cue.class == ""
}

// paragraph reports that the line is a sentence or more of running text.
func (l *line) paragraph() bool {
	return l.cue.class == "" && (l.stop && l.words >= 4 || l.words > itemMax || l.placed || l.words >= paragraphMin && (l.goesOn || l.open))
}

// cueish reports that the line, of no known words, stands where a cue could.
func (l *line) cueish() bool {
	return l.cue.class == "" && !l.bullet && !l.wordless && !l.stop && !l.goesOn && l.words <= cueMax
}

// splitLines returns the non-blank lines of s with their shapes.
func splitLines(s string) []line {
	lines := make([]line, 0, strings.Count(s, "\n")+1)
	for at := 0; at < len(s); {
		end := len(s)
		next := end
		if i := strings.IndexAny(s[at:], "\n\r"); i >= 0 {
			end = at + i
			next = end + 1
		}
		trimmed := strings.TrimLeftFunc(s[at:end], unicode.IsSpace)
		start := end - len(trimmed)
		trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace)
		if trimmed != "" {
			l := line{Span: text.Span{Start: start, End: start + len(trimmed)}}
			l.measure(s)
			lines = append(lines, l)
		}
		at = next
	}
	return lines
}

// measure fills what can be told from the line alone.
func (l *line) measure(s string) {
	t := l.Of(s)
	lead := strings.IndexFunc(t, func(r rune) bool { return !decoration(r) })
	if lead < 0 {
		lead = len(t)
	}
	l.from = l.Start + lead
	l.bullet = lead > 0 && bulleted(t[:lead])
	inWord := false
	for i := lead; i < len(t); {
		r, n := rune(t[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(t[i:])
		}
		i += n
		switch {
		case inWord:
			inWord = !unicode.IsSpace(r)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			l.words++
			inWord = true
		}
	}
	l.wordless = l.words == 0
	l.stop, l.open = ending(t)
}

// decoration reports the signs that stand before the words of a line.
func decoration(r rune) bool {
	switch r {
	case '"', '\'', '«', '“', '”', '(', '[', '#', '@', '‹', '‘', '’', '„', '<':
		return false
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != utf8.RuneError
}

// bulleted reports a bullet among the signs before the words. An asterisk is
// none: it opens footnotes («* نقلا عن …»).
func bulleted(lead string) bool {
	return strings.ContainsFunc(lead, func(r rune) bool {
		switch r {
		case '•', '·', '▪', '●', '■', '►', '◄', '▶', '◀', '-', '–', '—', '◦', '‣', '➤', '»', '⬅', '✓':
			return true
		}
		return false
	})
}

// ending tells how the line closes, quotes and brackets at its end aside. Two
// full stops are a headline's way to trail off; three or an ellipsis too.
func ending(t string) (stop, open bool) {
	for len(t) > 0 {
		r, n := utf8.DecodeLastRuneInString(t)
		t = t[:len(t)-n]
		switch r {
		case '"', '\'', '»', '«', '“', '”', ')', '(', ']', '›', '’', '‘', ' ', '\u00a0', '\u200f', '\u200e', '\u202c', '*':
			continue
		case '.', '。':
			return !strings.HasSuffix(t, "."), false
		case ':', '،', ',', '؛', ';':
			return false, true
		}
		return false, false
	}
	return false, false
}
