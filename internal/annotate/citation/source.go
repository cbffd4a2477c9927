package citation

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// source is a noun phrase read as the one who is credited.
type source struct {
	// last is the token after the phrase.
	last int
	at   text.Span
	// medium is the index in found, -1 for none; entity likewise.
	medium, entity int
	kind           news.HopKind
	// points: a definite noun that points back («المصدر», «الوزارة»).
	points bool
	rule   string
}

// maxPhrase bounds the tokens of a noun phrase that is read.
const maxPhrase = 28

// source reads the noun phrase at token i, whose key begins with prefix
// («ل» after «وفقا»; empty for a subject).
func (r *reader) source(i int, prefix string) (source, bool) {
	if i >= len(r.toks) {
		return source{}, false
	}
	if m := r.medium(i); m != nil && m.prefix == prefix {
		return source{last: m.last, at: m.at, medium: int(r.mediumAt[i]) - 1, entity: -1, kind: m.kind, points: m.points, rule: m.rule}, true
	}
	key := strings.TrimPrefix(r.toks[i].Key, prefix)
	if key == r.toks[i].Key && prefix != "" {
		return source{}, false
	}
	if key == "" && r.inLine(i+1) { // «وفقا لـ "س"»
		i, prefix = i+1, ""
		key = r.toks[i].Key
	}
	if r.documents[key] || r.documents["ال"+strings.TrimPrefix(key, "ل")] && prefix == "ل" && strings.HasPrefix(key, "ل") {
		return r.document(i, len(prefix))
	}
	return r.phrase(i, len(prefix), key)
}

// written reads what something stands written in: a medium, a document, or
// the words of one («كلمة الوزير»), who is credited then.
func (r *reader) written(i int) (source, bool) {
	if !r.inLine(i) {
		return source{}, false
	}
	key := r.toks[i].Key
	if m := r.medium(i); m != nil && !m.weak {
		return r.source(i, m.prefix)
	}
	if r.documents[key] || r.documents["ال"+key] || r.documents[strings.TrimPrefix(key, "ال")] {
		return r.document(i, 0)
	}
	class := r.settings[key]
	if class != "talk" && class != "account" && key != "خطاب" {
		return source{}, false
	}
	for k := i + 1; k <= i+3 && r.inLine(k); k++ {
		if e := r.entity(k); e != nil && e.Type != news.Location {
			return r.ofEntity(k, e, "document.words"), true
		}
		if r.toks[k].Kind != text.Word || r.cueAt[k] != 0 || speech.IsThat(r.toks[k].Key) {
			break
		}
	}
	if r.inLine(i+1) && !r.stops[r.toks[i+1].Key] && r.toks[i+1].Kind == text.Word {
		return r.phrase(i+1, 0, r.toks[i+1].Key)
	}
	return source{}, false
}

// maxInside bounds how far after «تقرير» the one who made it is looked for.
const maxInside = 7

// document reads «تقرير لشبكة س», «بيان صادر عن الوزارة»: the one who made it
// is credited, the document itself where nobody is named.
func (r *reader) document(i, cut int) (source, bool) {
	last := i + 1
	for k := i + 1; k <= i+maxInside && r.inLine(k); k++ {
		key := r.toks[k].Key
		if speech.IsThat(key) || key == "،" || key == ":" || key == "." {
			break
		}
		if m := r.medium(k); m != nil && (m.prefix == "" || m.prefix == "ل") && !m.points && !m.weak {
			return source{last: m.last, at: m.at, medium: int(r.mediumAt[k]) - 1, entity: -1, kind: m.kind, rule: "document.medium"}, true
		}
		if e := r.entity(k); e != nil && e.Type != news.Location && (strings.HasPrefix(key, "ل") || k > i+1 && isFrom(r.toks[k-1].Key)) {
			return r.ofEntity(k, e, "document.body"), true
		}
		if k == i+1 && isDefinite(key) && r.entity(k) == nil && r.official[strings.TrimPrefix(key, "ال")] { // «بيان الوزارة»
			if s, ok := r.phrase(k, 0, key); ok && s.kind == news.Official {
				s.rule = "document.body"
				return s, true
			}
		}
		if k > i+1 && key != "" && r.entity(k) == nil && r.issued(k-1) && strings.HasPrefix(key, "ال") { // «تقرير صدر عن الدائرة»
			if s, ok := r.phrase(k, 0, key); ok {
				s.rule = "document.body"
				return s, true
			}
		}
		if k == last && r.entity(k) == nil && strings.HasPrefix(key, "لل") && len(key) > 8 { // «بيان للجيش»
			if s, ok := r.phrase(k, len("ل"), key[len("ل"):]); ok && s.kind != news.Anonymous {
				if s.kind == news.PersonHop && s.entity < 0 {
					s.kind = news.OrgSource
				}
				s.points, s.rule = false, "document.body"
				return s, true
			}
		}
		if r.cueAt[k] == 0 && !r.stops[key] && k == last && (adjective(key) || indefinite(key) || strings.HasSuffix(key, "ي") || isDefinite(key)) {
			last = k + 1
		}
	}
	return source{last: last, at: r.span(i, cut, last), medium: -1, entity: -1, kind: news.DocumentHop, points: last == i+1 || !r.anyDefinite(i, last), rule: "document"}, true
}

// anyDefinite reports a word with the article among tokens [i, j): a document
// without one («تقرير حقوقي») is any of its kind, and names nobody.
func (r *reader) anyDefinite(i, j int) bool {
	for ; i < j; i++ {
		if isDefinite(r.toks[i].Key) || r.entity(i) != nil {
			return true
		}
	}
	return false
}

// issued reports «عن» at token k after «صدر», «صادر» or the like, or a verb of
// making with a pronoun («تقرير أعدته الدائرة»).
func (r *reader) issued(k int) bool {
	key := r.toks[k].Key
	if key == "عن" && k > 0 {
		switch strings.TrimPrefix(r.toks[k-1].Key, "ال") {
		case "صدر", "صدرت", "صادر", "صادره":
			return true
		}
		return false
	}
	switch key {
	case "اصدرته", "اصدره", "اصدرتها", "اعدته", "اعدتها", "اعده", "اعدها", "اجرته", "اجراه", "اجراها", "نشرته", "نشرتها":
		return true
	}
	return false
}

func isFrom(key string) bool { return key == "عن" || key == "من" }

func (r *reader) ofEntity(k int, e *news.Entity, rule string) source {
	return source{last: r.tokenEnd(k, e.End), at: e.Span, medium: -1, entity: int(r.entityAt[k]) - 1, kind: r.entityKind(e), rule: rule}
}

func (r *reader) entityKind(e *news.Entity) news.HopKind {
	switch e.Type {
	case news.Person:
		return news.PersonHop
	case news.Location:
		return news.Official
	}
	for _, w := range strings.Fields(fold(e.Text)) {
		if r.official[w] || r.official[strings.TrimPrefix(w, "ال")] {
			return news.Official
		}
	}
	return news.OrgSource
}

// phrase reads any other noun phrase up to its boundary: an anonymous source,
// a person (with the title before the name or the name in apposition), a
// body, a place that stands for its government, or a description.
func (r *reader) phrase(i, cut int, key string) (source, bool) {
	if r.toks[i].Kind == text.Punct || r.toks[i].Kind == text.Number || r.stops[key] || speech.IsThat(key) || r.cueAt[i] != 0 && r.entity(i) == nil {
		return source{}, false
	}
	if cut == 0 && r.entity(i) == nil && preposed(key) {
		return source{}, false
	}
	b := r.bounds(i)
	if plain := strings.TrimPrefix(key, "ال"); b.person > i && plain != key && (plain == "مصدر" || r.anonymous[plain]) {
		b.last, b.person = i+1, -1 // «ووفق المصدر، ستتولى سلمى المنصب»
	}
	if b.person > i && r.anonymous[key] { // «يتهم معارضون الوزير»: an indefinite plural has no name
		b.last, b.person = i+1, -1
	}
	if b.person >= 0 {
		return r.ofEntity(b.person, r.entity(b.person), "source.person"), true
	}
	head := strings.TrimPrefix(key, "ال")
	if cut > 0 && strings.HasPrefix(key, "ل") { // لل
		head = key[len("ل"):]
	}
	if _, ok := r.anonymous[head]; ok || b.unnamed {
		s := source{last: b.last, at: r.span(i, cut, b.last), medium: -1, entity: -1, kind: news.Anonymous, rule: "source.anonymous"}
		if head != key && b.last <= i+2 {
			s.points = true
		} else if head != key {
			s.kind, s.rule = news.PersonHop, "source.description"
		}
		return s, true
	}
	if e := r.entity(i); e != nil && e.Start == r.toks[i].CutAt(r.doc.Text, cut) {
		return r.ofEntity(i, e, "source.body"), true
	}
	if b.last == i {
		return source{}, false
	}
	s := source{last: b.last, at: r.span(i, cut, b.last), medium: -1, entity: -1, kind: news.PersonHop, rule: "source.description"}
	if r.official[key] || r.official[head] {
		s.kind = news.Official
	}
	if b.last == i+1 && cut == 0 && s.kind == news.PersonHop && bare(key) { // «يقول أطباء إن»
		s.kind = news.Anonymous
	}
	s.points = b.last == i+1 && (strings.HasPrefix(key, "ال") || cut > 0 && head != key)
	return s, true
}

// preposed reports a word with the particle ل or ب before it («لاستمرار»),
// which begins no subject. Common nouns that begin with the letter stay.
func preposed(key string) bool {
	if strings.HasPrefix(key, "لل") || strings.HasPrefix(key, "بال") {
		return true
	}
	return strings.HasPrefix(key, "لا") && len(key) > 8 && key != "لاعبون" && key != "لاعبين" && key != "لاجئون" && key != "لاجئين"
}

// bounds are those of a noun phrase: the token after its last, and the token
// in which the first person's name of it begins, -1 without one. unnamed
// reports a source that asks not to be named.
type bounds struct {
	last, person int
	unnamed      bool
}

// bounds walks a noun phrase from token i. A comma ends it unless a name
// follows in apposition («وزير النقل، عادل السروي»); a preposition ends it
// unless the name of a body or a place follows it («المبعوث إلى ليبيا»).
func (r *reader) bounds(i int) bounds {
	b := bounds{last: i, person: -1}
	for k := i; k < i+maxPhrase && k < len(r.toks); k++ {
		t := r.toks[k]
		if k > i && t.Line {
			break
		}
		if m := r.medium(k); m != nil && k > i && m.prefix == "ل" { // «قال مسؤول لرويترز»
			break
		}
		if e := r.entity(k); e != nil {
			if e.Type == news.Person {
				return bounds{last: r.tokenEnd(k, e.End), person: k}
			}
			k = max(r.tokenEnd(k, e.End)-1, k)
			b.last = k + 1
			continue
		}
		if k > i && (speech.IsThat(t.Key) || r.cueAt[k] != 0) {
			break
		}
		if t.Key == "،" || t.Key == "," {
			if p := r.apposition(k + 1); p >= 0 {
				b.person = p
				b.last = r.tokenEnd(p, r.entity(p).End)
			}
			break
		}
		if asks(t.Key) {
			if b.last = r.condition(k); b.last > k {
				b.unnamed, r.busy = true, max(r.busy, b.last)
			}
			break
		}
		if r.object && k > i && t.Kind == text.Word && isDefinite(r.toks[k-1].Key) && bare(t.Key) {
			break
		}
		if t.Kind == text.Punct && !r.inName(k) || r.medium(k) != nil && k > i {
			break
		}
		if r.stops[t.Key] {
			if k == i || !r.crosses(k) {
				break
			}
		}
		if k > i && t.Kind == text.Word && len(t.Key) > 4 && r.isStop(t.Key) {
			break
		}
		b.last = k + 1
	}
	for b.last > i+1 && r.stops[r.toks[b.last-1].Key] {
		b.last--
	}
	return b
}

// asks reports a verb by which a source asks not to be named.
func asks(key string) bool {
	switch key {
	case "طلب", "طلبت", "طلبوا", "رفض", "رفضت", "رفضوا", "اشترط", "اشترطت", "اشترطوا", "فضل", "فضلت", "فضلوا", "طالبا", "طالبه", "طالبين", "شريطه", "بشرط":
		return true
	}
	return false
}

// condition is the token after «طلب عدم ذكر اسمه», which belongs to the
// description of the source; k itself where no such condition is spelled out.
func (r *reader) condition(k int) int {
	for n := k + 1; n < k+7 && r.inLine(n); n++ {
		switch r.toks[n].Key {
		case "اسمه", "اسمها", "اسمهم", "اسمائهم", "هويته", "هويتها", "هويتهم", "هوياتهم", "الاسم":
			return n + 1
		}
	}
	return k
}

func isDefinite(key string) bool { return strings.HasPrefix(key, "ال") && len(key) > 4 }

// bare reports a word without an article or a joined particle: after a
// definite one it begins the object of the verb («أعلنت وزارة الري إغلاق»).
func bare(key string) bool {
	return !isDefinite(key) && key != "باسم" && !strings.HasPrefix(key, "و") && !strings.HasPrefix(key, "ل") && !strings.HasPrefix(key, "ب")
}

func (r *reader) inName(k int) bool {
	key := r.toks[k].Key
	return key == "-" || key == "/" || key == "_"
}

// crosses reports a preposition inside a phrase: what follows it is a name of
// a body or a place, or «باسم».
func (r *reader) crosses(k int) bool {
	switch r.toks[k].Key {
	case "في", "الي", "لدي", "من", "علي":
	default:
		return false
	}
	if !r.inLine(k + 1) {
		return false
	}
	if e := r.entity(k + 1); e != nil {
		return e.Type != news.Person
	}
	next := r.toks[k+1].Key
	return r.toks[k].Key == "في" && (r.official[next] || r.official[strings.TrimPrefix(next, "ال")])
}

// maxApposition bounds the words of title between a comma and a name.
const maxApposition = 4

// apposition returns the token in which a person's name begins that follows a
// comma, -1 without one.
func (r *reader) apposition(k int) int {
	for n := 0; n <= maxApposition && r.inLine(k+n); n++ {
		if r.entityStarts(k+n, news.Person) {
			return k + n
		}
		t := r.toks[k+n]
		if t.Kind != text.Word || r.cueAt[k+n] != 0 || r.stops[t.Key] || speech.IsThat(t.Key) {
			return -1
		}
	}
	return -1
}
