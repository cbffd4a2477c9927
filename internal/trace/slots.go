package trace

import (
	"slices"
	"time"

	"github.com/isnad-news/isnad/news"
)

// slot is one thing that several accounts state, with what each states.
type slot struct {
	name, kind string
	values     []filling
	// status says what two differing values are to each other: conflict,
	// superseded, revision or rounding. Each holds the accounts of one value,
	// in the story's order.
	status func(a, b []filling) string
}

// filling is what one account states for a slot.
type filling struct {
	acc   *account
	shown string // the value as the report prints it; equal values are equal strings
	ev    news.Evidence
	quantity
	days
}

// statuses in the order in which a report lists them.
var statuses = []string{"conflict", "revision", "superseded", "rounding"}

// settle turns a slot into an agreement, or into one difference for each way
// in which its values differ: of three tolls two may follow each other while
// the third contradicts. A slot that accounts of one outlet alone fill is
// neither, but for a figure that the outlet changed.
func (st *story) settle(sl slot, r *news.Report) {
	byValue := map[string][]filling{}
	var order []string
	outlets := map[string]bool{}
	for _, f := range sl.values {
		if byValue[f.shown] == nil {
			order = append(order, f.shown)
		}
		byValue[f.shown] = append(byValue[f.shown], f)
		outlets[f.acc.doc.Outlet.ID] = true
	}
	for _, v := range order {
		if fs := byValue[v]; len(fs) > 1 && (len(order) == 1 || sl.kind == "quantity") && outletsOf(fs) > 1 {
			d := st.diffValue(v, fs)
			if d.Origins < 2 {
				continue // one origin told twice agrees with nobody
			}
			r.Agreements = append(r.Agreements, news.Agreement{Slot: sl.name, Kind: sl.kind, Value: v, Origins: d.Origins, Evidence: d.Evidence})
		}
	}
	differing := map[string]map[string]bool{}
	for i, v := range order {
		for _, w := range order[:i] {
			status := sl.status(byValue[w], byValue[v])
			if len(outlets) < 2 && status != "revision" {
				continue
			}
			if differing[status] == nil {
				differing[status] = map[string]bool{}
			}
			differing[status][v], differing[status][w] = true, true
		}
	}
	for _, status := range statuses {
		if len(differing[status]) == 0 {
			continue
		}
		d := news.Difference{Slot: sl.name, Kind: sl.kind, Status: &status}
		shown := order
		if status == "superseded" || status == "revision" {
			shown = byTime(order, byValue)
		}
		for _, v := range shown {
			if differing[status][v] {
				d.Values = append(d.Values, st.diffValue(v, byValue[v]))
			}
		}
		r.Differences = append(r.Differences, d)
	}
}

// byTime orders values by the account that first gave each; a day without
// an hour counts as its end, since it says only that the value stood then.
func byTime(values []string, fillings map[string][]filling) []string {
	when := map[string]time.Time{}
	for _, v := range values {
		if a := first(fillings[v]); a != nil {
			when[v], _ = a.moment()
			if a.doc.DayOnly {
				when[v] = when[v].Add(24*time.Hour - time.Second)
			}
		}
	}
	out := slices.Clone(values)
	slices.SortStableFunc(out, func(v, w string) int { return when[v].Compare(when[w]) })
	return out
}

func outletsOf(fs []filling) int {
	seen := map[string]bool{}
	for _, f := range fs {
		seen[f.acc.doc.Outlet.ID] = true
	}
	return len(seen)
}

func (st *story) diffValue(shown string, fs []filling) news.DiffValue {
	accounts := map[int]bool{}
	v := news.DiffValue{Value: shown}
	for _, f := range fs {
		accounts[f.acc.n] = true
		v.Evidence = append(v.Evidence, f.ev)
	}
	v.Articles, v.Origins = st.articles(accounts), st.originsOf(accounts)
	return v
}

// moment of an account for the order of its values: its time of
// modification, else of publication; false when it has none of its own.
func (a *account) moment() (time.Time, bool) {
	d := a.doc
	if d.PublishedAt == nil || d.PublishedFrom == "story" {
		return time.Time{}, false
	}
	if d.ModifiedAt != nil && d.ModifiedAt.After(*d.PublishedAt) {
		return *d.ModifiedAt, true
	}
	return *d.PublishedAt, true
}

// follows reports whether the accounts of b came to report only after those
// of a had: the first of each decides, since copies of an old state go on.
// Days without an hour do not tell which of two reports of one day is later.
func follows(a, b []filling) bool {
	p, q := first(a), first(b)
	if p == nil || q == nil {
		return false
	}
	at, _ := p.moment()
	then, _ := q.moment()
	gap := then.Sub(at)
	if p.doc.DayOnly || q.doc.DayOnly {
		return gap >= 24*time.Hour
	}
	return gap >= sameTime
}

// first returns the account that reported first, nil when one has no time.
// Accounts of which only the day is known give way to those of that day whose
// hour is known.
func first(fs []filling) *account {
	var out, byDay *account
	var when, day time.Time
	for _, f := range fs {
		at, ok := f.acc.moment()
		switch {
		case !ok:
			return nil
		case f.acc.doc.DayOnly && (byDay == nil || at.Before(day)):
			byDay, day = f.acc, at
		case !f.acc.doc.DayOnly && (out == nil || at.Before(when)):
			out, when = f.acc, at
		}
	}
	if out == nil || byDay != nil && when.Sub(day) >= 24*time.Hour {
		return byDay
	}
	return out
}

// sameTime is how close two reports may lie and still be of one time: what
// a desk needs to take over an update.
const sameTime = 30 * time.Minute
