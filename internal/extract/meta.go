package extract

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// metadata is what an HTML page says of its article outside the text: in
// JSON-LD, then OpenGraph, then other meta elements, the first that speaks.
type metadata struct {
	headlines []string
	site      string
	published string
	modified  string
	language  string
	canonical string
	// body is JSON-LD's articleBody, for pages whose text says nothing.
	body string
	// rank of the value held, lower is better, by field.
	rank map[string]int
}

// The ranks of the places that values come from.
const (
	rankLD = iota
	rankOpenGraph
	rankItem
	rankMeta
	rankTime
	rankTitle
	rankNone
)

func readMetadata(doc *html.Node) *metadata {
	m := &metadata{rank: map[string]int{}}
	heads := make([]string, rankNone)
	m.walk(doc, heads)
	seen := map[string]bool{}
	for _, h := range heads {
		if h = strings.Join(strings.Fields(html.UnescapeString(h)), " "); h != "" && !seen[h] {
			seen[h] = true
			m.headlines = append(m.headlines, h)
		}
	}
	return m
}

// set keeps a value unless a better place gave one.
func (m *metadata) set(field *string, name string, rank int, value string) {
	value = strings.TrimSpace(value)
	if old, ok := m.rank[name]; value == "" || ok && old <= rank {
		return
	}
	m.rank[name] = rank
	*field = value
}

// walk reads the elements that carry metadata. heads takes the headlines by
// rank.
func (m *metadata) walk(n *html.Node, heads []string) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			m.set(&m.language, "language", rankMeta, attr(n, "lang"))
		case atom.Title:
			if heads[rankTitle] == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				heads[rankTitle] = content(n)
			}
		case atom.H1:
			if h := render(n).text; heads[rankItem] == "" && h != "" {
				heads[rankItem] = strings.ReplaceAll(h, "\n", " ")
			}
		case atom.Meta:
			m.meta(n, heads)
		case atom.Link:
			if attr(n, "rel") == "canonical" {
				m.set(&m.canonical, "canonical", rankMeta, attr(n, "href"))
			}
		case atom.Time:
			m.set(&m.published, "published", rankTime, attr(n, "datetime"))
		case atom.Script:
			if strings.EqualFold(attr(n, "type"), "application/ld+json") {
				m.linkedData(content(n), heads)
			}
		}
		switch attr(n, "itemprop") {
		case "datePublished":
			m.set(&m.published, "published", rankItem, attr(n, "datetime")+attr(n, "content"))
		case "dateModified":
			m.set(&m.modified, "modified", rankItem, attr(n, "datetime")+attr(n, "content"))
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c, heads)
	}
}

func (m *metadata) meta(n *html.Node, heads []string) {
	value := attr(n, "content")
	switch strings.ToLower(attr(n, "property") + attr(n, "name")) {
	case "og:title":
		if heads[rankOpenGraph] == "" {
			heads[rankOpenGraph] = value
		}
	case "og:site_name":
		m.set(&m.site, "site", rankOpenGraph, value)
	case "application-name", "publisher", "dc.publisher":
		m.set(&m.site, "site", rankMeta, value)
	case "article:published_time", "og:published_time":
		m.set(&m.published, "published", rankOpenGraph, value)
	case "article:modified_time", "og:updated_time":
		m.set(&m.modified, "modified", rankOpenGraph, value)
	case "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "published-date", "cxenseparse:recs:publishtime":
		m.set(&m.published, "published", rankMeta, value)
	case "lastmod", "last-modified", "dcterms.modified":
		m.set(&m.modified, "modified", rankMeta, value)
	}
}

// linkedData reads one JSON-LD script: the first object in it that is an
// article.
func (m *metadata) linkedData(script string, heads []string) {
	var v any
	if json.Unmarshal([]byte(script), &v) != nil {
		return
	}
	o := findArticle(v, 0)
	if o == nil {
		return
	}
	if heads[rankLD] == "" {
		heads[rankLD] = text1(o["headline"])
	}
	m.set(&m.published, "published", rankLD, text1(o["datePublished"]))
	m.set(&m.modified, "modified", rankLD, text1(o["dateModified"]))
	m.set(&m.language, "language", rankLD, text1(o["inLanguage"]))
	m.set(&m.body, "body", rankLD, text1(o["articleBody"]))
	switch p := o["publisher"].(type) {
	case map[string]any:
		m.set(&m.site, "site", rankLD, text1(p["name"]))
	case string:
		m.set(&m.site, "site", rankLD, p)
	}
}

// findArticle finds the first object whose type is one of schema.org's
// articles, in lists and graphs.
func findArticle(v any, depth int) map[string]any {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if o := findArticle(e, depth+1); o != nil {
				return o
			}
		}
	case map[string]any:
		if articleType(v["@type"]) {
			return v
		}
		for _, k := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if o := findArticle(v[k], depth+1); o != nil {
				return o
			}
		}
	}
	return nil
}

func articleType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || v == "BlogPosting" || v == "Report"
	case []any:
		for _, e := range v {
			if articleType(e) {
				return true
			}
		}
	}
	return false
}

// text1 is a JSON value as one string: the first of a list.
func text1(v any) string {
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case []any:
		if len(v) > 0 {
			return text1(v[0])
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// content is the text directly below a node.
func content(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// instant reads a time that a page's metadata states.
func instant(s string) (t time.Time, dayOnly, ok bool) {
	if t, day, ok := parseTime(s); ok {
		return t, day, true
	}
	if d, ok := arabic.ParseDateLine(s); ok {
		return inYears(d.Time, d.DayOnly)
	}
	return time.Time{}, false, false
}
