package timex

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// examples are the texts of the rules, those that they read and the near
// misses.
func examples() []string {
	out := []string{"يوم May 1st, 2061", "منذ 5 حتى 9 من صفر عام 1482 هـ", "الساعة 8:30 - 9:45 صباحا بتوقيت مكة المكرمة", "طوال شهر ونصف الشهر", "بعد الساعة السابعة إلا ربعا من مساء يوم غد"}
	for _, row := range lexicon.Must("ar/time_rules.tsv").Rows {
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

// TestLineBreaks breaks the line in every place of every example: no time goes
// on in the next line, whatever the words.
func TestLineBreaks(t *testing.T) {
	for _, o := range []Options{{}, {Loose: true, Prefer: Coming}, {Loose: true, Prefer: Past}} {
		a := NewWith(o)
		for _, in := range examples() {
			for k, tok := range text.Tokenize(in) {
				if k == 0 {
					continue
				}
				d := document(in[:tok.Start]+"\n"+in[tok.Start:], monday)
				a.Annotate(d)
				for _, e := range d.Times {
					if strings.Contains(e.Text, "\n") {
						t.Errorf("%+v: %s reads %q in %q", o, e.Rule, e.Text, d.Text)
					}
				}
			}
		}
	}
}

// TestCutShort ends every example after each of its tokens, and begins it at
// each: whatever stands at the edge of a text is read or left, in notes and in
// news, with a day of publication and without.
func TestCutShort(t *testing.T) {
	for _, o := range []Options{{}, {Loose: true, Prefer: Coming}} {
		a := NewWith(o)
		for _, in := range examples() {
			for _, tok := range text.Tokenize(in) {
				for _, part := range []string{in[:tok.End], in[tok.Start:]} {
					for _, published := range []string{monday, ""} {
						d := document(part, published)
						a.Annotate(d)
						end := 0
						for _, e := range d.Times {
							if e.Start < end || e.Empty() || e.Text != part[e.Start:e.End] || strings.TrimSpace(e.Text) != e.Text {
								t.Errorf("%s reads %q in %q, at %d after %d", e.Rule, e.Text, part, e.Start, end)
							}
							end = e.End
						}
					}
				}
			}
		}
	}
}
