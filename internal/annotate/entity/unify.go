package entity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// unify gives the shorter of two names of unknown people the id of the fuller
// one when it is the end of it or its beginning and end: «ليث بن نجم الدين
// السنديان» and «ليث السنديان».
func (s *scan) unify() {
	type person struct {
		keys []string
		at   int
	}
	byLast := map[string][]person{}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Person {
			continue
		}
		if keys := s.keys(m); len(keys) > 1 && len(byLast[keys[len(keys)-1]]) < maxAliases {
			byLast[keys[len(keys)-1]] = append(byLast[keys[len(keys)-1]], person{keys, k})
		}
	}
	s.unifyBodies()
	s.unifySpellings()
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Person || m.entry >= 0 {
			continue
		}
		keys := s.keys(m)
		last := keys[len(keys)-1]
		for _, p := range byLast[last] {
			full := &s.found[p.at]
			if full.id == m.id || len(p.keys) <= len(keys) || len(keys) > 1 && p.keys[0] != keys[0] {
				continue
			}
			m.id, m.name, m.country, m.entry = full.id, full.name, full.country, full.entry
			break
		}
	}
}

// pair is two names as written.
type pair [2]string

// apart finds the names that و joins, «إيغور هافنمير وإيجور هافنمير»: two
// people, however alike. Where their ids are one, each gets that of its exact
// letters.
func (s *scan) apart() map[pair]bool {
	out, both := map[pair]bool{}, map[string]bool{}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Person || m.entry >= 0 || m.cut != len("و") || !strings.HasPrefix(s.toks[m.from].Key, "و") {
			continue
		}
		first, ok := s.at(m.from - 1)
		if !ok || first.typ != news.Person || first.entry >= 0 || first.name == m.name || first.id != m.id && arabic.NameKey(first.name) != arabic.NameKey(m.name) {
			continue
		}
		out[pair{first.name, m.name}], out[pair{m.name, first.name}] = true, true
		both[m.id] = first.id == m.id
	}
	for k := range s.found {
		if m := &s.found[k]; len(out) > 0 && both[m.id] {
			m.id = exactID(m.typ, m.name)
		}
	}
	return out
}

// unifySpellings gives the spellings of one full name one id: that of the
// person whom the lexicon knows by another spelling, or of the first in the
// document («إيساك هالمفورغ», «إيساك هالمفورج»).
func (s *scan) unifySpellings() {
	apart := s.apart()
	type known struct {
		name arabic.Name
		at   int
	}
	seen := map[string][]known{}
	done := map[string]int{} // by id before, the mention that has the id after
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Person || m.entry >= 0 || !strings.Contains(m.name, " ") || len(m.name) > 120 {
			continue
		}
		if at, ok := done[m.id]; ok {
			f := &s.found[at]
			m.id, m.name, m.country, m.entry = f.id, f.name, f.country, f.entry
			continue
		}
		before := m.id
		key, name := arabic.NameKey(m.name), arabic.NewName(m.name)
		if at := s.lx.spelled(key, name); at >= 0 {
			e := &s.lx.entries[at]
			m.id, m.name, m.country, m.entry = e.id, e.name, e.country, at
			m.rule += ".spelling"
		} else {
			for _, p := range seen[key] {
				f := &s.found[p.at]
				if same, _ := p.name.Same(name); same && !apart[pair{f.name, m.name}] {
					m.id, m.name = f.id, f.name
					break
				}
			}
			if m.id == before && len(seen[key]) < maxAliases {
				seen[key] = append(seen[key], known{name, k})
			}
		}
		done[before] = k
	}
}

// spelled finds the person of the lexicon whose full name is another spelling
// of name, -1 when there is none or more than one.
func (lx *Lexicon) spelled(key string, name arabic.Name) int {
	at := -1
	for _, p := range lx.people[key] {
		if same, _ := p.name.Same(name); same {
			if at >= 0 && at != p.entry {
				return -1
			}
			at = p.entry
		}
	}
	return at
}

// unifyBodies gives «وزارة الداخلية» the id of «وزارة الداخلية المصرية» where
// the document has one ministry of that name alone.
func (s *scan) unifyBodies() {
	const several = -1
	full := map[string]int{}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Organisation || m.to-m.from < 3 || s.nationAt(m.to-1) == "" {
			continue
		}
		m.country = s.nationAt(m.to - 1)
		keys := s.keys(m)
		short := strings.Join(keys[:len(keys)-1], " ")
		if was, ok := full[short]; ok && (was == several || s.found[was].id != m.id) {
			full[short] = several
			continue
		}
		full[short] = k
	}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Organisation || m.entry >= 0 || m.to-m.from < 2 && m.rule != ministryRule {
			continue
		}
		short := strings.Join(s.keys(m), " ")
		if m.rule == ministryRule {
			short = "وزاره " + short
		}
		if at, ok := full[short]; ok && at != several {
			f := &s.found[at]
			m.id, m.name, m.country, m.entry = f.id, f.name, f.country, f.entry
		}
	}
}
