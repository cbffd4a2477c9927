package citation

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// maxName bounds the tokens of an unlisted name.
const maxName = 4

// nameEnd reads an unlisted name from j. Core is where the name ends, end
// where the adjectives after it do («الغروب السعودية»: core after الغروب), and
// closed reports «للأنباء» at the end, which belongs to the name.
func (r *reader) nameEnd(j int) (end, core int, closed bool) {
	end, core = j, j
	for k := j; k < j+maxName+2 && r.inLine(k); k++ {
		t := r.toks[k]
		if t.Key == "للانباء" || t.Key == "للاعلام" || t.Key == "للاخبار" {
			if core == j {
				core = end
			}
			return k + 1, core, core > j
		}
		if t.Kind == text.Punct || t.Kind == text.Number && k == j || r.stops[t.Key] || r.cueAt[k] != 0 || r.isStop(t.Key) {
			break
		}
		if k > j && (r.types[strings.TrimPrefix(t.Key, "و")] != nil || r.entityStarts(k, news.Person) || k-j >= maxName) {
			break
		}
		if k > j && isDefinite(r.toks[k-1].Key) && bare(t.Key) && !nameTails[t.Key] {
			break // «تلفزيون الساحل العام | تحرير …»
		}
		end = k + 1
		if !adjective(t.Key) && !indefinite(t.Key) {
			core = k + 1
		}
	}
	return end, core, false
}

// nameTails are words without an article that end names of media, folded.
var nameTails = map[string]bool{"نيوز": true, "برس": true, "تايمز": true, "بوست": true, "اونلاين": true, "نت": true, "تي": true, "في": true, "اف": true, "ام": true, "بلس": true}

// isStop reports a word that no name goes on with: a particle that opens a
// clause, or a day.
func (r *reader) isStop(key string) bool {
	if len(key) > 3 && strings.HasPrefix(key, "و") && r.stops[key[2:]] {
		return true
	}
	return strings.HasPrefix(key, "ل") && len(key) > 6 && r.types[strings.TrimPrefix(key, "ل")] != nil
}

// adjectives steps over the adjectives that describe a medium.
func (r *reader) adjectives(i int) int {
	for n := 0; n < 4 && r.inLine(i) && (adjective(r.toks[i].Key) || indefinite(r.toks[i].Key)); n++ {
		i++
	}
	if r.inLine(i) && (r.toks[i].Key == "للانباء" || r.toks[i].Key == "للاخبار") {
		i++
	}
	return i
}

// adjective reports a definite adjective of relation in its folded form:
// السورية, الرسمي, الإخبارية.
func adjective(key string) bool {
	return strings.HasPrefix(key, "ال") && len(key) > 8 && (strings.HasSuffix(key, "يه") || strings.HasSuffix(key, "ي")) || key == "الناطقه" || key == "المستقله"
}

// indefinite reports an indefinite one: محلية, رسمية.
func indefinite(key string) bool {
	return !strings.HasPrefix(key, "ال") && len(key) > 8 && strings.HasSuffix(key, "يه")
}

// opens are the marks that may stand before a name.
var opens = map[string]bool{`"`: true, "«": true, "“": true, "”": true, "'": true, "‘": true, "(": true, "„": true}

var closes = map[string]bool{`"`: true, "»": true, "“": true, "”": true, "'": true, "’": true, ")": true}

// maxQuoted bounds the tokens of a name in marks.
const maxQuoted = 6

// quoted reads a name in marks that open at token i.
func (r *reader) quoted(i int) (medium, bool) {
	if !r.inLine(i) && !(i < len(r.toks) && r.toks[i].Line) || !opens[r.toks[i].Key] {
		return medium{}, false
	}
	for k := i + 1; k <= i+maxQuoted+1 && r.inLine(k); k++ {
		if !closes[r.toks[k].Key] {
			continue
		}
		if k == i+1 {
			return medium{}, false
		}
		m := medium{first: i, last: k + 1, at: r.span(i+1, 0, k), rule: "media.marks"}
		m.name = m.at.Of(r.doc.Text)
		if o, ok := r.reg.Lookup(m.name); ok {
			m.id, m.name, m.kind = o.ID, calledAs(o, m.name), news.HopKind(o.Kind)
		} else if r.isOwn(m.id, m.name) {
			m.id, m.kind = r.doc.Outlet.ID, r.ownKind()
		} else {
			m.id = outlet.IDFor(m.name)
		}
		m.last = r.adjectives(m.last)
		return m, true
	}
	return medium{}, false
}

// second reads a further name of a medium in brackets or marks right after it.
func (r *reader) second(m medium) (medium, bool) {
	if m.group || m.points || m.head == "" || !r.inLine(m.last) {
		return medium{}, false
	}
	k := r.toks[m.last].Key
	if k != "(" && k != "«" && k != `"` && k != "“" {
		return medium{}, false
	}
	q, ok := r.quoted(m.last)
	if !ok || q.last-q.first > 6 || k != "(" && !strings.HasPrefix(q.id, "x:") {
		return medium{}, false
	}
	if strings.HasPrefix(q.id, "o:") {
		q.id, q.name = m.id, m.name
	}
	q.kind = m.kind
	q.rule = "media.second"
	return q, true
}
