package eval

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Times measures time expressions against the suites of other projects and
// against weekdays that a time stamp confirms.
type Times struct{}

// Name is times.
func (Times) Name() string { return "times" }

// About describes the suite.
func (Times) About() string {
	return "time expressions: the Arabic rows of Duckling and Recognizers-Text, news expressions, weekdays"
}

// Run reads each row and compares.
func (Times) Run(shared fs.FS) (Result, error) {
	policy, err := policyRows()
	if err != nil {
		return Result{}, err
	}
	var r Result
	var paths []string
	duckling := newRowTally(ducklingTime, policy)
	if err := ducklingTimes(shared, duckling); err != nil {
		return r, err
	}
	newsRows, weekdays := newRowTally(newsTimes, policy), newRowTally(weekdayTimes, policy)
	if err := newsExpressions(shared, newsRows); err != nil {
		return r, err
	}
	if err := weekdayMentions(shared, weekdays); err != nil {
		return r, err
	}
	all := []*rowTally{duckling, newsRows, weekdays}
	r.Scores = append(r.Scores, duckling.scores("duckling time")...)
	r.Scores = append(r.Scores, newsRows.scores("news expressions")...)
	r.Scores = append(r.Scores, weekdays.scores("weekdays")...)
	recognizers, scores, err := recognizerTimes(shared, policy)
	if err != nil {
		return r, err
	}
	all = append(all, recognizers...)
	r.Scores = append(r.Scores, scores...)
	for _, t := range all {
		paths = append(paths, t.file)
		r.Misses = append(r.Misses, t.misses...)
	}
	r.Faults = checkAll(all)
	r.Corpus, err = corpusHash(shared, paths...)
	return r, err
}

const (
	ducklingTime = "suites/duckling-ar/time.jsonl"
	newsTimes    = "suites/timex-news/news_timex_gold.jsonl"
	weekdayTimes = "suites/weekday/weekday.jsonl"
)

// ducklingRow is one example of Duckling; its ends are exclusive.
type ducklingRow struct {
	Text, Kind, Start, Grain, Ref string
	EndExclusive                  string `json:"end_exclusive"`
}

func ducklingTimes(shared fs.FS, tally *rowTally) error {
	line := 0
	return eachLine(shared, ducklingTime, func(data []byte) error {
		line++
		var row ducklingRow
		if err := json.Unmarshal(data, &row); err != nil {
			return err
		}
		if row.Kind == "negative" {
			found, _ := pipeline.ParseTimes(row.Text, time.Time{}, pipeline.TimeOptions{Loose: true})
			tally.rowOf(strconv.Itoa(line), len(found) == 0, row.Text+" | "+shown(found))
			return nil
		}
		ref, err := time.Parse(time.RFC3339, row.Ref)
		if err != nil {
			return err
		}
		found, _ := pipeline.ParseTimes(row.Text, ref, pipeline.TimeOptions{Loose: true, Prefer: pipeline.Coming})
		whole := text.Span{End: len(row.Text)}
		ok := len(found) == 1 && sameSpan(text.Tokenize(row.Text), found[0].Span, whole) && row.agrees(found[0], ref)
		tally.rowOf(strconv.Itoa(line), ok, row.Text+" | "+shown(found))
		return nil
	})
}

// agrees compares start, end and grain. Three conventions are bridged: the
// beginning, middle and end of a month have no agreed borders, so the month
// and which of the three are compared; an evening or night is compared by its
// name and day; and what goes on now begins with the day, with the instant, or
// openly.
func (row ducklingRow) agrees(t news.TimeExpr, ref time.Time) bool {
	want, ok := row.extent()
	got, placed := extentOf(t, ref.Location())
	if !ok || !placed {
		return false
	}
	if mod := monthPart(want); mod != "" && t.Mod != nil && *t.Mod == mod && t.Grain == "month" {
		return got.lo.Equal(monthOf(want.lo)) && got.hi.Equal(got.lo.AddDate(0, 1, 0))
	}
	if want.lo.Hour() == 18 && want.hi.Sub(want.lo) == 6*time.Hour {
		return t.Part == "night" && dayOf(got.lo).Equal(dayOf(want.lo))
	}
	if want.lo.Equal(wall(ref)) && want.hi.Sub(want.lo) > time.Hour {
		return (got.lo.IsZero() || got.lo.Equal(want.lo) || got.lo.Equal(dayOf(want.lo))) && endAgrees(got.hi, want.hi, row.Grain)
	}
	if !got.lo.Equal(want.lo) {
		return false
	}
	grain := row.Grain
	if row.Kind == "interval" || row.Kind == "interval_holiday" {
		return endAgrees(got.hi, want.hi, grain)
	}
	return t.Grain == grain
}

// endAgrees compares exclusive ends; the end of a range of clock times may be
// the beginning of its last unit.
func endAgrees(got, want time.Time, grain string) bool {
	if got.Equal(want) {
		return true
	}
	switch grain {
	case "hour":
		return got.Equal(want.Add(-time.Hour + time.Minute))
	case "minute":
		return got.Equal(want.Add(-time.Minute + time.Second))
	case "second":
		return got.Equal(want.Add(time.Minute)) || got.Equal(want.AddDate(0, 0, 1)) || got.Equal(want.Add(time.Second))
	}
	return false
}

func (row ducklingRow) extent() (extent, bool) {
	lo, err := time.Parse("2006-01-02T15:04:05", row.Start)
	if err != nil {
		return extent{}, false
	}
	e := extent{lo: lo}
	if row.EndExclusive == "" {
		return e, true
	}
	e.hi, err = time.Parse("2006-01-02T15:04:05", row.EndExclusive)
	return e, err == nil
}

func dayOf(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }

func monthOf(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC) }

// monthPart names the ten days that a suite takes for the beginning or the
// end of a month, and the day that it takes for its middle.
func monthPart(e extent) string {
	switch {
	case e.hi.IsZero() && e.lo.Day() == 15:
		return "mid"
	case e.lo.Day() == 1 && e.hi.Equal(e.lo.AddDate(0, 0, 10)):
		return "start"
	case e.lo.Day() == 21 && e.hi.Equal(monthOf(e.lo).AddDate(0, 1, 0)):
		return "end"
	}
	return ""
}

// newsRow is one news expression; its end is exclusive, empty when open.
type newsRow struct {
	Text, Ref, Grain string
	Start, End, Mod  string
}

func newsExpressions(shared fs.FS, tally *rowTally) error {
	line := 0
	return eachLine(shared, newsTimes, func(data []byte) error {
		line++
		var row newsRow
		if err := json.Unmarshal(data, &row); err != nil {
			return err
		}
		ref, err := time.Parse(time.RFC3339, row.Ref)
		if err != nil {
			return err
		}
		found, _ := pipeline.ParseTimes(row.Text, ref, pipeline.TimeOptions{})
		ok := len(found) == 1 && row.agrees(found[0], ref.Location())
		tally.rowOf(strconv.Itoa(line), ok, row.Text+" | "+shown(found))
		return nil
	})
}

// grains are the names that the suite of news expressions has for ours.
var grains = map[string]string{"decade": "year", "century": "year", "season": "quarter", "partofday": "part"}

func (row newsRow) agrees(t news.TimeExpr, zone *time.Location) bool {
	got, ok := extentOf(t, zone)
	if !ok {
		return false
	}
	grain := row.Grain
	if g, ok := grains[grain]; ok {
		grain = g
	}
	mod := ""
	if t.Mod != nil {
		mod = strings.ToUpper(*t.Mod)
	}
	// APPROX and RANGE say how a border was reckoned, the parts of the day
	// stand in their own field.
	want, _, _ := strings.Cut(row.Mod, " ")
	sameMod := want == mod || want == "RANGE" || want == "APPROX" || grain == "part"
	return boundAgrees(got.lo, row.Start, zone) && boundAgrees(got.hi, row.End, zone) && sameMod && t.Grain == grain
}

// boundAgrees compares a bound; an instant may stand for its own minute.
func boundAgrees(got time.Time, want string, zone *time.Location) bool {
	if want == "" || got.IsZero() {
		return want == "" && got.IsZero()
	}
	t, lasts, ok := instant(want, zone)
	return ok && (got.Equal(t) || lasts == time.Minute && got.Equal(t.Add(time.Minute)))
}

// weekdayRow is a mention of a weekday with its confirmed day.
type weekdayRow struct {
	Type, Text, Ctx, Dct string
	Offset               *int `json:"agree_offset_days"`
	Nearest, Value       string
}

func weekdayMentions(shared fs.FS, tally *rowTally) error {
	line := 0
	return eachLine(shared, weekdayTimes, func(data []byte) error {
		line++
		var row weekdayRow
		if err := json.Unmarshal(data, &row); err != nil {
			return err
		}
		ok, err := row.agrees()
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		tally.rowOf(strconv.Itoa(line), ok, row.Text)
		return nil
	})
}

// deictic is how many days from publication the deictic word of the mention
// counts; the row's offset is what the weekday adds to it.
func (row weekdayRow) deictic() int {
	switch word, _, _ := strings.Cut(text.FoldString(row.Text, text.Key), " "); word {
	case "امس":
		return -1
	case "غدا":
		return 1
	case "اول":
		return -2
	}
	return 0
}

// mecca is the zone in which the suite counts days of publication; its time
// stamps are in UTC. (Found by trying: with it the offsets give the weekday
// that is named in 1,136 of 1,137 rows, with UTC in 1,032.)
var mecca = time.FixedZone("", 3*60*60)

// agrees reads the mention in its context, else alone, and compares its day.
func (row weekdayRow) agrees() (bool, error) {
	published, err := time.ParseInLocation("2006-01-02T15:04:05", row.Dct, time.UTC)
	if err != nil {
		return false, err
	}
	published = published.In(mecca)
	want := row.Nearest
	if row.Value != "" {
		want = row.Value
	}
	if row.Offset != nil {
		want = published.AddDate(0, 0, *row.Offset+row.deictic()).Format(time.DateOnly)
	}
	in, at := row.Ctx, strings.Index(row.Ctx, row.Text)
	if at < 0 {
		in, at = row.Text, 0
	}
	found, _ := pipeline.ParseTimes(in, published, pipeline.TimeOptions{})
	span := text.Span{Start: at, End: at + len(row.Text)}
	for _, t := range found {
		at := t.From
		if at == nil { // «حتى الساعة الثانية من اليوم الجمعة»
			at = t.To
		}
		if at != nil && t.Start < span.End && t.End > span.Start && strings.HasPrefix(*at, want) {
			return true, nil
		}
	}
	return false, nil
}
