package story

import (
	"math"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Stories are the stories as they stand now, in order of their first
// documents. It needs Options.Keep; without it there are none.
func (g *Grouper) Stories() []*news.Story {
	if !g.opts.Keep {
		return nil
	}
	outlets := make(map[string]string, len(g.all))
	copied := map[string]bool{}
	for _, r := range g.all {
		outlets[r.id] = r.outlet
		if r.copyOf != "" {
			copied[r.copyOf] = true
		}
	}
	at := map[*strand]*news.Story{}
	var out []*news.Story
	for _, r := range g.all {
		c := r.story.root()
		s, ok := at[c]
		if !ok {
			s = &news.Story{ID: c.id}
			at[c] = s
			out = append(out, s)
		}
		m := news.Member{Family: r.family.root().id, Role: "account", Of: r.copyOf, Shared: r.shared}
		switch {
		case r.copyOf != "" && outlets[r.copyOf] == r.outlet:
			m.Role = "revision"
		case r.copyOf != "":
			m.Role = "copy"
		case copied[r.id]:
			m.Role = "original"
		}
		s.Documents = append(s.Documents, r.doc)
		s.Members = append(s.Members, m)
	}
	for _, s := range out {
		s.Headline = g.headline(s)
	}
	return out
}

// Group puts documents into stories, with the shipped settings. It takes them
// in the order of [Order], whatever theirs is.
func Group(docs []*news.Document) []*news.Story {
	sorted := append([]*news.Document(nil), docs...)
	Order(sorted)
	g := New(Options{Keep: true})
	for _, d := range sorted {
		g.Add(d)
	}
	return g.Stories()
}

// headline chooses the headline that stands for a story: of those that are no
// copies, the one whose words stand most in the headlines and leads of the
// others. Without any headline it is the opening words of the first document.
func (g *Grouper) headline(s *news.Story) string {
	idf := weights{
		term:   func(t uint64) float64 { return -math.Log(g.bg.Share(t)) },
		entity: func(uint64) float64 { return 1 },
	}
	var own []*item
	for i, d := range s.Documents {
		if role := s.Members[i].Role; role == "copy" || role == "revision" {
			continue
		}
		own = append(own, &item{id: d.Headline, vectors: g.read.read(d, idf)})
	}
	best, bestScore := "", -1.0
	for i, a := range own {
		if a.id == "" {
			continue
		}
		sum := 0.0
		for j, b := range own {
			if i != j {
				s := compare(&a.vectors, &b.vectors)
				sum += s.cos[head] + s.topBody
			}
		}
		if sum > bestScore {
			best, bestScore = a.id, sum
		}
	}
	if best != "" {
		return best
	}
	for _, d := range s.Documents {
		if d.Headline != "" {
			return d.Headline
		}
	}
	return openingWords(s.Documents[0])
}

func openingWords(doc *news.Document) string {
	heads, _ := sections(doc)
	if heads[0].from >= heads[0].to {
		return ""
	}
	t := doc.Tokens[heads[0].from:heads[0].to]
	return text.Span{Start: t[0].Start, End: t[len(t)-1].End}.Of(doc.Text)
}
