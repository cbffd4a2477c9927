package extract

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// cue is what the known words at the head of a line say of it.
type cue struct {
	// class is related, list, credit, keywords, date, byline, caption or
	// boilerplate; empty when no known words open the line.
	class string
	// rest is what follows the words and their colon or bar.
	rest text.Span
	// rule is the pattern that matched.
	rule string
	// modified: a date line that tells of a change, not of the publication.
	modified bool
}

// cues are the data of lexicon/ar/page_cues.tsv, page_openings.tsv, page_waw_words.tsv
// and media_types.tsv.
type cues struct {
	phrases lexicon.Phrases
	rules   []cueRule
	goesOn  lexicon.Phrases
	// media holds the folded words that stand before the name of a medium.
	media map[string]bool
	// waw holds the folded words that begin with a waw of their own.
	waw map[string]bool
}

type cueRule struct {
	class, pattern string
	// at says how much of the line the words may be: whole, label (whole, or
	// closed by a colon, bar or dash), open (anything may follow on a short
	// line), short (a few words may).
	at       string
	modified bool
}

func loadCues() *cues {
	c := &cues{waw: map[string]bool{}, media: map[string]bool{}}
	for _, row := range lexicon.Must("ar/page_cues.tsv").Rows {
		rule := cueRule{class: row.Get("class"), pattern: row.Get("pattern"), at: row.Get("at")}
		if rule.class == "modified" {
			rule.class, rule.modified = "date", true
		}
		mustAdd(&c.phrases, row, len(c.rules))
		c.rules = append(c.rules, rule)
	}
	for _, row := range lexicon.Must("ar/page_openings.tsv").Rows {
		mustAdd(&c.goesOn, row, row.Line)
	}
	for _, row := range lexicon.Must("ar/media_types.tsv").Rows {
		c.media[text.FoldString(row.Get("word"), text.Key)] = true
	}
	for _, row := range lexicon.Must("ar/page_waw_words.tsv").Rows {
		for _, w := range append(row.List("forms"), row.Get("word")) {
			c.waw[text.FoldString(w, text.Key)] = true
		}
	}
	return c
}

// mustAdd panics on a broken pattern of a shipped file, which its test loads.
func mustAdd(p *lexicon.Phrases, row lexicon.Row, value int) {
	if err := p.Add(row.Get("pattern"), value); err != nil {
		panic(fmt.Sprintf("%s: %v", row.At(), err))
	}
}

// headBytes is how much of a line is read to know its opening: more than any
// cue or dateline takes.
const headBytes = 160

// openMax is the longest line, in words, that opens as boilerplate and is it.
const openMax = 16

// shortMax is the longest line, in words, that a name may fill («بقلم …»).
const shortMax = 6

// readAll reads every line.
func (c *cues) readAll(s string, lines []line) {
	for i := range lines {
		c.read(s, &lines[i])
	}
}

// read fills the line's cue and opening.
func (c *cues) read(s string, l *line) {
	end := min(l.End, l.from+headBytes)
	for end < l.End && !utf8.RuneStart(s[end]) {
		end--
	}
	head := s[l.from:end]
	toks := text.Tokenize(head)
	l.cue = c.match(s, l, toks)
	if names, ok := signed(s, l); ok && l.cue.class == "" {
		l.cue = cue{class: "credit", rest: names, rule: "signature"}
	}
	if l.cue.class == "" {
		l.cue = c.byBrackets(s, l)
	}
	if l.cue.class != "" {
		return
	}
	l.date = wholeDate(s, l)
	l.placed = placed(head, toks)
	if i := firstWord(toks); i >= 0 && !l.placed {
		l.goesOn = c.continues(toks, i)
	}
}

// match finds the longest known phrase that opens the line and whose place
// suits it.
func (c *cues) match(s string, l *line, toks []text.Token) cue {
	if len(toks) == 0 || l.words > headlineMax+cueMax {
		return cue{}
	}
	i := 0
	for i < len(toks) && toks[i].Kind == text.Punct {
		i++
	}
	var best cue
	size := 0
	for _, h := range c.phrases.At(toks, i, nil, nil) {
		rule := c.rules[h.Value]
		last := toks[i+h.Tokens-1]
		after := l.from + last.End
		rest, closed := label(s, text.Span{Start: after, End: l.End})
		fits := rest.Empty() || closed && rule.at != "whole" || rule.at == "open" && l.words <= openMax || rule.at == "short" && l.words <= shortMax && !l.stop
		if rule.class == "boilerplate" && rule.at == "open" && s[l.Start] == '*' {
			fits = false // a footnote is the article's own
		}
		if rule.class == "date" && !rest.Empty() && (l.words > dateLineMax || !strings.ContainsFunc(rest.Of(s), unicode.IsDigit)) {
			fits = false
		}
		if fits && h.Tokens > size {
			size = h.Tokens
			best = cue{class: rule.class, rest: rest, rule: rule.pattern, modified: rule.modified}
		}
	}
	return best
}

// label takes the colon, bar or dash off the head of what follows a cue, and
// all signs when nothing else follows.
func label(s string, rest text.Span) (text.Span, bool) {
	closed := false
	for rest.Start < rest.End {
		r, n := utf8.DecodeRuneInString(s[rest.Start:])
		switch r {
		case ':', '|', '：', '¦', '/', '>', '←', '؛':
			closed = true
		case '-', '–', '—':
			// A dash closes a label only when it stands apart.
			if s[rest.Start-1] != ' ' {
				return rest, closed
			}
			closed = true
		case ' ', '\u00a0', '\u200f', '\u200e', '\t':
		case '.', '…', '!', '*', '(', ')', '"', '«', '»', '،':
			if strings.ContainsFunc(s[rest.Start:rest.End], func(r rune) bool { return !decoration(r) && !strings.ContainsRune("()\"«»", r) }) {
				return rest, closed
			}
		default:
			if decoration(r) && !strings.ContainsFunc(s[rest.Start:rest.End], func(r rune) bool { return !decoration(r) }) {
				return text.Span{Start: rest.End, End: rest.End}, closed
			}
			return rest, closed
		}
		rest.Start += n
	}
	return rest, closed
}

func firstWord(toks []text.Token) int {
	for i, t := range toks {
		if t.Kind != text.Punct {
			return i
		}
	}
	return -1
}

// continues reports whether the words from token i open a paragraph that goes
// on with a story. A leading و does, save in words that it belongs to
// («وزير», «وصل»), which the data lists, as it lists the connectives without
// it («من جهته», «كما»). Of 100 continuing paragraphs about 92 open so, of 100
// leads 7.
func (c *cues) continues(toks []text.Token, i int) bool {
	key := toks[i].Key
	if toks[i].Kind != text.Word || len(c.goesOn.At(toks, i, nil, nil)) > 0 {
		return toks[i].Kind == text.Word
	}
	return strings.HasPrefix(key, "و") && utf8.RuneCountInString(key) >= 3 && !c.waw[key]
}

// placed reports a dateline at the head of a paragraph: a bracketed medium
// («دبي، الإمارات (CNN)--») or a place, a medium and a dash within the first
// tokens («بكين - وكالات -»).
func placed(head string, toks []text.Token) bool {
	bracket := -1
	for i, t := range toks {
		if i > 14 {
			return false
		}
		switch t.Key {
		case "(":
			bracket = i
		case ")":
			if bracket > 0 && i-bracket <= 7 && i+1 < len(toks) && dash(toks[i+1].Key) {
				return true
			}
		case "-", "--", "–", "—", "/", "ـ":
			if bracket < 0 && i >= 1 && i <= 9 && spaced(head, t) && mediaBefore(toks[:i]) {
				return true
			}
		case ".", ":", "«", "\"":
			return false
		}
	}
	return false
}

func dash(key string) bool {
	switch key {
	case "-", "--", "–", "—", "---", "ـ", ":":
		return true
	}
	return false
}

func spaced(s string, t text.Token) bool {
	return t.End < len(s) && s[t.End] == ' ' && t.Start > 0 && s[t.Start-1] == ' '
}

// mediaBefore reports one of the words by which agencies sign datelines.
func mediaBefore(toks []text.Token) bool {
	for _, t := range toks {
		switch t.Key {
		case "وكالات", "رويترز", "الوكالات", "وكاله", "مراسل", "cnn", "afp", "reuters", "فرانس", "خاص", "متابعات":
			return true
		}
	}
	return false
}

// ours reports whether a last short line speaks for the page and not for the
// article: footnotes («* …») and signatures («… / …») are the article's own.
func ours(t string) bool { return !strings.ContainsAny(t, "*/|()©") }
