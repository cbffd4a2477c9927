package timex

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// readings are the findings of one rule in an example.
func readings(t *testing.T, example, rule string) []news.TimeExpr {
	t.Helper()
	s, loose := strings.CutPrefix(example, "~")
	d := document(s, monday)
	NewWith(Options{Loose: loose}).Annotate(d)
	var out []news.TimeExpr
	for _, e := range d.Times {
		if e.Rule == "timex/"+rule {
			out = append(out, e)
		}
	}
	return out
}

func TestRuleExamples(t *testing.T) {
	for _, row := range lexicon.Must("ar/time_rules.tsv").Rows {
		rule := row.Get("rule")
		if len(row.List("yes")) == 0 || len(row.List("no")) == 0 || row.Get("about") == "" {
			t.Errorf("%s: a rule needs what it is about, an example and a near miss", row.At())
		}
		for _, yes := range row.List("yes") {
			example, want, ok := strings.Cut(yes, " => ")
			got := readings(t, example, rule)
			if !ok || len(got) == 0 || got[0].Value == nil || *got[0].Value != want {
				t.Errorf("%s: %s does not read %s in %q", row.At(), rule, want, example)
				for _, e := range got {
					t.Log(show(e))
				}
			}
		}
		for _, no := range row.List("no") {
			if got := readings(t, no, rule); len(got) > 0 {
				t.Errorf("%s: %s reads %q in the near miss %q", row.At(), rule, got[0].Text, no)
			}
		}
	}
}
