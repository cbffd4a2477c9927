package render

import (
	"slices"

	"github.com/isnad-news/isnad/news"
)

// momentView is one day or instant of the timeline.
type momentView struct {
	// Value is short, for a column; Long is in words.
	Value, Long, Text string
	Planned           bool
	Outlets           []string
	Accounts          []*accountView
	Phrase            string
	Evidence          []evidenceView
}

func (b *builder) timeline(ms []news.Moment) []momentView {
	var out []momentView
	for _, m := range ms {
		value := clean(m.Value)
		v := momentView{Value: b.w.brief(value), Long: b.w.moment(value), Text: clean(m.Text), Planned: m.Planned,
			Outlets: b.outlets(m.Articles), Accounts: b.views(m.Articles), Phrase: b.w.count(m.Origins, "origin"), Evidence: b.evidence(m.Evidence)}
		if v.Text == "" && len(v.Evidence) > 0 {
			v.Text = v.Evidence[0].Text
		}
		out = append(out, v)
	}
	return out
}

// weightiest picks at most n moments, in their order: those of most outlets,
// then what is to come, then those known most exactly (a day before a month
// before a year); of equals the later, which is nearer to the news.
func weightiest(ms []momentView, n int) []momentView {
	if len(ms) <= n {
		return ms
	}
	order := make([]int, len(ms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &ms[i], &ms[j]
		switch {
		case len(a.Outlets) != len(b.Outlets):
			return len(b.Outlets) - len(a.Outlets)
		case a.Planned != b.Planned:
			if a.Planned {
				return -1
			}
			return 1
		case len(a.Value) != len(b.Value):
			return len(b.Value) - len(a.Value)
		}
		return j - i
	})
	order = order[:n]
	slices.Sort(order)
	out := make([]momentView, n)
	for k, i := range order {
		out[k] = ms[i]
	}
	return out
}
