package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// fractionWord looks a fraction up, with a particle before it.
func fractionWord(key string) (v float64, cut int, ok bool) {
	rest := key
	if key == "النصف" || key == "الربع" || key == "الثلث" {
		rest = key[4:]
	}
	if w := quantityWords()[rest]; w.kinds&partWord != 0 {
		return w.value, 0, true
	}
	if len(key) > 6 {
		if k := key[:2]; k == "و" || k == "ب" || k == "ل" || k == "ف" {
			w := quantityWords()[key[2:]]
			return w.value, 2, w.kinds&partWord != 0
		}
	}
	return 0, 0, false
}

// partOf reads a fraction at token at: its value and how many tokens tell it.
// «ثلاثة أرباع» is read here too.
func (p *parser) partOf(at int) (v float64, tokens, cut int) {
	if v, cut, ok := fractionWord(p.key(at)); ok {
		return v, 1, cut
	}
	if p.begin[at]&aNumber == 0 {
		return 0, 0, 0
	}
	if n, ok := arabic.ParseNumber(p.tokens, at); ok && n.Fraction && n.Value < 1 {
		return n.Value, n.Tokens, n.Cut
	}
	return 0, 0, 0
}

// halfUnit reads a part of a unit («نصف ساعة», «ربع طن») and a unit with a part
// («ساعة ونصف», «طن وربع الطن»).
func (p *parser) halfUnit(i int) (found, bool) {
	f := found{start: i, rule: "part-of-unit"}
	at, ok := p.bounds(i, &f)
	if !ok || at >= len(p.tokens) || p.inTime(at) {
		return f, false
	}
	key := p.key(at)
	if v, n, cut := p.partOf(at); n > 0 && p.next(at+n) && p.key(at) != "خمس" {
		f.value, f.end = v, at+n
		if at == i {
			f.cut = cut
		}
		key, at = p.key(at+n), at+n
		if !p.unitAt(&f, at, key) {
			return f, false
		}
		return p.bound(f), true
	}
	if at == i && len(key) > 6 && timeUnit(key) == "" {
		if k := key[:2]; k == "و" || k == "ب" || k == "ل" {
			key = key[2:]
			f.cut = 2
		}
	}
	if strings.HasPrefix(key, "ال") {
		return f, false
	}
	f.value = 1
	if !p.unitAt(&f, at, key) || !p.andHalf(&f, 1) {
		return f, false
	}
	return p.bound(f), true
}

// unitAt reads a unit of time, of measure or of money in the singular at token
// at, of which f holds the number.
func (p *parser) unitAt(f *found, at int, key string) bool {
	if !p.word(at) && at > f.start {
		return false
	}
	n := 1
	if unit := timeUnit(strings.TrimPrefix(key, "ال")); unit != "" {
		f.kind, f.unit = duration, unit
	} else if u, ok := p.currencies.at(p.tokens, at, key); ok && !u.dual {
		f.kind, f.unit, n = money, p.code(u.unit), u.tokens
	} else if u, ok := p.units.at(p.tokens, at, key); ok && !u.dual {
		f.kind, f.unit, n = measure, u.symbol, u.tokens
		if u.symbol == "pp" {
			f.kind = percent
		}
	} else {
		return false
	}
	f.nounFrom, f.nounTo, f.end = at, at+n, at+n
	return true
}

// fraction reads «نصف السكان», «ثلثي المقاعد», «نصف سكان المدينة», «ربعهم».
func (p *parser) fraction(i int) (found, bool) {
	f := found{start: i, kind: fraction, rule: "fraction"}
	at, ok := p.bounds(i, &f)
	if !ok || at >= len(p.tokens) || p.inTime(at) {
		return f, false
	}
	v, n, cut := p.partOf(at)
	if n == 0 || p.key(at) == "خمس" || strings.HasPrefix(p.key(at), "ال") {
		return f, false
	}
	if at == i {
		f.cut = cut
	}
	f.value, at = v, at+n
	if percentAt(p.tokens, at) > 0 {
		f.kind, f.unit, f.rule, f.end = percent, "%", "percent", at+percentAt(p.tokens, at)
		return p.bound(f), true // «نصف بالمئة»
	}
	if !p.word(at) || p.inTime(at) {
		return f, false
	}
	key := p.key(at)
	if isFunctionWord(key) || timeUnit(strings.TrimPrefix(key, "ال")) != "" || strings.HasPrefix(key, "النهائ") || strings.HasPrefix(key, "نهائ") {
		return f, false
	}
	noun, _, known := p.nounOf(at)
	owned := strings.HasSuffix(key, "ها") || strings.HasSuffix(key, "هم")
	if !p.article(at) && !owned && !(known && noun.count != 2 && p.next(at+1) && (p.article(at+1) || p.isEntity(at+1))) && key != "عدد" {
		return f, false
	}
	f.unit = text.FoldString(p.tokens[at].Of(p.doc.Text), text.Clean)
	if known {
		f.unit = noun.singular
	}
	f.nounFrom, f.nounTo, f.end = at, at+1, at+1
	return f, true
}
