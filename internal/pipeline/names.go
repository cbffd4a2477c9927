package pipeline

import (
	"io"
	"time"

	"github.com/isnad-news/isnad/internal/annotate/entity"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// Links are decisions of analysts on what is one and what is two.
type Links = lexicon.Links

// ReadLinks reads the decisions of analysts from r; name stands in errors.
func ReadLinks(r io.Reader, name string) (*Links, error) { return lexicon.ReadLinks(r, name) }

// Identity says whether two names are one entity, and why.
type Identity = entity.Identity

// Listed is an entity of the lists.
type Listed = entity.Listed

// CompareNames decides whether two names, or ids, are one entity, by the
// decisions of analysts, the lists and the spelling.
func (p *Pipeline) CompareNames(a, b string) Identity { return p.names.Compare(a, b, p.links) }

// ReadNames annotates a text that is no page: its entities and namings.
// published, where it is not zero, tells who held an office.
func (p *Pipeline) ReadNames(s string, published time.Time) *news.Document {
	d := &news.Document{Article: news.Article{Text: s}}
	if !published.IsZero() {
		d.PublishedAt = &published
	}
	p.chain.Annotate(d)
	d.FillLists()
	return d
}
