package main

import (
	"context"
	"slices"
	"testing"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/read/file"
	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
)

// TestLean: documents without what grouping does not read are grouped as
// whole ones are.
func TestLean(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	var whole, less []*news.Document
	for page, err := range file.Read(context.Background(), []string{"../../sample/pages"}, file.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range p.Documents(page) {
			whole, less = append(whole, d), append(less, lean(d))
		}
	}
	story.Order(whole)
	g := story.New(story.Options{})
	for _, d := range whole {
		g.Add(d)
	}
	got, err := place(context.Background(), less, false)
	if err != nil {
		t.Fatal(err)
	}
	if want := g.Placings(); !slices.Equal(got, want) || len(got) < 10 {
		t.Errorf("lean documents are grouped otherwise:\n%v\n%v", got, want)
	}
}
