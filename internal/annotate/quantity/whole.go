package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// partitive reads «من رجال الأمن», «من هؤلاء» at token at.
func (p *parser) partitive(f *found, at int) bool {
	j := at + 1
	if !p.word(j) || !whole(f.value) {
		return p.outOf(f, at)
	}
	if p.outOf(f, at) {
		return true
	}
	if p.inTime(j) || p.article(j) && p.isLocation(j) {
		return false // «92 من الهند»
	}
	key := p.key(j)
	noun, _, known := p.nounOf(j)
	if !known {
		noun, _, known = p.ownedNoun(key) // «23 من دبلوماسييها»
	}
	construct := p.next(j+1) && p.article(j+1) && p.tokens[j+1].Kind == text.Word
	suspects := key == "المشتبه" && p.word(j+1)
	if suspects {
		noun.count = 0
	}
	if stem, ok := strings.CutSuffix(key, "ي"); ok && !known && p.word(j+1) && !isFunctionWord(p.key(j+1)) {
		noun, _, known = p.nounOfKey(stem + "ين") // «مقاتلي الحركة»
		known = known && noun.count != 1
		noun.count = 0
	} else if a := p.adjectives[key]; !known && p.word(j+1) && (a&plural != 0 || key == "ابرز" || key == "اقرب" || key == "اهم" || key == "اكبر") {
		noun, _, known = p.nounOf(j + 1) // «كبار المسؤولين»
		if !known {
			noun, _, known = p.ownedNoun(p.key(j + 1)) // «أبرز قادتها»
			construct = known
		}
	}
	article := p.article(j)
	this := key == "هؤلاء" || key == "هذه"
	if !known && !article && !this && !construct || known && noun.count != 0 && !collective(noun.singular) || !known && !this && !suspects && !p.several(j) {
		return false
	}
	f.kind, f.rule, f.nounFrom, f.nounTo = count, "partitive", j, j+1
	if suspects {
		noun, known, construct = nounForm{"مشتبه", 0}, true, false
		f.nounTo++ // «المشتبه بهم»
	}
	owned := strings.HasSuffix(key, "ها") || strings.HasSuffix(key, "هم") || strings.HasSuffix(key, "هما")
	if construct && (p.inTime(j+1) || owned && !isQuality(p, j+1)) {
		construct = false // «ثلاثة من حكمائها الخميس»
	}
	if construct && (!article || len(p.key(j+1)) > 8 && !p.inTime(j+1) && isQuality(p, j+1)) {
		f.nounTo++
	}
	f.end = f.nounTo
	if m, ok := arabic.ParseNumber(p.tokens, f.end); ok && m.Definite && p.next(f.end) && article {
		f.end = at // «ستة من الأعضاء الـ13»: the whole is told next
	}
	switch {
	case known:
		f.unit = noun.singular
	case !this:
		f.unit = text.FoldString(p.doc.Text[p.tokens[j].Start:p.tokens[f.nounTo-1].End], text.Clean)
	default:
		f.unit = p.unitOf()
	}
	return true
}

// isQuality reports that token i, with the article, is an adjective.
func isQuality(p *parser, i int) bool {
	_, ok := p.agreementOf(i, strings.TrimPrefix(p.key(i), "ال"))
	return ok
}

// collective reports the nouns in the singular that name several.
func collective(singular string) bool {
	switch singular {
	case "عائلة", "أسرة", "طاقم", "فريق", "قوة", "جماعة", "منتخب":
		return true
	}
	return false
}

// several reports that a noun that no list has may name several: no singular
// in ة, no time, no comparative or word of a whole.
func (p *parser) several(i int) bool {
	key := p.key(i)
	if is(key, collectiveWord) {
		return true
	}
	if is(key, singleWord) {
		return false
	}
	return !strings.HasSuffix(key, "ه") || p.article(i+1) && !p.article(i)
}

// outOf reads «12 من أصل 18», «26 من 27 مباراة», «17 من آخر 21 نقطة» at the
// token of «من»: a part of so many, of which the noun is told after or before.
func (p *parser) outOf(f *found, at int) bool {
	j := at + 1
	if !p.next(j) || !whole(f.value) || f.max != nil {
		return false
	}
	mark := false
	for p.next(j + 1) {
		k := p.key(j)
		if k != "اصل" && k != "اخر" && k != "بين" && k != "كل" && k != "اول" && k != "مجموع" && k != "اجمالي" && k != "نحو" && k != "اكثر" && k != "من" {
			break
		}
		mark = mark || k == "اصل" || k == "بين" || k == "مجموع"
		j++
	}
	n, ok := arabic.ParseNumber(p.tokens, j)
	if !ok || n.Cut > 0 || p.inTime(j) || n.Value < f.value || !whole(n.Value) {
		if mark && p.key(at+1) != "بين" && p.unitOf() != "" {
			f.kind, f.rule, f.unit = count, "partitive", p.unitOf()
			return true
		}
		return false
	}
	whole := found{start: j, end: j + n.Tokens}
	if p.next(whole.end) && p.nounAt(&whole, n, false) {
		f.unit = whole.unit
	} else if mark {
		f.unit = p.unitOf()
	} else {
		return false
	}
	f.kind, f.rule = count, "partitive"
	return true
}
