package story

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"time"

	"github.com/isnad-news/isnad/news"
)

// Options are the settings of a Grouper. The zero value is the shipped one.
type Options struct {
	// Keep keeps the documents, for Stories.
	Keep bool
	// Window is how long after it a document can still be joined; 0 is
	// DefaultWindow.
	Window time.Duration
	// Most bounds the documents of the window; 0 is DefaultMost.
	Most int
	// Model replaces the shipped weights.
	Model *Model
	// Background replaces the shipped word counts.
	Background *Background
	// Teacher places the documents in place of the model.
	Teacher *Teacher
}

// DefaultWindow holds a story together over the days on which outlets come
// back to it; a longer gap makes a new story. DefaultMost is some five days
// of a hundred busy outlets.
const (
	DefaultWindow = 6 * 24 * time.Hour
	DefaultMost   = 50000
)

// Teacher tells the right story of each document and is shown the features
// that the model would have decided by.
type Teacher struct {
	Story func(id string) string
	Pair  func(x []float64, a, b string)
	Join  func(x []float64, id, story string)
}

// Arrival is the place that a document was given when it came. Merged names
// the stories that were found to be one with Story and exist no more.
type Arrival struct {
	Story, Family string
	Merged        []string
}

// Grouper puts documents into stories as they come. It is not safe for
// concurrent use.
type Grouper struct {
	opts  Options
	model compiled
	bg    *Background
	win   *window
	seq   int
	all   []record
	// memo holds the scores of pairs with the document at hand.
	memo map[*item]float64
}

// record is what stays of a document after it left the window.
type record struct {
	id     string
	story  *cluster
	family *family
	doc    *news.Document
	copyOf string
	outlet string
	shared float64
}

// cluster is a story in the making; parent leads to the one it was merged
// into.
type cluster struct {
	id     string
	seq    int // of its first document
	size   int
	live   []*item // members in the window, in order of arrival
	label  string  // the teacher's
	parent *cluster
}

func (c *cluster) root() *cluster {
	for c.parent != nil {
		c = c.parent
	}
	return c
}

func (c *cluster) leave(it *item) {
	c = c.root()
	if i := slices.Index(c.live, it); i >= 0 {
		c.live = slices.Delete(c.live, i, i+1)
	}
}

// New makes a Grouper. It panics when a Model is given that lacks weights.
func New(opts Options) *Grouper {
	if opts.Window == 0 {
		opts.Window = DefaultWindow
	}
	if opts.Most == 0 {
		opts.Most = DefaultMost
	}
	g := &Grouper{opts: opts, bg: opts.Background, win: newWindow(), memo: map[*item]float64{}}
	if g.bg == nil {
		g.bg = shippedBackground()
	}
	if opts.Model == nil {
		g.model = shippedModel()
		return g
	}
	var err error
	if g.model, err = opts.Model.compile(); err != nil {
		panic(err)
	}
	return g
}

// Add places a document. Documents come in the order of [Order].
func (g *Grouper) Add(doc *news.Document) Arrival {
	g.seq++
	it := &item{seq: g.seq, id: doc.ID, outlet: outletOf(doc)}
	if doc.PublishedAt != nil {
		it.dated, it.at = true, *doc.PublishedAt
		if it.at.After(g.win.now) {
			g.win.now = it.at
		}
	}
	g.win.expire(g.opts.Window, g.opts.Most)
	it.read(doc, func(t uint64) float64 { return g.win.idf(g.bg, t) })
	it.shingle = shingles(doc)
	found := g.win.reused(it)
	it.place(found)
	merged := g.join(it, found)
	g.win.add(it)
	rec := record{id: it.id, story: it.story, family: it.family, copyOf: it.copyOf, outlet: it.outlet, shared: it.shared}
	if g.opts.Keep {
		rec.doc = doc
	}
	g.all = append(g.all, rec)
	return Arrival{Story: it.story.root().id, Family: it.family.root().id, Merged: merged}
}

func outletOf(doc *news.Document) string {
	if doc.Outlet.ID != "" {
		return doc.Outlet.ID
	}
	return doc.Outlet.Name
}

// join finds the story of it and returns the ids of those merged.
func (g *Grouper) join(it *item, found []reuse) []string {
	clear(g.memo)
	var near []*cluster
	see := func(c *cluster) {
		if c = c.root(); !slices.Contains(near, c) {
			near = append(near, c)
		}
	}
	var own []*cluster // of its copy family: one with it, whatever the score
	for _, r := range found {
		if r.it.family.root() == it.family.root() {
			if c := r.it.story.root(); !slices.Contains(own, c) {
				own = append(own, c)
			}
			see(r.it.story)
		}
	}
	for _, o := range g.win.candidates(it) {
		see(o.story)
	}
	if g.opts.Teacher != nil {
		g.teach(it, near)
		return nil
	}
	var best *cluster
	bestScore := 0.0
	for _, c := range near {
		if s := g.model.joinScore(g.beside(it, c)); s > bestScore {
			best, bestScore = c, s
		}
	}
	if len(own) > 0 {
		best = own[0]
	}
	if best == nil {
		best = &cluster{id: storyID(it.id), seq: it.seq}
	}
	best.live = append(best.live, it)
	best.size++
	it.story = best
	var merged []string
	for _, c := range near {
		if c == best {
			continue
		}
		if slices.Contains(own, c) || g.one(best, c) {
			keep, gone := best, c
			if gone.seq < keep.seq {
				keep, gone = gone, keep
			}
			keep.absorb(gone)
			merged = append(merged, gone.id)
			best = keep
		}
	}
	return merged
}

func (c *cluster) absorb(gone *cluster) {
	gone.parent = c
	c.size += gone.size
	c.live = append(c.live, gone.live...)
	gone.live = nil
	slices.SortFunc(c.live, func(a, b *item) int { return cmp.Compare(a.seq, b.seq) })
}

// storyID makes a story's id from that of its first document.
func storyID(doc string) string {
	sum := sha256.Sum256([]byte(doc))
	return "s-" + hex.EncodeToString(sum[:6])
}

// The features of a document beside a story: scores are those of pairs with
// its members.
var joinNames = []string{"bias", "best", "top 3", "mean", "size", "days newest", "days oldest", "one outlet"}

const joinFeatures = 8

type joinVector [joinFeatures]float64

// maxCompared bounds the members that a document is compared with, the newest
// of the story.
const maxCompared = 30

func (g *Grouper) beside(it *item, c *cluster) joinVector {
	members := c.live[max(0, len(c.live)-maxCompared):]
	var top [3]float64
	for i := range top {
		top[i] = math.Inf(-1)
	}
	sum, newest, oldest, outlet := 0.0, math.Inf(1), 0.0, 1.0
	for _, m := range members {
		s := g.score(it, m)
		sum += s
		for i := range top {
			if s > top[i] {
				s, top[i] = top[i], s
			}
		}
		days := gapDays(it, m)
		newest, oldest = min(newest, days), max(oldest, days)
		if m.outlet != it.outlet {
			outlet = 0
		}
	}
	n := min(3, len(members))
	three := 0.0
	for _, s := range top[:n] {
		three += s
	}
	return joinVector{1, top[0], three / float64(n), sum / float64(len(members)), math.Log(float64(c.size)), newest, oldest, outlet}
}

func (g *Grouper) score(a, b *item) float64 {
	if s, ok := g.memo[b]; ok {
		return s
	}
	s := g.model.pairScore(a.against(b))
	g.memo[b] = s
	return s
}

// mergeSample bounds the pairs that a merge is decided on.
const mergeSample = 6

// one reports whether two stories are one: their newest members are like
// each other on the whole.
func (g *Grouper) one(a, b *cluster) bool {
	x := a.live[max(0, len(a.live)-mergeSample):]
	y := b.live[max(0, len(b.live)-mergeSample):]
	sum := 0.0
	for _, i := range x {
		for _, j := range y {
			sum += g.model.pairScore(i.against(j))
		}
	}
	return sum/float64(len(x)*len(y)) > g.model.merge
}

// teach shows the teacher what there is to decide on and places it as told.
func (g *Grouper) teach(it *item, near []*cluster) {
	t := g.opts.Teacher
	label := t.Story(it.id)
	for _, c := range near {
		for _, m := range c.live {
			x := it.against(m)
			t.Pair(x[:], it.id, m.id)
		}
		x := g.beside(it, c)
		t.Join(x[:], it.id, c.label)
		if c.label == label {
			it.story = c
		}
	}
	if it.story == nil {
		for _, m := range g.win.items[g.win.head:] {
			if m.story.label == label {
				it.story = m.story
			}
		}
	}
	if it.story == nil {
		it.story = &cluster{id: storyID(it.id), seq: it.seq, label: label}
	}
	it.story.live = append(it.story.live, it)
	it.story.size++
}

// Placings tells where every document stands now, in order of arrival.
func (g *Grouper) Placings() []news.Placing {
	out := make([]news.Placing, len(g.all))
	for i, r := range g.all {
		out[i] = news.Placing{ID: r.id, Story: r.story.root().id, Family: r.family.root().id}
	}
	return out
}
