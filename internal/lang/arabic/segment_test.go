package arabic

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/text"
)

func TestSentences(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "وصل الوفد مساء. غادر فجرا.", "وصل الوفد مساء.|غادر فجرا."},
		{"line break", "عنوان بلا نقطة\n\nوصل الوفد", "عنوان بلا نقطة|وصل الوفد"},
		{"title", "التقى د. سامي برهان وأ. هدى الوفد.", "التقى د. سامي برهان وأ. هدى الوفد."},
		{"two titles", "قال أ.د. لؤي نجم إن الجسر آمن. ثم غادر.", "قال أ.د. لؤي نجم إن الجسر آمن.|ثم غادر."},
		{"agency letters", "نقلت أ.ف.ب. عن شاهد ما رآه. وصمت.", "نقلت أ.ف.ب. عن شاهد ما رآه.|وصمت."},
		{"letters by name", "نقلت قناة تي.في.أو. عن شاهد ما رآه. وصمت.", "نقلت قناة تي.في.أو. عن شاهد ما رآه.|وصمت."},
		{"no letter by name", "هذا ما فعله بي.ثم غادر.", "هذا ما فعله بي.|ثم غادر."},
		{"before the era", "بني المعبد عام 700 ق.م، ورمم عام 90 ق.م. تقريبا. وهو قائم.", "بني المعبد عام 700 ق.م، ورمم عام 90 ق.م. تقريبا.|وهو قائم."},
		{"era ends", "بني المعبد عام 700 ق.م. وقال باحث إنه أقدم.", "بني المعبد عام 700 ق.م.|وقال باحث إنه أقدم."},
		{"letter as a name", "فاز في المجموعة ب. ثم خسر.", "فاز في المجموعة ب.|ثم خسر."},
		{"initial", "كتب رامي ز. نعمان مقالا. ونشره.", "كتب رامي ز. نعمان مقالا.|ونشره."},
		{"decimal", "ارتفع السعر 3.5 بالمئة و١٢٫٥ أمس. ثم هبط.", "ارتفع السعر 3.5 بالمئة و١٢٫٥ أمس.|ثم هبط."},
		{"year ends", "كان ذلك عام 2061. ثم عاد.", "كان ذلك عام 2061.|ثم عاد."},
		{"list", "1. افتح الباب. 2. أغلقه.", "1. افتح الباب.|2. أغلقه."},
		{"glued", "وقع الاتفاق على المشتركة.وأعلن الوزير ذلك.", "وقع الاتفاق على المشتركة.|وأعلن الوزير ذلك."},
		{"glued after a number", "كان ذلك عام 2061.وعاد.", "كان ذلك عام 2061.|وعاد."},
		{"site", "نشر على موقع example.org بيانا. وصمت.", "نشر على موقع example.org بيانا.|وصمت."},
		{"space on the wrong side", "انتهى الاجتماع .وغادر الوفد", "انتهى الاجتماع .|وغادر الوفد"},
		{"headline dots", "لأول مرة منذ عقد.. وفد يصل المدينة", "لأول مرة منذ عقد.. وفد يصل المدينة"},
		{"dots before a statement", "ثم صمت طويلا... وقال إنه متعب.", "ثم صمت طويلا...|وقال إنه متعب."},
		{"dots before another verb of speech", "ثم صمت طويلا... وأردف أنه متعب.", "ثم صمت طويلا...|وأردف أنه متعب."},
		{"ellipsis", "ثم صمت… حتى الصباح.", "ثم صمت… حتى الصباح."},
		{"question", "من كان هناك؟ لا أحد يعلم.", "من كان هناك؟|لا أحد يعلم."},
		{"question in quotes", "سأل \"من هناك؟\" ثم خرج.", "سأل \"من هناك؟\" ثم خرج."},
		{"question inside a long quotation", "سأل: «من هناك؟ لا أرى أحدا» ثم خرج.", "سأل: «من هناك؟ لا أرى أحدا» ثم خرج."},
		{"question in brackets", "خرج (أم لم يخرج؟) من الباب.", "خرج (أم لم يخرج؟) من الباب."},
		{"unclosed quotation", "سأل: «من هناك؟ لا أحد.", "سأل: «من هناك؟|لا أحد."},
		{"several marks", "يا للعجب؟! نعم.", "يا للعجب؟!|نعم."},
		{"closing quotation belongs", "قال: \"سنعود غدا.\" ثم سكت.", "قال: \"سنعود غدا.\"|ثم سكت."},
		{"dot after quotation", "قال: “سنعود غدا”. ثم سكت.", "قال: “سنعود غدا”.|ثم سكت."},
		{"dot, quotation, comma", "قال: \"سنعود.\"، ثم سكت.", "قال: \"سنعود.\"، ثم سكت."},
		{"quotation opens the next", "سكت. \"سنعود\" قالها مرتين.", "سكت.|\"سنعود\" قالها مرتين."},
		{"particle before quotation", "عرف ب\"الأزرق\"؟ نعم.", "عرف ب\"الأزرق\"؟|نعم."},
		{"semicolon", "جاء مبكرا؛ فوجد الباب مغلقا: عاد.", "جاء مبكرا؛ فوجد الباب مغلقا: عاد."},
		{"brackets", "(تصوير. سامي نجم) وصل الوفد. غادر.", "(تصوير. سامي نجم) وصل الوفد.|غادر."},
		{"latin", "قال J. Smith ذلك. ثم قال U.S. ذلك.", "قال J. Smith ذلك.|ثم قال U.S. ذلك."},
		{"spaces around", "  وصل .  غادر  ", "وصل .|غادر"},
		{"empty", " \n ", ""},
		{"marks alone", "... ؟ . \"", "... ؟|.|\""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range Sentences(tt.in, text.Tokenize(tt.in)) {
			got = append(got, s.Of(tt.in))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%s: %q\n got %q\nwant %q", tt.name, tt.in, g, tt.want)
		}
	}
}

// TestSentencesHostile holds that the time stays linear where marks repeat: a
// quadratic walk of these would not end within the test's time.
func TestSentencesHostile(t *testing.T) {
	for _, unit := range []string{"\"", "«", "(", "!)", "!)!\"", ". \"", "(\"", "؟ «", "ا.", "»«"} {
		s := strings.Repeat(unit, 1<<20/len(unit)) + "،"
		tokens := text.Tokenize(s)
		if got := Sentences(s, tokens); len(got) == 0 || got[len(got)-1].End != len(s) {
			t.Errorf("%q repeated: %d sentences", unit, len(got))
		}
	}
	word := strings.Repeat("ا", 5<<20)
	if got := Sentences(word, text.Tokenize(word)); len(got) != 1 {
		t.Errorf("one long word: %d sentences", len(got))
	}
}

// FuzzSentences holds that every token lies in exactly one sentence, and that
// no sentence crosses a line break.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{"", "قال \"نعم؟\". (لا", "أ.ف.ب.. ؟!\n1. ب", "\"\"\"«»«", ".....؟؟؟؟"} {
		f.Add(s)
	}
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
			if tokens[i-1].End != sent.End {
				t.Fatalf("sentence %v does not end at a token", sent)
			}
		}
		if i != len(tokens) {
			t.Fatalf("%d of %d tokens in sentences", i, len(tokens))
		}
	})
}

// sampleText is a paragraph of news prose written for the benchmarks.
const sampleText = `أعلنت بلدية تل الورد، صباح الأربعاء، إعادة فتح الجسر القديم أمام السيارات بعد إغلاق دام أربعة أشهر. وقال رئيس البلدية د. نادر السالمي إن "الجسر آمن، وقد فحصه المهندسون مرتين"، مضيفا أن كلفة الترميم بلغت 3.5 ملايين دينار. وكان الجسر قد تضرر في سيول كانون الثاني/يناير، التي أودت بحياة 12 شخصا في المدينة وريفها.
من جهته، أوضح المتحدث باسم وزارة الأشغال سليم عبد الله، في تصريحات نقلتها وكالة الأفق للأنباء، أن أعمال المرحلة الثانية ستبدأ بعد شهرين. وأشار إلى أن الوزارة خصصت لها ميزانية مستقلة، وأن الطريق البديل سيبقى مفتوحا. فهل تكفي الأموال؟ لم يجب المتحدث.
`

func BenchmarkSentences(b *testing.B) {
	s := strings.Repeat(sampleText, 3)
	tokens := text.Tokenize(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Sentences(s, tokens)
	}
}
