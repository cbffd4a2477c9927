package wikidata

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
)

// Options say where lists go and what is left out.
type Options struct {
	// Dir is where what is put by stands until it is read again; it takes
	// about a hundredth of the room of a plain dump.
	Dir string
	// MinSitelinks leaves out items with fewer pages in Wikimedia's projects.
	MinSitelinks int
	// People, Organisations and Places take the lists.
	People, Organisations, Places io.Writer
	// Bad is told of each line that cannot be read, in the order of the dump.
	Bad func(line int, cause error)
	// Read, when set, is told the number of lines read so far.
	Read func(lines int)
}

// Counts are what an import made of a dump.
type Counts struct {
	Lines, Bad                    int
	People, Organisations, Places int
	// Known are countries and outlets, which the lists that ship know better.
	Known int
}

func (c *Counts) count(is what) {
	switch is {
	case person:
		c.People++
	case organisation:
		c.Organisations++
	case place:
		c.Places++
	}
}

// Import reads a dump, unpacked by Open, and writes the lists. A line that
// cannot be read is told and left out; a dump that breaks off is an error.
func Import(ctx context.Context, r io.Reader, o Options) (Counts, error) {
	t, err := loadTables()
	if err != nil {
		return Counts{}, err
	}
	put, err := newSpool(o.Dir)
	if err != nil {
		return Counts{}, err
	}
	defer put.close()
	im := &importer{o: o, t: t, put: put}
	if err := im.read(ctx, newLineReader(r)); err != nil {
		return im.counts, err
	}
	if im.counts.Lines == im.counts.Bad {
		return im.counts, errors.New("no line of it holds an entity")
	}
	t.spread(im.edges)
	im.edges = nil
	lists, err := newLists(o.People, o.Organisations, o.Places)
	if err != nil {
		return im.counts, err
	}
	err = put.each(func(it *item) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return lists.add(t, it, &im.counts)
	})
	if err != nil {
		return im.counts, err
	}
	return im.counts, lists.flush()
}

type importer struct {
	o      Options
	t      *tables
	put    *spool
	edges  []edge
	seen   set
	counts Counts
}

// read takes the dump apart, several lines at a time, and uses them in their
// order.
func (im *importer) read(ctx context.Context, lines *lineReader) error {
	type batch struct {
		lines []line
		parts chan []part
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	work, order := make(chan batch, workers), make(chan batch, 2*workers)
	for range workers {
		go func() {
			for b := range work {
				parts := make([]part, len(b.lines))
				for i, l := range b.lines {
					parts[i] = im.apart(l)
				}
				b.parts <- parts
			}
		}()
	}
	var failed error
	go func() {
		defer close(order)
		defer close(work)
		for failed == nil && ctx.Err() == nil {
			b := batch{parts: make(chan []part, 1)}
			b.lines, failed = lines.batch()
			if len(b.lines) == 0 {
				return
			}
			for _, to := range []chan batch{work, order} {
				select {
				case to <- b:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	for b := range order {
		var parts []part
		select {
		case parts = <-b.parts:
		case <-ctx.Done():
			continue
		}
		for i := range parts {
			if err := im.use(b.lines[i].n, &parts[i]); err != nil {
				return err
			}
		}
		if im.o.Read != nil {
			im.o.Read(im.counts.Lines)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if failed != nil && !errors.Is(failed, io.EOF) {
		return fmt.Errorf("after line %d: %w", lines.n, failed)
	}
	return nil
}

// batch gives some lines, those before an error with it.
func (l *lineReader) batch() ([]line, error) {
	const most, bytes = 64, 1 << 20
	var out []line
	for size := 0; len(out) < most && size < bytes; {
		next, err := l.next()
		if err != nil {
			return out, err
		}
		out = append(out, next)
		size += len(next.data)
	}
	return out, nil
}

// part is what a line gives.
type part struct {
	q     uint32
	above []uint32
	code  string
	item  *item
	err   error
}

// apart takes a line apart. It runs beside others and changes nothing.
func (im *importer) apart(l line) part {
	if l.err != nil {
		return part{err: l.err}
	}
	e, q, err := parse(l.data)
	if e == nil || err != nil {
		return part{err: err}
	}
	c := &e.Claims.is
	p := part{q: q, above: items(c.Subclass)}
	for i := range c.Code {
		if code := c.Code[i].Main.Data.Value.text; c.Code[i].Rank != "deprecated" && isCode(code) {
			p.code = code
			break
		}
	}
	p.item = im.t.cut(e, q, im.o.MinSitelinks)
	return p
}

// isCode reports a code of ISO 3166-1 that a country of today has.
func isCode(s string) bool {
	if len(s) != 2 || s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z' {
		return false
	}
	return !slices.Contains([]string{"SU", "YU", "CS", "DD", "YD", "ZR", "BU", "TP", "AN", "FX", "HV", "DY", "RH", "VD"}, s)
}

// use takes what a line gave into the import.
func (im *importer) use(line int, p *part) error {
	im.counts.Lines++
	if p.err == nil && p.q > 0 && im.seen.add(p.q) {
		p.err = fmt.Errorf("Q%d stands in the dump before", p.q)
	}
	if p.err != nil {
		im.counts.Bad++
		im.o.Bad(line, p.err)
		return nil
	}
	for _, a := range p.above {
		im.edges = append(im.edges, newEdge(p.q, a))
	}
	if p.code != "" && im.t.codes[p.q] == "" {
		im.t.codes[p.q] = p.code
	}
	if p.item == nil {
		return nil
	}
	return im.put.put(p.item)
}

// set is a set of numbers, a bit each, in pages of 65,536.
type set struct{ pages map[uint32]*[1024]uint64 }

// add reports whether n was in the set before.
func (s *set) add(n uint32) bool {
	if s.pages == nil {
		s.pages = map[uint32]*[1024]uint64{}
	}
	page := s.pages[n>>16]
	if page == nil {
		page = new([1024]uint64)
		s.pages[n>>16] = page
	}
	word, bit := &page[n>>6&1023], uint64(1)<<(n&63)
	was := *word&bit != 0
	*word |= bit
	return was
}
