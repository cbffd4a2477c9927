package extract

import (
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/isnad-news/isnad/news"
)

// DefaultMaxHTML is the most bytes of HTML that are parsed. The largest page
// of news among a thousand had half a megabyte.
const DefaultMaxHTML = 2 << 20

// facts are what a page says of its article outside the article's lines.
type facts struct {
	site, url, language string
	published, modified string
	// lastDay is asked when nothing else dates the article.
	lastDay func() (time.Time, bool)
}

// cutHTML cuts a saved page: its rendered lines, those of them that the
// extractors chose, and the segmenter over these and the lines around them
// that carry dates, credits and keywords.
func (e *Extractor) cutHTML(page *news.Page, cut *news.Cut) {
	source := strings.ToValidUTF8(page.Content, "\uFFFD")
	if limit := e.maxHTML(); len(source) > limit {
		for limit > 0 && !utf8.RuneStart(source[limit]) {
			limit--
		}
		source = source[:limit]
		problem(cut, "longer than the limit for HTML: its end was left out")
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		problem(cut, "no tree could be made of the HTML, its text alone was read: "+oneLine(err.Error()))
		e.cutLines(page, cut, stripTags(source), false)
		return
	}
	r := render(doc)
	cut.Text = r.text
	lines := splitLines(cut.Text)
	e.cues.readAll(cut.Text, lines)
	keys := make([]string, len(lines))
	have := make(map[string]bool, len(lines))
	for i := range lines {
		m := r.marks[i]
		lines[i].link, lines[i].heading = m.link, m.heading
		switch l := &lines[i]; {
		case m.caption:
			l.cue = cue{class: "caption", rest: l.Span, rule: "figcaption"}
		case m.author && l.cue.class == "" && !l.stop && l.words <= authorMax && !l.date && !strings.Contains(l.Of(cut.Text), "://"):
			l.cue = cue{class: "byline", rest: l.Span, rule: "author element"}
		}
		keys[i] = foldLine(lines[i].Of(cut.Text))
		have[keys[i]] = true
	}

	meta := readMetadata(doc)
	headline, site := meta.headline(have)
	if page.Given.Title != "" {
		headline = strings.TrimSpace(page.Given.Title)
	}
	c := &chooser{url: pageURL(page, meta)}
	l := &locator{lines: lines, keys: keys}
	l.choose(c.choose(doc, r.elements), meta.body)
	e.cues.segmentPart(cut.Text, lines, l.part(foldLine(headline)), headline)
	scraps(lines)
	for _, p := range c.problems {
		problem(cut, p)
	}
	cut.Blocks = blocks(lines, page.ID)
	drafts := articles(cut.Text, lines, page.ID, draftOptions{headline: headline})
	if l.unseen != "" {
		drafts = []*draft{unseenArticle(page.ID, headline, l.unseen)}
	}
	e.finish(page, cut, drafts, facts{
		site: site, language: meta.language, published: meta.published, modified: meta.modified, url: urlOf(c.url),
		lastDay: func() (time.Time, bool) { return c.htmlDate(doc) },
	})
}

// authorMax is the longest author's line, in words: two names, a paper, a
// place.
const authorMax = 10

func (e *Extractor) maxHTML() int {
	if e.opts.MaxHTML > 0 {
		return e.opts.MaxHTML
	}
	return DefaultMaxHTML
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// pageURL is the page's address: the one it was got from, else the one that
// it names itself.
func pageURL(page *news.Page, m *metadata) *url.URL {
	for _, s := range []string{page.URL, m.canonical} {
		if u, err := url.Parse(s); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
			return u
		}
	}
	return nil
}

func urlOf(u *url.URL) string {
	if u == nil {
		return ""
	}
	return u.String()
}

// unseenArticle is an article that stands in a page's metadata and nowhere in
// its text.
func unseenArticle(id, headline, body string) *draft {
	d := &draft{}
	d.article.ID = id
	if headline != "" {
		d.head(headline)
	}
	for _, l := range strings.Split(collapse(body), "\n") {
		d.append(news.RoleBody, l)
	}
	d.article.Text = d.text.String()
	return d
}

// segmentPart segments some of a page's lines and leaves the others without a
// role.
func (c *cues) segmentPart(page string, lines []line, part []int, headline string) {
	sub := make([]line, len(part))
	for k, i := range part {
		sub[k] = lines[i]
	}
	c.segment(page, sub, headline)
	for k, i := range part {
		lines[i] = sub[k]
	}
}

// scraps gives the lines outside the article their roles: three or more links
// in a row that could be headlines are a list, with the heading above them;
// the rest is the page's own.
func scraps(lines []line) {
	title := func(l *line, cued bool) bool {
		return l.role == "" && (l.link || cued) && l.cue.class == "" && !l.stop && l.words >= 4 && l.words <= headlineMax
	}
	for i := 0; i < len(lines); i++ {
		cued := i > 0 && (lines[i-1].cue.class == "list" || lines[i-1].cue.class == "related")
		announced := cued || i > 0 && lines[i-1].heading
		n := 0
		for i+n < len(lines) && title(&lines[i+n], cued) {
			n++
		}
		if n >= listMin || n > 0 && announced {
			if announced && lines[i-1].role == news.RoleBoilerplate {
				lines[i-1].role = news.RoleList
			}
			role := news.RoleList
			if i > 0 && lines[i-1].role == news.RolePromo {
				role = news.RolePromo
			}
			for k := i; k < i+n; k++ {
				lines[k].role, lines[k].doc = role, 0
			}
		}
		if lines[i].role == "" {
			lines[i].role, lines[i].doc = news.RoleBoilerplate, 0
		}
	}
}
