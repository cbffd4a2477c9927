package trace

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
)

func place(t *testing.T, d *news.Document, words, id string) {
	t.Helper()
	d.Entities = append(d.Entities, news.Entity{Mention: at(t, d, words), Type: news.Location, Name: words, ID: id})
}

func differences(r news.Report, kind string) []news.Difference {
	return slices.DeleteFunc(slices.Clone(r.Differences), func(d news.Difference) bool { return d.Kind != kind })
}

func TestPlaces(t *testing.T) {
	make := func(id, square string) *news.Document {
		d := page(id, noon, "مواجهات في باب السرو", "اندلعت مواجهات بين محتجين والشرطة في ساحة "+square+" وسط باب السرو مساء الجمعة.", "وأغلقت المتاجر أبوابها.")
		place(t, d, "ساحة "+square, "n:loc:"+square)
		place(t, d, "باب السرو", "n:loc:gate")
		return d
	}
	r := tell(make("a", "القناديل"), make("b", "الرحى"))
	d := differences(r, "place")
	if len(d) != 1 || *d[0].Status != "conflict" || d[0].Slot != "place/ساحه" || len(d[0].Values) != 2 {
		t.Fatalf("places %+v", d)
	}
	a, b := make("a", "القناديل"), make("b", "القناديل")
	if d := differences(tell(a, b), "place"); len(d) != 0 {
		t.Errorf("one square: %+v", d)
	}
	both := page("b", noon, "ساحة القناديل وساحة الرحى", "امتدت المواجهات من ساحة الرحى إلى ساحة القناديل في باب السرو مساء الجمعة.", "وأغلقت المتاجر.")
	place(t, both, "ساحة الرحى", "n:loc:الرحى")
	place(t, both, "باب السرو", "n:loc:gate")
	if d := differences(tell(a, both), "place"); len(d) != 0 {
		t.Errorf("a lead that names both: %+v", d)
	}
}

func TestCorrectionRevises(t *testing.T) {
	a := page("a", noon, "12 جريحا في الحادث", "أصيب 12 شخصا في انهيار سقف السوق القديمة وسط البلدة.", "وفتحت الشرطة تحقيقا.")
	b := page("b", evening, "تصحيح: 21 جريحا لا 12", "أصيب 21 شخصا في انهيار سقف السوق القديمة وسط البلدة.", "ونعتذر عن الخطأ.")
	b.Outlet = a.Outlet
	for d, n := range map[*news.Document]float64{a: 12, b: 21} {
		words := map[float64]string{12: "12 شخصا", 21: "21 شخصا"}[n]
		toll(t, d, words, n, "=")
		d.Frames[0].Measure = "injured"
	}
	if d := differences(tell(a, b), "quantity"); len(d) != 1 || *d[0].Status != "revision" {
		t.Errorf("a correction of the same outlet: %+v", d)
	}
	b.Outlet = news.OutletRef{ID: "o:other"}
	if d := differences(tell(a, b), "quantity"); len(d) != 1 || *d[0].Status != "superseded" {
		t.Errorf("another outlet, later: %+v", d)
	}
}

func TestMissingMayShrink(t *testing.T) {
	make := func(id, when, said string, n float64) *news.Document {
		d := page(id, when, "غرق عبارة", "ما زال "+said+" في عداد المفقودين بعد غرق العبارة.")
		toll(t, d, said, n, "=")
		d.Frames[0].Measure = "missing"
		return d
	}
	if d := differences(tell(make("a", noon, "22 شخصا", 22), make("b", evening, "17 شخصا", 17)), "quantity"); len(d) != 1 || *d[0].Status != "superseded" {
		t.Errorf("fewer missing later: %+v", d)
	}
}

func TestUnknownHourIsConflict(t *testing.T) {
	make := func(id, when, said string, n float64) *news.Document {
		d := page(id, when, "انهيار مبنى", "أعلن الدفاع المدني مقتل "+said+" في انهيار مبنى سكني.")
		toll(t, d, said, n, "=")
		return d
	}
	a, b, c := make("a", noon, "5 أشخاص", 5), make("b", evening, "9 أشخاص", 9), make("c", evening, "9 أشخاص", 9)
	b.DayOnly = true
	if d := differences(tell(a, b), "quantity"); len(d) != 1 || *d[0].Status != "conflict" {
		t.Errorf("nobody knows which came first: %+v", d)
	}
	if d := differences(tell(a, b, c), "quantity"); len(d) != 1 || *d[0].Status != "superseded" {
		t.Errorf("one account of the value tells the hour: %+v", d)
	}
}

func TestPresence(t *testing.T) {
	a := page("a", noon, "توقيف", "أوقفت الشرطة 3 أشخاص بعد حريق المخزن.")
	toll(t, a, "3 أشخاص", 3, "=")
	a.Frames[0].Measure = "arrested"
	b := page("b", noon, "حريق", "اندلع حريق في مخزن للأخشاب.")
	c := page("c", noon, "نار", "التهمت النار مخزنا للأخشاب على أطراف البلدة.")
	if d := differences(tell(a, b, c), "presence"); len(d) != 1 || d[0].Slot != "arrested" || d[0].Status != nil {
		t.Errorf("%+v", d)
	}
	if d := differences(tell(a, b), "presence"); len(d) != 0 {
		t.Errorf("of two accounts neither is alone: %+v", d)
	}
}

func TestUnnamedLeadHasNoLateRoot(t *testing.T) {
	a := page("a", noon, "إقالة الحاكم", "قالت مصادر مطلعة إن حاكم المصرف أقيل من منصبه مساء أمس.", "ولم يصدر عن إدارة المصرف المركزي تعليق رسمي حتى مساء اليوم.", "وبقيت أسواق العملة في العاصمة هادئة.", "وقال الحاكم إنه يحترم القانون.")
	src, who := at(t, a, "مصادر مطلعة"), at(t, a, "الحاكم إنه")
	who = a.At(who.Span)
	a.Citations = []news.Citation{
		{Mention: src, Kind: news.Anonymous, Scope: "sentence"},
		{Mention: who, Name: "وائل", ID: "n:per:wail", Kind: news.PersonHop, Scope: "sentence"},
	}
	if r := tell(a); r.Counts.UnknownOrigin != 1 {
		t.Errorf("who speaks further down is no root: %+v", r.Origins)
	}
	a.Citations = a.Citations[1:]
	if r := tell(a); r.Counts.UnknownOrigin != 0 || r.Origins[0].Name != "وائل" {
		t.Errorf("without unnamed sources he is: %+v", r.Origins)
	}
}

func TestSilentAccountGoesWithItsOutlet(t *testing.T) {
	a := page("a", noon, "انهيار", "قالت وكالة المرجان إن سقف السوق انهار صباح اليوم.")
	cite(t, a, "وكالة المرجان", "o:marjan", news.Agency)
	b := page("b", evening, "السوق بعد الانهيار", "بقيت المتاجر مغلقة وتفقد الأهالي ما تركه الركام.")
	b.Outlet = a.Outlet
	if r := tell(a, b); r.Counts.Origins != 1 {
		t.Errorf("%+v", r.Origins)
	}
}

func TestNamesDiffer(t *testing.T) {
	make := func(id, name string) *news.Document {
		d := page(id, noon, "زيارة", "وصل الرئيس "+name+" إلى المدينة مساء أمس.")
		d.Entities = []news.Entity{{Mention: at(t, d, name), Type: news.Person, Name: name, ID: "n:per:" + name}}
		return d
	}
	if d := differences(tell(make("a", "إيغور هالدينغ"), make("b", "إيجور هالدينج")), "name"); len(d) != 1 || len(d[0].Values) != 2 {
		t.Errorf("two spellings: %+v", d)
	}
	if d := differences(tell(make("a", "إيغور هالدينغ"), make("b", "هالدينغ")), "name"); len(d) != 0 {
		t.Errorf("a surname is no other spelling: %+v", d)
	}
	if d := differences(tell(make("a", "حسن العوفي"), make("b", "حسين العوفي")), "name"); len(d) != 0 {
		t.Errorf("two persons: %+v", d)
	}
}

func TestTitlesThatAreNoChoice(t *testing.T) {
	a := page("a", noon, "لقاء", "التقى الرئيسان العوفي والدوري نظيرهما، وقال رئيس النظام التانيري إن البلدين اتفقا.")
	b := page("b", noon, "لقاء", "قال الرئيس التانيري إن البلدين اتفقا.")
	for d, all := range map[*news.Document][]string{a: {"الرئيسان العوفي", "رئيس النظام التانيري"}, b: {"الرئيس التانيري"}} {
		for _, words := range all {
			d.Namings = append(d.Namings, news.Naming{Mention: at(t, d, words), ID: "n:per:1", Name: "ناصر العوفي"})
		}
	}
	a.Entities = []news.Entity{{Mention: at(t, a, "العوفي"), Type: news.Person, Name: "ناصر العوفي", ID: "n:per:1"}}
	d := differences(tell(a, b), "naming")
	if len(d) != 1 || slices.ContainsFunc(d[0].Values, func(v news.DiffValue) bool { return strings.Contains(v.Value, "الرئيسان") }) {
		t.Errorf("%+v", d)
	}
}

func TestDaysOfTwoEvents(t *testing.T) {
	make := func(id, value string) *news.Document {
		d := page(id, noon, "مباراة الفريق", "يلتقي الفريق الأزرق ضيفه في مباراة الذهاب على ملعب البلدية الأربعاء.")
		date(t, d, "الأربعاء", value, "day", "")
		return d
	}
	if d := differences(tell(make("a", "2061-03-16"), make("b", "2061-03-09")), "time"); len(d) != 0 {
		t.Errorf("matches of two weeks: %+v", d)
	}
	if d := differences(tell(make("a", "2061-03-16"), make("b", "2061-03-15")), "time"); len(d) != 1 {
		t.Errorf("one match, two days: %+v", d)
	}
}

func TestTitlesOfOneMeaning(t *testing.T) {
	make := func(id, title string) *news.Document {
		d := page(id, noon, "لقاء", "قال "+title+" إن البلدين اتفقا على فتح المعبر.")
		d.Namings = []news.Naming{{Mention: at(t, d, title), ID: "n:per:1", Name: "ناصر العوفي"}}
		return d
	}
	for _, pair := range [][2]string{
		{"الرئيس الأمريكي", "الرئيس الأميركي"},
		{"زعيم تانيرت الشمالية", "زعيم تانيرت"},
		{"المتحدث باسم وزارة الري", "المتحدث باسم الري"},
		{"المهندس", "رئيس البلدية"},
	} {
		if d := differences(tell(make("a", pair[0]), make("b", pair[1])), "naming"); len(d) != 0 {
			t.Errorf("%s and %s are no choice of words: %+v", pair[0], pair[1], d)
		}
	}
	if d := differences(tell(make("a", "رئيس السلطة التانيرية"), make("b", "الرئيس التانيري")), "naming"); len(d) != 1 {
		t.Errorf("two namings: %+v", d)
	}
}

func TestTollOfAnotherEventIsNoDifference(t *testing.T) {
	a := page("a", noon, "17 قتيلا في حريق المخزن", "قتل 17 شخصا في حريق المخزن على أطراف البلدة.", "ويطالب السكان بنقل المخازن بعيدا عن البيوت.")
	toll(t, a, "17 شخصا", 17, "=")
	b := page("b", noon, "غضب بعد حريق المخزن", "تجمع الأهالي أمام البلدية مطالبين بمحاسبة المسؤولين عن حريق المخزن.", "وقال العمدة إن لجنة ستبدأ عملها غدا.", "وكان انهيار جسر قبل عشرة أعوام قد أودى بحياة 58 شخصا في الجزيرة المجاورة.")
	toll(t, b, "58 شخصا", 58, "=")
	if d := differences(tell(a, b), "quantity"); len(d) != 0 {
		t.Errorf("%+v", d)
	}
}

func TestKnownNamesDifferByLetters(t *testing.T) {
	make := func(id, name string) *news.Document {
		d := page(id, noon, "زيارة", "وصل الوفد إلى "+name+" مساء أمس.")
		d.Entities = []news.Entity{{Mention: at(t, d, name), Type: news.Location, Name: "أنقرة", ID: "x:ankara"}}
		return d
	}
	if d := differences(tell(make("a", "أنقرة"), make("b", "انقره")), "name"); len(d) != 0 {
		t.Errorf("hamza and dots of a known name: %+v", d)
	}
}

// TestRounds holds which two figures can be one figure told with more and less
// care, whichever is asked about the other.
func TestRounds(t *testing.T) {
	for _, tt := range []struct {
		a, b quantity
		want bool
	}{
		{quantity{20, 20, "="}, quantity{21, 21, "="}, false},
		{quantity{300, 300, "~"}, quantity{297, 297, "="}, true},
		{quantity{300, 300, "~"}, quantity{270, 270, "="}, true},
		{quantity{300, 300, "~"}, quantity{260, 260, "="}, false},
		{quantity{20, 20, ">="}, quantity{23, 23, "="}, true},
		{quantity{20, 20, ">="}, quantity{30, 30, "="}, true},
		{quantity{20, 20, ">="}, quantity{31, 31, "="}, false},
		{quantity{20, 20, ">="}, quantity{19, 19, "="}, false},
		{quantity{20, 20, "<="}, quantity{19, 19, "="}, true},
		{quantity{20, 20, "<="}, quantity{12, 12, "="}, false},
		{quantity{20, 30, "="}, quantity{30, 30, "="}, true},
		{quantity{20, 30, "="}, quantity{31, 31, "="}, false},
		{quantity{20, 30, "="}, quantity{12, 20, "="}, true},
	} {
		if got := rounds(tt.a, tt.b); got != tt.want {
			t.Errorf("rounds(%v, %v) = %t, want %t", tt.a, tt.b, got, tt.want)
		}
		if got := rounds(tt.b, tt.a); got != tt.want {
			t.Errorf("rounds(%v, %v) = %t, want %t", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestCreditLineAndCitationAreOneOrigin(t *testing.T) {
	const agency = "وكالة المرجان للأنباء"
	a := page("a", noon, "إغلاق الجسر", "أغلقت البلدية الجسر القديم أمام الشاحنات صباح اليوم.")
	a.Credits = []string{agency}
	b := page("b", noon, "الجسر مغلق", "قالت وكالة المرجان للأنباء إن البلدية أغلقت الجسر القديم.")
	b.Citations = []news.Citation{{Mention: at(t, b, agency), Name: agency, ID: outlet.IDFor(agency), Kind: news.Agency, Scope: "sentence"}}
	r := tell(a, b)
	if r.Counts.Origins != 1 || r.Origins[0].Kind != news.Agency || len(r.Origins[0].Articles) != 2 {
		t.Errorf("origins %+v", r.Origins)
	}
	c := page("c", noon, "الجسر القديم", "أغلقت البلدية الجسر القديم.")
	c.Credits = []string{"رويترز"}
	if o := tell(c).Origins[0]; o.ID != "x:reuters" || o.Kind != news.Agency {
		t.Errorf("a credited agency of the registry: %+v", o)
	}
	d := page("d", noon, "الجسر", "أغلقت البلدية الجسر القديم.")
	d.Outlet = news.OutletRef{ID: outlet.IDFor("موقع مرآة الساحل"), Name: "مرآة الساحل"}
	d.Credits = []string{"موقع مرآة الساحل"}
	if r := tell(d); r.Counts.UnknownOrigin != 1 {
		t.Errorf("the outlet's own name with its kind is no credit: %+v", r.Origins)
	}
}
