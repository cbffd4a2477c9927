package eval

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// Figures measures the reading of totals with their parts: «N، بينهم X وY».
type Figures struct{}

// Name is figures.
func (Figures) Name() string { return "figures" }

// About describes the suite.
func (Figures) About() string { return "totals told with some of their parts, read whole" }

// figureRow is a total with parts of it, each a number and its noun.
type figureRow struct {
	Text      string
	Total     float64
	TotalNoun string `json:"total_noun"`
	Sub       [][2]json.RawMessage
}

// Run reads each row and compares.
func (Figures) Run(shared fs.FS) (Result, error) {
	policy, err := policyRows()
	if err != nil {
		return Result{}, err
	}
	tally := newRowTally("suites/figures/binahum_candidates.jsonl", policy)
	line := 0
	err = eachLine(shared, tally.file, func(data []byte) error {
		line++
		var row figureRow
		if err := json.Unmarshal(data, &row); err != nil {
			return err
		}
		parts, err := row.parts()
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		found := pipeline.ParseQuantities(row.Text, pipeline.QuantityOptions{})
		tally.rowOf(strconv.Itoa(line), row.reads(found, parts), row.Text+" | "+shownQuantities(found))
		return nil
	})
	if err != nil {
		return Result{}, err
	}
	r := Result{Scores: tally.scores("totals with their parts"), Misses: tally.misses, Faults: checkAll([]*rowTally{tally})}
	r.Corpus, err = corpusHash(shared, tally.file)
	return r, err
}

// part is a number with its noun.
type part struct {
	value float64
	noun  string
}

func (row figureRow) parts() ([]part, error) {
	out := make([]part, len(row.Sub))
	for i, s := range row.Sub {
		if err := json.Unmarshal(s[0], &out[i].value); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(s[1], &out[i].noun); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// reads reports that the total and then every part with its noun are among
// the quantities found, each its own.
func (row figureRow) reads(found []news.Quantity, parts []part) bool {
	at := 0
	for i, want := range append([]part{{value: row.Total}}, parts...) {
		for at < len(found) && !(sameFigure(found[at].Value, want.value) && (i == 0 || overlap(found[at].Text, want.noun) > 0)) {
			at++
		}
		if at == len(found) {
			return false
		}
		at++
	}
	return true
}
