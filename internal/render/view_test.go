package render

import (
	"strings"
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
		"2061-01-01/2061-06-30": "يناير/كانون الثاني 2061 – يونيو/حزيران 2061", "2061-02-01/2061-02-28": "فبراير/شباط 2061", "2061-01-01/2061-12-31": "2061",
		"2061-04-07/..": "منذ الخميس 7 أبريل/نيسان 2061", "../2061-04-07": "حتى الخميس 7 أبريل/نيسان 2061", "2061-04-07/2061-04-07": "الخميس 7 أبريل/نيسان 2061",
		"2061-04-07T06:30": "الخميس 7 أبريل/نيسان 2061، 06:30", "x/y": "x/y",
	} {
		if got := (wording{arabic: true}).moment(in); got != want {
			t.Errorf("moment(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlots(t *testing.T) {
	b := &builder{w: wording{arabic: true}, entities: map[string]string{"n:per:1": "لبيد الصوان"}}
	for in, want := range map[string]string{
		"killed/children": "القتلى · أطفال", "killed/by الحراس": "القتلى · بفعل الحراس", "place/مستودع": "المكان · مستودع", "place/قريه": "المكان · قرية", "n:per:1": "لبيد الصوان",
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

func TestBrief(t *testing.T) {
	for in, want := range map[string]string{
		"2061-04-07": "2061-04-07", "2061~": "about 2061", "2061-04-07T06:30": "2061-04-07 06:30", "2061-04-07/2061-04-09": "2061-04-07 – 2061-04-09", "2061-04-07/..": "2061-04-07/..", "": "",
	} {
		if got := (wording{}).brief(in); got != want {
			t.Errorf("brief(%q) = %q, want %q", in, got, want)
		}
	}
}

// two are two accounts of one story.
func two() news.Report {
	return news.Report{Articles: []news.Account{{ID: "a", Outlet: "مرايا", OutletID: "o:1"}, {ID: "b", Outlet: "قوارب", OutletID: "o:2"}, {ID: "c", Outlet: "قوارب", OutletID: "o:2"}}}
}

func story(r news.Report) storyView { return buildView([]news.Report{r}, wording{}).Stories[0] }

func TestFiguresAlikeAreOne(t *testing.T) {
	figure := func(article string, part float64) news.Figure {
		return news.Figure{Article: article, Value: 9, Modifier: "=", Frame: news.Frame{Measure: "killed", Group: "people"},
			Parts:  []news.Part{{Label: "children", Value: part}, {Label: "children", Value: part}, {Label: "2061-02-01/2061-02-28", Value: 1}},
			Checks: []news.Check{{Check: "parts_sum_to_total", Verdict: "incomplete", Detail: "5 <= 9, remainder 4 of 9"}}}
	}
	r := two()
	r.Figures = []news.Figure{figure("a", 5), figure("b", 5), figure("c", 6)}
	fs := story(r).Figures
	if len(fs) != 2 || len(fs[0].Accounts) != 2 || len(fs[1].Accounts) != 1 {
		t.Fatalf("%+v", fs)
	}
	f := fs[0]
	if f.Label != "killed" || strings.Join(f.Parts, "|") != "children 5|February 2061 1" {
		t.Errorf("label %q, parts %q", f.Label, f.Parts)
	}
	if c := f.Checks[0]; c.Detail != "5 ≤ 9" || c.Rest != "remainder 4 of 9" || c.Name != "sum of the parts" {
		t.Errorf("check %+v", c)
	}
}

func TestQuotationsAlikeAreOne(t *testing.T) {
	version := func(article, words string) news.Version {
		return news.Version{Article: article, Mention: ev(article, 0, words).Mention, Stance: "asserted"}
	}
	r := two()
	r.Quotations = []news.Quoted{
		{Speaker: "وسيم", Versions: []news.Version{version("a", "القارب عاد"), version("b", "القارب عاد"), version("c", "عاد القارب")}},
		{Speaker: "وسيم", Versions: []news.Version{version("a", "لا خسائر")}},
		{Versions: []news.Version{version("a", "نعم")}}, {Versions: []news.Version{version("b", "لا")}},
	}
	s := story(r)
	if s.Alone != 3 || len(s.Quotations[0].Versions) != 2 || strings.Join(s.Quotations[0].Versions[0].Outlets, "|") != "مرايا|قوارب" {
		t.Errorf("%d alone, %+v", s.Alone, s.Quotations)
	}
	if q := s.Quotations; q[1].Follows || q[3].Follows {
		t.Error("the first of the single ones, and unnamed speakers, follow nobody")
	}
	r.Quotations[1].Versions = append(r.Quotations[1].Versions, version("b", "لا خسائر"))
	if q := story(r).Quotations; !q[1].Follows {
		t.Error("the second statement is the same speaker's")
	}
}

func TestWeightiest(t *testing.T) {
	moment := func(value string, planned bool, outlets ...string) momentView {
		return momentView{Value: value, Planned: planned, Outlets: outlets}
	}
	ms := []momentView{moment("2060", false, "أ"), moment("2060-11", false, "أ", "ب"), moment("2061-01-01", false, "أ"), moment("2061-01-02", false, "أ"), moment("2061-01-03", true, "أ")}
	for n, want := range map[int]string{1: "2060-11", 2: "2060-11 2061-01-03", 3: "2060-11 2061-01-02 2061-01-03", 9: "2060 2060-11 2061-01-01 2061-01-02 2061-01-03"} {
		var got []string
		for _, m := range weightiest(ms, n) {
			got = append(got, m.Value)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("weightiest %d: %q, want %q", n, got, want)
		}
	}
}

func TestSpellings(t *testing.T) {
	spell := func(texts ...string) (out []news.Spelling) {
		for _, s := range texts {
			out = append(out, news.Spelling{Text: s, Outlets: []string{"o:2", "o:9"}})
		}
		return out
	}
	r := two()
	r.Entities = []news.Spelled{
		{Name: "لبيد الصوان", Spellings: spell("لبيد الصوان", "الصوان")},
		{Name: "لبيد الصوان", Spellings: spell("لبيد الصوان", "الصوان", "لبيد الصوّان")},
		{Name: "هدى", Spellings: spell("هدى")},
	}
	got := story(r).Spellings
	if len(got) != 1 || got[0].Full != 2 || !got[0].Spellings[1].Short {
		t.Fatalf("%+v", got)
	}
	if o := strings.Join(got[0].Spellings[0].Outlets, "|"); o != "قوارب|o:9" {
		t.Errorf("outlets %q", o)
	}
}

func TestSeveralAccountsOfOneOutlet(t *testing.T) {
	for _, a := range story(two()).Accounts {
		if a.Several != (a.Outlet == "قوارب") {
			t.Errorf("%s: several %v", a.Article, a.Several)
		}
	}
}
