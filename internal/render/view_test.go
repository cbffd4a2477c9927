package render

import (
	"testing"

	"github.com/isnad-news/isnad/news"
)

func TestFirst(t *testing.T) {
	type acc = news.Account
	build := func(as ...acc) firstView {
		return buildView([]news.Report{{Articles: as}}, wording{}).Stories[0].First
	}
	timed := acc{ID: "a", Outlet: "A", PublishedAt: at("2061-01-02 10:00")}
	same := acc{ID: "b", Outlet: "B", PublishedAt: at("2061-01-02 10:00")}
	day := acc{ID: "c", Outlet: "C", PublishedAt: at("2061-01-02 00:00"), DayOnly: true}
	before := acc{ID: "d", Outlet: "D", PublishedAt: at("2061-01-01 00:00"), DayOnly: true}
	placed := acc{ID: "e", Outlet: "E", PublishedAt: at("2061-01-01 00:00"), DayOnly: true, PublishedFrom: "story"}
	undated := acc{ID: "f", Outlet: "F"}
	for name, c := range map[string]struct {
		got            firstView
		first, perhaps string
		undated        int
	}{
		"none":        {build(undated, placed), "", "", 2},
		"one":         {build(timed, undated), "A", "", 1},
		"tie":         {build(timed, same), "AB", "", 0},
		"same day":    {build(timed, day), "A", "C", 0},
		"day before":  {build(timed, before, placed), "D", "", 1},
		"only days":   {build(day), "C", "", 0},
		"two by day":  {build(before, day), "D", "", 0},
		"none at all": {build(), "", "", 0},
	} {
		names := func(as []*accountView) (s string) {
			for _, a := range as {
				s += a.Outlet
			}
			return s
		}
		if names(c.got.Accounts) != c.first || names(c.got.Perhaps) != c.perhaps || c.got.Undated != c.undated {
			t.Errorf("%s: first %q, perhaps %q, undated %d", name, names(c.got.Accounts), names(c.got.Perhaps), c.got.Undated)
		}
	}
}

func TestDecimal(t *testing.T) {
	for f, want := range map[float64]string{0: "0", 429: "429", 1250000: "1,250,000", 0.5: "0.5", -1234.25: "-1,234.25", 1e30: "1e+30"} {
		if got := decimal(f); got != want {
			t.Errorf("decimal(%v) = %q, want %q", f, got, want)
		}
	}
}

func TestMoment(t *testing.T) {
	for in, want := range map[string]string{
		"2061-04-07": "الخميس 7 أبريل/نيسان 2061", "2061-04": "أبريل/نيسان 2061", "2061~": "نحو 2061", "2061": "2061",
		"2061-04-07/2061-04-08": "الخميس 7 أبريل/نيسان 2061 – الجمعة 8 أبريل/نيسان 2061", "2061-04-07T14:30Z": "الخميس 7 أبريل/نيسان 2061، 14:30 غرينتش",
		"x/y": "x/y",
	} {
		if got := (wording{arabic: true}).moment(in); got != want {
			t.Errorf("moment(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlots(t *testing.T) {
	b := &builder{w: wording{arabic: true}, entities: map[string]string{"n:per:1": "لبيد الصوان"}}
	for in, want := range map[string]string{
		"killed/children": "القتلى · أطفال", "killed/by الحراس": "القتلى · بفعل الحراس", "place/مستودع": "المكان · مستودع", "n:per:1": "لبيد الصوان",
		"n:per:سهى-القندول": "سهى القندول", "the dead": "من قضوا", "wind_speed": "wind speed", "": "",
	} {
		if got := b.slot(in); got != want {
			t.Errorf("slot(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[[2]string]string{
		{"quantity", ">=30"}: "ما لا يقل عن 30", {"quantity", "7-9"}: "7-9", {"time", "2061-04-07"}: "الخميس 7 أبريل/نيسان 2061",
		{"name", "killed"}: "killed", {"agreement", "3"}: "3",
	} {
		if got := b.value(in[0], in[1]); got != want {
			t.Errorf("value%q = %q, want %q", in, got, want)
		}
	}
}
