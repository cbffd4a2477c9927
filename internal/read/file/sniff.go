package file

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/isnad-news/isnad/news"
)

var errEmpty = errors.New("empty")

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}) }

// unpack reads gzip with a bound on what comes out.
func unpack(in io.Reader, max int64) (io.Reader, error) {
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, err
	}
	return &bounded{in: z, left: max, max: max}, nil
}

// bounded gives an error, not an end, where the bound is passed.
type bounded struct {
	in        io.Reader
	left, max int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("unpacks to more than the limit of %d bytes", b.max)
	}
	if int64(len(p)) > b.left {
		p = p[:b.left]
	}
	n, err := b.in.Read(p)
	b.left -= int64(n)
	return n, err
}

// unreadable tells why bytes cannot be a page: nothing, an image, an archive,
// a document of another kind.
func unreadable(head []byte) error {
	if len(head) == 0 {
		return errEmpty
	}
	if utf16Mark(head) {
		return nil
	}
	kind, _, _ := strings.Cut(http.DetectContentType(head[:min(len(head), 512)]), ";")
	switch {
	case strings.HasPrefix(kind, "text/"):
	case kind == "application/octet-stream":
	default:
		return fmt.Errorf("binary data (%s), not a page", kind)
	}
	if bytes.IndexByte(head, 0) >= 0 && !utf16Bare(head) {
		return errors.New("binary data (zero bytes), not a page")
	}
	return nil
}

func utf16Mark(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0xFF, 0xFE}) || bytes.HasPrefix(b, []byte{0xFE, 0xFF})
}

// utf16Bare reports UTF-16 without a mark: nearly every second byte is the
// Arabic or Latin block's.
func utf16Bare(b []byte) bool { return bareUTF16(b) != "" }

// bareUTF16 names the byte order of unmarked UTF-16, or is empty. In Arabic
// UTF-16 more than nine of ten high bytes are 0x06, 0x00 or 0x20 (punctuation).
func bareUTF16(b []byte) string {
	b = b[:min(len(b), 4096)&^1]
	if len(b) < 16 {
		return ""
	}
	var even, odd, evenArabic, oddArabic int
	for i := 0; i < len(b); i += 2 {
		if b[i] == 0x06 || b[i] == 0 {
			even++
		}
		if b[i+1] == 0x06 || b[i+1] == 0 {
			odd++
		}
		if b[i] == 0x06 {
			evenArabic++
		}
		if b[i+1] == 0x06 {
			oddArabic++
		}
	}
	half := len(b) / 2
	switch {
	case odd*10 >= half*9 && oddArabic*4 >= half && oddArabic > evenArabic:
		return "utf-16le"
	case even*10 >= half*9 && evenArabic*4 >= half:
		return "utf-16be"
	}
	return ""
}

// sniff tells the format of a file by its first bytes.
func sniff(head []byte) news.Format {
	t := bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))
	t = bytes.TrimLeft(t, " \t\r\n\x00")
	if inner, ok := bytes.CutPrefix(t, []byte("{")); ok {
		if inner = bytes.TrimLeft(inner, " \t\r\n"); len(inner) > 0 && (inner[0] == '"' || inner[0] == '}') {
			return FormatJSONL
		}
	}
	if utf16Mark(head) || utf16Bare(head) {
		t = bytes.ReplaceAll(t, []byte{0}, nil)
	}
	low := bytes.ToLower(t[:min(len(t), 4096)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<title", "<article"} {
		if bytes.Contains(low, []byte(tag)) {
			return news.FormatHTML
		}
	}
	// A fragment: it opens with a tag and holds several closing ones.
	if len(low) > 0 && low[0] == '<' && bytes.Count(low, []byte("</")) >= 2 {
		return news.FormatHTML
	}
	return news.FormatText
}
