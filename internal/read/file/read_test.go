package file

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"github.com/isnad-news/isnad/news"
)

const story = "افتتاح جسر جديد في مدينة النخلة\n\nافتتحت بلدية النخلة، صباح اليوم، جسرا جديدا فوق نهر الصفصاف، في حفل حضره مئات من سكان الضفتين.\n"

// readAll collects pages and errors, each as one line.
func readAll(t *testing.T, opts Options, inputs ...string) (pages []*news.Page, failed []string) {
	t.Helper()
	for p, err := range Read(context.Background(), inputs, opts) {
		if err != nil {
			var item *ItemError
			if !errors.As(err, &item) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q is no item error of one line", err)
			}
			failed = append(failed, err.Error())
			continue
		}
		pages = append(pages, p)
	}
	return pages, failed
}

// write makes files below a new folder and returns its path.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func legacy(t *testing.T, c *charmap.Charmap, s string) string {
	t.Helper()
	out, err := c.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEncodings(t *testing.T) {
	utf16 := func(order string) string {
		var b strings.Builder
		for _, r := range story {
			if order == "le" {
				b.WriteByte(byte(r))
				b.WriteByte(byte(r >> 8))
			} else {
				b.WriteByte(byte(r >> 8))
				b.WriteByte(byte(r))
			}
		}
		return b.String()
	}
	html := func(label string) string {
		return "<html><head><meta charset=\"" + label + "\"></head><body><p>" + strings.ReplaceAll(story, "\n\n", "</p><p>") + "</p></body></html>"
	}
	tests := []struct{ name, bytes, charset, format string }{
		{"utf-8", story, "utf-8", "text"},
		{"mark", "\xEF\xBB\xBF" + story, "utf-8", "text"},
		{"utf-16 little", "\xFF\xFE" + utf16("le"), "utf-16le", "text"},
		{"utf-16 big", "\xFE\xFF" + utf16("be"), "utf-16be", "text"},
		{"utf-16 bare", utf16("le"), "utf-16le", "text"},
		{"windows-1256", legacy(t, charmap.Windows1256, story), "windows-1256", "text"},
		{"iso-8859-6", legacy(t, charmap.ISO8859_6, story), "iso-8859-6", "text"},
		{"label", legacy(t, charmap.Windows1256, html("windows-1256")), "windows-1256", "html"},
		{"wrong label", legacy(t, charmap.Windows1256, html("utf-8")), "windows-1256", "html"},
		{"latin label", legacy(t, charmap.Windows1256, html("iso-8859-1")), "windows-1256", "html"},
		{"utf-8 labelled windows-1256", html("windows-1256"), "utf-8", "html"},
	}
	for _, tt := range tests {
		dir := write(t, map[string]string{"page": tt.bytes})
		pages, failed := readAll(t, Options{}, filepath.Join(dir, "page"))
		if len(pages) != 1 || len(failed) > 0 {
			t.Errorf("%s: %d pages, failed %v", tt.name, len(pages), failed)
			continue
		}
		p := pages[0]
		if p.Charset != tt.charset || string(p.Format) != tt.format || len(p.Problems) > 0 {
			t.Errorf("%s: charset %s, format %s, problems %v", tt.name, p.Charset, p.Format, p.Problems)
		}
		if !strings.Contains(p.Content, "افتتحت بلدية النخلة، صباح اليوم") {
			t.Errorf("%s: content %.80q", tt.name, p.Content)
		}
	}
}

func TestDamage(t *testing.T) {
	bidi := strings.Repeat("\u202eكلمة\u202c ", 3) + story
	tests := []struct{ name, bytes, want string }{
		{"a few bad bytes", story[:40] + "\xff\xc3" + story[40:], "2 invalid bytes"},
		{"overrides", bidi, "6 bidirectional controls, 3 of them overrides"},
		{"many embeddings", strings.Repeat("\u202bكلمة\u202c ", 30) + story, "60 bidirectional controls, 0 of them overrides"},
	}
	for _, tt := range tests {
		dir := write(t, map[string]string{"page.txt": tt.bytes})
		pages, failed := readAll(t, Options{}, dir)
		if len(pages) != 1 || len(failed) > 0 || len(pages[0].Problems) != 1 {
			t.Fatalf("%s: %v %v", tt.name, pages, failed)
		}
		if got := pages[0].Problems[0]; !strings.Contains(got.Cause, tt.want) || got.Stage != "read" || got.Subject != "page.txt" {
			t.Errorf("%s: problem %v, want %q", tt.name, got, tt.want)
		}
	}
	for name, read := range map[string]*charmap.Charmap{"windows-1256": charmap.Windows1256, "windows-1252": charmap.Windows1252} {
		wrong, err := read.NewDecoder().String(story)
		if err != nil {
			t.Fatal(err)
		}
		// Byte 0x81 has no character in the table; readers of the web make a
		// control of it.
		wrong = strings.ReplaceAll(wrong, "\uFFFD", "\u0081")
		dir := write(t, map[string]string{"page.txt": wrong})
		pages, _ := readAll(t, Options{}, dir)
		if len(pages) != 1 || !strings.Contains(pages[0].Content, "افتتحت بلدية النخلة") || len(pages[0].Problems) != 1 || !strings.Contains(pages[0].Problems[0].Cause, "utf-8 as "+name) {
			t.Errorf("utf-8 read as %s: %+v", name, *pages[0])
		}
	}
	dir := write(t, map[string]string{"page.txt": "\u200fمرحبا\u200e " + story})
	if pages, _ := readAll(t, Options{}, dir); len(pages[0].Problems) != 0 {
		t.Errorf("plain direction marks are no problem: %v", pages[0].Problems)
	}
}

func TestRefused(t *testing.T) {
	tests := []struct{ name, bytes, want string }{
		{"empty", "", "empty"},
		{"blank", " \n\n\u00a0", "empty"},
		{"png", "\x89PNG\r\n\x1a\n\x00\x00\x00", "binary data (image/png), not a page"},
		{"pdf", "%PDF-1.7\n%\xe2\xe3", "binary data (application/pdf), not a page"},
		{"zip", "PK\x03\x04\x14\x00", "binary data (application/zip), not a page"},
		{"zeros", "abc\x00\x00def", "binary data (zero bytes), not a page"},
		{"large", strings.Repeat("كلمة ", 300), "larger than the limit of 2048 bytes for one page"},
	}
	for _, tt := range tests {
		dir := write(t, map[string]string{"a": tt.bytes, "b": story})
		pages, failed := readAll(t, Options{MaxPage: 2048}, filepath.Join(dir, "a"), filepath.Join(dir, "b"))
		want := "read " + filepath.Join(dir, "a") + ": " + tt.want
		if len(failed) != 1 || failed[0] != want || len(pages) != 1 {
			t.Errorf("%s: %d pages, failed %q, want %q", tt.name, len(pages), failed, want)
		}
	}
	if _, failed := readAll(t, Options{}, "/nowhere/at/all"); len(failed) != 1 || !strings.HasPrefix(failed[0], "read /nowhere/at/all: no such") {
		t.Errorf("missing file: %q", failed)
	}
	if _, failed := readAll(t, Options{}, "-"); len(failed) != 1 {
		t.Errorf("no standard input: %q", failed)
	}
}

func TestFolders(t *testing.T) {
	dir := write(t, map[string]string{
		"b/page.txt": story, "a/page.txt": story, "c.html": "<p>" + story + "</p><p></p>",
		".hidden/x.txt": story, "a/.dot": story, "d.jsonl": `{"text":"` + strings.Repeat("كلمة ", 9) + `"}`,
	})
	pages, failed := readAll(t, Options{Published: "2061-03-14"}, dir, filepath.Join(dir, "c.html"))
	var got []string
	for _, p := range pages {
		got = append(got, fmt.Sprintf("%s %s %s", p.ID, p.Format, p.Given.Fallback))
	}
	want := strings.ReplaceAll("page.txt text DAY|b/page.txt text DAY|c.html html DAY|d.jsonl:1 text DAY|c.html(2) html DAY", "DAY", "2061-03-14")
	if s := strings.Join(got, "|"); s != want || len(failed) > 0 {
		t.Errorf("got %s, %v\nwant %s", s, failed, want)
	}
}

func TestLines(t *testing.T) {
	lines := []string{
		`{"id":"n1","url":"https://a.example/1","outlet":"نسيم","title":"جسر","published":"2061-03-14T09:00:00+03:00","language":"ar","text":"نص الخبر","category":"محلي"}`,
		`{"id":"n2","text":"نص`,
		``,
		`{"html":"<p>خبر</p>"}`,
		`{"id":"n5"}`,
		`{"id":5,"text":"نص"}`,
		`{"id":"n7","text":"` + strings.Repeat("ن", 600) + `"}`,
		`{"id":"n8","text":"آخر \ud800 الكلام"}`,
	}
	in := strings.Join(lines, "\r\n")
	pages, failed := readAll(t, Options{Stdin: strings.NewReader(in), MaxPage: 600}, "-")
	var got []string
	for _, p := range pages {
		got = append(got, p.ID+" "+string(p.Format)+" "+p.Given.From)
	}
	if s := strings.Join(got, "|"); s != "n1 text given|stdin:4 html |n8 text " {
		t.Errorf("pages %s", s)
	}
	want := []string{
		"read -:2: JSON ends in the middle",
		"read -:5: neither text nor html",
		`read -:6: field "id" is a JSON number, want string`,
		"read -:7: line longer than the limit of 600 bytes for one page",
	}
	if strings.Join(failed, "\n") != strings.Join(want, "\n") {
		t.Errorf("failed\n%s", strings.Join(failed, "\n"))
	}
	p := pages[0]
	if p.Given.Outlet != "نسيم" || p.Given.Title != "جسر" || p.URL != "https://a.example/1" || p.Content != "نص الخبر" || len(p.SHA256) != 64 {
		t.Errorf("page %+v", p)
	}
}

func TestGzip(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 1000 {
		io.WriteString(z, `{"text":"`+strings.Repeat("كلمة ", 20)+`"}`+"\n")
	}
	z.Close()
	dir := write(t, map[string]string{"a.gz": b.String(), "b.gz": b.String()[:b.Len()-20]})
	if pages, failed := readAll(t, Options{}, filepath.Join(dir, "a.gz")); len(pages) != 1000 || len(failed) > 0 {
		t.Errorf("%d pages, %v", len(pages), failed)
	}
	pages, failed := readAll(t, Options{MaxTotal: 120000}, filepath.Join(dir, "a.gz"))
	if len(pages) == 0 || len(failed) != 1 || !strings.Contains(failed[0], "unpacks to more than the limit of 120000 bytes") {
		t.Errorf("%d pages, %v", len(pages), failed)
	}
	if _, failed := readAll(t, Options{}, filepath.Join(dir, "b.gz")); len(failed) != 1 {
		t.Errorf("half a gzip file: %v", failed)
	}
}

func TestFormatIsTold(t *testing.T) {
	tests := []struct {
		head string
		want news.Format
	}{
		{story, news.FormatText},
		{"  \n<!DOCTYPE html><html>", news.FormatHTML},
		{"<div><p>خبر</p></div>", news.FormatHTML},
		{"<خبر> سطر", news.FormatText},
		{`{"id":1}`, FormatJSONL},
		{"{ملاحظة} خبر", news.FormatText},
		{"", news.FormatText},
	}
	for _, tt := range tests {
		if got := sniff([]byte(tt.head)); got != tt.want {
			t.Errorf("sniff(%q) = %s, want %s", tt.head, got, tt.want)
		}
	}
	dir := write(t, map[string]string{"a": "<html><body>خبر</body></html>"})
	if pages, _ := readAll(t, Options{Format: news.FormatText}, dir); len(pages) != 1 || pages[0].Format != news.FormatText {
		t.Errorf("the format given must win: %v", pages)
	}
}

func TestStops(t *testing.T) {
	in := strings.Repeat(`{"text":"خبر"}`+"\n", 100)
	n := 0
	for range Read(context.Background(), []string{"-", "-"}, Options{Stdin: strings.NewReader(in)}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("read %d items after the break", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n = 0
	var last error
	for _, err := range Read(ctx, []string{"-"}, Options{Stdin: strings.NewReader(in)}) {
		n++
		last = err
		cancel()
	}
	if n != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d items, last %v", n, last)
	}
}

// FuzzRead holds that any bytes give pages of valid UTF-8 or item errors.
func FuzzRead(f *testing.F) {
	for _, s := range []string{story, "\xFF\xFE\x06", `{"text":"خبر"}` + "\n{", "<html>\xe3\xe4", "\x1f\x8b\x08\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for p, err := range Read(context.Background(), []string{"-"}, Options{Stdin: bytes.NewReader(data), MaxTotal: 1 << 20}) {
			if err != nil {
				if strings.Contains(err.Error(), "\n") {
					t.Fatalf("error of two lines: %q", err)
				}
				continue
			}
			if strings.TrimSpace(p.Content) == "" || strings.ToValidUTF8(p.Content, "") != p.Content {
				t.Fatalf("content %q", p.Content)
			}
		}
	})
}

func BenchmarkLines(b *testing.B) {
	line := `{"id":"n1","outlet":"نسيم","published":"2061-03-14","text":"` + strings.Repeat("كلمة وأخرى ", 200) + `"}` + "\n"
	in := strings.Repeat(line, 100)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		for range Read(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(in)}) {
		}
	}
}

// TestSameID: a second record of one id gets a number and a problem, and many
// of them take no longer each.
func TestSameID(t *testing.T) {
	line := `{"id":"p","text":"افتتحت بلدية النخلة جسرا جديدا."}` + "\n"
	dir := write(t, map[string]string{"a.jsonl": strings.Repeat(line, 3), "b.jsonl": line + `{"id":"q","text":"جسر"}`})
	pages, failed := readAll(t, Options{}, dir)
	var ids []string
	for i, p := range pages {
		ids = append(ids, p.ID)
		if said := len(p.Problems) == 1 && p.Problems[0].Cause == `an earlier page has the id "p"`; said != (i > 0 && i < 4) {
			t.Errorf("%s: problems %v", p.ID, p.Problems)
		}
	}
	if got := strings.Join(ids, " "); got != "p p(2) p(3) p(4) q" || len(failed) > 0 {
		t.Errorf("ids %q, failed %v", got, failed)
	}
	pages, _ = readAll(t, Options{}, write(t, map[string]string{"many.jsonl": strings.Repeat(line, 100_000)}))
	if n := len(pages); n != 100_000 || pages[n-1].ID != "p(100000)" {
		t.Errorf("%d pages", n)
	}
}

// TestSpecialFiles: a walk over a folder waits for no pipe, follows no link in
// a circle, reads no device.
func TestSpecialFiles(t *testing.T) {
	dir := write(t, map[string]string{"page.txt": story, "sub/page.txt": story})
	for _, err := range []error{
		syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644),
		os.Symlink("..", filepath.Join(dir, "sub", "loop")),
		os.Symlink("nowhere", filepath.Join(dir, "broken")),
		os.Symlink("/dev/zero", filepath.Join(dir, "zero")),
		os.Symlink("page.txt", filepath.Join(dir, "link.txt")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	type result struct {
		pages  []*news.Page
		failed []string
	}
	done := make(chan result, 1)
	go func() {
		pages, failed := readAll(t, Options{}, dir)
		done <- result{pages, failed}
	}()
	select {
	case r := <-done:
		if len(r.pages) != 3 || len(r.failed) != 3 {
			t.Errorf("%d pages, failed %q", len(r.pages), r.failed)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the walk waits for the pipe")
	}
}
