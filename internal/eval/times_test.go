package eval

import (
	"testing"
	"time"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func TestSameSpan(t *testing.T) {
	s := "وصل في يوم 3 مارس."
	tokens := text.Tokenize(s)
	at := func(from, to int) text.Span { return runeSpan(s, from, to) }
	for _, tt := range []struct {
		a, b text.Span
		want bool
	}{
		{at(4, 17), at(11, 17), true},   // «في يوم 3 مارس» and «3 مارس»
		{at(11, 18), at(11, 17), true},  // the full stop
		{at(11, 12), at(11, 17), false}, // «3»
		{at(0, 17), at(11, 17), false},  // «وصل» is no edge word
		{at(4, 10), at(7, 10), true},    // nothing but edge words: the last one stays
	} {
		if got := sameSpan(tokens, tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: %v", tt.a.Of(s), tt.b.Of(s), got)
		}
	}
}

func TestISOSeconds(t *testing.T) {
	for in, want := range map[string]float64{"PT1H30M": 5400, "P3.5Y": 110376000, "P1M2D": 2764800, "P2W": 1209600, "PT0.5S": 0.5} {
		if got, ok := isoSeconds(in); !ok || got != want {
			t.Errorf("isoSeconds(%q) = %v, %v", in, got, ok)
		}
	}
	for _, in := range []string{"", "P", "3D", "P3", "PX", "P1H"} {
		if got, ok := isoSeconds(in); ok {
			t.Errorf("isoSeconds(%q) = %v", in, got)
		}
	}
}

func TestRangeAgrees(t *testing.T) {
	s := func(v string) *string { return &v }
	month := news.TimeExpr{From: s("2061-03-01"), To: s("2061-03-31")}
	years := news.TimeExpr{From: s("2059-01-01"), To: s("2061-12-31")}
	evening := news.TimeExpr{From: s("2061-03-14T17:00"), To: s("2061-03-14T23:59"), Part: "evening"}
	hours := news.TimeExpr{From: s("2061-03-14T05:00"), To: s("2061-03-14T07:59")}
	open := news.TimeExpr{From: s("2061-03-14")}
	for _, tt := range []struct {
		timex, start, end string
		got               news.TimeExpr
		want              bool
	}{
		{"2061-03", "2061-03-01", "2061-04-01", month, true},
		{"2061-03", "2061-03-01", "2061-03-31", month, true},
		{"2061-03", "2061-03-01", "2061-03-30", month, false},
		{"2061-03", "2061-03-02", "2061-04-01", month, false},
		{"", "2059-01-01", "2061-01-01", years, true},
		{"", "2059-01-01", "2060-01-01", years, false},
		{"2061-03-14TEV", "2061-03-14 16:00:00", "2061-03-14 20:00:00", evening, true},
		{"2061-03-15TEV", "2061-03-15 16:00:00", "2061-03-15 20:00:00", evening, false},
		{"TMO", "08:00:00", "12:00:00", evening, false},
		{"(T05,T07,PT2H)", "05:00:00", "07:00:00", hours, true},
		{"(T05,T08,PT3H)", "05:00:00", "09:00:00", hours, false},
		{"", "2061-03-14", "", open, true},
		{"", "2061-03-14", "2061-03-15", open, false},
	} {
		if got := rangeAgrees(tt.timex, tt.start, tt.end, tt.got); got != tt.want {
			t.Errorf("%s %s %s beside %v: %v", tt.timex, tt.start, tt.end, *tt.got.From, got)
		}
	}
}

func TestPointAgrees(t *testing.T) {
	at := time.Date(2061, 3, 14, 10, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		in, want string
		agrees   bool
	}{
		{"أمس", "2061-03-13", true},
		{"أمس", "2061-03-14", false},
		{"الساعة 14:30", "14:30:00", true},
		{"الساعة 14:30", "02:30:00", true}, // either half of the day
		{"الساعة 14:30", "14:31:00", false},
	} {
		found, _ := pipeline.ParseTimes(tt.in, at, pipeline.TimeOptions{Loose: true})
		if len(found) != 1 || pointAgrees(tt.want, found[0]) != tt.agrees {
			t.Errorf("%s beside %s: %s", tt.in, tt.want, shown(found))
		}
	}
}

func TestRecognizerRow(t *testing.T) {
	row := recognizerRow{Input: "أسافر أمس", Results: []recognizerResult{{Text: "أمس", Start: 6, End: 9, Value: []byte(`{"FutureResolution":{"date":"2016-11-06"}}`)}}}
	found := row.read()
	if !row.agrees(found, true) {
		t.Errorf("%s does not agree", shown(found))
	}
	row.Results[0].Value = []byte(`{"FutureResolution":{"date":"2016-11-05"}}`)
	if row.agrees(found, true) {
		t.Error("another day agrees")
	}
	row.Results = nil
	if row.agrees(found, false) {
		t.Error("a finding agrees with a row that expects none")
	}
	row.Input = "أسافر"
	if !row.agrees(nil, false) {
		t.Error("nothing does not agree with nothing")
	}
}
