package file

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// decodeInto decodes the bytes of a page to UTF-8 and records what was
// repaired on the way.
func decodeInto(p *news.Page, data []byte) error {
	name, enc, content := decide(data, p.Format)
	p.Charset = name
	if enc != nil {
		out, err := enc.NewDecoder().Bytes(content)
		if err != nil {
			return fmt.Errorf("decode %s: %w", name, err)
		}
		content = out
	}
	p.Content = string(content)
	repair(p)
	return nil
}

// badMax is the share of invalid bytes up to which a text counts as damaged
// UTF-8 rather than as another encoding: in a text of another encoding nearly
// every letter is invalid.
const badMax = 0.05

// decide names the encoding of data. A nil encoding means UTF-8; content is
// data without its byte order mark.
func decide(data []byte, format news.Format) (string, encoding.Encoding, []byte) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return "utf-8", nil, data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), data[2:]
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), data[2:]
	}
	switch bareUTF16(data) {
	case "utf-16le":
		return "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), data
	case "utf-16be":
		return "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), data
	}
	if utf8.Valid(data) {
		return "utf-8", nil, data
	}
	if mostlyUTF8(data) {
		return "utf-8", nil, data
	}
	found, foundEnc := detect(data)
	if format == news.FormatHTML {
		// Only a label counts: without one the function guesses Latin. A
		// Latin label on Arabic bytes is the server's default, not the page's.
		enc, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
		latin := name == "windows-1252" && (found == "windows-1256" || found == "iso-8859-6")
		if labelled(data, name) && !latin {
			return name, enc, data
		}
	}
	return found, foundEnc, data
}

// detect guesses a legacy encoding from the bytes; utf-8 when it cannot.
func detect(data []byte) (string, encoding.Encoding) {
	best, err := chardet.NewTextDetector().DetectBest(data[:min(len(data), sniffBytes)])
	if err == nil {
		if enc, name := charset.Lookup(best.Charset); enc != nil && name != "utf-8" && name != "replacement" {
			return name, enc
		}
	}
	return "utf-8", nil
}

// labelled reports whether an HTML page names a legacy encoding itself. A
// page that says utf-8 and is not is left to detection.
func labelled(data []byte, name string) bool {
	if name == "utf-8" || name == "replacement" || name == "utf-16le" || name == "utf-16be" {
		return false
	}
	head := bytes.ToLower(data[:min(len(data), 1024)])
	return bytes.Contains(head, []byte("charset="))
}

// mostlyUTF8 reports UTF-8 with a few damaged bytes: it holds letters of two
// bytes or more, and at most badMax of its bytes that are not ASCII are
// invalid.
func mostlyUTF8(data []byte) bool {
	bad, good := 0, 0
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good += n
		}
		data = data[n:]
	}
	return good > 0 && float64(bad) <= badMax*float64(bad+good)
}

// bidiMax is how many embedding, override and isolate controls a page may
// hold before it is reported. Pages of news hold a handful; a text that hides
// its order with them holds one to a word.
const bidiMax = 40

// repair makes the content valid and reports what a reader should know of it.
func repair(p *news.Page) {
	note := func(cause string) {
		p.Problems = append(p.Problems, news.Problem{Stage: "read", Subject: p.ID, Cause: cause})
	}
	if bad := invalid(p.Content); bad > 0 {
		note(fmt.Sprintf("%d invalid bytes of UTF-8 replaced", bad))
		p.Content = strings.ToValidUTF8(p.Content, "\uFFFD")
	}
	if fixed, kind, ok := arabic.Mojibake(p.Content); ok {
		note("the text was " + kind + ", and was repaired")
		p.Content = fixed
	}
	if fixed, _, ok := arabic.Mojibake(p.Given.Title); ok {
		p.Given.Title = fixed
	}
	if n := strings.Count(p.Content, "\x00"); n > 0 {
		note(fmt.Sprintf("%d zero characters dropped", n))
		p.Content = strings.ReplaceAll(p.Content, "\x00", "")
	}
	overrides, all := bidiControls(p.Content)
	if overrides > 0 || all > bidiMax {
		note(fmt.Sprintf("%d bidirectional controls, %d of them overrides: what is shown may differ from what is read", all, overrides))
	}
}

func invalid(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			n++
		}
		i += size
	}
	return n
}

// bidiControls counts the controls that change the order of what is shown;
// the plain marks (LRM, RLM, ALM) do not.
func bidiControls(s string) (overrides, all int) {
	for rest := s; ; {
		i := strings.IndexByte(rest, 0xE2)
		if i < 0 || i+2 >= len(rest) {
			return overrides, all
		}
		r, n := utf8.DecodeRuneInString(rest[i:])
		switch {
		case r == 0x202D || r == 0x202E:
			overrides++
			all++
		case r >= 0x202A && r <= 0x202C || r >= 0x2066 && r <= 0x2069:
			all++
		}
		rest = rest[i+n:]
	}
}
