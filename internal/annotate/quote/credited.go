package quote

import (
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// credited reads a phrase that credits a source: before what is credited
// («وبحسب س، فإن …») or after it («…، وفقا لـس»).
func (r *reader) credited(c *speech.Cue, a, b int) {
	src := r.sources(c)
	if len(src) == 0 || c.First < r.done {
		return
	}
	if c.Phrase.Role == "relay" && c.First > a {
		if len(r.out) > r.first {
			r.relay(c, src)
		}
		return
	}
	if c.First <= a+1 {
		if !r.before(c, src, b) {
			r.carryBack(src, a)
		}
		return
	}
	if len(r.out) > r.first {
		r.carry(src)
		r.done = max(r.done, c.Last)
		return
	}
	if count(r.toks, a, c.First) < leastWords {
		r.carryBack(src, a)
		return
	}
	e := c.First
	s := r.clauseStart(a, e)
	cue := r.cueMention(c)
	t := template{form: "postposed", cue: &cue, attribution: r.through(c, src), stance: "asserted", rule: "quote.postposed"}
	r.clause(s, e, t)
	r.done = max(r.done, c.Last)
}

// through is the attribution of a crediting phrase with its verb: «بحسب ما
// نقلت س عن ص» makes ص speak and س carry.
func (r *reader) through(c *speech.Cue, src []int) attribution {
	at := attribution{speaker: r.speaker(src[0], c, c.Last)}
	end := r.doc.Citations[src[len(src)-1]].End
	for _, i := range r.citations(r.toks[c.Last-1].End, end+maxRelay) {
		ct := &r.doc.Citations[i]
		if strings.HasPrefix(ct.Rule, "setting.") && ct.Scope != "self" {
			at.chain = r.join(at.chain, r.hop(i))
			continue
		}
		if !isRelayed(ct) {
			continue
		}
		at.chain = append([]news.Hop{speakerHop(at.speaker, r.cueMention(c))}, at.chain...)
		at.speaker = r.speaker(i, c, c.Last)
	}
	return at
}

// maxRelay bounds the bytes between a carrier's name and «عن».
const maxRelay = 40

// carry adds the sources to the chains of the sentence's quotations, unless
// they speak there themselves.
func (r *reader) carry(src []int) {
	for i := max(r.first, len(r.out)-maxCarry); i < len(r.out); i++ {
		r.addHops(&r.out[i], src)
	}
}

// relay reads «…، نقلا عن س» after what was said: s stands nearer to the
// statement than the carrier before it, and speaks where that carrier did.
func (r *reader) relay(c *speech.Cue, src []int) {
	for i := max(r.first, len(r.out)-maxCarry); i < len(r.out); i++ {
		q := &r.out[i]
		n := len(q.Chain)
		switch {
		case n > 0:
			last := q.Chain[n-1]
			q.Chain = q.Chain[:n-1]
			r.addHops(q, src)
			q.Chain = r.join(q.Chain, last)
		case q.Speaker != nil && q.Speaker.Kind.Medium() && !q.Speaker.Inherited && q.Cue != nil:
			q.Chain = []news.Hop{speakerHop(q.Speaker, *q.Cue)}
			q.Speaker = r.speaker(src[len(src)-1], c, c.Last)
		default:
			r.addHops(q, src)
		}
	}
}

// maxCarry bounds the quotations of one sentence that a credit speaks for.
const maxCarry = 16

// carryBack credits the last quotation of the sentence before, on the same line:
// «… ". وفقا لـس.»
func (r *reader) carryBack(src []int, a int) {
	if a == 0 || r.toks[a].Line {
		return
	}
	if len(r.out) == 0 {
		return
	}
	q := &r.out[len(r.out)-1]
	if r.toks[a].Start-q.End <= maxGap && !strings.Contains(r.doc.Text[q.End:r.toks[a].Start], "\n") {
		r.addHops(q, src)
	}
}

// maxGap bounds the bytes between a quotation and a credit in the next
// sentence: a mark and a full stop.
const maxGap = 12

func (r *reader) addHops(q *news.Quotation, src []int) {
	for _, i := range src {
		h := r.hop(i)
		if q.Speaker != nil && (q.Speaker.Span == h.Span || q.Speaker.ID != "" && q.Speaker.ID == h.ID) {
			continue
		}
		q.Chain = r.join(q.Chain, h)
	}
}

// before reads «وبحسب س، فإن …», «ووفقا لما ذكره س، …», «وبحسب س قتل …» and
// reports whether a clause follows.
func (r *reader) before(c *speech.Cue, src []int, b int) bool {
	s := r.afterSource(c, r.doc.Citations[src[len(src)-1]].End, b)
	if s < 0 {
		return false
	}
	a := r.through(c, src)
	cue := r.cueMention(c)
	if r.leading(s, b) >= 0 {
		r.carriers = slices.Clone(a.chain)
		slices.Reverse(r.carriers)
		r.carriers = append(r.carriers, speakerHop(a.speaker, cue))
		return true
	}
	e := r.end(s, b)
	r.clause(s, e, template{form: "clause", cue: &cue, attribution: a, stance: "asserted", rule: "quote.credit"})
	r.done = e
	return true
}

// maxPrefix bounds the tokens between the name in a crediting phrase and its
// clause.
const maxPrefix = 12

// afterSource is the first token of the clause that a crediting phrase whose
// name ends at byte end stands before, -1 without one. A «فإن» or, but for an
// apposition, a comma opens it, else the word after the name.
func (r *reader) afterSource(c *speech.Cue, end, b int) int {
	k := c.Last
	for k < b && r.toks[k].Start < end {
		k++
	}
	first := k
	for ; k < min(b, first+maxPrefix); k++ {
		key := r.toks[k].Key
		then := strings.TrimPrefix(key, "ف")
		switch {
		case speech.IsThat(then) && (then != key || k == first), then == "قد" && then != key:
			return inside(k+1, b)
		case key == "،" || key == "," || key == ":":
			if p := r.closing(k+1, b); p > 0 {
				return inside(p, b)
			}
			if k+1 < b && speech.IsThat(strings.TrimPrefix(r.toks[k+1].Key, "ف")) {
				k++
			}
			return inside(k+1, b)
		case k == first && r.toks[k].Kind == text.Word && !strings.HasPrefix(key, "ال") && !subordinate(key):
			if n := r.thatWithin(k, b); n > 0 {
				return n
			}
			return k
		}
	}
	return -1
}

func inside(k, b int) int {
	if k < b {
		return k
	}
	return -1
}

// thatWithin is the token after a «فإن» a few words on, or 0.
func (r *reader) thatWithin(k, b int) int {
	for n := k; n < min(b-1, k+maxPrefix); n++ {
		if rest, ok := strings.CutPrefix(r.toks[n].Key, "ف"); ok && (speech.IsThat(rest) || rest == "قد") {
			return n + 1
		}
	}
	return 0
}

// closing is the token after the «فإن» that follows an apposition of a few
// words («وبحسب الوزير، عادل السهلي، فإن»), or 0.
func (r *reader) closing(s, b int) int {
	for k := s; k < min(b, s+5); k++ {
		if r.toks[k].Key == "،" && k+1 < b && speech.IsThat(strings.TrimPrefix(r.toks[k+1].Key, "ف")) {
			return k + 2
		}
	}
	return 0
}

// leading returns the cue of a report with which the clause at s begins, -1
// without one.
func (r *reader) leading(s, b int) int {
	for k := s; k < min(b, s+4); k++ {
		if n := r.cueAt[k]; n != 0 {
			c := &r.cues[n-1]
			if c.Said || c.Phrase != nil || c.Form.Participle || len(r.sources(c)) == 0 {
				return -1
			}
			if _, ok := r.opens(c, b); ok {
				return k
			}
			return -1
		}
	}
	return -1
}

// clauseStart is where the clause before a credit begins: the sentence's
// head, past a dateline's dash.
func (r *reader) clauseStart(a, e int) int {
	s := max(a, r.done)
	for k := s; k < min(e, s+16); k++ {
		if key := r.toks[k].Key; (strings.HasPrefix(key, "-") || strings.HasPrefix(key, "—") || strings.HasPrefix(key, "–")) && k > s && k+leastWords < e {
			return k + 1
		}
	}
	return s
}

// noun reads the noun phrase that some verbs take: «أكد الوزير ضرورة …»,
// «أعلنت الشركة عن قبول …».
func (r *reader) noun(c *speech.Cue, b int) {
	v := c.Form.Verb
	if v == nil || v.Frame != speech.Noun || c.Phrase != nil {
		return
	}
	src := r.sources(c)
	if len(src) == 0 {
		return
	}
	ct := &r.doc.Citations[src[len(src)-1]]
	k := c.Last
	for k < b && r.toks[k].Start < ct.End && ct.Start >= r.toks[c.First].Start {
		k++
	}
	for k < b && (r.toks[k].Key == "،" || r.toks[k].Kind == text.Punct && r.markAt[k] == 0) {
		k++
	}
	if k < b {
		for _, p := range v.After {
			if r.toks[k].Key == p {
				k++
				break
			}
		}
	}
	e := r.end(k, b)
	if k >= e || count(r.toks, k, e) < 2 {
		return
	}
	cue := r.cueMention(c)
	form := "noun"
	if len(r.carriers) > 0 { // «نقلت س أن ص أكد إغلاق السد»: the outer verb reports a clause
		form = "clause"
	}
	r.clause(k, e, template{form: form, cue: &cue, attribution: r.attribute(c, k), stance: stance(c), rule: "quote.noun"})
	r.done = e
}

// longWords is the length from which a span in marks that nothing introduces
// is taken for a statement: below, too many are titles and slogans.
const longWords = 7

// leftover gives the marks that no cue took a speaker: the verb after them
// («"…"، قال س»), else the speaker of the sentence or of the sentence before.
func (r *reader) leftover(a, b int) {
	for k := a; k < b; k++ {
		n := r.markAt[k]
		if n == 0 || r.used[n-1] || r.marks[n-1].words < leastWords {
			continue
		}
		q := r.marks[n-1]
		if t, ok := r.following(q.close+1, b); ok {
			r.direct(int(n-1), t)
		} else if q.words >= longWords && !r.covered(q) {
			t := template{form: "clause", stance: "asserted", rule: "quote.marks"}
			t.attribution = r.inherit(&speech.Cue{})
			for _, i := range r.citations(r.start(a), r.start(q.open)) {
				if ct := &r.doc.Citations[i]; strings.HasPrefix(ct.Rule, "setting.") && ct.Scope != "self" {
					t.chain = r.join(t.chain, r.hop(i))
				}
			}
			r.direct(int(n-1), t)
		}
		k = q.close
	}
}

// covered reports marks inside a quotation of this sentence.
func (r *reader) covered(q quoted) bool {
	for i := len(r.out) - 1; i >= r.first && i >= len(r.out)-maxCarry; i-- {
		if r.out[i].Start <= r.toks[q.open].Start && r.toks[min(q.close, len(r.toks)-1)].Start <= r.out[i].End {
			return true
		}
	}
	return false
}

// following reads a verb or a crediting phrase right after the marks.
func (r *reader) following(k, b int) (template, bool) {
	for n := 0; k < b && n < 3; k, n = k+1, n+1 {
		if i := r.cueAt[k]; i != 0 {
			c := &r.cues[i-1]
			src := r.sources(c)
			if len(src) == 0 || c.Form.Participle {
				return template{}, false
			}
			cue := r.cueMention(c)
			return template{form: "postposed", cue: &cue, attribution: r.through(c, src), stance: stance(c), rule: "quote.after"}, true
		}
		if r.toks[k].Kind != text.Punct && !subordinate(r.toks[k].Key) {
			break
		}
	}
	return template{}, false
}
