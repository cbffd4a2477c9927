package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"strings"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Annotations measures the layers of documents against labelled articles.
type Annotations struct{}

const annotationsDir = "gold/annotations"

// Name is annotations.
func (Annotations) Name() string { return "annotations" }

// About describes the suite.
func (Annotations) About() string {
	return "entities, credited media, quotations, times and quantities of labelled articles"
}

// Labels is the gold of one article.
type Labels struct {
	ID       string        `json:"id"`
	Entities []labelEntity `json:"entities"`
	Sources  []labelSource `json:"sources"`
	Quotes   []labelQuote  `json:"quotes"`
	Dates    []labelDate   `json:"dates"`
	Figures  []labelFigure `json:"figures"`
}

type labelEntity struct{ Text, Type, Name string }
type labelSource struct{ Text, Name, Kind string }
type labelQuote struct {
	Text, Type string
	Speaker    *string
	Via        []string
}
type labelDate struct {
	Text  string
	Value *string
}
type labelFigure struct {
	Text   string
	Value  float64
	Approx *string
}

// Run analyses each article and compares.
func (Annotations) Run(shared fs.FS) (Result, error) {
	const articles, gold = annotationsDir + "/dev.articles.jsonl", annotationsDir + "/dev.gold.jsonl"
	p, err := pipeline.New()
	if err != nil {
		return Result{}, err
	}
	docs := map[string]*news.Document{}
	err = eachLine(shared, articles, func(line []byte) error {
		var a StoryArticle
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		for _, d := range p.Documents(a.Page()) {
			if d.FoundIn == nil {
				docs[a.ID] = d
			}
		}
		return nil
	})
	if err != nil {
		return Result{}, err
	}
	var l layers
	err = eachLine(shared, gold, func(line []byte) error {
		var g Labels
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		l.compare(&g, docs[g.ID])
		return nil
	})
	if err != nil {
		return Result{}, err
	}
	r := Result{Scores: l.scores("")}
	r.Corpus, err = corpusHash(shared, articles, gold)
	return r, err
}

// eachLine calls use with every line of a file that is not blank.
func eachLine(dir fs.FS, name string, use func([]byte) error) error {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return err
	}
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := use(line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return nil
}

// layers sums the comparison of each layer over articles.
type layers struct {
	entities, names, citations, quotations, direct, times, timeMentions, quantities tally
	speaker, via, modifier                                                          tally
}

func (l *layers) scores(prefix string) []Score {
	var out []Score
	for _, x := range []struct {
		name string
		t    tally
	}{
		{"entities", l.entities}, {"entities, any type", l.names}, {"citations", l.citations}, {"quotations", l.quotations},
		{"direct quotations", l.direct}, {"times", l.times}, {"times, every mention", l.timeMentions}, {"quantities", l.quantities},
	} {
		out = append(out, x.t.scores(prefix+x.name)...)
	}
	for _, x := range []struct {
		name string
		t    tally
	}{{"speaker right", l.speaker}, {"carriers right", l.via}, {"modifier right", l.modifier}} {
		out = append(out, Score{Name: prefix + x.name, Value: ratio(x.t.hit, x.t.gold), Gated: true})
	}
	return out
}

// compare counts one article; a nil document found nothing.
func (l *layers) compare(g *Labels, d *news.Document) {
	if d == nil {
		d = &news.Document{}
	}
	l.compareNames(g, d)
	l.compareQuotes(g, d)
	l.compareTimes(g, d)
	l.compareQuantities(g, d)
}

func (l *layers) compareNames(g *Labels, d *news.Document) {
	typed, plain := map[string]bool{}, map[string]bool{}
	for _, e := range g.Entities {
		name := withoutArticle(nameWords(e))
		typed[e.Type+" "+name], plain[name] = true, true
	}
	foundTyped, foundPlain := map[string]bool{}, map[string]bool{}
	for _, e := range d.Entities {
		name := withoutArticle(nameWords(labelEntity{Text: e.Text, Name: e.Name}))
		foundTyped[string(e.Type)+" "+name], foundPlain[name] = true, true
	}
	l.entities.add(common(typed, foundTyped), len(foundTyped), len(typed))
	l.names.add(common(plain, foundPlain), len(foundPlain), len(plain))

	media, foundMedia := map[string]bool{}, map[string]bool{}
	for _, s := range g.Sources {
		media[withoutArticle(words(s.Text))] = true
	}
	for _, c := range d.Citations {
		if c.Kind.Medium() {
			foundMedia[withoutArticle(words(c.Text))] = true
		}
	}
	l.citations.add(common(media, foundMedia), len(foundMedia), len(media))
}

// nameWords are the words of a name. After a fused لل it is written
// there without its ا; its normal form counts.
func nameWords(e labelEntity) []string {
	written, normal := words(e.Text), words(e.Name)
	if w := strings.Join(written, " "); strings.HasPrefix(w, "ل") && strings.Join(normal, " ") == "ال"+strings.TrimPrefix(w, "ل") {
		return normal
	}
	return written
}

func common(a, b map[string]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

func (l *layers) compareQuotes(g *Labels, d *news.Document) {
	var qs []news.Quotation
	var direct []news.Quotation
	for _, q := range d.Quotations {
		if q.Form == "colon" || q.Form == "noun" {
			continue
		}
		qs = append(qs, q)
		if q.Kind != "indirect" {
			direct = append(direct, q)
		}
	}
	m := match(len(g.Quotes), len(qs), 0.6, func(i, j int) float64 { return overlap(g.Quotes[i].Text, qs[j].Text) })
	l.quotations.add(matched(m), len(qs), len(g.Quotes))
	var gd []labelQuote
	for _, q := range g.Quotes {
		if q.Type == "direct" {
			gd = append(gd, q)
		}
	}
	dm := match(len(gd), len(direct), 0.6, func(i, j int) float64 { return overlap(gd[i].Text, direct[j].Text) })
	l.direct.add(matched(dm), len(direct), len(gd))
	for i, j := range m {
		if j < 0 {
			continue
		}
		l.speaker.add(one(sameSpeaker(g.Quotes[i].Speaker, qs[j].Speaker)), 1, 1)
		if len(g.Quotes[i].Via) > 0 {
			l.via.add(one(sameCarriers(g.Quotes[i].Via, qs[j].Chain)), 1, 1)
		}
	}
}

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func sameSpeaker(want *string, got *news.Speaker) bool {
	if want == nil || *want == "" {
		return got == nil || got.Text == "" && got.Name == ""
	}
	if got == nil {
		return false
	}
	for _, n := range []string{got.Text, got.Name} {
		if n != "" && (overlap(*want, n) >= 0.5 || within(words(n), words(*want)) || within(words(*want), words(n))) {
			return true
		}
	}
	return false
}

// within reports whether every word of a stands in b.
func within(a, b []string) bool {
	have := map[string]bool{}
	for _, w := range b {
		have[w] = true
	}
	for _, w := range a {
		if !have[w] {
			return false
		}
	}
	return true
}

func sameCarriers(via []string, chain []news.Hop) bool {
	for _, v := range via {
		ok := false
		for _, h := range chain {
			name := h.Name
			if name == "" {
				name = h.Text
			}
			ok = ok || name != "" && (within(words(v), words(name)) || within(words(name), words(v)))
		}
		if !ok {
			return false
		}
	}
	return len(chain) >= len(via)
}

// compareTimes compares the dates and clock times with a value: an expression
// once, as the gold lists them, and for scale every mention by itself.
func (l *layers) compareTimes(g *Labels, d *news.Document) {
	l.times.addTimes(g, news.FoldTimes(d.Times))
	l.timeMentions.addTimes(g, d.Times)
}

func (l *tally) addTimes(g *Labels, found []news.TimeExpr) {
	var ts []news.TimeExpr
	for _, t := range found {
		if t.Value != nil && (t.Type == news.Date || t.Type == news.Time) {
			ts = append(ts, t)
		}
	}
	m := match(len(g.Dates), len(ts), 0.2, func(i, j int) float64 {
		o := overlap(g.Dates[i].Text, ts[j].Text)
		if o == 0 || g.Dates[i].Value == nil || *g.Dates[i].Value != *ts[j].Value && !sameInterval(*g.Dates[i].Value, *ts[j].Value) {
			return 0
		}
		return o + 0.01
	})
	l.add(matched(m), len(ts), len(g.Dates))
}

// sameInterval compares intervals by their first and last days.
func sameInterval(a, b string) bool {
	x, ok := interval(a)
	y, also := interval(b)
	return ok && also && x == y
}

func (l *layers) compareQuantities(g *Labels, d *news.Document) {
	var qs []news.Quantity
	for _, q := range d.Quantities {
		switch q.Kind {
		case "ordinal", "fraction", "age", "score", "phone", "vague":
		default:
			qs = append(qs, q)
		}
	}
	m := match(len(g.Figures), len(qs), 0.2, func(i, j int) float64 {
		if math.Abs(g.Figures[i].Value-qs[j].Value) > 1e-9*math.Max(1, math.Abs(qs[j].Value)) {
			return 0
		}
		return overlap(g.Figures[i].Text, qs[j].Text)
	})
	l.quantities.add(matched(m), len(qs), len(g.Figures))
	for i, j := range m {
		if j >= 0 {
			l.modifier.add(one(modifier(g.Figures[i].Approx) == modifier(&qs[j].Modifier)), 1, 1)
		}
	}
}

func modifier(m *string) string {
	if m == nil || *m == "" {
		return "="
	}
	return *m
}

// foldName is the form in which names of gold and report are compared.
func foldName(s string) string { return withoutArticle(strings.Fields(text.FoldString(s, text.Name))) }
