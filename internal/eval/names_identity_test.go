package eval

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/isnad-news/isnad/internal/pipeline"
)

func gzipped(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.Bytes()
}

// identityFiles are small files of each kind: pairs of which one of each
// verdict agrees, two lists that spell half of the words otherwise, a treebank
// of four words.
func identityFiles() fstest.MapFS {
	var first, second strings.Builder
	for i := range 40 {
		latin, one, two := fmt.Sprintf("lomber%c%c", 'a'+i/6, 'f'+i%6), "لومبيرين", "لومبيرين"
		if i%2 == 0 {
			two = "لومبرين"
		}
		fmt.Fprintf(&first, "%s\t%s\n", one, latin)
		fmt.Fprintf(&second, "%s\t%s\t%d\n", latin, strings.Join(strings.Split(two, ""), " "), 1+i%3)
	}
	var tree strings.Builder
	for _, w := range []string{"و SpaceAfter=No", "قال _", "بوتين _", "كتاب SpaceAfter=No", "ه SpaceAfter=No", "، PUNCT", "12 _", "ممن _", "و SpaceAfter=No", "قوف _"} {
		form, misc, _ := strings.Cut(w, " ")
		pos := "X"
		if misc == "PUNCT" {
			pos, misc = "PUNCT", "_"
		}
		fmt.Fprintf(&tree, "1\t%s\t_\t%s\t_\t_\t0\t_\t_\t%s\n", form, pos, misc)
	}
	return fstest.MapFS{
		pairsPath: {Data: []byte("# remarks\nأولغا بيرغ\tأولجا بيرج\taccept\nأولغا بيرغ\tماركو بيلاني\taccept\nداعش\tتنظيم الدولة الإسلامية\talias\nداعش\tالزيتوني\talias\n" +
			"حسن نجم\tحسين نجم\trefuse\nأولغا بيرغ\tأولجا بيرغ\trefuse\n")},
		firstNameList:  {Data: []byte(first.String() + "سليم\tsalem\n")},
		secondNameList: {Data: gzipped(second.String() + "salem\tس ا ل م\t3\nabc\tا ب ج\t1\n")},
		treebankPath:   {Data: gzipped("# text = x\n" + tree.String())},
	}
}

func TestIdentity(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	var r Result
	if err := identity(identityFiles(), p, &r); err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, s := range r.Scores {
		got[s.Name] = s.Value
	}
	for name, want := range map[string]float64{"pairs to accept": .5, "pairs to alias": .5, "pairs to refuse": .5, "words split right": .8, "words": 5, "two-word names recall": 1} {
		if !near(got[name], want) {
			t.Errorf("%s: %v, want %v; %q", name, got[name], want, r.Misses)
		}
	}
	for path := range maps.Keys(identityFiles()) {
		files := identityFiles()
		files[path] = &fstest.MapFile{Data: []byte("x\ty\tz\n")}
		if path == firstNameList {
			delete(files, path)
		}
		if err := identity(files, p, &Result{}); err == nil {
			t.Errorf("a broken %s must be told", path)
		}
	}
}

func TestMadeNames(t *testing.T) {
	a, err := makeNames(identityFiles(), heldOut)
	if err != nil {
		t.Fatal(err)
	}
	b, err := makeNames(identityFiles(), 1-heldOut)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.people)+len(b.people) != 40 || a.native+b.native != 1 {
		t.Errorf("%d and %d names, %d and %d native", len(a.people), len(b.people), a.native, b.native)
	}
	in := map[string]bool{}
	for _, p := range a.people {
		in[p.family.latin] = true
	}
	for _, p := range b.people {
		if in[p.family.latin] || in[p.given.latin] {
			t.Errorf("%s stands in both halves", p.family.latin)
		}
	}
}

// TestLink counts a name that is joined, one that is not, and two people who
// are taken for one.
func TestLink(t *testing.T) {
	word := func(latin, first, second string) twoSpellings { return twoSpellings{latin, first, second, 1} }
	olga := word("olga", "أولغا", "أولجا")
	people := []madeName{
		{olga, word("coleman", "كولمان", "كلمان")},
		{olga, word("colomon", "كولمون", "كولومين")},
		{olga, word("petersen", "بيترسن", "ميترسن")},
	}
	var wrong []string
	got := link(people, func(a, b string) { wrong = append(wrong, a+"|"+b) })
	if got.unlike != 3 || got.joined != 2 || got.wrong != len(wrong) || got.wrong == 0 {
		t.Errorf("%+v %q", got, wrong)
	}
	for latin, want := range map[string]bool{"kolemane": false, "colemen": false, "colimon": true} {
		if got := told(people[0], madeName{olga, word(latin, "", "كلمان")}); got != want {
			t.Errorf("Coleman and %s told apart: %v", latin, got)
		}
	}
}

func TestNearWords(t *testing.T) {
	n := &nearWords{words: []twoSpellings{{latin: "martin", second: "مارتن"}, {latin: "morton", second: "مورتن"}, {latin: "martyn", second: "مارتين"}, {latin: "martan", second: "مارتان"}, {latin: "parker", second: "باركر"}}}
	n.index()
	if got, ok := n.other(twoSpellings{latin: "martin", first: "مارتن"}); !ok || got != "مورتن" {
		t.Errorf("%q %v: Morton is another, Martyn and Martan may not be", got, ok)
	}
	if got, ok := n.other(twoSpellings{latin: "parker", first: "باركر"}); ok {
		t.Errorf("%q is near Parker", got)
	}
	n = &nearWords{words: []twoSpellings{{latin: "martan", second: "مارتان"}}}
	n.index()
	if got, ok := n.other(twoSpellings{latin: "martin", first: "مارتن"}); ok {
		t.Errorf("%q: Martan may be Martin", got)
	}
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"ab", "", 2}, {"abc", "adc", 1}, {"abc", "bcd", 2}} {
		if got := edits(tt.a, tt.b); got != tt.want {
			t.Errorf("edits(%q, %q) = %d", tt.a, tt.b, got)
		}
	}
}

func TestTreebankCut(t *testing.T) {
	for want, parts := range map[string][]string{"و|": {"و", "قال"}, "|ه": {"كتاب", "ه"}, "ول|ها": {"و", "ل", "أم", "ها"}, "|": {"وزير"}, "ل|": {"ل", "هم"}} {
		if got := (splitWord{parts: parts}).cut(); got != want {
			t.Errorf("%q: %s, want %s", parts, got, want)
		}
	}
}
