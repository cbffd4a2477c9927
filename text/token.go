package text

import (
	"unicode"
	"unicode/utf8"
)

// Kind is what a token is made of.
type Kind uint8

const (
	// Word is a run of Arabic-script letters with their marks and tatweel.
	Word Kind = iota + 1
	// Latin is a run of letters of any other script, digits included after
	// the first letter («G20»).
	Latin
	// Number is a run of decimal digits with single . , ٫ ٬ between digits.
	Number
	// Punct is one mark of punctuation or a symbol. Runs of the same mark
	// («...», «--») are one token.
	Punct
)

// Token is one token of a text.
type Token struct {
	Span
	// Key is the token folded to level Key. A Word's may be empty when it
	// holds marks alone.
	Key  string
	Kind Kind
	// Line reports that a line break stands before the token.
	Line bool
	// Glued reports that the token follows the one before without a space;
	// invisible marks of direction between them do not count.
	Glued bool
}

// Tokenize cuts s into tokens; what lies between tokens is white space and
// invisible controls. Spans are ascending and do not overlap. Invalid bytes are
// punctuation. Clitics are not cut: see the language packages.
func Tokenize(s string) []Token {
	tokens := make([]Token, 0, len(s)/9+4)
	keys := make([]byte, 0, len(s)/4)           // the keys that differ from their tokens
	folded := make([]int32, 0, 2*cap(tokens)/3) // the token and the end of each
	line, spaced := true, true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\n' || r == '\u2028' || r == '\u2029' {
			line, spaced = true, true
			i += n
			continue
		}
		k := kindOf(r, n)
		if k == 0 {
			spaced = spaced || !isInvisible(r)
			i += n
			continue
		}
		end := scan(s, i, k)
		tokens = append(tokens, Token{Span: Span{i, end}, Key: s[i:end], Kind: k, Line: line, Glued: !spaced})
		if !isKey(s[i:end]) {
			for _, c := range s[i:end] {
				keys = appendFolded(keys, c, Key)
			}
			folded = append(folded, int32(len(tokens)-1), int32(len(keys)))
		}
		line, spaced = false, false
		i = end
	}
	all, from := string(keys), 0
	for i := 0; i < len(folded); i += 2 {
		tokens[folded[i]].Key = all[from:folded[i+1]]
		from = int(folded[i+1])
	}
	return tokens
}

// isKey reports a word that its key is equal to. It may miss some, of other
// scripts than ASCII and the first Arabic block.
func isKey(word string) bool {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c < 0x80 {
			if 'A' <= c && c <= 'Z' {
				return false
			}
			continue
		}
		i++
		if i == len(word) {
			return false
		}
		switch b := word[i]; c {
		case 0xD8: // U+0600: marks of respect, ، ؛ ؟, letters to غ
			if b < 0xA0 && b != 0x8C && b != 0x9B && b != 0x9F || b > 0xBF || b == 0xA2 || b == 0xA3 || b == 0xA5 || b == 0xA9 {
				return false
			}
		case 0xD9: // U+0640: tatweel, ف to ي, marks, digits
			if b < 0x81 || b > 0x8A || b == 0x89 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// scan returns the end of the token of kind k that starts at i.
func scan(s string, i int, k Kind) int {
	first, n := utf8.DecodeRuneInString(s[i:])
	j := i + n
	for j < len(s) {
		if k == Word {
			if j = skipLetters(s, j); j == len(s) {
				break
			}
		}
		r, m := utf8.DecodeRuneInString(s[j:])
		switch k {
		case Word:
			if !isArabicPart(r) && !(isInvisible(r) && nextIsArabic(s, j+m)) {
				return j
			}
		case Latin:
			if !isLatinPart(r, m) {
				return j
			}
		case Number:
			if !isDigit(r) && !(isSeparator(r) && nextIsDigit(s, j+m)) {
				return j
			}
		case Punct:
			if r != first || !repeats(r) {
				return j
			}
		}
		j += m
	}
	return j
}

// skipLetters gives the end of the run of common Arabic letters and marks
// (U+0620 to U+065F) at j, which nearly every word is made of.
func skipLetters(s string, j int) int {
	for j+1 < len(s) {
		c, b := s[j], s[j+1]
		if !(c == 0xD8 && b >= 0xA0 && b <= 0xBF || c == 0xD9 && b >= 0x80 && b <= 0x9F) {
			break
		}
		j += 2
	}
	return j
}

func kindOf(r rune, n int) Kind {
	switch {
	case r == utf8.RuneError && n == 1:
		return Punct
	case r == ' ' || r == '\t' || r == '\r':
		return 0
	case isDigit(r):
		return Number
	case isArabicPart(r):
		return Word
	case unicode.IsLetter(r):
		return Latin
	case unicode.IsSpace(r), isInvisible(r), unicode.IsControl(r):
		return 0
	}
	return Punct
}

func isDigit(r rune) bool {
	return '0' <= r && r <= '9' || 0x0660 <= r && r <= 0x0669 || 0x06F0 <= r && r <= 0x06F9
}

func isSeparator(r rune) bool { return r == '.' || r == ',' || r == '٫' || r == '٬' }

func nextIsDigit(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i < len(s) && isDigit(r)
}

func nextIsArabic(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i < len(s) && isArabicPart(r)
}

// isArabicPart reports letters, marks and tatweel of the Arabic blocks; their
// punctuation, digits and signs are not.
func isArabicPart(r rune) bool {
	switch {
	case r < 0x0610:
		return false
	case r <= 0x061A, r >= 0x0620 && r <= 0x065F, r >= 0x066E && r <= 0x06D3, r == 0x06D5,
		r >= 0x06D6 && r <= 0x06DC, r >= 0x06DF && r <= 0x06E8, r >= 0x06EA && r <= 0x06EF, r >= 0x06FA && r <= 0x06FC, r == 0x06FF:
		return true
	case r >= 0x0750 && r <= 0x077F, r >= 0x08A0 && r <= 0x08FF:
		return true
	case r >= 0xFB50 && r <= 0xFBB1, r >= 0xFBD3 && r <= 0xFD3D, r >= 0xFD50 && r <= 0xFDFB, r >= 0xFE70 && r <= 0xFEFC:
		return true
	}
	return false
}

func isLatinPart(r rune, n int) bool {
	if r == utf8.RuneError && n == 1 {
		return false
	}
	return '0' <= r && r <= '9' || !isArabicPart(r) && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r))
}

func isInvisible(r rune) bool {
	return r == 0x00AD || r == 0x061C || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F || r == 0xFEFF
}

// repeats names the marks whose runs are one token.
func repeats(r rune) bool {
	switch r {
	case '.', '-', '_', '=', '*', '~', '–', '—', '…', '!', '؟', '?', '#':
		return true
	}
	return false
}

// Cut is a reading of a token with a prefix taken off: the first N bytes of
// its key are the prefix, Rest is what remains to be looked up. Rest may begin
// with letters that the prefix had swallowed (لل stands for ل and ال).
type Cut struct {
	N    int
	Rest string
}

// CutAt returns the source offset at which byte n of the token's key begins,
// in s, the text that was tokenized.
func (t Token) CutAt(s string, n int) int {
	if n == 0 {
		return t.Start
	}
	if n >= len(t.Key) {
		return t.End
	}
	if t.Kind == Word && len(t.Key) == t.Len() && plain(t.Of(s)) {
		return t.Start + n
	}
	return t.Start + Fold(t.Of(s), Key).Source(Span{n, n + 1}).Start
}

// plain reports a word without presentation forms. Its letters fold to as many
// bytes as they have or to none, so that a key of the word's length stands in
// place, byte for byte.
func plain(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] >= 0xE0 {
			return false
		}
	}
	return true
}
