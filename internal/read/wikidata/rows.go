package wikidata

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"
)

// header opens a list; the columns follow.
const header = `# source: Wikidata (https://www.wikidata.org), by isnad lexicon import
# licence: CC0-1.0
# spelling: raw
# domain: `

// form is how a list is written.
type form struct {
	domain  string
	columns []string
}

var forms = map[what]form{
	person:       {"people with an Arabic label in a dump of Wikidata", []string{"id", "name", "en", "country", "sector", "aliases", "qid"}},
	organisation: {"organisations with an Arabic label in a dump of Wikidata", []string{"id", "name", "en", "country", "kind", "sector", "aliases", "qid"}},
	place:        {"places with an Arabic label in a dump of Wikidata", []string{"id", "name", "en", "country", "kind", "aliases", "qid"}},
}

// lists writes the rows.
type lists struct {
	w       [place + 1]*bufio.Writer
	words   *words
	shipped *shipped
}

func newLists(people, organisations, places io.Writer) (*lists, error) {
	l := &lists{words: loadWords(), shipped: loadShipped()}
	l.w[person], l.w[organisation], l.w[place] = bufio.NewWriter(people), bufio.NewWriter(organisations), bufio.NewWriter(places)
	for _, is := range []what{person, organisation, place} {
		if _, err := l.w[is].WriteString(header + forms[is].domain + "\n" + strings.Join(forms[is].columns, "\t") + "\n"); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *lists) flush() error {
	for _, is := range []what{person, organisation, place} {
		if err := l.w[is].Flush(); err != nil {
			return err
		}
	}
	return nil
}

// add writes the row of an item. An entity that the lists which ship have
// keeps its id, its name and the marks of its spellings; those of the dump
// stand behind them.
func (l *lists) add(t *tables, it *item, c *Counts) error {
	is, kind := person, ""
	if !slices.Contains(it.instance, human) {
		of, ok := t.of(it.instance)
		if !ok {
			return nil
		}
		is, kind = of.what, of.kind
	}
	if l.shipped.has(is, kind, it.name, t.codes[it.q]) {
		c.Known++
		return nil
	}
	country := t.codes[it.q]
	if country == "" {
		country = t.code(it.country)
	}
	k := known{id: "wd:Q" + strconv.FormatUint(uint64(it.q), 10), name: it.name, en: it.en, country: country, kind: kind, sector: it.sector}
	keys := []string{nameKey(it.name)}
	for _, a := range it.aliases {
		if key := nameKey(a); strings.Contains(key, " ") {
			keys = append(keys, key)
		}
	}
	taken := map[string]bool{}
	if same := l.shipped.find(is, k.country, keys); same != nil {
		en := k.en
		k = *same
		if k.en == "" {
			k.en = en
		}
		for _, n := range append([]string{k.name}, k.aliases...) {
			taken[nameKey(n)] = true
		}
		k.aliases = slices.Clone(k.aliases)
	} else {
		taken[keys[0]] = true
		if l.words.weak(is, keys[0], false) {
			k.name = "~" + k.name
		}
	}
	for i, n := range append([]string{it.name}, it.aliases...) {
		key := nameKey(n)
		if taken[key] {
			continue
		}
		taken[key] = true
		if l.words.weak(is, key, i > 0) {
			n = "~" + n
		}
		k.aliases = append(k.aliases, n)
	}
	c.count(is)
	return l.write(is, &k, it.q)
}

func (l *lists) write(is what, k *known, q uint32) error {
	w := l.w[is]
	for i, column := range forms[is].columns {
		if i > 0 {
			w.WriteByte('\t')
		}
		v := ""
		switch column {
		case "id":
			v = k.id
		case "name":
			v = k.name
		case "en":
			v = k.en
		case "country":
			v = k.country
		case "kind":
			v = k.kind
		case "sector":
			v = k.sector
		case "aliases":
			v = strings.Join(k.aliases, "|")
		case "qid":
			v = "Q" + strconv.FormatUint(uint64(q), 10)
		}
		if v == "" {
			v = "-"
		}
		w.WriteString(v)
	}
	return w.WriteByte('\n') // a bufio.Writer keeps its first error
}
