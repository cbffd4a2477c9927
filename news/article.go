package news

import (
	"time"

	"github.com/isnad-news/isnad/text"
)

// Article is one news item as published.
type Article struct {
	// ID is the page's id, or PAGE#2, #3 ... for articles embedded in it.
	ID     string    `json:"id"`
	URL    string    `json:"url"`
	Outlet OutletRef `json:"outlet"`
	// Headline is empty when the page shows none.
	Headline    string     `json:"headline"`
	PublishedAt *time.Time `json:"published_at"`
	// PublishedFrom says where PublishedAt comes from: meta, feed, text,
	// given or story; empty when unknown. A PublishedAt known only to the day
	// has DayOnly set and is midnight UTC of that day.
	PublishedFrom string     `json:"published_from"`
	DayOnly       bool       `json:"day_only,omitempty"`
	ModifiedAt    *time.Time `json:"modified_at"`
	RetrievedAt   *time.Time `json:"retrieved_at"`
	// Language is a BCP 47 tag, "ar" by default.
	Language string `json:"language"`
	// FoundIn is the id of the main document of the page that an embedded
	// article was found in.
	FoundIn *string `json:"found_in"`
	// Text is the headline, a blank line, the body; without a headline the
	// body alone. NFC, lines of the body separated by one line feed.
	Text string `json:"text"`
	// Blocks are the parts of Text, in order.
	Blocks   []ArticleBlock `json:"blocks"`
	Keywords []Keyword      `json:"keywords"`
	// Credits are the names on the page's credit lines, as written.
	Credits  []string  `json:"credits"`
	Problems []Problem `json:"problems"`
}

// Body is the span of Text after the headline and its blank line.
func (a *Article) Body() text.Span {
	for _, b := range a.Blocks {
		if b.Role != RoleHeadline {
			return text.Span{Start: b.Start, End: len(a.Text)}
		}
	}
	return text.Span{Start: len(a.Text), End: len(a.Text)}
}

// ArticleBlock is one part of an article's text. PageStart and PageEnd are
// its place in the cut's text, null where HTML was rendered.
type ArticleBlock struct {
	Role Role `json:"role"`
	text.Span
	PageStart *int `json:"page_start"`
	PageEnd   *int `json:"page_end"`
}

// OutletRef names the publisher of an article. An unnamed outlet has an empty
// Name and an id of its own page.
type OutletRef struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	// Family is the id of the publisher family, the outlet's own id when it
	// has none.
	Family string `json:"family,omitempty"`
}

// Keyword is one keyword of the page; ID is the entity that it names, if any.
type Keyword struct {
	Text string `json:"text"`
	ID   string `json:"id,omitempty"`
}
