package render

import (
	"cmp"
	"slices"
	"strings"
)

// Sizes of the drawing, in user units. Fonts are not measured: a column of
// terminal width is taken as half of the text size.
const (
	boxW       = 172
	lineH      = 18 // of a name
	padH       = 34 // of a box beside its names: the kind and the rims
	gapX, gapY = 104, 18
	passH      = 6 // of the place where a long link passes a column
	margin     = 12
	legendH    = 34

	nameColumns = 21 // of one line of a name
	nameLines   = 2  // of one name alone in its box
	groupNames  = 6  // of one box

	maxDrawNodes = 300
	maxDrawLinks = 900
	maxPass      = 12 // columns that one link passes by places of its own
)

// box is one drawn box: a node, or nodes that lead to the same others by the
// same relations and that nothing leads to, such as five speakers whom one
// outlet quotes. A box without nodes is a place where a link passes.
type box struct {
	nodes []int
	lines []string
	kind  string
	layer int
	x, y  int // of the middle
	h     int
	rank  float64 // place in its column
}

// wire is what is drawn of the links between two boxes.
type wire struct {
	from, to int // boxes
	link     int // the first of the links
	types    []string
	words    []string
	via      []int // boxes where it passes
}

// drawing is a graph laid out.
type drawing struct {
	boxes []box
	wires []wire
	w, h  int
	left  int // nodes and links that were too many
}

// alikeToGroup is how many nodes alike make one box; two stay apart, since
// the eye takes them in at once.
const alikeToGroup = 3

// draw lays the graph out in columns from the speakers to the outlets.
func (g *graphView) draw(rtl bool) *drawing {
	d := &drawing{}
	boxOf := d.fill(g)
	d.wire(g, boxOf)
	d.order()
	d.place(rtl)
	return d
}

// fill makes the boxes and says which box each node is in, -1 for nodes
// beyond the limit.
func (d *drawing) fill(g *graphView) []int {
	n := min(len(g.Nodes), maxDrawNodes)
	d.left = len(g.Nodes) - n
	boxOf := make([]int, len(g.Nodes))
	alike := map[string][]int{}
	for i := range g.Nodes {
		boxOf[i] = -1
		if key := g.leads(i); i < n && key != "" {
			alike[key] = append(alike[key], i)
		}
	}
	for i := range n {
		if boxOf[i] >= 0 {
			continue
		}
		nodes := []int{i}
		if group := alike[g.leads(i)]; len(group) >= alikeToGroup {
			nodes = group
		}
		for _, k := range nodes {
			boxOf[k] = len(d.boxes)
		}
		d.boxes = append(d.boxes, g.box(nodes))
	}
	return boxOf
}

// leads is a key for where a root leads and how; empty for other nodes.
func (g *graphView) leads(i int) string {
	if g.Nodes[i].indegree > 0 || len(g.next[i]) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(g.Nodes[i].shape() + g.Nodes[i].Kind)
	for _, l := range g.next[i] {
		b.WriteString(" " + number(g.Links[l].To) + strings.Join(g.Links[l].Types, "+"))
	}
	return b.String()
}

func (g *graphView) box(nodes []int) box {
	first := &g.Nodes[nodes[0]]
	x := box{nodes: nodes, kind: first.Kind, layer: g.layer[nodes[0]]}
	if first.indegree == 0 && len(g.next[nodes[0]]) > 0 {
		// A root stands beside the nearest of those it leads to.
		x.layer = len(g.Nodes)
		for _, l := range g.next[nodes[0]] {
			x.layer = min(x.layer, max(g.layer[g.Links[l].To]-1, 0))
		}
	}
	if len(nodes) == 1 {
		x.lines = wrap(first.Name, nameColumns)
		if len(x.lines) > nameLines {
			rest := strings.Join(x.lines[nameLines-1:], " ")
			x.lines = append(x.lines[:nameLines-1:nameLines-1], truncate(rest, nameColumns))
		}
	}
	if len(nodes) > 1 {
		for k, i := range nodes {
			if k == groupNames-1 && len(nodes) > groupNames {
				x.lines = append(x.lines, "+"+number(len(nodes)-k))
				break
			}
			x.lines = append(x.lines, truncate(g.Nodes[i].Name, nameColumns))
		}
	}
	x.h = padH + lineH*max(len(x.lines), 1)
	return x
}

// wire makes the wires, and the places where they pass columns between.
func (d *drawing) wire(g *graphView, boxOf []int) {
	at := map[[2]int]int{}
	for i := range g.Links {
		l := &g.Links[i]
		from, to := boxOf[l.From], boxOf[l.To]
		if from < 0 || to < 0 || from == to {
			d.left++
			continue
		}
		if _, seen := at[[2]int{from, to}]; seen {
			continue
		}
		if len(d.wires) == maxDrawLinks {
			d.left++
			continue
		}
		at[[2]int{from, to}] = len(d.wires)
		v := wire{from: from, to: to, link: i, types: l.Types, words: l.Words}
		if span := d.boxes[to].layer - d.boxes[from].layer; span > 1 && span <= maxPass {
			for layer := d.boxes[from].layer + 1; layer < d.boxes[to].layer; layer++ {
				v.via = append(v.via, len(d.boxes))
				d.boxes = append(d.boxes, box{layer: layer, h: passH})
			}
		}
		d.wires = append(d.wires, v)
	}
}

// columns are the boxes of each layer, in order of rank.
func (d *drawing) columns() [][]int {
	var out [][]int
	for i := range d.boxes {
		for len(out) <= d.boxes[i].layer {
			out = append(out, nil)
		}
		out[d.boxes[i].layer] = append(out[d.boxes[i].layer], i)
	}
	for _, c := range out {
		slices.SortStableFunc(c, func(a, b int) int { return cmp.Compare(d.boxes[a].rank, d.boxes[b].rank) })
	}
	return out
}

// order ranks the boxes of each column by the middle of their neighbours, in
// sweeps there and back, so that few wires cross. Four rounds settle graphs
// of news; more change nothing.
func (d *drawing) order() {
	before, after := make([][]int, len(d.boxes)), make([][]int, len(d.boxes))
	for _, v := range d.wires {
		steps := append(append([]int{v.from}, v.via...), v.to)
		for k := 1; k < len(steps); k++ {
			if d.boxes[steps[k]].layer > d.boxes[steps[k-1]].layer {
				before[steps[k]] = append(before[steps[k]], steps[k-1])
				after[steps[k-1]] = append(after[steps[k-1]], steps[k])
			}
		}
	}
	columns := d.columns()
	// settle spreads a column over 0 to 1, so that columns of unequal length
	// compare.
	settle := func(c []int) {
		slices.SortStableFunc(c, func(a, b int) int { return cmp.Compare(d.boxes[a].rank, d.boxes[b].rank) })
		for k, i := range c {
			d.boxes[i].rank = (float64(k) + 0.5) / float64(len(c))
		}
	}
	sweep := func(c []int, beside [][]int) {
		for _, i := range c {
			sum := 0.0
			for _, o := range beside[i] {
				sum += d.boxes[o].rank
			}
			if n := len(beside[i]); n > 0 {
				d.boxes[i].rank = sum / float64(n)
			}
		}
		settle(c)
	}
	for _, c := range columns {
		settle(c)
	}
	for range 4 {
		for k := 1; k < len(columns); k++ {
			sweep(columns[k], before)
		}
		for k := len(columns) - 2; k >= 0; k-- {
			sweep(columns[k], after)
		}
	}
}

// place gives each box its middle: columns side by side, each centred.
func (d *drawing) place(rtl bool) {
	columns := d.columns()
	tall := func(c []int) int {
		h := max(len(c)-1, 0) * gapY
		for _, i := range c {
			h += d.boxes[i].h
		}
		return h
	}
	highest := padH + lineH
	for _, c := range columns {
		highest = max(highest, tall(c))
	}
	d.w = 2*margin + max(len(columns), 1)*boxW + max(len(columns)-1, 0)*gapX
	d.h = 2*margin + highest
	if len(d.wires)+d.left > 0 {
		d.h += legendH
	}
	for k, c := range columns {
		x := margin + k*(boxW+gapX) + boxW/2
		if rtl {
			x = d.w - x
		}
		y := margin + (highest-tall(c))/2
		for _, i := range c {
			b := &d.boxes[i]
			b.x, b.y = x, y+b.h/2
			y += b.h + gapY
		}
	}
}
