package eval

import (
	"io/fs"
	"path"
	"strings"

	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
)

// Stories measures the grouping of documents into stories, over every
// labelled window in gold/stories.
type Stories struct {
	// Analyse makes the documents of an article; the first is the article's
	// own. Nil makes bare ones, with tokens alone.
	Analyse func(StoryArticle) ([]*news.Document, error)
}

const storiesDir = "gold/stories"

// Name is stories.
func (Stories) Name() string { return "stories" }

// About describes the suite.
func (Stories) About() string {
	return "articles grouped into stories: B-cubed, pairwise F1, adjusted Rand index"
}

// Run groups each window by itself.
func (s Stories) Run(shared fs.FS) (Result, error) {
	files, err := fs.ReadDir(shared, storiesDir)
	if err != nil {
		return Result{}, err
	}
	dir, err := fs.Sub(shared, storiesDir)
	if err != nil {
		return Result{}, err
	}
	var r Result
	var used []string
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), ".articles.jsonl")
		if !ok {
			continue
		}
		w, err := ReadStoryWindow(dir, name)
		if err != nil {
			return r, err
		}
		used = append(used, path.Join(storiesDir, f.Name()), path.Join(storiesDir, name+".gold.json"))
		pred, err := s.group(w)
		if err != nil {
			return r, err
		}
		r.Scores = append(r.Scores, groupingScores(name, w.Gold, pred)...)
	}
	if len(used) == 0 {
		return r, &fs.PathError{Op: "find", Path: storiesDir + "/*.articles.jsonl", Err: fs.ErrNotExist}
	}
	r.Corpus, err = corpusHash(shared, used...)
	return r, err
}

func (s Stories) group(w *StoryWindow) (Partition, error) {
	var docs []*news.Document
	for _, a := range w.Articles {
		if s.Analyse == nil {
			docs = append(docs, a.Document())
			continue
		}
		made, err := s.Analyse(a)
		if err != nil {
			return nil, err
		}
		docs = append(docs, made...)
	}
	story.Order(docs)
	g := story.New(story.Options{})
	for _, d := range docs {
		g.Add(d)
	}
	pred := Partition{}
	for _, p := range g.Placings() {
		pred[p.ID] = p.Story
	}
	return pred, nil
}

// groupingScores are the figures of one grouping, the B-cubed one beside that
// of all singletons.
func groupingScores(name string, gold, pred Partition) []Score {
	b, p := BCubed(gold, pred), Pairwise(gold, pred)
	floor := BCubed(gold, Singletons(gold)).F1
	return []Score{
		{Name: name + " bcubed precision", Value: b.P},
		{Name: name + " bcubed recall", Value: b.R},
		{Name: name + " bcubed f1", Value: b.F1, Floor: &floor, Gated: true},
		{Name: name + " pairwise f1", Value: p.F1, Gated: true},
		{Name: name + " adjusted rand", Value: AdjustedRand(gold, pred)},
	}
}
