package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/read/file"
	"github.com/isnad-news/isnad/news"
)

// inputFlags are the flags of every command that reads documents.
type inputFlags struct {
	format    string
	published string
	quiet     bool
	lexicon   string
	links     string
}

// registerLexicon adds the flags of the commands that look for names.
func (f *inputFlags) registerLexicon(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.lexicon, "lexicon", "", "folder of lists of names of your own (people.tsv, organisations.tsv, places.tsv, offices.tsv); they count before those that ship")
	cmd.Flags().StringVar(&f.links, "links", "", "file of decisions on what is one: must or cannot, entity or article, two names or ids, parted by tabs")
}

// pipeline loads what analyses the input.
func (f *inputFlags) pipeline() (*pipeline.Pipeline, error) {
	var opts pipeline.Options
	if f.lexicon != "" {
		if at, err := os.Stat(f.lexicon); err != nil {
			return nil, usageError{fmt.Errorf("--lexicon: %w", err)}
		} else if !at.IsDir() {
			return nil, usageError{fmt.Errorf("--lexicon %s: not a folder", f.lexicon)}
		}
		opts.Lexicon, opts.LexiconName = os.DirFS(f.lexicon), filepath.ToSlash(f.lexicon)
	}
	if f.links != "" {
		file, err := os.Open(f.links)
		if err != nil {
			return nil, usageError{fmt.Errorf("--links: %w", err)}
		}
		defer file.Close()
		if opts.Links, err = pipeline.ReadLinks(file, filepath.ToSlash(f.links)); err != nil {
			return nil, fmt.Errorf("--links: %w", err)
		}
	}
	return pipeline.NewWith(opts)
}

func (f *inputFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.format, "format", "", "read every input as text, html or jsonl (default: told by content)")
	cmd.Flags().StringVar(&f.published, "published", "", "publication time of pages that carry none: RFC 3339 or a plain day")
	cmd.Flags().BoolVar(&f.quiet, "quiet", false, "show no progress")
}

// input reads pages for one command and counts what failed.
type input struct {
	opts file.Options
	args []string
	errs io.Writer
	bar  *progressbar.ProgressBar
	// mu guards what follows and errs: reading and using go side by side.
	mu     sync.Mutex
	failed int
}

// open checks the flags, and gives the input and what analyses it.
func (f *inputFlags) open(cmd *cobra.Command, args []string) (*input, *pipeline.Pipeline, error) {
	in := &input{args: args, errs: cmd.ErrOrStderr(), opts: file.Options{Format: news.Format(f.format), Published: f.published, Stdin: cmd.InOrStdin()}}
	if err := in.opts.Check(); err != nil {
		return nil, nil, usageError{err}
	}
	if out, ok := in.errs.(*os.File); ok && !f.quiet && term.IsTerminal(int(out.Fd())) {
		in.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(out), progressbar.OptionSetDescription("reading"),
			progressbar.OptionShowIts(), progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionSpinnerType(14))
	}
	p, err := f.pipeline()
	return in, p, err
}

// pages yields the pages that can be read, and names the others.
func (in *input) pages(ctx context.Context) iter.Seq[*news.Page] {
	return func(yield func(*news.Page) bool) {
		for page, err := range file.Read(ctx, in.args, in.opts) {
			if err != nil {
				if ctx.Err() != nil {
					return
				}
				in.fail(err)
				continue
			}
			if !yield(page) {
				return
			}
			if in.bar != nil {
				_ = in.bar.Add(1)
			}
		}
	}
}

func (in *input) fail(err error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.failed++
	if in.bar != nil {
		_ = in.bar.Clear()
	}
	fmt.Fprintf(in.errs, "isnad: %s\n", printable(err.Error()))
}

// done ends the progress and gives the error that the exit code stands for.
func (in *input) done(ctx context.Context) error {
	if in.bar != nil {
		_ = in.bar.Finish()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if in.failed > 0 {
		return itemsError{in.failed}
	}
	return nil
}

// each runs work on every page, several at a time, and gives the results to
// use in the order of the pages. At most a few pages for each processor are
// held at once, so memory does not grow with the input.
func each[T any](ctx context.Context, in *input, work func(*news.Page) T, use func(T) error) error {
	type job struct{ result chan T }
	jobs := make(chan job, 2*runtime.GOMAXPROCS(0))
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	go func() {
		defer close(jobs)
		for page := range in.pages(ctx) {
			j := job{make(chan T, 1)}
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				return
			}
			go func() {
				defer func() { <-slots }()
				j.result <- work(page)
			}()
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	for j := range jobs {
		if err := use(<-j.result); err != nil {
			cancel(err)
			for range jobs {
			}
			return err
		}
	}
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return ctx.Err()
}

// analysed is a page with its documents.
type analysed struct {
	page *news.Page
	docs []*news.Document
	err  error
}

// eachDocument annotates every input and gives the documents of each page to
// use, in order. A page on which no article was found is named as failed.
func (in *input) eachDocument(ctx context.Context, p *pipeline.Pipeline, use func([]*news.Document) error) error {
	work := func(page *news.Page) analysed {
		a := analysed{page: page}
		a.err = guard(func() { a.docs = p.Documents(page) })
		return a
	}
	return each(ctx, in, work, func(a analysed) error {
		if a.err != nil {
			in.fail(&itemError{"analyze", a.page.ID, a.err})
			return nil
		}
		if len(a.docs) == 0 {
			in.fail(&file.ItemError{Subject: a.page.ID, Cause: errors.New("no article found on the page")})
			return nil
		}
		return use(a.docs)
	})
}

// documents reads and annotates every input.
func (in *input) documents(ctx context.Context, p *pipeline.Pipeline) ([]*news.Document, error) {
	var docs []*news.Document
	err := in.eachDocument(ctx, p, func(ds []*news.Document) error {
		docs = append(docs, ds...)
		return nil
	})
	return docs, err
}
