package render

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
)

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, []news.Report{harbour(), hostile()}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[1], "|"); got != "harbour|حريق في مستودعات مرفأ جلنارة يوقع قتلى وجرحى|killed/civilians/جلنارة|quantity|conflict|7|1|p1|صحيفة الميناء|60|77|سبعة قتلى" {
		t.Errorf("first row %s", got)
	}
	for _, r := range rows {
		for _, c := range r {
			if c != "" && strings.ContainsRune("=+-@", rune(c[0])) {
				t.Errorf("a spreadsheet would run %q", c)
			}
		}
	}
	if inert("-12") != "-12" || inert("-x") != "'-x" {
		t.Error("signed numbers stay, formulas do not")
	}
}

func TestGraphML(t *testing.T) {
	for _, r := range []news.Report{harbour(), hostile()} {
		var b bytes.Buffer
		if err := GraphML(&b, []news.Report{r}); err != nil {
			t.Fatal(err)
		}
		var doc struct {
			Graph struct {
				Node []struct {
					ID string `xml:"id,attr"`
				} `xml:"node"`
				Edge []struct {
					Source string `xml:"source,attr"`
					Target string `xml:"target,attr"`
				} `xml:"edge"`
			} `xml:"graph"`
		}
		if err := xml.Unmarshal(b.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		if len(doc.Graph.Node) != 7 || len(doc.Graph.Edge) != 7 || doc.Graph.Edge[0].Source != "s1n0" || doc.Graph.Edge[0].Target != "s1n1" {
			t.Errorf("%s: %d nodes, %d edges", r.ID, len(doc.Graph.Node), len(doc.Graph.Edge))
		}
	}
}

func TestSVGIsXML(t *testing.T) {
	for _, ui := range []string{"ar", "en"} {
		var b bytes.Buffer
		if err := SVG(&b, hostile(), Options{UI: ui}); err != nil {
			t.Fatal(err)
		}
		dec := xml.NewDecoder(&b)
		for {
			_, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestTangledGraphs draws cycles, links to nowhere, double links and a chain
// deeper than any screen.
func TestTangledGraphs(t *testing.T) {
	var g news.Graph
	for i := range 400 {
		g.Nodes = append(g.Nodes, news.Node{ID: fmt.Sprint(i), Name: fmt.Sprint("ن", i), Kind: "outlet"})
		g.Edges = append(g.Edges, news.Edge{From: fmt.Sprint(i), To: fmt.Sprint((i + 1) % 400), Type: "cited_by"})
	}
	g.Edges = append(g.Edges, news.Edge{From: "0", To: "nobody"}, news.Edge{From: "7", To: "7"}, news.Edge{From: "0", To: "1", Type: "copied_by"})
	r := news.Report{Articles: make([]news.Account, 2), Graph: g}
	v := buildView([]news.Report{r}, wording{}).Stories[0].Graph
	if len(v.Links) != 400 || len(v.Links[0].Types) != 2 {
		t.Errorf("%d links", len(v.Links))
	}
	lines, left := v.treeLines(railsLTR)
	if len(lines) != maxTree || left == 0 {
		t.Errorf("%d lines, %d left", len(lines), left)
	}
	terminal(t, []news.Report{r}, Options{})
	page(t, []news.Report{r}, Options{})
}

// TestTreeShape holds that chains come first and that a speaker who only
// leads to outlets takes one line.
func TestTreeShape(t *testing.T) {
	g := buildView([]news.Report{harbour()}, wording{}).Stories[0].Graph
	lines, left := g.treeLines(railsLTR)
	var got []string
	for _, l := range lines {
		s := l.first + g.Nodes[l.node].ID
		for _, to := range l.reach {
			s += " > " + g.Nodes[to].ID
		}
		got = append(got, s)
	}
	want := []string{"labid", "├─ difaf", "│  ├─ p1", "│  │  └─ p2", "│  └─ p4", "└─ p3", "anon > p3"}
	if !slices.Equal(got, want) || left != 0 {
		t.Errorf("%q, %d left", got, left)
	}
}
