package eval

import (
	"strings"
	"testing"

	"github.com/go-shiori/dom"
	"github.com/markusmobius/go-trafilatura"

	"github.com/isnad-news/isnad/internal/annotate/quantity"
	"github.com/isnad-news/isnad/internal/annotate/timex"
	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// The benchmarks run one stage each over the sample pages: -bench prints the
// time of the whole corpus and, beside it, of one page or article.

func benchPages(b *testing.B) (*pipeline.Pipeline, []*news.Page) {
	b.Helper()
	p, err := pipeline.New()
	if err != nil {
		b.Fatal(err)
	}
	pages, err := SamplePages()
	if err != nil {
		b.Fatal(err)
	}
	return p, pages
}

func perItem(b *testing.B, n int, unit string) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/"+unit)
}

func of(pages []*news.Page, f news.Format) []*news.Page {
	var out []*news.Page
	for _, p := range pages {
		if p.Format == f {
			out = append(out, p)
		}
	}
	return out
}

func benchCut(b *testing.B, format news.Format) {
	p, pages := benchPages(b)
	pages = of(pages, format)
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			p.Cut(page)
		}
	}
	perItem(b, len(pages), "page")
}

func BenchmarkCutText(b *testing.B) { benchCut(b, news.FormatText) }

func BenchmarkCutHTML(b *testing.B) { benchCut(b, news.FormatHTML) }

// BenchmarkTrafilaturaAlone is go-trafilatura's own time on the sample's HTML
// pages, with its fallback, for scale.
func BenchmarkTrafilaturaAlone(b *testing.B) {
	_, pages := benchPages(b)
	pages = of(pages, news.FormatHTML)
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			tree, err := dom.Parse(strings.NewReader(page.Content))
			if err != nil {
				b.Fatal(err)
			}
			if _, err := trafilatura.ExtractDocument(tree, trafilatura.Options{EnableFallback: true}); err != nil {
				b.Fatalf("%s: %v", page.ID, err)
			}
		}
	}
	perItem(b, len(pages), "page")
}

func BenchmarkAnnotate(b *testing.B) {
	p, pages := benchPages(b)
	var cuts []*news.Cut
	n := 0
	for _, page := range pages {
		cuts = append(cuts, p.Cut(page))
		n += len(cuts[len(cuts)-1].Articles)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range cuts {
			p.Annotate(c)
		}
	}
	perItem(b, n, "article")
}

// BenchmarkTimesAndQuantities is the two annotators alone, over documents that
// have all layers.
func BenchmarkTimesAndQuantities(b *testing.B) {
	p, pages := benchPages(b)
	var docs []*news.Document
	for _, page := range pages {
		docs = append(docs, p.Documents(page)...)
	}
	times, quantities := timex.New(), quantity.New()
	b.SetBytes(int64(again(docs)))
	b.ReportAllocs()
	for b.Loop() {
		again(docs, times, quantities)
	}
	perItem(b, len(docs), "article")
}

func BenchmarkGroup(b *testing.B) {
	p, pages := benchPages(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		b.StopTimer()
		var docs []*news.Document
		for _, page := range pages {
			docs = append(docs, p.Documents(page)...)
		}
		n = len(docs)
		b.StartTimer()
		p.Group(docs)
	}
	perItem(b, n, "article")
}

func BenchmarkTrace(b *testing.B) {
	p, pages := benchPages(b)
	var docs []*news.Document
	for _, page := range pages {
		docs = append(docs, p.Documents(page)...)
	}
	stories := p.Group(docs)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range stories {
			p.Trace(s)
		}
	}
	perItem(b, len(docs), "article")
}
