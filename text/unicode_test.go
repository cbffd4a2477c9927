package text

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// arabicBlocks are the blocks whose letters words of Arabic are written with.
var arabicBlocks = [][2]rune{{0x0600, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF}}

// TestArabicBlocks holds every character of the Arabic blocks to what Unicode
// says it is: a letter or mark is part of a word, a digit of a number, and
// marks fold away.
func TestArabicBlocks(t *testing.T) {
	for _, block := range arabicBlocks {
		for r := block[0]; r <= block[1]; r++ {
			toks := Tokenize("ا" + string(r) + "ب")
			switch {
			case unicode.Is(unicode.Mn, r):
				if len(toks) != 1 {
					t.Errorf("mark %U cuts a word", r)
				}
				if got := FoldString("ا"+string(r)+"ب", Clean); got != "اب" {
					t.Errorf("mark %U folds to %q", r, got)
				}
			case unicode.IsLetter(r):
				if len(toks) != 1 || toks[0].Kind != Word {
					t.Errorf("letter %U cuts a word", r)
				}
			case unicode.Is(unicode.Nd, r):
				if len(toks) != 3 || toks[1].Kind != Number || toks[1].Key != string('0'+r&0xF) {
					t.Errorf("digit %U is %+v", r, toks)
				}
			case unicode.IsPunct(r):
				if len(toks) != 3 || toks[1].Kind != Punct {
					t.Errorf("mark of punctuation %U is %+v", r, toks)
				}
			}
		}
	}
}

// TestKeysOfEveryRune holds the short way of Tokenize to Fold, for every
// character that two or three bytes can write.
func TestKeysOfEveryRune(t *testing.T) {
	for r := rune(1); r <= 0xFFFF; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := "بA" + string(r) + "ب" + string(r)
		for _, tok := range Tokenize(s) {
			if want := FoldString(tok.Of(s), Key); tok.Key != want {
				t.Fatalf("%U: %q has the key %q, want %q", r, tok.Of(s), tok.Key, want)
			}
		}
	}
}
