package quantity

import (
	"fmt"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// numberNames lists the words after which a number is a name, with their
// kinds.
func numberNames() map[string]string {
	list := map[string]string{}
	for _, row := range lexicon.Must("ar/number_names.tsv").Rows {
		kind := row.Get("kind")
		switch kind {
		case "reference", "position", "model", "event", "suffix":
		default:
			panic(fmt.Sprintf("%s: kind %q", row.At(), kind))
		}
		for _, w := range append(row.List("variants"), row.Fields[0]) {
			list[text.FoldString(w, text.Key)] = kind
		}
	}
	return list
}

// refused reports numbers that count nothing: dates, and parts of names and
// references. It remembers where such a name ends, for the next («الدقيقتين 53
// و55»).
func (p *parser) refused(at int, n arabic.Number) bool {
	if p.inTime(at) || n.Digits && len(p.key(at)) > 15 {
		return true
	}
	if p.isName(at, n) {
		p.named = at + n.Tokens
		if k := p.key(p.named); k == "،" || k == "," || k == ")" || k == "\"" {
			p.named++
		}
		return true
	}
	if k := p.key(at - 1); (k == "-" || k == "/" || k == ":") && p.tokens[at].Glued && at > 1 && p.tokens[at-1].Glued {
		return true
	}
	end := at + n.Tokens
	if k := p.key(end); (k == "/" || k == ":") && p.tokens[end].Glued && end+1 < len(p.tokens) && p.tokens[end+1].Kind == text.Number {
		return true
	}
	return n.Tokens == 1 && end < len(p.tokens) && p.tokens[end].Kind == text.Latin && p.tokens[end].Glued && !p.isUnit(end)
}

// isUnit reports that a unit or a currency is named at token i.
func (p *parser) isUnit(i int) bool {
	if _, ok := p.units.at(p.tokens, i, p.key(i)); ok {
		return true
	}
	_, ok := p.currencies.at(p.tokens, i, p.key(i))
	return ok
}

// isName reports that the number at token at is a name or part of one.
func (p *parser) isName(at int, n arabic.Number) bool {
	if at < p.named {
		return true
	}
	if p.named == at && at > 0 && (n.Cut > 0 || p.key(at) == "و" || n.Digits && !p.tokens[at].Line && isComma(p.key(at-1))) && !p.countedAfter(at+n.Tokens, n) {
		return true
	}
	k := at - 1
	if n.Cut > 0 || k < 0 || p.tokens[at].Line {
		return false
	}
	if key := p.key(k); key == "-" || key == "(" || key == "\"" || key == "–" {
		if key != "-" && key != "–" && !n.Digits {
			return false
		}
		k--
	}
	if k < 0 || p.tokens[k+1].Line {
		return false
	}
	if p.tokens[k].Kind == text.Latin {
		// «Galaxy S9», «A 400», but «iPhone ثلاثة ألوان».
		return n.Digits && !p.countedAfter(at+n.Tokens, n) && !p.isUnit(k)
	}
	kind, _, ok := arabic.Word(p.names, p.key(k))
	if !ok || kind == "suffix" {
		return false
	}
	if kind == "event" {
		return n.Digits && n.Tokens == 1 && n.Value >= 1900 && n.Value < 2100
	}
	if kind == "model" && !n.Digits && (n.Tokens > 1 || n.Scale > 0) {
		return false
	}
	return !p.countedAfter(at+n.Tokens, n)
}

func isComma(key string) bool { return key == "،" || key == "," }

// measuredAfter reports that a unit of measure stands at token i, so that the
// number before it is no name: «الدرجة 5 كيلومترات».
func (p *parser) measuredAfter(i int) bool {
	f := found{start: i, end: i}
	return p.measured(&f) && f.kind != duration
}

// agrees reports that the form of a noun is what the number asks for: the plural
// after three to ten, the singular in the accusative after eleven to
// ninety-nine («42 سجلا», not «42 سجل»), else the singular.
func agrees(key string, form nounForm, n arabic.Number) bool {
	switch two := int64(n.Value) % 100; {
	case two > 10:
		return form.count == 1 && (strings.HasSuffix(key, "ا") || strings.HasSuffix(key, "ه") || strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "ء"))
	case two > 2:
		return form.count == 0
	}
	return form.count == 1
}

// countedAfter reports that a noun of the lists or a unit stands at token i.
func (p *parser) countedAfter(i int, n arabic.Number) bool {
	if !p.word(i) {
		return p.next(i) && percentAt(p.tokens, i) > 0
	}
	if form, definite, ok := p.nounOf(i); ok && !definite && agrees(p.key(i), form, n) {
		return true
	}
	return p.measuredAfter(i) || timeUnit(p.key(i)) != "" && n.Value > 0
}
