package render

import (
	"bufio"
	"cmp"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/news"
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

// strokes are the ways that lines are drawn, which tell the relations apart
// without colour: for each the dashes and the relations.
var strokes = []struct {
	dash  string
	types []string
}{
	{"", []string{"said_to", "cited_by"}},
	{"7 4", []string{"copied_by"}},
	{"2 4", []string{"quoted_by"}},
}

// stroke is the index in strokes for a wire of the given relations: the first
// that fits, and that of a bare link when none does.
func stroke(types []string) int {
	for i, s := range strokes {
		for _, t := range s.types {
			if slices.Contains(types, t) {
				return i
			}
		}
	}
	return len(strokes) - 1
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
	d := g.draw(rtl)
	dir := "ltr"
	if rtl {
		dir = "rtl"
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="isnad" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="%s-t %s-d" direction="%s" font-family="'Noto Naskh Arabic','Noto Sans Arabic','Segoe UI',Tahoma,sans-serif" font-size="14">`,
		d.w, d.h, d.w, d.h, id, id, dir)
	fmt.Fprintf(&b, `<title id="%s-t">%s</title><desc id="%s-d">%s</desc>`, id, html.EscapeString(w.t("part.graph")+": "+title), id, html.EscapeString(g.describe()))
	b.WriteString(`<style>.isnad{--n:#fff;--l:#5b6470;--t:#16202b;--o:#e3eefb;--s:#e5f3e8;--u:#fdf0d5}` +
		`@media(prefers-color-scheme:dark){.isnad{--n:#1d2630;--l:#9aa7b5;--t:#eef2f6;--o:#1d3550;--s:#1f3d2a;--u:#46371a}}` +
		`.isnad rect{fill:var(--n);stroke:var(--l);stroke-width:1.2}.isnad .o rect{fill:var(--o)}.isnad .s rect{fill:var(--s)}.isnad .u rect{fill:var(--u);stroke-dasharray:4 3}` +
		`.isnad path.e{fill:none;stroke:var(--l);stroke-width:1.6}.isnad path.h{fill:var(--l)}.isnad text{fill:var(--t);text-anchor:middle;unicode-bidi:isolate}.isnad .k{font-size:11.5px;fill:var(--l)}.isnad .g{font-size:12.5px;fill:var(--l);text-anchor:start}</style>`)
	for i := range d.wires {
		d.drawWire(&b, g, i, rtl)
	}
	for i := range d.boxes {
		if len(d.boxes[i].nodes) > 0 {
			d.boxes[i].draw(&b, g)
		}
	}
	d.legend(&b, w)
	b.WriteString("</svg>")
	return b.String()
}

// draw writes one box.
func (x *box) draw(b *strings.Builder, g *graphView) {
	class := g.Nodes[x.nodes[0]].shape()
	round := 8
	if class == "s" {
		round = 24
	}
	names := make([]string, len(x.nodes))
	for k, i := range x.nodes {
		names[k] = g.Nodes[i].Name
	}
	top := x.y - x.h/2
	fmt.Fprintf(b, `<g class="%s"><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="%d"/>`,
		class, html.EscapeString(strings.Join(names, " · ")+" ("+x.kind+")"), x.x-boxW/2, top, boxW, x.h, round)
	for k, l := range x.lines {
		fmt.Fprintf(b, `<text x="%d" y="%d">%s</text>`, x.x, top+lineH*(k+1)+4, html.EscapeString(l))
	}
	fmt.Fprintf(b, `<text class="k" x="%d" y="%d">%s</text></g>`, x.x, x.y+x.h/2-9, html.EscapeString(x.kind))
}

// drawWire writes one wire: a curve from box to box, level where it passes a
// column. A wire that closes a cycle goes back over the boxes.
func (d *drawing) drawWire(b *strings.Builder, g *graphView, i int, rtl bool) {
	v := &d.wires[i]
	from, to := &d.boxes[v.from], &d.boxes[v.to]
	side := 1
	if rtl {
		side = -1
	}
	x, y := from.x+side*boxW/2, from.y
	endX, endY := to.x-side*(boxW/2+7), to.y
	fmt.Fprintf(b, `<g><title>%s</title><path class="e" d="M%d %d`, html.EscapeString(g.Nodes[g.Links[v.link].From].Name+" — "+strings.Join(v.words, " · ")+" — "+g.Nodes[g.Links[v.link].To].Name), x, y)
	switch {
	case to.layer <= from.layer:
		up := min(from.y-from.h/2, to.y-to.h/2) - gapY/2
		fmt.Fprintf(b, "C%d %d %d %d %d %d", x+side*gapX/2, up, endX-side*gapX/2, up, endX, endY)
	default:
		for _, k := range v.via {
			p := &d.boxes[k]
			near, far := p.x-side*boxW/2, p.x+side*boxW/2
			fmt.Fprintf(b, "C%d %d %d %d %d %dL%d %d", x+side*gapX/2, y, near-side*gapX/2, p.y, near, p.y, far, p.y)
			x, y = far, p.y
		}
		fmt.Fprintf(b, "C%d %d %d %d %d %d", x+side*gapX/2, y, endX-side*gapX/2, endY, endX, endY)
	}
	b.WriteString(`"`)
	if dash := strokes[stroke(v.types)].dash; dash != "" {
		b.WriteString(` stroke-dasharray="` + dash + `"`)
	}
	fmt.Fprintf(b, `/><path class="h" d="M%d %dl%d -5v10z"/>`, endX+side*7, endY, -side*9)
	b.WriteString("</g>")
}

// legend writes under the drawing what its lines say, and how many nodes and
// links were too many to draw.
func (d *drawing) legend(b *strings.Builder, w wording) {
	const sample, gap, column = 40, 28, 6
	x, y := margin, d.h-margin-4
	at := func(x int) int {
		if w.arabic {
			return d.w - x
		}
		return x
	}
	for i, s := range strokes {
		var words []string
		for _, t := range s.types {
			if slices.ContainsFunc(d.wires, func(v wire) bool { return stroke(v.types) == i && slices.Contains(v.types, t) }) {
				words = append(words, w.t("edge."+t))
			}
		}
		if len(words) == 0 {
			continue
		}
		text := strings.Join(words, " · ")
		fmt.Fprintf(b, `<path class="e" d="M%d %dH%d" stroke-dasharray="%s"/>`, at(x), y-4, at(x+sample), cmp.Or(s.dash, "none"))
		x += sample + 8
		fmt.Fprintf(b, `<text class="g" x="%d" y="%d">%s</text>`, at(x), y, html.EscapeString(text))
		x += width(text)*column + gap
	}
	if d.left > 0 {
		fmt.Fprintf(b, `<text class="g" x="%d" y="%d">… +%d</text>`, at(x), y, d.left)
	}
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
