package render

import (
	"bufio"
	"strings"
	"unicode"
)

// The isolates of UAX #9: what stands between one of the first two and pdi
// neither takes direction from its surroundings nor gives any.
const (
	lri = "\u2066"
	rli = "\u2067"
	pdi = "\u2069"
)

// style is an SGR parameter, empty for none.
type style string

const (
	none   style = ""
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	green  style = "32"
	yellow style = "33"
	cyan   style = "36"
)

// piece is one run of a line. A label is a word of the interface, already in
// the direction of the line; anything else is isolated.
type piece struct {
	text  string
	style style
	// sep stands before the piece, unless that begins a line.
	sep   string
	label bool
}

func lab(text string, st style) piece { return piece{text: text, style: st, sep: " ", label: true} }
func val(text string, st style) piece { return piece{text: text, style: st, sep: " "} }

func (p piece) after(sep string) piece {
	p.sep = sep
	return p
}

// painter writes lines of a terminal report.
type painter struct {
	out   *bufio.Writer
	w     wording
	latin bool
	color bool
	width int
}

// rtl reports whether lines run from the right.
func (p *painter) rtl() bool { return p.w.arabic }

// run is a part of one line that belongs to one piece.
type run struct {
	piece
	first bool // of its line, so without separator
}

// flow writes the pieces as one paragraph. Its first line starts with first,
// the others with rest. In the latin layout a line ends after the part of a
// piece that holds right-to-left letters.
func (p *painter) flow(first, rest string, pieces ...piece) {
	prefix := first
	used := width(prefix)
	var line []run
	closed := false // the latin layout allows nothing more on this line
	flush := func() {
		p.line(prefix, line)
		prefix, used, line, closed = rest, width(rest), nil, false
	}
	for _, pc := range pieces {
		hasRTL := p.latin && strings.IndexFunc(pc.text, isRTL) >= 0
		fresh := true
		for word := range strings.FieldsSeq(pc.text) {
			if fresh && closed {
				flush()
			}
			sep := " "
			if fresh {
				sep = pc.sep
			}
			n := width(word)
			if len(line) > 0 && used+width(sep)+n > p.width {
				flush()
			}
			for n > p.width-used && len(line) == 0 && n > 1 {
				k := cutAt(word, max(p.width-used, 4))
				if k == len(word) {
					break
				}
				line = append(line, run{piece: pc, first: true})
				line[0].text = word[:k]
				n -= width(word[:k])
				word = word[k:]
				flush()
			}
			switch {
			case len(line) == 0:
				r := run{piece: pc, first: true}
				r.text = word
				line = append(line, r)
				used += n
			case fresh:
				r := run{piece: pc}
				r.text = word
				line = append(line, r)
				used += width(sep) + n
			default:
				line[len(line)-1].text += " " + word
				used += 1 + n
			}
			fresh = false
		}
		closed = closed || hasRTL && len(line) > 0
	}
	if len(line) > 0 || len(pieces) == 0 {
		flush()
	}
}

// line writes one line that is known to fit.
func (p *painter) line(prefix string, runs []run) {
	var b strings.Builder
	b.WriteString(prefix)
	used := width(prefix)
	for _, r := range runs {
		if !r.first {
			b.WriteString(r.sep)
			used += width(r.sep)
		}
		b.WriteString(p.paint(r.piece))
		used += width(r.text)
	}
	p.put(strings.TrimRight(b.String(), " "), used)
}

// put writes a finished line of the given width: as it is from the left, or
// isolated and moved to the right edge.
func (p *painter) put(s string, used int) {
	if !p.rtl() {
		s = strings.TrimRight(s, " ")
	}
	if p.rtl() && s != "" {
		p.out.WriteString(strings.Repeat(" ", max(p.width-used, 0)))
		s = rli + s + pdi
	}
	p.out.WriteString(s)
	p.out.WriteByte('\n')
}

// paint is the text of a piece with its isolates and colours.
func (p *painter) paint(pc piece) string {
	s := pc.text
	if !p.latin && !pc.label && (p.rtl() || strings.IndexFunc(s, turns) >= 0) {
		// On a line from the left, what runs from the left needs none: all
		// that could turn it is isolated.
		s = isolate(s)
	}
	if p.color && pc.style != none {
		s = "\x1b[" + string(pc.style) + "m" + s + "\x1b[0m"
	}
	return s
}

// isolate sets s apart from its surroundings: right to left when it has any
// letter of that direction, left to right for other letters and numbers.
func isolate(s string) string {
	switch {
	case strings.IndexFunc(s, isRTL) >= 0:
		return rli + s + pdi
	case strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0:
		return lri + s + pdi
	}
	return s
}

// turns reports the characters that could change the order of a line from the
// left: letters from the right, and the digits ٠ to ٩, which run with them.
func turns(r rune) bool { return isRTL(r) || r >= 0x660 && r <= 0x66c }

// isRTL reports the letters that run from the right: the blocks from Hebrew
// to Arabic Extended-A, the Arabic presentation forms, and the old scripts of
// the supplementary plane.
func isRTL(r rune) bool {
	return r >= 0x590 && r <= 0x8ff && !(r >= 0x660 && r <= 0x669) && !(r >= 0x6f0 && r <= 0x6f9) ||
		r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc || r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff
}
