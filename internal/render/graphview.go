package render

import (
	"slices"

	"github.com/isnad-news/isnad/news"
)

// graphView is the isnad graph with indexes in place of ids, and at most one
// link between two nodes. Links to nodes that the report does not list are
// left out, as are links of a node to itself.
type graphView struct {
	Nodes []nodeView
	Links []linkView
	// next[i] are the indexes of the links that leave node i.
	next [][]int
	// layer[i] is the longest way from a root to node i, links that close a
	// cycle left out. tree[i] is the link that i hangs on in the tree: of
	// those into it the one from the deepest node; -1 for a root.
	layer, tree []int
}

type nodeView struct {
	ID, Name, Kind, KindKey string
	indegree                int
}

// linkView leads from the one nearer to the event to the one that carried it.
type linkView struct {
	From, To int
	// Types are the contract's values, Words the same in the interface's
	// language.
	Types, Words []string
	Evidence     []evidenceView
}

func (b *builder) graph(g news.Graph) graphView {
	var v graphView
	index := make(map[string]int, len(g.Nodes))
	for _, n := range g.Nodes {
		if _, dup := index[n.ID]; dup {
			continue
		}
		index[n.ID] = len(v.Nodes)
		name := clean(n.Name)
		if name == "" {
			name = b.w.t("nobody")
			if n.Kind == "outlet" {
				name = b.w.t("unnamed") + " (" + truncate(clean(n.ID), 24) + ")"
				if known, ok := b.outletNames[n.ID]; ok {
					name = known
				}
			}
		}
		v.Nodes = append(v.Nodes, nodeView{ID: clean(n.ID), Name: name, KindKey: clean(n.Kind), Kind: b.w.t("kind." + n.Kind)})
	}
	v.next = make([][]int, len(v.Nodes))
	at := map[[2]int]int{}
	for _, e := range g.Edges {
		from, okF := index[e.From]
		to, okT := index[e.To]
		if !okF || !okT || from == to {
			continue
		}
		i, seen := at[[2]int{from, to}]
		if !seen {
			i = len(v.Links)
			at[[2]int{from, to}] = i
			v.Links = append(v.Links, linkView{From: from, To: to})
			v.next[from] = append(v.next[from], i)
			v.Nodes[to].indegree++
		}
		l := &v.Links[i]
		if !slices.Contains(l.Types, e.Type) {
			l.Types = append(l.Types, e.Type)
			l.Words = append(l.Words, b.w.t("edge."+e.Type))
		}
		l.Evidence = append(l.Evidence, b.evidence(e.Evidence)...)
	}
	v.arrange()
	return v
}

// arrange fills layer and tree. It takes the nodes in topological order;
// where only cycles are left it takes the first node of the list, so that
// the links from later nodes back into it do not count.
func (g *graphView) arrange() {
	n := len(g.Nodes)
	g.layer, g.tree = make([]int, n), make([]int, n)
	waiting := make([]int, n)
	var queue []int
	for i := range g.Nodes {
		g.tree[i] = -1
		if waiting[i] = g.Nodes[i].indegree; waiting[i] == 0 {
			queue = append(queue, i)
		}
	}
	done := make([]bool, n)
	for lowest := 0; ; {
		if len(queue) == 0 {
			for lowest < n && done[lowest] {
				lowest++
			}
			if lowest == n {
				return
			}
			queue = append(queue, lowest)
		}
		i := queue[0]
		queue = queue[1:]
		if done[i] {
			continue
		}
		done[i] = true
		for _, l := range g.next[i] {
			to := g.Links[l].To
			if done[to] {
				continue
			}
			if g.tree[to] < 0 || g.layer[i] > g.layer[g.Links[g.tree[to]].From] {
				g.tree[to] = l
			}
			g.layer[to] = max(g.layer[to], g.layer[i]+1)
			if waiting[to]--; waiting[to] == 0 {
				queue = append(queue, to)
			}
		}
	}
}
