package eval

import "math"

// Partition gives each item the label of its group. Two partitions are
// compared over the same items.
type Partition map[string]string

// PRF is precision, recall and their harmonic mean.
type PRF struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

func prf(p, r float64) PRF {
	out := PRF{P: p, R: r}
	if p+r > 0 {
		out.F1 = 2 * p * r / (p + r)
	}
	return out
}

// contingency counts the items of every gold group, every predicted group and
// every cell of the two.
type contingency struct {
	n          int
	gold, pred map[string]int
	cells      map[[2]string]int
}

// count makes the table over the items of gold. An item that the prediction
// lacks is a group of its own.
func count(gold, pred Partition) contingency {
	c := contingency{gold: map[string]int{}, pred: map[string]int{}, cells: map[[2]string]int{}}
	for id, g := range gold {
		p, ok := pred[id]
		if !ok {
			p = "\x00missing " + id
		}
		c.n++
		c.gold[g]++
		c.pred[p]++
		c.cells[[2]string{g, p}]++
	}
	return c
}

// BCubed is the B-cubed score (Bagga and Baldwin 1998): of an item's
// predicted group, the share that belongs with it, and of its gold group, the
// share that was found, each averaged over the items. It favours
// neither many small groups nor few large ones, but is high for all
// singletons where singletons are many: print that floor beside it.
func BCubed(gold, pred Partition) PRF {
	c := count(gold, pred)
	if c.n == 0 {
		return PRF{}
	}
	// Sums of rationals in map order differ in the last bits: sum integers
	// per group size first, in order of size.
	byPred, byGold := map[int]int{}, map[int]int{}
	for k, n := range c.cells {
		byGold[c.gold[k[0]]] += n * n
		byPred[c.pred[k[1]]] += n * n
	}
	return prf(bySize(byPred)/float64(c.n), bySize(byGold)/float64(c.n))
}

func bySize(squares map[int]int) float64 {
	most := 0
	for size := range squares {
		most = max(most, size)
	}
	sum := 0.0
	for size := 1; size <= most; size++ {
		sum += float64(squares[size]) / float64(size)
	}
	return sum
}

// Pairwise is the score over pairs of items, in one group or not. The largest
// groups rule it.
func Pairwise(gold, pred Partition) PRF {
	c := count(gold, pred)
	both, inGold, inPred := c.pairs()
	var p, r float64
	if inPred > 0 {
		p = float64(both) / float64(inPred)
	}
	if inGold > 0 {
		r = float64(both) / float64(inGold)
	}
	return prf(p, r)
}

func (c contingency) pairs() (both, inGold, inPred int) {
	for _, n := range c.cells {
		both += n * (n - 1) / 2
	}
	for _, n := range c.gold {
		inGold += n * (n - 1) / 2
	}
	for _, n := range c.pred {
		inPred += n * (n - 1) / 2
	}
	return both, inGold, inPred
}

// AdjustedRand is the Rand index corrected for chance (Hubert and Arabie
// 1985): 1 for equal partitions, about 0 for random ones.
func AdjustedRand(gold, pred Partition) float64 {
	c := count(gold, pred)
	both, inGold, inPred := c.pairs()
	all := float64(c.n) * float64(c.n-1) / 2
	if all <= 0 {
		return 1
	}
	expected := float64(inGold) * float64(inPred) / all
	mean := (float64(inGold) + float64(inPred)) / 2
	if math.Abs(mean-expected) < 1e-12 {
		return 1
	}
	return (float64(both) - expected) / (mean - expected)
}

// Singletons is the partition of the same items into groups of one.
func Singletons(gold Partition) Partition {
	out := make(Partition, len(gold))
	for id := range gold {
		out[id] = id
	}
	return out
}

// Groups is the number of groups.
func (p Partition) Groups() int {
	seen := map[string]bool{}
	for _, g := range p {
		seen[g] = true
	}
	return len(seen)
}
