package wikidata

import (
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/outlet"
)

// known is an entity of the lists that ship.
type known struct {
	id, name, en, country, kind, sector string
	aliases                             []string
	used                                bool
}

// shipped finds entities of the lists that ship by their names, so that a
// person whom both know keeps one id.
type shipped struct {
	byKey [place + 1]map[string]*known
	codes map[string]bool
}

func loadShipped() *shipped {
	s := &shipped{codes: map[string]bool{}}
	for _, is := range []what{person, organisation, place} {
		s.byKey[is] = map[string]*known{}
	}
	for _, row := range lexicon.Must("ar/countries.tsv").Rows {
		code := row.Get("country")
		s.codes[code] = true
		if capital := row.Get("capital"); capital != "" {
			s.add(place, &known{id: "x:capital-" + strings.ToLower(code), name: capital, country: code, kind: "city", aliases: row.List("capital_aliases")})
		}
	}
	for _, list := range []struct {
		is   what
		path string
	}{{person, "ar/people.tsv"}, {organisation, "ar/organisations.tsv"}, {place, "ar/places_news.tsv"}, {place, "ar/places.tsv"}} {
		for _, row := range lexicon.Must(list.path).Rows {
			k := &known{id: row.Get("id"), name: row.Get("name"), en: row.Get("en"), country: row.Get("country"),
				kind: row.Get("kind"), sector: row.Get("sector"), aliases: row.List("aliases")}
			s.add(list.is, k)
		}
	}
	return s
}

// add indexes an entity by its strong names; of two with one name the first
// stays.
func (s *shipped) add(is what, k *known) {
	for _, n := range append([]string{k.name}, k.aliases...) {
		if key := nameKey(n); !strings.HasPrefix(n, "~") && s.byKey[is][key] == nil {
			s.byKey[is][key] = k
		}
	}
}

// find gives the entity that a row is of: one with its name or one of its
// aliases, in its country where both say one, that no row was of before.
func (s *shipped) find(is what, country string, keys []string) *known {
	for _, key := range keys {
		k := s.byKey[is][key]
		if k != nil && !k.used && (k.country == country || k.country == "" || country == "") {
			k.used = true
			return k
		}
	}
	return nil
}

// has reports what the lists that ship know better than a dump: countries,
// and outlets, whose names the registry reads with words of type.
func (s *shipped) has(is what, kind, name, ownCode string) bool {
	if is == place {
		return ownCode != "" && s.codes[ownCode]
	}
	if is == organisation {
		_, ok := outlet.Default().Lookup(name)
		return ok
	}
	return false
}
