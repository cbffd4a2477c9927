package quote

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// document builds a document by hand. Entities are "TYPE name"; citations are
// "rule|kind|cue|name", found in the text in order, the cue before the name
// but where the rule says subject-first.
func document(s string, entities, citations []string) *news.Document {
	d := &news.Document{}
	d.Text = s
	d.Tokens = text.Tokenize(s)
	d.Sentences = arabic.Sentences(s, d.Tokens)
	for _, e := range entities {
		kind, name, _ := strings.Cut(e, " ")
		if i := strings.Index(s, name); i >= 0 {
			d.Entities = append(d.Entities, news.Entity{Mention: d.At(text.Span{Start: i, End: i + len(name)}), Type: news.EntityType(kind), Name: name, ID: "n:" + name})
		}
	}
	slices.SortFunc(d.Entities, func(a, b news.Entity) int { return a.Start - b.Start })
	at := 0
	for _, c := range citations {
		f := strings.Split(c, "|")
		cue := at + strings.Index(s[at:], f[2])
		name := cue + strings.Index(s[max(cue, 0):], f[3])
		if name < cue || cue < at {
			panic(c)
		}
		m := d.At(text.Span{Start: cue, End: cue + len(f[2])})
		d.Citations = append(d.Citations, news.Citation{Mention: d.At(text.Span{Start: name, End: name + len(f[3])}), Name: f[3], ID: "n:" + f[3],
			Kind: news.HopKind(f[1]), Cue: &m, Scope: "sentence", Rule: f[0]})
		at = cue + len(f[2])
	}
	return d
}

func show(d *news.Document) string {
	var out []string
	for _, q := range d.Quotations {
		s := q.Kind
		if q.Form != "clause" {
			s += " " + q.Form
		}
		if q.Stance != "asserted" {
			s += " " + q.Stance
		}
		s += ": " + q.Text + " <"
		if q.Speaker != nil {
			s += q.Speaker.Name
			if q.Speaker.Inherited {
				s += "^"
			}
			if q.Speaker.For != "" {
				s += " for " + q.Speaker.For
			}
		}
		for _, h := range q.Chain {
			s += " < " + h.Name
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestQuotations(t *testing.T) {
	tests := []struct {
		text                string
		entities, citations []string
		want                string
	}{
		{"قال سالم الدوري إن السد امتلأ.", nil, []string{"verb.|person|قال|سالم الدوري"}, "indirect: السد امتلأ <سالم الدوري"},
		{"قال سالم الدوري: \"لن نترك السد وحده أبدا\".", nil, []string{"verb.|person|قال|سالم الدوري"}, "direct: لن نترك السد وحده أبدا <سالم الدوري"},
		{"«لن نترك السد وحده أبدا»، قال سالم الدوري.", nil, []string{"verb.|person|قال|سالم الدوري"}, "direct postposed: لن نترك السد وحده أبدا <سالم الدوري"},
		{"قال سالم الدوري إن السد امتلأ، مضيفا أن الماء عكر.", nil, []string{"verb.|person|قال|سالم الدوري"},
			"indirect: السد امتلأ <سالم الدوري | indirect: الماء عكر <سالم الدوري^"},
		{"قال سالم الدوري إن السد امتلأ. وأضاف أن الماء عكر.", nil, []string{"verb.|person|قال|سالم الدوري"},
			"indirect: السد امتلأ <سالم الدوري | indirect: الماء عكر <سالم الدوري^"},
		{"قالت هدى الدوري إن السد امتلأ. وقال سالم السهلي إن الماء عكر. وأضافت أن الجو بارد.", nil,
			[]string{"verb.|person|قالت|هدى الدوري", "verb.|person|قال|سالم السهلي"},
			"indirect: السد امتلأ <هدى الدوري | indirect: الماء عكر <سالم السهلي | indirect: الجو بارد <هدى الدوري^"},
		{"امتلأ السد صباح أمس، وفقا لوكالة المرجان.", nil, []string{"according.|agency|وفقا|وكالة المرجان"}, "indirect postposed: امتلأ السد صباح أمس <وكالة المرجان"},
		{"قال سالم الدوري إن السد امتلأ، بحسب وكالة المرجان.", nil, []string{"verb.|person|قال|سالم الدوري", "according.|agency|بحسب|وكالة المرجان"},
			"indirect: السد امتلأ <سالم الدوري < وكالة المرجان"},
		{"وبحسب وكالة المرجان، فإن السد امتلأ أمس.", nil, []string{"according.|agency|بحسب|وكالة المرجان"}, "indirect: السد امتلأ أمس <وكالة المرجان"},
		{"وبحسب وكالة المرجان قال سالم الدوري إن السد امتلأ.", nil, []string{"according.|agency|بحسب|وكالة المرجان", "verb.|person|قال|سالم الدوري"},
			"indirect: السد امتلأ <سالم الدوري < وكالة المرجان"},
		{"ذكرت قناة نون أن سالم الدوري قال إن السد امتلأ.", nil, []string{"verb.|broadcaster|ذكرت|قناة نون", "verb.|person|قال|قال"},
			"indirect: السد امتلأ <قال < قناة نون"},
		{"نقلت صحيفة الغروب عن وكالة المرجان قولها إن مصدرا أمنيا قال إن السد امتلأ.", nil,
			[]string{"verb.|newspaper|نقلت|الغروب", "relay.|agency|عن|وكالة المرجان", "verb.|anonymous|قال|قال"},
			"indirect: السد امتلأ <قال < وكالة المرجان < الغروب"},
		{"نقلت وكالة المرجان عن سالم الدوري قوله: \"لن نترك السد وحده\".", nil,
			[]string{"verb.|agency|نقلت|وكالة المرجان", "relay.|person|عن|سالم الدوري"}, "direct: لن نترك السد وحده <سالم الدوري < وكالة المرجان"},
		{"قال سالم الدوري لصحيفة الغروب إن السد امتلأ.", nil, []string{"verb.|person|قال|سالم الدوري", "setting.|newspaper|لصحيفة|الغروب"},
			"indirect: السد امتلأ <سالم الدوري < الغروب"},
		{"نفى سالم الدوري أن يكون السد مهددا.", nil, []string{"verb.|person|نفى|سالم الدوري"}, "indirect denied: يكون السد مهددا <سالم الدوري"},
		{"زعمت صحيفة الغروب أن السد ينهار.", nil, []string{"verb.|newspaper|زعمت|الغروب"}, "indirect claimed: السد ينهار <الغروب"},
		{"لم يقل سالم الدوري إن السد امتلأ.", nil, nil, ""},
		{"أكد سالم الدوري ضرورة فتح بوابات السد.", nil, []string{"verb.|person|أكد|سالم الدوري"}, "indirect noun: ضرورة فتح بوابات السد <سالم الدوري"},
		{"ويذكر أن السد بني قبل عقود.", nil, nil, ""},
		{"قال المتحدث باسم هيئة السدود سالم الدوري إن السد امتلأ.", []string{"ORG هيئة السدود", "PER سالم الدوري"}, []string{"verb.|person|قال|سالم الدوري"},
			"indirect: السد امتلأ <سالم الدوري for هيئة السدود"},
		{"قال سالم الدوري في بيان نشرته وكالة المرجان إن السد امتلأ.", nil, []string{"verb.|person|قال|سالم الدوري", "verb.|agency|نشرته|وكالة المرجان"},
			"indirect: السد امتلأ <سالم الدوري < وكالة المرجان"},
		{"قال جار طلب ألا يذكر اسمه إن السد امتلأ.", nil, []string{"verb.|anonymous|قال|جار طلب ألا يذكر اسمه"}, "indirect: السد امتلأ <جار طلب ألا يذكر اسمه"},
		{"زار الوفد \"سد النخيل\" ثم عاد.", nil, nil, ""},
		{"قال سالم الدوري إن السد \"آمن تماما ولا خطر منه\" رغم الفيضان الذي ضرب الوادي قبل يومين وأغرق بيوتا.", nil, []string{"verb.|person|قال|سالم الدوري"},
			"indirect: السد \"آمن تماما ولا خطر منه\" رغم الفيضان الذي ضرب الوادي قبل يومين وأغرق بيوتا <سالم الدوري | direct: آمن تماما ولا خطر منه <سالم الدوري"},
		{"قال سالم الدوري إن السد \"آمن تماما ولا خطر منه اليوم\".", nil, []string{"verb.|person|قال|سالم الدوري"},
			"mixed: السد \"آمن تماما ولا خطر منه اليوم\" <سالم الدوري"},
		{"زار سالم الدوري السد، مؤكدا أن الخطر زال.", []string{"PER سالم الدوري"}, nil, "indirect: الخطر زال <سالم الدوري"},
		{"نقلت صحيفة الغروب عن وكالة المرجان قولها إن مصدرا أمنيا أكد إغلاق السد القديم.", nil,
			[]string{"verb.|newspaper|نقلت|الغروب", "relay.|agency|عن|وكالة المرجان", "verb.|anonymous|أكد|أكد"},
			"indirect: إغلاق السد القديم <أكد < وكالة المرجان < الغروب"},
		{"قالت وكالة المرجان إن السد امتلأ. ونقلت عن سالم الدوري قوله إن الخطر زال.", nil,
			[]string{"verb.|agency|قالت|وكالة المرجان", "relay.|person|عن|سالم الدوري"},
			"indirect: السد امتلأ <وكالة المرجان | indirect: الخطر زال <سالم الدوري < وكالة المرجان"},
		{"قالت وكالة المرجان إن السد امتلأ. ونقل عن سالم الدوري قوله إن الخطر زال.", nil,
			[]string{"verb.|agency|قالت|وكالة المرجان", "relay.|person|عن|سالم الدوري"},
			"indirect: السد امتلأ <وكالة المرجان | indirect: الخطر زال <سالم الدوري"},
		{"أكد سالم الدوري، كما ذكرت صحيفة الغروب، أن السد امتلأ.", nil,
			[]string{"verb.|person|أكد|سالم الدوري", "verb.|newspaper|كما ذكرت|الغروب"}, "indirect: السد امتلأ <سالم الدوري < الغروب"},
		{"قال سالم الدوري في كلمة نقلتها هيئة السدود إن الخطر زال.", nil,
			[]string{"verb.|person|قال|سالم الدوري", "verb.|official|نقلتها|هيئة السدود"}, "indirect: الخطر زال <سالم الدوري < هيئة السدود"},
		{"قال سالم الدوري إن السد امتلأ. وفقا لوكالة المرجان.", nil,
			[]string{"verb.|person|قال|سالم الدوري", "according.|agency|وفقا|وكالة المرجان"}, "indirect: السد امتلأ <سالم الدوري < وكالة المرجان"},
		{"جاء الرد من سالم الدوري في تدوينة على فيسبوك أكد فيها أن السد امتلأ.", []string{"ORG فيسبوك", "PER سالم الدوري"},
			[]string{"setting.|social|على|فيسبوك"}, "indirect: السد امتلأ <سالم الدوري < فيسبوك"},
		{"نشر الحارس صورا على تويتر، مضيفا أن السد امتلأ.", []string{"ORG تويتر"}, []string{"setting.|social|على|تويتر"}, "indirect: السد امتلأ < < تويتر"},
		{"طلب سالم الدوري على تويتر \"فتح بوابات السد كلها قبل أن يصل الفيضان\".", nil, []string{"setting.|social|على|تويتر"},
			"direct: فتح بوابات السد كلها قبل أن يصل الفيضان < < تويتر"},
		{"وصف المدير ما قاله سالم الدوري بالخطأ، مشيرا إلى أن السد امتلأ.", []string{"PER سالم الدوري"}, []string{"verb.|person|وصف|المدير"},
			"indirect: السد امتلأ <المدير"},
		{"كان في السد عشرة حراس، بحسب كشف اطلعت عليه وكالة المرجان.", nil, []string{"according.|document|بحسب|كشف", "setting.|agency|اطلعت عليه|وكالة المرجان"},
			"indirect postposed: كان في السد عشرة حراس <كشف < وكالة المرجان"},
		{"بثت قناة الساحل تسجيلا للحارس سالم الدوري قال فيه إن السد آمن.", nil, []string{"verb.|broadcaster|بثت|الساحل", "verb.|person|قال|قال"},
			"indirect: السد آمن <قال < الساحل"},
		{"قال سالم الدوري إن السد آمن تماما. ونقلت عنه وكالة المرجان قوله إن الماء عكر.", nil,
			[]string{"verb.|person|قال|سالم الدوري", "verb.|agency|نقلت عنه|وكالة المرجان"},
			"indirect: السد آمن تماما <سالم الدوري | indirect: الماء عكر <سالم الدوري^ < وكالة المرجان"},
		{"قال سالم الدوري إن السد آمن تماما، في تصريح لقناة الساحل.", nil,
			[]string{"verb.|person|قال|سالم الدوري", "setting.|broadcaster|في تصريح|الساحل"}, "indirect: السد آمن تماما <سالم الدوري < الساحل"},
		{"قال سالم الدوري إن السد آمن، بحسب ما أوردت صحيفة الغروب نقلا عن وكالة المرجان.", nil,
			[]string{"verb.|person|قال|سالم الدوري", "verb.|newspaper|بحسب ما أوردت|الغروب", "according.|agency|نقلا عن|وكالة المرجان"},
			"indirect: السد آمن <سالم الدوري < وكالة المرجان < الغروب"},
		{"ذكرت صحيفة الغروب أن السد آمن تماما، نقلا عن مصدر أمني.", nil,
			[]string{"verb.|newspaper|ذكرت|الغروب", "according.|anonymous|نقلا عن|مصدر أمني"}, "indirect: السد آمن تماما <مصدر أمني < الغروب"},
		{"نقلت وكالة المرجان على لسان سالم الدوري قوله إن السد آمن.", nil,
			[]string{"verb.|agency|نقلت|وكالة المرجان", "according.|person|على لسان|سالم الدوري"}, "indirect: السد آمن <سالم الدوري < وكالة المرجان"},
		{"قال سالم الدوري إن السد آمن تماما، وفق تعبيره.", nil, []string{"verb.|person|قال|سالم الدوري"}, "indirect: السد آمن تماما <سالم الدوري"},
		{"The dam is \"full to the very brim\", he said.", nil, nil, ""},
		{"", nil, nil, ""},
	}
	for _, tt := range tests {
		d := document(tt.text, tt.entities, tt.citations)
		New().Annotate(d)
		if got := show(d); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
		check(t, d)
	}
}

func TestHeadline(t *testing.T) {
	s := "سالم الدوري: السد امتلأ عن آخره\n\nامتلأ السد."
	d := document(s, []string{"PER سالم الدوري"}, nil)
	end := strings.Index(s, "\n")
	d.Blocks = []news.ArticleBlock{{Role: news.RoleHeadline, Span: text.Span{Start: 0, End: end}}, {Role: news.RoleBody, Span: text.Span{Start: end + 2, End: len(s)}}}
	New().Annotate(d)
	if got, want := show(d), "indirect colon: السد امتلأ عن آخره <سالم الدوري"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestHeadlineUnnamed holds that a label is no speaker and a word of a kind
// names nobody.
func TestHeadlineUnnamed(t *testing.T) {
	for _, tt := range []struct{ head, want string }{
		{"تصحيح", ""},
		{"عاجل", ""},
		{"أطباء", "anonymous "},
		{"تقرير حقوقي", "anonymous "},
		{"وزير المياه", "person وزير المياه"},
		{"الحارس", "person الحارس"},
		{"ناهد سرو", "person ناهد سرو"},
	} {
		s := tt.head + ": السد امتلأ عن آخره"
		d := document(s, nil, nil)
		d.Blocks = []news.ArticleBlock{{Role: news.RoleHeadline, Span: text.Span{Start: 0, End: len(s)}}}
		New().Annotate(d)
		got := ""
		if len(d.Quotations) > 0 {
			got = string(d.Quotations[0].Speaker.Kind) + " " + d.Quotations[0].Speaker.Name
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", s, got, tt.want)
		}
	}
}

func TestPair(t *testing.T) {
	tests := []struct{ in, want string }{
		{"قال \"واحد\" ثم \"اثنان\"", "واحد|اثنان"},
		{"قال «واحد «داخل» اثنان» ثم", "واحد «داخل» اثنان"},
		{"قال “واحد” ثم ”اثنان“", "واحد|اثنان"},
		{"ترك \"واحد ثم \"اثنان\" وانتهى", "اثنان"},
		{"قال: \"واحد بلا إغلاق\nسطر \"جديد\" هنا", "واحد بلا إغلاق|جديد"},
		{"قال: «فقرة أولى\n«وفقرة ثانية» انتهى", "فقرة أولى\n«وفقرة ثانية"},
		{"\"\"", ""},
		{"»مقلوب«", ""},
	}
	for _, tt := range tests {
		toks := text.Tokenize(tt.in)
		var got []string
		for _, q := range pair(toks) {
			got = append(got, tt.in[toks[q.open+1].Start:toks[q.close-1].End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.in, s, tt.want)
		}
	}
}

func check(t *testing.T, d *news.Document) {
	t.Helper()
	valid := utf8.ValidString(d.Text)
	for _, q := range d.Quotations {
		ms := []*news.Mention{&q.Mention, q.Cue}
		if q.Speaker != nil {
			ms = append(ms, &q.Speaker.Mention)
		}
		for i := range q.Chain {
			ms = append(ms, &q.Chain[i].Mention, q.Chain[i].Cue)
		}
		for _, m := range ms {
			if m != nil && (valid && !m.Valid(d.Text) || m.Of(d.Text) != m.Text || m.Empty()) {
				t.Fatalf("%q: span %v is not %q", d.Text, m.Span, m.Text)
			}
		}
		if q.Kind == "" || q.Form == "" || q.Stance == "" || q.Rule == "" || q.Chain == nil {
			t.Fatalf("%q: %+v is incomplete", d.Text, q)
		}
	}
}

// TestHostile: each text is some 400 KB; what took the square of that would
// not end in the time that a test has.
func TestHostile(t *testing.T) {
	for _, piece := range []string{"\"", "«", "» «", "\" س", "قال ", "قال: \"", "وأضاف أن ", "قال إن س، ", "مضيفا أن \"س ص ع ف\" ", "“ س ", "قال\n«"} {
		s := strings.Repeat(piece, 400_000/len(piece))
		d := document(s, nil, nil)
		for _, c := range speech.Default().Scan(d.Tokens) { // every cue with a source
			m := d.At(text.Span{Start: d.Tokens[c.First].CutAt(s, c.Cut), End: d.Tokens[c.Last-1].End})
			d.Citations = append(d.Citations, news.Citation{Mention: m, Name: m.Text, Kind: news.PersonHop, Cue: &m, Scope: "sentence", Rule: "verb."})
		}
		New().Annotate(d)
		check(t, d)
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"قال: \"س ص ع ف", "وبحسب س، فإن", "«س» قال «ص", "\xff مضيفا أن", "س: ص\n\nقوله إن", "قال إن \"س ص ع ف\" وأن \"س ص ع ف\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := document(s, nil, nil)
		for _, c := range speech.Default().Scan(d.Tokens) {
			m := d.At(text.Span{Start: d.Tokens[c.First].CutAt(s, c.Cut), End: d.Tokens[c.Last-1].End})
			if m.Empty() || !m.Valid(s) {
				continue
			}
			d.Citations = append(d.Citations, news.Citation{Mention: m, Name: m.Text, Kind: news.PersonHop, Cue: &m, Scope: "sentence", Rule: "relay."})
		}
		New().Annotate(d)
		check(t, d)
	})
}

func BenchmarkAnnotate(b *testing.B) {
	s := strings.Repeat("قال سالم الدوري، الخميس، إن منسوب المياه في السد ارتفع مترين، مضيفا أن \"الخطر زال عن القرى القريبة كلها\". وأضاف أن البوابات فتحت، وفقا لوكالة المرجان.\n", 14)
	d := document(s, nil, nil)
	b.ReportAllocs()
	for b.Loop() {
		New().Annotate(d)
	}
	b.ReportMetric(float64(len(s)), "bytes")
}
