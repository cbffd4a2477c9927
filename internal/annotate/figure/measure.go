package figure

import (
	"sort"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// reach is how far before a number its trigger may stand, in tokens: «مقتل»
// with a place and a time between is some dozen words away.
const reach = 14

// ofPeople reports the measures that count people; the others count things.
func ofPeople(measure string) bool {
	switch measure {
	case "killed", "injured", "arrested", "captured", "missing", "displaced", "kidnapped", "rescued", "released", "evacuated":
		return true
	}
	return false
}

// isThing reports the groups of nouns that are no people: no trigger for
// people counts them.
func isThing(group string) bool {
	switch group {
	case "states", "weapons", "vehicles", "buildings", "companies", "projects", "goals", "points", "medals", "teams", "times", "fires":
		return true
	}
	return false
}

// measure is what item k measures, and the rule that says so.
func (p *parser) measure(k, head int) (measure, rule string) {
	it := &p.items[k]
	q := &p.doc.Quantities[it.q]
	switch {
	case q.Kind == "money":
		return "money", "money"
	case it.subset:
		return p.items[it.head].measure, "subset"
	case head >= 0 && inherits(q.Rule) && q.Rule != "quantity/triggered" && p.nearTrigger(k, head) == "":
		return p.items[head].measure, "list"
	case p.attackNoun(it.hi):
		return "attacks", "noun"
	case it.noun.Measure != "":
		return it.noun.Measure, "noun"
	}
	if m := p.nearTrigger(k, head); m != "" && p.fits(m, k) {
		return m, "trigger"
	}
	if m := p.followingVerb(k); m != "" && p.fits(m, k) {
		return m, "verb-after"
	}
	if head >= 0 && p.items[head].group == it.group && (p.joined(k) || p.introduced(it.lo)) && p.fits(p.items[head].measure, k) {
		return p.items[head].measure, "list"
	}
	return "", ""
}

// fits reports that a trigger's measure can be of what item k counts.
func (p *parser) fits(measure string, k int) bool {
	it := &p.items[k]
	if isThing(it.noun.Group) {
		return measure == "destroyed"
	}
	if it.noun.Singular != "" || p.doc.Quantities[it.q].Unit == "" || inherits(p.doc.Quantities[it.q].Rule) {
		return measure != "destroyed"
	}
	// A noun that no list has: only right after its trigger.
	for j := it.lo - 1; j >= 0 && j >= it.lo-2; j-- {
		if _, ok := arabic.TriggerOf(p.key(j)); ok {
			return true
		}
	}
	return false
}

// nearTrigger is the measure of the nearest trigger before item k in its
// sentence, not before the head of the list that it may go on; «عدد الضحايا»,
// «حصيلة القتلى» are triggers too.
func (p *parser) nearTrigger(k, head int) string {
	it := &p.items[k]
	floor := p.floor(k)
	if head >= 0 {
		floor = max(floor, p.items[head].hi)
	}
	for j := it.lo - 1; j >= floor; j-- {
		if t, ok := arabic.TriggerOf(p.key(j)); ok && (!t.Near || j >= it.lo-2) {
			return t.Measure
		}
		if n, _, ok := arabic.CountedNounOf(p.bare(j)); ok && ofPeople(n.Measure) && n.Count == 0 {
			return n.Measure
		}
	}
	return ""
}

// floor is the first token before item k at which what governs it may stand:
// within reach, in its sentence.
func (p *parser) floor(k int) int {
	it := &p.items[k]
	floor := max(0, it.lo-reach)
	for j := it.lo; j > floor; j-- {
		if p.tokens[j].Line || it.sentence >= 0 && p.tokens[j-1].Start < p.doc.Sentences[it.sentence].Start {
			return j
		}
	}
	return floor
}

// bare is the key of token j without و ف ل ب before a counted noun.
func (p *parser) bare(j int) string {
	key := p.key(j)
	if _, _, ok := arabic.CountedNounOf(key); ok || len(key) < 8 {
		return key
	}
	switch key[:2] {
	case "و", "ف", "ل", "ب":
		return key[2:]
	}
	return key
}

// attackNoun reports «حادثة اعتداء», «عملية هجوم»: the noun after the counted
// one says what kind it is.
func (p *parser) attackNoun(i int) bool {
	n, _, ok := arabic.CountedNounOf(p.key(i))
	return ok && n.Measure == "attacks" && i < len(p.tokens) && !p.tokens[i].Line
}

// followingVerb is the measure of a verb in the plural after item k and its
// subsets: «5 مدنيين، بينهم طفل، قتلوا …».
func (p *parser) followingVerb(k int) string {
	at := p.items[k].hi
	for j := at; j < len(p.tokens) && j < at+10 && !p.tokens[j].Line; j++ {
		key := p.key(j)
		if t, ok := arabic.TriggerOf(key); ok && !t.Noun {
			if strings.HasSuffix(key, "وا") || j <= at+1 {
				return t.Measure
			}
			return ""
		}
		if key == "." || key == "؛" {
			return ""
		}
	}
	return ""
}

// joined reports that item k is joined to what stands before it by و or a
// comma.
func (p *parser) joined(k int) bool {
	lo := p.items[k].lo
	if p.key(lo-1) == "و" || p.key(lo) == "و" || p.key(lo-1) == "،" {
		return true
	}
	q := &p.doc.Quantities[p.items[k].q]
	return q.Start > p.tokens[lo].Start // a particle was cut off
}

// clauseReach bounds the clause of a count, in tokens.
const clauseReach = 60

// tokenAt is the first token that begins at or after the byte offset.
func (p *parser) tokenAt(b int) int {
	return sort.Search(len(p.tokens), func(i int) bool { return p.tokens[i].Start >= b })
}

// ownEnd is the first token that is not item k's own any more: the clause of
// the next count that is no subset of it begins there, or the sentence ends.
func (p *parser) ownEnd(k int) int {
	end := len(p.tokens)
	it := &p.items[k]
	if it.sentence >= 0 {
		end = p.tokenAt(p.doc.Sentences[it.sentence].End)
	}
	end = min(end, it.hi+clauseReach)
	prior := it.group
	for j := k + 1; j < len(p.items) && j < k+farItems && p.items[j].lo < end; j++ {
		g := p.group(j, k)
		if p.introduced(p.items[j].lo) || j > k+1 && g != prior && p.looseJoin(j) {
			if g != it.group && !p.hasOwnParty(j) {
				continue
			}
		}
		return p.clauseBefore(it.hi, p.items[j].lo)
	}
	return end
}

// clauseBefore is where the clause of the item at token next begins: at its
// trigger, when there is one between.
func (p *parser) clauseBefore(from, next int) int {
	for j := next - 1; j >= from && j > next-reach; j-- {
		if _, ok := arabic.TriggerOf(p.key(j)); ok {
			return j
		}
	}
	return next
}

// looseJoin reports that only marks and و stand between item j and the one
// before.
func (p *parser) looseJoin(j int) bool {
	for i := p.items[j-1].hi; i < p.items[j].lo; i++ {
		if key := p.key(i); key != "،" && key != "," && key != "و" {
			return false
		}
	}
	return true
}

// isTime reports that a time expression begins at token j.
func (p *parser) isTime(j int) bool {
	i := p.timeAfter(p.tokens[j].Start)
	return i < len(p.doc.Times) && p.doc.Times[i].Start < p.tokens[j].End
}

// timeAfter is the first time that ends after the byte offset.
func (p *parser) timeAfter(b int) int {
	return sort.Search(len(p.doc.Times), func(i int) bool { return p.doc.Times[i].End > b })
}

// entityFrom is the first entity that begins at or after the byte offset.
func (p *parser) entityFrom(b int) int {
	return sort.Search(len(p.doc.Entities), func(i int) bool { return p.doc.Entities[i].Start >= b })
}
