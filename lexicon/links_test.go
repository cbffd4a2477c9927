package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestLinks(t *testing.T) {
	l, err := ReadLinks(strings.NewReader("\ufeff# remarks\n\nmust\tentity\tإيغور هافنمير\tإيجور هافنماير\r\nmust\tentity\tإيجور هافنماير\tn:per:x\ncannot\tentity\tn:per:x\tباسل هافنمير\nmust\tarticle\ta.txt\tb.txt\nmust\tentity\tالزيتوني\tx:zeytouni\n"), "l.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if !l.One("ايغور هافنمير", "n:per:x") || l.One("الزيتوني", "n:per:x") || l.One("a.txt", "b.txt") {
		t.Error("sets of must-links")
	}
	if got := l.Set("n:per:x"); !slices.Equal(got, []string{"إيغور هافنمير", "إيجور هافنماير", "n:per:x"}) {
		t.Errorf("set %q", got)
	}
	if !l.Two("باسل هافنمير", "إيغور هافنمير") || !l.Two("إيجور هافنماير", "باسل هافنمير") || l.Two("الزيتوني", "باسل هافنمير") {
		t.Error("cannot-links hold for the whole set")
	}
	if got := l.All(ArticleLink); len(got) != 1 || got[0].At != "l.tsv:6" || got[0].A != "a.txt" {
		t.Errorf("links of articles %+v", got)
	}
	var none *Links
	if none.One("a", "b") || none.Two("a", "b") || none.Set("a") != nil || !none.Empty() || none.All(EntityLink) != nil || l.Empty() {
		t.Error("no links decide nothing")
	}
}

// TestLinksOrder: a set that later links bring together has all its members.
func TestLinksOrder(t *testing.T) {
	l, err := ReadLinks(strings.NewReader("must\tentity\tأ\tب\nmust\tentity\tج\tد\nmust\tentity\tد\tب\n"), "l.tsv")
	if err != nil || len(l.Set("أ")) != 4 || !l.One("ا", "ج") {
		t.Errorf("%q, %v", l.Set("أ"), err)
	}
}

func TestIsID(t *testing.T) {
	for s, want := range map[string]bool{"x:putin": true, "n:per:فلان-الفلاني": true, "my-list:a": true, "": false, "بوتين": false, "x:": false, ":x": false, "CNN: live": false, "a: b": false} {
		if IsID(s) != want {
			t.Errorf("IsID(%q) = %v", s, !want)
		}
	}
}

func TestLinksErrors(t *testing.T) {
	for in, want := range map[string]string{
		"must\tentity\tباسل":                                    "l.tsv:1: 3 fields",
		"#\nmaybe\tentity\tباسل\tماهر":                          `l.tsv:2: "maybe"`,
		"must\tplace\tباسل\tماهر":                               `l.tsv:1: kind "place"`,
		"must\tentity\tباسل\tـــ":                               "l.tsv:1: an empty name",
		"must\tentity\tأحمد\tاحمد":                              "are the same",
		"must\tentity\tأ\tب\ncannot\tentity\tب\tأ":              "l.tsv:2: \"ب\" and \"أ\" cannot be one",
		"must\tentity\t" + strings.Repeat("ب", maxLink) + "\tج": "l.tsv:1: ",
	} {
		if _, err := ReadLinks(strings.NewReader(in), "l.tsv"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", in, err, want)
		}
	}
}

// FuzzLinks: whatever the file, a name is one with the members of its set and
// two with none of them.
func FuzzLinks(f *testing.F) {
	f.Add("must\tentity\tأ\tب\nmust\tentity\tب\tx:a\ncannot\tentity\tx:a\tج\n")
	f.Add("cannot\tentity\t\xff\t:\n#\n\r\n")
	f.Fuzz(func(t *testing.T, in string) {
		l, err := ReadLinks(strings.NewReader(in), "l")
		if err != nil {
			return
		}
		for _, link := range l.All(EntityLink) {
			if l.One(link.A, link.B) != link.Must && link.Must || l.Two(link.A, link.B) == link.Must {
				t.Fatalf("%+v: one %v, two %v", link, l.One(link.A, link.B), l.Two(link.A, link.B))
			}
			for _, m := range l.Set(link.A) {
				if !l.One(m, link.A) || l.Two(m, link.A) || l.Two(link.A, m) {
					t.Fatalf("%q and %q of one set", m, link.A)
				}
			}
		}
	})
}
