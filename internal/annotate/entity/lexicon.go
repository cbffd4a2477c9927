package entity

import (
	"sync"
	"time"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// entry is one entity that the lexicon knows.
type entry struct {
	id, name, country string
	sector            string
	typ               news.EntityType
	rule              string
	club              bool // a club or federation whose name is weak: that of its city
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

// Lexicon is all that the annotator knows, compiled once. It never changes,
// but for the index of spellings that is made on demand, and is shared by all
// documents.
type Lexicon struct {
	entries  []entry
	byID     map[string]int
	names    lexicon.Phrases
	readings [][]reading    // by value of names
	keys     map[string]int // folded name to value of names
	// spelled holds the names by type and the keys of arabic.Name, for
	// spellings that no list has; it is made when it is asked for first.
	spelled     map[string][]spelling
	spelledOnce sync.Once
	// also holds the folded names that are another name with a noun before it,
	// which the text does not need («حركة حماس»).
	also map[string]int

	titles  lexicon.Phrases
	office  []bool // by value of titles: takes a complement
	heads   lexicon.Phrases
	headers []head
	holders lexicon.Phrases
	offices []office

	// users holds the ids and claimed the folded names that the lists of a user
	// give; both are nil without such lists.
	users, claimed map[string]bool

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

// newLexicon compiles the lexicon that ships with isnad, with the lists of a
// user beside it. Those of the user are read first: what they hold of ids and
// names, the lists after them do not give to others.
func newLexicon(user *lexicon.User) (*Lexicon, error) {
	lx := &Lexicon{byID: make(map[string]int, 5000), keys: make(map[string]int, 8000), kinds: make(map[string]wordKind, 24000), nations: make(map[string]string, 4000), also: map[string]int{}}
	if user != nil {
		if err := lx.loadUser(user); err != nil {
			return nil, err
		}
	}
	for _, load := range []func() error{lx.loadCountries, lx.loadEntities, lx.loadOutlets, lx.loadWords, lx.loadTitles, lx.loadHeads} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	if user != nil && user.Offices != nil {
		if err := lx.loadOffices(user.Offices); err != nil {
			return nil, err
		}
	}
	return lx, lx.loadOffices(lexicon.Must("ar/offices.tsv"))
}

// WithUser compiles the lexicon that ships with isnad with the lists of a user
// beside it. On the same id, and on the same name, the user's row counts.
func WithUser(user *lexicon.User) (*Lexicon, error) { return newLexicon(user) }

// Default is the lexicon that ships with isnad. It panics when the data is
// broken; the package's test loads it.
var Default = sync.OnceValue(func() *Lexicon {
	lx, err := newLexicon(nil)
	if err != nil {
		panic(err)
	}
	return lx
})

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
