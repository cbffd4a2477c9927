package trace

import (
	"sort"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Two versions are of one statement when the content stems of the shorter
// are mostly in the longer. Wordings of one statement by two translators
// share about half of their stems; two statements of one speaker on one
// day, a fifth.
const sameStatement = 0.5

// sameQuote is the share at which two direct quotations are one text, and
// minQuote the words it must have, so that accounts that name nobody else
// go back to it.
const (
	sameQuote = 0.8
	minQuote  = 8
)

type version struct {
	acc   *account
	q     *news.Quotation
	stems []string
}

// quotations aligns the statements of each speaker across the accounts.
// Statements that several accounts carry come first, then in the order of
// the text.
func (st *story) quotations() []news.Quoted {
	var groups [][]version
	for _, a := range st.accounts {
		for i := range a.doc.Quotations {
			q := &a.doc.Quotations[i]
			if q.Speaker == nil {
				continue
			}
			v := version{a, q, contentStems(a.doc.TokensIn(q.Span))}
			at := -1
			bestShare := sameStatement
			for g := range groups {
				// A group that the account began has no other account's version yet.
				if groups[g][0].acc == a || !st.sameSpeaker(groups[g][0].q.Speaker, q.Speaker) {
					continue
				}
				for _, o := range groups[g] {
					if share := containment(v.stems, o.stems); share >= bestShare && o.acc != a {
						at, bestShare = g, share
					}
				}
			}
			if at < 0 {
				groups = append(groups, []version{v})
			} else {
				groups[at] = append(groups[at], v)
			}
		}
	}
	sort.SliceStable(groups, func(i, j int) bool { return spread(groups[i]) > spread(groups[j]) })
	out := make([]news.Quoted, 0, len(groups))
	for _, g := range groups {
		out = append(out, quotedOf(g))
	}
	return out
}

// spread is the number of accounts that carry a statement.
func spread(g []version) int {
	seen := map[*account]bool{}
	for _, v := range g {
		seen[v.acc] = true
	}
	return len(seen)
}

func quotedOf(g []version) news.Quoted {
	out := news.Quoted{Speaker: g[0].q.Speaker.Name, ID: g[0].q.Speaker.ID}
	for _, v := range g {
		if len(v.q.Speaker.Name) > len(out.Speaker) {
			out.Speaker = v.q.Speaker.Name
		}
		chain := v.q.Chain
		if chain == nil {
			chain = []news.Hop{}
		}
		out.Versions = append(out.Versions, news.Version{
			Article: v.acc.doc.ID, Mention: v.q.Mention, Kind: v.q.Kind, Stance: v.q.Stance, Chain: chain,
		})
	}
	return out
}

// sameSpeaker compares speakers by id, else by name. Two whom the lists know,
// whom one account names both or whom a decision parts are two, however alike
// their names.
func (st *story) sameSpeaker(a, b *news.Speaker) bool {
	if a.ID != "" && a.ID == b.ID {
		return true
	}
	if a.Kind == news.Anonymous || b.Kind == news.Anonymous {
		return a.Kind == b.Kind && text.FoldString(a.Text, text.Name) == text.FoldString(b.Text, text.Name)
	}
	if a.Name == "" || b.Name == "" || !arabic.NewName(a.Name).Spells(arabic.NewName(b.Name)) {
		return false
	}
	return !st.links.Two(a.Name, b.Name) && (a.ID == "" || b.ID == "" || !st.two(a.ID, b.ID))
}

// two reports ids of two entities: two of the lists, two that a decision
// parts, or two that one account names both.
func (st *story) two(a, b string) bool {
	listed := !strings.HasPrefix(a, "n:") && !strings.HasPrefix(b, "n:")
	return listed || st.links.Two(a, b) || st.together(map[string]bool{a: true}, b)
}

// containment is the share of the shorter list's stems that the longer has.
func containment(a, b []string) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	common, j := 0, 0
	for _, w := range a {
		for j < len(b) && b[j] < w {
			j++
		}
		if j < len(b) && b[j] == w {
			common++
		}
	}
	return float64(common) / float64(len(a))
}

// joinByQuotation joins accounts that name no medium and carry the same
// words of the same speaker.
func (st *story) joinByQuotation(join func(i, j int), links map[int][]news.Evidence) {
	type carried struct {
		acc   *account
		q     *news.Quotation
		stems []string
	}
	var seen []carried
	for i, a := range st.accounts {
		if a.root.key() != "" && tier(a.root.kind) == 0 {
			continue
		}
		for k := range a.doc.Quotations {
			q := &a.doc.Quotations[k]
			words := len(a.doc.TokensIn(q.Span))
			if q.Kind != "direct" || q.Speaker == nil || words < minQuote {
				continue
			}
			c := carried{a, q, contentStems(a.doc.TokensIn(q.Span))}
			for _, o := range seen {
				if o.acc != a && st.sameSpeaker(o.q.Speaker, q.Speaker) && containment(c.stems, o.stems) >= sameQuote {
					join(o.acc.n, i)
					links[i] = append(links[i], o.acc.evidence(o.q.Mention, "shared_quotation"), a.evidence(q.Mention, "shared_quotation"))
					break
				}
			}
			seen = append(seen, c)
		}
	}
}
