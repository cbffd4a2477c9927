package entity

import (
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// andPerson adds a name of words that nobody knows which و joins to a person's:
// «إيغور هافنمير وأولمار فيلندر». Verbs stand there too, so a word in the form
// of one is none, nor is one before a common noun.
func (s *scan) andPerson(i int) {
	m, ok := s.at(i - 1)
	key := s.toks[i].Key
	rest, and := strings.CutPrefix(key, "و")
	if weak := s.lx.kinds[rest]&weakGiven != 0; weak && ok && m.typ == news.Person && and && s.own(i) == 0 && !s.toks[i].Line && i+1 < len(s.toks) {
		second := s.is(i+1, nameWord) && !s.is(i+1, common) || definite(s.toks[i+1]) && s.own(i+1) == 0 && s.kind(i+1) == 0 && !feminine(s.toks[i+1].Key)
		if end, units := s.nameFrom(i, len("و")); second && units >= 2 {
			s.addUnknown(mention{from: i, to: end, cut: len("و"), typ: news.Person, rule: "person.joined"})
		}
		return
	}
	if !ok || m.typ != news.Person || !and || s.toks[i].Line || len(rest) < 6 || s.own(i) != 0 || s.lx.kinds[rest]&^nameWord != 0 || s.lx.nations[rest] != "" || inflected(rest) || i+1 >= len(s.toks) {
		return
	}
	for _, start := range []string{"ي", "ت", "ن", "ال", "است", "ب", "ل", "ف"} {
		if strings.HasPrefix(rest, start) {
			return
		}
	}
	if end, units := s.nameFrom(i, len("و")); units >= 2 && (s.is(i+1, nameWord) || s.own(i+1) == 0 && !s.ordinary(i+1) && !feminine(s.toks[i+1].Key) && !inflected(strings.TrimSuffix(s.toks[i+1].Key, "ي"))) {
		s.addUnknown(mention{from: i, to: end, cut: len("و"), typ: news.Person, rule: "person.joined"})
	}
}

// national adds a name of two unknown words after the adjective of a nation:
// «العداءة الفرنسية هيلما بورتفال». A verb stands there as often, with its
// object after it, so no form of one will do.
func (s *scan) national(i int) {
	adj := s.toks[i-1].Key
	if !strings.HasSuffix(adj, "ي") && !strings.HasSuffix(adj, "يه") || !definite(s.toks[i-1]) || len(s.cuts(i)) > 0 || inflected(s.toks[i].Key) || s.ordinary(i) || i+1 >= len(s.toks) || s.own(i+1)&^nameWord != 0 || definite(s.toks[i+1]) {
		return
	}
	if s.is(i+1, nameWord) || len(s.cuts(i+1)) == 0 && !s.ordinary(i+1) && s.kind(i+1) == 0 && strings.HasPrefix(s.toks[i].Key, "ا") == strings.HasPrefix(s.toks[i].Of(s.doc.Text), "أ") {
		if end, units := s.name(i); units >= 2 {
			s.addUnknown(mention{from: i, to: end, typ: news.Person, rule: "person.national"})
		}
	}
}

// lineage takes «بن …» and «بنت …» after a person into the name.
func (s *scan) lineage() {
	for i := 1; i < len(s.toks); i++ {
		if s.toks[i].Key != "بن" && s.toks[i].Key != "بنت" || s.cover[i] != 0 || s.toks[i].Line {
			continue
		}
		m, ok := s.at(i - 1)
		if !ok || m.typ != news.Person || m.to != i || m.to-m.from > maxNameTokens {
			continue
		}
		longer := *m
		if longer.to = s.unit(i, false); longer.to > i && s.free(i, longer.to) {
			s.add(longer)
		}
	}
}

// byline reports that the words stand alone on a line, but for what names
// their part: «أعده: جهاد السنديان».
func (s *scan) byline(from, to int) bool {
	return from > 0 && s.toks[from-1].Key == ":" && (to == len(s.toks) || s.toks[to].Line)
}

// said reports a word that opens what somebody said, or goes on about the person
// whose name stands before: «روى بائع الورد صخر الدوالي أنه سمع», «حث نمر
// الدوالي، أحد التجار، على».
func said(key string) bool {
	switch key {
	case "ان", "انه", "انها", "انهم", "بان", "احد", "احدي":
		return true
	}
	return false
}

// described finds a name that ends before token i, when a comma stands
// between and token i is أحد or إحدى, or when a reporting verb opens the
// clause. Its first word is a name's or unknown, its second a name's or an
// unknown word with the article.
func (s *scan) described(i int) {
	c := i
	comma := i > 0 && s.toks[i-1].Kind == text.Punct && (s.toks[i-1].Key == "،" || s.toks[i-1].Key == ",")
	if one := s.toks[i].Key == "احد" || s.toks[i].Key == "احدي"; one != comma || s.toks[i].Line {
		return
	} else if one {
		c--
	}
	if c < 3 || s.cover[c-1] != 0 || s.toks[c-1].Kind != text.Word || !comma && !s.spokenBefore(c-3) {
		return
	}
	for from := max(1, c-4); from < c-1; from++ {
		before := s.toks[from-1]
		switch {
		case s.cover[from] != 0 || s.toks[from].Line || s.is(from, nameLink|link|locative) && !s.is(from, weakGiven):
			continue
		case !comma && !definite(before) && s.cover[from-1] == 0:
			continue // the name stands after what the person is
		case s.own(from) == 0 && comma && before.Key == "اما":
		case s.own(from)&nameWord == 0 && (s.own(from) != 0 || !s.is(from+1, nameWord) && !definite(s.toks[from+1])):
			continue
		case comma && s.own(from)&nameWord == 0 && before.Key != "اما":
			continue
		}
		if end, units := s.name(from); end == c && units >= 2 {
			s.addUnknown(mention{from: from, to: end, typ: news.Person, rule: "person.described"})
			return
		}
	}
}

// spokenBefore reports a reporting verb among the words up to token i, in the
// same clause.
func (s *scan) spokenBefore(i int) bool {
	const reach = 6
	for j := i; j >= 0 && j > i-reach; j-- {
		if s.toks[j].Kind == text.Punct {
			return false
		}
		if s.speaks(j) {
			return true
		}
		if s.toks[j].Line {
			return false
		}
	}
	return false
}
