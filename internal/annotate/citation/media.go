package citation

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// medium is one place where a medium is named or pointed at.
type medium struct {
	// first and last are the half-open token range of all that describes it:
	// word of type, marks, name, adjectives.
	first, last int
	// prefix is the particle joined before it, folded («ل», «و», «ول»).
	prefix string
	// at is the span of the name alone.
	at   text.Span
	id   string
	name string
	kind news.HopKind
	// head is the folded word of type, without ال, empty without one.
	head string
	// weak: nothing but the name, which is a common word too.
	weak bool
	// group: unnamed («وسائل إعلام»); points: a noun that points back.
	group, points bool
	// also is the index of a second name of the same medium that follows it
	// in brackets («وكالة الأنباء السودانية (سونا)»), or 0.
	also int
	rule string
}

// media finds every medium named in the text. Its time is linear: a name is
// read over a bounded number of tokens.
func (r *reader) media() {
	r.mediumAt = make([]int32, len(r.toks))
	r.bare = map[string]int{}
	for i := 0; i < len(r.toks); i++ {
		m, ok := r.mediumFrom(i)
		if !ok {
			if k := r.toks[i].Key; k != "ل" && k != "مع" {
				continue
			}
			if m, ok = r.addressed(i); ok {
				r.found = append(r.found, m)
			}
			continue
		}
		r.found = append(r.found, m)
		r.mediumAt[i] = int32(len(r.found))
		if _, ok := r.bare[m.id]; !ok && m.id != "" && !m.weak {
			r.bare[m.id] = len(r.found) - 1
		}
		if also, ok := r.second(m); ok {
			r.found[len(r.found)-1].also = len(r.found)
			r.found = append(r.found, also)
			r.found[len(r.found)-2].last = also.last
			i = also.last - 1
			continue
		}
		i = m.last - 1
	}
}

func (r *reader) mediumFrom(i int) (medium, bool) {
	t := r.toks[i]
	if t.Kind == text.Punct && (!opens[t.Key] || t.Key == "(") || t.Kind == text.Number {
		return medium{}, false
	}
	if t.Kind == text.Punct { // «"رويترز"» without a word before it
		m, ok := r.quoted(i)
		m.first = i
		if n, named := r.bare[m.id]; ok && named {
			m.kind, m.name = r.found[n].kind, r.found[n].name
			return m, true
		}
		return m, ok && r.listed(m)
	}
	r.cuts = append(r.cuts[:0], text.Cut{Rest: t.Key})
	if t.Kind == text.Word {
		r.cuts = arabic.AppendProclitics(r.cuts, t.Key)
	}
	for _, c := range r.cuts {
		if m, ok := r.read(i, c); ok {
			m.prefix = t.Key[:c.N]
			return m, true
		}
	}
	if i+1 < len(r.toks) && isParticle(t.Key) { // «لـ"رويترز"»
		if m, ok := r.quoted(i + 1); ok && r.listed(m) {
			m.first, m.prefix = i, t.Key
			return m, true
		}
		if r.inLine(i + 1) {
			if m, ok := r.read(i+1, text.Cut{Rest: r.toks[i+1].Key}); ok {
				m.first, m.prefix = i, t.Key
				return m, true
			}
		}
	}
	return medium{}, false
}

// isParticle reports a particle that is a token of its own because a mark or
// another script follows: «لـ"س"», «ول«س»», «لـCNN».
func isParticle(key string) bool { return key == "ل" || key == "ب" || key == "ول" || key == "وب" }

// read reads a medium at token i with prefix c taken off.
func (r *reader) read(i int, c text.Cut) (medium, bool) {
	one := []text.Cut{c}
	if c.N == 0 {
		one = nil
	}
	r.hits = r.groups.At(r.toks, i, one, r.hits[:0])
	if h, ok := longest(r.hits, c.N); ok {
		last := r.adjectives(i + h.Tokens)
		return medium{first: i, last: last, at: r.span(i, c.N, last), kind: r.groupKind[h.Value], group: true, rule: "media.group"}, true
	}
	r.hits = r.names.At(r.toks, i, one, r.hits[:0])
	h, known := longest(r.hits, c.N)
	if m, ok := r.own(i, c); ok && !known {
		return m, true
	}
	typ := r.types[c.Rest]
	if known && (typ == nil || h.Tokens > 1) {
		return r.known(i, c.N, h), true
	}
	if typ == nil {
		return medium{}, false
	}
	m, ok := r.typed(i, c, typ)
	if ok && m.points && r.mediaNot(typ, i+1) {
		return medium{}, false
	}
	return m, ok
}

// listed reports a medium that the registry knows or that publishes the
// article: its name in marks needs no word of type.
func (r *reader) listed(m medium) bool {
	return strings.HasPrefix(m.id, "x:") || m.id != "" && m.id == r.doc.Outlet.ID
}

// own reads the name of the outlet that publishes the article.
func (r *reader) own(i int, c text.Cut) (medium, bool) {
	w := r.ownName
	if len(w) == 0 || c.Rest != w[0] || i+len(w) > len(r.toks) {
		return medium{}, false
	}
	for k := 1; k < len(w); k++ {
		if r.toks[i+k].Line || r.toks[i+k].Key != w[k] {
			return medium{}, false
		}
	}
	o := r.doc.Outlet
	return medium{first: i, last: r.adjectives(i + len(w)), at: r.span(i, c.N, i+len(w)), id: o.ID, name: o.Name, kind: r.ownKind(), weak: len(w) == 1, rule: "media.own"}, true
}

func (r *reader) ownKind() news.HopKind {
	if o, ok := r.reg.ByID(r.doc.Outlet.ID); ok {
		return news.HopKind(o.Kind)
	}
	return news.WebSite
}

// addressed reads a name in marks that nobody has listed after «ل» («قال
// لـ"س"»): a medium only where a statement is made to it, so that it stands
// in no token's place.
func (r *reader) addressed(i int) (medium, bool) {
	if !r.inLine(i) || !r.inLine(i+1) || !opens[r.toks[i+1].Key] {
		return medium{}, false
	}
	switch r.toks[i].Key {
	case "ل":
		if !r.speaks(i) {
			return medium{}, false
		}
	case "مع": // «في اتصال مع "س"»
		if r.wordBack(i, "talk") < 0 || !r.speaksNear(i) {
			return medium{}, false
		}
	default:
		return medium{}, false
	}
	m, ok := r.quoted(i + 1)
	if !ok || m.last-i > maxAddressed || r.entityAt[i+2] != 0 && r.entity(i+2).Type != news.Organisation {
		return medium{}, false
	}
	if m.prefix = r.toks[i].Key; m.prefix == "مع" {
		m.first, m.prefix = i+1, ""
	} else {
		m.first = i
	}
	m.kind, m.rule = pick(m.kind, news.WebSite), "media.addressed"
	return m, true
}

// maxAddressed bounds the tokens of such a name with its marks.
const maxAddressed = 6

func longest(hits []lexicon.Hit, cut int) (lexicon.Hit, bool) {
	n := 0
	for _, h := range hits {
		if h.Cut == cut {
			hits[n] = h
			n++
		}
	}
	return lexicon.Longest(hits[:n])
}

// known makes the medium of a name in the registry, with the adjectives that
// follow it: «رويترز للأنباء», «سي إن إن الأمريكية».
func (r *reader) known(i, cut int, h lexicon.Hit) medium {
	o := r.outlets[h.Value]
	m := medium{first: i, last: r.adjectives(i + h.Tokens), at: r.span(i, cut, i+h.Tokens), id: o.ID, name: calledAs(o, r.spelled[h.Value]),
		kind: news.HopKind(o.Kind), weak: r.weak[h.Value], rule: "media.registry"}
	if head := r.toks[i].Key[cut:]; h.Tokens > 1 && r.types[head] != nil {
		m.head = strings.TrimPrefix(head, "ال")
	}
	return m
}

// typed reads what stands after a word of type: a name in marks, a name that
// the registry knows, or any name up to a boundary. Without a name it is a
// noun that points back («الوكالة») or an unnamed medium («صحيفة محلية»).
func (r *reader) typed(i int, c text.Cut, typ *mediaType) (medium, bool) {
	head := strings.TrimPrefix(c.Rest, "ال")
	m := medium{first: i, kind: typ.kind, head: head, rule: "media.type"}
	j := i + 1
	official := false                  // «وكالة أنباء», «وكالة الأنباء»
	if k := r.platformHead(j); k > j { // «موقع التواصل الاجتماعي "س"»
		if m, ok := r.quoted(k); ok {
			m.first, m.head, m.kind = i, head, pick(m.kind, news.Social)
			return m, true
		}
	}
	if typ.kind == news.Agency && r.key(j) != "" && (r.toks[j].Key == "انباء" || r.toks[j].Key == "الانباء") {
		j, official = j+1, true
	}
	if r.inLine(j) && opens[r.toks[j].Key] {
		q, ok := r.quoted(j)
		if ok {
			q.first, q.head = i, head
			q.kind = pick(q.kind, typ.kind)
			q.last = r.adjectives(q.last)
			return q, true
		}
	}
	if r.inLine(j) {
		if n, ok := r.nameAfter(j); ok {
			n.first, n.head, n.prefix = i, head, ""
			switch {
			case typ.keep && r.toks[n.last-1].Key == "للانباء": // «وكالة س الغربية للأنباء» is the whole name
				n.at = r.span(i, c.N, n.last)
			case official || typ.keep && n.weak:
				n.at = r.span(i, c.N, n.nameLast)
			}
			n.weak = false
			return n.medium, true
		}
	}
	return r.unlisted(m, afterType{c, typ, j, official})
}

// platformHead steps over «التواصل الاجتماعي», «للتواصل الاجتماعي».
func (r *reader) platformHead(j int) int {
	if k := r.key(j); (k == "التواصل" || k == "للتواصل") && r.key(j+1) == "الاجتماعي" && r.inLine(j+2) {
		return j + 2
	}
	return j
}

func pick(a, b news.HopKind) news.HopKind {
	if a == "" {
		return b
	}
	return a
}

type named struct {
	medium
	nameLast int
}

// nameAfter is a registry name right after a word of type.
func (r *reader) nameAfter(j int) (named, bool) {
	r.hits = r.names.At(r.toks, j, nil, r.hits[:0])
	h, ok := lexicon.Longest(r.hits)
	if !ok {
		return named{}, false
	}
	return named{r.known(j, 0, h), j + h.Tokens}, true
}

// afterType is a word of type with the token after it; official reports
// «أنباء» between the two.
type afterType struct {
	cut      text.Cut
	typ      *mediaType
	next     int
	official bool
}

// unlisted reads a name that the registry does not know.
func (r *reader) unlisted(m medium, a afterType) (medium, bool) {
	c, typ, j, official := a.cut, a.typ, a.next, a.official
	definite := strings.HasPrefix(c.Rest, "ال")
	if r.mediaNot(typ, j) {
		return medium{}, false
	}
	end, core, closed := r.nameEnd(j)
	if definite && head2(m.head) {
		end, core = r.adjectives(j), j
	}
	switch {
	case definite && head2(m.head) && core == j && end > j && !r.onlyOfficial(j, end): // «التلفزيون الإيراني», «الإذاعة الوطنية»
		m.at, m.last = r.span(m.first, c.N, end), end
	case definite && m.head == "موقع" && r.officialSite(j) > j: // «الموقع الرسمي للبلدية»
		end = r.officialSite(j)
		m.at, m.last = r.span(m.first, c.N, end), end
	case definite && r.numbered(j): // «القناة 12»
		m.at, m.last = r.span(m.first, c.N, j+1), r.adjectives(j+1)
	case definite:
		m.points, m.last, m.at = true, r.adjectives(j), r.span(m.first, c.N, m.first+1)
		if r.key(m.last) == "نفسها" || r.key(m.last) == "ذاتها" || r.key(m.last) == "نفسه" || r.key(m.last) == "ذاته" {
			m.last++
		}
		return m, true
	case core == j && end > j && official: // «وكالة الأنباء الليبية»
		m.at, m.last = r.span(m.first, c.N, end), end
	case core == j && end > j && indefinite(r.toks[j].Key): // «صحيفة محلية»
		m.group, m.last, m.at = true, end, r.span(m.first, c.N, end)
		return m, true
	case core > j:
		m.last = end
		m.at = r.span(j, 0, core)
		if typ.keep && !(core > j+1 && nameTails[r.toks[core-1].Key]) { // «وكالة المرجان برس» is «المرجان برس»
			m.at = r.span(m.first, c.N, core)
		}
		if closed {
			m.at = r.span(m.first, c.N, end)
		}
		m.id = outlet.IDFor(r.span(j, 0, core).Of(r.doc.Text))
		m.name = m.at.Of(r.doc.Text)
		return m, true
	default:
		return medium{}, false
	}
	m.name = m.at.Of(r.doc.Text)
	m.id = outlet.IDFor(m.name)
	if o, ok := r.reg.Lookup(m.name); ok {
		m.id, m.name, m.kind = o.ID, calledAs(o, m.name), news.HopKind(o.Kind)
	} else if r.nationOf(m) {
		m.points = true
	}
	return m, true
}

// head2 reports words that name a medium with an adjective alone.
func head2(head string) bool {
	return head == "تلفزيون" || head == "تليفزيون" || head == "اذاعه"
}

// nationOf reports whether a medium that an adjective alone names («التلفزيون
// السهلي») is one named before by the country («تلفزيون سهليا العام»): the
// name before has a word that begins with the adjective's stem.
func (r *reader) nationOf(m medium) bool {
	adj := r.toks[m.last-1].Key
	stem := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(adj, "ال"), "ه"), "ي")
	if len(stem) < 6 {
		return false
	}
	for i := len(r.found) - 1; i >= 0 && i >= len(r.found)-maxBack; i-- {
		f := &r.found[i]
		if f.points || f.group || f.head != m.head {
			continue
		}
		for _, w := range strings.Fields(fold(f.at.Of(r.doc.Text)))[1:] {
			if strings.HasPrefix(strings.TrimPrefix(w, "ال"), stem) {
				return true
			}
		}
	}
	return false
}

// officialSite is the token after «الرسمي لـس» from j, the name of whose site
// it is; j itself without one.
func (r *reader) officialSite(j int) int {
	k := j
	for k < j+2 && (r.key(k) == "الرسمي" || r.key(k) == "الالكتروني") {
		k++
	}
	if key := r.key(k); k == j || !strings.HasPrefix(key, "ل") || len(key) < 6 {
		return j
	}
	if e := r.entity(k); e != nil {
		return r.tokenEnd(k, e.End)
	}
	return r.adjectives(k + 1)
}

func (r *reader) onlyOfficial(i, end int) bool {
	return end == i+1 && strings.HasPrefix(r.toks[i].Key, "الرسمي")
}

func (r *reader) numbered(j int) bool {
	if !r.inLine(j) {
		return false
	}
	switch r.toks[j].Key {
	case "الاولي", "الثانيه", "الثالثه", "الرابعه", "الخامسه", "السابعه", "العاشره":
		return true
	}
	return r.toks[j].Kind == text.Number
}

func (r *reader) mediaNot(typ *mediaType, j int) bool {
	return r.inLine(j) && typ.not[r.toks[j].Key]
}
