package pipeline

import (
	"github.com/isnad-news/isnad/internal/annotate/entity"
	"github.com/isnad-news/isnad/lexicon"
)

// Identity says whether two names are one entity, and why.
type Identity = entity.Identity

// CompareNames decides whether two names, or ids, are one entity, by the
// decisions of analysts (nil for none), the lists and the spelling.
func CompareNames(a, b string, links *lexicon.Links) Identity {
	return entity.Default().Compare(a, b, links)
}
