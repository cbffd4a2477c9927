package story

import "math"

// The features of two documents, it new and other before it. Names stand in
// the shipped weights.
var pairNames = []string{
	"bias", "head", "lead", "body", "lead×head", "cover max", "cover min", "pairs", "pairs²", "rare",
	"numbers", "number clash", "days", "days²", "same outlet", "outlet×head", "copy", "short", "body√",
}

const pairFeatures = 19

type pairVector [pairFeatures]float64

// cosines is what one walk over two vectors gives.
type cosines struct {
	head, lead, body     float64
	headLead, leadHead   float64
	coverA, coverB, rare float64
}

// rareWeight picks the rare terms: above it, a body weight speaks of a name
// or a thing, not of the subject at large.
func compare(a, b []weight) cosines {
	var c cosines
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := &a[i], &b[j]
		switch {
		case x.term < y.term:
			i++
		case x.term > y.term:
			j++
		default:
			c.head += float64(x.head * y.head)
			c.lead += float64(x.lead * y.lead)
			c.body += float64(x.body * y.body)
			c.headLead += float64(x.head * y.lead)
			c.leadHead += float64(x.lead * y.head)
			c.coverA += float64(x.head * x.head)
			c.coverB += float64(y.head * y.head)
			c.rare += float64(x.body*x.body) * float64(y.body*y.body)
			i++
			j++
		}
	}
	return c
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

// undatedGap stands for the unknown time between two documents of which one
// has no date: as if two days lay between, so that the words must say more.
const undatedGap = 2.0

func gapDays(a, b *item) float64 {
	if !a.dated || !b.dated {
		return undatedGap
	}
	return math.Abs(a.at.Sub(b.at).Hours()) / 24
}

func (it *item) against(other *item) pairVector {
	c := compare(it.vec, other.vec)
	pairs := dot(it.pairs, other.pairs)
	days := gapDays(it, other)
	var same, clash, short, copied float64
	if it.outlet == other.outlet {
		same = 1
	}
	nums := 0.0
	if len(it.nums) > 0 && len(other.nums) > 0 {
		n := overlap(it.nums, other.nums)
		nums = float64(n) / float64(min(len(it.nums), len(other.nums)))
		if n == 0 {
			clash = 1
		}
	}
	if len(it.shingle) > 0 && len(other.shingle) > 0 {
		copied = float64(overlap(it.shingle, other.shingle)) / float64(min(len(it.shingle), len(other.shingle)))
	}
	if min(len(it.vec), len(other.vec)) < 40 {
		short = 1
	}
	cross := (c.headLead + c.leadHead) / 2
	return pairVector{
		1, c.head, c.lead, c.body, cross, max(c.coverA, c.coverB), min(c.coverA, c.coverB), pairs, math.Sqrt(pairs), math.Sqrt(math.Sqrt(c.rare)),
		nums, clash, days, days * days, same, same * c.head, copied, short, math.Sqrt(c.body),
	}
}
