package quantity

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// The kinds of quantities.
const (
	count    = "count"
	money    = "money"
	measure  = "measure"
	percent  = "percent"
	duration = "duration"
	ordinal  = "ordinal"
	fraction = "fraction"
	age      = "age"
	score    = "score"
	phone    = "phone"
	vague    = "vague"
)

type annotator struct {
	*lists
	loose, relative bool
}

// lists are the words that quantities are read by. They never change once
// built.
type lists struct {
	currencies, units *units
	nouns             map[string]nounForm
	adjectives        map[string]agreement
	names             map[string]string
	rules             map[string]string
	starts            map[string]start
}

var allLists = sync.OnceValue(func() *lists {
	l := &lists{
		currencies: loadUnits("ar/currencies.tsv", "iso"),
		units:      loadUnits("ar/units.tsv", "symbol"),
		nouns:      nounForms(),
		adjectives: adjectiveForms(),
		names:      numberNames(),
		rules:      ruleNames(),
	}
	l.starts = l.startWords()
	return l
})

// New returns the annotator of quantities. It reads around the times, which
// must have been found, and uses entities where there are some; it replaces
// doc.Quantities.
func New() annotate.Annotator { return NewWith(Options{}) }

// NewWith returns the annotator with options.
func NewWith(o Options) annotate.Annotator {
	return &annotator{lists: allLists(), loose: o.Loose, relative: o.Relative}
}

func (a *annotator) Name() string { return "quantities" }
func (a *annotator) Needs() news.Layer {
	return news.LayerTokens | news.LayerSentences | news.LayerTimes
}
func (a *annotator) Gives() news.Layer { return news.LayerQuantities }

func (a *annotator) Annotate(doc *news.Document) {
	doc.Quantities = []news.Quantity{}
	p := &parser{annotator: a, doc: doc, tokens: doc.Tokens, noun: -1, named: -1}
	p.begin = make([]start, len(p.tokens))
	for i := range p.tokens {
		p.begin[i] = a.startOf(&p.tokens[i])
	}
	for i := 0; i < len(p.tokens); {
		if p.tokens[i].Line {
			p.noun = -1
		}
		if end := p.skip(i); end > i {
			i = end
			continue
		}
		n := p.at(i)
		if n <= 0 {
			i++
			continue
		}
		i += n
	}
}

// parser is the state of reading one document.
type parser struct {
	*annotator
	doc    *news.Document
	tokens []text.Token
	// begin holds what each token can begin.
	begin []start
	// time and entity are the first time and entity that may cover the next
	// token.
	time, entity int
	// noun is the index of the last quantity of the sentence whose noun a list
	// may go on counting, -1 without one.
	noun int
	// subset reports that the last quantity is a part told after «بينهم».
	subset bool
	// named is the token after the last number that was a name («الدقيقتين 53
	// و55»), -1 without one.
	named int
	// codes are the codes of the bare currencies of this text, by name.
	codes map[string]string
}

// found is a quantity while it is read: tokens from start to end.
type found struct {
	start, cut, end int
	kind, unit      string
	value           float64
	max             *float64
	mod             string
	// nounFrom and nounTo are the tokens of the counted noun, equal without;
	// its adjectives follow it until adjTo.
	nounFrom, nounTo, adjTo int
	rule                    string
	// bounded reports a bound before the number, wrapped brackets around it.
	bounded, wrapped bool
	// between reports a range told with «بين».
	between bool
}

func (p *parser) key(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].Key
}

// next reports that token i follows the one before in the same line.
func (p *parser) next(i int) bool { return i > 0 && i < len(p.tokens) && !p.tokens[i].Line }

// word reports that token i is a word in the same line as the one before.
func (p *parser) word(i int) bool { return p.next(i) && p.tokens[i].Kind == text.Word }

// skip returns the token after a date, clock time or set that covers token i,
// or after a longer name. Lengths of time are read again here.
func (p *parser) skip(i int) int {
	at := p.tokens[i].Start
	for p.time < len(p.doc.Times) && p.doc.Times[p.time].End <= at {
		p.time++
	}
	if p.time < len(p.doc.Times) {
		t := p.doc.Times[p.time]
		plain := t.Type == news.Duration && t.From == nil && (t.Mod == nil || *t.Mod != "since")
		if t.Start < p.tokens[i].End && t.End > at && !plain {
			return p.after(i, t.End)
		}
	}
	for p.entity < len(p.doc.Entities) && p.doc.Entities[p.entity].End <= at {
		p.entity++
	}
	if p.entity < len(p.doc.Entities) {
		e := p.doc.Entities[p.entity]
		if e.Start <= at && e.End > p.tokens[i].End {
			return p.after(i, e.End)
		}
	}
	return i
}

// after is the first token from i on that begins at or after byte end.
func (p *parser) after(i, end int) int {
	for i < len(p.tokens) && p.tokens[i].Start < end {
		i++
	}
	return i
}

// inTime reports that a date or a clock time begins at or covers token i.
func (p *parser) inTime(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	at := p.tokens[i].Start
	for k := p.time; k < len(p.doc.Times) && p.doc.Times[k].Start <= at; k++ {
		if t := p.doc.Times[k]; t.End > at && t.Type != news.Duration {
			return true
		}
	}
	return false
}

// reader reads one kind of quantity that begins at a token of the starts.
type reader struct {
	starts start
	read   func(*parser, int) (found, bool)
}

// The readers in the order that they are asked, of a word and of any other
// token.
var (
	wordReaders = [...]reader{
		{aNumber | goalsOf, (*parser).goals},
		{goalsOf | aMark, (*parser).score},
		{aNumber | aBound | aMark, (*parser).numbered},
		{aFew | aBound, (*parser).vague},
		{aPart | aUnit | aNumber | aBound, (*parser).halfUnit},
		{aPart | aNumber | aBound, (*parser).fraction},
		{anAge | aNumber | anOrdinal | aMark, (*parser).ageOf},
		{aDual | aBound, (*parser).dual},
		{aBound, (*parser).oneBounded},
		{aNoun, (*parser).ofBoth},
		{aNoun, (*parser).single},
	}
	otherReaders = [...]reader{{anyStart, (*parser).phone}, {anyStart, (*parser).score}, {anyStart, (*parser).numbered}, {anyStart, (*parser).ageOf}}
)

// at reads the quantity that begins at token i, records it, and returns how
// many tokens it covers.
func (p *parser) at(i int) int {
	if p.loose {
		return p.looseAt(i)
	}
	tok, starts := &p.tokens[i], p.begin[i]
	if tok.Kind != text.Word {
		if tok.Key == "." || tok.Key == "؟" || tok.Key == "!" {
			p.noun = -1
		}
		if starts != 0 {
			return p.first(i, otherReaders[:])
		}
		return 0
	}
	if starts != 0 {
		if n := p.first(i, wordReaders[:]); n > 0 {
			return n
		}
	}
	if len(tok.Key) < 4 {
		return 0
	}
	if starts&aDual == 0 && (strings.HasSuffix(tok.Key, "تين") || strings.HasSuffix(tok.Key, "تان")) {
		if f, ok := p.dual(i); ok {
			return p.add(i, f)
		}
	}
	if p.counts(i+1) || p.counts(i+2) {
		// A noun, of a list or of none, before its number.
		if f, ok := p.afterNoun(i); ok {
			return p.add(i, f)
		}
	}
	if starts&anOrdinal != 0 {
		if f, ok := p.ordinal(i); ok {
			return p.add(i, f)
		}
	}
	return 0
}

// counts reports that token i may begin a number after its noun.
func (p *parser) counts(i int) bool {
	return i < len(p.begin) && p.begin[i]&(aNumber|aFew|aMark) != 0 && !p.tokens[i].Line
}

// first adds what the first of the readers that fits reads at token i.
func (p *parser) first(i int, readers []reader) int {
	for k := range readers {
		if readers[k].starts&p.begin[i] == 0 {
			continue
		}
		if f, ok := readers[k].read(p, i); ok {
			return p.add(i, f)
		}
	}
	return 0
}

func (p *parser) add(i int, f found) int {
	first := &p.tokens[f.start]
	s := text.Span{Start: first.CutAt(p.doc.Text, f.cut), End: p.tokens[f.end-1].End}
	if f.cut >= len(first.Key) && f.start+1 < f.end {
		s.Start = p.tokens[f.start+1].Start // «و 5 رجال»
	}
	if s.Empty() {
		return 0
	}
	if f.mod == "" {
		f.mod = "="
	}
	q := news.Quantity{Mention: p.doc.At(s), Kind: f.kind, Value: exact(f.value), Max: f.max, Modifier: f.mod, Unit: f.unit, Rule: p.rules[f.rule]}
	if q.Max != nil {
		high := exact(*q.Max)
		q.Max = &high
	}
	if f.nounTo > f.nounFrom {
		f.adjTo = max(f.adjTo, f.nounTo)
		from := p.tokens[f.nounFrom].Start
		if f.nounFrom == f.start {
			from = max(from, s.Start) // «وجنديان»
		}
		m := p.doc.At(text.Span{Start: from, End: p.tokens[f.adjTo-1].End})
		q.Noun = &m
		for k := f.nounTo; k < f.adjTo; k++ {
			q.Qualities = append(q.Qualities, text.FoldString(p.tokens[k].Of(p.doc.Text), text.Clean))
		}
	}
	p.doc.Quantities = append(p.doc.Quantities, q)
	p.subset = p.isSubset(f)
	if (f.kind == count || f.kind == vague) && f.unit != "" && !p.subset {
		p.noun = len(p.doc.Quantities) - 1
	}
	return f.end - i
}

// exact takes the error of multiplying decimals out of a large value: 8.7
// trillion is no 8699999999999.999.
func exact(v float64) float64 {
	if math.Abs(v) < 1e6 || v == math.Trunc(v) {
		return v
	}
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	if err != nil {
		return v
	}
	return r
}

// isSubset reports that a quantity is told after «بينهم», or goes on such a
// list with و: its noun is not what a later «منهم» or bare number counts.
func (p *parser) isSubset(f found) bool {
	if isAmong(p.key(f.start - 1)) {
		return true
	}
	n := len(p.doc.Quantities)
	if !p.subset || n < 2 || f.cut == 0 && p.key(f.start) != "و" && p.key(f.start-1) != "و" {
		return false
	}
	k := f.start - 1
	for k >= 0 && (p.key(k) == "،" || p.key(k) == "," || p.key(k) == "و") {
		k--
	}
	return k >= 0 && p.tokens[k].End == p.doc.Quantities[n-2].End
}

// isAmong reports the words that a part of what was counted is told after.
func isAmong(key string) bool {
	switch key {
	case "بينهم", "بينها", "بينهن", "وبينهم", "وبينها", "وبينهن":
		return true
	}
	return false
}

// triggered reports a trigger («مقتل», «وأصيب») close before token i in its
// clause.
func (p *parser) triggered(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if t, ok := arabic.TriggerOf(p.tokens[k].Key); ok && (!t.Near || k >= i-2) {
			return true
		}
		if p.tokens[k].Line || p.tokens[k].Kind == text.Punct && p.tokens[k].Key != "\"" && p.tokens[k].Key != "(" {
			return false
		}
	}
	return false
}

// unitOf is the unit of the last quantity whose noun is counted on, empty
// without one.
func (p *parser) unitOf() string {
	if p.noun < 0 {
		return ""
	}
	return p.doc.Quantities[p.noun].Unit
}
