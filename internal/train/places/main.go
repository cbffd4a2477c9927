// Command places writes lexicon/ar/places.tsv from the GeoNames data that
// Debian packages for Lomiri: libgeonames-common (the Arabic names, a gettext
// catalogue by GeoNames id) and libgeonames0 (the cities with country and
// population, in the library's resource section). GeoNames data is licensed
// CC BY 4.0. Unpack both packages and run
//
//	go run ./internal/train/places -names …/ar/LC_MESSAGES/geonames.mo -cities …/libgeonames.so.0.3.0 > lexicon/ar/places.tsv
//
// Kept are all places of the countries that Arabic news writes of most, and
// elsewhere the larger ones: a town of 20,000 in Ohio adds nothing but a name
// that stands for something else.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"

	"github.com/isnad-news/isnad/text"
)

func main() {
	names := flag.String("names", "/usr/share/locale/ar/LC_MESSAGES/geonames.mo", "gettext catalogue of Arabic names")
	cities := flag.String("cities", "", "libgeonames.so")
	flag.Parse()
	if err := run(*names, *cities); err != nil {
		log.Fatal(err)
	}
}

func run(namesPath, citiesPath string) error {
	mo, err := os.ReadFile(namesPath)
	if err != nil {
		return fmt.Errorf("read names: %w", err)
	}
	so, err := os.ReadFile(citiesPath)
	if err != nil {
		return fmt.Errorf("read cities: %w", err)
	}
	names, err := readCatalogue(mo)
	if err != nil {
		return fmt.Errorf("read names %s: %w", namesPath, err)
	}
	cities, err := readCities(so)
	if err != nil {
		return fmt.Errorf("read cities %s: %w", citiesPath, err)
	}
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprint(w, header)
	for _, p := range choose(names, cities) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%d\n", p.id, p.name, p.en, p.country, p.kind, p.people/1000)
	}
	return w.Flush()
}

const header = `# source: GeoNames (geonames.org) by way of Debian libgeonames-common and libgeonames0 0.3.0; written by internal/train/places
# licence: CC BY 4.0
# spelling: raw
# domain: cities and first-level regions; people in thousands, 0 for regions
id	name	en	country	kind	people
`

// place is one line of the list.
type place struct {
	id, name, en, country, kind string
	people                      int
}

// near holds the countries all of whose places are kept.
var near = set("SY LB JO PS IL IQ SA AE QA KW BH OM YE EG SD SS LY TN DZ MA MR SO DJ KM ER IR TR AF UA CY")

// Elsewhere a city counts from this many people, in the countries with the
// most places from the larger bound. Raising them loses places that news
// writes of now and then; lowering them adds homonyms.
const (
	townBound = 100_000
	cityBound = 300_000
)

var crowded = set("US DE RU JP IN BR")

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, c := range strings.Fields(list) {
		m[c] = true
	}
	return m
}

// choose joins names and cities. Of places with one folded name in one
// country the largest is kept. The order is that of ids.
func choose(names map[string]string, cities []city) []place {
	best := map[string]place{}
	keep := func(p place) {
		key := p.country + " " + text.FoldString(p.name, text.Key)
		if was, ok := best[key]; !ok || p.people > was.people || p.people == was.people && p.id < was.id {
			best[key] = p
		}
	}
	for _, c := range cities {
		bound := townBound
		if crowded[c.country] {
			bound = cityBound
		}
		if name, ok := arabicName(names[c.id]); ok && (near[c.country] || c.people >= bound) {
			keep(place{"x:geo-" + c.id, name, c.name, c.country, "city", c.people})
		}
	}
	regions := map[string]string{}
	for _, c := range cities {
		regions[c.country+"."+c.admin1] = c.region
	}
	for id, raw := range names {
		country, _, ok := strings.Cut(id, ".")
		name, arabic := arabicName(raw)
		if en := regions[id]; ok && arabic && en != "" {
			keep(place{"x:geo-" + id, name, en, country, "region", 0})
		}
	}
	out := make([]place, 0, len(best))
	for _, p := range best {
		out = append(out, p)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].id < out[j].id })
	return out
}

// heads are the nouns that stand before a region's own name.
var heads = set("محافظة ولاية مقاطعة شعبية منطقة إقليم كانتون إمارة بلدية أبرشية جمهورية مدينة أوبلاست")

// arabicName cleans a name: no marks, no bidi controls, no head noun. It
// reports false for names that are not Arabic, or too short to tell a thing.
func arabicName(raw string) (string, bool) {
	w := strings.Fields(text.FoldString(strings.NewReplacer("،", " ", "(", " ", ")", " ").Replace(raw), text.Clean))
	for len(w) > 1 && heads[w[0]] {
		w = w[1:]
	}
	for len(w) > 1 && heads[w[len(w)-1]] {
		w = w[:len(w)-1]
	}
	name := strings.Join(w, " ")
	for _, t := range text.Tokenize(name) {
		if t.Kind != text.Word {
			return "", false
		}
	}
	return name, len([]rune(name)) >= 3
}
