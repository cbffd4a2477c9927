package arabic

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// digits reads digits at token at and returns the token after them. What
// belongs to them although it is a token of its own: groups of three after
// spaces («12 500 000»), an Arabic comma as decimal mark («6،5 ملايين»), and in
// loose texts the forms of digitsLoose.
func (p *numberParser) digits(at int) (int, bool) {
	_, next := p.word(at + 1)
	v, ambiguous, ok := Digits(p.tokens[at].Key, next.isScale())
	if !ok {
		return 0, false
	}
	p.n.Digits, p.n.Ambiguous = true, ambiguous
	p.take(v, inDigit)
	if p.small {
		return at + 1, v == float64(int64(v))
	}
	if d, ok := p.arabicComma(at); ok {
		p.take(d, inDigit)
		return at + 3, true
	}
	if end := p.spaced(at); end > at {
		p.n.Ambiguous = false
		return end, true
	}
	if p.loose {
		return p.digitsLoose(at)
	}
	return at + 1, true
}

// arabicComma reads «6،5 ملايين», where the Arabic comma is the decimal mark:
// glued on both sides and followed by a scale or a percent sign.
func (p *numberParser) arabicComma(at int) (float64, bool) {
	if at+3 >= len(p.tokens) || p.key(at+1) != "،" || !p.tokens[at+1].Glued || !p.tokens[at+2].Glued || p.tokens[at+2].Kind != text.Number || len(p.key(at+2)) > 2 {
		return 0, false
	}
	if _, w := p.word(at + 3); !w.isScale() && p.key(at+3) != "%" && p.key(at+3) != "٪" {
		return 0, false
	}
	v, err := strconv.ParseFloat(p.key(at)+"."+p.key(at+2), 64)
	return v, err == nil
}

// spaced reads groups of three digits parted by spaces, «1 250 000», and
// returns the token after them, or at. In prose one group may be a number of
// its own («المادة 7 200 جندي»): it must be «000».
func (p *numberParser) spaced(at int) int {
	first := p.key(at)
	if len(first) > 3 || first[0] == '0' || at > 0 && !p.tokens[at].Line && (p.tokens[at-1].Kind == text.Number || p.key(at-1) == "+") {
		return at
	}
	v, end := p.cur, at+1
	for end < len(p.tokens) && end < at+5 {
		t := p.tokens[end]
		if t.Kind != text.Number || t.Line || t.Glued || t.Start-p.tokens[end-1].End > 3 || !isGroup(t.Key) {
			break
		}
		group, ok := Decimal(t.Key)
		if !ok {
			break
		}
		v = v*1000 + group
		end++
		if len(t.Key) > 3 {
			break // «1 234 567.89»
		}
	}
	if end == at+1 || v < 1000 || end < len(p.tokens) && p.tokens[end].Kind == text.Number && !p.tokens[end].Line {
		return at
	}
	if !p.loose && end == at+2 && p.key(at+1) != "000" {
		return at
	}
	p.take(v, inDigit)
	return end
}

// isGroup reports three digits, with decimals or without.
func isGroup(key string) bool {
	if len(key) < 3 || len(key) > 3 && key[3] != '.' && key[3] != ',' {
		return false
	}
	for i := range 3 {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
	}
	return len(key) == 3 || strings.Count(key, ".")+strings.Count(key, ",") == 1
}

// Decimal reads digits with at most one mark, which is the decimal mark.
func Decimal(key string) (float64, bool) {
	if i := strings.IndexByte(key, ','); i >= 0 {
		key = key[:i] + "." + key[i+1:]
	}
	v, err := strconv.ParseFloat(key, 64)
	return v, err == nil
}

// digitsLoose goes on after digits at token at in loose texts: marks that
// direction signs or Arabic commas have torn apart («1،250،000»), fractions
// («3/4», «1 3/4»), exponents («2e6») and letters for scales («5K»).
func (p *numberParser) digitsLoose(at int) (int, bool) {
	if v, end, ok := p.torn(at); ok {
		p.take(v, inDigit)
		return end, true
	}
	if v, end, ok := p.ratioDigits(at); ok {
		p.take(v, inPart)
		p.n.Fraction = v < 1
		return end, true
	}
	if v, end, ok := p.ratioDigits(at + 1); ok && v < 1 && !p.tokens[at+1].Line && !p.tokens[at+1].Glued {
		p.take(p.cur+v, inPart)
		return end, true
	}
	if e, end, ok := p.exponent(at + 1); ok {
		if v, err := strconv.ParseFloat(strings.Replace(p.key(at), ",", ".", 1)+e, 64); err == nil {
			p.take(v, ended)
			return end, true
		}
	}
	if at+1 < len(p.tokens) && p.tokens[at+1].Kind == text.Latin && !p.tokens[at+1].Line {
		if s := scaleLetter(p.key(at + 1)); s > 0 {
			p.close(p.cur*s, s)
			p.tail = ended
			return at + 2, true
		}
	}
	return at + 1, true
}

func scaleLetter(key string) float64 {
	switch key {
	case "k":
		return 1e3
	case "m", "mn":
		return 1e6
	case "b", "bn":
		return 1e9
	}
	return 0
}

// torn reads digits whose marks are tokens of their own.
func (p *numberParser) torn(at int) (float64, int, bool) {
	end := at + 1
	for end+1 < len(p.tokens) && end < at+12 && p.tokens[end].Glued && p.tokens[end+1].Glued && p.tokens[end+1].Kind == text.Number {
		if k := p.key(end); k != "," && k != "،" && k != "." && k != "٬" && k != "٫" {
			break
		}
		end += 2
	}
	if end == at+1 {
		return 0, at, false
	}
	var whole strings.Builder
	arabic := false
	for i := at; i < end; i++ {
		k := p.key(i)
		if k == "،" {
			k, arabic = ",", true
			if group := p.key(i + 1); len(group) < 3 || len(group) > 3 && group[3] != ',' && group[3] != '.' {
				return 0, at, false // «3،5»: a list
			}
		}
		whole.WriteString(k)
	}
	s := whole.String()
	if arabic && strings.Count(s, ",") > 1 && !strings.Contains(s, ".") {
		// «12،220,13»: the last comma is another mark.
		if i := strings.LastIndexByte(s, ','); len(s)-i-1 != 3 {
			s = s[:i] + "." + s[i+1:]
		}
	}
	v, _, ok := Digits(s, false)
	return v, end, ok
}

// ratioDigits reads «3/4» at token at. Three numbers in a row are a date or a
// telephone number.
func (p *numberParser) ratioDigits(at int) (float64, int, bool) {
	if at < 0 || at+2 >= len(p.tokens) || p.tokens[at].Kind != text.Number || p.key(at+1) != "/" || p.tokens[at+2].Kind != text.Number ||
		p.tokens[at+1].Line || p.tokens[at+2].Line || p.tokens[at+1].Glued != p.tokens[at+2].Glued {
		return 0, at, false
	}
	if p.key(at+3) == "/" || at > 1 && p.tokens[at].Glued && p.tokens[at-1].Glued && isDash(p.key(at-1)) {
		return 0, at, false
	}
	a, okA := Decimal(p.key(at))
	b, okB := Decimal(p.key(at + 2))
	return a / max(b, 1), at + 3, okA && okB && b >= 1
}

// exponent reads «e10», «e-3» at token at, glued to digits.
func (p *numberParser) exponent(at int) (string, int, bool) {
	if at >= len(p.tokens) || !p.tokens[at].Glued || p.tokens[at].Kind != text.Latin || p.key(at)[0] != 'e' {
		return "", at, false
	}
	k := p.key(at)
	if len(k) > 1 {
		_, err := strconv.Atoi(k[1:])
		return k, at + 1, err == nil && len(k) < 4
	}
	sign := ""
	at++
	if s := p.key(at); (s == "-" || s == "+") && p.tokens[at].Glued {
		sign = s
		at++
	}
	if at >= len(p.tokens) || p.tokens[at].Kind != text.Number || !p.tokens[at].Glued || len(p.key(at)) > 2 {
		return "", at, false
	}
	return "e" + sign + p.key(at), at + 1, true
}

// moreDigits takes digits after a scale («12 ألفا و652», «مليون و200 ألف»),
// and in loose texts after hundreds («3 مئة و21»).
func (p *numberParser) moreDigits(at int) (int, bool) {
	if v, ok := Decimal(p.key(at)); ok && p.loose && p.tail == inHundred && v < 100 && v == float64(int64(v)) {
		p.add(v, inDigit)
		return at + 1, true
	}
	if p.last == 0 || p.cur != 0 || p.tail != closed {
		return 0, false
	}
	v, _, ok := Digits(p.key(at), false)
	_, next := p.word(at + 1)
	by := 1.0
	if next.isScale() {
		by = next.value
	}
	if !ok || v*by >= p.last || v != float64(int64(v)) {
		return 0, false
	}
	p.take(v, inDigit)
	return at + 1, true
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
