package entity

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// placeNamed finds the name of a place after its noun («مدينة …», «ميناء …»)
// or a name that such a noun belongs to («وادي …»).
func (s *scan) placeNamed(i, body int, h hit, hd *head) bool {
	if body >= len(s.toks) || s.toks[body].Line || s.toks[body].Kind != text.Word {
		return false
	}
	m, covered := s.at(body)
	if covered {
		if m.from != body || m.cut != 0 || !hd.keep || hd.need == "toponym" || m.typ == news.Organisation {
			return false
		}
		if states[s.toks[i].Key[h.Cut:]] || m.typ == news.Person && !streets[s.toks[i].Key[h.Cut:]] {
			return false
		}
		return s.addUnknown(mention{from: i, to: m.to, cut: h.Cut, typ: news.Location, rule: "head." + hd.id}) >= 0
	}
	if hd.need == "toponym" {
		if !s.is(i-1, locative|link) && !s.placeWord(i-1) && !strings.HasSuffix(s.toks[i].Key[:h.Cut], "ب") || s.is(body, stopWord) {
			return false
		}
		if end := s.unit(body, false); s.kind(body)&common == 0 && end == body+1 && !s.is(body, givenName) {
			return s.addUnknown(mention{from: i, to: end, cut: h.Cut, typ: news.Location, rule: "head." + hd.id}) >= 0
		}
		return false
	}
	if s.ordinary(body) && !definite(s.toks[body]) && vague[s.toks[i].Key[h.Cut:]] {
		return false // «منطقة منكوبة»
	}
	if s.toks[i].Key[h.Cut:] == "العاصمه" && definite(s.toks[body]) {
		return false // «العاصمة الغندورية»
	}
	noun := s.toks[i].Key[h.Cut:]
	if generic[s.toks[body].Key] {
		return false // «مستشفى المدينة»
	}
	end := s.placeName(body, streets[noun] || settled[noun] || called[noun])
	if end == body {
		return false
	}
	from, cut := body, 0
	if hd.keep || called[noun] && definite(s.toks[body]) {
		from, cut = i, h.Cut
	}
	return s.addUnknown(mention{from: from, to: end, cut: cut, typ: news.Location, rule: "head." + hd.id}) >= 0
}

// qualified reads a place that everybody of the town knows by a quality of
// it: «السوق القديمة», «المستشفى العسكري».
func (s *scan) qualified(i, body int, h hit, hd *head) bool {
	if body >= len(s.toks) || s.toks[body].Line || s.cover[body] != 0 {
		return false
	}
	if noun, quality := s.toks[body-1].Key, s.toks[body].Key; !known[quality] && !(quality == "الكبير" && (strings.HasSuffix(noun, "الجامع") || strings.HasSuffix(noun, "المسجد"))) {
		return false
	}
	return s.addUnknown(mention{from: i, to: body + 1, cut: h.Cut, typ: news.Location, rule: "head." + hd.id}) >= 0
}

// known are qualities that make a place the one of its town.
var known = map[string]bool{"القديم": true, "القديمه": true, "العسكري": true, "الحمراء": true, "الخضراء": true}

// streets are places named after people.
var streets = map[string]bool{"شارع": true, "ميدان": true, "ساحه": true, "مطار": true, "مستشفي": true, "مسجد": true, "قصر": true, "جسر": true, "متحف": true, "جامع": true, "ملعب": true, "برج": true}

// settled are places whose names may look like common words: «حي الميدان».
var settled = map[string]bool{"مدينه": true, "بلده": true, "قريه": true, "حي": true, "محافظه": true, "مخيم": true, "ناحيه": true}

// called are places that are named after things, so that the noun belongs to
// the name: «حي الفخارين», «جزر الملح».
var called = map[string]bool{"حي": true, "جزيره": true, "جزر": true, "ممر": true}

// generic are words that say whose a thing is, not what it is called.
var generic = map[string]bool{"المدينه": true, "البلده": true, "القريه": true, "البلاد": true, "الدوله": true, "المنطقه": true, "المحافظه": true, "الحي": true, "الجزيره": true, "الولايه": true}

// vague are nouns that adjectives follow more than names: «منطقة منكوبة».
var vague = map[string]bool{"منطقه": true, "صحراء": true, "دوله": true, "جزيره": true, "قاعده": true, "مملكه": true, "سهل": true, "ساحه": true, "سجن": true, "اقليم": true}

// states are nouns that do not belong to the name of a known land: «دولة
// الكويت» is listed where it does.
var states = map[string]bool{"دوله": true, "جمهوريه": true, "مملكه": true, "اماره": true}

// placeName reads an unknown place's name: «هانغشان», «عين الخزف», «خان
// الورد». A definite word counts when it is no adjective and no stop word.
func (s *scan) placeName(i int, plain bool) int {
	switch {
	case s.is(i, stopWord|speech|link), s.nationAt(i) != "":
		return i
	case s.is(i, toponym) && i+1 < len(s.toks) && !s.toks[i+1].Line && (definite(s.toks[i+1]) && s.nationAt(i+1) == "" || s.nameLike(i+1, false)):
		return i + 2
	case definite(s.toks[i]):
		if s.nationAt(i) != "" || s.kind(i)&common != 0 && (!plain || adjective(s.toks[i].Key)) {
			return i
		}
		return i + 1
	case s.nameLike(i, true):
		if end := s.unit(i, true); end > i {
			if next := s.unit(end, false); next > end && !definite(s.toks[end]) && s.cover[end] == 0 && !s.is(end, givenName) {
				return next
			}
			return end
		}
	}
	return i
}

// places finds places by an adjective that the document makes of them
// («الغندوري» beside «غندوريا») and by datelines.
func (s *scan) places() {
	stems := map[string]bool{}
	for i, t := range s.toks {
		if definite(t) && s.lx.nations[t.Key] == "" && s.lx.kinds[t.Key]&common == 0 {
			if stem := nisba(t.Key); stem != "" {
				stems[stem] = true
			}
		}
		if t.Line {
			s.dateline(i)
		}
	}
	s.located()
	if len(stems) == 0 {
		return
	}
	stations := s.stations(stems)
	for i, t := range s.toks {
		if s.cover[i] == 0 && broadcast[t.Key] && t.Kind == text.Word {
			s.broadcaster(i, stations)
		}
		if s.cover[i] != 0 || t.Kind != text.Word || definite(t) {
			continue
		}
		if landStem(t.Key, stems) != "" && s.lx.kinds[t.Key]&common == 0 {
			s.addUnknown(mention{from: i, to: i + 1, typ: news.Location, rule: "place.adjective"})
			continue
		}
		for _, c := range s.cuts(i) {
			if landStem(c.Rest, stems) != "" && s.lx.kinds[c.Rest]&common == 0 {
				s.addUnknown(mention{from: i, to: i + 1, cut: c.N, typ: news.Location, rule: "place.adjective"})
				break
			}
		}
	}
}

// located finds unknown places by a preposition before them: «قرب هانبورا»,
// and «في هانبورا» where the word stands in the text again. It must look like
// a name and like nobody's name, and stand alone: two such words are more
// often a person or a thing.
func (s *scan) located() {
	var once []int
	count := map[string]int{}
	for i := 1; i < len(s.toks); i++ {
		sure, place := inPlace[s.toks[i-1].Key]
		if !place || s.cover[i] != 0 || s.toks[i].Line || s.toks[i].Kind != text.Word {
			continue
		}
		key := s.toks[i].Key
		if len(key) < 8 || s.lx.kinds[key] != 0 || !s.uncut(i) || !s.nameLike(i, true) || s.ordinary(i) || inflected(key) || s.nameLike(i+1, false) {
			continue
		}
		if !sure && !(goal[s.toks[i-1].Key] && foreignShape(key)) {
			once = append(once, i)
			count[key] = 0
			continue
		}
		s.addUnknown(mention{from: i, to: i + 1, typ: news.Location, rule: "place.preposition"})
	}
	if len(once) == 0 {
		return
	}
	for i, t := range s.toks {
		if n, ok := count[t.Key]; ok && s.cover[i] == 0 {
			count[t.Key] = n + 1
		}
	}
	for _, i := range once {
		if count[s.toks[i].Key] > 1 {
			s.addUnknown(mention{from: i, to: i + 1, typ: news.Location, rule: "place.preposition"})
		}
	}
}

// foreignShape reports a word that looks like the name of a foreign place and
// like no word of Arabic: after a preposition a word that ends in ا has no
// accusative to end so («في هالدورا»), nor has Arabic words of seven letters
// without its prefixes and endings («في هونتفراد»).
func foreignShape(key string) bool {
	for _, start := range []string{"م", "است", "ت", "ا", "ي", "ن"} {
		if strings.HasPrefix(key, start) && len(key) < 16 && !strings.HasSuffix(key, "يا") {
			return false
		}
	}
	if strings.HasSuffix(key, "ا") {
		return !strings.HasSuffix(key, "وا")
	}
	return len(key) >= 14 && !strings.HasSuffix(key, "ت") && !strings.HasSuffix(key, "ان")
}

// goal are the prepositions that no other particle follows, so that the word
// after them is whole: «في سيلمارا» is no س and يلمارا. من is a pronoun too.
var goal = map[string]bool{"في": true, "الي": true, "قرب": true, "صوب": true}

// uncut reports that no particle begins token i, which stands after a
// preposition.
func (s *scan) uncut(i int) bool { return goal[s.toks[i-1].Key] || len(s.cuts(i)) == 0 }

// inflected reports the endings of pronouns, duals and plurals.
func inflected(key string) bool {
	for _, end := range []string{"نا", "ك", "تي", "ها", "هم", "هن", "ين", "ات", "ون", "ي"} {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// inPlace are the prepositions before places; true those that a place alone
// follows.
var inPlace = map[string]bool{"في": false, "من": false, "الي": false, "بين": false, "قرب": true, "شمال": true, "جنوب": true, "شرق": true, "غرب": true,
	"شمالي": true, "جنوبي": true, "شرقي": true, "غربي": true, "صوب": true, "ضواحي": true}

// nisba returns the stem of a definite adjective of relation, at least three
// letters: «الغندورية» غندور.
func nisba(key string) string {
	key = strings.TrimPrefix(key, "ال")
	for _, end := range []string{"يون", "يين", "يه", "ي"} {
		if stem, ok := strings.CutSuffix(key, end); ok && len(stem) >= 6 {
			return stem
		}
	}
	return ""
}

// landStem returns the stem of stems that a word is made of with the ending of
// a land, "" for none.
func landStem(key string, stems map[string]bool) string {
	if len(key) < 8 {
		return ""
	}
	for _, end := range []string{"يا", "ا", "ه"} {
		if stem, ok := strings.CutSuffix(key, end); ok && stems[stem] {
			return stem
		}
	}
	return ""
}

// dateline reads «مرفأ الزيتون (وكالة الضفاف)—» at the start of a line: the
// place, and the medium in brackets.
func (s *scan) dateline(i int) {
	open := i
	for open < len(s.toks) && open-i < 7 && s.toks[open].Key != "(" && (open == i || !s.toks[open].Line) {
		if t := s.toks[open]; t.Kind == text.Punct && t.Key != "،" && t.Key != "," {
			return
		}
		open++
	}
	if open == i || open >= len(s.toks) || s.toks[open].Key != "(" || s.toks[open].Line {
		return
	}
	end := open + 1
	for end < len(s.toks) && end-open < 7 && s.toks[end].Key != ")" && !s.toks[end].Line {
		end++
	}
	if end+1 >= len(s.toks) || s.toks[end].Key != ")" || end == open+1 || !dash(s.toks[end+1]) {
		return
	}
	from := i
	for j := i; j <= open; j++ {
		if j < open && s.toks[j].Kind != text.Punct {
			continue
		}
		if j > from && j-from <= 3 && s.free(from, j) && s.kind(j-1)&(stopWord) == 0 {
			s.addUnknown(mention{from: from, to: j, typ: news.Location, rule: "place.dateline"})
		}
		from = j + 1
	}
	if s.free(open+1, end) && s.toks[open+1].Kind != text.Number {
		if k := s.addUnknown(mention{from: open + 1, to: end, typ: news.Organisation, rule: "place.dateline"}); k >= 0 {
			s.found[k].id = outlet.IDFor(s.found[k].name)
		}
	}
}

func dash(t text.Token) bool {
	switch t.Key {
	case "-", "--", "—", "–", "ـ", "———", "---":
		return true
	}
	return false
}

// free reports that no token of the range belongs to a mention and all are
// words.
func (s *scan) free(from, to int) bool {
	for i := from; i < to; i++ {
		if s.cover[i] != 0 || s.toks[i].Kind == text.Punct {
			return false
		}
	}
	return from < to
}
