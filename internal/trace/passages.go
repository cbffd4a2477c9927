package trace

import (
	"sort"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Bounds of a shared passage. A run of eight equal words between two texts
// of one event is beyond chance, short of names and set phrases; the run and
// what else the two sentences share must make up most of the shorter one.
const (
	passageRun   = 8
	passageShare = 0.6
)

// passage is one sentence with its counterparts in other accounts.
type passage struct {
	sents []*sentence
}

// passages finds the sentences that accounts share without naming a medium
// for them. Accounts of one copy family share the whole text and are left
// out, as are direct quotations, whose source is their speaker.
func (st *story) passages() []news.Passage {
	grams := map[[4]string][]*sentence{}
	var found []*passage
	of := map[*sentence]*passage{}
	for _, s := range st.sents {
		if s.span.Start < s.acc.doc.Body().Start || s.namesMedium() {
			continue
		}
		words := wordTokens(s.toks)
		if len(words) < passageRun {
			continue
		}
		for _, o := range st.counterparts(s, words, grams) {
			p := of[o]
			if p == nil {
				p = &passage{sents: []*sentence{o}}
				of[o] = p
				found = append(found, p)
			}
			if of[s] == nil {
				of[s] = p
				p.sents = append(p.sents, s)
			}
		}
		for i := 0; i+4 <= len(words); i += 2 {
			g := [4]string{words[i].Key, words[i+1].Key, words[i+2].Key, words[i+3].Key}
			if len(grams[g]) < 8 {
				grams[g] = append(grams[g], s)
			}
		}
	}
	var out []news.Passage
	for _, p := range found {
		if p.distinct() {
			out = append(out, p.report())
		}
	}
	return out
}

// counterparts finds earlier sentences of other accounts that s shares a
// passage with.
func (st *story) counterparts(s *sentence, words []text.Token, grams map[[4]string][]*sentence) []*sentence {
	seen := map[*sentence]bool{}
	var out []*sentence
	for i := 0; i+4 <= len(words); i++ {
		g := [4]string{words[i].Key, words[i+1].Key, words[i+2].Key, words[i+3].Key}
		for _, o := range grams[g] {
			if seen[o] || !apart(s.acc, o.acc) {
				continue
			}
			seen[o] = true
			if run, at, share := longestRun(words, wordTokens(o.toks)); run >= passageRun && share >= passageShare && !quoted(s.acc.doc, at) {
				out = append(out, o)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].acc.n != out[j].acc.n {
			return out[i].acc.n < out[j].acc.n
		}
		return out[i].n < out[j].n
	})
	return out
}

// longestRun finds the longest run of equal words of a and b, its span in a,
// and the share of the shorter list's words that the other has too.
func longestRun(a, b []text.Token) (int, text.Span, float64) {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	best, end := 0, 0
	for i := range a {
		for j := range b {
			cur[j+1] = 0
			if a[i].Key == b[j].Key {
				cur[j+1] = prev[j] + 1
				if cur[j+1] > best {
					best, end = cur[j+1], i
				}
			}
		}
		prev, cur = cur, prev
	}
	if best == 0 {
		return 0, text.Span{}, 0
	}
	have := map[string]int{}
	for _, t := range b {
		have[t.Key]++
	}
	common := 0
	for _, t := range a {
		if have[t.Key] > 0 {
			have[t.Key]--
			common++
		}
	}
	return best, text.Span{Start: a[end-best+1].Start, End: a[end].End}, float64(common) / float64(min(len(a), len(b)))
}

func wordTokens(toks []text.Token) []text.Token {
	out := make([]text.Token, 0, len(toks))
	for _, t := range toks {
		if t.Kind != text.Punct {
			out = append(out, t)
		}
		if len(out) == maxWords {
			break
		}
	}
	return out
}

// maxWords bounds the words of a sentence that are compared: a hostile page
// may be one sentence.
const maxWords = 400

// namesMedium reports whether the sentence credits a named medium, in the
// sentence itself or as a hop of a quotation that stands in it.
func (s *sentence) namesMedium() bool {
	d := s.acc.doc
	for i := range d.Citations {
		if c := &d.Citations[i]; c.Kind.Medium() && !c.Collective && s.span.Contains(stands(c)) {
			return true
		}
	}
	return false
}

func (p *passage) distinct() bool {
	for _, s := range p.sents[1:] {
		if s.acc != p.sents[0].acc {
			return true
		}
	}
	return false
}

func (p *passage) report() news.Passage {
	first := p.sents[0]
	out := news.Passage{Text: first.span.Of(first.acc.doc.Text)}
	for _, s := range p.sents {
		out.Evidence = append(out.Evidence, s.acc.evidence(s.acc.doc.At(s.span), ""))
	}
	return out
}

// sharedEvidence shows a copy: the sentence of the copy that has the longest
// run in common with the original, and its counterpart.
func (st *story) sharedEvidence(from, to *account) []news.Evidence {
	best, bs, bo := 0, (*sentence)(nil), (*sentence)(nil)
	for _, s := range to.sents[:min(len(to.sents), maxCompared)] {
		if to.inHeadline(s.span) {
			continue
		}
		ws := wordTokens(s.toks)
		for _, o := range from.sents[:min(len(from.sents), maxCompared)] {
			if from.inHeadline(o.span) {
				continue
			}
			if run, _, _ := longestRun(ws, wordTokens(o.toks)); run > best {
				best, bs, bo = run, s, o
			}
		}
		if best >= 3*passageRun {
			break
		}
	}
	if bs == nil {
		return nil
	}
	return []news.Evidence{from.evidence(from.doc.At(bo.span), "copy"), to.evidence(to.doc.At(bs.span), "copy")}
}
