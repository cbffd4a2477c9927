package timex

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// bare is the key of token i without its particle; the article that لل hides
// is put back.
func (p *parser) bare(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	key := p.tokens[i].Key[p.cuts[i]:]
	if p.cuts[i] > 0 && strings.HasPrefix(key, "ل") && strings.HasSuffix(p.tokens[i].Key[:p.cuts[i]], "ل") {
		return "ا" + key
	}
	return key
}

// notToday reports that «اليوم» at token i is the day of something, any day
// («ساعتين في اليوم»), or the end of a medium's name («روسيا اليوم»).
func (p *parser) notToday(i int) bool {
	if p.ofSomething(i + 1) {
		return true
	}
	switch p.key(i + 1) {
	case "العالمي", "الوطني", "الدولي", "الواحد", "الاخير", "المشهود", "الموعود":
		return true
	}
	if o, _, ok := arabic.OrdinalAt(p.tokens, i+1); ok && o.Definite && p.next(i+1) {
		return true
	}
	switch p.key(i - 1) {
	case "المصري", "روسيا", "عين", "طوال", "عمان":
		return true
	}
	return p.class(i-1) == that || p.key(i-1) == "هذا" && p.bare(i-2) == "مثل" || p.key(i-1) == "في" && !p.opts.Loose && p.class(i+1) != weekday
}

// ofSomething reports that the word at token j turns the unit before it into
// one that the text told before or tells next: «اليوم التالي», «الشهر نفسه»,
// «العام الذي يليه».
func (p *parser) ofSomething(j int) bool {
	if !p.next(j) {
		return false
	}
	switch p.key(j) {
	case "التالي", "التاليه", "الموالي", "المواليه", "اللاحق", "اللاحقه", "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها", "السابق", "السابقه",
		"المذكور", "المذكوره", "الذي", "التي":
		return true
	}
	return false
}

// touched reports that the token with the letters of أمس is the verb لامس:
// after ل the adverb keeps its hamza.
func (p *parser) touched(i int) bool {
	t := p.tokens[i]
	return p.bare(i) == "امس" && p.cuts[i] > 0 && strings.HasSuffix(t.Key[:p.cuts[i]], "ل") && !strings.Contains(t.Span.Of(p.doc.Text), "أ")
}

// father reports that the month آب at token i is written as the word for
// father, أب, as the town of إب, or begins the word باب.
func (p *parser) father(i int, d arabic.DateRef) bool {
	raw := p.tokens[i].Span.Of(p.doc.Text)
	return d.Month == 8 && d.Name.System == "levant" && !d.Name.Paired &&
		(strings.HasSuffix(raw, "أب") || strings.HasSuffix(raw, "إب") || p.tokens[i].Key == "باب")
}

// both reports that «الاثنين» at token i are two persons or things: «نحن
// الاثنين», «بين الاثنين».
func (p *parser) both(i int) bool {
	if p.words[i].n != 1 || p.words[i].class != weekday {
		return false
	}
	switch p.bare(i - 1) {
	case "نحن", "انتما", "انتم", "هما", "هم", "كلا", "كلاهما", "كليهما", "هذين", "هذان", "الطرفين", "الطرفان", "احد", "لكلا":
		return true
	case "بين":
		return p.class(i+1) != weekday
	}
	return false
}

// bareUnit reports that a unit with the article and nothing after it, which
// ends before token j, is the current one («نهاية العام»): an adjective makes
// it another («السنة المالية», «العام الدراسي»).
func (p *parser) bareUnit(j int) bool {
	return !p.next(j) || !strings.HasPrefix(p.key(j), "ال") && !p.ofSomething(j)
}
