package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Level says how much a fold takes away. Each level includes the one before.
type Level int

const (
	// Clean keeps the letters of the word: presentation forms are composed,
	// marks, tatweel, zero-width and bidi characters dropped, NBSP made a
	// space, Persian and Urdu letter forms of ي ك ه made Arabic, digits and
	// their separators made ASCII.
	Clean Level = iota + 1
	// Key is the form for search and matching: Clean, then أإآٱ to ا, ى to
	// ي, ة to ه, and lower case.
	Key
	// Name is the form for comparing names: Key, then ؤ to و, ئ to ي, and ء
	// dropped.
	Name
)

// Folded is a folded text that knows which bytes of the source each of its
// bytes came from.
type Folded struct {
	text   string
	starts []int32
	ends   []int32
}

// String is the folded text.
func (f *Folded) String() string { return f.text }

// Source maps a span of the folded text to the span of the source from the
// first byte that made it to the last. Dropped characters inside belong to
// it; dropped characters at its ends do not, but for the marks that follow
// its last letter. An empty span maps to an empty span.
func (f *Folded) Source(s Span) Span {
	if s.Empty() {
		if s.Start < len(f.starts) {
			return Span{int(f.starts[s.Start]), int(f.starts[s.Start])}
		}
		if n := len(f.ends); n > 0 {
			return Span{int(f.ends[n-1]), int(f.ends[n-1])}
		}
		return Span{}
	}
	return Span{int(f.starts[s.Start]), int(f.ends[s.End-1])}
}

// Fold folds s and keeps the way back. Folding twice gives the same as
// folding once. Invalid UTF-8 bytes are folded to U+FFFD each.
func Fold(s string, level Level) *Folded {
	f := &Folded{starts: make([]int32, 0, len(s)), ends: make([]int32, 0, len(s))}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		before := len(b)
		b = appendFolded(b, r, level)
		if len(b) == before && len(f.ends) > 0 && unicode.Is(unicode.Mn, r) && int(f.ends[len(f.ends)-1]) == i {
			// A mark belongs to the letter that it sits on.
			last := f.starts[len(f.starts)-1]
			for k := len(f.ends) - 1; k >= 0 && f.starts[k] == last; k-- {
				f.ends[k] = int32(i + n)
			}
		}
		for k := before; k < len(b); k++ {
			f.starts = append(f.starts, int32(i))
			f.ends = append(f.ends, int32(i+n))
		}
		i += n
	}
	f.text = string(b)
	return f
}

// FoldString folds s without the way back. It returns s itself when nothing
// changes.
func FoldString(s string, level Level) string {
	changed := false
	for _, r := range s {
		if r == utf8.RuneError {
			changed = true
			break
		}
		if out, one := foldOne(r, level); !one || out != r {
			changed = true
			break
		}
	}
	if !changed {
		return s
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = appendFolded(b, r, level)
	}
	return string(b)
}

func appendFolded(b []byte, r rune, level Level) []byte {
	if out, one := foldOne(r, level); one {
		if out >= 0 {
			b = utf8.AppendRune(b, out)
		}
		return b
	}
	for _, c := range norm.NFKC.String(string(r)) {
		// NFKC sets a mark that stands alone on a space; the mark goes, and a
		// space must not come from a letter.
		if out, one := foldOne(c, level); one && out >= 0 && out != ' ' {
			b = utf8.AppendRune(b, out)
		}
	}
	return b
}

const dropped rune = -1

// foldOne folds one rune to one rune or to nothing (dropped). It reports
// false for the presentation forms, which may stand for several letters.
func foldOne(r rune, level Level) (rune, bool) {
	if r < 0x80 {
		if level >= Key && 'A' <= r && r <= 'Z' {
			return r + ('a' - 'A'), true
		}
		return r, true
	}
	if r >= 0x0600 && r <= 0x06FF {
		return foldArabic(r, level), true
	}
	switch {
	case r == 0x00A0 || r == 0x202F || r == 0x2007:
		return ' ', true
	case r == 0x00AD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x206F, r == 0xFEFF,
		r >= 0x08CA && r <= 0x08FF && r != 0x08E2: // marks of Arabic Extended-A
		return dropped, true
	case r == 0xFDFA || r == 0xFDFB: // a whole formula in one sign: kept as a sign
		return r, true
	case r >= 0xFB50 && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFC:
		return r, !presentation(r)
	case level >= Key:
		return unicode.ToLower(r), true
	}
	return r, true
}

// presentation reports whether NFKC changes the form.
func presentation(r rune) bool {
	return r != 0xFD3E && r != 0xFD3F && norm.NFKC.String(string(r)) != string(r)
}

func foldArabic(r rune, level Level) rune {
	switch {
	case r >= 0x064B && r <= 0x065F, r == 0x0640, r == 0x0670, r == 0x061C,
		r >= 0x0610 && r <= 0x061A, r >= 0x06D6 && r <= 0x06DC, r >= 0x06DF && r <= 0x06E8, r >= 0x06EA && r <= 0x06ED:
		return dropped
	case r >= 0x0660 && r <= 0x0669:
		return '0' + r - 0x0660
	case r >= 0x06F0 && r <= 0x06F9:
		return '0' + r - 0x06F0
	}
	switch r {
	case 0x066B: // ٫
		return '.'
	case 0x066C: // ٬
		return ','
	case 0x06CC, 0x06D2: // ی ے
		return 'ي'
	case 0x06D3: // ۓ
		r = 'ئ'
	case 0x06A9, 0x06AA: // ک ڪ
		return 'ك'
	case 0x06BE, 0x06C1, 0x06C0, 0x06C2, 0x06D5: // ھ ہ ۀ ۂ ە
		return 'ه'
	case 0x06C3: // ۃ
		r = 'ة'
	}
	if level >= Key {
		switch r {
		case 'أ', 'إ', 'آ', 'ٱ':
			return 'ا'
		case 'ى':
			return 'ي'
		case 'ة':
			return 'ه'
		}
	}
	if level >= Name {
		switch r {
		case 'ؤ':
			return 'و'
		case 'ئ':
			return 'ي'
		case 'ء':
			return dropped
		}
	}
	return r
}
