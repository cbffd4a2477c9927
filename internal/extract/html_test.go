package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"

	"github.com/isnad-news/isnad/news"
)

// htmlPage wraps paragraphs in a page with all that surrounds articles.
func htmlPage(head, body string) string {
	return `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">` + head + `</head><body>
<header><a href="/">نسيم الصباح</a><nav><ul><li><a href="/a">محليات</a></li><li><a href="/b">اقتصاد</a></li><li><a href="/c">رياضة</a></li></ul></nav></header>
<main>` + body + `</main>
<aside><h2>الأكثر قراءة</h2><ul><li><a href="/1">` + promoHead + `</a></li><li><a href="/2">` + otherHead + `</a></li></ul></aside>
<footer><p>جميع الحقوق محفوظة لنسيم الصباح 2061</p><script>var x = "نص";</script></footer></body></html>`
}

func paragraphs(list ...string) string {
	return "<p>" + strings.Join(list, "</p>\n<p>") + "</p>"
}

func cutHTML(t *testing.T, source string) *news.Cut {
	t.Helper()
	cut := New(Options{}).Cut(&news.Page{ID: "p.html", Format: news.FormatHTML, Content: source})
	check(t, "html", cut)
	return cut
}

func TestHTMLArticle(t *testing.T) {
	body := []string{lead, more1, more2, more3}
	want := headline + "\n\n" + strings.Join(body, "\n")
	tests := []struct {
		name, head, body, want string
	}{
		{"plain", "<title>" + headline + " | نسيم الصباح</title>", "<article><h1>" + headline + "</h1>" + paragraphs(body...) + "</article>", want},
		{"site before the title", "<title>نسيم الصباح - " + headline + "</title>", "<div><b>" + headline + "</b></div><div>" + strings.Join(body, "<br><br>") + "</div>", want},
		{"the body twice", "<title>" + headline + "</title>", "<article><h1>" + headline + "</h1>" + paragraphs(body...) + "</article><div>" + paragraphs(body...) + "</div>", want},
		{"promo and sharing inside", "<title>" + headline + "</title>",
			"<article><h1>" + headline + "</h1><div><a href=#>شارك</a><a href=#>انسخ الرابط</a></div>" + paragraphs(lead, more1) +
				"<p><a href=/x>اقرأ أيضا: " + promoHead + "</a></p>" + paragraphs(more2, more3) + "</article>", want},
		{"article in the metadata only", `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"` + headline +
			`","articleBody":"` + strings.Join(body, `\n\n`) + `"}]}</script>`, "<div id=app></div>", want},
	}
	for _, tt := range tests {
		cut := cutHTML(t, htmlPage(tt.head, tt.body))
		if len(cut.Articles) != 1 {
			t.Errorf("%s: %d articles, problems %v", tt.name, len(cut.Articles), cut.Problems)
			continue
		}
		a := cut.Articles[0]
		if a.Text != tt.want {
			t.Errorf("%s: text\n%s\nwant\n%s", tt.name, a.Text, tt.want)
		}
		for _, b := range a.Blocks {
			if b.PageStart != nil {
				t.Errorf("%s: rendered text keeps no place in the page: %+v", tt.name, b)
			}
		}
	}
}

func TestHTMLRoles(t *testing.T) {
	cut := cutHTML(t, htmlPage("<title>"+headline+"</title>", `<article><h1>`+headline+`</h1><p class="author">مرفأ الزمرد - ناهد السرو</p><time>14 آذار 2061</time>`+
		paragraphs(lead, more1)+`<figure><img src=x><figcaption>الجسر الجديد ليلا</figcaption></figure>`+paragraphs(more2, more3)+
		`<p>المصدر: صوت الوادي</p><div>الوسوم</div><ul><li><a href=/t>جسر النخلة</a></li><li><a href=/t>نهر الصفصاف</a></li></ul></article>`))
	got := map[string]string{}
	for _, b := range cut.Blocks {
		for _, l := range strings.Split(b.Of(cut.Text), "\n") {
			got[l] = string(b.Role)
		}
	}
	for l, want := range map[string]string{
		headline: "headline", "مرفأ الزمرد - ناهد السرو": "byline", "14 آذار 2061": "date", lead: "body", "الجسر الجديد ليلا": "caption",
		"المصدر: صوت الوادي": "credit", "الوسوم": "keywords", "نهر الصفصاف": "keywords", "محليات": "boilerplate", promoHead: "list", "الأكثر قراءة": "list",
	} {
		if got[l] != want {
			t.Errorf("%q is %s, want %s", l, got[l], want)
		}
	}
	if _, ok := got["نص"]; ok || strings.Contains(cut.Text, "var x") {
		t.Error("script text is not part of what the page says")
	}
	if k := cut.Articles[0].Keywords; len(k) != 2 || k[0].Text != "جسر النخلة" {
		t.Errorf("keywords %v", k)
	}
}

func TestHTMLMetadata(t *testing.T) {
	ld := `<script type="application/ld+json">[{"@type":["NewsArticle"],"headline":"` + headline + `","datePublished":"2061-03-14T12:40:00+03:00","dateModified":"2061-03-15","publisher":{"name":"نسيم الصباح"}}]</script>`
	body := "<article><h1>" + headline + "</h1><p>14 آذار 2060</p>" + paragraphs(lead, more1, more2, more3) + "</article>"
	tests := []struct{ name, head, published, from, site string }{
		{"JSON-LD first", ld + `<meta property="article:published_time" content="2059-01-01T00:00:00Z">`, "2061-03-14T09:40", "meta", "نسيم الصباح"},
		{"OpenGraph", `<meta property="article:published_time" content="2061-03-14T12:40:00Z"><meta property="og:site_name" content="صوت الوادي"><meta property="og:title" content="` + headline + ` - صوت الوادي">`, "2061-03-14T12:40", "meta", "صوت الوادي"},
		{"a date line", `<title>` + headline + ` | مرآة النخلة</title>`, "2060-03-14T00:00", "text", "مرآة النخلة"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle",</script><title>` + headline + `</title>`, "2060-03-14T00:00", "text", ""},
	}
	for _, tt := range tests {
		a := cutHTML(t, htmlPage(tt.head, body)).Articles[0]
		if a.Headline != headline || a.PublishedAt == nil || a.PublishedAt.Format("2006-01-02T15:04") != tt.published || a.PublishedFrom != tt.from || a.Outlet.Name != tt.site || a.Language != "ar" {
			t.Errorf("%s: %q %v %s %v %s", tt.name, a.Headline, a.PublishedAt, a.PublishedFrom, a.Outlet, a.Language)
		}
	}
}

func TestHTMLDayInAddress(t *testing.T) {
	body := "<article><h1>" + headline + "</h1>" + paragraphs(lead, more1, more2, more3) + "</article>"
	cut := New(Options{}).Cut(&news.Page{ID: "p", URL: "https://news.example/2018/03/14/bridge", Format: news.FormatHTML, Content: htmlPage("", body)})
	a := cut.Articles[0]
	if a.PublishedAt == nil || a.PublishedAt.Format("2006-01-02") != "2018-03-14" || !a.DayOnly {
		t.Errorf("published %v, day only %v", a.PublishedAt, a.DayOnly)
	}
}

func TestHTMLHostile(t *testing.T) {
	article := "<article><h1>" + headline + "</h1>" + paragraphs(lead, more1, more2, more3) + "</article>"
	tests := []struct{ name, source, problem string }{
		{"deep nesting", strings.Repeat("<div>", 10_000) + article, "no tree could be made"},
		{"many paragraphs", htmlPage("", article+strings.Repeat("<p>فقرة من كلمات</p>", 30_000)), "elements: the article is told by its lines alone"},
		{"some thousand elements", htmlPage("", article+strings.Repeat("<i></i>", 5_000)), "read by one extractor alone"},
		{"too long", htmlPage("", article) + strings.Repeat("كلمة ", 300_000), "longer than the limit"},
		{"nothing", "<html></html>", "no article text found"},
		{"one word", "<p>" + strings.Repeat("ك", 900_000), ""},
		{"unclosed", "<html><body><p>" + lead + "<p>" + more1 + "<div", ""},
		{"tags alone", strings.Repeat("<b><i></p></td>", 100), "no article text found"},
	}
	for _, tt := range tests {
		cut := cutHTML(t, tt.source)
		if all := fmt.Sprint(cut.Problems); !strings.Contains(all, tt.problem) || tt.problem == "" && len(cut.Problems) > 0 {
			t.Errorf("%s: problems %.300s, want %q", tt.name, all, tt.problem)
		}
		if tt.problem != "" && strings.Contains(tt.source, lead) && (len(cut.Articles) == 0 || !strings.Contains(cut.Articles[0].Text, lead)) {
			t.Errorf("%s: the article is lost", tt.name)
		}
	}
}

func TestCombine(t *testing.T) {
	tests := []struct {
		name             string
		traf, read, want []string
	}{
		{"agreed", []string{lead, more1}, []string{lead, more1}, []string{lead, more1}},
		{"lead lost", []string{more1, more2}, []string{lead, more1, more2}, []string{lead, more1, more2}},
		{"menus", append([]string{strings.Repeat("قسم ", 200)}, lead), []string{lead, more1}, []string{lead, more1}},
		{"nothing found", nil, []string{lead}, []string{lead}},
		{"neither", nil, nil, nil},
	}
	for _, tt := range tests {
		if got := combine(tt.traf, tt.read); strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

func FuzzCutHTML(f *testing.F) {
	f.Add(htmlPage("<title>"+headline+"</title>", "<h1>"+headline+"</h1>"+paragraphs(lead, more1)))
	f.Add("<table><tr><td>" + lead + "<a href=x>اقرأ أيضا</a><li>\x00\xff&#8238;")
	e := New(Options{MaxHTML: 4 << 10})
	f.Fuzz(func(t *testing.T, s string) {
		check(t, "fuzz", e.Cut(&news.Page{ID: "p", Format: news.FormatHTML, Content: s}))
	})
}

func benchmarkHTML() string {
	var list []string
	for range 6 {
		list = append(list, lead, more1, more2, more3)
	}
	return htmlPage("<title>"+headline+"</title>", "<article><h1>"+headline+"</h1>"+paragraphs(list...)+"</article>"+strings.Repeat("<div><a href=/x>"+otherHead+"</a></div>", 100))
}

func BenchmarkCutHTML(b *testing.B) {
	source := benchmarkHTML()
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	e := New(Options{})
	for b.Loop() {
		e.Cut(&news.Page{ID: "p", Format: news.FormatHTML, Content: source})
	}
}

// BenchmarkTrafilatura is go-trafilatura alone on the same page, for scale.
func BenchmarkTrafilatura(b *testing.B) {
	source := benchmarkHTML()
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		if _, err := trafilatura.Extract(strings.NewReader(source), trafilatura.Options{EnableFallback: true, ExcludeComments: true}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestConcurrent holds that one extractor serves several goroutines and cuts
// a page always alike.
func TestConcurrent(t *testing.T) {
	e := New(Options{})
	source := benchmarkHTML()
	cut := func() string {
		c := e.Cut(&news.Page{ID: "p", Format: news.FormatHTML, Content: source})
		return fmt.Sprint(c.Text, c.Blocks[0].Span, len(c.Blocks), c.Articles[0].Text, c.Problems)
	}
	want := cut()
	results := make(chan string)
	for range 4 {
		go func() { results <- cut() }()
	}
	for range 4 {
		if got := <-results; got != want {
			t.Errorf("a cut differs: %.200s", got)
		}
	}
}

// TestYears: a page is of a year with four digits, in its own zone and in
// UTC, with room to count from; others are no times.
func TestYears(t *testing.T) {
	for s, ok := range map[string]bool{
		"2061-03-14":                true,
		"1000-01-01":                true,
		"9899-12-31T23:59:59Z":      true,
		"0000-01-01":                false,
		"0999-12-31":                false,
		"0000-01-01T00:00:00+14:00": false,
		"9999-12-31T23:59:59-14:00": false,
		"9999-99-99":                false,
		"10000-01-01":               false,
	} {
		if _, _, got := parseTime(s); got != ok {
			t.Errorf("parseTime(%q) = %v", s, got)
		}
		if _, _, got := instant(s); got != ok {
			t.Errorf("instant(%q) = %v", s, got)
		}
	}
}
