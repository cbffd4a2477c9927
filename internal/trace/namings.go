package trace

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// terms are the words of lexicon/ar/namings.tsv.
type terms struct {
	phrases lexicon.Phrases
	rows    []term
}

type term struct{ id, concept, name string }

// loadTerms reads the shipped list once; its own test covers its faults.
var loadTerms = sync.OnceValue(func() *terms {
	t := &terms{}
	for _, row := range lexicon.Must("ar/namings.tsv").Rows {
		if err := t.phrases.Add(row.Get("pattern"), len(t.rows)); err != nil {
			panic(row.At() + ": " + err.Error())
		}
		t.rows = append(t.rows, term{row.Get("id"), row.Get("concept"), row.Get("term")})
	}
	return t
})

// used are the words that accounts choose for one thing.
type used struct {
	order []string
	words map[string]*use
}

type use struct {
	shown    string
	accounts map[int]bool
	evidence []news.Evidence
}

func (u *used) add(key, shown string, a *account, m news.Mention) {
	w := u.words[key]
	if w == nil {
		w = &use{shown: shown, accounts: map[int]bool{}}
		u.words[key] = w
		u.order = append(u.order, key)
	}
	if !w.accounts[a.n] {
		w.evidence = append(w.evidence, a.evidence(m, ""))
	}
	w.accounts[a.n] = true
}

// namings finds where outlets choose other words for one thing: the titles
// that they give a person, and the terms of the list. Words inside
// a direct quotation are the speaker's, not the outlet's.
func (st *story) namings() []news.Difference {
	things := map[string]*used{}
	var order []string
	thing := func(key string) *used {
		u := things[key]
		if u == nil {
			u = &used{words: map[string]*use{}}
			things[key] = u
			order = append(order, key)
		}
		return u
	}
	t := loadTerms()
	for _, a := range st.accounts {
		for i := range a.doc.Namings {
			n := &a.doc.Namings[i]
			if !quoted(a.doc, n.Span) && !a.leans(n) {
				if key := titleKey(a.doc, n.Span); strings.Contains(key, " ") {
					thing(n.ID).add(key, text.FoldString(n.Text, text.Clean), a, n.Mention)
				}
			}
		}
		a.eachTerm(t, func(row term, m news.Mention) {
			thing(row.concept).add(row.id, row.name, a, m)
		})
	}
	var out []news.Difference
	for _, key := range order {
		if strings.Contains(key, ":") {
			things[key].mergeSpellings()
			things[key].mergeParts()
		}
		if d, ok := st.namingOf(key, things[key]); ok {
			out = append(out, d)
		}
	}
	return out
}

func (a *account) eachTerm(t *terms, found func(term, news.Mention)) {
	var cuts []text.Cut
	var hits []lexicon.Hit
	for i, tok := range a.doc.Tokens {
		if tok.Kind != text.Word {
			continue
		}
		cuts = arabic.AppendProclitics(cuts[:0], tok.Key)
		hits = t.phrases.At(a.doc.Tokens, i, cuts, hits[:0])
		h, ok := lexicon.Longest(hits)
		if !ok {
			continue
		}
		span := text.Span{Start: tok.CutAt(a.doc.Text, h.Cut), End: a.doc.Tokens[i+h.Tokens-1].End}
		if !quoted(a.doc, span) {
			found(t.rows[h.Value], a.doc.At(span))
		}
	}
}

// leans reports titles that are no choice of word: they hold a person's name,
// or point to the other party («نظيره»).
func (a *account) leans(n *news.Naming) bool {
	first, _, _ := strings.Cut(text.FoldString(n.Text, text.Name), " ")
	if strings.HasPrefix(strings.TrimPrefix(first, "ل"), "نظير") {
		return true
	}
	return slices.ContainsFunc(a.doc.Entities, func(e news.Entity) bool {
		return e.Type == news.Person && e.Overlaps(n.Span)
	})
}

// titleKey is a title's words as stems, so that «الرئيس السوري» and
// «للرئيس السوري» are one. The ministry between minister or spokesman and
// its field is left out: «المتحدث باسم (وزارة) الخارجية». A title of one word is
// a calling (المهندس، اللاعب) and gives no key.
func titleKey(d *news.Document, s text.Span) string {
	var words []string
	for _, t := range text.Tokenize(s.Of(d.Text)) {
		if t.Kind != text.Word || t.Key == "وزاره" {
			continue
		}
		key := t.Key
		if len(words) == 0 {
			key = strings.TrimPrefix(strings.TrimPrefix(key, "لل"), "ال")
			if rest, ok := strings.CutPrefix(key, "ل"); ok && len(rest) > 4 {
				key = rest
			}
		}
		words = append(words, arabic.StemKey(key))
	}
	return strings.Join(words, " ")
}

// merge puts the uses of one key with those of another.
func (u *used) merge(from, to string) {
	for n := range u.words[from].accounts {
		u.words[to].accounts[n] = true
	}
	u.words[to].evidence = append(u.words[to].evidence, u.words[from].evidence...)
	delete(u.words, from)
	u.order = slices.DeleteFunc(u.order, func(k string) bool { return k == from })
}

// mergeSpellings puts titles together whose words are spellings or forms of
// one another: «الأمريكي» and «الأميركي», «زعيم كوريا» and «الزعيم الكوري».
func (u *used) mergeSpellings() {
	for i := 0; i < len(u.order); i++ {
		for j := len(u.order) - 1; j > i; j-- {
			if sameWords(strings.Fields(u.order[i]), strings.Fields(u.order[j])) {
				u.merge(u.order[j], u.order[i])
			}
		}
	}
}

func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !strings.HasPrefix(a[i], b[i]) && !strings.HasPrefix(b[i], a[i]) && arabic.NameDistance(a[i], b[i]) > maxSpelling {
			return false
		}
	}
	return true
}

// mergeParts puts a title that only breaks off another («رئيس النظام» beside
// «رئيس النظام السوري») with the longer one: to shorten is no choice of word. One
// that several longer ones hold is dropped.
func (u *used) mergeParts() {
	for _, short := range slices.Clone(u.order) {
		var longer []string
		for _, long := range u.order {
			if long != short && strings.Contains(" "+long+" ", " "+short+" ") {
				longer = append(longer, long)
			}
		}
		switch len(longer) {
		case 0:
		case 1:
			u.merge(short, longer[0])
		default:
			delete(u.words, short)
			u.order = slices.DeleteFunc(u.order, func(k string) bool { return k == short })
		}
	}
}

// namingOf gives the difference when at least two outlets differ in the
// sets of words that they use.
func (st *story) namingOf(slot string, u *used) (news.Difference, bool) {
	if len(u.words) < 2 {
		return news.Difference{}, false
	}
	sets := map[string][]string{}
	for _, k := range u.order {
		seen := map[string]bool{}
		for n := range u.words[k].accounts {
			seen[st.accounts[n].doc.Outlet.ID] = true
		}
		for _, o := range slices.Sorted(maps.Keys(seen)) {
			sets[o] = append(sets[o], k)
		}
	}
	distinct := map[string]bool{}
	for _, ks := range sets {
		distinct[strings.Join(ks, "|")] = true
	}
	if len(distinct) < 2 {
		return news.Difference{}, false
	}
	d := news.Difference{Slot: slot, Kind: "naming"}
	for _, k := range u.order {
		w := u.words[k]
		sort.SliceStable(w.evidence, func(i, j int) bool { return st.index[w.evidence[i].Article] < st.index[w.evidence[j].Article] })
		d.Values = append(d.Values, news.DiffValue{Value: w.shown, Articles: st.articles(w.accounts), Origins: st.originsOf(w.accounts), Evidence: w.evidence})
	}
	return d, true
}
