package main

import (
	"math"

	"github.com/isnad-news/isnad/internal/eval"
	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/news"
)

// example is one row of a fit.
type example struct {
	x      []float64
	yes    bool
	weight float64
}

// fit learns the pair weights, then the two bars.
func fit(windows []*window) *story.Model {
	m := &story.Model{Pair: map[string]float64{}}
	names := story.PairNames()
	for _, n := range names {
		m.Pair[n] = 0
	}
	var pairs []example
	for _, w := range windows {
		size := sizes(w.Gold)
		see := func(x []float64, a, b string) {
			e := example{x: append([]float64(nil), x...), yes: w.label(a) == w.label(b), weight: 1}
			if e.yes {
				e.weight = pairWeight / math.Pow(float64(size[w.label(a)]-1), sizePower)
			}
			pairs = append(pairs, e)
		}
		teach(w, w.docs, m, see)
		teach(w, w.bare, m, see)
	}
	for i, w := range logistic(pairs, ridge) {
		m.Pair[names[i]] = math.Round(w*1e4) / 1e4
	}
	m.Join, m.Merge = bars(windows, m)
	return m
}

// Large stories have pairs by the square of their size; the power tempers
// them: .3 and .8 are half a point worse than .5. The ridge keeps the weights
// small on few examples; at 30 a point is lost.
const (
	sizePower  = 0.5
	pairWeight = 1.5
	ridge      = 2.0
)

// bars sets the bar of joining at even odds and tries those of merging. What
// is best at one point is chance, so each is judged with its neighbours.
func bars(windows []*window, m *story.Model) (join, merge float64) {
	merges := []float64{0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2}
	var f1 []float64
	for _, k := range merges {
		m.Join, m.Merge = 0, k
		sum := 0.0
		for _, w := range windows {
			sum += eval.BCubed(w.Gold, group(w, m)).F1
		}
		f1 = append(f1, sum)
	}
	best := 0.0
	for i := 1; i < len(merges)-1; i++ {
		if mean := (f1[i-1] + f1[i] + f1[i+1]) / 3; mean > best {
			best, merge = mean, merges[i]
		}
	}
	return 0, merge
}

// teach shows see the pairs that a grouping of docs compares, when all before
// were placed right.
func teach(w *window, docs []*news.Document, m *story.Model, see func(x []float64, a, b string)) {
	g := story.New(story.Options{Model: m, Teacher: &story.Teacher{Story: w.label, Pair: see}})
	for _, d := range docs {
		g.Add(d)
	}
}

func sizes(p eval.Partition) map[string]int {
	out := map[string]int{}
	for _, g := range p {
		out[g]++
	}
	return out
}

// logistic fits weights by Newton's method on the penalised log likelihood.
// The first feature is the bias and is not penalised.
func logistic(rows []example, ridge float64) []float64 {
	n := len(rows[0].x)
	mean, dev := moments(rows)
	w := make([]float64, n)
	for range 25 {
		h := make([][]float64, n)
		for i := range h {
			h[i] = make([]float64, n+1)
			if i > 0 {
				h[i][i] = ridge
				h[i][n] = -ridge * w[i]
			}
		}
		z := make([]float64, n)
		for _, r := range rows {
			s := 0.0
			for i, v := range r.x {
				z[i] = (v - mean[i]) / dev[i]
				s += z[i] * w[i]
			}
			p := 1 / (1 + math.Exp(-s))
			y := 0.0
			if r.yes {
				y = 1
			}
			for i := range z {
				h[i][n] += r.weight * (y - p) * z[i]
				for j := range z {
					h[i][j] += r.weight * p * (1 - p) * z[i] * z[j]
				}
			}
		}
		step := solve(h)
		most := 0.0
		for i := range w {
			w[i] += step[i]
			most = max(most, math.Abs(step[i]))
		}
		if most < 1e-6 {
			break
		}
	}
	out := make([]float64, n)
	out[0] = w[0]
	for i := 1; i < n; i++ {
		out[i] = w[i] / dev[i]
		out[0] -= w[i] * mean[i] / dev[i]
	}
	return out
}

func moments(rows []example) (mean, dev []float64) {
	n := len(rows[0].x)
	mean, dev = make([]float64, n), make([]float64, n)
	for _, r := range rows {
		for i, v := range r.x {
			mean[i] += v / float64(len(rows))
		}
	}
	for _, r := range rows {
		for i, v := range r.x {
			dev[i] += (v - mean[i]) * (v - mean[i]) / float64(len(rows))
		}
	}
	for i := range dev {
		if dev[i] = math.Sqrt(dev[i]); dev[i] < 1e-9 {
			dev[i] = 1
		}
	}
	mean[0], dev[0] = 0, 1
	return mean, dev
}

// solve solves the linear system whose right side is the last column.
func solve(a [][]float64) []float64 {
	n := len(a)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		a[c], a[p] = a[p], a[c]
		if math.Abs(a[c][c]) < 1e-12 {
			continue
		}
		for r := range n {
			if f := a[r][c] / a[c][c]; r != c {
				for k := c; k <= n; k++ {
					a[r][k] -= f * a[c][k]
				}
			}
		}
	}
	out := make([]float64, n)
	for i := range out {
		if math.Abs(a[i][i]) >= 1e-12 {
			out[i] = a[i][n] / a[i][i]
		}
	}
	return out
}
