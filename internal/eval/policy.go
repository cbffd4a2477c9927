package eval

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// policyRow is a row of another project's suite that is not counted, because
// its convention is not ours or because the row itself is wrong.
type policyRow struct {
	// file is the path under suites/, id the row's id or, in a file without
	// ids, its line number from 1.
	file, id, reason string
}

//go:embed policy.tsv
var policyData string

// policyRows reads the list of rows that are not counted.
func policyRows() ([]policyRow, error) { return readPolicy(policyData) }

// readPolicy reads file, id and reason a line, parted by tabs. Lines that
// begin with # are remarks.
func readPolicy(data string) ([]policyRow, error) {
	var out []policyRow
	seen := map[[2]string]int{}
	for n, line := range strings.Split(data, "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[0] == "" || f[1] == "" || strings.TrimSpace(f[2]) == "" {
			return nil, fmt.Errorf("read policy rows: line %d is not file, id and reason: %q", n+1, line)
		}
		key := [2]string{f[0], f[1]}
		if first, dup := seen[key]; dup {
			return nil, fmt.Errorf("read policy rows: %s %s stands on lines %d and %d", f[0], f[1], first, n+1)
		}
		seen[key] = n + 1
		out = append(out, policyRow{f[0], f[1], f[2]})
	}
	return out, nil
}

// rowTally counts the rows of one file of a suite: those that agree, those
// that do not, and those that the policy leaves out.
type rowTally struct {
	file     string
	excluded map[string]bool // by id: whether the file has the row
	// total is all rows of the file, counted those that take part.
	total, counted, right int
	// wrong are the rows that do not agree, passing the excluded ones that do.
	wrong, passing []string
	// misses are the wrong rows with what was found in them, for reading.
	misses []string
}

func newRowTally(file string, policy []policyRow) *rowTally {
	t := &rowTally{file: file, excluded: map[string]bool{}}
	for _, p := range policy {
		if p.file == file {
			t.excluded[p.id] = false
		}
	}
	return t
}

// row records whether the row agrees.
func (t *rowTally) row(id string, agrees bool) {
	t.total++
	if _, out := t.excluded[id]; out {
		t.excluded[id] = true
		if agrees {
			t.passing = append(t.passing, id)
		}
		return
	}
	t.counted++
	if agrees {
		t.right++
	} else {
		t.wrong = append(t.wrong, id)
	}
}

// rowOf is row, with what was found for the list of misses.
func (t *rowTally) rowOf(id string, agrees bool, found string) {
	t.row(id, agrees)
	if _, out := t.excluded[id]; !agrees && !out {
		t.misses = append(t.misses, t.file+" "+id+": "+found)
	}
}

// skip records a row that the suite itself marks as broken.
func (t *rowTally) skip() { t.total++ }

// check reports a policy that has gone wrong: an excluded row that agrees or
// is not in the file, or more than a tenth of the file left out.
func (t *rowTally) check() error {
	if len(t.passing) > 0 {
		return fmt.Errorf("%s: excluded rows agree, take them off the policy list: %s", t.file, strings.Join(t.passing, ", "))
	}
	var gone []string
	for id, met := range t.excluded {
		if !met {
			gone = append(gone, id)
		}
	}
	if len(gone) > 0 {
		slices.Sort(gone)
		return fmt.Errorf("%s: the policy excludes rows that are not there: %s", t.file, strings.Join(gone, ", "))
	}
	if 10*len(t.excluded) > t.total {
		return fmt.Errorf("%s: the policy excludes %d of %d rows, more than a tenth", t.file, len(t.excluded), t.total)
	}
	return nil
}

// scores are the share of counted rows that agree, gated, and the rows
// excluded.
func (t *rowTally) scores(name string) []Score {
	return []Score{
		{Name: name, Value: ratio(t.right, t.counted), Gated: true},
		{Name: name + " rows", Value: float64(t.counted)},
		{Name: name + " rows excluded", Value: float64(len(t.excluded))},
	}
}

// together is the share of counted rows that agree over several files.
func together(name string, tallies ...*rowTally) Score {
	right, counted := 0, 0
	for _, t := range tallies {
		right += t.right
		counted += t.counted
	}
	return Score{Name: name, Value: ratio(right, counted), Gated: true}
}

// checkAll are the complaints of the tallies' policies.
func checkAll(tallies []*rowTally) []string {
	var out []string
	for _, t := range tallies {
		if err := t.check(); err != nil {
			out = append(out, err.Error())
		}
	}
	return out
}
