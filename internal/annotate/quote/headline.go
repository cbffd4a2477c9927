package quote

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// maxHead bounds the tokens before a headline's colon.
const maxHead = 9

// headline reads «س: …» in the headline.
func (r *reader) headline() {
	for _, bl := range r.doc.Blocks {
		if bl.Role != news.RoleHeadline {
			continue
		}
		a, b := r.doc.TokenRange(bl.Span)
		for k := a + 1; k < min(b-1, a+maxHead); k++ {
			if r.toks[k].Key != ":" || r.clock(k) {
				continue
			}
			if k == a+1 && r.labels[strings.TrimPrefix(r.toks[a].Key, "ال")] {
				return
			}
			at := text.Span{Start: r.toks[a].Start, End: r.toks[k-1].End}
			r.clause(k+1, b, template{form: "colon", attribution: attribution{speaker: r.named(at, a, k)}, stance: "asserted", rule: "quote.colon"})
			return
		}
		return
	}
}

// named is the speaker that the words before a headline's colon name, tokens
// [a, b).
func (r *reader) named(at text.Span, a, b int) *news.Speaker {
	sp := &news.Speaker{Mention: r.doc.At(at), Name: at.Of(r.doc.Text), Kind: news.PersonHop}
	for i := r.entityFrom(at.Start); i < len(r.doc.Entities) && r.doc.Entities[i].End <= at.End; i++ {
		e := &r.doc.Entities[i]
		sp.Mention, sp.Name, sp.ID = e.Mention, e.Name, e.ID
		if e.Type == news.Person {
			sp.Kind = news.PersonHop
			break
		}
		sp.Kind = news.OrgSource
	}
	if sp.ID == "" && unnamed(r.toks[a:b]) {
		sp.Name, sp.Kind = "", news.Anonymous
	}
	return sp
}

// unnamed reports words that speak of any of a kind («أطباء», «تقرير حقوقي»):
// none has the article, which «وزير المياه» has in its second word, and a
// second word is an adjective, which the second of a name is seldom.
func unnamed(toks []text.Token) bool {
	if len(toks) > 1 {
		last := toks[len(toks)-1].Key
		if !strings.HasSuffix(last, "ي") && !strings.HasSuffix(last, "يه") && !strings.HasSuffix(last, "ون") && !strings.HasSuffix(last, "ين") {
			return false
		}
	}
	for _, t := range toks {
		if strings.HasPrefix(t.Key, "ال") || strings.HasPrefix(t.Key, "لل") {
			return false
		}
	}
	return true
}
