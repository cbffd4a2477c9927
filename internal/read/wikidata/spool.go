package wikidata

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// item is what is put by of an entity until all classes are known.
type item struct {
	q        uint32
	instance []uint32
	country  []uint32
	sector   string
	en       string
	name     string
	aliases  []string
}

// cut takes an entity down to an item; nil when no list could hold it.
func (t *tables) cut(e *entity, q uint32, minLinks int) *item {
	l, c := &e.Labels.is, &e.Claims.is
	name := cleanName(l.Ar.Value)
	if name == "" || len(c.Instance) == 0 || int(e.Sitelinks) < minLinks {
		return nil
	}
	it := &item{q: q, instance: items(c.Instance), country: append(items(c.Citizen), items(c.Country)...), name: name}
	if len(it.instance) == 0 {
		return nil
	}
	if it.en = oneLine(l.En.Value); it.en == "" {
		it.en = oneLine(l.Mul.Value)
	}
	for _, o := range items(c.Occupation) {
		if it.sector = t.sectors[o]; it.sector != "" {
			break
		}
	}
	aliases := e.Aliases.is
	seen := map[string]bool{nameKey(name): true}
	put := func(s string, plain bool) {
		s = cleanName(s)
		key := nameKey(s)
		if s == "" || seen[key] || plain && !plainArabic(s) || len(it.aliases) == maxAliases {
			return
		}
		seen[key] = true
		it.aliases = append(it.aliases, s)
	}
	for _, a := range aliases["ar"] {
		put(a.Value, false)
	}
	put(l.Arz.Value, true)
	put(l.Ary.Value, true)
	for _, lang := range []string{"arz", "ary"} {
		for _, a := range aliases[lang] {
			put(a.Value, true)
		}
	}
	return it
}

// oneLine is a label without tabs and line ends, bounded.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > maxNameBytes || s == "-" {
		return ""
	}
	return s
}

// spool is a file of items in the order of the dump.
type spool struct {
	f *os.File
	w *bufio.Writer
}

func newSpool(dir string) (*spool, error) {
	f, err := os.CreateTemp(dir, ".isnad-import-*")
	if err != nil {
		return nil, err
	}
	return &spool{f, bufio.NewWriterSize(f, 1<<20)}, nil
}

func (s *spool) close() {
	s.f.Close()
	os.Remove(s.f.Name())
}

func (s *spool) put(it *item) error {
	_, err := fmt.Fprintf(s.w, "%d\t%s\t%s\t%s\t%s\t%s\t%s\n", it.q, join(it.instance), join(it.country), it.sector, it.en, it.name, strings.Join(it.aliases, "|"))
	return err
}

// each gives the items back in their order.
func (s *spool) each(use func(*item) error) error {
	if err := s.w.Flush(); err != nil {
		return err
	}
	if _, err := s.f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	r := bufio.NewReaderSize(s.f, 1<<20)
	for {
		l, err := r.ReadString('\n')
		if err != nil {
			if err == io.EOF && l == "" {
				return nil
			}
			return fmt.Errorf("read back what was put by: %w", err)
		}
		f := strings.Split(strings.TrimSuffix(l, "\n"), "\t")
		it := &item{instance: split(f[1]), country: split(f[2]), sector: f[3], en: f[4], name: f[5]}
		q, err := strconv.ParseUint(f[0], 10, 32)
		if err != nil {
			return fmt.Errorf("read back what was put by: %w", err)
		}
		it.q = uint32(q)
		if f[6] != "" {
			it.aliases = strings.Split(f[6], "|")
		}
		if err := use(it); err != nil {
			return err
		}
	}
}

func join(list []uint32) string {
	var b []byte
	for i, n := range list {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendUint(b, uint64(n), 10)
	}
	return string(b)
}

func split(s string) []uint32 {
	var out []uint32
	for f := range strings.FieldsSeq(s) {
		n, _ := strconv.ParseUint(f, 10, 32) // written by join
		out = append(out, uint32(n))
	}
	return out
}
