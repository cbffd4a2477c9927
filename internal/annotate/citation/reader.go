package citation

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// reader reads one document.
type reader struct {
	*lists
	reg   *outlet.Registry
	doc   *news.Document
	toks  []text.Token
	cues  []speech.Cue
	cueAt []int32 // by token: index+1 of the cue that begins there
	// sentence ends, by token: the index after the last token of its sentence
	ends     []int32
	found    []medium
	mediumAt []int32 // by token: index+1 in found
	entityAt []int32 // by token: index+1 of the entity that begins in it
	cuts     []text.Cut
	hits     []lexicon.Hit
	out      []news.Citation
	// cited marks the media that have a citation already.
	cited []bool
	// object: the verb at hand takes a noun as its object, and nothing opens a
	// clause after it, so that a noun phrase may run into the next.
	object bool
	// busy is the token after the last source that asks not to be named.
	busy int
	// first caches firstOf.
	first map[string]int
	// titles is built by byTitle: the entity that bears a folded title.
	titles map[string]int
	// bare is the first medium of each id, by the order of the text.
	bare map[string]int
	// given is built by givenNames.
	given map[string]int
	// ownName are the folded words of the publishing outlet's name.
	ownName []string
	// titled is built by titleOf: the first word of a person's title, by id.
	titled map[string]string
}

func (r *reader) prepare(lex *speech.Lexicon) {
	r.toks = r.doc.Tokens
	r.cues = lex.Scan(r.toks)
	marks := make([]int32, 3*len(r.toks))
	r.cueAt, r.ends, r.entityAt = marks[:len(r.toks)], marks[len(r.toks):2*len(r.toks)], marks[2*len(r.toks):]
	for i, c := range r.cues {
		r.cueAt[c.First] = int32(i + 1)
	}
	if r.doc.Outlet.ID != "" {
		r.ownName = strings.Fields(fold(r.doc.Outlet.Name))
	}
	i := 0
	for _, s := range r.doc.Sentences {
		for i < len(r.toks) && r.toks[i].Start < s.Start {
			r.ends[i] = int32(i + 1)
			i++
		}
		from := i
		for i < len(r.toks) && r.toks[i].Start < s.End {
			i++
		}
		for k := from; k < i; k++ {
			r.ends[k] = int32(i)
		}
	}
	for ; i < len(r.toks); i++ {
		r.ends[i] = int32(i + 1)
	}
	i = 0
	for n, e := range r.doc.Entities {
		for i < len(r.toks) && r.toks[i].End <= e.Start {
			i++
		}
		if i < len(r.toks) && r.entityAt[i] == 0 {
			r.entityAt[i] = int32(n + 1)
		}
	}
}

// inLine reports whether token i exists and stands on the line of the token
// before it.
func (r *reader) inLine(i int) bool { return i > 0 && i < len(r.toks) && !r.toks[i].Line }

func (r *reader) key(i int) string {
	if !r.inLine(i) {
		return ""
	}
	return r.toks[i].Key
}

// span covers tokens [i, j), with cut bytes of the first one's key left out.
func (r *reader) span(i, cut, j int) text.Span {
	s := text.Span{Start: r.toks[i].CutAt(r.doc.Text, cut), End: r.toks[j-1].End}
	if s.End < s.Start {
		s.Start = s.End
	}
	return s
}

func (r *reader) entity(i int) *news.Entity {
	if i < len(r.entityAt) && r.entityAt[i] != 0 {
		return &r.doc.Entities[r.entityAt[i]-1]
	}
	return nil
}

func (r *reader) entityStarts(i int, t news.EntityType) bool {
	e := r.entity(i)
	return e != nil && e.Type == t
}

func (r *reader) medium(i int) *medium {
	if i < len(r.mediumAt) && r.mediumAt[i] != 0 {
		return &r.found[r.mediumAt[i]-1]
	}
	return nil
}

// tokenEnd is the index after the last token that begins before byte b,
// looked for from token i on.
func (r *reader) tokenEnd(i, b int) int {
	for i < len(r.toks) && r.toks[i].Start < b {
		i++
	}
	return i
}
