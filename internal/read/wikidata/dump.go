package wikidata

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
)

// Open unpacks a dump by what its first bytes say: gzip, bzip2 or neither.
func Open(r io.Reader) (io.Reader, error) {
	b := bufio.NewReaderSize(r, 1<<20)
	head, err := b.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return gzip.NewReader(b)
	case bytes.HasPrefix(head, []byte("BZh")):
		return bzip2.NewReader(b), nil
	case bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd}), bytes.HasPrefix(head, []byte("PK")), bytes.HasPrefix(head, []byte("\xfd7zX")):
		return nil, errors.New("a dump is read plain or packed with gzip or bzip2, and this one is packed otherwise")
	}
	return b, nil
}

// maxLine is more bytes than any entity has; the largest of Wikidata have
// some five million.
const maxLine = 64 << 20

var errLongLine = errors.New("the line is longer than any entity")

// line is one line of a dump.
type line struct {
	n    int
	data []byte
	err  error
}

// lineReader cuts a dump into lines and bounds them: what is longer is read
// over and told as an error of that line.
type lineReader struct {
	r   *bufio.Reader
	n   int
	max int
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 1<<20), max: maxLine}
}

// next gives the next line that is not blank and no bracket of the array,
// without the comma after it. The error is that of the reader, io.EOF at the
// end.
func (l *lineReader) next() (line, error) {
	for {
		data, err := l.raw()
		if err != nil && (!errors.Is(err, io.EOF) || len(data) == 0) && !errors.Is(err, errLongLine) {
			return line{}, err
		}
		l.n++
		if errors.Is(err, errLongLine) {
			return line{n: l.n, err: err}, nil
		}
		if l.n == 1 {
			data = bytes.TrimPrefix(data, []byte("\ufeff"))
		}
		data = bytes.TrimSpace(data)
		data = bytes.TrimSpace(bytes.TrimSuffix(data, []byte(",")))
		if bytes.HasPrefix(data, []byte("[")) {
			data = bytes.TrimSpace(data[1:])
		}
		if bytes.HasSuffix(data, []byte("]")) {
			data = bytes.TrimSpace(data[:len(data)-1])
		}
		if len(data) > 0 {
			return line{n: l.n, data: data}, nil
		}
	}
}

// raw reads up to and with the next line end, into memory of its own.
func (l *lineReader) raw() ([]byte, error) {
	var out []byte
	for {
		part, err := l.r.ReadSlice('\n')
		if len(out)+len(part) > l.max {
			for errors.Is(err, bufio.ErrBufferFull) {
				_, err = l.r.ReadSlice('\n')
			}
			if err != nil && !errors.Is(err, io.EOF) {
				return nil, err
			}
			return nil, errLongLine
		}
		out = append(out, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return out, err
		}
	}
}
