package entity

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// calling is a title by which the text calls one person, and nobody else.
type calling struct {
	keys []string // without a particle before the first
	of   int      // index in found, -1 when two people have the title
}

// givenTitles adds the titles that stand alone and that the text gives one
// person, and nobody else, beside the name: «وصل عمدة الزيتون نجيب الخروبي … وقال
// عمدة الزيتون». A title of one word (الوزير) is anybody's.
func (s *scan) givenTitles(out []news.Naming, taken map[int]bool) []news.Naming {
	titles := s.titlesGiven()
	if len(titles) == 0 {
		return out
	}
	for i := range s.toks {
		if taken[i] || s.toks[i].Kind != text.Word || s.cover[i] != 0 {
			continue
		}
		c, cut, ok := s.calledAt(i, titles)
		if !ok || c.of < 0 {
			continue
		}
		m := &s.found[c.of]
		end := i + len(c.keys)
		taken[i] = true
		span := text.Span{Start: s.toks[i].CutAt(s.doc.Text, cut), End: s.toks[end-1].End}
		out = append(out, news.Naming{Mention: s.doc.At(span), Kind: news.Description, ID: m.id, Name: m.name, Rule: "naming.document"})
	}
	return out
}

// titlesGiven are the titles of two words or more that stand beside names, by
// their first word.
func (s *scan) titlesGiven() map[string][]calling {
	out := map[string][]calling{}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Person || m.title[1]-m.title[0] < 2 {
			continue
		}
		keys := s.titleKeys(m.title)
		if keys == nil {
			continue
		}
		list := out[keys[0]]
		met := false
		for i := range list {
			if strings.Join(list[i].keys, " ") == strings.Join(keys, " ") {
				if met = true; list[i].of >= 0 && s.found[list[i].of].id != m.id {
					list[i].of = -1
				}
			}
		}
		if !met && len(list) < maxAliases {
			out[keys[0]] = append(list, calling{keys, k})
		}
	}
	return out
}

// titleKeys are the words of a title, nil where something else is among them.
func (s *scan) titleKeys(t [2]int) []string {
	var keys []string
	for i := t[0]; i < t[1]; i++ {
		if s.toks[i].Kind != text.Word || i > t[0] && s.toks[i].Line {
			return nil
		}
		keys = append(keys, s.toks[i].Key)
	}
	from := s.titleSpan(t).Start
	if cut := from - s.toks[t[0]].Start; cut > 0 {
		for _, c := range s.cuts(t[0]) {
			if s.toks[t[0]].CutAt(s.doc.Text, c.N) == from {
				keys[0] = c.Rest
				break
			}
		}
	}
	return keys
}

// calledAt finds the longest title that begins at token i and stands alone.
func (s *scan) calledAt(i int, titles map[string][]calling) (best calling, cut int, ok bool) {
	try := func(first string, n int) {
		for _, c := range titles[first] {
			if s.followsTitle(i, c.keys) && (!ok || len(c.keys) > len(best.keys)) {
				best, cut, ok = c, n, true
			}
		}
	}
	try(s.toks[i].Key, 0)
	for _, c := range s.cuts(i) {
		if ok {
			break
		}
		try(c.Rest, c.N)
	}
	return best, cut, ok
}

// followsTitle reports the rest of a title after token i, and after that
// nothing which makes it another: no adjective, no place or body, no name.
func (s *scan) followsTitle(i int, keys []string) bool {
	end := i + len(keys)
	if end > len(s.toks) {
		return false
	}
	for n := 1; n < len(keys); n++ {
		if s.toks[i+n].Key != keys[n] || s.toks[i+n].Line {
			return false
		}
	}
	if end == len(s.toks) || s.toks[end].Line || s.toks[end].Kind != text.Word {
		return end == len(s.toks) || s.toks[end].Line || !s.personAfter(end)
	}
	return s.cover[end] == 0 && !definite(s.toks[end]) && s.nationAt(end) == "" && !s.former(end)
}

// personAfter reports a name behind a comma or a quotation mark.
func (s *scan) personAfter(i int) bool {
	m, ok := s.at(i + 1)
	return ok && m.typ == news.Person && m.from == i+1
}
