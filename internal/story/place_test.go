package story

import (
	"slices"
	"testing"

	"github.com/isnad-news/isnad/news"
)

func TestPlacesOfOneNameDoNotClash(t *testing.T) {
	set := func(name string) []uint64 {
		e := &news.Entity{Name: name, ID: "n:loc:" + name}
		out := appendPlace([]uint64{hash(e.ID)}, e)
		slices.Sort(out)
		return out
	}
	tests := []struct {
		a, b  string
		clash float64
	}{
		{"جسر وادي السرو", "وادي السرو", 0},
		{"السرو", "وادي السرو", 0},
		{"ساحة القناديل", "ساحة الرحى", 1},
		{"عين القيصوم", "كرم الغزلان", 1},
	}
	for _, tt := range tests {
		if _, clash := agreement(set(tt.a), set(tt.b)); clash != tt.clash {
			t.Errorf("%s / %s: clash %v, want %v", tt.a, tt.b, clash, tt.clash)
		}
	}
}
