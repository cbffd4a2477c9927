package arabic

import (
	"strings"
	"sync"
	"unicode/utf8"

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
	native bool
	arabic bool
	closed bool // nothing more is written together with it
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
	n.key, n.bare = blockKey(n.parts)
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
	p.bare = p.word
	bare, hasArticle := strings.CutPrefix(p.word, "ال")
	if !hasArticle || len(bare) < minRest {
		bare = p.word
	}
	if surname {
		p.bare = bare
	}
	_, listed := list[bare]
	p.native = listed || strings.ContainsAny(p.word, nativeLetters) || strings.HasPrefix(p.word, "عبد")
	if relative, ok := strings.CutSuffix(bare, "ي"); ok && !p.native {
		_, p.native = list[relative]
	}
}

// nativeLetters are hardly ever used for the sounds of other languages.
const nativeLetters = "عحضظص"

// natives maps every listed native name to its first spelling.
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
	return list
})

// IsNativeName reports whether a word is one of the listed native names or is
// made of letters that only native names have. key is folded.
func IsNativeName(key string) bool {
	p := namePart{word: text.FoldString(key, text.Name)}
	p.finish(natives(), true)
	return p.native
}

// How far two parts may lie apart and still be one name. Of 1,641 pairs of
// spellings of one foreign word (two word lists joined by their Latin side) 1,175 share
// the key; 900 lie within .10, 843 within .08, 737 within .06, while the pairs of
// other words that come in grow from 11,500 to 15,800 to 27,800 over the whole
// vocabulary: the second part of a name has to keep those apart. A name of one
// word has none, so its limits are narrower. Native names collide from .05 on
// and are not compared by distance at all.
const (
	nearWithOthers = .10
	nearAlone      = .07
	// Consonants that a part must have to be told by distance.
	boneWithOthers = 3
	boneAlone      = 4
	// articleCost is what ال before one of two surnames takes off the score.
	articleCost = .03
)

// SameName reports whether two written names are spellings of one name, and
// how alike they are, from 0 to 1. See [Name.Same].
func SameName(a, b string) (same bool, score float64) { return NewName(a).Same(NewName(b)) }

// Same reports whether two names are spellings of one name, by spelling alone:
// a shorter name (الأسد) is not the same as the longer one (بشار الأسد), and an
// alias needs a list. The score is 1 for the same letters and falls with the
// distance; it is not a probability.
//
// Names are the same when their keys are equal and each part is equal to its
// partner, or both are foreign to Arabic and differ as transcriptions do: in
// letters for one sound (بينغ، بينج) or in vowels (ترامب، ترمب). Native names
// differ in just these ways and are different names (حسن، حسين), so for them
// only marks, hamza, ة, ى and listed spellings are free.
func (n Name) Same(o Name) (same bool, score float64) {
	if len(n.parts) == 0 || len(o.parts) == 0 {
		return false, 0
	}
	if len(n.parts) != len(o.parts) {
		return n.sameJoined(o)
	}
	same = n.key == o.key
	var sum, weight float64
	for i, p := range n.parts {
		q := o.parts[i]
		ok, d := p.same(q, len(n.parts) > 1)
		same = same && ok
		w := 1.0
		if i == len(n.parts)-1 {
			w = 2 // the surname
		}
		sum, weight = sum+w*d, weight+w
	}
	return same, max(0, 1-sum/weight)
}

// Spells reports what Same does, without the score, and is fast where the
// answer is no: names of other keys are compared letter by letter for the
// score alone.
func (n Name) Spells(o Name) bool {
	if n.key != o.key && n.bare != o.bare {
		return false
	}
	same, _ := n.Same(o)
	return same
}

// sameJoined compares names that are cut into words differently (نيويورك، نيو
// يورك).
func (n Name) sameJoined(o Name) (bool, float64) {
	if n.bare == o.bare {
		return utf8.RuneCountInString(n.bare) > 3, 1
	}
	d := distance(n.bare, o.bare)
	near := n.key == o.key && d <= nearAlone && bone(n.bare) >= boneAlone
	return near && !n.hasNative() && !o.hasNative(), max(0, 1-d)
}

func (n Name) hasNative() bool {
	for _, p := range n.parts {
		if p.native || !p.arabic {
			return true
		}
	}
	return false
}

// same compares two parts; others says that the name has more than one.
func (p namePart) same(q namePart, others bool) (bool, float64) {
	if p.word == q.word {
		return true, 0
	}
	if !p.arabic || !q.arabic {
		return false, 1
	}
	d := distance(p.bare, q.bare)
	if p.native || q.native {
		// الشيباني، شيباني is one surname where the word is no name by itself.
		_, given := natives()[p.bare]
		return d == 0 && !given, d + articleCost
	}
	if d == 0 {
		return true, articleCost
	}
	near, need := nearAlone, boneAlone
	if others {
		near, need = nearWithOthers, boneWithOthers
	}
	if soundsAlike(p.bare, q.bare) {
		return true, d
	}
	return d <= near && min(bone(p.bare), bone(q.bare)) >= need, d
}

// soundsAlike reports words that differ in nothing but the letters which
// write the g that Arabic has no letter for (غوغل، جوجل).
func soundsAlike(a, b string) bool {
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if r != s && !(strings.ContainsRune("غجگ", r) && strings.ContainsRune("غجگ", s)) {
			return false
		}
		a, b = a[n:], b[m:]
	}
	return a == b
}

// bone counts the consonants of a word.
func bone(word string) int {
	n := 0
	for i, r := range word {
		if !isVowel(r) && !(r == 'ه' && i+letter == len(word)) {
			n++
		}
	}
	return n
}

func isVowel(r rune) bool { return r == 'ا' || r == 'و' || r == 'ي' }

// NameKey is a key under which all spellings of a name meet: names that
// SameName calls the same have the same key. Vowels are gone and letters that
// transcribe one sound are one: هانغتشو and هانجتشو are hnks.
func NameKey(name string) string { return NewName(name).key }

// Key is the name's NameKey.
func (n Name) Key() string { return n.key }

// blockKey makes the key of a name and its bare form.
func blockKey(parts []namePart) (key, bare string) {
	var k, b strings.Builder
	var last byte
	for _, p := range parts {
		b.WriteString(p.bare)
		if !p.arabic {
			k.WriteString(p.word)
			last = 0
			continue
		}
		for i, r := range p.bare {
			c := soundClass(r)
			rest := p.bare[i+utf8.RuneLen(r):]
			if c == 't' && strings.HasPrefix(rest, "ش") || r == 'ه' && rest == "" {
				continue
			}
			if c != 0 && c != last {
				k.WriteByte(c)
				last = c
			}
		}
	}
	if k.Len() == 0 {
		return b.String(), b.String()
	}
	return k.String(), b.String()
}

// soundClass gives the class of a letter: letters of one class stand for one
// sound of another language in one transcription or another. Vowels have none.
func soundClass(r rune) byte {
	switch r {
	case 'غ', 'ج', 'گ', 'ق', 'ك', 'چ':
		return 'k'
	case 'ت', 'ط', 'د', 'ض':
		return 't'
	case 'س', 'ص', 'ز', 'ش', 'ث', 'ذ', 'ظ', 'ژ':
		return 's'
	case 'ه', 'ح', 'خ':
		return 'h'
	case 'ب', 'پ':
		return 'b'
	case 'ف', 'ڤ':
		return 'f'
	case 'ر':
		return 'r'
	case 'ل':
		return 'l'
	case 'م':
		return 'm'
	case 'ن':
		return 'n'
	}
	return 0
}
