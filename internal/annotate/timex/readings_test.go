package timex

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
)

var update = flag.Bool("update", false, "write what is read into testdata/readings.tsv")

// full is all that is read of a time but its place.
func full(t news.TimeExpr) string {
	s := t.Text + "=" + strings.TrimPrefix(t.Rule, "timex/") + " " + string(t.Type) + " " + t.Grain + " " + orEmpty(t.Value) + " " + orEmpty(t.From) + ".." + orEmpty(t.To)
	for _, more := range []string{orEmpty(t.Mod), t.Part} {
		if more != "" {
			s += " " + more
		}
	}
	if t.Anchored {
		s += " anchored"
	}
	return s
}

// TestReadings compares all that is read in the sentences of a file, in news
// and, where that is another, in notes, with the file. It is the net under the tables of the other
// tests, which say what matters: what changes here on purpose is written anew
// with -update.
func TestReadings(t *testing.T) {
	const file = "testdata/readings.tsv"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		in, _, _ := strings.Cut(line, "\t")
		got := in
		for _, o := range []Options{{}, {Loose: true, Prefer: Coming}} {
			d := document(strings.ReplaceAll(in, `\n`, "\n"), monday)
			NewWith(o).Annotate(d)
			var read []string
			for _, e := range d.Times {
				read = append(read, strings.ReplaceAll(full(e), "\n", `\n`))
			}
			if s := "\t" + strings.Join(read, "; "); !o.Loose || !strings.HasSuffix(got, s) {
				got += s
			}
		}
		if got != line && !*update {
			t.Errorf("\n got %s\nwant %s\nif meant: go test -run TestReadings -update", got, line)
		}
		out.WriteString(got + "\n")
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
