package entity

import (
	"fmt"
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
)

// list is a list of names and what stands in it.
type list struct {
	table *lexicon.Table
	typ   news.EntityType
	rule  string
	// places is the list of many places, whose weak names need a word of place.
	places bool
}

func (lx *Lexicon) loadEntities() error {
	for _, l := range []list{
		{lexicon.Must("ar/people.tsv"), news.Person, "lexicon.people", false},
		{lexicon.Must("ar/organisations.tsv"), news.Organisation, "lexicon.organisations", false},
		{lexicon.Must("ar/places_news.tsv"), news.Location, "lexicon.places_news", false},
		{lexicon.Must("ar/places.tsv"), news.Location, "lexicon.places", true},
	} {
		if err := lx.loadList(l, lx.add); err != nil {
			return err
		}
	}
	return nil
}

// loadUser reads the lists of a user.
func (lx *Lexicon) loadUser(user *lexicon.User) error {
	lx.users, lx.claimed = map[string]bool{}, map[string]bool{}
	for _, l := range []list{
		{user.People, news.Person, "user.people", false},
		{user.Organisations, news.Organisation, "user.organisations", false},
		{user.Places, news.Location, "user.places", false},
	} {
		if l.table == nil {
			continue
		}
		if err := lx.loadList(l, lx.addUser); err != nil {
			return err
		}
	}
	return nil
}

// addUser adds an entity of a user's list.
func (lx *Lexicon) addUser(e entry, names []string) error {
	e.name = strings.TrimPrefix(e.name, "~")
	if lx.users[e.id] {
		return fmt.Errorf("id %q stands in two lists", e.id)
	}
	lx.users[e.id] = true
	at := lx.enter(e)
	for _, s := range cutNames(names) {
		if s.key == "" {
			return fmt.Errorf("%s: name %q is empty", e.id, s.text)
		}
		lx.name(&s, at)
		lx.claimed[s.key] = true
	}
	return nil
}

func (lx *Lexicon) loadList(l list, add func(entry, []string) error) error {
	weak := map[string]bool{}
	if l.places {
		for _, row := range lexicon.Must("ar/places_weak.tsv").Rows {
			weak[nameKey(row.Get("name"))] = true
		}
	}
	for _, row := range l.table.Rows {
		country, err := lexicon.Country(row)
		if err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		e := entry{id: row.Get("id"), name: row.Get("name"), country: country, typ: l.typ, rule: l.rule, place: l.places}
		if e.typ != news.Location {
			if e.sector, err = lexicon.Sector(row); err != nil {
				return fmt.Errorf("%s: %w", row.At(), err)
			}
		}
		names := append([]string{e.name}, row.List("aliases")...)
		e.club = (row.Get("kind") == "club" || row.Get("kind") == "federation") && strings.HasPrefix(e.name, "~")
		if l.places && weak[nameKey(e.name)] {
			names[0] = "~" + names[0]
		}
		if err := add(e, names); err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
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
		if lx.users[o.ID] {
			continue
		}
		lx.entries = append(lx.entries, entry{id: o.ID, name: o.Name, country: o.Country, sector: media, typ: news.Organisation, rule: "outlet"})
		lx.byID[o.ID] = len(lx.entries) - 1
	}
	for _, n := range outlet.Default().Names() {
		name := cutNames([]string{n.Text})[0]
		if name.weak = n.Weak; !lx.claimed[name.key] {
			lx.name(&name, lx.byID[n.ID])
		}
	}
	return nil
}
