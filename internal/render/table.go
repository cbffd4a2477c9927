package render

import (
	"slices"
	"strings"
)

// cell is a column's part of a row; each piece begins a line of its own.
type cell []piece

// row is one row of a table. A row with note set spans all columns.
type row struct {
	cells []cell
	// rule draws a line above the row.
	rule bool
	note string
}

// narrow is the width below which four columns of Arabic words are too thin
// to read, and a table is written as records; the latin layout always does.
const narrow = 60

// table writes rows under column heads. Rows must be as long as heads.
func (p *painter) table(heads []string, rows []row) {
	if p.latin || p.width < narrow {
		p.records(rows)
		return
	}
	const indent, gap = 2, 3 // «  » before, « │ » between
	widths := p.columns(heads, rows, p.width-indent-gap*(len(heads)-1))
	head := make([]cell, len(heads))
	for i, h := range heads {
		head[i] = cell{lab(h, dim)}
	}
	p.tableRow(head, widths)
	for i, r := range rows {
		if r.rule || i == 0 {
			p.tableRule(widths)
		}
		if r.note != "" {
			p.flow("    ", "    ", lab("↳", dim), val(r.note, dim))
			continue
		}
		p.tableRow(r.cells, widths)
	}
}

// columns gives each column its natural width, then takes from the widest
// until the sum fits.
func (p *painter) columns(heads []string, rows []row, avail int) []int {
	const least = 7
	w := make([]int, len(heads))
	for i, h := range heads {
		w[i] = max(width(h), least)
	}
	for _, r := range rows {
		for i, c := range r.cells {
			for _, pc := range c {
				w[i] = min(max(w[i], width(pc.text)), avail)
			}
		}
	}
	for {
		sum, widest := 0, 0
		for i, n := range w {
			sum += n
			if n > w[widest] {
				widest = i
			}
		}
		if sum <= avail || w[widest] <= least {
			return w
		}
		w[widest]--
	}
}

func (p *painter) tableRule(widths []int) {
	parts := make([]string, len(widths))
	used := 2
	for i, n := range widths {
		parts[i] = strings.Repeat("─", n)
		used += n
	}
	p.put("  "+p.paint(lab(strings.Join(parts, "─┼─"), dim)), used+3*(len(widths)-1))
}

// tableRow writes the lines of one row: each cell wrapped, isolated by
// itself, and filled up to its column.
func (p *painter) tableRow(cells []cell, widths []int) {
	lines := make([][]piece, len(cells))
	height := 0
	for i, c := range cells {
		for _, pc := range c {
			for _, l := range wrap(pc.text, widths[i]) {
				part := pc
				part.text = l
				lines[i] = append(lines[i], part)
			}
		}
		height = max(height, len(lines[i]))
	}
	bar := " " + p.paint(lab("│", dim)) + " "
	for y := range height {
		var b strings.Builder
		b.WriteString("  ")
		used := 2
		for i := range cells {
			if i > 0 {
				b.WriteString(bar)
				used += 3
			}
			n := 0
			if y < len(lines[i]) {
				b.WriteString(p.paint(lines[i][y]))
				n = width(lines[i][y].text)
			}
			if i < len(cells)-1 || p.rtl() {
				b.WriteString(strings.Repeat(" ", widths[i]-n))
				n = widths[i]
			}
			used += n
		}
		p.put(b.String(), used)
	}
}

// records writes a table without columns: the first cell of a group of rows
// on a line of its own, below it for each row its second and third cell on
// one line and the others on their own.
func (p *painter) records(rows []row) {
	for _, r := range rows {
		if r.note != "" {
			p.flow("    ", "    ", lab("*", dim), val(r.note, dim))
			continue
		}
		if len(r.cells[0]) > 0 {
			p.flow("  - ", "    ", r.cells[0].joined(" · ")...)
		}
		rest := r.cells[1:]
		if len(rest) > 1 {
			line := append(rest[0].joined(" · "), rest[1].joined(" · ").opened(" — ")...)
			p.flow("    ", "      ", line...)
			rest = rest[2:]
		}
		for _, c := range rest {
			if len(c) > 0 {
				p.flow("      ", "      ", c.joined(" · ")...)
			}
		}
	}
}

// joined is the cell with a separator between its pieces.
func (c cell) joined(sep string) cell {
	out := slices.Clone(c)
	for i := range out {
		if i > 0 {
			out[i].sep = sep
		}
	}
	return out
}

// opened is the cell with a separator before its first piece.
func (c cell) opened(sep string) cell {
	if len(c) > 0 {
		c[0].sep = sep
	}
	return c
}
