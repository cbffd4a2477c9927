package lexicon

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

const header = "# source: here\n# licence: Apache-2.0\n# spelling: raw\n# domain: test\n"

func TestReadRefuses(t *testing.T) {
	tests := []struct{ in, want string }{
		{"id\tname\na\tb\n", `f:1: header "source" is missing`},
		{header + "id\tname\na\tb\n\na\tc\n", `f:8: "a" stands already on line 6`},
		{header + "id\tname\na\tb\tc\n", "f:6: 3 fields for 2 columns"},
		{header + "id\tid\n", `f:5: column "id" stands twice`},
		{header, "no line of column names"},
		{header + "id\n\xff\n", "f:6: invalid UTF-8"},
		{header + "id\tname\n-\tx\n", `f:6: column "id" is empty`},
	}
	for _, tt := range tests {
		_, err := Read(strings.NewReader(tt.in), "f")
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Read(%q): %v, want %q", tt.in, err, tt.want)
		}
	}
	table, err := Read(strings.NewReader(header+"id\tname\tmore\n# a comment\na\tx | y\n"), "f")
	if err != nil {
		t.Fatal(err)
	}
	row := table.Rows[0]
	if got := row.List("name"); !slices.Equal(got, []string{"x", "y"}) || row.Get("more") != "" || row.At() != "f:7" {
		t.Errorf("row %v at %s", got, row.At())
	}
}

func TestExpand(t *testing.T) {
	got, err := Expand("حسب (ما|الذي)? قال?")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"حسب ما قال", "حسب ما", "حسب الذي قال", "حسب الذي", "حسب قال", "حسب"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := Expand("(a"); err == nil {
		t.Error("( without ) must be refused")
	}
}

func TestPhrases(t *testing.T) {
	var p Phrases
	for i, s := range []string{"الأمم المتحدة", "الأمم", "بكين"} {
		if err := p.Add(s, i); err != nil {
			t.Fatal(err)
		}
	}
	toks := text.Tokenize("للأمم المتحدة وبكين")
	hit, ok := Longest(p.At(toks, 0, []text.Cut{{N: 2, Rest: "الامم"}}, nil))
	if !ok || hit != (Hit{Value: 0, Tokens: 2, Cut: 2}) {
		t.Errorf("got %+v", hit)
	}
	if hits := p.At(toks, 2, nil, nil); len(hits) != 0 {
		t.Errorf("وبكين without cuts: %v", hits)
	}
	if err := p.Add(" ", 0); err == nil {
		t.Error("an empty pattern must be refused")
	}
}

// TestShippedFiles loads every file that ships and runs the examples of
// every rule file: yes must match its own rule, no must not.
func TestShippedFiles(t *testing.T) {
	err := fs.WalkDir(Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".tsv") {
			return err
		}
		table, err := Load(Files, path)
		if err != nil {
			t.Error(err)
			return nil
		}
		if slices.Contains(table.Columns, "pattern") && slices.Contains(table.Columns, "yes") {
			for _, row := range table.Rows {
				checkExamples(t, row)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkExamples(t *testing.T, row Row) {
	t.Helper()
	var p Phrases
	if err := p.Add(row.Get("pattern"), 0); err != nil {
		t.Errorf("%s: %v", row.At(), err)
		return
	}
	matches := func(s string) bool {
		toks := text.Tokenize(s)
		for i, tok := range toks {
			var cuts []text.Cut
			if len(tok.Key) > 2 {
				cuts = []text.Cut{{N: 2, Rest: tok.Key[2:]}}
			}
			if len(p.At(toks, i, cuts, nil)) > 0 {
				return true
			}
		}
		return false
	}
	if len(row.List("yes")) == 0 || len(row.List("no")) == 0 {
		t.Errorf("%s: a rule needs an example and a near miss", row.At())
	}
	for _, s := range row.List("yes") {
		if !matches(s) {
			t.Errorf("%s: %q must match %q", row.At(), row.Get("pattern"), s)
		}
	}
	for _, s := range row.List("no") {
		if matches(s) {
			t.Errorf("%s: %q must not match %q", row.At(), row.Get("pattern"), s)
		}
	}
}

func TestSector(t *testing.T) {
	table, err := Read(strings.NewReader(header+"id\tkind\tsector\na\tarmy\t-\nb\tarmed-group\tPRM\nc\t-\tJUD\nd\t-\t-\ne\tother\t-\nf\tcircus\t-\ng\tarmy\tMILITARY\n"), "f")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"MIL", "PRM", "JUD", "", "", `kind "circus"`, `sector "MILITARY"`} {
		got, err := Sector(table.Rows[i])
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("row %s: %q, want %q", table.Rows[i].Get("id"), got, want)
		}
	}
	for kind, of := range kinds {
		if _, ok := sectors[of]; !ok && of != "" {
			t.Errorf("kind %s has the unknown sector %q", kind, of)
		}
	}
}
