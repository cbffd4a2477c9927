package entity

import (
	"strings"

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
