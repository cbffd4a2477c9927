package timex

import (
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func document(s string, published string) *news.Document {
	d := &news.Document{}
	d.Text = s
	if published != "" {
		t, err := time.Parse(time.RFC3339, published)
		if err != nil {
			panic(err)
		}
		d.PublishedAt = &t
	}
	d.Tokens = text.Tokenize(s)
	d.Sentences = arabic.Sentences(s, d.Tokens)
	return d
}

func show(t news.TimeExpr) string {
	s := t.Text + "="
	if t.Value != nil {
		s += *t.Value
	}
	if t.Mod != nil {
		s += " " + *t.Mod
	}
	return s
}

// Monday.
const monday = "2061-03-14T10:00:00Z"

func TestAnnotate(t *testing.T) {
	tests := []struct{ in, published, want string }{
		// Deictic words and weekdays.
		{"افتتح الوزير الجسر اليوم", monday, "اليوم=2061-03-14"},
		{"افتتح الوزير الجسر اليوم الإثنين", monday, "اليوم الإثنين=2061-03-14"},
		{"افتتح الجسر اليوم (الأحد) ويعود غدا", monday, "اليوم (الأحد)=2061-03-13; غدا=2061-03-14"},
		{"وصل الوفد أمس السبت", monday, "أمس السبت=2061-03-12"},
		{"وصل الوفد أول من أمس", monday, "أول من أمس=2061-03-12"},
		{"يصل الوفد بعد غد", monday, "بعد غد=2061-03-16"},
		{"وصل الوفد الخميس", monday, "الخميس=2061-03-10"},
		{"سيصل الوفد الخميس", monday, "الخميس=2061-03-17"},
		{"من المقرر أن يصل الوفد، الخميس، إلى قيصوم", monday, "الخميس=2061-03-17"},
		{"وصل الوفد الإثنين الماضي", monday, "الإثنين الماضي=2061-03-07"},
		{"يصل الوفد الإثنين المقبل", monday, "الإثنين المقبل=2061-03-21"},
		{"وصل الوفد فجر يوم الأحد", monday, "فجر يوم الأحد=2061-03-13"},
		{"انهار السقف ليل السبت الأحد", monday, "ليل السبت الأحد=2061-03-12"},
		{"انهار السقف الليلة الماضية", monday, "الليلة الماضية=2061-03-13"},
		{"وصل الوفد الخميس", "", "الخميس="},
		{"عاد البحارة الأحد عشر الأحد", monday, "الأحد=2061-03-13"},
		{"وصل خميس الوادي ومعه اثنين من رفاقه", monday, ""},
		{"أعلنت روسيا اليوم الخبر في اليوم التالي", monday, ""},
		// Dates.
		{"وقع الحريق في 3 شباط/فبراير 2060", monday, "3 شباط/فبراير 2060=2060-02-03"},
		{"وقع الحريق في 3 فبراير (شباط) الماضي", monday, "3 فبراير (شباط) الماضي=2061-02-03"},
		{"وقع الحريق في 20 كانون الأول", monday, "20 كانون الأول=2060-12-20"},
		{"يعقد المؤتمر في 20 حزيران", monday, "20 حزيران=2061-06-20"},
		{"منذ 20 آب", monday, "منذ 20 آب=2060-08-20 since"},
		{"ولد في الثالث والعشرين من جويلية 1990", monday, "الثالث والعشرين من جويلية 1990=1990-07-23"},
		{"وقع الاتفاق في 10 محرم 1482هـ", "", "10 محرم 1482هـ=2059-06-20"},
		{"حتى 12/4/2061", monday, "حتى 12/4/2061=2061-04-12 until"},
		{"في يونيو الماضي وفي مارس الجاري", monday, "يونيو الماضي=2060-06; مارس الجاري=2061-03"},
		{"مارس الفريق ضغطا عاليا", monday, ""},
		{"الثلاثاء 14 مارس", monday, "الثلاثاء 14 مارس=2061-03-14"},
		{"في 25 من الشهر الجاري", monday, "25 من الشهر الجاري=2061-03-25"},
		{"في الأسبوع الأول من مايو المقبل", monday, "الأسبوع الأول من مايو المقبل=2061-05-01/2061-05-07"},
		{"في غرة ماي المقبل", monday, "غرة ماي المقبل=2061-05-01"},
		{"حضر الاجتماع الأول من مايو المقبل", monday, "مايو المقبل=2061-05"},
		{"قالت تيريزا ماي في ماي شيئا", monday, ""},
		{"لم تخسر قبل يوم الأحد", monday, "يوم الأحد=2061-03-13"},
		{"أصدر حكمه عامي 2055 و2058 بالسجن", monday, "2055=2055; 2058=2058"},
		{"عاد إلى بيته في رمضان", monday, ""},
		// Years and longer.
		{"زارها أول مرة منذ عام 2004", monday, "منذ عام 2004=2004 since"},
		{"توقف القطار عام 2055 وعاد في 2058.", monday, "عام 2055=2055; 2058=2058"},
		{"مقتل 2015 طائرا", monday, ""},
		{"وزع نحو 2000 في السوق", monday, ""},
		{"خلال النصف الأول من عام 2060", monday, "النصف الأول من عام 2060=2060-01-01/2060-06-30"},
		{"أعيد طلاء الجسر في الربع الأخير من العام الماضي", monday, "الربع الأخير من العام الماضي=2060-10-01/2060-12-31"},
		{"الأشهر الستة الأولى من العام الجاري", monday, "الأشهر الستة الأولى من العام الجاري=2061-01-01/2061-06-30"},
		{"منذ مطلع 2061", monday, "منذ مطلع 2061=2061-01 since"},
		{"أواخر العام الماضي", monday, "أواخر العام الماضي=2060-12 end"},
		{"منتصف الشهر المقبل", monday, "منتصف الشهر المقبل=2061-04 mid"},
		{"الأسبوع الماضي", monday, "الأسبوع الماضي=2061-03-07/2061-03-13"},
		{"هذا العام", monday, "هذا العام=2061"},
		{"ثمانينات القرن الماضي", monday, "ثمانينات القرن الماضي=1980-01-01/1989-12-31"},
		{"وهو في الستينات من عمره", monday, ""},
		{"صيف 2060", monday, "صيف 2060=2060-06-01/2060-08-31"},
		// Lengths.
		{"منذ حوالي 30 عاما", monday, "منذ حوالي 30 عاما=2031~ since"},
		{"منذ عقدين", monday, "منذ عقدين=2041~ since"},
		{"جنح المركب قبل ثلاثة أيام", monday, "قبل ثلاثة أيام=2061-03-11"},
		{"توفي بعد يومين من الحادث", monday, "يومين=P2D"},
		{"استمر العمل ثلاثة أشهر", monday, "ثلاثة أشهر=P3M"},
		{"خلال السنوات التسع الماضية", monday, "خلال السنوات التسع الماضية=P9Y"},
		{"يجتمع كل خميس وكل ثلاثة أشهر", monday, "كل خميس=XXXX-WXX-4; كل ثلاثة أشهر=P3M"},
		// Intervals.
		{"من 3 إلى 5 مايو 2061", monday, "من 3 إلى 5 مايو 2061=2061-05-03/2061-05-05"},
		{"بين عامي 2051 و2058", monday, "بين عامي 2051 و2058=2051-01-01/2058-12-31"},
		{"من تموز 2060 حتى كانون الثاني 2061", monday, "من تموز 2060 حتى كانون الثاني 2061=2060-07-01/2061-01-31"},
		{"موسم 2059-2060 الطويل", monday, "2059-2060=2059-01-01/2060-12-31"},
		// Clock times.
		{"عند الساعة 14:30 بتوقيت غرينتش", monday, "الساعة 14:30 بتوقيت غرينتش=2061-03-14T14:30Z"},
		{"يوم الأحد عند الساعة العاشرة والربع", monday, "يوم الأحد=2061-03-13; الساعة العاشرة والربع=2061-03-13T10:15"},
		{"الساعة 09:50 صباح السبت", monday, "الساعة 09:50 صباح السبت=2061-03-12T09:50"},
		{"الساعة الثالثة عصرا بتوقيت مكة", monday, "الساعة الثالثة عصرا بتوقيت مكة=2061-03-14T12:00Z"},
		{"فاز الفريق 2:1", monday, ""},
		{"فاز الفريق 2 - 1 مساء الأحد", monday, "مساء الأحد=2061-03-13"},
		// Other script, empty, hostile.
		{"The bridge opened on Monday", "", "Monday="},
		{"", monday, ""},
		{"\xff\xfe منذ", monday, ""},
	}
	a := New()
	for _, tt := range tests {
		d := document(tt.in, tt.published)
		a.Annotate(d)
		var got []string
		for _, e := range d.Times {
			got = append(got, show(e))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.in, s, tt.want)
		}
	}
}

func TestEnds(t *testing.T) {
	tests := []struct{ in, from, to string }{
		{"منذ عام 2017", "2017-01-01", ""},
		{"حتى عام 2070", "", "2070-12-31"},
		{"مساء السبت", "2061-03-12T17:00", "2061-03-12T23:59"},
		{"قبل عامين", "2059-03-14", ""},
		{"خلال الأيام العشرة المقبلة", "2061-03-15", "2061-03-24"},
		{"الساعة الرابعة عصرا", "2061-03-14T16:00", "2061-03-14T16:59"},
	}
	for _, tt := range tests {
		d := document(tt.in, monday)
		New().Annotate(d)
		if len(d.Times) != 1 {
			t.Errorf("%q: %d expressions", tt.in, len(d.Times))
			continue
		}
		e := d.Times[0]
		if text := orEmpty(e.From) + "/" + orEmpty(e.To); text != tt.from+"/"+tt.to {
			t.Errorf("%q: %s, want %s/%s", tt.in, text, tt.from, tt.to)
		}
	}
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func TestProblems(t *testing.T) {
	d := document("الجمعة 14 آذار 2061 ثم 3 مارس/نيسان 2061", "")
	a := New()
	a.Annotate(d)
	a.Annotate(d)
	if len(d.Problems) != 2 || len(d.Times) != 2 {
		t.Fatalf("want two times and two problems after annotating twice: %v, %v", d.Times, d.Problems)
	}
	for _, p := range d.Problems {
		if p.Stage != "times" {
			t.Errorf("%v", p)
		}
	}
}

// TestConflicts: what counts where an expression contradicts itself, and that
// it is recorded.
func TestConflicts(t *testing.T) {
	for in, want := range map[string]string{
		"في 3 مارس/نيسان 2061":       "3 مارس/نيسان 2061=2061-03-03",
		"في 3 نيسان/مارس 2061":       "3 نيسان/مارس 2061=2061-03-03",
		"الجمعة 14 آذار 2061":        "الجمعة 14 آذار 2061=2061-03-14",
		"الجمعة 14 آذار":             "الجمعة 14 آذار=2061-03-14",
		"افتتح الجسر اليوم الخميس":   "اليوم الخميس=2061-03-10",
		"افتتح الجسر اليوم (الجمعة)": "اليوم (الجمعة)=2061-03-11",
		"أغلق الجسر غدا الجمعة":      "غدا الجمعة=2061-03-11",
	} {
		d := document(in, monday)
		New().Annotate(d)
		if len(d.Times) != 1 || show(d.Times[0]) != want || len(d.Problems) != 1 {
			t.Errorf("%q: %v, problems %v; want %s and one problem", in, d.Times, d.Problems, want)
		}
	}
	for _, in := range []string{"الإثنين 14 آذار 2061", "في 3 مارس/آذار 2061", "افتتح الجسر اليوم الأحد", "افتتح الجسر اليوم السبت", "افتتح الجسر اليوم الثلاثاء", "أغلق الجسر غدا الإثنين"} {
		d := document(in, monday)
		if New().Annotate(d); len(d.Problems) > 0 {
			t.Errorf("%q: problems %v", in, d.Problems)
		}
	}
}

// TestAnchorMoves: what moves the day that the words of a text count from.
func TestAnchorMoves(t *testing.T) {
	const body = "وصل الوفد أمس ويغادر غدا."
	for _, tt := range []struct{ in, want string }{
		{body, "2061-03-13 2061-03-15"},
		{"افتتح الجسر اليوم الأحد. " + body, "2061-03-12 2061-03-14"},
		{"افتتح الجسر اليوم، السبت. " + body, "2061-03-11 2061-03-13"},
		{"افتتح الجسر أمس السبت. " + body, "2061-03-12 2061-03-14"},
		{"يفتتح الجسر غدا الأربعاء. " + body, "2061-03-14 2061-03-16"},
		{"قيصوم - 11 آذار 2061 - افتتح الجسر. " + body, "2061-03-10 2061-03-12"},
		{"قيصوم - 11 آذار - افتتح الجسر. " + body, "2061-03-10 2061-03-12"},
		{"قيصوم (وكالة الوادي) 11 آذار: افتتح الجسر. " + body, "2061-03-10 2061-03-12"},
		{"قيصوم - 11 آذار 2060 - افتتح الجسر. " + body, "2061-03-13 2061-03-15"}, // told anew
		{"قيصوم - 20 آذار - موعد افتتاح الجسر. " + body, "2061-03-13 2061-03-15"},
		{"افتتح الجسر في 11 آذار - بعد عام. " + body, "2061-03-13 2061-03-15"},
		{"قيصوم - 11 آذار 2061 - افتتح الجسر اليوم الخميس. " + body, "2061-03-09 2061-03-11"},
	} {
		d := document(tt.in, monday)
		New().Annotate(d)
		n := len(d.Times)
		if n < 2 {
			t.Errorf("%q: %v", tt.in, d.Times)
			continue
		}
		if got := orEmpty(d.Times[n-2].Value) + " " + orEmpty(d.Times[n-1].Value); got != tt.want {
			t.Errorf("%q: yesterday and tomorrow are %s, want %s", tt.in, got, tt.want)
		}
	}
	d := document("قيصوم - 11 آذار\n"+body, monday)
	d.Blocks = []news.ArticleBlock{{Role: news.RoleDateline, Span: text.Span{End: strings.Index(d.Text, "\n")}}}
	New().Annotate(d)
	if v := orEmpty(d.Times[len(d.Times)-1].Value); v != "2061-03-12" {
		t.Errorf("a dateline's day: tomorrow is %s", v)
	}
}

func TestEntityCovers(t *testing.T) {
	d := document("ذكرت صحيفة الأحد الجديد الخبر", monday)
	at := strings.Index(d.Text, "الأحد الجديد")
	d.Entities = []news.Entity{{Mention: d.At(text.Span{Start: at, End: at + len("الأحد الجديد")})}}
	if New().Annotate(d); len(d.Times) != 0 {
		t.Errorf("a weekday inside a longer name is no time: %v", d.Times)
	}
}

func TestTextAnchor(t *testing.T) {
	tests := []struct{ in, want string }{
		{"افتتح عمدة قيصوم، الإثنين 14 مارس/آذار 2061، سوق البلدة.\nوبدأ العمل فيه الخميس.", "2061-03-14"},
		{"سيفتتح عمدة قيصوم، الإثنين 14 مارس 2061، سوق البلدة.", ""},
		{"يمتد العمل منذ الإثنين 14 مارس 2061 في السوق.", ""},
		{"افتتح عمدة قيصوم، الجمعة 14 مارس 2061، سوق البلدة.", ""},
		{"افتتح عمدة قيصوم سوق البلدة في 14 مارس 2061.", ""},
		{"منذ 14 مارس 2061: عام على السوق.", ""},
		{"", ""},
	}
	for _, tt := range tests {
		d := document(tt.in, "")
		day, s, ok := TextAnchor(d)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
			if s.Of(tt.in) != "الإثنين 14 مارس/آذار 2061" {
				t.Errorf("span %q", s.Of(tt.in))
			}
		}
		if got != tt.want {
			t.Errorf("TextAnchor(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	d := document(tests[0].in, "")
	New().Annotate(d)
	if len(d.Times) != 2 || orEmpty(d.Times[1].Value) != "2061-03-10" || !d.Times[1].Anchored {
		t.Errorf("the text's own day anchors its weekdays: %v", d.Times)
	}
	d = document("قيصوم (وكالة الوادي) 14 مارس 2061 - افتتح العمدة السوق.", "")
	if day, _, ok := TextAnchor(d); !ok || day.Format(time.DateOnly) != "2061-03-14" {
		t.Errorf("opening of a line: %v %v", day, ok)
	}
	d = document("قيصوم - 14 مارس 2061\nافتتح العمدة السوق.", "")
	d.Blocks = []news.ArticleBlock{{Role: news.RoleDateline, Span: text.Span{End: strings.Index(d.Text, "\n")}}}
	if day, _, ok := TextAnchor(d); !ok || day.Format(time.DateOnly) != "2061-03-14" {
		t.Errorf("dateline: %v %v", day, ok)
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"", "منذ حوالي 30 عاما", "من 3 إلى 5 مايو", "الساعة", "(آذار/", "بين عامي", "الليلة", "خلال", "\xff كل", "النصف الأول من", "أمس (", "القرن الـ19"} {
		f.Add(s, true, false)
		f.Add(s, false, true)
	}
	f.Fuzz(func(t *testing.T, s string, dated, loose bool) {
		a := NewWith(Options{Loose: loose})
		published := ""
		if dated {
			published = monday
		}
		d := document(s, published)
		a.Annotate(d)
		end := 0
		for _, e := range d.Times {
			if e.Start < end || e.Empty() || e.End > len(s) || e.Text != s[e.Start:e.End] {
				t.Fatalf("%v after %d in %q", e, end, s)
			}
			end = e.End
			checkValue(t, e)
		}
		TextAnchor(d)
	})
}

// article is about as long as the median article of the news, with one time
// expression in two sentences.
var article = strings.Repeat("أعلن مجلس بلدية قيصوم، اليوم الإثنين 14 آذار/مارس 2061، أن أعمال الترميم في السوق القديمة ستنتهي قبل نهاية العام الجاري. "+
	"وقالت رئيسة اللجنة إن الكلفة بلغت ثلاثة ملايين دينار منذ عام 2058، وإن المهندسين عملوا خلال الأشهر الستة الماضية في ظروف صعبة.\n", 8)

func BenchmarkAnnotate(b *testing.B) {
	a := New()
	d := document(article, monday)
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		a.Annotate(d)
	}
}

// TestPlainWordsCostNothing holds that words which are no time words are
// passed without allocating: a longer text costs no more allocations.
func TestPlainWordsCostNothing(t *testing.T) {
	const plain = "فتحت البلدة سوقها القديمة أمام الزوار، وقالت رئيسة اللجنة إن الصيادين عادوا بمراكبهم. "
	allocations := func(n int) float64 {
		d := document(strings.Repeat(plain, n), monday)
		a := New()
		return testing.AllocsPerRun(20, func() { a.Annotate(d) })
	}
	if short, long := allocations(2), allocations(64); long > short {
		t.Errorf("%v allocations for a short text, %v for a long one", short, long)
	}
}
