package eval

import (
	"encoding/json"
	"io/fs"
	"strings"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// Pages measures how flattened pages are cut: the lines of the main body,
// and the article embedded after it.
type Pages struct{}

// Name is pages.
func (Pages) Name() string { return "pages" }

// About describes the suite.
func (Pages) About() string { return "flattened pages cut into main body and embedded article" }

// labelledPage is a page with the role of every line. Related lines are the
// embedded article's: headline first.
type labelledPage struct {
	ID        string
	Text      string
	Published string
	Lines     []struct{ Text, Role string }
}

// pageCounts sums the comparison over pages.
type pageCounts struct {
	body                       tally
	exact, pages               int
	embedded, cutExactly, free int
	invented                   int
	headlines                  tally
}

// Run cuts each page and compares.
func (Pages) Run(shared fs.FS) (Result, error) {
	const path = "gold/pages/dev.pages.jsonl"
	p, err := pipeline.New()
	if err != nil {
		return Result{}, err
	}
	var c pageCounts
	err = eachLine(shared, path, func(line []byte) error {
		var g labelledPage
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		page := &news.Page{ID: g.ID, Format: news.FormatText, Content: g.Text, Given: news.Given{Published: g.Published, From: "given"}}
		c.compare(&g, p.Cut(page).Articles)
		return nil
	})
	if err != nil {
		return Result{}, err
	}
	r := Result{Scores: c.scores()}
	r.Corpus, err = corpusHash(shared, path)
	return r, err
}

func (c *pageCounts) scores() []Score {
	out := c.body.scores("main body lines")
	return append(out,
		Score{Name: "pages cut exactly", Value: ratio(c.exact, c.pages), Gated: true},
		Score{Name: "embedded articles cut exactly", Value: ratio(c.cutExactly, c.embedded), Gated: true},
		Score{Name: "pages without one, none invented", Value: 1 - ratio(c.invented, max(c.free, 1)), Gated: true},
		Score{Name: "headlines right", Value: ratio(c.headlines.hit, c.headlines.gold), Gated: true},
	)
}

func (c *pageCounts) compare(g *labelledPage, articles []news.Article) {
	var want, related, headline []string
	for _, l := range g.Lines {
		switch s := strings.TrimSpace(l.Text); l.Role {
		case "body":
			want = append(want, s)
		case "related":
			related = append(related, s)
		case "headline":
			headline = append(headline, s)
		}
	}
	var main *news.Article
	var embedded []*news.Article
	for i := range articles {
		if a := &articles[i]; a.FoundIn == nil {
			main = a
		} else {
			embedded = append(embedded, a)
		}
	}
	var got []string
	if main != nil {
		got = bodyLines(main)
	}
	same := multisetCommon(want, got)
	c.body.add(same, len(got), len(want))
	c.pages++
	c.exact += one(same == len(want) && same == len(got))
	if len(headline) > 0 {
		c.headlines.add(one(main != nil && strings.TrimSpace(main.Headline) == headline[0]), 1, 1)
	}
	if len(related) == 0 {
		c.free++
		c.invented += one(len(embedded) > 0)
		return
	}
	c.embedded++
	for _, e := range embedded {
		if ls := bodyLines(e); len(ls) == len(related)-1 && multisetCommon(related[1:], ls) == len(ls) {
			c.cutExactly++
			return
		}
	}
}

// bodyLines are the lines of an article's body, dateline and byline.
func bodyLines(a *news.Article) []string {
	var out []string
	for _, b := range a.Blocks {
		switch b.Role {
		case news.RoleBody, news.RoleDateline, news.RoleByline:
			for _, l := range strings.Split(b.Of(a.Text), "\n") {
				if l = strings.TrimSpace(l); l != "" {
					out = append(out, l)
				}
			}
		}
	}
	return out
}

func multisetCommon(a, b []string) int {
	have := map[string]int{}
	for _, s := range a {
		have[s]++
	}
	n := 0
	for _, s := range b {
		if have[s] > 0 {
			have[s]--
			n++
		}
	}
	return n
}
