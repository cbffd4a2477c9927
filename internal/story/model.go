package story

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"sync"
)

// Model is the weights of the decisions, fitted by internal/train/join. Pair
// scores two documents: the logarithm of the odds that they report one story.
// A document joins the story that it is linked to best, by more than Join;
// two stories linked by more than Merge are one.
type Model struct {
	Pair  map[string]float64 `json:"pair"`
	Join  float64            `json:"join"`
	Merge float64            `json:"merge"`
}

// PairNames names the features of two documents, the bias first.
func PairNames() []string { return pairNames }

// compiled is a model in the order of the feature vector.
type compiled struct {
	pair        pairVector
	join, merge float64
}

func (m *Model) compile() (compiled, error) {
	c := compiled{join: m.Join, merge: m.Merge}
	if len(m.Pair) != pairFeatures {
		return c, fmt.Errorf("story model: %d weights for %d features", len(m.Pair), pairFeatures)
	}
	for i, name := range pairNames {
		w, ok := m.Pair[name]
		if !ok {
			return c, fmt.Errorf("story model: no weight for %q", name)
		}
		c.pair[i] = w
	}
	return c, nil
}

//go:embed data/join.json
var shippedJSON []byte

var shippedModel = sync.OnceValue(func() compiled {
	m := new(Model)
	if err := json.Unmarshal(shippedJSON, m); err != nil {
		panic(err)
	}
	c, err := m.compile()
	if err != nil {
		panic(err)
	}
	return c
})

// Beyond this a pair is sure; one sure pair must not outvote the others.
const sure = 6

func (c *compiled) score(a, b *item) float64 {
	x := a.against(b)
	sum := 0.0
	for i, w := range c.pair {
		sum += w * x[i]
	}
	if a.form(b, &x) {
		sum = min(sum, formScore)
	}
	return math.Max(-sure, math.Min(sure, sum))
}

// How two groups are linked: by the mean of the three best pairs, for an
// account need not be like all others; by their sums, for what the
// accounts have in common tells more than any one of them, but sums of
// large stories draw everything of their subject; and, for merging, by the
// mean of all pairs. Sums at a half and more win on weeks of many
// small stories and weld those of one large affair.
const (
	bestPairs = 3
	sumShare  = 0.25
	meanShare = 0.75 // of the pairs' part of a merge
	// A story of more than crowd members is joined and merged under a bar that
	// rises with the logarithm of its size.
	crowd    = 12
	crowdBar = 0.4
)

// best is the mean of the highest values.
type best struct {
	top [bestPairs]float64
	n   int
	sum float64
}

func (b *best) add(s float64) {
	b.sum += s
	if b.n < bestPairs {
		b.top[b.n] = math.Inf(-1)
	}
	b.n++
	for i := range min(b.n, bestPairs) {
		if s > b.top[i] {
			s, b.top[i] = b.top[i], s
		}
	}
}

func (b *best) mean() float64 { return b.sum / float64(b.n) }

func (b *best) three() float64 {
	sum, n := 0.0, min(b.n, bestPairs)
	for _, s := range b.top[:n] {
		sum += s
	}
	return sum / float64(n)
}

func bar(size int) float64 {
	if size <= crowd {
		return 0
	}
	return crowdBar * math.Log(float64(size)/crowd)
}
