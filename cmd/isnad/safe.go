package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxMessage is the longest message that is printed, in characters: an id of
// a megabyte may stand in one.
const maxMessage = 600

// printable makes one line of a message that names items: ids and paths are
// the input's and may hold line feeds, terminal escapes, bidirectional
// controls, invalid bytes. They are shown escaped, so that the item can still
// be told.
func printable(s string) string {
	var b strings.Builder
	for n := 0; len(s) > 0; n++ {
		if n == maxMessage {
			b.WriteString("…")
			break
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
		}
		s = s[size:]
	}
	return b.String()
}

// escapeControls writes the controls that JSON lets stand in strings as
// escapes: delete, the second set of controls (U+009B opens an escape
// sequence on some terminals) and the bidirectional ones. They are found in
// strings alone, and the value stays the same.
func escapeControls(line []byte) []byte {
	at := nextControl(line)
	if at < 0 {
		return line
	}
	out := make([]byte, 0, len(line)+64)
	for at >= 0 {
		r, n := utf8.DecodeRune(line[at:])
		out = append(out, line[:at]...)
		out = fmt.Appendf(out, `\u%04x`, r)
		line = line[at+n:]
		at = nextControl(line)
	}
	return append(out, line...)
}

// nextControl finds the next control in UTF-8, -1 when there is none. It
// looks at whole runs of bytes: nearly every line has none.
func nextControl(s []byte) int {
	best := -1
	if i := bytes.IndexByte(s, 0x7F); i >= 0 {
		best, s = i, s[:i]
	}
	for _, lead := range []byte{0xC2, 0xE2} {
		for from := 0; ; {
			i := bytes.IndexByte(s[from:], lead)
			if i < 0 {
				break
			}
			i += from
			if r, n := utf8.DecodeRune(s[i:]); n > 1 && steers(r) {
				best, s = i, s[:i]
				break
			}
			from = i + 1
		}
	}
	return best
}

func steers(r rune) bool {
	return r >= 0x80 && r <= 0x9F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// unencodable reports values that no JSON can be made of; what was written
// before them stands.
func unencodable(err error) bool {
	var value *json.UnsupportedValueError
	var marshal *json.MarshalerError
	return errors.As(err, &value) || errors.As(err, &marshal)
}

// guard runs work on one item. A panic, which a fault of ours that only this
// item brings out can cause, is an error of the item, not the end of the run.
func guard(work func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("internal error: %v", r)
		}
	}()
	work()
	return nil
}
