package render

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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

func page(t *testing.T, reports []news.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Page(&b, reports, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// layouts are all ways a terminal report is written.
var layouts = []Options{{UI: "ar"}, {UI: "en"}, {UI: "ar", Latin: true}, {UI: "ar", Width: 44}, {UI: "en", Width: 140}, {UI: "ar", Width: 1}}

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
	for key, n := range nouns {
		for _, form := range []string{n.zero, n.one, n.two, n.few, n.many, n.other, n.enOne, n.enOther} {
			if form == "" {
				t.Errorf("noun %s: a form is missing", key)
			}
		}
	}
}

// TestEveryUsedLabelExists reads the keys out of the sources.
func TestEveryUsedLabelExists(t *testing.T) {
	use := regexp.MustCompile("(?:\\.t\\(|\\.T |heading\\()\"([a-z_.]+)\"")
	counted := regexp.MustCompile(`(?:count\([^"\n]*, |Count [^"}\n]*)"([a-z]+)"`)
	files, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") || !strings.HasSuffix(f, ".go") && !strings.HasSuffix(f, ".tmpl") {
			continue
		}
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range use.FindAllStringSubmatch(string(src), -1) {
			found++
			if !strings.HasSuffix(m[1], ".") && !known(m[1]) {
				t.Errorf("%s: no words for %q", f, m[1])
			}
		}
		for _, m := range counted.FindAllStringSubmatch(string(src), -1) {
			found++
			if _, ok := nouns[m[1]]; !ok {
				t.Errorf("%s: no noun %q", f, m[1])
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d labels found in the sources", found)
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

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "خبر": 3, "خَبَرٌ": 3, "لا": 2, "新闻": 4, "e\u0301": 1, "\u2067خبر\u2069": 3, "a\u200cb": 2, "│─": 2, "«»": 2, "\x1b": 0, "😀": 2,
	} {
		if got := width(s); got != want {
			t.Errorf("width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestTruncateAndWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		w    int
		want string
	}{
		{"قصير", 10, "قصير"},
		{"غرقت السفينة قرب الميناء", 15, "غرقت السفينة…"},
		{"غرقت السفينة، ثم طفت", 14, "غرقت السفينة…"},
		{"كلمةطويلةبلامسافات", 8, "كلمةطوي…"},
		{"خَبَرٌ", 3, "خَبَرٌ"},
	} {
		if got := truncate(c.in, c.w); got != c.want {
			t.Errorf("truncate(%q, %d) = %q, want %q", c.in, c.w, got, c.want)
		}
	}
	got := wrap("غرقت السفينة قرب الميناء", 12)
	if want := []string{"غرقت السفينة", "قرب الميناء"}; !slices.Equal(got, want) {
		t.Errorf("wrap: %q", got)
	}
	if got := wrap("ابجدهوز", 3); !slices.Equal(got, []string{"ابج", "دهو", "ز"}) {
		t.Errorf("wrap of a long word: %q", got)
	}
	if got := wrap("", 5); len(got) != 0 {
		t.Errorf("wrap of nothing: %q", got)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"عنوان، عادي 12":             "عنوان، عادي 12",
		"a  b\n\tc ":                 "a b c",
		"\x1b[31mأحمر\x1b[0m":        "أحمر",
		"\x1b]8;;http://x\x1b\\رابط": "رابط",
		"\x1b]0;بلا نهاية":           "0;بلا نهاية",
		"\u009b31mنص":                "نص",
		"ق\u202eلب\u2066 \u061cه":    "قلب ه",
		"مي\u200cخواهم":              "مي\u200cخواهم",
		"a\xffb":                     "a\ufffdb",
		"\ufeffنص\u200b":             "نص",
		"ا" + strings.Repeat("\u064e", 40) + "ب": "ا" + strings.Repeat("\u064e", maxMarks) + "ب",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b[31mأحمر\u202e \xff")
	f.Add("\u009d0;x\u009c خبر")
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if again := clean(got); again != got {
			t.Fatalf("clean(%q) = %q, again %q", s, got, again)
		}
		if i := strings.IndexFunc(got, func(r rune) bool { return unicode.IsControl(r) || bidiControl(r) }); i >= 0 {
			t.Fatalf("clean(%q) = %q keeps a control at %d", s, got, i)
		}
		for _, w := range []int{1, 7, 40} {
			if cut := truncate(got, w); width(cut) > w+1 {
				t.Fatalf("truncate(%q, %d) = %q", got, w, cut)
			}
			wrap(got, w)
		}
	})
}

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]bool{
		"https://a.example/ب?x=1#y": true, "HTTP://a.example": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "//a.example": false, "": false, "https://": false,
		"https://user@evil.example/": false, "https://a.example/\u202egnp": false, " https://a.example": false, "ftp://a.example": false,
	} {
		if got := webAddress(in) != ""; got != want {
			t.Errorf("webAddress(%q) = %v", in, got)
		}
	}
}

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

func TestFirst(t *testing.T) {
	type acc = news.Account
	build := func(as ...acc) firstView {
		return buildView([]news.Report{{Articles: as}}, wording{}).Stories[0].First
	}
	timed := acc{ID: "a", Outlet: "A", PublishedAt: at("2061-01-02 10:00")}
	same := acc{ID: "b", Outlet: "B", PublishedAt: at("2061-01-02 10:00")}
	day := acc{ID: "c", Outlet: "C", PublishedAt: at("2061-01-02 00:00"), DayOnly: true}
	before := acc{ID: "d", Outlet: "D", PublishedAt: at("2061-01-01 00:00"), DayOnly: true}
	placed := acc{ID: "e", Outlet: "E", PublishedAt: at("2061-01-01 00:00"), DayOnly: true, PublishedFrom: "story"}
	undated := acc{ID: "f", Outlet: "F"}
	for name, c := range map[string]struct {
		got            firstView
		first, perhaps string
		undated        int
	}{
		"none":        {build(undated, placed), "", "", 2},
		"one":         {build(timed, undated), "A", "", 1},
		"tie":         {build(timed, same), "AB", "", 0},
		"same day":    {build(timed, day), "A", "C", 0},
		"day before":  {build(timed, before, placed), "D", "", 1},
		"only days":   {build(day), "C", "", 0},
		"two by day":  {build(before, day), "D", "", 0},
		"none at all": {build(), "", "", 0},
	} {
		names := func(as []*accountView) (s string) {
			for _, a := range as {
				s += a.Outlet
			}
			return s
		}
		if names(c.got.Accounts) != c.first || names(c.got.Perhaps) != c.perhaps || c.got.Undated != c.undated {
			t.Errorf("%s: first %q, perhaps %q, undated %d", name, names(c.got.Accounts), names(c.got.Perhaps), c.got.Undated)
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, reports := range [][]news.Report{nil, {{}}} {
		for _, o := range layouts {
			if terminal(t, reports, o) == "" {
				t.Errorf("%+v: nothing said of %d reports", o, len(reports))
			}
		}
		page(t, reports, Options{UI: "ar"})
		for name, write := range map[string]func(io.Writer, []news.Report) error{"csv": CSV, "graphml": GraphML} {
			var b bytes.Buffer
			if err := write(&b, reports); err != nil || b.Len() == 0 {
				t.Errorf("%s of %d reports: %q, %v", name, len(reports), b.String(), err)
			}
		}
	}
	var b bytes.Buffer
	if err := SVG(&b, news.Report{}, Options{}); err != nil || !strings.HasSuffix(b.String(), "</svg>") {
		t.Errorf("svg of an empty report: %q, %v", b.String(), err)
	}
}

// TestPageHostile holds that nothing of a page becomes markup, and no link
// leads elsewhere than http.
func TestPageHostile(t *testing.T) {
	out := page(t, []news.Report{hostile(), hostile()}, Options{UI: "ar"})
	for _, bad := range []string{"<script", "<img", "javascript:", "\x1b", "\u202e", "\u2066", "ZgotmplZ"} {
		if strings.Contains(out, bad) {
			t.Errorf("%q in the page", bad)
		}
	}
	if !strings.Contains(out, "&lt;script&gt;") {
		t.Error("the text itself is gone")
	}
	for _, ref := range regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllStringSubmatch(out, -1) {
		if !strings.HasPrefix(ref[1], "#") {
			t.Errorf("link to %q", ref[1])
		}
	}
}

// TestPageLinks holds that every internal link has its target, that ids are
// unique, and that a link out says where it came from to nobody.
func TestPageLinks(t *testing.T) {
	for _, ui := range []string{"ar", "en"} {
		out := page(t, []news.Report{harbour(), alone(), harbour()}, Options{UI: ui})
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(`\sid="([^"]*)"`).FindAllStringSubmatch(out, -1) {
			if ids[m[1]] {
				t.Errorf("id %q twice", m[1])
			}
			ids[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`(?:href="#|aria-labelledby=")([^"]*)"`).FindAllStringSubmatch(out, -1) {
			for id := range strings.FieldsSeq(m[1]) {
				if !ids[id] {
					t.Errorf("no target for %q", id)
				}
			}
		}
		outward := regexp.MustCompile(`<a href="http[^>]*>`).FindAllString(out, -1)
		if len(outward) != 2 {
			t.Errorf("%d links out, want one for each of two stories", len(outward))
		}
		for _, a := range outward {
			if !strings.Contains(a, `rel="noreferrer noopener nofollow"`) {
				t.Errorf("bare link %s", a)
			}
		}
	}
}

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, []news.Report{harbour(), hostile()}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[1], "|"); got != "harbour|حريق في مستودعات مرفأ جلنارة يوقع قتلى وجرحى|killed|civilians|جلنارة|quantity|conflict|7|1|p1|صحيفة الميناء|60|77|سبعة قتلى" {
		t.Errorf("first row %s", got)
	}
	for _, r := range rows {
		for _, c := range r {
			if c != "" && strings.ContainsRune("=+-@", rune(c[0])) {
				t.Errorf("a spreadsheet would run %q", c)
			}
		}
	}
	if inert("-12") != "-12" || inert("-x") != "'-x" {
		t.Error("signed numbers stay, formulas do not")
	}
}

func TestGraphML(t *testing.T) {
	for _, r := range []news.Report{harbour(), hostile()} {
		var b bytes.Buffer
		if err := GraphML(&b, []news.Report{r}); err != nil {
			t.Fatal(err)
		}
		var doc struct {
			Graph struct {
				Node []struct {
					ID string `xml:"id,attr"`
				} `xml:"node"`
				Edge []struct {
					Source string `xml:"source,attr"`
					Target string `xml:"target,attr"`
				} `xml:"edge"`
			} `xml:"graph"`
		}
		if err := xml.Unmarshal(b.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		if len(doc.Graph.Node) != 7 || len(doc.Graph.Edge) != 7 || doc.Graph.Edge[0].Source != "s1n0" || doc.Graph.Edge[0].Target != "s1n1" {
			t.Errorf("%s: %d nodes, %d edges", r.ID, len(doc.Graph.Node), len(doc.Graph.Edge))
		}
	}
}

func TestSVGIsXML(t *testing.T) {
	for _, ui := range []string{"ar", "en"} {
		var b bytes.Buffer
		if err := SVG(&b, hostile(), Options{UI: ui}); err != nil {
			t.Fatal(err)
		}
		dec := xml.NewDecoder(&b)
		for {
			_, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestTangledGraphs draws cycles, links to nowhere, double links and a chain
// deeper than any screen.
func TestTangledGraphs(t *testing.T) {
	var g news.Graph
	for i := range 400 {
		g.Nodes = append(g.Nodes, news.Node{ID: fmt.Sprint(i), Name: fmt.Sprint("ن", i), Kind: "outlet"})
		g.Edges = append(g.Edges, news.Edge{From: fmt.Sprint(i), To: fmt.Sprint((i + 1) % 400), Type: "cited_by"})
	}
	g.Edges = append(g.Edges, news.Edge{From: "0", To: "nobody"}, news.Edge{From: "7", To: "7"}, news.Edge{From: "0", To: "1", Type: "copied_by"})
	r := news.Report{Articles: make([]news.Account, 2), Graph: g}
	v := buildView([]news.Report{r}, wording{}).Stories[0].Graph
	if len(v.Links) != 400 || len(v.Links[0].Types) != 2 {
		t.Errorf("%d links", len(v.Links))
	}
	lines, left := v.treeLines(railsLTR)
	if len(lines) != maxTree || left == 0 {
		t.Errorf("%d lines, %d left", len(lines), left)
	}
	terminal(t, []news.Report{r}, Options{})
	page(t, []news.Report{r}, Options{})
}

func TestDecimal(t *testing.T) {
	for f, want := range map[float64]string{0: "0", 429: "429", 1250000: "1,250,000", 0.5: "0.5", -1234.25: "-1,234.25", 1e30: "1e+30"} {
		if got := decimal(f); got != want {
			t.Errorf("decimal(%v) = %q, want %q", f, got, want)
		}
	}
}

func TestMoment(t *testing.T) {
	for in, want := range map[string]string{
		"2061-04-07": "الخميس 7 أبريل/نيسان 2061", "2061-04": "أبريل/نيسان 2061", "2061~": "نحو 2061", "2061": "2061",
		"2061-04-07/2061-04-08": "الخميس 7 أبريل/نيسان 2061 – الجمعة 8 أبريل/نيسان 2061", "2061-04-07T14:30Z": "الخميس 7 أبريل/نيسان 2061، 14:30 غرينتش",
		"x/y": "x/y",
	} {
		if got := (wording{arabic: true}).moment(in); got != want {
			t.Errorf("moment(%q) = %q, want %q", in, got, want)
		}
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

func BenchmarkPage300(b *testing.B) {
	reports := many(300)
	for b.Loop() {
		_ = Page(io.Discard, reports, Options{UI: "ar"})
	}
}
