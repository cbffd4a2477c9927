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
	if page.Format == news.FormatHTML {
		e.cutHTML(page, cut)
	} else {
		e.cutText(page, cut)
	}
	return cut
}

// cutText cuts a flattened page.
func (e *Extractor) cutText(page *news.Page, cut *news.Cut) {
	content := page.Content
	if !utf8.ValidString(content) {
		content = strings.ToValidUTF8(content, "\uFFFD")
		problem(cut, "invalid UTF-8 replaced")
	}
	e.cutLines(page, cut, content, true)
}

// cutLines cuts a text of lines. Mapped: the articles keep their place in it.
func (e *Extractor) cutLines(page *news.Page, cut *news.Cut, content string, mapped bool) {
	cut.Text = content
	title := strings.TrimSpace(page.Given.Title)
	lines := splitLines(content)
	e.cues.readAll(content, lines)
	e.cues.segment(content, lines, title)
	cut.Blocks = blocks(lines, page.ID)
	drafts := articles(content, lines, page.ID, draftOptions{headline: title, mapped: mapped})
	e.finish(page, cut, drafts, facts{})
}
