package entity

import (
	"fmt"
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
)

func (lx *Lexicon) loadEntities() error {
	weak := map[string]bool{}
	for _, row := range lexicon.Must("ar/places_weak.tsv").Rows {
		weak[nameKey(row.Get("name"))] = true
	}
	for _, list := range []struct {
		path, rule string
		typ        news.EntityType
	}{
		{"ar/people.tsv", "lexicon.people", news.Person},
		{"ar/organisations.tsv", "lexicon.organisations", news.Organisation},
		{"ar/places_news.tsv", "lexicon.places_news", news.Location},
		{"ar/places.tsv", "lexicon.places", news.Location},
	} {
		for _, row := range lexicon.Must(list.path).Rows {
			e := entry{id: row.Get("id"), name: row.Get("name"), country: row.Get("country"), typ: list.typ, rule: list.rule}
			if e.typ != news.Location {
				var err error
				if e.sector, err = lexicon.Sector(row); err != nil {
					return fmt.Errorf("%s: %w", row.At(), err)
				}
			}
			names := append([]string{e.name}, row.List("aliases")...)
			e.club = list.typ == news.Organisation && strings.HasPrefix(e.name, "~")
			if list.path == "ar/places.tsv" {
				e.place = true
				if weak[nameKey(e.name)] {
					names[0] = "~" + names[0]
				}
			}
			if err := lx.add(e, names); err != nil {
				return fmt.Errorf("%s: %w", row.At(), err)
			}
		}
	}
	return nil
}

func (lx *Lexicon) loadCountries() error {
	for _, row := range lexicon.Must("ar/countries.tsv").Rows {
		code := row.Get("country")
		e := entry{id: "x:" + strings.ToLower(code), name: row.Get("name"), country: code, typ: news.Location, rule: "lexicon.countries"}
		names := append([]string{e.name}, row.List("aliases")...)
		if code == "ML" {
			names[0] = "~" + names[0] // مالي is «financial» too
		}
		if err := lx.add(e, names); err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		if capital := row.Get("capital"); capital != "" {
			c := entry{id: "x:capital-" + strings.ToLower(code), name: capital, country: code, typ: news.Location, rule: "lexicon.countries"}
			if err := lx.add(c, append([]string{capital}, row.List("capital_aliases")...)); err != nil {
				return fmt.Errorf("%s: %w", row.At(), err)
			}
		}
		lx.addNation(row.Get("adjective"), code)
	}
	lx.addNation("أميركي", "US")
	lx.addNation("صهيوني", "IL")
	lx.addNation("إنكليزي", "GB")
	lx.addNation("إنجليزي", "GB")
	lx.addNation("كردي", "")
	lx.addNation("أوروبي", "")
	lx.addNation("عربي", "")
	lx.addNation("أفريقي", "")
	lx.addNation("آسيوي", "")
	lx.addNation("خليجي", "")
	return nil
}

// addNation adds the forms of an adjective: سوري سورية سوريين سوريون and with
// the article. One of two words (كوري جنوبي) is known by its first.
func (lx *Lexicon) addNation(adj, code string) {
	adj, _, _ = strings.Cut(fold(adj), " ")
	if adj == "" {
		return
	}
	for _, end := range []string{"", "ه", "ين", "ون", "ا", "تين", "ان", "يين", "يون"} {
		for _, article := range []string{"", "ال"} {
			if w := article + adj + end; lx.nations[w] == "" {
				lx.nations[w] = code
			}
		}
	}
}

// media is the sector of outlets.
const media = "JRN"

func (lx *Lexicon) loadOutlets() error {
	for _, o := range outlet.Default().Outlets() {
		lx.entries = append(lx.entries, entry{id: o.ID, name: o.Name, country: o.Country, sector: media, typ: news.Organisation, rule: "outlet"})
		lx.byID[o.ID] = len(lx.entries) - 1
	}
	for _, n := range outlet.Default().Names() {
		key := nameKey(n.Text)
		v, ok := lx.keys[key]
		if !ok {
			v = len(lx.readings)
			lx.keys[key] = v
			lx.readings = append(lx.readings, nil)
			if err := lx.names.Add(plainPattern.Replace(n.Text), v); err != nil {
				return fmt.Errorf("outlet %s: %w", n.ID, err)
			}
		}
		lx.readings[v] = append(lx.readings[v], reading{lx.byID[n.ID], n.Weak, false})
	}
	return nil
}
