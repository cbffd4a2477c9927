package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// countNoun reads what is counted at the end of the number: «84 صيادا»,
// «خمسة من رجال الأمن», «15 منهم», «13 آخرين».
func (p *parser) countNoun(f *found, n arabic.Number) bool {
	at := f.end
	if p.key(at) == "من" {
		return !n.Definite && p.partitive(f, at)
	}
	if isOthers(p.key(at)) {
		f.kind, f.rule, f.nounFrom, f.nounTo, f.end = count, "of-them", at, at+1, at+1
		f.unit = p.unitOf()
		return whole(n.Value) && (!n.Definite || strings.HasPrefix(p.key(at), "ال"))
	}
	return p.nounAt(f, n, false)
}

// nounAt reads a counted noun at the end of the number, with its adjectives.
// Where another mark stands between, only a noun of the lists will do.
func (p *parser) nounAt(f *found, n arabic.Number, apart bool) bool {
	at := f.end
	if !p.word(at) || p.inTime(at) {
		return false
	}
	if p.boundedAfter(at) {
		return false
	}
	form, definite, known := p.nounOf(at)
	if definite || !known && (apart || !p.mayBeNoun(at, n)) || !whole(n.Value) && !known {
		return false
	}
	if k := p.key(at - 1); !known && (k == "ست" || k == "وست") && !strings.HasSuffix(p.key(at), "ات") {
		return false // «ساوث وست إيرلاينز»
	}
	if !known && (n.Definite && !p.accusative(at, n) || f.wrapped && strings.HasPrefix(p.key(at), "و")) {
		return false
	}
	if yearLike(n) && (known && form.count == 0 && f.mod == "" || !known && !strings.HasSuffix(p.key(at), "ا")) {
		return false // «في 2013 هجمات …»: so many are told in the singular
	}
	f.kind, f.rule, f.nounFrom, f.nounTo, f.end = count, "count", at, at+1, at+1
	f.unit = p.singular(at, n)
	if known {
		f.unit = form.singular
	}
	p.qualify(f, p.wanted(f.nounTo-1, n))
	return true
}

// yearLike reports digits that may be a year of our time.
func yearLike(n arabic.Number) bool {
	return n.Digits && n.Scale == 0 && n.Value >= 1900 && n.Value < 2100 && whole(n.Value)
}

// nounOf looks token i up among the nouns of the lists.
func (p *parser) nounOf(i int) (form nounForm, definite, ok bool) {
	if i >= len(p.tokens) {
		return nounForm{}, false, false
	}
	key := p.tokens[i].Key
	if n, definite, ok := arabic.CountedNounOf(key); ok && !(definite && p.bareAlif(i)) {
		return nounForm{n.Singular, n.Count}, definite, true
	}
	if form, ok = p.nouns[key]; ok {
		return form, false, true
	}
	if rest, cut := strings.CutPrefix(key, "ال"); cut && !p.bareAlif(i) {
		form, ok = p.nouns[rest]
		return form, true, ok
	}
	return nounForm{}, false, false
}

// bareAlif reports that what looks like the article begins with a hamza
// («ألقاب»): it is part of the word.
func (p *parser) bareAlif(i int) bool {
	s := p.tokens[i].Of(p.doc.Text)
	return strings.HasPrefix(s, "أ") || strings.HasPrefix(s, "إ") || strings.HasPrefix(s, "آ")
}

// article reports that token i begins with the article.
func (p *parser) article(i int) bool {
	return i < len(p.tokens) && strings.HasPrefix(p.tokens[i].Key, "ال") && len(p.tokens[i].Key) > 6 && !p.bareAlif(i)
}

// accusative reports the form that a noun takes after eleven to ninety-nine
// and after a number with the article: ending in ا, or feminine.
func (p *parser) accusative(i int, n arabic.Number) bool {
	key := p.key(i)
	two := int64(n.Value) % 100
	return (two > 10 || n.Value <= 10) && (strings.HasSuffix(key, "ا") && !strings.HasSuffix(key, "وا") || strings.HasSuffix(key, "ه"))
}

// mayBeNoun reports that a word that no list has may be what the number
// counts: an indefinite noun, not a verb, a preposition or a word with a
// particle before it. After 11 to 99 the noun stands in the accusative.
func (p *parser) mayBeNoun(at int, n arabic.Number) bool {
	key := p.key(at)
	if kind := p.names[key]; kind == "suffix" || kind == "model" {
		return false
	}
	if a := p.adjectives[key]; a != 0 && a&(plural|accusative) == 0 {
		return false // «ثلاثة مختلفة»
	}
	if strings.HasSuffix(key, "ت") && !strings.HasSuffix(key, "ات") {
		return false // a verb: «وجهت»
	}
	if strings.HasSuffix(key, "ها") || strings.HasSuffix(key, "هم") || strings.HasSuffix(key, "هما") || strings.HasSuffix(key, "هن") {
		return false // «قيمتها»
	}
	if len(key) < 6 || isFunctionWord(key) || isAdverb(key) || p.article(at) || strings.HasPrefix(key, "لل") || strings.HasSuffix(key, "وا") {
		return false
	}
	if _, ok := arabic.TriggerOf(key); ok {
		return false
	}
	if _, _, ok := arabic.WeekdayAt(key); ok || p.inTime(at) || p.isEntity(at) {
		return false
	}
	ends := strings.HasSuffix(key, "ا") || strings.HasSuffix(key, "ه")
	if two := int64(n.Value) % 100; two > 10 && !ends {
		return false
	}
	switch key[:2] {
	case "و", "ف", "ب", "ل", "ك":
		return p.wholeWord(at)
	case "ي":
		return strings.HasSuffix(key, "ا")
	case "ت":
		return ends || strings.HasSuffix(key, "ات") || strings.HasPrefix(key, "ت") && n.Value > 2 && n.Value <= 10 && !strings.HasSuffix(key, "ت")
	}
	return true
}

// wholeWord reports that a word is read best without a particle before it:
// «فصل» and «بطولة», but not «وقتل» and «بنجاح».
func (p *parser) wholeWord(i int) bool {
	word := p.tokens[i].Of(p.doc.Text)
	key := p.key(i)
	if strings.HasSuffix(key, "ا") {
		word = strings.TrimSuffix(text.FoldString(word, text.Clean), "ا")
	}
	lexeme := arabic.LexemeKey(word)
	if !strings.HasPrefix(key, "ك") && arabic.Strength(lexeme) == 0 {
		return false
	}
	if readings := arabic.Readings(word); len(readings) == 0 || readings[0].N > 0 {
		return false
	}
	return arabic.Strength(lexeme) >= arabic.Strength(lexeme[2:])
}

// namedAt is the entity that begins at token i, nil without one.
func (p *parser) namedAt(i int) *news.Entity {
	at := p.tokens[i].Start
	for k := p.entity; k < len(p.doc.Entities) && p.doc.Entities[k].Start <= at; k++ {
		if p.doc.Entities[k].Start == at {
			return &p.doc.Entities[k]
		}
	}
	return nil
}

// isEntity reports a named entity at token i.
func (p *parser) isEntity(i int) bool { return p.namedAt(i) != nil }

// isLocation reports a named place at token i.
func (p *parser) isLocation(i int) bool {
	e := p.namedAt(i)
	return e != nil && e.Type == news.Location
}

// ends reports that the clause ends before token i or goes on with a
// conjunction: nothing is counted there.
func (p *parser) ends(i int) bool {
	return !p.next(i) || p.tokens[i].Kind == text.Punct || strings.HasPrefix(p.key(i), "وا") || p.key(i) == "و" || isFunctionWord(p.key(i))
}
