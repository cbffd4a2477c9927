package entity

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// nameLike reports whether token i may be a word of an unknown name. The
// first word of a name has no article.
func (s *scan) nameLike(i int, first bool) bool {
	if i >= len(s.toks) || s.toks[i].Kind != text.Word || s.toks[i].Line && !first {
		return false
	}
	key := s.toks[i].Key
	if m, ok := s.at(i); ok && (m.typ != news.Person || m.from != i) {
		return false
	}
	k := s.own(i)
	switch {
	case k&(stopWord|speech) != 0:
		return false
	case k&(givenName|nameWord) != 0:
		return (k&common == 0 || k&weakGiven != 0) && !strings.HasSuffix(s.toks[i].Of(s.doc.Text), "ى")
	case len(key) < 4 || s.kind(i)&common != 0 || s.nationAt(i) != "":
		return false
	case definite(s.toks[i]):
		return !first
	case strings.HasPrefix(key, "ال") && first:
		return false
	}
	if strings.HasPrefix(key, "و") && len(key) > 6 {
		return false // و and another word
	}
	for _, end := range []string{"هم", "هما", "ون", "وا", "ات", "تها", "ته"} {
		if strings.HasSuffix(key, end) && len(key) > 8 {
			return false
		}
	}
	return true
}

// unit returns the token after one unit of a name that begins at i: a word,
// or a joining word with the one after it (عبد الله، بن سلمان، فون دير لاين),
// parts glued by a hyphen. It returns i when there is none.
func (s *scan) unit(i int, first bool) int {
	if i >= len(s.toks) || s.toks[i].Kind != text.Word || s.toks[i].Line && !first {
		return i
	}
	j := i
	if first && s.is(i, patronym) {
		return i
	}
	if first && s.cover[i] == 0 && definite(s.toks[i]) && s.sought == i && s.hasFather(i) {
		return i + 1 // «الأميرة الجوهرة بنت …»
	}
	for n := 0; n < 3 && j+1 < len(s.toks) && s.is(j, nameLink) && !s.toks[j+1].Line && s.toks[j+1].Kind == text.Word; n++ {
		j++
	}
	if j > i {
		if m, ok := s.at(j); ok && m.typ != news.Person && !definite(s.toks[j]) {
			return i
		}
		if s.is(j, stopWord|speech) || s.kind(j)&common != 0 && !definite(s.toks[j]) && !s.is(j, nameWord) && !s.begot(j) {
			return i
		}
		return j + 1
	}
	if !s.nameLike(i, first) && !(!first && s.surname(i)) {
		return i
	}
	j = i + 1
	for j+1 < len(s.toks) && s.toks[j].Glued && (s.toks[j].Key == "-" || s.toks[j].Key == "_") && s.toks[j+1].Glued && s.toks[j+1].Kind == text.Word {
		j += 2
	}
	return j
}

// begot reports a word after بن or بنت that is common only by a particle that
// it may begin with: «سليم بن وردة» is no و and ردة.
func (s *scan) begot(i int) bool {
	before := s.toks[i-1].Key
	return (before == "بن" || before == "بنت") && s.own(i)&common == 0
}

// surname reports a definite word in ي that is common as an adjective and may
// still be a family's name after a given name: «محمد السوداني». After a title
// any word before it will do that is no known one: «النائبة سماح الجوهري».
func (s *scan) surname(i int) bool {
	if !definite(s.toks[i]) || s.is(i, stopWord) || strings.HasSuffix(s.toks[i].Of(s.doc.Text), "ى") {
		return false
	}
	if !s.is(i-1, givenName|weakGiven|nameWord) {
		return s.sought > 0 && i >= s.sought && i < s.sought+4 && s.own(i-1) == 0 && s.nationAt(i) == "" && !s.titled1(i) && strings.HasSuffix(s.toks[i].Key, "ي")
	}
	if seconds[s.toks[i].Key] {
		return true
	}
	if s.own(i)&common != 0 && !s.is(i-1, givenName) && brokenPlural(s.toks[i].Key) {
		return false // «سلامة المباني»
	}
	rest := s.lx.kinds[strings.TrimPrefix(s.toks[i].Key, "ال")]
	return rest&(givenName|weakGiven) != 0 || strings.HasSuffix(s.toks[i].Key, "ي") && !s.is(i-1, common)
}

// brokenPlural reports the form of «المباني», «المراعي».
func brokenPlural(key string) bool {
	word := []rune(key)
	return len(word) == 7 && word[2] == 'م' && word[4] == 'ا' && word[6] == 'ي'
}

// seconds close names of two words: نور الدين، سيف الإسلام.
var seconds = map[string]bool{"الدين": true, "الاسلام": true, "الله": true, "الحق": true, "الزمان": true, "الهدي": true}

// name reads an unknown name at i: its end and its number of units.
func (s *scan) name(i int) (end, units int) {
	end = i
	for units < 5 && end-i < maxNameTokens {
		next := s.unit(end, units == 0)
		if next == end || units >= 2 && (s.ordinary(end) || definite(s.toks[end-1]) && s.is(end, givenName)) {
			break
		}
		if _, ok := s.at(end); ok && units > 0 {
			break // another known person
		}
		end = next
		units++
	}
	return end, units
}

// ordinary reports a word that ends as nouns and adverbs do and names seldom:
// «حائزة», «ضيوفه», «مغشياً».
func (s *scan) ordinary(i int) bool {
	if s.is(i, nameWord|givenName|nameLink) {
		return false
	}
	if key := s.toks[i].Key; (strings.HasPrefix(key, "ي") || strings.HasPrefix(key, "ت")) && !s.is(i-1, nameWord) {
		return true // a verb more often than a third name
	}
	word := s.toks[i].Of(s.doc.Text)
	return (strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ه")) && !definite(s.toks[i]) || strings.HasSuffix(word, "ً") || strings.HasSuffix(word, "اً") || strings.HasSuffix(word, "ًا") || strings.HasSuffix(word, "ء")
}

// people finds people by what stands around them.
func (s *scan) people() {
	for i := 0; i < len(s.toks); i++ {
		if s.toks[i].Kind != text.Word {
			continue
		}
		if t, ok := s.titleAt(i); ok {
			s.titled = append(s.titled, t)
			s.named(t)
		}
	}
	for i := 0; i < len(s.toks); i++ {
		if s.cover[i] != 0 || s.toks[i].Kind != text.Word {
			continue
		}
		switch {
		case i > 0 && (s.is(i-1, speech) || namesNext(s.toks[i-1].Key)) && !s.toks[i].Line:
			s.spoken(i)
		case s.is(i, givenName), s.is(i, weakGiven|nameWord):
			s.given(i, 0)
		case s.own(i) == 0 && s.nationAt(i-1) != "" && !s.toks[i].Line && s.cover[i-1] == 0:
			s.national(i)
		case strings.HasPrefix(s.toks[i].Key, "و"), strings.HasPrefix(s.toks[i].Key, "ل"), strings.HasPrefix(s.toks[i].Key, "ب"):
			for _, c := range s.cuts(i) {
				if k := s.lx.kinds[c.Rest]; s.lx.kinds[s.toks[i].Key] == 0 && k&(givenName|nameWord) != 0 && k&(common|weakGiven) == 0 && len(c.Rest) >= 6 {
					s.given(i, c.N)
					break
				}
			}
			if s.cover[i] == 0 {
				s.andPerson(i)
			}
		}
	}
	s.apposed()
	s.lineage()
}

// namesNext reports a word after which a name stands.
func namesNext(key string) bool {
	switch key {
	case "اسمه", "اسمها", "واسمه", "واسمها", "يدعي", "تدعي", "ويدعي", "وتدعي":
		return true
	}
	return false
}

// spoken adds a name of two units or more after a reporting verb.
func (s *scan) spoken(i int) {
	if end, units := s.name(i); units >= 2 {
		s.addUnknown(mention{from: i, to: end, typ: news.Person, rule: "person.speech"})
	}
}

// given adds a name that begins with a given name and has a second unit, the
// first after a particle of cut bytes or not («ونعمان الزيتوني»). «علي» counts
// only where it is written with ي: على is a preposition.
func (s *scan) given(i, cut int) {
	if i > 0 && s.is(i-1, nameLink) || cut == 0 && strings.HasPrefix(s.toks[i].Key, "ال") && !s.is(i, givenName) {
		return
	}
	end, units := s.nameFrom(i, cut)
	if units < 2 {
		return
	}
	if cut == 0 && !s.is(i, givenName) {
		second := s.toks[i+1].Key
		if definite(s.toks[i+1]) && (s.is(i, toponym) || s.kind(i+1)&common != 0 && !s.surname(i+1)) {
			return // «كرم السنابل» a place, «أسماء الضحايا» words
		}
		if s.is(i, weakGiven) && (strings.HasSuffix(s.toks[i].Of(s.doc.Text), "ى") || s.lx.kinds[second]&nameWord == 0 && !definite(s.toks[i+1])) {
			return
		}
		if s.is(i, common) && s.lx.kinds[second]&nameWord == 0 && !s.byline(i, end) {
			return
		}
	}
	s.addUnknown(mention{from: i, to: end, cut: cut, typ: news.Person, rule: "person.given_name"})
}

// nameFrom reads a name whose first word is one of names after cut bytes.
func (s *scan) nameFrom(i, cut int) (end, units int) {
	if cut == 0 {
		return s.name(i)
	}
	end, units = i+1, 1
	for units < 5 {
		next := s.unit(end, false)
		if next == end || units >= 2 && s.ordinary(end) {
			break
		}
		if _, ok := s.at(end); ok {
			break
		}
		end, units = next, units+1
	}
	return end, units
}
