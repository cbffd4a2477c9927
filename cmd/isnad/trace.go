package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/render"
	"github.com/isnad-news/isnad/news"
)

// traceFlags say how a report is shown.
type traceFlags struct {
	inputFlags
	json   bool
	html   string
	csv    string
	graph  string
	ui     string
	latin  bool
	colour string
}

func traceCommand() *cobra.Command {
	var flags traceFlags
	cmd := &cobra.Command{
		Use:   "trace INPUT...",
		Short: "Report every story: origins, agreements, differences, timeline",
		Long: `trace reads pages, puts them into stories and reports each: who carried it, on
whose word, what the accounts agree on and where they differ. The report is
terminal text by default; --json gives a story a line, --html FILE writes one
self-contained page, --csv FILE the differences as a table, --graphml FILE the
isnad graphs for graph tools.`,
		Args: needInput,
		RunE: func(cmd *cobra.Command, args []string) error { return runTrace(cmd, args, flags) },
	}
	flags.register(cmd)
	flags.registerLexicon(cmd)
	cmd.Flags().BoolVar(&flags.json, "json", false, "write a story a line as JSON")
	cmd.Flags().StringVar(&flags.html, "html", "", "write one self-contained page to FILE (- for standard output)")
	cmd.Flags().StringVar(&flags.csv, "csv", "", "write the differences, a row a piece of evidence, to FILE (- for standard output)")
	cmd.Flags().StringVar(&flags.graph, "graphml", "", "write the isnad graphs to FILE (- for standard output)")
	cmd.Flags().StringVar(&flags.ui, "ui", "", "labels: ar or en (default: from the locale)")
	cmd.Flags().BoolVar(&flags.latin, "latin-layout", false, "lay the report out for a terminal that cannot show right-to-left text")
	cmd.Flags().StringVar(&flags.colour, "color", "auto", "colour: auto, always or never (NO_COLOR turns auto off)")
	return cmd
}

func runTrace(cmd *cobra.Command, args []string, flags traceFlags) error {
	opts, err := flags.options(cmd.OutOrStdout())
	if err != nil {
		return err
	}
	in, p, err := flags.open(cmd, args)
	if err != nil {
		return err
	}
	docs, err := in.documents(cmd.Context(), p)
	if err != nil {
		return err
	}
	reports, err := in.traceAll(cmd.Context(), p, docs)
	if err != nil {
		return err
	}
	if err := flags.write(in, cmd.OutOrStdout(), reports, opts); err != nil {
		return err
	}
	return in.done(cmd.Context())
}

// traceAll reports every story, those of most accounts first, then in the
// order of time. A story that cannot be reported is named as failed.
func (in *input) traceAll(ctx context.Context, p *pipeline.Pipeline, docs []*news.Document) ([]news.Report, error) {
	stories := p.Group(docs)
	reports := make([]news.Report, 0, len(stories))
	for _, s := range stories {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := guard(func() { reports = append(reports, p.Trace(s)) }); err != nil {
			in.fail(&itemError{"trace", s.ID, err})
		}
	}
	sort.SliceStable(reports, func(i, j int) bool { return reports[i].Counts.Articles > reports[j].Counts.Articles })
	return reports, nil
}

func (f *traceFlags) write(in *input, out io.Writer, reports []news.Report, opts render.Options) error {
	if f.json {
		l := in.lines(out)
		for i := range reports {
			if err := l.write(reports[i].ID, &reports[i]); err != nil {
				return err
			}
		}
		if err := l.flush(); err != nil {
			return err
		}
	}
	files := []struct {
		path  string
		write func(io.Writer) error
	}{
		{f.html, func(w io.Writer) error { return render.Page(w, reports, opts) }},
		{f.csv, func(w io.Writer) error { return render.CSV(w, reports) }},
		{f.graph, func(w io.Writer) error { return render.GraphML(w, reports) }},
	}
	written := f.json
	for _, file := range files {
		if file.path == "" {
			continue
		}
		if err := writeFile(file.path, out, file.write); err != nil {
			return err
		}
		written = true
	}
	if written {
		return nil
	}
	return render.Terminal(out, reports, opts)
}

// writeFile writes to a file beside its place first, so that a failure leaves
// no half file.
func writeFile(path string, out io.Writer, write func(io.Writer) error) error {
	if path == "-" {
		return write(out)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".isnad-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(tmp.Name())
	err = write(tmp)
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	if closed := tmp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

func (f *traceFlags) options(out io.Writer) (render.Options, error) {
	opts := render.Options{UI: "en", Latin: f.latin, Width: 100}
	arabic, err := arabicUI(f.ui)
	if err != nil {
		return opts, err
	}
	if arabic {
		opts.UI = "ar"
	}
	file, isFile := out.(*os.File)
	terminal := isFile && term.IsTerminal(int(file.Fd()))
	if terminal {
		if w, _, err := term.GetSize(int(file.Fd())); err == nil && w > 0 {
			opts.Width = w
		}
	} else if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= 40 {
		opts.Width = n
	}
	switch f.colour {
	case "always":
		opts.Color = true
	case "never":
	case "auto":
		opts.Color = terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	default:
		return opts, usageError{fmt.Errorf("unknown --color %q: auto, always or never", f.colour)}
	}
	return opts, nil
}
