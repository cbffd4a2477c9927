package story

import (
	"cmp"
	"slices"
)

// A story's sum is the sum of its documents' vectors: the words that its
// accounts have in common stand out in it. It forgets slowly past sumOf
// documents and keeps at most sumTerms terms, the heaviest.
const (
	sumOf    = 30
	sumTerms = 1500
	sumNums  = 200
)

// add adds a document's vectors to the sum of n documents.
func (v *vectors) add(o *vectors, n int) {
	scale := float32(1)
	if n >= sumOf {
		scale = 1 - 1.0/sumOf
	}
	v.terms = addTerms(v.terms, o.terms, scale)
	if len(v.terms) > 2*sumTerms {
		v.terms = heaviest(v.terms, func(w weight) float32 { return w.w[body] + w.w[top] },
			func(a, b weight) int { return cmp.Compare(a.term, b.term) })
	}
	v.measure()
	v.ents = addFeatures(v.ents, o.ents, scale)
	if len(v.ents) > 2*sumTerms {
		v.ents = heaviest(v.ents, func(f feature) float32 { return f.w },
			func(a, b feature) int { return cmp.Compare(a.term, b.term) })
	}
	v.entNorm = length(v.ents)
	v.nums = union(v.nums, o.nums)
	v.places = union(v.places, o.places)
}

func addTerms(a, b []weight, scale float32) []weight {
	out := make([]weight, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i].term < b[j].term:
			w := a[i]
			for f := range fields {
				w.w[f] *= scale
			}
			out = append(out, w)
			i++
		case i == len(a) || b[j].term < a[i].term:
			out = append(out, b[j])
			j++
		default:
			w := b[j]
			for f := range fields {
				w.w[f] += scale * a[i].w[f]
			}
			out = append(out, w)
			i++
			j++
		}
	}
	return out
}

func addFeatures(a, b []feature, scale float32) []feature {
	out := make([]feature, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i].term < b[j].term:
			out = append(out, feature{a[i].term, a[i].w * scale})
			i++
		case i == len(a) || b[j].term < a[i].term:
			out = append(out, b[j])
			j++
		default:
			out = append(out, feature{a[i].term, a[i].w*scale + b[j].w})
			i++
			j++
		}
	}
	return out
}

// heaviest keeps the sumTerms heaviest, in order of term.
func heaviest[T any](v []T, weight func(T) float32, byTerm func(a, b T) int) []T {
	slices.SortFunc(v, func(a, b T) int {
		if c := cmp.Compare(weight(b), weight(a)); c != 0 {
			return c
		}
		return byTerm(a, b)
	})
	v = slices.Clone(v[:sumTerms])
	slices.SortFunc(v, byTerm)
	return v
}

// union merges two sorted sets, and stops at sumNums members.
func union(a, b []uint64) []uint64 {
	if len(b) == 0 || len(a) >= sumNums {
		return a
	}
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
