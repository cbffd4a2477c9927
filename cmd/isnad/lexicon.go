package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/isnad-news/isnad/internal/read/wikidata"
)

func lexiconCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lexicon",
		Short: "Make lists of names for --lexicon",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %q for lexicon", args[0])}
			}
			return cmd.Help()
		},
		Args: cobra.ArbitraryArgs,
	}
	cmd.AddCommand(importCommand())
	return cmd
}

// dumpImport is a call of lexicon import.
type dumpImport struct {
	out      string
	minLinks int
	quiet    bool
}

func importCommand() *cobra.Command {
	var imp dumpImport
	cmd := &cobra.Command{
		Use:   "import DUMP",
		Short: "Make lists of people, organisations and places out of a Wikidata JSON dump",
		Long: `import reads a JSON dump of Wikidata (plain, gzip or bzip2; - for standard
input) and writes people.tsv, organisations.tsv and places.tsv, of items with an
Arabic label, into the folder that --out names. --lexicon reads that folder.

The dump is read once and never held; lines that cannot be read are named on
standard error and left out, and the exit code is then 3.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("import takes one DUMP, not %d", len(args))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return imp.run(cmd, args[0]) },
	}
	cmd.Flags().StringVar(&imp.out, "out", "", "folder for the lists; made when it is not there")
	cmd.Flags().IntVar(&imp.minLinks, "min-sitelinks", 0, "leave out items with fewer pages in Wikimedia's projects")
	cmd.Flags().BoolVar(&imp.quiet, "quiet", false, "show no progress")
	return cmd
}

// listNames are the files that an import writes.
var listNames = [3]string{"people.tsv", "organisations.tsv", "places.tsv"}

func (imp *dumpImport) run(cmd *cobra.Command, path string) error {
	if imp.out == "" {
		return usageError{errors.New("--out is wanted: the folder for the lists")}
	}
	for _, name := range listNames {
		if at := filepath.Join(imp.out, name); exists(at) {
			return usageError{fmt.Errorf("--out: %s is there already", at)}
		}
	}
	if err := os.MkdirAll(imp.out, 0o755); err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	dump, closeDump, err := openDump(cmd.InOrStdin(), path)
	if err != nil {
		return fmt.Errorf("import %s: %w", path, err)
	}
	defer closeDump()
	counts, err := imp.lists(cmd.Context(), cmd.ErrOrStderr(), dump, path)
	if err != nil {
		return fmt.Errorf("import %s: %w", path, err)
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "isnad: %d people, %d organisations, %d places out of %d lines; %d that isnad knows already\n",
		counts.People, counts.Organisations, counts.Places, counts.Lines, counts.Known)
	if counts.Bad > 0 {
		return itemsError{counts.Bad}
	}
	return nil
}

func exists(path string) bool { _, err := os.Lstat(path); return err == nil }

func openDump(in io.Reader, path string) (io.Reader, func(), error) {
	done := func() {}
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, done, err
		}
		in, done = f, func() { f.Close() }
	}
	r, err := wikidata.Open(in)
	if err != nil {
		done()
		return nil, func() {}, err
	}
	return r, done, nil
}

// lists writes the lists beside their places first, so that a failure leaves
// none of them.
func (imp *dumpImport) lists(ctx context.Context, errs io.Writer, dump io.Reader, path string) (wikidata.Counts, error) {
	var files [len(listNames)]*os.File
	for i := range files {
		f, err := os.CreateTemp(imp.out, ".isnad-*")
		if err != nil {
			return wikidata.Counts{}, err
		}
		defer os.Remove(f.Name())
		defer f.Close()
		files[i] = f
	}
	bar := imp.progress(errs)
	o := wikidata.Options{
		Dir: imp.out, MinSitelinks: imp.minLinks, People: files[0], Organisations: files[1], Places: files[2],
		Bad: func(line int, cause error) {
			if bar != nil {
				_ = bar.Clear()
			}
			fmt.Fprintf(errs, "isnad: %s:%d: %s\n", path, line, printable(cause.Error()))
		},
		Read: func(lines int) {
			if bar != nil {
				_ = bar.Set(lines)
			}
		},
	}
	counts, err := wikidata.Import(ctx, dump, o)
	if bar != nil {
		_ = bar.Finish()
	}
	if err != nil {
		return counts, err
	}
	for i, f := range files {
		if err := errors.Join(f.Chmod(0o644), f.Close()); err != nil {
			return counts, err
		}
		if err := os.Rename(f.Name(), filepath.Join(imp.out, listNames[i])); err != nil {
			return counts, err
		}
	}
	return counts, nil
}

func (imp *dumpImport) progress(errs io.Writer) *progressbar.ProgressBar {
	out, ok := errs.(*os.File)
	if !ok || imp.quiet || !term.IsTerminal(int(out.Fd())) {
		return nil
	}
	return progressbar.NewOptions(-1, progressbar.OptionSetWriter(out), progressbar.OptionSetDescription("lines"),
		progressbar.OptionShowIts(), progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionSpinnerType(14))
}
