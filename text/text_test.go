package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFoldLevels(t *testing.T) {
	tests := []struct {
		in    string
		level Level
		want  string
	}{
		{"مُدَرِّسٌ", Clean, "مدرس"},
		{"أُمّـــة", Clean, "أمة"},
		{"أُمّـــة", Key, "امه"},
		{"مسؤول ورئاسة شيء", Name, "مسوول ورياسه شي"},
		{"١٢٫٥ و۳٬۰۰۰", Clean, "12.5 و3,000"},
		{"بغداد\u00a0اليوم", Clean, "بغداد اليوم"},
		{"ﻻ إله", Clean, "لا إله"},
		{"ﷲ", Clean, "الله"},
		{"ﷺ", Clean, "ﷺ"},
		{"کتابی", Clean, "كتابي"},
		{"\u200fCNN\u200e", Key, "cnn"},
		{"", Key, ""},
		{"ٱلأول على", Key, "الاول علي"},
		{"ﹰﹲحﹷ", Key, "ح"}, // marks in presentation forms are marks, not spaces
		{"غزۃ رایۓ", Key, "غزه رايئ"},
		{"ا\u206aب\u08f0", Clean, "اب"},
	}
	for _, tt := range tests {
		if got := Fold(tt.in, tt.level).String(); got != tt.want {
			t.Errorf("Fold(%q, %d) = %q, want %q", tt.in, tt.level, got, tt.want)
		}
		if got := FoldString(tt.in, tt.level); got != tt.want {
			t.Errorf("FoldString(%q, %d) = %q, want %q", tt.in, tt.level, got, tt.want)
		}
	}
}

func TestFoldedSource(t *testing.T) {
	src := "قال الرّئيسُ (أحمد)"
	f := Fold(src, Key)
	at := strings.Index(f.String(), "الرييس")
	if at >= 0 {
		t.Fatal("Key keeps ئ")
	}
	at = strings.Index(f.String(), "الرئيس")
	got := f.Source(Span{at, at + len("الرئيس")}).Of(src)
	if got != "الرّئيسُ" {
		t.Errorf("source of الرئيس = %q, want the marks with it", got)
	}
}

func TestTokenize(t *testing.T) {
	tests := []struct{ in, want string }{
		{"قال «الرئيس»، 22/9/2023.", "قال|«|الرئيس|»|،|22|/|9|/|2023|."},
		{"الـ24 و1,500 شخص", "ال|24|و|1,500|شخص"},
		{"بنسبة ١٢٫٥٪...", "بنسبه|12.5|٪|..."},
		{"(CNN)-- أعلن G20", "(|cnn|)|--|اعلن|g20"},
		{"2023م\nنعم", "2023|م|نعم"},
		{"", ""},
		{"\xff\xfe", "\ufffd|\ufffd"},
	}
	for _, tt := range tests {
		var keys []string
		for _, tok := range Tokenize(tt.in) {
			keys = append(keys, tok.Key)
		}
		if got := strings.Join(keys, "|"); got != tt.want {
			t.Errorf("Tokenize(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	toks := Tokenize("أ ب\nج")
	if !toks[0].Line || toks[1].Line || !toks[2].Line {
		t.Error("Line must mark the first token of a line alone")
	}
}

func TestTokenizeGlued(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"قال:", true}, {"قال :", false}, {"قال\n:", false}, {"قال\u00a0:", false},
		{"قال\u200f:", true}, {"قال\u200f :", false}, {"قال \u200f:", false},
	}
	for _, tt := range tests {
		toks := Tokenize(tt.in)
		if len(toks) != 2 || toks[0].Glued || toks[1].Glued != tt.want {
			t.Errorf("Tokenize(%q) = %+v, want the second glued: %t", tt.in, toks, tt.want)
		}
	}
}

func TestCutAt(t *testing.T) {
	tests := []struct {
		in   string
		n    int
		rest string
	}{
		{"والميناء", 2, "الميناء"},
		{"بـالميناء", 2, "الميناء"},
		{"وَالميناء", 2, "الميناء"},
		{"ﻭﺍلميناء", 2, "ﺍلميناء"},
		{"ﻻبﺏ", 2, "ﻻبﺏ"}, // inside a ligature: the ligature stays whole
		{"ميناء", 0, "ميناء"},
		{"ميناء", 10, ""},
	}
	for _, tt := range tests {
		tok := Tokenize(tt.in)[0]
		if got := tt.in[tok.CutAt(tt.in, tt.n):]; got != tt.rest {
			t.Errorf("CutAt(%q, %d) leaves %q, want %q", tt.in, tt.n, got, tt.rest)
		}
	}
}

func TestCodePoints(t *testing.T) {
	s := strings.Repeat("اب c", 200)
	c := NewCodePoints(s)
	for i := range s {
		if got, want := c.At(i), utf8.RuneCountInString(s[:i]); got != want {
			t.Fatalf("At(%d) = %d, want %d", i, got, want)
		}
	}
	if c.At(len(s)) != utf8.RuneCountInString(s) {
		t.Error("end")
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "الرّئيسُ", "ﻻ\u200fـﷺ", "\xff٣٫٤", "ِمْ", "a\u0301\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, level := range []Level{Clean, Key, Name} {
			once := Fold(s, level)
			if got := FoldString(s, level); got != once.String() {
				t.Fatalf("FoldString %q, Fold %q", got, once.String())
			}
			if twice := FoldString(once.String(), level); twice != once.String() {
				t.Fatalf("level %d: folding twice %q, once %q", level, twice, once.String())
			}
			if !utf8.ValidString(once.String()) {
				t.Fatal("folded text is not UTF-8")
			}
			prev := 0
			for i, r := range once.String() {
				src := once.Source(Span{i, i + utf8.RuneLen(r)})
				if src.Start < prev || src.End > len(s) || src.Empty() || utf8.ValidString(s) && !src.Valid(s) {
					t.Fatalf("level %d: rune %d maps to %v of %d bytes", level, i, src, len(s))
				}
				if back := FoldString(src.Of(s), level); !strings.Contains(back, string(r)) {
					t.Fatalf("level %d: %q came from %q, which folds to %q", level, r, src.Of(s), back)
				}
				prev = src.Start
			}
		}
	})
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "قال «الرئيس»، 22.", "\xff ١٢٫٥..", "ا\u200fب\u2066"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, tok := range Tokenize(s) {
			if tok.Start < end || tok.Empty() || tok.End > len(s) {
				t.Fatalf("token %v after %d", tok.Span, end)
			}
			if got := FoldString(tok.Of(s), Key); got != tok.Key {
				t.Fatalf("key %q, folded %q", tok.Key, got)
			}
			if strings.ContainsAny(tok.Key, " \n\u00a0") {
				t.Fatalf("key %q holds a space", tok.Key)
			}
			if gap := s[end:tok.Start]; tok.Glued == strings.ContainsFunc(gap, unicode.IsSpace) && !strings.ContainsFunc(gap, unicode.IsControl) && end > 0 {
				t.Fatalf("token %q after %q: glued %t", tok.Of(s), gap, tok.Glued)
			}
			folded := Fold(tok.Of(s), Key)
			for n := range tok.Key {
				if n == 0 || n > 40 {
					continue
				}
				slow := tok.Start + folded.Source(Span{n, n + 1}).Start
				if got := tok.CutAt(s, n); got != slow {
					t.Fatalf("CutAt(%q, %d) = %d, want %d", tok.Of(s), n, got, slow)
				}
			}
			end = tok.End
		}
	})
}

// paragraph is news prose written for the benchmarks.
const paragraph = `أعلنت بلدية تل الورد، صباح الأربعاء، إعادة فتح الجسر القديم بعد إغلاقٍ دام 4 أشهر. وقال رئيس البلدية: "الجسر آمن". `

func BenchmarkTokenize(b *testing.B) {
	s := strings.Repeat(paragraph, 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Tokenize(s)
	}
}

func BenchmarkFold(b *testing.B) {
	s := strings.Repeat(paragraph, 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Fold(s, Key)
	}
}
