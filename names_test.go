package isnad_test

import (
	"fmt"
	"log"
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad"
)

func ExampleTool_CompareNames() {
	tool, err := isnad.New()
	if err != nil {
		log.Fatal(err)
	}
	for _, pair := range [][2]string{{"أولغا كولمان", "أولجا كلمان"}, {"حسن نجم", "حسين نجم"}, {"الناتو", "حلف شمال الأطلسي"}} {
		d := tool.CompareNames(pair[0], pair[1])
		fmt.Println(d.Same, d.Rule)
	}
	// Output:
	// true near
	// false native
	// true list.alias
}

func ExampleReadLinks() {
	links, err := isnad.ReadLinks(strings.NewReader("must\tentity\tإيغور هافنمير\tحكيم السرو\n"), "links.tsv")
	if err != nil {
		log.Fatal(err)
	}
	tool, err := isnad.NewWith(isnad.Options{Links: links})
	if err != nil {
		log.Fatal(err)
	}
	d := tool.CompareNames("حكيم السرو", "إيغور هافنمير")
	fmt.Println(d.Same, d.Rule)
	// Output: true link.must
}

func TestNames(t *testing.T) {
	tool, err := isnad.New()
	if err != nil {
		t.Fatal(err)
	}
	d := tool.Names("قال الرئيس السوري إن السفينة عادت. ووصل الوزير إيساك هالمفورد", time.Date(2019, 5, 1, 0, 0, 0, 0, time.UTC))
	if len(d.Entities) != 1 || d.Entities[0].Text != "إيساك هالمفورد" || len(d.Namings) != 2 || d.Namings[0].ID != "x:bashar-assad" {
		t.Errorf("%+v %+v", d.Entities, d.Namings)
	}
}
