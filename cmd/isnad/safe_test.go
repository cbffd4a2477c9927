package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		"صفحة.txt: empty":        "صفحة.txt: empty",
		"a\nb\x1b[31mc":          `a\nb\x1b[31mc`,
		"x\u202ey\u009bz\u2028":  `x\u202ey\u009bz\u2028`,
		"\xff\xfe":               `\xff\xfe`,
		strings.Repeat("م", 700): strings.Repeat("م", maxMessage) + "…",
	} {
		if got := printable(in); got != want {
			t.Errorf("printable(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEscapeControls(t *testing.T) {
	for in, want := range map[string]string{
		`"سطر «عادي» – و€"`:       `"سطر «عادي» – و€"`,
		"\"\u007f\"":              `"\u007f"`,
		"\"a\u009bb\u0085\"":      `"a\u009bb\u0085"`,
		"\"\u202e\u2066ا\u2069\"": `"\u202e\u2066ا\u2069"`,
		"\"â\u200f\u202f\"":       "\"â\u200f\u202f\"",
	} {
		got := string(escapeControls([]byte(in)))
		if got != want {
			t.Errorf("escapeControls(%q) = %q, want %q", in, got, want)
		}
		var a, b string
		if json.Unmarshal([]byte(in), &a) != nil || json.Unmarshal([]byte(got), &b) != nil || a != b {
			t.Errorf("%q is another value than %q", got, in)
		}
	}
}

// hostileLines are JSON lines whose every field attacks: the terminal, the
// file system, the calendar.
func hostileLines() string {
	body := "أعلنت بلدية وادي السرو صباح الاثنين إغلاق الجسر القديم أمام الشاحنات إلى حين انتهاء أعمال الترميم.\u009b31m \u0085\u202eقال\u202c المتحدث \u007f."
	var b strings.Builder
	for _, o := range []map[string]any{
		{"id": "a\x1b[31mred\x1b[0m"}, {"id": "b\nc\td"}, {"id": "x\u202ey\u2066z"}, {"id": "../../etc/passwd"}, {"id": strings.Repeat("i", 10_000)},
		{"id": nil}, {"id": 5}, {"id": []int{1}}, {"id": "dup"}, {"id": "dup"}, {"id": "d\u009b2J", "text": 7},
		{"id": "y0", "published": "0000-01-01T00:00:00+14:00"}, {"id": "y1", "published": "9999-12-31T23:59:59-14:00"}, {"id": "y2", "published": "\x1b[2J"}, {"id": "y3", "published": "2500-01-01"},
		{"id": "o", "outlet": "\x1b[31mX\n\nY\u202e"}, {"id": "t", "title": "\x1b]0;pwn\x07 عنوان\nثان"}, {"id": "u", "url": "javascript:\x1b[1m"}, {"id": "l", "language": "\x1b[1m"},
		{"id": "e\x1b[5m", "text": "\x1b[5m …"}, {"id": "last"},
	} {
		if _, ok := o["text"]; !ok {
			o["text"] = body
		}
		line, err := json.Marshal(o)
		if err != nil {
			panic(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

// TestControls: no command passes on a control of its input, and each
// reports all that can be read.
func TestControls(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "new\nline\x1b[31m.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "lines.jsonl"), []byte(hostileLines()), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"extract", "analyze", "group", "group --arrival", "trace --json", "trace --ui en", "trace --ui ar --latin-layout", "explain", "trace --html -"} {
		var out, errs bytes.Buffer
		code := run(append(strings.Fields(command), "--quiet", dir), nil, &out, &errs)
		if code != exitItems {
			t.Errorf("%s: exit code %d, want %d: %s", command, code, exitItems, errs.String())
		}
		isolates := strings.HasPrefix(command, "trace --ui") || strings.HasPrefix(command, "trace --html") // its own
		for _, r := range out.String() + errs.String() {
			if r != '\n' && unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r == utf8.RuneError || r >= 0x2066 && r <= 0x2069 && !isolates {
				t.Errorf("%s: prints %U", command, r)
				break
			}
		}
		if !strings.HasPrefix(command, "trace") && !strings.Contains(out.String(), "last") {
			t.Errorf("%s: the last line is lost", command)
		}
		// The empty file, the ids 5 and [1], a text that is a number, the count.
		if n := strings.Count(errs.String(), "\n"); n != 5 {
			t.Errorf("%s: %d lines of errors, want 5:\n%s", command, n, errs.String())
		}
	}
}

// closedPipe takes some bytes, then fails.
type closedPipe struct {
	bytes.Buffer
	left int
}

func (c *closedPipe) Write(p []byte) (int, error) {
	if c.left -= len(p); c.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return c.Buffer.Write(p)
}

// TestWholeLines: an output that fails has whole lines alone.
func TestWholeLines(t *testing.T) {
	var in strings.Builder
	for i := range 300 {
		fmt.Fprintf(&in, "{\"id\":\"p%d\",\"text\":\"أعلنت بلدية وادي السرو صباح الاثنين إغلاق الجسر القديم أمام الشاحنات.\"}\n", i)
	}
	for _, left := range []int{0, 1, 100_000} {
		out := &closedPipe{left: left}
		var errs bytes.Buffer
		if code := run([]string{"analyze", "--quiet", "-"}, strings.NewReader(in.String()), out, &errs); code != exitFailure {
			t.Errorf("exit code %d, want %d", code, exitFailure)
		}
		if s := out.String(); s != "" && !strings.HasSuffix(s, "}\n") {
			t.Errorf("ends in half a line: %q", s[max(0, len(s)-40):])
		}
		if left > 1 && out.Len() == 0 {
			t.Error("nothing was written before the output failed")
		}
	}
}

// TestUnencodable: a value that JSON cannot hold is named, the others are
// written.
func TestUnencodable(t *testing.T) {
	var out, errs bytes.Buffer
	in := &input{errs: &errs}
	l := in.lines(&out)
	nan := 0.0
	for _, v := range []any{1, []float64{nan / nan}, 2} {
		if err := l.write("item\n", v); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.end(nil); err != nil || out.String() != "1\n2\n" || in.failed != 1 {
		t.Errorf("%q, %d failed, %v", out.String(), in.failed, err)
	}
	if want := "isnad: write item\\n: json: unsupported value: NaN\n"; errs.String() != want {
		t.Errorf("%q, want %q", errs.String(), want)
	}
}

func TestGuard(t *testing.T) {
	if err := guard(func() {}); err != nil {
		t.Error(err)
	}
	if err := guard(func() { panic("broken") }); err == nil || err.Error() != "internal error: broken" {
		t.Errorf("%v", err)
	}
}
