package entity

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

func TestDecided(t *testing.T) {
	const (
		three = "وصل الوزير إيساك هالمفورد والتقى الوزير نعمان الزيتوني. وعاد الزيتوني."
		alike = "وصل الوزير روبرت كولمان أمس. وقال الوزير روبرت كلمان إنه بخير. وعاد كلمان."
		known = "قال فلاديمير بوتين ذلك. وكان بوتين قد وصل أمس."
	)
	tests := []struct{ name, links, in, want string }{
		{"none", "", alike, "روبرت كولمان=n:per:روبرت-كولمان روبرت كلمان=n:per:روبرت-كولمان كلمان=n:per:روبرت-كولمان"},
		{"two spellings", "cannot\tentity\tروبرت كلمان\tروبرت كولمان", alike, "روبرت كولمان=n:per:روبرت-كولمان روبرت كلمان=n:per:روبرت-كلمان كلمان=n:per:روبرت-كلمان"},
		{"two names", "must\tentity\tنعمان الزيتوني\tإيساك هالمفورد", three, "إيساك هالمفورد=n:per:نعمان-الزيتوني نعمان الزيتوني=n:per:نعمان-الزيتوني الزيتوني=n:per:نعمان-الزيتوني"},
		{"by id made of a name", "must\tentity\tn:per:نعمان-الزيتوني\tإيساك هالمفورد", three, "إيساك هالمفورد=n:per:نعمان-الزيتوني نعمان الزيتوني=n:per:نعمان-الزيتوني الزيتوني=n:per:نعمان-الزيتوني"},
		{"an id of one's own", "must\tentity\tنعمان الزيتوني\tmy:noman", three, "إيساك هالمفورد=n:per:ايساك-هالمفورد نعمان الزيتوني=my:noman الزيتوني=my:noman"},
		{"the lists' id goes first", "must\tentity\tإيساك هالمفورد\tmy:isaac\nmust\tentity\tإيساك هالمفورد\tx:putin", three + known, "إيساك هالمفورد=x:putin نعمان الزيتوني=n:per:نعمان-الزيتوني الزيتوني=n:per:نعمان-الزيتوني فلاديمير بوتين=x:putin بوتين=x:putin"},
		{"not whom the lists say", "cannot\tentity\tبوتين\tx:putin", known, "فلاديمير بوتين=x:putin بوتين=n:per:بوتين"},
		{"names of no one here", "cannot\tentity\tفلان\tx:putin\nmust\tentity\tفلان\tعلان", known, "فلاديمير بوتين=x:putin بوتين=x:putin"},
		{"apart from a spelling of the lists", "cannot\tentity\tفلاديمير بوتيين\tx:putin", "قال الوزير فلاديمير بوتيين ذلك", "فلاديمير بوتيين=n:per:فلاديمير-بوتيين"},
	}
	for _, tt := range tests {
		links, err := lexicon.ReadLinks(strings.NewReader(tt.links), "links")
		if err != nil {
			t.Fatal(err)
		}
		doc := &news.Document{}
		doc.Text = tt.in
		split(doc)
		NewLinked(Default(), links).Annotate(doc)
		check(t, doc)
		var got []string
		for _, e := range doc.Entities {
			if e.Type == news.Person {
				got = append(got, e.Text+"="+e.ID)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, s, tt.want)
		}
	}
}
