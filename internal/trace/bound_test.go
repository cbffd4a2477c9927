package trace

import (
	"fmt"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// crowded makes a document in which every word of a long text is a finding of
// every layer.
func crowded(id string, words int) *news.Document {
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "%c%c%c%c ", 'ب'+rune(i%20), 'ح'+rune(i/20%10), 'ف'+rune(i/200%8), 'د'+rune(i/1600%10))
	}
	d := page(id, "2061-03-14T09:00:00Z", "عنوان الصفحة", b.String())
	for i, t := range d.Tokens {
		m := d.At(t.Span)
		value := "2061-03-14"
		d.Entities = append(d.Entities, news.Entity{Mention: m, Type: news.Person, Name: m.Text, ID: "n:" + m.Text})
		d.Namings = append(d.Namings, news.Naming{Mention: m, ID: "n:x"})
		d.Times = append(d.Times, news.TimeExpr{Mention: m, Type: news.Date, Value: &value, From: &value, To: &value, Grain: "day"})
		d.Quantities = append(d.Quantities, news.Quantity{Mention: m, Kind: "count", Value: float64(i), Modifier: "="})
		d.Frames = append(d.Frames, news.Frame{Quantity: i, Measure: "killed", Group: m.Text})
		d.Citations = append(d.Citations, news.Citation{Mention: m, Name: m.Text, ID: "a:" + m.Text, Kind: news.Agency, Scope: "sentence"})
		d.Quotations = append(d.Quotations, news.Quotation{Mention: m, Kind: "direct", Speaker: &news.Speaker{Mention: m, Name: m.Text, Kind: news.PersonHop}})
	}
	return d
}

// TestCrowded: the work on a page that is all findings is bounded, and what
// is left out is said.
func TestCrowded(t *testing.T) {
	docs := []*news.Document{crowded("a", 20_000), crowded("b", 3000)}
	kept := len(docs[0].Entities)
	r := tell(docs...)
	said := map[string]bool{}
	for _, p := range r.Problems {
		if p.Stage == "trace" && p.Subject == "a" {
			said[p.Cause] = true
		}
	}
	for _, layer := range []string{"entities", "namings", "times", "frames", "citations", "quotations"} {
		found := false
		for cause := range said {
			found = found || strings.HasSuffix(cause, " "+layer+" are read for the report")
		}
		if !found {
			t.Errorf("nothing says that %s are left out: %v", layer, said)
		}
	}
	if len(docs[0].Entities) != kept || len(docs[0].Problems) != 0 {
		t.Error("the document was changed")
	}
}

// TestBounded: a document of usual size is read whole, as it is.
func TestBounded(t *testing.T) {
	d := crowded("a", 200)
	if bounded(d) != d {
		t.Error("a small document was cut")
	}
}

// TestCopiesOfShortLines: showing what two pages of ten thousand short lines
// share compares the first of them.
func TestCopiesOfShortLines(t *testing.T) {
	lines := []string{"عنوان الصفحة"}
	for i := range 10_000 {
		lines = append(lines, fmt.Sprintf("سطر قصير رقمه %d من الصفحة.", i))
	}
	a, b := page("a", "2061-03-14T09:00:00Z", lines...), page("b", "2061-03-14T10:00:00Z", lines...)
	s := &news.Story{ID: "s", Documents: []*news.Document{a, b}, Members: []news.Member{{Family: "f", Role: "original"}, {Family: "f", Role: "copy", Of: "a"}}}
	r := Report(s)
	if len(r.Origins) != 1 || len(r.Origins[0].Evidence) == 0 {
		t.Errorf("the copy is not shown: %+v", r.Origins)
	}
}

// TestTokenRange: the range is that of a walk over the tokens.
func TestTokenRange(t *testing.T) {
	d := page("a", "", "عنوان", "كلمة ثانية، وثالثة.")
	for from := range len(d.Text) + 1 {
		for to := from; to <= len(d.Text); to++ {
			i, j := d.TokenRange(text.Span{Start: from, End: to})
			n := 0
			for _, tok := range d.Tokens {
				if tok.Start >= from && tok.End <= to {
					n++
				}
			}
			if j-i != n || n > 0 && (d.Tokens[i].Start < from || d.Tokens[j-1].End > to) {
				t.Fatalf("%d-%d: tokens %d to %d, want %d of them", from, to, i, j, n)
			}
		}
	}
}
