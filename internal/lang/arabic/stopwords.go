package arabic

import (
	"sync"

	"github.com/isnad-news/isnad/lexicon"
)

var stopWords = sync.OnceValue(func() map[string]bool {
	table := lexicon.Must("ar/stopwords.tsv")
	words := make(map[string]bool, len(table.Rows))
	for _, row := range table.Rows {
		words[row.Get("word")] = true
	}
	return words
})

// IsStop reports whether a folded word carries no topic: particles, pronouns,
// auxiliaries and the like, also with و or ف before them (وهو، فقد). The key
// of على is that of the name علي; a name finder must not ask here.
func IsStop(key string) bool {
	words := stopWords()
	if words[key] {
		return true
	}
	if len(key) < letter+minRest {
		return false
	}
	first := key[:letter]
	return (first == "و" || first == "ف") && words[key[letter:]]
}
