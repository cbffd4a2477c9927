package arch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestSampleNamesStayOut: no outlet, agency, person or place that the sample
// corpus invents stands in a word list, so that what isnad does with the
// sample it does by rule.
func TestSampleNamesStayOut(t *testing.T) {
	names := sampleNames(t)
	if len(names) < 50 {
		t.Fatalf("only %d sample names", len(names))
	}
	for _, dir := range []string{"lexicon", "outlet"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(p, ".tsv") {
				return err
			}
			data, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			for n, line := range strings.Split(string(data), "\n") {
				for _, field := range strings.FieldsFunc(line, func(r rune) bool { return r == '\t' || r == '|' }) {
					if kind, ok := names[strings.Trim(field, " ~")]; ok {
						t.Errorf("%s:%d holds the sample's %s %q", p, n+1, kind, field)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// sampleNames reads the invented names from the sample's gold. Single words,
// but for those of countries and towns, and bodies that any country has
// (الدفاع المدني) are names of nobody.
func sampleNames(t *testing.T) map[string]string {
	t.Helper()
	names := map[string]string{}
	add := func(kind, name string) {
		name = strings.TrimSpace(name)
		if strings.Contains(name, " ") || kind == "LOC" && utf8.RuneCountInString(name) >= 6 {
			names[name] = kind
		}
	}
	var docs map[string]struct{ Outlet *string }
	readGold(t, "documents.json", &docs)
	for _, d := range docs {
		if d.Outlet != nil {
			add("outlet", *d.Outlet)
		}
	}
	var stories struct {
		Stories []struct {
			Origins []struct {
				Name *string
				Kind string
			}
		}
	}
	readGold(t, "stories.json", &stories)
	for _, s := range stories.Stories {
		for _, o := range s.Origins {
			if o.Name != nil && o.Kind != "official" && o.Kind != "organisation" {
				add(o.Kind, *o.Name)
			}
		}
	}
	data, err := os.ReadFile(filepath.Join(root, "sample/gold/annotations.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var g struct{ Entities []struct{ Type, Name string } }
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		for _, e := range g.Entities {
			if e.Type != "ORG" {
				add(e.Type, e.Name)
			}
		}
	}
	return names
}

func readGold(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, "sample/gold", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
