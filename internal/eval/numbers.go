package eval

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Numbers measures numbers and quantities against the suites of other
// projects.
type Numbers struct{}

// Name is numbers.
func (Numbers) Name() string { return "numbers" }

// About describes the suite.
func (Numbers) About() string {
	return "numbers and quantities: the Arabic rows of Duckling, Recognizers-Text and num2words"
}

// Run reads each row and compares.
func (Numbers) Run(shared fs.FS) (Result, error) {
	policy, err := policyRows()
	if err != nil {
		return Result{}, err
	}
	var r Result
	var paths []string
	var all []*rowTally
	for _, family := range []func(fs.FS, []policyRow) ([]*rowTally, []Score, error){ducklingNumbers, recognizerNumbers, wordNumbers} {
		tallies, scores, err := family(shared, policy)
		if err != nil {
			return r, err
		}
		all = append(all, tallies...)
		r.Scores = append(r.Scores, scores...)
	}
	for _, t := range all {
		paths = append(paths, t.file)
		r.Misses = append(r.Misses, t.misses...)
	}
	r.Faults = checkAll(all)
	r.Corpus, err = corpusHash(shared, paths...)
	return r, err
}

// quantityRow is a row of Duckling or num2words: a text that is one number or
// one quantity. Min and Max stand for Value in ranges.
type quantityRow struct {
	Text, Dim, Unit, Grain, Kind string
	Value                        json.RawMessage
	Min, Max                     *float64
}

// number is the value of the row, a telephone number its digits.
func (row quantityRow) number() (float64, bool) {
	v, err := strconv.ParseFloat(string(row.Value), 64)
	return v, err == nil
}

// eachQuantity reads the rows of a file that have no id, by line.
func eachQuantity(shared fs.FS, tally *rowTally, agrees func(quantityRow, []news.Quantity) bool) error {
	line := 0
	return eachLine(shared, tally.file, func(data []byte) error {
		line++
		var row quantityRow
		if err := json.Unmarshal(data, &row); err != nil {
			return err
		}
		found := pipeline.ParseQuantities(row.Text, pipeline.QuantityOptions{Loose: true})
		tally.rowOf(strconv.Itoa(line), agrees(row, found), row.Text+" | "+shownQuantities(found))
		return nil
	})
}

func shownQuantities(found []news.Quantity) string {
	s := ""
	for _, q := range found {
		s += fmt.Sprintf("%s=%s %s%v", q.Text, q.Kind, q.Modifier, q.Value)
		if q.Max != nil {
			s += fmt.Sprint("..", *q.Max)
		}
		s += " " + q.Unit + "; "
	}
	return s
}

// whole reports that the only finding covers the text, but for marks around
// it, and is of one of the kinds.
func whole(s string, found []news.Quantity, kinds ...string) bool {
	return len(found) == 1 && slices.Contains(kinds, found[0].Kind) && sameSpan(text.Tokenize(s), found[0].Span, text.Span{End: len(s)})
}

// sameFigure compares to nine places, as suites print fractions.
func sameFigure(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }

func ducklingNumbers(shared fs.FS, policy []policyRow) ([]*rowTally, []Score, error) {
	files := []struct {
		name, files string
		agrees      func(quantityRow, []news.Quantity) bool
		together    bool
	}{
		{"numeral", "numeral numeral_eg", quantityRow.isNumeral, true},
		{"ordinal", "ordinal", quantityRow.isOrdinal, true},
		{"duration", "duration", quantityRow.isDuration, true},
		{"money", "amountofmoney", quantityRow.isMoney, true},
		{"quantity", "quantity", quantityRow.isMeasure, true},
		{"volume", "volume", quantityRow.isMeasure, false},
		{"temperature", "temperature", quantityRow.isMeasure, false},
		{"phone number", "phonenumber", quantityRow.isPhone, false},
	}
	var all, held []*rowTally
	var scores []Score
	for _, f := range files {
		var of []*rowTally
		for _, name := range strings.Fields(f.files) {
			tally := newRowTally("suites/duckling-ar/"+name+".jsonl", policy)
			if err := eachQuantity(shared, tally, f.agrees); err != nil {
				return nil, nil, err
			}
			of = append(of, tally)
		}
		all = append(all, of...)
		if f.together {
			held = append(held, of...)
		}
		scores = append(scores, joint("duckling "+f.name, of)...)
	}
	return all, append(scores, together("duckling together", held...)), nil
}

// joint gives the scores of the files of one figure.
func joint(name string, of []*rowTally) []Score {
	if len(of) == 1 {
		return of[0].scores(name)
	}
	rows, excluded := 0, 0
	for _, t := range of {
		rows += t.counted
		excluded += len(t.excluded)
	}
	return []Score{together(name, of...), {Name: name + " rows", Value: float64(rows)}, {Name: name + " rows excluded", Value: float64(excluded)}}
}

func (row quantityRow) isNumeral(found []news.Quantity) bool {
	v, ok := row.number()
	return ok && whole(row.Text, found, "count", "fraction") && found[0].Unit == "" && sameFigure(found[0].Value, v)
}

func (row quantityRow) isOrdinal(found []news.Quantity) bool {
	v, ok := row.number()
	return ok && whole(row.Text, found, "ordinal") && found[0].Value == v
}

// durationUnits are Duckling's names of our units of time.
var durationUnits = map[string]string{
	"second": "ثانية", "minute": "دقيقة", "hour": "ساعة", "day": "يوم", "week": "أسبوع", "month": "شهر", "year": "سنة",
}

func (row quantityRow) isDuration(found []news.Quantity) bool {
	v, ok := row.number()
	return ok && whole(row.Text, found, "duration", "age") && found[0].Value == v && found[0].Unit == durationUnits[row.Grain]
}
