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

type agreementView struct {
	Slot, Kind, Value, Phrase string
	Evidence                  []evidenceView
}

type spelledView struct {
	Name, Kind string
	Spellings  []spellingView
	// Full is how many of them are not short forms.
	Full int
}

type spellingView struct {
	Text     string
	Short    bool
	Outlets  []string
	Evidence []evidenceView
}

// Evidence is that of all words of the row.
func (r namingRow) Evidence() []evidenceView {
	var out []evidenceView
	for _, c := range r.Cells {
		out = append(out, c.Evidence...)
	}
	return out
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

// spellings keeps the entities whose name is written in more than one way.
// A short form is no other way: «الصوان» beside «لبيد الصوان».
func (b *builder) spellings(es []news.Spelled) []spelledView {
	var out []spelledView
	for _, e := range es {
		v := spelledView{Name: clean(e.Name), Kind: b.w.t("type." + string(e.Type))}
		short := shortForms(e.Spellings)
		for i := range e.Spellings {
			sp := spellingView{Text: clean(e.Spellings[i].Text), Short: short[i], Evidence: b.evidence(e.Spellings[i].Evidence)}
			if !sp.Short {
				v.Full++
			}
			for _, o := range e.Spellings[i].Outlets {
				if o = b.outlet(o); o != "" {
					sp.Outlets = append(sp.Outlets, o)
				}
			}
			v.Spellings = append(v.Spellings, sp)
		}
		if v.Full > 1 {
			out = append(out, v)
		}
	}
	return out
}

// maxCompared is how many spellings of one entity are compared with one
// another. Names of news have a handful.
const maxCompared = 64

// shortForms says of each spelling whether its words all stand, in order, in
// a longer one.
func shortForms(all []news.Spelling) []bool {
	out := make([]bool, len(all))
	words := make([][]string, min(len(all), maxCompared))
	for i := range words {
		words[i] = strings.Fields(all[i].Text)
	}
	for i, short := range words {
		out[i] = slices.ContainsFunc(words, func(long []string) bool {
			at := 0
			for _, w := range long {
				if at < len(short) && w == short[at] {
					at++
				}
			}
			return len(long) > len(short) && at == len(short)
		})
	}
	return out
}
