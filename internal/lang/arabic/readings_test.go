package arabic

import (
	"bytes"
	"compress/gzip"
	"math"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

// divide writes the likeliest reading with + at its seams.
func divide(word string) string {
	r := Readings(word)[0]
	key := LexemeKey(word)
	var parts []string
	for _, p := range []string{key[:r.N], key[r.N:r.End], key[r.End:]} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, "+")
}

func TestReadings(t *testing.T) {
	tests := []struct{ in, want string }{
		{"وقال", "و+قال"},
		{"وزير", "وزير"},
		{"واشنطن", "واشنطن"},
		{"وواشنطن", "و+واشنطن"},
		{"وليد", "وليد"},
		{"وللمدينة", "ول+لمدينة"},
		{"بكين", "بكين"},
		{"ببكين", "ب+بكين"},
		{"بوتين", "بوتين"},
		{"بالمدينة", "ب+المدينة"},
		{"كييف", "كييف"},
		{"كالعادة", "ك+العادة"},
		{"كان", "كان"},
		{"لبنان", "لبنان"},
		{"للبنان", "ل+لبنان"},
		{"لافروف", "لافروف"},
		{"فرنسا", "فرنسا"},
		{"فيصل", "فيصل"},
		{"فقالت", "ف+قالت"},
		{"سيقول", "س+يقول"},
		{"سوريا", "سوريا"},
		{"حكومتها", "حكومت+ها"},
		{"وحكومتهم", "و+حكومت+هم"},
		{"مدينة", "مدينة"},
		{"بلاده", "بلاد+ه"},
		{"الله", "الله"},
		{"أُعْلِنَ", "اعلن"},
		{"", ""},
		{"و", "و"},
		{"Beijing", "beijing"},
	}
	for _, tt := range tests {
		if got := divide(tt.in); got != tt.want {
			t.Errorf("Readings(%q): %s, want %s: %+v", tt.in, got, tt.want, Readings(tt.in))
		}
	}
}

func TestLexemeKey(t *testing.T) {
	for in, want := range map[string]string{"مدينـةُ": "مدينة", "أمّة": "امة", "إلى": "الي", "Aة": "aة", "": ""} {
		if got := LexemeKey(in); got != want {
			t.Errorf("LexemeKey(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestReadLexemesRefuses(t *testing.T) {
	for _, in := range []string{"ميناء\n", "ميناء\tx\n", "م\t3\n", "ميناء\t300\n"} {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write([]byte(in))
		z.Close()
		if _, err := readLexemes(&b); err == nil {
			t.Errorf("%q must be refused", in)
		}
	}
	if _, err := readLexemes(strings.NewReader("no gzip")); err == nil {
		t.Error("what is not gzip must be refused")
	}
}

// FuzzReadings holds that offsets are those of the key, that the scores sum to
// 1 and that every particle of Proclitics is among the readings.
func FuzzReadings(f *testing.F) {
	for _, s := range []string{"", "ومدينتها", "للامم", "لله", "\xff\xfe", "ﻻة"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := text.FoldString(s, text.Key)
		if len(LexemeKey(s)) != len(key) {
			t.Fatalf("keys %q and %q differ in length", LexemeKey(s), key)
		}
		sum := 0.0
		for i, r := range Readings(s) {
			if !(text.Span{Start: r.N, End: r.End}).Valid(key) || r.End <= r.N && key != "" {
				t.Fatalf("%q: reading %+v", key, r)
			}
			if i == 0 && (r.Score <= 0 || math.IsNaN(r.Score)) {
				t.Fatalf("%q: score %f", key, r.Score)
			}
			sum += r.Score
		}
		if math.Abs(sum-1) > 1e-6 {
			t.Fatalf("%q: scores sum to %f", key, sum)
		}
	})
}

func BenchmarkReadings(b *testing.B) {
	tokens := text.Tokenize(sampleText)
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			Readings(tokens[i].Key)
		}
	}
}

func BenchmarkReadLexemes(b *testing.B) {
	for b.Loop() {
		if _, err := readLexemes(bytes.NewReader(lexemeData)); err != nil {
			b.Fatal(err)
		}
	}
}
