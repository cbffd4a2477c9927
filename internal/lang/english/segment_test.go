package english

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

func TestSentences(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "The bridge opened. Cars crossed it!", "The bridge opened.|Cars crossed it!"},
		{"initial and title", "Dr. Nader J. Salmi spoke. He left.", "Dr. Nader J. Salmi spoke.|He left."},
		{"lower case follows", "It cost 3.5 million, approx. half of it. Fine.", "It cost 3.5 million, approx. half of it.|Fine."},
		{"quotation", "\"It is safe.\" He left.", "\"It is safe.\"|He left."},
		{"line", "Headline\nThe bridge", "Headline|The bridge"},
		{"pronoun", "It was I. They knew.", "It was I.|They knew."},
		{"list", "1. Open it. 2. Close it.", "1. Open it.|2. Close it."},
		{"arabic", "فتح الجسر. عبرت السيارات.", "فتح الجسر.|عبرت السيارات."},
		{"site", "See example.org. Thanks.", "See example.org.|Thanks."},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range Sentences(tt.in, text.Tokenize(tt.in)) {
			got = append(got, s.Of(tt.in))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, g, tt.want)
		}
	}
}

// TestSentencesHostile holds that the time stays linear where marks repeat.
func TestSentencesHostile(t *testing.T) {
	for _, unit := range []string{"!)", ". ", "?\"", "a."} {
		s := strings.Repeat(unit, 1<<20/len(unit)) + "a"
		tokens := text.Tokenize(s)
		if got := Sentences(s, tokens); len(got) == 0 || got[len(got)-1].End != len(s) {
			t.Errorf("%q repeated: %d sentences", unit, len(got))
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("Dr. A. \"B?\" c.\n1. D")
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Tokenize(s)
		i := 0
		for _, sent := range Sentences(s, tokens) {
			if i == len(tokens) || sent.Start != tokens[i].Start {
				t.Fatalf("sentence %v does not begin at a token", sent)
			}
			for n := 0; i < len(tokens) && tokens[i].End <= sent.End; n++ {
				if n > 0 && tokens[i].Line {
					t.Fatalf("sentence %q crosses a line", sent.Of(s))
				}
				i++
			}
		}
		if i != len(tokens) {
			t.Fatalf("%d of %d tokens in sentences", i, len(tokens))
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	s := strings.Repeat("Dr. Nader J. Salmi opened the bridge. \"It is safe,\" he said. Cars crossed it! ", 40)
	tokens := text.Tokenize(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Sentences(s, tokens)
	}
}
