package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"strings"
	"testing"
	"testing/fstest"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// The worked example: gold {a b c} {d}, answer {a b} {c d}.
func TestGroupingMetrics(t *testing.T) {
	gold := Partition{"a": "1", "b": "1", "c": "1", "d": "2"}
	pred := Partition{"a": "x", "b": "x", "c": "y", "d": "y"}
	b := BCubed(gold, pred)
	if wantP, wantR := 0.75, (2.0/3+2.0/3+1.0/3+1)/4; !near(b.P, wantP) || !near(b.R, wantR) || !near(b.F1, 2*wantP*wantR/(wantP+wantR)) {
		t.Errorf("B-cubed %+v, want P %v R %v", b, wantP, wantR)
	}
	if p := Pairwise(gold, pred); !near(p.P, 0.5) || !near(p.R, 1.0/3) {
		t.Errorf("pairwise %+v", p)
	}
	// expected = 3*2/6 = 1, mean = 2.5, both = 1.
	if a := AdjustedRand(gold, pred); !near(a, 0) {
		t.Errorf("adjusted Rand %v, want 0", a)
	}
	if b := BCubed(gold, gold); !near(b.F1, 1) || !near(AdjustedRand(gold, gold), 1) {
		t.Error("a partition agrees with itself")
	}
	if b := BCubed(gold, Singletons(gold)); !near(b.P, 1) || !near(b.R, 0.5) {
		t.Errorf("singletons %+v", b)
	}
	if b := BCubed(gold, Partition{}); !near(b.P, 1) || !near(b.R, 0.5) {
		t.Errorf("missing items count as singletons: %+v", b)
	}
	if BCubed(nil, nil).F1 != 0 || Pairwise(nil, nil).F1 != 0 || AdjustedRand(nil, nil) != 1 {
		t.Error("empty partitions")
	}
	if pred.Groups() != 2 {
		t.Error("groups")
	}
}

func storyFiles() fstest.MapFS {
	line := func(n, id, title string) string {
		data, _ := json.Marshal(StoryArticle{ID: id, Outlet: "o", Title: title, Published: "2030-01-01T00:00:00Z", Text: title + "\n\nنص الخبر هنا."})
		return strings.Replace(string(data), `"n":0`, `"n":`+n, 1) + "\n"
	}
	return fstest.MapFS{
		"gold/stories/w.articles.jsonl": {Data: []byte(line("0", "a", "خبر أول") + line("1", "b", "خبر ثان") + line("2", "c", "شيء"))},
		"gold/stories/w.gold.json":      {Data: []byte(`{"stories":[{"label":"x","members":[0,1]}]}`)},
	}
}

func TestStoryWindow(t *testing.T) {
	files := storyFiles()
	dir, _ := fs.Sub(files, "gold/stories")
	w, err := ReadStoryWindow(dir, "w")
	if err != nil {
		t.Fatal(err)
	}
	if w.Gold["a"] != w.Gold["b"] || w.Gold["a"] == w.Gold["c"] || len(w.Articles) != 3 {
		t.Errorf("gold %v", w.Gold)
	}
	doc := w.Articles[0].Document()
	if doc.Blocks[0].Of(doc.Text) != "خبر أول" || doc.Body().Of(doc.Text) != "نص الخبر هنا." || doc.PublishedAt == nil {
		t.Errorf("document %+v", doc.Blocks)
	}
	for _, bad := range []string{`{"stories":[{"members":[9]}]}`, `{`} {
		files["gold/stories/w.gold.json"] = &fstest.MapFile{Data: []byte(bad)}
		if _, err := ReadStoryWindow(dir, "w"); err == nil {
			t.Errorf("gold %s must be refused", bad)
		}
	}
}

func TestRunStories(t *testing.T) {
	got, err := Run([]Suite{Stories{}}, storyFiles())
	if err != nil || len(got) != 1 || got[0].NotRun != "" || len(got[0].Scores) != 5 || got[0].Corpus == "" {
		t.Fatalf("%+v, %v", got, err)
	}
	got, err = Run([]Suite{Stories{}}, fstest.MapFS{})
	if err != nil || got[0].NotRun == "" || got[0].Suite != "stories" {
		t.Errorf("absent gold: %+v, %v", got, err)
	}
	var b bytes.Buffer
	if err := Print(&b, got); err != nil || !strings.HasPrefix(b.String(), "stories: NOT RUN (") {
		t.Errorf("printed %q, %v", b.String(), err)
	}
	if _, err := Run([]Suite{Stories{}}, fstest.MapFS{}, "nothing"); err == nil {
		t.Error("an unknown suite must be refused")
	}
	broken := storyFiles()
	broken["gold/stories/w.articles.jsonl"] = &fstest.MapFile{Data: []byte("{")}
	if _, err := Run([]Suite{Stories{}}, broken); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("broken gold: %v", err)
	}
}

func TestGate(t *testing.T) {
	result := func(corpus string, v float64) []Result {
		return []Result{{Suite: "s", Corpus: corpus, Scores: []Score{{Name: "f1", Value: v, Gated: true}, {Name: "other", Value: 1}}}}
	}
	floors := Floors{}
	if err := floors.Raise(result("c", 0.91239), false); err != nil {
		t.Fatal(err)
	}
	if got := floors["s"].Floors; len(got) != 1 || got["f1"] != 0.9123 {
		t.Errorf("floors %v", got)
	}
	again, err := ReadFloors(floors.Bytes())
	if err != nil || again["s"].Floors["f1"] != 0.9123 {
		t.Errorf("read back %v, %v", again, err)
	}
	tests := []struct {
		results []Result
		want    int
	}{
		{result("c", 0.9124), 0},
		{result("c", 0.9122), 1},
		{result("c", math.NaN()), 1},
		{result("d", 0.99), 1},
		{[]Result{{Suite: "s", Corpus: "c"}}, 1},
		{[]Result{{Suite: "s", NotRun: "absent"}}, 0},
		{[]Result{{Suite: "new", Corpus: "c"}}, 0},
	}
	for i, tt := range tests {
		if got := Gate(tt.results, floors); len(got) != tt.want {
			t.Errorf("case %d: %v, want %d", i, got, tt.want)
		}
	}
	if err := floors.Raise(result("c", 0.5), false); err == nil || floors["s"].Floors["f1"] != 0.9123 {
		t.Error("an update must not lower a floor by accident")
	}
	if err := floors.Raise(result("c", 0.5), true); err != nil || floors["s"].Floors["f1"] != 0.5 {
		t.Errorf("lowering on purpose: %v", err)
	}
	if err := floors.Raise(result("c", 0.7), false); err != nil || floors["s"].Floors["f1"] != 0.7 {
		t.Errorf("raising: %v", err)
	}
}
