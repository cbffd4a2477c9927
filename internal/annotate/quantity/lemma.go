package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// nounForm is a form of a noun: its singular, unfolded, and how many it names:
// 1, 2, or 0 in the plural.
type nounForm struct {
	singular string
	count    int
}

// nounForms lists the forms of the nouns of noun_forms.tsv, by folded word. The
// singular wins over the plural of another noun, an earlier row over a later.
func nounForms() map[string]nounForm {
	list := map[string]nounForm{}
	add := func(form, singular string, count int) {
		key := text.FoldString(form, text.Key)
		if isFunctionWord(key) {
			return // «بعد»
		}
		if _, ok := list[key]; !ok {
			list[key] = nounForm{singular, count}
		}
	}
	rows := lexicon.Must("ar/noun_forms.tsv").Rows
	for _, row := range rows {
		n := row.Fields[0]
		for _, form := range append(row.List("variants"), n) {
			add(form, n, 1)
			if !strings.HasSuffix(form, "ة") && !strings.HasSuffix(form, "ى") && !strings.HasSuffix(form, "ا") {
				add(form+"ا", n, 1)
			}
		}
	}
	for _, row := range rows {
		n := row.Fields[0]
		stem, feminine := strings.CutSuffix(n, "ة")
		for _, plural := range row.List("plurals") {
			switch plural {
			case "ات":
				add(stem+"ات", n, 0)
			case "ون":
				add(stem+"ون", n, 0)
				add(stem+"ين", n, 0)
			default:
				add(plural, n, 0)
			}
		}
		if feminine {
			stem += "ت"
		}
		for _, v := range row.List("variants") {
			if v == n+"ي" {
				stem = v // «قاض», «قاضيان»
			}
		}
		dual := row.Get("dual")
		if dual == "any" || dual == "in" {
			add(stem+"ين", n, 2)
		}
		if dual == "any" || dual == "an" {
			add(stem+"ان", n, 2)
		}
	}
	return list
}

// singular is the unit of a noun that no list has: its accusative ending taken
// off, the sound plurals made singular, else as it stands.
func (p *parser) singular(at int, n arabic.Number) string {
	word := text.FoldString(p.tokens[at].Of(p.doc.Text), text.Clean)
	two := int64(n.Value) % 100
	switch {
	case two > 10 && strings.HasSuffix(word, "ا") && len(word) > 6:
		return strings.TrimSuffix(word, "ا")
	case n.Value <= 10 || two > 2 && two <= 10:
	default:
		return word
	}
	if stem, ok := strings.CutSuffix(word, "ات"); ok && len(word) > 8 {
		if arabic.Strength(arabic.LexemeKey(stem)) > arabic.Strength(arabic.LexemeKey(stem+"ة")) {
			return stem // «اجتماعات», not «دراجات»
		}
		return stem + "ة"
	}
	if (strings.HasSuffix(word, "ين") || strings.HasSuffix(word, "ون")) && len(word) > 8 {
		return word[:len(word)-len("ين")]
	}
	return word
}
