package entity

import (
	"sort"
	"time"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// titleSpan is the bytes of a title, without a particle before it.
func (s *scan) titleSpan(t [2]int) text.Span {
	first := s.toks[t[0]]
	from := first.Start
	s.titleHits = s.lx.titles.At(s.toks, t[0], s.cuts(t[0]), s.titleHits[:0])
	if h, ok := lexicon.Longest(s.titleHits); ok && h.Cut > 0 {
		from = first.CutAt(s.doc.Text, h.Cut)
	}
	return text.Span{Start: from, End: s.toks[t[1]-1].End}
}

// namings records what the text calls people: the titles that stand with
// their names, and titles alone that denote somebody, by the titles that the
// text gives people elsewhere and by the list of offices.
func (s *scan) namings() {
	var out []news.Naming
	taken := map[int]bool{}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Person || m.title[1] <= m.title[0] {
			continue
		}
		taken[m.title[0]] = true
		out = append(out, news.Naming{Mention: s.doc.At(s.titleSpan(m.title)), Kind: news.TitleOf, ID: m.id, Name: m.name, Rule: "naming.title"})
	}
	out = s.givenTitles(out, taken)
	out = s.holding(out, taken)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	s.doc.Namings = out
}

// holding adds the titles alone that the list of offices knows.
func (s *scan) holding(out []news.Naming, taken map[int]bool) []news.Naming {
	named := map[int]bool{}
	for k := range s.found {
		if m := &s.found[k]; !m.gone && m.entry >= 0 {
			named[m.entry] = true
		}
	}
	for i := range s.toks {
		if taken[i] || s.toks[i].Kind != text.Word {
			continue
		}
		s.titleHits = s.lx.holders.At(s.toks, i, s.cuts(i), s.titleHits[:0])
		h, ok := lexicon.Longest(s.titleHits)
		if !ok || s.former(i+h.Tokens) {
			continue
		}
		if o := s.holder(h.Tokens, named); o != nil {
			e := &s.lx.entries[o.entry]
			span := text.Span{Start: s.toks[i].CutAt(s.doc.Text, h.Cut), End: s.toks[i+h.Tokens-1].End}
			out = append(out, news.Naming{Mention: s.doc.At(span), Kind: news.Description, ID: e.id, Name: e.name, Rule: "naming.office." + o.id})
		}
	}
	return out
}

// former reports a word after a title that takes it from its holder of the
// day («السابق», «المنتخب»), or a name that belongs to it.
func (s *scan) former(i int) bool {
	if i >= len(s.toks) || s.toks[i].Line {
		return false
	}
	switch s.toks[i].Key {
	case "السابق", "السابقه", "الاسبق", "الراحل", "الراحله", "المنتخب", "المنتخبه", "المخلوع", "المعزول", "المقبل", "القادم":
		return true
	}
	m, ok := s.at(i)
	return ok && m.typ == news.Person
}

// holder picks of the offices that s.titleHits denote with n words the one
// held when the document was published; in an undated document the one whose
// holder it names, when there is one alone.
func (s *scan) holder(n int, named map[int]bool) *office {
	var best *office
	for _, h := range s.titleHits {
		if h.Tokens != n {
			continue
		}
		o := &s.lx.offices[h.Value]
		if at := s.doc.PublishedAt; at != nil {
			if day := at.UTC().Truncate(24 * time.Hour); !day.Before(o.from) && (!day.After(o.until) || o.open() && named[o.entry]) {
				return o
			}
			continue
		}
		if named[o.entry] {
			if best != nil && best.entry != o.entry {
				return nil
			}
			best = o
		}
	}
	return best
}
