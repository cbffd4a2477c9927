package trace

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
)

// spoken adds a direct quotation by a speaker whom no list and no id knows.
func spoken(t *testing.T, d *news.Document, speaker, words string) {
	t.Helper()
	d.Quotations = append(d.Quotations, news.Quotation{
		Mention: at(t, d, words), Kind: "direct", Form: "clause",
		Speaker: &news.Speaker{Mention: at(t, d, speaker), Name: speaker, Kind: news.PersonHop},
	})
}

func TestSharedQuotationJoins(t *testing.T) {
	const words = "لن نغلق الميناء أمام أي سفينة تحمل الغذاء والدواء إلى أهل الجزيرة هذا الشتاء"
	a := page("a", noon, "خطاب", "وقال ناصر العوفي: \""+words+"\".")
	b := page("b", noon, "كلمة في الميناء", "ومما قاله ناصر العوفي أمام الحشد: \""+words+"\".")
	spoken(t, a, "ناصر العوفي", words)
	spoken(t, b, "ناصر العوفي", words)
	r := tell(a, b)
	if r.Counts.Origins != 1 || !slices.ContainsFunc(r.Origins[0].Evidence, func(e news.Evidence) bool { return e.Why == "shared_quotation" }) {
		t.Errorf("one speech: %+v", r.Origins)
	}
	short := page("c", noon, "كلمة", "وقال ناصر العوفي: \"لن نغلق الميناء أبدا\".")
	spoken(t, short, "ناصر العوفي", "لن نغلق الميناء أبدا")
	other := page("d", noon, "كلمة", "وكرر ناصر العوفي: \"لن نغلق الميناء أبدا\".")
	spoken(t, other, "ناصر العوفي", "لن نغلق الميناء أبدا")
	if r := tell(short, other); r.Counts.Origins != 2 {
		t.Errorf("a slogan joins nobody: %+v", r.Origins)
	}
	cite(t, b, "الحشد", "o:agency", news.Agency)
	if r := tell(a, b); r.Counts.Origins != 2 {
		t.Errorf("an account that names a medium goes back to it: %+v", r.Origins)
	}
}

func TestHeadlineColonIsNoRoot(t *testing.T) {
	a := page("a", noon, "ناصر العوفي: الميناء مفتوح", "بقي الميناء مفتوحا أمام السفن طوال اليوم.")
	a.Quotations = []news.Quotation{{
		Mention: at(t, a, "الميناء مفتوح"), Kind: "indirect", Form: "colon",
		Speaker: &news.Speaker{Mention: at(t, a, "ناصر العوفي"), Name: "ناصر العوفي", ID: "n:per:nasir", Kind: news.PersonHop},
	}}
	if r := tell(a); r.Counts.UnknownOrigin != 1 {
		t.Errorf("the headline alone names him: %+v", r.Origins)
	}
	a.Quotations[0].Form = "clause"
	if r := tell(a); r.Counts.UnknownOrigin != 0 {
		t.Errorf("a clause that reports him does: %+v", r.Origins)
	}
}

func TestPhrasesThatNameNobodyStayOutOfTheGraph(t *testing.T) {
	a := page("a", noon, "حريق", "بحسب انتشال الجثث فإن الحصيلة مرشحة للارتفاع، وقالت مصادر محلية إن البحث مستمر.")
	a.Citations = []news.Citation{
		{Mention: at(t, a, "انتشال الجثث"), Name: "انتشال الجثث", Kind: news.PersonHop, Scope: "sentence"},
		{Mention: at(t, a, "مصادر محلية"), Kind: news.Anonymous, Scope: "sentence"},
	}
	var names []string
	for _, n := range tell(a).Graph.Nodes {
		names = append(names, n.Name)
	}
	if !slices.Equal(names, []string{"منفذ a", "مصادر محلية"}) {
		t.Errorf("nodes %q", names)
	}
}

func TestFusedArticleIsNoSpelling(t *testing.T) {
	d := page("a", noon, "مباراة", "فاز الريال في المباراة، وهذا أول فوز لريال هذا الموسم.")
	for _, words := range []string{"الريال", "لريال"} {
		d.Entities = append(d.Entities, news.Entity{Mention: at(t, d, words), Type: news.Organisation, Name: "ريال البلدة", ID: "n:org:riyal"})
	}
	e := tell(d).Entities[0]
	if len(e.Spellings) != 1 || e.Spellings[0].Text != "الريال" || len(e.Spellings[0].Evidence) == 0 {
		t.Errorf("spellings %+v", e.Spellings)
	}
}

func TestPlacesOfOneTown(t *testing.T) {
	a := page("a", noon, "توقيف محتجين", "أعلنت الوزارة توقيف محتجين في ساحة القناديل وسط باب السرو.")
	b := page("b", noon, "شهادات", "روى شهود تفاصيل ما رأوه بساحة الرحى قرب باب السرو حيث اشتعلت إطارات.")
	place(t, a, "ساحة القناديل", "n:loc:1")
	place(t, b, "ساحة الرحى", "n:loc:2")
	if d := differences(tell(a, b), "place"); len(d) != 0 {
		t.Fatalf("nothing says that the squares are of one town: %+v", d)
	}
	place(t, a, "باب السرو", "n:loc:gate")
	place(t, b, "باب السرو", "n:loc:gate")
	if d := differences(tell(a, b), "place"); len(d) != 1 {
		t.Errorf("two squares of one town: %+v", d)
	}
}

func TestCopiesDoNotDifferInTime(t *testing.T) {
	line := "غرقت عبارة ركاب قبالة رأس المرجان %s وعلى متنها ستون راكبا."
	a := page("a", noon, "غرق عبارة", strings.Replace(line, "%s", "مساء الاثنين", 1))
	b := page("b", noon, "غرق عبارة", strings.Replace(line, "%s", "مساء الثلاثاء", 1))
	date(t, a, "مساء الاثنين", "2061-03-14", "day", "")
	date(t, b, "مساء الثلاثاء", "2061-03-15", "day", "")
	if d := differences(tell(a, b), "time"); len(d) != 1 {
		t.Fatalf("two accounts: %+v", d)
	}
	copies := &news.Story{ID: "s", Documents: []*news.Document{a, b}, Members: []news.Member{{Family: "a", Role: "original"}, {Family: "a", Role: "copy", Of: "a"}}}
	if d := differences(Report(copies), "time"); len(d) != 0 {
		t.Errorf("a copy speaks for nobody: %+v", d)
	}
}

func TestBodyOutweighsWhoSpeaksForIt(t *testing.T) {
	a := page("a", noon, "نقل الجرحى", "قالت جمعية الإسعاف إن مسعفيها نقلوا الجرحى إلى المستشفى القريب.",
		"وأوضحت هالة المرجاني أن معظم الإصابات حروق وكسور في الأطراف.", "وتابعت هالة المرجاني أن العمل مستمر.", "وبقي السوق مغلقا.")
	cite(t, a, "جمعية الإسعاف", "n:org:aid", news.OrgSource)
	who, later := at(t, a, "هالة المرجاني"), a.At(a.Sentences[len(a.Sentences)-1])
	said := news.Citation{Mention: who, Name: "هالة المرجاني", ID: "n:per:hala", Kind: news.PersonHop, Scope: "sentence"}
	again := said
	again.Anaphor = &later
	a.Citations = append(a.Citations, said, again)
	if o := tell(a).Origins[0]; o.ID != "n:org:aid" {
		t.Errorf("root %+v", o)
	}
}
