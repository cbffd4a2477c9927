package eval

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
)

// Floors are the figures that each suite may not fall below, by suite.
type Floors map[string]SuiteFloors

// SuiteFloors are the floors of one suite over one corpus.
type SuiteFloors struct {
	Corpus string             `json:"corpus"`
	Floors map[string]float64 `json:"floors"`
}

// slack is how far under its floor a figure may lie: floors are rounded down
// to four places, and sums of floating point numbers may differ in the last
// bits between machines.
const slack = 1e-6

//go:embed floors.json
var shippedFloors []byte

// ShippedFloors are the floors that isnad is held to.
func ShippedFloors() (Floors, error) { return ReadFloors(shippedFloors) }

// ReadFloors reads a floors file.
func ReadFloors(data []byte) (Floors, error) {
	f := Floors{}
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("read floors: %w", err)
	}
	return f, nil
}

// Bytes is the floors file.
func (f Floors) Bytes() []byte {
	data, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		panic(err) // only NaN and infinities, which Raise refuses
	}
	return append(data, '\n')
}

// Gate lists what is wrong with results beside the floors: a figure under its
// floor, a figure that is gone, another corpus, a fault of the suite. Suites that did not run and
// suites without floors pass.
func Gate(results []Result, floors Floors) []string {
	var out []string
	for _, r := range results {
		out = append(out, r.Faults...)
		f, ok := floors[r.Suite]
		if !ok || r.NotRun != "" {
			continue
		}
		if f.Corpus != r.Corpus {
			out = append(out, fmt.Sprintf("%s: the gold is %s, the floors were set on %s", r.Suite, r.Corpus, f.Corpus))
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(f.Floors)) {
			i := slices.IndexFunc(r.Scores, func(s Score) bool { return s.Name == name })
			switch {
			case i < 0:
				out = append(out, fmt.Sprintf("%s: %s is no longer measured", r.Suite, name))
			case !(r.Scores[i].Value >= f.Floors[name]-slack):
				out = append(out, fmt.Sprintf("%s: %s is %.4f, under its floor %.4f", r.Suite, name, r.Scores[i].Value, f.Floors[name]))
			}
		}
	}
	return out
}

// Raise sets the floors to what was measured, rounded down. It lowers a
// floor, drops one, or moves to another corpus only when lower is set;
// otherwise it changes nothing and names what it would have lowered.
func (f Floors) Raise(results []Result, lower bool) error {
	if !lower {
		if bad := Gate(results, f); len(bad) > 0 {
			return fmt.Errorf("floors would be lowered: %s (and %d more)", bad[0], len(bad)-1)
		}
	}
	for _, r := range results {
		if r.NotRun != "" {
			continue
		}
		set := map[string]float64{}
		for _, s := range r.Scores {
			if math.IsNaN(s.Value) || math.IsInf(s.Value, 0) {
				return fmt.Errorf("%s: %s is %v", r.Suite, s.Name, s.Value)
			}
			if s.Gated {
				set[s.Name] = math.Floor(s.Value*1e4+1e-9) / 1e4
			}
		}
		if len(set) == 0 {
			delete(f, r.Suite)
			continue
		}
		f[r.Suite] = SuiteFloors{Corpus: r.Corpus, Floors: set}
	}
	return nil
}
