package quantity

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// number reads the number at token i.
func (p *parser) number(i int) (arabic.Number, bool) {
	if !p.loose {
		return arabic.ParseNumber(p.tokens, i)
	}
	n, ok := arabic.LooseNumber(p.tokens, i)
	return n, ok && !p.inTime(i)
}

// looseAt reads and records the quantity that begins at token i of a loose
// text, where every word may begin one.
func (p *parser) looseAt(i int) int {
	if end := arabic.AddressAt(p.tokens, i); end > i {
		return end - i
	}
	if p.inTime(i) {
		return 0
	}
	for _, read := range [...]func(*parser, int) (found, bool){(*parser).rangeLoose, (*parser).percentBefore, (*parser).phoneLoose, (*parser).bareUnit, (*parser).scoreLoose, (*parser).halfUnit, (*parser).fraction,
		(*parser).ordinalRelative, (*parser).ordinal, (*parser).ordinalLoose, (*parser).numbered, (*parser).vague, (*parser).dual, (*parser).single, (*parser).afterNoun} {
		if f, ok := read(p, i); ok {
			return p.add(i, f)
		}
	}
	return 0
}

// scoreLoose reads no «3/4», which is a fraction here.
func (p *parser) scoreLoose(i int) (found, bool) {
	if p.key(i+1) == "/" {
		return found{}, false
	}
	return p.score(i)
}

// percentBefore reads a percentage whose word or sign stands before it: «%50»,
// «بالمئة 50», «نسبة 50».
func (p *parser) percentBefore(i int) (found, bool) {
	sign, share := false, false
	switch p.key(i) {
	case "%", "٪", "بالمئه", "بالمائه", "بالمايه", "بالميه":
		sign = true
	case "نسبه", "بنسبه", "النسبه":
		share = true
	}
	if !sign && !share || i > 0 && !p.tokens[i].Line && p.tokens[i-1].Kind == text.Number {
		return found{}, false
	}
	at := i + 1
	n, ok := p.number(at)
	f := found{start: i, end: at + n.Tokens, kind: percent, unit: "%", value: n.Value, rule: "percent"}
	if !ok || n.Cut > 0 || !p.next(at) || percentAt(p.tokens, f.end) > 0 {
		return found{}, false
	}
	counts := f
	return f, !share || !p.counted(&counts, n)
}

// ordinalRelative reads «الأخير», «ما قبل الأخير», «التالي» where asked to.
func (p *parser) ordinalRelative(i int) (found, bool) {
	if !p.relative {
		return found{}, false
	}
	r, ok := arabic.RelativeOrdinal(p.tokens, i)
	f := found{start: i, end: i + r.Tokens, kind: ordinal, value: float64(r.Offset), unit: "أخير", rule: "relative-ordinal"}
	if r.From == "current" {
		f.unit = "حالي"
	}
	return f, ok
}

// ordinalLoose reads an ordinal without noun: «التسعون», «ثالث».
func (p *parser) ordinalLoose(i int) (found, bool) {
	o, ok := arabic.LooseOrdinal(p.tokens, i)
	return found{start: i, cut: o.Cut, end: i + o.Tokens, kind: ordinal, value: o.Value, rule: "ordinal"}, ok
}

// bareNumber makes f a number that counts nothing, or degrees («7 تحت الصفر»).
func (p *parser) bareNumber(f *found, n arabic.Number) {
	f.kind, f.rule = count, "number"
	if n.Fraction {
		f.kind = fraction
	}
	if end := f.end; f.kind == count {
		if p.belowZero(f); f.end > end {
			f.kind, f.unit, f.rule = measure, "degree", "measure"
		}
	}
}

// bareUnit reads a unit that stands alone: «كيلوغرام», «أسبوع ونصف» are one of
// it. Before or after another word it may be anything.
func (p *parser) bareUnit(i int) (found, bool) {
	tok := &p.tokens[i]
	f := found{start: i, value: 1, rule: "one", nounFrom: i}
	if tok.Kind != text.Word || p.next(i) && p.tokens[i-1].Kind != text.Punct {
		return f, false
	}
	if u, ok := p.currencies.at(p.tokens, i, tok.Key); ok && !u.dual {
		f.kind, f.unit, f.end = money, p.code(u.unit), i+u.tokens
	} else if u, ok := p.units.at(p.tokens, i, tok.Key); ok && !u.dual {
		f.kind, f.unit, f.end = measure, u.symbol, i+u.tokens
	} else if unit := timeUnit(tok.Key); unit != "" {
		f.kind, f.unit, f.end = duration, unit, i+1
	} else {
		return f, false
	}
	f.nounTo = f.end
	p.andHalf(&f, 1)
	return f, !p.next(f.end) || p.tokens[f.end].Kind == text.Punct
}

// rangeLoose reads a range with what it counts: «من خمسة لعشرة دنانير», «أكبر
// من 5 وأصغر من 9», «>= 5».
func (p *parser) rangeLoose(i int) (found, bool) {
	r, ok := arabic.LooseRange(p.tokens, i)
	f := found{start: i, cut: r.Cut, end: i + r.Tokens}
	if !ok || p.gluedOn(i, arabic.Number{Tokens: r.Tokens}) {
		return found{}, false
	}
	switch {
	case r.HasLow && r.HasHigh && r.Low == r.High:
		f.value = r.Low
	case r.HasLow && r.HasHigh:
		high := r.High
		f.value, f.max = r.Low, &high
	case r.HasLow:
		f.value, f.mod = r.Low, ">="
	default:
		f.value, f.mod = r.High, "<="
	}
	if !p.counted(&f, r.First) {
		p.bareNumber(&f, r.First)
	}
	return p.bound(f), true
}

// gluedOn reports digits with letters glued after them that no list has: a
// code.
func (p *parser) gluedOn(i int, n arabic.Number) bool {
	end := i + n.Tokens
	if p.tokens[end-1].Kind != text.Number || end >= len(p.tokens) || !p.tokens[end].Glued || p.tokens[end].Kind == text.Punct {
		return false
	}
	f := found{start: i, end: end}
	return !p.counted(&f, n)
}
