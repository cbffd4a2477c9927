package arabic

import (
	"fmt"
	"iter"
	"maps"
	"strconv"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

type numberClass uint8

// The classes of number words; number_words.tsv says what they are.
const (
	noNumber numberClass = iota
	zero
	one
	unit
	tenunit
	teenone
	teentwo
	teen
	ten
	hundred
	hundreds
	scale
	scaleacc // in the accusative: «ألفا» is one after a number, two alone
	scales   // two of it in one word
	plural
	dozen
	dozens
	part
	point
	minus
)

var numberClasses = map[string]numberClass{
	"zero": zero, "one": one, "unit": unit, "tenunit": tenunit, "teenone": teenone, "teentwo": teentwo, "teen": teen, "ten": ten,
	"hundred": hundred, "hundreds": hundreds, "scale": scale, "plural": plural, "dozen": dozen, "dozens": dozens, "part": part, "point": point, "minus": minus,
}

// numberWord is a word of the list. Value of a scale in the dual is that of
// one; loose marks spellings that begin no number of one word in prose.
type numberWord struct {
	value float64
	class numberClass
	loose bool
}

// isScale reports a word that multiplies the number before it.
func (w numberWord) isScale() bool {
	return w.class == scale || w.class == scaleacc || w.class == plural
}

var numberWords = sync.OnceValue(func() map[string]numberWord {
	list := map[string]numberWord{}
	for _, row := range lexicon.Must("ar/number_words.tsv").Rows {
		class, ok := numberClasses[row.Get("class")]
		if !ok {
			panic(fmt.Sprintf("%s: no class %q", row.At(), row.Get("class")))
		}
		w := numberWord{value: decimal(row, "value"), class: class}
		for _, form := range append(row.List("variants"), row.Fields[0]) {
			addWord(list, row, form, w)
			if class == scale {
				for _, f := range [...]struct {
					ending string
					class  numberClass
				}{{"ا", scaleacc}, {"ان", scales}, {"ين", scales}, {"ي", scales}, {"ات", plural}} {
					addWord(list, row, form+f.ending, numberWord{value: w.value, class: f.class})
				}
			}
		}
		for _, form := range row.List("loose") {
			w.loose = true
			addWord(list, row, form, w)
		}
	}
	return list
})

// NumberWords yields the folded words that a number in words may begin with,
// in no order.
func NumberWords() iter.Seq[string] { return maps.Keys(numberWords()) }

func addWord[T comparable](list map[string]T, row lexicon.Row, form string, w T) {
	key := text.FoldString(form, text.Key)
	if old, ok := list[key]; ok && old != w {
		panic(fmt.Sprintf("%s: %q has two values", row.At(), form))
	}
	list[key] = w
}

func decimal(r lexicon.Row, column string) float64 {
	v, err := strconv.ParseFloat(r.Get(column), 64)
	if err != nil {
		panic(fmt.Sprintf("%s: column %s: %v", r.At(), column, err))
	}
	return v
}

// fractionWord is a fraction of the list.
type fractionWord struct {
	// parts is into how many the whole is cut, count how many of them it is:
	// 2 in the dual, 0 in the plural, which stands after its number.
	parts, count float64
	// alone reports a fraction that is no other word.
	alone, loose bool
}

var fractionWords = sync.OnceValue(func() map[string]fractionWord {
	list := map[string]fractionWord{}
	for _, row := range lexicon.Must("ar/fraction_words.tsv").Rows {
		w := fractionWord{parts: decimal(row, "parts"), count: 1, alone: row.Get("alone") == "yes"}
		addWord(list, row, row.Fields[0], w)
		for _, f := range row.List("plurals") {
			addWord(list, row, f, fractionWord{parts: w.parts})
		}
		for _, f := range row.List("dual") {
			_, number := numberWords()[text.FoldString(f, text.Key)]
			addWord(list, row, f, fractionWord{parts: w.parts, count: 2, alone: !number})
		}
		for _, f := range row.List("loose") {
			w.loose = true
			addWord(list, row, f, w)
		}
	}
	return list
})
