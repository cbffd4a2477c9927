package story

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
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
	// Pair is shown a new document a and an earlier b.
	Pair func(x []float64, a, b string)
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
	read  *reader
	seq   int
	all   []record
}

// record is what stays of a document after it left the window.
type record struct {
	id     string
	story  *strand
	family *family
	doc    *news.Document
	copyOf string
	outlet string
	shared float64
}

// strand is a story in the making; parent leads to the one it was merged
// into.
type strand struct {
	id     string
	seq    int // of its first document
	size   int
	live   []*item   // members in the window, in order of arrival
	sum    *item     // of all members
	since  time.Time // of its first dated document
	label  string    // the teacher's
	parent *strand
}

func (c *strand) root() *strand {
	for c.parent != nil {
		c = c.parent
	}
	return c
}

func (c *strand) leave(it *item) {
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
	g := &Grouper{opts: opts, bg: opts.Background, win: newWindow()}
	if g.bg == nil {
		g.bg = shippedBackground()
	}
	g.read = newReader(g.bg)
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
	it.vectors = g.read.read(doc, weights{
		term:   func(t uint64) float64 { return g.win.idf(g.bg, t) },
		entity: g.win.entityIDF,
	})
	it.shingle, it.opening = shingles(doc)
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

// near is a story that a new document may belong to.
type near struct {
	*strand
	own   bool    // holds a member of its copy family: one with it, whatever the score
	score float64 // the link's
}

// join finds the story of it and returns the ids of those merged into it.
func (g *Grouper) join(it *item, found []reuse) []string {
	list := g.near(it, found)
	if g.opts.Teacher != nil {
		g.teach(it, list)
		return nil
	}
	at := -1
	for i := range list {
		c := &list[i]
		c.score = g.link(it, c.strand) - bar(c.size) - c.age(it)
		switch {
		case at >= 0 && list[at].own:
		case c.own, at < 0 && c.score > g.model.join, at >= 0 && c.score > list[at].score:
			at = i
		}
	}
	home := &strand{id: storyID(it.id), seq: it.seq}
	if at >= 0 {
		home = list[at].strand
	}
	home.take(it)
	var merged []string
	for i, c := range list {
		if i == at || !c.own && (c.score < mayMerge || !g.one(home, c.strand)) {
			continue
		}
		keep, gone := home, c.strand
		if gone.seq < keep.seq {
			keep, gone = gone, keep
		}
		keep.absorb(gone)
		merged = append(merged, gone.id)
		home = keep
	}
	return merged
}

// A merge is looked into when the document that has just come is linked to
// the other story by this at least; it is what could have changed.
const mayMerge = -1.5

// near lists the stories of the copies and the candidates of it, best first.
func (g *Grouper) near(it *item, found []reuse) []near {
	var list []near
	see := func(c *strand, own bool) {
		c = c.root()
		if !slices.ContainsFunc(list, func(n near) bool { return n.strand == c }) {
			list = append(list, near{strand: c, own: own})
		}
	}
	for _, r := range found {
		if r.it.family.root() == it.family.root() {
			see(r.it.story, true)
		}
	}
	for _, o := range g.win.candidates(it) {
		see(o.story, false)
	}
	return list
}

// take adds a member.
func (c *strand) take(it *item) {
	it.story = c
	c.live = append(c.live, it)
	if c.size == 0 {
		c.sum = it
	} else {
		c.add(it)
	}
	if it.dated && c.since.IsZero() {
		c.since = it.at
	}
	c.size++
}

// A story is of one event and its immediate developments. Past young days
// after it began, each further day raises the bar, so that an affair of weeks
// falls into chapters. The labelled windows are too short to tell the rate.
const (
	young  = 3.0
	ageBar = 0.4
)

func (c *strand) age(it *item) float64 {
	if !it.dated || c.since.IsZero() {
		return 0
	}
	return ageBar * max(0, it.at.Sub(c.since).Hours()/24-young)
}

// add adds a document, or another story's sum, to the story's sum.
func (c *strand) add(it *item) {
	sum := *c.sum
	sum.seq, sum.shingle, sum.opening, sum.reuses = 0, nil, nil, nil
	sum.vectors.add(&it.vectors, c.size)
	if sum.outlet != it.outlet {
		sum.outlet = "\x00several"
	}
	if it.dated && (!sum.dated || it.at.After(sum.at)) {
		sum.dated, sum.at = true, it.at
	}
	c.sum = &sum
}

// absorb takes all that another story has.
func (c *strand) absorb(gone *strand) {
	c.add(gone.sum)
	gone.parent = c
	if c.since.IsZero() || !gone.since.IsZero() && gone.since.Before(c.since) {
		c.since = gone.since
	}
	c.size += gone.size
	c.live = append(c.live, gone.live...)
	gone.live, gone.sum = nil, nil
	slices.SortFunc(c.live, func(a, b *item) int { return cmp.Compare(a.seq, b.seq) })
}

// storyID makes a story's id from that of its first document.
func storyID(doc string) string {
	sum := sha256.Sum256([]byte(doc))
	return "s-" + hex.EncodeToString(sum[:6])
}

// Bounds on the members compared, the newest of a story: with a new document,
// and on either side of a merge.
const (
	maxCompared = 24
	mergeSample = 6
)

// link scores a document beside a story.
func (g *Grouper) link(it *item, c *strand) float64 {
	var b best
	for _, m := range c.live[max(0, len(c.live)-maxCompared):] {
		b.add(g.model.score(it, m))
	}
	if c.size == 1 || b.three() < hopeless {
		return b.three()
	}
	return (1-sumShare)*b.three() + sumShare*g.model.score(it, c.sum)
}

// hopeless is a score of the best pairs that no sum makes good.
const hopeless = -3

// one reports whether two stories are one.
func (g *Grouper) one(a, c *strand) bool {
	var b best
	for _, i := range a.live[max(0, len(a.live)-mergeSample):] {
		for _, j := range c.live[max(0, len(c.live)-mergeSample):] {
			b.add(g.model.score(i, j))
		}
	}
	pairs := meanShare*b.mean() + (1-meanShare)*b.three()
	if pairs < hopeless {
		return false
	}
	link := (1-sumShare)*pairs + sumShare*g.model.score(a.sum, c.sum)
	return link-bar(min(a.size, c.size))-max(a.apart(c), c.apart(a)) > g.model.merge
}

// apart is the bar for the time between the beginning of c and the newest of
// its other part.
func (c *strand) apart(o *strand) float64 {
	if len(o.live) == 0 {
		return 0
	}
	return c.age(o.live[len(o.live)-1])
}

// teach shows the teacher what there is to decide on and places it as told.
func (g *Grouper) teach(it *item, list []near) {
	t := g.opts.Teacher
	label := t.Story(it.id)
	var home *strand
	for _, o := range g.win.items[g.win.head:] {
		if o.story.label == label {
			home = o.story
		}
	}
	for _, c := range list {
		for _, m := range c.live {
			x := it.against(m)
			t.Pair(x[:], it.id, m.id)
		}
	}
	if home == nil {
		home = &strand{id: storyID(it.id), seq: it.seq, label: label}
	}
	home.take(it)
}

// Placings tells where every document stands now, in order of arrival.
func (g *Grouper) Placings() []news.Placing {
	out := make([]news.Placing, len(g.all))
	for i, r := range g.all {
		out[i] = news.Placing{ID: r.id, Story: r.story.root().id, Family: r.family.root().id}
	}
	return out
}
