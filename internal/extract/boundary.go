package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// beginsArticle decides whether the headline at span title, announced by line
// i, begins an article that stands whole from line lead on, or only points to
// one while the story goes on.
//
// The weights were fitted by hand on pages joined from articles of five
// outlets; the two tests behind them are the opening of the paragraph (92 of
// 100 continuations open with a connective, 7 of 100 leads do) and how many
// of the headline's words the paragraph repeats.
func (s *segmenter) beginsArticle(i int, title text.Span, lead int) bool {
	lead = s.skipHead(lead)
	if lead >= len(s.lines) || !s.lines[lead].paragraph() {
		return false
	}
	l := &s.lines[lead]
	if l.placed {
		return true
	}
	score := 6 * (s.covered(title, lead) - 0.35)
	if l.goesOn {
		score -= 3.5
	}
	if s.ended {
		score += 2.5
	}
	switch s.lines[i].cue.class {
	case "":
		score -= 0.5
	case "list":
		score -= 1
	}
	return score > 0
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

// owned is the share of content words of a span that the first lines of the
// article of line i hold.
func (s *segmenter) owned(span text.Span, i int) float64 {
	have := map[string]bool{}
	seen := 0
	for k := range s.lines[:i] {
		l := &s.lines[k]
		if l.doc != s.lines[i].doc || l.role != news.RoleBody && l.role != news.RoleHeadline {
			continue
		}
		if seen++; seen > ownedLines {
			break
		}
		s.roots(l.Span, have)
	}
	return s.share(span, have)
}

// ownedLines is how many lines of an article tell whose a keyword is.
const ownedLines = 4

// roots adds the content words at the head of a span to have.
func (s *segmenter) roots(span text.Span, have map[string]bool) {
	end := min(span.End, span.Start+leadTokens*12)
	for end < span.End && !utf8.RuneStart(s.page[end]) {
		end--
	}
	for n, t := range text.Tokenize(s.page[span.Start:end]) {
		if n > leadTokens {
			break
		}
		if k := root(t); k != "" {
			have[k] = true
		}
	}
}

// share is the share of the content words of a span that are in have.
func (s *segmenter) share(span text.Span, have map[string]bool) float64 {
	all, found := 0, 0
	for _, t := range text.Tokenize(span.Of(s.page)) {
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
