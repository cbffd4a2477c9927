package entity

import (
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// headAt finds the longest noun of heads.tsv at token i, a particle before it
// or not.
func (s *scan) headAt(i int) (hit, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].Kind != text.Word {
		return hit{}, false
	}
	s.headHits = s.lx.heads.At(s.toks, i, s.cuts(i), s.headHits[:0])
	return lexicon.Longest(s.headHits)
}

// maxNameTokens bounds a name of several words.
const maxNameTokens = 9

// headed finds the names that a noun opens: organisations and places.
func (s *scan) headed() {
	for i := range s.toks {
		if s.toks[i].Kind != text.Word {
			continue
		}
		s.hits = s.lx.heads.At(s.toks, i, s.cuts(i), s.hits[:0])
		if len(s.hits) == 0 {
			continue
		}
		tried := s.hits
		for k := len(tried) - 1; k >= 0; k-- { // the longest first
			if s.headedAt(i, tried[k]) {
				break
			}
		}
	}
}

func (s *scan) headedAt(i int, h hit) bool {
	hd := &s.lx.headers[h.Value]
	if m, ok := s.at(i); ok && (m.from < i || m.to > i+h.Tokens) {
		return false
	}
	body := i + h.Tokens
	switch hd.need {
	case "media":
		return s.medium(i, body, h, hd)
	case "place", "toponym":
		return s.placeNamed(i, body, h, hd)
	}
	first := body
	if body < len(s.toks) && isQuote(s.toks[body]) {
		first++
	}
	if m, ok := s.at(first); ok && m.from == first && m.typ == news.Organisation && !hd.definite {
		return false // «حركة» before a name that is one without it
	}
	end, c := s.complement(body, hd)
	switch hd.need {
	case "bare":
		if end = max(end, body); !c.nation {
			end = body
		}
	case "nation":
		if !c.nation || feminine(s.toks[body-1].Key) != strings.HasSuffix(s.toks[body].Key, "ه") || s.inTitle(i) {
			return false
		}
	case "name":
		if !c.named && !c.nation {
			return false
		}
	default:
		if h.Tokens == 1 && hd.definite && end > body && !definite(s.toks[body]) {
			return false // «الشركة للتحقيق»
		}
		if hd.definite && !c.purpose && !(c.nation && end-body >= 2) || end == body {
			return false
		}
	}
	k := s.addUnknown(mention{from: i, to: end, cut: h.Cut, typ: hd.typ, rule: "head." + hd.id})
	if k >= 0 && s.found[k].entry < 0 && broadcast[s.toks[i].Key[h.Cut:]] && hd.need == "nation" {
		s.found[k].id = outlet.IDFor(s.found[k].name)
	}
	return k >= 0
}

// broadcast are nouns of media that the adjective of a nation names.
var broadcast = map[string]bool{"التلفزيون": true, "الاذاعه": true, "وكاله": true}

// made says what a head noun's complement holds.
type made struct {
	named, nation, purpose bool
}

// feminine reports a noun whose adjective is feminine: singular in ة, plural
// in ات.
func feminine(key string) bool { return strings.HasSuffix(key, "ه") || strings.HasSuffix(key, "ات") }

// inTitle reports that the noun belongs to a title: «وزير | الخارجية».
func (s *scan) inTitle(i int) bool {
	if i == 0 {
		return false
	}
	s.titleHits = s.lx.titles.At(s.toks, i-1, s.cuts(i-1), s.titleHits[:0])
	return len(s.titleHits) > 0
}

// complement reads what follows a head noun: a noun in idafa or a name, its
// adjectives, a second noun with و, a purpose with ل. «وزارة | التربية
// والتعليم المصرية», «مرصد | النخيل للحريات».
func (s *scan) complement(i int, hd *head) (end int, c made) {
	from := i
	end = i
	open := !hd.definite // an idafa may go on
	for i < len(s.toks) && i-end < 3 && end-i < maxNameTokens && !s.toks[i].Line {
		t := s.toks[i]
		if t.Kind != text.Word {
			if to, ok := s.quotedName(i); ok && i == end && !c.named && !hd.definite && open {
				return to, made{named: true}
			}
			return end, c
		}
		m, covered := s.at(i)
		switch {
		case s.is(i, stopWord|speech), definite(t) && (s.titled1(i) || s.placeWord(i) || i > from && s.definiteHead(i)):
			return end, c
		case covered && m.typ == news.Location && open && i == end && m.cut == 0 && !hd.definite:
			i, end, open, c.named = m.to, m.to, false, true
		case covered && m.from == i && m.cut == 0 && m.typ == news.Person && open && !hd.definite:
			i, end, open, c.named = m.to, m.to, false, true
		case covered && m.from == i && open && m.cut == 0 && !definite(t):
			i, end, open, c.named = m.to, m.to, false, true
		case definite(t) && (s.nationAt(i) != "" && !strings.HasPrefix(t.Key, "وال") || i == from && (hd.need == "nation" || hd.need == "bare") && !hd.aired && s.unknownNation(i)):
			i, end, open, c.nation = i+1, i+1, false, true
		case definite(t) && (!c.nation || c.purpose) && (open || i == from || c.purpose || agrees(t.Key)):
			if open && s.kind(i)&common == 0 {
				c.named = true
			}
			i, end, open = i+1, i+1, false
		case (hd.joins || c.purpose) && !open && i == end && s.joined(i):
			i, end = i+1, i+1
		case !open && i == end && hd.purposed() && s.purpose(i) > 0:
			n := s.purpose(i)
			i, end, c.purpose = i+n, i+n, true
		case c.named && i > from && s.is(i, givenName|nameWord) && !s.is(i-1, givenName|nameWord|nameLink):
			return end, c // «حكومة غندوريا أنس هافنمير»
		case open && !hd.definite && s.nameLike(i, i == end):
			i, end, c.named = i+1, i+1, true
			if c.named && i < len(s.toks) && s.toks[i].Kind == text.Word && !s.nameLike(i, false) {
				open = false
			}
		case open && hd.need == "any" && !hd.definite && s.idafa(i):
			i++ // kept when a definite word or a name follows
		default:
			return end, c
		}
		if end-(i-maxNameTokens) < 0 {
			break
		}
	}
	return end, c
}

// unknownNation reports a definite adjective of relation that no list holds:
// after «الرئاسة» it is that of an unknown land.
func (s *scan) unknownNation(i int) bool {
	return s.own(i) == 0 && s.kind(i) == 0 && nisba(s.toks[i].Key) != ""
}

// definiteHead reports a noun that opens a name of its own: «الحكومة».
func (s *scan) definiteHead(i int) bool {
	h, ok := s.headAt(i)
	return ok && h.Cut == 0 && s.lx.headers[h.Value].need == "nation" && !strings.HasSuffix(s.toks[i].Key, "يه")
}

// titled1 reports a title of one definite word: «الرئيس» ends the name of a
// body.
func (s *scan) titled1(i int) bool {
	s.titleHits = s.lx.titles.At(s.toks, i, nil, s.titleHits[:0])
	return len(s.titleHits) > 0
}

// agrees reports a definite word that may be an adjective of a noun before it:
// one in ي or ة, or of the few others that bodies are called by.
func agrees(key string) bool {
	return strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "ه") || strings.HasSuffix(key, "ين") || strings.HasSuffix(key, "ات") || qualities[key]
}

var qualities = map[string]bool{"العام": true, "الاعلي": true, "العليا": true, "الحر": true, "الاول": true, "الكبري": true, "الكبير": true, "المشترك": true,
	"الموحد": true, "المستقل": true, "الاحمر": true, "الازرق": true, "الاخضر": true, "الاسود": true, "الابيض": true, "المصغر": true}

// purposed reports a head noun that takes a purpose with ل: bodies, not
// governments and armies.
func (hd *head) purposed() bool { return hd.need != "nation" && hd.need != "bare" || hd.union }

// idafa reports a common noun without the article before a definite word or
// another noun: «تحرير» in «هيئة تحرير الشام».
func (s *scan) idafa(i int) bool {
	if i+1 >= len(s.toks) || s.toks[i+1].Line || s.is(i, link|locative|speech|stopWord) || len(s.toks[i].Key) < 6 {
		return false
	}
	if len(s.cuts(i)) > 0 && s.lx.kinds[s.toks[i].Key] == 0 {
		return false // وقال، للبحث
	}
	return definite(s.toks[i+1]) && s.kind(i+1)&stopWord == 0
}

// joined reports «والتعليم»: و and a definite noun that is no head of its own.
func (s *scan) joined(i int) bool {
	rest, ok := strings.CutPrefix(s.toks[i].Key, "وال")
	if !ok || len(rest) < 4 || s.nationAt(i) != "" || s.lx.kinds["ال"+rest]&stopWord != 0 {
		return false
	}
	_, isHead := s.headAt(i)
	return !isHead
}

// purpose reports «للهجرة», «لحقوق الإنسان»: how many tokens it takes, 0 for
// none.
func (s *scan) purpose(i int) int {
	key := s.toks[i].Key
	switch {
	case strings.HasPrefix(key, "لل") && len(key) > 8 && s.nationAt(i) == "":
		if i+1 < len(s.toks) && !s.toks[i+1].Line && strings.HasPrefix(s.toks[i+1].Key, "وال") && s.joined(i+1) {
			return 2
		}
		return 1
	case strings.HasPrefix(key, "ل") && len(key) > 6 && i+1 < len(s.toks) && definite(s.toks[i+1]) && !s.toks[i+1].Line:
		if k := s.lx.kinds[key[2:]]; k&common != 0 && !s.is(i+1, stopWord) && purposes[key[2:]] {
			return 2
		}
	}
	return 0
}

// purposes are nouns that stand after ل in the names of bodies.
var purposes = map[string]bool{"حقوق": true, "شؤون": true, "كره": true, "دعم": true, "مكافحه": true, "حمايه": true, "تنسيق": true,
	"تنظيم": true, "دراسات": true, "ابحاث": true, "تنميه": true, "رعايه": true, "سياسه": true, "صحافه": true, "اعلام": true, "اداره": true, "تطوير": true}

// quotedName reads «"النور"» after a head noun: up to five words in quotation
// marks. It returns the token after the closing mark.
func (s *scan) quotedName(i int) (int, bool) {
	if !isQuote(s.toks[i]) {
		return 0, false
	}
	for j := i + 1; j < len(s.toks) && j <= i+6 && !s.toks[j].Line; j++ {
		if isQuote(s.toks[j]) {
			return j + 1, j > i+1
		}
		if s.toks[j].Kind == text.Punct && s.toks[j].Key != "-" && s.toks[j].Key != "." {
			return 0, false
		}
	}
	return 0, false
}

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
	s.found[k].id = outlet.IDFor(name)
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
