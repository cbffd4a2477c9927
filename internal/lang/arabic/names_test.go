package arabic

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

func TestSameName(t *testing.T) {
	tests := []struct {
		rule, a, b string
		want       bool
	}{
		{"equal", "نادر السالمي", "نادر السالمي", true},
		{"hamza", "إلياس أنجوم", "الياس انجوم", true},
		{"final yeh and teh marbuta", "هدى حمزة", "هدي حمزه", true},
		{"marks", "محمّد السالمي", "محمد السالمي", true},
		{"servant of", "عبد الواسع نجم", "عبدالواسع نجم", true},
		{"father of", "أبو قصعة", "أبوقصعة", true},
		{"father of, other case", "أبي مازن", "أبو مازن", true},
		{"of the faith", "صلاح الدين نجم", "صلاحالدين نجم", true},
		{"one word or two", "كوالا لمبور", "كوالالمبور", true},
		{"one word or two, native", "حسن علي", "حسنعلي", true},
		{"article of a surname", "أسعد الشيباني", "أسعد شيباني", true},
		{"article before a given name", "أحمد السعيد", "أحمد سعيد", false},
		{"article of one word", "الموصل", "موصل", false},
		{"g", "أولغا بيرغ", "أولجا بيرج", true},
		{"g in one short word", "غوغل", "جوجل", true},
		{"g of a native name", "جمال نجم", "غمال نجم", false},
		{"vowel", "روبرت كولمان", "روبرت كلمان", true},
		{"vowel alone, long", "ستوكهولم", "ستكهولم", true},
		{"vowel alone, short", "بيرن", "برن", false},
		{"vowel, too few consonants", "جون كيري", "جون كاري", false},
		{"sibilant", "ماركو فيلاسكيز", "ماركو فيلاسكيس", true},
		{"other letter", "ماركو بيلاني", "ماركو ميلاني", false},
		{"native vowels", "حسن نجم", "حسين نجم", false},
		{"native, one listed", "وليد نجم", "ولد نجم", false},
		{"native by its letters", "سعد العوفي", "سعد العافي", false},
		{"native with the ending of a family", "سليم النصري", "سليم النصاري", false},
		{"native spelling", "داود نجم", "داوود نجم", true},
		{"feminine", "أمير نجم", "أميرة نجم", false},
		{"feminine, foreign", "ألكسندر بيرغ", "ألكسندرا بيرغ", false},
		{"country and its adjective", "فنلندا", "فنلندي", false},
		{"country and its adjective, feminine", "بريطانيا", "بريطانية", false},
		{"final a", "فنلندا", "فنلنده", true},
		{"shorter name", "السالمي", "نادر السالمي", false},
		{"order", "بيرغ أولغا", "أولغا بيرغ", false},
		{"other script", "CNN", "cnn", true},
		{"other script, one letter", "Bergman", "Bargman", false},
		{"number", "قناة 12", "قناة 13", false},
		{"empty", "", "", false},
		{"marks of punctuation", "«...»", "()", false},
	}
	for _, tt := range tests {
		got, score := SameName(tt.a, tt.b)
		if got != tt.want {
			t.Errorf("%s: SameName(%q, %q) = %t, %.3f, distance %.3f", tt.rule, tt.a, tt.b, got, score, NameDistance(tt.a, tt.b))
		}
		if back, backScore := SameName(tt.b, tt.a); back != got || math.Abs(backScore-score) > 1e-9 {
			t.Errorf("%s: SameName(%q, %q) is not symmetric", tt.rule, tt.a, tt.b)
		}
		if got && !shareKey(NewName(tt.a), NewName(tt.b)) {
			t.Errorf("%s: keys %q and %q of one name", tt.rule, NewName(tt.a).Keys(), NewName(tt.b).Keys())
		}
	}
}

func shareKey(a, b Name) bool {
	keys := b.Keys()
	return slices.ContainsFunc(a.Keys(), func(k string) bool { return slices.Contains(keys, k) })
}

func TestNameKey(t *testing.T) {
	tests := []struct{ in, want string }{
		{"هانغتشو", "nks"}, {"هانجتشو", "nks"}, {"أولغا بيرغ", "lkbrk"}, {"آيا", "ايا"}, {"CNN", "cnn"}, {"", ""},
	}
	for _, tt := range tests {
		if got := NameKey(tt.in); got != tt.want {
			t.Errorf("NameKey(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestNameDistance(t *testing.T) {
	if d := NameDistance("ترامب", "ترمب"); math.Abs(d-.25/4.5) > 1e-9 {
		t.Errorf("one vowel of 4.5 letters: %f", d)
	}
	if d := NameDistance(strings.Repeat("ب", 100), strings.Repeat("ت", 5_000_000)); d != 1 {
		t.Errorf("hostile length: %f", d)
	}
	if d := NameDistance("", "بيرغ"); d != 1 {
		t.Errorf("empty: %f", d)
	}
}

func TestIsNativeName(t *testing.T) {
	for _, w := range []string{"حسين", "السعيد", "عبدالواسع", "قحطاني"} {
		if !IsNativeName(w) {
			t.Errorf("%q is native", w)
		}
	}
	for _, w := range []string{"بيرغ", "كولمان", ""} {
		if IsNativeName(w) {
			t.Errorf("%q is not native", w)
		}
	}
}

// TestMinimalPairs holds that no two names of one row are ever one name, and
// that the spellings of a name are.
func TestMinimalPairs(t *testing.T) {
	for _, row := range lexicon.Must("ar/name_minimal_pairs.tsv").Rows {
		name := row.Get("name")
		names := append(row.List("others"), name)
		for i, a := range names {
			for _, b := range names[:i] {
				if text.FoldString(a, text.Name) == text.FoldString(b, text.Name) {
					t.Errorf("%s: %s and %s are one name", row.At(), a, b)
				} else if same, _ := SameName(a+" بيرغ", b+" بيرغ"); same {
					t.Errorf("%s: %s and %s must be two names", row.At(), a, b)
				}
			}
		}
		for _, s := range row.List("spellings") {
			if same, _ := SameName(name+" بيرغ", s+" بيرغ"); !same {
				t.Errorf("%s: %s must be a spelling of %s", row.At(), s, name)
			}
		}
	}
}

func FuzzSameName(f *testing.F) {
	f.Add("عبد الله", "عبدالله")
	f.Add("أبو الله الدين", "ال")
	f.Add("\xff ﷺ x", "نيو يورك")
	f.Fuzz(func(t *testing.T, a, b string) {
		n, o := NewName(a), NewName(b)
		ab, s := n.Same(o)
		ba, r := o.Same(n)
		if ab != ba || math.Abs(s-r) > 1e-9 || s < 0 || s > 1 {
			t.Fatalf("%q, %q: %t %f, back %t %f", a, b, ab, s, ba, r)
		}
		if ab && !shareKey(n, o) {
			t.Fatalf("%q, %q: one name, keys %q and %q", a, b, n.Keys(), o.Keys())
		}
		if d := n.Compare(o); d.Same != ab || d.Score != s || n.Spells(o) != ab {
			t.Fatalf("%q, %q: %t, explained %+v, spells %t", a, b, ab, d, n.Spells(o))
		}
		if same, score := n.Same(n); len(n.parts) > 0 && (!same || score != 1) {
			t.Fatalf("%q is not itself: %f", a, score)
		}
	})
}

func BenchmarkNewName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		NewName("عبد الفتاح كولمان")
	}
}

func BenchmarkSame(b *testing.B) {
	n, o := NewName("روبرت كولمان"), NewName("روبرت كلمان")
	b.ReportAllocs()
	for b.Loop() {
		n.Same(o)
	}
}

// TestSpells: it says what Same does, of every pair.
func TestSpells(t *testing.T) {
	names := []string{"", "نيويورك", "نيو يورك", "بشار الأسد", "الأسد", "ترامب", "ترمب", "شي جين بينغ", "شي جين بينج", "حسن", "حسين", "غوغل", "جوجل", "الشيباني", "شيباني", "عبد الله", "عبدالله", "Smith", "فنلندا", "فنلنده"}
	some := false
	for _, a := range names {
		for _, b := range names {
			want, _ := SameName(a, b)
			if got := NewName(a).Spells(NewName(b)); got != want {
				t.Errorf("Spells(%q, %q) = %v", a, b, got)
			}
			some = some || want && a != b
		}
	}
	if !some {
		t.Error("no two of the names are one")
	}
}
