package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/isnad-news/isnad/news"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"isnad": main})
}

// TestScripts runs the sessions of testdata: each is what a user types and
// sees, errors included.
func TestScripts(t *testing.T) {
	pages, err := filepath.Abs("../../sample/pages")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:  "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Setup: func(env *testscript.Env) error {
			env.Setenv("PAGES", pages)
			env.Setenv("LANG", "C")
			return nil
		},
	})
}

// exits runs a command and wants the exit code that is named first.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE command ...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if e := (*exec.ExitError)(nil); errors.As(err, &e) {
		code = e.ExitCode()
	} else {
		ts.Check(err)
	}
	if fmt.Sprint(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// bad is one input that must end in an error or in a result with a problem.
type bad struct {
	name    string
	data    []byte
	failure string // on standard error, when it fails
	problem string // in the document's problems, when it gives a result
}

func badInputs() []bad {
	sentence := "أعلنت بلدية وادي السرو صباح الاثنين إغلاق الجسر القديم أمام الشاحنات إلى حين انتهاء أعمال الترميم.\n"
	return []bad{
		{name: "empty.txt", failure: "empty"},
		{name: "binary.txt", data: append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00"), bytes.Repeat([]byte{0, 1, 2, 0xff}, 500)...), failure: "binary"},
		{name: "half.jsonl", data: []byte(`{"id":"good","text":"` + strings.TrimSpace(sentence) + `"}` + "\n" + `{"id":"half","text":"أعلن`), failure: "half.jsonl:2"},
		{name: "large.txt", data: bytes.Repeat([]byte(sentence), 50<<20/len(sentence)), failure: "large.txt"},
		{name: "nested.html", data: []byte("<html><body>" + strings.Repeat("<div>", 10000) + "<p>" + sentence + "</p>" + strings.Repeat("</div>", 10000) + "</body></html>"), problem: "512 nodes"},
		{name: "word.txt", data: []byte(strings.Repeat("كلمة", 5<<20/8)), problem: ""},
		{name: "invalid.txt", data: []byte(sentence + strings.Repeat(sentence, 3) + "قال \xff\xfe المتحدث.\n"), problem: "UTF-8"},
		{name: "bidi.txt", data: []byte(sentence + strings.Repeat("\u202e\u2066قال المتحدث\u2069\u202c ", 40) + "\n" + sentence), problem: "bidi"},
	}
}

// TestBadInputs gives all of them at once with a good page: every one is
// named or has a recorded problem, the good page comes through, the exit
// code says that items failed.
func TestBadInputs(t *testing.T) {
	dir := t.TempDir()
	good := "افتتاح مكتبة جديدة في مرفأ الزمرد\n\nافتتحت بلدية مرفأ الزمرد اليوم مكتبة عامة جديدة قرب الساحة القديمة، وقالت إن أبوابها مفتوحة طوال الأسبوع.\n"
	for _, b := range append(badInputs(), bad{name: "zgood.txt", data: []byte(good)}) {
		if err := os.WriteFile(filepath.Join(dir, b.name), b.data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	if code := run([]string{"analyze", "--quiet", dir}, nil, &out, &errs); code != exitItems {
		t.Errorf("exit code %d, want %d; %s", code, exitItems, errs.String())
	}
	docs := map[string]news.Document{}
	for line := range strings.Lines(out.String()) {
		var d news.Document
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("output line is not JSON: %v", err)
		}
		docs[d.ID] = d
	}
	if _, ok := docs["zgood.txt"]; !ok {
		t.Error("the good page is lost")
	}
	if _, ok := docs["good"]; !ok {
		t.Error("the good line before the half one is lost")
	}
	for _, b := range badInputs() {
		if b.failure != "" {
			named := slices.ContainsFunc(strings.Split(errs.String(), "\n"), func(l string) bool {
				return strings.Contains(l, strings.SplitN(b.name, ":", 2)[0]) && strings.Contains(l, b.failure)
			})
			if !named {
				t.Errorf("%s: no error line with %q in:\n%s", b.name, b.failure, errs.String())
			}
			continue
		}
		d, ok := docs[b.name]
		if !ok {
			t.Errorf("%s: no result", b.name)
			continue
		}
		if b.problem != "" && !slices.ContainsFunc(d.Problems, func(p news.Problem) bool { return strings.Contains(p.Cause, b.problem) }) {
			t.Errorf("%s: no problem with %q: %v", b.name, b.problem, d.Problems)
		}
	}
}

// TestOffsets: code point offsets cut the same words out of the text.
func TestOffsets(t *testing.T) {
	in := "قال المتحدث باسم البلدية ناصر العوفي إن 12 شخصا أصيبوا يوم الاثنين 14 مارس 2061."
	for _, unit := range []string{"byte", "codepoint"} {
		var out, errs bytes.Buffer
		if code := run([]string{"analyze", "--quiet", "--offsets", unit, "-"}, strings.NewReader(in), &out, &errs); code != 0 {
			t.Fatalf("exit %d: %s", code, errs.String())
		}
		var d news.Document
		if err := json.Unmarshal(out.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		if len(d.Times) == 0 || len(d.Quantities) == 0 {
			t.Fatalf("%s: nothing found in %s", unit, out.String())
		}
		runes := []rune(d.Text)
		for _, q := range d.Times {
			got := ""
			if unit == "byte" {
				got = d.Text[q.Start:q.End]
			} else {
				got = string(runes[q.Start:q.End])
			}
			if got != q.Text {
				t.Errorf("%s: %q, want %q", unit, got, q.Text)
			}
		}
	}
}

// TestEvidence: every evidence of every report on the sample pages is the
// slice of its article's text.
func TestEvidence(t *testing.T) {
	texts := map[string]string{}
	var out, errs bytes.Buffer
	if code := run([]string{"analyze", "--quiet", "../../sample/pages"}, nil, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	for line := range strings.Lines(out.String()) {
		var d news.Document
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		texts[d.ID] = d.Text
	}
	out.Reset()
	if code := run([]string{"trace", "--json", "--quiet", "../../sample/pages"}, nil, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	found := 0
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			id, isEvidence := v["article"].(string)
			start, hasStart := v["start"].(float64)
			if isEvidence && hasStart {
				found++
				end := v["end"].(float64)
				if s := texts[id]; int(end) > len(s) || s[int(start):int(end)] != v["text"] {
					t.Errorf("%s %v-%v is not %q", id, start, end, v["text"])
				}
			}
			for _, k := range slices.Sorted(mapKeys(v)) {
				walk(v[k])
			}
		}
	}
	for line := range strings.Lines(out.String()) {
		var v any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		walk(v)
	}
	if found < 200 {
		t.Errorf("only %d evidences", found)
	}
}

func mapKeys(m map[string]any) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// TestSameBytes: the same input gives the same bytes, whatever the order in
// which it is named.
func TestSameBytes(t *testing.T) {
	names, err := filepath.Glob("../../sample/pages/*")
	if err != nil {
		t.Fatal(err)
	}
	var first string
	for i := range 3 {
		if i > 0 {
			slices.Reverse(names)
		}
		var out, errs bytes.Buffer
		if code := run(append([]string{"trace", "--json", "--quiet"}, names...), nil, &out, &errs); code != 0 {
			t.Fatalf("exit %d: %s", code, errs.String())
		}
		if i == 0 {
			first = out.String()
		} else if out.String() != first {
			t.Fatalf("run %d differs: %s", i, firstDifference(first, out.String()))
		}
	}
}

func firstDifference(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	lo := max(0, n-80)
	return fmt.Sprintf("%q / %q", a[lo:min(len(a), n+80)], b[lo:min(len(b), n+80)])
}
