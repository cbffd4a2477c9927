package render

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryLabelInBothLanguages(t *testing.T) {
	for _, key := range slices.Sorted(maps.Keys(words)) {
		p := words[key]
		if key == "mod.=" {
			continue
		}
		if strings.TrimSpace(p.ar) == "" || strings.TrimSpace(p.en) == "" {
			t.Errorf("%s: empty in one language", key)
		}
		if strings.IndexFunc(p.ar, isRTL) < 0 {
			t.Errorf("%s: %q is not Arabic", key, p.ar)
		}
		if strings.IndexFunc(p.en, isRTL) >= 0 {
			t.Errorf("%s: %q is not English", key, p.en)
		}
	}
	for key, p := range terms {
		if strings.IndexFunc(p.ar, isRTL) < 0 || p.en == "" || strings.IndexFunc(p.en, isRTL) >= 0 {
			t.Errorf("term %s: %+v", key, p)
		}
	}
	for key, p := range placeTerms {
		if strings.IndexFunc(p.ar, isRTL) < 0 || p.en == "" || strings.IndexFunc(p.en, isRTL) >= 0 {
			t.Errorf("place %s: %+v", key, p)
		}
	}
	for key, n := range nouns {
		for _, form := range []string{n.zero, n.one, n.two, n.few, n.many, n.other, n.enOne, n.enOther} {
			if form == "" {
				t.Errorf("noun %s: a form is missing", key)
			}
		}
	}
}

// TestLabelsAndSources reads the keys out of the sources: each that is used
// has words, and each that has words is used.
func TestLabelsAndSources(t *testing.T) {
	use := regexp.MustCompile("(?:\\.t\\(|\\.T |heading\\()\"([a-z_.]+)\"")
	counted := regexp.MustCompile(`(?:count\([^"\n]*, |Count [^"}\n]*)"([a-z]+)"`)
	files, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	used, nounsUsed := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") || !strings.HasSuffix(f, ".go") && !strings.HasSuffix(f, ".tmpl") {
			continue
		}
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range use.FindAllStringSubmatch(string(src), -1) {
			used[m[1]] = true
			if !strings.HasSuffix(m[1], ".") && !known(m[1]) {
				t.Errorf("%s: no words for %q", f, m[1])
			}
		}
		for _, m := range counted.FindAllStringSubmatch(string(src), -1) {
			nounsUsed[m[1]] = true
			if _, ok := nouns[m[1]]; !ok {
				t.Errorf("%s: no noun %q", f, m[1])
			}
		}
	}
	for key := range words {
		// A part that is asked for by its beginning holds values of the contract.
		part, _, _ := strings.Cut(key, ".")
		if !used[key] && !used[part+"."] {
			t.Errorf("nobody uses the words of %q", key)
		}
	}
	for key := range nouns {
		if !nounsUsed[key] {
			t.Errorf("nobody counts %q", key)
		}
	}
}

func TestPlurals(t *testing.T) {
	for _, c := range []struct {
		n      int
		noun   string
		ar, en string
	}{
		{0, "outlet", "لا منافذ", "0 outlets"},
		{1, "outlet", "منفذ واحد", "1 outlet"},
		{2, "outlet", "منفذان", "2 outlets"},
		{3, "outlet", "3 منافذ", "3 outlets"},
		{10, "outlet", "10 منافذ", "10 outlets"},
		{11, "outlet", "11 منفذًا", "11 outlets"},
		{99, "outlet", "99 منفذًا", "99 outlets"},
		{100, "outlet", "100 منفذ", "100 outlets"},
		{101, "outlet", "101 منفذ", "101 outlets"},
		{103, "outlet", "103 منافذ", "103 outlets"},
		{111, "outlet", "111 منفذًا", "111 outlets"},
		{2, "origin", "أصلان", "2 origins"},
		{3, "publisher", "3 ناشرين", "3 publishers"},
		{1, "story", "خبر واحد", "1 story"},
		{2, "account", "روايتان", "2 accounts"},
	} {
		if got := (wording{arabic: true}).count(c.n, c.noun); got != c.ar {
			t.Errorf("%d %s: %q, want %q", c.n, c.noun, got, c.ar)
		}
		if got := (wording{}).count(c.n, c.noun); got != c.en {
			t.Errorf("%d %s: %q, want %q", c.n, c.noun, got, c.en)
		}
	}
}
