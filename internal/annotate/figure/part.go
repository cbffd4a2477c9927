package figure

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// maxLines is how many lines may lie between a total and the parts that name
// no total of their own: a report lists its parties over a few paragraphs.
const maxLines = 4

// collective reports a party that stands for all parties together: the count
// is a total.
func collective(party string) bool {
	key := text.FoldString(party, text.Key)
	for _, w := range []string{"اطراف", "القوي المسيطره", "الاطراف", "مختلف"} {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return false
}

// parent is the item whose total item k is a part of, -1 when it is none.
func (p *parser) parent(k, head int, introduced bool, f *news.Frame) int {
	it := &p.items[k]
	specific := it.party != "" && !collective(it.party)
	total, open := p.total(k)
	q := &p.doc.Quantities[it.q]
	list := head >= 0 && inherits(q.Rule) && q.Rule != "quantity/triggered" && p.items[head].measure == it.measure
	switch {
	case p.inColumn(k):
		if open && total != head && p.near(total, k) {
			return p.within(total, k)
		}
		if list && p.isPart(head) {
			return p.within(p.top(head), k)
		}
		return -1
	case introduced && head >= 0 && p.items[head].measure == it.measure:
		return p.within(p.top(head), k)
	case introduced && open && (specific || it.target != "") && p.near(total, k):
		return p.within(total, k)
	case q.Rule == "quantity/partitive" && open && it.noun.Measure == it.measure && p.near(total, k):
		return p.within(total, k) // «188 من الموقوفين»
	case specific && open && p.near(total, k) && p.samePeriod(total, f) && p.value(k) < p.value(total):
		return p.within(total, k)
	case list:
		return p.within(p.top(head), k)
	case head >= 0 && open && f.Period == nil && it.party == "" && p.items[head].party != "" && p.isPart(head) && p.top(head) == total && p.items[head].group == it.group:
		return p.within(total, k) // the remainder of a list by party
	}
	return -1
}

// total is the last total that item k may be a part of: of its measure and
// group, or, when it counts people of no named group («96 من الضحايا»), the last
// one of its measure.
func (p *parser) total(k int) (int, bool) {
	it := &p.items[k]
	if it.group == "people" {
		t, ok := p.last[it.measure]
		return t, ok
	}
	t, ok := p.open[it.measure+"|"+it.group]
	return t, ok
}

// inColumn reports that item k is one of several counts told side by side, each
// with its own place, month or name: «96 في وادي السرو، و82 في تل الأرجوان», «فصائل
// الجبل (74)». None of them is the total of the others.
func (p *parser) inColumn(k int) bool {
	before := k > 0 && p.items[k-1].sentence == p.items[k].sentence && p.sameShape(k-1, k)
	after := k+1 < len(p.items) && p.items[k+1].sentence == p.items[k].sentence && p.sameShape(k, k+1)
	return before || after
}

// sameShape reports that items a and b are both followed by «في», or both in
// brackets after a name, and that b goes on counting what a does.
func (p *parser) sameShape(a, b int) bool {
	if !inherits(p.doc.Quantities[p.items[b].q].Rule) {
		return false
	}
	if p.bracketed(a) > 0 && p.bracketed(b) > 0 {
		return true
	}
	return p.key(p.items[a].hi) == "في" && p.key(p.items[b].hi) == "في"
}

// bracketed returns the token of the bracket that opens before item k, 0 when
// it does not stand in brackets of its own.
func (p *parser) bracketed(k int) int {
	it := &p.items[k]
	if p.key(it.lo) == "(" && p.key(it.hi-1) == ")" {
		return it.lo
	}
	if p.key(it.lo-1) == "(" && p.key(it.hi) == ")" {
		return it.lo - 1
	}
	return 0
}

// nameBefore is the party of a count in brackets: the words before them,
// «قوات الحكومة (121 قتيلا) وفصائل الجبل (74)».
func (p *parser) nameBefore(k int) string {
	end := p.bracketed(k)
	if end == 0 || !p.inColumn(k) {
		return ""
	}
	first := end
	for first > 0 && end-first < 6 && !p.tokens[first].Line {
		t := p.tokens[first-1]
		if t.Kind != text.Word || isBetween(t.Key) {
			break
		}
		first--
		if strings.HasPrefix(t.Key, "و") && first > 0 && p.key(first-1) == ")" {
			break
		}
	}
	s, ok := p.name(first, end)
	if !ok {
		return ""
	}
	if first > 0 && p.key(first-1) == ")" {
		s = strings.TrimPrefix(s, "و")
	}
	return s
}

// isBetween reports the words that stand before a list of names.
func isBetween(key string) bool {
	switch key {
	case "بين", "علي", "من", "في", "الي", "عن", "ان", "هي", "هم", "كل", "لدي":
		return true
	}
	return false
}

func (p *parser) isPart(k int) bool {
	f := p.items[k].frame
	return f >= 0 && p.doc.Frames[f].PartOf != nil
}

// top is the item of the total that a member of a list belongs to: itself
// when it is no part.
func (p *parser) top(k int) int {
	f := p.items[k].frame
	if f < 0 || p.doc.Frames[f].PartOf == nil {
		return k
	}
	return p.of[*p.doc.Frames[f].PartOf]
}

// within returns the total when the part is not larger, -1 else.
func (p *parser) within(total, k int) int {
	if total == k || p.items[total].frame < 0 {
		return -1
	}
	if p.value(k) > p.value(total) {
		return -1
	}
	return total
}

func (p *parser) value(k int) float64 { return p.doc.Quantities[p.items[k].q].Value }

// near reports that item k stands close enough below the total.
func (p *parser) near(total, k int) bool {
	return p.items[k].line-p.items[total].line <= maxLines
}

// samePeriod reports that the part names no other time than its total.
func (p *parser) samePeriod(total int, f *news.Frame) bool {
	of := p.doc.Frames[p.items[total].frame]
	return f.Period == nil || of.Period == nil || *f.Period == *of.Period
}

// link makes f a part of the total: it takes the total's place, period and
// group where it names none. The rule says by what the total is divided:
// party, place, period or target. Parts by one of them are what a sum may be
// made of; parts by different ones overlap.
func (p *parser) link(k, total int, f *news.Frame) {
	it := &p.items[k]
	frame := p.items[total].frame
	of := p.doc.Frames[frame]
	f.PartOf = &frame
	switch {
	case it.party != "" && !collective(it.party):
		f.Rule, f.PartBy = "figure/part-party", "party"
	case it.target != "":
		f.Rule, f.PartBy = "figure/part-target", "target"
	case f.Period != nil && (of.Period == nil || *of.Period != *f.Period):
		f.Rule, f.PartBy = "figure/part-period", "period"
	case f.Place != nil && (of.Place == nil || *of.Place != *f.Place):
		f.Rule, f.PartBy = "figure/part-place", "place"
	case p.byParty(k, total):
		f.Rule, f.PartBy = "figure/part-party", "party" // the rest of a list by party: «قضى 35 بألغام»
	default:
		f.Rule, f.PartBy = "figure/part-share", "share"
	}
	if f.Period == nil {
		f.Period, f.AsOf, f.Cumulative = of.Period, of.AsOf, of.Cumulative
	}
	if f.Place == nil {
		f.Place = of.Place
	}
	if f.Group == "" || f.Group == "people" {
		f.Group = of.Group
	}
}

// byParty reports that the count before item k in its sentence is a part by
// party of the same total.
func (p *parser) byParty(k, total int) bool {
	head := p.previousHead(k)
	return head >= 0 && p.items[head].party != "" && p.isPart(head) && p.top(head) == total
}
