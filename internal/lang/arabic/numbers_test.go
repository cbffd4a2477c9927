package arabic

import (
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
		if n.Value != tt.value || n.Tokens != tt.tokens {
			t.Errorf("ParseNumber(%q) = %v in %d tokens, want %v in %d", tt.in, n.Value, n.Tokens, tt.value, tt.tokens)
		}
	}
}

func TestOrdinalAt(t *testing.T) {
	tests := []struct {
		in    string
		value float64
	}{
		{"الثالث والعشرين من", 23}, {"الحادي عشر", 11}, {"ثالث دولة", 3}, {"الأولى", 1},
		{"الخامس و العشرون", 25}, {"للثالثة", 3}, {"والخامس", 5}, {"ثلاثين", 0}, {"حادي", 0}, {"التنظيم", 0},
	}
	for _, tt := range tests {
		if n, _, _ := OrdinalAt(text.Tokenize(tt.in), 0); n.Value != tt.value && (tt.value != 0 || n.Tokens != 0) {
			t.Errorf("OrdinalAt(%q) = %+v, want %v", tt.in, n, tt.value)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"", "مئة وخمسون مليار", "12 ألفا و652", "و", "ال 5", "نصف", "ثلاثة عشر و", "1.2.3,4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Tokenize(s)
		for i := range tokens {
			if n, ok := ParseNumber(tokens, i); ok && (n.Tokens < 1 || i+n.Tokens > len(tokens) || n.Value < 0) {
				t.Fatalf("token %d of %q: %+v", i, s, n)
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
