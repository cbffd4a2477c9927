package arabic

import (
	"fmt"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

func TestProclitics(t *testing.T) {
	tests := []struct{ key, want string }{
		{"والحكومه", "2 الحكومه"},
		{"فقال", "2 قال"},
		{"بكين", "2 كين"},
		{"بالمدينه", "2 المدينه"},
		{"وببكين", "2 ببكين, 4 بكين"},
		{"كما", "2 ما"},
		{"للامم", "2 الامم, 2 اللامم, 2 لامم"},
		{"للجنه", "2 الجنه, 2 اللجنه, 2 لجنه"},
		{"وللبنان", "2 للبنان, 4 البنان, 4 اللبنان, 4 لبنان"},
		{"لله", "2 الله"},
		{"والله", "2 الله"},
		{"ولله", "2 لله, 4 الله"},
		{"سيقول", "2 يقول"},
		{"وستبدا", "2 ستبدا, 4 تبدا"},
		{"سلام", ""},    // س before no verb
		{"من", ""},      // nothing to cut
		{"وهم", "2 هم"}, // two letters remain
		{"لك", ""},      // one would remain
		{"وب", ""},
		{"الامم", ""}, // the article stays
		{"", ""},
		{"cnn", ""},
		{"ﷺﷺ", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range Proclitics(tt.key) {
			got = append(got, fmt.Sprintf("%d %s", c.N, c.Rest))
		}
		if g := strings.Join(got, ", "); g != tt.want {
			t.Errorf("Proclitics(%q) = %q, want %q", tt.key, g, tt.want)
		}
	}
}

func FuzzProclitics(f *testing.F) {
	for _, s := range []string{"", "وللبنان", "لل", "a", "وé", "\xff\xfe\xfd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := text.FoldString(s, text.Key)
		for _, c := range Proclitics(key) {
			if !(text.Span{Start: c.N, End: len(key)}).Valid(key) || len(c.Rest) < minRest {
				t.Fatalf("Proclitics(%q): cut %+v", key, c)
			}
			if !strings.HasSuffix(c.Rest, key[c.N:]) {
				t.Fatalf("Proclitics(%q): rest %q", key, c.Rest)
			}
		}
	})
}

func BenchmarkProclitics(b *testing.B) {
	tokens := text.Tokenize(sampleText)
	var cuts []text.Cut
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			cuts = AppendProclitics(cuts[:0], tokens[i].Key)
		}
	}
}
