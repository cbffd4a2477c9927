package entity

import (
	"slices"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// Identity says whether two names, or ids, are one entity, and why.
type Identity struct {
	Same bool `json:"same"`
	// Rule is one of lexicon/ar/name_rules.tsv: link.must and link.cannot are
	// decisions of analysts, list.… what the lists hold, the others of spelling.
	Rule string `json:"rule"`
	// A and B are the entities that the lists know by the names.
	A []Listed `json:"a"`
	B []Listed `json:"b"`
	// Spelling compares the letters alone.
	Spelling arabic.Decision `json:"spelling"`
}

// Listed is an entity of the lists.
type Listed struct {
	ID   string          `json:"id"`
	Name string          `json:"name"`
	Type news.EntityType `json:"type"`
	// Weak marks a name that is other things too.
	Weak bool `json:"weak,omitempty"`
	// Spelled marks one that the lists know by another spelling.
	Spelled bool `json:"spelled,omitempty"`
}

// The rules of identity beside those of spelling.
const (
	linkMust   = "link.must"
	linkCannot = "link.cannot"
	listAlias  = "list.alias"
	listWeak   = "list.weak"
	listTwo    = "list.two"
	listNear   = "list.near"
)

// Compare decides whether two names or ids are one entity: by the decisions
// of analysts, then by the lists, then by the spelling. Two names that the
// lists give to two entities are two, however alike.
func (lx *Lexicon) Compare(a, b string, links *lexicon.Links) Identity {
	out := Identity{A: lx.listed(a), B: lx.listed(b), Spelling: arabic.CompareNames(a, b)}
	switch rule, same, ok := out.linked(a, b, links); {
	case ok:
		out.Rule, out.Same = rule, same
	case out.Spelling.Same && out.Spelling.Rule == arabic.RuleEqual:
		out.Rule, out.Same = out.Spelling.Rule, true
	default:
		out.decide()
	}
	return out
}

// decide goes by the lists, where both names stand in them, else by spelling.
func (d *Identity) decide() {
	common, weak, near := false, false, false
	for _, x := range d.A {
		for _, y := range d.B {
			if x.ID == y.ID {
				common = true
				// a surname alone may be a relative's
				weak = weak || x.Type == news.Person && (x.Weak || y.Weak)
				near = near || x.Spelled || y.Spelled
			}
		}
	}
	switch {
	case common && weak:
		d.Rule = listWeak
	case common && near:
		d.Rule, d.Same = listNear, true
	case common:
		d.Rule, d.Same = listAlias, true
	case strong(d.A) && strong(d.B):
		d.Rule = listTwo
	default:
		d.Rule, d.Same = d.Spelling.Rule, d.Spelling.Same
	}
}

// strong reports an entity among them that has the name to itself.
func strong(list []Listed) bool {
	return slices.ContainsFunc(list, func(l Listed) bool { return !l.Weak && !l.Spelled })
}

// linked asks the links, by the names and by the ids that the lists have for
// them.
func (d *Identity) linked(a, b string, links *lexicon.Links) (rule string, same, ok bool) {
	for _, x := range append([]string{a}, idsOf(d.A)...) {
		for _, y := range append([]string{b}, idsOf(d.B)...) {
			switch {
			case links.Two(x, y):
				return linkCannot, false, true
			case links.One(x, y):
				rule, same, ok = linkMust, true, true
			}
		}
	}
	return rule, same, ok
}

func idsOf(list []Listed) []string {
	var out []string
	for _, l := range list {
		out = append(out, l.ID)
	}
	return out
}

// listed finds what the lists hold under a name or an id.
func (lx *Lexicon) listed(name string) []Listed {
	out := []Listed{}
	if at, ok := lx.byID[name]; ok {
		return append(out, lx.asListed(at))
	}
	if v, ok := lx.keys[nameKey(name)]; ok {
		for _, r := range lx.readings[v] {
			l := lx.asListed(r.entry)
			l.Weak = r.weak
			out = append(out, l)
		}
		return out
	}
	if at, ok := lx.also[nameKey(name)]; ok {
		return append(out, lx.asListed(at))
	}
	if len(name) <= maxSpelled {
		n := arabic.NewName(name)
		for _, typ := range []news.EntityType{news.Person, news.Organisation, news.Location} {
			if at := lx.spelledAs(typ, n); at >= 0 {
				l := lx.asListed(at)
				l.Spelled = true
				out = append(out, l)
			}
		}
	}
	return out
}

func (lx *Lexicon) asListed(at int) Listed {
	e := &lx.entries[at]
	return Listed{ID: e.id, Name: e.name, Type: e.typ}
}
