package arabic

import (
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	for _, tt := range []struct {
		year, month, day int
		want             string // empty where there is no such day
	}{
		{2061, 1, 1, "2061-01-01"}, {2061, 12, 31, "2061-12-31"}, {2060, 2, 29, "2060-02-29"},
		{2061, 2, 29, ""}, {2061, 4, 31, ""}, {2061, 0, 1, ""}, {2061, 13, 1, ""}, {2061, 1, 0, ""}, {2061, 1, 32, ""},
	} {
		got, ok := GregorianDay(tt.year, tt.month, tt.day)
		if ok != (tt.want != "") || ok && got.Format("2006-01-02") != tt.want {
			t.Errorf("GregorianDay(%d, %d, %d) = %v, %t, want %q", tt.year, tt.month, tt.day, got, ok, tt.want)
		}
	}
	for _, tt := range []struct {
		year, month, day int
		want             string
	}{
		{1445, 9, 1, "2024-03-11"}, {1445, 10, 1, "2024-04-10"}, {1446, 1, 1, "2024-07-07"},
		{1356, 1, 1, "1937-03-14"}, {1500, 12, 30, "2077-11-16"}, {3000, 1, 1, "3532-03-31"},
		{0, 1, 1, ""}, {3001, 1, 1, ""}, {1445, 0, 1, ""}, {1445, 13, 1, ""}, {1445, 1, 0, ""}, {1445, 1, 31, ""},
	} {
		got, ok := HijriDay(tt.year, tt.month, tt.day)
		if ok != (tt.want != "") || ok && got.Format("2006-01-02") != tt.want {
			t.Errorf("HijriDay(%d, %d, %d) = %v, %t, want %q", tt.year, tt.month, tt.day, got, ok, tt.want)
		}
	}
	if y := HijriYear(noonOf(t, "2024-07-06")); y != 1445 {
		t.Errorf("the last day of 1445 falls in %d", y)
	}
	first, last, ok := HijriSpan(1445, 9)
	if !ok || first.Format("2006-01-02") != "2024-03-11" || last.Format("2006-01-02") != "2024-04-09" {
		t.Errorf("Ramadan 1445 is %v to %v", first, last)
	}
}

func noonOf(t *testing.T, day string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02", day)
	if err != nil {
		t.Fatal(err)
	}
	return at.Add(12 * time.Hour)
}
