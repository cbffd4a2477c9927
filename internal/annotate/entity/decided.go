package entity

import (
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// decided applies the decisions of analysts to the names found: first what
// cannot be one is taken apart, then what must be one gets one id. A link joins
// and parts names that were found; it finds none.
func (s *scan) decided() {
	if s.links.Empty() {
		return
	}
	s.part()
	s.join()
}

// part gives names that cannot be the entity which they were taken for an id
// of their own: of the names of one entity, in the order of the text, those
// that no link parts from its id, its full name or a name before them stay.
func (s *scan) part() {
	kept := map[string][]string{} // by id, the names that stay
	own := map[[2]string]bool{}   // id and name of those that go
	for k := range s.found {
		m := &s.found[k]
		if m.gone {
			continue
		}
		as := s.asWritten(m)
		if !s.stays(m, as, kept[m.id]) {
			own[[2]string{m.id, lexicon.LinkKey(as)}] = true
			continue
		}
		kept[m.id] = append(kept[m.id], as)
	}
	if len(own) == 0 {
		return
	}
	for k := range s.found {
		m := &s.found[k]
		if as := s.asWritten(m); !m.gone && own[[2]string{m.id, lexicon.LinkKey(as)}] {
			m.id, m.name, m.country, m.sector, m.entry = exactID(m.typ, as), as, "", "", -1
			m.rule += "." + linkCannot
		}
	}
}

func (s *scan) stays(m *mention, as string, kept []string) bool {
	if s.links.Two(as, m.id) || s.links.Two(as, m.name) {
		return false
	}
	for _, k := range kept {
		if s.links.Two(as, k) {
			return false
		}
	}
	return true
}

// asWritten is the name of a mention in the words of the text.
func (s *scan) asWritten(m *mention) string {
	return clean(s.span(m).Of(s.doc.Text), s.toks[m.from].Key, m.cut)
}

// join gives all names of a set of must-links, and all mentions of an entity
// that one of them names, one identity.
func (s *scan) join() {
	sets := map[string][]string{} // by id, the set that its mentions move to
	for k := range s.found {
		m := &s.found[k]
		if m.gone || sets[m.id] != nil {
			continue
		}
		for _, name := range []string{m.id, m.name, s.asWritten(m)} {
			if set := s.links.Set(name); set != nil {
				sets[m.id] = set
				break
			}
		}
	}
	for k := range s.found {
		m := &s.found[k]
		if set := sets[m.id]; !m.gone && set != nil {
			s.enter(m, set)
			m.rule += "." + linkMust
		}
	}
}

// enter gives a mention the identity of a set: that of the first member that
// the lists know, by id or by name, else the first id, else one made of the
// first name.
func (s *scan) enter(m *mention, set []string) {
	for _, name := range set {
		if at := s.lx.entryOf(name, m.typ); at >= 0 {
			e := &s.lx.entries[at]
			m.id, m.name, m.country, m.typ, m.entry = e.id, e.name, e.country, e.typ, at
			return
		}
	}
	first := ""
	for _, name := range set {
		if !lexicon.IsID(name) {
			first = name
			break
		}
	}
	if first != "" {
		m.name = clean(first, "", 0)
	}
	m.id, m.entry = s.lx.unknownID(m.typ, m.name), -1
	for _, name := range set {
		if lexicon.IsID(name) {
			m.id = name
			return
		}
	}
}

// entryOf finds the entity that an id or a strong name stands for, -1 without
// one. A name that several have stands for the one of the type.
func (lx *Lexicon) entryOf(nameOrID string, typ news.EntityType) int {
	if at, ok := lx.byID[nameOrID]; ok {
		return at
	}
	v, ok := lx.keys[nameKey(nameOrID)]
	if !ok {
		return -1
	}
	at := -1
	for _, r := range lx.readings[v] {
		if !r.weak && (at < 0 || lx.entries[at].typ != typ && lx.entries[r.entry].typ == typ) {
			at = r.entry
		}
	}
	return at
}
