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

// crowd is a graph in which n speakers are quoted by one outlet and one of
// them by a second, which copies the first.
func crowd(n int) news.Graph {
	g := news.Graph{Nodes: []news.Node{{ID: "o1", Name: "مرايا", Kind: "outlet"}, {ID: "o2", Name: "قوارب", Kind: "outlet"}},
		Edges: []news.Edge{{From: "o1", To: "o2", Type: "copied_by"}}}
	for i := range n {
		id := fmt.Sprint("s", i)
		g.Nodes = append(g.Nodes, news.Node{ID: id, Name: fmt.Sprint("شاهد ", i), Kind: "speaker"})
		g.Edges = append(g.Edges, news.Edge{From: id, To: "o1", Type: "quoted_by"})
	}
	g.Edges = append(g.Edges, news.Edge{From: "s0", To: "o2", Type: "quoted_by"})
	return g
}

func TestSpeakersAlikeShareABox(t *testing.T) {
	draw := func(n int) *drawing {
		r := two()
		r.Graph = crowd(n)
		s := story(r)
		return s.Graph.draw(false)
	}
	boxes := func(d *drawing) (n int) {
		for _, b := range d.boxes {
			if len(b.nodes) > 0 {
				n++
			}
		}
		return n
	}
	// The first speaker leads to both outlets and stays apart.
	for n, want := range map[int]int{1: 3, 3: 5, 4: 4, 40: 4} {
		if got := boxes(draw(n)); got != want {
			t.Errorf("%d speakers: %d boxes, want %d", n, got, want)
		}
	}
	d := draw(40)
	for _, b := range d.boxes {
		if len(b.lines) > groupNames {
			t.Errorf("%d lines in a box", len(b.lines))
		}
		if len(b.nodes) == 39 && b.lines[len(b.lines)-1] != "+34" {
			t.Errorf("last line %q", b.lines[len(b.lines)-1])
		}
	}
	passes := 0
	for _, v := range d.wires {
		passes += len(v.via)
	}
	if passes != 1 {
		t.Errorf("%d places where wires pass, want one beside the first outlet", passes)
	}
}

// TestDrawingKeepsApart holds that boxes of one column do not overlap and lie
// inside of the picture, in both directions.
func TestDrawingKeepsApart(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		r := harbour()
		s := story(r)
		d := s.Graph.draw(rtl)
		for i, a := range d.boxes {
			if a.x-boxW/2 < 0 || a.x+boxW/2 > d.w || a.y-a.h/2 < 0 || a.y+a.h/2 > d.h-legendH {
				t.Errorf("box %d outside", i)
			}
			for k, b := range d.boxes[:i] {
				if a.x == b.x && max(a.y-b.y, b.y-a.y) < (a.h+b.h)/2 {
					t.Errorf("boxes %d and %d overlap", i, k)
				}
			}
		}
		from, to := d.boxes[d.wires[0].from].x, d.boxes[d.wires[0].to].x
		if (from > to) != rtl {
			t.Errorf("rtl %v: a wire runs from %d to %d", rtl, from, to)
		}
	}
}

func TestTreeJoinsRootsAlike(t *testing.T) {
	r := two()
	r.Graph = crowd(20)
	out := terminal(t, []news.Report{r}, Options{UI: "en"})
	line := ""
	for l := range strings.Lines(out) {
		if strings.Contains(l, "شاهد 2") && strings.Contains(l, "شاهد 3") {
			line = l
		}
	}
	if line == "" || !strings.Contains(out, "+7") {
		t.Errorf("speakers of one outlet stand apart:\n%s", out)
	}
}
