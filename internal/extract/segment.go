package extract

import (
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// segmenter gives each line of a page its role. It walks the page once, from
// the top: head matter, body, then what stands behind it, and the same again
// for each article embedded there.
type segmenter struct {
	page  string
	lines []line
	cues  *cues
	// doc is the article that lines belong to now; docs counts them.
	doc, docs int
	// begun: the article has body lines; ended: lines that close an article
	// (credit, keywords, a list) were seen after its body.
	begun, ended bool
	// first is the first line of each article, by its number.
	first []int
	// titled holds the articles that have a headline line.
	titled map[int]bool
	// given is the headline that the page's carrier gave; empty when the top
	// of the page must tell.
	given string
}

// segment assigns the roles of lines that have been read. given is the
// headline when the page's carrier or its metadata name it.
func (c *cues) segment(page string, lines []line, given string) {
	s := &segmenter{page: page, lines: lines, cues: c, doc: 1, docs: 1, first: []int{0, 0}, titled: map[int]bool{}, given: given}
	for i := 0; i < len(lines); {
		i = s.step(i)
	}
	s.tail()
}

// step gives line i, and those that go with it, their roles and returns the
// next line.
func (s *segmenter) step(i int) int {
	l := &s.lines[i]
	switch l.cue.class {
	case "related", "list":
		return s.group(i, i+1)
	case "keywords", "credit", "date", "byline", "caption", "boilerplate":
		return s.special(i)
	}
	switch {
	case l.wordless && s.begun && !s.ended && i+1 < len(s.lines) && s.lines[i+1].paragraph():
		s.body(i) // «* * *» between paragraphs
	case l.wordless:
		s.set(i, news.RoleBoilerplate, 0)
	case !s.begun && s.ownDateline(i):
		s.set(i, news.RoleDateline, s.doc)
	case !s.begun && !s.titled[s.doc] && s.headlineAt(i):
		s.set(i, news.RoleHeadline, s.doc)
		s.titled[s.doc] = true
	case s.begun && s.closesByLabel(i):
		role, rest := s.unknownLabel(i)
		l.cue = cue{class: string(role), rest: rest, rule: ruleUnknown}
		s.set(i, role, s.doc)
		s.ended = true
	case s.dateLine(i), !s.begun && s.titled[s.doc] && s.datedLine(i):
		s.set(i, news.RoleDate, s.doc)
	case s.begun && l.link && l.headish() && l.words >= 4 && !l.heading:
		s.set(i, news.RolePromo, 0)
	case s.begun && s.unknownCue(i):
		return s.group(i, i+1)
	case s.ended && s.bareArticle(i):
		return s.embed(i, i)
	case s.begun && s.bareList(i):
		return s.list(i, i+s.run(i))
	default:
		s.body(i)
	}
	return i + 1
}

// bareList reports headlines without a cue that fill the page to its end or
// to its closing lines. Items of the article's own enumerations are longer, or
// a colon announces them.
func (s *segmenter) bareList(i int) bool {
	n := s.run(i)
	if n < listMin || !s.closesAfter(i+n) {
		return false
	}
	if s.ended {
		return true
	}
	for _, l := range s.lines[i : i+n] {
		if l.words > bareItemMax || l.words < 3 {
			return false
		}
	}
	return !s.lines[i-1].open
}

const bareItemMax = 15

// listMin is the fewest headlines without a cue that are a list.
const listMin = 3

func (s *segmenter) set(i int, role news.Role, doc int) {
	s.lines[i].role, s.lines[i].doc = role, doc
}

func (s *segmenter) body(i int) {
	s.set(i, news.RoleBody, s.doc)
	s.begun = true
}

// special handles a line that known words explain by themselves.
func (s *segmenter) special(i int) int {
	l := &s.lines[i]
	role := news.Role(l.cue.class)
	if l.cue.class == "boilerplate" {
		s.set(i, role, 0)
		return i + 1
	}
	if l.cue.rule == "signature" && !s.begun {
		role = news.RoleByline
	}
	s.set(i, role, s.doc)
	next := i + 1
	switch l.cue.class {
	case "credit", "keywords":
		s.ended = s.ended || s.begun
		// The label can stand on a line of its own, its words on the next.
		if l.cue.rest.Empty() && next < len(s.lines) && s.lines[next].cue.class == "" && !s.lines[next].stop &&
			s.named(l.cue.class, &s.lines[next]) {
			s.set(next, role, s.doc)
			next++
			for role == news.RoleKeywords && s.lines[next-1].link && next < len(s.lines) && s.tag(next) {
				s.set(next, role, s.doc)
				next++
			}
		}
	}
	return next
}

// tag reports a link of a few words below a label of keywords.
func (s *segmenter) tag(i int) bool {
	l := &s.lines[i]
	return l.link && l.words <= cueMax && l.cue.class == ""
}

// named reports whether a line can be what the label before it names.
func (s *segmenter) named(class string, l *line) bool {
	if class == "keywords" {
		return l.words <= headlineMax && !l.goesOn
	}
	return s.ended && l.words <= 4
}

// headlineAt reports whether line i, near the top of an article, is its
// headline: headline-like, or closed by a full stop but short, and before a
// longer line that repeats its words or before a date line.
func (s *segmenter) headlineAt(i int) bool {
	l := &s.lines[i]
	if s.given != "" && s.doc == 1 {
		return sameWords(l.Of(s.page), s.given)
	}
	if l.words > headlineMax || l.open || l.placed || l.date || i+1 >= len(s.lines) {
		return false
	}
	next := s.lines[i+1]
	if next.cue.class == "date" || next.cue.class == "byline" || s.dateLine(i+1) {
		return true
	}
	if l.stop || l.goesOn {
		return l.words <= 14 && next.words >= 2*l.words && (!l.stop && !next.goesOn || s.coverage(i, i+1) >= 0.5)
	}
	return next.words > l.words || next.paragraph() || next.headish()
}

// run counts the headline-like lines from i on that could be items of a list.
// After the first, items are short: a paragraph that lacks its full stop is
// seldom below twenty words.
func (s *segmenter) run(i int) int {
	n := 0
	for i+n < len(s.lines) && s.item(i+n, n > 0) {
		n++
	}
	return n
}

// announced is run behind a cue: there a line without a full stop is a
// headline however it opens («هكذا …», «واشنطن …» in a spelling unknown), as
// long as no running text can begin with it.
func (s *segmenter) announced(i int) int {
	n := 0
	for ; i+n < len(s.lines); n++ {
		l := &s.lines[i+n]
		if s.item(i+n, n > 0) {
			continue
		}
		loose := l.cue.class == "" && !l.wordless && !l.stop && !l.open && !l.placed && l.words <= itemMax
		if !loose || n > 0 && !l.bullet && (i+n+1 < len(s.lines) && s.lines[i+n+1].paragraph() || l.goesOn && l.words >= paragraphMin) {
			break
		}
	}
	return n
}

// item reports whether line i may be a headline of a list.
func (s *segmenter) item(i int, further bool) bool {
	l := &s.lines[i]
	return l.headish() && (!further || l.words <= itemMax || l.bullet) && !s.dateLine(i)
}

const itemMax = 19

// unknownCue reports whether line i, of no known words, stands as a cue: a
// few words, then a headline, then a paragraph or more headlines to the end.
// In clean articles this shape is found once in five hundred.
func (s *segmenter) unknownCue(i int) bool {
	l := &s.lines[i]
	if !l.cueish() || i+1 >= len(s.lines) {
		return false
	}
	n := s.run(i + 1)
	if n == 0 {
		return false
	}
	after := i + 1 + n
	if s.closesAfter(after) {
		return n >= 2 || s.ended
	}
	// A colon announces: then a subhead may stand behind the headline too.
	return (n == 1 || n == 2 && l.open) && s.lines[after].paragraph() && s.lines[i+1].words > l.words
}

// group handles what a cue at line i announces: from line first on come
// headlines. Several of them are a list, one alone is a promotion, and one
// before a lead begins an article.
func (s *segmenter) group(i, first int) int {
	l := &s.lines[i]
	inline := l.cue.class != "" && !l.cue.rest.Empty()
	if inline {
		if s.begun && s.beginsArticle(i, l.cue.rest, first) {
			s.lines[i].title = l.cue.rest
			return s.embed(i, i)
		}
		s.set(i, news.RolePromo, 0)
		return first
	}
	n := s.announced(first)
	end := first + n
	if k := end - 1; n > 1 && s.begun && s.unstopped(k) && s.beginsArticle(i, s.lines[k-1].content(), k) {
		end, n = k, n-1
	}
	switch {
	case n == 0:
		return s.bareCue(i, first)
	case s.closesAfter(end):
		if n >= 2 || l.cue.class == "list" {
			return s.list(i, end)
		}
		return s.promo(i, end)
	case s.begun && (n == 1 || s.lines[end-1].words > subheadMax) && s.beginsArticle(i, s.lines[end-1].content(), end):
		if n > 1 {
			s.promo(i, end-1)
			return s.embed(end-1, end-1)
		}
		s.set(i, news.RoleRelatedCue, 0)
		return s.embed(i, end-1)
	case n >= listMin:
		return s.list(i, end)
	}
	return s.promo(i, end)
}

// unstopped reports a lead that lacks its full stop and so looks like one more
// headline: longer than the one before it, and a paragraph follows.
func (s *segmenter) unstopped(i int) bool {
	l := &s.lines[i]
	return l.words >= leadMin && !l.bullet && l.words > s.lines[i-1].words && i+1 < len(s.lines) && s.lines[i+1].paragraph()
}

// leadMin is the shortest lead without a full stop, in words. Headlines of as
// many words are one in a hundred.
const leadMin = 13

// subheadMax is the longest line, in words, that is sooner a subhead than the
// last of several headlines.
const subheadMax = 3

// content is the line's text after its bullet.
func (l *line) content() text.Span { return text.Span{Start: l.from, End: l.End} }

// bareCue handles a cue that no headline follows.
func (s *segmenter) bareCue(i, first int) int {
	if first < len(s.lines) && s.lines[first].cue.class == "" && s.lines[first].stop && s.lines[first].words <= headlineMax &&
		first+1 < len(s.lines) && s.begun && s.beginsArticle(i, s.lines[first].content(), first+1) {
		// A headline that closes with a full stop.
		s.set(i, news.RoleRelatedCue, 0)
		return s.embed(i, first)
	}
	s.set(i, news.RolePromo, 0)
	return first
}

func (s *segmenter) promo(i, end int) int {
	for ; i < end; i++ {
		s.set(i, news.RolePromo, 0)
	}
	return end
}

func (s *segmenter) list(i, end int) int {
	s.ended = s.ended || s.begun && s.closesAfter(end)
	for ; i < end; i++ {
		s.set(i, news.RoleList, 0)
	}
	return end
}

// embed begins a new article whose headline is line i; cue is its cue line,
// or i when it has none.
func (s *segmenter) embed(cue, i int) int {
	s.docs++
	s.doc = s.docs
	s.first = append(s.first, i)
	s.begun, s.ended = false, false
	if cue != i {
		s.set(cue, news.RoleRelatedCue, s.doc)
	}
	s.set(i, news.RoleHeadline, s.doc)
	s.titled[s.doc] = true
	return i + 1
}
