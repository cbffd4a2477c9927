package story

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/isnad-news/isnad/news"
)

// item is what the grouping state keeps of one document; a story's sum is
// one too.
type item struct {
	vectors
	seq     int
	id      string
	outlet  string
	at      time.Time
	dated   bool
	shingle []uint64
	opening []uint64 // the shingles of the first words
	family  *family
	story   *strand
	reuses  []seen
	copyOf  string
	shared  float64

	acc   float32 // candidate score, scratch
	stamp int     // seq of the document that acc belongs to
}

// window is the documents that new ones are compared with, and the index over
// them. Its size is bounded by time and by number.
type window struct {
	items    []*item // in order of arrival
	head     int     // items[:head] are gone
	now      time.Time
	df       map[uint64]int32 // of terms
	entities map[uint64]int32 // the same of entities
	postings map[uint64][]posting
	shingles map[uint64][]*item
}

// strength is what a term counts in the search for candidates.
func (w *weight) strength() float32 { return w.w[top] + w.w[body] }

type posting struct {
	it *item
	w  float32
}

func newWindow() *window {
	return &window{df: map[uint64]int32{}, entities: map[uint64]int32{}, postings: map[uint64][]posting{}, shingles: map[uint64][]*item{}}
}

func (w *window) size() int { return len(w.items) - w.head }

// backgroundDocs is how many documents of the window the background weighs as
// much as. Between 50 and 300 it hardly matters; without the background the
// first hundred documents of a stream go astray, without the window a week
// of one war or one tournament welds together.
const backgroundDocs = 150

// idf is the weight of a term now: minus the logarithm of its share of
// documents, the window's and the background's mixed.
func (w *window) idf(bg *Background, term uint64) float64 {
	n := float64(w.size())
	p := (float64(w.df[term]) + backgroundDocs*bg.Share(term)) / (n + backgroundDocs)
	return -math.Log(min(p, 0.99))
}

// entityIDF is the weight of an entity now. There is no background of
// entities: a stream begins as if each stood in one of twenty documents.
func (w *window) entityIDF(id uint64) float64 {
	return math.Log(float64(w.size()+20) / float64(w.entities[id]+1))
}

// add indexes it.
func (w *window) add(it *item) {
	w.items = append(w.items, it)
	for _, v := range it.terms {
		w.df[v.term]++
		w.postings[v.term] = append(w.postings[v.term], posting{it, v.strength()})
	}
	for _, e := range it.ents {
		w.entities[e.term]++
	}
	for _, s := range indexed(it.shingle) {
		w.shingles[s] = append(w.shingles[s], it)
	}
}

// expire drops the documents that are older than keep, and the oldest while
// there are more than most. Undated ones leave with their neighbours.
func (w *window) expire(keep time.Duration, most int) {
	for w.size() > 0 {
		it := w.items[w.head]
		if w.size() <= most && (!it.dated || !w.now.After(it.at.Add(keep))) {
			break
		}
		w.drop(it)
		w.items[w.head] = nil
		w.head++
	}
	if w.head > 256 && w.head > len(w.items)/2 {
		w.items = slices.Clone(w.items[w.head:])
		w.head = 0
	}
}

// drop takes it out of the index. Documents leave in order of arrival, so it
// stands first in each of its postings.
func (w *window) drop(it *item) {
	for _, v := range it.terms {
		if w.df[v.term]--; w.df[v.term] == 0 {
			delete(w.df, v.term)
			delete(w.postings, v.term)
			continue
		}
		w.postings[v.term] = w.postings[v.term][1:]
	}
	for _, e := range it.ents {
		if w.entities[e.term]--; w.entities[e.term] == 0 {
			delete(w.entities, e.term)
		}
	}
	for _, s := range indexed(it.shingle) {
		if p := w.shingles[s]; len(p) == 1 {
			delete(w.shingles, s)
		} else {
			w.shingles[s] = p[1:]
		}
	}
	it.story.leave(it)
}

// A term in more than this share of the window, and in more than so many
// documents, brings no candidates: it would bring nearly everything.
const (
	candidateShare = 0.15
	candidateFloor = 40
	maxCandidates  = 40
	// candidateLeast is the part of the best candidate's score that the
	// others need.
	candidateLeast = 0.08
)

// candidates are the documents of the window that share most with it, best
// first.
func (w *window) candidates(it *item) []*item {
	most := max(candidateFloor, int(candidateShare*float64(w.size())))
	var found []*item
	for _, v := range it.terms {
		list := w.postings[v.term]
		if len(list) > most {
			continue
		}
		own := v.strength()
		for _, p := range list {
			if p.it.stamp != it.seq {
				p.it.stamp, p.it.acc = it.seq, 0
				found = append(found, p.it)
			}
			p.it.acc += own * p.w
		}
	}
	best := float32(0)
	for _, o := range found {
		best = max(best, o.acc)
	}
	found = slices.DeleteFunc(found, func(o *item) bool { return o.acc < candidateLeast*best })
	slices.SortFunc(found, func(a, b *item) int {
		if c := cmp.Compare(b.acc, a.acc); c != 0 {
			return c
		}
		return cmp.Compare(a.seq, b.seq)
	})
	return found[:min(len(found), maxCandidates)]
}

// Order sorts documents as a stream would bring them: by the time they were
// published, then by id, undated ones last.
func Order(docs []*news.Document) {
	slices.SortStableFunc(docs, func(a, b *news.Document) int {
		switch {
		case a.PublishedAt == nil && b.PublishedAt == nil:
			return cmp.Compare(a.ID, b.ID)
		case a.PublishedAt == nil:
			return 1
		case b.PublishedAt == nil:
			return -1
		}
		if c := a.PublishedAt.Compare(*b.PublishedAt); c != 0 {
			return c
		}
		return cmp.Compare(a.ID, b.ID)
	})
}
