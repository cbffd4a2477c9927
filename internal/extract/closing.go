package extract

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// closesByLabel reports a label of unknown words with its names behind the
// last paragraph of a body: what follows is no paragraph.
func (s *segmenter) closesByLabel(i int) bool {
	l := &s.lines[i]
	if l.stop || l.open || l.goesOn || l.bullet || l.words > closingMax || i+1 < len(s.lines) && s.lines[i+1].paragraph() {
		return false
	}
	before := &s.lines[i-1]
	if !(before.role == news.RoleBody && before.paragraph() || before.role == news.RoleCredit || before.role == news.RoleKeywords) {
		return false
	}
	role, _ := s.unknownLabel(i)
	return role != ""
}

// closesAfter reports whether nothing of an article stands from line i on:
// the page ends, or its closing lines come. Lines that may stand anywhere are
// passed over, a few of them.
func (s *segmenter) closesAfter(i int) bool {
	for end := min(len(s.lines), i+passMax); i < end; i++ {
		l := &s.lines[i]
		switch l.cue.class {
		case "boilerplate", "caption", "date", "byline":
			continue
		case "":
			if l.wordless {
				continue
			}
			return false
		}
		return true
	}
	return i >= len(s.lines)
}

const passMax = 8

// tail looks once more at the lines that close each article's body: short
// lines that are no sentences, after paragraphs that all are. Labels of unknown
// words name a source or keywords, signatures («فرانس24 / …») are the
// article's own, and what is left are the page's own words.
func (s *segmenter) tail() {
	last := make([]int, s.docs+1) // the last body line of each article
	for i := range s.lines {
		if s.lines[i].role == news.RoleBody {
			last[s.lines[i].doc] = i
		}
	}
	for doc, i := range last {
		s.doc = doc
		for n := 0; n < tailMax && i > 0 && s.closing(i) && (s.lines[i-1].role == news.RoleBody || aside(s.lines[i-1].role)); n++ {
			l := &s.lines[i]
			switch role, rest := s.unknownLabel(i); {
			case role != "":
				s.set(i, role, l.doc)
				l.cue = cue{class: string(role), rest: rest, rule: ruleUnknown}
			case ours(l.Of(s.page)):
				s.set(i, news.RoleBoilerplate, 0)
			}
			for i--; i > 0 && aside(s.lines[i].role); i-- {
			}
			if s.lines[i].role != news.RoleBody {
				break
			}
		}
	}
}

// ruleUnknown names labels that were told by their shape alone.
const ruleUnknown = "unknown label"

// aside reports the roles that close an article.
func aside(r news.Role) bool {
	switch r {
	case news.RoleCredit, news.RoleKeywords, news.RoleBoilerplate, news.RoleDate:
		return true
	}
	return false
}

// tailMax is how many closing lines a body may have.
const tailMax = 4

// closing reports a short line at the end of a body that is none of its
// sentences.
func (s *segmenter) closing(i int) bool {
	l := &s.lines[i]
	return l.cue.class == "" && !l.stop && !l.open && !l.goesOn && !l.bullet && l.words <= closingMax
}

const closingMax = 14

// unknownLabel reads «words: names» behind a body: keywords when most of the
// names are words of the article, a credit when they are few.
func (s *segmenter) unknownLabel(i int) (news.Role, text.Span) {
	l := &s.lines[i]
	t := l.Of(s.page)
	at := strings.IndexAny(t, ":|")
	if at <= 0 || len(strings.Fields(t[:at])) > 2 {
		return "", text.Span{}
	}
	rest := text.Span{Start: l.Start + at + 1, End: l.End}
	words := len(strings.Fields(rest.Of(s.page)))
	switch {
	case words >= 2 && s.owned(rest, i) >= 0.7:
		return news.RoleKeywords, rest
	case words >= 1 && words <= 4:
		return news.RoleCredit, rest
	}
	return "", text.Span{}
}
