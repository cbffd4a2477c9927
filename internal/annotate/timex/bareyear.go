package timex

import (
	"sync"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// The years that a bare number of four digits is believed to name.
const firstBareYear, lastBareYear = 1900, 2100

// bareYear reads a year that stands without its word: «في 2015», «(2016)»,
// «مونديال 2018». A number that counts what follows it is none.
func (p *parser) bareYear(i int) (reading, bool) {
	y, ok := arabic.YearAt(p.tokens, i)
	if !ok || y < firstBareYear || y > lastBareYear {
		return reading{}, false
	}
	if i > 0 && p.tokens[i].Glued && p.tokens[i-1].Kind != text.Word && p.key(i-1) != "(" && p.key(i-1) != "«" && p.key(i-1) != "\"" {
		return reading{}, false
	}
	if _, bound := arabic.BoundBefore(p.tokens, i-1); bound && p.class(i-1) != until {
		return reading{}, false
	}
	if i > 1 {
		if b, ok := arabic.BoundBefore(p.tokens, i-2); ok && b.Tokens == 2 {
			return reading{}, false
		}
	}
	switch p.key(i - 1) {
	case "رقم", "الرقم", "مقتل", "اصابه", "سعر", "بسعر", "بلغ", "بلغت", "مبلغ", "عدد", "عددهم", "وعددهم":
		return reading{}, false
	}
	round := y%100 == 0 && !p.leadsYear(i-1)
	if round && p.key(i-1) == "ال" {
		return reading{}, false // «سنوات الـ2000»
	}
	if p.next(i + 1) {
		next := p.tokens[i+1]
		if round && next.Kind == text.Word {
			return reading{}, false // «من أصل 2000 فريق»
		}
		if next.Glued && (next.Key == "-" || next.Key == "/" || next.Key == ":" && p.number(i+2)) || next.Key == "٪" || next.Key == "%" || next.Key == "$" {
			return reading{}, false
		}
		if next.Kind == text.Word && !p.afterYear(i+1) && (!p.leadsYear(i-1) || y%100 == 0 || p.countedNoun(i+1)) {
			return reading{}, false
		}
	}
	return p.ruled(yearSpan(i+1, y), "year-bare"), true
}

// leadsYear reports that the word at token i is one that a year follows more
// often than a count: «حرب 1973», «مونديال 2018», «في 2016». A round number
// after it may still count.
func (p *parser) leadsYear(i int) bool {
	if i < 0 {
		return false
	}
	_, _, ok := arabic.Word(yearLeads(), p.tokens[i].Key)
	return ok
}

// countedNoun reports a noun that news counts at token i: «في 2055 قرية».
func (p *parser) countedNoun(i int) bool {
	_, definite, ok := arabic.CountedNounOf(p.key(i))
	return ok && !definite
}

// number reports that a number is written on at token i.
func (p *parser) number(i int) bool {
	return i < len(p.tokens) && p.tokens[i].Glued && p.tokens[i].Kind == text.Number
}

var yearLeads = sync.OnceValue(func() map[string]bool {
	leads := map[string]bool{}
	for _, row := range lexicon.Must("ar/year_leads.tsv").Rows {
		for _, word := range append(row.List("forms"), row.Fields[0]) {
			leads[text.FoldString(word, text.Key)] = true
		}
	}
	return leads
})

// afterYear reports that the word at token i may follow a year: a preposition,
// a conjunction or a verb rather than a counted noun. Counted nouns stand in
// the singular accusative or genitive and begin with neither article nor
// particle.
func (p *parser) afterYear(i int) bool {
	key := p.key(i)
	switch key {
	case "م", "و", "في", "من", "الي", "علي", "عن", "ان", "بعد", "قبل", "منذ", "حتي", "خلال", "مع", "التي", "الذي", "عندما", "حين", "ثم", "او", "بين", "كان", "كانت", "هو", "هي", "اثر", "لا", "لم", "لن", "قد", "حيث", "بسبب", "ضد", "عبر", "علما", "ما", "اي", "كما", "وفق", "وفقا", "بحسب", "حسب", "بموجب", "جنوب", "شمال", "شرق", "غرب", "عام", "الماضي", "المقبل", "الجاري", "ولا", "ولم":
		return true
	}
	if len(key) > 4 && (key[:4] == "ال" || key[:2] == "و" || key[:2] == "ب" || key[:2] == "ل" || key[:2] == "ف") {
		return true
	}
	// A verb in the imperfect: «2018 يستضيف».
	return len(key) > 6 && (key[:2] == "ي" || key[:2] == "ت" && len(key) > 8)
}
