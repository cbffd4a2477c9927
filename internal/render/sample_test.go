package render

import (
	"strings"
	"time"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// The reports below are invented: towns, people and outlets do not exist, and
// all of it happens in 2061.

func at(s string) *time.Time {
	t, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		panic(err)
	}
	return &t
}

func ptr(s string) *string { return &s }

func ev(article string, start int, words string) news.Evidence {
	return news.Evidence{Article: article, Mention: news.Mention{Span: text.Span{Start: start, End: start + len(words)}, Text: words}}
}

func because(e news.Evidence, why string) news.Evidence {
	e.Why = why
	return e
}

// harbour is a story that fills every part of a report.
func harbour() news.Report {
	quote := func(article string, start int, words, kind string, chain ...news.Hop) news.Version {
		return news.Version{Article: article, Mention: ev(article, start, words).Mention, Kind: kind, Stance: "asserted", Chain: chain}
	}
	hop := news.Hop{Name: "وكالة ضفاف", Kind: news.Agency}
	return news.Report{
		ID: "harbour", Headline: "حريق في مستودعات مرفأ جلنارة يوقع قتلى وجرحى",
		FirstPublished: at("2061-04-07 09:10"), LastPublished: at("2061-04-08 11:00"),
		Counts: news.Counts{Articles: 4, Outlets: 4, Publishers: 3, Origins: 2, UnknownOrigin: 1},
		Articles: []news.Account{
			{ID: "p4", Outlet: "", Headline: "ما نعرفه عن حريق جلنارة", Role: "account", PublishedAt: at("2061-04-07 00:00"), DayOnly: true, PublishedFrom: "story"},
			{ID: "p1", Outlet: "صحيفة الميناء", OutletID: "o1", Headline: "حريق في مستودعات مرفأ جلنارة يوقع قتلى وجرحى", URL: "https://almina.example/2061/04/07/1", PublishedAt: at("2061-04-07 09:10"), PublishedFrom: "meta", Role: "original", Family: "p1", Credits: []string{"وكالة ضفاف"}},
			{ID: "p2", Outlet: "إذاعة السنديان FM", OutletID: "o2", Headline: "سبعة قتلى في حريق المرفأ", PublishedAt: at("2061-04-07 10:45"), PublishedFrom: "meta", Role: "copy", Of: "p1", Family: "p1"},
			{ID: "p3", Outlet: "موقع الضفة الأخرى", OutletID: "o3", Headline: "شهود: النار بدأت قبل الفجر", PublishedAt: at("2061-04-08 11:00"), PublishedFrom: "text", Role: "account", Family: "p3"},
		},
		Origins: []news.Origin{
			{Name: "وكالة ضفاف", ID: "o:difaf", Kind: news.Agency, Articles: []string{"p1", "p2", "p4"}, Evidence: []news.Evidence{
				because(ev("p1", 120, "حسبما أفادت به وكالة ضفاف"), "citation"), because(ev("p2", 0, "قال حارس المرفأ لبيد الصوان إن النار بدأت من المستودع رقم 3"), "copy")}},
			{Articles: []string{"p3"}, Evidence: []news.Evidence{ev("p3", 44, "مصادر لم تسمّها")}},
		},
		SharedPassages: []news.Passage{{Text: "وكان المرفأ قد شهد حادثًا مشابهًا قبل أعوام، من غير أن تعلن الجهات المعنية نتائج التحقيق فيه.", Evidence: []news.Evidence{ev("p3", 300, "وكان المرفأ قد شهد حادثًا مشابهًا"), ev("p4", 210, "وكان المرفأ قد شهد حادثًا مشابهًا")}}},
		Graph: news.Graph{
			Nodes: []news.Node{{ID: "labid", Name: "لبيد الصوان", Kind: "speaker"}, {ID: "difaf", Name: "وكالة ضفاف", Kind: "agency"}, {ID: "p1", Name: "صحيفة الميناء", Kind: "outlet"},
				{ID: "p2", Name: "إذاعة السنديان FM", Kind: "outlet"}, {ID: "p4", Name: "", Kind: "outlet"}, {ID: "anon", Name: "شهود عيان", Kind: "anonymous"}, {ID: "p3", Name: "موقع الضفة الأخرى", Kind: "outlet"}},
			Edges: []news.Edge{
				{From: "labid", To: "difaf", Type: "said_to", Evidence: []news.Evidence{ev("p1", 90, "قال لبيد الصوان للوكالة")}},
				{From: "difaf", To: "p1", Type: "cited_by", Evidence: []news.Evidence{ev("p1", 120, "حسبما أفادت به وكالة ضفاف")}},
				{From: "p1", To: "p2", Type: "copied_by"},
				{From: "difaf", To: "p4", Type: "cited_by"},
				{From: "anon", To: "p3", Type: "quoted_by"},
				{From: "labid", To: "p3", Type: "quoted_by"},
				{From: "labid", To: "p1", Type: "quoted_by"},
			},
		},
		Timeline: []news.Moment{
			{Value: "2061-04-07", Text: "فجر الخميس", Articles: []string{"p1", "p3"}, Origins: 2, Evidence: []news.Evidence{ev("p1", 30, "فجر الخميس")}},
			{Value: "2061-04-10", Text: "تعقد اللجنة أول اجتماعاتها الأحد", Planned: true, Articles: []string{"p1"}, Origins: 1, Evidence: []news.Evidence{ev("p1", 410, "الأحد")}},
		},
		Entities: []news.Spelled{
			{ID: "e1", Name: "لبيد الصوان", Type: news.Person, Spellings: []news.Spelling{{Text: "لبيد الصوان", Outlets: []string{"صحيفة الميناء"}}, {Text: "لبيد الصوّان", Outlets: []string{"موقع الضفة الأخرى"}}}},
			{ID: "e2", Name: "جلنارة", Type: news.Location, Spellings: []news.Spelling{{Text: "جلنارة", Outlets: []string{"صحيفة الميناء"}}}},
		},
		Quotations: []news.Quoted{
			{Speaker: "لبيد الصوان", Versions: []news.Version{
				quote("p1", 150, "النار بدأت من المستودع رقم 3 ثم امتدت إلى الرصيف", "direct", hop),
				quote("p3", 80, "إن النار بدأت من المستودع الثالث", "indirect")}},
			{Speaker: "رئيسة البلدية", Versions: []news.Version{quote("p3", 190, "لن نعيد فتح المرفأ قبل الفحص", "direct")}},
		},
		Agreements: []news.Agreement{{Slot: "place", Kind: "place", Value: "جلنارة", Origins: 2, Evidence: []news.Evidence{ev("p1", 20, "جلنارة"), ev("p3", 12, "جلنارة")}}},
		Differences: []news.Difference{
			{Slot: "killed/civilians/جلنارة", Kind: "quantity", Status: ptr("conflict"), Values: []news.DiffValue{
				{Value: "7", Articles: []string{"p1", "p2"}, Origins: 1, Evidence: []news.Evidence{ev("p1", 60, "سبعة قتلى")}},
				{Value: "9", Articles: []string{"p3"}, Origins: 1, Evidence: []news.Evidence{ev("p3", 66, "تسعة أشخاص لقوا حتفهم")}}}},
			{Slot: "injured", Kind: "quantity", Status: ptr("rounding"), Note: "«نحو 30» تقريب لـ 28", Values: []news.DiffValue{
				{Value: "28", Articles: []string{"p1"}, Origins: 1, Evidence: []news.Evidence{ev("p1", 75, "28 جريحًا")}},
				{Value: "~30", Articles: []string{"p3"}, Origins: 1, Evidence: []news.Evidence{ev("p3", 100, "نحو ثلاثين جريحًا")}}}},
			{Slot: "المستودع", Kind: "naming", Values: []news.DiffValue{
				{Value: "مستودع حبوب", Articles: []string{"p1", "p2"}, Origins: 1, Evidence: []news.Evidence{ev("p1", 200, "مستودع حبوب")}},
				{Value: "مخزن أسلحة", Articles: []string{"p3"}, Origins: 1, Evidence: []news.Evidence{ev("p3", 220, "مخزن أسلحة")}}}},
		},
		Figures: []news.Figure{{Article: "p1", Frame: news.Frame{Measure: "injured", Group: "people", Place: ptr("جلنارة")}, Value: 28, Modifier: "=",
			Parts: []news.Part{{Label: "عمال", Value: 19}, {Label: "بحارة", Value: 8}}, Checks: []news.Check{{Check: "parts_sum_to_total", Verdict: "fails", Detail: "19+8 = 27 ≠ 28"}}, Evidence: []news.Evidence{ev("p1", 75, "28 جريحًا")}}},
		Problems: []news.Problem{{Stage: "extract", Subject: "p4", Cause: "no date on the page"}},
	}
}

// alone is a story of one account.
func alone() news.Report {
	return news.Report{
		ID: "alone", Headline: "بلدية نجمة البحر تؤجل سباق القوارب",
		Counts:   news.Counts{Articles: 1, Outlets: 1, Publishers: 1, Origins: 1, UnknownOrigin: 0},
		Articles: []news.Account{{ID: "q1", Outlet: "صحيفة الميناء", Headline: "بلدية نجمة البحر تؤجل سباق القوارب", PublishedAt: at("2061-05-01 07:00"), PublishedFrom: "meta", Role: "account"}},
		Origins:  []news.Origin{{Name: "بلدية نجمة البحر", Kind: news.Official, Articles: []string{"q1"}, Evidence: []news.Evidence{because(ev("q1", 3, "أعلنت بلدية نجمة البحر"), "citation")}}},
		Timeline: []news.Moment{{Value: "2061-05", Text: "مطلع الشهر", Articles: []string{"q1"}, Origins: 1}},
	}
}

// hostile is a report whose every string attacks the reader's terminal, page
// or spreadsheet.
func hostile() news.Report {
	const bad = "\x1b[31mأحمر\x1b]0;title\x07 \u202egnp.exe \u2066 <script>alert(1)</script> \"><img src=x onerror=alert(1)> \u0085\x9b2J \xff end"
	r := harbour()
	r.ID, r.Headline = bad, bad
	for i := range r.Articles {
		a := &r.Articles[i]
		a.Outlet, a.Headline, a.Credits, a.Role, a.PublishedFrom = bad, bad, []string{bad}, bad, bad
		a.URL = "javascript:alert(1)"
	}
	for i := range r.Origins {
		r.Origins[i].Name, r.Origins[i].Kind = bad, bad
		for k := range r.Origins[i].Evidence {
			r.Origins[i].Evidence[k].Text, r.Origins[i].Evidence[k].Why = bad, bad
		}
	}
	for i := range r.Differences {
		d := &r.Differences[i]
		d.Slot, d.Note, d.Status = "=cmd()/"+bad, bad, ptr(bad)
		for k := range d.Values {
			d.Values[k].Value = "=1+1" + bad
			d.Values[k].Articles = append(d.Values[k].Articles, bad)
		}
	}
	for i := range r.Graph.Nodes {
		r.Graph.Nodes[i].Name, r.Graph.Nodes[i].Kind = bad, bad
	}
	for i := range r.Graph.Edges {
		r.Graph.Edges[i].Type = bad
	}
	r.Timeline[0].Value, r.Timeline[0].Text = bad, bad
	r.Entities[0].Name, r.Entities[0].Type, r.Entities[0].Spellings[0].Text = bad, bad, bad
	r.Entities[0].Spellings[0].Outlets = []string{bad}
	r.Quotations[0].Speaker, r.Quotations[0].Versions[0].Text, r.Quotations[0].Versions[0].Stance = bad, bad, bad
	r.Quotations[0].Versions[0].Chain = []news.Hop{{Name: bad}}
	r.Agreements[0].Slot, r.Agreements[0].Value, r.Agreements[0].Kind = bad, bad, bad
	r.Figures[0].Frame.Measure, r.Figures[0].Frame.Group, r.Figures[0].Modifier = bad, bad, bad
	r.Figures[0].Parts[0].Label, r.Figures[0].Checks[0].Detail, r.Figures[0].Checks[0].Verdict = bad, bad, bad
	r.Problems[0].Cause = bad
	r.SharedPassages[0].Text = strings.Repeat(bad, 50)
	return r
}
