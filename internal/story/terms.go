package story

import (
	"cmp"
	"math"
	"slices"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// How much of an article is read. News is written from the top down: past
// the first 400 words comes background that other stories share. The lead is
// what fits the first paragraph or two. Of 40, 60 and 90 words for the lead
// and 250, 400 and 600 for the body these grouped best; the differences were
// under half a point.
const (
	leadWords = 60
	bodyWords = 400
	headWords = 20 // of the first sentence, where an article shows no headline
)

// minIDF is the weight below which a word is no word of content: one that
// stands in a fifth of all articles weighs 1.6.
const minIDF = 1.6

// weight is one stem of a document with its TF-IDF weight in each field; each
// field is of length one.
type weight struct {
	term             uint64
	head, lead, body float32
}

// feature is one weighted member of a sparse vector of length one.
type feature struct {
	term uint64
	w    float32
}

// TermHash is the identity of a token among the terms of stories: the hash of
// its light stem. It reports false for punctuation, single letters and
// numbers.
func TermHash(tok text.Token) (uint64, bool) {
	switch tok.Kind {
	case text.Word:
		if s := arabic.StemKey(tok.Key); len(s) >= 4 {
			return hash(s), true
		}
	case text.Latin:
		if len(tok.Key) >= 2 {
			return hash(tok.Key), true
		}
	}
	return 0, false
}

// hash is FNV-1a with a final mix, so that the low half alone is usable.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}

func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// section is a run of a document's tokens.
type section struct{ from, to int }

// sections finds the tokens of the headline and those of the body. Where no
// headline is shown, the opening words of the body stand for it as well.
func sections(doc *news.Document) (head, body []section) {
	for _, b := range doc.Blocks {
		if b.End > len(doc.Text) || b.Start < 0 || b.Empty() {
			continue
		}
		switch b.Role {
		case news.RoleHeadline:
			i, j := doc.TokenRange(b.Span)
			head = append(head, section{i, j})
		case news.RoleBody:
			i, j := doc.TokenRange(b.Span)
			body = append(body, section{i, j})
		}
	}
	if len(head) == 0 && len(body) == 0 {
		body = []section{{0, len(doc.Tokens)}}
	}
	if len(head) == 0 && len(body) > 0 {
		head = []section{opening(doc.Tokens, body[0])}
	}
	return head, body
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

// bag collects the terms of a document.
type bag struct {
	at      map[uint64]int
	weights []weight
	pairs   map[uint64]float32
	nums    []uint64 // numbers of the headline and the lead
}

// read builds the vectors of doc. idf gives a term's weight at this moment of
// the stream.
func (it *item) read(doc *news.Document, idf func(uint64) float64) {
	head, body := sections(doc)
	b := &bag{at: make(map[uint64]int, 256), pairs: make(map[uint64]float32, 256)}
	for _, s := range head {
		b.add(doc.Tokens[s.from:s.to], idf, 0, func(w *weight, _ int) { w.head = 1 })
	}
	words := 0
	for _, s := range body {
		words = b.add(doc.Tokens[s.from:s.to], idf, words, func(w *weight, n int) {
			if n < leadWords {
				w.lead = 1
			}
			w.body++
		})
	}
	it.vec = b.finish(idf)
	it.pairs = finishPairs(b.pairs)
	slices.Sort(b.nums)
	it.nums = slices.Compact(b.nums)
}

// add counts the tokens into the bag through put and returns how many words
// of the body have been seen; it stops at bodyWords. Two terms of content
// that follow one another make a pair: names, mostly.
func (b *bag) add(tokens []text.Token, idf func(uint64) float64, words int, put func(*weight, int)) int {
	var last uint64
	var lastIDF float64
	for _, tok := range tokens {
		if tok.Kind == text.Punct {
			last = 0
			continue
		}
		if words >= bodyWords {
			break
		}
		if tok.Kind == text.Number {
			if words < leadWords && len(tok.Key) >= 2 && !isYear(tok.Key) {
				b.nums = append(b.nums, hash(tok.Key))
			}
			words++
			continue
		}
		words++
		h, ok := TermHash(tok)
		if !ok {
			continue
		}
		i, seen := b.at[h]
		if !seen {
			if idf(h) < minIDF {
				b.at[h] = -1
				last = 0
				continue
			}
			i = len(b.weights)
			b.at[h] = i
			b.weights = append(b.weights, weight{term: h})
		} else if i < 0 {
			last = 0
			continue
		}
		put(&b.weights[i], words-1)
		v := idf(h)
		if last != 0 && last != h {
			b.pairs[mix(last*3^h)] = float32(math.Min(v, lastIDF))
		}
		last, lastIDF = h, v
	}
	return words
}

func isYear(key string) bool { return len(key) == 4 && (key[:2] == "19" || key[:2] == "20") }

func (b *bag) finish(idf func(uint64) float64) []weight {
	var head, lead, body float64
	for i := range b.weights {
		w := &b.weights[i]
		v := float32(idf(w.term))
		w.head *= v
		w.lead *= v
		if w.body > 0 {
			w.body = float32(1+math.Log(float64(w.body))) * v
		}
		head += float64(w.head) * float64(w.head)
		lead += float64(w.lead) * float64(w.lead)
		body += float64(w.body) * float64(w.body)
	}
	for i := range b.weights {
		w := &b.weights[i]
		w.head = scaled(w.head, head)
		w.lead = scaled(w.lead, lead)
		w.body = scaled(w.body, body)
	}
	slices.SortFunc(b.weights, func(a, b weight) int { return cmp.Compare(a.term, b.term) })
	return b.weights
}

func scaled(w float32, square float64) float32 {
	if square == 0 {
		return 0
	}
	return float32(float64(w) / math.Sqrt(square))
}

func finishPairs(m map[uint64]float32) []feature {
	out := make([]feature, 0, len(m))
	for t, w := range m {
		out = append(out, feature{t, w})
	}
	slices.SortFunc(out, func(a, b feature) int { return cmp.Compare(a.term, b.term) })
	var square float64
	for _, f := range out {
		square += float64(f.w) * float64(f.w)
	}
	for i := range out {
		out[i].w = scaled(out[i].w, square)
	}
	return out
}
