package arabic

import (
	"sync"
	"unicode/utf8"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Sentences cuts a text into sentences. tokens are those of text.Tokenize on
// s. Every token lies in exactly one sentence; a sentence ends where its line
// ends at the latest, and holds its closing marks («قال "نعم".» with the dot).
//
// What ends a sentence inside a line:
//   - a dot, but for the dot of an abbreviation or initial (د. سامي، أ.ف.ب،
//     عام 40 ق.م)، of a number (3.5), of a list's number (1. ...), of a Latin
//     name (example.org), and a dot inside brackets;
//   - a dot between letters without a space, when whole words stand on both
//     sides: «المشتركة.وأعلن»;
//   - ؟ ! ? outside quotation marks and brackets;
//   - «..» «...» «…» only before a word that opens a new statement (وقال):
//     headlines use them as a pause.
//
// ؛ and : end nothing.
func Sentences(s string, tokens []text.Token) []text.Span {
	if len(tokens) == 0 {
		return nil
	}
	out := make([]text.Span, 0, len(tokens)/20+4)
	sc := splitter{s: s, tokens: tokens}
	for from := 0; from < len(tokens); {
		end := sc.sentence(from)
		out = append(out, text.Span{Start: tokens[from].Start, End: tokens[end-1].End})
		from = end
	}
	return out
}

// splitter walks the tokens once. The closing token of the quotation and of
// the bracket that the walk is in are known when it enters them, so that a
// mark which is never closed has no effect.
type splitter struct {
	s          string
	tokens     []text.Token
	quoteEnd   int // index of the token that closes the open quotation, or 0
	bracketEnd int
	seen       int // tokens before it have been looked at for opening marks
	goesOn     int // marks before it are followed by a comma and end nothing
}

// sentence returns the index after the last token of the sentence that begins
// at token from.
func (p *splitter) sentence(from int) int {
	for i := from; i < len(p.tokens); i++ {
		if i > from && p.tokens[i].Line {
			return i
		}
		t := &p.tokens[i]
		if t.Kind != text.Punct {
			continue
		}
		p.enter(i)
		if end := p.end(from, i); end > 0 {
			return end
		}
	}
	return len(p.tokens)
}

// enter notes an opening mark at token i and finds its close: the next mark of
// its kind on the line, when that is a closing one. Each search stops at the
// next mark of the kind, so that all searches together are linear.
func (p *splitter) enter(i int) {
	if i < p.seen {
		return
	}
	p.seen = i + 1
	kind, opens := p.side(i)
	if kind == noMark || !opens {
		return
	}
	end := p.closing(i, kind)
	if kind == bracket {
		p.bracketEnd = end
	} else if end > p.quoteEnd {
		p.quoteEnd = end
	}
}

func (p *splitter) closing(i int, kind mark) int {
	for j := i + 1; j < len(p.tokens) && !p.tokens[j].Line; j++ {
		if p.tokens[j].Kind != text.Punct {
			continue
		}
		if k, opens := p.side(j); k == kind {
			if opens {
				return 0
			}
			return j
		}
	}
	return 0
}

// mark is a family of marks that open and close.
type mark uint8

const (
	noMark mark = iota
	straight
	guillemet
	curly
	bracket
)

const (
	opening = true
	closing = false
)

// side tells the family of the mark at token i and whether it opens or
// closes. Straight and curly marks are told by the spaces around them, as
// pages use both directions of the curly ones: one that touches the word after
// it and not the word before opens.
func (p *splitter) side(i int) (mark, bool) {
	switch p.tokens[i].Key {
	case "«", "‹":
		return guillemet, opening
	case "»", "›":
		return guillemet, closing
	case "(", "[", "{":
		return bracket, opening
	case ")", "]", "}":
		return bracket, closing
	case "“", "”", "„":
		return curly, p.opensBySpace(i)
	case "\"", "''":
		return straight, p.opensBySpace(i)
	}
	return noMark, closing
}

func (p *splitter) opensBySpace(i int) bool {
	before := p.tokens[i].Glued && !p.tokens[i].Line
	after := i+1 < len(p.tokens) && p.tokens[i+1].Glued
	if before != after {
		return after
	}
	if !before { // a space on both sides: opens unless a quotation is open
		return i > p.quoteEnd
	}
	if prev := p.tokens[i-1]; prev.Kind == text.Word {
		// ب"داعش": a particle alone before the mark.
		return len(prev.Key) <= letter && p.tokens[i+1].Kind != text.Punct
	}
	return p.tokens[i+1].Kind != text.Punct
}

// end reports whether the mark at token i ends the sentence that began at
// from, and gives the index after the sentence's last token, or 0.
func (p *splitter) end(from, i int) int {
	switch p.tokens[i].Key {
	case ".", "۔":
		if i < p.bracketEnd || p.innerDot(from, i) {
			return 0
		}
	case "!", "؟", "?", "!!", "؟؟", "??", "!!!", "؟؟؟", "???":
		if i < p.bracketEnd || i < p.quoteEnd {
			return 0
		}
	case "..", "...", "....", "…":
		if i+1 < len(p.tokens) && !opensStatement(p.tokens[i+1].Key) {
			return 0
		}
	default:
		return 0
	}
	if i < p.goesOn {
		return 0
	}
	j := p.afterClosers(i + 1)
	if j < len(p.tokens) && !p.tokens[j].Line && p.tokens[j].Glued && isComma(p.tokens[j].Key) {
		p.goesOn = j
		return 0
	}
	return j
}

// afterClosers skips the marks that still belong to the sentence which ended
// before token j.
func (p *splitter) afterClosers(j int) int {
	for ; j < len(p.tokens) && !p.tokens[j].Line && p.tokens[j].Kind == text.Punct; j++ {
		switch p.tokens[j].Key {
		case ".", "..", "...", "!", "؟", "?", "!!", "؟؟", "??", "…":
			if !p.tokens[j].Glued {
				return j
			}
		default:
			if kind, opens := p.side(j); kind == noMark || opens {
				return j
			}
		}
	}
	return j
}

func isComma(key string) bool { return key == "،" || key == "," || key == "؛" || key == ":" }

// innerDot reports whether the dot at token i stands inside a sentence.
func (p *splitter) innerDot(from, i int) bool {
	if i+1 == len(p.tokens) || p.tokens[i+1].Line {
		return false
	}
	next := &p.tokens[i+1]
	glued := i > from && p.tokens[i].Glued
	if !glued { // « .وقال» has its space on the wrong side
		return next.Glued && next.Kind != text.Word && next.Kind != text.Punct
	}
	prev := &p.tokens[i-1]
	switch prev.Kind {
	case text.Number:
		if i-1 == from { // a list's number: «1. ...»
			return true
		}
	case text.Word:
		if isAbbreviation(prev.Key) {
			return p.shortens(from, i)
		}
		if next.Glued && next.Kind == text.Word && utf8.RuneCountInString(next.Key) < 2 {
			return true
		}
		if letterNames[prev.Key] {
			if next.Glued && next.Kind == text.Word {
				return letterNames[next.Key]
			}
			if i-2 > from && prev.Glued && p.tokens[i-2].Key == "." && p.tokens[i-2].Glued {
				return p.shortens(from, i)
			}
		}
	case text.Latin:
		if utf8.RuneCountInString(prev.Key) == 1 || latinAbbreviations[prev.Key] {
			return p.shortens(from, i)
		}
		if next.Kind == text.Latin {
			return next.Glued || isLower(p.s[next.Start:])
		}
	}
	return next.Glued && next.Kind == text.Latin
}

// shortens reports whether the dot at i, after a letter or an abbreviation,
// marks the shortening alone. It also ends the sentence where a new statement
// opens, and after letters that name a group or class («المجموعة ب.»).
func (p *splitter) shortens(from, i int) bool {
	next := &p.tokens[i+1]
	if next.Glued {
		return true
	}
	if opensStatement(next.Key) {
		return false
	}
	return i-2 < from || !namesClass[p.tokens[i-2].Key]
}

func isLower(s string) bool {
	return len(s) > 0 && 'a' <= s[0] && s[0] <= 'z'
}

// isAbbreviation reports a single letter, or one of the few abbreviations of
// two letters that take a dot.
func isAbbreviation(key string) bool {
	return len(key) <= letter || abbreviations[key]
}

// abbreviations of more than one letter that stand before a name or a number.
var abbreviations = map[string]bool{
	"اد": true, // أ.د written together
	"مج": true, // مجلد
	"تح": true, // تحقيق
	"وا": true, // وأ. هدى, after a title with its conjunction
	"ود": true,
	"وم": true,
	"وج": true,
}

// letterNames are the names of Latin letters, of which the names of broadcasters
// and files are spelled: «سي.إن.إن»، «بي.دي.إف».
var letterNames = map[string]bool{
	"اي": true, "ايه": true, "بي": true, "سي": true, "دي": true, "اف": true, "جي": true, "اتش": true,
	"جيه": true, "كي": true, "كيه": true, "ال": true, "ام": true, "ان": true, "او": true, "كيو": true, "ار": true,
	"اس": true, "تي": true, "يو": true, "في": true, "دبليو": true, "اكس": true, "واي": true, "زد": true,
}

var latinAbbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "st": true, "vs": true, "no": true, "jr": true,
	"prof": true, "gen": true, "sen": true, "gov": true, "col": true, "lt": true, "etc": true,
}

// namesClass holds the words after which a letter is a name, not a
// shortening.
var namesClass = map[string]bool{
	"مجموعه": true, "المجموعه": true, "فيتامين": true, "الفيتامين": true, "فئه": true, "الفئه": true,
	"الدرجه": true, "درجه": true, "حرف": true, "الحرف": true, "الخيار": true, "النوع": true, "نوع": true,
}

// openers are the words, without their و or ف, that open a new statement: the
// verbs of speech in the past, and كان.
var openers = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{"كان": true, "كانت": true, "قالوا": true}
	for _, row := range lexicon.Must("ar/reporting_verbs.tsv").Rows {
		feminine := row.Get("past_f")
		if feminine == "" {
			feminine = row.Get("past") + "ت"
		}
		words[text.FoldString(row.Get("past"), text.Key)] = true
		words[text.FoldString(feminine, text.Key)] = true
	}
	return words
})

// opensStatement reports a conjunction with a verb that opens a statement.
func opensStatement(key string) bool {
	if len(key) <= letter || key[:letter] != "و" && key[:letter] != "ف" {
		return false
	}
	return openers()[key[letter:]]
}
