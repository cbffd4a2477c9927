package quantity

import (
	"math"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
)

func shown(qs []news.Quantity) string {
	var out []string
	for _, q := range qs {
		out = append(out, show(q))
	}
	return strings.Join(out, "; ")
}

func TestSpans(t *testing.T) {
	tests := []struct{ in, want string }{
		{"تتراوح أعمارهم بين 9 و14 عاما", "بين 9 و14 عاما: age 9..14 سنة"},
		{"استقبل المعرض ما بين 20 و 30 ألف زائر", "ما بين 20 و 30 ألف زائر: count 20000..30000 زائر"},
		{"وبين خمسة وستة أمتار من السور", "بين خمسة وستة أمتار: measure 5..6 m"},
		{"يكلف بين خمسة وعشرين دينارا", "بين خمسة وعشرين دينارا: money 5..20 دينار"},
		{"بين سبعة ملايين وتسعة ملايين دينار", "بين سبعة ملايين وتسعة ملايين دينار: money 7e+06..9e+06 دينار"},
		{"بين 3 أيام و5 أيام", "بين 3 أيام و5 أيام: duration 3..5 يوم"},
		{"بين 3 بالمئة إلى 5 بالمئة", "بين 3 بالمئة إلى 5 بالمئة: percent 3..5 %"},
		{"قدر عدد الضحايا بما بين 40 و50 في السد", "ما بين 40 و50: count 40..50 ضحية"},
		// Two groups, a falling pair, one number.
		{"مباراة بين 11 لاعبا و9 لاعبات", "11 لاعبا: count 11 لاعب; 9 لاعبات: count 9 لاعبة"},
		{"بين 30 و20 مترا", "30: measure 30 m; 20 مترا: measure 20 m"},
		{"بين 30 مدينة", "30 مدينة: count 30 مدينة"},
		// Old and new.
		{"ارتفع سعر الكيس من 5 إلى 7 دنانير", "5: money 5 دينار; 7 دنانير: money 7 دينار"},
		{"وقفزت الكلفة من 40 مليونا إلى 60 مليون دينار", "40 مليونا: money 4e+07 دينار; 60 مليون دينار: money 6e+07 دينار"},
		{"وانخفض الوزن من 9 كيلوغرامات إلى 7 كيلوغرامات", "9 كيلوغرامات: measure 9 kg; 7 كيلوغرامات: measure 7 kg"},
		{"يعمل من 5 إلى 7 ساعات", "5 إلى 7 ساعات: duration 5..7 ساعة"},
	}
	a := New()
	for _, tt := range tests {
		d := document(tt.in)
		a.Annotate(d)
		if got := shown(d.Quantities); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestParse(t *testing.T) {
	tests := []struct{ in, plain, loose string }{
		{"37 و8 كتب", "8 كتب: count 8 كتاب", "37: count 37 ; 8 كتب: count 8 كتاب"},
		{"سالب 12", "", "سالب 12: count -12 "},
		{"ثلث", "", "ثلث: fraction 0.3333333333333333 "},
		{"بالمئة 40", "", "بالمئة 40: percent 40 %"},
		{"نسبة ستين", "", "نسبة ستين: percent 60 %"},
		{"بنسبة 60 بالمئة", "60 بالمئة: percent 60 %", "60 بالمئة: percent 60 %"},
		{"نسبة 3 دنانير", "3 دنانير: money 3 دينار", "3 دنانير: money 3 دينار"},
		{"3/8", "", "3/8: fraction 0.375 "},
		{"التسعون", "", "التسعون: ordinal 90 "},
		{">= 40", "", ">= 40: count >=40 "},
		{"أكبر من 4 وأصغر من 9 أمتار", "9 أمتار: measure 9 m", "أكبر من 4 وأصغر من 9 أمتار: measure 4..9 m"},
		{"يساوي سبعة", "", "يساوي سبعة: count 7 "},
		{"500 أو أقل", "", "500 أو أقل: count <=500 "},
		{"من خمسة لعشرة دنانير", "عشرة دنانير: money 10 دينار", "من خمسة لعشرة دنانير: money 5..10 دينار"},
		{"رقم الطلب B12 في 29ك", "", ""},
		{"أسبوع ونصف", "أسبوع ونصف: duration 1.5 أسبوع", "أسبوع ونصف: duration 1.5 أسبوع"},
		{"كيلوغرام", "", "كيلوغرام: measure 1 kg"},
		{"كيلوغرام السكر", "", ""},
		{"مرة ثانية", "", "ثانية: ordinal 2 "},
		{"7 تحت الصفر", "", "7 تحت الصفر: measure -7 degree"},
		{"درجتين تحت الصفر", "درجتين تحت الصفر: measure -2 degree", "درجتين تحت الصفر: measure -2 degree"},
		{"6 دولارات و 45 سنتا", "6 دولارات و 45 سنتا: money 6.45 USD", "6 دولارات و 45 سنتا: money 6.45 USD"},
		{"6 دولارات و تسعة سنتات", "6 دولارات و تسعة سنتات: money 6.09 USD", "6 دولارات و تسعة سنتات: money 6.09 USD"},
		{"نحو 4%-6%", "نحو 4%-6%: percent ~4..6 %", "نحو 4%-6%: percent ~4..6 %"},
		{"(+99) 12 345 678", "", "(+99) 12 345 678: phone 9.912345678e+09 "},
		{"345-678-9012", "", "345-678-9012: phone 3.456789012e+09 "},
		{"3456789012", "", "3456789012: phone 3.456789012e+09 "},
		{"34567890123", "", "34567890123: phone 3.4567890123e+10 "},
		{"345678901234", "", "345678901234: count 3.45678901234e+11 "},
		{"3456789000", "", "3456789000: count 3.456789e+09 "},
		{"345 6789012", "", "345: count 345 ; 6789012: count 6.789012e+06 "},
		{"34-56-789", "", "34-56-789: phone 3.456789e+06 "},
		{"34-5-678", "", "34: count 34 ; 5: count 5 ; 678: count 678 "},
		{"12345-67890-12345", "", "12345-67890-12345: phone 1.23456789012345e+14 "},
		{"123456-7890-123456", "", "123456: count 123456 ; 7890: count 7890 ; 123456: count 123456 "},
		{"3456789012 دينارا", "3456789012 دينارا: money 3.456789012e+09 دينار", "3456789012 دينارا: money 3.456789012e+09 دينار"},
		{"1 250 000", "", "1 250 000: count 1.25e+06 "},
		{"https://example.org/p/40?n=7", "", ""},
		{"أكثر من 50 سفينة", "أكثر من 50 سفينة: count >=50 سفينة", "أكثر من 50 سفينة: count >=50 سفينة"},
		{"", "", ""},
	}
	for _, tt := range tests {
		if got := shown(Parse(tt.in, nil, Options{})); got != tt.plain {
			t.Errorf("%q\n got %s\nwant %s", tt.in, got, tt.plain)
		}
		if got := shown(Parse(tt.in, nil, Options{Loose: true})); got != tt.loose {
			t.Errorf("loose %q\n got %s\nwant %s", tt.in, got, tt.loose)
		}
	}
}

func TestParseRelative(t *testing.T) {
	got := shown(Parse("الفصل ما قبل الأخير ثم الثالث والصفحة التالية", nil, Options{Loose: true, Relative: true}))
	if want := "ما قبل الأخير: ordinal -1 أخير; الثالث: ordinal 3 ; التالية: ordinal 1 حالي"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got := shown(Parse("الباب الأخير", nil, Options{Loose: true})); got != "" {
		t.Errorf("unasked: %s", got)
	}
}

func FuzzParseLoose(f *testing.F) {
	for _, s := range []string{"", "- 3/4 من 5", "<= 5 و", "بين 5", "من خمسة ل", "1 000 000,5K", "(+1) 2.3.4 555 6666", "سنة ونصف", "أو أقل", "نصف دزينة -", "1e", "التريليون", "\xff>=5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, q := range Parse(s, nil, Options{Loose: true, Relative: true}) {
			if q.Start < end || q.Empty() || q.End > len(s) || q.Text != s[q.Start:q.End] || math.IsNaN(q.Value) || math.IsInf(q.Value, 0) {
				t.Fatalf("%v after %d in %q", q, end, s)
			}
			end = q.End
		}
	})
}
