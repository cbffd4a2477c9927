package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// countNoun reads the counted noun at the end of the number: «84 صيادا»,
// «خمسة من رجال الأمن», «15 منهم», «13 آخرين».
func (p *parser) countNoun(f *found, n arabic.Number) bool {
	at := f.end
	key := p.key(at)
	if n.Definite {
		return p.definiteCount(f, n)
	}
	switch key {
	case "منهم", "منها", "منهن", "اخرين", "اخرون", "اخري", "اخرينبجروح":
		f.kind, f.rule, f.nounFrom, f.nounTo, f.end = count, "of-them", at, at+1, at+1
		if p.noun >= 0 {
			f.unit = p.doc.Quantities[p.noun].Unit
		}
		return true
	case "من":
		return p.partitive(f, at)
	}
	if p.tokens[at].Kind != text.Word {
		if (key == "\"" || key == "«") && p.noun < 0 {
			return false
		}
		return false
	}
	noun, definite, known := arabic.CountedNounOf(key)
	if definite || !known && !p.mayBeNoun(at, n) {
		return false
	}
	if y, ok := arabic.YearAt(p.tokens, at-1); ok && n.Tokens == 1 && y >= 1900 && y < 2100 && !known && !strings.HasSuffix(key, "ا") {
		return false
	}
	f.kind, f.rule, f.nounFrom, f.nounTo, f.end = count, "count", at, at+1, at+1
	f.unit = p.singular(at, n)
	if known {
		f.unit = noun.Singular
	}
	return true
}

// definiteCount reads «الخمسة الآخرون»; other definite numbers follow their
// noun (afterNoun).
func (p *parser) definiteCount(f *found, n arabic.Number) bool {
	if k := p.key(f.end); k == "الاخرون" || k == "الاخرين" || k == "الباقين" || k == "الباقون" {
		f.kind, f.rule, f.nounFrom, f.nounTo, f.end = count, "of-them", f.end, f.end+1, f.end+1
		if p.noun >= 0 {
			f.unit = p.doc.Quantities[p.noun].Unit
		}
		return true
	}
	return false
}

// partitive reads «من رجال الأمن», «من هؤلاء» at token at.
func (p *parser) partitive(f *found, at int) bool {
	j := at + 1
	if !p.next(j) || p.tokens[j].Kind != text.Word || p.inTime(j) {
		return false
	}
	key := p.key(j)
	noun, _, known := arabic.CountedNounOf(key)
	article := strings.HasPrefix(key, "ال")
	this := key == "هؤلاء" || key == "هذه" || key == "اصل" || key == "بين"
	if key == "اصل" || key == "بين" {
		// «30 من أصل 40»: a count of what the text named before.
		f.kind, f.rule = count, "partitive"
		if p.noun >= 0 {
			f.unit = p.doc.Quantities[p.noun].Unit
		}
		return p.noun >= 0
	}
	construct := p.next(j+1) && strings.HasPrefix(p.key(j+1), "ال") && p.tokens[j+1].Kind == text.Word
	if !known && !article && !this && !construct {
		return false
	}
	f.kind, f.rule, f.nounFrom, f.nounTo = count, "partitive", j, j+1
	if construct && (!article || len(p.key(j+1)) > 8 && !p.inTime(j+1)) {
		f.nounTo++
	}
	f.end = f.nounTo
	switch {
	case known:
		f.unit = noun.Singular
	case !this:
		f.unit = text.FoldString(p.doc.Text[p.tokens[j].Start:p.tokens[f.nounTo-1].End], text.Clean)
	case p.noun >= 0:
		f.unit = p.doc.Quantities[p.noun].Unit
	}
	return true
}

// mayBeNoun reports that a word that no list has may be what the number
// counts: an indefinite noun, not a verb, a preposition or a word with a
// particle before it. After 11 to 99 the noun stands in the accusative and
// mostly shows it.
func (p *parser) mayBeNoun(at int, n arabic.Number) bool {
	key := p.key(at)
	if len(key) < 6 || isFunctionWord(key) || strings.HasPrefix(key, "ال") || strings.HasPrefix(key, "لل") {
		return false
	}
	if _, ok := arabic.TriggerOf(key); ok {
		return false
	}
	if _, _, ok := arabic.WeekdayAt(key); ok || p.inTime(at) {
		return false
	}
	accusative := strings.HasSuffix(key, "ا")
	switch key[:2] {
	case "و", "ف", "ب", "ل", "ك":
		rest := key[2:]
		if strings.HasPrefix(rest, "ال") || strings.HasPrefix(key, "بال") {
			return false
		}
		if _, _, known := arabic.CountedNounOf(rest); known {
			return false
		}
		return accusative && n.Value > 10 || n.Value <= 10 && (strings.HasSuffix(key, "ات") || key[:2] != "و" && key[:2] != "ل")
	case "ي":
		return accusative || n.Value <= 10
	}
	return true
}

func isFunctionWord(key string) bool {
	switch key {
	case "في", "من", "علي", "الي", "عن", "مع", "بين", "بعد", "قبل", "خلال", "منذ", "حتي", "ضد", "لدي", "عند", "عبر", "اثر", "ان", "او", "ثم", "بل", "لكن", "التي", "الذي", "الذين", "هذا", "هذه", "ذلك", "تلك",
		"كان", "كانت", "كانوا", "قد", "لم", "لن", "لا", "ما", "هو", "هي", "هم", "كما", "حيث", "بينما", "فيما", "بينهم", "بينها", "بينهن", "منهم", "منها", "وسط", "دون", "فقط", "ايضا", "حول", "نحو", "تحت", "فوق", "امام", "وراء",
		"بسبب", "جراء", "نتيجه", "وفق", "وفقا", "بحسب", "حسب", "داخل", "خارج", "قرب", "جنوب", "شمال", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "اخرين", "بجروح", "بجراح", "مقابل", "مقارنه", "اي", "عندما", "حين", "اذا", "هناك", "سنويا", "شهريا", "يوميا", "تقريبا", "اضافيا", "ضمن", "لصالح", "الا", "مرتين", "غير", "كل", "بعض", "عدا", "سوي", "سوا", "معا", "قتلوا", "اصيبوا", "قضوا":
		return true
	}
	return false
}

// singular is the unit of a noun that no list has: its accusative ending
// taken off, the sound plurals made singular, else as it stands.
func (p *parser) singular(at int, n arabic.Number) string {
	word := text.FoldString(p.tokens[at].Of(p.doc.Text), text.Clean)
	switch {
	case n.Value > 10 && strings.HasSuffix(word, "ا") && len(word) > 6:
		return strings.TrimSuffix(word, "ا")
	case n.Value <= 10 && strings.HasSuffix(word, "ات") && len(word) > 8:
		return strings.TrimSuffix(word, "ات") + "ة"
	case n.Value <= 10 && (strings.HasSuffix(word, "ين") || strings.HasSuffix(word, "ون")) && len(word) > 8:
		return word[:len(word)-len("ين")]
	}
	return word
}

// ends reports that the clause ends before token i or goes on with a
// conjunction: nothing is counted there.
func (p *parser) ends(i int) bool {
	return !p.next(i) || p.tokens[i].Kind == text.Punct || strings.HasPrefix(p.key(i), "وا") || p.key(i) == "و" || isFunctionWord(p.key(i))
}

// afterNoun reads a number that follows its noun: «الدول الثلاث», «الأعضاء
// الـ13», «القوى الكبرى الست», «شخص واحد», «كيانا واحدا».
func (p *parser) afterNoun(i int) (found, bool) {
	tok := p.tokens[i]
	if tok.Kind != text.Word || p.inTime(i) {
		return found{}, false
	}
	key, cut := tok.Key, 0
	if strings.HasPrefix(key, "وال") {
		key, cut = key[2:], 2
	}
	noun, definite, known := arabic.CountedNounOf(key)
	if !definite {
		if k := p.key(i + 1); p.next(i+1) && (k == "واحد" || k == "واحده" || k == "واحدا") && (known && noun.Count == 1 || !known && k == "واحدا" && strings.HasSuffix(tok.Key, "ا")) {
			unit := noun.Singular
			if !known {
				unit = strings.TrimSuffix(text.FoldString(tok.Of(p.doc.Text), text.Clean), "ا")
			}
			return found{start: i, end: i + 2, kind: count, unit: unit, value: 1, nounFrom: i, nounTo: i + 1, rule: "one"}, true
		}
	}
	if !strings.HasPrefix(key, "ال") || !p.next(i+1) {
		return found{}, false
	}
	j := i + 1
	if _, ok := arabic.ParseNumber(p.tokens, j); !ok && p.next(j+1) && strings.HasPrefix(p.key(j), "ال") &&
		(strings.HasSuffix(p.key(j), "ه") || strings.HasSuffix(p.key(j), "ي")) {
		j++ // an adjective: «القوى الكبرى الست»
	}
	n, ok := arabic.ParseNumber(p.tokens, j)
	if ok && known && noun.Measure != "" && noun.Count == 0 && j == i+1 && !n.Definite && n.Cut == 0 && p.ends(j+n.Tokens) {
		// «القتلى ثلاثة»: the number is the predicate of its noun.
		return found{start: i, cut: cut, end: j + n.Tokens, kind: count, unit: noun.Singular, value: n.Value, nounFrom: i, nounTo: j, rule: "after-noun"}, true
	}
	if !ok || !n.Definite || n.Cut > 0 || p.inTime(j) || n.Value < 2 || timeUnits[strings.TrimPrefix(key, "ال")] != "" {
		return found{}, false
	}
	f := found{start: i, cut: cut, end: j + n.Tokens, kind: count, value: n.Value, nounFrom: i, nounTo: j, rule: "after-noun"}
	f.unit = strings.TrimPrefix(text.FoldString(p.doc.Text[tok.CutAt(p.doc.Text, cut):tok.End], text.Clean), "ال")
	if known {
		f.unit = noun.Singular
	}
	if known && noun.Count == 1 || !known && n.Digits && !strings.HasSuffix(key, "ات") && !strings.HasSuffix(key, "ون") && !strings.HasSuffix(key, "ين") {
		f.kind, f.rule = ordinal, "ordinal" // «الدورة الـ19»
	}
	return f, true
}
