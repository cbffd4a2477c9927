package trace

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// TestTwoPeopleOfOneAccount: names that are alike are one person across
// accounts, and two where an account has them as two.
func TestTwoPeopleOfOneAccount(t *testing.T) {
	const first, second = "روبرت كولمان", "روبرت كلمان"
	person := func(d *news.Document, name, id string) {
		d.Entities = append(d.Entities, news.Entity{Mention: at(t, d, name), Type: news.Person, Name: name, ID: id})
	}
	a := page("a", noon, "اجتماع", "حضر "+first+" الاجتماع وتحدث عن الميناء.")
	person(a, first, "n:per:1")
	b := page("b", noon, "اجتماع", "حضر "+second+" الاجتماع وتحدث عن الميناء.")
	person(b, second, "n:per:2")
	if e := tell(a, b).Entities; len(e) != 1 || len(e[0].Spellings) != 2 {
		t.Fatalf("one person in two accounts: %+v", e)
	}
	c := page("c", noon, "اجتماع", "حضر "+first+" الاجتماع ثم غادر "+second+" القاعة.")
	person(c, first, "n:per:1")
	person(c, second, "n:per:2")
	if e := tell(a, b, c).Entities; len(e) != 2 {
		t.Errorf("two people of one account: %+v", e)
	}
}

// TestSpeakersApart: versions of one statement stand together when their
// speakers' names are alike, unless something says that they are two.
func TestSpeakersApart(t *testing.T) {
	const words = "السفينة عادت إلى الميناء بعد رحلة طويلة حول الجزيرة البعيدة"
	quote := func(id, name, who string) *news.Document {
		d := page(id, noon, "عودة", "قال "+name+" إن "+words+" أمس.")
		d.Entities = append(d.Entities, news.Entity{Mention: at(t, d, name), Type: news.Person, Name: name, ID: who})
		d.Quotations = append(d.Quotations, news.Quotation{Mention: at(t, d, words), Kind: "indirect", Form: "clause",
			Speaker: &news.Speaker{Mention: at(t, d, name), Name: name, ID: who, Kind: news.PersonHop}})
		return d
	}
	const first, second = "روبرت كولمان", "روبرت كلمان"
	links, err := lexicon.ReadLinks(strings.NewReader("cannot\tentity\t"+first+"\t"+second+"\n"), "links")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, a, b string
		links      *lexicon.Links
		want       int
	}{
		{"alike", "n:per:1", "n:per:2", nil, 1},
		{"both of the lists", "x:one", "x:two", nil, 2},
		{"parted by a decision", "n:per:1", "n:per:2", links, 2},
	} {
		s := &news.Story{ID: "s", Documents: []*news.Document{quote("a", first, tt.a), quote("b", second, tt.b)}}
		for _, d := range s.Documents {
			s.Members = append(s.Members, news.Member{Family: d.ID, Role: "account"})
		}
		r := ReportLinked(s, tt.links)
		if len(r.Quotations) != tt.want || len(r.Entities) != tt.want {
			t.Errorf("%s: %d statements and %d people, want %d", tt.name, len(r.Quotations), len(r.Entities), tt.want)
		}
	}
}
