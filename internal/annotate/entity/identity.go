package entity

import (
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// pair is two names as written.
type pair [2]string

// person is somebody whose name is made ready for comparing.
type person struct {
	name arabic.Name
	at   int // index in found
}

// unlisted are the people with a full name whom no list holds, in the order
// of the text.
func (s *scan) unlisted() []person {
	var out []person
	for k := range s.found {
		m := &s.found[k]
		if !m.gone && m.typ == news.Person && m.entry < 0 && strings.Contains(m.name, " ") && len(m.name) <= maxSpelled {
			out = append(out, person{at: k})
		}
	}
	slices.SortFunc(out, func(a, b person) int { return s.found[a.at].from - s.found[b.at].from })
	made := map[string]arabic.Name{}
	for i := range out {
		name := s.found[out[i].at].name
		n, ok := made[name]
		if !ok {
			n = arabic.NewName(name)
			made[name] = n
		}
		out[i].name = n
	}
	return out
}

// maxSpelled is more bytes than the name of a person has.
const maxSpelled = 120

// apart finds names that are alike and that the document uses for two people:
// those that it puts side by side, «إيغور هافنمير وإيجور هافنمير», «… والنائب إيجور
// هافنمير». Where the ids of two people are one, each gets that of its exact
// letters.
func (s *scan) apart(people []person) map[pair]bool {
	out, both := map[pair]bool{}, map[string]bool{}
	for i, p := range people {
		if i == 0 {
			continue
		}
		q := people[i-1]
		m, o := &s.found[p.at], &s.found[q.at]
		if o.name == m.name || !s.beside(o, m) || o.id != m.id && !q.name.Spells(p.name) {
			continue
		}
		out[pair{o.name, m.name}], out[pair{m.name, o.name}] = true, true
		both[m.id] = both[m.id] || o.id == m.id
	}
	for k := range s.found {
		if m := &s.found[k]; len(out) > 0 && both[m.id] {
			m.id = exactID(m.typ, m.name)
		}
	}
	return out
}

// beside reports that nothing stands between two names but و, a comma, مع or
// ضد, and the title of the second.
func (s *scan) beside(o, m *mention) bool {
	from := m.from
	if m.title[1] > m.title[0] && m.title[1] <= m.from {
		from = m.title[0]
	}
	switch from - o.to {
	case 0:
		return strings.HasPrefix(s.toks[from].Key, "و") && (from < m.from || m.cut > 0)
	case 1:
		switch s.toks[o.to].Key {
		case "،", ",", "مع", "ضد", "و":
			return true
		}
	}
	return false
}

// unifySpellings gives the spellings of one name one id: that of the person,
// place or body whom the lexicon knows by another spelling («مدينة ساكرمنتو»), or of
// the first in the document («إيساك هالمفورغ», «إيساك هالمفورج»).
func (s *scan) unifySpellings() {
	people := s.unlisted()
	apart := s.apart(people)
	s.unifyOf(people, apart)
	s.unifyOf(s.unlistedOthers(), nil)
}

// unlistedOthers are the places and bodies that no list holds.
func (s *scan) unlistedOthers() []person {
	var out []person
	for k := range s.found {
		if m := &s.found[k]; !m.gone && m.typ != news.Person && m.entry < 0 && len(m.name) <= maxSpelled && m.rule != ministryRule {
			out = append(out, person{arabic.NewName(m.name), k})
		}
	}
	return out
}

func (s *scan) unifyOf(names []person, apart map[pair]bool) {
	seen := map[string][]person{} // by type and key of the name
	done := map[string]int{}      // by id before, the mention that has the id after
	for _, p := range names {
		m := &s.found[p.at]
		if at, ok := done[m.id]; ok {
			s.become(m, &s.found[at])
			continue
		}
		before := m.id
		if at := s.lx.spelledAs(m.typ, p.name); at >= 0 && !s.links.Two(m.name, s.lx.entries[at].id) && !s.links.Two(m.name, s.lx.entries[at].name) {
			e := &s.lx.entries[at]
			m.id, m.name, m.country, m.entry = e.id, e.name, e.country, at
			m.rule += ".spelling"
		} else if q, ok := s.spelledBefore(p, seen, apart); ok {
			m.id, m.name = s.found[q].id, s.found[q].name
		} else {
			for _, key := range s.keysOf(p) {
				if len(seen[key]) < maxAliases {
					seen[key] = append(seen[key], p)
				}
			}
		}
		done[before] = p.at
	}
}

// become gives a mention the identity of another.
func (s *scan) become(m, f *mention) {
	m.id, m.name, m.country, m.entry = f.id, f.name, f.country, f.entry
}

// spelledBefore finds the first of the people seen whose name p spells.
func (s *scan) spelledBefore(p person, seen map[string][]person, apart map[pair]bool) (at int, ok bool) {
	at = -1
	for _, key := range s.keysOf(p) {
		for _, q := range seen[key] {
			o, m := &s.found[q.at], &s.found[p.at]
			if q.name.Spells(p.name) && !apart[pair{o.name, m.name}] && !s.links.Two(o.name, m.name) && (at < 0 || s.found[q.at].from < s.found[at].from) {
				at = q.at
			}
		}
	}
	return at, at >= 0
}

// keysOf are the keys of a name, apart for each type.
func (s *scan) keysOf(p person) []string {
	keys := p.name.Keys()
	for i := range keys {
		keys[i] = string(s.found[p.at].typ) + keys[i]
	}
	return keys
}

// spelling is a name of the lexicon, ready for comparing.
type spelling struct {
	name  arabic.Name
	entry int
}

// spelledAs finds the entity of a type whose name in the lexicon is another
// spelling of name, of people the full name; -1 when there is none or more than
// one.
func (lx *Lexicon) spelledAs(typ news.EntityType, name arabic.Name) int {
	lx.spelledOnce.Do(lx.indexSpellings)
	at := -1
	for _, key := range name.Keys() {
		for _, p := range lx.spelled[string(typ)+key] {
			if p.entry != at && p.name.Spells(name) {
				if at >= 0 {
					return -1
				}
				at = p.entry
			}
		}
	}
	return at
}

// indexSpellings makes the index of names that are no other words, of people
// those of two words or more.
func (lx *Lexicon) indexSpellings() {
	lx.spelled = make(map[string][]spelling, 2*len(lx.keys))
	for key, v := range lx.keys {
		for _, r := range lx.readings[v] {
			e := &lx.entries[r.entry]
			if r.weak || e.typ == news.Person && !strings.Contains(key, " ") {
				continue
			}
			n := arabic.NewName(key)
			for _, k := range n.Keys() {
				k = string(e.typ) + k
				lx.spelled[k] = append(lx.spelled[k], spelling{n, r.entry})
			}
		}
	}
}
