package entity

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/outlet"
)

// spelled is a spelling of a list and where it stands.
type spelledAt struct{ id, at, name string }

// strongSpellings gives the spellings of people, organisations and outlets, without
// the weak ones, and the id of each row.
func strongSpellings(t *testing.T) (spellings []spelledAt, ids []spelledAt) {
	t.Helper()
	add := func(row lexicon.Row, weak bool) {
		id := row.Get("id")
		ids = append(ids, spelledAt{id: id, at: row.At()})
		for i, n := range append([]string{row.Get("name")}, row.List("aliases")...) {
			if !strings.HasPrefix(n, "~") && !(weak && i == 0) {
				spellings = append(spellings, spelledAt{id, row.At(), n})
			}
		}
	}
	for _, path := range []string{"ar/people.tsv", "ar/organisations.tsv"} {
		for _, row := range lexicon.Must(path).Rows {
			add(row, false)
		}
	}
	paths, err := fs.Glob(outlet.Files, "data/*.tsv")
	if err != nil || len(paths) == 0 {
		t.Fatal("no lists of outlets", err)
	}
	for _, path := range paths {
		table, err := lexicon.Load(outlet.Files, path)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table.Rows {
			add(row, row.Get("weak") == "yes")
		}
	}
	return spellings, ids
}

func TestLists(t *testing.T) {
	for path, least := range map[string]int{"ar/people.tsv": 1800, "ar/organisations.tsv": 1200, "ar/offices.tsv": 500} {
		if n := len(lexicon.Must(path).Rows); n < least {
			t.Errorf("%s has %d rows, at least %d are wanted", path, n, least)
		}
	}
	spellings, ids := strongSpellings(t)
	byID := map[string]spelledAt{}
	for _, s := range ids {
		if was, dup := byID[s.id]; dup {
			t.Errorf("%s: %q stands already at %s", s.at, s.id, was.at)
		}
		byID[s.id] = s
	}
	byKey := map[string]spelledAt{}
	for _, s := range spellings {
		key := nameKey(s.name)
		if was, ok := byKey[key]; ok && was.id != s.id {
			t.Errorf("%s: %q of %s is a spelling of %s at %s", s.at, s.name, s.id, was.id, was.at)
		}
		byKey[key] = s
	}
}

// TestOfficesApart holds that a phrase denotes one person on one day, and that
// an office with an end ends after it began.
func TestOfficesApart(t *testing.T) {
	type term struct{ from, until, at string }
	terms := map[string][]term{}
	for _, row := range lexicon.Must("ar/offices.tsv").Rows {
		now := term{row.Get("from"), row.Get("until"), row.At()}
		if now.until == "" {
			now.until = "9999-12-31"
		}
		if now.until <= now.from {
			t.Errorf("%s: until %s, from %s", now.at, now.until, now.from)
		}
		phrases, err := lexicon.Expand(row.Get("pattern"))
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, p := range phrases {
			key := nameKey(p)
			if seen[key] {
				continue
			}
			seen[key] = true
			for _, was := range terms[key] {
				if now.from <= was.until && was.from <= now.until {
					t.Errorf("%s: %q at the same time as %s", now.at, p, was.at)
				}
			}
			terms[key] = append(terms[key], now)
		}
	}
}

// TestStrongWords holds that a name of one word that counts by itself is no
// name of a place and no given name.
func TestStrongWords(t *testing.T) {
	places := map[string]string{}
	for _, path := range []string{"ar/places.tsv", "ar/places_news.tsv", "ar/countries.tsv"} {
		for _, row := range lexicon.Must(path).Rows {
			places[nameKey(row.Get("name"))] = row.At()
		}
	}
	for _, row := range lexicon.Must("ar/places_weak.tsv").Rows {
		delete(places, nameKey(row.Get("name")))
	}
	spellings, _ := strongSpellings(t)
	for _, s := range spellings {
		key := nameKey(s.name)
		if at, ok := places[key]; ok {
			t.Errorf("%s: %q is a place too, at %s", s.at, s.name, at)
		}
		if k := Default().kinds[key]; k&givenName != 0 || k&weakGiven != 0 {
			t.Errorf("%s: %q is a given name too", s.at, s.name)
		}
	}
}
