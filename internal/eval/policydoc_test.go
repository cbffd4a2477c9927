package eval

import (
	"flag"
	"fmt"
	"os"
	"path"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the rows that are not counted into docs/EVAL.md")

const evalDoc = "../../docs/EVAL.md"

// The marks between which docs/EVAL.md lists the rows that are not counted.
const policyBegins, policyEnds = "<!-- rows not counted: begin -->\n", "<!-- rows not counted: end -->"

// policyList is the rows as the documentation has them: by file, rows of one
// reason together.
func policyList(rows []policyRow) string {
	var out strings.Builder
	for i := 0; i < len(rows); {
		file := rows[i].file
		fmt.Fprintf(&out, "\n`%s`\n\n", path.Join(path.Base(path.Dir(file)), path.Base(file)))
		var reasons []string
		ids := map[string][]string{}
		for ; i < len(rows) && rows[i].file == file; i++ {
			r := rows[i]
			if ids[r.reason] == nil {
				reasons = append(reasons, r.reason)
			}
			ids[r.reason] = append(ids[r.reason], r.id)
		}
		for _, reason := range reasons {
			fmt.Fprintf(&out, "- %s: %s\n", strings.Join(ids[reason], ", "), reason)
		}
	}
	return out.String()
}

// TestPolicyIsDocumented holds docs/EVAL.md to the list; -update writes it.
func TestPolicyIsDocumented(t *testing.T) {
	rows, err := policyRows()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(evalDoc)
	if err != nil {
		t.Fatal(err)
	}
	doc := string(data)
	from, to := strings.Index(doc, policyBegins), strings.Index(doc, policyEnds)
	if from < 0 || to < from {
		t.Fatalf("%s has no marks for the rows that are not counted", evalDoc)
	}
	from += len(policyBegins)
	if want := policyList(rows) + "\n"; doc[from:to] != want {
		if !*update {
			t.Fatalf("%s does not list the rows that are not counted; go test ./internal/eval -run Policy -update", evalDoc)
		}
		if err := os.WriteFile(evalDoc, []byte(doc[:from]+want+doc[to:]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPolicyList(t *testing.T) {
	rows := []policyRow{{"suites/x/a.jsonl", "3", "broken"}, {"suites/x/a.jsonl", "5", "another week"}, {"suites/x/a.jsonl", "9", "broken"}, {"suites/y/b.jsonl", "B#1", "broken"}}
	want := "\n`x/a.jsonl`\n\n- 3, 9: broken\n- 5: another week\n\n`y/b.jsonl`\n\n- B#1: broken\n"
	if got := policyList(rows); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
