package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// runeWidth is the number of terminal columns of r: 0 for marks and
// characters without a glyph, 2 for wide East Asian characters and emoji, 1
// for all others. The wide ranges are the large blocks of UAX #11; the few
// wide characters outside of them do not occur in news text.
func runeWidth(r rune) int {
	switch {
	case r >= 0x20 && r < 0x300:
		if r >= 0x7f && r < 0xa0 || r == 0xad {
			return 0
		}
		return 1
	case r < 0x20:
		return 0
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0x303e, r >= 0x3041 && r <= 0xa4cf,
		r >= 0xa960 && r <= 0xa97c, r >= 0xac00 && r <= 0xd7a3, r >= 0xf900 && r <= 0xfaff,
		r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6,
		r >= 0x1f300 && r <= 0x1faff, r >= 0x20000 && r <= 0x3fffd:
		return 2
	}
	return 1
}

// width is the number of terminal columns of s.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

// cutAt returns the length in bytes of the longest prefix of s that fits in w
// columns, with the marks of its last letter; never less than one letter.
func cutAt(s string, w int) int {
	used := 0
	for i, r := range s {
		n := runeWidth(r)
		if used+n > w && i > 0 && n > 0 && used > 0 {
			return i
		}
		used += n
	}
	return len(s)
}

// truncate shortens s to w columns at the edge of a word and marks the cut
// with an ellipsis. A single longer word is cut inside.
func truncate(s string, w int) string {
	n := cutAt(s, w)
	if n == len(s) {
		return s
	}
	n = cutAt(s, max(w-1, 1))
	head := s[:n]
	if next, _ := utf8.DecodeRuneInString(s[n:]); next != ' ' {
		// Give up at most half of the line for a whole word.
		if sp := strings.LastIndexByte(head, ' '); sp > len(head)/2 {
			head = head[:sp]
		}
	}
	return strings.TrimRight(head, " ،؛,;:") + "…"
}

// wrap breaks s into lines of at most w columns at spaces; words that are
// longer are broken inside.
func wrap(s string, w int) []string {
	w = max(w, 2)
	var lines []string
	line, used := "", 0
	flush := func() {
		if line != "" {
			lines = append(lines, line)
		}
		line, used = "", 0
	}
	for word := range strings.FieldsSeq(s) {
		n := width(word)
		if used > 0 && used+1+n <= w {
			line += " " + word
			used += 1 + n
			continue
		}
		flush()
		for n > w {
			k := cutAt(word, w)
			lines = append(lines, word[:k])
			n -= width(word[:k])
			word = word[k:]
		}
		line, used = word, n
	}
	flush()
	return lines
}
