package render

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
)

func page(t *testing.T, reports []news.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Page(&b, reports, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
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

func BenchmarkPage300(b *testing.B) {
	reports := many(300)
	for b.Loop() {
		_ = Page(io.Discard, reports, Options{UI: "ar"})
	}
}
