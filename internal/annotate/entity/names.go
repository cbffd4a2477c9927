package entity

import (
	"fmt"
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// plainPattern takes the signs of the pattern language out of a name.
var plainPattern = strings.NewReplacer("(", " ", ")", " ", "?", " ")

func fold(s string) string { return text.FoldString(s, text.Key) }

// nameKey is the key of a name: its folded tokens.
func nameKey(name string) string { return strings.Join(nameKeys(name), " ") }

func nameKeys(name string) []string {
	toks := text.Tokenize(name)
	keys := make([]string, len(toks))
	for i, t := range toks {
		keys[i] = t.Key
	}
	return keys
}

// listed is one spelling of a list, its folded words and its key.
type listed struct {
	text, key string
	words     []string
	weak      bool // marked ~
}

func cutNames(names []string) []listed {
	out := make([]listed, len(names))
	for i, n := range names {
		l := &out[i]
		l.weak = strings.HasPrefix(n, "~")
		l.text = strings.TrimPrefix(n, "~")
		l.words = nameKeys(l.text)
		l.key = strings.Join(l.words, " ")
	}
	return out
}

// add adds an entity, or spellings to one that a list before holds already
// under the same name and country. A name that begins with ~ is weak. What a
// user's list gives otherwise is left out.
func (lx *Lexicon) add(e entry, names []string) error {
	if lx.users[e.id] {
		return nil
	}
	e.name = strings.TrimPrefix(e.name, "~")
	spellings := cutNames(names)
	at, known := lx.same(e, spellings[0].key)
	if !known {
		if _, dup := lx.byID[e.id]; dup {
			return fmt.Errorf("id %q stands twice", e.id)
		}
		at = lx.enter(e)
	}
	for i := range spellings {
		s := &spellings[i]
		if s.key == "" {
			return fmt.Errorf("%s: name %q is empty", e.id, s.text)
		}
		if lx.claimed[s.key] {
			continue
		}
		if e.typ == news.Organisation && lx.longer(s.key, spellings) {
			lx.also[s.key] = at
			continue
		}
		lx.name(s, at)
	}
	return nil
}

// enter adds an entity without names.
func (lx *Lexicon) enter(e entry) int {
	at := len(lx.entries)
	lx.entries = append(lx.entries, e)
	lx.byID[e.id] = at
	return at
}

// name gives a spelling to the entity at.
func (lx *Lexicon) name(s *listed, at int) {
	v, ok := lx.keys[s.key]
	if !ok {
		v = len(lx.readings)
		lx.keys[s.key] = v
		lx.readings = append(lx.readings, nil)
		words := s.words
		if strings.ContainsAny(s.text, "()?") {
			words = nameKeys(plainPattern.Replace(s.text))
		}
		if len(words) > 0 {
			lx.names.AddKeys(words, v)
		}
	}
	if !lx.reads(v, at) {
		first, _, _ := strings.Cut(s.key, " ")
		later := lx.entries[at].typ == news.Person && !strings.HasPrefix(fold(lx.entries[at].name)+" ", first+" ")
		lx.readings[v] = append(lx.readings[v], reading{at, s.weak, later})
	}
}

// longer reports a spelling that only puts a noun before another strong one
// («حركة حماس») or the adjective of a nation after it: the name is the
// shorter.
func (lx *Lexicon) longer(key string, spellings []listed) bool {
	first, rest, _ := strings.Cut(key, " ")
	before, last := "", ""
	if at := strings.LastIndexByte(key, ' '); at > 0 {
		before, last = key[:at], key[at+1:]
	}
	for i := range spellings {
		switch s := &spellings[i]; {
		case s.weak, s.key == "":
		case s.key == rest && typeNouns[first], s.key == before && strings.HasPrefix(last, "ال") && lx.nations[last] != "":
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

// same finds a place that an earlier list has under the key of its name and
// the country.
func (lx *Lexicon) same(e entry, key string) (int, bool) {
	if e.typ != news.Location {
		return 0, false
	}
	v, ok := lx.keys[key]
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
