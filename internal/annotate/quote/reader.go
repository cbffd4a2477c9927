package quote

import (
	"slices"
	"sort"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// reader reads one document.
type reader struct {
	// labels are the words before a headline's colon that speak for nobody.
	labels map[string]bool
	doc    *news.Document
	toks   []text.Token
	cues   []speech.Cue
	marks  []quoted
	// by token: index+1 of the cue that begins there; of the pair of marks
	// of at least leastWords that covers it; of any pair that opens there
	cueAt, inMarks, markAt []int32
	used                   []bool // marks that are part of a quotation
	// cited are the indexes of the citations with a cue, in order of it.
	cited []int
	out   []news.Quotation
	// platforms are the first bytes of the names of social platforms.
	platforms map[int]bool
	// fem holds what verbs showed of a speaker's gender, by name: 1 feminine,
	// -1 masculine.
	fem map[string]int8
	// In the region at hand: where it begins, the first quotation of it, the
	// carriers that a clause within stands under (outermost first), and the
	// token after the last content.
	from, first, done int
	carriers          []news.Hop
}

func (r *reader) prepare(lex *speech.Lexicon) {
	r.toks = r.doc.Tokens
	r.cues = lex.Scan(r.toks)
	r.marks = pair(r.toks)
	r.used = make([]bool, len(r.marks))
	buf := make([]int32, 3*len(r.toks))
	n := len(r.toks)
	r.cueAt, r.inMarks, r.markAt = buf[:n], buf[n:2*n], buf[2*n:]
	for i, c := range r.cues {
		r.cueAt[c.First] = int32(i + 1)
	}
	r.namesInMarks()
	for i, q := range r.marks {
		r.markAt[q.open] = int32(i + 1)
		if q.words >= leastWords {
			for k := q.open; k <= q.close && k < n; k++ {
				r.inMarks[k] = int32(i + 1)
			}
		}
	}
	for i := range r.doc.Citations {
		if r.doc.Citations[i].Cue != nil {
			r.cited = append(r.cited, i)
		}
	}
	slices.SortStableFunc(r.cited, func(a, b int) int {
		return r.doc.Citations[a].Cue.Start - r.doc.Citations[b].Cue.Start
	})
	r.fem = map[string]int8{}
}

// namesInMarks takes the words of marks that hold a name alone off the count,
// so that «شبكة "س ص ع ف"» is no statement however long the name is.
func (r *reader) namesInMarks() {
	r.platforms = map[int]bool{}
	names := map[int]int{} // by first byte, the end
	for i := range r.doc.Citations {
		names[r.doc.Citations[i].Start] = r.doc.Citations[i].End
		if r.doc.Citations[i].Kind == news.Social {
			r.platforms[r.doc.Citations[i].Start] = true
		}
	}
	for i := range r.doc.Entities {
		names[r.doc.Entities[i].Start] = max(names[r.doc.Entities[i].Start], r.doc.Entities[i].End)
	}
	for i := range r.marks {
		q := &r.marks[i]
		if end, ok := names[r.start(q.open+1)]; ok && q.close < len(r.toks) && end >= r.toks[q.close-1].End {
			q.words = 0
		}
	}
}

// citations lists those whose cues begin in bytes [from, to), in order.
func (r *reader) citations(from, to int) []int {
	cue := func(i int) int { return r.doc.Citations[r.cited[i]].Cue.Start }
	i := sort.Search(len(r.cited), func(i int) bool { return cue(i) >= from })
	j := i + sort.Search(len(r.cited)-i, func(k int) bool { return cue(i+k) >= to })
	return r.cited[i:j]
}

// sources are the citations made at the cue itself.
func (r *reader) sources(c *speech.Cue) []int {
	at := r.cueStart(c)
	return r.citations(at, at+1)
}

func (r *reader) cueStart(c *speech.Cue) int { return r.toks[c.First].CutAt(r.doc.Text, c.Cut) }

func (r *reader) cueMention(c *speech.Cue) news.Mention {
	return r.doc.At(text.Span{Start: r.cueStart(c), End: r.toks[c.Last-1].End})
}

func (r *reader) start(i int) int {
	if i < len(r.toks) {
		return r.toks[i].Start
	}
	return len(r.doc.Text)
}

// regions are the sentences, joined where a quotation goes on over their end.
func (r *reader) regions(do func(a, b int)) {
	i, mark := 0, 0
	for s := 0; s < len(r.doc.Sentences); s++ {
		for i < len(r.toks) && r.toks[i].Start < r.doc.Sentences[s].Start {
			i++
		}
		a := i
		for {
			for i < len(r.toks) && r.toks[i].Start < r.doc.Sentences[s].End {
				i++
			}
			for mark < len(r.marks) && r.marks[mark].close < i {
				mark++
			}
			if s+1 == len(r.doc.Sentences) || mark == len(r.marks) || r.marks[mark].open >= i || r.marks[mark].close >= len(r.toks) {
				break
			}
			s++
		}
		if a < i {
			do(a, i)
		}
	}
}

// denies reports a word that stands before a verb and takes it back: «لم يقل».
func denies(key string) bool {
	switch strings.TrimPrefix(key, "و") {
	case "لم", "لن", "لا", "ما":
		return true
	}
	return false
}
