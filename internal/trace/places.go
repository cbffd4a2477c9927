package trace

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// placeKinds are the words that say what kind of place a name is: only
// places of one kind can stand for one another.
var placeKinds = set("مدينه بلده قريه حي ميناء مرفا محافظه شارع ساحه سوق منطقه مطار مستشفي مدرسه معبر وادي جسر ضاحيه مخيم ناحيه قضاء ولايه مقاطعه جزيره نفق محطه")

// placeSlots compares the places of the leads, by kind. Two places of one
// kind differ when their leads, or the words around them, are alike and
// neither headline nor lead names the other's place; further down an account
// may well name it, as what others say.
func (st *story) placeSlots() []slot {
	type placed struct {
		acc  *account
		name string
		ent  *news.Entity
		sent *sentence
		near []string
	}
	byKind := map[string][]placed{}
	var order []string
	for _, a := range st.accounts[:min(len(st.accounts), maxAligned)] {
		seen := map[string]bool{}
		for i := range a.doc.Entities {
			e := &a.doc.Entities[i]
			sent := a.sentenceAt(e.Start)
			if e.Type != news.Location || sent == nil || !sent.lead {
				continue
			}
			kind, name := a.placeKind(e)
			if kind == "" || seen[kind] {
				continue
			}
			seen[kind] = true
			if byKind[kind] == nil {
				order = append(order, kind)
			}
			byKind[kind] = append(byKind[kind], placed{a, name, e, sent, a.around(e.Span, sent, true)})
		}
	}
	var out []slot
	for _, kind := range order {
		sl := slot{name: "place/" + kind, kind: "place", status: placeStatus}
		for i, p := range byKind[kind] {
			fits := false
			for j, q := range byKind[kind] {
				if i != j && apart(p.acc, q.acc) && (st.alike(p.sent.stems, q.sent.stems) >= alikePlace || st.alike(p.near, q.near) >= alikeLead || p.sent.shareTown(q.sent, kind)) &&
					(samePlace(p.name, q.name) || !p.acc.leadNames(q.name) && !q.acc.leadNames(p.name)) {
					fits = true
				}
			}
			if fits {
				sl.values = append(sl.values, filling{acc: p.acc, shown: p.name, ev: p.acc.evidence(p.ent.Mention, "")})
			}
		}
		unifyPlaces(sl.values)
		out = append(out, sl)
	}
	return out
}

// shareTown reports that two sentences name one further place: the square is
// then one of the same town. It says nothing of hospitals and schools, of
// which a story may have several.
func (s *sentence) shareTown(o *sentence, kind string) bool {
	if kind == "مستشفي" || kind == "مدرسه" {
		return false
	}
	named := map[string]bool{}
	for i := range s.acc.doc.Entities {
		if e := &s.acc.doc.Entities[i]; e.Type == news.Location && s.span.Contains(e.Span) {
			named[e.ID] = true
		}
	}
	for i := range o.acc.doc.Entities {
		if e := &o.acc.doc.Entities[i]; e.Type == news.Location && o.span.Contains(e.Span) && named[e.ID] {
			return true
		}
	}
	return false
}

// placeKind splits an entity into the kind of place and the name: the kind
// stands before the name or opens it.
func (a *account) placeKind(e *news.Entity) (string, string) {
	words := strings.Fields(text.FoldString(e.Text, text.Clean))
	if len(words) > 1 {
		if k := kindWord(text.FoldString(words[0], text.Key)); k != "" {
			return k, strings.Join(words[1:], " ")
		}
	}
	if i, _ := a.doc.TokenRange(e.Span); i > 0 && !a.doc.Tokens[i].Line {
		if k := kindWord(a.doc.Tokens[i-1].Key); k != "" {
			return k, strings.Join(words, " ")
		}
	}
	return "", ""
}

func kindWord(key string) string {
	if placeKinds[key] {
		return key
	}
	for _, c := range arabic.Proclitics(key) {
		if placeKinds[c.Rest] {
			return c.Rest
		}
	}
	return ""
}

// unifyPlaces gives spellings of one name one value.
func unifyPlaces(fs []filling) {
	for i := range fs {
		for j := range fs[:i] {
			if samePlace(fs[i].shown, fs[j].shown) {
				fs[i].shown = fs[j].shown
				break
			}
		}
	}
}

func samePlace(a, b string) bool {
	same, _ := arabic.SameName(a, b)
	return same
}

// leadNames reports whether the headline or the lead of an account holds the
// words of a name.
func (a *account) leadNames(name string) bool {
	want := text.Tokenize(name)
	if len(want) == 0 {
		return false
	}
	toks := a.doc.Tokens
	for i := 0; i+len(want) <= len(toks) && a.inLead(toks[i].Span); i++ {
		k := 0
		for k < len(want) && strings.HasSuffix(toks[i+k].Key, want[k].Key) {
			k++
		}
		if k == len(want) {
			return true
		}
	}
	return false
}

func placeStatus(_, _ []filling) string { return "conflict" }
