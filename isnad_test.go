package isnad_test

import (
	"fmt"
	"testing/fstest"

	"github.com/isnad-news/isnad"
	"github.com/isnad-news/isnad/news"
)

// A name of one's own, under an id of one's own.
func ExampleNewWith() {
	list := "# source: own\n# licence: CC0-1.0\n# spelling: raw\n# domain: example\nid\tname\nmy:karman\tكرمان الصغرى\n"
	tool, err := isnad.NewWith(isnad.Options{Lexicon: fstest.MapFS{"places.tsv": {Data: []byte(list)}}, LexiconName: "my lists"})
	if err != nil {
		fmt.Println(err)
		return
	}
	docs := tool.Analyze(&news.Page{ID: "a", Format: news.FormatText, Content: "عودة المعرض\n\nعاد المعرض إلى كرمان الصغرى بعد غياب سنتين، وزاره في اليوم الأول كثير من الناس."})
	for _, e := range docs[0].Entities {
		fmt.Println(e.Text, e.ID)
	}
	// Output: كرمان الصغرى my:karman
}

// Two invented outlets report one closure; both credit one invented agency.
func Example() {
	tool, err := isnad.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	pages := []*news.Page{
		{ID: "a", Format: news.FormatText, Given: news.Given{Outlet: "خبر التل", Published: "2061-03-14", From: "given"}, Content: "إغلاق الجسر القديم في وادي السرو\n\n" +
			"أعلنت بلدية وادي السرو الاثنين إغلاق الجسر القديم أمام الشاحنات، حسبما ذكرت وكالة المرجان للأنباء، إلى حين انتهاء أعمال الترميم التي بدأت قبل أسبوع."},
		{ID: "b", Format: news.FormatText, Given: news.Given{Outlet: "مرآة الساحل", Published: "2061-03-14", From: "given"}, Content: "الشاحنات ممنوعة من عبور جسر وادي السرو\n\n" +
			"قالت وكالة المرجان للأنباء إن بلدية وادي السرو أغلقت الجسر القديم أمام الشاحنات الاثنين إلى حين انتهاء أعمال الترميم في الجسر القديم."},
	}
	var docs []*news.Document
	for _, p := range pages {
		docs = append(docs, tool.Analyze(p)...)
	}
	for _, s := range tool.Group(docs) {
		r := tool.Trace(s)
		fmt.Println(r.Counts.Outlets, "outlets", r.Counts.Origins, "origin:", r.Origins[0].Name)
	}
	// Output: 2 outlets 1 origin: وكالة المرجان للأنباء
}
