package main

import (
	"strings"
	"testing"
)

func TestStrength(t *testing.T) {
	c, err := count(strings.NewReader(`{"text":"وزير الوزير لوزير وزير قال وقال وقال وقال"}` + "\n" + `{"text":"مدينة مدينته ميناء"}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := c.strength("وزير"); got != 2+2*ownFactor {
		t.Errorf("وزير has ال and ل beside it: %f", got)
	}
	if got := c.strength("وقال"); got != 3*ownFactor {
		t.Errorf("وقال has nothing: %f", got)
	}
	if got := c.strength("ميناء"); got != 1 {
		t.Errorf("ميناء cannot be divided: %f", got)
	}
	var b strings.Builder
	if err := c.write(&b, 1); err != nil || b.Len() == 0 {
		t.Errorf("write: %v", err)
	}
	if _, err := count(strings.NewReader("{")); err == nil {
		t.Error("half a line must be refused")
	}
}
