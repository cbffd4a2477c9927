package arabic

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

func TestLight10(t *testing.T) {
	tests := []struct{ rule, in, want string }{
		{"ال", "الميناء", "ميناء"},
		{"ال too short", "الم", "الم"},
		{"وال before و", "والميناء", "ميناء"},
		{"بال", "بالميناء", "ميناء"},
		{"كال", "كالنجم", "نجم"},
		{"فال", "فالبحر", "بحر"},
		{"لل", "للبحر", "بحر"},
		{"لل too short", "للم", "للم"},
		{"و", "وسفن", "سفن"},
		{"و needs four letters", "ورد", "ورد"},
		{"one prefix alone", "ووسفن", "وسفن"},
		{"ب alone stays", "ببحر", "ببحر"},
		{"ها", "سفنها", "سفن"},
		{"ها too short", "بها", "بها"},
		{"ان", "مركبان", "مركب"},
		{"ات", "مركبات", "مركب"},
		{"ون", "بحارون", "بحار"},
		{"ين", "بحارين", "بحار"},
		{"يه of ية", "بحرية", "بحر"},
		{"ه of ة", "سفينة", "سفين"},
		{"ه too short", "هبة", "هب"},
		{"ي of ى", "مرسى", "مرس"},
		{"suffixes in order, once each", "بحاريها", "بحار"},
		{"no suffix before its turn", "بحرهاين", "بحرها"},
		{"hamza seats", "أحمال", "احمال"},
		{"marks", "السَّفِينَةُ", "سفين"},
		{"tatweel", "ميـــناء", "ميناء"},
		{"other script", "Ships", "ships"},
		{"digits", "١٢", "12"},
		{"empty", "", ""},
		{"invalid", "\xff", "\ufffd"},
	}
	for _, tt := range tests {
		if got := Light10(tt.in); got != tt.want {
			t.Errorf("%s: Light10(%q) = %q, want %q", tt.rule, tt.in, got, tt.want)
		}
	}
}

func TestStemAgreement(t *testing.T) {
	a, err := StemAgreement(strings.NewReader("السفن\nورد\nبحر\n"), strings.NewReader("سفن\nرد\nبحر\n"))
	if err != nil || a.Words != 3 || a.Equal != 2 || !slices.Equal(a.Wrong, []string{"ورد: ورد, want رد"}) {
		t.Errorf("got %+v, %v", a, err)
	}
	for _, lists := range [][2]string{{"ورد\nبحر\n", "ورد\n"}, {"ورد\n", "ورد\nبحر\n"}} {
		if _, err := StemAgreement(strings.NewReader(lists[0]), strings.NewReader(lists[1])); err == nil {
			t.Errorf("lists of different length %q must be refused", lists)
		}
	}
}

func FuzzStemKey(f *testing.F) {
	for _, s := range []string{"", "والسفينة", "ها", "\xffات", "abcdان"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := text.FoldString(s, text.Key)
		stem := StemKey(key)
		if !strings.Contains(key, stem) || key != "" && stem == "" {
			t.Fatalf("StemKey(%q) = %q", key, stem)
		}
	})
}

func TestIsStop(t *testing.T) {
	for _, w := range []string{"في", "من", "وهو", "فقد", "علي", "التي", "كانت", "وكان", "ايضا"} {
		if !IsStop(w) {
			t.Errorf("%q must be a stop word", w)
		}
	}
	for _, w := range []string{"", "و", "وف", "ميناء", "ولد", "وزير", "فرنسا", "قال", "the", "ومدينه"} {
		if got := IsStop(w); got != (w == "و") {
			t.Errorf("IsStop(%q) = %t", w, got)
		}
	}
}

// TestStopWordsFolded holds that the list is written as the keys are.
func TestStopWordsFolded(t *testing.T) {
	for _, row := range lexicon.Must("ar/stopwords.tsv").Rows {
		if w := row.Get("word"); text.FoldString(w, text.Key) != w || row.Get("kind") == "" {
			t.Errorf("%s: %q is not folded or has no kind", row.At(), w)
		}
	}
}

func BenchmarkStemKey(b *testing.B) {
	tokens := text.Tokenize(sampleText)
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			StemKey(tokens[i].Key)
		}
	}
}

func BenchmarkIsStop(b *testing.B) {
	tokens := text.Tokenize(sampleText)
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			IsStop(tokens[i].Key)
		}
	}
}
