package quantity

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/internal/annotate"
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
