package render

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// Sizes of the drawing, in user units. Fonts are not measured: a column of
// terminal width is taken as half of the text size.
const (
	boxW, boxH   = 172, 52
	gapX, gapY   = 104, 20
	margin       = 12
	nameColumns  = 21 // of one line of a name
	maxDrawNodes = 300
)

// SVG draws the isnad graph of one report: from the speakers at the side
// where lines start to the outlets at the other. The drawing names its own
// colours and stands alone.
func SVG(w io.Writer, report news.Report, opts Options) error {
	v := buildView([]news.Report{report}, opts.wording())
	out := bufio.NewWriter(w)
	out.WriteString(v.Stories[0].Graph.svg(opts.wording(), "graph", v.Stories[0].Headline))
	return out.Flush()
}

// point is the middle of a box.
type point struct{ x, y int }

// place puts the nodes in columns by layer and orders each column by the
// middle of the neighbours, in two sweeps, so that few links cross.
func (g *graphView) place(rtl bool) (at []point, w, h int) {
	n := min(len(g.Nodes), maxDrawNodes)
	var columns [][]int
	for i := range n {
		for len(columns) <= g.layer[i] {
			columns = append(columns, nil)
		}
		columns[g.layer[i]] = append(columns[g.layer[i]], i)
	}
	rank := make([]float64, len(g.Nodes))
	for _, c := range columns {
		for k, i := range c {
			rank[i] = float64(k)
		}
	}
	before := make([][]int, len(g.Nodes))
	after := make([][]int, len(g.Nodes))
	for _, l := range g.Links {
		if l.From < n && l.To < n {
			before[l.To] = append(before[l.To], l.From)
			after[l.From] = append(after[l.From], l.To)
		}
	}
	sweep := func(column []int, beside [][]int) {
		key := make(map[int]float64, len(column))
		for _, i := range column {
			key[i] = rank[i]
			if len(beside[i]) > 0 {
				sum := 0.0
				for _, o := range beside[i] {
					sum += rank[o]
				}
				key[i] = sum / float64(len(beside[i]))
			}
		}
		slices.SortStableFunc(column, func(a, b int) int {
			switch {
			case key[a] < key[b]:
				return -1
			case key[a] > key[b]:
				return 1
			}
			return 0
		})
		for k, i := range column {
			rank[i] = float64(k)
		}
	}
	for range 2 {
		for c := 1; c < len(columns); c++ {
			sweep(columns[c], before)
		}
		for c := len(columns) - 2; c >= 0; c-- {
			sweep(columns[c], after)
		}
	}
	tallest := 1
	for _, c := range columns {
		tallest = max(tallest, len(c))
	}
	w = 2*margin + len(columns)*boxW + max(len(columns)-1, 0)*gapX
	h = 2*margin + tallest*boxH + (tallest-1)*gapY
	at = make([]point, n)
	for c, column := range columns {
		x := margin + c*(boxW+gapX) + boxW/2
		if rtl {
			x = w - x
		}
		top := (h - len(column)*boxH - (len(column)-1)*gapY) / 2
		for k, i := range column {
			at[i] = point{x, top + k*(boxH+gapY) + boxH/2}
		}
	}
	return at, w, h
}

// dashes tell the relations apart without colour.
func dashes(types []string) string {
	switch {
	case slices.Contains(types, "cited_by"), slices.Contains(types, "said_to"):
		return ""
	case slices.Contains(types, "copied_by"):
		return "7 4"
	}
	return "2 4"
}

// shape is the class of a node: the ends of the chain stand out.
func (n *nodeView) shape() string {
	switch n.KindKey {
	case "outlet":
		return "o"
	case "speaker", "person", "official":
		return "s"
	case "anonymous", "":
		return "u"
	}
	return "c"
}

// svg draws the graph. Ids inside start with id.
func (g *graphView) svg(w wording, id, title string) string {
	rtl := w.arabic
	at, width, height := g.place(rtl)
	dir := "ltr"
	if rtl {
		dir = "rtl"
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="isnad" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="%s-t %s-d" direction="%s" font-family="'Noto Naskh Arabic','Noto Sans Arabic','Segoe UI',Tahoma,sans-serif" font-size="14">`,
		width, height, width, height, id, id, dir)
	fmt.Fprintf(&b, `<title id="%s-t">%s</title><desc id="%s-d">%s</desc>`, id, html.EscapeString(w.t("part.graph")+": "+title), id, html.EscapeString(g.describe()))
	b.WriteString(`<style>.isnad{--n:#fff;--l:#5b6470;--t:#16202b;--o:#e3eefb;--s:#e5f3e8;--u:#fdf0d5}` +
		`@media(prefers-color-scheme:dark){.isnad{--n:#1d2630;--l:#9aa7b5;--t:#eef2f6;--o:#1d3550;--s:#1f3d2a;--u:#46371a}}` +
		`.isnad rect{fill:var(--n);stroke:var(--l);stroke-width:1.2}.isnad .o rect{fill:var(--o)}.isnad .s rect{fill:var(--s)}.isnad .u rect{fill:var(--u);stroke-dasharray:4 3}` +
		`.isnad path.e{fill:none;stroke:var(--l);stroke-width:1.6}.isnad path.h{fill:var(--l)}.isnad text{fill:var(--t);text-anchor:middle;unicode-bidi:isolate}.isnad .k{font-size:11.5px;fill:var(--l)}.isnad .r{font-size:11.5px;fill:var(--l);paint-order:stroke;stroke:var(--bg,Canvas);stroke-width:5px;stroke-linejoin:round}</style>`)
	for i := range g.Links {
		g.drawLink(&b, at, i, rtl)
	}
	for i := range at {
		g.drawNode(&b, at[i], i)
	}
	b.WriteString("</svg>")
	return b.String()
}

func (g *graphView) drawNode(b *strings.Builder, c point, i int) {
	n := &g.Nodes[i]
	round := 8
	if n.shape() == "s" {
		round = boxH / 2
	}
	fmt.Fprintf(b, `<g class="%s"><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="%d"/>`,
		n.shape(), html.EscapeString(n.Name+" ("+n.Kind+")"), c.x-boxW/2, c.y-boxH/2, boxW, boxH, round)
	fmt.Fprintf(b, `<text x="%d" y="%d">%s</text>`, c.x, c.y-3, html.EscapeString(truncate(n.Name, nameColumns)))
	fmt.Fprintf(b, `<text class="k" x="%d" y="%d">%s</text></g>`, c.x, c.y+16, html.EscapeString(n.Kind))
}

func (g *graphView) drawLink(b *strings.Builder, at []point, i int, rtl bool) {
	l := &g.Links[i]
	if l.From >= len(at) || l.To >= len(at) {
		return
	}
	side := 1
	if rtl {
		side = -1
	}
	x1, y1 := at[l.From].x+side*boxW/2, at[l.From].y
	x2, y2 := at[l.To].x-side*(boxW/2+7), at[l.To].y
	bend, lift := side*gapX/2, 0
	if g.layer[l.To] > g.layer[l.From]+1 {
		// Go over the boxes between, through the gap above them.
		bend, lift = side*boxW/2, boxH/2+boxH*2/5
	}
	dash := ""
	if d := dashes(l.Types); d != "" {
		dash = ` stroke-dasharray="` + d + `"`
	}
	words := strings.Join(l.Words, " · ")
	fmt.Fprintf(b, `<g><title>%s</title>`, html.EscapeString(g.Nodes[l.From].Name+" — "+words+" — "+g.Nodes[l.To].Name))
	fmt.Fprintf(b, `<path class="e" d="M%d %dC%d %d %d %d %d %d"%s/>`, x1, y1, x1+bend, y1-lift, x2-bend, y2-lift, x2, y2, dash)
	fmt.Fprintf(b, `<path class="h" d="M%d %dl%d -5v10z"/>`, x2+side*7, y2, -side*9)
	if g.layer[l.To] == g.layer[l.From]+1 {
		fmt.Fprintf(b, `<text class="r" x="%d" y="%d">%s</text>`, (x1+x2)/2, (y1+y2)/2-6, html.EscapeString(l.word()))
	}
	b.WriteString("</g>")
}

// describe tells the graph in words for those who cannot see it.
func (g *graphView) describe() string {
	const most = 40
	var parts []string
	for i, l := range g.Links {
		if i == most {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, g.Nodes[l.From].Name+" — "+strings.Join(l.Words, " · ")+" — "+g.Nodes[l.To].Name)
	}
	return strings.Join(parts, "; ")
}
