package file

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// record is one JSON line. Unknown fields are left alone.
type record struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Modified  string `json:"modified"`
	Language  string `json:"language"`
	Text      string `json:"text"`
	HTML      string `json:"html"`
}

// lines reads JSON lines. A broken line is an item error of path:line; the
// lines after it are read.
func (r *reader) lines(b *bufio.Reader, src source) {
	var seen bool
	for n := 1; !r.stopped(); n++ {
		subject := fmt.Sprintf("%s:%d", src.path, n)
		line, err := readLine(b, r.opts.MaxPage)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
		}
		switch {
		case errors.Is(err, errLong):
			r.fail(subject, fmt.Errorf("line longer than the limit of %d bytes for one page", r.opts.MaxPage))
			continue
		case err != nil && err != io.EOF:
			r.fail(subject, plain(err))
			return
		}
		if trimmed := bytes.TrimSpace(line); len(trimmed) > 0 {
			seen = true
			r.record(trimmed, subject, fmt.Sprintf("%s:%d", src.id, n))
		}
		if err == io.EOF {
			if !seen && !r.stopped() {
				r.fail(src.path, errEmpty)
			}
			return
		}
	}
}

var errLong = errors.New("line too long")

// readLine reads one line of at most max bytes. The rest of a longer one is
// passed over, with errLong.
func readLine(b *bufio.Reader, max int) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := b.ReadSlice('\n')
		if len(line)+len(part) > max+1 {
			long = true
			line = nil
		}
		if !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			// At the end of the input the next read says so.
			return nil, errLong
		}
		return line, err
	}
}

// record yields the page of one JSON line.
func (r *reader) record(line []byte, subject, id string) {
	var o record
	if err := json.Unmarshal(line, &o); err != nil {
		r.fail(subject, jsonCause(err, line))
		return
	}
	p := &news.Page{ID: o.ID, URL: o.URL, Format: news.FormatText, SHA256: digest(line), Charset: "utf-8"}
	switch {
	case p.ID == "":
		p.ID = id
	case r.names[p.ID]:
		p.ID = r.fileID(p.ID, p.ID)
		p.Problems = append(p.Problems, news.Problem{Stage: "read", Subject: p.ID, Cause: "an earlier page has the id " + strconv.Quote(o.ID)})
	default:
		r.names[p.ID] = true
	}
	p.Given = news.Given{Outlet: o.Outlet, Title: strings.TrimSpace(o.Title), Language: o.Language, Published: o.Published, Modified: o.Modified, Fallback: r.opts.Published}
	if p.Given.Published != "" {
		p.Given.From = "given"
	}
	p.Content = o.Text
	if strings.TrimSpace(o.Text) == "" && o.HTML != "" {
		p.Format, p.Content = news.FormatHTML, o.HTML
	}
	if strings.TrimSpace(p.Content) == "" {
		r.fail(subject, errors.New("neither text nor html"))
		return
	}
	repair(p)
	r.yield(p, nil)
}

// jsonCause words a JSON error in one line.
func jsonCause(err error, line []byte) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax) && int(syntax.Offset) >= len(line):
		return errors.New("JSON ends in the middle")
	case errors.As(err, &syntax):
		return fmt.Errorf("invalid JSON at byte %d: %s", syntax.Offset, syntax)
	case errors.As(err, &kind):
		return fmt.Errorf("field %q is a JSON %s, want %s", kind.Field, kind.Value, kind.Type)
	}
	return err
}
