package figure

import (
	"strings"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

type annotator struct{}

// New returns the annotator of figure frames. It uses entities where there
// are some, and needs times and quantities; it replaces doc.Frames.
func New() annotate.Annotator { return annotator{} }

func (annotator) Name() string { return "frames" }
func (annotator) Needs() news.Layer {
	return news.LayerTokens | news.LayerSentences | news.LayerTimes | news.LayerQuantities
}
func (annotator) Gives() news.Layer { return news.LayerFrames }

func (annotator) Annotate(doc *news.Document) {
	doc.Frames = []news.Frame{}
	if len(doc.Quantities) == 0 {
		return
	}
	p := &parser{doc: doc, tokens: doc.Tokens, open: map[string]int{}, last: map[string]int{}}
	p.collect()
	for k := range p.items {
		p.place(k)
	}
}

// item is one quantity that may get a frame.
type item struct {
	q        int // index in doc.Quantities
	lo, hi   int // its tokens
	sentence int
	line     int
	// noun is the counted noun, its Group and Measure as far as the list says.
	noun arabic.CountedNoun
	// group and measure as read; frame is the index of the frame, -1 without.
	group, measure string
	frame          int
	// subset reports a part of another group («بينهم 8 أطفال») of items[head].
	subset bool
	head   int
	// all reports a subset of a list that tells the whole («القتلى هم طفلان
	// وثلاث نساء»): its members make up the total.
	all   bool
	party string
	// target is what an attack was on («17 حادثة اعتداء على مدارس»).
	target string
}

type parser struct {
	doc    *news.Document
	tokens []text.Token
	items  []item
	// open holds, by measure and group, the item of the last total; last, by
	// measure alone.
	open, last map[string]int
	// of is the item of each frame.
	of []int
}

// collect lists the quantities that may get a frame, with their tokens.
func (p *parser) collect() {
	at, line := 0, 0
	for q := range p.doc.Quantities {
		quantity := &p.doc.Quantities[q]
		switch quantity.Kind {
		case "count", "vague", "money":
		default:
			continue
		}
		if quantity.Rule == "quantity/denied" {
			continue
		}
		for at < len(p.tokens) && p.tokens[at].End <= quantity.Start {
			at++
			if at < len(p.tokens) && p.tokens[at].Line {
				line++
			}
		}
		hi := at
		for hi < len(p.tokens) && p.tokens[hi].Start < quantity.End {
			hi++
		}
		if hi == at {
			continue
		}
		it := item{q: q, lo: at, hi: hi, line: line, frame: -1, head: -1, sentence: p.doc.SentenceAt(quantity.Start)}
		it.noun, _, _ = arabic.CountedNounOf(text.FoldString(quantity.Unit, text.Key))
		p.items = append(p.items, it)
	}
}

// place reads the frame of item k and adds it when it has a measure.
func (p *parser) place(k int) {
	it := &p.items[k]
	head := p.previousHead(k)
	it.group = p.group(k, head)
	introduced := p.introduced(it.lo)
	listed := p.goesOn(k)
	switch whole := p.composition(k); {
	case whole >= 0:
		it.subset, it.head, it.all = true, whole, p.key(it.lo-1) == "هم" || p.key(it.lo-1) == "هن"
	case listed && it.group != p.items[p.items[k-1].head].group && !p.hasOwnParty(k):
		it.subset, it.head, it.all = true, p.items[k-1].head, p.items[k-1].all
	case head >= 0 && introduced && it.group != p.items[head].group && !p.hasOwnParty(k):
		it.subset, it.head = true, head
	}
	rule := ""
	it.measure, rule = p.measure(k, head)
	if it.measure == "" {
		return
	}
	f := news.Frame{Quantity: it.q, Measure: it.measure, Group: it.group, Rule: "figure/" + rule}
	if it.subset {
		p.addSubset(k, f)
		return
	}
	if it.party = p.nameBefore(k); it.party == "" {
		it.party = p.party(k)
	}
	p.period(k, &f)
	f.Place = p.where(k)
	if it.party != "" {
		f.Party = &it.party
	}
	if it.measure == "attacks" || it.measure == "incidents" {
		if it.target = p.target(k); it.target != "" {
			f.Group = it.target
		}
	}
	if parent := p.parent(k, head, introduced, &f); parent >= 0 {
		p.link(k, parent, &f)
	} else {
		p.open[it.measure+"|"+it.group], p.last[it.measure] = k, k
	}
	p.add(k, f)
	if head >= 0 && p.key(it.lo-1) == "اصل" && p.items[head].measure == it.measure && p.value(head) < p.value(k) {
		// «121 مدنيا من أصل 318 شهيدا»: the total comes after its part.
		if part := &p.doc.Frames[p.items[head].frame]; part.PartOf == nil {
			of := it.frame
			part.PartOf, part.Rule, part.PartBy = &of, "figure/part-share", "share"
		}
	}
}

// addSubset adds the frame of a part that is of another group: it shares
// party, place and period with its head.
func (p *parser) addSubset(k int, f news.Frame) {
	it := &p.items[k]
	h := p.items[it.head]
	if h.frame < 0 {
		return
	}
	of := p.doc.Frames[h.frame]
	parent := h.frame
	f.Party, f.Place, f.Period, f.AsOf, f.Cumulative, f.PartOf = of.Party, of.Place, of.Period, of.AsOf, of.Cumulative, &parent
	f.Rule, f.PartBy = "figure/subset", "group"
	if it.all {
		f.Rule, f.PartBy = "figure/part-members", "members"
	}
	p.add(k, f)
}

// farItems is how many counts back or forth in a sentence are looked at; it
// keeps sentences without end linear.
const farItems = 16

// add records the frame of item k.
func (p *parser) add(k int, f news.Frame) {
	p.items[k].frame = len(p.doc.Frames)
	p.doc.Frames = append(p.doc.Frames, f)
	p.of = append(p.of, k)
}

// composition is the item of the total that item k is told to be among: «بين
// القتلى طفلان», «القتلى هم طفلان وثلاث نساء»; -1 when it is told so of none.
func (p *parser) composition(k int) int {
	lo := p.items[k].lo
	at := -1
	switch {
	case p.key(lo-1) == "هم" || p.key(lo-1) == "هن":
		at = lo - 2
	case p.key(lo-2) == "بين":
		at = lo - 1
	}
	n, definite, ok := arabic.CountedNounOf(p.key(at))
	if !ok || !definite || n.Count != 0 || p.items[k].noun.Group == "" {
		return -1
	}
	total, open := p.last[n.Measure]
	if !open || p.items[k].line-p.items[total].line > 3*maxLines || p.value(k) > p.value(total) {
		return -1
	}
	return total
}

// previousHead is the last item of the sentence before k that is no subset,
// -1 without one. Money and counts are no heads of one another.
func (p *parser) previousHead(k int) int {
	for j := k - 1; j >= max(0, k-farItems) && p.items[j].sentence == p.items[k].sentence; j-- {
		money := p.doc.Quantities[p.items[k].q].Kind == "money"
		if !p.items[j].subset && p.items[j].frame >= 0 && money == (p.items[j].measure == "money") {
			return j
		}
	}
	return -1
}

// introduced reports «بينهم», «منهم», «من هذه الهجمات» before token i.
func (p *parser) introduced(i int) bool {
	switch p.key(i - 1) {
	case "بينهم", "بينها", "بينهن", "منهم", "منها", "منهن", "وبينهم", "ومنهم", "ومنها":
		return true
	}
	for j := i - 1; j > 0 && j >= i-3 && !p.tokens[j].Line; j-- {
		if k := p.key(j); (k == "هذه" || k == "هؤلاء") && p.key(j-1) == "من" {
			return true
		}
	}
	return false
}

// goesOn reports that item k goes on the list whose member k-1 is a subset:
// only marks and و stand between.
func (p *parser) goesOn(k int) bool {
	if k == 0 || !p.items[k-1].subset || p.items[k-1].sentence != p.items[k].sentence {
		return false
	}
	for j := p.items[k-1].hi; j < p.items[k].lo; j++ {
		if key := p.key(j); key != "،" && key != "," && key != "و" && key != "(" && key != ")" {
			return false
		}
	}
	return true
}

func (p *parser) key(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].Key
}

// group is the population that item k counts.
func (p *parser) group(k, head int) string {
	it := &p.items[k]
	q := &p.doc.Quantities[it.q]
	switch {
	case q.Kind == "money":
		return ""
	case it.noun.Group == "men" && q.Noun != nil && (strings.Contains(q.Noun.Text, "الأمن") || strings.Contains(q.Noun.Text, "الشرطة")):
		return "police"
	case it.noun.Group != "":
		if it.noun.Group == "people" && head >= 0 && inherits(q.Rule) {
			return p.items[head].group
		}
		return it.noun.Group
	case inherits(q.Rule) && head >= 0 && !strings.Contains(q.Text, "طبي"):
		return p.items[head].group
	}
	if q.Noun != nil {
		switch key := text.FoldString(q.Noun.Text, text.Key); {
		case strings.Contains(key, "الطبي"):
			return "medics"
		case strings.Contains(key, "الاعلامي"):
			return "journalists"
		}
	}
	if it.noun.Measure != "" && !ofPeople(it.noun.Measure) {
		return ""
	}
	// «15 قتيلا مدنيا»: the adjective names the group.
	for _, adjective := range q.Qualities {
		if n, _, ok := arabic.CountedNounOf(text.FoldString(adjective, text.Key)); ok && n.Group != "" {
			return n.Group
		}
	}
	if n, _, ok := arabic.CountedNounOf(p.key(it.hi)); ok && n.Group != "" && it.hi < len(p.tokens) && !p.tokens[it.hi].Line {
		return n.Group
	}
	return "people"
}

// inherits reports the rules of quantities whose noun is that of an earlier
// one.
func inherits(rule string) bool {
	switch rule {
	case "quantity/of-them", "quantity/list", "quantity/partitive", "quantity/triggered":
		return true
	}
	return false
}
