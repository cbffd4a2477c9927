package arabic

import (
	"fmt"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// NumberRange is a range of numbers as a text states it.
type NumberRange struct {
	Low, High float64
	// HasLow and HasHigh report the ends that it has; LowOpen and HighOpen
	// those that are not in it («أكثر من 5»).
	HasLow, HasHigh, LowOpen, HighOpen bool
	// Span reports «من 5 إلى 10» and its like, which do not say whether the
	// ends belong to it; they count as in it.
	Span bool
	// First is the number that the range begins with, as it stands.
	First Number
	// Tokens is how many tokens it covers, Cut the bytes of a particle before.
	Tokens, Cut int
}

type comparison struct{ bound, edge string }

type comparisons struct {
	before, after lexicon.Phrases
	rows          []comparison
	first         map[string]bool
}

var comparisonWords = sync.OnceValue(func() *comparisons {
	c := &comparisons{first: map[string]bool{}}
	for _, row := range lexicon.Must("ar/comparisons.tsv").Rows {
		p := &c.before
		if row.Get("where") == "after" {
			p = &c.after
		}
		c.rows = append(c.rows, comparison{row.Get("bound"), row.Get("edge")})
		if err := p.Add(row.Get("pattern"), len(c.rows)-1); err != nil {
			panic(fmt.Sprintf("%s: %v", row.At(), err))
		}
		variants, _ := lexicon.Expand(row.Get("pattern"))
		for _, v := range variants {
			c.first[text.Tokenize(v)[0].Key] = true
		}
	}
	return c
})

// at reads a comparison of the list at token i, with و before it when cut.
func (c *comparisons) at(p *lexicon.Phrases, tokens []text.Token, i int) (comparison, lexicon.Hit) {
	if i >= len(tokens) {
		return comparison{}, lexicon.Hit{}
	}
	key := tokens[i].Key
	_, n, ok := Word(c.first, key)
	if !ok {
		return comparison{}, lexicon.Hit{}
	}
	if n == 0 && len(key) > letter && key[:letter] == "و" {
		n = letter // «وأكثر» is a word of the list, and و before another
	}
	cuts := [1]text.Cut{{N: n, Rest: key[n:]}}
	var hits [8]lexicon.Hit
	h, ok := lexicon.Longest(p.At(tokens, i, cuts[:], hits[:0]))
	if !ok {
		return comparison{}, lexicon.Hit{}
	}
	return c.rows[h.Value], h
}

// SpanAt reads a range with two ends at token i: «بين 5 و10», «من خمسة إلى
// عشرة», «5-10», «5 إلى 10 آلاف». A scale after the second end is the first's
// too, when that has none and is the greater without («3 إلى 5 ملايين»). loose
// reads the numbers as [LooseNumber] does.
func SpanAt(tokens []text.Token, i int, loose bool) (NumberRange, bool) {
	if i >= len(tokens) {
		return NumberRange{}, false
	}
	r := rangeReader{tokens: tokens, loose: loose}
	at, cut := i, 0
	between, from := false, false
	switch k := tokens[i].Key; k {
	case "ما", "وما", "فيما":
		if keyAt(tokens, i+1) != "بين" || k == "فيما" {
			return NumberRange{}, false
		}
		between, at = true, i+2
		cut = len(k) - len("ما")
	case "بين", "وبين":
		between, at = true, i+1
		cut = len(k) - len("بين")
	case "من", "ومن":
		from, at = true, i+1
		cut = len(k) - len("من")
	}
	if at > i && (at >= len(tokens) || tokens[at].Line) {
		return NumberRange{}, false
	}
	low, ok := r.number(at)
	if !ok || at > i && low.Cut > 0 {
		return NumberRange{}, false
	}
	high, end, ok := r.second(at+low.Tokens, low, between, from)
	if !ok && between {
		if l, h, split := r.split(at, low); split {
			end, low, high, ok = at+low.Tokens, l, h, true
		}
	}
	if !ok {
		return NumberRange{}, false
	}
	out := NumberRange{Low: low.Value, High: high.Value, HasLow: true, HasHigh: true, Span: true, First: low, Tokens: end - i, Cut: cut}
	if at == i {
		out.Cut = low.Cut
	}
	if high.Scale > 0 && low.Scale == 0 && low.Value*high.Scale < high.Value {
		out.Low *= high.Scale
	}
	return out, out.Low < out.High
}

type rangeReader struct {
	tokens []text.Token
	loose  bool
}

func (r *rangeReader) number(i int) (Number, bool) {
	if !r.loose {
		return ParseNumber(r.tokens, i)
	}
	n, ok := LooseNumber(r.tokens, i)
	if !ok {
		// «بين العاشر والعشرين»
		if o, isOrdinal := LooseOrdinal(r.tokens, i); isOrdinal && o.Definite {
			return o, true
		}
	}
	return n, ok
}

// second reads the second end at token at, after what joins it to the first.
func (r *rangeReader) second(at int, low Number, between, from bool) (Number, int, bool) {
	if at >= len(r.tokens) || r.tokens[at].Line {
		return Number{}, 0, false
	}
	k := r.tokens[at].Key
	joined := false
	switch k {
	case "الي", "حتي":
		joined = true
	case "-", "–", "—", "~":
		joined = r.dash(at)
	case "و":
		joined = between
	}
	if joined {
		at++
	}
	n, ok := r.number(at)
	switch {
	case !ok || at >= len(r.tokens) || r.tokens[at].Line:
		return Number{}, 0, false
	case joined && n.Cut == 0:
	case !joined && between && n.Cut == letter && k[:letter] == "و":
	case !joined && from && r.loose && n.Cut == letter && k[:letter] == "ل": // «من خمسة لعشرة»
	default:
		return Number{}, 0, false
	}
	return n, at + n.Tokens, n.Value > low.Value || n.Scale > low.Scale
}

// dash reports that the dash at token at joins two numbers and no more, which
// would be a date or a telephone number.
func (r *rangeReader) dash(at int) bool {
	end := at + 2
	if end < len(r.tokens) && r.tokens[end].Glued {
		if k := r.tokens[end].Key; k == "-" || k == "/" {
			return false
		}
	}
	if at < 2 || !r.tokens[at-1].Glued {
		return true
	}
	k := r.tokens[at-2].Key
	return k != "-" && k != "/" && k != "+"
}

// split reads «بين خمسة وعشرين»: two ends that together would be one number.
func (r *rangeReader) split(at int, both Number) (low, high Number, ok bool) {
	if both.Tokens < 2 || both.Digits || both.Value > 99 {
		return low, high, false
	}
	if low, ok = r.shortNumber(at, at+1); !ok {
		return low, high, false
	}
	next := at + 1
	if r.tokens[next].Key == "و" {
		next++
	}
	high, ok = r.number(next)
	return low, high, ok && next+high.Tokens == at+both.Tokens && high.Value > low.Value
}

// shortNumber reads a number that ends before token end.
func (r *rangeReader) shortNumber(at, end int) (Number, bool) {
	short := rangeReader{tokens: r.tokens[:end], loose: r.loose}
	return short.number(at)
}

// LooseRange reads a range at token i of a text that is no prose: what
// [SpanAt] reads, or a number with bounds («أكثر من 5 وأقل من 10», «>= 5», «لا
// يقل عن خمسة», «200 أو أكثر», «يساوي 7»).
func LooseRange(tokens []text.Token, i int) (NumberRange, bool) {
	if r, ok := SpanAt(tokens, i, true); ok {
		return r, true
	}
	first, ok := boundedAt(tokens, i)
	if !ok {
		return NumberRange{}, false
	}
	at := i + first.Tokens
	if at < len(tokens) && tokens[at].Key == "،" {
		at++
	}
	if at+1 < len(tokens) && tokens[at].Key == "و" && !tokens[at].Line {
		at++
	} else if at >= len(tokens) || tokens[at].Line || len(tokens[at].Key) <= letter || tokens[at].Key[:letter] != "و" {
		return first, true
	}
	second, ok := boundedAt(tokens, at)
	if !ok || first.HasLow == first.HasHigh || second.HasLow == second.HasHigh || first.HasLow == second.HasLow {
		return first, true
	}
	low, high := first, second
	if first.HasHigh {
		low, high = second, first
	}
	if low.Low >= high.High {
		return first, true
	}
	first.Low, first.HasLow, first.LowOpen = low.Low, true, low.LowOpen
	first.High, first.HasHigh, first.HighOpen = high.High, true, high.HighOpen
	first.Tokens = at + second.Tokens - i
	return first, true
}

// boundedAt reads one number with its bounds at token i.
func boundedAt(tokens []text.Token, i int) (NumberRange, bool) {
	list := comparisonWords()
	c, h := list.at(&list.before, tokens, i)
	if h.Tokens > 0 && isArrow(tokens, i, h.Tokens) {
		return NumberRange{}, false
	}
	at := i + h.Tokens
	if at >= len(tokens) || h.Tokens > 0 && tokens[at].Line {
		return NumberRange{}, false
	}
	r := rangeReader{tokens: tokens, loose: true}
	n, ok := r.number(at)
	if !ok || h.Tokens > 0 && n.Cut > 0 {
		return NumberRange{}, false
	}
	out := NumberRange{First: n, Tokens: h.Tokens + n.Tokens, Cut: h.Cut}
	if h.Tokens == 0 {
		out.Cut = n.Cut
	}
	if at = i + out.Tokens; at < len(tokens) && !tokens[at].Line {
		if a, ah := list.at(&list.after, tokens, at); ah.Tokens > 0 && !numberAt(tokens, at+ah.Tokens) {
			switch {
			case c.bound == "" && a.bound != "equal" || c.bound == "equal" && a.bound != "equal":
				c = a
				out.Tokens += ah.Tokens
			case c.bound != "" && a.bound == "equal":
				c.edge = "closed"
				out.Tokens += ah.Tokens
			}
		}
	}
	switch c.bound {
	case "low":
		out.Low, out.HasLow, out.LowOpen = n.Value, true, c.edge == "open"
	case "high":
		out.High, out.HasHigh, out.HighOpen = n.Value, true, c.edge == "open"
	case "equal":
		out.Low, out.High, out.HasLow, out.HasHigh = n.Value, n.Value, true, true
	default:
		return NumberRange{}, false
	}
	return out, true
}

// numberAt reports a number at token i: «أكثر من» before it is a bound of its
// own («5000 أو أكثر من 6000»).
func numberAt(tokens []text.Token, i int) bool {
	if keyAt(tokens, i) == "من" {
		i++
	}
	if i >= len(tokens) || tokens[i].Line {
		return false
	}
	_, ok := LooseNumber(tokens, i)
	return ok
}

// isArrow reports signs that compare nothing: «=>», «<>», the end of a tag.
func isArrow(tokens []text.Token, i, n int) bool {
	k := tokens[i].Key
	if k != "<" && k != ">" || i == 0 {
		return false
	}
	before := tokens[i-1].Key
	return (before == "=" || before == "<" || before == ">") && tokens[i].Glued ||
		k == ">" && i > 1 && tokens[i].Glued && tokens[i-2].Key == "<"
}

// FoundRange is a range with the tokens that it covers.
type FoundRange struct {
	NumberRange
	Start, End int
}

// LooseRanges finds the ranges of a text as [LooseRange] reads them.
func LooseRanges(tokens []text.Token) []FoundRange {
	var out []FoundRange
	for i := 0; i < len(tokens); {
		if end := AddressAt(tokens, i); end > i {
			i = end
			continue
		}
		r, ok := LooseRange(tokens, i)
		if ok && !(tokens[i].Kind == text.Number && i > 0 && tokens[i].Glued && isDash(tokens[i-1].Key)) {
			out = append(out, FoundRange{r, i, i + r.Tokens})
			i += r.Tokens
			continue
		}
		i++
	}
	return out
}

func isDash(k string) bool { return k == "-" || k == "–" || k == "/" || k == "+" }
