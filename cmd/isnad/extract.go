package main

import (
	"github.com/spf13/cobra"

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
			out := newLines(cmd.OutOrStdout())
			err = each(cmd.Context(), in, p.Cut, func(c *news.Cut) error {
				if offsets == "codepoint" {
					points := text.NewCodePoints(c.Text)
					for i := range c.Blocks {
						c.Blocks[i].Span = points.Span(c.Blocks[i].Span)
					}
				}
				c.FillLists()
				return out.write(c)
			})
			if err != nil {
				return err
			}
			if err := out.flush(); err != nil {
				return err
			}
			return in.done(cmd.Context())
		},
	}
	flags.register(cmd)
	cmd.Flags().StringVar(&offsets, "offsets", "byte", "unit of start and end: byte or codepoint")
	return cmd
}
