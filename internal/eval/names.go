package eval

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// Names measures the names of newswire that no model was trained on, a list
// of places, and which names are one.
type Names struct{}

// Name is names.
func (Names) Name() string { return "names" }

// About describes the suite.
func (Names) About() string {
	return "names in held-out newswire, ten sentences a text; a list of places; names that are one or two"
}

const (
	newswirePath = "corpora/newsfane-train.txt.gz"
	placesPath   = "suites/names/places.txt"
	// newswireText is how many sentences make a text.
	newswireText = 10
)

// HeldOut cuts the newswire into the sentences that models are trained on and
// the last sixth, which is for measuring alone. The corpus has its articles
// one after the other and does not say where each begins, so the cut goes
// through one article at most.
func HeldOut(all []LabelledSentence) (train, test []LabelledSentence) {
	cut := len(all) - len(all)/6
	return all[:cut], all[cut:]
}

// Run analyses the texts and compares the distinct names of each.
func (Names) Run(shared fs.FS) (Result, error) {
	p, err := pipeline.New()
	if err != nil {
		return Result{}, err
	}
	data, err := fs.ReadFile(shared, newswirePath)
	if err != nil {
		return Result{}, err
	}
	all, err := ReadNewswire(bytes.NewReader(data))
	if err != nil {
		return Result{}, err
	}
	_, test := HeldOut(all)
	m := newNameTally()
	var misses []string
	for from := 0; from < len(test); from += newswireText {
		a, g := newswireArticle(test[from:min(from+newswireText, len(test))])
		docs := p.Documents(a.Page())
		var d *news.Document
		if len(docs) > 0 {
			d = docs[0]
		}
		misses = append(misses, m.compare(fmt.Sprintf("newswire %d", from), g, d)...)
	}
	r := Result{Scores: m.scores("newswire"), Misses: misses}
	if err := places(shared, p, &r); err != nil {
		return Result{}, err
	}
	if err := identity(shared, p, &r); err != nil {
		return Result{}, err
	}
	r.Corpus, err = corpusHash(shared, append([]string{newswirePath, placesPath}, identityPaths...)...)
	return r, err
}

// newswireArticle makes an article of sentences, one a line, and its labels.
func newswireArticle(sentences []LabelledSentence) (StoryArticle, Labels) {
	var lines []string
	var g Labels
	for _, s := range sentences {
		lines = append(lines, s.Text)
		for _, n := range s.Names {
			g.Entities = append(g.Entities, labelEntity{Text: n.Name, Type: string(n.Type), Name: n.Name})
		}
	}
	return StoryArticle{ID: "newswire", Text: strings.Join(lines, "\n")}, g
}

// nameTally counts distinct names, all together, without their types, and for
// each type.
type nameTally struct {
	typed, plain tally
	of           map[string]*tally
}

func newNameTally() *nameTally {
	return &nameTally{of: map[string]*tally{"PER": {}, "ORG": {}, "LOC": {}}}
}

// compare counts one text and tells what is missing («-») and too much («+»).
func (m *nameTally) compare(id string, g Labels, d *news.Document) []string {
	if d == nil {
		d = &news.Document{}
	}
	want, got := map[string]bool{}, map[string]bool{}
	wantPlain, gotPlain := map[string]bool{}, map[string]bool{}
	for _, e := range g.Entities {
		name := withoutArticle(nameWords(e))
		want[e.Type+" "+name], wantPlain[name] = true, true
	}
	for _, e := range d.Entities {
		name := withoutArticle(nameWords(labelEntity{Text: e.Text, Name: e.Name}))
		got[string(e.Type)+" "+name], gotPlain[name] = true, true
	}
	m.typed.add(common(want, got), len(got), len(want))
	m.plain.add(common(wantPlain, gotPlain), len(gotPlain), len(wantPlain))
	var out []string
	for _, k := range slices.Sorted(maps.Keys(want)) {
		m.of[k[:3]].gold++
		if got[k] {
			m.of[k[:3]].hit++
		} else {
			out = append(out, id+" - "+k)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(got)) {
		m.of[k[:3]].found++
		if !want[k] {
			out = append(out, id+" + "+k)
		}
	}
	return out
}

func (m *nameTally) scores(name string) []Score {
	out := append(m.typed.scores(name), Score{Name: name + ", any type f1", Value: m.plain.prf().F1, Gated: true})
	for _, typ := range []string{"PER", "ORG", "LOC"} {
		out = append(out, Score{Name: name + " " + typ + " f1", Value: m.of[typ].prf().F1})
	}
	return out
}

// places looks each place of the list up in a sentence of its own.
func places(shared fs.FS, p *pipeline.Pipeline, r *Result) error {
	var t tally
	err := eachLine(shared, placesPath, func(line []byte) error {
		name := strings.TrimSpace(string(line))
		if strings.HasPrefix(name, "#") {
			return nil
		}
		t.gold++
		a := StoryArticle{ID: "place", Text: "وصل الوفد إلى " + name + " صباح أمس."}
		for _, d := range p.Documents(a.Page()) {
			for _, e := range d.Entities {
				if e.Type == news.Location && e.Text == name {
					t.hit++
					return nil
				}
			}
		}
		r.Misses = append(r.Misses, "place "+name)
		return nil
	})
	r.Scores = append(r.Scores, Score{Name: "places found", Value: ratio(t.hit, t.gold), Gated: true})
	return err
}
