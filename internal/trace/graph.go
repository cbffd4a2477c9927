package trace

import (
	"strconv"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// graphBuilder collects nodes and edges, each once, in the order in which
// the accounts bring them.
type graphBuilder struct {
	graph news.Graph
	nodes map[string]bool
	edges map[[3]string]int
}

// graph draws who said what to whom: from speakers over the hops of their
// chains to the outlets that published.
func (st *story) graph() news.Graph {
	b := &graphBuilder{nodes: map[string]bool{}, edges: map[[3]string]int{}}
	for _, a := range st.accounts {
		b.node(news.Node{ID: a.doc.Outlet.ID, Name: a.doc.Outlet.Name, Kind: "outlet"})
	}
	for _, a := range st.accounts {
		inChain := b.quotations(a)
		b.citations(a, inChain)
		if j, ok := st.index[a.member.Of]; ok && a.member.Role == "copy" {
			from := st.accounts[j]
			b.edge(from.doc.Outlet.ID, a.doc.Outlet.ID, "copied_by", st.sharedEvidence(from, a)...)
		}
	}
	return b.graph
}

// quotations adds the chains of an account's quotations and returns the
// spans of the speakers and hops in them.
func (b *graphBuilder) quotations(a *account) map[text.Span]bool {
	inChain := map[text.Span]bool{}
	for i := range a.doc.Quotations {
		q := &a.doc.Quotations[i]
		ev := a.evidence(q.Mention, "")
		at := ""
		if s := q.Speaker; s != nil && known(s.ID, s.Kind) {
			inChain[s.Span] = true
			at = hopID(a, s.ID, s.Kind, s.Mention)
			kind := "speaker"
			if s.Kind.Medium() {
				kind = string(s.Kind) // a medium that itself speaks
			}
			b.node(news.Node{ID: at, Name: nameOf(s.Name, s.Text), Kind: kind})
		}
		for k := range q.Chain {
			h := &q.Chain[k]
			inChain[h.Span] = true
			id := hopID(a, h.ID, h.Kind, h.Mention)
			b.node(news.Node{ID: id, Name: nameOf(h.Name, h.Text), Kind: string(h.Kind)})
			if at != "" {
				kind := "cited_by"
				if k == 0 {
					kind = "said_to"
				}
				b.edge(at, id, kind, a.evidence(a.withCue(h.Mention, h.Cue), ""))
			}
			at = id
		}
		switch {
		case at == "":
		case len(q.Chain) > 0:
			b.edge(at, a.doc.Outlet.ID, "cited_by", a.evidence(a.withCue(q.Chain[len(q.Chain)-1].Mention, q.Chain[len(q.Chain)-1].Cue), ""))
		default:
			b.edge(at, a.doc.Outlet.ID, "quoted_by", ev)
		}
	}
	return inChain
}

func (b *graphBuilder) citations(a *account, inChain map[text.Span]bool) {
	for i := range a.doc.Citations {
		c := &a.doc.Citations[i]
		if c.Scope == "self" || inChain[c.Span] || c.ID == a.doc.Outlet.ID || !known(c.ID, c.Kind) {
			continue
		}
		id := hopID(a, c.ID, c.Kind, c.Mention)
		b.node(news.Node{ID: id, Name: nameOf(c.Name, c.Text), Kind: string(c.Kind)})
		b.edge(id, a.doc.Outlet.ID, "cited_by", a.evidence(a.withCue(c.Mention, c.Cue), ""))
	}
}

// hopID is the node of a carrier: its id, or one of its own for each place
// where nobody is named, since two unnamed sources may be two.
func hopID(a *account, id string, kind news.HopKind, m news.Mention) string {
	if id != "" && kind != news.Anonymous {
		return id
	}
	return "?" + a.doc.ID + ":" + strconv.Itoa(m.Start)
}

// known reports whether one stands in the graph: who has an id, and who is
// said to be unnamed. A phrase at the place of a person that names nobody
// known («تصحيح: …») does not.
func known(id string, kind news.HopKind) bool { return id != "" || kind != news.PersonHop }

func nameOf(name, written string) string {
	if name != "" {
		return name
	}
	return written
}

func (b *graphBuilder) node(n news.Node) {
	if !b.nodes[n.ID] {
		b.nodes[n.ID] = true
		b.graph.Nodes = append(b.graph.Nodes, n)
	}
}

func (b *graphBuilder) edge(from, to, kind string, evidence ...news.Evidence) {
	if from == to {
		return
	}
	key := [3]string{from, to, kind}
	i, ok := b.edges[key]
	if !ok {
		i = len(b.graph.Edges)
		b.edges[key] = i
		b.graph.Edges = append(b.graph.Edges, news.Edge{From: from, To: to, Type: kind, Evidence: []news.Evidence{}})
	}
	e := &b.graph.Edges[i]
	for _, ev := range evidence {
		if len(e.Evidence) == 2*maxEvidence {
			return
		}
		e.Evidence = append(e.Evidence, ev)
	}
}
