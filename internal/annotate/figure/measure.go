package figure

import (
	"sort"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
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

// hasOwnParty reports «9 مدنيين على يد …»: the party right after the count.
func (p *parser) hasOwnParty(k int) bool {
	at := p.items[k].hi
	return p.byHand(at) > 0 && p.doc.Quantities[p.items[k].q].Kind == "count" && p.sameAsHead(k)
}

func (p *parser) sameAsHead(k int) bool {
	for j := k - 1; j >= max(0, k-farItems) && p.items[j].sentence == p.items[k].sentence; j-- {
		if !p.items[j].subset {
			return p.items[j].noun.Group == p.items[k].noun.Group
		}
	}
	return true
}

// byHand returns how many tokens of «على يد», «على أيدي», «بنيران», «لدى» stand
// at token i.
func (p *parser) byHand(i int) int {
	switch p.key(i) {
	case "علي":
		switch p.key(i + 1) {
		case "يد", "ايدي", "يدي":
			return 2
		}
	case "بنيران", "لدي", "بايدي", "بيد":
		return 1
	case "من":
		if p.key(i+1) == "قبل" || p.key(i+1) == "جانب" {
			return 2
		}
	}
	return 0
}

// party is the one by whom, as the text names it; empty when it names none.
func (p *parser) party(k int) string {
	it := &p.items[k]
	if !ofPeople(it.measure) && it.measure != "attacks" && it.measure != "incidents" && it.measure != "massacres" && it.measure != "violations" && it.measure != "destroyed" {
		return ""
	}
	for i, end := it.hi, min(p.ownEnd(k), it.hi+2*reach); i < end; i++ {
		n := p.byHand(i)
		switch p.key(i) {
		case "من": // «من قبل» is «before» as well
			if i > it.hi {
				n = 0
			}
		case "لدي": // «لدى» is «upon» as well
			if it.measure != "arrested" && it.measure != "missing" && it.measure != "kidnapped" {
				n = 0
			}
		}
		if n > 0 {
			if s, ok := p.name(i+n, p.stop(i+n)); ok {
				return s
			}
		}
	}
	return p.subject(k)
}

// stop is the token at which the name of a party that begins at token i ends.
func (p *parser) stop(i int) int {
	const longest = 9
	for j := i; j < len(p.tokens) && j < i+longest; j++ {
		t := p.tokens[j]
		if t.Line || t.Kind == text.Number || t.Kind == text.Punct && t.Key != "/" || p.isTime(j) {
			return j
		}
		if j == i {
			continue
		}
		switch t.Key {
		case "في", "منذ", "خلال", "بينهم", "بينها", "منهم", "فيما", "كما", "بينما", "من", "الي", "عن", "ان", "حتي", "بعد", "قبل", "حيث", "و", "وذلك", "ومعظمها", "ومعظمهم", "علي", "لدي", "بعدما", "قرب", "التي", "الذين", "كانت", "كان", "او", "ام":
			return j
		}
		if _, ok := arabic.TriggerOf(t.Key); ok {
			return j
		}
	}
	return min(i+longest, len(p.tokens))
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

// name is the words from token i to before token j, without the quantifiers
// before them and the marks after them. Where an entity is exactly these
// words, its name.
func (p *parser) name(i, j int) (string, bool) {
	for i < j && (p.key(i) == "كل" || p.key(i) == "من" || p.key(i) == "جميع" || p.key(i) == "كافه") {
		i++
	}
	for j > i && p.tokens[j-1].Kind == text.Punct {
		j--
	}
	if j <= i || j > len(p.tokens) {
		return "", false
	}
	s := text.Span{Start: p.tokens[i].Start, End: p.tokens[j-1].End}
	for i := p.entityFrom(s.Start); i < len(p.doc.Entities) && p.doc.Entities[i].Start == s.Start; i++ {
		if e := p.doc.Entities[i]; e.Span == s && e.Name != "" {
			return e.Name, true
		}
	}
	return s.Of(p.doc.Text), true
}

// subject is the party named as the subject of an active verb: between verb
// and number («قتلت فصائل الجبل 74»), or between إنّ and a verb that the number
// follows («إن تنظيم الدولة قتل 4 مدنيين»). A verb right before its number is in
// the passive («قتل 293 مدنيا»).
func (p *parser) subject(k int) string {
	it := &p.items[k]
	if it.measure == "missing" || it.measure == "injured" || p.joinedByWaw(k) {
		return ""
	}
	verb := -1
	floor := p.floor(k)
	if k > 0 {
		floor = max(floor, p.items[k-1].hi)
	}
	for j := it.lo - 1; j >= floor; j-- {
		if t, ok := arabic.TriggerOf(p.key(j)); ok {
			if !t.Noun && active(p.key(j)) {
				verb = j
			}
			break
		}
	}
	if verb < 0 {
		return ""
	}
	first := verb + 1
	for first < it.lo && (p.key(first) == "منهم" || p.key(first) == "منها" || p.key(first) == "جميع") {
		first++
	}
	if first < it.lo {
		if p.notSubject(first) {
			return ""
		}
		end := first
		for end < it.lo && p.tokens[end].Kind != text.Punct || end < it.lo && p.key(end) == "/" {
			end++
		}
		s, _ := p.name(first, end)
		return s
	}
	if strings.HasPrefix(p.key(verb), "و") {
		return "" // «إن زوارقه انتشلت … وأنقذت 24 شخصا»
	}
	for j := verb - 1; j >= floor && j >= verb-8 && p.tokens[j].Kind != text.Punct; j-- {
		switch p.key(j) {
		case "تكون", "يكون", "كانت", "كان":
			return ""
		case "ان", "فان", "بان", "وان":
			s, _ := p.name(j+1, verb)
			return s
		}
		if p.tokens[j].Line {
			break
		}
	}
	return ""
}

func (p *parser) joinedByWaw(k int) bool {
	lo := p.items[k].lo
	return p.key(lo) == "و" || p.key(lo-1) == "و" || p.doc.Quantities[p.items[k].q].Start > p.tokens[lo].Start
}

// active reports the verbs that can have a party as their subject.
func active(key string) bool {
	for _, v := range []string{"قتل", "اعتقل", "اوقف", "احتجز", "خطف", "اختطف", "شرد", "دمر", "هدم", "جرح", "انقذ", "تعتقل", "تقتل", "يقتل"} {
		rest := strings.TrimPrefix(strings.TrimPrefix(key, "و"), "ف")
		if strings.HasPrefix(rest, v) {
			return true
		}
	}
	return false
}

// notSubject reports a word that begins no subject: a preposition, an adverb,
// a time.
func (p *parser) notSubject(i int) bool {
	switch key := p.key(i); key {
	case "في", "فيها", "فيه", "من", "علي", "علیه", "اثر", "جراء", "بسبب", "خلال", "بعد", "قبل", "عند", "قرب", "داخل", "الي", "به", "بها", "نحو", "حوالي", "اكثر", "ما", "لا", "\"", "هناك", "ايضا", "حتي", "مع", "تحت", "تم", "وتم", "كل":
		return true
	default:
		return p.isTime(i) || len(key) > 6 && strings.HasPrefix(key, "بال")
	}
}
