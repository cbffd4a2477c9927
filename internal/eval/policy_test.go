package eval

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadPolicy(t *testing.T) {
	rows, err := readPolicy("# file\tid\treason\na.jsonl\t3\tdates read as numbers\n\nb.jsonl\tR#1\tbroken\n")
	if err != nil || len(rows) != 2 || rows[0] != (policyRow{"a.jsonl", "3", "dates read as numbers"}) || rows[1].id != "R#1" {
		t.Errorf("%+v, %v", rows, err)
	}
	for _, bad := range []string{"a.jsonl\t3", "a.jsonl\t3\t ", "\t3\tx", "a\t1\tx\na\t1\ty"} {
		if _, err := readPolicy(bad); err == nil {
			t.Errorf("%q must be refused", bad)
		}
	}
	if _, err := policyRows(); err != nil {
		t.Errorf("the shipped list: %v", err)
	}
}

func TestRowTally(t *testing.T) {
	policy := []policyRow{{"a.jsonl", "2", "x"}, {"b.jsonl", "1", "x"}}
	fill := func(agrees func(id int) bool) *rowTally {
		tally := newRowTally("a.jsonl", policy)
		for id := range 11 {
			tally.row(fmt.Sprint(id), agrees(id))
		}
		tally.skip()
		return tally
	}
	good := fill(func(id int) bool { return id != 2 && id != 5 })
	if err := good.check(); err != nil {
		t.Error(err)
	}
	if s := good.scores("rows of a"); !near(s[0].Value, 0.9) || !s[0].Gated || s[1].Value != 10 || s[2].Value != 1 {
		t.Errorf("scores %+v", s)
	}
	if strings.Join(good.wrong, " ") != "5" {
		t.Errorf("wrong %v", good.wrong)
	}
	if err := fill(func(int) bool { return true }).check(); err == nil || !strings.Contains(err.Error(), "a.jsonl: excluded rows agree") || !strings.HasSuffix(err.Error(), ": 2") {
		t.Errorf("an excluded row that agrees: %v", err)
	}
	few := newRowTally("a.jsonl", policy)
	few.row("1", true)
	if err := few.check(); err == nil || !strings.Contains(err.Error(), "not there: 2") {
		t.Errorf("an excluded row that is gone: %v", err)
	}
	few.row("2", false)
	if bad := checkAll([]*rowTally{good, few}); len(bad) != 1 || !strings.Contains(bad[0], "1 of 2 rows") {
		t.Errorf("more than a tenth: %v", bad)
	}
	if s := together("both", good, few); !near(s.Value, 10.0/11) || !s.Gated {
		t.Errorf("together %+v", s)
	}
}
