package figure

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

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
// the passive («قتل 31 صيادا»).
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
