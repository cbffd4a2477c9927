package citation

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// subject reads who speaks in the verb of cue c: the noun phrase after it,
// else the one before it.
func (r *reader) subject(c *speech.Cue) (source, bool) {
	if c.Last < len(r.toks) && inIt(r.toks[c.Last].Key) && c.Phrase == nil {
		return r.poster(c)
	}
	if s, ok := r.opening(c); ok {
		return s, true
	}
	if s, ok := r.after(c); ok {
		return s, true
	}
	if c.Phrase != nil {
		return source{}, false
	}
	return r.before(c)
}

// inIt reports «فيه», «فيها»: the verb before it tells what a text, a post or
// a recording says.
func inIt(key string) bool {
	return key == "فيه" || key == "فيها" || key == "خلاله" || key == "خلالها"
}

// poster reads who speaks in «قال فيه»: the person named last before it in
// the sentence («بثت س تسجيلا لفلان قال فيه»).
func (r *reader) poster(c *speech.Cue) (source, bool) {
	for k := c.First - 1; k >= 0 && k > c.First-maxBefore && r.ends[k] == r.ends[c.First]; k-- {
		if e := r.entity(k); e != nil && e.Type == news.Person && e.End <= r.toks[c.First].Start {
			return r.ofEntity(k, e, "source.person"), true
		}
	}
	return source{}, false
}

// maxOpening bounds the words between «أن» and the verb for opening.
const maxOpening = 9

// opening reads the subject of a verb whose clause opens with «أن»: a noun
// stands first there, so what reaches up to the verb is its subject and what
// follows it the object («إن مصدرا في السد أكد الخبر»).
func (r *reader) opening(c *speech.Cue) (source, bool) {
	for k := c.First - 1; k > 0 && k >= c.First-maxOpening && c.Phrase == nil && r.inLine(k+1); k-- {
		if speech.IsThat(r.toks[k].Key) {
			s, ok := r.before(c)
			return s, ok && s.last == c.First && s.rule != "source.description"
		}
		if r.cueAt[k] != 0 {
			break
		}
	}
	return source{}, false
}

// after reads the noun phrase that follows the verb, past words of time and
// manner that may stand between («قالت، من جهتها، الوزارة»).
func (r *reader) after(c *speech.Cue) (source, bool) {
	i := r.skipAdverbs(c.Last)
	if !r.inLine(i) {
		return source{}, false
	}
	if m := r.medium(i); m != nil && m.prefix == "ل" { // «قال لرويترز مصدر …»
		i = r.skipAdverbs(m.last)
	}
	if s, ok := r.inMarks(i); ok {
		return s, true
	}
	if !r.inLine(i) || speech.Complement(r.doc.Text, r.toks, i, c.Form.Verb) > 0 {
		return source{}, false
	}
	return r.source(i, "")
}

// inMarks reads a subject whose name alone stands in marks: «أعلنت "س" أن».
func (r *reader) inMarks(i int) (source, bool) {
	if !r.inLine(i) || !r.inLine(i+1) || !opens[r.toks[i].Key] || r.medium(i) != nil {
		return source{}, false
	}
	e := r.entity(i + 1)
	if e == nil {
		return source{}, false
	}
	s := r.ofEntity(i+1, e, "source.marks")
	if !r.inLine(s.last) || !closes[r.toks[s.last].Key] {
		return source{}, false
	}
	s.last++
	return s, true
}

// maxAdverbs bounds the words between a verb and its subject.
const maxAdverbs = 8

func (r *reader) skipAdverbs(i int) int {
	for from := i; i < from+maxAdverbs && r.inLine(i); {
		key := r.toks[i].Key
		switch {
		case key == "من" && (r.key(i+1) == "جهته" || r.key(i+1) == "جهتها" || r.key(i+1) == "جانبه" || r.key(i+1) == "جانبها" || r.key(i+1) == "ناحيته" || r.key(i+1) == "ناحيتها"):
			i += 2
		case key == "في" && r.key(i+1) == "وقت" && r.key(i+2) != "":
			i += 3
		case (key == "،" || key == ",") && i > from:
			i++
		case key == "،" && r.key(i+1) == "من":
			i++
		case adverb(key):
			i++
		default:
			return i
		}
	}
	return i
}

func adverb(key string) bool {
	switch key {
	case "اليوم", "امس", "بدوره", "بدورها", "ايضا", "لاحقا", "كذلك", "مساء", "صباح", "ظهر", "فجر", "يوم", "رسميا", "مجددا", "له", "لها", "لنا", "لهم", "عنه", "عنها",
		"السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "الماضي", "قبل", "قليل", "انذاك", "سابقا", "حينها", "اول":
		return true
	}
	return false
}

// maxBefore bounds how far before a verb its subject is looked for.
const maxBefore = 40

// before reads a subject that stands before its verb: «شي قال»، «أما س،
// المدير، فقال». It goes back to where the clause opens and reads the noun
// phrase there.
func (r *reader) before(c *speech.Cue) (source, bool) {
	if c.First == 0 || r.toks[c.First].Line {
		return source{}, false
	}
	if k := c.First - 1; speech.IsRelative(r.toks[k].Key) {
		if c.Form.Object || !r.saysNow(c) { // «الصورة التي نشرتها», «الحالة التي أعلنت»
			return source{}, false
		}
		return r.antecedent(k)
	}
	if c.Form.Participle || c.Cut > 0 && strings.HasPrefix(r.toks[c.First].Key, "و") {
		return source{}, false
	}
	from := c.First
	for k := c.First - 1; k >= 0 && k > c.First-maxBefore; k-- {
		key := r.toks[k].Key
		if speech.IsThat(key) || speech.AndThat(key) || clauseStart[key] || key == ":" || key == "؛" || r.ends[k] != r.ends[c.First] {
			break
		}
		if n := r.cueAt[k]; n != 0 && r.entity(k) == nil && r.medium(k) == nil && r.strong(&r.cues[n-1]) {
			return source{}, false
		}
		from = k
		if r.toks[k].Line {
			break
		}
	}
	if from == c.First {
		return source{}, false
	}
	if s, ok := r.source(from, ""); ok {
		if s = r.placed(from, s, c); r.leads(from, s, c) {
			return s, true
		}
	}
	if strings.HasPrefix(r.toks[from].Key, "و") {
		if s, ok := r.source(from, "و"); ok && r.leads(from, s, c) {
			return s, true
		}
	}
	return source{}, false
}

// maxPlaced bounds the words of the place of an unnamed source.
const maxPlaced = 5

// placed takes the words of a place up to the verb into the description of an
// unnamed source («أن مصدرا في حرس السد أكد»).
func (r *reader) placed(from int, s source, c *speech.Cue) source {
	if s.kind != news.Anonymous || s.last >= c.First || c.First-s.last > maxPlaced {
		return s
	}
	switch r.toks[s.last].Key {
	case "في", "من", "لدي", "داخل":
	default:
		return s
	}
	for k := s.last; k < c.First; k++ {
		if t := r.toks[k]; t.Kind != text.Word || t.Line || r.cueAt[k] != 0 || r.medium(k) != nil {
			return s
		}
	}
	s.last, s.at = c.First, r.span(from, 0, c.First)
	return s
}

// leads reports whether the phrase at from may be the subject of a later verb:
// nothing stands between them, and a mere description is a definite one
// («المنسق قال», but not «انتهاء الجلسة قال»).
func (r *reader) leads(from int, s source, c *speech.Cue) bool {
	if s.rule == "source.description" && from > 0 && strings.TrimPrefix(r.toks[from-1].Key, "و") == "اما" && strings.HasPrefix(r.toks[c.First].Key, "ف") {
		return true // «أما س، وهو حارس السد، فقال»
	}
	if s.rule == "source.description" && !(s.last == c.First && strings.HasPrefix(strings.TrimPrefix(r.toks[from].Key, "و"), "ال")) {
		return false
	}
	return r.near(s.last, c.First)
}

// strong reports a finite verb that reports by itself.
func (r *reader) strong(c *speech.Cue) bool {
	v := c.Form.Verb
	return v != nil && !c.Form.Participle && v.Frame != speech.Weak && v.Frame != speech.Bound
}

// near reports whether nothing but words of time or an apposition between
// commas stands between the phrase and the verb.
func (r *reader) near(last, verb int) bool {
	if last > verb {
		return false
	}
	i := r.skipAdverbs(last)
	if i >= verb {
		return true
	}
	key := r.toks[i].Key
	return (key == "،" || key == "," || key == "(") && verb-i < maxBefore && closes[r.toks[verb-1].Key] || r.toks[verb-1].Key == "،"
}

var clauseStart = map[string]bool{"حيث": true, "اما": true, "فيما": true, "بينما": true, "لكن": true, "ولكن": true, "وفيما": true, "اذ": true, "كما": true,
	"كان": true, "كانت": true, "وكان": true, "وكانت": true, "ان": true}

// antecedent reads the noun before a relative pronoun at k: the medium or
// entity that ends nearest before it.
func (r *reader) antecedent(k int) (source, bool) {
	for n := k - 1; n >= 0 && n > k-6 && r.ends[n] == r.ends[k]; n-- {
		if m := r.medium(n); m != nil && m.last >= k-1 {
			return r.source(n, m.prefix)
		}
		if e := r.entity(n); e != nil && r.describes(r.tokenEnd(n, e.End), k) {
			return r.ofEntity(n, e, "source.relative"), true
		}
	}
	if k > 0 && strings.HasPrefix(r.toks[k-1].Key, "ال") && !r.toks[k].Line {
		return source{last: k, at: r.span(k-1, 0, k), medium: -1, entity: -1, kind: news.OrgSource, points: true, rule: "source.relative"}, true
	}
	return source{}, false
}

// describes reports whether tokens [i, j) are adjectives or a comma at most.
func (r *reader) describes(i, j int) bool {
	for ; i < j; i++ {
		if key := r.toks[i].Key; key != "،" && !adjective(key) {
			return false
		}
	}
	return true
}

// says reports whether something is reported after the verb: a clause, a
// colon or a quotation within the sentence.
func (r *reader) says(c *speech.Cue, from int) bool {
	within := c.First > 0 && speech.IsRelative(r.toks[c.First-1].Key) // a clause that a comma closes
	for k := from; k < from+maxPhrase && r.inLine(k); k++ {
		key := r.toks[k].Key
		if within && key == "،" {
			return false
		}
		if key == ":" || speech.Complement(r.doc.Text, r.toks, k, c.Form.Verb) > 0 && !speech.Governed(r.toks[k-1].Key) {
			return true
		}
		if opens[key] && key != "(" && key != "'" {
			return true
		}
		if k > from && r.cueAt[k] != 0 && r.main(k) {
			return false
		}
	}
	return false
}

// main reports a verb at token k that begins a clause of its own, not one that
// describes the noun before it («في تقرير نشره أمس», «الحالة التي أعلنت»).
func (r *reader) main(k int) bool {
	f := r.cues[r.cueAt[k]-1].Form
	return f.Verb != nil && !f.Participle && !f.Object && !speech.IsRelative(r.toks[k-1].Key)
}

// saysNow reports a clause, a colon or a quotation right after the verb.
func (r *reader) saysNow(c *speech.Cue) bool {
	for k := c.Last; k < c.Last+3 && r.inLine(k); k++ {
		if speech.Complement(r.doc.Text, r.toks, k, c.Form.Verb) > 0 || r.toks[k].Key == ":" || opens[r.toks[k].Key] {
			return true
		}
	}
	return false
}

// agrees reports whether the form of a verb may have the source as subject.
// Only what the words themselves show counts: a name tells nothing.
func (r *reader) agrees(c *speech.Cue, s source) bool {
	if c.Form.Plural {
		return true
	}
	if s.medium < 0 { // «ووصفت تقرير اللجنة»: the document is the object
		first, _, _ := strings.Cut(fold(s.at.Of(r.doc.Text)), " ")
		return s.kind != news.DocumentHop || r.pluralDocument(first) || feminine(first) == c.Form.Fem
	}
	m := r.found[s.medium]
	return m.head == "" || m.group || feminine(m.head) == c.Form.Fem || c.Form.Verb == nil
}

// pluralDocument reports «نتائج», «أرقام», which take a feminine verb.
func (r *reader) pluralDocument(key string) bool {
	return strings.HasSuffix(key, "ات") || key == "نتائج" || key == "ارقام" || key == "وثائق"
}

func feminine(key string) bool { return strings.HasSuffix(key, "ه") }
