package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// dual reads a noun in the dual without number: «قتيلان», «بئرين», «طنين»,
// «نحو عامين». With the article it names two that the text knows («الطفلان»)
// and is none.
func (p *parser) dual(i int) (found, bool) {
	f := found{start: i, value: 2, rule: "dual"}
	at, ok := p.bounds(i, &f)
	if !ok || at >= len(p.tokens) {
		return f, false
	}
	tok := &p.tokens[at]
	if tok.Kind != text.Word || !strings.HasSuffix(tok.Key, "ن") || len(tok.Key) < 8 {
		return f, false
	}
	f.nounFrom, f.nounTo, f.end = at, at+1, at+1
	if !p.dualOf(&f, at, tok.Key) {
		k := tok.Key[:2]
		particle := at == i && len(tok.Key) >= 10 && (k == "و" || k == "ب" || k == "ل" || k == "ف")
		switch {
		case particle && p.dualOf(&f, at, tok.Key[2:]):
			f.cut = 2
		case p.unlistedDual(&f, at, tok.Key):
		case particle && p.unlistedDual(&f, at, tok.Key[2:]):
			f.cut = 2
		default:
			return f, false
		}
	}
	if p.inTime(at) {
		return f, false
	}
	if f.kind == count {
		p.qualify(&f, dual)
	} else {
		p.andHalf(&f, 1)
		if f.kind == measure {
			p.belowZero(&f)
		}
		if f.kind == duration {
			p.aged(&f)
		}
		if f.kind == money {
			p.parts(&f)
		}
	}
	if k := p.key(f.end); p.next(f.end) && (k == "اثنان" || k == "اثنين" || k == "اثنتان" || k == "اثنتين") {
		f.end++
	}
	return p.bound(f), true
}

// dualOf reads the dual of a unit of time, a currency, a unit or a noun.
func (p *parser) dualOf(f *found, at int, key string) bool {
	if w := quantityWords()[key]; w.kinds&timeDual != 0 {
		f.kind, f.unit = duration, w.unit
		return true
	}
	if strings.HasPrefix(key, "ال") {
		return false
	}
	if u, ok := p.currencies.at(p.tokens, at, key); ok && u.dual {
		f.kind, f.unit, f.nounTo, f.end = money, p.code(u.unit), at+u.tokens, at+u.tokens
		return true
	}
	if u, ok := p.units.at(p.tokens, at, key); ok && u.dual && (u.tokens > 1 || !isWeakDual(key) && !p.isEntity(at)) {
		f.kind, f.unit, f.nounTo, f.end = measure, u.symbol, at+u.tokens, at+u.tokens
		return true
	}
	noun, definite, ok := p.nounOfKey(key)
	if ok && noun.count == 2 && !definite {
		f.kind, f.unit = count, noun.singular
		return true
	}
	return false
}

// ofBoth reads a participle that is said of two by the pronoun after it:
// «مشتبه بهما», «محكوم عليهما».
func (p *parser) ofBoth(i int) (found, bool) {
	k := p.key(i + 1)
	if !p.word(i+1) || k != "بهما" && k != "عليهما" && k != "فيهما" || p.article(i) {
		return found{}, false
	}
	noun, definite, known := p.nounOf(i)
	if !known || definite || noun.count != 1 || !strings.HasPrefix(noun.singular, "م") {
		return found{}, false
	}
	f := found{start: i, end: i + 2, kind: count, unit: noun.singular, value: 2, nounFrom: i, nounTo: i + 2, rule: "dual"}
	p.qualify(&f, dual)
	if k := p.key(f.end); f.adjTo == 0 && p.word(f.end) && (k == "اخرين" || k == "اخران" || k == "اثنين" || k == "اثنان") {
		f.end++
	}
	return f, true
}

// isWeakDual reports duals of units that are mostly other words.
func isWeakDual(key string) bool {
	switch key {
	case "ميلان", "قدمان", "قدمين", "درجتان", "كوبان", "كوبين", "عقدتين", "عقدتان", "ذراعين", "ذراعان":
		return true
	}
	return false
}

// unlistedDual reads the dual of a feminine noun that no list has, by its
// singular in the table of lexemes: «منارتين» for «منارة». Participles and
// adjectives are none.
func (p *parser) unlistedDual(f *found, at int, key string) bool {
	stem, ok := strings.CutSuffix(key, "تين")
	if !ok {
		stem, ok = strings.CutSuffix(key, "تان")
	}
	if !ok || len(stem) < 6 || strings.HasPrefix(stem, "م") || strings.HasPrefix(stem, "ال") || len(stem) == 8 && stem[2:4] == "ا" || p.isEntity(at) {
		return false // «مؤيدتين», «قادمتين»
	}
	if _, _, known := p.nounOfKey(key); known {
		return false
	}
	if _, adjective := p.agreementOf(at, key); adjective {
		return false
	}
	if whole := arabic.Strength(stem + "ة"); whole == 0 || whole <= arabic.Strength(stem[2:]+"ة") {
		return false // «لمباراتين»
	}
	word := text.FoldString(p.tokens[at].Of(p.doc.Text), text.Clean)
	word = word[max(0, len(word)-len(key)):] // a folded letter has as many bytes
	f.kind, f.unit = count, strings.TrimSuffix(strings.TrimSuffix(word, "تين"), "تان")+"ة"
	return true
}

// single reads one person or thing told by a noun in the singular, where it
// is clearly counted: right after a trigger («مقتل شخص», «إصابة طفلة»), or in
// the list after «بينهم» («بينهم طفل وامرأة»).
func (p *parser) single(i int) (found, bool) {
	tok := &p.tokens[i]
	if i == 0 || tok.Line {
		return found{}, false
	}
	key, cut := tok.Key, 0
	noun, definite, ok := arabic.CountedNounOf(key)
	if !ok && len(key) > 6 && key[:2] == "و" {
		cut = 2
		noun, definite, ok = arabic.CountedNounOf(key[2:])
	}
	if !ok || definite || noun.Count != 1 || noun.Group == "" && noun.Measure == "" || p.isEntity(i) {
		return found{}, false
	}
	f := found{start: i, cut: cut, end: i + 1, kind: count, unit: noun.Singular, value: 1, nounFrom: i, nounTo: i + 1, rule: "one"}
	if cut > 0 {
		if !p.subsetList(i) {
			return f, false
		}
	} else if t, ok := arabic.TriggerOf(p.key(i - 1)); ok && t.Measure != "" && !t.Near {
		if noun.Measure != "" || noun.Group == "" || p.construct(i) {
			return f, false
		}
	} else if !p.subsetList(i) {
		return f, false
	}
	p.qualify(&f, p.wanted(i, arabic.Number{Value: 1}))
	if cut > 0 && f.adjTo == 0 {
		f.nounFrom, f.nounTo = 0, 0
	}
	return f, true
}

// construct reports that the noun at token i is the head of a definite
// construct or a title before a name («مقتل وزير الدفاع»): one whom the text
// knows.
func (p *parser) construct(i int) bool {
	if !p.next(i + 1) {
		return false
	}
	next := &p.tokens[i+1]
	return next.Kind == text.Word && p.article(i+1) || p.isEntity(i+1)
}

// subsetList reports that token i follows «بينهم», «بينها», «منهم» or a member
// of such a list joined by و.
func (p *parser) subsetList(i int) bool {
	if before := p.key(i - 1); isAmong(before) || before == "منهم" || before == "ومنهم" {
		return true
	}
	n := len(p.doc.Quantities)
	if n == 0 || !p.subset || !strings.HasPrefix(p.key(i), "و") {
		return false
	}
	last := &p.doc.Quantities[n-1]
	return last.Kind == count && last.End == p.tokens[i-1].End
}
