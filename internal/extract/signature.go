package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// signed reports a credit without a known label: a few words cut by +, a bar, a
// slash or a spaced dash, one part of which stands for the agencies («نسيم
// الصباح - وكالات»). names is the line without a label.
func signed(s string, l *line) (names text.Span, ok bool) {
	if l.words > shortMax+2 || l.stop || l.open || !strings.ContainsAny(l.Of(s), "+|/-–—") {
		return names, false
	}
	names = l.Span
	if at := strings.IndexByte(l.Of(s), ':'); at >= 0 {
		names.Start += at + 1
	} else if at := strings.IndexByte(l.Of(s), '|'); at >= 0 && strings.Contains(l.Of(s), "+") {
		names.Start += at + 1
	}
	t := dashes.Replace(names.Of(s))
	parts := strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune("+|/", r) })
	if len(parts) < 2 {
		return names, false
	}
	for _, p := range parts {
		p = strings.TrimFunc(p, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`()[]`, r) })
		if notNames[text.FoldString(p, text.Key)] {
			return names, true
		}
	}
	return names, false
}

// initials reports single letters with spaces or points between: «و س ف».
func initials(s string) bool {
	toks := text.Tokenize(s)
	n := 0
	for _, t := range toks {
		switch {
		case t.Kind == text.Word && utf8.RuneCountInString(t.Key) == 1:
			n++
		case t.Kind != text.Punct:
			return false
		}
	}
	return n >= 2 && n <= 4
}

// bracketed is the text in brackets that closes a line; whole reports that
// the line is nothing else.
func bracketed(t string) (inner string, whole bool) {
	open := strings.LastIndexByte(t, '(')
	if open < 0 || !strings.HasSuffix(t, ")") {
		return "", false
	}
	return strings.TrimSpace(t[open+1 : len(t)-1]), open == 0
}

// medium reports a name that is known as a medium's, or opens as one's.
func (c *cues) medium(name string) bool {
	if toks := text.Tokenize(name); len(toks) > 1 && c.media[toks[0].Key] {
		return true
	}
	_, ok := outlet.Default().Lookup(name)
	return ok
}

// byBrackets reads a short line that closes with a medium in brackets: alone
// it is the signature of an agency («(و س ف)»), behind some words that are no
// sentence the caption of its picture («… بعد الحفل (تلفزيون السواحل)»).
func (c *cues) byBrackets(s string, l *line) cue {
	if l.stop || l.words > captionMax || l.words == 0 {
		return cue{}
	}
	inner, whole := bracketed(l.Of(s))
	switch {
	case inner == "":
	case whole && (initials(inner) || c.medium(inner)):
		return cue{class: "credit", rest: l.Span, rule: "signature"}
	case !whole && l.words > shortMax && c.medium(inner):
		return cue{class: "caption", rest: l.Span, rule: "picture credit"}
	}
	return cue{}
}

// captionMax is the longest caption of a picture, in words.
const captionMax = 24

// ownDateline reports a dateline on a line of its own: a place, a dash or a
// slash, and a medium («مرفأ الزمرد – إذاعة السواحل»).
func (s *segmenter) ownDateline(i int) bool {
	l := &s.lines[i]
	if l.stop || l.open || l.words > shortMax {
		return false
	}
	parts := strings.Split(strings.ReplaceAll(dashes.Replace(l.Of(s.page)), "/", "+"), "+")
	if len(parts) != 2 {
		return false
	}
	return s.cues.medium(strings.Trim(strings.TrimSpace(parts[1]), "()"))
}
