package pipeline

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad/news"
)

func newPipeline(t testing.TB) *Pipeline {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func page(id, outlet, published, content string) *news.Page {
	return &news.Page{ID: id, Format: news.FormatText, Content: content, Given: news.Given{Outlet: outlet, Published: published, From: "given"}}
}

const (
	wire  = "وصل وفد من غالدوريا برئاسة الحاكم ناصر العوفي إلى مرفأ الزمرد مساء الأربعاء في زيارة تستمر ثلاثة أيام، يبحث خلالها مع مسؤولي المدينة توسيع الميناء وربطه بسكة الحديد الساحلية."
	local = "وتأتي الزيارة بعد خلاف طال عامين على رسوم الرسو، وقال مدير الميناء فؤاد الدوري إن الجانبين سيوقعان اتفاقا للتعاون الجمعة."
)

func TestUndatedIsPlacedByItsStory(t *testing.T) {
	p := newPipeline(t)
	var docs []*news.Document
	docs = append(docs, p.Documents(page("a", "خبر التل", "2061-06-23", "وفد غالدوريا يصل مرفأ الزمرد\n\n"+wire+"\n"+local))...)
	docs = append(docs, p.Documents(page("b", "مرآة الساحل", "", "وصول وفد غالدوريا إلى مرفأ الزمرد\n\n"+wire+"\nوينتظر أن يغادر الوفد المدينة السبت."))...)
	b := docs[1]
	if b.PublishedAt != nil {
		t.Fatalf("page b dated %v before it has a story", b.PublishedAt)
	}
	for _, x := range b.Times {
		if strings.Contains(x.Text, "الأربعاء") && x.Value != nil {
			t.Errorf("a bare weekday of an undated page has the value %s", *x.Value)
		}
	}
	stories := p.Group(docs)
	if len(stories) != 1 {
		t.Fatalf("%d stories", len(stories))
	}
	if b.PublishedAt == nil || b.PublishedFrom != "story" || !b.DayOnly || b.PublishedAt.Format(time.DateOnly) != "2061-06-23" {
		t.Fatalf("page b: %v from %q", b.PublishedAt, b.PublishedFrom)
	}
	if !slices.ContainsFunc(b.Times, func(x news.TimeExpr) bool { return x.Value != nil && strings.HasPrefix(*x.Value, "2061-06-22") }) {
		t.Errorf("the Wednesday of page b was not read again: %+v", b.Times)
	}
	r := p.Trace(stories[0])
	if r.FirstPublished == nil || r.FirstPublished.Format(time.DateOnly) != "2061-06-23" {
		t.Errorf("first published %v", r.FirstPublished)
	}
}

func TestNothingIsGuessedWithoutADate(t *testing.T) {
	p := newPipeline(t)
	docs := p.Documents(page("a", "خبر التل", "", "وفد غالدوريا يصل مرفأ الزمرد\n\n"+wire+"\n"+local))
	docs = append(docs, p.Documents(page("b", "مرآة الساحل", "", "وصول وفد غالدوريا\n\n"+wire))...)
	for _, s := range p.Group(docs) {
		for _, d := range s.Documents {
			if d.PublishedAt != nil {
				t.Errorf("%s is dated %v", d.ID, d.PublishedAt)
			}
		}
	}
}

// TestOrderWithinATimeStampIsNothing: the same documents in another order
// give the same stories and reports.
func TestOrderWithinATimeStampIsNothing(t *testing.T) {
	p := newPipeline(t)
	var want string
	for i := range 3 {
		docs := p.Documents(page("a", "خبر التل", "2061-06-23", "وفد غالدوريا يصل مرفأ الزمرد\n\n"+wire+"\n"+local))
		docs = append(docs, p.Documents(page("b", "مرآة الساحل", "2061-06-23", "وصول وفد غالدوريا\n\n"+wire))...)
		docs = append(docs, p.Documents(page("c", "بريد الجزيرة", "2061-06-23", "أسعار القمح ترتفع\n\nارتفعت أسعار القمح في سوق الجزيرة بنسبة 4 في المئة خلال أسبوع، وفق غرفة التجارة."))...)
		if i > 0 {
			slices.Reverse(docs)
		}
		var got []string
		for _, s := range p.Group(docs) {
			r := p.Trace(s)
			got = append(got, r.ID+" "+r.Headline)
			for _, a := range r.Articles {
				got = append(got, a.ID)
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, "|"); i == 0 {
			want = s
		} else if s != want {
			t.Errorf("order %d: %s, want %s", i, s, want)
		}
	}
}

func TestStepsSayWhatTheyNeed(t *testing.T) {
	var have news.Layer
	for _, s := range newPipeline(t).Steps() {
		if s.Needs()&^have != 0 {
			t.Errorf("%s needs %v", s.Name(), s.Needs().Names())
		}
		have |= s.Gives()
	}
	if want := news.LayerQuotations | news.LayerCitations | news.LayerFrames; have&want != want {
		t.Errorf("the chain gives %v", have.Names())
	}
}
