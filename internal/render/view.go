package render

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/news"
)

// view is what both Terminal and Page show. Every string in it is clean.
type view struct {
	Stories []storyView
	// Total is the number of articles in all stories.
	Total int
}

// storyView is one report made ready to lay out. Empty parts are empty slices.
type storyView struct {
	N        int
	ID       string // of the HTML section: s1, s2 ...
	Headline string
	Counters []counter
	// Short reports a story of one account, which has nothing to compare.
	Short       bool
	First       firstView
	Accounts    []*accountView
	Origins     []originView
	Differences []diffView
	Namings     []namingView
	Graph       graphView
	Passages    []passageView
	Quotations  []quotedView
	// Alone is the number of quotations that only one account has; they
	// follow the shared ones in Quotations.
	Alone      int
	Figures    []figureView
	Agreements []agreementView
	Timeline   []momentView
	Spellings  []spelledView
	Problems   []string
	// Conflicts counts the differences whose status is conflict.
	Conflicts int
}

// counter is one of the numbers at the head: 2, «الأصول», «أصلان», and for
// origins how many of them nobody is named for.
type counter struct {
	N                    int
	Label, Phrase, Aside string
}

// accountView is one article of the story.
type accountView struct {
	N        int
	ID       string // of the HTML row: s1-a1 ...
	Article  string
	Outlet   string
	Unnamed  bool
	Several  bool // its outlet has other accounts in the story
	Headline string
	URL      string // http or https, or empty
	When     string // for a terminal column: 2061-04-03 09:10Z
	Long     string // for a sentence: weekday and month name
	ISO      string // for the datetime attribute
	ByStory  bool
	Role     string // the word
	RoleKey  string // the contract's value
	Of       *accountView
	Credits  []string
	at       *time.Time
	dayOnly  bool
}

// firstView is the answer to «who reported it first».
type firstView struct {
	// Accounts are the earliest dated ones; more than one is a tie. Accounts
	// dated by the story cannot be first.
	Accounts []*accountView
	// Perhaps are accounts known only to the day of the earliest.
	Perhaps []*accountView
	// Undated counts the accounts without a date of their own.
	Undated int
}

// evidenceView is one span of one account. Account is nil when the report
// does not list the article; Article names it always.
type evidenceView struct {
	Account    *accountView
	Article    string
	Outlet     string
	Text       string
	Why        string
	Start, End int
}

// builder makes the view of one report.
type builder struct {
	w     wording
	story int
	byID  map[string]*accountView
	order []*accountView
	// entities are the names of the report's entities by id.
	entities map[string]string
	// outletNames are the names shown of the outlets by id.
	outletNames map[string]string
}

// buildView makes the view of all reports.
func buildView(reports []news.Report, w wording) *view {
	v := &view{Stories: make([]storyView, 0, len(reports))}
	for i := range reports {
		b := &builder{w: w, story: i + 1}
		v.Stories = append(v.Stories, b.build(&reports[i]))
		v.Total += len(reports[i].Articles)
	}
	return v
}

func (b *builder) build(r *news.Report) storyView {
	s := storyView{N: b.story, ID: "s" + number(b.story), Headline: clean(r.Headline)}
	if s.Headline == "" {
		s.Headline = b.w.t("untitled")
	}
	b.entities = names(r.Entities)
	b.accounts(r.Articles)
	s.Accounts = b.order
	s.Counters = b.counters(r.Counts)
	s.Short = len(r.Articles) <= 1
	s.First = b.first()
	s.Origins = b.origins(r.Origins)
	s.Differences, s.Namings = b.differences(r.Differences)
	for _, d := range s.Differences {
		if d.StatusKey == "conflict" {
			s.Conflicts++
		}
	}
	s.Graph = b.graph(r.Graph)
	s.Passages = b.passages(r.SharedPassages)
	s.Quotations, s.Alone = b.quotations(r.Quotations)
	s.Figures = b.figures(r.Figures)
	s.Agreements = b.agreements(r.Agreements)
	s.Timeline = b.timeline(r.Timeline)
	s.Spellings = b.spellings(r.Entities)
	for _, p := range r.Problems {
		s.Problems = append(s.Problems, clean(p.String()))
	}
	return s
}

func (b *builder) counters(c news.Counts) []counter {
	all := []counter{
		{N: c.Outlets, Label: b.w.t("tile.outlets"), Phrase: b.w.count(c.Outlets, "outlet")},
		{N: c.Publishers, Label: b.w.t("tile.publishers"), Phrase: b.w.count(c.Publishers, "publisher")},
		{N: c.Origins, Label: b.w.t("tile.origins"), Phrase: b.w.count(c.Origins, "origin")},
	}
	if c.UnknownOrigin > 0 {
		all[2].Aside = b.w.count(c.UnknownOrigin, "unknown")
	}
	return all
}

// accounts lists the articles in order of time, undated ones last, and
// indexes them. Order within one time is the report's.
func (b *builder) accounts(articles []news.Account) {
	b.byID = make(map[string]*accountView, len(articles))
	b.outletNames = make(map[string]string, len(articles))
	of := make(map[string]int, len(articles))
	for i := range articles {
		a := &articles[i]
		v := &accountView{
			Article: clean(a.ID), Outlet: clean(a.Outlet), Headline: clean(a.Headline),
			URL: webAddress(a.URL), ByStory: a.PublishedFrom == "story",
			RoleKey: a.Role, Role: b.w.t("role." + a.Role), at: a.PublishedAt, dayOnly: a.DayOnly,
		}
		if a.Role == "" {
			v.Role = ""
		}
		if v.Outlet == "" {
			v.Unnamed = true
			v.Outlet = b.w.t("unnamed") + " (" + truncate(v.Article, 24) + ")"
		}
		for _, c := range a.Credits {
			// A page's credit to its own outlet tells nothing.
			if c = clean(c); c != "" && c != v.Outlet {
				v.Credits = append(v.Credits, c)
			}
		}
		v.When, v.Long, v.ISO = b.w.clock(a.PublishedAt, a.DayOnly)
		if _, dup := b.byID[a.ID]; !dup {
			b.byID[a.ID] = v
		}
		if _, dup := b.outletNames[a.OutletID]; !dup {
			b.outletNames[a.OutletID] = v.Outlet
		}
		of[v.Outlet]++
		b.order = append(b.order, v)
	}
	sortAccounts(b.order)
	for i, v := range b.order {
		v.N = i + 1
		v.ID = "s" + number(b.story) + "-a" + number(i+1)
		v.Several = of[v.Outlet] > 1
	}
	for i := range articles {
		if of := b.byID[articles[i].Of]; of != nil && of != b.byID[articles[i].ID] {
			b.byID[articles[i].ID].Of = of
		}
	}
}

// first finds the earliest accounts that carry a date of their own.
func (b *builder) first() firstView {
	var f firstView
	var earliest time.Time
	for _, a := range b.order {
		switch {
		case a.at == nil || a.ByStory:
			f.Undated++
		case a.dayOnly:
		case earliest.IsZero() || a.at.Before(earliest):
			earliest = *a.at
		}
	}
	for _, a := range b.order {
		switch {
		case a.at == nil || a.ByStory || a.dayOnly:
		case a.at.Equal(earliest):
			f.Accounts = append(f.Accounts, a)
		}
	}
	// An account known only to its day is before the earliest when the day
	// is, and perhaps before it when the days are the same.
	var days []*accountView
	var day time.Time
	for _, a := range b.order {
		if a.at == nil || a.ByStory || !a.dayOnly {
			continue
		}
		switch {
		case len(f.Accounts) > 0 && sameDay(*a.at, earliest):
			f.Perhaps = append(f.Perhaps, a)
		case len(f.Accounts) > 0 && a.at.After(earliest):
		case day.IsZero() || a.at.Before(day):
			day, days = *a.at, []*accountView{a}
		case a.at.Equal(day):
			days = append(days, a)
		}
	}
	if len(days) > 0 {
		f.Accounts, f.Perhaps = days, nil
	}
	return f
}

func sameDay(a, b time.Time) bool {
	return a.UTC().Format(time.DateOnly) == b.UTC().Format(time.DateOnly)
}

// evidence resolves the articles of spans.
func (b *builder) evidence(es []news.Evidence) []evidenceView {
	out := make([]evidenceView, 0, len(es))
	for _, e := range es {
		v := evidenceView{Text: clean(e.Text), Start: e.Start, End: e.End}
		v.Account, v.Article, v.Outlet = b.article(e.Article)
		if e.Why != "" {
			v.Why = b.w.t("why." + e.Why)
		}
		out = append(out, v)
	}
	return out
}

// article resolves one article id: its account when the report lists it, the
// cleaned id, and the name to show.
func (b *builder) article(id string) (account *accountView, article, outlet string) {
	if a := b.byID[id]; a != nil {
		return a, a.Article, a.Outlet
	}
	id = clean(id)
	return nil, id, id
}

// outlets are the names of the outlets of articles, each once, in order of
// time.
func (b *builder) outlets(articles []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, id := range articles {
		_, _, name := b.article(id)
		if !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// outlet is the name to show of an outlet's id; ids of outlets without an
// account in the story stay.
func (b *builder) outlet(id string) string {
	if name, ok := b.outletNames[id]; ok {
		return name
	}
	return clean(id)
}

// number writes n with Latin digits.
func number(n int) string { return strconv.Itoa(n) }

// decimal writes a figure with separators between thousands: 1,250,000.5.
func decimal(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	if len(whole) > 21 || strings.ContainsAny(s, "IN") {
		return strconv.FormatFloat(f, 'g', -1, 64)
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if frac != "" {
		b.WriteString("." + frac)
	}
	return b.String()
}
