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
	if s, ok := r.source(i, prefix); ok {
		r.cite(s, r.cueSpan(c, c.Last), "according."+s.rule)
		r.coordinated(s, r.cueSpan(c, c.Last))
	}
}

// verb reads a verb of reporting with its subject, and with «عن» the one
// whose words it carries.
func (r *reader) verb(c *speech.Cue) {
	v := c.Form.Verb
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
		if r.toks[k].Key == "عن" {
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
	if i, ok := r.titles[fold(s.at.Of(r.doc.Text))]; ok {
		return &r.doc.Entities[i]
	}
	return nil
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

// addressees cites the media that a statement was made to or on: «قال لصحيفة
// س»، «في مقابلة مع قناة س»، «عبر حسابه على تويتر».
func (r *reader) addressees() {
	last := medium{}
	for n := range r.found {
		m := &r.found[n]
		if same := m.id != "" && m.id == last.id && r.ends[m.first] == r.ends[last.first]; same { // «"إكس" (تويتر سابقا)»
			continue
		}
		if r.cited[n] || m.points || m.group && m.kind != news.Social {
			continue
		}
		if cue, ok := r.setting(m); ok {
			r.citeMedium(n, news.Citation{Cue: &cue, Scope: Sentence, Rule: "setting." + m.rule})
			last = *m
		}
	}
}

// maxSetting bounds how far before a medium the noun of a setting stands.
const maxSetting = 9

func (r *reader) setting(m *medium) (news.Mention, bool) {
	i := m.first
	before := ""
	if i > 0 && r.inLine(i) {
		before = r.toks[i-1].Key
	}
	if m.prefix == "ل" && !m.weak && r.speaks(i) {
		return r.mention(i, 0, i+1), true
	}
	if !m.weak || m.head != "" {
		if cue, ok := r.served(i, m); ok {
			return cue, true
		}
	}
	if m.kind == news.Social && (before == "عبر" || m.prefix == "" && before == "موقع" && r.wordBack(i, "account") >= 0) {
		return r.mention(i-1, 0, i), true
	}
	class := "talk"
	if m.kind == news.Social {
		class = "account"
	}
	if m.prefix == "ل" || before == "مع" || before == "الي" || before == "علي" || before == "في" || before == "عبر" || m.kind == news.Social {
		if k := r.wordBack(i, class); k >= 0 && (!m.weak || m.head != "" || m.kind == news.Social) {
			if k > 0 && r.inLine(k) && (r.toks[k-1].Key == "عبر" || r.toks[k-1].Key == "في" || r.toks[k-1].Key == "علي") {
				k--
			}
			return r.mention(k, 0, max(i, k+1)), true
		}
	}
	return news.Mention{}, false
}

// maxServed bounds the words between a verb of the class sees and its medium.
const maxServed = 2

// served reads a medium whose own work or questions a noun before it names
// («استطلاع س», «على أسئلة س»), and one that got or saw what is told («في
// بيان اطلعت عليه س»، «تلقت س نسخة منه»).
func (r *reader) served(i int, m *medium) (news.Mention, bool) {
	for k := i - 1; k >= 0 && k >= i-1-maxServed && r.inLine(k+1) && m.kind != news.Social; k-- {
		switch class := r.settings[r.toks[k].Key]; class {
		case "asked", "survey":
			if k == i-1 && (m.prefix == "" || m.prefix == "ل") {
				return r.mention(k, 0, k+1), true
			}
		case "sees":
			if m.prefix == "" && (r.theDocument(k+1, i) || r.copyOf(m.last)) {
				return r.mention(k, 0, max(k+1, i)), true
			}
		}
	}
	return news.Mention{}, false
}

// theDocument reports that tokens [i, j) are «عليه», «به» or the like.
func (r *reader) theDocument(i, j int) bool {
	if j != i+1 {
		return false
	}
	switch r.toks[i].Key {
	case "عليه", "عليها", "به", "بها", "عليهما", "منه", "منها":
		return true
	}
	return false
}

// copyOf reports «نسخة منه», «على نسخة منها» at token i.
func (r *reader) copyOf(i int) bool {
	if r.key(i) == "علي" {
		i++
	}
	return r.key(i) == "نسخه" || r.key(i) == "بنسخه"
}

// wordBack looks back for a noun of the class of settings.
func (r *reader) wordBack(i int, class string) int {
	for k := i - 1; k >= 0 && k >= i-maxSetting && r.ends[k] == r.ends[i]; k-- {
		key := r.toks[k].Key
		if r.settings[key] == class || len(key) > 4 && r.settings[key[2:]] == class {
			return k
		}
	}
	return -1
}

// maxVerb bounds how far before an addressee the verb stands.
const maxVerb = 14

// speaks reports a verb of reporting shortly before token i in its sentence.
func (r *reader) speaks(i int) bool {
	for k := i - 1; k >= 0 && k >= i-maxVerb && r.ends[k] == r.ends[i]; k-- {
		if n := r.cueAt[k]; n != 0 {
			return r.cues[n-1].Form.Verb != nil
		}
		if speech.IsThat(r.toks[k].Key) {
			return false
		}
	}
	return false
}
