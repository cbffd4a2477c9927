package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/pipeline"
)

func stagesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "stages",
		Short: "List the annotators in order, with the layers each needs and gives",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := pipeline.New()
			if err != nil {
				return err
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
			fmt.Fprintln(w, "step\tneeds\tgives")
			for _, s := range p.Steps() {
				fmt.Fprintf(w, "%s\t%s\t%s\n", s.Name(), names(s.Needs().Names()), names(s.Gives().Names()))
			}
			return w.Flush()
		},
	}
}

func names(layers []string) string {
	if len(layers) == 0 {
		return "-"
	}
	return strings.Join(layers, " ")
}
