package render

import (
	"fmt"
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

// versionView is one wording and where the accounts have it that carry it to
// the letter, by the same way.
type versionView struct {
	Text    string
	Direct  bool
	Stance  string
	Via     []string
	Outlets []string
	// Places have no text: it is the wording.
	Places []evidenceView
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
		}
		v.Versions = b.wordings(q.Versions)
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
	x := versionView{Text: clean(ver.Text), Direct: ver.Kind == "direct"}
	place := evidenceView{Start: ver.Start, End: ver.End}
	place.Account, place.Article, place.Outlet = b.article(ver.Article)
	x.Outlets, x.Places = []string{place.Outlet}, []evidenceView{place}
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

// wordings makes the versions, one for those of the same wording and way.
func (b *builder) wordings(versions []news.Version) []versionView {
	var out []versionView
	at := make(map[string]int, len(versions))
	for i := range versions {
		x := b.version(&versions[i])
		key := fmt.Sprintf("%q %v %q %q", x.Text, x.Direct, x.Stance, x.Via)
		k, seen := at[key]
		if !seen {
			at[key] = len(out)
			out = append(out, x)
			continue
		}
		v := &out[k]
		v.Places = append(v.Places, x.Places...)
		if !slices.Contains(v.Outlets, x.Outlets[0]) {
			v.Outlets = append(v.Outlets, x.Outlets[0])
		}
	}
	return out
}
