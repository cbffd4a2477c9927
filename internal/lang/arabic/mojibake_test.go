package arabic

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// misread shows the bytes of s in a code page, as a browser does.
func misread(t testing.TB, s []byte, page *charmap.Charmap) string {
	t.Helper()
	var b strings.Builder
	for _, c := range s {
		r := page.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func toBytes1256(t testing.TB, s string) []byte {
	t.Helper()
	out, err := charmap.Windows1256.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestMojibakeRepairs(t *testing.T) {
	for _, s := range []string{
		sampleText,
		"فتح الجسر القديم أمام السيارات؛ وقال: «الجسر آمن»، أليس كذلك؟",
		"أعلنت البلدية، الأربعاء، فتح الجسر.\n\nوقال د. نادر السالمي إن كلفته 3.5 ملايين دينار.",
		"الميناء في المدينة",
		"ضبط الخط في الطريق والمحطة، وظل الضابط في الظل",
		"English and عربي في السطر معا",
	} {
		for _, tt := range []struct{ kind, in string }{
			{UTF8As1256, misread(t, []byte(s), charmap.Windows1256)},
			{UTF8As1252, misread(t, []byte(s), charmap.Windows1252)},
			{UTF8As1252, misread(t, []byte(s), charmap.ISO8859_1)},
			{Win1256As52, misread(t, toBytes1256(t, s), charmap.Windows1252)},
		} {
			got, kind, ok := Mojibake(tt.in)
			if !ok || got != s || kind != tt.kind {
				t.Errorf("%s: %q\n got %t, %s, %q\nwant %q", tt.kind, tt.in, ok, kind, got, s)
			}
			// Lines in order around it stay.
			before, after := "السطر الأول سليم\nThe second one too.\n", "\nوالأخير، وفيه أدوات الربط؛ الضبط؟"
			if got, _, _ := Mojibake(before + tt.in + after); got != before+s+after {
				t.Errorf("%s among clean lines: %q", tt.kind, got)
			}
		}
	}
}

func TestMojibakeShortUTF8(t *testing.T) {
	for _, page := range []*charmap.Charmap{charmap.Windows1256, charmap.Windows1252} {
		if got, _, ok := Mojibake(misread(t, []byte("جسر"), page)); !ok || got != "جسر" {
			t.Errorf("one word: %t %q", ok, got)
		}
	}
}

func TestMojibakeLostLetters(t *testing.T) {
	tests := []struct {
		page *charmap.Charmap
		lost string
	}{
		{charmap.Windows1256, "\u00ad"},
		{charmap.Windows1252, "\u00ad\u0081"},
	}
	const s = "أعلنت البلدية فتح الجسر القديم أمام الحافلات، الأربعاء، في المدينة"
	for _, tt := range tests {
		in := strings.Map(func(r rune) rune {
			if strings.ContainsRune(tt.lost, r) {
				return -1
			}
			return r
		}, misread(t, []byte(s), tt.page))
		if got, _, ok := Mojibake(in); !ok || got != s {
			t.Errorf("%q: %t, %q", in, ok, got)
		}
	}
}

// TestMojibakeLeavesClean holds near misses: text in order, and text that is
// wrong in other ways.
func TestMojibakeLeavesClean(t *testing.T) {
	for _, s := range []string{
		"",
		sampleText,
		"The mayor opened the bridge — at last.",
		"Le maire a rouvert le pont où l'été s'était arrêté à Orléans.",
		"OÙ… ET OÙ… L'ÉTÉ À ÎLE",
		"Øresund og Ærø, Åse på Ørland",
		"ÇÜÖ ÂÎ",
		"à â ç è é ê ë î ï ô ù û ü œ",
		"ÀÉÈÇ",
		"ط، ظ؛ ص؟ ض، ع، غ",
		"حرف «ط» وحرف «ظ» في الضبط؟ والحظ، والخط…",
		"ڤيلا پاريس گراج چاي",
		"طہ ظھر",
		"السعر 5€ والطول 3° و½",
		"Ïðèâåò ìèð, êàê äåëà",                       // Cyrillic read as Latin
		"Ã©tÃ©",                                      // French, for others to repair
		"Γειά σου Κόσμε",                             // Greek
		"ãÑÍ",                                        // no evidence in one word
		"مرحبا ãÑÍÈÇ في السطر",                       // a line that is Arabic already
		strings.Repeat("ط", 50) + "\xff\xfe\xd8\xb7", // hostile
	} {
		if got, kind, ok := Mojibake(s); ok || got != s || kind != "" {
			t.Errorf("%q changed to %q (%s)", s, got, kind)
		}
	}
}

func FuzzMojibake(f *testing.F) {
	f.Add("مرحبا ظ…ط±ط\u00ad")
	f.Add("Ù…Ø±Ø\u00adØ¨Ø§ \xff")
	f.Add("ÇáãíäÇÁ Ýí ÇáãÏíäÉ")
	f.Fuzz(func(t *testing.T, s string) {
		got, kind, ok := Mojibake(s)
		if ok == (kind == "") || !ok && got != s {
			t.Fatalf("%q: %q %q %t", s, got, kind, ok)
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Fatalf("%q: %q is not UTF-8", s, got)
		}
		if strings.Count(s, "\n") != strings.Count(got, "\n") {
			t.Fatalf("%q: %q has other lines", s, got)
		}
	})
}

func BenchmarkMojibakeClean(b *testing.B) {
	s := strings.Repeat(sampleText, 3)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Mojibake(s)
	}
}

func BenchmarkMojibakeRepair(b *testing.B) {
	s := misread(b, []byte(strings.Repeat(sampleText, 3)), charmap.Windows1256)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Mojibake(s)
	}
}
