package english

import "github.com/isnad-news/isnad/text"

// Fold gives the key of a word: lower case, marks of Arabic dropped. It is the
// folding that text.Tokenize uses.
func Fold(word string) string { return text.FoldString(word, text.Key) }
