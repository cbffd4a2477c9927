package trace

import (
	"fmt"

	"github.com/isnad-news/isnad/news"
)

// Bounds on what is read of one account. The steps compare findings with one
// another, so that their work grows with the square of them; an article has
// some tens of each, the longest live page a few hundred. A hostile page of a
// megabyte has a hundred thousand, and would hold up the report of its story
// for hours.
const (
	maxSentences = 5000
	maxEntities  = 2000
	maxFindings  = 1000 // of each other layer
	maxCompared  = 60   // sentences on either side, where a copy is shown
	maxUnlisted  = 1000 // names of a story that may be spellings of one
)

// bounded is the document with as much of each layer as is read; the document
// itself when that is all of it. What is left out is a problem.
func bounded(d *news.Document) *news.Document {
	if len(d.Sentences) <= maxSentences && len(d.Entities) <= maxEntities && len(d.Namings) <= maxFindings && len(d.Times) <= maxFindings &&
		len(d.Frames) <= maxFindings && len(d.Citations) <= maxFindings && len(d.Quotations) <= maxFindings {
		return d
	}
	out := *d
	out.Problems = append([]news.Problem(nil), d.Problems...)
	cut(&out, &out.Sentences, maxSentences, "sentences")
	cut(&out, &out.Entities, maxEntities, "entities")
	cut(&out, &out.Namings, maxFindings, "namings")
	cut(&out, &out.Times, maxFindings, "times")
	cut(&out, &out.Frames, maxFindings, "frames")
	cut(&out, &out.Citations, maxFindings, "citations")
	cut(&out, &out.Quotations, maxFindings, "quotations")
	return &out
}

func cut[S ~[]T, T any](d *news.Document, layer *S, most int, name string) {
	if n := len(*layer); n > most {
		*layer = (*layer)[:most]
		d.Problems = append(d.Problems, news.Problem{Stage: "trace", Subject: d.ID, Cause: fmt.Sprintf("only the first %d of %d %s are read for the report", most, n, name)})
	}
}
