package arabic

import (
	"math"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// LooseNumber reads the longest number that begins at token i of a text that
// is no prose, such as a query, a form or a note. It takes all that
// [ParseNumber] takes, and: signs («-5», «سالب خمسة»), zero and one alone,
// numbers without و («ألف خمس مئة»), spellings of the dialects, fractions in
// words and digits («ثلث», «3/4»), one number over another («واحد على عشرين»,
// «ثلاثة من خمسة», «جزء من مئة»), dozens, exponents, «5K».
func LooseNumber(tokens []text.Token, i int) (Number, bool) {
	p := numberParser{tokens: tokens, words: numberWords(), loose: true}
	at, negative := p.sign(i)
	n, ok := p.pointFirst(at)
	if !ok {
		if n, ok = p.parse(at); !ok {
			return Number{}, false
		}
		p.n = n
		p.over(at + n.Tokens)
		n = p.n
	}
	if negative {
		if n.Cut > 0 {
			return Number{}, false
		}
		n.Value, n.Definite = -n.Value, false
		n.Cut = 0
	}
	n.Tokens += at - i
	return n, !math.IsInf(n.Value, 0) && !math.IsNaN(n.Value)
}

// sign reads a minus before a number and returns the token after it. A dash
// glued to a word or a number before it is none.
func (p *numberParser) sign(i int) (int, bool) {
	if i+1 >= len(p.tokens) || p.tokens[i+1].Line {
		return i, false
	}
	switch p.key(i) {
	case "-", "−", "–":
		next := p.tokens[i+1]
		if p.tokens[i].Len() > 3 || i > 0 && (p.tokens[i].Glued && isWordy(p.tokens[i-1]) || !p.tokens[i].Line && p.tokens[i-1].Kind == text.Number) ||
			!next.Glued && i > 0 || next.Kind != text.Number && next.Key != "." {
			return i, false
		}
		return i + 1, true
	}
	if p.words[p.key(i)].class == minus {
		return i + 1, true
	}
	return i, false
}

func isWordy(t text.Token) bool { return t.Kind != text.Punct }

// pointFirst reads «.75».
func (p *numberParser) pointFirst(i int) (Number, bool) {
	if k := p.key(i); k != "." && k != "٫" || i+1 >= len(p.tokens) || !p.tokens[i+1].Glued || p.tokens[i+1].Kind != text.Number || strings.ContainsAny(p.key(i+1), ".,") {
		return Number{}, false
	}
	if i > 0 && p.tokens[i].Glued && isWordy(p.tokens[i-1]) {
		return Number{}, false
	}
	v, err := strconv.ParseFloat("0."+p.key(i+1), 64)
	return Number{Value: v, Tokens: 2, Digits: true}, err == nil
}

// over reads a second number that the first is a part of: «على عشرين», «من
// خمسة», «جزءا من مئة». The parts of «مئتان وثلاثة أجزاء من مئة» are three.
func (p *numberParser) over(at int) {
	if at >= len(p.tokens) || p.tokens[at].Line || p.n.Fraction || p.n.Digits && p.tail != inDigit {
		return
	}
	from, parts := at, false
	if _, w := p.word(at); w.class == part {
		from, parts = at+1, true
	}
	key := p.key(from)
	if key != "من" && (key != "علي" || parts) {
		return
	}
	if key == "من" && p.key(from+1) == "كل" && !parts {
		from++
	}
	sub := numberParser{tokens: p.tokens, words: p.words, loose: true}
	n, ok := sub.parse(from + 1)
	if !ok || n.Cut > 0 || n.Definite || n.Value <= 0 || from+1 < len(p.tokens) && p.tokens[from+1].Line || !parts && key == "من" && p.n.Value >= n.Value {
		return
	}
	v := p.n.Value / n.Value
	if parts && p.n.Value > n.Value && p.rest > 0 && p.rest < n.Value && p.rest < p.n.Value {
		v = p.n.Value - p.rest + p.rest/n.Value
	}
	p.n.Value, p.n.Fraction, p.n.Tokens = v, v < 1, p.n.Tokens+from+1+n.Tokens-at
}

// beside takes, in loose texts, a word that stands beside the number without
// و: «مئتين خمسة», «3 مئة», «خمسة وتسعون مئة», «عشرون خمسا», «3 دزينات».
func (p *numberParser) beside(at int, w numberWord) (int, bool) {
	if !p.loose || p.small {
		return 0, false
	}
	if f, ok := p.fractionAt(at); ok && p.cur > 2 && (p.tail == inTen || p.tail == inTeen || p.tail == inDigit || f.count == 0 && p.tail != closed) && w.class == noNumber {
		return p.times(f, at)
	} else if ok && p.tail == inTen {
		return p.times(f, at)
	}
	switch {
	case w.class == hundred && (p.tail == inDigit || p.tail == inTen || p.tail == inTeen) && p.cur < 1000:
		p.cur *= 100
		p.tail = inHundred
		return at + 1, true
	case (w.class == dozen || w.class == dozens) && (p.tail == inDigit || p.tail == inUnit || p.tail == inTen || p.tail == inTeen):
		p.cur *= 12
		p.tail = ended
		return at + 1, true
	case p.tokens[at].Kind == text.Number && p.tail == closed:
		return p.moreDigits(at)
	case p.tail == inHundred && w.class != hundred && w.class != hundreds, p.tail == closed && !w.isScale() && w.class != scales && w.class != noNumber:
		return p.join(p.tokens[at].Key, at, at+1)
	}
	return 0, false
}

// times multiplies by a fraction after the number: «ثلاثة وعشرون خمسا».
func (p *numberParser) times(f fractionWord, at int) (int, bool) {
	if f.count == 2 && !strings.HasSuffix(p.tokens[at].Key, "ا") {
		return 0, false
	}
	p.cur /= f.parts
	p.tail = ended
	return at + 1, true
}

// pronoun reports that واحد at token i is somebody: «أي واحد», «كل واحد».
func pronoun(tokens []text.Token, i int) bool {
	if i == 0 || tokens[i].Line {
		return false
	}
	switch tokens[i-1].Key {
	case "اي", "كل", "ولا", "لا", "غير", "ايه", "لكل":
		return true
	}
	return false
}

// FoundNumber is a number with the tokens that it covers.
type FoundNumber struct {
	Number
	Start, End int
}

// LooseNumbers finds the numbers of a text as [LooseNumber] reads them, from
// left to right. Digits glued to letters after them are a code or a measure
// («20كم», «29A») and addresses are skipped.
func LooseNumbers(tokens []text.Token) []FoundNumber {
	var out []FoundNumber
	for i := 0; i < len(tokens); {
		if end := AddressAt(tokens, i); end > i {
			i = end
			continue
		}
		n, ok := LooseNumber(tokens, i)
		if !ok || gluedOn(tokens, i, n) {
			i++
			continue
		}
		out = append(out, FoundNumber{n, i, i + n.Tokens})
		i += n.Tokens
	}
	return out
}

// gluedOn reports digits with letters right after or Latin ones right before
// them.
func gluedOn(tokens []text.Token, i int, n Number) bool {
	end := i + n.Tokens
	last := tokens[end-1]
	if last.Kind == text.Number && end < len(tokens) && tokens[end].Glued && tokens[end].Kind != text.Punct {
		return true
	}
	return tokens[i].Glued && i > 0 && tokens[i].Kind == text.Number && tokens[i-1].Kind == text.Latin
}

// AddressAt returns the token after a web address that begins at token i, or
// i: numbers in it count nothing.
func AddressAt(tokens []text.Token, i int) int {
	if k := tokens[i].Key; tokens[i].Kind != text.Latin || k != "http" && k != "https" && k != "www" {
		return i
	}
	end := i + 1
	for end < len(tokens) && tokens[end].Glued && !tokens[end].Line {
		end++
	}
	return end
}
