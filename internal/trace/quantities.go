package trace

import (
	"maps"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// quantity is the number of a filling.
type quantity struct {
	value, max float64
	modifier   string
}

// stated is a frame of an account with what it needs to be compared.
type stated struct {
	acc   *account
	frame *news.Frame
	q     *news.Quantity
}

// quantitySlots aligns the figures of the accounts by measure, group and
// party. Groups that stand for all who are counted (people, civilians) are
// one slot: which word an account takes is its choice. Of several figures of
// one account in one slot the first in the text stands for it: the headline
// and the lead give the news, the rest breaks it down.
func (st *story) quantitySlots() []slot {
	slots := map[string]*slot{}
	var order []string
	for _, a := range st.accounts {
		taken := map[string]bool{}
		for _, s := range a.statements() {
			key := s.key()
			if taken[key] {
				continue
			}
			taken[key] = true
			if slots[key] == nil {
				slots[key] = &slot{name: key, kind: kindOfMeasure(s.frame.Measure), status: quantityStatus}
				if s.frame.Measure == "missing" {
					slots[key].status = missingStatus
				}
				order = append(order, key)
			}
			slots[key].values = append(slots[key].values, filling{
				acc: a, shown: showQuantity(s.q), ev: a.evidence(s.q.Mention, ""), quantity: quantityOf(s.q),
			})
		}
	}
	for _, key := range order {
		if key == "killed" || key == "injured" {
			slots[key].values = st.ofTheEvent(slots[key].values)
		}
	}
	st.impliedAgreements(slots, &order)
	sort.Strings(order)
	out := make([]slot, 0, len(order))
	for _, k := range order {
		out = append(out, *slots[k])
	}
	return out
}

// alikeFigure is how alike a sentence below the lead must be to one of another
// account for its figure to be of the same thing.
const alikeFigure = 0.2

// ofTheEvent leaves out tolls that stand below the lead and that no other
// account's figure answers: the toll of another event, told as background.
func (st *story) ofTheEvent(fs []filling) []filling {
	var out []filling
	for _, f := range fs {
		if f.acc.inLead(f.ev.Span) || slices.ContainsFunc(fs, func(o filling) bool { return st.answers(f, o) }) {
			out = append(out, f)
		}
	}
	return out
}

func (st *story) answers(f, o filling) bool {
	if f.acc == o.acc {
		return false
	}
	if f.shown == o.shown {
		return true
	}
	a, b := f.acc.sentenceAt(f.ev.Start), o.acc.sentenceAt(o.ev.Start)
	return a != nil && b != nil && st.alike(a.stems, b.stems) >= alikeFigure
}

// statements lists the account's frames that can stand beside those of other
// accounts: no parts by party or place, no vague numbers.
func (a *account) statements() []stated {
	var out []stated
	for i := range a.doc.Frames {
		f := &a.doc.Frames[i]
		if f.Quantity < 0 || f.Quantity >= len(a.doc.Quantities) || f.Measure == "" || f.Cumulative {
			continue
		}
		q := &a.doc.Quantities[f.Quantity]
		if q.Kind == "vague" || q.Kind == "percent" || f.PartOf != nil && (f.Group == "" || everybody[f.Group]) {
			continue
		}
		out = append(out, stated{a, f, q})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].q.Start < out[j].q.Start })
	return out
}

func (s stated) key() string {
	key := s.frame.Measure
	if g := s.frame.Group; g != "" && !everybody[g] {
		key += "/" + g
	}
	if s.frame.Party != nil {
		key += "/by " + text.FoldString(*s.frame.Party, text.Clean)
	}
	return key
}

// everybody are the groups that hold all who are counted.
var everybody = set("people persons civilians civilian person victims")

func kindOfMeasure(measure string) string {
	if measure == agreements {
		return "agreement"
	}
	return "quantity"
}

const agreements = "agreements"

// impliedAgreements adds the accounts that say of one signed paper, without
// a number, that it was signed («وقّعت … وثيقة»), where others count the
// papers.
func (st *story) impliedAgreements(slots map[string]*slot, order *[]string) {
	sl := slots[agreements]
	if sl == nil {
		return
	}
	has := map[*account]bool{}
	for _, f := range sl.values {
		has[f.acc] = true
	}
	for _, a := range st.accounts {
		if has[a] {
			continue
		}
		if sp, ok := signedPaper(a.doc); ok {
			sl.values = append(sl.values, filling{acc: a, shown: "1", ev: a.evidence(a.doc.At(sp), ""), quantity: quantity{1, 1, "="}})
		}
	}
}

// signedPaper finds a verb of signing with one paper, unnumbered, in the next
// words: «وقعت مع الوفد وثيقة للتعاون», «توقيع اتفاقية».
func signedPaper(d *news.Document) (text.Span, bool) {
	for i, t := range d.Tokens {
		if !signing[strings.TrimPrefix(t.Key, "و")] && !signing[t.Key] {
			continue
		}
		for j := i + 1; j < len(d.Tokens) && j <= i+6 && !d.Tokens[j].Line; j++ {
			if paper[d.Tokens[j].Key] {
				return text.Span{Start: t.Start, End: d.Tokens[j].End}, true
			}
			if d.Tokens[j].Kind == text.Number {
				break
			}
		}
	}
	return text.Span{}, false
}

var (
	signing = set("وقع وقعت وقعا وقعتا توقع يوقع توقعان يوقعان توقيع ابرم ابرمت ابرما")
	paper   = set("وثيقه اتفاقيه اتفاقا اتفاق مذكره معاهده")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func quantityOf(q *news.Quantity) quantity {
	out := quantity{q.Value, q.Value, q.Modifier}
	if q.Max != nil {
		out.max = *q.Max
	}
	if out.modifier == "" {
		out.modifier = "="
	}
	return out
}

func showQuantity(q *news.Quantity) string {
	s := number(q.Value)
	if q.Max != nil {
		s += "-" + number(*q.Max)
	}
	if q.Modifier != "" && q.Modifier != "=" {
		s = q.Modifier + s
	}
	return s
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// roundingShare is how far an approximate number may lie from an exact one
// and still be the same figure rounded: «نحو 300» beside 297 or 312.
const roundingShare = 0.1

// overLeast is how many times a least figure («أكثر من 20») may be passed by an
// exact one and still be that figure told with less care: beside 31 it is
// another.
const overLeast = 1.5

// quantityStatus decides what two differing figures are to each other.
func quantityStatus(a, b []filling) string {
	x, y := a[0].quantity, b[0].quantity
	switch {
	case revised(a, b):
		return "revision"
	case rounds(x, y):
		return "rounding"
	case x.value < y.value && follows(a, b), y.value < x.value && follows(b, a):
		return "superseded"
	}
	return "conflict"
}

// missingStatus is quantityStatus for what shrinks as people are found.
func missingStatus(a, b []filling) string {
	if s := quantityStatus(a, b); s != "conflict" || !follows(a, b) && !follows(b, a) {
		return s
	}
	return "superseded"
}

// revised reports whether one outlet gave both figures, in two states of one
// article or in a correction.
func revised(a, b []filling) bool {
	for _, f := range a {
		for _, g := range b {
			if f.acc.doc.Outlet.ID == g.acc.doc.Outlet.ID && (f.acc.member.Family == g.acc.member.Family || f.acc.corrects() || g.acc.corrects()) {
				return true
			}
		}
	}
	return false
}

// corrects reports whether the account opens as a correction: «تصحيح: …».
func (a *account) corrects() bool {
	for i, t := range a.doc.Tokens {
		if t.Line && i+1 < len(a.doc.Tokens) && correction[t.Key] {
			return true
		}
	}
	return false
}

var correction = set("تصحيح استدراك تصويب")

// rounds reports whether two figures can be one figure told with more and
// less care.
func rounds(a, b quantity) bool {
	if a.max > a.value || b.max > b.value { // a range holds what lies in it
		return a.value <= b.max && b.value <= a.max
	}
	switch {
	case a.modifier == "=" && b.modifier == "=":
		return false
	case a.modifier == "~" || b.modifier == "~":
		return math.Abs(a.value-b.value) <= roundingShare*math.Max(math.Abs(a.value), math.Abs(b.value))
	case a.modifier == ">=" && b.modifier != "<=":
		return b.value >= a.value && b.value <= a.value*overLeast
	case b.modifier == ">=" && a.modifier != "<=":
		return a.value >= b.value && a.value <= b.value*overLeast
	}
	return a.value >= b.value*(1-roundingShare) && b.value >= a.value*(1-roundingShare)
}

// told are the measures whose mention by one account alone is news to the
// others.
var told = set("killed injured arrested missing displaced kidnapped released")

// presences finds the facts that one publisher alone reports, in stories of at
// least three outlets.
func (st *story) presences() []news.Difference {
	outlets := map[string]bool{}
	for _, a := range st.accounts {
		outlets[a.doc.Outlet.ID] = true
	}
	if len(outlets) < 3 {
		return nil
	}
	first := map[string]stated{}
	by := map[string]map[string]bool{}
	accounts := map[string]map[int]bool{}
	for _, a := range st.accounts {
		for _, s := range a.statements() {
			key := s.frame.Measure
			if !told[key] {
				continue
			}
			if by[key] == nil {
				by[key], accounts[key], first[key] = map[string]bool{}, map[int]bool{}, s
			}
			by[key][family(a.doc)] = true
			accounts[key][a.n] = true
		}
	}
	var out []news.Difference
	for _, key := range slices.Sorted(maps.Keys(first)) {
		if len(by[key]) != 1 {
			continue
		}
		s := first[key]
		out = append(out, news.Difference{Slot: key, Kind: "presence", Values: []news.DiffValue{{
			Value: showQuantity(s.q), Articles: st.articles(accounts[key]), Origins: st.originsOf(accounts[key]),
			Evidence: []news.Evidence{s.acc.evidence(s.q.Mention, "")},
		}}})
	}
	return out
}
