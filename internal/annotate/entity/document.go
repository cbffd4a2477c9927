package entity

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// written is a name as the text has it, identity what is made of it.
type (
	written struct {
		typ  news.EntityType
		text string
		cut  int
	}
	identity struct{ name, id string }
)

// addUnknown adds a mention that a pattern found. When its words are a name
// of the lexicon it becomes that entity, else it has an id made of its name.
func (s *scan) addUnknown(m mention) int {
	keys := s.keys(&m)
	if len(keys) == 0 {
		return -1
	}
	m.entry = -1
	if v, ok := s.lx.keys[strings.Join(keys, " ")]; ok {
		for _, r := range s.lx.readings[v] {
			if e := &s.lx.entries[r.entry]; e.typ == m.typ {
				m.entry, m.id, m.name, m.country = r.entry, e.id, e.name, e.country
				break
			}
		}
	}
	if m.entry < 0 {
		span := s.span(&m)
		if span.Empty() {
			return -1
		}
		as := written{m.typ, span.Of(s.doc.Text), m.cut}
		was, ok := s.unknown[as]
		if !ok {
			was.name = clean(as.text, s.toks[m.from].Key, m.cut)
			was.id = s.lx.unknownID(m.typ, was.name)
			s.unknown[as] = was
		}
		if was.name == "" {
			return -1 // a tatweel and no letter
		}
		m.name, m.id = was.name, was.id
	}
	return s.add(m)
}

// clean is a name as a reader writes it: without marks, quotation marks and
// the like, spaces single. After a fused لل the article gets its ا back.
func clean(name, key string, cut int) string {
	var b strings.Builder
	folded := text.FoldString(name, text.Clean)
	apart := false
	for _, t := range text.Tokenize(folded) {
		word := t.Of(folded)
		if t.Kind == text.Punct && word != "-" && word != "." {
			apart = true
			continue
		}
		if b.Len() > 0 && (!t.Glued || apart) {
			b.WriteByte(' ')
		}
		apart = false
		b.WriteString(word)
	}
	out := b.String()
	if cut > 0 && strings.HasPrefix(key[cut:], "ل") && strings.HasSuffix(key[:cut], "ل") {
		out = "ا" + out
	}
	return out
}

// exactID makes the id of an entity that no list holds: its type and its
// words in the form for comparing names, عبد joined to the next word, the two
// spellings of «American» as one, «الخارجية …ية» as the ministry.
func exactID(typ news.EntityType, name string) string {
	w := strings.Fields(text.FoldString(name, text.Name))
	if typ == news.Organisation {
		for i := range w {
			w[i] = strings.Replace(w[i], "اميرك", "امريك", 1)
		}
		if len(w) == 2 && (w[0] == "الخارجيه" || w[0] == "الداخليه") {
			w = append([]string{"وزاره"}, w...)
		}
	}
	key := strings.ReplaceAll("-"+strings.Join(w, "-"), "-عبد-", "-عبد")[1:]
	return "n:" + strings.ToLower(string(typ)) + ":" + key
}

// unknownID is exactID with the letters for the g that Arabic has no letter
// for made one in foreign words: «إيجور هالدفينج» of one outlet and «إيغور
// هالدفينغ» of another have one id. Nothing else of arabic.NameKey goes into
// it. That key has no vowels, so that it joins names of different people by
// the dozen, and SameName, which tells those apart by their distance, is not
// transitive: no key can say what it says. The letters for g cost SameName
// nothing in words that are foreign to Arabic, and words that are not (غانم
// and جانم, listed names and words of news) stay as they are.
func (lx *Lexicon) unknownID(typ news.EntityType, name string) string {
	if strings.ContainsAny(name, lettersForG) {
		w := strings.Fields(text.FoldString(name, text.Name))
		for i := range w {
			if strings.ContainsAny(w[i], lettersForG) && (i == 0 || w[i-1] != "عبد") && lx.kinds[w[i]]&(common|givenName|weakGiven) == 0 && !arabic.IsNativeName(w[i]) {
				w[i] = oneG.Replace(w[i])
			}
		}
		name = strings.Join(w, " ")
	}
	return exactID(typ, name)
}

const lettersForG = "غجگ"

var oneG = strings.NewReplacer("ج", "غ", "گ", "غ")

// weak decides on the weak names that wait: one counts when the document
// names the entity in full, or, for people, when it names their country and
// nobody else of that name.
func (s *scan) weak() {
	full := map[int]bool{}
	for k := range s.found {
		if m := &s.found[k]; !m.gone && m.entry >= 0 {
			full[m.entry] = true
		}
	}
	surnames := s.surnames()
	for _, w := range s.waiting {
		if m, ok := s.at(w.from); ok && m != nil {
			continue
		}
		if at := s.decide(w, full, surnames); at >= 0 {
			m := s.mention(w.from, w.to, w.cut, at)
			m.rule += ".weak"
			s.add(m)
		}
	}
}

// surnames are the last words of the people whom the document names.
func (s *scan) surnames() map[string]bool {
	out := map[string]bool{}
	for k := range s.found {
		if m := &s.found[k]; !m.gone && m.typ == news.Person {
			if keys := s.keys(m); len(keys) > 1 {
				out[keys[len(keys)-1]] = true
			}
		}
	}
	return out
}

func (s *scan) decide(w waiting, full map[int]bool, surnames map[string]bool) int {
	best, most := -1, 0
	for _, r := range s.lx.readings[w.value] {
		if full[r.entry] && r.weak && (s.lx.entries[r.entry].rule != "outlet" || s.lx.kinds[s.toks[w.from].Key]&common == 0) {
			return r.entry
		}
	}
	for _, r := range s.lx.readings[w.value] {
		if !r.weak && r.later {
			return r.entry // no name was made of the word before it
		}
	}
	last := s.toks[w.to-1].Key
	if w.to-w.from == 1 {
		last = last[min(w.cut, len(last)):]
	}
	if surnames[last] || s.lx.kinds[last]&(common|givenName|weakGiven) != 0 || s.aside(w) {
		return -1
	}
	for _, r := range s.lx.readings[w.value] {
		e := &s.lx.entries[r.entry]
		if n := s.nations[e.country]; e.typ == news.Person && e.country != "" && n > most {
			best, most = r.entry, n
		}
	}
	return best
}

// aside reports that a weak name stands beside another word of a name, so
// that it is a part of something else: «جبل الأسد», «شي وانغ».
func (s *scan) aside(w waiting) bool {
	if w.cut == 0 && w.from > 0 && !s.toks[w.from].Line && s.toks[w.from-1].Kind == text.Word {
		if s.nameLike(w.from-1, false) || s.is(w.from-1, toponym|nameLink|givenName|nameWord|weakGiven) {
			return true
		}
	}
	return w.to < len(s.toks) && !s.toks[w.to].Line && s.nameLike(w.to, false)
}

// alias is one form by which the document may name an entity again.
type alias struct {
	keys []string
	of   int // index in found
}

// propagate marks the names again that stand unmarked: whole names and the
// surnames of people («نعمان الزيتوني» … «الزيتوني»). Of two people with one
// surname the one named last before counts.
func (s *scan) propagate() {
	byFirst := map[string][]alias{}
	put := func(keys []string, of int) {
		for _, a := range byFirst[keys[0]] {
			if len(a.keys) == len(keys) && s.found[a.of].id == s.found[of].id && strings.Join(a.keys, " ") == strings.Join(keys, " ") {
				return
			}
		}
		if len(byFirst[keys[0]]) < maxAliases {
			byFirst[keys[0]] = append(byFirst[keys[0]], alias{keys, of})
		}
	}
	s.unify()
	for k := range s.found {
		m := &s.found[k]
		if m.gone {
			continue
		}
		keys := s.keys(m)
		if len(keys) == 0 {
			continue
		}
		if m.entry < 0 && (len(keys) > 1 || s.lx.kinds[keys[0]]&common == 0) {
			put(keys, k)
		}
		if m.typ == news.Person && len(keys) > 1 {
			if last := surnameOf(keys, s.lx); last != nil {
				put(last, k)
			}
		}
	}
	if len(byFirst) == 0 {
		return
	}
	for i := 0; i < len(s.toks); i++ {
		if s.cover[i] != 0 || s.toks[i].Kind != text.Word {
			continue
		}
		if a, cut, ok := s.again(i, byFirst); ok {
			m := s.found[a.of]
			m.from, m.to, m.cut, m.gone = i, i+len(a.keys), cut, false
			m.title = [2]int{}
			if t, ok := s.titleBefore(i); ok && m.typ == news.Person {
				m.title = t
			}
			m.rule = "document." + string(m.typ)
			s.add(m)
		}
	}
}

// maxAliases bounds the names with one first word, against hostile input.
const maxAliases = 24

// surnameOf is the part of a name by which it is named again: the last word
// with what joins to it. Words that are common or given names are none.
func surnameOf(keys []string, lx *Lexicon) []string {
	n := len(keys) - 1
	for n > 1 && lx.kinds[keys[n-1]]&nameLink != 0 {
		n--
	}
	if n == 0 {
		return nil
	}
	last := keys[n:]
	if len(last) == 1 && (lx.kinds[last[0]]&(common|givenName|weakGiven|stopWord) != 0 || len(last[0]) < 6 || lx.nations[last[0]] != "") {
		return nil
	}
	return last
}

// again finds the alias that begins at token i, the longest, and of equals
// that of the mention last before it.
func (s *scan) again(i int, byFirst map[string][]alias) (best alias, cut int, ok bool) {
	try := func(first string, n int) {
		for _, a := range byFirst[first] {
			if !s.follows(i, a.keys) || ok && (len(a.keys) < len(best.keys) || len(a.keys) == len(best.keys) && s.found[a.of].from > i) {
				continue
			}
			best, cut, ok = a, n, true
		}
	}
	try(s.toks[i].Key, 0)
	if ok {
		return best, cut, ok
	}
	for _, c := range s.cuts(i) {
		if try(c.Rest, c.N); ok {
			return best, cut, ok
		}
	}
	return best, cut, ok
}

// follows reports whether the words after the first stand after token i, free
// of other mentions.
func (s *scan) follows(i int, keys []string) bool {
	if i+len(keys) > len(s.toks) {
		return false
	}
	for n := 1; n < len(keys); n++ {
		if s.toks[i+n].Key != keys[n] || s.cover[i+n] != 0 || s.toks[i+n].Line {
			return false
		}
	}
	return true
}

// titleBefore is the title that ends at token i.
func (s *scan) titleBefore(i int) ([2]int, bool) {
	lo, hi := 0, len(s.titled)
	for lo < hi { // titles stand in order of their start
		if mid := (lo + hi) / 2; s.titled[mid].from < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for k := lo - 1; k >= 0 && k >= lo-3; k-- {
		if t := s.titled[k]; t.name == i {
			return [2]int{t.from, t.to}, true
		}
	}
	return [2]int{}, false
}
