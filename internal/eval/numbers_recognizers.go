package eval

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/text"
)

// numberRow is a row of Recognizers-Text about numbers.
type numberRow struct {
	ID, Input string
	Clean     bool
	Results   []numberResult
}

type numberResult struct {
	Text       string
	Start, End int // code points
	Value      struct {
		Value              string
		Offset, RelativeTo string
	}
}

// numberFinding is what we find, in the suite's terms.
type numberFinding struct {
	text.Span
	agrees func(numberResult) bool
	shown  string
}

func recognizerNumbers(shared fs.FS, policy []policyRow) ([]*rowTally, []Score, error) {
	var all []*rowTally
	var scores []Score
	for _, f := range []struct {
		name string
		find func(string) []numberFinding
	}{
		{"NumberModel", findNumbers}, {"NumberRangeModel", findRanges}, {"PercentModel", findPercents},
		{"OrdinalModel", findOrdinals}, {"OrdinalModelSuppressExtendedTypes", findPlainOrdinals},
	} {
		tally := newRowTally("suites/recognizers-ar/number_"+f.name+".jsonl", policy)
		err := eachLine(shared, tally.file, func(data []byte) error {
			var row numberRow
			if err := json.Unmarshal(data, &row); err != nil {
				return err
			}
			if !row.Clean {
				tally.skip()
				return nil
			}
			found := f.find(row.Input)
			tally.rowOf(row.ID, row.agrees(found), row.Input+" | "+shownFindings(found))
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
		all = append(all, tally)
		scores = append(scores, tally.scores("recognizers "+f.name)...)
	}
	return all, append(scores, together("recognizers together", all...)), nil
}

func shownFindings(found []numberFinding) string {
	s := ""
	for _, f := range found {
		s += f.shown + "; "
	}
	return s
}

// agrees reports that what is expected is found in order, span and value, and
// nothing else.
func (row numberRow) agrees(found []numberFinding) bool {
	if len(found) != len(row.Results) {
		return false
	}
	tokens := text.Tokenize(row.Input)
	for i, want := range row.Results {
		if !sameNumberSpan(tokens, found[i].Span, runeSpan(row.Input, want.Start, want.End)) || !found[i].agrees(want) {
			return false
		}
	}
	return true
}

// leads are words that may stand before a number in one convention and
// outside of it in another.
var leads = map[string]bool{
	"ال": true, "و": true, "ب": true, "ل": true, "ف": true, "وال": true, "بال": true, "الذي": true, "التي": true, "ما": true, "نسبه": true, "من": true, "في": true,
}

// sameNumberSpan compares spans but for marks and leading words.
func sameNumberSpan(tokens []text.Token, a, b text.Span) bool {
	al, ah := tokensOf(tokens, a)
	bl, bh := tokensOf(tokens, b)
	return ah == bh && afterLeads(tokens, al, ah) == afterLeads(tokens, bl, bh)
}

func afterLeads(tokens []text.Token, lo, hi int) int {
	for lo < hi-1 && (leads[tokens[lo].Key] || tokens[lo].Kind == text.Punct) {
		lo++
	}
	return lo
}

func finding(s string, tokens []text.Token, start, end int) numberFinding {
	span := text.Span{Start: tokens[start].Start, End: tokens[end-1].End}
	return numberFinding{Span: span, shown: span.Of(s)}
}

// valued makes a finding that agrees with a value.
func (f numberFinding) valued(v float64) numberFinding {
	f.shown += "=" + fmt.Sprint(v)
	f.agrees = func(want numberResult) bool {
		w, err := strconv.ParseFloat(want.Value.Value, 64)
		return err == nil && sameFigure(v, w)
	}
	return f
}

func findNumbers(s string) []numberFinding {
	var out []numberFinding
	tokens := text.Tokenize(s)
	for _, n := range arabic.LooseNumbers(tokens) {
		out = append(out, finding(s, tokens, n.Start, n.End).valued(n.Value))
	}
	return out
}

func findPercents(s string) []numberFinding {
	var out []numberFinding
	for _, q := range pipeline.ParseQuantities(s, pipeline.QuantityOptions{Loose: true}) {
		if q.Kind != "percent" {
			continue
		}
		out = append(out, numberFinding{Span: q.Span, shown: fmt.Sprint(q.Text, "=", q.Value), agrees: func(want numberResult) bool {
			w, err := strconv.ParseFloat(strings.TrimSuffix(want.Value.Value, "%"), 64)
			return err == nil && sameFigure(q.Value, w)
		}})
	}
	return out
}

func findOrdinals(s string) []numberFinding {
	var out []numberFinding
	tokens := text.Tokenize(s)
	for _, o := range arabic.LooseOrdinals(tokens) {
		f := finding(s, tokens, o.Start, o.End)
		if o.From == "" {
			out = append(out, f.valued(o.Value))
			continue
		}
		from := map[string]string{"last": "end", "current": "current"}[o.From]
		f.shown += fmt.Sprint("=", from, o.Value)
		f.agrees = func(want numberResult) bool {
			return want.Value.RelativeTo == from && want.Value.Offset == fmt.Sprint(o.Value)
		}
		out = append(out, f)
	}
	return out
}

// findPlainOrdinals leaves out the ordinals that count from the last.
func findPlainOrdinals(s string) []numberFinding {
	var out []numberFinding
	tokens := text.Tokenize(s)
	for _, o := range arabic.LooseOrdinals(tokens) {
		if o.From == "" {
			out = append(out, finding(s, tokens, o.Start, o.End).valued(o.Value))
		}
	}
	return out
}

func findRanges(s string) []numberFinding {
	var out []numberFinding
	tokens := text.Tokenize(s)
	for _, r := range arabic.LooseRanges(tokens) {
		f := finding(s, tokens, r.Start, r.End)
		f.shown += "=" + rangeNotation(r.NumberRange)
		f.agrees = func(want numberResult) bool { return sameRange(r.NumberRange, want.Value.Value) }
		out = append(out, f)
	}
	return out
}

// rangeNotation writes a range as the suite does: «[5,10)».
func rangeNotation(r arabic.NumberRange) string {
	s := "("
	if r.HasLow && !r.LowOpen {
		s = "["
	}
	if r.HasLow {
		s += fmt.Sprint(r.Low)
	}
	s += ","
	if r.HasHigh {
		s += fmt.Sprint(r.High)
	}
	if r.HasHigh && !r.HighOpen {
		return s + "]"
	}
	return s + ")"
}

// sameRange compares the ends and whether they belong to the range. «بين 5
// و10» does not say that of its second end, which the suite leaves out.
func sameRange(r arabic.NumberRange, want string) bool {
	low, high, ok := strings.Cut(strings.Trim(want, "[]()"), ",")
	if !ok || len(want) < 3 {
		return false
	}
	end := func(has bool, v float64, s string) bool {
		w, err := strconv.ParseFloat(s, 64)
		return has == (s != "") && (!has || err == nil && sameFigure(v, w))
	}
	lowOpen, highOpen := want[0] == '(', want[len(want)-1] == ')'
	return end(r.HasLow, r.Low, low) && end(r.HasHigh, r.High, high) && (!r.HasLow || r.LowOpen == lowOpen) &&
		(!r.HasHigh || r.HighOpen == highOpen || r.Span)
}
