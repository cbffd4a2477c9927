package render

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"github.com/isnad-news/isnad/news"
)

//go:embed page.html.tmpl
var pageSource string

//go:embed page.css
var pageStyle string

// pageData is what the template sees.
type pageData struct {
	Lang, Dir string
	// Arrow points the way lines run.
	Arrow string
	Style template.CSS
	View  *view
	W     wording
}

// storyData is one story with the words around it.
type storyData struct {
	*storyView
	Page *pageData
}

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"story":    func(p *pageData, i int) storyData { return storyData{&p.View.Stories[i], p} },
	"spans":    func(p *pageData, es []evidenceView) evidenceData { return evidenceData{es, p} },
	"versions": func(p *pageData, vs []versionView) versionData { return versionData{vs, p} },
}).Parse(pageSource))

// evidenceData is a list of evidence with the words around it.
type evidenceData struct {
	List []evidenceView
	Page *pageData
}

// versionData is a list of wordings with the words around it.
type versionData struct {
	List []versionView
	Page *pageData
}

// T is the word for key.
func (p *pageData) T(key string) string { return p.W.t(key) }

// Count is n of a noun in words.
func (p *pageData) Count(n int, noun string) string { return p.W.count(n, noun) }

// Symbol stands beside a status.
func (p *pageData) Symbol(status string) string { return (&painter{w: p.W}).symbol(status) }

// Picture is the isnad graph as a drawing inside the page; everything in it
// that came from an article is escaped by svg.
func (s storyData) Picture() template.HTML {
	return template.HTML(s.Graph.svg(s.Page.W, s.ID+"-graph", s.Headline))
}

// Shared are the quotations of two or more accounts, Lone the others.
func (s storyData) Shared() []quotedView { return s.Quotations[:len(s.Quotations)-s.Alone] }

// Lone are the quotations of one account.
func (s storyData) Lone() []quotedView { return s.Quotations[len(s.Quotations)-s.Alone:] }

// HasMore reports whether a short story has parts to fold away.
func (s storyData) HasMore() bool {
	return len(s.Graph.Links)+len(s.Passages)+len(s.Quotations)+len(s.Figures)+len(s.Agreements)+len(s.Timeline)+len(s.Spellings) > 0
}

// FromName names the near end of link l.
func (s storyData) FromName(l linkView) string { return s.Graph.Nodes[l.From].Name }

// ToName names the far end of link l.
func (s storyData) ToName(l linkView) string { return s.Graph.Nodes[l.To].Name }

// Page writes the reports as one HTML page that needs nothing else: no
// script, no font, no picture, no style from elsewhere.
func Page(w io.Writer, reports []news.Report, opts Options) error {
	p := &pageData{Lang: "en", Dir: "ltr", Arrow: "→", Style: template.CSS(pageStyle), W: opts.wording()}
	if p.W.arabic {
		p.Lang, p.Dir, p.Arrow = "ar", "rtl", "←"
	}
	p.View = buildView(reports, p.W)
	return pageTemplate.Execute(w, p)
}

// DayOnly reports whether the earliest time is known to the day only.
func (f firstView) DayOnly() bool { return len(f.Accounts) > 0 && f.Accounts[0].dayOnly }

// StatusClass is the status as a class of the style sheet.
func (d diffView) StatusClass() string { return class(d.StatusKey) }

// RoleClass is the role as a class of the style sheet.
func (a *accountView) RoleClass() string { return class(a.RoleKey) }

// class keeps the letters a to z of a value of the contract.
func class(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, s)
}
