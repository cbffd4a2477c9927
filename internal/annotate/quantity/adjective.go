package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// agreement is the set of nouns that a form of an adjective can follow.
type agreement uint8

const (
	masculine  agreement = 1 << iota // after a singular without ending
	accusative                       // after a singular in ا
	feminine                         // after a singular in ة, or the plural of things
	dual                             // after a dual
	plural                           // after people
)

// adjectiveForms lists the forms of the adjectives of the list, by folded
// word.
func adjectiveForms() map[string]agreement {
	list := map[string]agreement{}
	add := func(form string, a agreement) { list[text.FoldString(form, text.Key)] |= a }
	for _, row := range lexicon.Must("ar/adjectives.tsv").Rows {
		m := row.Fields[0]
		add(m, masculine)
		add(m+"ا", accusative)
		add(m+"ين", dual|plural)
		add(m+"ان", dual)
		add(m+"ون", plural)
		add(m+"ات", plural)
		add(m+"تين", dual)
		add(m+"تان", dual)
		for _, f := range append(row.List("feminine"), m+"ة") {
			add(f, feminine)
		}
		for _, f := range row.List("plurals") {
			add(f, plural)
		}
	}
	for word, a := range map[string]agreement{"آخر": masculine | accusative, "أخرى": feminine | plural, "آخرين": plural | dual, "آخرون": plural, "آخران": dual, "أخريين": dual, "أخريات": plural} {
		add(word, a)
	}
	return list
}

// agreementOf is the agreement of the word key at token i, when it is an
// adjective: of the list, or in the ي of nationality and belonging.
func (p *parser) agreementOf(i int, key string) (agreement, bool) {
	if isFunctionWord(key) && !isOthers(key) || isAdverb(key) {
		return 0, false
	}
	if a, ok := p.adjectives[key]; ok {
		return a, true
	}
	for _, e := range [...]struct {
		ending string
		agreement
	}{{"ي", masculine}, {"يا", accusative}, {"يه", feminine}, {"يين", plural | dual}, {"يون", plural}, {"يان", dual}, {"يتين", dual}, {"يتان", dual}, {"يات", plural}} {
		stem, ok := strings.CutSuffix(key, e.ending)
		if !ok || len(stem) < 4 || len(stem) < 6 && e.agreement == masculine {
			continue
		}
		return e.agreement, p.belongs(i, key, e.agreement)
	}
	return 0, false
}

// belongs reports that a word in ي is no verb, no pronoun's and no word of
// place: the last letter is a ي in the text, and a word that begins like a verb
// of the present has a feminine in the table of lexemes.
func (p *parser) belongs(i int, key string, a agreement) bool {
	switch key {
	case "حوالي", "بالتالي", "بحوالي", "الذي", "التي", "جنوبي", "شمالي", "شرقي", "غربي", "اهالي", "تلاقي", "يدعي", "تدعي", "علي", "ضواحي", "نواحي", "مباني", "اراضي", "تراخي", "توفي", "التقي", "ادلي", "القي", "اجري", "انتهي", "اكتفي", "استدعي", "احتوي", "تلقي", "تبني", "تخطي", "تحدي", "تولي", "اعتلي", "ابدي", "امضي", "اعطي", "انهي", "احيي", "اهدي", "اخفي", "اختفي", "اشتري", "استولي", "تصدي", "تعدي", "تغني":
		return false
	}
	if a == masculine {
		word := p.tokens[i].Of(p.doc.Text)
		if strings.HasSuffix(word, "ى") {
			return false
		}
		if first := key[:2]; first == "ي" || first == "ت" || first == "ن" {
			return arabic.Strength(arabic.LexemeKey(word+"ة")) > 0
		}
	}
	switch key[:2] {
	case "و", "ف", "ب", "ل", "ك":
		return ownLetter(key)
	}
	return true
}

// ownLetter reports that the first letter of a word in ي is no particle: its
// feminine is a stronger word than the one without it («ودية», not «ومدنية»).
func ownLetter(key string) bool {
	stem := key
	for _, ending := range [...]string{"تين", "تان", "ين", "ون", "ان", "ات", "ه", "ا"} {
		if s, ok := strings.CutSuffix(key, ending); ok && strings.HasSuffix(s, "ي") {
			stem = s
			break
		}
	}
	return arabic.Strength(stem+"ة") > arabic.Strength(stem[2:]+"ة")
}

// maxQualities bounds the adjectives of one noun.
const maxQualities = 4

// qualify takes the adjectives after the noun of f that agree as wanted: «12
// طائرة مسيرة مسلحة».
func (p *parser) qualify(f *found, want agreement) {
	for k := 0; k < maxQualities && p.word(f.end) && !p.inTime(f.end); k++ {
		a, ok := p.agreementOf(f.end, p.key(f.end))
		if !ok || a&want == 0 {
			return
		}
		f.end++
		f.adjTo = f.end
	}
}

// wanted is what an adjective of the noun at token i must agree with after the
// number n.
func (p *parser) wanted(i int, n arabic.Number) agreement {
	key := p.key(i)
	form, _, known := p.nounOf(i)
	switch two := int64(n.Value) % 100; {
	case known && form.count == 2:
		return dual
	case known && form.count == 0, !known && (n.Value <= 10 || two > 2 && two <= 10):
		return feminine | plural
	case strings.HasSuffix(key, "ه"), strings.HasSuffix(key, "ي") && known && !strings.HasSuffix(form.singular, "ي"):
		return feminine | plural
	case strings.HasSuffix(key, "ا"):
		return accusative | plural
	}
	return masculine | plural
}
