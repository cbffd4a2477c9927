package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// figureView is a total with its parts, in the accounts that give both alike.
type figureView struct {
	Label    string
	Value    string
	Accounts []*accountView
	Outlets  []string
	Parts    []string
	Checks   []checkView
	Evidence []evidenceView
}

type checkView struct {
	Verdict, Key string
	// Name says what was checked, Detail shows the arithmetic, Rest what is
	// left of the total.
	Name, Detail, Rest string
	Good, Bad          bool
	sum                bool // the parts are added up
}

// telling reports whether a figure is worth a line in a short story: one
// that fails a check, or whose parts are added up.
func (f *figureView) telling() bool {
	return slices.ContainsFunc(f.Checks, func(c checkView) bool { return c.Bad || c.sum })
}

// figures makes the figures of all accounts, one for those that accounts give
// alike to the last part.
func (b *builder) figures(fs []news.Figure) []figureView {
	var out []figureView
	at := make(map[string]int, len(fs))
	for i := range fs {
		v := b.figure(&fs[i])
		key := fmt.Sprintf("%q %q %q %#v", v.Label, v.Value, v.Parts, v.Checks)
		k, seen := at[key]
		if !seen {
			at[key] = len(out)
			out = append(out, v)
			continue
		}
		same := &out[k]
		same.Evidence = append(same.Evidence, v.Evidence...)
		for _, a := range v.Accounts {
			if !slices.Contains(same.Accounts, a) {
				same.Accounts = append(same.Accounts, a)
			}
		}
		for _, o := range v.Outlets {
			if !slices.Contains(same.Outlets, o) {
				same.Outlets = append(same.Outlets, o)
			}
		}
	}
	return out
}

func (b *builder) figure(f *news.Figure) figureView {
	v := figureView{Label: b.frame(f.Frame), Value: decimal(f.Value), Accounts: b.views([]string{f.Article}), Evidence: b.evidence(f.Evidence)}
	v.Outlets = b.outlets([]string{f.Article})
	if m := strings.TrimSpace(f.Modifier); known("mod."+m) && b.w.t("mod."+m) != "" {
		v.Value = b.w.t("mod."+m) + " " + v.Value
	}
	for _, p := range f.Parts {
		part := b.w.moment(clean(p.Label))
		part = strings.TrimSpace(b.term(part) + " " + decimal(p.Value))
		if !slices.Contains(v.Parts, part) {
			v.Parts = append(v.Parts, part)
		}
	}
	for _, c := range f.Checks {
		x := checkView{
			Verdict: b.w.t("verdict." + c.Verdict), Key: c.Verdict,
			Name: b.w.t("check." + c.Check), Good: c.Verdict == "holds", Bad: c.Verdict == "fails",
			sum: c.Check == "parts_sum_to_total",
		}
		x.Detail, x.Rest, _ = strings.Cut(clean(c.Detail), ", remainder ")
		x.Detail = strings.ReplaceAll(x.Detail, "<=", "≤")
		if rest, whole, ok := strings.Cut(x.Rest, " of "); ok {
			x.Rest = b.w.t("remainder") + " " + rest + " " + b.w.t("of") + " " + whole
		}
		v.Checks = append(v.Checks, x)
	}
	return v
}

// frame says what a figure counts: «القتلى · مدنيون · بفعل الحراس». That
// people are counted goes without saying.
func (b *builder) frame(f news.Frame) string {
	var out []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	add(b.term(clean(f.Measure)))
	if f.Group != "people" || f.Measure == "" {
		add(b.term(clean(f.Group)))
	}
	if f.Party != nil && clean(*f.Party) != "" {
		add(b.term("by") + " " + b.term(clean(*f.Party)))
	}
	if f.Place != nil {
		add(clean(*f.Place))
	}
	if f.Period != nil {
		add(b.w.moment(clean(*f.Period)))
	}
	return strings.Join(out, " · ")
}
