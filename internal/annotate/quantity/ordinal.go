package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// ordinal reads «ثالث دولة», «المرة الثالثة», «الدورة التاسعة عشرة».
func (p *parser) ordinal(i int) (found, bool) {
	tok := &p.tokens[i]
	if p.inTime(i) {
		return found{}, false
	}
	o, cut, ok := arabic.OrdinalAt(p.tokens, i)
	if !ok || o.Value < 1 {
		return found{}, false
	}
	f := found{start: i, cut: cut, end: i + o.Tokens, kind: ordinal, value: o.Value, rule: "ordinal"}
	if o.Definite {
		prev := p.key(i - 1)
		if i == 0 || tok.Line || !strings.HasPrefix(prev, "ال") || cut > 0 || p.tokens[i-1].Kind != text.Word {
			return found{}, false
		}
		if strings.HasSuffix(tok.Of(p.doc.Text), "أولي") {
			return found{}, false // «التقرير الأولي»
		}
		noun := i - 1
		if p.next(noun) && p.article(noun) && p.article(noun-1) && isQuality(p, noun) {
			noun-- // «الحرب العالمية الأولى»
		}
		f.unit = strings.TrimPrefix(text.FoldString(p.tokens[noun].Of(p.doc.Text), text.Clean), "ال")
		return f, true
	}
	next := p.key(i + 1)
	if !p.word(i+1) || isFunctionWord(next) || isAdverb(next) || o.Tokens > 1 || len(next) < 6 {
		return found{}, false
	}
	noun, definite, known := p.nounOf(i + 1)
	if k := next[:2]; !known && (k == "ل" || k == "ب" || k == "و" || k == "ف" || k == "ك") && !p.wholeWord(i+1) {
		return found{}, false // «ثالث لنهائي»
	}
	f.unit = text.FoldString(p.tokens[i+1].Of(p.doc.Text), text.Clean)
	if known && !definite {
		f.unit = noun.singular
	}
	f.nounFrom, f.nounTo, f.end = i+1, i+2, i+2
	return f, true
}
