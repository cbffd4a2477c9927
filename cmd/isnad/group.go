package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func groupCommand() *cobra.Command {
	var flags inputFlags
	var arrival bool
	cmd := &cobra.Command{
		Use:   "group INPUT...",
		Short: "Put documents into stories: id, story and copy family, a document a line",
		Long: `group puts documents into stories. They are taken in order of (published, id),
as a stream would bring them, undated ones last. The labels are those after the
last document; --arrival gives the one that each had when it came.`,
		Args: needInput,
		RunE: func(cmd *cobra.Command, args []string) error {
			in, p, err := flags.open(cmd, args)
			if err != nil {
				return err
			}
			var docs []*news.Document
			err = in.eachDocument(cmd.Context(), p, func(ds []*news.Document) error {
				for _, d := range ds {
					docs = append(docs, lean(d))
				}
				return nil
			})
			if err != nil {
				return err
			}
			placings, err := place(cmd.Context(), docs, arrival)
			if err != nil {
				return err
			}
			out := in.lines(cmd.OutOrStdout())
			for _, pl := range placings {
				if err := out.write(pl.ID, pl); err != nil {
					return err
				}
			}
			if err := out.flush(); err != nil {
				return err
			}
			return in.done(cmd.Context())
		},
	}
	flags.register(cmd)
	flags.registerLexicon(cmd)
	cmd.Flags().BoolVar(&arrival, "arrival", false, "give the label that each document had when it came")
	return cmd
}

// lean is what grouping reads of a document. All of them wait until the last
// is read, since they are placed in the order of time: without their tokens,
// which are half of what they hold and are cut again, and without the layers
// of findings, a third remains.
func lean(d *news.Document) *news.Document {
	out := &news.Document{Article: d.Article, Looked: d.Looked, Entities: slices.Clip(d.Entities)}
	for i := range out.Entities {
		out.Entities[i].Title = nil
	}
	out.Problems, out.Credits, out.Keywords = nil, nil, nil
	return out
}

// place groups documents in the order of time, and lets go of each.
func place(ctx context.Context, docs []*news.Document, arrival bool) ([]news.Placing, error) {
	story.Order(docs)
	g := story.New(story.Options{})
	var atArrival []news.Placing
	for i, d := range docs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		d.Tokens = text.Tokenize(d.Text)
		a := g.Add(d)
		docs[i] = nil
		if arrival {
			atArrival = append(atArrival, news.Placing{ID: d.ID, Story: a.Story, Family: a.Family})
		}
	}
	if arrival {
		return atArrival, nil
	}
	return g.Placings(), nil
}
