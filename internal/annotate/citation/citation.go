package citation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
)

// The scopes of a citation.
const (
	Sentence = "sentence"
	Article  = "article"
	Self     = "self"
)

type annotator struct {
	lists *lists
	reg   *outlet.Registry
	lex   *speech.Lexicon
}

// New returns the annotator of citations over the registry. It panics when a
// shipped list is broken; the package's tests load them all.
func New(reg *outlet.Registry) annotate.Annotator {
	l, err := newLists(reg)
	if err != nil {
		panic(err)
	}
	return &annotator{l, reg, speech.Default()}
}

func (*annotator) Name() string { return "citation" }
func (*annotator) Needs() news.Layer {
	return news.LayerTokens | news.LayerSentences | news.LayerEntities
}
func (*annotator) Gives() news.Layer { return news.LayerCitations }

// Annotate finds the citations, in order of their cues.
func (a *annotator) Annotate(doc *news.Document) {
	r := &reader{lists: a.lists, reg: a.reg, doc: doc}
	r.prepare(a.lex)
	r.media()
	r.cited = make([]bool, len(r.found))
	for i := range r.cues {
		r.fromCue(&r.cues[i])
	}
	r.addressees()
	r.datelines()
	r.resolve()
	r.described()
	slices.SortStableFunc(r.out, func(a, b news.Citation) int { return cmp.Compare(place(a), place(b)) })
	doc.Citations = append([]news.Citation{}, r.out...)
}

// place is where a citation is made: its cue, else its name.
func place(c news.Citation) int {
	if c.Anaphor != nil {
		return c.Anaphor.Start
	}
	return c.Start
}

// fromCue reads the citations of one cue.
func (r *reader) fromCue(c *speech.Cue) {
	switch {
	case c.Said:
		return
	case c.According():
		r.according(c)
	case c.Form.Participle:
		return
	default:
		r.verb(c)
	}
}

// according reads «وفقا لـX», «بحسب X», «نقلا عن X».
func (r *reader) according(c *speech.Cue) {
	i, prefix := c.Last, ""
	if c.Phrase.Joins == "ل" {
		prefix = "ل"
	}
	if i < len(r.toks) && r.isMeasure(strings.TrimPrefix(r.toks[i].Key, prefix)) {
		return
	}
	if s, ok := r.source(i, prefix); ok {
		r.cite(s, r.cueSpan(c, c.Last), "according."+s.rule)
		r.coordinated(s, r.cueSpan(c, c.Last))
	}
}

// isMeasure reports «التوزيع», «لترتيب»: «بحسب التوزيع» credits nobody.
func (r *reader) isMeasure(key string) bool {
	return r.measures[key] || r.measures[strings.TrimPrefix(key, "ال")] || strings.HasPrefix(key, "ل") && r.measures[strings.TrimPrefix(key, "ل")]
}

// verb reads a verb of reporting with its subject, and with «عن» the one
// whose words it carries.
func (r *reader) verb(c *speech.Cue) {
	v := c.Form.Verb
	if c.First > 0 && r.inLine(c.First) && r.toks[c.First-1].Key == "عدم" { // «عدم نشر اسمه»: a noun
		return
	}
	if c.First < r.busy { // «طلب ألا يُذكر اسمه»
		return
	}
	if c.First > 0 && c.Cut == 0 && speech.IsThat(r.toks[c.First-1].Key) && strings.TrimPrefix(r.toks[c.First-1].Key, "ب") != "ان" {
		return // «أنه أبلغ الوزير»: the pronoun is the subject
	}
	if v.Frame == speech.In {
		r.within(c)
		return
	}
	r.object = v.Frame == speech.Noun && !r.says(c, c.Last)
	s, ok := r.subject(c)
	r.object = false
	if !ok {
		if v.Frame == speech.Relay {
			r.carried(c, c.Last)
		}
		return
	}
	if !r.agrees(c, s) {
		return
	}
	if v.Frame == speech.Relay && !r.relays(c, s.last) {
		return
	}
	cue := r.cueSpan(c, c.Last)
	if s.medium < 0 && (c.Phrase == nil || v.Frame == speech.Weak && !c.Form.Object) {
		strong := v.Frame == speech.Clause || v.Frame == speech.Noun || v.Frame == speech.Relay
		if !r.says(c, max(s.last, c.Last)) && !(strong && (s.entity >= 0 || s.kind == news.Anonymous) && !c.Form.Present) {
			return
		}
	}
	if s.medium >= 0 && r.found[s.medium].weak && !(c.Phrase != nil || v.Frame == speech.Clause && s.last > c.First) {
		return
	}
	r.cite(s, cue, "verb."+s.rule)
	end := r.coordinated(s, cue)
	if v.Frame == speech.Relay {
		r.carried(c, max(end, c.Last))
	}
}

// within reads «جاء في تقرير لـس أن», «كما ورد في صحيفة س»: what is written
// there is credited, not what merely happened there («جاء في المركز الثاني»).
func (r *reader) within(c *speech.Cue) {
	s, ok := r.written(c.Last)
	if ok && (c.Phrase != nil || r.says(c, s.last)) {
		r.cite(s, r.cueSpan(c, c.Last), "verb."+s.rule)
	}
}

// coordinated cites the media joined to s by و and returns the token after
// the last one: «التلفزيون الرسمي ووكالة س».
func (r *reader) coordinated(s source, cue news.Mention) int {
	end := s.last
	for r.inLine(end) {
		m := r.medium(end)
		if m == nil || m.prefix != "و" {
			return end
		}
		r.cite(source{last: m.last, at: m.at, medium: int(r.mediumAt[end]) - 1, entity: -1, kind: m.kind, points: m.points, rule: m.rule}, cue, "verb.coordinated")
		end = m.last
	}
	return end
}

// maxCarried bounds how far after the carrier «عن» is looked for.
const maxCarried = 10

// carried reads the one whose words a carrier relays: «نقلت س عن مصدر».
func (r *reader) carried(c *speech.Cue, from int) {
	for k := from; k < from+maxCarried && r.inLine(k); k++ {
		if r.toks[k].Key == particle(c) {
			if s, ok := r.source(k+1, ""); ok {
				r.cite(s, r.mention(k, 0, k+1), "relay."+s.rule)
			}
			return
		}
		if speech.IsThat(r.toks[k].Key) {
			return
		}
	}
}

// particle is what stands before the one whose words a carrier relays: «نقلت س
// عن», «نسبت س إلى».
func particle(c *speech.Cue) string {
	if a := c.Form.Verb.After; len(a) > 0 {
		return a[0]
	}
	return "عن"
}

// relays reports whether a verb that is a carrier's only with its particle
// («نسب … إلى», against «نسب النجاح») has it after its subject.
func (r *reader) relays(c *speech.Cue, from int) bool {
	p := particle(c)
	for k := max(from, c.Last); p != "عن" && k < from+maxCarried; k++ {
		if !r.inLine(k) {
			return false
		}
		if r.toks[k].Key == p {
			return true
		}
	}
	return p == "عن"
}

func (r *reader) cueSpan(c *speech.Cue, last int) news.Mention {
	return r.mention(c.First, c.Cut, last)
}

func (r *reader) mention(i, cut, j int) news.Mention { return r.doc.At(r.span(i, cut, j)) }

// cite adds the citation of a source.
func (r *reader) cite(s source, cue news.Mention, rule string) {
	c := news.Citation{Mention: r.doc.At(s.at), Kind: s.kind, Cue: &cue, Scope: Sentence, Rule: rule}
	if n, ok := r.namedBefore(s); ok {
		c.Kind, c.Name, c.ID = r.found[n].kind, r.found[n].name, r.found[n].id
		r.out = append(r.out, c)
		return
	}
	switch {
	case s.medium >= 0:
		r.citeMedium(s.medium, c)
		return
	case s.entity >= 0:
		e := r.doc.Entities[s.entity]
		c.Name, c.ID = e.Name, e.ID
	case s.kind == news.Anonymous:
	default:
		c.Name = c.Text
		if strings.HasPrefix(c.Text, "ل") && strings.HasSuffix(r.doc.Text[:c.Start], "ل") { // «للجيش»
			c.Name = "ا" + c.Text
		}
		if e := r.byTitle(s); e != nil {
			c.Name, c.ID = e.Name, e.ID
		}
	}
	if s.points {
		c.Anaphor = &news.Mention{Span: c.Span, Text: c.Text}
	}
	r.out = append(r.out, c)
}

// namedBefore finds the medium whose bare name the source is, where the text
// names it with its word of type elsewhere: «وكالة س», then «ذكرت "س" أن».
func (r *reader) namedBefore(s source) (int, bool) {
	if s.medium >= 0 || s.kind == news.Anonymous || s.kind == news.DocumentHop {
		return 0, false
	}
	n, ok := r.bare[outlet.IDFor(s.at.Of(r.doc.Text))]
	return n, ok
}

// byTitle finds the person whom a title without a name speaks of: the last
// one whose own mention bears the same title («الرئيس السهلي، عادل الدوري»,
// later «الرئيس السهلي»).
func (r *reader) byTitle(s source) *news.Entity {
	if s.kind != news.PersonHop {
		return nil
	}
	if r.titles == nil {
		r.titles = map[string]int{}
		for i := range r.doc.Entities {
			if e := &r.doc.Entities[i]; e.Title != nil && e.Type == news.Person {
				r.titles[fold(e.Title.Text)] = i
			}
		}
	}
	title := fold(s.at.Of(r.doc.Text))
	if i, ok := r.titles[title]; ok {
		return &r.doc.Entities[i]
	}
	if n := strings.LastIndexByte(title, ' '); n > 0 && s.rule == "source.description" { // «الأميرة نوار», of «نوار السهلي»
		if i, ok := r.givenNames()[title[n+1:]]; ok {
			return &r.doc.Entities[i]
		}
	}
	return nil
}

// givenNames are the persons of the article by the first word of a name of
// two words or more, the last mention of each.
func (r *reader) givenNames() map[string]int {
	if r.given == nil {
		r.given = map[string]int{}
		for i := range r.doc.Entities {
			if e := &r.doc.Entities[i]; e.Type == news.Person {
				if first, rest, _ := strings.Cut(fold(e.Text), " "); rest != "" {
					r.given[first] = i
				}
			}
		}
	}
	return r.given
}

// citeMedium adds the citation of medium n and of its second name.
func (r *reader) citeMedium(n int, c news.Citation) {
	m := r.found[n]
	c.Mention, c.Kind, c.Name, c.ID, c.Collective = r.doc.At(m.at), m.kind, m.name, m.id, m.group
	if m.group {
		c.Name, c.ID = c.Text, ""
	}
	if m.points {
		c.Anaphor = &news.Mention{Span: c.Span, Text: c.Text}
	}
	if c.Scope == Sentence && m.id != "" && r.isOwn(m.id, m.name) {
		c.Scope = Self
	}
	r.cited[n] = true
	r.out = append(r.out, c)
	if m.also > 0 {
		r.citeMedium(m.also, c)
	}
}

// isOwn reports the outlet that publishes the article.
func (r *reader) isOwn(id, name string) bool {
	o := r.doc.Outlet
	return o.ID != "" && (o.ID == id || o.Name != "" && fold(o.Name) == fold(name))
}
