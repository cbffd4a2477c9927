package arabic

import (
	"testing"
	"time"

	"github.com/isnad-news/isnad/text"
)

// TestZones holds noon of a zone against UTC on both sides of the changes of
// its clocks, and of the years in which its rule changed.
func TestZones(t *testing.T) {
	for _, tt := range []struct {
		zone, day, want string
	}{
		{"غرينتش", "2061-07-01", "12:00"},
		{"مكة المكرمة", "2061-07-01", "09:00"},
		{"دمشق", "2018-01-15", "10:00"},
		{"دمشق", "2018-07-15", "09:00"},
		{"دمشق", "2022-10-27", "09:00"},
		{"عمان", "2022-11-15", "09:00"},
		{"عمان", "2024-01-15", "09:00"},
		{"طهران", "2018-07-15", "07:30"},
		{"طهران", "2018-12-15", "08:30"},
		{"طهران", "2023-07-15", "08:30"},
		{"بيروت", "2061-01-15", "10:00"},
		{"بيروت", "2061-07-15", "09:00"},
		{"القاهرة", "2018-07-15", "10:00"},
		{"القاهرة", "2061-07-15", "09:00"},
		{"واشنطن", "2061-03-12", "17:00"},
		{"واشنطن", "2061-03-13", "16:00"},
	} {
		day, err := time.Parse(time.DateOnly, tt.day)
		if err != nil {
			t.Fatal(err)
		}
		c, ok := ClockAt(text.Tokenize("الساعة 12:00 بتوقيت "+tt.zone), 0)
		if !ok || c.Zone == nil {
			t.Errorf("%s: no zone read", tt.zone)
			continue
		}
		if got := c.Zone.UTC(day, c.Hour, c.Minute).Format("15:04"); got != tt.want {
			t.Errorf("noon of %s on %s is %s UTC, want %s", tt.zone, tt.day, got, tt.want)
		}
	}
}
