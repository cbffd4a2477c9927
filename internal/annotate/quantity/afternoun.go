package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// afterNoun reads a number that follows its noun: «الدول الثلاث», «الأعضاء
// الـ13», «القوى الكبرى الست», «أبنائه الثلاثة», «شخص واحد».
func (p *parser) afterNoun(i int) (found, bool) {
	tok := &p.tokens[i]
	if tok.Kind != text.Word || p.inTime(i) {
		return found{}, false
	}
	if f, ok := p.one(i); ok {
		return f, true
	}
	if f, ok := p.severalAfter(i); ok {
		return f, true
	}
	key, cut := p.definiteNoun(i)
	if !p.next(i + 1) {
		return found{}, false
	}
	if key == "" {
		if f, ok := p.pluralBefore(i); ok {
			return f, true
		}
		return p.owned(i)
	}
	noun, _, known := p.nounOfKey(key)
	j := p.adjectivesAt(i + 1)
	n, ok := arabic.ParseNumber(p.tokens, j)
	if c, _, ok := arabic.CountedNounOf(key); ok && n.Tokens > 0 && c.Measure != "" && c.Count == 0 && j == i+1 && !n.Definite && n.Cut == 0 && p.ends(j+n.Tokens) {
		// «القتلى ثلاثة»: the number is the predicate of its noun.
		return found{start: i, cut: cut, end: j + n.Tokens, kind: count, unit: c.Singular, value: n.Value, nounFrom: i, nounTo: j, rule: "after-noun"}, true
	}
	if !ok || !n.Definite || n.Cut > 0 || p.inTime(j) || n.Value < 2 || timeUnit(strings.TrimPrefix(key, "ال")) != "" || !whole(n.Value) {
		return found{}, false
	}
	if end := j + n.Tokens; p.next(end) && strings.HasPrefix(p.key(end), "الا") && p.key(end) != "الاولي" {
		if o, _, ok := arabic.OrdinalAt(p.tokens, end); ok && o.Value > 0 && p.key(end) == "الاول" {
			return found{}, false
		}
	}
	f := found{start: i, cut: cut, end: j + n.Tokens, kind: count, value: n.Value, nounFrom: i, nounTo: j, rule: "after-noun"}
	f.unit = strings.TrimPrefix(text.FoldString(p.doc.Text[tok.CutAt(p.doc.Text, cut):tok.End], text.Clean), "ال")
	if known {
		f.unit = noun.singular
	}
	plural := strings.HasSuffix(key, "ات") || strings.HasSuffix(key, "ون") || strings.HasSuffix(key, "ين")
	if !known || noun.count == 1 {
		if head, ok := p.headBefore(i); ok {
			f.start, f.cut, f.nounFrom, f.unit = head, 0, head, ""
			form, _, _ := p.nounOf(head)
			f.unit = form.singular // «أعضاء المجلس الـ13»
			return f, true
		}
	}
	if known && noun.count == 1 || !known && !plural && (n.Digits || strings.HasSuffix(key, "ه") || strings.HasSuffix(key, "ي")) {
		f.kind, f.rule = ordinal, "ordinal" // «الدورة الـ19», «الذكرى السبعين»
	}
	return f, true
}

// adjectivesAt is the token after the adjectives with the article, up to two,
// that begin at token j: «القوى الكبرى الست».
func (p *parser) adjectivesAt(j int) int {
	for range 2 {
		if _, ok := arabic.ParseNumber(p.tokens, j); ok || !p.word(j+1) || !p.article(j) || !isQuality(p, j) {
			break
		}
		j++
	}
	return j
}

// headBefore is the plural that the noun with the article at token i belongs
// to: «أعضاء المجلس», «مباريات المنتخب الوطني».
func (p *parser) headBefore(i int) (int, bool) {
	h := i - 1
	if p.next(i) && p.article(h) && isQuality(p, i) {
		h--
	}
	if h < 0 || !p.next(h+1) || timeUnit(p.key(h)) != "" {
		return 0, false
	}
	if n := len(p.doc.Quantities); n > 0 && p.doc.Quantities[n-1].End > p.tokens[h].Start {
		return 0, false
	}
	noun, definite, known := p.nounOf(h)
	return h, known && !definite && noun.count == 0
}

// definiteNoun is the key of the noun with the article at token i, without the
// particle before it (cut bytes): «للدول», «بالمباريات». Empty when there is
// none.
func (p *parser) definiteNoun(i int) (key string, cut int) {
	key = p.key(i)
	if p.bareAlif(i) {
		return "", 0
	}
	if k := key[:min(2, len(key))]; len(key) > 8 && (k == "و" || k == "ف") {
		key, cut = key[2:], 2
	}
	switch {
	case strings.HasPrefix(key, "ال"):
		return key, cut
	case strings.HasPrefix(key, "بال") || strings.HasPrefix(key, "كال"):
		return key[2:], cut + 2
	case strings.HasPrefix(key, "لل") && len(key) > 8:
		if rest := key[4:]; strings.HasPrefix(rest, "ل") {
			return "ال" + rest[2:], cut
		}
		return "ال" + key[4:], cut
	}
	return "", 0
}

// nounOfKey looks a word with the article up among the nouns of the lists.
func (p *parser) nounOfKey(key string) (nounForm, bool, bool) {
	if n, definite, ok := arabic.CountedNounOf(key); ok {
		return nounForm{n.Singular, n.Count}, definite, true
	}
	rest, definite := strings.CutPrefix(key, "ال")
	form, ok := p.nouns[rest]
	return form, definite, ok
}

// pluralBefore reads a plural without article before its number in words:
// «أسباب ثلاثة», «دول أربع كبرى».
func (p *parser) pluralBefore(i int) (found, bool) {
	noun, definite, known := p.nounOf(i)
	if !known || definite || noun.count != 0 {
		return found{}, false
	}
	n, ok := arabic.ParseNumber(p.tokens, i+1)
	end := i + 1 + n.Tokens
	if !ok || n.Digits || n.Definite || n.Cut > 0 || n.Tokens > 1 || n.Value < 3 || n.Value > 10 || p.inTime(i+1) || p.countedAfter(end, n) {
		return found{}, false
	}
	if p.word(end) && !isFunctionWord(p.key(end)) {
		if _, adjective := p.agreementOf(end, p.key(end)); !adjective {
			return found{}, false
		}
	}
	return found{start: i, end: end, kind: count, value: n.Value, unit: noun.singular, nounFrom: i, nounTo: i + 1, rule: "after-noun"}, true
}

// owned reads a plural with its owner before the number: «أبنائه الثلاثة»,
// «ملاعبها الأربعة», and «أعضاء المجلس الـ13».
func (p *parser) owned(i int) (found, bool) {
	j := p.adjectivesAt(i + 1)
	n, ok := arabic.ParseNumber(p.tokens, j)
	if !ok || !n.Definite || n.Cut > 0 || !whole(n.Value) || n.Value < 2 || p.inTime(j) {
		return found{}, false
	}
	noun, cut, ok := p.ownedNoun(p.key(i))
	return found{start: i, cut: cut, end: j + n.Tokens, kind: count, value: n.Value, unit: noun.singular, nounFrom: i, nounTo: i + 1, adjTo: j, rule: "after-noun"}, ok
}

// ownedNoun reads a plural of the lists with a pronoun after it («ملاعبها»,
// «دبلوماسييها»), and the bytes of a particle before it.
func (p *parser) ownedNoun(key string) (noun nounForm, cut int, ok bool) {
	for _, owner := range [...]string{"ه", "ها", "هم", "هما", "نا", "هن"} {
		stem, owned := strings.CutSuffix(key, owner)
		if !owned || len(stem) < 6 {
			continue
		}
		for _, form := range [...]string{stem, strings.TrimSuffix(stem, "ئ") + "ء", strings.TrimSuffix(stem, "ي") + "ين", strings.TrimSuffix(stem, "ت") + "ه"} {
			noun, _, ok = p.nounOfKey(form)
			cut = 0
			if !ok && len(form) > 6 && (form[:2] == "و" || form[:2] == "ل" || form[:2] == "ب") {
				noun, _, ok = p.nounOfKey(form[2:])
				cut = 2
			}
			if ok && noun.count == 0 && timeUnit(form) == "" {
				return noun, cut, true
			}
		}
	}
	return nounForm{}, 0, false
}

// one reads «شخص واحد», «ضربة واحدة», «كيانا واحدا», and a dual with its number
// after it («مسؤولين اثنين»).
func (p *parser) one(i int) (found, bool) {
	tok := &p.tokens[i]
	if f, ok := p.oneUnit(i); ok {
		return f, true
	}
	if !p.isOne(i + 1) {
		return found{}, false
	}
	k := p.key(i + 1)
	noun, definite, known := p.nounOf(i)
	cut := 0
	if !known && len(tok.Key) > 6 && (tok.Key[:2] == "و" || tok.Key[:2] == "ب" || tok.Key[:2] == "ل") {
		noun, definite, known = p.nounOfKey(tok.Key[2:])
		cut = 2
	}
	if definite || !known && (k != "واحدا" || !strings.HasSuffix(tok.Key, "ا") || strings.HasSuffix(tok.Key, "وا") || isFunctionWord(tok.Key)) || known && (noun.count != 1 || isIdiom(noun.singular)) {
		return found{}, false
	}
	unit := noun.singular
	if !known {
		cut = 0
		unit = strings.TrimSuffix(text.FoldString(tok.Of(p.doc.Text), text.Clean), "ا")
	}
	return found{start: i, cut: cut, end: i + 2, kind: count, unit: unit, value: 1, nounFrom: i, nounTo: i + 1, rule: "one"}, true
}

// isOne reports «واحد» at token i, which no number goes on («واحد وعشرون») and
// which is no name.
func (p *parser) isOne(i int) bool {
	if !p.word(i) {
		return false
	}
	k := p.key(i)
	if k != "واحد" && k != "واحده" && k != "واحدا" || strings.Contains(p.tokens[i].Of(p.doc.Text), "أ") || p.isName(i, arabic.Number{Tokens: 1}) {
		return false
	}
	next := p.key(i + 1)
	return !p.word(i+1) || (next != "من" || k != "واحدا") && !strings.HasPrefix(next, "وعشر") && !strings.HasPrefix(next, "وثلاث")
}

// oneUnit reads «يوم واحد», «كيلو متر واحد», «دولار واحد».
func (p *parser) oneUnit(i int) (found, bool) {
	f := found{start: i, value: 1, rule: "one"}
	if !p.unitAt(&f, i, p.key(i)) || f.kind == measure && f.unit == "degree" || strings.HasPrefix(p.key(i), "ال") || !p.isOne(f.end) {
		return f, false
	}
	f.end++
	return f, true
}

// oneBounded reads one after a bound: «أقل من دولار واحد».
func (p *parser) oneBounded(i int) (found, bool) {
	f := found{start: i}
	at, ok := p.bounds(i, &f)
	if !ok || at == i || at >= len(p.tokens) || p.inTime(at) {
		return f, false
	}
	g, ok := p.one(at)
	g.start, g.cut, g.mod = i, f.cut, f.mod
	return g, ok
}

// isIdiom reports nouns that «واحد» after them does not count: «من جانب واحد»,
// «بصوت واحد».
func isIdiom(singular string) bool {
	switch singular {
	case "جانب", "صف", "صوت", "رأي", "طرف", "اتجاه", "خط", "مكان":
		return true
	}
	return false
}
