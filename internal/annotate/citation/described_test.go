package citation

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func TestDescribed(t *testing.T) {
	for in, want := range map[string]string{
		"وقال الحاكم الغندوري إن الماء عاد إلى البلدة":      "n:per:hakem",
		"وقال نائب الحاكم الغندوري إن الماء عاد إلى البلدة": "",
	} {
		d := document(in)
		words := "الحاكم الغندوري"
		i := strings.Index(in, words)
		d.Namings = []news.Naming{{Mention: d.At(text.Span{Start: i, End: i + len(words)}), Kind: news.Description, ID: "n:per:hakem", Name: "ناصر العوفي"}}
		shipped.Annotate(d)
		if len(d.Citations) != 1 || d.Citations[0].ID != want || (want != "") != (d.Citations[0].Name == "ناصر العوفي") {
			t.Errorf("%s: %+v", in, d.Citations)
		}
		d.Namings[0].Kind = news.TitleOf
		if shipped.Annotate(d); len(d.Citations) != 1 || d.Citations[0].ID != "" {
			t.Errorf("%s: a title beside a name names nobody by itself: %+v", in, d.Citations)
		}
	}
}
