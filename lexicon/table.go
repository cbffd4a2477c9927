package lexicon

import (
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
	t := &Table{Path: path, Header: map[string]string{}, index: map[string]int{}}
	seen := map[string]int{}
	for n, line := range strings.Split(string(data), "\n") {
		line = strings.TrimRight(line, "\r")
		if err := t.add(n+1, line, seen); err != nil {
			return nil, fmt.Errorf("load lexicon %s:%d: %w", path, n+1, err)
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
	fields := strings.Split(line, "\t")
	for i, f := range fields {
		if fields[i] = strings.TrimSpace(f); fields[i] == "-" {
			fields[i] = ""
		}
	}
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
