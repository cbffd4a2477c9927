package citation

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

var shipped = New(outlet.Default())

// document builds a document whose entities are given as "TYPE name"; every
// place of the name is a mention.
func document(s string, entities ...string) *news.Document {
	d := &news.Document{}
	d.Text, d.Language = s, "ar"
	d.Tokens = text.Tokenize(s)
	d.Sentences = arabic.Sentences(s, d.Tokens)
	for _, e := range entities {
		kind, name, _ := strings.Cut(e, " ")
		for at := 0; ; {
			i := strings.Index(s[at:], name)
			if i < 0 {
				break
			}
			sp := text.Span{Start: at + i, End: at + i + len(name)}
			d.Entities = append(d.Entities, news.Entity{Mention: d.At(sp), Type: news.EntityType(kind), Name: name, ID: "n:" + name})
			at = sp.End
		}
	}
	slices.SortFunc(d.Entities, func(a, b news.Entity) int { return a.Start - b.Start })
	return d
}

// show writes the citations as "text kind scope cue", with ^ before one that
// an anaphor made and * after an unnamed one.
func show(d *news.Document) string {
	var out []string
	for _, c := range d.Citations {
		s := c.Text
		if c.Anaphor != nil {
			s = "^" + s
		}
		if c.Collective {
			s += "*"
		}
		s += "/" + string(c.Kind)
		if c.Scope != Sentence {
			s += "/" + c.Scope
		}
		if c.Cue != nil {
			s += "/" + c.Cue.Text
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestCitations(t *testing.T) {
	tests := []struct {
		text     string
		entities []string
		want     string
	}{
		{"قالت وكالة المرجان للأنباء إن السد امتلأ.", nil, "وكالة المرجان للأنباء/agency/قالت"},
		{"امتلأ السد، وفقا لصحيفة \"صوت الوادي\" المحلية.", nil, "صوت الوادي/newspaper/وفقا"},
		{"امتلأ السد، حسب ما أفاد به راديو السهل.", nil, "راديو السهل/broadcaster/حسب ما أفاد به"},
		{"امتلأ السد، حسبما ذكرت وكالة “رويترز” للأنباء.", nil, "رويترز/agency/حسبما ذكرت"},
		{"وبحسب شبكة «نون» الإخبارية فإن السد امتلأ.", nil, "نون/broadcaster/بحسب"},
		{"نقلت صحيفة الغروب عن وكالة المرجان قولها إن السد امتلأ.", nil, "الغروب/newspaper/نقلت | وكالة المرجان/agency/عن"},
		{"ذكرت قناة الساحل نقلا عن مصدر أمني أن السد امتلأ.", nil, "الساحل/broadcaster/ذكرت | مصدر أمني/anonymous/نقلا عن"},
		{"وقال المهندس سالم الدوري لصحيفة الغروب إن السد امتلأ.", []string{"PER سالم الدوري"}, "سالم الدوري/person/قال | الغروب/newspaper/لصحيفة"},
		{"أعلنت وزارة الري أن السد امتلأ. وأضافت الوزارة أن الخطر زال.", []string{"ORG وزارة الري"}, "وزارة الري/official/أعلنت | ^وزارة الري/official/أضافت"},
		{"قالت وكالة المرجان إن السد امتلأ. وأضافت الوكالة أن الخطر زال.", nil, "وكالة المرجان/agency/قالت | ^وكالة المرجان/agency/أضافت"},
		{"أفادت وسائل إعلام محلية بأن السد امتلأ.", nil, "وسائل إعلام محلية*/newspaper/أفادت"},
		{"كشفت صحيفة محلية أن السد امتلأ.", nil, "صحيفة محلية*/newspaper/كشفت"},
		{"ارتفعت المياه، وفق تقرير لشبكة «نون» عن السدود.", nil, "نون/broadcaster/وفق"},
		{"ارتفعت المياه، وفقا لباريس.", []string{"LOC باريس"}, "باريس/official/وفقا"},
		{"كتب الدوري عبر حسابه على تويتر أن السد آمن.", []string{"PER الدوري"}, "الدوري/person/كتب | تويتر/social/عبر حسابه على"},
		{"السهل (وكالة المرجان للأنباء)— امتلأ السد.", nil, "وكالة المرجان للأنباء/agency/article"},
		{"امتلأ السد اليوم. (م ر ج)", nil, "م ر ج/agency/article"},
		{"امتلأ السد اليوم. (رويترز)", nil, "رويترز/agency/article"},
		{"طلبت المنظمة في تقرير أن السد يغلق.", nil, ""},
		{"قالت منظمة السدود في تقرير إن السد قديم. وذكر التقرير أن بابه صدئ.", []string{"ORG منظمة السدود"}, "منظمة السدود/organisation/قالت | ^منظمة السدود/organisation/ذكر"},
		{"وقع الحريق قرب مقر قناة الساحل.", nil, ""},
		{"فحصت وكالة الطاقة المفاعل وقالت وكالة الطاقة إن كل شيء سليم.", nil, "وكالة الطاقة/person/قالت"},
		{"بث التلفزيون النرويجي صورا للسد.", nil, "التلفزيون النرويجي/broadcaster/بث"},
		{"كشف مصدر أمني طلب عدم ذكر اسمه لقناة الساحل أن السد امتلأ. وأوضح المصدر أن الخطر زال.", nil,
			"مصدر أمني طلب عدم ذكر اسمه/anonymous/كشف | الساحل/broadcaster/لقناة | ^مصدر أمني طلب عدم ذكر اسمه/anonymous/أوضح"},
		{"قال جار للسد طلب ألا يُذكر اسمه إن الماء عكر.", nil, "جار للسد طلب ألا يُذكر اسمه/anonymous/قال"},
		{"أعلن تلفزيون الساحل العام إغلاق السد.", nil, "تلفزيون الساحل العام/broadcaster/أعلن"},
		{"14 آذار\nالسهل (وكالة المرجان للأنباء)— امتلأ السد.\n(م ر ج)", nil, "وكالة المرجان للأنباء/agency/article | م ر ج/agency/article"},
		{"وكانت هيئة السدود قالت في وقت سابق إن الماء عكر.", []string{"ORG هيئة السدود"}, "هيئة السدود/official/قالت"},
		{"أما سالم الدوري، أحد حراس السد (جنوب الوادي)، فقال إن الماء عكر.", []string{"PER سالم الدوري"}, "سالم الدوري/person/قال"},
		{"يتهم معارضون سالم الدوري بأنه أهمل السد.", []string{"PER سالم الدوري"}, "معارضون/anonymous/يتهم"},
		{"علقت هدى الدوري على الصورة التي نشرتها أمس.", []string{"PER هدى الدوري"}, ""},
		{"رحبت وكالة المرجان، التي ذكرت أن السد امتلأ، بالقرار.", nil, "وكالة المرجان/agency/رحبت | وكالة المرجان/agency/ذكرت"},
		{"قالت وكالة المرجان إن السد امتلأ. وذكرت \"المرجان\" أن الخطر زال.", nil, "وكالة المرجان/agency/قالت | المرجان/agency/ذكرت"},
		{"قالت وكالة المرجان إن السد امتلأ. وذكرت المرجان أن الخطر زال.", nil, "وكالة المرجان/agency/قالت | المرجان/agency/ذكرت"},
		{"يقول أطباء إن الماء عكر.", nil, "أطباء/anonymous/يقول"},
		{"وقال السروي في مقطع نشره أمس إن الماء عكر.", nil, "السروي/person/قال"},
		{"وقالت هيئة السدود التي أكملت الحالة التي أعلنت لحماية الوادي، أن الماء عكر.", []string{"ORG هيئة السدود"}, "هيئة السدود/official/قالت"},
		{"أما ناهد السروي، إحدى حارسات السد، فقالت \"الماء عكر منذ أيام\".", nil, "ناهد السروي/person/قالت"},
		{"نفت هيئة السدود الخبر، ووصفت تقرير المنار بأنه خاطئ.", []string{"ORG هيئة السدود"}, "هيئة السدود/official/نفت"},
		{"امتلأ السد، بحسب ما ذكره خفر الوادي.", nil, "خفر الوادي/person/بحسب ما ذكره"},
		{"قالت وكالة المرجان إن مصدرا في السد أكد الخبر. وأضاف المصدر أن الماء عكر.", nil,
			"وكالة المرجان/agency/قالت | مصدرا في السد/anonymous/أكد | ^مصدرا في السد/anonymous/أضاف"},
		{"نقل تلفزيون سهليا العام أن السد امتلأ. وذكر التلفزيون السهلي أن الخطر زال، وفق المصدر ذاته.", nil,
			"تلفزيون سهليا العام/broadcaster/نقل | ^تلفزيون سهليا العام/broadcaster/ذكر | ^تلفزيون سهليا العام/broadcaster/وفق"},
		{"نقل تلفزيون سهليا العام أن السد امتلأ. وذكر التلفزيون النرويجي أن الخطر زال.", nil,
			"تلفزيون سهليا العام/broadcaster/نقل | التلفزيون النرويجي/broadcaster/ذكر"},
		{"قال سالم الدوري لـ\"نسيم الوادي\" إن السد آمن.", []string{"PER سالم الدوري"}, "سالم الدوري/person/قال | نسيم الوادي/site/لـ"},
		{"سلم سالم الدوري المفاتيح لـ\"نسيم الوادي\" أمس.", []string{"PER سالم الدوري"}, ""},
		{"كتبت هدى الدوري على حسابها في منصة \"نسمة\" أن السد آمن.", []string{"PER هدى الدوري"}, "هدى الدوري/person/كتبت | نسمة/social/على حسابها في"},
		{"كتبت هدى الدوري على صفحتها في موقع التواصل الاجتماعي \"نسمة\" أن السد آمن.", []string{"PER هدى الدوري"}, "هدى الدوري/person/كتبت | نسمة/social/على صفحتها في"},
		{"انهارت منصة النفط، وقالت هدى الدوري إن السد آمن.", []string{"PER هدى الدوري"}, "هدى الدوري/person/قالت"},
		{"قالت وكالة المرجان برس إن السد امتلأ.", nil, "المرجان برس/agency/قالت"},
		{"كشف الموقع الرسمي لبلدية الوادي أن السد امتلأ.", nil, "الموقع الرسمي لبلدية الوادي/site/كشف"},
		{"كان متوسط توقعات رويترز أن يمتلئ السد.", nil, "رويترز/agency/توقعات"},
		{"ولم ترد الوزارة على أسئلة رويترز.", nil, "رويترز/agency/أسئلة"},
		{"وصل إلى مقر رويترز.", nil, ""},
		{"قالت هدى الدوري في بيان تلقت رويترز نسخة منه إن السد آمن.", []string{"PER هدى الدوري"}, "هدى الدوري/person/قالت | رويترز/agency/تلقت"},
		{"قالت هدى الدوري في بيان اطلعت عليه صحيفة الغروب إن السد آمن.", []string{"PER هدى الدوري"}, "هدى الدوري/person/قالت | الغروب/newspaper/اطلعت عليه"},
		{"تلقت رويترز دعوة إلى السد.", nil, ""},
		{"وجاء في البيان المشترك أن السد آمن.", nil, "البيان المشترك/document/جاء في"},
		{"وجاء في تقرير لهيئة السدود أن السد آمن.", []string{"ORG هيئة السدود"}, "هيئة السدود/official/جاء في"},
		{"وجاء في بيان للجيش أن السد آمن.", nil, "لجيش/official/جاء في"},
		{"السد آمن، كما ورد في صحيفة «الغروب».", nil, "الغروب/newspaper/كما ورد في"},
		{"وجاء في كلمة الدوري أن السد آمن.", []string{"PER الدوري"}, "الدوري/person/جاء في"},
		{"وجاء في المركز الثاني فريق الوادي.", nil, ""},
		{"وجاء في تقرير أمس إلى السد.", nil, ""},
		{"وبحسب التوزيع الجغرافي، غرق بيتان في الوادي.", nil, ""},
		{"وفقا للعادة، أغلق السد مساء.", nil, ""},
		{"كتبت هدى الدوري على حسابها في منصة \"نسمة\" أن السد آمن. وقالت في منشورها إن الماء عكر.", []string{"PER هدى الدوري"},
			"هدى الدوري/person/كتبت | نسمة/social/على حسابها في | ^نسمة/social/في منشورها"},
		{"قال مصدر أمني إن السد امتلأ. ووفق المصدر، ستتولى سلمى الدوري حراسته.", []string{"PER سلمى الدوري"},
			"مصدر أمني/anonymous/قال | ^مصدر أمني/anonymous/وفق"},
		{"أعلنت وزارة الري أن السد آمن. وقال بيان الوزارة إن الماء عكر.", []string{"ORG وزارة الري"}, "وزارة الري/official/أعلنت | ^وزارة الري/official/قال"},
		{"قال سالم الدوري في حوار أجرته معه صحيفة الغروب إن السد آمن.", []string{"PER سالم الدوري"}, "سالم الدوري/person/قال | الغروب/newspaper/في حوار أجرته معه"},
		{"قال سالم الدوري، في اتصال هاتفي مع \"الغروب\"، إن السد آمن.", []string{"PER سالم الدوري"}, "سالم الدوري/person/قال | الغروب/site/في اتصال هاتفي مع"},
		{"تصالح سالم الدوري مع \"الغروب\" أمس.", []string{"PER سالم الدوري"}, ""},
		{"وغرد سالم الدوري على تويتر قائلا إن السد آمن.", []string{"PER سالم الدوري"}, "سالم الدوري/person/غرد | تويتر/social/على"},
		{"وقال المتحدث باسم السد في بيان على تلغرام إن السد آمن.", nil, "المتحدث باسم السد/person/قال | تلغرام/social/على"},
		{"أنشأ سالم الدوري صفحة على تويتر.", []string{"PER سالم الدوري"}, ""},
		{"بثت قناة الساحل تسجيلا للحارس سالم الدوري قال فيه إن السد آمن.", []string{"PER سالم الدوري"}, "الساحل/broadcaster/بثت | سالم الدوري/person/قال"},
		{"ونسبت وكالة المرجان إلى سالم الدوري قوله إن السد آمن.", []string{"PER سالم الدوري"}, "وكالة المرجان/agency/نسبت | سالم الدوري/person/إلى"},
		{"ارتفعت نسب البطالة في الوادي.", nil, ""},
		{"وقال مسؤول لرويترز شريطة عدم نشر اسمه إن السد آمن.", nil, "مسؤول/anonymous/قال | رويترز/agency/لرويترز"},
		{"وقال تقرير حقوقي إن السد قديم.", nil, "تقرير حقوقي/anonymous/قال"},
		{"وقال التقرير السنوي إن السد قديم.", nil, "التقرير السنوي/document/قال"},
		{"وأعلنت \"سدود الوادي\"، حسب رويترز، أن الماء عكر.", []string{"ORG سدود الوادي"}, "سدود الوادي/organisation/أعلنت | رويترز/agency/حسب"},
		{"وقال \"سدود الوادي آمنة كلها اليوم\".", []string{"ORG سدود الوادي"}, ""},
		{"الماء عكر، وفق تعبيره.", nil, ""},
		{"وجاء في تقرير صدر عن المصلحة أن السد آمن.", []string{"ORG مصلحة السدود"}, "المصلحة/official/جاء في"},
		{"قالت وكالة المرجان إن السد آمن. وكان فيه عشرة، بحسب كشف الحراس الذي اطلعت عليه الوكالة.", nil,
			"وكالة المرجان/agency/قالت | كشف الحراس/document/بحسب | ^وكالة المرجان/agency/اطلعت عليه"},
		{"زارت نوار السهلي السد. وقالت الأميرة نوار إن الماء عكر.", []string{"PER نوار السهلي"}, "الأميرة نوار/person/قالت"},
		{"يقول مستخدمون إن الماء عكر.", nil, "مستخدمون/anonymous/يقول"},
		{"قالت الوزيرة هدى الدوري للصحفيين إن السد آمن.", nil, "الوزيرة هدى الدوري/person/قالت"},
		{"The dam is full, Reuters said.", nil, ""},
		{"", nil, ""},
	}
	for _, tt := range tests {
		d := document(tt.text, tt.entities...)
		shipped.Annotate(d)
		if got := show(d); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
		check(t, d)
	}
}

func TestIDs(t *testing.T) {
	d := document("السهل (وكالة المرجان للأنباء)— امتلأ السد. وقالت وكالة المرجان إن الخطر زال، بحسب وكالة \"المرجان\".")
	shipped.Annotate(d)
	if len(d.Citations) != 3 {
		t.Fatalf("got %s", show(d))
	}
	for _, c := range d.Citations {
		if c.ID != outlet.IDFor("المرجان") {
			t.Errorf("%q has the id %q", c.Text, c.ID)
		}
	}
}

func TestAbbreviation(t *testing.T) {
	d := document("السهل (وكالة المرجان للأنباء)— امتلأ السد.\n(م ر ج)")
	shipped.Annotate(d)
	if len(d.Citations) != 2 || d.Citations[0].ID != d.Citations[1].ID {
		t.Errorf("letters at the end stand for the dateline's agency: %+v", d.Citations)
	}
}

func TestTitles(t *testing.T) {
	d := document("قال المتحدث باسم السد سالم الدوري إن الماء عكر. وقال المتحدث إن الجو بارد. وقال الحارس الأول إن الباب مغلق.", "PER سالم الدوري")
	at := strings.Index(d.Text, "المتحدث")
	m := d.At(text.Span{Start: at, End: at + len("المتحدث باسم السد")})
	d.Entities[0].Title = &m
	shipped.Annotate(d)
	if len(d.Citations) != 3 || d.Citations[1].ID != d.Citations[0].ID || d.Citations[2].ID != "" {
		t.Errorf("got %s", show(d))
	}
}

func TestOwnName(t *testing.T) {
	d := document("دبي (CNN)— امتلأ السد. وقال الدوري لـCNN إن الخطر زال.", "PER الدوري")
	cnn, _ := outlet.Default().Lookup("CNN")
	d.Outlet = news.OutletRef{ID: cnn.ID, Name: cnn.Name}
	shipped.Annotate(d)
	if got, want := show(d), "الدوري/person/قال | CNN/broadcaster/self/لـ"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestGivenName(t *testing.T) {
	d := document("زارت نوار السهلي السد. وقالت الأميرة نوار إن الماء عكر.", "PER نوار السهلي")
	shipped.Annotate(d)
	if len(d.Citations) != 1 || d.Citations[0].ID != "n:نوار السهلي" {
		t.Errorf("got %+v", d.Citations)
	}
}

func TestOwnNameUnlisted(t *testing.T) {
	d := document("قال الدوري لـ\"نسيم الصباح\" إن الخطر زال. وقالت هدى لنسيم الصباح إن السد آمن.", "PER الدوري", "PER هدى")
	d.Outlet = news.OutletRef{ID: "o:نسيم-الصباح", Name: "نسيم الصباح"}
	shipped.Annotate(d)
	if got, want := show(d), "الدوري/person/قال | نسيم الصباح/site/self/لـ | هدى/person/قالت | نسيم الصباح/site/self/لنسيم"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestNames holds that a platform or an agency written under another of its
// names keeps the id and is shown as written.
func TestNames(t *testing.T) {
	for _, tt := range []struct{ text, id, name string }{
		{"كتب الدوري عبر حسابه على تويتر أن السد آمن.", "x:twitter", "تويتر"},
		{"كتب الدوري عبر حسابه على منصة إكس أن السد آمن.", "x:twitter", "إكس"},
		{"قالت وكالة الأنباء السودانية إن السد آمن.", "x:suna", "وكالة الأنباء السودانية"},
		{"قالت وكالة فرانس برس إن السد آمن.", "x:afp", "فرانس برس"},
	} {
		d := document(tt.text, "PER الدوري")
		shipped.Annotate(d)
		c := d.Citations[len(d.Citations)-1]
		if c.ID != tt.id || c.Name != tt.name {
			t.Errorf("%s: %s %s", tt.text, c.ID, c.Name)
		}
	}
}

func check(t *testing.T, d *news.Document) {
	t.Helper()
	valid := utf8.ValidString(d.Text)
	for _, c := range d.Citations {
		for _, m := range []*news.Mention{&c.Mention, c.Cue, c.Anaphor} {
			if m != nil && (valid && !m.Valid(d.Text) || m.Of(d.Text) != m.Text || m.Empty()) {
				t.Fatalf("%q: span %v is not %q", d.Text, m.Span, m.Text)
			}
		}
		if c.Kind == "" || c.Scope == "" || c.Rule == "" {
			t.Fatalf("%q: %+v is incomplete", d.Text, c)
		}
	}
}

// TestHostile: each text is some 400 KB; what took the square of that would
// not end in the time that a test has.
func TestHostile(t *testing.T) {
	for _, piece := range []string{"\"", "قال ", "وكالة ", "الوكالة قالت ", "(", "نقلت وكالة عن ", "ا", "وفقا ل", "وذكر التقرير أن ", "قال لوكالة س، "} {
		s := strings.Repeat(piece, 400_000/len(piece))
		d := document(s)
		shipped.Annotate(d)
		check(t, d)
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"قالت وكالة \"س\" (ص) إن", "وفقا لـ«", "\xff بحسب ما أفاد به راديو", "نقلا عن\nرويترز", "للوكالة قالت"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := document(s)
		shipped.Annotate(d)
		check(t, d)
	})
}

func BenchmarkAnnotate(b *testing.B) {
	s := strings.Repeat("قالت وكالة المرجان للأنباء، الخميس، إن منسوب المياه في السد ارتفع مترين. وأضافت الوكالة أن الخطر زال، وفقا لصحيفة \"صوت الوادي\" المحلية التي زارت المكان مع عدد من السكان.\n", 12)
	d := document(s)
	b.ReportAllocs()
	for b.Loop() {
		shipped.Annotate(d)
	}
	b.ReportMetric(float64(len(s)), "bytes")
}

func ExampleNew() {
	d := document("امتلأ السد، وفقا لوكالة المرجان للأنباء.")
	New(outlet.Default()).Annotate(d)
	fmt.Println(d.Citations[0].Name, d.Citations[0].Kind)
	// Output: وكالة المرجان للأنباء agency
}

// TestManyBlocks: a page of a hundred thousand one-word lines has as many
// blocks, and each is asked about once.
func TestManyBlocks(t *testing.T) {
	d := document(strings.Repeat("كلمة\n", 100_000))
	for at := 0; at < len(d.Text); at += len("كلمة\n") {
		d.Blocks = append(d.Blocks, news.ArticleBlock{Role: news.RoleBody, Span: text.Span{Start: at, End: at + len("كلمة")}})
	}
	shipped.Annotate(d)
}
