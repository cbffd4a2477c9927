package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// lines writes JSON values, one a line.
type lines struct {
	out *bufio.Writer
	enc *json.Encoder
}

func newLines(w io.Writer) *lines {
	b := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return &lines{b, enc}
}

func (l *lines) write(v any) error { return l.enc.Encode(v) }

func (l *lines) flush() error { return l.out.Flush() }

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
