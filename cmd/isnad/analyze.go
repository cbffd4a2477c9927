package main

import (
	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/news"
)

func analyzeCommand() *cobra.Command {
	var flags inputFlags
	var offsets string
	cmd := &cobra.Command{
		Use:   "analyze INPUT...",
		Short: "Annotate documents, a document a line, embedded ones after their page's",
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
			err = in.eachDocument(cmd.Context(), p, func(docs []*news.Document) error {
				for _, d := range docs {
					if offsets == "codepoint" {
						toCodePoints(d)
					}
					if err := out.write(d.ID, d); err != nil {
						return err
					}
				}
				return nil
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
