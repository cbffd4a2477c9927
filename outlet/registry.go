package outlet

import (
	"embed"
	"fmt"
	"io/fs"
	"net"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Files are the lists of outlets that ship with isnad: data/….
//
//go:embed data
var Files embed.FS

// Outlet is one publisher, agency or platform.
type Outlet struct {
	// ID is a slug that never changes: x:reuters.
	ID string
	// Name is the Arabic name without a word of type, En an English label.
	Name string
	En   string
	// Kind is agency, broadcaster, newspaper (magazines too), site or social.
	Kind string
	// Country is an ISO 3166 code, empty when it has no one country.
	Country string
	// State reports that a state owns or runs it.
	State bool
	Owner string
	// Family is the id of the publisher family, empty when none is known.
	Family string
	Hosts  []string
}

// Name is one spelling of an outlet's name. A weak one is a common word too.
type Name struct {
	Text string
	ID   string
	Weak bool
}

// Registry finds outlets by id, name and host. It never changes once built
// and is safe for concurrent use.
type Registry struct {
	outlets []Outlet
	names   []Name
	byID    map[string]int
	byKey   map[string]int
	byHost  map[string]int
	// adjectives holds the folded adjective of nationality of each country.
	adjectives map[string]string
}

// Default is the registry that ships with isnad. It panics when its data is
// broken; the package's test loads it.
var Default = sync.OnceValue(func() *Registry {
	r, err := Load(Files, "data")
	if err != nil {
		panic(err)
	}
	return r
})

// Load reads every .tsv file of dir.
func Load(fsys fs.FS, dir string) (*Registry, error) {
	r := &Registry{byID: map[string]int{}, byKey: map[string]int{}, byHost: map[string]int{}, adjectives: map[string]string{}}
	for _, row := range lexicon.Must("ar/countries.tsv").Rows {
		if adj := row.Get("adjective"); adj != "" {
			r.adjectives[row.Get("country")] = text.FoldString(adj, text.Key)
		}
	}
	paths, err := fs.Glob(fsys, dir+"/*.tsv")
	if err != nil {
		return nil, fmt.Errorf("load outlets: %w", err)
	}
	for _, path := range paths {
		table, err := lexicon.Load(fsys, path)
		if err != nil {
			return nil, fmt.Errorf("load outlets: %w", err)
		}
		for _, row := range table.Rows {
			if err := r.add(row); err != nil {
				return nil, fmt.Errorf("load outlets: %s: %w", row.At(), err)
			}
		}
	}
	return r, nil
}

var kinds = map[string]bool{"agency": true, "broadcaster": true, "newspaper": true, "site": true, "social": true}

func (r *Registry) add(row lexicon.Row) error {
	o := Outlet{
		ID: row.Get("id"), Name: row.Get("name"), En: row.Get("en"), Kind: row.Get("kind"), Country: row.Get("country"),
		State: row.Get("state") == "yes", Owner: row.Get("owner"), Family: row.Get("family"), Hosts: row.List("hosts"),
	}
	switch {
	case !strings.HasPrefix(o.ID, "x:"):
		return fmt.Errorf("id %q lacks the prefix x: of the registry", o.ID)
	case r.has(o.ID):
		return fmt.Errorf("id %q stands twice", o.ID)
	case !kinds[o.Kind]:
		return fmt.Errorf("kind %q", o.Kind)
	case o.Name == "" || o.En == "":
		return fmt.Errorf("%s has no name or no English label", o.ID)
	case (o.Owner != "" || o.Family != "" || len(o.Hosts) > 0) && row.Get("source") == "":
		return fmt.Errorf("%s claims an owner, a family or hosts without a source", o.ID)
	}
	at := len(r.outlets)
	r.outlets = append(r.outlets, o)
	r.byID[o.ID] = at
	if err := r.name(o.Name, row.Get("weak") == "yes", at); err != nil {
		return err
	}
	for _, a := range row.List("aliases") {
		weak := strings.HasPrefix(a, "~")
		if err := r.name(strings.TrimPrefix(a, "~"), weak, at); err != nil {
			return err
		}
	}
	for _, h := range o.Hosts {
		if _, dup := r.byHost[h]; dup {
			return fmt.Errorf("host %q stands twice", h)
		}
		r.byHost[h] = at
	}
	return nil
}

func (r *Registry) has(id string) bool { _, ok := r.byID[id]; return ok }

func (r *Registry) name(name string, weak bool, at int) error {
	key := strings.Join(words(name), " ")
	if key == "" {
		return fmt.Errorf("name %q is empty", name)
	}
	if was, ok := r.byKey[key]; ok {
		if was == at { // a spelling that differs by what folding takes away
			return nil
		}
		return fmt.Errorf("name %q stands for %s and %s", name, r.outlets[was].ID, r.outlets[at].ID)
	}
	r.byKey[key] = at
	r.names = append(r.names, Name{Text: name, ID: r.outlets[at].ID, Weak: weak})
	return nil
}

// Outlets lists all outlets in the order of the data.
func (r *Registry) Outlets() []Outlet { return r.outlets }

// Names lists all spellings in the order of the data. No two fold alike.
func (r *Registry) Names() []Name { return r.names }

// ByID returns the outlet with the id.
func (r *Registry) ByID(id string) (Outlet, bool) { return r.at(r.byID, id) }

// ByHost returns the outlet whose host is host or a parent domain of it. A
// port and a leading www. do not count.
func (r *Registry) ByHost(host string) (Outlet, bool) {
	host = strings.ToLower(host)
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	for host = strings.Trim(host, "."); strings.Contains(host, "."); {
		if o, ok := r.at(r.byHost, host); ok {
			return o, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return Outlet{}, false
}

func (r *Registry) at(index map[string]int, key string) (Outlet, bool) {
	i, ok := index[key]
	if !ok {
		return Outlet{}, false
	}
	return r.outlets[i], true
}

// Lookup returns the outlet that a name as written stands for: first as it
// is, then without words of type before it (وكالة، صحيفة …) and words of
// description after it (للأنباء، الإخبارية, the adjective of its own country).
func (r *Registry) Lookup(name string) (Outlet, bool) {
	if len(name) > maxName {
		return Outlet{}, false
	}
	w := words(name)
	for n := len(w); n > 0; n-- {
		for at := 0; at < n; at++ {
			if o, ok := r.at(r.byKey, strings.Join(w[at:n], " ")); ok && r.describes(w[n:], o) {
				return o, true
			}
			if !typeWords[w[at]] {
				break
			}
		}
	}
	return Outlet{}, false
}

// describes reports whether the words after a name only describe the outlet.
func (r *Registry) describes(rest []string, o Outlet) bool {
	adj := r.adjectives[o.Country]
	for _, w := range rest {
		if tailWords[w] {
			continue
		}
		w = strings.TrimPrefix(w, "ال")
		w = strings.TrimSuffix(w, "ه")
		if adj == "" || w != adj && !(adj == "امريكي" && w == "اميركي") {
			return false
		}
	}
	return true
}

// IDFor makes the id of an outlet that the registry does not know: o: and the
// folded words of its name, without words of type before it, joined by
// hyphens. A name of type words alone keeps them.
func IDFor(name string) string {
	w := words(name[:min(len(name), maxName)])
	for len(w) > 1 && typeWords[w[0]] {
		w = w[1:]
	}
	for len(w) > 1 && w[len(w)-1] == "للانباء" {
		w = w[:len(w)-1]
	}
	return "o:" + strings.Join(w, "-")
}

// maxName is the longest name in bytes that is looked at; none that means
// anything comes near it.
const maxName = 400

// typeWords stand before a name and are not part of it; folded.
var typeWords = set("وكالة", "أنباء", "صحيفة", "جريدة", "مجلة", "قناة", "شبكة", "تلفزيون", "فضائية", "محطة", "موقع", "إذاعة",
	"راديو", "منصة", "بوابة", "يومية", "الوكالة", "الصحيفة", "القناة", "الشبكة", "الموقع", "الإذاعة", "المجلة")

// tailWords describe an outlet after its name; folded.
var tailWords = set("للأنباء", "الإخبارية", "الإخباري", "الأنباء", "التلفزيونية", "التلفزيوني", "الفضائية", "الرسمية", "الرسمي", "الحكومية",
	"الحكومي", "الإلكترونية", "الإلكتروني", "اليومية", "الدولية", "العالمية", "سابقا")

func set(list ...string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, w := range list {
		m[text.FoldString(w, text.Key)] = true
	}
	return m
}

// words are the folded words of a name; punctuation does not count.
func words(name string) []string {
	var out []string
	for _, t := range text.Tokenize(name) {
		if t.Kind != text.Punct && t.Key != "" {
			out = append(out, t.Key)
		}
	}
	return out
}
