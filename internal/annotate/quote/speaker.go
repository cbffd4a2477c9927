package quote

import (
	"slices"
	"sort"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// attribution is who a cue makes speak, and through whom.
type attribution struct {
	speaker *news.Speaker
	chain   []news.Hop
}

// attribute reads the citations from the cue to what it opens. The subject of
// the verb speaks, unless it relays another («نقلت س عن ص»، «ذكرت س نقلا عن
// ص»): then the last one relayed speaks and the others carry.
func (r *reader) attribute(c *speech.Cue, head int) attribution {
	at := r.cueStart(c)
	var subjects, relayed, settings []int
	for _, i := range r.citations(r.start(max(r.from, r.done, c.First-maxLead)), r.start(head)) {
		ct := &r.doc.Citations[i]
		switch {
		case ct.Cue.Start == at:
			subjects = append(subjects, i)
		case strings.HasPrefix(ct.Rule, "setting."):
			if ct.Scope != "self" {
				settings = append(settings, i)
			}
		case ct.Cue.Start < at && ct.Kind.Medium() && strings.HasPrefix(ct.Rule, "verb.") && c.Last < len(r.toks) && inIt(r.toks[c.Last].Key): // «بثت س تسجيلا قال فيه»
			settings = append(settings, i)
		case ct.Cue.Start < at:
		case isRelayed(ct):
			relayed = append(relayed, i)
		case strings.HasPrefix(ct.Rule, "according."), ct.Kind.Medium() && (takesObject(ct) || r.aside(ct)), takesObject(ct) && relays(ct):
			settings = append(settings, i)
		}
	}
	var a attribution
	carriers := subjects
	switch {
	case len(relayed) > 0:
		if i := r.elided(c); len(subjects) == 0 && i >= 0 {
			subjects = append(subjects, i)
		}
		carriers = append(slices.Clone(subjects), relayed[:len(relayed)-1]...)
		a.speaker = r.speaker(relayed[len(relayed)-1], c, head)
	case len(subjects) > 0 && r.ofHim(c):
		in := r.inherit(&speech.Cue{Form: speech.Form{Verb: c.Form.Verb, Fem: r.toks[c.Last-1].Key == "عنها"}})
		if a.speaker = in.speaker; a.speaker == nil || a.speaker.Kind.Medium() {
			carriers, a.speaker = nil, r.speaker(subjects[0], c, head)
		}
	case len(subjects) > 0:
		carriers = nil
		a.speaker = r.speaker(subjects[0], c, head)
	}
	for _, i := range slices.Backward(carriers) {
		a.chain = append(a.chain, r.hop(i))
	}
	for _, i := range settings {
		a.chain = r.join(a.chain, r.hop(i))
	}
	for _, h := range slices.Backward(r.carriers) {
		a.chain = r.join(a.chain, h)
	}
	if sp := a.speaker; sp != nil { // nobody carries his own words
		a.chain = slices.DeleteFunc(a.chain, func(h news.Hop) bool { return h.Span == sp.Span || h.ID != "" && h.ID == sp.ID })
	}
	return a
}

// takesObject reports a verb with a pronoun for what was said: «في بيان نشرته
// س» makes س a carrier of the main verb's words.
func takesObject(c *news.Citation) bool {
	return strings.HasPrefix(c.Rule, "verb.") && (strings.HasSuffix(c.Cue.Text, "ه") || strings.HasSuffix(c.Cue.Text, "ها"))
}

// ofHim reports a carrier's verb with a pronoun for the one who speaks: «نقلت
// عنه س قوله».
func (r *reader) ofHim(c *speech.Cue) bool {
	if c.Phrase != nil || c.Form.Verb == nil || c.Form.Verb.Frame != speech.Relay {
		return false
	}
	key := r.toks[c.Last-1].Key
	return key == "عنه" || key == "عنها"
}

// isRelayed reports the one whose words a carrier relays: «نقلت ص عن س»,
// «نقلا عن س», «على لسان س».
func isRelayed(c *news.Citation) bool {
	return strings.HasPrefix(c.Rule, "relay.") || strings.HasPrefix(c.Cue.Text, "نقلا") || strings.HasPrefix(c.Cue.Text, "على لسان")
}

// relays reports a verb that carries another's words: «في كلمة نقلتها الرئاسة».
func relays(c *news.Citation) bool {
	cue := text.FoldString(c.Cue.Text, text.Key)
	return strings.HasPrefix(cue, "نقل") || strings.HasPrefix(cue, "تناقل")
}

// aside reports a credit with a verb of its own that stands within another
// report: «أكد س، كما ذكرت ص، أن».
func (r *reader) aside(c *news.Citation) bool {
	i, _ := r.doc.TokenRange(c.Cue.Span)
	return i < len(r.cueAt) && r.cueAt[i] != 0 && r.cues[r.cueAt[i]-1].Phrase != nil
}

// maxElided is how many citations back the medium of a verb without a subject
// is looked for.
const maxElided = 12

// elided finds the medium that carries on in «ونقلت عن س قوله»: the last one
// credited by a cue, whose gender the verb does not contradict. -1 for none.
func (r *reader) elided(c *speech.Cue) int {
	if c.Form.Verb == nil || c.Form.Verb.Frame != speech.Relay || c.Phrase != nil || c.Form.Plural {
		return -1
	}
	at := r.cueStart(c)
	j := sort.Search(len(r.cited), func(i int) bool { return r.doc.Citations[r.cited[i]].Cue.Start >= at })
	for k := j - 1; k >= 0 && k >= j-maxElided; k-- {
		ct := &r.doc.Citations[r.cited[k]]
		if !ct.Kind.Medium() || ct.Kind == news.Social || ct.Collective || strings.HasPrefix(ct.Rule, "setting.") {
			continue
		}
		if masculine := ct.Kind == news.WebSite || ct.Kind == news.Broadcaster; !c.Form.Fem && !masculine {
			continue
		}
		return r.cited[k]
	}
	return -1
}

// maxChain bounds the hops of a chain: no news passes through more, and text
// that nests without end costs no more.
const maxChain = 8

// maxLead bounds the tokens before a cue in which a setting may stand («في
// تغريدة على تويتر كتب»).
const maxLead = 60

// join adds a hop that is not in the chain yet.
func (r *reader) join(chain []news.Hop, h news.Hop) []news.Hop {
	for _, have := range chain {
		if have.ID != "" && have.ID == h.ID || have.Span == h.Span {
			return chain
		}
	}
	if len(chain) >= maxChain {
		return chain
	}
	return append(chain, h)
}

func (r *reader) hop(i int) news.Hop {
	c := &r.doc.Citations[i]
	return news.Hop{Mention: c.Mention, Name: c.Name, ID: c.ID, Kind: c.Kind, Collective: c.Collective, Cue: c.Cue}
}

// speaker makes the speaker of a citation. For is the body whose spokesman
// speaks: «المتحدث باسم وزارة الري، س».
func (r *reader) speaker(i int, c *speech.Cue, head int) *news.Speaker {
	ct := &r.doc.Citations[i]
	sp := &news.Speaker{Mention: ct.Mention, Name: ct.Name, ID: ct.ID, Kind: ct.Kind}
	if ct.Kind == news.PersonHop || ct.Kind == news.Anonymous {
		lo := text.Span{Start: min(r.toks[c.First].Start, ct.Start), End: r.start(head)}
		sp.For = r.speaksFor(lo)
	}
	if c.Phrase == nil && ct.Cue.Start == r.cueStart(c) && !c.Form.Plural {
		g := int8(-1)
		if c.Form.Fem {
			g = 1
		}
		r.fem[sp.Name] = g
	}
	return sp
}

func (r *reader) speaksFor(s text.Span) string {
	i, j := r.doc.TokenRange(s)
	for k := i; k+1 < j; k++ {
		if key := r.toks[k].Key; key == "باسم" || key == "بلسان" {
			at := r.toks[k+1].Start
			if n := r.entityFrom(at); n < len(r.doc.Entities) {
				if e := &r.doc.Entities[n]; e.Start < r.toks[k+1].End && e.Type != news.Person {
					return e.Name
				}
			}
			return ""
		}
	}
	return ""
}

// maxInherit is how many speakers back one of the right gender is looked for.
const maxInherit = 6

// inherit gives a verb without a subject the speaker before it: within the
// sentence with the carriers too, else the last one whose gender the verb's
// form does not contradict.
func (r *reader) inherit(c *speech.Cue) attribution {
	for i := len(r.out) - 1; i >= 0 && i >= len(r.out)-maxInherit; i-- {
		q := &r.out[i]
		if q.Speaker == nil {
			continue
		}
		g := r.fem[q.Speaker.Name]
		if !c.Form.Plural && c.Form.Verb != nil && (g > 0 && !c.Form.Fem || g < 0 && c.Form.Fem) {
			continue
		}
		sp := *q.Speaker
		sp.Inherited = true
		a := attribution{speaker: &sp}
		if i >= r.first {
			a.chain = slices.Clone(q.Chain)
		}
		return a
	}
	return attribution{}
}

// subject finds who acts in the sentence before a participle («استقبل السهلي
// الوفد، مؤكدا أن»): the first person named in it, else the first body.
func (r *reader) subject(c *speech.Cue) *news.Speaker {
	for _, i := range r.citations(r.start(max(r.from, r.done, c.First-maxLead)), r.cueStart(c)) {
		ct := &r.doc.Citations[i]
		if strings.HasPrefix(ct.Rule, "verb.") && !takesObject(ct) && !r.aside(ct) && (ct.Kind != news.Anonymous || ct.Name != "") && !ct.Kind.Medium() {
			return &news.Speaker{Mention: ct.Mention, Name: ct.Name, ID: ct.ID, Kind: ct.Kind}
		}
	}
	var body *news.Entity
	for i := r.entityFrom(r.start(max(r.from, r.done, c.First-maxLead))); i < len(r.doc.Entities) && r.doc.Entities[i].End <= r.toks[c.First].Start; i++ {
		e := &r.doc.Entities[i]
		if r.platforms[e.Start] {
			continue
		}
		if e.Type == news.Person && !c.Form.Plural {
			return &news.Speaker{Mention: e.Mention, Name: e.Name, ID: e.ID, Kind: news.PersonHop}
		}
		if body == nil {
			body = e
		}
	}
	if body == nil {
		return nil
	}
	return &news.Speaker{Mention: body.Mention, Name: body.Name, ID: body.ID, Kind: news.OrgSource}
}

// entityFrom is the index of the first entity that begins at byte b or later.
func (r *reader) entityFrom(b int) int {
	return sort.Search(len(r.doc.Entities), func(i int) bool { return r.doc.Entities[i].Start >= b })
}
