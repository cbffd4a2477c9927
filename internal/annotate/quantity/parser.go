package quantity

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// parser is the state of reading one document.
type parser struct {
	*annotator
	doc    *news.Document
	tokens []text.Token
	// begin holds what each token can begin.
	begin []start
	// time and entity are the first time and entity that may cover the next
	// token.
	time, entity int
	// noun is the index of the last quantity of the sentence whose noun a list
	// may go on counting, -1 without one.
	noun int
	// subset reports that the last quantity is a part told after «بينهم».
	subset bool
	// named is the token after the last number that was a name («الدقيقتين 53
	// و55»), -1 without one.
	named int
	// codes are the codes of the bare currencies of this text, by name.
	codes map[string]string
}

// found is a quantity while it is read: tokens from start to end.
type found struct {
	start, cut, end int
	kind, unit      string
	value           float64
	max             *float64
	mod             string
	// nounFrom and nounTo are the tokens of the counted noun, equal without;
	// its adjectives follow it until adjTo.
	nounFrom, nounTo, adjTo int
	rule                    string
	// bounded reports a bound before the number, wrapped brackets around it.
	bounded, wrapped bool
	// between reports a range told with «بين».
	between bool
}

func (p *parser) key(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].Key
}

// next reports that token i follows the one before in the same line.
func (p *parser) next(i int) bool { return i > 0 && i < len(p.tokens) && !p.tokens[i].Line }

// word reports that token i is a word in the same line as the one before.
func (p *parser) word(i int) bool { return p.next(i) && p.tokens[i].Kind == text.Word }

// skip returns the token after a date, clock time or set that covers token i,
// or after a longer name. Lengths of time are read again here, and how many
// times something recurs («مرتين في السنة»).
func (p *parser) skip(i int) int {
	at := p.tokens[i].Start
	for p.time < len(p.doc.Times) && p.doc.Times[p.time].End <= at {
		p.time++
	}
	if p.time < len(p.doc.Times) {
		t := p.doc.Times[p.time]
		plain := t.Type == news.Duration && t.From == nil && (t.Mod == nil || *t.Mod != "since") || t.Rule == frequency
		if t.Start < p.tokens[i].End && t.End > at && !plain {
			return p.after(i, t.End)
		}
	}
	for p.entity < len(p.doc.Entities) && p.doc.Entities[p.entity].End <= at {
		p.entity++
	}
	if p.entity < len(p.doc.Entities) {
		e := p.doc.Entities[p.entity]
		if e.Start <= at && e.End > p.tokens[i].End {
			return p.after(i, e.End)
		}
	}
	return i
}

// after is the first token from i on that begins at or after byte end.
func (p *parser) after(i, end int) int {
	for i < len(p.tokens) && p.tokens[i].Start < end {
		i++
	}
	return i
}

// frequency is the rule of times that hold a count.
const frequency = "timex/frequency"

// inTime reports that a date or a clock time begins at or covers token i.
func (p *parser) inTime(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	at := p.tokens[i].Start
	for k := p.time; k < len(p.doc.Times) && p.doc.Times[k].Start <= at; k++ {
		if t := p.doc.Times[k]; t.End > at && t.Type != news.Duration && t.Rule != frequency {
			return true
		}
	}
	return false
}

// isSubset reports that a quantity is told after «بينهم», or goes on such a
// list with و: its noun is not what a later «منهم» or bare number counts.
func (p *parser) isSubset(f found) bool {
	if isAmong(p.key(f.start - 1)) {
		return true
	}
	n := len(p.doc.Quantities)
	if !p.subset || n < 2 || f.cut == 0 && p.key(f.start) != "و" && p.key(f.start-1) != "و" {
		return false
	}
	k := f.start - 1
	for k >= 0 && (p.key(k) == "،" || p.key(k) == "," || p.key(k) == "و") {
		k--
	}
	return k >= 0 && p.tokens[k].End == p.doc.Quantities[n-2].End
}

// isAmong reports the words that a part of what was counted is told after.
func isAmong(key string) bool {
	switch key {
	case "بينهم", "بينها", "بينهن", "وبينهم", "وبينها", "وبينهن":
		return true
	}
	return false
}

// triggered reports a trigger («مقتل», «وأصيب») close before token i in its
// clause.
func (p *parser) triggered(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if t, ok := arabic.TriggerOf(p.tokens[k].Key); ok && (!t.Near || k >= i-2) {
			return true
		}
		if p.tokens[k].Line || p.tokens[k].Kind == text.Punct && p.tokens[k].Key != "\"" && p.tokens[k].Key != "(" {
			return false
		}
	}
	return false
}

// unitOf is the unit of the last quantity whose noun is counted on, empty
// without one.
func (p *parser) unitOf() string {
	if p.noun < 0 {
		return ""
	}
	return p.doc.Quantities[p.noun].Unit
}
