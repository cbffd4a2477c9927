package file

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// FormatJSONL is JSON lines, one page each. Pages read from it are text or
// HTML.
const FormatJSONL news.Format = "jsonl"

// Options say how to read. The zero value tells formats by content and has no
// standard input.
type Options struct {
	// Format overrides what the content tells: text, html or jsonl.
	Format news.Format
	// Stdin is read for the input "-".
	Stdin io.Reader
	// Published is the time of publication given for pages that carry none.
	Published string
	// MaxPage is the most bytes of one page: a file, or a line of JSON lines.
	// Zero means DefaultMaxPage.
	MaxPage int
	// MaxTotal is the most bytes that one gzip file may hold unpacked. Zero
	// means DefaultMaxTotal.
	MaxTotal int64
}

// The limits that hold when none are given. News pages of 500 KB are rare;
// twenty megabytes are no page.
const (
	DefaultMaxPage  = 20 << 20
	DefaultMaxTotal = 64 << 30
)

// ItemError is one item that could not be read. Subject names it: a path, or
// path:line.
type ItemError struct {
	Subject string
	Cause   error
}

// Error is one line.
func (e *ItemError) Error() string {
	return "read " + e.Subject + ": " + strings.ReplaceAll(e.Cause.Error(), "\n", " ")
}

func (e *ItemError) Unwrap() error { return e.Cause }

// Read yields the pages of the inputs in order: files, folders (their files in
// sorted order, hidden ones left out), and "-" for standard input. Each step
// gives a page or an [*ItemError]; when ctx ends, its error comes last.
func Read(ctx context.Context, inputs []string, opts Options) iter.Seq2[*news.Page, error] {
	if opts.MaxPage <= 0 {
		opts.MaxPage = DefaultMaxPage
	}
	if opts.MaxTotal <= 0 {
		opts.MaxTotal = DefaultMaxTotal
	}
	return func(yield func(*news.Page, error) bool) {
		r := &reader{ctx: ctx, opts: opts, names: map[string]bool{}, last: map[string]int{}}
		r.yield = func(p *news.Page, err error) bool {
			if r.done = r.done || !yield(p, err); r.done {
				return false
			}
			return true
		}
		for _, in := range inputs {
			if r.input(in); r.stopped() {
				break
			}
		}
		if err := ctx.Err(); err != nil && !r.done {
			yield(nil, err)
		}
	}
}

// reader is one walk over the inputs.
type reader struct {
	ctx   context.Context
	opts  Options
	yield func(*news.Page, error) bool
	done  bool
	// names are the ids taken, so that a second file of one name gets its
	// path, and a second record of one id a number.
	names map[string]bool
	// last is the number that an id was given last.
	last map[string]int
}

func (r *reader) stopped() bool { return r.done || r.ctx.Err() != nil }

func (r *reader) fail(subject string, cause error) { r.yield(nil, &ItemError{subject, cause}) }

// input reads one input.
func (r *reader) input(name string) {
	if name == "-" {
		if r.opts.Stdin == nil {
			r.fail("-", errors.New("there is no standard input"))
			return
		}
		r.stream(r.opts.Stdin, source{path: "-", id: r.fileID("stdin", "-")})
		return
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		r.fail(name, plain(err))
	case info.IsDir():
		r.folder(name)
	default:
		r.file(name, filepath.Base(name))
	}
}

// folder reads the files below a folder. Links are followed to files, not to
// folders; pipes and devices are read only when they are named themselves.
func (r *reader) folder(root string) {
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if r.stopped() {
			return fs.SkipAll
		}
		if err != nil {
			r.fail(path, plain(err))
			return nil
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != root
		switch {
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden || d.IsDir():
			return nil
		}
		if !d.Type().IsRegular() {
			info, err := os.Stat(path)
			switch {
			case err != nil:
				r.fail(path, plain(err))
				return nil
			case info.IsDir():
				return nil
			case !info.Mode().IsRegular():
				// A pipe that nobody writes to would be waited for without end.
				r.fail(path, errors.New("not a regular file"))
				return nil
			}
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			rel = path
		}
		r.file(path, filepath.ToSlash(rel))
		return nil
	})
	if err != nil {
		r.fail(root, plain(err))
	}
}

// source is where a page comes from.
type source struct {
	path string
	// id is the page's id, unless it carries one.
	id string
}

// file reads one file; rel is its path below the input that it was found in.
func (r *reader) file(path, rel string) {
	f, err := os.Open(path)
	if err != nil {
		r.fail(path, plain(err))
		return
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0 {
		r.fail(path, errors.New("not a regular file"))
		return
	}
	r.stream(f, source{path: path, id: r.fileID(filepath.Base(rel), rel)})
}

// fileID is the file's base name; when another file has it, its path, and
// when that is taken too, the path with a number.
func (r *reader) fileID(base, rel string) string {
	id := base
	if r.names[id] {
		id = rel
	}
	for n := r.last[rel]; r.names[id]; r.last[rel] = n {
		n = max(n, 1) + 1
		id = fmt.Sprintf("%s(%d)", rel, n)
	}
	r.names[id] = true
	return id
}

// plain takes the path off a file system error: the item's name says it.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// sniffBytes is how much of a file is looked at to tell its format.
const sniffBytes = 64 << 10

// stream reads what r gives as one page or as JSON lines.
func (r *reader) stream(in io.Reader, src source) {
	b := bufio.NewReaderSize(in, sniffBytes)
	head, err := b.Peek(sniffBytes)
	if err != nil && err != io.EOF && err != bufio.ErrBufferFull {
		r.fail(src.path, plain(err))
		return
	}
	if isGzip(head) {
		unpacked, err := unpack(b, r.opts.MaxTotal)
		if err != nil {
			r.fail(src.path, err)
			return
		}
		b = bufio.NewReaderSize(unpacked, sniffBytes)
		head, err = b.Peek(sniffBytes)
		if err != nil && err != io.EOF {
			r.fail(src.path, err)
			return
		}
	}
	if cause := unreadable(head); cause != nil {
		r.fail(src.path, cause)
		return
	}
	format := r.opts.Format
	if format == "" {
		format = sniff(head)
	}
	if format == FormatJSONL {
		r.lines(b, src)
		return
	}
	r.page(b, src, format)
}

// page reads one page of text or HTML to its end.
func (r *reader) page(b *bufio.Reader, src source, format news.Format) {
	data, err := io.ReadAll(io.LimitReader(b, int64(r.opts.MaxPage)+1))
	switch {
	case err != nil:
		r.fail(src.path, plain(err))
		return
	case len(data) > r.opts.MaxPage:
		r.fail(src.path, fmt.Errorf("larger than the limit of %d bytes for one page", r.opts.MaxPage))
		return
	}
	if cause := unreadable(data); cause != nil {
		r.fail(src.path, cause)
		return
	}
	p := &news.Page{ID: src.id, Format: format, SHA256: digest(data)}
	p.Given.Fallback = r.opts.Published
	if err := decodeInto(p, data); err != nil {
		r.fail(src.path, err)
		return
	}
	if strings.TrimSpace(p.Content) == "" {
		r.fail(src.path, errEmpty)
		return
	}
	r.yield(p, nil)
}
