package render

import "slices"

// rails are the box-drawing characters of a tree that grows from the side
// where lines start. Bidi does not mirror them, so right to left has its own.
type rails struct{ fork, last, down, blank string }

var (
	railsLTR = rails{"├─ ", "└─ ", "│  ", "   "}
	railsRTL = rails{"┤─ ", "┘─ ", "│  ", "   "}
)

// maxTree is how many lines of a tree a terminal report draws.
const maxTree = 48

// treeLine is one line of the drawn tree.
type treeLine struct {
	first, rest string // rails before the first and the other lines
	node, link  int    // link is -1 for a root
	again       bool   // the node stands under another one, too
	reach       []int  // of a root without chains below: the nodes it leads to
	with        []int  // other such roots that lead to the same nodes alike
}

// treeLines lays the graph out as a forest: each node once, under its deepest
// carrier, and a mark where another link reaches it. A link that only skips
// steps of the chain above it is not drawn. Trees with chains come first; a
// root that only leads straight to outlets takes one line with all of them,
// and with the other roots that lead to the same.
// It returns how many lines were left out beyond maxTree.
func (g *graphView) treeLines(r rails) (lines []treeLine, left int) {
	children := make([][]int, len(g.Nodes)) // links
	enter, leave := g.intervals()
	for i := range g.Links {
		l := g.Links[i]
		onTree := g.tree[l.To] == i
		skips := enter[l.From] <= enter[l.To] && leave[l.To] <= leave[l.From]
		back := enter[l.To] <= enter[l.From] && leave[l.From] <= leave[l.To]
		if onTree || !skips && !back {
			children[l.From] = append(children[l.From], i)
		}
	}
	type frame struct {
		node, link int
		rail       string
		depth      int
		last       bool
	}
	var stack []frame
	height := g.heights()
	for _, flat := range []bool{true, false} {
		for i := len(g.Nodes) - 1; i >= 0; i-- {
			if g.tree[i] < 0 && flat == (height[i] < 2) {
				stack = append(stack, frame{node: i, link: -1})
			}
		}
	}
	alike := map[string]int{} // lines of roots without chains, by where they lead
	for len(stack) > 0 {
		f := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		flat := f.depth == 0 && height[f.node] < 2
		if k, ok := alike[g.leads(f.node)]; ok && flat {
			lines[k].with = append(lines[k].with, f.node)
			continue
		}
		if len(lines) == maxTree {
			left++
			continue
		}
		line := treeLine{node: f.node, link: f.link}
		below := ""
		if f.depth > 0 {
			mark, cont := r.fork, r.down
			if f.last {
				mark, cont = r.last, r.blank
			}
			line.first, below = f.rail+mark, f.rail+cont
			line.again = g.tree[f.node] != f.link
		}
		line.rest = below + r.blank
		if flat {
			if key := g.leads(f.node); key != "" {
				alike[key] = len(lines)
			}
			for _, l := range children[f.node] {
				line.reach = append(line.reach, g.Links[l].To)
			}
		}
		lines = append(lines, line)
		if line.again || line.reach != nil {
			continue
		}
		for k := len(children[f.node]) - 1; k >= 0; k-- {
			l := children[f.node][k]
			stack = append(stack, frame{node: g.Links[l].To, link: l, rail: below, depth: f.depth + 1, last: k == len(children[f.node])-1})
		}
	}
	return lines, left
}

// heights is the number of links from each node down to the end of its
// longest branch.
func (g *graphView) heights() []int {
	n := len(g.Nodes)
	deepest := 0
	for _, l := range g.layer {
		deepest = max(deepest, l)
	}
	byLayer := make([][]int, deepest+1)
	for i := range n {
		byLayer[g.layer[i]] = append(byLayer[g.layer[i]], i)
	}
	height := make([]int, n)
	for _, nodes := range slices.Backward(byLayer) {
		for _, i := range nodes {
			if g.tree[i] >= 0 {
				from := g.Links[g.tree[i]].From
				height[from] = max(height[from], height[i]+1)
			}
		}
	}
	return height
}

// intervals numbers the nodes so that one stands under another in the tree
// exactly when its interval lies in the other's.
func (g *graphView) intervals() (enter, leave []int) {
	n := len(g.Nodes)
	enter, leave = make([]int, n), make([]int, n)
	clock := 0
	var stack []int
	for root := range n {
		if g.tree[root] >= 0 {
			continue
		}
		stack = append(stack[:0], root)
		for len(stack) > 0 {
			i := stack[len(stack)-1]
			clock++
			if enter[i] > 0 {
				leave[i] = clock
				stack = stack[:len(stack)-1]
				continue
			}
			enter[i] = clock
			for _, l := range g.next[i] {
				if to := g.Links[l].To; g.tree[to] == l && enter[to] == 0 {
					stack = append(stack, to)
				}
			}
		}
	}
	return enter, leave
}

// tree draws the isnad graph.
func (p *painter) tree(g *graphView) {
	r := railsLTR
	if p.rtl() {
		r = railsRTL
	}
	lines, left := g.treeLines(r)
	for _, l := range lines {
		n := g.Nodes[l.node]
		st := none
		if l.link < 0 {
			st = bold
		}
		pieces := []piece{}
		if l.link >= 0 {
			pieces = append(pieces, lab(g.Links[l.link].word()+":", dim))
		}
		names := []string{n.Name}
		for _, i := range l.with {
			names = append(names, g.Nodes[i].Name)
		}
		who := p.names(names)
		for i := range who {
			who[i].style = st
		}
		kind := lab("["+n.Kind+"]", dim)
		if p.latin {
			// Names come last, as right-to-left runs end a line.
			pieces = append(append(pieces, kind), who...)
		} else {
			kind.text = "(" + n.Kind + ")"
			pieces = append(append(pieces, who...), kind)
		}
		if l.reach != nil {
			names := make([]string, len(l.reach))
			for k, to := range l.reach {
				names[k] = g.Nodes[to].Name
			}
			pieces = append(pieces, lab(p.arrow(), dim))
			pieces = append(pieces, p.names(names)...)
		}
		if l.again {
			pieces = append(pieces, lab(p.w.t("branch"), dim).after(" · "))
		}
		p.flow("  "+l.first, "  "+l.rest, pieces...)
	}
	if left > 0 {
		p.flow("  ", "  ", lab("… "+p.w.count(left, "line"), dim))
	}
}

// word is the first relation of a link.
func (l *linkView) word() string {
	if len(l.Words) == 0 {
		return ""
	}
	return l.Words[0]
}
