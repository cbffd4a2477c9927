package news

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

// timesOf reads «words=value» pairs as mentions one after the other.
func timesOf(pairs ...string) Times {
	var out Times
	at := 0
	for _, p := range pairs {
		words, value, ok := strings.Cut(p, "=")
		t := TimeExpr{Mention: Mention{Span: text.Span{Start: at, End: at + len(words)}, Text: words}, Type: Date, Grain: "day"}
		if ok {
			t.Value = &value
		}
		out = append(out, t)
		at += len(words) + 1
	}
	return out
}

func TestFoldTimes(t *testing.T) {
	for _, tt := range []struct {
		in   []string
		want string // texts, the later mentions after +
	}{
		{nil, ""},
		{[]string{"الخميس=2061-03-10", "أمس=2061-03-13", "يوم الخميس=2061-03-10", "امس=2061-03-13"}, "الخميس+يوم الخميس أمس+امس"},
		{[]string{"الخميس=2061-03-10", "الخميس=2061-03-17"}, "الخميس الخميس"},
		{[]string{"الخميس=2061-03-10", "مساء الخميس=2061-03-10"}, "الخميس مساء الخميس"},
		{[]string{"يومين", "يومين"}, "يومين+يومين"},
	} {
		all := timesOf(tt.in...)
		var got []string
		for _, e := range FoldTimes(all) {
			words := e.Text
			for _, m := range e.Again {
				words += "+" + m.Text
			}
			got = append(got, words)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v: %s, want %s", tt.in, s, tt.want)
		}
		if back := UnfoldTimes(FoldTimes(all)); len(back)+len(all) > 0 && !reflect.DeepEqual(Times(back), all) {
			t.Errorf("unfolded: %v, want %v", back, all)
		}
	}
	since := "since"
	all := timesOf("2055=2055", "2055=2055")
	all[1].Mod = &since
	if len(FoldTimes(all)) != 2 {
		t.Error("«منذ 2055» was folded into «2055»")
	}
}

// TestTimesJSON: JSON holds each expression once, nothing is lost on the way
// back, and an absent list stays one.
func TestTimesJSON(t *testing.T) {
	d := Document{Times: timesOf("أمس=2061-03-13", "الخميس=2061-03-10", "أمس=2061-03-13")}
	data, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(data), `"value":"2061-03-13"`); n != 1 || !strings.Contains(string(data), `"again":[{"start":`) {
		t.Errorf("not folded: %s", data)
	}
	var back Document
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back.Times, d.Times) {
		t.Errorf("%v, want %v", back.Times, d.Times)
	}
	for _, in := range []string{`{"times":null}`, `{"times":[]}`} {
		var d Document
		if err := json.Unmarshal([]byte(in), &d); err != nil {
			t.Fatal(err)
		}
		out, err := json.Marshal(d)
		if err != nil || !strings.Contains(string(out), in[1:len(in)-1]) {
			t.Errorf("%s came back as %s, %v", in, out, err)
		}
	}
}
