package trace

import (
	"testing"

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
