package story

import "math"

// pairNames are the features of two documents, it new and other before it, in
// the order of a pairVector. Field names are cosines of the field. «√» is the
// square root, which tells small values apart. «top in body» is the
// better of the two cosines of one's top with the other's body; «cover» the
// share of a headline's weight whose words stand in the other; «shared idf»
// and «top idf» the summed weights of the rare words shared anywhere, and of
// the words shared by the tops, as logarithms; «top best» the weight of the rarest of
// the latter.
var pairNames = []string{
	"bias", "head", "lead", "body", "body√", "top", "top√", "top in body", "cover",
	"shared idf", "top idf", "top best", "names", "numbers", "number clash",
	"copy", "short", "days", "same outlet", "same outlet head",
}

const pairFeatures = 20

type pairVector [pairFeatures]float64

// Places of some features, for the rules on copies and on forms of words.
const (
	featureHead = 1
	featureLead = 2
)

// Two raids on two towns are two stories though every other word agrees: one
// form of words filled with different places. In the labelled windows, which
// have no such pair, the rule changes nothing. That the places of two leads
// differ says little by itself, since no list of places is whole.
const (
	formLead  = 0.5 // cosine
	formScore = -2
)

// form reports whether the two, whose features are x, fill one form of words
// with different places.
func (it *item) form(other *item, x *pairVector) bool {
	if x[featureLead] < formLead {
		return false
	}
	_, clash := agreement(it.places, other.places)
	return clash == 1
}

// rareIDF is the weight above which a word shared anywhere counts: that of a
// word in one of 55 articles.
const rareIDF = 4

// shortTerms is the number of terms under which a document is short: some
// sixty words.
const shortTerms = 40

// undatedGap stands for the unknown time between two documents of which one
// has no date: as if three days lay between, so that the words must say more.
const undatedGap = 3.0

func gapDays(a, b *item) float64 {
	if !a.dated || !b.dated {
		return undatedGap
	}
	return math.Abs(a.at.Sub(b.at).Hours()) / 24
}

// shared is what one walk over two vectors gives.
type shared struct {
	cos              [fields]float64
	topBody, bodyTop float64
	coverA, coverB   float64
	rare, top, best  float64
}

func compare(a, b *vectors) shared {
	var s shared
	for i, j := 0, 0; i < len(a.terms) && j < len(b.terms); {
		x, y := &a.terms[i], &b.terms[j]
		if x.term != y.term {
			if x.term < y.term {
				i++
			} else {
				j++
			}
			continue
		}
		i++
		j++
		for f := range fields {
			s.cos[f] += float64(x.w[f] * y.w[f])
		}
		s.topBody += float64(x.w[top] * y.w[body])
		s.bodyTop += float64(x.w[body] * y.w[top])
		s.coverA += float64(x.w[head] * x.w[head])
		s.coverB += float64(y.w[head] * y.w[head])
		idf := float64(min(x.idf, y.idf))
		s.rare += max(0, idf-rareIDF)
		if x.w[top] > 0 && y.w[top] > 0 {
			s.top += idf
			s.best = max(s.best, idf)
		}
	}
	for f := range fields {
		s.cos[f] = over(s.cos[f], a.norm[f]*b.norm[f])
	}
	s.topBody = over(s.topBody, a.norm[top]*b.norm[body])
	s.bodyTop = over(s.bodyTop, a.norm[body]*b.norm[top])
	s.coverA = over(s.coverA, a.norm[head]*a.norm[head])
	s.coverB = over(s.coverB, b.norm[head]*b.norm[head])
	return s
}

func over(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

func dot(a, b []feature) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].term < b[j].term:
			i++
		case a[i].term > b[j].term:
			j++
		default:
			sum += float64(a[i].w * b[j].w)
			i++
			j++
		}
	}
	return sum
}

// against gives the features of two documents, or of a document and a
// story's sum, or of two sums.
func (it *item) against(other *item) pairVector {
	s := compare(&it.vectors, &other.vectors)
	x := pairVector{
		1, s.cos[head], s.cos[lead], s.cos[body], math.Sqrt(s.cos[body]), s.cos[top], math.Sqrt(s.cos[top]),
		max(s.topBody, s.bodyTop), max(s.coverA, s.coverB), math.Log1p(s.rare), math.Log1p(s.top), s.best,
		over(dot(it.ents, other.ents), it.entNorm*other.entNorm),
	}
	x[13], x[14] = agreement(it.nums, other.nums)
	x[15] = it.copied(other)
	if min(len(it.terms), len(other.terms)) < shortTerms {
		x[16] = 1
	}
	x[17] = gapDays(it, other)
	if it.outlet == other.outlet {
		x[18], x[19] = 1, s.cos[head]
	}
	return x
}

// agreement compares two sets: the share of the smaller that stands in the
// other, and 1 when both hold something and nothing in common.
func agreement(a, b []uint64) (share, clash float64) {
	if len(a) == 0 || len(b) == 0 {
		return 0, 0
	}
	n := overlap(a, b)
	if n == 0 {
		return 0, 1
	}
	return float64(n) / float64(min(len(a), len(b))), 0
}
