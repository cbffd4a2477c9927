package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
)

// Options set the bounds of an Extractor. The zero value is what ships.
type Options struct {
	// MaxHTML is the most bytes of HTML that are parsed; the rest of a longer
	// page is left out, as a recorded problem. Zero means DefaultMaxHTML.
	MaxHTML int
}

// Extractor cuts pages. It keeps no state between them and is safe for
// concurrent use.
type Extractor struct {
	opts Options
	cues *cues
}

// New loads the word lists and returns an extractor.
func New(opts Options) *Extractor {
	return &Extractor{opts: opts, cues: loadCues()}
}

// Cut cuts one page into blocks and articles. What could not be read is in
// the cut's problems, with those that the page came with.
func (e *Extractor) Cut(page *news.Page) *news.Cut {
	cut := &news.Cut{ID: page.ID, URL: page.URL, SHA256: page.SHA256, Charset: page.Charset}
	cut.Problems = append(cut.Problems, page.Problems...)
	e.cutText(page, cut)
	return cut
}

// cutText cuts a flattened page.
func (e *Extractor) cutText(page *news.Page, cut *news.Cut) {
	cut.Text = page.Content
	if !utf8.ValidString(cut.Text) {
		cut.Text = strings.ToValidUTF8(cut.Text, "\uFFFD")
		problem(cut, "invalid UTF-8 replaced")
	}
	title := strings.TrimSpace(page.Given.Title)
	lines := splitLines(cut.Text)
	e.cues.segment(cut.Text, lines, title)
	cut.Blocks = blocks(lines, page.ID)
	drafts := articles(cut.Text, lines, page.ID, draftOptions{headline: title, mapped: true})
	e.finish(page, cut, drafts)
}
