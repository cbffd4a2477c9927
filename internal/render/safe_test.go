package render

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "خبر": 3, "خَبَرٌ": 3, "لا": 2, "新闻": 4, "e\u0301": 1, "\u2067خبر\u2069": 3, "a\u200cb": 2, "│─": 2, "«»": 2, "\x1b": 0, "😀": 2,
	} {
		if got := width(s); got != want {
			t.Errorf("width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestTruncateAndWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		w    int
		want string
	}{
		{"قصير", 10, "قصير"},
		{"غرقت السفينة قرب الميناء", 15, "غرقت السفينة…"},
		{"غرقت السفينة، ثم طفت", 14, "غرقت السفينة…"},
		{"كلمةطويلةبلامسافات", 8, "كلمةطوي…"},
		{"خَبَرٌ", 3, "خَبَرٌ"},
	} {
		if got := truncate(c.in, c.w); got != c.want {
			t.Errorf("truncate(%q, %d) = %q, want %q", c.in, c.w, got, c.want)
		}
	}
	got := wrap("غرقت السفينة قرب الميناء", 12)
	if want := []string{"غرقت السفينة", "قرب الميناء"}; !slices.Equal(got, want) {
		t.Errorf("wrap: %q", got)
	}
	if got := wrap("ابجدهوز", 3); !slices.Equal(got, []string{"ابج", "دهو", "ز"}) {
		t.Errorf("wrap of a long word: %q", got)
	}
	if got := wrap("", 5); len(got) != 0 {
		t.Errorf("wrap of nothing: %q", got)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"عنوان، عادي 12":             "عنوان، عادي 12",
		"a  b\n\tc ":                 "a b c",
		"\x1b[31mأحمر\x1b[0m":        "أحمر",
		"\x1b]8;;http://x\x1b\\رابط": "رابط",
		"\x1b]0;بلا نهاية":           "0;بلا نهاية",
		"\u009b31mنص":                "نص",
		"ق\u202eلب\u2066 \u061cه":    "قلب ه",
		"مي\u200cخواهم":              "مي\u200cخواهم",
		"a\xffb":                     "a\ufffdb",
		"\ufeffنص\u200b":             "نص",
		"ا" + strings.Repeat("\u064e", 40) + "ب": "ا" + strings.Repeat("\u064e", maxMarks) + "ب",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b[31mأحمر\u202e \xff")
	f.Add("\u009d0;x\u009c خبر")
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if again := clean(got); again != got {
			t.Fatalf("clean(%q) = %q, again %q", s, got, again)
		}
		if i := strings.IndexFunc(got, func(r rune) bool { return unicode.IsControl(r) || bidiControl(r) }); i >= 0 {
			t.Fatalf("clean(%q) = %q keeps a control at %d", s, got, i)
		}
		for _, w := range []int{1, 7, 40} {
			// Even the narrowest cut keeps one letter, which may be wide.
			if cut := truncate(got, w); width(cut) > max(w, 3) {
				t.Fatalf("truncate(%q, %d) = %q", got, w, cut)
			}
			wrap(got, w)
		}
	})
}

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]bool{
		"https://a.example/ب?x=1#y": true, "HTTP://a.example": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "//a.example": false, "": false, "https://": false,
		"https://user@evil.example/": false, "https://a.example/\u202egnp": false, " https://a.example": false, "ftp://a.example": false,
	} {
		if got := webAddress(in) != ""; got != want {
			t.Errorf("webAddress(%q) = %v", in, got)
		}
	}
}
