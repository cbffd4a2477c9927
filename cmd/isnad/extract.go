package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func extractCommand() *cobra.Command {
	return lineCommand(&inputFlags{}, "extract INPUT...", "Cut pages into blocks, a page a line", extractPages)
}

func extractPages(ctx context.Context, job *lineJob) error {
	return each(ctx, job.in, cutting(job.in, job.p), func(c *news.Cut) error {
		if c == nil {
			return nil
		}
		if job.codePoints {
			points := text.NewCodePoints(c.Text)
			for i := range c.Blocks {
				c.Blocks[i].Span = points.Span(c.Blocks[i].Span)
			}
		}
		c.FillLists()
		return job.out.write(c.ID, c)
	})
}

// cutting cuts pages. A page that cannot be cut is named as failed and gives
// nil.
func cutting(in *input, p *pipeline.Pipeline) func(*news.Page) *news.Cut {
	return func(page *news.Page) (c *news.Cut) {
		if err := guard(func() { c = p.Cut(page) }); err != nil {
			in.fail(&itemError{"extract", page.ID, err})
			return nil
		}
		return c
	}
}
