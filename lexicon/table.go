package lexicon

import (
	"bytes"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// Files are the data files that ship with isnad, by language: ar/…
//
//go:embed ar
var Files embed.FS

// Table is one loaded data file.
type Table struct {
	Path    string
	Header  map[string]string
	Columns []string
	Rows    []Row
	index   map[string]int
	// room holds the fields of all rows.
	room []string
}

// Row is one row of a table; Line is its line in the file.
type Row struct {
	Line   int
	Fields []string
	table  *Table
}

// Get returns the field of the named column, empty when the row or the table
// has none.
func (r Row) Get(column string) string {
	if i, ok := r.table.index[column]; ok && i < len(r.Fields) {
		return r.Fields[i]
	}
	return ""
}

// List returns the field of the named column cut at "|", blanks trimmed.
func (r Row) List(column string) []string {
	var out []string
	for _, p := range strings.Split(r.Get(column), "|") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// At names the row for an error: file:line.
func (r Row) At() string { return fmt.Sprintf("%s:%d", r.table.Path, r.Line) }

// Must loads a file that ships with isnad and panics when it is broken; the
// package's own test loads every one.
func Must(path string) *Table {
	t, err := Load(Files, path)
	if err != nil {
		panic(err)
	}
	return t
}

// Load reads the data file at path of fsys and checks it.
func Load(fsys fs.FS, path string) (*Table, error) {
	f, err := fsys.Open(path)
	if err != nil {
		return nil, fmt.Errorf("load lexicon %s: %w", path, err)
	}
	defer f.Close()
	return Read(f, path)
}

// Read reads a data file from r; path names it in errors.
func Read(r io.Reader, path string) (*Table, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("load lexicon %s: %w", path, err)
	}
	lines := bytes.Count(data, []byte{'\n'}) + 1
	t := &Table{Path: path, Header: map[string]string{}, index: map[string]int{}, Rows: make([]Row, 0, lines), room: make([]string, 0, lines+bytes.Count(data, []byte{'\t'}))}
	seen := make(map[string]int, lines)
	n := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		n++
		line = strings.TrimRight(line, "\r")
		if err := t.add(n, line, seen); err != nil {
			return nil, fmt.Errorf("load lexicon %s:%d: %w", path, n, err)
		}
	}
	if t.Columns == nil {
		return nil, fmt.Errorf("load lexicon %s: no line of column names", path)
	}
	return t, nil
}

var required = []string{"source", "licence", "spelling", "domain"}

func (t *Table) add(n int, line string, seen map[string]int) error {
	if !utf8.ValidString(line) {
		return fmt.Errorf("invalid UTF-8")
	}
	if strings.TrimSpace(line) == "" {
		return nil
	}
	if strings.HasPrefix(line, "# ") || line == "#" {
		if name, value, ok := strings.Cut(strings.TrimPrefix(line, "# "), ": "); ok && t.Columns == nil {
			t.Header[name] = value
		}
		return nil
	}
	from := len(t.room)
	for f := range strings.SplitSeq(line, "\t") {
		if f = strings.TrimSpace(f); f == "-" {
			f = ""
		}
		t.room = append(t.room, f)
	}
	fields := t.room[from:len(t.room):len(t.room)]
	if t.Columns == nil {
		for _, h := range required {
			if t.Header[h] == "" {
				return fmt.Errorf("header %q is missing", h)
			}
		}
		t.Columns = fields
		for i, c := range fields {
			if _, dup := t.index[c]; dup || c == "" {
				return fmt.Errorf("column %q stands twice or is empty", c)
			}
			t.index[c] = i
		}
		return nil
	}
	if len(fields) > len(t.Columns) {
		return fmt.Errorf("%d fields for %d columns", len(fields), len(t.Columns))
	}
	if fields[0] == "" {
		return fmt.Errorf("column %q is empty", t.Columns[0])
	}
	if first, dup := seen[fields[0]]; dup {
		return fmt.Errorf("%q stands already on line %d", fields[0], first)
	}
	seen[fields[0]] = n
	t.Rows = append(t.Rows, Row{Line: n, Fields: fields, table: t})
	return nil
}
