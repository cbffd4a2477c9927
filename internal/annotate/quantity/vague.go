package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// few reports the words for three to nine.
func few(key string) bool {
	return strings.HasSuffix(key, "بضع") || strings.HasSuffix(key, "بضعه")
}

// vagueWord looks a vague plural up, with or without the article. آلاف begins
// with the letters of the article itself.
func vagueWord(key string) (float64, bool) {
	if w := quantityWords()[key]; w.kinds&vagueWords != 0 {
		return w.value, true
	}
	rest, cut := strings.CutPrefix(key, "ال")
	w := quantityWords()[rest]
	return w.value, cut && w.kinds&vagueWords != 0 && w.value > 3
}

// vagueAt is vagueWord of token i; «الإف» of a name is none.
func (p *parser) vagueAt(i int) (float64, bool) {
	v, ok := vagueWord(p.key(i))
	if ok && v == 2000 && strings.Contains(p.tokens[i].Of(p.doc.Text), "إ") {
		return 0, false
	}
	return v, ok
}

// vague reads «عشرات الأطفال», «مئات آلاف المواطنين», «بضعة أشخاص», «عدة
// أيام»: open ranges, never points.
func (p *parser) vague(i int) (found, bool) {
	f := found{start: i, kind: vague, rule: "vague"}
	at, ok := p.bounds(i, &f)
	if !ok || at >= len(p.tokens) || p.inTime(at) {
		return f, false
	}
	key := p.key(at)
	v, ok := p.vagueAt(at)
	if !ok && at == i && len(key) > 6 {
		if k := key[:2]; k == "و" || k == "ب" || k == "ل" || k == "ف" {
			if v, ok = vagueWord(key[2:]); ok {
				key, f.cut = key[2:], 2
			} else if key[2:] == "لاف" || key[2:] == "لعشرات" || key[2:] == "لمئات" || key[2:] == "لملايين" {
				v, ok = vagueWord("ا" + key[2:]) // «للآلاف»
				f.cut = 2
			}
		}
	}
	if !ok || key == "عده" && !p.severalWord(at) {
		return f, false
	}
	f.value, f.mod = v, ">="
	top := 9.0
	at++
	scale, more := 0.0, false
	if p.word(at) {
		scale, more = p.vagueAt(at)
	}
	switch {
	case more && scale > v && v <= 200 && key != "بضع" && key != "بضعه" && key != "عده":
		f.value *= scale / 2
		at++
	case more && v == 3 && scale > 3: // «بضعة آلاف», «عدة مئات»
		f.value, top = 3*scale/2, 9*scale/2
		at++
	case few(key) && (p.key(at) == "عشر" || p.key(at) == "عشره"):
		f.value, top = 13, 19
		at++
	}
	if few(key) {
		f.max, f.mod = &top, "~"
	}
	f.end = at
	if !p.vagueNoun(&f) {
		return f, key != "عده" && (v != 3 || more)
	}
	return f, true
}

// severalWord reports that token i is «عدة» and no verb with its object («عدّه»):
// with ة, or before a plural of the lists.
func (p *parser) severalWord(i int) bool {
	if p.article(i + 1) {
		return false
	}
	if strings.HasSuffix(p.tokens[i].Of(p.doc.Text), "ة") {
		return true
	}
	noun, _, known := p.nounOf(i + 1)
	return known && noun.count == 0 || timeUnit(p.key(i+1)) != ""
}

// vagueNoun reads what a vague number counts, after an optional «من».
func (p *parser) vagueNoun(f *found) bool {
	at := f.end
	if p.key(at) == "#" && p.next(at+1) {
		at++
	}
	if p.key(at) == "من" && p.next(at) && p.next(at+1) {
		at++
	}
	if !p.word(at) || p.inTime(at) {
		return false
	}
	key := p.key(at)
	if u, ok := p.currencies.at(p.tokens, at, key); ok && !u.dual {
		f.unit, f.nounFrom, f.nounTo, f.end = p.code(u.unit), at, at+u.tokens, at+u.tokens
		return true
	}
	if u, ok := p.units.at(p.tokens, at, key); ok && !u.dual {
		f.unit, f.nounFrom, f.nounTo, f.end = u.symbol, at, at+u.tokens, at+u.tokens
		return true
	}
	bare := strings.TrimPrefix(key, "ال")
	if unit := timeUnit(bare); unit != "" {
		f.unit, f.nounFrom, f.nounTo, f.end = unit, at, at+1, at+1
		return true
	}
	noun, _, known := p.nounOf(at)
	switch {
	case known:
		f.unit = noun.singular
	case p.article(at):
		f.unit = strings.TrimPrefix(text.FoldString(p.tokens[at].Of(p.doc.Text), text.Clean), "ال")
		f.unit = p.loneSingular(f.unit)
	case f.value < 10 && p.mayBeNoun(at, arabic.Number{Value: 3}) && p.key(at-1) != "من":
		f.unit = p.singular(at, arabic.Number{Value: 3})
	case isOthers(key):
		f.unit = p.unitOf()
	default:
		return false
	}
	f.nounFrom, f.nounTo, f.end = at, at+1, at+1
	if !p.article(at) {
		p.qualify(f, p.wanted(at, arabic.Number{Value: 3}))
	}
	return true
}

// loneSingular makes a sound plural of people singular, as it stands without
// its article.
func (p *parser) loneSingular(word string) string {
	if (strings.HasSuffix(word, "ين") || strings.HasSuffix(word, "ون")) && len(word) > 8 {
		return word[:len(word)-len("ين")]
	}
	return word
}

// severalAfter reads «دول عدة», «أشهر عدة»: the noun before its vague number.
func (p *parser) severalAfter(i int) (found, bool) {
	if !p.next(i+1) || p.key(i+1) != "عده" || p.inTime(i) {
		return found{}, false
	}
	if p.word(i + 2) {
		// «أعلنت عدة دول»: it counts the noun after it.
		if _, _, known := p.nounOf(i + 2); known || timeUnit(p.key(i+2)) != "" {
			return found{}, false
		}
	}
	key, cut := p.key(i), 0
	unit := timeUnit(key)
	noun, definite, known := p.nounOfKey(key)
	if unit == "" && !known && len(key) > 6 {
		if k := key[:2]; k == "و" || k == "ب" || k == "ل" || k == "ف" {
			cut = 2
			unit = timeUnit(key[2:])
			noun, definite, known = p.nounOfKey(key[2:])
		}
	}
	if unit == "" && !known && strings.HasSuffix(key, "ات") && !p.article(i) && len(key) > 8 {
		noun, known = nounForm{p.singular(i, arabic.Number{Value: 3}), 0}, true
	}
	if definite || unit == "" && (!known || noun.count != 0) {
		return found{}, false
	}
	if unit == "" {
		unit = noun.singular
	}
	return found{start: i, cut: cut, end: i + 2, kind: vague, value: 3, mod: ">=", unit: unit, nounFrom: i, nounTo: i + 1, rule: "vague"}, true
}
