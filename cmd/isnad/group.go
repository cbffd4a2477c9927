package main

import (
	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
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
			docs, err := in.documents(cmd.Context(), p)
			if err != nil {
				return err
			}
			out := in.lines(cmd.OutOrStdout())
			for _, pl := range place(docs, arrival) {
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
	cmd.Flags().BoolVar(&arrival, "arrival", false, "give the label that each document had when it came")
	return cmd
}

func place(docs []*news.Document, arrival bool) []news.Placing {
	story.Order(docs)
	g := story.New(story.Options{})
	var atArrival []news.Placing
	for _, d := range docs {
		a := g.Add(d)
		if arrival {
			atArrival = append(atArrival, news.Placing{ID: d.ID, Story: a.Story, Family: a.Family})
		}
	}
	if arrival {
		return atArrival
	}
	return g.Placings()
}
