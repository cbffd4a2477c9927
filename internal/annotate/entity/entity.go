package entity

import (
	"sort"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// New makes the annotator over lx; Default() is the lexicon that ships.
func New(lx *Lexicon) annotate.Annotator { return NewLinked(lx, nil) }

// NewLinked is New with the decisions of analysts on who is one.
func NewLinked(lx *Lexicon, links *lexicon.Links) annotate.Annotator { return annotator{lx, links} }

type annotator struct {
	lx    *Lexicon
	links *lexicon.Links
}

func (annotator) Name() string      { return "entity" }
func (annotator) Needs() news.Layer { return news.LayerTokens | news.LayerSentences }
func (annotator) Gives() news.Layer { return news.LayerEntities }

func (a annotator) Annotate(doc *news.Document) {
	s := &scan{lx: a.lx, links: a.links, doc: doc, toks: doc.Tokens, cover: make([]int32, len(doc.Tokens)), nations: map[string]int{}, unknown: map[written]identity{}}
	s.known()
	s.publisher()
	s.acronyms()
	s.headed()
	s.ministries()
	s.people()
	s.places()
	s.weak()
	s.propagate()
	s.decided()
	s.namings()
	s.write()
	a.keywords(doc)
}

// mention is one name in the text while the work goes on: tokens [from, to),
// the first of them after cut bytes of its key.
type mention struct {
	from, to, cut int
	typ           news.EntityType
	entry         int // in the lexicon, -1 when unknown to it
	id, name      string
	country       string
	sector        string
	rule          string
	title         [2]int // tokens [from, to) of the title, empty when equal
	gone          bool
}

// scan is the work on one document.
type scan struct {
	lx    *Lexicon
	links *lexicon.Links // nil decides nothing
	doc   *news.Document
	toks  []text.Token
	// found holds the mentions, cover for each token 1 + the index of the
	// mention that it belongs to.
	found []mention
	cover []int32
	// waiting holds weak names that the document as a whole decides on.
	waiting []waiting
	// nations counts the countries that the document names, by name or by
	// adjective.
	nations map[string]int
	buf     []text.Cut
	hits    []hit
	// headHits and titleHits are room for look-ups inside others.
	headHits, titleHits []hit
	// matches is 1 + the number of different words of sport, 0 before sport
	// counted them.
	matches int
	// titled holds the titles with a complement that found no name.
	titled []title
	// unknown holds the names made so far of words that no list has.
	unknown map[written]identity
	// sought is the token where a name after a title is being read, 0 when
	// none is; such a name begins behind its title, never at token 0.
	sought int
}

// cuts are the readings of token i with a prefixed particle. The slice is good until the
// next call.
func (s *scan) cuts(i int) []text.Cut {
	s.buf = s.buf[:0]
	if s.toks[i].Kind == text.Word {
		s.buf = arabic.AppendProclitics(s.buf, s.toks[i].Key)
	}
	return s.buf
}

// at is the mention that token i belongs to.
func (s *scan) at(i int) (*mention, bool) {
	if i < 0 || i >= len(s.cover) || s.cover[i] == 0 {
		return nil, false
	}
	return &s.found[s.cover[i]-1], true
}

// add adds a mention. One that holds others wholly replaces them; one that
// cuts across another is refused, and the index is -1.
func (s *scan) add(m mention) int {
	if m.from < 0 || m.to <= m.from || m.to > len(s.toks) {
		return -1
	}
	for i := m.from; i < m.to; {
		was, ok := s.at(i)
		if !ok {
			i++
			continue
		}
		if was.from < m.from || was.to > m.to || was.to-was.from == m.to-m.from {
			return -1
		}
		i = was.to
	}
	for i := m.from; i < m.to; i++ {
		if was, ok := s.at(i); ok {
			was.gone = true
		}
		s.cover[i] = int32(len(s.found) + 1)
	}
	s.found = append(s.found, m)
	return len(s.found) - 1
}

// span is the bytes of a mention.
func (s *scan) span(m *mention) text.Span {
	return text.Span{Start: s.toks[m.from].CutAt(s.doc.Text, m.cut), End: s.toks[m.to-1].End}
}

// keys are the folded words of a mention, the first without its particle.
func (s *scan) keys(m *mention) []string {
	out := make([]string, 0, m.to-m.from)
	for i := m.from; i < m.to; i++ {
		if k := s.toks[i].Key; s.toks[i].Kind != text.Punct {
			out = append(out, k)
		}
	}
	if m.cut > 0 && len(out) > 0 && m.cut < len(out[0]) {
		out[0] = out[0][m.cut:]
	}
	return out
}

// write puts the mentions into the document in the order of the text.
func (s *scan) write() {
	out := make([]news.Entity, 0, len(s.found))
	for k := range s.found {
		m := &s.found[k]
		if m.gone {
			continue
		}
		span := s.span(m)
		if span.Empty() {
			continue
		}
		e := news.Entity{Mention: s.doc.At(span), Type: m.typ, Name: m.name, ID: m.id, Country: m.country, Sector: s.sector(m), Rule: m.rule}
		if m.title[1] > m.title[0] {
			t := s.doc.At(s.titleSpan(m.title))
			e.Title = &t
		}
		out = append(out, e)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	s.doc.Entities = out
}

// sector is that of the entity that the lexicon knows, else of the noun that
// opened the name.
func (s *scan) sector(m *mention) string {
	if m.entry >= 0 {
		return s.lx.entries[m.entry].sector
	}
	if at, ok := s.lx.byID[m.id]; ok {
		return s.lx.entries[at].sector
	}
	return m.sector
}

// keywords gives the page's keywords the ids of what they name.
func (a annotator) keywords(doc *news.Document) {
	if len(doc.Keywords) == 0 {
		return
	}
	byName := map[string]string{}
	for _, e := range doc.Entities {
		for _, n := range []string{e.Text, e.Name} {
			if key := text.FoldString(n, text.Name); byName[key] == "" {
				byName[key] = e.ID
			}
		}
	}
	for i := range doc.Keywords {
		k := &doc.Keywords[i]
		if v, ok := a.lx.keys[nameKey(k.Text)]; ok && !a.lx.readings[v][0].weak {
			k.ID = a.lx.entries[a.lx.readings[v][0].entry].id
		} else if id := byName[text.FoldString(k.Text, text.Name)]; id != "" {
			k.ID = id
		}
	}
}
