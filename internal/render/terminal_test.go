package render

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/isnad-news/isnad/news"
)

func terminal(t *testing.T, reports []news.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Terminal(&b, reports, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// layouts are all ways a terminal report is written.
var layouts = []Options{{UI: "ar"}, {UI: "en"}, {UI: "ar", Latin: true}, {UI: "ar", Width: 44}, {UI: "en", Width: 140}, {UI: "ar", Width: 1}}

// TestTerminalHostile holds that no byte of a page steers the terminal.
func TestTerminalHostile(t *testing.T) {
	for _, o := range layouts {
		out := terminal(t, []news.Report{hostile()}, o)
		if !strings.Contains(out, "أحمر") {
			t.Fatalf("%+v: the text itself is gone", o)
		}
		depth := 0
		for _, line := range strings.Split(strings.TrimSuffix(out, "\n"), "\n") {
			for _, r := range line {
				switch {
				case r == 0x2066 || r == 0x2067:
					depth++
				case r == 0x2069:
					depth--
				case unicode.IsControl(r) || bidiControl(r):
					t.Fatalf("%+v: %U in %q", o, r, line)
				}
				if depth < 0 || depth > 2 || o.Latin && depth != 0 {
					t.Fatalf("%+v: isolates %d deep in %q", o, depth, line)
				}
			}
			if depth != 0 {
				t.Fatalf("%+v: isolate open at the end of %q", o, line)
			}
		}
	}
}

func TestTerminalLinesFit(t *testing.T) {
	for _, o := range layouts {
		for _, line := range strings.Split(terminal(t, []news.Report{harbour(), hostile(), alone()}, o), "\n") {
			if width(line) > o.width() {
				t.Errorf("%+v: %d columns: %s", o, width(line), line)
			}
		}
	}
}

// TestLatinLayout holds that no letter of the layout follows a right-to-left
// run on its line.
func TestLatinLayout(t *testing.T) {
	r := harbour()
	r.Articles[2].Outlet = "إذاعة السنديان"
	r.Graph.Nodes[3].Name = "إذاعة السنديان"
	for _, line := range strings.Split(terminal(t, []news.Report{r}, Options{UI: "ar", Latin: true}), "\n") {
		i := strings.IndexFunc(line, isRTL)
		if i >= 0 && strings.ContainsFunc(line[i:], func(r rune) bool { return r < 0x80 && unicode.IsLetter(r) }) {
			t.Errorf("mixed after the run: %s", line)
		}
	}
}

func TestColourOnlyWhenAsked(t *testing.T) {
	r := []news.Report{harbour()}
	plain, coloured := terminal(t, r, Options{UI: "ar"}), terminal(t, r, Options{UI: "ar", Color: true})
	if strings.Contains(plain, "\x1b") {
		t.Error("escape without colour")
	}
	stripped := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(coloured, "")
	if coloured == plain || stripped != plain {
		t.Error("colour changes more than colour")
	}
}

func TestShortStory(t *testing.T) {
	if out := terminal(t, []news.Report{alone()}, Options{UI: "ar"}); strings.Count(out, "\n") > 6 || !strings.Contains(out, "بلدية نجمة البحر") {
		t.Errorf("a story of one account takes\n%s", out)
	}
}

func many(n int) []news.Report {
	out := make([]news.Report, n)
	for i := range out {
		out[i] = harbour()
	}
	return out
}

func BenchmarkTerminal300(b *testing.B) {
	reports := many(300)
	for b.Loop() {
		_ = Terminal(io.Discard, reports, Options{UI: "ar", Color: true})
	}
}

// BenchmarkTangled builds the view of a report with thousands of statements,
// figures, spellings and links, all different: time is to grow with their
// number only.
func BenchmarkTangled(b *testing.B) {
	r := two()
	statement, entity := news.Quoted{Speaker: "وسيم"}, news.Spelled{Name: "وسيم"}
	for i := range 5000 {
		n := strconv.Itoa(i)
		r.Figures = append(r.Figures, news.Figure{Article: "a", Value: float64(i), Parts: []news.Part{{Label: "x", Value: 1}}})
		statement.Versions = append(statement.Versions, news.Version{Article: "a", Mention: news.Mention{Text: strings.Repeat("كلام ", 20) + n}})
		entity.Spellings = append(entity.Spellings, news.Spelling{Text: strings.Repeat("اسم ", 1+i%7) + n})
		r.Graph.Nodes = append(r.Graph.Nodes, news.Node{ID: n, Name: strings.Repeat("م", 1000), Kind: "speaker"})
		for k := range 5 {
			r.Graph.Edges = append(r.Graph.Edges, news.Edge{From: n, To: strconv.Itoa((i + k*k + 1) % 5000), Type: "cited_by"})
		}
	}
	r.Quotations, r.Entities = []news.Quoted{statement}, []news.Spelled{entity}
	for b.Loop() {
		story(r)
	}
}

func TestIsolatesWhereNeeded(t *testing.T) {
	for _, c := range []struct {
		rtl      bool
		in, want string
	}{
		{false, "about 30", "about 30"}, {false, "خبر", "\u2067خبر\u2069"}, {false, "٣-٤", "\u2066٣-٤\u2069"}, {false, "FM ٣", "\u2066FM ٣\u2069"},
		{true, "about 30", "\u2066about 30\u2069"}, {true, "خبر", "\u2067خبر\u2069"}, {true, "…", "…"},
	} {
		p := &painter{w: wording{arabic: c.rtl}}
		if got := p.paint(val(c.in, none)); got != c.want {
			t.Errorf("rtl %v: paint(%q) = %q, want %q", c.rtl, c.in, got, c.want)
		}
	}
}
