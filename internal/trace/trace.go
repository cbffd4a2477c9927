// Package trace reads a story's documents side by side and says what a
// reader wants to know of them: who reported it, on whose word, what the
// accounts agree on and where they differ.
//
// The work goes in steps, each in a file of its own:
//
//  1. accounts: the story's documents with their sentences as stems
//  2. origins: which accounts go back to one root (citation, copy, shared
//     quotation)
//  3. passages: sentences that accounts share without naming a source
//  4. graph: the isnad graph, from speakers over carriers to outlets
//  5. spellings: entities, and how each outlet writes their names
//  6. quotations: one statement in the wording of each account
//  7. slots: quantities, times, places, namings; each slot that accounts
//     fill becomes an agreement or a difference
//  8. timeline and figures
//
// What is said of a text carries evidence: a span of an account's text. What is
// counted, and an origin that nobody is named for, has none. Nothing here
// weighs one account above another.
package trace

import (
	"sort"
	"time"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// story is a story in work.
type story struct {
	accounts []*account
	index    map[string]int // document id to account
	sents    []*sentence
	weight   map[string]float64 // stem to its weight among the story's sentences
	origins  []news.Origin
	links    *lexicon.Links // nil decides nothing
}

// account is one document of the story.
type account struct {
	n      int
	doc    *news.Document
	member news.Member
	sents  []*sentence
	origin int // index into story.origins
	root   carrier
}

// Report reads a story whose documents carry all layers. The documents are not
// changed.
func Report(s *news.Story) news.Report { return ReportLinked(s, nil) }

// ReportLinked is Report with the decisions of analysts on who is one, which
// the documents were annotated with too.
func ReportLinked(s *news.Story, links *lexicon.Links) news.Report {
	st := newStory(s)
	st.links = links
	r := news.Report{ID: s.ID, Headline: s.Headline}
	st.origins = st.findOrigins()
	r.Origins = st.origins
	r.Articles = st.list()
	r.Counts = st.counts()
	r.FirstPublished, r.LastPublished = st.published()
	r.SharedPassages = st.passages()
	r.Graph = st.graph()
	r.Entities = st.spellings()
	r.Quotations = st.quotations()
	r.Timeline = st.timeline()
	r.Figures = st.figures()

	slots := st.quantitySlots()
	slots = append(slots, st.timeSlots()...)
	slots = append(slots, st.placeSlots()...)
	for _, sl := range slots {
		st.settle(sl, &r)
	}
	r.Differences = append(r.Differences, st.nameDifferences(r.Entities)...)
	r.Differences = append(r.Differences, st.namings()...)
	r.Differences = append(r.Differences, st.presences()...)
	r.Problems = st.problems()
	r.FillLists()
	return r
}

func newStory(s *news.Story) *story {
	st := &story{index: map[string]int{}}
	for i, d := range s.Documents {
		a := &account{n: i, doc: bounded(d), origin: -1}
		if i < len(s.Members) {
			a.member = s.Members[i]
		} else {
			a.member = news.Member{Family: d.ID, Role: "account"}
		}
		st.accounts = append(st.accounts, a)
		st.index[d.ID] = i
	}
	st.readSentences()
	return st
}

func (st *story) list() []news.Account {
	out := make([]news.Account, 0, len(st.accounts))
	for _, a := range st.accounts {
		d := a.doc
		credits := d.Credits
		if credits == nil {
			credits = []string{}
		}
		out = append(out, news.Account{
			ID: d.ID, Outlet: d.Outlet.Name, OutletID: d.Outlet.ID, Headline: d.Headline, URL: d.URL,
			PublishedAt: d.PublishedAt, PublishedFrom: d.PublishedFrom, DayOnly: d.DayOnly,
			Family: a.member.Family, Role: a.member.Role, Of: a.member.Of, Credits: credits,
		})
	}
	return out
}

func (st *story) counts() news.Counts {
	outlets, families := map[string]bool{}, map[string]bool{}
	for _, a := range st.accounts {
		outlets[a.doc.Outlet.ID] = true
		families[family(a.doc)] = true
	}
	c := news.Counts{Articles: len(st.accounts), Outlets: len(outlets), Publishers: len(families), Origins: len(st.origins)}
	for _, o := range st.origins {
		if o.Name == "" {
			c.UnknownOrigin++
		}
	}
	return c
}

// family is the publisher family of a document's outlet.
func family(d *news.Document) string {
	if d.Outlet.Family != "" {
		return d.Outlet.Family
	}
	return d.Outlet.ID
}

// published gives the first and the last time of the dated accounts. A
// time that the story itself lent to an account is none.
func (st *story) published() (first, last *time.Time) {
	for _, a := range st.accounts {
		p := a.doc.PublishedAt
		if p == nil || a.doc.PublishedFrom == "story" {
			continue
		}
		if first == nil || p.Before(*first) {
			first = p
		}
		if last == nil || p.After(*last) {
			last = p
		}
	}
	return first, last
}

func (st *story) problems() []news.Problem {
	var out []news.Problem
	for _, a := range st.accounts {
		for _, p := range a.doc.Problems {
			if p.Subject == "" {
				p.Subject = a.doc.ID
			}
			out = append(out, p)
		}
	}
	return out
}

// evidence makes the evidence of a mention in an account.
func (a *account) evidence(m news.Mention, why string) news.Evidence {
	return news.Evidence{Article: a.doc.ID, Mention: m, Why: why}
}

// articles lists the ids of accounts, in the story's order, none twice.
func (st *story) articles(accounts map[int]bool) []string {
	order := make([]int, 0, len(accounts))
	for n := range accounts {
		order = append(order, n)
	}
	sort.Ints(order)
	out := make([]string, 0, len(order))
	for _, n := range order {
		out = append(out, st.accounts[n].doc.ID)
	}
	return out
}

// originsOf counts the distinct origins of accounts.
func (st *story) originsOf(accounts map[int]bool) int {
	seen := map[int]bool{}
	for n := range accounts {
		seen[st.accounts[n].origin] = true
	}
	return len(seen)
}
