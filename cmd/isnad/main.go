// Command isnad reads pages of Arabic news and shows, story by story, who
// reported it first, on whose word, what the accounts agree on and where
// they differ.
//
// This package is wiring: one file per subcommand, and what they share in
// main.go, input.go and output.go. Exit codes: 0 all well, 1 failure, 2 usage,
// 3 some items failed (each named on standard error).
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitFailure = 1
	exitUsage   = 2
	exitItems   = 3
)

// usageError is a wrong call of the command line.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// itemsError says that some items failed; they are named already.
type itemsError struct{ n int }

func (e itemsError) Error() string {
	if e.n == 1 {
		return "1 item failed"
	}
	return fmt.Sprintf("%d items failed", e.n)
}

// itemError is one item that an act of this command failed on.
type itemError struct {
	act, id string
	cause   error
}

func (e *itemError) Error() string { return fmt.Sprintf("%s %s: %v", e.act, e.id, e.cause) }
func (e *itemError) Unwrap() error { return e.cause }

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// grace is how long an interrupted command has to end by itself: to finish
// the page in hand and write the lines that are whole.
const grace = 700 * time.Millisecond

// run is main with its surroundings given, for tests.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ended := make(chan struct{})
	defer close(ended)
	go func() {
		select {
		case <-ended:
			return
		case <-ctx.Done():
		}
		stop() // a second Ctrl-C ends at once
		select {
		case <-ended:
		case <-time.After(grace):
			fmt.Fprintln(errs, "isnad: interrupted")
			os.Exit(exitFailure)
		}
	}()
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return 0
	}
	var items itemsError
	var usage usageError
	switch {
	case errors.As(err, &items):
		fmt.Fprintf(errs, "isnad: %v\n", err)
		return exitItems
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "isnad: %s\nTry: isnad --help\n", printable(err.Error()))
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errs, "isnad: interrupted")
	case errors.Is(err, syscall.EPIPE):
	default:
		for line := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintf(errs, "isnad: %s\n", printable(line))
		}
	}
	return exitFailure
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "isnad",
		Short: "Who reported it first, on whose word, and where the accounts differ",
		Long: `isnad reads pages of Arabic news and shows, story by story, who reported it
first, on whose word, what the accounts agree on and where they differ; every
answer leads back to the words that it was read from.

INPUT is a file, a folder (read in order of names), or - for standard input.
The format (text, html, jsonl) is told by content; --format overrides it.

Exit codes: 0 all well, 1 failure, 2 usage, 3 some items failed (each named on
standard error).`,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %q", args[0])}
			}
			return cmd.Help()
		},
		Args:              cobra.ArbitraryArgs,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(traceCommand(), extractCommand(), analyzeCommand(), groupCommand(), explainCommand(), namesCommand(), lexiconCommand(), evalCommand(), stagesCommand())
	return root
}

// needInput refuses a call without inputs.
func needInput(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usageError{errors.New("no INPUT given: name files or folders, or - for standard input")}
	}
	return nil
}
