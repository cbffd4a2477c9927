package entity

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
)

// TestCompareRules: each rule of links and lists decides its examples and
// none of its near misses, both ways round.
func TestCompareRules(t *testing.T) {
	links, err := lexicon.ReadLinks(strings.NewReader("must\tentity\tإيغور هافنمير\tحكيم السرو\ncannot\tentity\tباسل بيرغ\tباسل بيرج\n"), "links")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{linkMust: true, linkCannot: true, listAlias: true, listNear: true, listWeak: true, listTwo: true}
	for _, row := range lexicon.Must("ar/name_rules.tsv").Rows {
		rule := row.Get("rule")
		if !strings.Contains(rule, ".") {
			continue
		}
		if !want[rule] {
			t.Errorf("%s: nothing decides by %q", row.At(), rule)
		}
		delete(want, rule)
		for _, yes := range row.List("yes") {
			a, b, _ := strings.Cut(yes, " ~ ")
			for _, d := range []Identity{Default().Compare(a, b, links), Default().Compare(b, a, links)} {
				if d.Rule != rule || d.Same != (row.Get("verdict") == "one") {
					t.Errorf("%s: %s: %+v", row.At(), yes, d)
				}
			}
		}
		for _, no := range row.List("no") {
			a, b, _ := strings.Cut(no, " ~ ")
			if d := Default().Compare(a, b, links); d.Rule == rule {
				t.Errorf("%s: near miss %s: %+v", row.At(), no, d)
			}
		}
	}
	for rule := range want {
		t.Errorf("rule %q is not listed", rule)
	}
}

// TestCompareByID: a link that names the id holds for the names that the lists
// have for it.
func TestCompareByID(t *testing.T) {
	links, err := lexicon.ReadLinks(strings.NewReader("cannot\tentity\tx:putin\tفولوديا\nmust\tentity\tx:org-nato\tالحلف\n"), "links")
	if err != nil {
		t.Fatal(err)
	}
	if d := Default().Compare("فلاديمير بوتين", "فولوديا", links); d.Same || d.Rule != linkCannot {
		t.Errorf("%+v", d)
	}
	if d := Default().Compare("الناتو", "الحلف", links); !d.Same || d.Rule != linkMust {
		t.Errorf("%+v", d)
	}
	if d := Default().Compare("الناتو", "الحلف", nil); d.Same {
		t.Errorf("without links: %+v", d)
	}
}
