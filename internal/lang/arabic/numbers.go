package arabic

import (
	"strings"

	"github.com/isnad-news/isnad/text"
)

// Number is a number as a text states it, in digits, in words or in both.
type Number struct {
	Value float64
	// Tokens is how many tokens it covers, Cut how many bytes of the first
	// one's key are a prefixed particle.
	Tokens, Cut int
	// Digits reports that it begins with digits.
	Digits bool
	// Scale is the last scale word in it (1000, 1e6 …), 0 without one.
	Scale float64
	// Definite reports an article («الخمسة», «الـ13»).
	Definite bool
	// Ambiguous reports digits that another convention reads otherwise
	// («3,200 مليون» may be 3.2 thousand million or 3200 million).
	Ambiguous bool
	// Fraction reports a part of a whole («ثلاثة أرباع»).
	Fraction bool
}

// ParseNumber reads the longest number that begins at token i. Words follow
// the grammar of Modern Standard Arabic (scales descending, units before
// tens, joined by و), gender and case are not looked at; digits may be
// followed by scale words and by a smaller number («12 ألفا و652»), numbers by
// a decimal part («خمسة فاصلة اثنين») or a fraction («مليون ونصف», «ثلاثة
// أرباع المليون»). The pronoun واحد («واحد من …») is no number here, and vague
// plurals (آلاف alone) are none. LooseNumber takes more.
func ParseNumber(tokens []text.Token, i int) (Number, bool) {
	p := numberParser{tokens: tokens, words: numberWords()}
	return p.parse(i)
}

// numberTail is what the number ends in: what may be joined to it.
type numberTail uint8

const (
	closed  numberTail = iota // nothing yet, or a scale
	inDigit                   // digits
	inUnit                    // one to ten
	inTeen
	inTen
	inHundred
	inPart // a fraction, which a scale may follow
	ended  // nothing may follow
)

type numberParser struct {
	tokens []text.Token
	words  map[string]numberWord
	// loose takes more than prose means, small no scale: for digits after the
	// decimal mark.
	loose, small bool
	n            Number
	numberState
	// group is the state and the token before the group of words after the
	// last scale, to go back to when the group turns out to belong to another
	// number («مليون وخمسة ملايين»); at is 0 without one.
	group struct {
		numberState
		at int
	}
}

type numberState struct {
	// total holds the closed groups, cur the group below the next scale, last
	// the last scale taken: scales descend.
	total, cur, last float64
	// thousands is the part of total that «ألف» closed last, above the scale
	// before it (0 without): a scale over it multiplies both («ألف مليون»).
	thousands, above float64
	// rest is the last word joined to cur, for «مئة وثلاثة أرباع».
	rest float64
	tail numberTail
}

func (p *numberParser) key(i int) string {
	if i < len(p.tokens) {
		return p.tokens[i].Key
	}
	return ""
}

// word returns token i when it stands on the line of the token before it.
func (p *numberParser) word(i int) (string, numberWord) {
	if i >= len(p.tokens) || p.tokens[i].Line {
		return "", numberWord{}
	}
	k := p.tokens[i].Key
	w := p.words[k]
	if p.n.Definite && w.class == noNumber {
		w = p.words[strings.TrimPrefix(k, "ال")]
	}
	return k, w
}

func (p *numberParser) parse(i int) (Number, bool) {
	at, ok := p.start(i)
	if !ok {
		return Number{}, false
	}
	for p.tail != ended && at < len(p.tokens) && !p.tokens[at].Line {
		next, ok := p.more(at)
		if !ok {
			break
		}
		at = next
	}
	if _, w := p.word(at); p.group.at > 0 && p.cur > 0 && w.isScale() {
		p.numberState, at = p.group.numberState, p.group.at
	}
	p.n.Value = p.total + p.cur
	if p.tail != ended {
		at = p.ofNumber(p.decimals(at))
	}
	p.n.Tokens = at - i
	return p.n, p.standing(i)
}

// standing reports that the number may stand as one: a loose spelling alone
// says nothing in prose.
func (p *numberParser) standing(i int) bool {
	if p.loose || p.n.Tokens > 1 || p.n.Digits {
		return true
	}
	w, _, _ := Word(p.words, strings.TrimPrefix(p.tokens[i].Key, "ال"))
	return !w.loose
}

// start reads the first word or digits and returns the token after it.
func (p *numberParser) start(i int) (int, bool) {
	at := i
	if k := p.key(at); (k == "ال" || k == "ب" || k == "ل" || k == "وال" || k == "بال" || k == "لل" || k == "و" || k == "ف") &&
		at+1 < len(p.tokens) && p.tokens[at+1].Kind == text.Number && !p.tokens[at+1].Line {
		if k == "و" || k == "ف" || k == "ب" || k == "ل" {
			p.n.Cut = len(k)
		}
		p.n.Definite = strings.HasSuffix(k, "ال") || k == "لل"
		at++
	}
	if at < len(p.tokens) && p.tokens[at].Kind == text.Number {
		return p.digits(at)
	}
	w, cut, ok := p.first(p.key(i))
	if !ok {
		return p.startFraction(i)
	}
	p.n.Cut = cut
	return p.startWord(i, w)
}

// first looks the first word up, with the article or a particle before it.
func (p *numberParser) first(key string) (numberWord, int, bool) {
	if w, ok := p.words[key]; ok {
		return w, 0, true
	}
	if rest, cut := withoutAl(key); cut >= 0 {
		if w, ok := p.words[rest]; ok {
			p.n.Definite = true
			return w, cut, true
		}
	}
	w, cut, ok := Word(p.words, key)
	if !ok || len(key)-cut <= 2*letter && (key[:letter] == "ل" || key[:letter] == "ف") {
		// «لست» (I am not) and «فست» are no six.
		return numberWord{}, 0, false
	}
	return w, cut, true
}

// withoutAl takes the article off a word, with a particle before it; cut is
// the bytes of that particle, -1 without article.
func withoutAl(key string) (rest string, cut int) {
	if len(key) < 3*letter {
		return "", -1
	}
	switch key[:2*letter] {
	case "ال":
		return key[2*letter:], 0
	case "لل":
		return key[2*letter:], 0
	case "وا", "با", "فا", "كا":
		if key[2*letter:3*letter] == "ل" {
			return key[3*letter:], letter
		}
	}
	return "", -1
}

func (p *numberParser) startWord(i int, w numberWord) (int, bool) {
	_, next := p.word(i + 1)
	switch w.class {
	case unit, tenunit:
		if w.class == tenunit && p.endsTeen(i) {
			return 0, false
		}
		if p.fractionOf(i, w) {
			return i + 1, true
		}
		p.take(w.value, inUnit)
		return p.afterUnit(i+1, w)
	case one:
		if !p.loose || pronoun(p.tokens, i) {
			// «واحد وعشرون» is a number, «واحد» alone is none.
			if t, _, ok := p.joined(i + 1); next.class != point && (!ok || p.words[t].class != ten) {
				return 0, false
			}
		}
		p.take(1, inUnit)
	case teenone, teentwo:
		if next.class == tenunit {
			p.take(10+w.value, inTeen)
			return i + 2, true
		}
		// «إحدى وعشرون»
		if t, _, ok := p.joined(i + 1); !ok || w.class != teenone || p.words[t].class != ten {
			return 0, false
		}
		p.take(w.value, inUnit)
	case teen:
		p.take(w.value, inTeen)
	case ten:
		p.take(w.value, inTen)
	case hundred, hundreds:
		p.take(w.value, inHundred)
	case scale, scales, scaleacc:
		p.startScale(i, w)
	case zero, dozen:
		p.take(w.value, inUnit)
		return i + 1, p.loose || next.class == point
	case part:
		return p.partOf(i)
	default:
		return 0, false
	}
	return i + 1, true
}

// endsTeen reports عشر at token i that belongs to the word before it: «الستة
// عشر», «الثالثة عشرة»; not «أول عشر دقائق».
func (p *numberParser) endsTeen(i int) bool {
	if i == 0 || p.tokens[i].Line || p.n.Cut > 0 || p.n.Definite {
		return false
	}
	rest, _, definite := ordinalKey(p.tokens[i-1].Key)
	if o := ordinalWords()[rest]; o.class == "unit" && o.value < 10 && definite || o.class == "teen" {
		return true
	}
	w, ok := p.words[rest]
	if !ok {
		w, _, _ = Word(p.words, p.tokens[i-1].Key)
	}
	return w.class == teenone || w.class == teentwo || w.class == unit && w.value < 10
}

func (p *numberParser) startScale(i int, w numberWord) {
	v := w.value
	switch w.class {
	case scales:
		v *= 2
	case scaleacc:
		v *= 2
		if t, _, ok := p.joined(i + 1); ok && p.words[t].class != noNumber || p.n.Cut > 0 {
			v = w.value // «ألفا ومئتين»: accusative of one thousand
		}
	}
	p.close(v, w.value)
}

// take makes v the whole of the current group.
func (p *numberParser) take(v float64, tail numberTail) { p.cur, p.rest, p.tail = v, v, tail }

// add joins v to the current group.
func (p *numberParser) add(v float64, tail numberTail) {
	p.cur, p.rest, p.tail = p.cur+v, v, tail
}

// close adds a group that scale s closes.
func (p *numberParser) close(v, s float64) {
	if s == 1000 {
		p.thousands, p.above = v, p.last
	}
	p.total, p.cur, p.rest = p.total+v, 0, 0
	p.last, p.n.Scale, p.tail = s, s, closed
	p.group.at = 0
}

// afterUnit closes a teen («ثلاثة عشر»), spaced hundreds («ثلاث مئة») or a
// fraction («ثلاثة أرباع») after a unit that was just taken.
func (p *numberParser) afterUnit(at int, w numberWord) (int, bool) {
	if w.value < 10 {
		switch _, next := p.word(at); {
		case next.class == tenunit:
			p.cur, p.rest, p.tail = p.cur+10, p.rest+10, inTeen
			return at + 1, true
		case next.class == hundred && w.value > 2:
			p.cur, p.rest, p.tail = p.cur-w.value+w.value*100, w.value*100, inHundred
			return at + 1, true
		}
	}
	if w.value > 2 {
		if f, ok := p.fractionAt(at); ok && f.count == 0 && (f.parts > 2 || p.loose) {
			p.cur += w.value/f.parts - w.value
			return p.afterFraction(at + 1)
		}
	}
	return at, true
}

// joined returns the word that stands joined by و at token at and the token
// after it: «وعشرون», or و and the word apart.
func (p *numberParser) joined(at int) (string, int, bool) {
	if at >= len(p.tokens) || p.tokens[at].Line {
		return "", 0, false
	}
	k := p.tokens[at].Key
	if k == "و" {
		return p.key(at + 1), at + 2, at+1 < len(p.tokens) && !p.tokens[at+1].Line
	}
	if rest, ok := strings.CutPrefix(k, "و"); ok {
		return rest, at + 1, rest != ""
	}
	return "", 0, false
}

// more takes one more word into the number and returns the token after it.
func (p *numberParser) more(at int) (int, bool) {
	_, w := p.word(at)
	if w.isScale() && (p.tail != inDigit || p.last == 0 || w.value < p.last) {
		return p.scaled(at, w)
	}
	rest, end, ok := p.joined(at)
	if !ok {
		return p.beside(at, w)
	}
	if p.key(at) == "و" && p.tokens[at+1].Kind == text.Number {
		return p.moreDigits(at + 1)
	}
	next, ok := p.join(rest, at, end)
	if !ok && w.class == one { // the و of واحد is its own
		return p.beside(at, w)
	}
	return next, ok
}

// scaled multiplies by the scale word at token at.
func (p *numberParser) scaled(at int, w numberWord) (int, bool) {
	switch {
	case p.small:
		return 0, false
	case p.cur > 0 && (p.last == 0 || w.value < p.last):
		p.close(p.cur*w.value, w.value)
	case p.last == 1000 && w.value > 1000 && (p.above == 0 || w.value < p.above) && (w.class != plural || p.cur > 0):
		// «ألف مليون», «ألف وخمسمئة مليون»
		low := p.thousands + p.cur
		p.total, p.last = p.total-p.thousands, p.above
		p.close(low*w.value, w.value)
	default:
		return 0, false
	}
	return at + 1, true
}

// join takes the word joined by و at token at; end is the token after it.
func (p *numberParser) join(rest string, at, end int) (int, bool) {
	if p.n.Definite {
		rest = strings.TrimPrefix(rest, "ال") // «المئة والأربعين»
	}
	if f, ok := fractionWords()[rest]; ok {
		if next, ok := p.joinFraction(f, rest, end); ok {
			return next, true
		}
	}
	w := p.words[rest]
	before := p.numberState
	open := p.tail == inHundred || p.tail == closed && p.last > 0
	if p.tail == inTen && w.class == unit && w.value > 2 {
		// «عشرون وثلاثة أخماس»
		if f, ok := p.fractionAt(end); ok && f.count == 0 && f.parts > 2 {
			p.cur += w.value / f.parts
			return p.afterFraction(end + 1)
		}
	}
	switch w.class {
	case one, unit, tenunit:
		if !open {
			return 0, false
		}
		p.add(w.value, inUnit)
		end, _ = p.afterUnit(end, w)
	case teenone, teentwo:
		if !open {
			return 0, false
		}
		if _, next := p.word(end); next.class == tenunit {
			p.add(10+w.value, inTeen)
			end++
		} else if t, _, ok := p.joined(end); ok && w.class == teenone && p.words[t].class == ten {
			p.add(w.value, inUnit)
		} else {
			return 0, false
		}
	case teen, dozen:
		if !open {
			return 0, false
		}
		p.add(w.value, inTeen)
	case ten:
		if p.tail != inUnit && !open || p.tail == inUnit && p.rest > 9 {
			return 0, false
		}
		p.add(w.value, inTen)
		if before.tail == inUnit {
			p.rest += before.rest
		}
	case hundred, hundreds:
		if p.tail != closed || p.last == 0 {
			return 0, false
		}
		p.take(w.value, inHundred)
	case scale, scales, scaleacc:
		if p.tail != closed || p.last == 0 || w.value >= p.last {
			return 0, false
		}
		v := w.value
		if w.class == scales {
			v *= 2
		}
		p.close(v, w.value)
		return end, true
	default:
		return 0, false
	}
	if before.tail == closed {
		p.group.numberState, p.group.at = before, at
	}
	return end, true
}
