package quantity

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// brief is what an example of a rule says: kind, value and unit.
func brief(q news.Quantity) string {
	s := q.Kind + " " + q.Modifier + strconv.FormatFloat(q.Value, 'f', -1, 64)
	if q.Max != nil {
		s += ".." + strconv.FormatFloat(*q.Max, 'f', -1, 64)
	}
	return strings.TrimSpace(strings.Replace(s, " =", " ", 1) + " " + q.Unit)
}

// readings are the findings of one rule in an example.
func readings(example, rule string) []string {
	example, loose := strings.CutPrefix(example, "~")
	d := document(example)
	NewWith(Options{Loose: loose, Relative: loose}).Annotate(d)
	var out []string
	for _, q := range d.Quantities {
		if q.Rule == "quantity/"+rule {
			out = append(out, brief(q))
		}
	}
	return out
}

func TestRuleExamples(t *testing.T) {
	for _, row := range lexicon.Must("ar/quantity_rules.tsv").Rows {
		rule := row.Get("rule")
		if len(row.List("yes")) == 0 || len(row.List("no")) == 0 || row.Get("about") == "" {
			t.Errorf("%s: a rule needs what it is about, an example and a near miss", row.At())
		}
		for _, yes := range row.List("yes") {
			example, want, ok := strings.Cut(yes, " => ")
			if got := readings(example, rule); !ok || len(got) == 0 || got[0] != want {
				t.Errorf("%s: %s reads %q in %q, want %q", row.At(), rule, got, example, want)
			}
		}
		for _, no := range row.List("no") {
			if got := readings(no, rule); len(got) > 0 {
				t.Errorf("%s: %s reads %q in the near miss %q", row.At(), rule, got[0], no)
			}
		}
	}
}

// TestNamesAreListed runs examples of the words after which a number is a
// name: every kind keeps its number from counting, and a counted noun after
// the number lets it.
func TestNamesAreListed(t *testing.T) {
	for _, row := range lexicon.Must("ar/number_names.tsv").Rows {
		word := row.Fields[0]
		if row.Get("kind") == "suffix" {
			word = "الهاتف 7 " + word + " رقم"
		}
		for _, s := range []string{fmt.Sprintf("ذكر %s 7 من جديد", word), fmt.Sprintf("ذكر %s 2058 ثم عاد", word)} {
			d := document(s)
			New().Annotate(d)
			if len(d.Quantities) > 0 {
				t.Errorf("%s: %q is read in %q", row.At(), d.Quantities[0].Text, s)
			}
		}
	}
}
