// Package text holds the two things every layer of isnad stands on: byte
// spans of a text, and folding (normalising) that keeps the way back.
//
// An article's text is never edited. A finding is a [Span] of it, half-open,
// in bytes, on rune boundaries. Matching happens on folded forms: [Fold]
// returns a [Folded] whose Source maps any span of the folded text to the
// span of the original that it was made from. [Tokenize] cuts a text into
// tokens that carry their folded key beside their span.
//
// Code points and UTF-16 offsets exist only where output for others is made.
package text
