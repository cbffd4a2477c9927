package pipeline

import (
	"time"

	"github.com/isnad-news/isnad/news"
)

// placeUndated gives the undated documents of a story the day of the dated
// account that shares the most text with them, marks it as lent by the
// story, and reads their times again. Nothing is guessed where no account is
// dated.
func (p *Pipeline) placeUndated(s *news.Story) {
	var dated []*news.Document
	for _, d := range s.Documents {
		if d.PublishedAt != nil {
			dated = append(dated, d)
		}
	}
	if len(dated) == 0 || len(dated) == len(s.Documents) {
		return
	}
	grams := make([]map[[3]string]bool, len(dated))
	for i, d := range dated {
		grams[i] = wordGrams(d)
	}
	for _, d := range s.Documents {
		if d.PublishedAt != nil {
			continue
		}
		best, near := -1, dated[len(dated)-1]
		own := wordGrams(d)
		for i, o := range dated {
			n := 0
			for g := range own {
				if grams[i][g] {
					n++
				}
			}
			if n > best {
				best, near = n, o
			}
		}
		y, m, day := near.PublishedAt.Date()
		at := time.Date(y, m, day, 0, 0, 0, 0, time.UTC)
		d.PublishedAt, d.PublishedFrom, d.DayOnly = &at, "story", true
		p.again(d)
		d.FillLists()
	}
}

func wordGrams(d *news.Document) map[[3]string]bool {
	out := make(map[[3]string]bool, len(d.Tokens))
	for i := 0; i+3 <= len(d.Tokens); i++ {
		out[[3]string{d.Tokens[i].Key, d.Tokens[i+1].Key, d.Tokens[i+2].Key}] = true
	}
	return out
}
