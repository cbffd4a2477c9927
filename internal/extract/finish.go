package extract

import (
	"strings"
	"time"
	"unicode"

	"github.com/isnad-news/isnad/news"
)

// problem records what went wrong with a page.
func problem(cut *news.Cut, cause string) {
	cut.Problems = append(cut.Problems, news.Problem{Stage: "extract", Subject: cut.ID, Cause: cause})
}

// finish gives the drafts all that does not stand in their body: outlet,
// times, credits, keywords. Drafts without a body are no articles.
func (e *Extractor) finish(page *news.Page, cut *news.Cut, drafts []*draft, f facts) {
	for _, d := range drafts {
		a := &d.article
		if !d.hasBody() {
			continue
		}
		a.Language = language(page, f, a.Text)
		if !page.RetrievedAt.IsZero() {
			t := page.RetrievedAt
			a.RetrievedAt = &t
		}
		a.Credits = d.creditNames(cut.Text)
		a.Keywords = d.keywordList(cut.Text)
		a.Outlet = outletOf(page, a, f.site)
		if a.FoundIn == nil {
			if a.URL = page.URL; a.URL == "" {
				a.URL = f.url
			}
			d.given(page)
			d.stated(f)
		}
		d.date(cut.Text)
		if a.FoundIn == nil && a.PublishedAt == nil && f.lastDay != nil {
			if t, ok := f.lastDay(); ok {
				a.PublishedAt, a.DayOnly, a.PublishedFrom = &t, true, "meta"
			}
		}
		if t, dayOnly, ok := parseTime(page.Given.Fallback); ok && a.FoundIn == nil && a.PublishedAt == nil {
			a.PublishedAt, a.DayOnly, a.PublishedFrom = &t, dayOnly, "given"
		}
		cut.Articles = append(cut.Articles, *a)
	}
	if len(cut.Articles) == 0 {
		problem(cut, "no article text found")
	}
}

func (d *draft) hasBody() bool {
	for _, b := range d.article.Blocks {
		if b.Role == news.RoleBody {
			return true
		}
	}
	return false
}

// given takes the times that the page's carrier gave.
func (d *draft) given(page *news.Page) {
	a := &d.article
	if s := page.Given.Published; s != "" {
		if t, day, ok := parseTime(s); ok {
			a.PublishedAt, a.DayOnly, a.PublishedFrom = &t, day, page.Given.From
			if a.PublishedFrom == "" {
				a.PublishedFrom = "given"
			}
		} else {
			d.problem("the time of publication given cannot be read: " + quoted(s))
		}
	}
	if s := page.Given.Modified; s != "" {
		if t, _, ok := parseTime(s); ok {
			a.ModifiedAt = &t
		} else {
			d.problem("the time of change given cannot be read: " + quoted(s))
		}
	}
}

// stated takes the times that an HTML page states in its metadata, where its
// carrier gave none.
func (d *draft) stated(f facts) {
	a := &d.article
	if t, day, ok := instant(f.published); ok && a.PublishedAt == nil {
		a.PublishedAt, a.DayOnly, a.PublishedFrom = &t, day, "meta"
	}
	if t, _, ok := instant(f.modified); ok && a.ModifiedAt == nil {
		a.ModifiedAt = &t
	}
}

func (d *draft) problem(cause string) {
	d.article.Problems = append(d.article.Problems, news.Problem{Stage: "extract", Subject: d.article.ID, Cause: cause})
}

// quoted shows a value in a problem, shortened.
func quoted(s string) string {
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return "«" + s + "»"
}

// The forms of time that carriers give, with a clock and without.
var (
	instants = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", time.RFC1123Z, time.RFC1123}
	dayForms = []string{"2006-01-02", "2006/01/02", "20060102"}
)

const day = 24 * time.Hour

// firstYear and lastYear bound the times that a page can be of. They leave
// room on both sides for the times that a text counts from there, so that all
// have years of four digits: RFC 3339 knows no others, and no JSON can be
// made of them.
const (
	firstYear = 1000
	lastYear  = 9899
)

// parseTime reads RFC 3339, its common relaxations, or a plain day. Times
// without a zone are taken as UTC.
func parseTime(s string) (t time.Time, dayOnly, ok bool) {
	for _, f := range instants {
		if t, err := time.Parse(f, s); err == nil {
			return inYears(t.UTC(), false)
		}
	}
	for _, f := range dayForms {
		if t, err := time.Parse(f, s); err == nil {
			return inYears(t, true)
		}
	}
	return time.Time{}, false, false
}

func inYears(t time.Time, dayOnly bool) (time.Time, bool, bool) {
	if y := t.Year(); y < firstYear || y > lastYear {
		return time.Time{}, false, false
	}
	return t, dayOnly, true
}

// language is what the carrier says, else the page, else Arabic, unless most letters are
// Latin.
func language(page *news.Page, f facts, body string) string {
	if page.Given.Language != "" {
		return page.Given.Language
	}
	if tag := strings.ReplaceAll(f.language, "_", "-"); tag != "" && len(tag) <= 12 && strings.Trim(strings.ToLower(tag), "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		return tag
	}
	arabic, latin := 0, 0
	for n, r := range body {
		if n > 4000 {
			break
		}
		switch {
		case r >= 0x0600 && r <= 0x06FF:
			arabic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	if latin > arabic {
		return "und"
	}
	return "ar"
}
