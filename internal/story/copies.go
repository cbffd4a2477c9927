package story

import (
	"slices"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// Copies are found by shingles: every run of five words of the body, hashed.
const (
	shingleWords = 5
	// minShingles is the least text that can be called a copy: 24 words.
	minShingles = 20
	// Shingles of a longer text are sampled, one in four, for the index. A
	// text of 64 shingles that is half a copy still brings some eight.
	sampleAbove = 64
	sampleMask  = 3
	// A shingle in more documents than this is a template, and brings no
	// candidates.
	maxHolders = 60
	minHits    = 2
)

// Shares of a document's shingles found in an earlier one. One word changed
// in every ten breaks half of the shingles, so a share of a half is a text
// that was edited, not written. An outlet's own next article repeats its
// background by the paragraph, so a revision, which may cut the text or add to
// it, must keep most of the shorter text, a good part of the longer one, and
// its opening or its headline.
const (
	copyShare       = 0.5
	revisionShare   = 0.6
	revisionLeast   = 0.3
	revisionOpening = 0.25
	revisionHead    = 0.6 // cosine
	openingShingles = 8   // those of the first twelve words
)

// family is a group of copies; parent leads to the one it was merged into.
type family struct {
	seq    int // of its first document
	id     string
	parent *family
}

func (f *family) root() *family {
	for f.parent != nil {
		f = f.parent
	}
	return f
}

// shingles are the distinct shingles of the body, and those of its opening,
// sorted.
func shingles(doc *news.Document) (all, opening []uint64) {
	_, bodies := sections(doc)
	var out []uint64
	var words [shingleWords]uint64
	n := 0
	for _, s := range bodies {
		for _, tok := range doc.Tokens[s.from:s.to] {
			if tok.Kind == text.Punct || tok.Key == "" {
				continue
			}
			words[n%shingleWords] = hash(tok.Key)
			n++
			if n < shingleWords {
				continue
			}
			h := uint64(0)
			for k := range shingleWords {
				h = mix(h*31 + words[(n+k)%shingleWords])
			}
			out = append(out, h)
		}
	}
	opening = slices.Clone(out[:min(len(out), openingShingles)])
	slices.Sort(opening)
	slices.Sort(out)
	return slices.Compact(out), slices.Compact(opening)
}

// indexed yields the shingles that are kept in the index.
func indexed(all []uint64) []uint64 {
	if len(all) <= sampleAbove {
		return all
	}
	out := make([]uint64, 0, len(all)/(sampleMask+1)+8)
	for _, s := range all {
		if s&sampleMask == 0 {
			out = append(out, s)
		}
	}
	return out
}

// overlap counts what two sorted lists share.
func overlap(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// seen is what an item remembers of a reuse: the earlier document and the
// share of the shorter text.
type seen struct {
	seq   int
	share float64
}

// reuse is an earlier document that shares text with a new one.
type reuse struct {
	it     *item
	common int
}

// reused lists the documents of the window that share shingles with it, in
// order of arrival.
func (w *window) reused(it *item) []reuse {
	if len(it.shingle) < minShingles {
		return nil
	}
	hits := map[*item]int{}
	for _, s := range it.shingle {
		holders := w.shingles[s]
		if len(holders) > maxHolders {
			continue
		}
		for _, h := range holders {
			hits[h]++
		}
	}
	var out []reuse
	for h, n := range hits {
		if n >= minHits && len(h.shingle) >= minShingles {
			out = append(out, reuse{it: h})
		}
	}
	slices.SortFunc(out, func(a, b reuse) int { return a.it.seq - b.it.seq })
	for i := range out {
		out[i].common = overlap(it.shingle, out[i].it.shingle)
	}
	return out
}

// taken reports whether it takes its text from the earlier document.
func (r reuse) taken(it *item) bool {
	share := float64(r.common) / float64(len(it.shingle))
	if r.it.outlet != it.outlet {
		return share >= copyShare
	}
	n, m := len(it.shingle), len(r.it.shingle)
	if float64(r.common) < revisionShare*float64(min(n, m)) || float64(r.common) < revisionLeast*float64(max(n, m)) {
		return false
	}
	x := it.against(r.it)
	kept := float64(overlap(it.opening, r.it.shingle)) >= revisionOpening*float64(len(it.opening))
	return (kept || x[featureHead] >= revisionHead) && !it.form(r.it, &x)
}

// place puts it in a copy family: that of the document it shares most with.
// Where half of it stands in members of two families they are one.
func (it *item) place(found []reuse) {
	var best reuse
	for _, r := range found {
		it.reuses = append(it.reuses, seen{r.it.seq, float64(r.common) / float64(min(len(it.shingle), len(r.it.shingle)))})
		if r.taken(it) && r.common > best.common {
			best = r
		}
	}
	if best.it == nil {
		it.family = &family{id: it.id, seq: it.seq}
		return
	}
	it.copyOf = best.it.id
	it.shared = float64(best.common) / float64(len(it.shingle))
	it.family = best.it.family.root()
	for _, r := range found {
		if other := r.it.family.root(); other != it.family && r.taken(it) {
			it.family = unite(it.family, other)
		}
	}
}

// unite merges two families; the one whose first document came first stays.
func unite(a, b *family) *family {
	if b.seq < a.seq {
		a, b = b, a
	}
	b.parent = a
	return a
}

// copied is the share of the shorter text that the two have in common, as
// far as the search for copies saw it.
func (it *item) copied(other *item) float64 {
	if it.seq < other.seq {
		it, other = other, it
	}
	for _, r := range it.reuses {
		if r.seq == other.seq {
			return r.share
		}
	}
	return 0
}
