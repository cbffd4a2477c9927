package render

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks one letter may carry. Vocalised
// Arabic needs two, Qur'anic text four; towers of marks are drawn over the
// lines above and below.
const maxMarks = 6

// clean makes one line of display text out of text from a page. It drops
// terminal escape sequences whole, control and bidi control characters,
// invisible fillers and towers of marks, makes any run of white space one
// space, and invalid bytes U+FFFD. Cleaning twice gives the same as once.
func clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space, marks := false, 0
	for i := 0; i < len(s); {
		if n := escapeLen(s[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case hidden(r):
			continue
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plain reports whether clean would change nothing, for the common case of
// printable ASCII and bare Arabic letters with single spaces.
func plain(s string) bool {
	prev := ' '
	for _, r := range s {
		switch {
		case r == ' ':
			if prev == ' ' {
				return false
			}
		case r > ' ' && r < 0x7f, r >= 0x621 && r <= 0x64a, r == '،':
		default:
			return false
		}
		prev = r
	}
	return prev != ' ' || s == ""
}

// escapeLen is the length of the terminal escape sequence that s starts with,
// 0 when it starts with none. A sequence that takes a string (OSC, DCS ...)
// and does not end within maxEscape bytes counts as its introducer alone.
func escapeLen(s string) int {
	const maxEscape = 4096
	intro := 0
	var kind byte
	switch {
	case len(s) >= 2 && s[0] == 0x1b:
		intro, kind = 2, s[1]
	case len(s) >= 2 && s[0] == 0xc2 && s[1] >= 0x80 && s[1] <= 0x9f:
		// C1 controls are the two-byte sequences in one character.
		intro, kind = 2, s[1]-0x40
	default:
		return 0
	}
	switch kind {
	case '[':
		i := intro
		for i < len(s) && i < maxEscape && s[i] >= 0x20 && s[i] <= 0x3f {
			i++
		}
		if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7e {
			return i + 1
		}
		return intro
	case ']', 'P', 'X', '^', '_':
		for i := intro; i < len(s) && i < maxEscape; i++ {
			switch {
			case s[i] == 0x07:
				return i + 1
			case s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\':
				return i + 2
			case s[i] == 0xc2 && i+1 < len(s) && s[i+1] == 0x9c:
				return i + 2
			}
		}
		return intro
	}
	if s[0] == 0x1b && (kind < 0x20 || kind > 0x7e) {
		// A lone escape before text that is not part of a sequence.
		return 1
	}
	return intro
}

// hidden reports the characters that are never shown: controls, bidi
// controls, tags, and fillers. The joiners U+200C and U+200D shape Arabic
// and Persian letters and stay.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case bidiControl(r):
		return true
	case r == 0x00ad, r == 0x200b, r == 0x2060, r == 0xfeff:
		return true
	case r >= 0x2061 && r <= 0x2064, r >= 0x206a && r <= 0x206f:
		return true
	case r >= 0xfff9 && r <= 0xfffb:
		return true
	case r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}

// bidiControl reports the characters that steer the order of display.
func bidiControl(r rune) bool {
	return r == 0x061c || r == 0x200e || r == 0x200f ||
		r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// webAddress returns s when it is an http or https address of a host without
// anything that would need cleaning, else "".
func webAddress(s string) string {
	if len(s) > 4096 || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == utf8.RuneError || hidden(r) }) {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return s
}
