package trace

import (
	"slices"
	"sort"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// carrier is one to whom an account credits what it says.
type carrier struct {
	name  string
	id    string
	kind  news.HopKind
	score int // how much of the account rests on it
	first int // where it is first named
	said  []news.Mention
}

// What a credit weighs, by what it speaks for. A credit for the whole
// article outweighs any in it; one in the lead speaks for the news itself.
const (
	weightArticle  = 6
	weightLead     = 3
	weightSentence = 1
)

// bodyWeight is how much more a credit to a body weighs than one to the person
// who speaks for it, or to a medium mentioned in passing.
const bodyWeight = 2

// weight compares carriers of one standing.
func (c carrier) weight() int {
	if tier(c.kind) == 1 {
		return c.score * bodyWeight
	}
	return c.score
}

// minShare is the part of an account's sentences that a medium outside the
// lead must carry to be its root: a passing mention of a paper in the
// background of a long article is none. Chosen so that one sentence in an
// account of up to eight counts.
const minShare = 8

// tier orders the kinds of carriers: a medium is nearer to the reader's
// question "on whose word" than the body that it quotes. A platform is a place
// where somebody spoke, and no root.
func tier(k news.HopKind) int {
	switch k {
	case news.Agency, news.Broadcaster, news.Newspaper, news.WebSite:
		return 0
	case news.Official, news.OrgSource, news.DocumentHop:
		return 1
	case news.PersonHop:
		return 2
	}
	return noRoot
}

// noRoot is the standing of those to whom no account goes back.
const noRoot = 3

// carriers lists whom the account names, the strongest first.
func (a *account) carriers() []carrier {
	found := map[string]*carrier{}
	var order []*carrier
	add := func(c carrier, weight int, m *news.Mention) {
		if c.id == "" && c.name == "" || c.id == a.doc.Outlet.ID || c.name == a.doc.Outlet.Name && c.name != "" {
			return
		}
		key := c.id
		if key == "" {
			key = text.FoldString(c.name, text.Name)
		}
		have := found[key]
		if have == nil {
			c.first = len(a.doc.Text)
			have = &c
			found[key] = have
			order = append(order, have)
		}
		have.score += weight
		if m != nil {
			have.first = min(have.first, m.Start)
			if !slices.Contains(have.said, *m) {
				have.said = append(have.said, *m)
			}
		}
	}
	farther := a.fartherHops()
	var unnamed []text.Span
	for i := range a.doc.Citations {
		c := &a.doc.Citations[i]
		if c.Collective || c.Kind == news.Anonymous {
			unnamed = append(unnamed, c.Span)
			continue
		}
		if c.Scope == "self" || farther[c.Span] {
			continue
		}
		m := a.withCue(c.Mention, c.Cue)
		add(carrier{name: c.Name, id: c.ID, kind: c.Kind}, a.weigh(c.Scope, stands(c)), &m)
	}
	for _, name := range a.doc.Credits {
		add(credited(a.doc, name), weightArticle, nil)
	}
	for i := range a.doc.Quotations {
		q := &a.doc.Quotations[i]
		if s := q.Speaker; s != nil && len(q.Chain) == 0 && q.Form != "colon" && a.isNamed(s, unnamed) {
			m := s.Mention
			if !s.Inherited {
				m = a.withCue(s.Mention, q.Cue)
			}
			add(carrier{name: s.Name, id: s.ID, kind: s.Kind}, a.weigh("sentence", q.Span), &m)
		}
	}
	out := make([]carrier, 0, len(order))
	for _, c := range order {
		sort.Slice(c.said, func(i, j int) bool { return c.said[i].Start < c.said[j].Start })
		out = append(out, *c)
	}
	sort.SliceStable(out, func(i, j int) bool { // credits of one page stay in its order
		x, y := out[i], out[j]
		if tx, ty := a.standing(x), a.standing(y); tx != ty {
			return tx < ty
		}
		if sx, sy := x.weight(), y.weight(); sx != sy {
			return sx > sy
		}
		return x.first < y.first
	})
	return out
}

// isNamed reports whether a speaker is somebody: not one of the unnamed
// sources, and for a person one with a name that the document knows.
func (a *account) isNamed(s *news.Speaker, unnamed []text.Span) bool {
	if s.Kind == news.Anonymous || s.Name == "" {
		return false
	}
	for _, u := range unnamed {
		if u.Overlaps(s.Span) {
			return false
		}
	}
	return s.ID != "" || s.Kind != news.PersonHop
}

// standing puts the media first, lowered where the account mentions one only
// in passing; then those who spoke. Where the lead rests on somebody
// unnamed, a person who speaks further down is no root of it; a body that
// the text names there may well be the one that the lead left unnamed.
func (a *account) standing(c carrier) int {
	t := tier(c.kind)
	if t == 0 {
		if c.score >= weightLead || c.score*minShare >= len(a.sents) {
			return 0
		}
		t = 2 // in passing, it stands where a person does
	}
	if t == 1 || t == 2 && (c.score >= weightLead || !a.unnamedLead()) {
		return 1
	}
	return noRoot
}

// unnamedLead reports that the headline or the lead credits unnamed sources.
func (a *account) unnamedLead() bool {
	for i := range a.doc.Citations {
		c := &a.doc.Citations[i]
		if (c.Collective || c.Kind == news.Anonymous) && a.inLead(stands(c)) {
			return true
		}
	}
	return false
}

func (a *account) weigh(scope string, s text.Span) int {
	switch {
	case scope == "article":
		return weightArticle
	case a.inLead(s):
		return weightLead
	}
	return weightSentence
}

// stands is where a citation stands in the text: for one that points back
// («الوكالة») that word, since its span is the name that it points to.
func stands(c *news.Citation) text.Span {
	if c.Anaphor != nil {
		return c.Anaphor.Span
	}
	return c.Span
}

// fartherHops are the spans of the hops that stand behind a nearer named one
// of the same chain: «نقلت صحيفة عن وكالة» goes back to the agency.
func (a *account) fartherHops() map[text.Span]bool {
	out := map[text.Span]bool{}
	for i := range a.doc.Quotations {
		named := false
		for _, h := range a.doc.Quotations[i].Chain {
			if named {
				out[h.Span] = true
			}
			named = named || !h.Collective && h.Kind != news.Anonymous && h.Name != ""
		}
	}
	return out
}

// withCue widens a mention to its cue when both stand in one sentence, close
// together.
func (a *account) withCue(m news.Mention, cue *news.Mention) news.Mention {
	if cue == nil || cue.Empty() {
		return m
	}
	all := m.Span.Cover(cue.Span)
	if all.Len() > m.Len()+cue.Len()+maxBetween || a.doc.SentenceAt(m.Start) != a.doc.SentenceAt(cue.Start) {
		return m
	}
	return a.doc.At(all)
}

// maxBetween is how many bytes may stand between a name and its cue for both
// to be shown as one span.
const maxBetween = 80

func (c carrier) key() string {
	if c.id != "" {
		return c.id
	}
	return text.FoldString(c.name, text.Name)
}
