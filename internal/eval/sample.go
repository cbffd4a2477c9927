package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/read/file"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/sample"
)

// Sample measures the whole walk, from pages to reports, on the sample corpus
// that ships with isnad. It needs no folder of gold.
type Sample struct{}

// Name is sample.
func (Sample) Name() string { return "sample" }

// About describes the suite.
func (Sample) About() string { return "the sample corpus from pages to reports (ships with isnad)" }

// BuiltIn reports that the gold ships with isnad.
func (Sample) BuiltIn() bool { return true }

// sampleDoc is the gold of one sample page.
type sampleDoc struct {
	Outlet    *string
	Headline  *string
	Published *string
	Lines     []struct {
		Role string
		N    int
	}
	Embedded []struct {
		Headline    string
		First, Last int
	}
}

// sampleStory is the gold of one story.
type sampleStory struct {
	Name    string
	Members []string
	Counts  *struct{ Articles, Outlets, Origins int }
	Origins []struct {
		Name     *string
		Articles []string
	}
	Differences []sampleDifference
}

type sampleDifference struct {
	Kind, Slot string
	Status     *string
	Values     []struct {
		Value    string
		Articles []string
	}
}

type sampleFigure struct {
	Document, Measure, Check, Verdict string
	Total                             float64
	Parts                             []float64
}

// sampleRun is the corpus analysed.
type sampleRun struct {
	cuts    map[string]*news.Cut
	docs    map[string]*news.Document
	stories Partition
	reports map[string]*news.Report // by article
}

// Run analyses the pages, groups and traces them, and compares each stage
// with the gold.
func (Sample) Run(fs.FS) (Result, error) {
	run, err := runSample()
	if err != nil {
		return Result{}, err
	}
	gold := sample.Gold()
	var docs map[string]sampleDoc
	var stories struct{ Stories []sampleStory }
	var figures []sampleFigure
	for name, into := range map[string]any{"documents.json": &docs, "stories.json": &stories, "figures.json": &figures} {
		data, err := fs.ReadFile(gold, name)
		if err != nil {
			return Result{}, err
		}
		if err := json.Unmarshal(data, into); err != nil {
			return Result{}, fmt.Errorf("%s: %w", name, err)
		}
	}
	var l layers
	err = eachLine(gold, "annotations.jsonl", func(line []byte) error {
		var g Labels
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		l.compare(&g, run.docs[g.ID])
		return nil
	})
	if err != nil {
		return Result{}, err
	}
	r := Result{Scores: run.documentScores(docs)}
	r.Scores = append(r.Scores, run.storyScores(stories.Stories)...)
	r.Scores = append(r.Scores, run.differenceScores(stories.Stories)...)
	r.Scores = append(r.Scores, run.figureScores(figures)...)
	r.Scores = append(r.Scores, l.scores("")...)
	r.Corpus, err = corpusHash(gold, "documents.json", "stories.json", "figures.json", "annotations.jsonl")
	return r, err
}

// SamplePages reads the sample pages as the command line would.
func SamplePages() ([]*news.Page, error) {
	entries, err := fs.ReadDir(sample.Pages(), ".")
	if err != nil {
		return nil, err
	}
	var pages []*news.Page
	for _, e := range entries {
		data, err := fs.ReadFile(sample.Pages(), e.Name())
		if err != nil {
			return nil, err
		}
		for page, err := range file.Read(context.Background(), []string{"-"}, file.Options{Stdin: bytes.NewReader(data)}) {
			if err != nil {
				return nil, fmt.Errorf("%s: %w", e.Name(), err)
			}
			page.ID = e.Name()
			pages = append(pages, page)
		}
	}
	return pages, nil
}

func runSample() (*sampleRun, error) {
	p, err := pipeline.New()
	if err != nil {
		return nil, err
	}
	pages, err := SamplePages()
	if err != nil {
		return nil, err
	}
	run := &sampleRun{cuts: map[string]*news.Cut{}, docs: map[string]*news.Document{}, stories: Partition{}, reports: map[string]*news.Report{}}
	var docs []*news.Document
	for _, page := range pages {
		cut := p.Cut(page)
		run.cuts[page.ID] = cut
		for _, d := range p.Annotate(cut) {
			run.docs[d.ID] = d
			docs = append(docs, d)
		}
	}
	for _, s := range p.Group(docs) {
		report := p.Trace(s)
		for _, a := range report.Articles {
			run.stories[a.ID], run.reports[a.ID] = s.ID, &report
		}
	}
	return run, nil
}

func (run *sampleRun) documentScores(gold map[string]sampleDoc) []Score {
	var outlets, dates, headlines, lines, embedded tally
	for id, g := range gold {
		d := run.docs[id]
		if d == nil {
			d = &news.Document{}
		}
		if g.Outlet != nil {
			outlets.add(one(foldName(d.Outlet.Name) == foldName(*g.Outlet)), 1, 1)
		}
		if g.Published != nil {
			dates.add(one(sameMoment(*g.Published, d)), 1, 1)
		}
		want := ""
		if g.Headline != nil {
			want = strings.TrimSpace(*g.Headline)
		}
		headlines.add(one(d.Headline == want), 1, 1)
		if cut := run.cuts[id]; cut != nil && len(g.Lines) > 0 {
			roles := lineRoles(cut)
			for _, l := range g.Lines {
				lines.add(one(string(roles[l.N]) == l.Role), 1, 1)
			}
		}
		for i, e := range g.Embedded {
			got := run.docs[fmt.Sprintf("%s#%d", id, i+2)]
			embedded.add(one(got != nil && got.Headline == strings.TrimSpace(e.Headline)), 1, 1)
		}
	}
	var out []Score
	for _, x := range []struct {
		name string
		t    tally
	}{{"outlets right", outlets}, {"dates right", dates}, {"headlines right", headlines}, {"line roles right", lines}, {"embedded articles found", embedded}} {
		out = append(out, Score{Name: x.name, Value: ratio(x.t.hit, x.t.gold), Gated: true})
	}
	return out
}

func sameMoment(want string, d *news.Document) bool {
	if d.PublishedAt == nil {
		return false
	}
	if len(want) == len("2061-03-14") {
		return d.PublishedAt.Format("2006-01-02") == want
	}
	at, err := time.Parse(time.RFC3339, want)
	return err == nil && d.PublishedAt.Equal(at)
}

// lineRoles gives the role of each line of a cut's text, 1-based.
func lineRoles(c *news.Cut) map[int]news.Role {
	out := map[int]news.Role{}
	at, n := 0, 1
	for _, line := range strings.SplitAfter(c.Text, "\n") {
		i := slices.IndexFunc(c.Blocks, func(b news.Block) bool { return b.Start < at+len(line) && at < b.End })
		if i >= 0 && strings.TrimSpace(line) != "" {
			out[n] = c.Blocks[i].Role
		}
		at += len(line)
		n++
	}
	return out
}

func (run *sampleRun) storyScores(gold []sampleStory) []Score {
	part := Partition{}
	var origins, counts, named tally
	for _, s := range gold {
		for _, m := range s.Members {
			part[m] = s.Name
		}
		if s.Counts == nil {
			continue
		}
		want := Partition{}
		for i, o := range s.Origins {
			for _, a := range o.Articles {
				want[a] = fmt.Sprint(i)
			}
		}
		got := run.originsOf(s)
		for _, a := range sortedIDs(want) {
			for _, b := range sortedIDs(want) {
				if a < b {
					same, found := want[a] == want[b], got[a] == got[b] && got[a] != ""
					origins.add(one(same && found), one(found), one(same))
				}
			}
		}
		if r := run.reports[s.Members[0]]; r != nil {
			counts.add(one(r.Counts.Origins == s.Counts.Origins && r.Counts.Outlets == s.Counts.Outlets), 1, 1)
		} else {
			counts.add(0, 1, 1)
		}
		for _, o := range s.Origins {
			named.add(one(run.originNamed(o.Name, o.Articles)), 1, 1)
		}
	}
	pred := Partition{}
	for id := range part {
		if pred[id] = run.stories[id]; pred[id] == "" {
			pred[id] = "missing " + id
		}
	}
	out := groupingScores("stories", part, pred)
	out = append(out, origins.scores("accounts of one origin")...)
	return append(out,
		Score{Name: "stories with right counts", Value: ratio(counts.hit, counts.gold), Gated: true},
		Score{Name: "origins named right", Value: ratio(named.hit, named.gold), Gated: true},
	)
}

func sortedIDs(p Partition) []string {
	out := make([]string, 0, len(p))
	for id := range p {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// originsOf gives the origin of each member in the report that holds it.
func (run *sampleRun) originsOf(s sampleStory) map[string]string {
	out := map[string]string{}
	for _, m := range s.Members {
		if r := run.reports[m]; r != nil {
			for i, o := range r.Origins {
				if slices.Contains(o.Articles, m) {
					out[m] = fmt.Sprintf("%s/%d", r.ID, i)
				}
			}
		}
	}
	return out
}

// originNamed reports whether the first of the articles has the origin that
// the gold names, or an unnamed one where it names none.
func (run *sampleRun) originNamed(name *string, articles []string) bool {
	r := run.reports[articles[0]]
	if r == nil {
		return false
	}
	i := slices.IndexFunc(r.Origins, func(o news.Origin) bool { return slices.Contains(o.Articles, articles[0]) })
	if i < 0 {
		return false
	}
	got := r.Origins[i].Name
	if name == nil {
		return got == ""
	}
	return got != "" && (within(words(got), words(*name)) || within(words(*name), words(got)))
}
