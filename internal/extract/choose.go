package extract

import (
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/isnad-news/isnad/text"
)

// The most elements that each extractor is given. Their time grows faster
// than the page: at 10,000 paragraphs go-trafilatura takes six seconds, at
// 20,000 elements go-readability one. Pages of news have one to three
// thousand.
const (
	trafilaturaMax = 4000
	readabilityMax = 20000
)

// longerMax is how much longer than go-readability's choice go-trafilatura's
// may be and still be preferred: beyond it holds menus. Chosen on eleven
// Arabic pages, where it raised F1 from .931 to .964.
const longerMax = 1.6

// shorterMin is the share of go-readability's choice below which
// go-trafilatura's has lost the article.
const shorterMin = 0.3

// chooser runs the extractors on one page and keeps what went wrong.
type chooser struct {
	url      *url.URL
	problems []string
}

// choose returns the paragraphs of a page's article, in order, none twice:
// go-trafilatura's choice, or go-readability's where that is safer, with the
// lead that only go-readability kept. It is empty when neither found any.
func (c *chooser) choose(doc *html.Node, elements int) []string {
	if elements > readabilityMax {
		c.problems = append(c.problems, fmt.Sprintf("%d elements: the article is told by its lines alone", elements))
		return nil
	}
	node, read := c.readability(doc)
	if elements > trafilaturaMax {
		c.problems = append(c.problems, fmt.Sprintf("%d elements: read by one extractor alone", elements))
		return read
	}
	traf := c.trafilatura(doc, node)
	return combine(traf, read)
}

// combine is the choice between two lists of paragraphs.
func combine(traf, read []string) []string {
	lt, lr := length(traf), length(read)
	switch {
	case lr == 0:
		return traf
	case lt == 0, float64(lt) > longerMax*float64(lr), float64(lt) < shorterMin*float64(lr):
		return read
	}
	have := map[string]bool{}
	for _, p := range traf {
		have[foldLine(p)] = true
	}
	// What go-readability has before the first paragraph that both have.
	for i, p := range read {
		if have[foldLine(p)] {
			lead := read[:i]
			if i > leadMax {
				lead = nil
			}
			return append(append([]string{}, lead...), traf...)
		}
	}
	return traf
}

// leadMax is how many lines of go-readability's may stand before the first
// that both chose: a headline, a byline, a date and the lead.
const leadMax = 6

func length(list []string) int {
	n := 0
	for _, p := range list {
		n += utf8.RuneCountInString(p)
	}
	return n
}

// unique drops repeated paragraphs: some pages hold their article twice.
func unique(s string) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range strings.Split(s, "\n") {
		if k := foldLine(p); k != "" && !seen[k] {
			seen[k] = true
			out = append(out, p)
		}
	}
	return out
}

// foldLine is a line's key for comparing it with others.
func foldLine(s string) string {
	return strings.Join(strings.Fields(text.FoldString(s, text.Key)), " ")
}

func (c *chooser) guard(name string) {
	if p := recover(); p != nil {
		c.problems = append(c.problems, name+" failed on this page")
	}
}

func (c *chooser) readability(doc *html.Node) (node *html.Node, lines []string) {
	defer c.guard("go-readability")
	p := readability.NewParser()
	p.Logger = slog.New(slog.NewTextHandler(io.Discard, nil))
	p.DisableJSONLD = true
	article, err := p.ParseDocument(doc, c.url)
	if err != nil || article.Node == nil {
		return nil, nil
	}
	return article.Node, unique(render(article.Node).text)
}

func (c *chooser) trafilatura(doc, fallback *html.Node) (lines []string) {
	defer c.guard("go-trafilatura")
	opts := trafilatura.Options{
		OriginalURL: c.url, EnableFallback: true, ExcludeComments: true, ExcludeTables: true,
		// The dates are read elsewhere: this keeps the search off.
		HtmlDateOverride: &htmldate.Result{DateTime: time.Unix(1, 0).UTC()},
	}
	if fallback != nil {
		opts.FallbackCandidates = &trafilatura.FallbackCandidates{Readability: clone(fallback)}
	}
	result, err := trafilatura.ExtractDocument(clone(doc), opts)
	if err != nil || result.ContentNode == nil {
		return nil
	}
	return unique(render(result.ContentNode).text)
}

// htmlDate is the last resort for a page's day: dates in its address, its
// attributes and its text. The bounds keep it off the clock.
func (c *chooser) htmlDate(doc *html.Node) (t time.Time, ok bool) {
	defer c.guard("go-htmldate")
	opts := htmldate.Options{
		UseOriginalDate: true, SkipExtensiveSearch: true,
		MinDate: time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC), MaxDate: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	if c.url != nil {
		opts.URL = c.url.String()
	}
	result, err := htmldate.FromDocument(doc, opts)
	if err != nil || result.IsZero() {
		return time.Time{}, false
	}
	y, m, d := result.DateTime.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), true
}

// clone copies a tree: the extractors cut the one that they are given.
func clone(n *html.Node) *html.Node {
	out := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out.AppendChild(clone(c))
	}
	return out
}
