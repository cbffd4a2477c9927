package text

import "unicode/utf8"

// Span is a half-open byte range [Start, End) of a text, on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the slice of t that the span covers. It panics as slicing does
// when the span does not lie in t.
func (s Span) Of(t string) string { return t[s.Start:s.End] }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Shift moves both ends by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Contains reports whether o lies wholly in s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover is the smallest span that holds both.
func (s Span) Cover(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// Valid reports whether the span lies in t with both ends on rune boundaries.
func (s Span) Valid(t string) bool {
	return s.Start >= 0 && s.Start <= s.End && s.End <= len(t) &&
		(s.Start == len(t) || utf8.RuneStart(t[s.Start])) &&
		(s.End == len(t) || utf8.RuneStart(t[s.End]))
}

// CodePoints converts byte offsets of one text to code point offsets. Build
// it once per text; each lookup is a binary search over the checkpoints.
type CodePoints struct {
	text  string
	marks []int // code points before byte i*stride
}

const stride = 256

// NewCodePoints prepares the conversion for t.
func NewCodePoints(t string) *CodePoints {
	c := &CodePoints{text: t, marks: make([]int, 0, len(t)/stride+1)}
	n := 0
	for i := 0; i < len(t); i++ {
		if i%stride == 0 {
			c.marks = append(c.marks, n)
		}
		if utf8.RuneStart(t[i]) {
			n++
		}
	}
	return c
}

// At returns the number of code points before byte offset b, which must lie
// in [0, len(text)].
func (c *CodePoints) At(b int) int {
	if len(c.marks) == 0 {
		return 0
	}
	k := min(b/stride, len(c.marks)-1)
	n := c.marks[k]
	for i := k * stride; i < b; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}

// Span converts both ends.
func (c *CodePoints) Span(s Span) Span { return Span{c.At(s.Start), c.At(s.End)} }
