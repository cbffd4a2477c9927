package story

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"sync"
)

// Model is the weights of the two decisions, fitted by internal/train/join:
// whether two documents report one story, and whether a document joins a
// story that it was compared with. Merge is the mean pair score above which
// two stories are one.
type Model struct {
	Pair  map[string]float64 `json:"pair"`
	Join  map[string]float64 `json:"join"`
	Merge float64            `json:"merge"`
}

// compiled is a model in the order of the feature vectors.
type compiled struct {
	pair  pairVector
	join  joinVector
	merge float64
}

func (m *Model) compile() (compiled, error) {
	c := compiled{merge: m.Merge}
	if len(m.Pair) != pairFeatures || len(m.Join) != joinFeatures {
		return c, fmt.Errorf("story model: %d and %d weights for %d and %d features", len(m.Pair), len(m.Join), pairFeatures, joinFeatures)
	}
	for i, name := range pairNames {
		w, ok := m.Pair[name]
		if !ok {
			return c, fmt.Errorf("story model: no weight for pair feature %q", name)
		}
		c.pair[i] = w
	}
	for i, name := range joinNames {
		w, ok := m.Join[name]
		if !ok {
			return c, fmt.Errorf("story model: no weight for join feature %q", name)
		}
		c.join[i] = w
	}
	return c, nil
}

// PairNames and JoinNames name the features in the order of their vectors.
func PairNames() []string { return pairNames }

// JoinNames names the features of a document beside a story.
func JoinNames() []string { return joinNames }

//go:embed data/join.json
var shippedJSON []byte

var shippedModel = sync.OnceValue(func() compiled {
	m := new(Model)
	if err := json.NewDecoder(bytes.NewReader(shippedJSON)).Decode(m); err != nil {
		panic(err)
	}
	c, err := m.compile()
	if err != nil {
		panic(err)
	}
	return c
})

func (c *compiled) pairScore(x pairVector) float64 {
	sum := 0.0
	for i, w := range c.pair {
		sum += w * x[i]
	}
	// Beyond ±6 a pair is sure; one sure pair must not outvote the others.
	return math.Max(-6, math.Min(6, sum))
}

func (c *compiled) joinScore(x joinVector) float64 {
	sum := 0.0
	for i, w := range c.join {
		sum += w * x[i]
	}
	return sum
}
