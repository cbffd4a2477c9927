package entity

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// entry is one entity that the lexicon knows.
type entry struct {
	id, name, country string
	sector            string
	typ               news.EntityType
	rule              string
	club              bool // a club that has the name of its city
	place             bool // of a list of places, whose weak names need a word of place
}

// reading is one entity that a name may stand for.
type reading struct {
	entry int
	weak  bool
	later bool // of a person, without the first name: نتنياهو، بن سلمان
}

// head is a noun that opens a name; see heads.tsv.
type head struct {
	id, need string
	sector   string
	typ      news.EntityType
	keep     bool
	definite bool
	union    bool // الاتحاد …ي لكرة القدم
	aired    bool // a station: التلفزيون الغندوري is one that the document names
	joins    bool // takes «و» and a second noun: وزارة التربية والتعليم
}

// office is the holding of an office that a phrase denotes.
type office struct {
	id          string
	entry       int
	from, until time.Time
	current     bool // still held when the list was written
}

// open reports an office whose holder may still hold it after until.
func (o *office) open() bool { return o.current }

// Lexicon is all that the annotator knows, compiled once. It never changes
// and is shared by all documents.
type Lexicon struct {
	entries  []entry
	byID     map[string]int
	names    lexicon.Phrases
	readings [][]reading    // by value of names
	keys     map[string]int // folded name to value of names
	// people holds the full names of people by arabic.NameKey, for spellings
	// that no list has.
	people map[string][]spelling

	titles  lexicon.Phrases
	office  []bool // by value of titles: takes a complement
	heads   lexicon.Phrases
	headers []head
	holders lexicon.Phrases
	offices []office

	// kinds holds what is known of single folded words.
	kinds map[string]wordKind
	// nations maps a folded adjective of nationality, with or without the
	// article, to its country.
	nations map[string]string
}

// wordKind is a set of what a word may be.
type wordKind uint16

const (
	common    wordKind = 1 << iota // no part of a person's name
	nameWord                       // a given name or surname
	givenName                      // a given name that is no other word
	weakGiven                      // a given name that is a common word too
	stopWord                       // ends any name: weekdays, اليوم, الذي, الماضي …
	speech                         // a reporting verb
	link                           // a preposition that a title's complement may hold
	nameLink                       // joins to the next word in a name: عبد، أبو، بن، آل، فون
	toponym                        // opens the name of a place: وادي، تل، كفر
	locative                       // a preposition of place
	patronym                       // joins to the name before it: بن، بنت
	lookalike                      // begins like a particle before a name and is another word: بلد، ليبي
)

// newLexicon compiles the lexicon that ships with isnad.
func newLexicon() (*Lexicon, error) {
	lx := &Lexicon{byID: make(map[string]int, 5000), keys: make(map[string]int, 8000), kinds: make(map[string]wordKind, 24000), nations: make(map[string]string, 4000), people: map[string][]spelling{}}
	for _, load := range []func() error{lx.loadCountries, lx.loadEntities, lx.loadOutlets, lx.loadWords, lx.loadTitles, lx.loadHeads, lx.loadOffices} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	return lx, nil
}

// Default is the lexicon that ships with isnad. It panics when the data is
// broken; the package's test loads it.
var Default = sync.OnceValue(func() *Lexicon {
	lx, err := newLexicon()
	if err != nil {
		panic(err)
	}
	return lx
})

// plainPattern takes the signs of the pattern language out of a name.
var plainPattern = strings.NewReplacer("(", " ", ")", " ", "?", " ")

func fold(s string) string { return text.FoldString(s, text.Key) }

// nameKey is the key of a name: its folded tokens.
func nameKey(name string) string {
	toks := text.Tokenize(name)
	keys := make([]string, len(toks))
	for i, t := range toks {
		keys[i] = t.Key
	}
	return strings.Join(keys, " ")
}

// spelling is a full name of a person, ready for comparing.
type spelling struct {
	name  arabic.Name
	entry int
}

// spell indexes a person's name of two words or more.
func (lx *Lexicon) spell(name string, entry int) {
	if strings.Contains(name, " ") {
		key := arabic.NameKey(name)
		lx.people[key] = append(lx.people[key], spelling{arabic.NewName(name), entry})
	}
}

// add adds an entity, or spellings to one that a list before holds already
// under the same name and country. A name that begins with ~ is weak.
func (lx *Lexicon) add(e entry, names []string) error {
	e.name = strings.TrimPrefix(e.name, "~")
	at, known := lx.same(e)
	if !known {
		if _, dup := lx.byID[e.id]; dup {
			return fmt.Errorf("id %q stands twice", e.id)
		}
		at = len(lx.entries)
		lx.entries = append(lx.entries, e)
		lx.byID[e.id] = at
		if e.typ == news.Person {
			lx.spell(e.name, at)
		}
	}
	for _, n := range names {
		weak := strings.HasPrefix(n, "~")
		n = strings.TrimPrefix(n, "~")
		key := nameKey(n)
		if e.typ == news.Organisation && lx.longer(key, names) {
			continue
		}
		if key == "" {
			return fmt.Errorf("%s: name %q is empty", e.id, n)
		}
		v, ok := lx.keys[key]
		if !ok {
			v = len(lx.readings)
			lx.keys[key] = v
			lx.readings = append(lx.readings, nil)
			if err := lx.names.Add(plainPattern.Replace(n), v); err != nil {
				return fmt.Errorf("%s: %w", e.id, err)
			}
		}
		if !lx.reads(v, at) {
			first, _, _ := strings.Cut(key, " ")
			later := e.typ == news.Person && !strings.HasPrefix(nameKey(e.name)+" ", first+" ")
			lx.readings[v] = append(lx.readings[v], reading{at, weak, later})
		}
	}
	return nil
}

// longer reports a spelling that only puts a noun before another strong one
// («حركة حماس») or the adjective of a nation after it: the name is the
// shorter.
func (lx *Lexicon) longer(key string, names []string) bool {
	first, rest, _ := strings.Cut(key, " ")
	before, last := "", ""
	if at := strings.LastIndexByte(key, ' '); at > 0 {
		before, last = key[:at], key[at+1:]
	}
	for _, n := range names {
		switch k := nameKey(n); {
		case strings.HasPrefix(n, "~"), k == "":
		case k == rest && typeNouns[first], k == before && strings.HasPrefix(last, "ال") && lx.nations[last] != "":
			return true
		}
	}
	return false
}

// typeNouns say what a name names and are not part of it when it stands
// without them too.
var typeNouns = map[string]bool{"حركه": true, "تنظيم": true, "شركه": true, "منظمه": true, "نادي": true, "وكاله": true, "شبكه": true, "حزب": true,
	"مجموعه": true, "موقع": true, "جماعه": true, "فريق": true, "قناه": true, "صحيفه": true, "حلف": true, "مليشيا": true, "ميليشيا": true}

func (lx *Lexicon) reads(v, entry int) bool {
	for _, r := range lx.readings[v] {
		if r.entry == entry {
			return true
		}
	}
	return false
}

// same finds a place that an earlier list has under the name and country.
func (lx *Lexicon) same(e entry) (int, bool) {
	if e.typ != news.Location {
		return 0, false
	}
	v, ok := lx.keys[nameKey(e.name)]
	if !ok {
		return 0, false
	}
	for _, r := range lx.readings[v] {
		if was := lx.entries[r.entry]; was.typ == e.typ && (was.country == e.country || was.country == "") {
			return r.entry, true
		}
	}
	return 0, false
}

// isName reports whether a folded name is a strong name of its own.
func (lx *Lexicon) isName(key string) bool {
	v, ok := lx.keys[key]
	if !ok {
		return false
	}
	for _, r := range lx.readings[v] {
		if !r.weak {
			return true
		}
	}
	return false
}
