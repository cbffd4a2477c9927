package speech

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

// cues writes the cues of s, each as its words, with the verb in brackets.
func cues(s string) string {
	toks := text.Tokenize(s)
	var out []string
	for _, c := range Default().Scan(toks) {
		w := s[toks[c.First].CutAt(s, c.Cut):toks[c.Last-1].End]
		if c.Form.Verb != nil {
			w += "[" + c.Form.Verb.Past + "]"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func TestScan(t *testing.T) {
	tests := []struct{ in, want string }{
		{"قال المدير إن الباب مغلق", "قال[قال]"},
		{"وقالت المديرة", "قالت[قال]"},
		{"وهم يقولون إن", "يقولون[قال]"},
		{"نفت المديرة ذلك نافية علمها", "نفت[نفى] نافية[نفى]"},
		{"حسب ما أفاد به الراديو", "حسب ما أفاد به[أفاد]"},
		{"وفقا لمدير الميناء", "وفقا"},
		{"وفقا مدير الميناء", ""},
		{"نقلا عن صحيفة", "نقلا عن"},
		{"عبر الوزير عن أمله", "عبر[عبّر]"},
		{"مر عبر البوابة", ""},
		{"كما قال الحارس", "كما قال[قال]"},
		{"كما في الصورة", ""},
		{"نقلت عنه قوله إنه", "نقلت عنه[نقل] قوله"},
		{"إضافة إلى ذلك", ""},
		{"said nothing", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := cues(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestForms(t *testing.T) {
	tests := []struct {
		in   string
		want Form
	}{
		{"قالت", Form{Fem: true}},
		{"قالوا", Form{Plural: true}},
		{"تقول", Form{Present: true, Fem: true}},
		{"ينفون", Form{Present: true, Plural: true}},
		{"مشيرة", Form{Participle: true, Fem: true}},
		{"نقلته", Form{Fem: true, Object: true}},
	}
	for _, tt := range tests {
		toks := text.Tokenize(tt.in)
		got := Default().Scan(toks)
		if len(got) != 1 {
			t.Errorf("%s: %d cues", tt.in, len(got))
			continue
		}
		f := got[0].Form
		f.Verb = nil
		if f != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.in, f, tt.want)
		}
	}
}

func TestThat(t *testing.T) {
	for _, yes := range []string{"أن", "إن", "بأن", "أنه", "إنهم", "بأنها"} {
		if !IsThat(text.FoldString(yes, text.Key)) || !AndThat(text.FoldString("و"+yes, text.Key)) {
			t.Errorf("%s opens a clause", yes)
		}
	}
	for _, no := range []string{"أنس", "إناء", "بان كي", "أنا", "لأن", ""} {
		if IsThat(text.FoldString(no, text.Key)) {
			t.Errorf("%s opens no clause", no)
		}
	}
	s := "على ألا يعود إلى أن"
	toks := text.Tokenize(s)
	if Complement(s, toks, 1, nil) != 1 || Complement(s, toks, 3, nil) != 2 || Complement(s, toks, 2, nil) != 0 {
		t.Error("ألا and إلى أن open clauses")
	}
	if s := "إلا هنا"; Complement(s, text.Tokenize(s), 0, nil) != 0 {
		t.Error("إلا opens none")
	}
}

func FuzzScan(f *testing.F) {
	f.Add("وفقا ل")
	f.Add("حسب ما\nقال")
	f.Fuzz(func(t *testing.T, s string) {
		toks := text.Tokenize(s)
		last := 0
		for _, c := range Default().Scan(toks) {
			if c.First < last || c.Last <= c.First || c.Last > len(toks) || c.Cut > len(toks[c.First].Key) {
				t.Fatalf("%q: %+v after %d", s, c, last)
			}
			last = c.Last
		}
	})
}

func BenchmarkScan(b *testing.B) {
	toks := text.Tokenize(strings.Repeat("وقالت المديرة أمس إن الباب مغلق، حسب ما أفاد به الحارس الذي عبر الساحة. ", 50))
	b.ReportAllocs()
	for b.Loop() {
		Default().Scan(toks)
	}
}
