package eval

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"io/fs"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/annotate/quantity"
	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
)

// Speed measures the CPU time of analysing and grouping a corpus. Its
// figures are not gated: they say as much of the machine as of isnad.
type Speed struct {
	// Articles is how many articles are read, 3000 when zero.
	Articles int
}

// Name is speed.
func (Speed) Name() string { return "speed" }

// About describes the suite.
func (Speed) About() string {
	return "CPU milliseconds an article, analysed and grouped; times and quantities alone"
}

// Run reads the articles, analyses and groups them, and divides the CPU time
// that the process used.
func (s Speed) Run(shared fs.FS) (Result, error) {
	const path = "corpora/news-2018.jsonl.gz"
	limit := s.Articles
	if limit == 0 {
		limit = 3000
	}
	pages, err := gzippedArticles(shared, path, limit)
	if err != nil {
		return Result{}, err
	}
	p, err := pipeline.New()
	if err != nil {
		return Result{}, err
	}
	start := cpuTime()
	var docs []*news.Document
	for _, page := range pages {
		docs = append(docs, p.Documents(page)...)
	}
	analysed := cpuTime()
	story.Order(docs)
	g := story.New(story.Options{})
	for _, d := range docs {
		g.Add(d)
	}
	grouped := cpuTime()
	size := again(docs, timex.New(), quantity.New())
	annotated := cpuTime()
	n := float64(len(pages))
	return Result{Scores: []Score{
		{Name: "articles", Value: n},
		{Name: "analyse, ms an article", Value: (analysed - start).Seconds() * 1000 / n},
		{Name: "group, ms an article", Value: (grouped - analysed).Seconds() * 1000 / n},
		{Name: "together, ms an article", Value: (grouped - start).Seconds() * 1000 / n},
		{Name: "times and quantities, MB a second", Value: float64(size) / 1e6 / (annotated - grouped).Seconds()},
	}}, nil
}

// again runs annotators once more over documents that have all layers, and
// returns how many bytes of text they read.
func again(docs []*news.Document, annotators ...annotate.Annotator) (size int) {
	for _, d := range docs {
		for _, a := range annotators {
			a.Annotate(d)
		}
		size += len(d.Text)
	}
	return size
}

func gzippedArticles(shared fs.FS, path string, limit int) ([]*news.Page, error) {
	f, err := shared.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	var pages []*news.Page
	r := bufio.NewReader(z)
	for len(pages) < limit {
		line, err := r.ReadBytes('\n')
		if len(line) > 1 {
			var a StoryArticle
			if err := json.Unmarshal(line, &a); err != nil {
				return nil, err
			}
			pages = append(pages, a.Page())
		}
		if err == io.EOF {
			return pages, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return pages, nil
}
