package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// The weights of the decision whether an article begins. They are those of a
// logistic regression, rounded, over some 1,500 such places in pages joined
// from articles of five outlets, of which it decides 99 in 100 rightly; the
// opening and the two coverages alone decide 97. The sum is compared with
// zero, so they move together.
const (
	weightBase = 0.2
	// The paragraph opens as a continuation: 92 of 100 continuations do, 7 of
	// 100 leads.
	weightGoesOn = -3.8
	// The share of the headline's words that the paragraph, and the one after
	// it, repeat.
	weightLead   = 5.8
	weightSecond = 6.5
	// The share of the paragraph's words that the article so far holds.
	weightBefore = -6
	// Lines that close an article stand before, or only behind.
	weightEnded   = 3
	weightEndsYet = -2.5
)

// beginsArticle decides whether the headline at span title, announced by line
// i, begins an article that stands whole from line lead on, or only points to
// one while the story goes on.
func (s *segmenter) beginsArticle(i int, title text.Span, lead int) bool {
	lead = s.skipHead(lead)
	if lead >= len(s.lines) || !s.lines[lead].paragraph() && !s.unstopped(lead) {
		return false
	}
	l := &s.lines[lead]
	if l.placed {
		return true
	}
	score := weightBase + weightLead*s.covered(title, lead)
	if next := lead + 1; next < len(s.lines) && s.lines[next].paragraph() {
		score += weightSecond * s.covered(title, next)
	}
	if l.goesOn {
		score += weightGoesOn
	}
	score += weightBefore * s.owned(l.Span, i)
	switch {
	case s.ended || i > 0 && s.closing(i-1) && s.labelled(i-1):
		score += weightEnded
	case s.endsBehind(lead):
		score += weightEndsYet
	}
	return score > 0
}

// endsBehind reports that lines which close an article follow line i before
// another could begin.
func (s *segmenter) endsBehind(i int) bool {
	for end := min(len(s.lines), i+behindMax); i < end; i++ {
		switch s.lines[i].cue.class {
		case "credit", "keywords":
			return true
		case "related":
			return false
		}
	}
	return false
}

// behindMax bounds how far endsBehind looks: articles of more than 60
// paragraphs are rare.
const behindMax = 60

// labelled reports «words: names» in a line of no known words.
func (s *segmenter) labelled(i int) bool {
	t := s.lines[i].Of(s.page)
	at := strings.IndexAny(t, ":|")
	return at > 0 && len(strings.Fields(t[:at])) <= 2
}

// skipHead passes the date, byline and caption lines between a headline and
// its lead.
func (s *segmenter) skipHead(i int) int {
	for i < len(s.lines) {
		switch s.lines[i].cue.class {
		case "date", "byline", "caption":
			i++
			continue
		}
		if s.dateLine(i) {
			i++
			continue
		}
		break
	}
	return i
}

// bareArticle reports whether an article begins at line i without a cue,
// behind one that has ended.
func (s *segmenter) bareArticle(i int) bool {
	l := &s.lines[i]
	return l.headish() && l.words >= 4 && s.run(i) == 1 && s.beginsArticle(i, l.content(), i+1)
}

// coverage is covered for two lines.
func (s *segmenter) coverage(title, lead int) float64 {
	return s.covered(s.lines[title].Span, lead)
}

// leadTokens is how far into a lead the headline's words are looked for.
const leadTokens = 70

// covered is the share of a headline's content words that the paragraph at
// line lead holds, prefixes and endings aside.
func (s *segmenter) covered(title text.Span, lead int) float64 {
	have := map[string]bool{}
	s.roots(s.lines[lead].Span, have)
	return s.share(title, have)
}

// owned is the share of content words at the head of a span that the article
// has in its first lines and in those before line i.
func (s *segmenter) owned(span text.Span, i int) float64 {
	doc := s.doc
	have := map[string]bool{}
	for k, n := s.first[doc], 0; k < i && n < ownedLines; k++ {
		if s.own(k, doc) {
			s.roots(s.lines[k].Span, have)
			n++
		}
	}
	for k, n := i-1, 0; k >= s.first[doc] && n < ownedLines; k-- {
		if s.own(k, doc) {
			s.roots(s.lines[k].Span, have)
			n++
		}
	}
	return s.share(span, have)
}

func (s *segmenter) own(k, doc int) bool {
	l := &s.lines[k]
	return l.doc == doc && (l.role == news.RoleBody || l.role == news.RoleHeadline)
}

// ownedLines is how many lines at either end of an article tell what it is
// about.
const ownedLines = 8

// roots adds the content words at the head of a span to have.
func (s *segmenter) roots(span text.Span, have map[string]bool) {
	for n, t := range text.Tokenize(s.head(span)) {
		if n > leadTokens {
			break
		}
		if k := root(t); k != "" {
			have[k] = true
		}
	}
}

// head is the part of a span that leadTokens can fill.
func (s *segmenter) head(span text.Span) string {
	end := min(span.End, span.Start+leadTokens*12)
	for end < span.End && !utf8.RuneStart(s.page[end]) {
		end--
	}
	return s.page[span.Start:end]
}

// share is the share of the content words of a span that are in have.
func (s *segmenter) share(span text.Span, have map[string]bool) float64 {
	all, found := 0, 0
	for n, t := range text.Tokenize(s.head(span)) {
		if n > leadTokens {
			break
		}
		k := root(t)
		if k == "" {
			continue
		}
		all++
		if have[k] {
			found++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(found) / float64(all)
}

// root is a rough key of a content word: without article and particles, its
// first four letters. It is empty for particles and punctuation.
func root(t text.Token) string {
	if t.Kind == text.Punct || particles[t.Key] {
		return ""
	}
	k := t.Key
	if t.Kind != text.Word {
		return k
	}
	if rest, ok := strings.CutPrefix(k, "و"); ok && utf8.RuneCountInString(rest) >= 4 {
		k = rest
	}
	for _, p := range [...]string{"بال", "كال", "فال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(k, p); ok && utf8.RuneCountInString(rest) >= 3 {
			k = rest
			break
		}
	}
	n := 0
	for i := range k {
		if n == 4 {
			return k[:i]
		}
		n++
	}
	if n < 3 {
		return ""
	}
	return k
}

// particles are words too common to tell a headline by.
var particles = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("في من على إلى عن مع بعد قبل أن إن هذا هذه ذلك التي الذي خلال بين عند منذ حتى كل قد لا لم لن ما هل كيف لماذا ماذا بسبب ضد حول أو ثم غير هو هي قال قالت يوم كان كانت") {
		m[text.FoldString(w, text.Key)] = true
	}
	return m
}()

// sameWords reports whether two headlines are the same but for spelling and
// punctuation.
func sameWords(a, b string) bool {
	ta, tb := text.Tokenize(a), text.Tokenize(b)
	i, j := 0, 0
	for {
		for i < len(ta) && ta[i].Kind == text.Punct {
			i++
		}
		for j < len(tb) && tb[j].Kind == text.Punct {
			j++
		}
		if i == len(ta) || j == len(tb) {
			return i == len(ta) && j == len(tb)
		}
		if ta[i].Key != tb[j].Key {
			return false
		}
		i++
		j++
	}
}
