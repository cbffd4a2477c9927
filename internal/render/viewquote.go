package render

import (
	"slices"

	"github.com/isnad-news/isnad/news"
)

// quotedView is a statement of one speaker with its wordings.
type quotedView struct {
	Speaker string
	Unknown bool
	// Follows reports that the statement before is the same speaker's. Two
	// unnamed ones may be two.
	Follows  bool
	Versions []versionView
}

// versionView is one wording and the accounts that carry it to the letter by
// the same way. Account, Outlet, Start and End are those of the first.
type versionView struct {
	Account  *accountView
	Outlet   string
	Accounts []*accountView
	Outlets  []string
	Text     string
	Direct   bool
	Stance   string
	Via      []string
	Start    int
	End      int
}

// quotations puts the statements that two or more accounts carry first, and
// counts those of one account alone, which follow.
func (b *builder) quotations(qs []news.Quoted) (all []quotedView, alone int) {
	var single []quotedView
	for _, q := range qs {
		v := quotedView{Speaker: clean(q.Speaker)}
		if v.Speaker == "" {
			v.Unknown, v.Speaker = true, b.w.t("nobody")
		}
		articles := map[string]bool{}
		for i := range q.Versions {
			articles[q.Versions[i].Article] = true
			v.add(b.version(&q.Versions[i]))
		}
		if len(articles) > 1 {
			all = append(all, v)
		} else {
			single = append(single, v)
		}
	}
	for _, part := range [][]quotedView{all, single} {
		for i := 1; i < len(part); i++ {
			part[i].Follows = !part[i].Unknown && part[i].Speaker == part[i-1].Speaker
		}
	}
	return append(all, single...), len(single)
}

func (b *builder) version(ver *news.Version) versionView {
	x := versionView{Text: clean(ver.Text), Direct: ver.Kind == "direct", Start: ver.Start, End: ver.End}
	x.Account, _, x.Outlet = b.article(ver.Article)
	x.Outlets = []string{x.Outlet}
	if x.Account != nil {
		x.Accounts = []*accountView{x.Account}
	}
	if ver.Stance != "" && ver.Stance != "asserted" {
		x.Stance = b.w.t("stance." + ver.Stance)
	}
	for _, h := range ver.Chain {
		name := clean(h.Name)
		if name == "" {
			name = clean(h.Text)
		}
		if name != "" {
			x.Via = append(x.Via, name)
		}
	}
	return x
}

// add joins x to a version of the same wording and way, or adds it.
func (q *quotedView) add(x versionView) {
	for i := range q.Versions {
		v := &q.Versions[i]
		if v.Text == x.Text && v.Direct == x.Direct && v.Stance == x.Stance && slices.Equal(v.Via, x.Via) {
			for _, o := range x.Outlets {
				if !slices.Contains(v.Outlets, o) {
					v.Outlets = append(v.Outlets, o)
				}
			}
			for _, a := range x.Accounts {
				if !slices.Contains(v.Accounts, a) {
					v.Accounts = append(v.Accounts, a)
				}
			}
			return
		}
	}
	q.Versions = append(q.Versions, x)
}
