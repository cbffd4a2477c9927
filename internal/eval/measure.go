package eval

import (
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/text"
)

// tally counts true positives, findings and gold items of one layer.
type tally struct{ hit, found, gold int }

func (t *tally) add(hit, found, gold int) {
	t.hit += hit
	t.found += found
	t.gold += gold
}

// prf is precision, recall and F1, 0 where there is nothing to divide by.
func (t tally) prf() PRF {
	p, r := ratio(t.hit, t.found), ratio(t.hit, t.gold)
	out := PRF{P: p, R: r}
	if p+r > 0 {
		out.F1 = 2 * p * r / (p + r)
	}
	return out
}

// scores gives the three figures of a layer; F1 is gated.
func (t tally) scores(name string) []Score {
	m := t.prf()
	return []Score{{Name: name + " precision", Value: m.P}, {Name: name + " recall", Value: m.R}, {Name: name + " f1", Value: m.F1, Gated: true}}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// words are the folded words of s, without punctuation.
func words(s string) []string {
	return strings.FieldsFunc(text.FoldString(s, text.Name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

// withoutArticle drops ال of each word, so that it does not decide whether
// two names are one.
func withoutArticle(ws []string) string {
	out := make([]string, len(ws))
	for i, w := range ws {
		if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) > 4 {
			w = rest
		}
		out[i] = w
	}
	return strings.Join(out, " ")
}

// overlap is the Jaccard coefficient of the word multisets of two texts.
func overlap(a, b string) float64 {
	count := map[string]int{}
	x, y := words(a), words(b)
	for _, w := range x {
		count[w]++
	}
	common := 0
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	if all := len(x) + len(y) - common; all > 0 {
		return float64(common) / float64(all)
	}
	return 0
}

// match pairs gold items with findings one to one, the best score first;
// pairs under least are none. It returns for each gold item the finding's
// index, or -1.
func match(gold, found int, least float64, score func(g, f int) float64) []int {
	type pair struct {
		s    float64
		g, f int
	}
	var pairs []pair
	for g := range gold {
		for f := range found {
			if s := score(g, f); s >= least && s > 0 {
				pairs = append(pairs, pair{s, g, f})
			}
		}
	}
	out := make([]int, gold)
	for i := range out {
		out[i] = -1
	}
	taken := make([]bool, found)
	for {
		best := -1
		for i, p := range pairs {
			if out[p.g] < 0 && !taken[p.f] && (best < 0 || p.s > pairs[best].s) {
				best = i
			}
		}
		if best < 0 {
			return out
		}
		out[pairs[best].g] = pairs[best].f
		taken[pairs[best].f] = true
	}
}

func matched(m []int) int {
	n := 0
	for _, f := range m {
		if f >= 0 {
			n++
		}
	}
	return n
}
