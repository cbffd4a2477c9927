package eval

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

// newswire makes a corpus of words and labels: «word/LABEL», sentences apart by |.
func newswire(t *testing.T, sentences string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for _, s := range strings.Split(sentences, "|") {
		for _, w := range strings.Fields(s) {
			word, label, ok := strings.Cut(w, "/")
			if !ok {
				label = "O"
			}
			fmt.Fprintf(z, "%s\t%s\n", word, label)
		}
		fmt.Fprint(z, "\t\n")
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadNewswire(t *testing.T) {
	tests := []struct{ name, in, text, names string }{
		{"particle before a name", "و وصل ل الضفاف/B-Nation وفد ب هالتون/B-Population-Center", "ووصل للضفاف وفد بهالتون", "LOC الضفاف, LOC هالتون"},
		{"particle left on a name", "زار للضفاف/B-Nation", "زار للضفاف", "LOC الضفاف"},
		{"pronouns", "ان ه زار بلدة ها علي مهل", "انه زار بلدتها على مهل", ""},
		{"preposition with a pronoun", "علي ه", "عليه", ""},
		{"a name that looks like a preposition", "علي/B-Politician الدوالي/I-Politician", "علي الدوالي", "PER علي الدوالي"},
		{"inside a name", "وزارة/B-Government الماء/I-Government و/I-Government الحقول/I-Government", "وزارة الماء والحقول", "ORG وزارة الماء والحقول"},
		{"marks", "( هالتون/B-Media ) ، \" نعم \" .", "(هالتون)، \"نعم\".", "ORG هالتون"},
		{"classes that are no names", "هالتونيون/B-Group سيارة/B-Land", "هالتونيون سيارة", ""},
		{"two names side by side", "هالتون/B-Artist ميرك/B-Artist", "هالتون ميرك", "PER هالتون, PER ميرك"},
	}
	for _, tt := range tests {
		got, err := ReadNewswire(bytes.NewReader(newswire(t, tt.in)))
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 1 {
			t.Fatalf("%s: %d sentences", tt.name, len(got))
		}
		var names []string
		for _, n := range got[0].Names {
			names = append(names, string(n.Type)+" "+n.Name)
			if !strings.HasSuffix(n.Name, n.Of(got[0].Text)) && !strings.HasPrefix(n.Name, "ال") {
				t.Errorf("%s: span %q of name %q", tt.name, n.Of(got[0].Text), n.Name)
			}
		}
		if got[0].Text != tt.text || strings.Join(names, ", ") != tt.names {
			t.Errorf("%s:\n got %q %q\nwant %q %q", tt.name, got[0].Text, strings.Join(names, ", "), tt.text, tt.names)
		}
	}
	if _, err := ReadNewswire(strings.NewReader("plain")); err == nil {
		t.Error("a file that is no gzip must be refused")
	}
}

func TestNames(t *testing.T) {
	text := "وصل بوتين/B-Politician صباح أمس إلى بكين/B-Population-Center في زيارة تستمر يومين . | " +
		"وانتقدت هالتوران/B-Media في عددها الأخير نتائج هذه الزيارة الطويلة . |"
	shared := fstest.MapFS{
		newswirePath: {Data: newswire(t, strings.Repeat(text, 6))},
		placesPath:   {Data: []byte("# places\nبكين\nسرور\n")},
	}
	maps.Copy(shared, identityFiles())
	r, err := Names{}.Run(shared)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, s := range r.Scores {
		got[s.Name] = s.Value
	}
	if got["newswire precision"] != 1 || !near(got["newswire recall"], 2./3) || got["newswire PER f1"] != 1 || got["newswire ORG f1"] != 0 || got["places found"] != .5 {
		t.Errorf("got %v\n%q", got, r.Misses)
	}
	if _, err := (Names{}).Run(fstest.MapFS{}); err == nil {
		t.Error("a missing corpus must be told")
	}
}
