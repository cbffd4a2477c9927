package eval

import (
	"bytes"
	"context"
	"io/fs"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/internal/read/file"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Seeds checks what three scraped pages of one visit must show, fact by fact.
type Seeds struct{}

// Name is seeds.
func (Seeds) Name() string { return "seeds" }

// About describes the suite.
func (Seeds) About() string { return "three scraped pages of one visit, read fact by fact" }

// The ids of the seeds' main documents.
const (
	seedA = "aggregator-a.txt"
	seedB = "aggregator-b.txt"
	seedC = "outlet-c.txt"
)

// seedRun is the seeds analysed.
type seedRun struct {
	docs    map[string]*news.Document
	cuts    map[string]*news.Cut
	reports []news.Report
	scores  []Score
}

// Run reads the pages and checks each fact.
func (Seeds) Run(shared fs.FS) (Result, error) {
	p, err := pipeline.New()
	if err != nil {
		return Result{}, err
	}
	run := &seedRun{docs: map[string]*news.Document{}, cuts: map[string]*news.Cut{}}
	var docs []*news.Document
	for _, id := range []string{seedA, seedB, seedC} {
		data, err := fs.ReadFile(shared, "seeds/"+id)
		if err != nil {
			return Result{}, err
		}
		for page, err := range file.Read(context.Background(), []string{"-"}, file.Options{Stdin: bytes.NewReader(data)}) {
			if err != nil {
				return Result{}, err
			}
			page.ID = id
			cut := p.Cut(page)
			run.cuts[id] = cut
			for _, d := range p.Annotate(cut) {
				run.docs[d.ID] = d
				docs = append(docs, d)
			}
		}
	}
	for _, s := range p.Group(docs) {
		run.reports = append(run.reports, p.Trace(s))
	}
	run.checkPages()
	run.checkNames()
	run.checkTimes()
	run.checkStory()
	r := Result{Scores: run.scores}
	r.Corpus, err = corpusHash(shared, "seeds/"+seedA, "seeds/"+seedB, "seeds/"+seedC)
	return r, err
}

func (r *seedRun) check(name string, ok bool) {
	r.scores = append(r.scores, Score{Name: name, Value: float64(one(ok)), Gated: true})
}

// main is the report of the visit.
func (r *seedRun) main() *news.Report {
	for i := range r.reports {
		if len(r.reports[i].Articles) > 1 {
			return &r.reports[i]
		}
	}
	return &news.Report{}
}

func (r *seedRun) doc(id string) *news.Document {
	if d := r.docs[id]; d != nil {
		return d
	}
	return &news.Document{}
}

// roleLines gives the first and last line of each run of a role.
func (r *seedRun) hasRoles(id string, role news.Role, lines ...[2]int) bool {
	got := lineRoles(r.cuts[id])
	want := map[int]bool{}
	for _, l := range lines {
		for n := l[0]; n <= l[1]; n++ {
			want[n] = true
		}
	}
	for n, have := range got {
		if (have == role) != want[n] {
			return false
		}
	}
	return true
}

func (r *seedRun) checkPages() {
	r.check("five documents", len(r.docs) == 5)
	a2, b2 := r.doc(seedA+"#2"), r.doc(seedB+"#2")
	r.check("embedded articles undated", a2.PublishedAt == nil && b2.PublishedAt == nil && a2.FoundIn != nil && b2.FoundIn != nil)
	r.check("page a cut", r.hasRoles(seedA, news.RoleHeadline, [2]int{1, 1}) && r.hasRoles(seedA, news.RoleBody, [2]int{3, 7}) &&
		r.hasRoles(seedA, news.RoleRelated, [2]int{11, 20}) && r.hasRoles(seedA, news.RoleCredit, [2]int{8, 8}) && r.hasRoles(seedA, news.RoleKeywords, [2]int{9, 9}))
	r.check("page b cut", r.hasRoles(seedB, news.RoleBody, [2]int{1, 9}, [2]int{15, 19}) && r.hasRoles(seedB, news.RolePromo, [2]int{11, 13}) &&
		r.hasRoles(seedB, news.RoleRelated, [2]int{29, 59}) && r.hasRoles(seedB, news.RoleList, [2]int{61, 72}) && r.hasRoles(seedB, news.RoleCredit, [2]int{21, 23}))
	r.check("page c cut", r.hasRoles(seedC, news.RoleBody, [2]int{1, 11}))
	r.check("credits", foldName(r.doc(seedA).Outlet.Name) == foldName("صدى البلد") && foldName(r.doc(seedB).Outlet.Name) == foldName("الخليج الجديد"))
}

// oneID reports whether each written form has an entity (or, for a
// keyword, a keyword) in one of the documents, all with one id.
func (r *seedRun) oneID(forms ...string) bool {
	ids := map[string]bool{}
	for _, f := range forms {
		key, found := text.FoldString(f, text.Clean), false
		for _, id := range []string{seedA, seedB, seedC} {
			d := r.doc(id)
			for _, e := range d.Entities {
				if strings.Trim(text.FoldString(e.Text, text.Clean), `"«»`) == key {
					ids[e.ID], found = true, true
				}
			}
			for _, k := range d.Keywords {
				if text.FoldString(k.Text, text.Clean) == key && k.ID != "" {
					ids[k.ID], found = true, true
				}
			}
		}
		if !found {
			return false
		}
	}
	return len(ids) == 1
}

func (r *seedRun) checkNames() {
	r.check("one id for the Syrian president", r.oneID("بشار الأسد", "بشار الاسد", "الأسد"))
	r.check("one id for the Chinese president", r.oneID("شي جين بينغ", "شي جين بينج", "شي"))
	r.check("one id for the town", r.oneID("هانغتشو", "هانجتشو"))
	ids := map[string]bool{}
	for _, id := range []string{seedB, seedC} {
		for _, c := range r.doc(id).Citations {
			if c.Kind == news.Broadcaster && !c.Collective {
				ids[c.ID] = true
			}
		}
	}
	r.check("one id for the Chinese television", len(ids) == 1)
}

func (r *seedRun) hasTime(id, written, value string) bool {
	return slices.ContainsFunc(r.doc(id).Times, func(t news.TimeExpr) bool {
		return t.Value != nil && *t.Value == value && strings.Contains(text.FoldString(t.Text, text.Clean), text.FoldString(written, text.Clean))
	})
}

func (r *seedRun) checkTimes() {
	d := func(id string) string {
		if p := r.doc(id).PublishedAt; p != nil {
			return p.Format("2006-01-02") + " " + r.doc(id).PublishedFrom
		}
		return ""
	}
	r.check("page a dated", d(seedA) == "2023-09-21 text" && r.hasTime(seedA, "اليوم الخميس", "2023-09-21"))
	r.check("page c dated by its text", d(seedC) == "2023-09-22 text" && r.hasTime(seedC, "الجمعة 22 سبتمبر/أيلول 2023", "2023-09-22"))
	r.check("page b dated by its story", strings.HasSuffix(d(seedB), " story") && r.hasTime(seedB, "الخميس", "2023-09-21") && r.hasTime(seedB, "السبت", "2023-09-23"))
	r.check("since 2004 and about twenty years", r.hasTime(seedA, "عام 2004", "2004") && r.hasTime(seedC, "20", "2003~") && r.hasTime(seedB, "20", "2003~"))
	r.check("first half of 2024", r.hasTime(seedB+"#2", "النصف الأول من عام 2024", "2024-01-01/2024-06-30"))
}

func (r *seedRun) checkStory() {
	m := r.main()
	var ids []string
	for _, a := range m.Articles {
		ids = append(ids, a.ID)
	}
	slices.Sort(ids)
	r.check("one story of the three", slices.Equal(ids, []string{seedA, seedB, seedC}) && len(r.reports) == 3)
	r.check("three outlets, two origins", m.Counts.Outlets == 3 && m.Counts.Origins == 2 && m.Counts.UnknownOrigin == 0)
	r.check("the origins", len(m.Origins) == 2 && slices.ContainsFunc(m.Origins, func(o news.Origin) bool {
		return o.ID == "x:reuters" && slices.Equal(o.Articles, []string{seedA}) && len(o.Evidence) > 0
	}) && slices.ContainsFunc(m.Origins, func(o news.Origin) bool {
		return len(o.Articles) == 2 && o.Kind == news.Broadcaster && len(o.Evidence) > 1
	}))
	r.check("the shared passage", slices.ContainsFunc(m.SharedPassages, func(p news.Passage) bool {
		return p.Source == nil && len(p.Evidence) == 2 && strings.Contains(text.FoldString(p.Text, text.Clean), "أموال لإعادة إعمار")
	}))
	r.check("naming of the head of state", slices.ContainsFunc(m.Differences, func(d news.Difference) bool {
		return d.Kind == "naming" && len(d.Values) >= 2 && slices.ContainsFunc(d.Values, func(v news.DiffValue) bool { return strings.Contains(v.Value, "رئيس النظام") })
	}))
	r.check("three agreements against one document", slices.ContainsFunc(m.Differences, func(d news.Difference) bool {
		return d.Kind == "agreement" && len(d.Values) == 2 && slices.ContainsFunc(d.Values, func(v news.DiffValue) bool { return v.Value == "3" })
	}))
	r.check("2004 and about twenty years are rounding", slices.ContainsFunc(m.Differences, func(d news.Difference) bool {
		return d.Kind == "time" && d.Status != nil && *d.Status == "rounding" && len(d.Values) >= 2
	}))
	r.check("the timeline", slices.ContainsFunc(m.Timeline, func(t news.Moment) bool { return t.Value == "2023-09-21" && len(t.Articles) == 3 }) &&
		slices.ContainsFunc(m.Timeline, func(t news.Moment) bool { return t.Value == "2023-09-23" && t.Planned }))
	r.check("evidence is the words", r.evidenceHolds(m))
}

// evidenceHolds checks that every evidence is the slice of its article.
func (r *seedRun) evidenceHolds(m *news.Report) bool {
	ok := true
	each := func(es []news.Evidence) {
		for _, e := range es {
			d := r.docs[e.Article]
			ok = ok && d != nil && e.Span.Valid(d.Text) && e.Span.Of(d.Text) == e.Text
		}
	}
	for _, o := range m.Origins {
		each(o.Evidence)
	}
	for _, d := range m.Differences {
		for _, v := range d.Values {
			each(v.Evidence)
		}
	}
	for _, e := range m.Graph.Edges {
		each(e.Evidence)
	}
	for _, p := range m.SharedPassages {
		each(p.Evidence)
	}
	return ok
}
