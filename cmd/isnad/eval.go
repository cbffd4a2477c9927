package main

import (
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/eval"
)

func evalCommand() *cobra.Command {
	var shared, raise string
	var lower, misses bool
	var about strings.Builder
	suites := eval.Suites()
	for _, s := range suites {
		fmt.Fprintf(&about, "  %-12s %s\n", s.Name(), s.About())
	}
	cmd := &cobra.Command{
		Use:   "eval [SUITE...]",
		Short: "Measure isnad against gold, and hold the figures to their floors",
		Long: `eval runs suites (all, when none is named) and prints their scores. Gold files
are looked for in the folder that --shared names; a suite whose gold is not
there prints NOT RUN. A figure under its floor is a failure.

Suites:
` + about.String(),
		RunE: func(cmd *cobra.Command, args []string) error {
			var dir fs.FS
			if shared != "" {
				dir = os.DirFS(shared)
			}
			if err := knownSuites(suites, args); err != nil {
				return err
			}
			results, err := eval.Run(suites, dir, args...)
			if err != nil {
				return err
			}
			if err := eval.Print(cmd.OutOrStdout(), results); err != nil {
				return err
			}
			if misses {
				if err := eval.PrintMisses(cmd.OutOrStdout(), results); err != nil {
					return err
				}
			}
			return gate(results, raise, lower)
		},
	}
	cmd.Flags().StringVar(&shared, "shared", "", "folder of gold files, suites and corpora")
	cmd.Flags().StringVar(&raise, "raise", "", "write the measured figures as floors to FILE")
	cmd.Flags().BoolVar(&lower, "lower", false, "let --raise lower floors too")
	cmd.Flags().BoolVar(&misses, "misses", false, "also list the rows that do not agree, in suites that have rows")
	return cmd
}

func knownSuites(suites []eval.Suite, names []string) error {
	known := map[string]bool{}
	for _, s := range suites {
		known[s.Name()] = true
	}
	for _, n := range names {
		if !known[n] {
			return usageError{fmt.Errorf("no suite %q", n)}
		}
	}
	return nil
}

// gate holds results to the floors, or raises the floors in a file.
func gate(results []eval.Result, raise string, lower bool) error {
	f, err := eval.ShippedFloors()
	if err != nil {
		return err
	}
	if raise != "" {
		if err := f.Raise(results, lower); err != nil {
			return err
		}
		return os.WriteFile(raise, f.Bytes(), 0o644)
	}
	if bad := eval.Gate(results, f); len(bad) > 0 {
		return fmt.Errorf("quality gate:\n  %s", strings.Join(bad, "\n  "))
	}
	return nil
}
