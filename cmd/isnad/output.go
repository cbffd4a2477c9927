package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// lines writes JSON values, one a line. Lines are held back and passed on
// many at a time, but only whole: an output that breaks off ends at a line.
type lines struct {
	out  io.Writer
	line bytes.Buffer
	enc  *json.Encoder // into line
	held []byte
	in   *input
}

// heldMost is how many bytes of lines are held back.
const heldMost = 64 << 10

// lines makes the output of a command that reads this input.
func (in *input) lines(w io.Writer) *lines {
	l := &lines{out: w, in: in}
	l.enc = json.NewEncoder(&l.line)
	l.enc.SetEscapeHTML(false)
	return l
}

// write writes the value of one item. One that JSON cannot hold is named as
// failed. The error is of the output.
func (l *lines) write(id string, v any) error {
	l.line.Reset()
	err := l.enc.Encode(v)
	if unencodable(err) {
		l.in.fail(&itemError{"write", id, err})
		return nil
	}
	if err != nil {
		return err
	}
	l.held = append(l.held, escapeControls(l.line.Bytes())...)
	if len(l.held) < heldMost {
		return nil
	}
	return l.flush()
}

func (l *lines) flush() error {
	_, err := l.out.Write(l.held)
	l.held = l.held[:0]
	if cap(l.held) > 16*heldMost { // after a very long line
		l.held, l.line = nil, bytes.Buffer{}
	}
	return err
}

// end flushes and gives the first error of the command.
func (l *lines) end(err error) error {
	if flushed := l.flush(); err == nil {
		return flushed
	}
	return err
}

// arabicUI reports whether a label set is Arabic: as asked for, else as the
// locale says.
func arabicUI(ui string) (bool, error) {
	switch ui {
	case "ar":
		return true, nil
	case "en":
		return false, nil
	case "":
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			if v := os.Getenv(name); v != "" {
				return strings.HasPrefix(v, "ar"), nil
			}
		}
		return false, nil
	}
	return false, usageError{fmt.Errorf("unknown --ui %q: ar or en", ui)}
}

// checkOffsets accepts the units of --offsets.
func checkOffsets(unit string) error {
	if unit != "byte" && unit != "codepoint" {
		return usageError{fmt.Errorf("unknown --offsets %q: byte or codepoint", unit)}
	}
	return nil
}

// toCodePoints turns every span of the document's text into code points. The
// places of blocks in the page stay: they are offsets of another text.
func toCodePoints(d *news.Document) {
	convert(reflect.ValueOf(d).Elem(), text.NewCodePoints(d.Text))
}

var spanType = reflect.TypeFor[text.Span]()

// convert walks a value and replaces the spans in it.
func convert(v reflect.Value, points *text.CodePoints) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			convert(v.Elem(), points)
		}
	case reflect.Slice:
		if v.Type().Elem() == reflect.TypeFor[text.Token]() {
			return
		}
		for i := range v.Len() {
			convert(v.Index(i), points)
		}
	case reflect.Struct:
		if v.Type() == spanType {
			v.Set(reflect.ValueOf(points.Span(v.Interface().(text.Span))))
			return
		}
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				convert(f, points)
			}
		}
	}
}
