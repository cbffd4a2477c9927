package news

import (
	"time"

	"github.com/isnad-news/isnad/text"
)

// Format is what a page was received as.
type Format string

// The formats that pages come in.
const (
	FormatText Format = "text" // flattened text, line by line
	FormatHTML Format = "html"
)

// Page is one page as received, decoded to UTF-8.
type Page struct {
	ID  string
	URL string
	// Format tells how to read Content.
	Format Format
	// Content is the decoded page: text, or HTML source. NFC is not applied.
	Content string
	// SHA256 is the hex digest of the bytes as received.
	SHA256 string
	// Charset is the IANA name of the encoding it was decoded from.
	Charset string
	// RetrievedAt is when the page was got, zero when unknown.
	RetrievedAt time.Time
	Given       Given
	Problems    []Problem
}

// Given is what the carrier of a page (a JSON line, a feed, a flag) says of it.
type Given struct {
	// Outlet is the name or the id of the publisher, as given.
	Outlet   string
	Title    string
	Language string
	// Published and Modified are as given: RFC 3339 or a plain day.
	Published string
	Modified  string
	// Fallback is the time of publication that holds when neither the carrier
	// nor the page gives one.
	Fallback string
	// From says who gave Published: given (a JSON line or a flag) or feed.
	From string
}

// Role is what a run of a page's text is.
type Role string

// The roles of blocks. Headline to Caption belong to an article's text;
// Related marks the lines of an embedded article in its page.
const (
	RoleHeadline    Role = "headline"
	RoleByline      Role = "byline"
	RoleDateline    Role = "dateline"
	RoleDate        Role = "date"
	RoleBody        Role = "body"
	RoleCaption     Role = "caption"
	RolePromo       Role = "promo"
	RoleRelatedCue  Role = "related_cue"
	RoleRelated     Role = "related"
	RoleCredit      Role = "credit"
	RoleKeywords    Role = "keywords"
	RoleList        Role = "list"
	RoleBoilerplate Role = "boilerplate"
)

// Block is one run of lines of a page with one role.
type Block struct {
	Role Role `json:"role"`
	text.Span
	// Document is the id of the document that the block belongs to, null for
	// promos, lists and boilerplate.
	Document *string `json:"document"`
}

// Cut is a page cut into blocks, and the articles found on it.
type Cut struct {
	ID      string `json:"id"`
	URL     string `json:"url"`
	SHA256  string `json:"sha256"`
	Charset string `json:"charset"`
	// Text is the whole decoded page; for HTML its rendered text.
	Text string `json:"text"`
	// Blocks cover every non-blank line of Text, none twice, in order.
	Blocks   []Block   `json:"blocks"`
	Problems []Problem `json:"problems"`
	// Articles are the page's main article first (absent when the page holds
	// none), then the embedded ones.
	Articles []Article `json:"-"`
}

// Problem is something that went wrong with one item, kept beside the result.
type Problem struct {
	// Stage is the stage that saw it: read, extract, timex ...
	Stage string `json:"stage"`
	// Subject names the item: an id, a file and line, a quoted span.
	Subject string `json:"subject"`
	// Cause is one line, lower case.
	Cause string `json:"cause"`
}

func (p Problem) String() string { return p.Stage + " " + p.Subject + ": " + p.Cause }
