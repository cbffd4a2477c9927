package render

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/isnad-news/isnad/news"
)

type xmlKey struct {
	ID   string `xml:"id,attr"`
	For  string `xml:"for,attr"`
	Name string `xml:"attr.name,attr"`
	Type string `xml:"attr.type,attr"`
}

type xmlData struct {
	Key  string `xml:"key,attr"`
	Text string `xml:",chardata"`
}

type xmlNode struct {
	XMLName xml.Name  `xml:"node"`
	ID      string    `xml:"id,attr"`
	Data    []xmlData `xml:"data"`
}

type xmlEdge struct {
	XMLName xml.Name  `xml:"edge"`
	Source  string    `xml:"source,attr"`
	Target  string    `xml:"target,attr"`
	Data    []xmlData `xml:"data"`
}

type xmlBody struct {
	XMLName xml.Name  `xml:"graph"`
	ID      string    `xml:"id,attr"`
	Default string    `xml:"edgedefault,attr"`
	Data    []xmlData `xml:"data"`
	Nodes   []xmlNode
	Edges   []xmlEdge
}

type xmlDocument struct {
	XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
	Keys    []xmlKey `xml:"key"`
	Graphs  []xmlBody
}

// GraphML writes the isnad graphs of the reports, a graph each. Nodes are
// named n0, n1 ... within s1, s2 ...; the ids, names and kinds of the report
// are their data. An edge carries its relations and the first words that say
// so; relations between the same two are one edge.
func GraphML(w io.Writer, reports []news.Report) error {
	doc := xmlDocument{Keys: []xmlKey{
		{"story", "graph", "story", "string"},
		{"headline", "graph", "headline", "string"},
		{"id", "node", "id", "string"},
		{"name", "node", "name", "string"},
		{"kind", "node", "kind", "string"},
		{"type", "edge", "type", "string"},
		{"words", "edge", "words", "string"},
	}}
	v := buildView(reports, wording{})
	for i := range v.Stories {
		s := &v.Stories[i]
		g := xmlBody{ID: s.ID, Default: "directed", Data: []xmlData{{"story", clean(reports[i].ID)}, {"headline", clean(reports[i].Headline)}}}
		node := func(n int) string { return s.ID + "n" + number(n) }
		for n, x := range s.Graph.Nodes {
			g.Nodes = append(g.Nodes, xmlNode{ID: node(n), Data: []xmlData{{"id", x.ID}, {"name", x.Name}, {"kind", x.KindKey}}})
		}
		for _, l := range s.Graph.Links {
			e := xmlEdge{Source: node(l.From), Target: node(l.To)}
			e.Data = append(e.Data, xmlData{"type", clean(strings.Join(l.Types, " "))})
			if len(l.Evidence) > 0 {
				e.Data = append(e.Data, xmlData{"words", l.Evidence[0].Text})
			}
			g.Edges = append(g.Edges, e)
		}
		doc.Graphs = append(doc.Graphs, g)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
