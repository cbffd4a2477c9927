package entity

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// publisher marks the outlet's own name where the text speaks of itself: in
// quotation marks («قال لـ"بريد الجبل"»). Outside them a name of common words
// is no more than words.
func (s *scan) publisher() {
	name := s.doc.Outlet.Name
	if name == "" || len(name) > maxOutletName {
		return
	}
	words := text.Tokenize(name)
	if len(words) == 0 {
		return
	}
	for i := 1; i+len(words) < len(s.toks); i++ {
		if s.toks[i].Key != words[0].Key || !s.quoted(i, i+len(words)) {
			continue
		}
		same := true
		for n := range words {
			same = same && s.toks[i+n].Key == words[n].Key
		}
		if same {
			id := s.doc.Outlet.ID
			if id == "" {
				id = exactID(news.Organisation, name)
			}
			s.add(mention{from: i, to: i + len(words), typ: news.Organisation, entry: -1, id: id, name: name, rule: "document.publisher"})
		}
	}
}

// maxOutletName is more bytes than the name of any outlet has.
const maxOutletName = 200

// ministries finds ministries named by what they see to, where they speak or
// act: «الداخلية: توقيف مهربين», «وتقول الداخلية إن». Where nobody speaks the
// word is an adjective as often («الشؤون الداخلية»).
func (s *scan) ministries() {
	for i := range s.toks {
		if !alone(s.toks[i].Key) || s.cover[i] != 0 {
			continue
		}
		if after := i + 1; after < len(s.toks) && !s.toks[after].Line && (definite(s.toks[after]) || strings.HasPrefix(s.toks[after].Key, "وال")) {
			continue
		}
		opens := s.toks[i].Line && i+1 < len(s.toks) && (s.toks[i+1].Key == ":" || s.is(i+1, speech))
		if !opens && (s.toks[i].Line || !s.speaks(i-1)) {
			continue
		}
		name := "وزارة " + clean(s.toks[i].Of(s.doc.Text), s.toks[i].Key, 0)
		s.add(mention{from: i, to: i + 1, typ: news.Organisation, entry: -1, name: name, id: exactID(news.Organisation, name), sector: "GOV", rule: ministryRule})
	}
}

const ministryRule = "head.ministry"

// alone reports a ministry that is named without its noun.
func alone(key string) bool { return key == "الداخليه" || key == "الخارجيه" }

// speaks reports a reporting verb at token i, after و or ف too.
func (s *scan) speaks(i int) bool {
	if s.is(i, speech) {
		return true
	}
	if i < 0 {
		return false
	}
	for _, c := range s.cuts(i) {
		if c.N == len("و") && s.lx.kinds[c.Rest]&speech != 0 {
			return true
		}
	}
	return false
}
