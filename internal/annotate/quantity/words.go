package quantity

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
)

// wordKind is the set of what a word can be beside a number; the list says
// what each is.
type wordKind uint16

const (
	functionWord wordKind = 1 << iota
	adverbWord
	othersWord
	collectiveWord
	singleWord
	ageWord
	holderWord
	lifeWord
	deathWord
	matchWord
	vagueWords
	goalWords
	partWord
	timeWord
	timeDual
)

var wordKinds = map[string]wordKind{
	"function": functionWord, "adverb": adverbWord, "others": othersWord, "collective": collectiveWord, "single": singleWord, "age": ageWord, "holder": holderWord,
	"life": lifeWord, "death": deathWord, "match": matchWord, "vague": vagueWords, "goals": goalWords, "part": partWord, "time": timeWord, "dual": timeDual,
}

// listed is what the list says of a word.
type listed struct {
	kinds wordKind
	value float64
	unit  string
}

var quantityWords = sync.OnceValue(func() map[string]listed {
	list := map[string]listed{}
	for _, row := range lexicon.Must("ar/quantity_words.tsv").Rows {
		w := listed{unit: row.Get("unit")}
		for _, k := range row.List("kind") {
			if wordKinds[k] == 0 {
				panic(fmt.Sprintf("%s: kind %q", row.At(), k))
			}
			w.kinds |= wordKinds[k]
		}
		if v := row.Get("value"); v != "" {
			var err error
			if w.value, err = strconv.ParseFloat(v, 64); err != nil {
				panic(fmt.Sprintf("%s: value %q", row.At(), v))
			}
		}
		list[row.Fields[0]] = w
	}
	return list
})

// is reports that a folded word is of one of the kinds.
func is(key string, kinds wordKind) bool { return quantityWords()[key].kinds&kinds != 0 }

// isFunctionWord reports particles, pronouns and other words that are no
// nouns.
func isFunctionWord(key string) bool { return is(key, functionWord) }

// isAdverb reports the accusatives that tell how or when, not what.
func isAdverb(key string) bool { return is(key, adverbWord) }

// isOthers reports the words that stand for a noun told before.
func isOthers(key string) bool { return is(key, othersWord) }

// isLife reports «العمر», «عمره» after «من».
func isLife(key string) bool { return is(key, lifeWord) }

// timeUnit is the unit of time that a word names, empty when it names none.
func timeUnit(key string) string {
	if w := quantityWords()[key]; w.kinds&timeWord != 0 {
		return w.unit
	}
	return ""
}
