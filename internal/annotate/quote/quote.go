package quote

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

type annotator struct {
	lex    *speech.Lexicon
	labels map[string]bool
}

// New returns the annotator of quotations.
func New() annotate.Annotator {
	labels := map[string]bool{}
	for _, row := range lexicon.Must("ar/headline_labels.tsv").Rows {
		labels[text.FoldString(row.Get("word"), text.Key)] = true
	}
	return &annotator{speech.Default(), labels}
}

func (*annotator) Name() string { return "quote" }
func (*annotator) Needs() news.Layer {
	return news.LayerTokens | news.LayerSentences | news.LayerEntities | news.LayerCitations
}
func (*annotator) Gives() news.Layer { return news.LayerQuotations }

// Annotate finds the quotations, in order of their text.
func (a *annotator) Annotate(doc *news.Document) {
	r := &reader{doc: doc, labels: a.labels}
	r.prepare(a.lex)
	r.headline()
	r.regions(r.region)
	slices.SortStableFunc(r.out, func(a, b news.Quotation) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	doc.Quotations = append([]news.Quotation{}, r.out...)
}

// region reads tokens [a, b): a sentence.
func (r *reader) region(a, b int) {
	r.from, r.first, r.done, r.carriers = a, len(r.out), a, nil
	for k := a; k < b; k++ {
		if n := r.inMarks[k]; n != 0 && k > r.marks[n-1].open {
			k = max(k, r.marks[n-1].close-1)
			continue
		}
		n := r.cueAt[k]
		if n == 0 || k < r.done {
			continue
		}
		c := &r.cues[n-1]
		switch {
		case c.According() || c.Phrase != nil && len(r.sources(c)) > 0 && !r.reports(c, b):
			r.credited(c, a, b)
		default:
			r.report(c, b)
		}
	}
	r.leftover(a, b)
}

// reports reports whether «كما قال س إن …» opens content of its own.
func (r *reader) reports(c *speech.Cue, b int) bool {
	_, ok := r.opens(c, b)
	return ok
}

// report reads a cue that stands before its content.
func (r *reader) report(c *speech.Cue, b int) {
	if c.First > 0 && !r.toks[c.First].Line && denies(r.toks[c.First-1].Key) || c.Form.Object && c.Phrase == nil {
		return // «لم يقل»; «في بيان نشرته»: what follows is the main verb's
	}
	o, ok := r.opens(c, b)
	if !ok {
		r.noun(c, b)
		return
	}
	a := r.attribute(c, o.head)
	if a.speaker == nil {
		if c.Form.Present && !c.Form.Fem && !c.Form.Plural && o.mark < 0 && !o.colon { // «يذكر أن», «يتوقع أن»
			return
		}
		if a, ok = r.without(c, a); !ok {
			return
		}
	}
	if o.mark < 0 && r.nested(c, o, b) {
		r.carriers = slices.Clone(a.chain)
		slices.Reverse(r.carriers)
		if a.speaker != nil {
			r.carriers = append(r.carriers, speakerHop(a.speaker, r.cueMention(c)))
		}
		return
	}
	r.content(c, o, a, b)
}

// without gives a cue without a subject its speaker.
func (r *reader) without(c *speech.Cue, a attribution) (attribution, bool) {
	if c.Form.Participle && len(r.out) == r.first || c.Last < len(r.toks) && inIt(r.toks[c.Last].Key) {
		if sp := r.subject(c); sp != nil {
			return attribution{sp, a.chain}, true
		}
	}
	in := r.inherit(c)
	for _, h := range in.chain {
		a.chain = r.join(a.chain, h)
	}
	a.speaker = in.speaker
	if v := c.Form.Verb; a.speaker == nil && v != nil && v.Frame != speech.Clause && !c.Form.Participle {
		return a, false
	}
	return a, true
}

// inIt reports «فيه», «فيها» after a verb: it describes what was said before
// it («نشر س تغريدة أكد فيها أن»), and its subject is the sentence's.
func inIt(key string) bool {
	return key == "فيه" || key == "فيها" || key == "خلاله" || key == "خلالها"
}

func speakerHop(s *news.Speaker, cue news.Mention) news.Hop {
	return news.Hop{Mention: s.Mention, Name: s.Name, ID: s.ID, Kind: s.Kind, Cue: &cue}
}

// maxNested bounds how far into a reported clause another report may begin
// that takes it whole: «ذكر التلفزيون أن الوزير، فلان، قال إن».
const maxNested = 14

// nested reports whether the clause that o opens is itself a report.
func (r *reader) nested(c *speech.Cue, o opener, b int) bool {
	for k := o.start; k < min(b, o.start+maxNested); k++ {
		n := r.cueAt[k]
		if n == 0 {
			if r.markAt[k] != 0 && r.inMarks[k] != 0 {
				return false
			}
			continue
		}
		next := &r.cues[n-1]
		if next.Said || next.According() || next.Form.Participle || next.Phrase != nil {
			return false
		}
		src := r.sources(next)
		if len(src) == 0 || k > o.start && r.doc.Citations[src[0]].Start > r.toks[k].Start {
			return false
		}
		if k > o.start && !r.opensWith(o.start, &r.doc.Citations[src[0]]) {
			return false
		}
		if _, ok := r.opens(next, b); ok {
			return true
		}
		return k > o.start && next.Form.Verb != nil && next.Form.Verb.Frame == speech.Noun // «إن مصدرا أكد إغلاق السد»
	}
	return false
}

// opensWith reports whether nothing but titles stands between token s and
// what the citation names.
func (r *reader) opensWith(s int, c *news.Citation) bool {
	at := c.Start
	if c.Anaphor != nil {
		at = c.Anaphor.Start
	}
	for k, n := s, 0; k < len(r.toks) && r.toks[k].End <= at; k++ {
		if n++; n > 6 || r.toks[k].Key == "،" && n > 5 {
			return false
		}
	}
	return at >= r.toks[s].Start
}

// content makes the quotations of what a cue opened.
func (r *reader) content(c *speech.Cue, o opener, a attribution, b int) {
	cue := r.cueMention(c)
	t := template{form: "clause", cue: &cue, attribution: a, stance: stance(c), rule: ruleOf(c)}
	if o.mark >= 0 {
		q := r.marks[o.mark]
		r.direct(o.mark, t)
		r.done = min(q.close+1, b)
		r.andThat(r.done, b, t)
		r.settingAfter(r.done, b)
		return
	}
	e := r.end(o.start, b)
	r.clause(o.start, e, t)
	r.done = e
	r.settingAfter(e, b)
}

// settingAfter carries what was said by the medium that it was said to, where
// that comes after it: «…، في تصريح لقناة س».
func (r *reader) settingAfter(k, b int) {
	if src := r.setting(k, b); len(src) > 0 {
		r.carry(src)
	}
}

// setting lists the citations of a setting that opens at token k, past a
// comma.
func (r *reader) setting(k, b int) []int {
	for k < b && (r.toks[k].Key == "،" || r.toks[k].Key == "," || r.toks[k].Key == "وذلك") {
		k++
	}
	if k >= b || r.toks[k].Line {
		return nil
	}
	src := r.citations(r.start(k), r.start(k)+1)
	for _, i := range src {
		if ct := &r.doc.Citations[i]; !strings.HasPrefix(ct.Rule, "setting.") || ct.Scope == "self" || !strings.Contains(ct.Cue.Text, " ") {
			return nil
		}
	}
	return src
}

func stance(c *speech.Cue) string {
	if c.Form.Verb == nil {
		return "asserted"
	}
	return c.Form.Verb.Stance
}

func ruleOf(c *speech.Cue) string {
	switch {
	case c.Said:
		return "quote.said"
	case c.Form.Participle:
		return "quote.participle"
	case c.Form.Verb != nil:
		return "quote.verb"
	}
	return "quote.phrase"
}

// andThat goes on after a direct quotation: «… وأن "…"».
func (r *reader) andThat(k, b int, t template) {
	for k < b && r.toks[k].Kind == text.Punct && r.markAt[k] == 0 {
		k++
	}
	if k+1 < b && speech.AndThat(r.toks[k].Key) {
		e := r.end(k+1, b)
		r.clause(k+1, e, t)
		r.done = e
	}
}

// template is what the quotations of one cue share.
type template struct {
	attribution
	form, stance, rule string
	cue                *news.Mention
}

func (r *reader) add(s text.Span, kind string, t template) {
	if s.Empty() {
		return
	}
	r.out = append(r.out, news.Quotation{Mention: r.doc.At(s), Kind: kind, Form: t.form, Cue: t.cue, Speaker: t.speaker,
		Chain: append([]news.Hop{}, t.chain...), Stance: t.stance, Rule: t.rule})
}

// direct adds what stands between a pair of marks.
func (r *reader) direct(mark int, t template) {
	q := r.marks[mark]
	r.used[mark] = true
	if q.open+1 < q.close {
		r.add(text.Span{Start: r.toks[q.open+1].Start, End: r.toks[q.close-1].End}, "direct", t)
	}
}

// wholly is the share of a clause's words in marks from which it counts as a
// quotation with a few words before it; below, the clause is reported and the
// marks within are quotations of their own. Between .6 and .8 nothing moves
// on the annotated articles.
const wholly = .7

// clause adds the reported clause of tokens [s, e) and the quotations in it.
func (r *reader) clause(s, e int, t template) {
	s, e = r.trim(s, e)
	if s >= e {
		return
	}
	var inner []int
	words, marked := count(r.toks, s, e), 0
	for k := s; k < e; k++ {
		if n := r.markAt[k]; n != 0 {
			q := r.marks[n-1]
			if q.words >= leastWords && q.close <= e {
				inner = append(inner, int(n-1))
				marked += q.words
			}
			k = q.close
		}
	}
	share := float64(marked) / float64(max(words, 1))
	switch {
	case len(inner) == 0:
		r.add(text.Span{Start: r.toks[s].Start, End: r.toks[e-1].End}, "indirect", t)
	case len(inner) == 1 && r.marks[inner[0]].open == s && r.marks[inner[0]].close >= e-1:
		r.direct(inner[0], t)
	case len(inner) == 1 && share >= wholly:
		r.used[inner[0]] = true
		r.add(text.Span{Start: r.toks[s].Start, End: r.toks[e-1].End}, "mixed", t)
	default:
		if len(inner) == 1 || share < wholly {
			r.add(text.Span{Start: r.toks[s].Start, End: r.toks[e-1].End}, "indirect", t)
		}
		for _, n := range inner {
			r.direct(n, t)
		}
	}
}
