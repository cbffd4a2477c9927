package entity

import (
	"sort"
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// title is the tokens of a title and where the name begins that it belongs to.
type title struct {
	from, to, name int
	office         bool // of the kind that takes a complement
}

// titleAt reads a title at token i with its complement, up to where a name
// may begin: «الرئيس السوري |», «وزير الخارجية في الحكومة المؤقتة، |».
func (s *scan) titleAt(i int) (title, bool) {
	if m, ok := s.at(i); ok && m.typ == news.Person {
		return title{}, false
	}
	s.hits = s.lx.titles.At(s.toks, i, s.cuts(i), s.hits[:0])
	h, ok := lexicon.Longest(s.hits)
	if !ok {
		return title{}, false
	}
	office := s.lx.office[h.Value]
	j := i + h.Tokens
	open := office // a noun in idafa may follow
	const reach = 10
	for n := 0; n < reach && j < len(s.toks) && !s.toks[j].Line; n++ {
		t := s.toks[j]
		m, covered := s.at(j)
		switch {
		case covered && m.typ == news.Person:
			if m.from == j {
				return title{i, j, j, office}, true
			}
			return title{i, j, j, office}, false
		case covered:
			if !open {
				return title{i, j, j, office}, true
			}
			j, open = m.to, false
		case t.Kind == text.Punct && (t.Key == "،" || t.Key == ","):
			if s.afterComma(j + 1) {
				return title{i, j, j + 1, office}, true
			}
			return title{i, j, j, office}, true
		case t.Kind != text.Word:
			return title{i, j, j, office}, true
		case s.is(j, stopWord) && !definite(t), s.is(j, speech):
			return title{i, j, j, office}, true
		case s.is(j, link) && office && !s.ali(j):
			j, open = j+1, true
		case strings.HasPrefix(t.Key, "ال") && len(t.Key) > 6:
			if !office && s.nationAt(j) == "" && (s.kind(j)&common == 0 && !adjective(t.Key) || s.hasFather(j)) {
				return title{i, j, j, office}, true // الشيخ الفلاني
			}
			j, open = j+1, false
		case strings.HasPrefix(t.Key, "وال") && j > i+h.Tokens && s.kind(j)&common != 0, strings.HasPrefix(t.Key, "لل") && j > i && office:
			j, open = j+1, false
		case s.nameLike(j, true) || s.is(j, nameLink):
			return title{i, j, j, office}, true
		case open && s.kind(j)&common != 0:
			j++
		default:
			return title{i, j, j, office}, true
		}
	}
	return title{i, j, j, office}, true
}

// ali reports the name علي before another word of a name, where it is not
// على.
func (s *scan) ali(i int) bool {
	return s.is(i, weakGiven) && s.nameLike(i, true) && s.nameLike(i+1, false)
}

// adjective reports the form of a definite adjective of relation.
func adjective(key string) bool {
	return strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه") || strings.HasSuffix(key, "يين") || strings.HasSuffix(key, "يون")
}

// afterComma reports a name after «، »: a known person, or two units of which
// the first is a word of names.
func (s *scan) afterComma(i int) bool {
	if i >= len(s.toks) || s.toks[i].Line {
		return false
	}
	if m, ok := s.at(i); ok {
		return m.typ == news.Person && m.from == i
	}
	_, units := s.name(i)
	return units >= 2
}

// named adds the name that stands after a title.
func (s *scan) named(t title) {
	i := t.name
	if i >= len(s.toks) || s.toks[i].Line && i > t.from {
		return
	}
	if m, ok := s.at(i); ok {
		if m.typ == news.Person && m.from == i {
			m.title = [2]int{t.from, t.to}
		}
		return
	}
	if s.weakPerson(i, t) {
		return
	}
	s.sought = i
	end, units := s.name(i)
	s.sought = 0
	if units == 0 && definite(s.toks[i]) && t.to == t.name && t.to-t.from == 1 && formal[s.toks[t.from].Key] && s.kind(i)&common == 0 && !adjective(s.toks[i].Key) {
		end, units = i+1, 1
	}
	if alone := t.to == t.name && t.to-t.from == 1 && formal[s.toks[t.from].Key]; units == 0 && alone && s.strange(i) {
		end, units = i+2, 2
	}
	if units == 0 || units == 1 && (len(s.toks[i].Key) < 6 || !s.single(i, t)) {
		return
	}
	if key := s.toks[i].Key; units >= 3 && s.lx.kinds[key]&(nameWord|nameLink) == 0 && (s.is(i+1, nameWord) || strings.HasSuffix(key, "يا")) && t.office {
		// «رئيس غندوريا إيساك …»: the land belongs to the title
		s.addUnknown(mention{from: i, to: i + 1, typ: news.Location, rule: "place.title"})
		t.to, i = i+1, i+1
	}
	if units == 1 && s.is(i, weakGiven) && !s.is(i, givenName) && (t.to-t.from > 2 || end < len(s.toks) && !s.toks[end].Line && definite(s.toks[end])) {
		return // «لم يذكر المتحدث أسماء القتلى»
	}
	s.addUnknown(mention{from: i, to: end, typ: news.Person, rule: "person.title", title: [2]int{t.from, t.to}})
}

// hasFather reports «بن» or «بنت» after token i.
func (s *scan) hasFather(i int) bool {
	return i+1 < len(s.toks) && !s.toks[i+1].Line && (s.toks[i+1].Key == "بن" || s.toks[i+1].Key == "بنت")
}

// strange reports a common word before a definite one that is no word at all,
// which only a name can be: «الدكتور أيهم القصعين».
func (s *scan) strange(i int) bool {
	return i+1 < len(s.toks) && s.toks[i].Kind == text.Word && !s.toks[i].Line && !definite(s.toks[i]) && !s.is(i, stopWord|speech|link|locative) && len(s.toks[i].Key) >= 6 &&
		definite(s.toks[i+1]) && !s.toks[i+1].Line && s.cover[i+1] == 0 && s.own(i+1) == 0 && s.kind(i+1) == 0 && s.nationAt(i+1) == ""
}

// formal are titles after which a family's name stands alone.
var formal = map[string]bool{"الشيخ": true, "الدكتور": true, "الدكتوره": true, "الاستاذ": true, "اللواء": true, "العميد": true, "القاضي": true, "السيد": true,
	"السيده": true, "المهندس": true, "العقيد": true, "النقيب": true, "الاب": true, "الجنرال": true, "الفريق": true, "الرائد": true, "المقدم": true}

// single reports whether a name of one word may stand after the title: one
// that needs no complement («الشيخ زيتون», «الرئيس الغندوري هالمفورد») directly
// before it.
func (s *scan) single(i int, t title) bool {
	if t.office && t.to == t.name && t.to-t.from == 1 && s.ofKin(t.from) {
		return s.is(i, nameWord) && !s.is(i, common)
	}
	if t.office || t.to != t.name || t.to-t.from > 3 || s.ordinary(i) {
		return false
	}
	return s.is(i, givenName|nameWord) || len(s.cuts(i)) == 0
}

// ofKin reports a relative of somebody named before, «ابنته», who is named
// by one word.
func (s *scan) ofKin(i int) bool {
	return strings.HasSuffix(s.toks[i].Key, "ه") || strings.HasSuffix(s.toks[i].Key, "ها")
}

// weakPerson resolves a weak name of a known person after a title: «الرئيس
// الأسد», «البابا فرنسيس». Of several people it takes one whose country the
// document names most.
func (s *scan) weakPerson(i int, t title) bool {
	at := sort.Search(len(s.waiting), func(k int) bool { return s.waiting[k].from >= i })
	for ; at < len(s.waiting) && s.waiting[at].from == i; at++ {
		w := s.waiting[at]
		if w.cut != 0 {
			continue
		}
		best, most := -1, 0
		for _, r := range s.lx.readings[w.value] {
			e := &s.lx.entries[r.entry]
			if n := s.nations[e.country]; e.typ == news.Person && n > most {
				best, most = r.entry, n
			}
		}
		if best < 0 {
			return false
		}
		if end, units := s.name(i); units > 1 && end > w.to {
			return false // a longer name that begins with the word
		}
		m := s.mention(i, w.to, 0, best)
		m.title, m.rule = [2]int{t.from, t.to}, m.rule+".titled"
		return s.add(m) >= 0
	}
	return false
}

// apposed adds names before «، رئيس …»: two to five units that end at the
// comma.
func (s *scan) apposed() {
	for i := range s.toks {
		if said(s.toks[i].Key) {
			s.described(i)
		}
	}
	for _, t := range s.titled {
		c := t.from - 1
		if c < 2 || s.toks[c].Kind != text.Punct || s.toks[c].Key != "،" && s.toks[c].Key != "," || s.toks[t.from].Line {
			continue
		}
		if m, ok := s.at(c - 1); ok {
			if m.typ == news.Person && m.to == c && m.title[0] == m.title[1] {
				m.title = [2]int{t.from, t.to}
			}
			continue
		}
		for from := max(0, c-4); from < c-1; from++ {
			if end, units := s.name(from); end == c && units >= 2 && s.cover[from] == 0 {
				s.addUnknown(mention{from: from, to: end, typ: news.Person, rule: "person.apposition", title: [2]int{t.from, t.to}})
				break
			}
		}
	}
}
