package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
)

// The tests' pages are put together from these invented parts.
const (
	headline = "افتتاح جسر النخلة بعد عامين من العمل"
	lead     = "افتتحت بلدية النخلة، صباح الأربعاء، جسر النخلة الجديد فوق نهر الصفصاف بعد عامين من العمل المتواصل."
	more1    = "وقال رئيس البلدية صابر الينبوعي إن الجسر سيختصر الطريق بين الضفتين إلى خمس دقائق."
	more2    = "وأضاف أن كلفة المشروع بلغت أربعة ملايين تالر، دفعت الحكومة نصفها."
	more3    = "ومن المقرر أن تفتح البلدية جسرا ثانيا في الربيع المقبل."

	otherHead = "صيادو الميناء يضربون احتجاجا على سعر الوقود"
	otherLead = "أعلن صيادو الميناء الشرقي الإضراب ثلاثة أيام احتجاجا على ارتفاع سعر الوقود إلى الضعف."
	otherMore = "وطالب نقيب الصيادين وزارة البحر بإعفاء القوارب الصغيرة من الضريبة."
	promoHead = "معرض للزهور يستقبل ألف زائر في يومه الأول"
)

func page(lines ...string) string { return strings.Join(lines, "\n") }

// roles writes one letter per line and the article's number after those of
// embedded ones: h headline, d date, y byline, b body, p promo, q related
// cue, r related, c credit, k keywords, l list, x boilerplate, f caption.
func roles(t *testing.T, content string) string {
	t.Helper()
	cut := New(Options{}).Cut(&news.Page{ID: "p", Content: content})
	letters := map[news.Role]string{
		news.RoleHeadline: "h", news.RoleDate: "d", news.RoleByline: "y", news.RoleBody: "b", news.RolePromo: "p",
		news.RoleRelatedCue: "q", news.RoleRelated: "r", news.RoleCredit: "c", news.RoleKeywords: "k", news.RoleList: "l",
		news.RoleBoilerplate: "x", news.RoleCaption: "f", news.RoleDateline: "y",
	}
	var b strings.Builder
	for _, block := range cut.Blocks {
		for _, l := range strings.Split(block.Of(cut.Text), "\n") {
			if strings.TrimSpace(l) != "" {
				b.WriteString(letters[block.Role])
			}
		}
	}
	return b.String()
}

func TestRoles(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"headline and body", []string{headline, lead, more1}, "hbb"},
		{"no headline", []string{lead, more1, more2}, "bbb"},
		{"date first", []string{"نشر في: 14 آذار 2061", headline, lead, more1}, "dhbb"},
		{"date without label", []string{headline, "14 آذار 2061", lead, more1}, "hdbb"},
		{"no headline, date", []string{"تاريخ النشر: 14/3/2061", lead, more1}, "dbb"},
		{"date among other things", []string{headline, "أخبار البلد | 14 آذار 2061 | 3 قراءات", lead, more1}, "hdbb"},
		{"byline", []string{headline, "كتب: ناهد السرو", lead, more1}, "hybb"},
		{"headline that ends in a question", []string{"هل يكفي جسر واحد لمدينة النخلة؟", lead, more1}, "hbb"},
		{"dateline on a line of its own", []string{"مرفأ الزمرد – إذاعة السواحل", lead, more1}, "ybb"},
		{"headline with a dash", []string{"جسر النخلة – حلم المدينة القديم", lead, more1}, "hbb"},
		{"weekday and date first", []string{"الأربعاء ١٢ كانون الثاني ٢٠٦١", lead, more1}, "dbb"},
		{"promo", []string{headline, lead, more1, "اقرأ أيضاً", promoHead, more2, more3}, "hbbppbb"},
		{"promo on one line", []string{headline, lead, "إقرأ أيضا: " + promoHead, more1, more2}, "hbpbb"},
		{"two promos", []string{headline, lead, "اقرأ أيضاً", promoHead, otherHead, more1, more2}, "hbpppbb"},
		{"promo at the end", []string{headline, lead, more1, "اقرأ أيضا:", promoHead}, "hbbpp"},
		{"embedded", []string{headline, lead, more1, "المصدر: نسيم الصباح", "إقرأ أيضاً:", otherHead, otherLead, otherMore}, "hbbcqrrr"},
		{"embedded, no credit", []string{headline, lead, more1, "اقرأ أيضا", otherHead, otherLead, otherMore}, "hbbqrrr"},
		{"embedded on the cue's line", []string{headline, lead, more1, "اقرأ أيضا: " + otherHead, otherLead, otherMore}, "hbbrrr"},
		{"embedded with its date", []string{headline, lead, more1, "اقرأ أيضا", otherHead, "نشر في: 3/2/2060", otherLead, otherMore}, "hbbqrdrr"},
		{"embedded with a promo of its own", []string{headline, lead, more1, "المصدر: نسيم الصباح", "اقرأ أيضا", otherHead, otherLead, "شاهد أيضا", promoHead, otherMore}, "hbbcqrrppr"},
		{"embedded, its lead without a full stop", []string{headline, lead, more1, "المصدر: نسيم الصباح", "اقرأ أيضا", otherHead, "أعلن صيادو الميناء الشرقي الإضراب ثلاثة أيام احتجاجا على ارتفاع سعر الوقود إلى الضعف", otherMore}, "hbbcqrrr"},
		{"dateline lead", []string{headline, lead, more1, "اقرأ أيضا", promoHead, "مرفأ الزمرد، سيفارا (CNN)-- قال مسؤول في المرفأ إن الحركة عادت.", otherMore}, "hbbqrrr"},
		{"list with bullets", []string{headline, lead, more1, "مقالات مشابهة", "• " + promoHead, "• " + otherHead, "• " + headline}, "hbbllll"},
		{"list of unknown cue", []string{headline, lead, more1, "من دفاترنا", promoHead, otherHead, headline}, "hbbllll"},
		{"list, then the page's own words", []string{headline, lead, more1, "أخبار ذات صلة", promoHead, otherHead, "حمل تطبيقنا الآن"}, "hbblllx"},
		{"unknown cue, promo", []string{headline, lead, more1, "من دفاترنا", promoHead, more2, more3}, "hbbppbb"},
		{"unknown cue, embedded", []string{headline, lead, more1, "المصدر: نسيم الصباح", "من دفاترنا:", otherHead, otherLead, otherMore}, "hbbcqrrr"},
		{"no cue, embedded", []string{headline, lead, more1, "الوسوم: جسر نهر", otherHead, otherLead, otherMore}, "hbbkrrr"},
		{"subheads are body", []string{headline, lead, more1, "كلفة المشروع", more2, "جسر ثان", more3}, "hbbbbbb"},
		{"credits", []string{headline, lead, more1, "المصدر | نسيم الصباح + متابعات", "المصدر: نسيم الصباح"}, "hbbcc"},
		{"credit without a label", []string{headline, lead, more1, "نسيم الصباح - وكالات"}, "hbbc"},
		{"label and name on two lines", []string{headline, lead, more1, "المصدر", "نسيم الصباح"}, "hbbcc"},
		{"labels of unknown words", []string{headline, lead, more1, "المنبع: نسيم الصباح", "مفاتيح: جسر النخلة نهر الصفصاف", "من دفاترنا", otherHead, otherLead, otherMore}, "hbbckqrrr"},
		{"unknown label before a list", []string{headline, lead, more1, "المنبع: نسيم الصباح", "على الرف", promoHead, otherHead, headline}, "hbbcllll"},
		{"a subhead with a colon is body", []string{headline, lead, "رئيس البلدية: موعدنا الربيع", more1, more2}, "hbbbb"},
		{"announced by a colon, then a subhead", []string{headline, lead, more1, "لمن فاته ذلك:", promoHead, "كلفة المشروع", more2, more3}, "hbbpppbb"},
		{"separator in the body", []string{headline, lead, "* * *", more1}, "hbbb"},
		{"separator at the end", []string{headline, lead, more1, "-----"}, "hbbx"},
		{"the article's own enumeration", []string{headline, lead, "وتضم المدينة الجسور التالية:", "- الجسر القديم عند السوق", "- جسر الصفصاف الحجري الكبير", "- جسر النخلة الجديد في الشمال"}, "hbbbbb"},
		{"footnote stays body", []string{headline, lead, more1, "*نقلاً عن نسيم الصباح"}, "hbbb"},
		{"the page's own words", []string{headline, lead, more1, "كن أول من يعرف معنا"}, "hbbx"},
		{"agency's initials", []string{headline, lead, more1, "(و س ف)", "المصدر: نسيم الصباح"}, "hbbcc"},
		{"picture credit", []string{headline, lead, "رئيس البلدية يقص شريط الجسر الجديد (رويترز)", more1}, "hbfb"},
		{"brackets that name no medium", []string{headline, lead, "رئيس البلدية يقص شريط الجسر الجديد (فيديو)", more1, more2}, "hbbbb"},
		{"caption", []string{headline, lead, "مصدر الصورة: نسيم", more1}, "hbfb"},
		{"blank lines", []string{"", headline, "", "", lead, "  ", more1, ""}, "hbb"},
		{"Latin", []string{"Bridge opens after two years", "The town of Nakhla opened its new bridge over the river on Wednesday.", "It cost four million."}, "hbb"},
		{"empty", nil, ""},
	}
	for _, tt := range tests {
		if got := roles(t, page(tt.lines...)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestArticles(t *testing.T) {
	content := page(headline, "", lead, "", more1, "", "المصدر | نسيم الصباح + متابعات", "",
		"كلمات دلالية: جسر النخلة صابر الينبوعي نهر الصفصاف الحكومة السيفارية جسر النخلة", "", "إقرأ أيضاً:", "", otherHead, "", otherLead, "", otherMore, "", "المصدر: صوت الميناء")
	cut := New(Options{}).Cut(&news.Page{ID: "p.txt", Content: content, Given: news.Given{Published: "2061-03-14", From: "given"}})
	if len(cut.Articles) != 2 || len(cut.Problems) != 0 {
		t.Fatalf("%d articles, problems %v", len(cut.Articles), cut.Problems)
	}
	a, b := cut.Articles[0], cut.Articles[1]
	if a.ID != "p.txt" || a.Headline != headline || a.Text != headline+"\n\n"+lead+"\n"+more1 || a.FoundIn != nil {
		t.Errorf("main article %+v", a)
	}
	if a.Outlet.Name != "نسيم الصباح" || strings.Join(a.Credits, "|") != "نسيم الصباح" {
		t.Errorf("outlet %v, credits %v", a.Outlet, a.Credits)
	}
	var words []string
	for _, k := range a.Keywords {
		words = append(words, k.Text)
	}
	if got, want := strings.Join(words, "|"), "جسر النخلة|صابر الينبوعي|نهر الصفصاف|الحكومة السيفارية"; got != want {
		t.Errorf("keywords %s, want %s", got, want)
	}
	if a.PublishedAt == nil || a.PublishedAt.Format("2006-01-02T15:04") != "2061-03-14T00:00" || !a.DayOnly || a.PublishedFrom != "given" {
		t.Errorf("published %v %v %s", a.PublishedAt, a.DayOnly, a.PublishedFrom)
	}
	if b.ID != "p.txt#2" || b.FoundIn == nil || *b.FoundIn != "p.txt" || b.PublishedAt != nil || b.Outlet.Name != "صوت الميناء" || b.Text != otherHead+"\n\n"+otherLead+"\n"+otherMore {
		t.Errorf("embedded article %+v", b)
	}
	for _, a := range cut.Articles {
		for _, block := range a.Blocks {
			if got := cut.Text[*block.PageStart:*block.PageEnd]; got != block.Of(a.Text) {
				t.Errorf("%s: block %q stands in the page as %q", a.ID, block.Of(a.Text), got)
			}
		}
	}
}

func TestUnnamedOutlet(t *testing.T) {
	cut2 := New(Options{}).Cut(&news.Page{ID: "p", Content: page(headline, lead, "وقال رئيس البلدية صابر الينبوعي إن رئيس البلدية الجديد يبدأ عمله قريبا.", "الوسوم: رئيس البلدية صابر الينبوعي")})
	if k := cut2.Articles[0].Keywords; len(k) != 2 || k[0].Text != "رئيس البلدية" {
		t.Errorf("two phrases that follow each other once: %v", k)
	}
	signed := New(Options{}).Cut(&news.Page{ID: "p", Content: page(headline, lead, more1, "(و س ف)", "المصدر: نسيم الصباح")})
	if a := signed.Articles[0]; a.Outlet.Name != "نسيم الصباح" || strings.Join(a.Credits, "|") != "و س ف|نسيم الصباح" {
		t.Errorf("initials name no publisher: %v, credits %v", a.Outlet, a.Credits)
	}
	for _, credit := range []string{"المصدر: وكالات", "وكالات", "متابعات"} {
		cut := New(Options{}).Cut(&news.Page{ID: "p", Content: page(headline, lead, more1, credit)})
		if a := cut.Articles[0]; a.Outlet != (news.OutletRef{ID: "u:p"}) || len(a.Credits) != 0 {
			t.Errorf("%q: outlet %v, credits %v", credit, a.Outlet, a.Credits)
		}
	}
	// A label of unknown words names an outlet only when the name is known.
	for credit, want := range map[string]string{"المنبع: رويترز": "رويترز", "المنبع: نسيم الصباح": ""} {
		cut := New(Options{}).Cut(&news.Page{ID: "p", Content: page(headline, lead, more1, credit)})
		if got := cut.Articles[0].Outlet.Name; got != want {
			t.Errorf("%q: outlet %q, want %q", credit, got, want)
		}
	}
	cut := New(Options{}).Cut(&news.Page{ID: "p", Content: page(headline, lead, more1, "المصدر: نسيم"), Given: news.Given{Outlet: "صوت الميناء"}})
	if got := cut.Articles[0].Outlet.Name; got != "صوت الميناء" {
		t.Errorf("the outlet given must win, got %q", got)
	}
}

func TestTimes(t *testing.T) {
	tests := []struct{ line, published, modified string }{
		{"نُشر في: 14 آذار 2061", "2061-03-14 text", ""},
		{"آخر تحديث: 15 آذار 2061", "", "2061-03-15"},
		{"14/3/2061 21:15", "2061-03-14 text", ""},
		{"تاريخ النشر: منذ 3 أيام", "", ""},
		{"كلفة المشروع", "", ""},
	}
	for _, tt := range tests {
		a := New(Options{}).Cut(&news.Page{ID: "p", Content: page(headline, tt.line, lead, more1)}).Articles[0]
		published, modified := "", ""
		if a.PublishedAt != nil {
			published = a.PublishedAt.Format("2006-01-02 ") + a.PublishedFrom
		}
		if a.ModifiedAt != nil {
			modified = a.ModifiedAt.Format("2006-01-02")
		}
		if published != tt.published || modified != tt.modified {
			t.Errorf("%q: published %q, modified %q", tt.line, published, modified)
		}
	}
}

func TestDatelineOutlet(t *testing.T) {
	content := page(headline, lead, more1, "اقرأ أيضا", otherHead, "مرفأ الزمرد، سيفارا (رويترز)-- قال مسؤول في المرفأ إن الحركة عادت.", otherMore)
	cut := New(Options{}).Cut(&news.Page{ID: "p", Content: content})
	if len(cut.Articles) != 2 || cut.Articles[1].Outlet.Name != "رويترز" || cut.Articles[0].Outlet.Name != "" {
		t.Errorf("articles %+v", cut.Articles)
	}
}

func TestGivenTitle(t *testing.T) {
	for _, content := range []string{page(headline, "", lead, more1), page(lead, more1)} {
		cut := New(Options{}).Cut(&news.Page{ID: "p", Content: content, Given: news.Given{Title: headline}})
		a := cut.Articles[0]
		if a.Headline != headline || a.Text != page(headline, "", lead, more1) {
			t.Errorf("text %q", a.Text)
		}
		if inPage := a.Blocks[0].PageStart != nil; inPage != strings.HasPrefix(content, headline) {
			t.Errorf("headline's place in the page: %v", inPage)
		}
	}
}

func TestNoArticle(t *testing.T) {
	for _, content := range []string{"", "\n\n", "مقالات مشابهة\n• " + promoHead + "\n• " + otherHead} {
		cut := New(Options{}).Cut(&news.Page{ID: "p", Content: content})
		if len(cut.Articles) != 0 || len(cut.Problems) != 1 {
			t.Errorf("%q: %d articles, problems %v", content, len(cut.Articles), cut.Problems)
		}
	}
}

// TestHostile holds that the time stays about linear: each input is one that
// a quadratic step would take minutes for.
func TestHostile(t *testing.T) {
	e := New(Options{})
	for name, content := range map[string]string{
		"one word":       strings.Repeat("ك", 2<<20),
		"short lines":    strings.Repeat("كلمة\n", 100_000),
		"headlines":      strings.Repeat(headline+"\n", 50_000),
		"cues":           strings.Repeat("اقرأ أيضا\n", 50_000),
		"cues and heads": strings.Repeat("اقرأ أيضا\n"+headline+"\n", 50_000),
		"signs":          strings.Repeat("*** --- ///\n", 50_000),
		"keywords":       headline + "\n" + lead + "\n" + "كلمات دلالية: " + strings.Repeat("جسر ", 100_000),
		"labels":         strings.Repeat("المصدر\n", 50_000),
		"boilerplate":    headline + "\n" + lead + "\n" + strings.Repeat("اتصل بنا\n"+promoHead+"\n", 30_000),
		"no letters":     strings.Repeat(".", 1<<20),
	} {
		check(t, name, e.Cut(&news.Page{ID: "p", Content: content}))
	}
}

// check holds the invariant: blocks in order, every non-blank line in one of
// them and none in two, and the articles' blocks spans of their text.
func check(t *testing.T, name string, cut *news.Cut) {
	t.Helper()
	end := 0
	for _, b := range cut.Blocks {
		if !b.Valid(cut.Text) || b.Start < end || b.Empty() || b.Role == "" {
			t.Fatalf("%s: block %+v after %d", name, b, end)
		}
		if gap := cut.Text[end:b.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%s: %.60q is in no block", name, gap)
		}
		if end > 0 && !strings.ContainsAny(cut.Text[end:b.Start], "\n\r") {
			t.Fatalf("%s: two blocks on one line", name)
		}
		end = b.End
	}
	if rest := cut.Text[end:]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%s: %.60q is in no block", name, rest)
	}
	for i, a := range cut.Articles {
		if (a.FoundIn != nil) != (a.ID != cut.ID) || i > 0 && a.FoundIn == nil {
			t.Fatalf("%s: article %s found in %v", name, a.ID, a.FoundIn)
		}
		at := 0
		for k, b := range a.Blocks {
			if !b.Valid(a.Text) || b.Start < at || b.Empty() {
				t.Fatalf("%s: %s block %+v after %d", name, a.ID, b, at)
			}
			if gap := a.Text[at:b.Start]; k > 0 && strings.Trim(gap, "\n") != "" || k == 0 && gap != "" {
				t.Fatalf("%s: %s: %q between blocks", name, a.ID, gap)
			}
			at = b.End
		}
		if at != len(a.Text) || !utf8.ValidString(a.Text) {
			t.Fatalf("%s: %s: blocks end at %d of %d", name, a.ID, at, len(a.Text))
		}
	}
}

func FuzzCut(f *testing.F) {
	for _, s := range []string{
		page(headline, lead, "اقرأ أيضا: "+promoHead, more1, "المصدر: وكالات", "اقرأ أيضا", otherHead, otherLead),
		"\r\n\u2028\u200f*\r" + headline, "اقرأ\nأيضا:\n- \xff\n\u0301\u0300", "نشر في: 1/2/2061\n" + headline,
	} {
		f.Add(s, "")
		f.Add(s, headline)
	}
	e := New(Options{})
	f.Fuzz(func(t *testing.T, s, title string) {
		check(t, "fuzz", e.Cut(&news.Page{ID: "p", Content: s, Given: news.Given{Title: title}}))
	})
}

func BenchmarkCutText(b *testing.B) {
	lines := []string{headline, "نشر في: 14 آذار 2061"}
	for range 8 {
		lines = append(lines, lead, more1, more2)
	}
	lines = append(lines, "المصدر: نسيم الصباح", "كلمات دلالية: جسر النخلة نهر الصفصاف", "إقرأ أيضاً:", otherHead, otherLead, otherMore)
	content := page(lines...)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	e := New(Options{})
	for b.Loop() {
		e.Cut(&news.Page{ID: "p", Content: content})
	}
}
