package arabic

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/isnad-news/isnad/text"
)

// The kinds of text that Mojibake repairs: what the bytes were, and what they
// were read as.
const (
	UTF8As1256   = "utf-8 as windows-1256"        // ظ…ط±ط­ط¨ط§
	UTF8As1252   = "utf-8 as windows-1252"        // Ù…Ø±Ø­Ø¨Ø§
	Win1256As52  = "windows-1256 as windows-1252" // ãÑÍÈÇ
	notMojibake  = ""
	minEvidence  = 15 // percent of words, see read1256
	mixedPerPure = 10
)

// Mojibake detects Arabic whose bytes were read in the wrong encoding, line by
// line, and repairs it. Lines that are in order stay as they are; with ok
// false the text comes back unchanged. kind is that of the first line
// repaired.
//
// The two kinds that were UTF-8 are told by their byte pattern: nearly every
// character outside ASCII must be part of a well-formed sequence, and the
// sequences must be mostly Arabic letters that follow one another. The kind
// that was windows-1256 has no such pattern, so the whole text must read like
// Arabic: its words wholly Arabic letters, enough of them function words or
// words with ال. A single short line without either is left alone.
//
// Characters that were lost on the way are filled in where one letter alone is
// likely: ح and ف, whose second bytes are shown as nothing.
func Mojibake(s string) (fixed, kind string, ok bool) {
	if !suspicious(s) {
		return s, notMojibake, false
	}
	latin := readsAs1256(s)
	var b strings.Builder
	b.Grow(len(s))
	for line := range strings.Lines(s) {
		out, k := repairLine(line, latin)
		if kind == notMojibake {
			kind = k
		}
		b.WriteString(out)
	}
	if kind == notMojibake {
		return s, notMojibake, false
	}
	return b.String(), kind, true
}

// suspicious reports characters that begin every kind of wrongly read Arabic:
// Latin capitals with accents, or ط ظ before what is no Arabic letter.
func suspicious(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 0xC3: // U+00C0 to U+00FF
			return true
		case 0xD8: // ط and ظ are D8 B7 and D8 B8
			if i+3 < len(s) && (s[i+1] == 0xB7 || s[i+1] == 0xB8) && !beginsLetter(s[i+2], s[i+3]) {
				return true
			}
		}
	}
	return false
}

// beginsLetter reports whether a character that begins with the bytes a and b
// may follow ط or ظ in Arabic: ASCII, or a letter or mark of the first Arabic
// blocks. ، ؛ ؟ and the letters پ ٹ چ ژ ڈ گ ک ڑ ں ھ, which windows-1256 has for
// second bytes, are not among them.
func beginsLetter(a, b byte) bool {
	switch a {
	case 0xD8:
		return b >= 0xA0
	case 0xD9:
		return b != 0xBE && b != 0xB9
	}
	return a < 0x80
}

func repairLine(line string, latin bool) (string, string) {
	if out, ok := readUTF8(line, &from1256); ok {
		return out, UTF8As1256
	}
	if out, ok := readUTF8(line, &from1252); ok {
		return out, UTF8As1252
	}
	if latin {
		if w := readWords(line); w.arabic == 0 && w.pure > w.mixed {
			return read1256(line), Win1256As52
		}
	}
	return line, notMojibake
}

// codePage gives the byte that a character had in a code page. loneLead tells
// what the lead byte of a two-byte sequence stands for when the second byte
// was shown as nothing and got lost.
type codePage struct {
	bytes    map[rune]byte
	loneLead map[byte]rune
}

var (
	from1256 = newCodePage(charmap.Windows1256, map[byte]rune{0xD8: 'ح'})
	from1252 = newCodePage(charmap.Windows1252, map[byte]rune{0xD8: 'ح', 0xD9: 'ف'})
)

func newCodePage(m *charmap.Charmap, loneLead map[byte]rune) codePage {
	p := codePage{bytes: make(map[rune]byte, 160), loneLead: loneLead}
	for b := 0x80; b <= 0x9F; b++ {
		p.bytes[rune(b)] = byte(b) // bytes that a page does not define are shown as controls
	}
	for b := 0x80; b <= 0xFF; b++ {
		if r := m.DecodeByte(byte(b)); r != utf8.RuneError {
			p.bytes[r] = byte(b)
		}
	}
	return p
}

// byteOf gives the byte of a character outside ASCII.
func (p *codePage) byteOf(r rune) (byte, bool) {
	if r < 0x80 {
		return 0, false
	}
	b, ok := p.bytes[r]
	return b, ok
}

// tally counts what a line's characters outside ASCII are when they are read
// as the bytes of UTF-8.
type tally struct {
	good, arabic, guessed, bad int
	run, longest               int // Arabic letters that follow one another
}

func (t *tally) add(r rune) {
	t.good++
	if !isArabicRune(r) {
		t.run = 0
		return
	}
	t.arabic++
	t.run++
	t.longest = max(t.longest, t.run)
}

// convincing: the limits leave room for a cut sequence at a line's end and for
// the letters that get lost, one in fifteen of running Arabic.
func (t *tally) convincing() bool {
	return t.longest >= 2 && t.arabic*2 > t.good && t.bad*20 <= t.good && t.guessed*4 <= t.good
}

// readUTF8 reads the characters of line as bytes of page p and these as UTF-8.
func readUTF8(line string, p *codePage) (string, bool) {
	var b strings.Builder
	var t tally
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		lead, ok := p.byteOf(r)
		if !ok {
			if r >= 0x80 {
				t.bad++
			}
			t.run = 0
			b.WriteString(line[i : i+n])
			i += n
			continue
		}
		if c, size := p.sequence(line[i:], lead); size > 0 {
			t.add(c)
			b.WriteRune(c)
			i += size
			continue
		}
		if c := p.loneLead[lead]; c != 0 {
			t.guessed++
			b.WriteRune(c)
		} else {
			t.bad++
			b.WriteString(line[i : i+n])
		}
		i += n
	}
	if !t.convincing() {
		return line, false
	}
	return b.String(), true
}

// sequence decodes the UTF-8 sequence that begins at s with byte lead, and
// gives the bytes of s that it took, 0 when there is none.
func (p *codePage) sequence(s string, lead byte) (rune, int) {
	var want int
	switch {
	case lead >= 0xC2 && lead <= 0xDF:
		want = 2
	case lead >= 0xE0 && lead <= 0xEF:
		want = 3
	case lead >= 0xF0 && lead <= 0xF4:
		want = 4
	default:
		return 0, 0
	}
	buf := [4]byte{lead}
	_, at := utf8.DecodeRuneInString(s)
	for k := 1; k < want; k++ {
		r, n := utf8.DecodeRuneInString(s[at:])
		c, ok := p.byteOf(r)
		if !ok {
			return 0, 0
		}
		buf[k] = c
		at += n
	}
	r, n := utf8.DecodeRune(buf[:want])
	if r == utf8.RuneError || n != want {
		return 0, 0
	}
	return r, at
}

func isArabicRune(r rune) bool {
	return r >= 0x0600 && r <= 0x06FF || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// wordCount counts the words of a text by what windows-1256 would make of them.
type wordCount struct {
	arabic   int // words that are Arabic already
	pure     int // wholly accented Latin letters that are Arabic letters there
	mixed    int // with accented letters and others
	evidence int // pure ones that are function words or begin with ال
}

// readsAs1256 reports whether the accented Latin words of a text are Arabic
// read from windows-1256. In news prose 45 words of 100 are function words or
// begin with ال; in words of other languages read in this way next to none.
func readsAs1256(s string) bool {
	w := readWords(s)
	return w.evidence > 0 && w.evidence*100 >= w.pure*minEvidence && w.pure >= w.mixed*mixedPerPure
}

func readWords(s string) wordCount {
	var w wordCount
	for i := 0; i < len(s); {
		start, ascii, accented, other, arabic := i, 0, 0, 0, 0
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
				ascii++
			case r < 0x80 || r == 0xA0 || r == 0xAB || r == 0xBB || r == 0xA1 || r == 0xBA || r == 0xBF || r >= 0x2010 && r <= 0x203A:
				n = 0 // ends the word; ¡ º ¿ are ، ؛ ؟ of windows-1256
			case isArabicRune(r):
				arabic++
			default:
				if b, ok := from1252.byteOf(r); ok && isArabicRune(charmap.Windows1256.DecodeByte(b)) {
					accented++
				} else {
					other++
				}
			}
			if n == 0 {
				break
			}
			i += n
		}
		if i == start {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		switch {
		case arabic > 0:
			w.arabic++
		case accented > 1 && ascii+other == 0:
			w.pure++
			key := text.FoldString(read1256(s[start:i]), text.Key)
			if strings.HasPrefix(key, "ال") && len(key) > 3*letter || len(key) > letter && IsStop(key) {
				w.evidence++
			}
		case ascii > 0 && accented > 0 || other > 0:
			w.mixed++
		}
	}
	return w
}

// read1256 reads the characters of s as windows-1252 bytes and these as
// windows-1256.
func read1256(s string) string {
	var b strings.Builder
	b.Grow(2 * len(s))
	for _, r := range s {
		if c, ok := from1252.byteOf(r); ok {
			r = charmap.Windows1256.DecodeByte(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}
