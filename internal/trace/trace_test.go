package trace

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// page makes a document of an invented outlet: headline and body lines.
func page(id, at string, lines ...string) *news.Document {
	d := &news.Document{}
	d.ID = id
	d.Outlet = news.OutletRef{ID: "o:" + id, Name: "منفذ " + id}
	d.Headline = lines[0]
	d.Text = lines[0] + "\n\n" + strings.Join(lines[1:], "\n")
	d.Blocks = []news.ArticleBlock{
		{Role: news.RoleHeadline, Span: text.Span{End: len(lines[0])}},
		{Role: news.RoleBody, Span: text.Span{Start: len(lines[0]) + 2, End: len(d.Text)}},
	}
	d.Tokens = text.Tokenize(d.Text)
	d.Sentences = arabic.Sentences(d.Text, d.Tokens)
	if at != "" {
		t, err := time.Parse(time.RFC3339, at)
		if err != nil {
			panic(err)
		}
		d.PublishedAt, d.PublishedFrom = &t, "given"
	}
	return d
}

// at finds words in a document.
func at(t *testing.T, d *news.Document, words string) news.Mention {
	t.Helper()
	i := strings.Index(d.Text, words)
	if i < 0 {
		t.Fatalf("%s: %q is not in the text", d.ID, words)
	}
	return d.At(text.Span{Start: i, End: i + len(words)})
}

func cite(t *testing.T, d *news.Document, words, id string, kind news.HopKind) {
	t.Helper()
	d.Citations = append(d.Citations, news.Citation{Mention: at(t, d, words), Name: words, ID: id, Kind: kind, Scope: "sentence", Rule: "test"})
}

func toll(t *testing.T, d *news.Document, words string, value float64, modifier string) {
	t.Helper()
	d.Quantities = append(d.Quantities, news.Quantity{Mention: at(t, d, words), Kind: "count", Value: value, Modifier: modifier})
	d.Frames = append(d.Frames, news.Frame{Quantity: len(d.Quantities) - 1, Measure: "killed"})
}

func tell(docs ...*news.Document) news.Report {
	s := &news.Story{ID: "s", Documents: docs}
	for _, d := range docs {
		s.Members = append(s.Members, news.Member{Family: d.ID, Role: "account"})
	}
	return Report(s)
}

const (
	noon    = "2061-03-14T12:00:00Z"
	evening = "2061-03-14T20:00:00Z"
)

func TestOriginsByCitation(t *testing.T) {
	a := page("a", noon, "انفجار في وادي السرو", "قالت وكالة المرجان إن انفجارا وقع في سوق البلدة القديمة.", "وأغلقت الشرطة الطرق المؤدية إلى المكان.")
	b := page("b", noon, "دوي في السوق", "نقلت صحيفة الضفة عن وكالة المرجان أن دويا سمع في السوق صباح اليوم.")
	c := page("c", noon, "حادث في السوق", "شهدت سوق البلدة حادثا لم تعرف أسبابه حتى الآن.")
	cite(t, a, "وكالة المرجان", "o:marjan", news.Agency)
	cite(t, b, "صحيفة الضفة", "o:daffa", news.Newspaper)
	cite(t, b, "وكالة المرجان", "o:marjan", news.Agency)
	near, far := at(t, b, "وكالة المرجان"), at(t, b, "صحيفة الضفة")
	b.Quotations = []news.Quotation{{Mention: at(t, b, "دويا سمع في السوق"), Kind: "indirect", Form: "clause", Chain: []news.Hop{
		{Mention: near, Name: "وكالة المرجان", ID: "o:marjan", Kind: news.Agency}, {Mention: far, Name: "صحيفة الضفة", ID: "o:daffa", Kind: news.Newspaper},
	}}}
	r := tell(a, b, c)
	if r.Counts.Outlets != 3 || r.Counts.Origins != 2 || r.Counts.UnknownOrigin != 1 {
		t.Fatalf("counts %+v", r.Counts)
	}
	o := r.Origins[0]
	if o.ID != "o:marjan" || !slices.Equal(o.Articles, []string{"a", "b"}) {
		t.Errorf("origin %+v: the hop nearest to the statement is the root", o)
	}
	if len(o.Evidence) == 0 || o.Evidence[0].Why != "citation" {
		t.Errorf("evidence %+v", o.Evidence)
	}
}

func TestCollectiveNeitherJoinsNorSeparates(t *testing.T) {
	a := page("a", noon, "زيارة الوفد", "أفادت وسائل إعلام محلية بأن الوفد وصل إلى العاصمة.")
	b := page("b", noon, "وصول الوفد", "ذكرت وسائل إعلام محلية أن الوفد حط في المطار ليلا.")
	for _, d := range []*news.Document{a, b} {
		d.Citations = []news.Citation{{Mention: at(t, d, "وسائل إعلام محلية"), Name: "وسائل إعلام محلية", ID: "n:media", Kind: news.Newspaper, Collective: true, Scope: "sentence"}}
	}
	if r := tell(a, b); r.Counts.Origins != 2 || r.Counts.UnknownOrigin != 2 {
		t.Errorf("counts %+v", r.Counts)
	}
}

func TestCopyJoins(t *testing.T) {
	a := page("a", noon, "حريق", "اندلع حريق كبير في مستودع للأخشاب على أطراف المدينة وامتد إلى المباني المجاورة قبل أن تسيطر عليه فرق الإطفاء.")
	b := page("b", evening, "نار", "اندلع حريق كبير في مستودع للأخشاب على أطراف المدينة وامتد إلى المباني المجاورة قبل أن تسيطر عليه فرق الإطفاء.")
	s := &news.Story{ID: "s", Documents: []*news.Document{a, b}, Members: []news.Member{{Family: "a", Role: "original"}, {Family: "a", Role: "copy", Of: "a", Shared: 1}}}
	r := Report(s)
	if r.Counts.Origins != 1 || len(r.Origins[0].Evidence) != 2 || r.Origins[0].Evidence[1].Why != "copy" {
		t.Errorf("origins %+v", r.Origins)
	}
	if len(r.SharedPassages) != 0 {
		t.Error("a whole copy is no shared passage")
	}
	if !slices.ContainsFunc(r.Graph.Edges, func(e news.Edge) bool { return e.Type == "copied_by" && e.From == "o:a" && e.To == "o:b" }) {
		t.Errorf("edges %+v", r.Graph.Edges)
	}
}

func TestSharedPassage(t *testing.T) {
	same := "وبدأ الوفد الذي يبحث عن تمويل لمشاريع الري زيارته الأولى للجزيرة منذ أعوام طويلة على أمل توقيع اتفاق جديد."
	a := page("a", noon, "عنوان أول", "استقبل الحاكم الوفد في القصر.", same)
	b := page("b", noon, "عنوان آخر", "جال الوفد في الأسواق القديمة.", strings.Replace(same, "الوفد", "الفريق", 1))
	r := tell(a, b)
	if len(r.SharedPassages) != 1 || len(r.SharedPassages[0].Evidence) != 2 || r.SharedPassages[0].Source != nil {
		t.Fatalf("passages %+v", r.SharedPassages)
	}
	cite(t, b, "الفريق", "o:x", news.Agency)
	if r := tell(a, b); len(r.SharedPassages) != 0 {
		t.Error("a sentence that names a medium has a source")
	}
}

func TestQuantities(t *testing.T) {
	body := "أعلن الدفاع المدني مقتل %s في انهيار مبنى سكني وسط البلدة القديمة."
	make := func(id, when, said string, v float64, mod string) *news.Document {
		d := page(id, when, "انهيار مبنى", strings.Replace(body, "%s", said, 1))
		toll(t, d, said, v, mod)
		return d
	}
	tests := []struct {
		name   string
		a, b   *news.Document
		status string
	}{
		{"later and larger", make("a", noon, "5 أشخاص", 5, "="), make("b", evening, "9 أشخاص", 9, "="), "superseded"},
		{"later and smaller", make("a", noon, "9 أشخاص", 9, "="), make("b", evening, "5 أشخاص", 5, "="), "conflict"},
		{"at one time", make("a", noon, "5 أشخاص", 5, "="), make("b", noon, "9 أشخاص", 9, "="), "conflict"},
		{"about", make("a", noon, "نحو 300 شخص", 300, "~"), make("b", noon, "297 شخصا", 297, "="), "rounding"},
		{"more than", make("a", noon, "أكثر من 500 شخص", 500, ">="), make("b", noon, "540 شخصا", 540, "="), "rounding"},
		{"undated", make("a", "", "5 أشخاص", 5, "="), make("b", evening, "9 أشخاص", 9, "="), "conflict"},
	}
	for _, tt := range tests {
		r := tell(tt.a, tt.b)
		i := slices.IndexFunc(r.Differences, func(d news.Difference) bool { return d.Kind == "quantity" })
		if i < 0 || *r.Differences[i].Status != tt.status {
			t.Errorf("%s: %+v, want %s", tt.name, r.Differences, tt.status)
		}
	}
	r := tell(make("a", noon, "5 أشخاص", 5, "="), make("b", evening, "5 أشخاص", 5, "="))
	if len(r.Agreements) != 1 || r.Agreements[0].Origins != 2 || len(r.Differences) != 0 {
		t.Errorf("agreements %+v, differences %+v", r.Agreements, r.Differences)
	}
	one, two := make("a", noon, "17 شخصا", 17, "="), make("b", evening, "14 شخصا", 14, "=")
	two.Outlet = one.Outlet
	s := &news.Story{ID: "s", Documents: []*news.Document{one, two}, Members: []news.Member{{Family: "a", Role: "original"}, {Family: "a", Role: "revision", Of: "a"}}}
	if r := Report(s); len(r.Differences) != 1 || *r.Differences[0].Status != "revision" {
		t.Errorf("a figure changed by its outlet: %+v", r.Differences)
	}
}

func TestSignedPapers(t *testing.T) {
	a := page("a", noon, "اتفاق", "وقّع الجانبان ثلاث اتفاقيات في ختام الزيارة.")
	a.Quantities = []news.Quantity{{Mention: at(t, a, "ثلاث اتفاقيات"), Kind: "count", Value: 3, Modifier: "="}}
	a.Frames = []news.Frame{{Measure: agreements}}
	b := page("b", noon, "وثيقة", "ووقّعت الدولتان وثيقة للتعاون في ختام الزيارة.")
	r := tell(a, b)
	if len(r.Differences) != 1 || r.Differences[0].Kind != "agreement" || len(r.Differences[0].Values) != 2 {
		t.Errorf("%+v", r.Differences)
	}
}

func date(t *testing.T, d *news.Document, words, value, grain string, mod string) {
	t.Helper()
	x := news.TimeExpr{Mention: at(t, d, words), Type: news.Date, Value: &value, Grain: grain}
	from := strings.TrimSuffix(value, "~")
	x.From = &from
	if mod != "" {
		x.Mod = &mod
	}
	d.Times = append(d.Times, x)
}

func TestTimes(t *testing.T) {
	a := page("a", noon, "غرق عبارة", "غرقت عبارة ركاب قبالة رأس المرجان مساء الاثنين وعلى متنها ستون راكبا.")
	b := page("b", noon, "العبارة", "قال خفر السواحل إن عبارة ركاب غرقت قبالة رأس المرجان مساء الثلاثاء وعليها ستون راكبا.")
	date(t, a, "مساء الاثنين", "2061-03-14", "day", "")
	date(t, b, "مساء الثلاثاء", "2061-03-15", "day", "")
	r := tell(a, b)
	if len(r.Differences) != 1 || r.Differences[0].Kind != "time" || *r.Differences[0].Status != "conflict" || r.Differences[0].Slot != "day" {
		t.Errorf("%+v", r.Differences)
	}
	if len(r.Timeline) != 2 || r.Timeline[0].Planned || !r.Timeline[1].Planned {
		t.Errorf("timeline %+v", r.Timeline)
	}
	c := page("c", noon, "زيارة", "وصل الحاكم في أول زيارة رسمية للجزيرة منذ عام 2042.")
	d := page("d", noon, "زيارة", "وهذه أول زيارة رسمية للجزيرة منذ نحو عشرين عاما.")
	date(t, c, "منذ عام 2042", "2042", "year", "since")
	date(t, d, "منذ نحو عشرين عاما", "2041~", "year", "approx")
	if r := tell(c, d); len(r.Differences) != 1 || *r.Differences[0].Status != "rounding" {
		t.Errorf("rounding: %+v", r.Differences)
	}
}

func TestNamings(t *testing.T) {
	a := page("a", noon, "لقاء", "استقبل الحاكم رئيس النظام التانيري في القصر.", "ووصف البيان ضحايا الحادث بأنهم شهداء.")
	b := page("b", noon, "لقاء", "التقى الحاكم الرئيس التانيري أمس.", "وسقط في الحادث خمسة قتلى.")
	for d, words := range map[*news.Document]string{a: "رئيس النظام التانيري", b: "الرئيس التانيري"} {
		d.Namings = []news.Naming{{Mention: at(t, d, words), ID: "n:per:1", Name: "فلان"}}
	}
	r := tell(a, b)
	var slots []string
	for _, d := range r.Differences {
		if d.Kind == "naming" {
			slots = append(slots, d.Slot)
			if d.Status != nil {
				t.Error("naming has no status")
			}
		}
	}
	if !slices.Equal(slots, []string{"n:per:1", "the dead"}) {
		t.Errorf("namings %v", slots)
	}
}

func TestQuotationsAlign(t *testing.T) {
	a := page("a", noon, "خطاب", "وقال الحاكم: \"لن نغلق الميناء أمام أي سفينة تحمل الغذاء لأهل الجزيرة\".")
	b := page("b", noon, "كلمة", "وأكد الحاكم أن الميناء لن يغلق أمام سفينة تحمل الغذاء.")
	sp := func(d *news.Document) *news.Speaker {
		return &news.Speaker{Mention: at(t, d, "الحاكم"), Name: "ناصر العوفي", ID: "n:per:nasir", Kind: news.PersonHop}
	}
	a.Quotations = []news.Quotation{{Mention: at(t, a, "لن نغلق الميناء أمام أي سفينة تحمل الغذاء لأهل الجزيرة"), Kind: "direct", Speaker: sp(a)}}
	b.Quotations = []news.Quotation{{Mention: at(t, b, "الميناء لن يغلق أمام سفينة تحمل الغذاء"), Kind: "indirect", Speaker: sp(b)}}
	r := tell(a, b)
	if len(r.Quotations) != 1 || len(r.Quotations[0].Versions) != 2 {
		t.Errorf("%+v", r.Quotations)
	}
	if r.Counts.Origins != 1 {
		t.Errorf("both rest on the same speaker: %+v", r.Origins)
	}
}

func TestFigures(t *testing.T) {
	d := page("a", noon, "تقرير", "سجل التقرير مقتل 71 مدنيا، بينهم 8 أطفال، قتل منهم الجيش 62، وقتلت القوات الأخرى 5، والفصائل 4.")
	for _, q := range []struct {
		words string
		v     float64
	}{{"71", 71}, {"8", 8}, {"62", 62}, {"5", 5}, {"4", 4}} {
		d.Quantities = append(d.Quantities, news.Quantity{Mention: at(t, d, q.words), Kind: "count", Value: q.v, Modifier: "="})
	}
	total := 0
	frame := func(q int, group, party string) news.Frame {
		f := news.Frame{Quantity: q, Measure: "killed", Group: group, PartOf: &total, PartBy: "group"}
		if party != "" {
			f.Party, f.PartBy = &party, "party"
		}
		return f
	}
	d.Frames = []news.Frame{{Measure: "killed", Group: "civilians"}, frame(1, "children", ""), frame(2, "", "الجيش"), frame(3, "", "القوات"), frame(4, "", "الفصائل")}
	r := tell(d)
	want := []news.Check{
		{Check: "subset_at_most_total", Verdict: "holds", Detail: "8 <= 71"},
		{Check: "parts_sum_to_total", Verdict: "holds", Detail: "62+5+4 = 71"},
	}
	if len(r.Figures) != 1 || !slices.Equal(r.Figures[0].Checks, want) {
		t.Errorf("%+v", r.Figures)
	}
	d.Quantities[0].Value = 80
	if c := tell(d).Figures[0].Checks[1]; c.Verdict != "incomplete" || !strings.Contains(c.Detail, "remainder 9") {
		t.Errorf("%+v", c)
	}
	d.Quantities[0].Value = 60
	if c := tell(d).Figures[0].Checks[1]; c.Verdict != "fails" {
		t.Errorf("%+v", c)
	}
}

// TestEmptyListsAreNotNull: readers of the JSON expect [].
func TestEmptyListsAreNotNull(t *testing.T) {
	data, err := json.Marshal(tell(page("a", "", "عنوان", "نص قصير لا يقول شيئا.")))
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{"differences", "agreements", "figures", "timeline", "quotations", "shared_passages"} {
		if !strings.Contains(string(data), `"`+field+`":[]`) {
			t.Errorf("%s is not [] in %s", field, data)
		}
	}
}

// TestCreditsInOrder: two credits of one weight stand in the page's order, on
// every run.
func TestCreditsInOrder(t *testing.T) {
	a := page("a", noon, "حريق في مستودع", "اندلع حريق في مستودع للأخشاب عند أطراف البلدة.")
	a.Credits = []string{"موقع ياء", "موقع ألف"}
	for range 40 {
		if r := tell(a); r.Origins[0].Name != "موقع ياء" {
			t.Fatalf("origin %q", r.Origins[0].Name)
		}
	}
}
