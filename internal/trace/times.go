package trace

import (
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// days is the time of a filling: first and last day as ISO dates.
type days struct {
	from, to string
	grain    string
	approx   bool
	interval bool // a stretch of days, not a part of one
}

// dated is one time expression of an account that can be aligned.
type dated struct {
	acc     *account
	t       *news.TimeExpr
	sent    *sentence
	context []string // content stems around it; without names for days
	since   bool
}

// How alike the words around two times must be to speak of one thing. For
// days the names are left out: that two sentences name the same people and
// town does not make «arrived on Thursday» and «was received on Friday» one
// thing; their other words must meet. Leads of one story tell one event, so
// less is asked of them. Set on pages written for the purpose; all move with
// the stemmer and the stop words.
const (
	alikeLead    = 0.3
	alikeBody    = 0.45
	alikePlace   = 0.25
	alikeSince   = 0.3
	contextWords = 9
)

// maxAligned bounds the accounts whose times and places are compared.
const maxAligned = 60

// timeSlots aligns the times that accounts give for one thing: the words
// around them are alike, or both stand in the leads.
func (st *story) timeSlots() []slot {
	all := st.datedTimes()
	group := make([]int, len(all))
	for i := range group {
		group[i] = i
	}
	for i := range all {
		for _, j := range st.sameSlots(all, i) {
			if j > i && slices.Contains(st.sameSlots(all, j), i) {
				merge(group, i, j)
			}
		}
	}
	members := map[int][]int{}
	for i := range all {
		members[group[i]] = append(members[group[i]], i)
	}
	var out []slot
	for i := range all {
		ms := members[i]
		if len(ms) < 2 {
			continue
		}
		sl := slot{name: slotOfTime(all, ms), kind: "time", status: timeStatus}
		seen := map[*account]bool{}
		for _, m := range ms {
			d := all[m]
			if seen[d.acc] {
				continue
			}
			seen[d.acc] = true
			sl.values = append(sl.values, filling{acc: d.acc, shown: *d.t.Value, ev: d.acc.evidence(d.t.Mention, ""), days: daysOf(d.t)})
		}
		out = append(out, sl)
	}
	return out
}

func merge(group []int, i, j int) {
	a, b := group[i], group[j]
	if a == b {
		return
	}
	lo, hi := min(a, b), max(a, b)
	for k := range group {
		if group[k] == hi {
			group[k] = lo
		}
	}
}

func slotOfTime(all []dated, ms []int) string {
	lead, since := false, true
	for _, m := range ms {
		lead = lead || all[m].acc.inLead(all[m].t.Span)
		since = since && all[m].since
	}
	switch {
	case since:
		return "since"
	case lead:
		return "day"
	}
	return "date"
}

func (st *story) datedTimes() []dated {
	var out []dated
	for _, a := range st.accounts[:min(len(st.accounts), maxAligned)] {
		for i := range a.doc.Times {
			t := &a.doc.Times[i]
			if t.Value == nil || t.From == nil || t.Type != news.Date && t.Type != news.Time {
				continue
			}
			since := t.Mod != nil && *t.Mod == "since" || strings.HasSuffix(*t.Value, "~")
			if !fine(t.Grain) && !since || quoted(a.doc, t.Span) {
				continue
			}
			sent := a.sentenceAt(t.Start)
			if sent == nil {
				continue
			}
			out = append(out, dated{a, t, sent, a.around(t.Span, sent, !since), since})
		}
	}
	return out
}

// fine reports grains of a day and below.
func fine(grain string) bool {
	switch grain {
	case "day", "part", "hour", "minute", "second":
		return true
	}
	return false
}

// around lists the content stems of the words beside a span, in its
// sentence, with or without those of names and titles.
func (a *account) around(s text.Span, sent *sentence, plain bool) []string {
	lo, hi := a.doc.TokenRange(s)
	first, last := a.doc.TokenRange(sent.span)
	from, to := max(first, lo-contextWords), min(last, hi+contextWords)
	toks := make([]text.Token, 0, 2*contextWords)
	for i := from; i < to; i++ {
		if (i < lo || i >= hi) && !(plain && a.inName(a.doc.Tokens[i])) {
			toks = append(toks, a.doc.Tokens[i])
		}
	}
	return contentStems(toks)
}

// inName reports whether a token belongs to a name, to a person's title or to
// what kind of place a name is.
func (a *account) inName(t text.Token) bool {
	if kindWord(t.Key) != "" {
		return true
	}
	s := t.Span
	for i := range a.doc.Entities {
		if a.doc.Entities[i].Overlaps(s) {
			return true
		}
	}
	for i := range a.doc.Namings {
		if a.doc.Namings[i].Overlaps(s) {
			return true
		}
	}
	return false
}

// sameSlots finds, in each other account, the time that fills the same
// slot best.
func (st *story) sameSlots(all []dated, i int) []int {
	best := map[*account]int{}
	score := map[*account]float64{}
	var order []*account
	for j := range all {
		if j == i {
			continue
		}
		b := &all[j]
		if like, ok := st.sameSlot(&all[i], b); ok && like > score[b.acc] {
			if score[b.acc] == 0 {
				order = append(order, b.acc)
			}
			best[b.acc], score[b.acc] = j, like
		}
	}
	out := make([]int, 0, len(order))
	for _, a := range order {
		out = append(out, best[a])
	}
	return out
}

// sameSlot reports whether two times of two accounts speak of one thing, and
// how alike the words around them are.
func (st *story) sameSlot(a, b *dated) (float64, bool) {
	if a.since != b.since || !apart(a.acc, b.acc) {
		return 0, false
	}
	if a.since {
		like := st.alike(a.context, b.context)
		return like, like >= alikeSince
	}
	if daysApart(*a.t.From, *b.t.From) > maxApart {
		return 0, false
	}
	like := st.alike(a.context, b.context)
	if a.sent.lead && b.sent.lead {
		return like, like >= alikeLead
	}
	return like, like >= alikeLead && st.alike(a.sent.stems, b.sent.stems) >= alikeBody
}

// maxApart is how many days two accounts of one thing may lie apart: beyond,
// they tell of two, such as this week's match and the last.
const maxApart = 3

func daysApart(a, b string) int {
	x, err := time.Parse(time.DateOnly, day(a))
	if err != nil {
		return 0
	}
	y, err := time.Parse(time.DateOnly, day(b))
	if err != nil {
		return 0
	}
	return abs(int(x.Sub(y).Hours() / 24))
}

func daysOf(t *news.TimeExpr) days {
	d := days{grain: t.Grain, interval: strings.Contains(*t.Value, "/"), approx: t.Mod != nil && *t.Mod == "approx" || strings.HasSuffix(*t.Value, "~")}
	if t.From != nil {
		d.from = *t.From
	}
	if t.To != nil {
		d.to = *t.To
	}
	return d
}

// roundYears is how far «about N years» may lie from a year named: a count
// of years told round is rounded to five or ten.
const roundYears = 3

// timeStatus calls times rounded when one holds the other, or one is
// approximate and they lie close; else they conflict.
func timeStatus(a, b []filling) string {
	if timesRound(a[0].days, b[0].days) {
		return "rounding"
	}
	return "conflict"
}

func timesRound(a, b days) bool {
	if (a.approx || b.approx) && abs(yearOf(a.from)-yearOf(b.from)) <= roundYears {
		return true
	}
	if fine(a.grain) && fine(b.grain) && !a.interval && !b.interval {
		return day(a.from) == day(b.from)
	}
	return a.to != "" && b.to != "" && (a.holds(b) || b.holds(a))
}

// holds reports whether the days of b lie in those of a. Parts of a day have
// instants for ends; their days are compared.
func (d days) holds(b days) bool {
	return day(d.from) <= day(b.from) && day(b.to) <= day(d.to)
}

func day(s string) string { return s[:min(len(s), 10)] }

func yearOf(s string) int {
	n := 0
	for _, c := range s[:min(len(s), 4)] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// timeline lists the days and instants that the accounts name, in order.
func (st *story) timeline() []news.Moment {
	type entry struct {
		m        news.Moment
		from     string
		accounts map[int]bool
	}
	byValue := map[string]*entry{}
	var order []*entry
	for _, a := range st.accounts {
		for i := range a.doc.Times {
			t := &a.doc.Times[i]
			if t.Value == nil || t.Type != news.Date && t.Type != news.Time || t.From == nil && t.To == nil {
				continue
			}
			e := byValue[*t.Value]
			if e == nil {
				e = &entry{m: news.Moment{Value: *t.Value, Text: a.sentenceText(t.Span)}, accounts: map[int]bool{}}
				if e.from = *t.Value; t.From != nil {
					e.from = *t.From
				}
				byValue[*t.Value] = e
				order = append(order, e)
			}
			if !e.accounts[a.n] || len(e.m.Evidence) < maxEvidence {
				e.m.Evidence = append(e.m.Evidence, a.evidence(t.Mention, ""))
			}
			e.accounts[a.n] = true
			e.m.Planned = e.m.Planned || a.planned(e.from)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].from < order[j].from })
	out := make([]news.Moment, 0, len(order))
	for _, e := range order {
		e.m.Articles, e.m.Origins = st.articles(e.accounts), st.originsOf(e.accounts)
		out = append(out, e.m)
	}
	return out
}

func (a *account) sentenceText(s text.Span) string {
	if sent := a.sentenceAt(s.Start); sent != nil {
		return sent.span.Of(a.doc.Text)
	}
	return s.Of(a.doc.Text)
}

// planned reports whether a day lies after the account's own.
func (a *account) planned(from string) bool {
	p := a.doc.PublishedAt
	return p != nil && day(from) > p.Format("2006-01-02")
}
