package main

import (
	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func extractCommand() *cobra.Command {
	var flags inputFlags
	var offsets string
	cmd := &cobra.Command{
		Use:   "extract INPUT...",
		Short: "Cut pages into blocks, a page a line",
		Args:  needInput,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkOffsets(offsets); err != nil {
				return err
			}
			in, p, err := flags.open(cmd, args)
			if err != nil {
				return err
			}
			out := in.lines(cmd.OutOrStdout())
			err = each(cmd.Context(), in, cutting(in, p), func(c *news.Cut) error {
				if c == nil {
					return nil
				}
				if offsets == "codepoint" {
					points := text.NewCodePoints(c.Text)
					for i := range c.Blocks {
						c.Blocks[i].Span = points.Span(c.Blocks[i].Span)
					}
				}
				c.FillLists()
				return out.write(c.ID, c)
			})
			if err := out.end(err); err != nil {
				return err
			}
			return in.done(cmd.Context())
		},
	}
	flags.register(cmd)
	cmd.Flags().StringVar(&offsets, "offsets", "byte", "unit of start and end: byte or codepoint")
	return cmd
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
