package arabic

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
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
}

type numberWord struct {
	value float64
	class string
}

var numberWords = sync.OnceValue(func() map[string]numberWord {
	return words("ar/number_words.tsv", func(r lexicon.Row) numberWord {
		return numberWord{decimal(r, "value"), r.Get("class")}
	})
})

func decimal(r lexicon.Row, column string) float64 {
	v, err := strconv.ParseFloat(r.Get(column), 64)
	if err != nil {
		panic(fmt.Sprintf("%s: column %s: %v", r.At(), column, err))
	}
	return v
}

// ParseNumber reads the longest number that begins at token i. Words follow
// the grammar of Modern Standard Arabic (scales descending, units before
// tens, joined by و), gender and case are not looked at; digits may be
// followed by scale words and by a smaller number («12 ألفا و652»). The
// pronoun واحد («واحد من …») is no number here, and vague plurals (آلاف alone)
// are none.
func ParseNumber(tokens []text.Token, i int) (Number, bool) {
	p := numberParser{tokens: tokens, words: numberWords()}
	return p.parse(i)
}

type numberParser struct {
	tokens []text.Token
	words  map[string]numberWord
	n      Number
	// total holds the closed groups, cur the group below the next scale, last
	// the last scale taken: scales descend.
	total, cur, last float64
	// tail says what cur ends in: what may still be joined to it.
	tail string
}

func (p *numberParser) key(i int) string {
	if i < len(p.tokens) {
		return p.tokens[i].Key
	}
	return ""
}

func (p *numberParser) parse(i int) (Number, bool) {
	at, ok := p.start(i)
	if !ok {
		return Number{}, false
	}
	for at < len(p.tokens) && !p.tokens[at].Line {
		next, ok := p.more(at)
		if !ok {
			break
		}
		at = next
	}
	p.n.Value, p.n.Tokens = p.total+p.cur, at-i
	return p.n, true
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
		return 0, false
	}
	p.n.Cut = cut
	return p.startWord(i, w)
}

// digits reads digits at token at, and a scale after them.
func (p *numberParser) digits(at int) (int, bool) {
	scaled := p.words[p.key(at+1)].class == "scale" || p.words[p.key(at+1)].class == "scaleacc"
	v, ambiguous, ok := Digits(p.tokens[at].Key, scaled)
	if !ok {
		return 0, false
	}
	p.n.Digits, p.n.Ambiguous, p.cur, p.tail = true, ambiguous, v, "digits"
	if d, ok := p.arabicComma(at); ok {
		p.cur = d
		return at + 3, true
	}
	return at + 1, true
}

// arabicComma reads «6،5 ملايين», where the Arabic comma is the decimal mark:
// glued on both sides and followed by a scale or a percent sign.
func (p *numberParser) arabicComma(at int) (float64, bool) {
	if at+3 >= len(p.tokens) || p.key(at+1) != "،" || !p.tokens[at+1].Glued || !p.tokens[at+2].Glued || p.tokens[at+2].Kind != text.Number || len(p.key(at+2)) > 2 {
		return 0, false
	}
	if c := p.words[p.key(at+3)].class; c != "scale" && c != "scaleacc" && p.key(at+3) != "%" && p.key(at+3) != "٪" {
		return 0, false
	}
	v, err := strconv.ParseFloat(p.key(at)+"."+p.key(at+2), 64)
	return v, err == nil
}

// first looks the first word up, with the article or a particle before it.
func (p *numberParser) first(key string) (numberWord, int, bool) {
	if w, ok := p.words[key]; ok {
		return w, 0, true
	}
	for _, article := range []string{"ال", "وال", "بال", "لل"} {
		if rest, ok := strings.CutPrefix(key, article); ok {
			if w, ok := p.words[rest]; ok && w.class != "fraction" {
				p.n.Definite = true
				return w, len(article) - len("ال"), true
			}
		}
	}
	w, cut, ok := Word(p.words, key)
	if !ok || len(key)-cut <= 2*letter && (key[:letter] == "ل" || key[:letter] == "ف") {
		// «لست» (I am not) and «فست» are no six.
		return numberWord{}, 0, false
	}
	return w, cut, true
}

func (p *numberParser) startWord(i int, w numberWord) (int, bool) {
	next := p.words[p.key(i+1)]
	switch w.class {
	case "unit", "tenunit":
		p.cur, p.tail = w.value, "unit"
		return p.afterUnit(i+1, w)
	case "one":
		// «واحد وعشرون» is a number, «واحد» alone is not.
		if t, ok := p.joined(i + 1); !ok || p.words[t].class != "ten" {
			return 0, false
		}
		p.cur, p.tail = 1, "unit"
	case "teenone", "teentwo":
		if next.class != "tenunit" || p.tokens[i+1].Line {
			return 0, false
		}
		p.cur, p.tail = 10+w.value, "teen"
		return i + 2, true
	case "ten":
		p.cur, p.tail = w.value, "ten"
	case "hundred", "hundreds":
		p.cur, p.tail = w.value, "hundred"
	case "scale", "scales", "scaleacc":
		if w.class == "scale" && isPlural(p.tokens[i].Key) {
			return 0, false
		}
		v := w.value
		if w.class == "scaleacc" {
			v *= 2
			if t, ok := p.joined(i + 1); ok && p.words[t].class != "" || p.n.Cut > 0 {
				v = w.value // «ألفا ومئتين»: accusative of one thousand
			}
		}
		p.total, p.last, p.n.Scale = v, scaleOf(w), scaleOf(w)
	case "fraction":
		if next.class != "scale" && p.words[strings.TrimPrefix(p.key(i+1), "ال")].class != "scale" || p.tokens[i+1].Line {
			return 0, false
		}
		s := p.words[strings.TrimPrefix(p.key(i+1), "ال")]
		p.total, p.last, p.n.Scale = w.value*s.value, s.value, s.value
		return i + 2, true
	default:
		return 0, false
	}
	return i + 1, true
}

// afterUnit closes a teen («ثلاثة عشر») or spaced hundreds («ثلاث مئة»).
func (p *numberParser) afterUnit(at int, w numberWord) (int, bool) {
	if at < len(p.tokens) && !p.tokens[at].Line {
		switch next := p.words[p.key(at)]; {
		case next.class == "tenunit" && w.value < 10:
			p.cur, p.tail = p.cur+10, "teen"
			return at + 1, true
		case next.class == "hundred" && w.value < 10 && w.value > 2:
			p.cur, p.tail = p.cur-w.value+w.value*100, "hundred"
			return at + 1, true
		}
	}
	return at, true
}

// joined returns the word that stands joined by و at token at: «وعشرون», or و
// and the word apart.
func (p *numberParser) joined(at int) (string, bool) {
	k := p.key(at)
	if at >= len(p.tokens) || p.tokens[at].Line {
		return "", false
	}
	if k == "و" {
		return p.key(at + 1), at+1 < len(p.tokens) && !p.tokens[at+1].Line
	}
	if rest, ok := strings.CutPrefix(k, "و"); ok {
		return rest, rest != ""
	}
	return "", false
}

// more takes one more word into the number and returns the token after it.
func (p *numberParser) more(at int) (int, bool) {
	k := p.key(at)
	w := p.words[k]
	if p.n.Definite && w.class == "" {
		w = p.words[strings.TrimPrefix(k, "ال")]
	}
	switch {
	case (w.class == "scale" || w.class == "scaleacc") && p.cur > 0 && (p.last == 0 || w.value < p.last):
		p.total += p.cur * w.value
		p.cur, p.last, p.n.Scale, p.tail = 0, w.value, w.value, ""
		return at + 1, true
	case w.class == "scale" && p.cur == 0 && p.total > 0 && w.value > p.last && w.value >= 1e6 && p.last == 1000:
		// «ألف مليون»
		p.total *= w.value
		p.last, p.n.Scale = w.value, w.value
		return at + 1, true
	}
	rest, ok := p.joined(at)
	if !ok {
		return 0, false
	}
	end := at + 1
	if k == "و" {
		end = at + 2
		if p.tokens[at+1].Kind == text.Number {
			return p.moreDigits(at + 1)
		}
	}
	return p.join(rest, end)
}

// moreDigits takes digits after a scale («12 ألفا و652», «مليون و200 ألف»).
func (p *numberParser) moreDigits(at int) (int, bool) {
	if p.last == 0 || p.cur != 0 {
		return 0, false
	}
	v, _, ok := Digits(p.key(at), false)
	next := p.words[p.key(at+1)]
	scale := 1.0
	if next.class == "scale" || next.class == "scaleacc" {
		scale = next.value
	}
	if !ok || v*scale >= p.last || v != float64(int64(v)) {
		return 0, false
	}
	p.cur, p.tail = v, "digits"
	return at + 1, true
}

// join takes a word joined by و.
func (p *numberParser) join(rest string, end int) (int, bool) {
	if p.n.Definite {
		rest = strings.TrimPrefix(rest, "ال") // «المئة والأربعين»
	}
	w := p.words[rest]
	switch w.class {
	case "one":
		if p.tail != "hundred" && !(p.tail == "" && p.last > 0) {
			return 0, false
		}
		w.value = 1
		fallthrough
	case "unit", "tenunit":
		if p.tail != "hundred" && !(p.tail == "" && p.last > 0) {
			return 0, false
		}
		p.cur, p.tail = p.cur+w.value, "unit"
		return p.afterUnit(end, w)
	case "teenone", "teentwo":
		if p.words[p.key(end)].class != "tenunit" || p.tail != "hundred" && !(p.tail == "" && p.last > 0) {
			return 0, false
		}
		p.cur, p.tail = p.cur+10+w.value, "teen"
		return end + 1, true
	case "ten":
		if p.tail != "unit" && p.tail != "hundred" && !(p.tail == "" && p.last > 0) || p.tail == "unit" && int(p.cur)%100 > 9 {
			return 0, false
		}
		p.cur, p.tail = p.cur+w.value, "ten"
	case "hundred", "hundreds":
		if p.tail != "" || p.last == 0 {
			return 0, false
		}
		p.cur, p.tail = w.value, "hundred"
	case "scale", "scales", "scaleacc":
		if p.tail != "" || p.last == 0 || scaleOf(w) >= p.last || isPlural(rest) {
			return 0, false
		}
		p.total, p.last = p.total+w.value, scaleOf(w)
	case "fraction":
		return p.fraction(w, end)
	default:
		return 0, false
	}
	return end, true
}

// fraction takes «ونصف», «ونصف المليون», «وربع مليون» after a scale, and «3
// ونصف مليون».
func (p *numberParser) fraction(w numberWord, end int) (int, bool) {
	s := p.words[strings.TrimPrefix(p.key(end), "ال")]
	switch {
	case p.last > 0 && p.tail == "" && s.class == "scale" && s.value == p.last && !p.tokens[end].Line:
		p.total += w.value * p.last
		return end + 1, true
	case p.last > 0 && p.tail == "":
		p.total += w.value * p.last
		return end, true
	case p.cur > 0:
		p.cur += w.value
		return end, true
	}
	return 0, false
}

func scaleOf(w numberWord) float64 {
	if w.class == "scales" {
		return w.value / 2
	}
	return w.value
}

// isPlural names the plurals of scales, which are vague without a number.
func isPlural(key string) bool {
	switch strings.TrimPrefix(key, "ال") {
	case "الاف", "الوف", "اف", "ملايين", "مليارات", "بلايين", "تريليونات", "ترليونات":
		return true
	}
	return false
}

// Digits reads a folded number in digits. A comma before groups of exactly
// three digits, or a dot before two such groups, sets thousands apart; one dot
// before exactly three digits does so unless a scale word follows (scaled),
// and is ambiguous; any other comma or dot is the decimal mark («2,9»).
func Digits(key string, scaled bool) (v float64, ambiguous, ok bool) {
	if len(key) > 24 {
		return 0, false, false
	}
	clean := key
	if i := strings.IndexAny(key, ".,"); i >= 0 {
		groups := strings.FieldsFunc(key, func(r rune) bool { return r == '.' || r == ',' })
		thousands := len(groups[0]) <= 3 && groups[0] != "0"
		for _, g := range groups[1:] {
			thousands = thousands && len(g) == 3
		}
		mixed := strings.Contains(key, ".") && strings.Contains(key, ",")
		switch {
		case mixed:
			last := max(strings.LastIndexByte(key, '.'), strings.LastIndexByte(key, ','))
			if strings.Count(key, key[last:last+1]) > 1 {
				return 0, false, false
			}
			clean = strings.NewReplacer(".", "", ",", "").Replace(key[:last]) + "." + key[last+1:]
		case len(groups) > 2 && !thousands:
			return 0, false, false
		case len(groups) == 2 && key[i] == '.' && (scaled || !thousands):
		case thousands:
			clean = strings.Join(groups, "")
			ambiguous = len(groups) == 2 && (scaled || key[i] == '.')
		default:
			clean = strings.Replace(key, ",", ".", 1)
		}
	}
	v, err := strconv.ParseFloat(clean, 64)
	return v, ambiguous, err == nil
}
