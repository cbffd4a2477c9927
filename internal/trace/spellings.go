package trace

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// named is one entity of the story in work.
type named struct {
	id, name string
	ids      map[string]bool // id and those that were joined to it
	read     arabic.Name     // name, taken apart
	kind     news.EntityType
	accounts map[int]bool
	forms    map[string]*form
	order    []string
}

// form is one written form of an entity's name.
type form struct {
	text     string
	outlets  map[string]bool
	evidence []news.Evidence
}

// spellings lists the story's entities with the ways their names are
// written. Entities that the lexicon does not know are one when their names
// are spellings of one another, but for people whom one account names both:
// there they are two.
func (st *story) spellings() []news.Spelled {
	byID := map[string]*named{}
	var order, unlisted []*named
	for _, a := range st.accounts {
		for i := range a.doc.Entities {
			e := &a.doc.Entities[i]
			n := byID[e.ID]
			if n == nil {
				own := strings.HasPrefix(e.ID, "n:")
				if own {
					n = st.sameNamed(unlisted, e)
				}
				if n == nil {
					n = &named{id: e.ID, name: e.Name, ids: map[string]bool{}, kind: e.Type, accounts: map[int]bool{}, forms: map[string]*form{}}
					order = append(order, n)
					if own && len(unlisted) < maxUnlisted {
						n.read = arabic.NewName(n.name)
						unlisted = append(unlisted, n)
					}
				}
				byID[e.ID] = n
				n.ids[e.ID] = true
			}
			n.add(a, e)
		}
	}
	out := make([]news.Spelled, 0, len(order))
	for _, n := range order {
		out = append(out, n.report(st))
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].Articles) > len(out[j].Articles) })
	return out
}

// sameNamed finds the first of the entities without a lexicon id whose name
// spells e's.
func (st *story) sameNamed(unlisted []*named, e *news.Entity) *named {
	read := arabic.NewName(e.Name)
	for _, n := range unlisted {
		if n.kind == e.Type && n.read.Spells(read) && !st.links.Two(n.name, e.Name) && !st.links.Two(n.id, e.ID) && !(n.kind == news.Person && st.together(n.ids, e.ID)) {
			return n
		}
	}
	return nil
}

// together reports an account that names id and one of ids.
func (st *story) together(ids map[string]bool, id string) bool {
	for _, a := range st.accounts {
		this, that := false, false
		for i := range a.doc.Entities {
			this = this || a.doc.Entities[i].ID == id
			that = that || ids[a.doc.Entities[i].ID]
		}
		if this && that {
			return true
		}
	}
	return false
}

func (n *named) add(a *account, e *news.Entity) {
	n.accounts[a.n] = true
	shown := written(e)
	f := n.forms[shown]
	if f == nil {
		f = &form{text: shown, outlets: map[string]bool{}}
		n.forms[shown] = f
		n.order = append(n.order, shown)
	}
	outlet := a.doc.Outlet.ID
	if !f.outlets[outlet] {
		f.outlets[outlet] = true
		f.evidence = append(f.evidence, a.evidence(e.Mention, ""))
	}
	if len(e.Name) > len(n.name) && strings.HasPrefix(n.id, "n:") {
		n.name, n.read = e.Name, arabic.NewName(e.Name)
	}
}

// written is the name as the account writes it, without marks and quotes. After a fused
// لل the name stands without its ا (للصين): that is no other spelling.
func written(e *news.Entity) string {
	shown := strings.Join(strings.FieldsFunc(text.FoldString(e.Text, text.Clean), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"«»“”'()", r)
	}), " ")
	if rest, ok := strings.CutPrefix(shown, "ل"); ok && !strings.HasPrefix(shown, "لل") {
		full := "ال" + rest
		name, end := text.FoldString(e.Name, text.Name), text.FoldString(full, text.Name)
		if name == end || strings.HasSuffix(name, " "+end) {
			return full
		}
	}
	return shown
}

// unfuse puts a form after a fused لل («لريال») with the form with its article
// («الريال») where the story has that.
func (n *named) unfuse() {
	keep := n.order[:0]
	for _, k := range n.order {
		rest, fused := strings.CutPrefix(k, "ل")
		whole := n.forms["ال"+rest]
		if !fused || whole == nil {
			keep = append(keep, k)
			continue
		}
		for o := range n.forms[k].outlets {
			whole.outlets[o] = true
		}
		whole.evidence = append(whole.evidence, n.forms[k].evidence...)
		delete(n.forms, k)
	}
	n.order = keep
}

func (n *named) report(st *story) news.Spelled {
	n.unfuse()
	s := news.Spelled{ID: n.id, Name: n.name, Type: n.kind, Articles: st.articles(n.accounts)}
	for _, k := range n.order {
		f := n.forms[k]
		s.Spellings = append(s.Spellings, news.Spelling{Text: f.text, Outlets: slices.Sorted(maps.Keys(f.outlets)), Evidence: f.evidence})
	}
	return s
}

// nameDifferences gives a difference for each entity whose name two outlets
// spell otherwise. A short form beside a full one is no other spelling:
// names are compared word by word where they have equally many. Of a name
// that the lexicon knows, hamza and dots (إيران، ايران) are not reported: nobody
// takes them for two.
func (st *story) nameDifferences(entities []news.Spelled) []news.Difference {
	var out []news.Difference
	for _, e := range entities {
		groups := map[string][]news.Spelling{}
		var order []string
		for _, sp := range e.Spellings {
			key := sp.Text
			if !strings.HasPrefix(e.ID, "n:") && !strings.HasPrefix(e.ID, "o:") {
				key = text.FoldString(key, text.Key)
			}
			if groups[key] == nil {
				order = append(order, key)
			}
			groups[key] = append(groups[key], sp)
		}
		kept := rivals(order)
		if len(kept) < 2 {
			continue
		}
		d := news.Difference{Slot: e.ID, Kind: "name"}
		outlets := map[string]bool{}
		for _, key := range kept {
			v, used := st.spelledValue(groups[key])
			d.Values = append(d.Values, v)
			for _, o := range used {
				outlets[o] = true
			}
		}
		if len(outlets) > 1 {
			out = append(out, d)
		}
	}
	return out
}

// rivals keeps the forms that have another form of as many words beside
// them which spells at least one of them otherwise and is not the same but
// for an article.
func rivals(keys []string) []string {
	var out []string
	for i, a := range keys {
		for j, b := range keys {
			if i != j && otherSpelling(a, b) {
				out = append(out, a)
				break
			}
		}
	}
	return out
}

func otherSpelling(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	differs := false
	for i := range x {
		p, q := strings.TrimPrefix(x[i], "ال"), strings.TrimPrefix(y[i], "ال")
		if p == q {
			continue
		}
		if arabic.NameDistance(p, q) > maxSpelling {
			return false
		}
		differs = true
	}
	return differs
}

// maxSpelling is how far two words may lie apart and be spellings of one
// name (weighted edit distance by mean length). At .25
// nine in ten listed pairs of spellings of one name are found; an id joins the
// forms here already, so it may be wider.
const maxSpelling = 0.3

func (st *story) spelledValue(forms []news.Spelling) (news.DiffValue, []string) {
	v := news.DiffValue{Value: forms[0].Text}
	accounts := map[int]bool{}
	var outlets []string
	for _, f := range forms {
		outlets = append(outlets, f.Outlets...)
		for _, ev := range f.Evidence {
			accounts[st.index[ev.Article]] = true
			v.Evidence = append(v.Evidence, ev)
		}
	}
	v.Articles, v.Origins = st.articles(accounts), st.originsOf(accounts)
	return v, outlets
}
