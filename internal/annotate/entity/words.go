package entity

import (
	"fmt"
	"strings"
	"time"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func (lx *Lexicon) loadWords() error {
	for _, list := range []struct {
		path string
		kind wordKind
	}{{"ar/common_words.tsv", common}, {"ar/stopwords.tsv", common}, {"ar/name_words.tsv", nameWord}, {"ar/weekdays.tsv", stopWord | common}} {
		for _, row := range lexicon.Must(list.path).Rows {
			lx.kinds[fold(row.Fields[0])] |= list.kind
		}
	}
	lx.bare()
	for _, row := range lexicon.Must("ar/given_names.tsv").Rows {
		w := fold(row.Get("name"))
		if row.Get("weak") == "yes" {
			lx.kinds[w] |= weakGiven | nameWord
			continue
		}
		lx.kinds[w] |= givenName | nameWord
		lx.kinds[w] &^= common
	}
	for _, row := range lexicon.Must("ar/person_cues.tsv").Rows {
		kind, ok := cueKinds[row.Get("kind")]
		if !ok {
			return fmt.Errorf("%s: kind %q", row.At(), row.Get("kind"))
		}
		lx.kinds[fold(row.Get("word"))] |= kind
	}
	return nil
}

// bare makes the adjectives common whose definite form is: «جهادي» by
// «الجهادي».
func (lx *Lexicon) bare() {
	var add []string
	for w, k := range lx.kinds {
		if rest, ok := strings.CutPrefix(w, "ال"); ok && k&common != 0 && len(rest) >= 8 && strings.HasSuffix(rest, "ي") && lx.kinds[rest] == 0 {
			add = append(add, rest)
		}
	}
	for _, w := range add {
		lx.kinds[w] |= common
	}
}

// cueKinds are the kinds of person_cues.tsv.
var cueKinds = map[string]wordKind{
	"speech": speech | common, "stop": stopWord | common, "link": link | common, "name-link": nameLink,
	"toponym": toponym, "lookalike": lookalike, "patronym": patronym, "locative": locative | common, "common": common,
}

func (lx *Lexicon) loadTitles() error {
	for i, row := range lexicon.Must("ar/titles.tsv").Rows {
		if err := lx.titles.Add(row.Get("pattern"), i); err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		lx.office = append(lx.office, row.Get("kind") == "office")
		lx.ordinary(row.Get("pattern"))
	}
	return nil
}

func (lx *Lexicon) loadHeads() error {
	for i, row := range lexicon.Must("ar/heads.tsv").Rows {
		pattern := row.Get("pattern")
		if err := lx.heads.Add(pattern, i); err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		lx.ordinary(pattern)
		sector, err := lexicon.Sector(row)
		if err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		lx.headers = append(lx.headers, head{
			id: row.Get("id"), need: row.Get("need"), sector: sector, typ: news.EntityType(row.Get("type")), keep: row.Get("keep") == "yes",
			definite: strings.HasPrefix(pattern, "ال"), union: pattern == "الاتحاد", aired: broadcast[fold(pattern)], joins: joining[fold(pattern)],
		})
	}
	return nil
}

// ordinary makes a title or a head noun of one word common.
func (lx *Lexicon) ordinary(pattern string) {
	if w := fold(pattern); !strings.ContainsAny(w, " (?|") && lx.kinds[w]&nameWord == 0 {
		lx.kinds[w] |= common
	}
}

// joining heads take two nouns with و between them.
var joining = map[string]bool{
	"وزاره": true, "لجنه": true, "مجلس": true, "هيئه": true, "مؤسسه": true, "دائره": true, "مديريه": true, "كليه": true,
	"الهيئه العامه": true, "المؤسسه العامه": true, "الاداره العامه": true, "المديريه العامه": true, "منظمه": true, "اداره": true,
}

func (lx *Lexicon) loadOffices(table *lexicon.Table) error {
	var known time.Time
	if day, ok := table.Header["known"]; ok {
		var err error
		if known, err = time.Parse(time.DateOnly, day); err != nil {
			return fmt.Errorf("%s: header known: %w", table.Path, err)
		}
	}
	for _, row := range table.Rows {
		at, ok := lx.byID[row.Get("person")]
		if !ok {
			return fmt.Errorf("%s: person %q is in no list", row.At(), row.Get("person"))
		}
		o := office{id: row.Get("id"), entry: at, until: known, current: row.Get("until") == ""}
		if o.current && known.IsZero() {
			return fmt.Errorf("%s: an office without an end needs the header known, the day up to which the list is right", row.At())
		}
		var err error
		if o.from, err = time.Parse(time.DateOnly, row.Get("from")); err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		if until := row.Get("until"); until != "" {
			if o.until, err = time.Parse(time.DateOnly, until); err != nil {
				return fmt.Errorf("%s: %w", row.At(), err)
			}
		}
		if err := lx.holders.Add(row.Get("pattern"), len(lx.offices)); err != nil {
			return fmt.Errorf("%s: %w", row.At(), err)
		}
		lx.offices = append(lx.offices, o)
	}
	return nil
}

// kind returns what is known of token i: of the word itself, or that it is
// a particle before a common word, or one with an ending («ضيوفه»).
func (s *scan) kind(i int) wordKind {
	k := s.own(i)
	if k != 0 {
		return k
	}
	for _, c := range s.cuts(i) {
		r := s.lx.kinds[c.Rest]
		if r&(common|stopWord) != 0 || strings.HasPrefix(c.Rest, "ال") {
			return common
		}
	}
	for _, end := range []string{"ها", "هم", "ه", "ا"} {
		if rest, ok := strings.CutSuffix(s.toks[i].Key, end); ok && len(rest) >= 6 && s.lx.kinds[rest]&(common|nameWord) == common {
			return common
		}
	}
	if rest, ok := strings.CutPrefix(s.toks[i].Key, "ال"); ok && s.lx.kinds[rest]&common != 0 && s.lx.kinds[rest]&nameWord == 0 {
		return common
	}
	return 0
}

// own is what is known of the word of token i itself. «آنا» is a name, and
// only folding makes it the pronoun.
func (s *scan) own(i int) wordKind {
	key := s.toks[i].Key
	if key == "انا" && strings.HasPrefix(s.toks[i].Of(s.doc.Text), "آ") {
		return givenName | nameWord
	}
	return s.lx.kinds[key]
}

// is reports whether the word itself, without cuts, is of the kind.
func (s *scan) is(i int, kind wordKind) bool {
	return i >= 0 && i < len(s.toks) && s.own(i)&kind != 0
}

// definite reports a word with the article.
func definite(t text.Token) bool {
	return t.Kind == text.Word && len(t.Key) > 6 && strings.HasPrefix(t.Key, "ال")
}
