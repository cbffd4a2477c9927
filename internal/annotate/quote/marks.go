package quote

import "github.com/isnad-news/isnad/text"

// quoted is one pair of quotation marks: the tokens of the marks themselves.
// An unclosed one closes at the end of its paragraph, where Close is the
// token after the last.
type quoted struct {
	open, close int
	words       int
}

// leastWords is the length from which a span in marks is a statement by
// itself. Shorter ones are mostly names, titles and scare quotes (half of all
// spans in news have one to three words).
const leastWords = 4

// pair pairs the quotation marks of tokens, paragraph by paragraph. Guillemets
// and curly marks pair by their own direction, with nesting; straight marks by
// turns, where the spaces around a mark may show that one before it was left
// open. Nested pairs are dropped: the outermost counts.
func pair(toks []text.Token) []quoted {
	var out []quoted
	for i := 0; i < len(toks); {
		end := i + 1
		for end < len(toks) && !toks[end].Line {
			end++
		}
		out = pairLine(toks, i, end, out)
		i = end
	}
	return out
}

// maxCross is how many paragraphs a «…» may go on over.
const maxCross = 4

func pairLine(toks []text.Token, from, end int, out []quoted) []quoted {
	if n := len(out); n > 0 && out[n-1].close >= end { // a «…» that goes on over this paragraph
		return out
	} else if n > 0 && out[n-1].close >= from {
		from = out[n-1].close + 1
	}
	for i := from; i < end; i++ {
		closer, direct := closerOf(toks[i].Key)
		if closer == "" || !direct && !opensHere(toks, i, end) {
			continue
		}
		c, ok := closeOf(toks, i, end, closer)
		if !ok && direct {
			c, ok = closeLater(toks, i, end)
		}
		if !ok {
			if !spoken(toks, i) {
				continue
			}
			c = end
		}
		if q := (quoted{open: i, close: c, words: count(toks, i+1, c)}); q.words > 0 {
			out = append(out, q)
		}
		i = c
	}
	return out
}

// closerOf is the mark that closes the key, empty when it opens nothing;
// direct reports a mark that shows its direction.
func closerOf(key string) (string, bool) {
	switch key {
	case `"`:
		return `"`, false
	case "«":
		return "»", true
	case "“", "”":
		return "”", false
	case "„":
		return "“", true
	}
	return "", false
}

func closesWith(key, closer string) bool {
	return key == closer || closer == "”" && key == "“"
}

// opensHere reports whether a mark without direction can open: it does not
// when it hangs on the word before it and a space follows.
func opensHere(toks []text.Token, i, end int) bool {
	return !(toks[i].Glued && i+1 < end && !toks[i+1].Glued && toks[i-1].Kind != text.Punct)
}

// closeOf finds the close of the mark at i before end. Inside guillemets
// deeper ones are counted. A straight mark that can only open (a space before
// it, a word right after) shows that the one at i was never closed.
func closeOf(toks []text.Token, i, end int, closer string) (int, bool) {
	depth := 0
	for k := i + 1; k < min(end, i+maxSpan); k++ {
		key := toks[k].Key
		switch {
		case closer == "»" && key == "«":
			depth++
		case closesWith(key, closer):
			if closer != "»" && k > i+1 && !toks[k].Glued && k+1 < end && toks[k+1].Glued && toks[k+1].Kind != text.Punct && reopened(toks, k, end, closer) {
				return 0, false
			}
			if depth == 0 {
				return k, true
			}
			depth--
		}
	}
	return 0, false
}

// maxReopen bounds how far the close of a mark that only opens is looked for.
const maxReopen = 400

// maxSpan bounds the tokens of one quotation, so that marks that are never
// closed cost no more.
const maxSpan = 1200

func reopened(toks []text.Token, k, end int, closer string) bool {
	for n := k + 1; n < end && n < k+maxReopen; n++ {
		if closesWith(toks[n].Key, closer) {
			return toks[n].Glued
		}
	}
	return false
}

// closeLater finds the close of a guillemet in the next paragraphs, unless
// another opens first.
func closeLater(toks []text.Token, i, end int) (int, bool) {
	lines := 0
	for k := end; k < len(toks) && k < i+maxReopen; k++ {
		if toks[k].Line {
			if lines++; lines > maxCross {
				return 0, false
			}
		}
		switch toks[k].Key {
		case "»":
			return k, true
		case "«":
			if !toks[k].Line { // each paragraph of a long quotation may open again
				return 0, false
			}
		}
	}
	return 0, false
}

// spoken reports a colon before the mark: only then is an unclosed one taken
// to open a statement.
func spoken(toks []text.Token, i int) bool { return i > 0 && !toks[i].Line && toks[i-1].Key == ":" }

func count(toks []text.Token, i, j int) int {
	n := 0
	for ; i < j && i < len(toks); i++ {
		if toks[i].Kind != text.Punct {
			n++
		}
	}
	return n
}
