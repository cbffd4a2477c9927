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
	case "quality":
		return s.qualified(i, body, h, hd)
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
		if hd.definite && !c.purpose && !(c.nation && end-body >= 2) || end == body || s.board(i, body, h) {
			return false
		}
	}
	m := mention{from: i, to: end, cut: h.Cut, typ: hd.typ, sector: hd.sector, rule: "head." + hd.id}
	if c.nation && hd.typ == news.Organisation {
		m.country = s.nationIn(body, end)
	}
	if !hd.keep && hd.need == "name" && end > body {
		if from, to := s.properName(body, end, c); to > from {
			m.from, m.to, m.cut = from, to, 0
		}
	}
	k := s.addUnknown(m)
	if k >= 0 && s.found[k].entry < 0 && broadcast[s.toks[i].Key[h.Cut:]] && hd.need == "nation" {
		s.found[k].id = outlet.IDFor(s.found[k].name)
	}
	return k >= 0
}

// board reports what the councils and committees of any body are called by:
// «مجلس الإدارة», «مجلس أمناء الجامعة», «هيئة المحلفين».
func (s *scan) board(i, body int, h hit) bool {
	of := strings.TrimPrefix(s.toks[body].Key, "ال")
	switch s.toks[i].Key[h.Cut:] {
	case "مجلس":
		return of == "اداره" || of == "امناء"
	case "هيئه":
		return of == "محلفين" || of == "تحرير" || of == "دفاع" || of == "محكمه"
	}
	return false
}

// nationIn is the country whose adjective stands last among the tokens [from, to):
// «الشرطة | الفرنسية».
func (s *scan) nationIn(from, to int) string {
	for i := to - 1; i >= from; i-- {
		if c := s.nationAt(i); c != "" {
			return c
		}
	}
	return ""
}

// properName finds the name that stands by itself after a noun like «شركة» or
// «نادي», which is then no part of it: «شركة هافنمير», «نادي هافنمير الغندوري». A
// common word or a purpose makes a name only together with the noun:
// «شركة الفخارين للطباعة». The end is not behind the beginning where there is none.
func (s *scan) properName(from, to int, c made) (int, int) {
	if isQuote(s.toks[from]) && isQuote(s.toks[to-1]) {
		return from + 1, to - 1
	}
	m, known := s.at(from)
	if c.purpose || s.kind(from)&common != 0 || known && m.from != from {
		return from, from
	}
	for to > from+1 && definite(s.toks[to-1]) && (s.nationAt(to-1) != "" || s.unknownNation(to-1)) {
		to--
	}
	return from, to
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
