package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rendered is the text of an HTML tree, one line per block of it, and what
// the tree tells of each line.
type rendered struct {
	text  string
	marks []mark
	// elements is how many elements the tree has.
	elements int
}

// mark is what the tree tells of one line.
type mark struct {
	// heading: the line is a heading's. caption: a figure's caption. author: of
	// an element that is marked as the author's. link: most of it are links.
	heading, caption, author, link bool
}

// renderer writes a tree as lines.
type renderer struct {
	out      strings.Builder
	line     strings.Builder
	space    bool
	linked   int
	authored int
	inLink   int
	heading  int
	caption  int
	author   int
	marks    []mark
	elements int
}

// render writes the text below a node: a line for every block, breaks as
// lines, white space collapsed. Text that no reader sees is left out.
func render(n *html.Node) rendered {
	r := &renderer{}
	r.node(n)
	r.flush()
	return rendered{text: strings.TrimSuffix(r.out.String(), "\n"), marks: r.marks, elements: r.elements}
}

// node writes one node. The parser bounds the depth at 512.
func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data)
		return
	case html.ElementNode:
		r.elements++
		if unseen(n.DataAtom) {
			return
		}
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block || n.DataAtom == atom.Br {
		r.flush()
	}
	if n.DataAtom == atom.A && n.PrevSibling != nil && n.PrevSibling.DataAtom == atom.A {
		r.space = true // links set apart by style alone
	}
	author := n.Type == html.ElementNode && authored(n)
	step := func(d int) {
		if author {
			r.author += d
		}
		switch n.DataAtom {
		case atom.A:
			r.inLink += d
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			r.heading += d
		case atom.Figcaption:
			r.caption += d
		}
	}
	step(1)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
	switch n.DataAtom {
	case atom.Td, atom.Th:
		r.space = true
	}
	if block {
		r.flush()
	}
	step(-1)
}

// authored reports an element marked as the author's line.
func authored(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "itemprop", "rel":
			for _, w := range strings.Fields(strings.ToLower(a.Val)) {
				if w == "author" || strings.Contains(w, "byline") || strings.HasSuffix(w, "-author") || strings.HasSuffix(w, "author-name") {
					return true
				}
			}
		}
	}
	return false
}

// write adds text to the line, white space collapsed.
func (r *renderer) write(s string) {
	for _, c := range s {
		if unicode.IsSpace(c) || c == 0 {
			r.space = true
			continue
		}
		if r.space && r.line.Len() > 0 {
			r.line.WriteByte(' ')
		}
		r.space = false
		before := r.line.Len()
		r.line.WriteRune(c)
		if r.inLink > 0 {
			r.linked += r.line.Len() - before
		}
		if r.author > 0 {
			r.authored += r.line.Len() - before
		}
	}
}

// flush ends the line, when it has any text.
func (r *renderer) flush() {
	r.space = false
	size := r.line.Len()
	if size == 0 {
		return
	}
	r.out.WriteString(r.line.String())
	r.out.WriteByte('\n')
	r.marks = append(r.marks, mark{heading: r.heading > 0, caption: r.caption > 0, author: r.authored*10 >= size*8, link: r.linked*10 >= size*8})
	r.line.Reset()
	r.linked, r.authored = 0, 0
}

// unseen names the elements whose text is not part of what a page says.
func unseen(a atom.Atom) bool {
	switch a {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Select, atom.Datalist, atom.Textarea, atom.Canvas, atom.Audio, atom.Video, atom.Title:
		return true
	}
	return false
}

// isBlock names the elements that stand on lines of their own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Html, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Tfoot,
		atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// stripTags is the text of HTML that cannot be parsed as a tree: every tag is
// a line break, save those that stand inside lines.
func stripTags(source string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	skip := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return collapse(out.String())
		case html.TextToken:
			if skip == 0 {
				out.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == atom.Script || a == atom.Style || a == atom.Title || a == atom.Textarea:
				skip = a
			case isBlock(a) || a == atom.Br:
				out.WriteByte('\n')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == skip {
				skip = 0
			}
			if isBlock(a) {
				out.WriteByte('\n')
			}
		}
	}
}

// collapse trims the lines of s and drops the blank ones.
func collapse(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}
