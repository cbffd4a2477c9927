package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/news"
)

func analyzeCommand() *cobra.Command {
	var flags inputFlags
	cmd := lineCommand(&flags, "analyze INPUT...", "Annotate documents, a document a line, embedded ones after their page's", analyze)
	flags.registerLexicon(cmd)
	return cmd
}

func analyze(ctx context.Context, job *lineJob) error {
	return job.in.eachDocument(ctx, job.p, func(docs []*news.Document) error {
		for _, d := range docs {
			if job.codePoints {
				toCodePoints(d)
			}
			if err := job.out.write(d.ID, d); err != nil {
				return err
			}
		}
		return nil
	})
}
