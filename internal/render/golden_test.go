package render

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/isnad-news/isnad/news"
)

var update = flag.Bool("update", false, "write the goldens anew")

func TestGoldens(t *testing.T) {
	both := []news.Report{harbour(), alone()}
	for name, draw := range map[string]func(io.Writer) error{
		"ar.txt":        func(w io.Writer) error { return Terminal(w, both, Options{UI: "ar"}) },
		"ar-color.txt":  func(w io.Writer) error { return Terminal(w, both[:1], Options{UI: "ar", Color: true, Width: 100}) },
		"ar-narrow.txt": func(w io.Writer) error { return Terminal(w, both[:1], Options{UI: "ar", Width: 44}) },
		"en.txt":        func(w io.Writer) error { return Terminal(w, both, Options{UI: "en"}) },
		"latin.txt":     func(w io.Writer) error { return Terminal(w, both, Options{UI: "ar", Latin: true}) },
		"ar.html":       func(w io.Writer) error { return Page(w, both, Options{UI: "ar"}) },
		"en.html":       func(w io.Writer) error { return Page(w, both, Options{UI: "en"}) },
		"empty.html":    func(w io.Writer) error { return Page(w, nil, Options{UI: "ar"}) },
		"diff.csv":      func(w io.Writer) error { return CSV(w, both) },
		"graph.graphml": func(w io.Writer) error { return GraphML(w, both) },
		"graph-ar.svg":  func(w io.Writer) error { return SVG(w, both[0], Options{UI: "ar"}) },
		"graph-en.svg":  func(w io.Writer) error { return SVG(w, both[0], Options{UI: "en"}) },
	} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := draw(&got); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s changed; look at it and run go test ./internal/render -update\n%s", name, got.Bytes())
			}
		})
	}
}
