package trace

import (
	"fmt"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// figures lists the totals of each account with their parts and the checks on
// them. Totals without parts are in the slots already and not repeated.
func (st *story) figures() []news.Figure {
	var out []news.Figure
	for _, a := range st.accounts {
		children := map[int][]int{}
		for i, f := range a.doc.Frames {
			if f.PartOf != nil && *f.PartOf >= 0 && *f.PartOf < len(a.doc.Frames) && *f.PartOf != i {
				children[*f.PartOf] = append(children[*f.PartOf], i)
			}
		}
		for i := range a.doc.Frames {
			if len(children[i]) > 0 {
				out = append(out, a.figure(i, children[i]))
			}
		}
	}
	return out
}

func (a *account) figure(total int, parts []int) news.Figure {
	f := &a.doc.Frames[total]
	q := &a.doc.Quantities[f.Quantity]
	fig := news.Figure{
		Article: a.doc.ID, Frame: *f, Value: q.Value, Modifier: q.Modifier,
		Parts: []news.Part{}, Checks: []news.Check{}, Evidence: []news.Evidence{a.evidence(q.Mention, "")},
	}
	dims := map[string][]*news.Frame{}
	var order []string
	for _, i := range parts {
		p := &a.doc.Frames[i]
		pq := &a.doc.Quantities[p.Quantity]
		label, dim := a.partLabel(p)
		fig.Parts = append(fig.Parts, news.Part{Label: label, Value: pq.Value, Span: pq.Span})
		fig.Evidence = append(fig.Evidence, a.evidence(pq.Mention, ""))
		if dims[dim] == nil {
			order = append(order, dim)
		}
		dims[dim] = append(dims[dim], p)
	}
	for _, dim := range order {
		fig.Checks = append(fig.Checks, a.check(q, dim, dims[dim]))
	}
	return fig
}

// partLabel names a part by what it differs in from its total, and the
// dimension: parts by party, place, period or target, and the members that a
// text lists, make up the whole; parts by group (children, women) overlap and need only fit in it.
func (a *account) partLabel(p *news.Frame) (label, dim string) {
	said := a.doc.Quantities[p.Quantity].Text
	switch p.PartBy {
	case "party":
		return orElse(p.Party, said), "party"
	case "place":
		return orElse(p.Place, said), "place"
	case "period":
		return orElse(p.Period, said), "period"
	case "target", "members":
		return p.Group, p.PartBy
	case "share":
		return said, p.PartBy
	}
	if p.Group == "" {
		return said, "group"
	}
	return p.Group, "group"
}

func orElse(s *string, other string) string {
	if s == nil || *s == "" {
		return other
	}
	return *s
}

// check does the arithmetic of one dimension: 62+5+4 = 71.
func (a *account) check(total *news.Quantity, dim string, parts []*news.Frame) news.Check {
	var sum float64
	terms := make([]string, 0, len(parts))
	open := total.Modifier != "=" && total.Modifier != ""
	for _, p := range parts {
		q := &a.doc.Quantities[p.Quantity]
		sum += q.Value
		terms = append(terms, number(q.Value))
		open = open || q.Modifier != "=" && q.Modifier != "" || q.Kind == "vague"
	}
	left := strings.Join(terms, "+")
	if dim == "group" || dim == "share" && (len(parts) < 2 || sum != total.Value) {
		c := news.Check{Check: "subset_at_most_total", Verdict: "holds", Detail: fmt.Sprintf("%s = %s <= %s", left, number(sum), number(total.Value))}
		if len(terms) == 1 {
			c.Detail = fmt.Sprintf("%s <= %s", left, number(total.Value))
		}
		if sum > total.Value {
			c.Detail = strings.Replace(c.Detail, "<=", ">", 1)
			if c.Verdict = "fails"; open {
				c.Verdict = "not_comparable"
			}
		}
		return c
	}
	c := news.Check{Check: "parts_sum_to_total", Detail: fmt.Sprintf("%s = %s", left, number(sum))}
	switch {
	case sum == total.Value:
		c.Verdict = "holds"
	case open:
		c.Verdict = "not_comparable"
	case sum < total.Value:
		c.Verdict = "incomplete"
		c.Detail = fmt.Sprintf("%s = %s, remainder %s of %s", left, number(sum), number(total.Value-sum), number(total.Value))
	default:
		c.Verdict = "fails"
		c.Detail += fmt.Sprintf(" > %s", number(total.Value))
	}
	return c
}
