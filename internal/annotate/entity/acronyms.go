package entity

import (
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Names of Latin letters as Arabic writes them. Sure ones are no other word;
// the rest are words of grammar or parts of people's names too.
var letterNames = map[string]bool{
	"ايه": true, "بي": true, "بيه": true, "سي": true, "اف": true, "جي": true, "اتش": true, "كيه": true, "كيو": true, "ار": true,
	"اس": true, "تي": true, "يو": true, "دبليو": true, "اكس": true, "واي": true, "زد": true,
	"ال": false, "ام": false, "ان": false, "اي": false, "في": false, "او": false, "كي": false, "دي": false,
}

// acronyms finds bodies that go by their letters: «بي إف سي», «إم كيه تي». Before
// another name letters are somebody's first names («جي كي هافنمير»).
func (s *scan) acronyms() {
	for i := 0; i < len(s.toks); i++ {
		if _, letter := letterNames[s.toks[i].Key]; !letter || s.cover[i] != 0 || s.toks[i].Kind != text.Word {
			continue
		}
		end := i + 1
		for end < len(s.toks) && s.cover[end] == 0 && !s.toks[end].Line && s.toks[end].Kind == text.Word {
			if _, letter := letterNames[s.toks[end].Key]; !letter {
				break
			}
			end++
		}
		if from, to := s.spelled(i, end); to > from && !(to < len(s.toks) && to == end && !s.toks[to].Line && s.foreignName(to)) {
			s.addUnknown(mention{from: from, to: to, typ: news.Organisation, rule: "acronym"})
		}
		i = end - 1
	}
}

// spelled takes the words of grammar off the ends of a run of letters: «أن بي إف
// سي إن …». Two sure letters must be left, or one with a letter that is none
// of these («إل جي»). A double ن closes a name: «بي إن إن».
func (s *scan) spelled(from, to int) (int, int) {
	grammar := func(i int) bool {
		switch s.toks[i].Key {
		case "ان", "اي", "في", "او", "كي", "دي":
			return true
		}
		return false
	}
	for from < to && grammar(from) {
		from++
	}
	ends := 0
	for to-ends > from && s.toks[to-1-ends].Key == "ان" {
		ends++
	}
	if ends > 2 {
		to -= ends - 2
	}
	for ends != 2 && ends != 3 && to > from && grammar(to-1) {
		to--
	}
	sure := 0
	for i := from; i < to; i++ {
		if letterNames[s.toks[i].Key] {
			sure++
		}
	}
	if to-from < 2 || sure == 0 {
		return from, from
	}
	return from, to
}

// foreignName reports a word that may go on a person's name behind initials.
func (s *scan) foreignName(i int) bool {
	return !definite(s.toks[i]) && s.nameLike(i, false) && s.kind(i)&common == 0
}
