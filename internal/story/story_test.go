package story

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

var day = time.Date(2041, 3, 4, 6, 0, 0, 0, time.UTC)

// article makes a bare document; hours < 0 leaves it undated.
func article(id, outlet string, hours float64, headline string, body ...string) *news.Document {
	d := &news.Document{}
	d.ID, d.Outlet, d.Headline = id, news.OutletRef{ID: outlet, Name: outlet}, headline
	if hours >= 0 {
		t := day.Add(time.Duration(hours * float64(time.Hour)))
		d.PublishedAt = &t
	}
	if headline != "" {
		d.Text = headline + "\n\n"
		d.Blocks = append(d.Blocks, news.ArticleBlock{Role: news.RoleHeadline, Span: text.Span{End: len(headline)}})
	}
	for i, p := range body {
		if i > 0 {
			d.Text += "\n"
		}
		at := len(d.Text)
		d.Text += p
		d.Blocks = append(d.Blocks, news.ArticleBlock{Role: news.RoleBody, Span: text.Span{Start: at, End: len(d.Text)}})
	}
	d.Tokens = text.Tokenize(d.Text)
	return d
}

// Two fires in two invented towns on one day, a visit, and its copy.
func sample() []*news.Document {
	visit := []string{
		"وصل رئيس وزراء مونتغراد كرمان ألبير إلى العاصمة شرفة صباح اليوم في زيارة رسمية تستمر ثلاثة أيام، وكان في استقباله في المطار وزير الخارجية نوفل الجرداني وعدد من كبار المسؤولين.",
		"وقال الجرداني إن الجانبين سيوقعان اتفاقا لنقل مياه نهر سيحان إلى المزارع الحدودية، وإن الزيارة تفتح صفحة جديدة في علاقات البلدين بعد قطيعة دامت تسع سنوات.",
		"ويلتقي ألبير غدا أعضاء غرفة التجارة ثم يزور محطة التحلية الجديدة على الساحل الغربي قبل أن يعود إلى بلاده.",
	}
	return []*news.Document{
		article("v1", "khabar", 0, "رئيس وزراء مونتغراد يصل إلى شرفة في زيارة رسمية", visit...),
		article("v2", "raqim", 2, "ألبير في شرفة لتوقيع اتفاق المياه", visit...),
		article("v3", "barid", 4, "مونتغراد وشرفة توقعان اتفاق مياه سيحان",
			"وقع رئيس وزراء مونتغراد كرمان ألبير ووزير الخارجية نوفل الجرداني في شرفة اتفاقا لنقل مياه نهر سيحان إلى المزارع الحدودية.",
			"وهذه أول زيارة رسمية لألبير إلى شرفة منذ قطيعة دامت تسع سنوات بين البلدين، ويلتقي خلالها أعضاء غرفة التجارة."),
		article("f1", "khabar", 1, "حريق في سوق قيصوم يلتهم أربعين متجرا",
			"اندلع حريق كبير في السوق القديم بمدينة قيصوم فجر اليوم والتهم أربعين متجرا للأقمشة قبل أن تسيطر عليه فرق الإطفاء.",
			"وقال قائد الإطفاء في قيصوم شاهين البرقي إن تماسا كهربائيا في مخزن للأقمشة تسبب في الحريق، ولم يسقط قتلى."),
		article("f2", "barid", 3, "إطفاء قيصوم: تماس كهربائي وراء حريق السوق",
			"أعلن قائد الإطفاء في قيصوم شاهين البرقي أن تماسا كهربائيا في مخزن للأقمشة تسبب في الحريق الذي التهم السوق القديم فجر اليوم.",
			"وأضاف البرقي أن أربعين متجرا احترقت في السوق القديم بمدينة قيصوم ولم يسقط قتلى."),
		article("g1", "raqim", 3, "حريق في مصنع للورق في غزلان",
			"شب حريق في مصنع للورق على أطراف بلدة غزلان مساء أمس وأصيب عاملان باختناق، ونقلا إلى المستشفى.",
			"وأمر رئيس البلدية مرشد الحلواني بفتح تحقيق، وقال إن المصنع كان قد خالف شروط السلامة مرتين."),
	}
}

func storyOf(stories []*news.Story) map[string]string {
	out := map[string]string{}
	for _, s := range stories {
		for _, d := range s.Documents {
			out[d.ID] = s.ID
		}
	}
	return out
}

func TestGroup(t *testing.T) {
	stories := Group(sample())
	at := storyOf(stories)
	for _, same := range [][2]string{{"v1", "v2"}, {"v1", "v3"}, {"f1", "f2"}} {
		if at[same[0]] != at[same[1]] {
			t.Errorf("%v are one story", same)
		}
	}
	for _, apart := range [][2]string{{"v1", "f1"}, {"f1", "g1"}, {"v1", "g1"}} {
		if at[apart[0]] == at[apart[1]] {
			t.Errorf("%v are two stories", apart)
		}
	}
	if len(stories) != 3 {
		t.Errorf("%d stories, want 3", len(stories))
	}
}

func TestMembers(t *testing.T) {
	docs := sample()
	v1 := docs[0]
	again := article("v4", "khabar", 5, v1.Headline, append(strings.Split(v1.Body().Of(v1.Text), "\n"), "وأضيف لاحقا أن مراسم الاستقبال تأخرت ساعة بسبب الضباب.")...)
	stories := Group(append(docs, again))
	s := stories[0]
	want := map[string]news.Member{
		"v1": {Family: "v1", Role: "original"},
		"v2": {Family: "v1", Role: "copy", Of: "v1", Shared: 1},
		"v3": {Family: "v3", Role: "account"},
		"v4": {Family: "v1", Role: "revision", Of: "v1"},
	}
	if len(s.Documents) != len(want) {
		t.Fatalf("%d members", len(s.Documents))
	}
	for i, d := range s.Documents {
		got := s.Members[i]
		if got.Role == "revision" {
			if got.Shared < 0.8 || got.Shared >= 1 {
				t.Errorf("revision shares %v", got.Shared)
			}
			got.Shared = 0
		}
		if got != want[d.ID] {
			t.Errorf("%s: %+v, want %+v", d.ID, got, want[d.ID])
		}
	}
	if s.Headline == "" || s.Headline == "ألبير في شرفة لتوقيع اتفاق المياه" {
		t.Errorf("headline %q: a copy's must not stand for the story", s.Headline)
	}
}

func TestHeadline(t *testing.T) {
	bare := article("x", "o", 0, "", "نص قصير من سطر واحد. ثم جملة ثانية.")
	if got := Group([]*news.Document{bare})[0].Headline; got != "نص قصير من سطر واحد" {
		t.Errorf("without headlines: %q", got)
	}
	if got := Group([]*news.Document{article("x", "o", 0, "")})[0].Headline; got != "" {
		t.Errorf("empty document: %q", got)
	}
}

// Undated documents come last and take part; one found in another's page is
// not drawn to it.
func TestUndated(t *testing.T) {
	docs := sample()
	undated := *docs[2]
	undated.PublishedAt = nil
	docs[2] = &undated
	found := article("v1#2", "", -1, "دراسة: النحل يميز الوجوه",
		"خلصت دراسة أجراها فريق من علماء الأحياء إلى أن النحل يميز ملامح الوجوه ويتذكرها يومين.", "وقالت المشرفة على الدراسة ميادة النقيب إن التجربة شملت ألف نحلة.")
	page := "v1"
	found.FoundIn = &page
	at := storyOf(Group(append(docs, found)))
	if at["v3"] != at["v1"] {
		t.Error("an undated report of the visit belongs to it")
	}
	if at["v1#2"] == at["v1"] {
		t.Error("an embedded article is not of its page's story")
	}
}

// What comes within one time stamp, or undated, may come in any order.
func TestOrderWithinStamp(t *testing.T) {
	docs := sample()
	for i, d := range docs {
		stamp := *d
		if i%3 == 2 {
			stamp.PublishedAt = nil
		} else {
			stamp.PublishedAt = &day
		}
		docs[i] = &stamp
	}
	want := storyOf(Group(docs))
	random := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if got := storyOf(Group(docs)); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

// stream makes n articles, a tenth of them copies of an earlier one, a third
// about the same invented event as their neighbours.
func stream(n int) []*news.Document {
	random := rand.New(rand.NewPCG(7, 9))
	word := func(k int) string {
		letters := []rune("بتثجحخدذرزسشصضطظعغفقكلمنهوي")
		r := rand.New(rand.NewPCG(uint64(k), 5))
		out := make([]rune, 4+r.IntN(4))
		for i := range out {
			out[i] = letters[r.IntN(len(letters))]
		}
		return string(out)
	}
	sentence := func(event, words int) string {
		var out []string
		for range words {
			switch random.IntN(4) {
			case 0:
				out = append(out, word(1000*event+random.IntN(12)))
			default:
				out = append(out, word(-1-random.IntN(4000)))
			}
		}
		return strings.Join(out, " ") + "."
	}
	var docs []*news.Document
	for i := range n {
		event := i / 4
		body := []string{sentence(event, 40), sentence(event, 60), sentence(event, 80)}
		if i > 10 && random.IntN(10) == 0 {
			d := docs[i-1-random.IntN(8)]
			body = strings.Split(d.Body().Of(d.Text), "\n")
		}
		docs = append(docs, article(fmt.Sprintf("d%05d", i), fmt.Sprintf("o%d", i%7), float64(i)/6, sentence(event, 8), body...))
	}
	return docs
}

func TestStreamProperties(t *testing.T) {
	docs := stream(900)
	g := New(Options{Keep: true, Window: 24 * time.Hour})
	merged := map[string]string{}
	label := map[string]string{}
	most := 0
	for _, d := range docs {
		a := g.Add(d)
		label[d.ID] = a.Story
		for _, m := range a.Merged {
			merged[m] = a.Story
		}
		most = max(most, g.win.size())
		if live := len(g.win.items); live > 2*g.win.size()+257 {
			t.Fatalf("%d slots for %d documents", live, g.win.size())
		}
	}
	// Six an hour for 24 hours, and the ends.
	if most > 146 {
		t.Errorf("the window held %d documents", most)
	}
	for _, list := range g.win.postings {
		if len(list) == 0 || list[0].it.seq <= len(docs)-most-1 {
			t.Fatal("a document that left the window still stands in the index")
		}
	}
	if len(g.win.df) != len(g.win.postings) {
		t.Error("counts and postings differ")
	}
	ids := map[string]bool{}
	copies := 0
	for _, p := range g.Placings() {
		ids[p.Story] = true
		if p.Family != p.ID {
			copies++
		}
		// The label at arrival, followed through the merges, is the label now.
		l := label[p.ID]
		for merged[l] != "" {
			l = merged[l]
		}
		if l != p.Story {
			t.Fatalf("%s came to %s and stands in %s", p.ID, l, p.Story)
		}
	}
	if copies < 40 || len(ids) < 200 || len(ids) > 500 {
		t.Errorf("%d copies, %d stories", copies, len(ids))
	}
	checkFamilies(t, g.Stories())
}

// checkFamilies holds that a family lies in one story, is named by its first
// document, and that what a document was copied from is of its family.
func checkFamilies(t *testing.T, stories []*news.Story) {
	t.Helper()
	storyAt, family := map[string]string{}, map[string]string{}
	for _, s := range stories {
		if s.ID != storyID(s.Documents[0].ID) {
			t.Errorf("story %s is not named by its first document", s.ID)
		}
		for i, m := range s.Members {
			family[s.Documents[i].ID] = m.Family
			if at, ok := storyAt[m.Family]; ok && at != s.ID {
				t.Errorf("family %s lies in two stories", m.Family)
			} else if !ok && m.Family != s.Documents[i].ID {
				t.Errorf("family %s is not named by its first document", m.Family)
			}
			storyAt[m.Family] = s.ID
			if m.Of != "" && family[m.Of] != m.Family {
				t.Errorf("%s is copied from %s of another family", s.Documents[i].ID, m.Of)
			}
			if (m.Role == "copy" || m.Role == "revision") != (m.Of != "") {
				t.Errorf("role %s of %q", m.Role, m.Of)
			}
		}
	}
}

func TestMostBoundsTheWindow(t *testing.T) {
	g := New(Options{Most: 20})
	for _, d := range stream(200) {
		d.PublishedAt = nil
		g.Add(d)
	}
	if g.win.size() > 21 {
		t.Errorf("%d undated documents in the window", g.win.size())
	}
	if g.Stories() != nil {
		t.Error("without Keep no documents are kept")
	}
}

func TestHostile(t *testing.T) {
	docs := []*news.Document{
		article("empty", "o", 0, ""),
		article("blank", "o", 1, "   ", "\n"),
		article("long", "o", 2, "عنوان", strings.Repeat("كلمة", 200000)),
		article("same", "o", 3, "عنوان", strings.Repeat("كلمة ", 100000)),
		article("bytes", "", 4, "\xff\xfe", "\xff \xfe"),
		article("latin", "", 5, "Plain words only", "Nothing Arabic stands here at all."),
		article("twice", "o", 5, "عنوان", "نص"),
		article("twice", "o", 5, "عنوان", "نص"),
	}
	docs[3].Blocks = append(docs[3].Blocks, news.ArticleBlock{Role: news.RoleBody, Span: text.Span{Start: 9, End: 1 << 40}})
	g := New(Options{Keep: true})
	for _, d := range docs {
		g.Add(d)
	}
	if got := len(g.Placings()); got != len(docs) {
		t.Errorf("%d placings of %d", got, len(docs))
	}
	for _, s := range g.Stories() {
		if len(s.Documents) != len(s.Members) {
			t.Error("members beside documents")
		}
	}
}

func TestOrder(t *testing.T) {
	docs := []*news.Document{article("z", "o", -1, ""), article("a", "o", -1, ""), article("n", "o", 2, ""), article("m", "o", 2, ""), article("q", "o", 1, "")}
	Order(docs)
	var got []string
	for _, d := range docs {
		got = append(got, d.ID)
	}
	if want := []string{"q", "m", "n", "a", "z"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func BenchmarkGroup(b *testing.B) {
	docs := stream(2000)
	b.ReportAllocs()
	for b.Loop() {
		g := New(Options{})
		for _, d := range docs {
			g.Add(d)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(docs)), "µs/article")
}

// named adds entities of one type, by every place where the name stands.
func named(d *news.Document, typ news.EntityType, names ...string) *news.Document {
	for _, n := range names {
		for at := 0; ; {
			i := strings.Index(d.Text[at:], n)
			if i < 0 {
				break
			}
			s := text.Span{Start: at + i, End: at + i + len(n)}
			d.Entities = append(d.Entities, news.Entity{Mention: d.At(s), Type: typ, Name: n, ID: "n:" + n})
			at = s.End
		}
	}
	d.Looked |= news.LayerEntities
	return d
}

// Two raids on two towns are two stories though every other word agrees; two
// reports of one raid, as much alike, are one.
func TestOneFormTwoPlaces(t *testing.T) {
	raid := func(id, outlet, town string) *news.Document {
		return named(article(id, outlet, 0, "غارة جوية على بلدة "+town,
			"شن الطيران الحربي فجر اليوم غارة جوية على بلدة "+town+" أصابت مستودعا للذخيرة، بحسب مصدر عسكري تحدث إلى المراسلين.",
			"وقال المصدر العسكري إن الغارة دمرت المستودع بالكامل وإن الأضرار اقتصرت على الماديات."), news.Location, town)
	}
	at := storyOf(Group([]*news.Document{raid("a", "khabar", "قيصوم"), raid("b", "khabar", "شيحان")}))
	if at["a"] == at["b"] {
		t.Error("raids on two towns are two stories")
	}
	at = storyOf(Group([]*news.Document{raid("a", "khabar", "قيصوم"), raid("b", "barid", "قيصوم")}))
	if at["a"] != at["b"] {
		t.Error("two reports of one raid are one story")
	}
}

// An outlet's next article repeats its background; only what keeps its lead
// is a revision.
func TestBackgroundIsNoRevision(t *testing.T) {
	background := []string{
		"وكانت الحكومة المؤقتة قد أعلنت في مطلع العام خطة لإعادة تأهيل الميناء القديم بتمويل من مصرف التنمية، وتشمل الخطة ثلاثة أرصفة ومخزنا للحبوب ومحطة لتوليد الكهرباء.",
		"وتعثرت الخطة مرتين بسبب خلاف بين البلدية ووزارة النقل على ملكية الأراضي المحيطة بالميناء قبل أن يحسم القضاء الخلاف لمصلحة البلدية.",
	}
	first := article("one", "khabar", 0, "وصول أول رافعة إلى ميناء سرحان", append([]string{"وصلت اليوم أول رافعة جديدة إلى ميناء سرحان على متن سفينة شحن."}, background...)...)
	second := article("two", "khabar", 5, "عمال ميناء سرحان يضربون عن العمل", append([]string{"بدأ عمال التفريغ إضرابا مفتوحا احتجاجا على تأخر الأجور منذ شهرين."}, background...)...)
	third := article("three", "khabar", 6, first.Headline, append([]string{"وصلت اليوم أول رافعة جديدة إلى ميناء سرحان على متن سفينة شحن كبيرة."}, background...)...)
	role := map[string]string{}
	for _, s := range Group([]*news.Document{first, second, third}) {
		for i, d := range s.Documents {
			role[d.ID] = s.Members[i].Role + " " + s.Members[i].Of
		}
	}
	if role["two"] != "account " || role["three"] != "revision one" {
		t.Errorf("roles %q", role)
	}
}

// An affair of weeks falls into chapters: every day an article much like the
// one of the day before.
func TestChapters(t *testing.T) {
	// More of them than days in the window, so that no two articles that can
	// meet are copies.
	second := []string{
		"وقال الوسيط مرشد الحلواني إن الطرفين اقتربا من تبادل الأسرى.", "واتهم ناطق باسم الفصيل الشمالي خصومه بالمماطلة.",
		"ووصف الوسيط مرشد الحلواني الأجواء بأنها إيجابية.", "ولم يحضر قائد الفصيل الجنوبي جلسة الصباح.", "وتبادل الطرفان قوائم بأسماء الموقوفين.",
		"وتظاهر أهالي المخطوفين أمام مقر التفاوض.", "وأجل الوسيط مؤتمرا صحفيا كان مقررا مساء.", "ونفى الفصيل الشمالي أنباء عن خرق الهدنة.",
	}
	var docs []*news.Document
	for i := range 40 {
		d := article(fmt.Sprintf("d%02d", i), fmt.Sprintf("o%d", i%9), float64(24*i), fmt.Sprintf("هدنة سرحان: جولة %d من المحادثات", i+1),
			fmt.Sprintf("عقد المفاوضون في سرحان الجولة %d من محادثات الهدنة بين الفصيلين وسط تفاؤل حذر.", i+1),
			second[i%len(second)])
		docs = append(docs, d)
	}
	stories := Group(docs)
	if len(stories) < 2 {
		t.Error("forty days are one story")
	}
	for _, s := range stories {
		if days := s.Documents[len(s.Documents)-1].PublishedAt.Sub(*s.Documents[0].PublishedAt).Hours() / 24; days > 25 {
			t.Errorf("a story of %.0f days", days)
		}
	}
}

// FuzzGroup holds that every document has one place, whatever its text, and
// that families lie in stories.
func FuzzGroup(f *testing.F) {
	f.Add("عنوان", "نص الخبر الأول هنا", "نص الخبر الثاني هناك", uint8(3))
	f.Add("", "\xff", strings.Repeat("كلمة ", 40), uint8(200))
	f.Fuzz(func(t *testing.T, headline, a, b string, hours uint8) {
		docs := []*news.Document{
			article("1", "x", 0, headline, a, b), article("2", "y", float64(hours), headline, b),
			article("3", "x", float64(hours)/2, "", a+b), article("4", "", -1, headline, b, a),
		}
		stories := Group(docs)
		n := 0
		for _, s := range stories {
			n += len(s.Documents)
		}
		if n != len(docs) {
			t.Fatalf("%d places for %d documents", n, len(docs))
		}
		checkFamilies(t, stories)
	})
}
