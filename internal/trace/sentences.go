package trace

import (
	"math"
	"sort"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// sentence is one sentence of an account with its content stems.
type sentence struct {
	acc   *account
	n     int // its number in the account; the headline's is 0 when there is one
	span  text.Span
	toks  []text.Token
	stems []string // content stems, sorted, none twice
	lead  bool
}

// leadSentences is how many sentences of the body count as the lead: the
// news stands in the first; the second often carries its where and when.
const leadSentences = 2

// readSentences prepares the sentences of all accounts and the weight of
// their stems: log(1 + sentences/sentences with it), so that what every
// account says weighs little.
func (st *story) readSentences() {
	df := map[string]int{}
	for _, a := range st.accounts {
		body := a.doc.Body().Start
		leads := 0
		for i, sp := range a.doc.Sentences {
			s := &sentence{acc: a, n: i, span: sp, toks: a.doc.TokensIn(sp)}
			s.stems = contentStems(s.toks)
			if sp.Start >= body && leads < leadSentences && len(s.stems) > 3 {
				s.lead = true
				leads++
			}
			a.sents = append(a.sents, s)
			st.sents = append(st.sents, s)
			for _, w := range s.stems {
				df[w]++
			}
		}
	}
	st.weight = make(map[string]float64, len(df))
	for w, n := range df {
		st.weight[w] = math.Log(1 + float64(len(st.sents))/float64(n))
	}
}

// contentStems lists the stems of the words that are neither stop words nor
// numbers, sorted, none twice.
func contentStems(toks []text.Token) []string {
	var out []string
	for _, t := range toks {
		if t.Kind != text.Word && t.Kind != text.Latin || len(t.Key) < 4 || arabic.IsStop(t.Key) {
			continue
		}
		out = append(out, arabic.StemKey(t.Key))
	}
	sort.Strings(out)
	w := 0
	for i, s := range out {
		if i == 0 || s != out[w-1] {
			out[w] = s
			w++
		}
	}
	return out[:w]
}

// alike is the weighted Dice similarity of two sorted stem lists, in [0,1].
func (st *story) alike(a, b []string) float64 {
	var common, all float64
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			all += st.weight[a[i]]
			i++
		case i == len(a) || b[j] < a[i]:
			all += st.weight[b[j]]
			j++
		default:
			common += 2 * st.weight[a[i]]
			all += 2 * st.weight[a[i]]
			i++
			j++
		}
	}
	if all == 0 {
		return 0
	}
	return common / all
}

// sentenceAt returns the sentence of the account that holds a span's start.
func (a *account) sentenceAt(at int) *sentence {
	if i := a.doc.SentenceAt(at); i >= 0 && i < len(a.sents) {
		return a.sents[i]
	}
	return nil
}

// inHeadline reports whether a span lies in the account's headline.
func (a *account) inHeadline(s text.Span) bool { return s.Start < a.doc.Body().Start }

// inLead reports whether a span lies in the headline or the lead.
func (a *account) inLead(s text.Span) bool {
	if a.inHeadline(s) {
		return true
	}
	sent := a.sentenceAt(s.Start)
	return sent != nil && sent.lead
}

// apart reports whether two accounts can speak for themselves: neither is a
// copy or a revision of the other's family, and the outlets differ.
func apart(a, b *account) bool {
	return a.doc.Outlet.ID != b.doc.Outlet.ID && (a.member.Family != b.member.Family || a.member.Family == "")
}

// quoted reports whether a span lies inside a direct quotation.
func quoted(d *news.Document, s text.Span) bool {
	for i := range d.Quotations {
		if q := &d.Quotations[i]; q.Kind == "direct" && q.Span.Contains(s) {
			return true
		}
	}
	return false
}
