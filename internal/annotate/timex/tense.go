package timex

import (
	"fmt"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// clause is how far back and forth the tense of a verb is looked for, in
// tokens: news sentences put the verb first and the day some words later.
const clause = 16

// tense is what a word says of the day of its clause.
type tense uint8

const (
	noTense tense = iota
	pastTense
	futureTense
	scheduled
	calls
	was
)

// future reports that the clause of token i speaks of what is to come. A day
// after «حتى» or «اعتبارا من» does where no verb says otherwise.
func (p *parser) future(i int) bool {
	if p.opts.Prefer != ByTense {
		return p.opts.Prefer == Coming
	}
	t, _ := p.clauseTense(i, i+1)
	if t != noTense {
		return t == futureTense
	}
	return p.class(i-1) == until || p.key(i-1) == "من" && startsFrom(p.key(i-2))
}

// clauseTense is pastTense or futureTense as the nearest cue before token i in
// its sentence says («سيزور», «المقرر», «لن», or what is arranged: «يلتقي
// الفريقان الأحد»), or where the time opens the sentence the first one after
// it, at token end. After كان all are past. Far is how many tokens away.
func (p *parser) clauseTense(i, end int) (t tense, far int) {
	reach, from := clause, i-1
	switch {
	case p.class(i-1) == since:
		return pastTense, 1
	case p.key(i-1) == "من" && startsFrom(p.key(i-2)):
		reach, from = 3, i-3
	case p.class(i-1) == eve:
		from = i - 2 // «عشية السبت» is that evening
	}
	for k := from; k >= 0 && k > from-reach && !isStop(p.tokens[k].Key); k-- {
		if t := p.tense(k); t != noTense {
			return p.cueTense(t, k, i), i - k
		}
		if p.tokens[k].Line {
			break
		}
	}
	first := i
	for first > 0 && !p.tokens[first].Line && (p.key(first-1) == "في" || p.key(first-1) == "وفي" || p.key(first-1) == "ففي" || p.class(first-1) == during) {
		first--
	}
	if !p.opens(first) {
		return p.verbAhead(i, end), clause
	}
	for k := end; k < len(p.tokens) && k < end+3 && !p.tokens[k].Line && !isStop(p.tokens[k].Key); k++ {
		switch p.tense(k) {
		case futureTense, scheduled:
			return futureTense, 1
		case pastTense, calls, was:
			return pastTense, 1
		}
	}
	return noTense, 0
}

// verbAhead is futureTense where the subject of the clause holds the time and
// its verb follows: «بيع السفن بعد 4 نوفمبر سيعد خرقا».
func (p *parser) verbAhead(i, end int) tense {
	if c := p.class(i - 1); c != after && c != ago && c != until {
		return noTense
	}
	for k := end; k < len(p.tokens) && k < end+nearVerb && !p.tokens[k].Line && !isStop(p.tokens[k].Key); k++ {
		switch p.tokens[k].Key {
		case "الذي", "التي", "ان", "انه", "انها", "حيث", "لكن", "بينما", "فيما", "،":
			return noTense
		}
		switch p.tense(k) {
		case futureTense:
			return futureTense
		case pastTense, was, calls:
			return noTense
		}
	}
	return noTense
}

// cueTense is what the cue t at token k makes of a day at token i.
func (p *parser) cueTense(t tense, k, i int) tense {
	if t == calls && p.callsTo(k+1, i) || (t == futureTense || t == scheduled) && !p.afterWas(k) {
		return futureTense
	}
	return pastTense
}

func startsFrom(key string) bool {
	switch key {
	case "اعتبارا", "ابتداء", "بدءا", "انطلاقا":
		return true
	}
	return false
}

// callsTo reports that what is called for stands between tokens lo and hi:
// «دعا إلى اجتماع الأحد», against «دعا الأحد إلى اجتماع».
func (p *parser) callsTo(lo, hi int) bool {
	for k := lo; k < hi-1; k++ {
		if key := p.tokens[k].Key; key == "الي" {
			return true
		}
	}
	return false
}

// afterWas reports «كان [من]» or «كان X» before the cue at token k.
func (p *parser) afterWas(k int) bool {
	for j := k - 1; j >= 0 && j >= k-5 && !p.tokens[j+1].Line && !isStop(p.tokens[j].Key); j-- {
		if p.tense(j) == was {
			return true
		}
	}
	return false
}

// opens reports that token i begins its sentence, perhaps after و.
func (p *parser) opens(i int) bool {
	return i == 0 || p.tokens[i].Line || isStop(p.tokens[i-1].Key) || p.tokens[i-1].Key == "\"" || p.tokens[i-1].Key == "«"
}

func isStop(key string) bool {
	switch key {
	case ".", "!", "؟", "؛", "...":
		return true
	}
	return false
}

var tenses = sync.OnceValue(func() map[string]tense {
	cues := map[string]tense{}
	for _, row := range lexicon.Must("ar/tense_cues.tsv").Rows {
		kind, ok := tenseKinds[row.Get("kind")]
		if !ok {
			panic(fmt.Sprintf("%s: kind %q", row.At(), row.Get("kind")))
		}
		for _, key := range kind.forms(text.FoldString(row.Get("cue"), text.Key)) {
			if old, ok := cues[key]; ok && old != kind.tense {
				panic(fmt.Sprintf("%s: %q is two things", row.At(), key))
			}
			cues[key] = kind.tense
		}
	}
	return cues
})

// tenseKinds are the kinds of the list, with the forms that a word brings.
var tenseKinds = map[string]struct {
	tense tense
	forms func(key string) []string
}{
	"past":      {pastTense, pastForms},
	"fixed":     {pastTense, func(key string) []string { return []string{key} }},
	"calls":     {calls, pastForms},
	"was":       {was, func(key string) []string { return []string{key, key + "ت", key + "وا", key + "ا"} }},
	"future":    {futureTense, func(key string) []string { return []string{key, key + "ه"} }},
	"scheduled": {scheduled, imperfectForms},
}

// pastForms are he, she and they: «التقى», «التقت», «التقوا».
func pastForms(key string) []string {
	stem := strings.TrimSuffix(strings.TrimSuffix(key, "ي"), "ا")
	if stem == "بد" { // بدأ keeps its hamza
		stem = key
	}
	return []string{key, stem + "ت", stem + "وا"}
}

// imperfectForms are he, she, the two and they: «يلتقي», «تلتقي»,
// «يلتقيان», «يلتقون».
func imperfectForms(key string) []string {
	she := "ت" + strings.TrimPrefix(key, "ي")
	return []string{key, she, key + "ان", she + "ان", strings.TrimSuffix(key, "ي") + "ون"}
}

// tense is what token k says of the day of its clause. A word of a name says
// nothing. A past verb may carry a pronoun («نقلته»).
func (p *parser) tense(k int) tense {
	t := p.tokens[k]
	if t.Kind != text.Word {
		return noTense
	}
	cues := tenses()
	for _, particle := range [...]string{"", "و", "ف"} {
		key, ok := strings.CutPrefix(t.Key, particle)
		if !ok {
			continue
		}
		if found, ok := cues[key]; ok {
			return found
		}
		for _, pronoun := range [...]string{"ه", "ها"} {
			if bare, ok := strings.CutSuffix(key, pronoun); ok && cues[bare] == pastTense {
				return pastTense
			}
		}
		verb, ok := strings.CutPrefix(key, "س")
		if ok && imperfect(verb) && !p.inName(t.Span) && (cues[verb] == scheduled || comes(key) || p.verbPlace(k) && !newsWords()[key]) {
			return futureTense
		}
	}
	return noTense
}

func imperfect(key string) bool {
	return len(key) >= 3*2 && (key[:2] == "ي" || key[:2] == "ت" || key[:2] == "ن")
}

// leastVerb is how likely س must be the particle of the future rather than a
// letter of the word. Names and nouns (سيرجي، سيارة) stay under .05, common
// verbs reach .07 and more.
const leastVerb = .06

// leastImperfect is the length of the imperfects that are told by the list of
// common words: shorter ones are nouns with a pronoun as well (سيده).
const leastImperfect = 4 * 2

// newsWords are the words of news that are no names and begin with ي or س.
var newsWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, row := range lexicon.Must("ar/common_words.tsv").Rows {
		if key := row.Get("word"); strings.HasPrefix(key, "ي") && len(key) >= leastImperfect || strings.HasPrefix(key, "س") {
			words[key] = true
		}
	}
	return words
})

// comes recognises the imperfect with س («سيحضر», «ستعلن», «سيناقشها»):
// the verb without it is a word of news, or its letters are likely so.
func comes(key string) bool {
	he := "ي" + key[2*2:]
	for _, ending := range [...]string{"", "ون", "ان", "ه", "ها", "هم", "نا"} {
		if verb, ok := strings.CutSuffix(he, ending); ok && newsWords()[verb] {
			return true
		}
	}
	share := 0.0
	for _, r := range arabic.Readings(key) {
		if r.N == 2 {
			share += r.Score
		}
	}
	return share >= leastVerb
}

// verbPlace reports that token k stands where a verb does: first in its
// sentence, or after a word that brings a clause.
func (p *parser) verbPlace(k int) bool {
	if p.opens(k) {
		return true
	}
	switch p.tokens[k-1].Key {
	case "التي", "الذي", "الذين", "ان", "انه", "انها", "انهم", "حيث", "وقد", "لكنه", "لكنها":
		return true
	}
	return false
}

// inName reports that a named entity holds the span.
func (p *parser) inName(s text.Span) bool {
	lo, hi := 0, len(p.doc.Entities)
	for lo < hi {
		m := (lo + hi) / 2
		if p.doc.Entities[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo < len(p.doc.Entities) && p.doc.Entities[lo].Contains(s)
}
