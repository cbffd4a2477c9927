package extract

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// blocks joins neighbouring lines of one role and one article into the page's
// blocks. The lines of an embedded article are related there.
func blocks(lines []line, id string) []news.Block {
	out := make([]news.Block, 0, 16)
	lastDoc := -1
	for i := range lines {
		l := &lines[i]
		role := l.role
		if l.doc > 1 && inArticle(role) {
			role = news.RoleRelated
		}
		if n := len(out); n > 0 && l.doc == lastDoc && out[n-1].Role == role && (role != news.RoleHeadline) {
			out[n-1].End = l.End
			continue
		}
		b := news.Block{Role: role, Span: l.Span}
		if l.doc > 0 {
			doc := documentID(id, l.doc)
			b.Document = &doc
		}
		out = append(out, b)
		lastDoc = l.doc
	}
	return out
}

// inArticle reports the roles whose lines make an article's text.
func inArticle(r news.Role) bool {
	switch r {
	case news.RoleHeadline, news.RoleByline, news.RoleDateline, news.RoleBody, news.RoleCaption:
		return true
	}
	return false
}

// documentID names the n-th article of a page.
func documentID(page string, n int) string {
	if n == 1 {
		return page
	}
	return fmt.Sprintf("%s#%d", page, n)
}

// draft is an article as it is put together from its lines.
type draft struct {
	article news.Article
	text    strings.Builder
	// dates, credits and keywords are the lines of those roles.
	dates, credits, keywords []*line
	// mapped: the article's lines keep their place in the page's text.
	mapped bool
}

// articles puts together the page's articles from its lines. An article
// without a body is none: what it has stays in the page's blocks.
func articles(page string, lines []line, id string, opts draftOptions) []*draft {
	var out []*draft
	byDoc := map[int]*draft{}
	for i := range lines {
		l := &lines[i]
		if l.doc == 0 {
			continue
		}
		d := byDoc[l.doc]
		if d == nil {
			d = &draft{mapped: opts.mapped}
			d.article.ID = documentID(id, l.doc)
			if l.doc > 1 {
				main := id
				d.article.FoundIn = &main
			} else if opts.headline != "" {
				d.head(opts.headline)
			}
			byDoc[l.doc] = d
			out = append(out, d)
		}
		d.add(page, l, l.doc == 1 && opts.headline != "")
	}
	for _, d := range out {
		d.article.Text = d.text.String()
	}
	return out
}

// draftOptions say how to put articles together: headline is the main
// article's headline when its carrier gave one.
type draftOptions struct {
	headline string
	mapped   bool
}

// head sets a headline that does not stand in the page's text.
func (d *draft) head(h string) {
	h = clean(h)
	d.article.Headline = h
	d.text.WriteString(h)
	d.article.Blocks = append(d.article.Blocks, news.ArticleBlock{Role: news.RoleHeadline, Span: text.Span{End: len(h)}})
}

// add puts one line of the page into the article.
func (d *draft) add(page string, l *line, headed bool) {
	switch l.role {
	case news.RoleDate:
		d.dates = append(d.dates, l)
	case news.RoleCredit:
		d.credits = append(d.credits, l)
	case news.RoleKeywords:
		d.keywords = append(d.keywords, l)
	}
	if !inArticle(l.role) || l.role == news.RoleHeadline && headed && d.place(page, l) {
		return
	}
	span := l.Span
	if !l.title.Empty() {
		span = l.title
	}
	b := d.append(l.role, span.Of(page))
	if d.mapped {
		b.PageStart, b.PageEnd = &span.Start, &span.End
	}
}

// append puts one line of text into the article.
func (d *draft) append(role news.Role, t string) *news.ArticleBlock {
	t = clean(t)
	switch n := len(d.article.Blocks); {
	case n == 0:
	case n == 1 && d.article.Blocks[0].Role == news.RoleHeadline:
		d.text.WriteString("\n\n")
	default:
		d.text.WriteString("\n")
	}
	start := d.text.Len()
	d.text.WriteString(t)
	if role == news.RoleHeadline {
		d.article.Headline = t
	}
	d.article.Blocks = append(d.article.Blocks, news.ArticleBlock{Role: role, Span: text.Span{Start: start, End: d.text.Len()}})
	return &d.article.Blocks[len(d.article.Blocks)-1]
}

// place gives a headline that the carrier named its place in the page, once.
func (d *draft) place(page string, l *line) bool {
	b := &d.article.Blocks[0]
	if d.mapped && b.PageStart == nil {
		span := l.Span
		b.PageStart, b.PageEnd = &span.Start, &span.End
	}
	return true
}

// clean makes one line of s: NFC, without what would break it in two or
// leave it no UTF-8.
func clean(s string) string {
	if plainNFC(s) {
		return s
	}
	if strings.ContainsAny(s, "\n\r") {
		s = strings.Join(strings.Fields(s), " ")
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	return s
}

// plainNFC reports lines of ASCII, Arabic letters and digits without marks,
// and general punctuation: NFC as they stand. Most lines are, and the full
// test takes a fifth of a page's time.
func plainNFC(s string) bool {
	for i := 0; i < len(s); {
		b := s[i]
		if b < 0x80 {
			if b == '\n' || b == '\r' {
				return false
			}
			i++
			continue
		}
		if i+1 >= len(s) {
			return false
		}
		c := s[i+1]
		switch {
		case c < 0x80 || c > 0xBF:
			return false
		case b == 0xD8 && (c < 0x90 || c > 0x9A): // U+0600 to U+063F, marks aside
			i += 2
		case b == 0xD9 && (c < 0x8B || c > 0x9F && c != 0xB0): // U+0640 to U+067F
			i += 2
		case b == 0xC2: // « » and no-break space
			i += 2
		case b == 0xE2 && c == 0x80 && i+2 < len(s) && s[i+2] > 0x81 && s[i+2] <= 0xBF: // U+2002 to U+203F
			i += 3
		default:
			return false
		}
	}
	return true
}
