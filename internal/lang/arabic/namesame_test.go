package arabic

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
)

// TestNameRules: every rule that can decide stands in the list, decides its
// own examples, with its verdict, and none of its near misses.
func TestNameRules(t *testing.T) {
	want := map[string]bool{}
	for _, rule := range []string{RuleEqual, ruleJoined, ruleArticle, ruleSound, ruleNear, ruleEmpty, ruleParts, ruleScript, ruleNative, ruleWord, ruleShort, ruleFar, ruleSkeleton} {
		want[rule] = true
	}
	for _, row := range lexicon.Must("ar/name_rules.tsv").Rows {
		rule := row.Get("rule")
		if strings.Contains(rule, ".") {
			continue // of those who know the lists
		}
		if !want[rule] {
			t.Errorf("%s: nothing decides by %q", row.At(), rule)
		}
		delete(want, rule)
		for _, yes := range row.List("yes") {
			a, b, _ := strings.Cut(yes, " ~ ")
			d := CompareNames(a, b)
			if d.Rule != rule || d.Same != (row.Get("verdict") == "one") {
				t.Errorf("%s: %s: %+v", row.At(), yes, d)
			}
			if back := CompareNames(b, a); back.Rule != d.Rule || back.Same != d.Same {
				t.Errorf("%s: %s: the other way round %+v", row.At(), yes, back)
			}
		}
		for _, no := range row.List("no") {
			a, b, _ := strings.Cut(no, " ~ ")
			if d := CompareNames(a, b); d.Rule == rule {
				t.Errorf("%s: near miss %s: %+v", row.At(), no, d)
			}
		}
	}
	for rule := range want {
		t.Errorf("rule %q is not listed", rule)
	}
}

func TestCompareParts(t *testing.T) {
	d := CompareNames("أولغا كولمان", "أولجا كلمان")
	if !d.Same || d.Rule != ruleNear || len(d.Parts) != 2 || d.Parts[0].Rule != ruleSound || d.Parts[1].Rule != ruleNear || d.Parts[1].Distance <= d.Parts[0].Distance {
		t.Errorf("%+v", d)
	}
	if d := CompareNames("أولغا كولمان", "أولغا"); d.Parts != nil {
		t.Errorf("parts of names with other numbers of words: %+v", d)
	}
}

// TestNativePairs: at least sixty pairs of Arabic names that differ by a
// letter or two are refused as given names, as surnames and as both.
func TestNativePairs(t *testing.T) {
	pairs := strings.Fields(`حسن/حسين سعد/سعيد محمد/محمود علي/عالي أحمد/محمد عمر/عمرو سالم/سليم سالم/سلمان سلمان/سليمان كامل/كمال جمال/جميل زيد/زايد
		زيد/زياد راشد/رشيد راشد/رشاد صالح/صلاح ناصر/نصر ناصر/منصور خالد/خليل رامي/رمزي فهد/فهيد ماجد/مجد ماجد/مجدي طارق/طاهر باسم/بسام بشار/بشير عاصم/عصام
		عادل/عدلي جابر/جبر غانم/غنيم شاكر/شكري هاني/هناء سامي/سمية نبيل/نبيلة أمير/أميرة كريم/كرم كريم/كريمة فريد/فريدة وليد/ولد ماهر/مهران رفعت/رأفت حامد/حمد
		حمد/أحمد سعود/مسعود عزيز/عزت نزار/نزيه أنور/نور منير/نور نادر/نذير هاشم/هشام وسام/وسيم ياسر/يسار مالك/ملك نواف/نايف فاتح/فتح فاضل/فضل غازي/غزال عارف/عرفان
		صابر/صبري صادق/صديق سهيل/سهيلة حافظ/حفيظ حبيب/حباب حيدر/حدير بدر/بدير أنس/أنيس آمال/أمل شريف/شرف`)
	if len(pairs) < 60 {
		t.Fatalf("%d pairs", len(pairs))
	}
	for _, p := range pairs {
		a, b, _ := strings.Cut(p, "/")
		for _, names := range [][2]string{{a, b}, {a + " نجم", b + " نجم"}, {"نجم " + a, "نجم " + b}, {a + " بيرغ", b + " بيرغ"}, {"أولغا ال" + a, "أولغا ال" + b}, {a + " بن " + a, b + " بن " + b}} {
			if d := CompareNames(names[0], names[1]); d.Same {
				t.Errorf("%s and %s are two names: %+v", names[0], names[1], d)
			}
		}
	}
}

func BenchmarkSpellsRefused(b *testing.B) {
	n, o := NewName("روبرت كولمان"), NewName("أولغا بيرغ")
	b.ReportAllocs()
	for b.Loop() {
		n.Spells(o)
	}
}
