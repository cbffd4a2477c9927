package wikidata

import (
	"embed"
	"fmt"
	"slices"

	"github.com/isnad-news/isnad/lexicon"
)

//go:embed *.tsv
var files embed.FS

// what an item is.
type what byte

const (
	nothing what = iota
	person
	organisation
	place
)

// class is a row of classes.tsv.
type class struct {
	what what
	kind string
}

const human = 5

// maxDepth is how many steps below a class of the list a class may stand.
// Classes further down are mostly of something else: Wikidata has a chain
// from «company» to works and brands.
const maxDepth = 6

// edge is a statement of subclass: the class above in the high half, so that
// sorting brings the classes below one together.
type edge uint64

func newEdge(below, above uint32) edge { return edge(above)<<32 | edge(below) }
func (e edge) above() uint32           { return uint32(e >> 32) }
func (e edge) below() uint32           { return uint32(e) }

// tables are the lists that classes and codes are read by.
type tables struct {
	classes []class
	// byItem maps a class to 1 + its place in classes.
	byItem map[uint32]int
	// order holds the items of classes in the order of the file.
	order []uint32
	// codes maps a country to its ISO 3166 code.
	codes map[uint32]string
	// sectors maps an occupation to the sector of who has it.
	sectors map[uint32]string
}

func loadTables() (*tables, error) {
	t := &tables{byItem: map[uint32]int{}, codes: map[uint32]string{}, sectors: map[uint32]string{}}
	whats := map[string]what{"organisation": organisation, "place": place}
	err := eachRow("classes.tsv", func(item uint32, row lexicon.Row) error {
		w, ok := whats[row.Get("what")]
		if !ok {
			return fmt.Errorf("what %q", row.Get("what"))
		}
		if w == organisation {
			if _, err := lexicon.Sector(row); err != nil {
				return err
			}
		}
		t.classes = append(t.classes, class{w, row.Get("kind")})
		t.order = append(t.order, item)
		t.byItem[item] = len(t.classes)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow("countries.tsv", func(item uint32, row lexicon.Row) (err error) {
		t.codes[item], err = lexicon.Country(row)
		return err
	})
	if err != nil {
		return nil, err
	}
	return t, eachRow("occupations.tsv", func(item uint32, row lexicon.Row) (err error) {
		t.sectors[item], err = lexicon.Sector(row)
		return err
	})
}

// eachRow reads a list whose first column is an item.
func eachRow(path string, use func(uint32, lexicon.Row) error) error {
	table, err := lexicon.Load(files, path)
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		item, err := number(row.Get("qid"))
		if err == nil {
			err = use(item, row)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
	}
	return nil
}

// spread gives the classes below those of the list their place in it: the
// nearest first, the first in the file of equally near ones.
func (t *tables) spread(edges []edge) {
	slices.Sort(edges)
	edges = slices.Compact(edges)
	reached := t.order
	for range maxDepth {
		var next []uint32
		for _, above := range reached {
			at, _ := slices.BinarySearch(edges, newEdge(0, above))
			for ; at < len(edges) && edges[at].above() == above; at++ {
				if below := edges[at].below(); t.byItem[below] == 0 && below != human {
					t.byItem[below] = t.byItem[above]
					next = append(next, below)
				}
			}
		}
		reached = next
	}
}

// of says what an item of some classes is: the first in the file of those
// that the list or the dump knows.
func (t *tables) of(instance []uint32) (class, bool) {
	best := 0
	for _, item := range instance {
		if at := t.byItem[item]; at > 0 && (best == 0 || at < best) {
			best = at
		}
	}
	if best == 0 {
		return class{}, false
	}
	return t.classes[best-1], true
}

// code is the code of the first of some countries that has one.
func (t *tables) code(countries []uint32) string {
	for _, c := range countries {
		if code := t.codes[c]; code != "" {
			return code
		}
	}
	return ""
}
