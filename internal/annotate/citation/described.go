package citation

import (
	"sort"

	"github.com/isnad-news/isnad/news"
)

// described gives people who are credited by a description the name of whom
// it denotes, where the article or the lists say who: «قال الرئيس الصيني». What
// stands around the description must not make it somebody else («نائب الرئيس
// الصيني»), so it must be all of the source.
func (r *reader) described() {
	for i := range r.out {
		c := &r.out[i]
		if c.Kind != news.PersonHop || c.ID != "" {
			continue
		}
		at := sort.Search(len(r.doc.Namings), func(k int) bool { return r.doc.Namings[k].Start >= c.Start })
		for ; at < len(r.doc.Namings) && r.doc.Namings[at].Start == c.Start; at++ {
			if n := &r.doc.Namings[at]; n.Kind == news.Description && n.Span == c.Span {
				c.Name, c.ID = n.Name, n.ID
				c.Rule += ".naming"
				break
			}
		}
	}
}
