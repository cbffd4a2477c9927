package arabic

import (
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Name is a name made ready for comparing. Words that some write together are
// one part: عبد الله، أبو ظبي، صلاح الدين.
type Name struct {
	parts []namePart
	key   string
	bare  string // all parts without spaces and without ال of surnames
}

type namePart struct {
	word   string // folded to text.Name; a listed spelling stands as its first form
	bare   string // without ال, in all parts but the first
	key    string // the skeleton of bare
	bones  int    // consonants of bare
	native bool
	arabic bool
	// article reports a word that begins as with ال.
	article bool
	closed  bool // nothing more is written together with it
}

// NewName makes a name ready. Punctuation in it does not count.
func NewName(s string) Name {
	var n Name
	open := false // the part before waits for a second word
	for _, t := range text.Tokenize(s) {
		if t.Kind == text.Punct || t.Key == "" {
			continue
		}
		word := text.FoldString(t.Of(s), text.Name)
		last := len(n.parts) - 1
		switch {
		case open || last >= 0 && n.parts[last].arabic && !n.parts[last].closed && endsPart[word]:
			if n.parts[last].word == "ابي" || n.parts[last].word == "ابا" {
				n.parts[last].word = "ابو"
			}
			n.parts[last].word += word
			n.parts[last].arabic = n.parts[last].arabic && t.Kind == text.Word
			n.parts[last].closed = endsPart[word]
			open = false
		default:
			n.parts = append(n.parts, namePart{word: word, arabic: t.Kind == text.Word})
			open = opensPart[word]
		}
	}
	list := natives()
	for i := range n.parts {
		n.parts[i].finish(list, i > 0)
	}
	var bare strings.Builder
	for i := range n.parts {
		bare.WriteString(n.parts[i].bare)
	}
	n.bare = bare.String()
	n.key = skeleton(n.bare)
	return n
}

// Words that are written together with the next or with the one before.
var (
	opensPart = map[string]bool{"عبد": true, "ابو": true, "ابي": true, "ابا": true}
	endsPart  = map[string]bool{"الله": true, "الدين": true}
)

func (p *namePart) finish(list map[string]string, surname bool) {
	if p.word == "ابن" {
		p.word = "بن"
	}
	if first, ok := list[p.word]; ok {
		p.word = first
	}
	bare, hasArticle := strings.CutPrefix(p.word, "ال")
	if !hasArticle || len(bare) < minRest {
		bare, hasArticle = p.word, false
	}
	if first, ok := wordSpellings()[bare]; ok {
		p.word, bare = strings.TrimSuffix(p.word, bare)+first, first
	}
	p.bare = p.word
	if surname {
		p.bare = bare
	}
	_, listed := list[bare]
	p.native = listed || strings.ContainsAny(p.word, nativeLetters) || strings.HasPrefix(p.word, "عبد")
	if relative, ok := strings.CutSuffix(bare, "ي"); ok && !p.native {
		_, p.native = list[relative]
	}
	p.article = hasArticle
	p.key, p.bones = skeleton(p.bare), bones(p.bare)
}

// nativeLetters are hardly ever used for the sounds of other languages.
const nativeLetters = "عحضظص"

// natives maps every listed native name to its first spelling. Adjectives of
// nations are among them: السويدي is no spelling of الآسيوي.
var natives = sync.OnceValue(func() map[string]string {
	list := map[string]string{}
	for _, row := range lexicon.Must("ar/name_minimal_pairs.tsv").Rows {
		first := text.FoldString(row.Get("name"), text.Name)
		list[first] = first
		for _, other := range row.List("others") {
			key := text.FoldString(other, text.Name)
			if _, ok := list[key]; !ok {
				list[key] = key
			}
		}
		for _, spelling := range row.List("spellings") {
			list[text.FoldString(spelling, text.Name)] = first
		}
	}
	for _, row := range lexicon.Must("ar/countries.tsv").Rows {
		adjective, _, _ := strings.Cut(text.FoldString(row.Get("adjective"), text.Name), " ")
		for _, word := range []string{adjective, adjective + "ه"} {
			if _, ok := list[word]; !ok && adjective != "" {
				list[word] = word
			}
		}
	}
	return list
})

// wordSpellings maps the other spellings of words in names of bodies to the
// first.
var wordSpellings = sync.OnceValue(func() map[string]string {
	list := map[string]string{}
	for _, row := range lexicon.Must("ar/word_spellings.tsv").Rows {
		first := text.FoldString(row.Get("word"), text.Name)
		for _, other := range row.List("spellings") {
			if key := text.FoldString(other, text.Name); key != first {
				list[key] = first
			}
		}
	}
	return list
})

// IsNativeName reports whether a word is one of the listed native names or is
// made of letters that only native names have. key is folded.
func IsNativeName(key string) bool {
	p := namePart{word: text.FoldString(key, text.Name)}
	p.finish(natives(), true)
	return p.native
}
