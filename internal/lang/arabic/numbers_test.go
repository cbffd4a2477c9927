package arabic

import (
	"math"
	"slices"
	"testing"

	"github.com/isnad-news/isnad/text"
)

func TestParseNumber(t *testing.T) {
	tests := []struct {
		in     string
		value  float64
		tokens int // 0: no number
	}{
		{"خمسة وعشرون", 25, 2},
		{"خمسة و عشرون", 25, 3},
		{"ثلاثة عشر رجلا", 13, 2},
		{"أحد عشر", 11, 2},
		{"اثنتا عشرة", 12, 2},
		{"مئة وخمسون مليار دولار", 150e9, 3},
		{"مائة وثلاثة وعشرون", 123, 3},
		{"ثلاث مئة", 300, 2},
		{"ثلاثمئة وخمسة", 305, 2},
		{"ألف ومئتان وثلاثة عشر", 1213, 4},
		{"ألفي شخص", 2000, 1},
		{"ألفا قتيل", 2000, 1},
		{"مليوني نازح", 2e6, 1},
		{"أربعة آلاف وستمئة", 4600, 3},
		{"مليون ونصف المليون", 1.5e6, 3},
		{"نصف مليون", 0.5e6, 2},
		{"مليونان وثلاثمئة ألف", 2.3e6, 3},
		{"12 ألفا و652", 12652, 4},
		{"3.5 مليون", 3.5e6, 2},
		{"2,9 مليون", 2.9e6, 2},
		{"6،5 ملايين", 6.5e6, 4},
		{"3، 5 ملايين", 3, 1},
		{"3,163,846", 3163846, 1},
		{"18.410 متدربا", 18410, 1},
		{"1,500", 1500, 1},
		{"٨٤ صيادا", 84, 1},
		{"الـ19", 19, 2},
		{"بـ14 مليون", 14e6, 3},
		{"وثلاثة", 3, 1},
		{"الخمسة", 5, 1},
		{"ألف مليون", 1e9, 2},
		{"ألف وخمسمئة مليون", 1.5e9, 3},
		{"تريليون ومئتا ألف مليون", 1.2e12, 4},
		{"مليون وخمسة ملايين", 1e6, 1},
		{"مليونان ومئة وستون مليونا", 2e6, 1},
		{"كوادريليون وثلاثة كوينتيليونات", 1e15, 1},
		{"كوينتيليونان وكوادريليون", 2e18 + 1e15, 2},
		{"أحد عشر كوادريليونا", 11e15, 3},
		{"ثلاثة أرباع المسافة", 0.75, 2},
		{"سبعة أثمان", 0.875, 2},
		{"ثلاثة أرباع المليون", 0.75e6, 3},
		{"مليار وثلاثة أرباع المليار", 1.75e9, 4},
		{"عشرون وثلاثة أخماس", 20.6, 3},
		{"مئة وثلاثة أرباع", 100.75, 3},
		{"ثلثا مليون", 2e6 / 3, 2},
		{"ثلث", 0, 0},
		{"خمسة وثلث", 5 + 1.0/3, 2},
		{"مئة وخمس لوحات", 105, 2},
		{"خمسة فاصلة اثنين", 5.2, 3},
		{"صفر فاصلة صفر سبعة", 0.07, 4},
		{"ثلاثة فاصلة خمسة وعشرين مليار", 3.25e9, 5},
		{"تسعة فاصل 4", 9.4, 3},
		{"أربعة فاصلة", 4, 1},
		{"أربعة فاصلة ثم", 4, 1},
		{"أربعة فاصلة صفر ثم", 4, 3},
		{"مئة وإحدى عشرة", 111, 3},
		{"مئة وإحدى وعشرون", 121, 3},
		{"مئة واثنا عشر", 112, 3},
		{"مئة واثنا وعشرون", 100, 1},
		{"مئة وإحدى ومئتان", 100, 1},
		{"12 750 000 نسمة", 12750000, 3},
		{"40 000 كتاب", 40000, 2},
		{"7 250 كتابا", 7, 1},
		{"1250 300", 1250, 1},
		{"متين", 0, 0},
		{"تلت", 0, 0},
		{"ثلاث مية وخمسين", 350, 3},
		{"مية وخمسين", 150, 2},
		{"اتناشر ألف", 12000, 2},
		{"صفر", 0, 0},
		{"إحدى وعشرون", 21, 2},
		{"مئة وأحد وثلاثون كتابا", 131, 3},
		{"إحدى وعشر", 0, 0},
		{"مئة وإحدى القرى", 100, 1},
		{"تسعة وتسعون ألفا وتسعمئة وتسعة وتسعون", 99999, 6},
		{"3 و5", 3, 1},
		{"ثلاثة وأربعة", 3, 1},
		{"واحد من", 0, 0},
		{"واحد وعشرون", 21, 2},
		{"أحد المسؤولين", 0, 0},
		{"لست", 0, 0},
		{"آلاف", 0, 0},
		{"مدينة", 0, 0},
		{"", 0, 0},
	}
	for _, tt := range tests {
		n, ok := ParseNumber(text.Tokenize(tt.in), 0)
		if !ok {
			n.Value, n.Tokens = 0, 0
		}
		if !closeTo(n.Value, tt.value) || n.Tokens != tt.tokens {
			t.Errorf("ParseNumber(%q) = %v in %d tokens, want %v in %d", tt.in, n.Value, n.Tokens, tt.value, tt.tokens)
		}
	}
}

func TestNumberBegins(t *testing.T) {
	for _, tt := range []struct {
		in       string
		definite bool
		cut      int
	}{
		{"الـ19", true, 0}, {"للـ19", true, 0}, {"بالـ19", true, 0}, {"بـ19", false, 2}, {"و 19", false, 2}, {"19", false, 0},
		{"الخمسة", true, 0}, {"للخمسة", true, 0}, {"بالخمسة", true, 2}, {"بخمسة", false, 2}, {"كالخمسة", true, 2}, {"خمسة", false, 0},
	} {
		if n, ok := ParseNumber(text.Tokenize(tt.in), 0); !ok || n.Definite != tt.definite || n.Cut != tt.cut {
			t.Errorf("ParseNumber(%q) = %+v %v", tt.in, n, ok)
		}
	}
}

func closeTo(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Abs(b) }

func TestLooseNumber(t *testing.T) {
	tests := []struct {
		in    string
		value float64
		whole bool
	}{
		{"صفر", 0, true}, {"واحد", 1, true}, {"سالب سبعة", -7, true}, {"ناقص 4.5", -4.5, true}, {"-12", -12, true}, {"- 12", -12, true}, {".25", 0.25, true}, {"٫25", 0.25, true},
		{"ألف خمس مئة وستة", 1506, true}, {"متين تسعة وعشرين", 229, true}, {"تلات تلاف", 3000, true}, {"خمستاشر", 15, true}, {"ستطعش", 16, true}, {"تمنمية واتناشر", 812, true},
		{"ثلث", 1.0 / 3, true}, {"ثلاثة أخماس", 0.6, true}, {"تسعة وعشرون ثمنا", 29.0 / 8, true}, {"أربعون وخمسين", 40.4, true}, {"خمسة وخمسين", 55, true},
		{"خمس الأرض", 0.2, false}, {"خمس سنابل", 5, false}, {"ربع الثمانين", 20, true}, {"خمس المئتين", 40, true}, {"متين واحد", 201, true}, {"9/12", 0.75, true}, {"3 1/4", 3.25, true}, {"9/12/2031", 9, false}, {"12-9/12", 12, false}, {"1 250", 1250, true},
		{"واحد على أربعين", 0.025, true}, {"سبعة من عشرة", 0.7, true}, {"عشرة من سبعة", 10, false}, {"اثنان من كل خمسة", 0.4, true}, {"جزء من ألف", 0.001, true},
		{"ثلاثة أجزاء من مئة", 0.03, true}, {"مئة وسبعة أجزاء من مئة", 100.07, true}, {"جزءان من مليون", 2e-6, true}, {"أجزاء من الثانية", 0, false},
		{"خمسة فاصلة سبعة من مئة", 5.07, true}, {"دزينة", 12, true}, {"4 دزينات", 48, true}, {"نصف دزينة", 6, true}, {"مئة ودزينتان", 124, true},
		{"2e6", 2e6, true}, {"2,5e-3", 0.0025, true}, {"7K", 7000, true}, {"3 bn", 3e9, true}, {"1،250،000", 1.25e6, true}, {"12،250,5", 12250.5, true}, {"3،5،7", 3, false},
		{"6 مئة و40", 640, true}, {"خمسة وثلاثون مئة", 3500, true}, {"5 آلاف 4 مئة", 5400, true}, {"المئة", 100, true}, {"الاسم", 0, false}, {"", 0, false}, {"-", 0, false}, {"سالب", 0, false},
		{"1/0", 1, false}, {"0/0", 0, false}, {"واحد على صفر", 1, false}, {"1e999", 1, false},
	}
	for _, tt := range tests {
		tokens := text.Tokenize(tt.in)
		n, ok := LooseNumber(tokens, 0)
		if !ok {
			n = Number{}
		}
		if !closeTo(n.Value, tt.value) || (n.Tokens == len(tokens) && ok) != tt.whole {
			t.Errorf("LooseNumber(%q) = %+v %v, want %v, the whole %v", tt.in, n, ok, tt.value, tt.whole)
		}
	}
}

func TestLooseNumbers(t *testing.T) {
	tests := []struct {
		in   string
		want []float64
	}{
		{"من 200 و350 كتابا", []float64{200, 350}},
		{"أي واحد تختار؟", nil},
		{"15كم ثم 20 كم", []float64{20}},
		{"https://example.org/40/30%25 و8", []float64{8}},
		{"هو5", []float64{5}},
		{"A4 وG20", nil},
		{"10-20", []float64{10, 20}},
		{"77-9/12", []float64{77, 9, 12}},
	}
	for _, tt := range tests {
		var got []float64
		for _, n := range LooseNumbers(text.Tokenize(tt.in)) {
			got = append(got, n.Value)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("LooseNumbers(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

// No number begins inside of another.
func TestParseNumberInside(t *testing.T) {
	tests := []struct {
		in string
		at int
		ok bool
	}{
		{"دور الستة عشر", 2, false}, {"بستة عشر لونا", 1, false}, {"اليوم الثالث عشر", 2, false}, {"العاشرة عشرة ألوان", 1, true}, {"أحد عشر", 1, false},
		{"اليوم عشرة ألوان", 1, true}, {"خمسة وعشرة", 1, true}, {"أول عشر دقائق", 1, true}, {"حادي عشر", 1, false}, {"ستة\nعشر قصائد", 1, true},
	}
	for _, tt := range tests {
		if n, ok := ParseNumber(text.Tokenize(tt.in), tt.at); ok != tt.ok {
			t.Errorf("ParseNumber(%q, %d) = %+v %v", tt.in, tt.at, n, ok)
		}
	}
}

func TestOrdinalAt(t *testing.T) {
	tests := []struct {
		in    string
		value float64
	}{
		{"الثالث والعشرين من", 23}, {"الحادي عشر", 11}, {"ثالث دولة", 3}, {"الأولى", 1},
		{"الخامس و العشرون", 25}, {"خامس وعشرون", 25}, {"حادي عشر", 11}, {"حادية وعشرين", 21}, {"المئة", 100}, {"المئة والسابع والثلاثين", 137}, {"الثاني بعد المئة", 102}, {"السادسة والأربعون بعد المئة", 146},
		{"الألف", 1000}, {"الألف والمئتان", 1200}, {"المئتين", 200}, {"الثالثة وعشرين دقيقة", 3}, {"الثلاثة", 0}, {"مئة", 0}, {"الأحد عشر", 0}, {"للثالثة", 3}, {"والخامس", 5}, {"ثلاثين", 0}, {"حادي", 0}, {"التنظيم", 0},
	}
	for _, tt := range tests {
		if n, _, _ := OrdinalAt(text.Tokenize(tt.in), 0); n.Value != tt.value && (tt.value != 0 || n.Tokens != 0) {
			t.Errorf("OrdinalAt(%q) = %+v, want %v", tt.in, n, tt.value)
		}
	}
}

func TestLooseOrdinal(t *testing.T) {
	tests := []struct {
		in    string
		value float64
	}{
		{"الأحد عشر", 11}, {"الاثنتي عشرة", 12}, {"الواحد والأربعون", 41}, {"الثامنة وستون", 68}, {"المئة وسبعة وثلاثون", 137}, {"التسعون", 90}, {"ثالث", 3},
		{"المليون", 1e6}, {"الثلاثة عشر", 0}, {"السبعة والعشرون", 0}, {"عشرون", 0}, {"الأحد", 0}, {"", 0},
	}
	for _, tt := range tests {
		if n, ok := LooseOrdinal(text.Tokenize(tt.in), 0); n.Value != tt.value && (ok || tt.value != 0) || ok != (tt.value != 0) {
			t.Errorf("LooseOrdinal(%q) = %+v %v, want %v", tt.in, n, ok, tt.value)
		}
	}
	relative := []struct {
		in     string
		from   string
		offset int
		tokens int
	}{
		{"الأخيرة", "last", 0, 1}, {"ما قبل الأخير", "last", -1, 3}, {"الثانية من النهاية", "last", -1, 3}, {"السابقة", "current", -1, 1}, {"المقبل", "current", 1, 1}, {"الثانية", "", 0, 0},
	}
	for _, tt := range relative {
		if r, _ := RelativeOrdinal(text.Tokenize(tt.in), 0); r != (Relative{tt.from, tt.offset, tt.tokens}) {
			t.Errorf("RelativeOrdinal(%q) = %+v", tt.in, r)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"", "مئة وخمسون مليار", "12 ألفا و652", "و", "ال 5", "نصف", "ثلاثة عشر و", "1.2.3,4",
		"سالب جزء من مئة", "1e-3 5/", "ثلاثة أخماس المليون", "فاصلة صفر", "9 000 000.5", "- .5", "المئة والخامس بعد المئة", "كوينتينيليون كوينتينيليون"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Tokenize(s)
		for i := range tokens {
			if n, ok := ParseNumber(tokens, i); ok && (n.Tokens < 1 || i+n.Tokens > len(tokens) || n.Value < 0) {
				t.Fatalf("token %d of %q: %+v", i, s, n)
			}
			if n, ok := LooseNumber(tokens, i); ok && (n.Tokens < 1 || i+n.Tokens > len(tokens) || math.IsNaN(n.Value) || math.IsInf(n.Value, 0)) {
				t.Fatalf("loose, token %d of %q: %+v", i, s, n)
			}
			if n, ok := LooseOrdinal(tokens, i); ok && (n.Tokens < 1 || i+n.Tokens > len(tokens)) {
				t.Fatalf("loose ordinal at %d of %q: %+v", i, s, n)
			}
			if n, _, ok := OrdinalAt(tokens, i); ok && (n.Tokens < 1 || i+n.Tokens > len(tokens)) {
				t.Fatalf("ordinal at %d: %+v", i, n)
			}
			if d, ok := DateAt(tokens, i); ok && (d.Tokens < 1 || i+d.Tokens > len(tokens)) {
				t.Fatalf("date at %d: %+v", i, d)
			}
		}
	})
}

func BenchmarkParseNumber(b *testing.B) {
	tokens := text.Tokenize("وقال إن مئة وخمسين ألفا و652 شخصا حضروا العرض في ثلاث مدن، بينهم خمسة وعشرون طفلا من أصل 1200 تلميذ")
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			ParseNumber(tokens, i)
		}
	}
}
