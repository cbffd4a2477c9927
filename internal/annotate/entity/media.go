package entity

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// medium finds the name of an outlet after «وكالة», «صحيفة»: one in quotation
// marks, or of words that are no common ones, with «للأنباء» after it. The
// word of type stays outside but where «للأنباء» closes the name.
func (s *scan) medium(i, body int, h hit, hd *head) bool {
	if body >= len(s.toks) || s.toks[body].Line {
		return false
	}
	from, to := body, body
	if end, ok := s.quotedName(body); ok {
		from, to = body+1, end-1
	} else if end := s.titleOfPaper(i, body, h); end > body {
		to = end
	} else {
		for to < len(s.toks) && to-body < 4 && !s.toks[to].Line && s.toks[to].Kind != text.Punct {
			m, covered := s.at(to)
			switch {
			case covered && m.rule == "outlet" && m.from == to:
				return false
			case covered && m.typ == news.Location && m.from == to && m.cut == 0:
				to = m.to
			case s.toks[to].Kind == text.Latin || s.nameLike(to, to == body), to > body && definite(s.toks[to]) && s.nationAt(to) == "" && s.kind(to)&(stopWord) == 0 && tails[s.toks[to].Key]:
				to++
			default:
				goto done
			}
		}
	}
done:
	if to == from {
		return false
	}
	if m, ok := s.at(from); ok && m.from == from && m.to >= to && m.typ == news.Organisation {
		return false
	}
	tail := from == body && to < len(s.toks) && s.toks[to].Key == "للانباء"
	if from == body && s.toks[i].Key[h.Cut:] == "وكاله" && definite(s.toks[body]) && to-from == 2 {
		m := mention{from: i, to: to, cut: h.Cut, typ: news.Organisation, rule: "head." + hd.id}
		return s.addMedium(m, s.keysIn(from, to))
	}
	m := mention{from: from, to: to, typ: news.Organisation, rule: "head." + hd.id}
	if tail {
		m.from, m.to, m.cut = i, to+1, h.Cut
	} else if from == body && to-from == 1 && !s.lone(from) {
		return false
	}
	if first, ok := s.at(from); from == body && !tail && (ok && first.typ == news.Location || aired[s.toks[i].Key[h.Cut:]]) {
		m.from, m.cut = i, h.Cut // «تلفزيون غندوريا»: the land alone is no medium
	}
	return s.addMedium(m, s.keysIn(from, to))
}

// addMedium adds a medium of the given words.
func (s *scan) addMedium(m mention, words []string) bool {
	name := strings.Join(words, " ")
	k := s.addUnknown(m)
	if k < 0 {
		return false
	}
	s.found[k].id, s.found[k].sector = outlet.IDFor(name), media
	if o, ok := outlet.Default().Lookup(name); ok {
		s.found[k].id, s.found[k].name, s.found[k].country = o.ID, o.Name, o.Country
	}
	return true
}

// titleOfPaper reads the name of a paper made of common words: a noun and
// what it belongs to after «صحيفة», which stands before an adjective of its
// own in no such form («صحيفة بريد الجسرين»), and a noun with the article
// and a quality after «وكالة» («وكالة القوس الأزرق»). It returns the token
// after the name, body for none.
func (s *scan) titleOfPaper(i, body int, h hit) int {
	if body+1 >= len(s.toks) || s.toks[body+1].Line || s.toks[body].Kind != text.Word || s.cover[body] != 0 || s.is(body, stopWord|speech|link) {
		return body
	}
	switch noun := s.toks[i].Key[h.Cut:]; {
	case noun == "وكاله" && definite(s.toks[body]) && qualities[s.toks[body+1].Key] && !strings.HasSuffix(s.toks[body+1].Key, "ي") && s.cover[body+1] == 0:
		return body + 2
	case !papers[noun] || definite(s.toks[body]) || strings.HasPrefix(s.toks[body].Key, "ال") || s.nationAt(body) != "" || len(s.cuts(body)) > 0 && s.own(body) == 0:
		return body
	}
	if _, isHead := s.headAt(body); isHead {
		return body // «صحيفة حزب العمال»
	}
	if m, ok := s.at(body + 1); ok && m.typ == news.Location && m.from == body+1 && m.cut == 0 {
		return m.to
	}
	if s.is(body+1, toponym) && body+2 < len(s.toks) && definite(s.toks[body+2]) && !s.toks[body+2].Line && s.nationAt(body+2) == "" {
		return body + 3 // «صحيفة مرآة باب النسيم»
	}
	if s.own(body)&common != 0 && definite(s.toks[body+1]) && !feminine(s.toks[body+1].Key) && s.cover[body+1] == 0 && s.nationAt(body+1) == "" && !s.is(body+1, stopWord) {
		return body + 2
	}
	return body
}

// papers are nouns of media that are called by common words.
var papers = map[string]bool{"صحيفه": true, "جريده": true, "مجله": true}

// lone reports whether one unknown word may be the name of a medium by itself:
// not a place's (that was looked for before) and not a verb's form.
func (s *scan) lone(i int) bool {
	return s.nameLike(i, true) && len(s.toks[i].Key) >= 6 && !inflected(s.toks[i].Key)
}

// aired are nouns of media that stations keep in their names.
var aired = map[string]bool{"تلفزيون": true, "اذاعه": true, "راديو": true}

// tails may close the name of a medium.
var tails = map[string]bool{"نيوز": true, "العام": true, "العامه": true, "الاخباريه": true, "الرسمي": true, "الاخباري": true}

func (s *scan) keysIn(from, to int) []string {
	out := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, s.toks[i].Key)
	}
	return out
}

// broadcaster reads «التلفزيون الغندوري» and gives it the id of «تلفزيون
// غندوريا العام», when the document names that.
func (s *scan) broadcaster(i int, stations map[string]int) {
	j := i + 1
	for j < len(s.toks) && j < i+3 && (s.toks[j].Key == "الرسمي" || s.toks[j].Key == "الحكومي" || s.toks[j].Key == "العام") {
		j++
	}
	if j >= len(s.toks) || s.toks[j].Line || !definite(s.toks[j]) {
		return
	}
	stem := nisba(s.toks[j].Key)
	if stem == "" {
		return
	}
	if k, ok := stations[stem]; ok {
		m := s.found[k]
		s.add(mention{from: i, to: j + 1, typ: m.typ, entry: -1, id: m.id, name: m.name, country: m.country, rule: "place.broadcaster"})
	}
}

// stations maps the stems of the lands in the names of unknown media to the
// first of them.
func (s *scan) stations(stems map[string]bool) map[string]int {
	out := map[string]int{}
	for k := range s.found {
		m := &s.found[k]
		if m.gone || m.typ != news.Organisation || m.entry >= 0 || !strings.HasPrefix(m.id, "o:") {
			continue
		}
		for _, key := range s.keys(m) {
			if stem := landStem(key, stems); stem != "" {
				if _, ok := out[stem]; !ok {
					out[stem] = k
				}
			}
		}
	}
	return out
}
