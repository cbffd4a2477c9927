package entity

import (
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

type hit = lexicon.Hit

// waiting is a weak name that stands in the text.
type waiting struct {
	from, to, cut int
	value         int
}

// known marks the names of the lexicon, the longest at each place, and counts
// the countries that the document speaks of.
func (s *scan) known() {
	for i := 0; i < len(s.toks); i++ {
		if c := s.nationAt(i); c != "" {
			s.nations[c]++
		}
	}
	for i := 0; i < len(s.toks); {
		s.hits = s.lx.names.At(s.toks, i, s.cuts(i), s.hits[:0])
		h, strong, ok := s.choose(i)
		switch {
		case !ok:
			i++
		case strong:
			s.mark(i, h)
			i += h.Tokens
		default:
			s.waiting = append(s.waiting, waiting{i, i + h.Tokens, h.Cut, h.Value})
			i++
		}
	}
}

// choose picks the reading of the names that begin at token i: the longest,
// as written before with a particle off, and a strong one before a weak one
// that is no longer.
func (s *scan) choose(i int) (best hit, strong, ok bool) {
	for _, h := range s.hits {
		if h.Cut > 0 && !s.mayCut(i, h) {
			continue
		}
		st := s.strong(i, h)
		switch {
		case ok && st && strong && h.Cut > 0 && best.Cut == 0 && h.Tokens == best.Tokens && s.nations[s.lx.entries[s.lx.readings[h.Value][0].entry].country] > 0:
			best = h
		case !ok, h.Tokens > best.Tokens && (st || !strong), h.Tokens == best.Tokens && st && !strong:
			best, strong, ok = h, st, true
		}
	}
	return best, strong, ok
}

// mayCut reports whether a particle may be taken off the word before a name.
// Not when the whole word is a name (وليد is no و + ليد) and not when the
// name is one word that the list of words that only look so holds.
func (s *scan) mayCut(i int, h hit) bool {
	if h.Tokens > 1 {
		return true
	}
	key := s.toks[i].Key
	if s.lx.kinds[key]&(nameWord|givenName|weakGiven|lookalike) != 0 {
		return false
	}
	return !s.lx.isName(key) || s.foreign(key)
}

// foreign reports a name of nothing but places of countries that the document
// does not speak of: «وجدة» in a text about another country may be و and جدة.
func (s *scan) foreign(key string) bool {
	for _, r := range s.lx.readings[s.lx.keys[key]] {
		if e := &s.lx.entries[r.entry]; !e.place || s.nations[e.country] > 0 {
			return false
		}
	}
	return true
}

// strong reports whether the name counts by itself here: it is strong, or a
// medium in quotation marks or after a word of type, or a place after a word
// of place or before the adjective of its country.
func (s *scan) strong(i int, h hit) bool {
	for _, r := range s.lx.readings[h.Value] {
		e := &s.lx.entries[r.entry]
		switch {
		case !r.weak && r.later && h.Cut == 0 && s.named1(i-1):
			continue // «ريتشارد نتنياهو» is somebody else
		case !r.weak:
			return true
		case e.rule == "outlet":
			if s.quoted(i, i+h.Tokens) && s.mediaBefore(i-2) || s.mediaBefore(i-1) {
				return true
			}
		case e.rule == "lexicon.countries": // «في مالي», not «دعم مالي»
			if h.Tokens == 1 && (h.Cut > 0 || s.is(i-1, locative|link)) {
				return true
			}
		case e.place:
			if s.placeWord(i-1) && !generic[s.toks[i].Key] || e.country != "" && s.nationAt(i+h.Tokens) == e.country && definite(s.toks[i+h.Tokens]) {
				return true
			}
		}
	}
	return false
}

// named1 reports a word at token i that is of names alone («راتب» is none, by
// «الراتب») and belongs to no name that is known.
func (s *scan) named1(i int) bool {
	return i >= 0 && !s.toks[i+1].Line && s.cover[i] == 0 && s.own(i)&(givenName|nameWord) != 0 && s.own(i)&(common|weakGiven) == 0 && s.lx.kinds["ال"+s.toks[i].Key]&common == 0
}

// quoted reports quotation marks on both sides.
func (s *scan) quoted(from, to int) bool {
	return from > 0 && to < len(s.toks) && isQuote(s.toks[from-1]) && isQuote(s.toks[to])
}

func isQuote(t text.Token) bool {
	if t.Kind != text.Punct {
		return false
	}
	switch t.Key {
	case "\"", "«", "»", "“", "”", "'", "‘", "’", "\"\"", "''", "‹", "›":
		return true
	}
	return false
}

// mediaBefore reports a word of type of a medium at token i: «صحيفة», «لوكالة».
func (s *scan) mediaBefore(i int) bool {
	h, ok := s.headAt(i)
	return ok && s.lx.headers[h.Value].need == "media" && h.Tokens == 1
}

// placeWord reports a word of place at token i: «مدينة», «بمحافظة».
func (s *scan) placeWord(i int) bool {
	h, ok := s.headAt(i)
	return ok && s.lx.headers[h.Value].need == "place" && h.Tokens == 1
}

// nationAt is the country whose adjective stands at token i.
func (s *scan) nationAt(i int) string {
	if i < 0 || i >= len(s.toks) || s.toks[i].Kind != text.Word || len(s.toks[i].Key) < 6 {
		return ""
	}
	key := s.toks[i].Key
	if c := s.lx.nations[key]; c != "" {
		return c
	}
	if strings.HasPrefix(key, "لل") {
		return s.lx.nations["ال"+key[4:]]
	}
	if strings.HasPrefix(key, "وال") || strings.HasPrefix(key, "بال") || strings.HasPrefix(key, "فال") || strings.HasPrefix(key, "كال") {
		return s.lx.nations[key[2:]]
	}
	return ""
}

// mark adds the mention of a strong name. Of several entities with one name
// that of a country which the document speaks of most is taken, the first on a
// tie.
func (s *scan) mark(i int, h hit) int {
	best, most := -1, -1
	for _, r := range s.lx.readings[h.Value] {
		if e := &s.lx.entries[r.entry]; r.weak && e.club && s.sport() {
			return s.add(s.mention(i, i+h.Tokens, h.Cut, r.entry))
		}
		if n := s.nations[s.lx.entries[r.entry].country]; n > most && (!r.weak || len(s.lx.readings[h.Value]) == 1) {
			best, most = r.entry, n
		}
	}
	if best < 0 {
		best = s.lx.readings[h.Value][0].entry
	}
	m := s.mention(i, i+h.Tokens, h.Cut, best)
	if m.typ == news.Location && h.Tokens > 1 && areas[s.toks[i].Key[h.Cut:]] && s.alone(i+1, m.to) {
		m.from, m.cut = i+1, 0
	}
	at := s.add(m)
	if e := &s.lx.entries[best]; at >= 0 && e.typ == news.Location && e.country != "" {
		s.nations[e.country]++
	}
	return at
}

// areas are nouns that tell one place of a name from others, «مدينة ليون» from
// the club, and are no part of it.
var areas = map[string]bool{"منطقه": true, "اقليم": true, "مدينه": true, "ولايه": true, "محافظه": true, "مقاطعه": true}

// alone reports that the words are a name without the noun before them: a name
// of the lexicon or a word that is no other. «منطقة الساحل» and «مدينة الباب» are
// known by both words.
func (s *scan) alone(from, to int) bool {
	if to-from == 1 {
		key := s.toks[from].Key
		return s.lx.isName(key) || s.lx.kinds[key] == 0
	}
	s.headHits = s.lx.names.At(s.toks[:to], from, nil, s.headHits[:0])
	h, ok := lexicon.Longest(s.headHits)
	return ok && from+h.Tokens == to
}

// sport reports whether the document is of sport, where «برشلونة» is the club:
// three different words of matches in it.
func (s *scan) sport() bool {
	if s.matches == 0 {
		seen := map[string]bool{}
		for _, t := range s.toks {
			if matchWords[t.Key] {
				seen[t.Key] = true
			}
		}
		s.matches = len(seen) + 1
	}
	return s.matches > 3
}

var matchWords = map[string]bool{"الدوري": true, "مباراه": true, "المباراه": true, "هدف": true, "اهداف": true, "لاعب": true, "اللاعب": true, "مهاجم": true,
	"مدرب": true, "المدرب": true, "المنتخب": true, "الملعب": true, "الكاس": true, "بطوله": true, "الموسم": true, "نادي": true, "النادي": true}

func (s *scan) mention(from, to, cut, at int) mention {
	e := &s.lx.entries[at]
	return mention{from: from, to: to, cut: cut, typ: e.typ, entry: at, id: e.id, name: e.name, country: e.country, rule: e.rule}
}
