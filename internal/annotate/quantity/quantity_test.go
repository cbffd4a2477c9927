package quantity

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func document(s string) *news.Document {
	d := &news.Document{}
	d.Text = s
	d.Tokens = text.Tokenize(s)
	d.Sentences = arabic.Sentences(s, d.Tokens)
	return d
}

func show(q news.Quantity) string {
	value := fmt.Sprint(q.Value)
	if q.Max != nil {
		value += ".." + fmt.Sprint(*q.Max)
	}
	return fmt.Sprintf("%s: %s %s%s %s", q.Text, q.Kind, strings.TrimPrefix(q.Modifier, "="), value, q.Unit)
}

func TestAnnotate(t *testing.T) {
	tests := []struct{ in, want string }{
		// Counts.
		{"وثق المرصد مقتل 318 مدنيا", "318 مدنيا: count 318 مدني"},
		{"حضر خمسة من رجال الإطفاء", "خمسة من رجال الإطفاء: count 5 رجل"},
		{"أصيب 12 آخرون", "12 آخرون: count 12 "},
		{"شارك فيه نحو 1500 بحار", "نحو 1500 بحار: count ~1500 بحار"},
		{"ما لا يقل عن تسعة جسور", "ما لا يقل عن تسعة جسور: count >=9 جسر"},
		{"غرق 16 راكبا على الأقل", "16 راكبا على الأقل: count >=16 راكب"},
		{"باع 12 ألفا و650 تذكرة", "12 ألفا و650 تذكرة: count 12650 تذكرة"},
		{"زرع (21) شجرة", "(21) شجرة: count 21 شجرة"},
		{"وزع 30 صندوقا من التمر", "30 صندوقا: count 30 صندوق"},
		{"حضر من 5 إلى 7 صيادين", "5 إلى 7 صيادين: count 5..7 صياد"},
		{"مقتل 5 واعتقال 300 في السوق", "5: count 5 ; 300: count 300 "},
		{"أحصى 64 هجوما، منها 21 على مدارس، و12 على مراكز", "64 هجوما: count 64 هجوم; 21: count 21 هجوم; 12: count 12 هجوم"},
		{"قتل 40 مدنيا، بينهم 3 أطفال وامرأة، 26 منهم في السوق", "40 مدنيا: count 40 مدني; 3 أطفال: count 3 طفل; امرأة: count 1 امرأة; 26 منهم: count 26 مدني"},
		{"قدّر عدد المعتقلين بأكثر من 400", "بأكثر من 400: count >=400 معتقل"},
		{"ارتفاع قتلى الحريق إلى 19", "19: count 19 قتيل"},
		{"لا يزال 22 في عداد المفقودين", "22: count 22 مفقود"},
		{"قال إن القتلى ثلاثة وإن البحث انتهى", "القتلى ثلاثة: count 3 قتيل"},
		{"أحيل 188 من الموقوفين إلى النيابة و109 أُفرج عنهم", "188 من الموقوفين: count 188 موقوف; 109: count 109 موقوف"},
		{"سجلت سقوط 140 ضحية لا 318", "140 ضحية: count 140 ضحية; 318: count 318 ضحية"},
		{"أسماء القتلى المئة والأربعين", "القتلى المئة والأربعين: count 140 قتيل"},
		// Without number, after the noun.
		{"قتيلان في انهيار بئرين", "قتيلان: count 2 قتيل; بئرين: count 2 بئر"},
		{"اتفقت الدول الثلاث والقوى الكبرى الست", "الدول الثلاث: count 3 دولة; القوى الكبرى الست: count 6 قوة"},
		{"حضر شخص واحد", "شخص واحد: count 1 شخص"},
		{"مقتل طفل وإصابة امرأة", "طفل: count 1 طفل; امرأة: count 1 امرأة"},
		{"مقتل وزير الري في حادث", ""},
		{"أصيب 18 مدنيا بينهم طفل وامرأة", "18 مدنيا: count 18 مدني; طفل: count 1 طفل; امرأة: count 1 امرأة"},
		{"رأى طفل امرأة في السوق", ""},
		{"عاد الطفلان إلى البيت", ""},
		// Money, measures, percent, durations.
		{"بلغت الكلفة 14 مليون ريال", "14 مليون ريال: money 1.4e+07 ريال"},
		{"دفع 3.5 ملايين دولار أميركي", "3.5 ملايين دولار أميركي: money 3.5e+06 USD"},
		{"سعره $20", "$20: money 20 USD"},
		{"نحو ملياري دينار كويتي", "نحو ملياري دينار كويتي: money ~2e+09 KWD"},
		{"على بعد 40 كيلومترا", "40 كيلومترا: measure 40 km"},
		{"مساحته 12 كيلومترا مربعا", "12 كيلومترا مربعا: measure 12 km2"},
		{"ارتفع 6,4% ثم 49.2 في المئة", "6,4%: percent 6.4 %; 49.2 في المئة: percent 49.2 %"},
		{"استمر ثلاثة أيام ثم عامين", "ثلاثة أيام: duration 3 يوم; عامين: duration 2 سنة"},
		// Ages, scores, ordinals, phones, vague, fractions.
		{"رجل يبلغ من العمر 50 عاما", "50 عاما: age 50 سنة"},
		{"سمير الوادي (15 عاما)", "15 عاما: age 15 سنة"},
		{"فاز الفريق 2-1 على ضيفه", "2-1: score 2..1 "},
		{"ثالث مدينة في الإقليم", "ثالث مدينة: ordinal 3 مدينة"},
		{"في الدورة التاسعة عشرة", "التاسعة عشرة: ordinal 19 دورة"},
		{"هاتف 0555-123456", "0555-123456: phone 5.55123456e+08 "},
		{"عشرات الأطفال ومئات آلاف السكان", "عشرات الأطفال: vague >=20 طفل; مئات آلاف السكان: vague >=200000 ساكن"},
		{"بضعة أشخاص", "بضعة أشخاص: vague ~3..9 شخص"},
		{"غرق نصف السكان", "نصف السكان: fraction 0.5 ساكن"},
		{"بينهم 6،5 ملايين طفل", "6،5 ملايين طفل: count 6.5e+06 طفل"},
		// None.
		{"سجل الهدف في الدقيقة 74 من المباراة", ""},
		{"قالت طالبان إنها لم تقتل أحدا", ""},
		{"القرار رقم 7 في المادة 12 من القانون", ""},
		{"رأى الفريق في مونديال 2018 فرصة", ""},
		{"قال إن لست من أهلها", ""},
		{"G20 met in 3 cities", ""},
		{"", ""},
		{"\xff 5 \xfe", ""},
	}
	a := New()
	for _, tt := range tests {
		d := document(tt.in)
		a.Annotate(d)
		var got []string
		for _, q := range d.Quantities {
			got = append(got, show(q))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.in, s, tt.want)
		}
	}
}

func TestAroundTimes(t *testing.T) {
	d := document("وصل 14 سائحا في 14 مارس ثم ناموا 3 أيام")
	place := func(words string, kind news.TimeType) {
		at := strings.Index(d.Text, words)
		d.Times = append(d.Times, news.TimeExpr{Mention: d.At(text.Span{Start: at, End: at + len(words)}), Type: kind})
	}
	place("14 مارس", news.Date)
	place("3 أيام", news.Duration)
	New().Annotate(d)
	if len(d.Quantities) != 2 || d.Quantities[0].Text != "14 سائحا" || d.Quantities[1].Text != "3 أيام" {
		t.Errorf("%v", d.Quantities)
	}
	if n := d.Quantities[0].Noun; n == nil || n.Text != "سائحا" {
		t.Errorf("noun %v", n)
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"", "نحو 1500", "(21) شجرة", "5-7", "و", "+ 5", "هاتف 05-", "نصف", "بينهم طفل و", "القوى الكبرى الست", "\xff 3 من", "مئات"} {
		f.Add(s)
	}
	a := New()
	f.Fuzz(func(t *testing.T, s string) {
		d := document(s)
		a.Annotate(d)
		end := 0
		for _, q := range d.Quantities {
			if q.Start < end || q.Empty() || q.End > len(s) || q.Text != s[q.Start:q.End] || math.IsNaN(q.Value) || math.IsInf(q.Value, 0) || q.Rule == "" {
				t.Fatalf("%v after %d in %q", q, end, s)
			}
			if n := q.Noun; n != nil && (n.Empty() || n.End > len(s) || n.Text != s[n.Start:n.End]) {
				t.Fatalf("noun %v of %v", n, q)
			}
			end = q.End
		}
	})
}

var article = strings.Repeat("أعلن مجلس بلدية قيصوم أن 318 عاملا، بينهم 47 مهندسا وامرأة، أنهوا نحو ثلثي الجسور، بكلفة 14 مليون دينار. "+
	"وقالت رئيسة اللجنة إن ثلاثة من رجال الإطفاء أصيبوا في الحادث الأخير الذي وقع قرب السوق القديمة، وإن السلطات أغلقت الطريق.\n", 9)

func BenchmarkAnnotate(b *testing.B) {
	a := New()
	d := document(article)
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		a.Annotate(d)
	}
}

// TestAllocs: text without quantities costs no allocation a token.
func TestAllocs(t *testing.T) {
	a := New()
	allocs := func(times int) float64 {
		d := document(strings.Repeat("وقالت رئيسة اللجنة إن رجال الإطفاء وصلوا إلى السوق القديمة، وللأسف أغلقت السلطات الطريق بالكامل. ", times))
		return testing.AllocsPerRun(5, func() { a.Annotate(d) })
	}
	if few, many := allocs(2), allocs(200); many > few {
		t.Errorf("%v allocations for 2 sentences, %v for 200", few, many)
	}
}
