package wikidata

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

var update = flag.Bool("update", false, "write the goldens anew")

// made is what an import wrote.
type made struct {
	people, organisations, places bytes.Buffer
	bad                           []string
	counts                        Counts
	err                           error
}

func (m *made) String() string {
	return m.people.String() + m.organisations.String() + m.places.String() + strings.Join(m.bad, "\n") + "\n" + fmt.Sprintf("%+v\n", m.counts)
}

func imported(t *testing.T, r io.Reader, minLinks int) *made {
	t.Helper()
	var m made
	dir := t.TempDir()
	o := Options{Dir: dir, MinSitelinks: minLinks, People: &m.people, Organisations: &m.organisations, Places: &m.places,
		Bad: func(line int, cause error) { m.bad = append(m.bad, fmt.Sprintf("line %d: %v", line, cause)) }}
	r, err := Open(r)
	if err != nil {
		m.err = err
		return &m
	}
	m.counts, m.err = Import(context.Background(), r, o)
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
	return &m
}

func dump(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/dump.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestImport holds the lists made of a small dump: written for this test, its
// numbers and most of its names invented.
func TestImport(t *testing.T) {
	m := imported(t, bytes.NewReader(dump(t)), 0)
	if m.err != nil {
		t.Fatal(m.err)
	}
	golden := filepath.Join("testdata", "lists.golden")
	var got, ours strings.Builder
	for l := range strings.Lines(m.String()) {
		if strings.HasPrefix(l, "x:") {
			ours.WriteString(l)
		} else {
			got.WriteString(l)
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
	// What the lists that ship have keeps its id and spellings, and gets those
	// of the dump and its number.
	for _, part := range []string{
		"x:putin\tفلاديمير بوتين\tVladimir Putin\tRU\tGOV\tبوتين|", "|فلاديمير فلاديميروفيتش بوتين\tQ9000012\n",
		"x:org-nato\tالناتو\tNATO\t-\tigo\t-\t", "|منظمة معاهدة شمال الأطلسي\tQ9000022\n",
		"x:capital-de\tبرلين\tBerlin\tDE\tcity\t-\tQ9000033\n",
	} {
		if !strings.Contains(ours.String(), part) {
			t.Errorf("%q is not in\n%s", part, ours.String())
		}
	}
}

// TestForms holds that a dump gives the same however it is packed, written and
// read.
func TestForms(t *testing.T) {
	data := dump(t)
	want := imported(t, bytes.NewReader(data), 0).String()
	packed, err := os.ReadFile("testdata/dump.json.bz2")
	if err != nil {
		t.Fatal(err)
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	lines := bytes.ReplaceAll(data, []byte(",\n"), []byte("\n"))
	lines = bytes.Replace(lines, []byte("[\n"), []byte("\n"), 1)
	lines = bytes.TrimSuffix(lines, []byte("]\n"))
	for name, r := range map[string]io.Reader{
		"gzip":           &zipped,
		"bzip2":          bytes.NewReader(packed),
		"lines":          bytes.NewReader(lines),
		"byte by byte":   iotest.OneByteReader(bytes.NewReader(data)),
		"Windows":        bytes.NewReader(bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))),
		"no last line":   bytes.NewReader(bytes.TrimSpace(data)),
		"byte order":     io.MultiReader(strings.NewReader("\ufeff"), bytes.NewReader(data)),
		"bracket beside": bytes.NewReader(bytes.Replace(data, []byte("[\n"), []byte("\n["), 1)),
	} {
		m := imported(t, r, 0)
		if m.err != nil || m.String() != want {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, m.err, m, want)
		}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	if m := imported(t, bytes.NewReader(data), 0); m.String() != want {
		t.Errorf("with more at work:\n%s\nwant\n%s", m, want)
	}
}

func TestMinSitelinks(t *testing.T) {
	m := imported(t, bytes.NewReader(dump(t)), 5)
	if c := m.counts; c.People != 2 || c.Organisations != 0 || c.Places != 1 {
		t.Errorf("%+v\n%s", c, m)
	}
}

func TestBroken(t *testing.T) {
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	z.Write(bytes.Repeat(dump(t), 20))
	z.Close()
	packed, err := os.ReadFile("testdata/dump.json.bz2")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		r    io.Reader
		want string
	}{
		"cut gzip":       {bytes.NewReader(zipped.Bytes()[:zipped.Len()-100]), "unexpected EOF"},
		"cut bzip2":      {bytes.NewReader(packed[:len(packed)/2]), "unexpected EOF"},
		"other packing":  {strings.NewReader("PK\x03\x04 and more"), "packed otherwise"},
		"reader":         {iotest.ErrReader(errors.New("the disk is gone")), "the disk is gone"},
		"empty":          {strings.NewReader(""), "no line of it holds an entity"},
		"no dump":        {strings.NewReader("a letter\nto somebody\n"), "no line of it holds an entity"},
		"empty array":    {strings.NewReader("[\n]\n"), "no line of it holds an entity"},
		"two on a line":  {strings.NewReader(`[{"id":"Q1"},{"id":"Q2"}]`), "no line of it holds an entity"},
		"hostile depth":  {strings.NewReader(`{"id":"Q1","labels":{"ar":` + strings.Repeat("[", 200000) + "\n"), "no line of it holds an entity"},
		"not an id":      {strings.NewReader(`{"id":"Q99999999999","labels":{"ar":{"value":"اسم"}}}`), "no line of it holds an entity"},
		"wrong labels":   {strings.NewReader(`{"id":"Q1","labels":["ar"]}`), "no line of it holds an entity"},
		"invalid UTF-8":  {strings.NewReader("\xff\xfe\x00"), "no line of it holds an entity"},
		"brackets alone": {strings.NewReader(strings.Repeat("[\n", 1000)), "no line of it holds an entity"},
	} {
		m := imported(t, tt.r, 0)
		if m.err == nil || !strings.Contains(m.err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, m.err, tt.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Import(ctx, bytes.NewReader(bytes.Repeat(dump(t), 50)), Options{Dir: t.TempDir(), People: io.Discard, Organisations: io.Discard, Places: io.Discard, Bad: func(int, error) {}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestLongLine(t *testing.T) {
	in := `{"id":"Q1"}` + "\n" + `{"id":"Q2","x":"` + strings.Repeat("ا", 5<<20) + `"},` + "\n" + `{"id":"Q3"}`
	for _, max := range []int{1 << 10, 3 << 20} {
		l := newLineReader(strings.NewReader(in))
		l.max = max
		var got []string
		for {
			next, err := l.next()
			if err != nil {
				if err != io.EOF {
					t.Error(err)
				}
				break
			}
			got = append(got, fmt.Sprintf("%d %s %v", next.n, next.data, next.err))
		}
		if s := strings.Join(got, "; "); s != `1 {"id":"Q1"} <nil>; 2  `+errLongLine.Error()+`; 3 {"id":"Q3"} <nil>` {
			t.Errorf("at most %d: %s", max, s)
		}
	}
}

// TestSpread holds how classes below those of the list are read: the nearest
// counts, circles end, far ones are left out.
func TestSpread(t *testing.T) {
	tb, err := loadTables()
	if err != nil {
		t.Fatal(err)
	}
	const city, company, village = 515, 783794, 532
	edges := []edge{
		newEdge(101, city), newEdge(102, 101), newEdge(101, 102), // a circle
		newEdge(103, 102), newEdge(103, company), // two steps to a city, one to a company
		newEdge(104, company), newEdge(104, village), // equally near: companies stand first in the file
		newEdge(201, village), newEdge(202, 201), newEdge(203, 202), newEdge(204, 203), newEdge(205, 204), newEdge(206, 205), newEdge(207, 206),
		newEdge(human, 101), newEdge(company, 101), newEdge(101, city),
	}
	tb.spread(edges)
	for item, want := range map[uint32]string{101: "city", 102: "city", 103: "company", 104: "company", 206: "settlement", 207: "", human: "", company: "company", 999: ""} {
		if got, _ := tb.of([]uint32{item}); got.kind != want {
			t.Errorf("Q%d is %q, want %q", item, got.kind, want)
		}
	}
	if got, _ := tb.of([]uint32{999, company, city}); got.kind != "company" {
		t.Errorf("of several classes %q counts", got.kind)
	}
}

func TestCleanName(t *testing.T) {
	for in, want := range map[string]string{
		"هيلفا مورنفالد":             "هيلفا مورنفالد",
		"  هيلفا\t مورنفالد\u200f ":  "هيلفا مورنفالد",
		"هيلفا مورنفالد (قاضية)":     "هيلفا مورنفالد",
		"كرمان الصغرى، غندوريا":      "كرمان الصغرى",
		"مُورْنـفالد":                "مورنفالد",
		"نادي 2061":                  "نادي 2061",
		"Helva":                      "",
		"م":                          "",
		"1 مايو":                     "",
		"~مورنفالد":                  "",
		"أ|ب":                        "",
		"":                           "",
		strings.Repeat("كلمة ", 12):  "",
		strings.Repeat("كلمة", 9999): "",
		"\xff\xfe":                   "",
	} {
		if got := cleanName(in); got != want {
			t.Errorf("cleanName(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestKeys(t *testing.T) {
	for in, want := range map[string]keys{
		`{}`: 0, `[]`: 0, `{"a":1}`: 1, `{"a:b":{"c":1,"d":":"},"e\"{":[{"f":1}]}`: 2,
	} {
		var got keys
		if err := got.UnmarshalJSON([]byte(in)); err != nil || got != want {
			t.Errorf("%s has %d keys, want %d (%v)", in, got, want, err)
		}
	}
}

func FuzzApart(f *testing.F) {
	data, err := os.ReadFile("testdata/dump.json")
	if err != nil {
		f.Fatal(err)
	}
	for l := range bytes.Lines(data) {
		f.Add(bytes.TrimSuffix(bytes.TrimSpace(l), []byte(",")))
	}
	tb, err := loadTables()
	if err != nil {
		f.Fatal(err)
	}
	im := &importer{t: tb}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) == 0 {
			return
		}
		p := im.apart(line{n: 1, data: data})
		if it := p.item; it != nil {
			for _, s := range append([]string{it.name, it.en, it.sector}, it.aliases...) {
				if strings.ContainsAny(s, "\t\n\r|") || strings.HasPrefix(s, "~") {
					t.Errorf("%q cannot stand in a list", s)
				}
			}
		}
	})
}
