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

// isOthers reports the words that stand for a noun told before.
func isOthers(key string) bool {
	switch key {
	case "منهم", "منها", "منهن", "منهما", "اخرين", "اخرون", "اخران", "اخري", "اخريات", "اخرينبجروح", "الاخرون", "الاخرين", "الباقين", "الباقون", "غيرهم", "غيرها", "غيره", "سواهم":
		return true
	}
	return false
}

// nounAt reads a counted noun at the end of the number, with its adjectives.
// Where another mark stands between, only a noun of the lists will do.
func (p *parser) nounAt(f *found, n arabic.Number, apart bool) bool {
	at := f.end
	if !p.word(at) || p.inTime(at) {
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
	switch key {
	case "الشرطه", "الميليشيا", "المقاومه", "القوات", "الجاليه", "الطائفه", "البدون", "المعارضه", "المجموعه", "القائمه", "الطلبه", "الساده", "القضاه", "المشاه", "الغزاه", "الرماه", "الهواه", "الدعاه", "الولاه":
		return true
	case "ذات", "نفس", "كاس", "بطوله", "دوري", "اكبر", "اكثر", "اهم", "ابرز", "اصل", "خلال", "قبل", "جانب", "اجل", "غير", "عمر", "عمره", "عمرها", "العمر", "مسلسل", "برنامج", "نظام", "الدوري", "الدستور", "القانون", "النظام", "الموسم", "المباراه", "الشهر", "العام", "اليوم", "الاسبوع", "الليل", "الدور", "الشوط", "الوقت", "الصباح", "الظهر", "العالم", "الماضي":
		return key == "اكبر" || key == "اهم" || key == "ابرز" || key == "اكثر"
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

func isFunctionWord(key string) bool {
	switch key {
	case "في", "من", "علي", "الي", "عن", "مع", "بين", "بعد", "قبل", "خلال", "منذ", "حتي", "ضد", "لدي", "عند", "عبر", "اثر", "ان", "او", "ثم", "بل", "لكن", "التي", "الذي", "الذين", "هذا", "هذه", "ذلك", "تلك",
		"كان", "كانت", "كانوا", "قد", "لم", "لن", "لا", "ما", "هو", "هي", "هم", "كما", "حيث", "بينما", "فيما", "بينهم", "بينها", "بينهن", "منهم", "منها", "وسط", "دون", "فقط", "ايضا", "حول", "نحو", "تحت", "فوق", "امام", "وراء",
		"بسبب", "جراء", "نتيجه", "وفق", "وفقا", "بحسب", "حسب", "داخل", "خارج", "قرب", "جنوب", "شمال", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "اخرين", "بجروح", "بجراح", "مقابل", "مقارنه", "اي", "عندما", "حين", "اذا", "هناك",
		"ضمن", "لصالح", "الا", "مرتين", "غير", "كل", "بعض", "عدا", "سوي", "سوا", "معا", "اكثر", "اقل", "اكبر", "اصغر", "اعلي", "ادني", "افضل", "احدهم", "احدهما", "احدها", "كلها", "كلهم", "انه", "انها", "انهم", "فانها", "فانه", "ليس", "ليست", "ممن", "مما", "عما",
		"وهي", "وهو", "وهم", "بحلول", "باتجاه", "برصاص", "بنسبه", "بقيمه", "بمعدل", "بواقع", "جميعهم", "معظمهم", "غالبيتهم", "اغلبهم", "اغلبها", "معظمها", "جميعها", "بعدما", "قبلما", "حينما", "كيلا", "لكي", "ولكن", "لدرجه", "فاكثر", "خلف", "بدلا", "بدون", "علما", "سواء", "فيه", "فيها", "فيهم", "منه", "منهما", "بصحبه", "ردا", "مبروك", "شكر", "تحيه", "سلام", "صفر", "حوالي", "حوالى", "جري", "بموجب", "لكل", "بوجود":
		return true
	}
	return false
}

// isAdverb reports the accusatives that tell how or when, not what.
func isAdverb(key string) bool {
	switch key {
	case "سنويا", "شهريا", "اسبوعيا", "يوميا", "تقريبا", "اضافيا", "ذهابا", "ايابا", "حاليا", "عالميا", "مساء", "صباحا", "ظهرا", "عصرا", "ليلا", "فجرا", "تواليا", "تباعا", "جميعا", "قريبا", "نهائيا", "رسميا", "مؤخرا", "سابقا", "لاحقا", "فورا", "فوريا", "حديثا",
		"كليا", "جزئيا", "مجانا", "نقدا", "مقدما", "تحديدا", "خصوصا", "خاصه", "عاده", "كافه", "مباشره", "مره", "حرقا", "غرقا", "شنقا", "رميا", "قتلا", "ضربا", "هجريا", "هجريه", "ميلاديا", "ميلاديه", "زائد", "ناقص", "اولا", "ثانيا", "ثالثا", "اخيرا", "كذلك", "محتمله", "متوقعه", "قادما", "قادمه", "كانا", "مسجلا", "مسجله", "متقدما", "متقدمه", "متفوقا", "متاخرا", "مبتعدا", "محققا", "محتلا", "مقتربا", "متساويا", "بعيدا", "قلقا", "مسرورا", "اصلا", "فعلا", "مثلا", "طوعا", "قسرا", "سرا", "علنا":
		return true
	}
	return false
}

// ends reports that the clause ends before token i or goes on with a
// conjunction: nothing is counted there.
func (p *parser) ends(i int) bool {
	return !p.next(i) || p.tokens[i].Kind == text.Punct || strings.HasPrefix(p.key(i), "وا") || p.key(i) == "و" || isFunctionWord(p.key(i))
}
