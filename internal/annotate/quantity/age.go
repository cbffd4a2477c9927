package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// maxAge is the most years that are taken for an age.
const maxAge = 120

// aged makes a length of time an age where the text says whose it is.
func (p *parser) aged(f *found) {
	if f.value > maxAge {
		return
	}
	switch f.unit {
	case "سنة":
		if p.ageBefore(f) || p.ageAround(f) {
			f.kind, f.rule = age, "age"
		}
	case "شهر", "أسبوع", "يوم":
		if p.ageBefore(f) {
			f.kind, f.rule = age, "age"
		}
	}
	if f.kind == age && p.next(f.end+1) && p.key(f.end) == "من" && isLife(p.key(f.end+1)) {
		f.end += 2
	}
}

// ageBefore reports a word of age close before the quantity: «البالغ من العمر
// 15 عاما», «وعمره 15 عاما», «ابن الـ15 عاما», «بسن 15 عاما», «تتراوح أعمارهم
// بين …».
func (p *parser) ageBefore(f *found) bool {
	for k := max(f.nounFrom, f.start) - 1; k >= 0 && k >= f.start-4 && !p.tokens[k+1].Line; k-- {
		key := p.key(k)
		if is(key, ageWord) {
			return true
		}
		if k == f.start-1 && is(strings.TrimPrefix(key, "و"), holderWord) {
			return true
		}
	}
	return false
}

// ageAround reports years that are somebody's by where they stand: in brackets
// or between commas after a name, after «عن» of a death, before «من العمر»,
// under or over an age («دون 18 عاما»).
func (p *parser) ageAround(f *found) bool {
	before, after := p.key(f.start-1), p.key(f.end)
	word := f.start > 1 && p.tokens[f.start-2].Kind == text.Word
	switch {
	case p.key(f.nounFrom) == "ربيعا", after == "من" && isLife(p.key(f.end+1)):
		return true
	case before == "(" && (after == ")" || after == "،" || after == ",") && word:
		return true
	case isComma(before) && isComma(after) && word && f.mod == "":
		return p.person(f.start - 2)
	case before == "عن" && p.died(f.start-1):
		return true
	case f.max == nil && f.mod != "":
		k := p.key(f.start)
		return k == "تحت" || k == "دون" || k == "فوق"
	case (before == "بلغ" || before == "بلغت") && (p.key(f.start-2) == "عندما" || p.key(f.start-2) == "حين" || p.key(f.start-2) == "حينما" || p.key(f.start-2) == "وعندما"):
		return true
	}
	return false
}

// person reports that the name of a person ends at token i. A text whose
// entities are not known is taken at its word.
func (p *parser) person(i int) bool {
	if p.doc.Entities == nil {
		return true
	}
	end := p.tokens[i].End
	for k := min(p.entity, len(p.doc.Entities)) - 1; k >= 0 && k >= p.entity-2; k-- {
		if e := &p.doc.Entities[k]; e.End == end && e.Type == news.Person {
			return true
		}
	}
	return false
}

// died reports a word of death shortly before token i.
func (p *parser) died(i int) bool {
	for k := i - 1; k >= 0 && k >= i-14 && !p.tokens[k+1].Line; k-- {
		if is(p.key(k), deathWord) {
			return true
		}
	}
	return false
}

// ageOf reads an age without its unit: «سن الـ18», «سن العاشرة», «في العشرين من
// عمره», «في الخامسة عشرة من عمرها», «في الثلاثينيات من العمر», «في العقد الثالث
// من عمره».
func (p *parser) ageOf(i int) (found, bool) {
	key := p.key(i)
	switch key {
	case "سن", "بسن", "لسن", "السن":
		if !p.next(i + 1) {
			return found{}, false
		}
		f, ok := p.years(i + 1)
		if ok && p.next(f.end) && timeUnit(p.key(f.end)) == "سنة" {
			f.end++
		}
		return f, ok && f.value <= maxAge
	case "العقد":
		o, _, ok := arabic.OrdinalAt(p.tokens, i+1)
		if !ok || !o.Definite || o.Value*10 > maxAge || !p.life(i+1+o.Tokens) {
			return found{}, false
		}
		high := o.Value*10 - 1
		return found{start: i, end: i + 3 + o.Tokens, kind: age, unit: "سنة", value: high - 9, max: &high, rule: "age-words"}, true
	}
	if rest, ok := strings.CutPrefix(key, "ال"); ok {
		stem, decade := strings.CutSuffix(rest, "يات")
		if !decade {
			stem, decade = strings.CutSuffix(rest, "ات")
		}
		if decade && p.life(i+1) {
			if n, ok := decades[stem]; ok {
				high := n + 9
				return found{start: i, end: i + 3, kind: age, unit: "سنة", value: n, max: &high, rule: "age-words"}, true
			}
		}
	}
	f, ok := p.years(i)
	if !ok || !p.life(f.end) {
		return found{}, false
	}
	f.end += 2
	return f, f.value <= maxAge
}

// decades are the tens of «العشرينات», without their ending.
var decades = map[string]float64{"عشرين": 20, "ثلاثين": 30, "اربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90}

// life reports «من عمره», «من العمر» at token i.
func (p *parser) life(i int) bool {
	return p.key(i) == "من" && p.next(i) && p.next(i+1) && isLife(p.key(i+1))
}

// years reads a number that can be an age at token i, cardinal or ordinal.
func (p *parser) years(i int) (found, bool) {
	f := found{start: i, kind: age, unit: "سنة", rule: "age-words"}
	if p.inTime(i) {
		return f, false
	}
	if o, cut, ok := arabic.OrdinalAt(p.tokens, i); ok && o.Definite && cut == 0 && o.Value > 2 {
		f.value, f.end = o.Value, i+o.Tokens
		return f, true
	}
	n, ok := arabic.ParseNumber(p.tokens, i)
	if !ok || n.Cut > 0 || !whole(n.Value) || !n.Digits && !n.Definite {
		return f, false
	}
	f.value, f.end = n.Value, i+n.Tokens
	return f, true
}
