package render

import (
	"slices"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// originView is one root of accounts.
type originView struct {
	Name     string
	Kind     string
	Unknown  bool
	Accounts []*accountView
	Outlets  []string
	Evidence []evidenceView
}

// diffView is one slot on which the accounts differ.
type diffView struct {
	Slot, Kind, Status, StatusKey, Note string
	Values                              []valueView
}

// valueView is one of the values with those who give it.
type valueView struct {
	Value    string
	Outlets  []string
	Accounts []*accountView
	Origins  int
	Phrase   string // «أصلان»
	Evidence []evidenceView
}

// namingView is a thing that outlets name otherwise, turned to a row an outlet.
type namingView struct {
	Slot string
	Note string
	Rows []namingRow
	// Values are the same as Rows by word.
	Values []valueView
}

type namingRow struct {
	Outlet string
	Words  []string
	Cells  []valueView // of the words, with the evidence of this outlet only
}

type passageView struct {
	Text     string
	Outlets  []string
	Evidence []evidenceView
}

type quotedView struct {
	Speaker  string
	Versions []versionView
}

type versionView struct {
	Account *accountView
	Outlet  string
	Text    string
	Direct  bool
	Stance  string
	Via     []string
	Start   int
	End     int
}

type figureView struct {
	Label    string
	Value    string
	Account  *accountView
	Outlet   string
	Parts    []string
	Checks   []checkView
	Evidence []evidenceView
}

type checkView struct {
	Verdict, Key, Detail string
	Good, Bad            bool
}

type agreementView struct {
	Slot, Kind, Value, Phrase string
	Evidence                  []evidenceView
}

type momentView struct {
	Value, Long, Text string
	Planned           bool
	Outlets           []string
	Phrase            string
	Evidence          []evidenceView
}

type spelledView struct {
	Name, Kind string
	Spellings  []spellingView
}

type spellingView struct {
	Text     string
	Outlets  []string
	Evidence []evidenceView
}

func (b *builder) views(articles []string) []*accountView {
	var out []*accountView
	for _, id := range articles {
		if a := b.byID[id]; a != nil {
			out = append(out, a)
		}
	}
	return out
}

func (b *builder) origins(os []news.Origin) []originView {
	var out []originView
	for _, o := range os {
		v := originView{Name: clean(o.Name), Accounts: b.views(o.Articles), Outlets: b.outlets(o.Articles), Evidence: b.evidence(o.Evidence)}
		if v.Name == "" {
			v.Unknown, v.Name = true, b.w.t("nobody")
		} else if o.Kind != "" {
			v.Kind = b.w.t("kind." + string(o.Kind))
		}
		out = append(out, v)
	}
	return out
}

// differences parts the namings, which read by outlet, from the rest.
func (b *builder) differences(ds []news.Difference) (rest []diffView, namings []namingView) {
	for _, d := range ds {
		v := diffView{Slot: b.slot(d.Slot), Kind: b.w.t("diff." + d.Kind), Note: clean(d.Note)}
		if d.Status != nil && *d.Status != "" {
			v.StatusKey = *d.Status
			v.Status = b.w.t("status." + *d.Status)
		}
		for _, val := range d.Values {
			v.Values = append(v.Values, valueView{
				Value: b.value(d.Kind, val.Value), Outlets: b.outlets(val.Articles), Accounts: b.views(val.Articles), Origins: val.Origins,
				Phrase: b.w.count(val.Origins, "origin"), Evidence: b.evidence(val.Evidence),
			})
		}
		if d.Kind == "naming" {
			namings = append(namings, byOutlet(v))
			continue
		}
		rest = append(rest, v)
	}
	return rest, namings
}

// byOutlet turns the values of a naming round: a row for each outlet, in
// order of first mention, with the words it uses.
func byOutlet(d diffView) namingView {
	n := namingView{Slot: d.Slot, Note: d.Note, Values: d.Values}
	at := map[string]int{}
	for _, v := range d.Values {
		for _, o := range v.Outlets {
			i, ok := at[o]
			if !ok {
				i = len(n.Rows)
				at[o] = i
				n.Rows = append(n.Rows, namingRow{Outlet: o})
			}
			cell := valueView{Value: v.Value}
			for _, e := range v.Evidence {
				if e.Outlet == o {
					cell.Evidence = append(cell.Evidence, e)
				}
			}
			n.Rows[i].Words = append(n.Rows[i].Words, v.Value)
			n.Rows[i].Cells = append(n.Rows[i].Cells, cell)
		}
	}
	return n
}

func (b *builder) passages(ps []news.Passage) []passageView {
	var out []passageView
	for _, p := range ps {
		v := passageView{Text: clean(p.Text), Evidence: b.evidence(p.Evidence)}
		v.Outlets = evidenceOutlets(v.Evidence)
		out = append(out, v)
	}
	return out
}

func evidenceOutlets(es []evidenceView) []string {
	var out []string
	for _, e := range es {
		if !slices.Contains(out, e.Outlet) {
			out = append(out, e.Outlet)
		}
	}
	return out
}

// quotations puts the statements that two or more accounts carry first, and
// counts those of one account alone, which follow.
func (b *builder) quotations(qs []news.Quoted) (all []quotedView, alone int) {
	var single []quotedView
	for _, q := range qs {
		v := quotedView{Speaker: clean(q.Speaker)}
		if v.Speaker == "" {
			v.Speaker = b.w.t("nobody")
		}
		articles := map[string]bool{}
		for _, ver := range q.Versions {
			x := versionView{Text: clean(ver.Text), Direct: ver.Kind == "direct", Start: ver.Start, End: ver.End}
			x.Account, _, x.Outlet = b.article(ver.Article)
			if ver.Stance != "" && ver.Stance != "asserted" {
				x.Stance = b.w.t("stance." + ver.Stance)
			}
			for _, h := range ver.Chain {
				name := clean(h.Name)
				if name == "" {
					name = clean(h.Text)
				}
				if name != "" {
					x.Via = append(x.Via, name)
				}
			}
			articles[ver.Article] = true
			v.Versions = append(v.Versions, x)
		}
		if len(articles) > 1 {
			all = append(all, v)
		} else {
			single = append(single, v)
		}
	}
	return append(all, single...), len(single)
}

func (b *builder) figures(fs []news.Figure) []figureView {
	var out []figureView
	for _, f := range fs {
		v := figureView{Label: b.frame(f.Frame), Value: decimal(f.Value), Evidence: b.evidence(f.Evidence)}
		v.Account, _, v.Outlet = b.article(f.Article)
		if m := strings.TrimSpace(f.Modifier); known("mod."+m) && b.w.t("mod."+m) != "" {
			v.Value = b.w.t("mod."+m) + " " + v.Value
		}
		for _, p := range f.Parts {
			v.Parts = append(v.Parts, strings.TrimSpace(clean(p.Label)+" "+decimal(p.Value)))
		}
		for _, c := range f.Checks {
			v.Checks = append(v.Checks, checkView{
				Verdict: b.w.t("verdict." + c.Verdict), Key: c.Verdict, Detail: clean(c.Detail),
				Good: c.Verdict == "holds", Bad: c.Verdict == "fails",
			})
		}
		out = append(out, v)
	}
	return out
}

// frame says what a figure counts: «القتلى · مدنيون · الغبيراء».
func (b *builder) frame(f news.Frame) string {
	parts := []string{f.Measure, f.Group}
	for _, p := range []*string{f.Party, f.Place, f.Period} {
		if p != nil {
			parts = append(parts, *p)
		}
	}
	var out []string
	for _, p := range parts {
		if p = clean(p); p != "" {
			out = append(out, b.term(p))
		}
	}
	return strings.Join(out, " · ")
}

func (b *builder) agreements(as []news.Agreement) []agreementView {
	var out []agreementView
	for _, a := range as {
		v := agreementView{Slot: b.slot(a.Slot), Value: b.value(a.Kind, a.Value), Phrase: b.w.count(a.Origins, "origin"), Evidence: b.evidence(a.Evidence)}
		if a.Kind != "" {
			v.Kind = b.w.t("diff." + a.Kind)
		}
		out = append(out, v)
	}
	return out
}

func (b *builder) timeline(ms []news.Moment) []momentView {
	var out []momentView
	for _, m := range ms {
		value := clean(m.Value)
		v := momentView{Value: value, Long: b.w.moment(value), Text: clean(m.Text), Planned: m.Planned,
			Outlets: b.outlets(m.Articles), Phrase: b.w.count(m.Origins, "origin"), Evidence: b.evidence(m.Evidence)}
		if v.Text == "" && len(v.Evidence) > 0 {
			v.Text = v.Evidence[0].Text
		}
		out = append(out, v)
	}
	return out
}

// spellings keeps the entities whose name is written in more than one way.
func (b *builder) spellings(es []news.Spelled) []spelledView {
	var out []spelledView
	for _, e := range es {
		if len(e.Spellings) < 2 {
			continue
		}
		v := spelledView{Name: clean(e.Name), Kind: b.w.t("type." + string(e.Type))}
		for _, s := range e.Spellings {
			sp := spellingView{Text: clean(s.Text), Evidence: b.evidence(s.Evidence)}
			for _, o := range s.Outlets {
				if o = clean(o); o != "" {
					sp.Outlets = append(sp.Outlets, o)
				}
			}
			v.Spellings = append(v.Spellings, sp)
		}
		out = append(out, v)
	}
	return out
}
