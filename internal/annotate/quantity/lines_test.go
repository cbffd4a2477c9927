package quantity

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// examples are the texts of the rules, those that they read and the near
// misses.
func examples() []string {
	out := []string{"فاز بهدف مقابل لا شيء", "فاز بهدفين من دون رد", "الرقم (+99) 12 345 678", "بنى 3 إلى 5 آلاف و7 أمتار", "مئات من الآلاف", "غرق (خمسة) من \"3\" بحارة"}
	for _, row := range lexicon.Must("ar/quantity_rules.tsv").Rows {
		for _, yes := range row.List("yes") {
			example, _, _ := strings.Cut(strings.TrimPrefix(yes, "~"), " => ")
			out = append(out, example)
		}
		for _, no := range row.List("no") {
			out = append(out, strings.TrimPrefix(no, "~"))
		}
	}
	return out
}

// TestLineBreaks breaks the line in every place of every example: no quantity
// goes on in the next line, whatever the words.
func TestLineBreaks(t *testing.T) {
	for _, o := range []Options{{}, {Loose: true, Relative: true}} {
		a := NewWith(o)
		for _, in := range examples() {
			for k, tok := range text.Tokenize(in) {
				if k == 0 {
					continue
				}
				d := document(in[:tok.Start] + "\n" + in[tok.Start:])
				a.Annotate(d)
				for _, q := range d.Quantities {
					if strings.Contains(q.Text, "\n") || q.Noun != nil && strings.Contains(q.Noun.Text, "\n") {
						t.Errorf("%+v: %s reads %q in %q", o, q.Rule, q.Text, d.Text)
					}
				}
			}
		}
	}
}

// TestCutShort ends every example after each of its tokens, and begins it at
// each: whatever stands at the edge of a text is read or left.
func TestCutShort(t *testing.T) {
	for _, o := range []Options{{}, {Loose: true, Relative: true}} {
		a := NewWith(o)
		for _, in := range examples() {
			for _, tok := range text.Tokenize(in) {
				for _, part := range []string{in[:tok.End], in[tok.Start:]} {
					d := document(part)
					a.Annotate(d)
					end := 0
					for _, q := range d.Quantities {
						if q.Start < end || q.Empty() || q.Text != part[q.Start:q.End] || strings.TrimSpace(q.Text) != q.Text {
							t.Errorf("%s reads %q in %q, at %d after %d", q.Rule, q.Text, part, q.Start, end)
						}
						end = q.End
					}
				}
			}
		}
	}
}
