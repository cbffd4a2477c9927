// Command join fits the weights by which internal/story decides whether a
// document belongs to a story, and reports them cross-validated.
//
//	go run ./internal/train/join -out internal/story/data/join.json DIR WINDOW WINDOW...
//
// DIR holds labelled windows as internal/eval reads them. Each window is
// scored with the weights fitted on the others; the weights written are
// fitted on all. Every article is shown twice, with its entities and
// without, so that the weights lean on neither.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/isnad-news/isnad/internal/eval"
	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
)

func main() {
	out := flag.String("out", "", "file to write the weights to")
	show := flag.Bool("weights", false, "print the weights")
	errs := flag.Bool("errors", false, "print the mistakes")
	flag.Parse()
	if flag.NArg() < 3 {
		fmt.Fprintln(os.Stderr, "usage: join [-out FILE] DIR WINDOW WINDOW...")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), flag.Args()[1:], *out, printing{*show, *errs}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// window is one labelled window with its documents in order: analysed, and
// bare.
type window struct {
	*eval.StoryWindow
	docs, bare []*news.Document
}

// label is the story of a document; one that the gold does not know, found
// in another's page, is a story of its own.
func (w *window) label(id string) string {
	if l, ok := w.Gold[id]; ok {
		return l
	}
	return "found " + id
}

// printing says what to print beside the scores.
type printing struct{ weights, mistakes bool }

func run(dir string, names []string, out string, print printing) error {
	p, err := pipeline.New()
	if err != nil {
		return err
	}
	var windows []*window
	for _, n := range names {
		w, err := eval.ReadStoryWindow(os.DirFS(dir), n)
		if err != nil {
			return err
		}
		win := &window{StoryWindow: w}
		for _, a := range w.Articles {
			win.docs = append(win.docs, p.Documents(a.Page())...)
			win.bare = append(win.bare, a.Document())
		}
		story.Order(win.docs)
		story.Order(win.bare)
		windows = append(windows, win)
	}
	for i, w := range windows {
		var rest []*window
		for j, o := range windows {
			if j != i {
				rest = append(rest, o)
			}
		}
		m := fit(rest)
		report("held out", w, m)
		report("fitted on", rest[0], m)
		if print.mistakes {
			mistakes(w, m)
		}
	}
	m := fit(windows)
	for _, w := range windows {
		report("fitted on all", w, m)
	}
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	if print.weights {
		fmt.Printf("%s\n", data)
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, append(data, '\n'), 0o644)
}

func group(w *window, m *story.Model) eval.Partition {
	g := story.New(story.Options{Model: m})
	for _, d := range w.docs {
		g.Add(d)
	}
	pred := eval.Partition{}
	for _, p := range g.Placings() {
		pred[p.ID] = p.Story
	}
	return pred
}

func report(what string, w *window, m *story.Model) {
	pred := group(w, m)
	b, p := eval.BCubed(w.Gold, pred), eval.Pairwise(w.Gold, pred)
	fmt.Printf("%-14s %s  B3 %.4f (P %.4f R %.4f)  pairs %.4f (P %.4f R %.4f)  stories %d of %d\n",
		what, w.Name, b.F1, b.P, b.R, p.F1, p.P, p.R, pred.Groups(), w.Gold.Groups())
}
