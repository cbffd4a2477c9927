package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// User are lists of names that a user keeps beside those that ship. A list
// that the folder does not hold is nil.
type User struct {
	People, Organisations, Places, Offices *Table
}

// UserColumns are the columns of each list of a user, the needed ones first.
var UserColumns = map[string]struct{ Needed, Other []string }{
	"people.tsv":        {[]string{"id", "name"}, []string{"en", "country", "sector", "aliases", "qid"}},
	"organisations.tsv": {[]string{"id", "name"}, []string{"en", "country", "kind", "sector", "aliases", "qid"}},
	"places.tsv":        {[]string{"id", "name"}, []string{"en", "country", "kind", "people", "aliases", "qid"}},
	"offices.tsv":       {[]string{"id", "pattern", "person", "from", "until"}, nil},
}

// LoadUser reads the lists of a folder; dir names it in errors. Files that do
// not end in .tsv are passed over, lists of another name are refused.
func LoadUser(fsys fs.FS, dir string) (*User, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("load lexicon %s: %w", dir, err)
	}
	var u User
	into := map[string]**Table{"people.tsv": &u.People, "organisations.tsv": &u.Organisations, "places.tsv": &u.Places, "offices.tsv": &u.Offices}
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".tsv") {
			continue
		}
		to, ok := into[e.Name()]
		if !ok {
			return nil, fmt.Errorf("load lexicon %s: no list is called so; people.tsv, organisations.tsv, places.tsv and offices.tsv are", path.Join(dir, e.Name()))
		}
		if *to, err = loadUser(fsys, dir, e.Name()); err != nil {
			return nil, err
		}
	}
	if u == (User{}) {
		return nil, fmt.Errorf("load lexicon %s: none of people.tsv, organisations.tsv, places.tsv and offices.tsv is there", dir)
	}
	return &u, nil
}

func loadUser(fsys fs.FS, dir, name string) (*Table, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("load lexicon %s: %w", path.Join(dir, name), err)
	}
	defer f.Close()
	t, err := Read(f, path.Join(dir, name))
	if err != nil {
		return nil, err
	}
	known := UserColumns[name]
	for _, c := range known.Needed {
		if !slices.Contains(t.Columns, c) {
			return nil, fmt.Errorf("load lexicon %s: column %q is missing", t.Path, c)
		}
	}
	for _, c := range t.Columns {
		if !slices.Contains(known.Needed, c) && !slices.Contains(known.Other, c) {
			return nil, fmt.Errorf("load lexicon %s: column %q is not known", t.Path, c)
		}
	}
	if name != "offices.tsv" {
		for _, row := range t.Rows {
			if err := checkUser(row); err != nil {
				return nil, fmt.Errorf("load lexicon %s: %w", row.At(), err)
			}
		}
	}
	return t, nil
}

// checkUser checks what a row of names must hold.
func checkUser(row Row) error {
	if row.Get("name") == "" {
		return errors.New(`column "name" is empty`)
	}
	return CheckID(row.Get("id"))
}

// CheckID refuses an id that no list may give: one without a prefix, or with
// one that marks ids made from names and texts.
func CheckID(id string) error {
	prefix, rest, ok := strings.Cut(id, ":")
	switch {
	case !ok || prefix == "" || rest == "" || strings.ContainsAny(id, " \u00a0|"):
		return fmt.Errorf("id %q: a prefix, a colon and a word without blanks are wanted, such as my:name", id)
	case prefix == "n" || prefix == "o" || prefix == "u":
		return fmt.Errorf("id %q: the prefix %s: marks ids that isnad makes", id, prefix)
	}
	return nil
}

// Country gives the country of a row, and refuses what is no ISO 3166 code of
// two letters.
func Country(row Row) (string, error) {
	c := row.Get("country")
	if c == "" || len(c) == 2 && c[0] >= 'A' && c[0] <= 'Z' && c[1] >= 'A' && c[1] <= 'Z' {
		return c, nil
	}
	return "", fmt.Errorf("country %q is no code of two capital letters", c)
}
