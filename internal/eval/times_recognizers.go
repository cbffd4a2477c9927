package eval

import (
	"encoding/json"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

const recognizersDir = "suites/recognizers-ar/datetime_"

// recognizerFiles are the files that are read, in the order of printing;
// those in the figure that is held together, and those only reported.
var recognizerFiles = []struct {
	name     string
	together bool
}{
	{"DateTimeModel", false},
	{"DateExtractor", true}, {"DateParser", true}, {"DatePeriodExtractor", true}, {"DatePeriodParser", true},
	{"TimeExtractor", true}, {"TimeParser", true}, {"TimePeriodExtractor", true}, {"TimePeriodParser", true},
	{"DurationExtractor", true}, {"DurationParser", true}, {"SetExtractor", true}, {"SetParser", true},
	{"DateTimeExtractor", false}, {"DateTimeParser", false}, {"DateTimePeriodExtractor", false}, {"DateTimePeriodParser", false},
	{"HolidayExtractor", false}, {"HolidayParser", false}, {"MergedExtractor", false}, {"MergedParser", false},
}

func recognizerTimes(shared fs.FS, policy []policyRow) ([]*rowTally, []Score, error) {
	var all, held []*rowTally
	var scores []Score
	for _, f := range recognizerFiles {
		tally := newRowTally(recognizersDir+f.name+".jsonl", policy)
		err := eachLine(shared, tally.file, func(data []byte) error {
			var row recognizerRow
			if err := json.Unmarshal(data, &row); err != nil {
				return err
			}
			if !row.Clean {
				tally.skip()
				return nil
			}
			found := row.read()
			tally.rowOf(row.ID, row.agrees(found, f.name == "DateTimeModel"), row.Input+" | "+shown(found))
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
		all = append(all, tally)
		if f.together {
			held = append(held, tally)
		}
		scores = append(scores, tally.scores("recognizers "+f.name)...)
	}
	return all, append(scores, together("recognizers date time duration set", held...)), nil
}

// recognizerRow is a row of Recognizers-Text.
type recognizerRow struct {
	ID, Input string
	Ref       *string
	Clean     bool
	Results   []recognizerResult
}

type recognizerResult struct {
	Text       string
	Start, End int // code points
	Value      json.RawMessage
}

// recognizerRef is the reference of rows that state none: that of most others.
const recognizerRef = "2016-11-07T00:00:00"

func (row recognizerRow) ref() time.Time {
	s := recognizerRef
	if row.Ref != nil {
		s = *row.Ref
	}
	s, _, _ = strings.Cut(s, ".")
	t, err := time.Parse("2006-01-02T15:04:05", s)
	if err != nil {
		return time.Time{}
	}
	return t
}

func (row recognizerRow) read() []news.TimeExpr {
	found, _ := pipeline.ParseTimes(row.Input, row.ref(), pipeline.TimeOptions{Loose: true, Prefer: pipeline.Coming})
	return found
}

// agrees reports that each expected result is found with its span and its
// value; in a row that expects nothing, and where all is expected, nothing
// else is found.
func (row recognizerRow) agrees(found []news.TimeExpr, all bool) bool {
	tokens := text.Tokenize(row.Input)
	used := make([]bool, len(found))
	for _, want := range row.Results {
		span := runeSpan(row.Input, want.Start, want.End)
		ok := false
		for i, t := range found {
			if !used[i] && sameSpan(tokens, t.Span, span) && want.agrees(t) {
				used[i], ok = true, true
				break
			}
		}
		if !ok && want.Text != "" {
			return false
		}
	}
	if all || len(row.Results) == 0 {
		for _, u := range used {
			if !u {
				return false
			}
		}
	}
	return true
}

// parserValue is the value of a parser's row.
type parserValue struct {
	Timex, Mod                       string
	FutureResolution, PastResolution map[string]string
	Values                           []map[string]string
}

// readings are the values of which one must be met; none where the suite does
// not resolve the expression.
func (w recognizerResult) readings() []map[string]string {
	var v parserValue
	if json.Unmarshal(w.Value, &v) != nil {
		return nil
	}
	out := v.Values
	for _, m := range []map[string]string{v.FutureResolution, v.PastResolution} {
		if len(m) > 0 {
			c := map[string]string{"timex": v.Timex}
			if v.Mod != "" {
				c["Mod"] = v.Mod
			}
			for k, x := range m {
				c[k] = x
			}
			out = append(out, c)
		}
	}
	return out
}

func (w recognizerResult) agrees(t news.TimeExpr) bool {
	readings := w.readings()
	for _, r := range readings {
		if unresolved(r) || readingAgrees(r, t) {
			return true
		}
	}
	return len(readings) == 0
}

// unresolved reports a reading that gives no value to compare.
func unresolved(r map[string]string) bool {
	for k, v := range r {
		switch {
		case k == "timex" || k == "type" || k == "Mod" || v == "":
		case v == "not resolved" && r["type"] == "set":
			return false // its timex says it
		case v == "not resolved" || strings.HasPrefix(v, "0001-01-01"):
			return true
		default:
			return false
		}
	}
	return true
}

func readingAgrees(r map[string]string, t news.TimeExpr) bool {
	first := func(keys ...string) string {
		for _, k := range keys {
			if r[k] != "" && r[k] != "not resolved" {
				return r[k]
			}
		}
		return ""
	}
	start, end := first("start", "startDate", "startTime", "startDateTime"), first("end", "endDate", "endTime", "endDateTime")
	value := first("value", "date", "time", "dateTime", "duration", "set")
	switch {
	case r["type"] == "set" || r["set"] != "":
		return t.Type == news.Set && t.Value != nil && *t.Value == r["timex"]
	case r["type"] == "duration" || r["duration"] != "":
		return durationAgrees(value, t)
	case start != "" || end != "":
		return rangeAgrees(r["timex"], start, end, t)
	case value != "":
		return pointAgrees(value, t)
	}
	return true
}

func durationAgrees(seconds string, t news.TimeExpr) bool {
	want, err := strconv.ParseFloat(seconds, 64)
	if err != nil || t.Value == nil {
		return false
	}
	got, ok := isoSeconds(*t.Value)
	return ok && got-want < 1e-6*want && want-got < 1e-6*want
}

// pointAgrees compares a day, an instant or a clock time («07:30:00»). An hour
// that does not say its half of the day may be either.
func pointAgrees(want string, t news.TimeExpr) bool {
	got, ok := extentOf(t, time.UTC)
	if !ok {
		return false
	}
	if len(want) == len("15:04:05") {
		return clockAgrees(want, got.lo, t)
	}
	w, lasts, ok := instant(want, time.UTC)
	if !ok {
		return false
	}
	if lasts == 24*time.Hour {
		return got.lo.Equal(w) && got.hi.Equal(w.AddDate(0, 0, 1)) && t.Grain != "part"
	}
	return got.lo.Equal(w) && got.hi.Sub(w) <= time.Hour || got.hi.Equal(w.Add(time.Minute)) && w.Minute() == 59
}

func clockAgrees(want string, got time.Time, t news.TimeExpr) bool {
	if t.Type != news.Time && t.Grain != "part" {
		return false
	}
	clock := got.Format("15:04:05")
	other := got.Add(12 * time.Hour).Format("15:04:05")
	return clock == want || other == want && t.Part == ""
}

// dayParts are the parts of the day as the suite's codes name them; systems
// differ on their hours, so names are compared.
var dayParts = map[string][]string{
	"TMO": {"morning", "dawn"}, "TAF": {"afternoon", "noon"}, "TEV": {"evening"}, "TNI": {"night"}, "TDT": {"morning"},
}

// rangeAgrees compares first and last days, or clock times. The suite's ends
// are exclusive, except in ranges whose second end is named («من 4 إلى 23»,
// «2014-2018»), where it is the beginning of what is named.
func rangeAgrees(timex, start, end string, t news.TimeExpr) bool {
	got, ok := extentOf(t, time.UTC)
	if !ok {
		return false
	}
	for code, names := range dayParts {
		if strings.HasSuffix(timex, code) {
			return partAgrees(start, names, got, t)
		}
	}
	if rangeEndsAgree(start, end, got) {
		return true
	}
	if t.Type != news.Time || t.Part != "" || got.lo.IsZero() || got.hi.IsZero() {
		return false
	}
	// Hours that do not tell their half of the day may be of either.
	for _, half := range []time.Duration{12 * time.Hour, -12 * time.Hour} {
		if rangeEndsAgree(start, end, extent{got.lo.Add(half), got.hi.Add(half)}) {
			return true
		}
	}
	return false
}

func rangeEndsAgree(start, end string, got extent) bool {
	if len(start) == len("15:04:05") {
		last := got.hi.Add(-time.Second)
		ends := clockEnd(end, got.hi) || clockEnd(end, last.Truncate(time.Minute)) || clockEnd(end, last.Truncate(time.Hour))
		return ends && (clockEnd(start, got.lo))
	}
	if start == "" != got.lo.IsZero() || end == "" != got.hi.IsZero() {
		return false
	}
	if start != "" {
		lo, _, ok := instant(start, time.UTC)
		if !ok || !lo.Equal(got.lo) {
			return false
		}
	}
	return end == "" || rangeEndAgrees(end, got)
}

func rangeEndAgrees(end string, got extent) bool {
	hi, lasts, ok := instant(end, time.UTC)
	if !ok {
		return false
	}
	last := got.hi.Add(-time.Second)
	if lasts != 24*time.Hour {
		return hi.Equal(got.hi) || hi.Equal(last) || hi.Equal(last.Truncate(time.Minute)) || hi.Equal(last.Truncate(time.Hour))
	}
	ends := []time.Time{got.hi, dayOf(last)}
	if next := dayOf(last).AddDate(0, 0, 1); next.Day() == 1 { // the range ends with a month
		ends = append(ends, monthOf(last))
		if next.YearDay() == 1 {
			ends = append(ends, time.Date(last.Year(), 1, 1, 0, 0, 0, 0, time.UTC))
		}
	}
	for _, e := range ends {
		if e.Equal(hi) && e.After(got.lo) {
			return true
		}
	}
	return false
}

func clockEnd(want string, got time.Time) bool { return got.Format("15:04:05") == want }

func partAgrees(start string, names []string, got extent, t news.TimeExpr) bool {
	if len(start) > len("15:04:05") {
		lo, _, ok := instant(start, time.UTC)
		if !ok || !dayOf(lo).Equal(dayOf(got.lo)) {
			return false
		}
	}
	for _, n := range names {
		if t.Part == n {
			return true
		}
	}
	return false
}

// shown is how findings stand in a list of misses.
func shown(found []news.TimeExpr) string {
	var out []string
	for _, t := range found {
		s := "«" + t.Text + "» " + string(t.Type)
		for _, v := range []*string{t.Value, t.From, t.To, t.Mod} {
			if v != nil {
				s += " " + *v
			} else {
				s += " -"
			}
		}
		out = append(out, s+" "+t.Grain+" "+t.Part)
	}
	return strings.Join(out, "; ")
}
