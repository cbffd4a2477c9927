package wikidata

import (
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// bounds of a name; no name in Arabic news comes near them.
const (
	maxNameBytes  = 160
	maxNameTokens = 9
	maxAliases    = 24
)

// cleanName makes a label or alias a name of a list: without marks and
// invisible characters, blanks single, without what tells it from others of
// its name («طرابلس (لبنان)», «كامبريدج، ماساتشوستس»). It is empty when nothing
// in Arabic letters remains, or what no list can hold.
func cleanName(s string) string {
	if len(s) > 4*maxNameBytes {
		return ""
	}
	s = text.FoldString(s, text.Clean)
	if at := strings.IndexAny(s, "(،,؛;/"); at >= 0 {
		s = s[:at]
	}
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	if len(s) > maxNameBytes || strings.ContainsAny(s, "|\"~#?�") {
		return ""
	}
	letters := 0
	for i, r := range s {
		arabic := unicode.Is(unicode.Arabic, r)
		if i == 0 && !arabic {
			return ""
		}
		if arabic && unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 2 || len(text.Tokenize(s)) > maxNameTokens {
		return ""
	}
	return s
}

// plainArabic reports a name of the letters that Modern Standard Arabic has:
// labels in Egyptian and Moroccan hold other words of the same tongue and,
// now and then, other scripts.
func plainArabic(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '-' && (r < 'ء' || r > 'ي') {
			return false
		}
	}
	return true
}

// nameKey is the key by which spellings are compared: folded tokens.
func nameKey(s string) string {
	toks := text.Tokenize(s)
	keys := make([]string, len(toks))
	for i, t := range toks {
		keys[i] = t.Key
	}
	return strings.Join(keys, " ")
}

// words tells names that count only with a sign beside them.
type words struct {
	common, names map[string]bool
}

func loadWords() *words {
	w := &words{common: map[string]bool{}, names: map[string]bool{}}
	for into, paths := range map[*map[string]bool][]string{
		&w.common: {"ar/common_words.tsv", "ar/stopwords.tsv", "ar/weekdays.tsv", "ar/places_weak.tsv"},
		&w.names:  {"ar/given_names.tsv", "ar/name_words.tsv"},
	} {
		for _, path := range paths {
			for _, row := range lexicon.Must(path).Rows {
				(*into)[text.FoldString(row.Fields[0], text.Key)] = true
			}
		}
	}
	return w
}

// weak reports a name that is a common word, a given name or a family's name,
// or two common words. Of a person, an alias of one word is a
// family's name more often than not.
func (w *words) weak(is what, key string, alias bool) bool {
	keys := strings.Fields(key)
	if len(keys) == 1 {
		return is == person && alias || w.common[key] || w.names[key] || len(key) < 2*4 || w.common[strings.TrimPrefix(key, "ال")]
	}
	if is == person || len(keys) > 2 {
		return false
	}
	for _, k := range keys {
		if !w.common[k] && !w.common[strings.TrimPrefix(k, "ال")] {
			return false
		}
	}
	return true
}
