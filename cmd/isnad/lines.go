package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/pipeline"
)

// lineJob is what a command that gives a JSON line for each item works with.
type lineJob struct {
	in  *input
	p   *pipeline.Pipeline
	out *lines
	// codePoints asks for spans in code points in place of bytes.
	codePoints bool
}

// lineCommand makes a command that reads inputs and gives JSON lines with
// spans in them; give does the work.
func lineCommand(flags *inputFlags, use, short string, give func(context.Context, *lineJob) error) *cobra.Command {
	var offsets string
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  needInput,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkOffsets(offsets); err != nil {
				return err
			}
			in, p, err := flags.open(cmd, args)
			if err != nil {
				return err
			}
			job := &lineJob{in: in, p: p, out: in.lines(cmd.OutOrStdout()), codePoints: offsets == "codepoint"}
			if err := job.out.end(give(cmd.Context(), job)); err != nil {
				return err
			}
			return in.done(cmd.Context())
		},
	}
	flags.register(cmd)
	cmd.Flags().StringVar(&offsets, "offsets", "byte", "unit of start and end: byte or codepoint")
	return cmd
}
