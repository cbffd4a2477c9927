package arabic

import (
	"math"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// fractionAt looks token at up among the fractions, without article.
func (p *numberParser) fractionAt(at int) (fractionWord, bool) {
	if at >= len(p.tokens) || p.tokens[at].Line {
		return fractionWord{}, false
	}
	f, ok := fractionWords()[p.tokens[at].Key]
	return f, ok && (p.loose || !f.loose)
}

// scaleAt reads a scale word at token at, with or without the article: the
// whole of a fraction («نصف المليون»).
func (p *numberParser) scaleAt(at int) (float64, bool) {
	if at >= len(p.tokens) || p.tokens[at].Line {
		return 0, false
	}
	k := p.tokens[at].Key
	w := p.words[k]
	if w.class == noNumber {
		w = p.words[strings.TrimPrefix(k, "ال")]
	}
	if w.class == dozen && p.loose {
		return w.value, true
	}
	return w.value, w.class == scale
}

// startFraction reads a number that begins with a fraction: one of a scale
// («نصف مليون», «ثلثا المليار»), and in loose texts any.
func (p *numberParser) startFraction(i int) (int, bool) {
	if i >= len(p.tokens) || p.small {
		return 0, false
	}
	key := p.tokens[i].Key
	f, cut, ok := Word(fractionWords(), key)
	if !ok && p.loose {
		if rest, n := withoutAl(key); n >= 0 {
			f, ok = fractionWords()[rest]
			cut, p.n.Definite = n, ok
		}
	}
	if !ok || f.count == 0 || f.loose && !p.loose {
		return 0, false
	}
	p.n.Cut = cut
	v := f.count / f.parts
	if s, ok := p.scaleAt(i + 1); ok {
		p.total, p.last, p.n.Scale = v*s, s, s
		return i + 2, true
	}
	if !p.loose || !f.alone {
		return 0, false
	}
	p.cur, p.rest, p.tail, p.n.Fraction = v, v, inPart, true
	return i + 1, true
}

// fractionOf reads, in loose texts, «خمس الأرض»: a word that is a number as
// well is a fraction before a definite noun, which a number does not count.
func (p *numberParser) fractionOf(i int, w numberWord) bool {
	if !p.loose || p.small || w.value < 5 {
		return false
	}
	f, _, ok := Word(fractionWords(), p.tokens[i].Key)
	if !ok || f.count != 1 || i+1 >= len(p.tokens) || p.tokens[i+1].Line || p.tokens[i+1].Kind != text.Word || !strings.HasPrefix(p.tokens[i+1].Key, "ال") {
		return false
	}
	p.cur, p.rest, p.tail, p.n.Fraction = 1/f.parts, 1/f.parts, inPart, true
	return true
}

// ofNumber multiplies a fraction by the definite number at token at: «ربع
// الثمانين».
func (p *numberParser) ofNumber(at int) int {
	if !p.loose || !p.n.Fraction || p.total > 0 || at >= len(p.tokens) || p.tokens[at].Line || p.tokens[at].Kind != text.Word {
		return at
	}
	sub := numberParser{tokens: p.tokens, words: p.words}
	n, ok := sub.parse(at)
	if !ok || !n.Definite || n.Cut > 0 || !strings.HasPrefix(p.tokens[at].Key, "ال") {
		return at
	}
	p.n.Value *= n.Value
	p.n.Fraction = p.n.Value < 1
	return at + n.Tokens
}

// joinFraction takes a fraction joined by و: «ونصف», «ونصف المليون», «وربع
// مليون» after a scale, «3 ونصف مليون», «خمسة وثلثين».
func (p *numberParser) joinFraction(f fractionWord, rest string, end int) (int, bool) {
	if f.count == 0 || f.loose && !p.loose || p.small || p.tail == inPart {
		return 0, false
	}
	if p.words[rest].class != noNumber && !(p.loose && (p.tail == inTen || p.tail == inUnit && f.count == 1)) {
		return 0, false // «مئة وخمس» is 105, «خمسة وخمسون» 55
	}
	v := f.count / f.parts
	switch {
	case p.last > 0 && p.tail == closed:
		p.total += v * p.last
		p.tail = ended
		if s, ok := p.scaleAt(end); ok && s == p.last {
			end++
		}
	case p.cur > 0:
		p.cur += v
		p.tail = inPart
	default:
		return 0, false
	}
	return end, true
}

// afterFraction ends a number in a fraction of several parts; a scale that it
// is of may follow («ثلاثة أرباع المليون»).
func (p *numberParser) afterFraction(at int) (int, bool) {
	p.n.Fraction = p.total+p.cur < 1
	p.tail = inPart
	s, ok := p.scaleAt(at)
	switch {
	case p.last > 0 && p.cur < 1: // «مليون وثلاثة أرباع»
		p.total, p.cur, p.tail = p.total+p.cur*p.last, 0, ended
		if ok && s == p.last {
			at++
		}
	case ok && p.n.Fraction:
		p.total, p.cur, p.last, p.n.Scale, p.tail, p.n.Fraction = p.cur*s, 0, s, s, closed, false
		at++
	}
	return at, true
}

// decimals reads a decimal part in words («فاصلة خمسة وعشرين», «فاصلة صفر
// واحد», «فاصلة 5») and a scale after it.
func (p *numberParser) decimals(at int) int {
	_, w := p.word(at)
	if w.class != point || w.loose && !p.loose || at+1 >= len(p.tokens) || p.tokens[at+1].Line || p.tail == inPart || p.tail == closed || p.n.Value != math.Trunc(p.n.Value) {
		return at
	}
	end, unitOf := at+1, 1.0
	for {
		if _, w := p.word(end); w.class != zero {
			break
		}
		unitOf /= 10
		end++
	}
	sub := numberParser{tokens: p.tokens, words: p.words, loose: true, small: true}
	n, ok := sub.parse(end)
	switch {
	case ok && n.Cut == 0 && !n.Definite && n.Value == math.Trunc(n.Value):
		end += n.Tokens
		for v := n.Value; v >= 1; v /= 10 {
			unitOf /= 10
		}
		if whole, k, ok := p.wholeAfter(end); ok && n.Value < whole {
			// «فاصلة ثلاثة من مئة»
			unitOf, end = 1/whole, k
		}
		p.n.Value += n.Value * unitOf
	case unitOf == 1:
		return at
	}
	if _, w := p.word(end); w.isScale() && p.last == 0 {
		p.n.Value, p.n.Scale = p.n.Value*w.value, w.value
		end++
	}
	return end
}

// wholeAfter reads, in loose texts, «من مئة» after a decimal part.
func (p *numberParser) wholeAfter(at int) (float64, int, bool) {
	if !p.loose || p.key(at) != "من" {
		return 0, at, false
	}
	sub := numberParser{tokens: p.tokens, words: p.words, loose: true}
	n, ok := sub.parse(at + 1)
	return n.Value, at + 1 + n.Tokens, ok && n.Value > 0
}

// partOf reads «جزء من مئة», «جزءان من ألف» in loose texts.
func (p *numberParser) partOf(i int) (int, bool) {
	count := p.words[p.tokens[i].Key].value
	whole, end, ok := p.wholeAfter(i + 1)
	if !ok || count == 0 || p.key(i) == "اجزاء" {
		return 0, false
	}
	p.cur, p.tail, p.n.Fraction = count/whole, ended, count < whole
	return end, true
}

// PartOf returns the part of a whole that a folded word names by itself
// («نصف», «ثلثي»), with the bytes of a particle before it; loosely also in the
// spellings of the dialects («نص»).
func PartOf(key string, loose bool) (v float64, cut int, ok bool) {
	f, cut, ok := Word(fractionWords(), key)
	if !ok || !f.alone || f.loose && !loose || f.count == 0 {
		return 0, 0, false
	}
	return f.count / f.parts, cut, true
}

// PartWords returns the words that [PartOf] knows, sorted.
func PartWords() []string {
	var out []string
	for key := range fractionWords() {
		if _, cut, ok := PartOf(key, true); ok && cut == 0 {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}
