package eval

import (
	"strings"
	"testing"
)

// TestSampleFloors runs the whole walk on the sample corpus and holds every
// figure to its floor.
func TestSampleFloors(t *testing.T) {
	results, err := Run([]Suite{Sample{}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	floors, err := ShippedFloors()
	if err != nil {
		t.Fatal(err)
	}
	if len(floors["sample"].Floors) < 20 {
		t.Fatalf("the sample has %d floors", len(floors["sample"].Floors))
	}
	if bad := Gate(results, floors); len(bad) > 0 {
		t.Error(strings.Join(bad, "\n"))
	}
}
