package story

import (
	"cmp"
	"math"
	"slices"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// How much of an article is read. News is written from the top down: past
// the first 400 words comes background that other stories share. The lead is
// what fits the first paragraph or two. Of leads of 30 to 120 words and
// bodies of 150 to 600 none groups better by more than half a point.
const (
	leadWords = 60
	bodyWords = 400
	headWords = 20 // of the first sentence, where an article shows no headline
)

// minIDF is the weight below which a word is no word of content: one that
// stands in a fifth of all articles weighs 1.6. At 2.5 a point is lost.
const minIDF = 1.6

// The fields of a document: its headline, its lead, its body with the lead,
// and its top, which is the headline twice and the lead.
const (
	head = iota
	lead
	body
	top
	fields
)

// weight is one term of a document with its TF-IDF weight in each field.
type weight struct {
	term uint64
	w    [fields]float32
	idf  float32
}

// feature is one weighted member of a sparse vector.
type feature struct {
	term uint64
	w    float32
}

// vectors are the sparse vectors of a document, or the sums of those of a
// story's documents. Lists are sorted by term; norm and entNorm are the
// lengths of the vectors.
type vectors struct {
	terms   []weight
	norm    [fields]float64
	ents    []feature // entities by id
	entNorm float64
	nums    []uint64 // numbers of the headline and the lead
	places  []uint64 // places named in the headline and the lead
}

// section is a run of a document's tokens.
type section struct{ from, to int }

// sections finds the tokens of the headline and those of the body. Where no
// headline is shown, the opening words of the body stand for it as well.
func sections(doc *news.Document) (heads, bodies []section) {
	for _, b := range doc.Blocks {
		if b.End > len(doc.Text) || b.Start < 0 || b.Empty() {
			continue
		}
		switch b.Role {
		case news.RoleHeadline:
			i, j := doc.TokenRange(b.Span)
			heads = append(heads, section{i, j})
		case news.RoleBody:
			i, j := doc.TokenRange(b.Span)
			bodies = append(bodies, section{i, j})
		}
	}
	if len(heads) == 0 && len(bodies) == 0 {
		bodies = []section{{0, len(doc.Tokens)}}
	}
	if len(heads) == 0 {
		heads = []section{opening(doc.Tokens, bodies[0])}
	}
	return heads, bodies
}

// opening is the first sentence of s, or its first words when it is long.
func opening(tokens []text.Token, s section) section {
	words := 0
	for i := s.from; i < s.to; i++ {
		t := tokens[i]
		if i > s.from && t.Line || t.Kind == text.Punct && t.Key == "." {
			return section{s.from, i}
		}
		if t.Kind != text.Punct {
			if words++; words == headWords {
				return section{s.from, i + 1}
			}
		}
	}
	return s
}

// reader turns documents into vectors. It is used for one document after
// another, to reuse its memory.
type reader struct {
	bg    *Background
	at    map[uint64]int32
	terms []weight
	nums  []uint64
	words int // of the body, so far
	end   int // of the lead, as an offset in the text
}

// common marks a term that is too common to count.
const common = -1

func newReader(bg *Background) *reader {
	return &reader{bg: bg, at: map[uint64]int32{}}
}

// weights give the weight of a term and of an entity at this moment of the
// stream.
type weights struct {
	term, entity func(uint64) float64
}

// read builds the vectors of doc.
func (r *reader) read(doc *news.Document, idf weights) vectors {
	clear(r.at)
	r.terms, r.nums, r.words, r.end = make([]weight, 0, 192), nil, 0, 0
	heads, bodies := sections(doc)
	for _, s := range heads {
		r.add(doc.Tokens[s.from:s.to], idf.term, true)
	}
	for _, s := range bodies {
		r.add(doc.Tokens[s.from:s.to], idf.term, false)
	}
	v := vectors{terms: r.terms, nums: r.nums}
	v.weigh()
	slices.Sort(v.nums)
	v.nums = slices.Compact(v.nums)
	if doc.Looked&news.LayerEntities != 0 {
		v.name(doc, r.end, idf.entity)
	}
	return v
}

// add counts tokens, up to bodyWords of the body.
func (r *reader) add(tokens []text.Token, idf func(uint64) float64, headline bool) {
	for _, tok := range tokens {
		if tok.Kind == text.Punct {
			continue
		}
		if !headline {
			if r.words >= bodyWords {
				return
			}
			r.words++
		}
		inLead := r.words <= leadWords
		if inLead {
			r.end = max(r.end, tok.End)
		}
		if tok.Kind == text.Number {
			if inLead && len(tok.Key) >= 2 && !isYear(tok.Key) {
				r.nums = append(r.nums, hash(tok.Key))
			}
			continue
		}
		h, ok := r.bg.Term(tok)
		if !ok {
			continue
		}
		i, seen := r.at[h]
		if !seen {
			i = r.open(h, idf(h))
		}
		if i == common {
			continue
		}
		t := &r.terms[i]
		switch {
		case headline:
			t.w[head] = 1
		case inLead:
			t.w[lead] = 1
			t.w[body]++
		default:
			t.w[body]++
		}
	}
}

// open gives a new term its place, or none.
func (r *reader) open(h uint64, idf float64) int32 {
	i := int32(common)
	if idf >= minIDF {
		i = int32(len(r.terms))
		r.terms = append(r.terms, weight{term: h, idf: float32(idf)})
	}
	r.at[h] = i
	return i
}

func isYear(key string) bool { return len(key) == 4 && (key[:2] == "19" || key[:2] == "20") }

// weigh turns counts into weights and sorts the terms.
func (v *vectors) weigh() {
	for i := range v.terms {
		t := &v.terms[i]
		t.w[top] = (2*t.w[head] + t.w[lead]) * t.idf
		t.w[head] *= t.idf
		t.w[lead] *= t.idf
		if t.w[body] > 0 {
			t.w[body] = float32(1+math.Log(float64(t.w[body]))) * t.idf
		}
	}
	slices.SortFunc(v.terms, func(a, b weight) int { return cmp.Compare(a.term, b.term) })
	v.measure()
	// Each field of a document is of length one, so that all documents count
	// alike in a sum of them.
	for i := range v.terms {
		for f := range fields {
			if v.norm[f] > 0 {
				v.terms[i].w[f] /= float32(v.norm[f])
			}
		}
	}
	v.measure()
}

func (v *vectors) measure() {
	var square [fields]float64
	for i := range v.terms {
		for f := range fields {
			square[f] += float64(v.terms[i].w[f]) * float64(v.terms[i].w[f])
		}
	}
	for f := range fields {
		v.norm[f] = math.Sqrt(square[f])
	}
}

// sorted makes a vector of length one.
func sorted(m map[uint64]float32) ([]feature, float64) {
	if len(m) == 0 {
		return nil, 0
	}
	out := make([]feature, 0, len(m))
	for t, w := range m {
		out = append(out, feature{t, w})
	}
	slices.SortFunc(out, func(a, b feature) int { return cmp.Compare(a.term, b.term) })
	n := length(out)
	for i := range out {
		out[i].w /= float32(n)
	}
	return out, length(out)
}

func length(v []feature) float64 {
	square := 0.0
	for _, f := range v {
		square += float64(f.w) * float64(f.w)
	}
	return math.Sqrt(square)
}

// name takes the entities of doc, each by the weight of its id in the window
// and by how often it is named, and the places named up to byte end.
func (v *vectors) name(doc *news.Document, end int, idf func(uint64) float64) {
	counts := map[uint64]float32{}
	for _, e := range doc.Entities {
		h := hash(e.ID)
		counts[h]++
		if e.Type == news.Location && e.Start < end {
			v.places = appendPlace(append(v.places, h), &e)
		}
	}
	for h, n := range counts {
		counts[h] = float32((1 + math.Log(float64(n))) * idf(h))
	}
	v.ents, v.entNorm = sorted(counts)
	slices.Sort(v.places)
	v.places = slices.Compact(v.places)
}

// appendPlace adds the words of a place's name but the first, which often
// says what it is: «جسر وادي السرو» and «وادي السرو» are no two places.
func appendPlace(places []uint64, e *news.Entity) []uint64 {
	toks := text.Tokenize(e.Name)
	for _, t := range toks[min(1, len(toks)):] {
		places = append(places, hash(t.Key))
	}
	if len(toks) == 1 {
		places = append(places, hash(toks[0].Key))
	}
	return places
}
