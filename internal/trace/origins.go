package trace

import (
	"github.com/isnad-news/isnad/news"
)

// findOrigins joins accounts that go back to one root and numbers the
// groups in the order of their first account.
func (st *story) findOrigins() []news.Origin {
	parent := make([]int, len(st.accounts))
	for i := range parent {
		parent[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		if parent[i] != i {
			parent[i] = find(parent[i])
		}
		return parent[i]
	}
	join := func(i, j int) {
		if a, b := find(i), find(j); a != b {
			parent[max(a, b)] = min(a, b)
		}
	}
	var links []news.Evidence
	linkAt := map[int][]news.Evidence{}
	st.findRoots()
	st.joinByCitation(join)
	for i, a := range st.accounts {
		j, ok := st.index[a.member.Of]
		if !ok || a.member.Role != "copy" && a.member.Role != "revision" {
			continue
		}
		join(i, j)
		linkAt[i] = append(linkAt[i], st.sharedEvidence(st.accounts[j], a)...)
	}
	st.joinByQuotation(join, linkAt)

	groups := map[int][]*account{}
	var order []int
	for i, a := range st.accounts {
		r := find(i)
		if groups[r] == nil {
			order = append(order, r)
		}
		groups[r] = append(groups[r], a)
	}
	origins := make([]news.Origin, 0, len(order))
	for n, r := range order {
		links = links[:0]
		for _, a := range groups[r] {
			a.origin = n
			links = append(links, linkAt[a.n]...)
		}
		origins = append(origins, originOf(groups[r], links))
	}
	return origins
}

func (st *story) findRoots() {
	for _, a := range st.accounts {
		if cs := a.carriers(); len(cs) > 0 && a.standing(cs[0]) < noRoot {
			a.root = cs[0]
		}
	}
}

// joinByCitation joins accounts with one root, an account with that of the
// outlet that it credits, and an account that names nobody with the others of
// its outlet.
func (st *story) joinByCitation(join func(i, j int)) {
	byRoot, byOutlet := map[string]int{}, map[string]int{}
	for i, a := range st.accounts {
		if j, ok := byOutlet[a.doc.Outlet.ID]; !ok {
			byOutlet[a.doc.Outlet.ID] = i
		} else if a.root.key() == "" || st.accounts[j].root.key() == "" {
			join(i, j)
		}
		if a.root.key() == "" {
			continue
		}
		if j, ok := byRoot[a.root.key()]; ok {
			join(i, j)
		} else {
			byRoot[a.root.key()] = i
		}
	}
	for i, a := range st.accounts {
		if j, ok := byOutlet[a.root.id]; ok && a.root.id != "" && i != j {
			join(i, j)
		}
	}
}

// originOf makes the origin of a group: named for the strongest carrier of
// its accounts, a medium before the one that it quotes.
func originOf(group []*account, links []news.Evidence) news.Origin {
	total := map[string]carrier{}
	for _, a := range group {
		if k := a.root.key(); k != "" {
			c := total[k]
			if c.name == "" {
				c = a.root
				c.score = 0
			}
			c.score += a.root.score
			total[k] = c
		}
	}
	var best carrier
	for _, a := range group {
		c := total[a.root.key()]
		if c.name == "" {
			continue
		}
		if best.name == "" || tier(c.kind) < tier(best.kind) || tier(c.kind) == tier(best.kind) && c.score > best.score {
			best = c
		}
	}
	o := news.Origin{Name: best.name, ID: best.id, Kind: best.kind}
	for _, a := range group {
		o.Articles = append(o.Articles, a.doc.ID)
		if k := a.root.key(); k != "" && k == best.key() {
			for i, m := range a.root.said {
				if i == maxEvidence {
					break
				}
				o.Evidence = append(o.Evidence, a.evidence(m, "citation"))
			}
		}
	}
	o.Evidence = append(o.Evidence, links...)
	return o
}

// maxEvidence bounds the spans shown for one thing in one account.
const maxEvidence = 3
