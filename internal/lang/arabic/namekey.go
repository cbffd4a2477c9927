package arabic

import (
	"strings"
	"unicode/utf8"
)

// NameKey is the skeleton of a whole name: vowels and ه are gone and letters
// that transcribe one sound are one, so that هانغتشو and هانجتشو are nks.
func NameKey(name string) string { return NewName(name).key }

// Key is the name's NameKey.
func (n Name) Key() string { return n.key }

// Keys are the keys under which a name is put and looked for: names that Same
// calls the same have at least one key in common. They are the skeletons of
// the whole name and, where it has several parts, of the first and the last.
func (n Name) Keys() []string {
	if len(n.parts) < 2 {
		return []string{n.key}
	}
	return []string{n.key, n.parts[0].key + "-", "-" + n.parts[len(n.parts)-1].key}
}

// skeleton makes the key of a word folded to text.Name. A word without
// consonants is its own.
func skeleton(word string) string {
	var k strings.Builder
	var last byte
	for i, r := range word {
		c := soundClass(r)
		switch {
		case r < letterFirst || r > letterLast:
			k.WriteRune(r)
			last = 0
		case c == 't' && strings.HasPrefix(word[i+utf8.RuneLen(r):], "ش"):
		case c != 0 && c != last:
			k.WriteByte(c)
			last = c
		}
	}
	if k.Len() == 0 {
		return word
	}
	return k.String()
}

// The letters of the Arabic block, those of other languages among them.
const (
	letterFirst = 'ء'
	letterLast  = 'ۓ'
)

// soundClass gives the class of a letter: letters of one class stand for one
// sound of another language in one transcription or another. Vowels and ه,
// which many leave out, have none.
func soundClass(r rune) byte {
	switch r {
	case 'غ', 'ج', 'گ', 'ق', 'ك', 'چ':
		return 'k'
	case 'ت', 'ط', 'د', 'ض', 'ث':
		return 't'
	case 'س', 'ص', 'ز', 'ش', 'ذ', 'ظ', 'ژ':
		return 's'
	case 'ح', 'خ':
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

// bones counts the consonants of a word, without a final ه.
func bones(word string) int {
	n := 0
	for i, r := range word {
		if !isVowel(r) && !(r == 'ه' && i+letter == len(word)) {
			n++
		}
	}
	return n
}

func isVowel(r rune) bool { return r == 'ا' || r == 'و' || r == 'ي' }
