package quantity

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// specialWord reports a word of the lists in this package, with or without a
// particle before it.
func specialWord(key string) bool {
	if _, ok := vagueWord(key); ok {
		return true
	}
	if _, _, ok := arabic.Word(fractions, key); ok {
		return true
	}
	if _, ok := timeDuals[key]; ok {
		return true
	}
	if len(key) > 6 {
		_, ok := vagueWord(key[2:])
		return ok
	}
	return false
}

// dual reads a noun in the dual without number: «قتيلان», «بئرين». With the
// article it names two that the text knows («الطفلان») and is none, unless a
// trigger counts them.
func (p *parser) dual(i int) (found, bool) {
	tok := p.tokens[i]
	if tok.Kind != text.Word || !strings.HasSuffix(tok.Key, "ن") {
		return found{}, false
	}
	if unit, ok := timeDuals[tok.Key]; ok && !p.inTime(i) {
		return found{start: i, end: i + 1, kind: duration, unit: unit, value: 2, nounFrom: i, nounTo: i + 1, rule: "dual"}, true
	}
	cut := 0
	noun, definite, ok := arabic.CountedNounOf(tok.Key)
	if !ok || noun.Count != 2 {
		if len(tok.Key) > 8 {
			if k := tok.Key[:2]; k == "و" || k == "ب" || k == "ل" || k == "ف" {
				noun, definite, ok = arabic.CountedNounOf(tok.Key[2:])
				cut = 2
			}
		}
	}
	if !ok || noun.Count != 2 || definite {
		return found{}, false
	}
	f := found{start: i, cut: cut, end: i + 1, kind: count, unit: noun.Singular, value: 2, nounFrom: i, nounTo: i + 1, rule: "dual"}
	if k := p.key(i + 1); p.next(i+1) && (k == "اثنان" || k == "اثنين" || k == "اثنتان" || k == "اثنتين") {
		f.end++
	}
	return p.bound(f), true
}

// single reads one person or thing told by a noun in the singular, where it
// is clearly counted: right after a trigger («مقتل شخص», «إصابة طفلة»), or in
// the list after «بينهم» («بينهم طفل وامرأة»).
func (p *parser) single(i int) (found, bool) {
	tok := p.tokens[i]
	if tok.Kind != text.Word || i == 0 || tok.Line {
		return found{}, false
	}
	key, cut := tok.Key, 0
	noun, definite, ok := arabic.CountedNounOf(key)
	if !ok && len(key) > 6 && key[:2] == "و" {
		cut = 2
		noun, definite, ok = arabic.CountedNounOf(key[2:])
	}
	if !ok || definite || noun.Count != 1 || noun.Group == "" && noun.Measure == "" {
		return found{}, false
	}
	f := found{start: i, cut: cut, end: i + 1, kind: count, unit: noun.Singular, value: 1, nounFrom: i, nounTo: i + 1, rule: "one"}
	if cut > 0 {
		f.nounFrom, f.nounTo = 0, 0
		return f, p.subsetList(i)
	}
	if t, ok := arabic.TriggerOf(p.key(i - 1)); ok && t.Measure != "" {
		return f, noun.Measure == "" && noun.Group != "" && !p.construct(i)
	}
	return f, p.subsetList(i)
}

// construct reports that the noun at token i is the head of a definite
// construct or a title before a name («مقتل وزير الدفاع»): one whom the text
// knows.
func (p *parser) construct(i int) bool {
	if !p.next(i + 1) {
		return false
	}
	next := p.tokens[i+1]
	if next.Kind == text.Word && strings.HasPrefix(next.Key, "ال") {
		return true
	}
	for k := p.entity; k < len(p.doc.Entities) && p.doc.Entities[k].Start <= next.Start; k++ {
		if p.doc.Entities[k].Start == next.Start {
			return true
		}
	}
	return false
}

// subsetList reports that token i follows «بينهم», «بينها», «منهم» or a member
// of such a list joined by و.
func (p *parser) subsetList(i int) bool {
	switch p.key(i - 1) {
	case "بينهم", "بينها", "بينهن", "وبينهم", "منهم", "ومنهم":
		return true
	}
	n := len(p.doc.Quantities)
	if n == 0 || !p.subset || !strings.HasPrefix(p.key(i), "و") {
		return false
	}
	last := p.doc.Quantities[n-1]
	return (last.Rule == "quantity/one" || last.Rule == "quantity/dual") && last.End == p.tokens[i-1].End
}

// vagueWords are the lower bounds of vague plurals.
var vagueWords = map[string]float64{
	"عشرات": 20, "مئات": 200, "الاف": 2000, "ملايين": 2e6, "مليارات": 2e9, "بضع": 3, "بضعه": 3, "الوف": 2000,
}

// vagueWord looks a vague plural up, with or without the article. آلاف begins
// with the letters of the article itself.
func vagueWord(key string) (float64, bool) {
	if v, ok := vagueWords[key]; ok {
		return v, true
	}
	rest, cut := strings.CutPrefix(key, "ال")
	v, ok := vagueWords[rest]
	return v, ok && cut
}

// vague reads «عشرات الأطفال», «مئات آلاف المواطنين», «بضعة أشخاص»: open
// ranges, never points.
func (p *parser) vague(i int) (found, bool) {
	tok := p.tokens[i]
	if tok.Kind != text.Word {
		return found{}, false
	}
	key, cut := tok.Key, 0
	v, ok := vagueWord(key)
	if !ok && len(key) > 8 {
		if k := key[:2]; k == "و" || k == "ب" || k == "ل" {
			cut = 2
			v, ok = vagueWord(key[2:])
		}
	}
	if !ok || p.inTime(i) {
		return found{}, false
	}
	at := i + 1
	scale, scaled := vagueWord(p.key(at))
	if p.next(at) && scaled && scale >= 1000 && v <= 200 {
		v *= scale / 2
		at++
	}
	f := found{start: i, cut: cut, end: at, kind: vague, value: v, mod: ">=", rule: "vague"}
	if v == 3 {
		nine := 9.0
		f.max, f.mod = &nine, "~"
	}
	if k := p.key(at); p.next(at) && k == "من" {
		at++
	}
	noun, _, known := arabic.CountedNounOf(p.key(at))
	switch {
	case !p.next(at) || p.tokens[at].Kind != text.Word || p.inTime(at):
	case known:
		f.unit, f.nounFrom, f.nounTo, f.end = noun.Singular, at, at+1, at+1
	case timeUnits[strings.TrimPrefix(p.key(at), "ال")] != "":
		return found{}, false
	case strings.HasPrefix(p.key(at), "ال"):
		f.unit, f.nounFrom, f.nounTo, f.end = text.FoldString(p.tokens[at].Of(p.doc.Text), text.Clean), at, at+1, at+1
	}
	return f, true
}

var fractions = map[string]float64{
	"نصف": 0.5, "ربع": 0.25, "ثلث": 1.0 / 3, "ثلثي": 2.0 / 3, "ثلثا": 2.0 / 3, "خمس": 0.2,
}

// fraction reads «نصف السكان», «ثلثي المقاعد».
func (p *parser) fraction(i int) (found, bool) {
	key, cut := p.key(i), 0
	v, ok := fractions[key]
	if !ok && len(key) > 6 && (key[:2] == "و" || key[:2] == "ب" || key[:2] == "ل") {
		cut = 2
		v, ok = fractions[key[2:]]
	}
	if !ok || !p.next(i+1) || p.inTime(i) || !strings.HasPrefix(p.key(i+1), "ال") || key == "خمس" {
		return found{}, false
	}
	unit := p.key(i + 1)
	if timeUnits[strings.TrimPrefix(unit, "ال")] != "" || strings.HasPrefix(unit, "النهائ") {
		return found{}, false
	}
	noun, _, known := arabic.CountedNounOf(unit)
	name := text.FoldString(p.tokens[i+1].Of(p.doc.Text), text.Clean)
	if known {
		name = noun.Singular
	}
	return found{start: i, cut: cut, end: i + 2, kind: fraction, value: v, unit: name, nounFrom: i + 1, nounTo: i + 2, rule: "fraction"}, true
}

// ordinal reads «ثالث دولة», «المرة الثالثة», «الدورة التاسعة عشرة».
func (p *parser) ordinal(i int) (found, bool) {
	tok := p.tokens[i]
	if tok.Kind != text.Word || p.inTime(i) {
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
		f.unit = text.FoldString(strings.TrimPrefix(p.tokens[i-1].Of(p.doc.Text), "ال"), text.Clean)
		return f, true
	}
	if !p.next(i+1) || p.tokens[i+1].Kind != text.Word || isFunctionWord(p.key(i+1)) || o.Tokens > 1 || len(p.key(i+1)) < 6 {
		return found{}, false
	}
	f.unit = text.FoldString(p.tokens[i+1].Of(p.doc.Text), text.Clean)
	f.nounFrom, f.nounTo, f.end = i+1, i+2, i+2
	return f, true
}

// score reads «2-1» where nothing is counted after it: the goals of a match.
func (p *parser) score(i int) (found, bool) {
	if i+2 >= len(p.tokens) || p.tokens[i].Kind != text.Number || p.tokens[i+2].Kind != text.Number || p.inTime(i) {
		return found{}, false
	}
	if k := p.key(i + 1); k != "-" && k != "–" && k != "/" || !p.tokens[i+1].Glued || !p.tokens[i+2].Glued {
		return found{}, false
	}
	a, err1 := strconv.Atoi(p.key(i))
	b, err2 := strconv.Atoi(p.key(i + 2))
	if err1 != nil || err2 != nil || a > 200 || b > 200 || len(p.key(i)) > 3 || len(p.key(i+2)) > 3 {
		return found{}, false
	}
	if i > 0 && p.tokens[i].Glued && p.tokens[i-1].Key != "(" || i+3 < len(p.tokens) && p.tokens[i+3].Glued && (p.key(i+3) == p.key(i+1) || p.key(i+3) == "%") {
		return found{}, false
	}
	if p.next(i+3) && p.tokens[i+3].Kind == text.Word && !isFunctionWord(p.key(i+3)) && p.key(i+1) != "/" {
		if f := (found{end: i + 3}); p.counted(&f, arabic.Number{Value: float64(b)}) {
			return found{}, false // «5-7 أشخاص»
		}
	}
	away := float64(b)
	return found{start: i, end: i + 3, kind: score, value: float64(a), max: &away, rule: "score"}, true
}

// maxPhone bounds the tokens of a telephone number.
const maxPhone = 16

// phone reads a telephone number: after its cue, or with a leading + or 00.
func (p *parser) phone(i int) (found, bool) {
	at := i
	plus := p.key(at) == "+"
	if plus {
		at++
	}
	if at >= len(p.tokens) || p.tokens[at].Kind != text.Number || at > i && !p.tokens[at].Glued {
		return found{}, false
	}
	cue := false
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch p.key(k) {
		case "هاتف", "الهاتف", "تلفون", "جوال", "الخط", "واتساب", "موبايل", "فاكس", "tel":
			cue = true
		}
	}
	digits, end := p.key(at), at+1
	for end+1 < len(p.tokens) && end-i < maxPhone && (p.key(end) == "-" && p.tokens[end].Glued || p.tokens[end].Kind == text.Number && !p.tokens[end].Line && (plus || cue)) {
		if p.tokens[end].Kind == text.Number {
			digits += p.key(end)
			end++
			continue
		}
		if p.tokens[end+1].Kind != text.Number || !p.tokens[end+1].Glued {
			break
		}
		digits += p.key(end + 1)
		end += 2
	}
	leading := strings.HasPrefix(digits, "0") && len(digits) >= 9
	if strings.ContainsAny(digits, ".,") || len(digits) < 5 || len(digits) > 18 || !plus && !cue && !leading || plus && len(digits) < 7 {
		return found{}, false
	}
	v, err := strconv.ParseFloat(digits, 64)
	return found{start: i, end: end, kind: phone, value: v, rule: "phone"}, err == nil
}
