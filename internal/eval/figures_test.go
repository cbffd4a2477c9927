package eval

import (
	"testing"
	"testing/fstest"
)

func TestFigures(t *testing.T) {
	rows := `{"text":"40 مدنيا، بينهم 3 أطفال وامرأة","total":40,"total_noun":"مدنيا","sub":[[3,"أطفال"],[1,"امرأة"]]}
{"text":"40 مدنيا، بينهم 3 أطفال","total":40,"total_noun":"مدنيا","sub":[[4,"أطفال"]]}
`
	got, err := Run([]Suite{Figures{}}, fstest.MapFS{"suites/figures/binahum_candidates.jsonl": &fstest.MapFile{Data: []byte(rows)}})
	if err != nil || len(got) != 1 || len(got[0].Scores) == 0 {
		t.Fatalf("%+v, %v", got, err)
	}
	if s := got[0].Scores[0]; s.Value != 0.5 || !s.Gated || len(got[0].Misses) != 1 {
		t.Errorf("%+v, misses %v", s, got[0].Misses)
	}
	if got, err := Run([]Suite{Figures{}}, fstest.MapFS{}); err != nil || got[0].NotRun == "" {
		t.Errorf("absent: %+v, %v", got, err)
	}
	for _, broken := range []string{"{", `{"sub":[["x","y"]]}`, `{"sub":[[1,2]]}`} {
		if _, err := Run([]Suite{Figures{}}, fstest.MapFS{"suites/figures/binahum_candidates.jsonl": &fstest.MapFile{Data: []byte(broken + "\n")}}); err == nil {
			t.Errorf("%s must be refused", broken)
		}
	}
}
