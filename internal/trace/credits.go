package trace

import (
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// credited is the carrier that a name on a credit line of the page stands
// for: the one that the text itself cites by that name, else an outlet of the
// registry, else an unknown one with the id that a credit in a text would give
// it, so that «المصدر: وكالة س» and «قالت وكالة س» are one root.
func credited(d *news.Document, name string) carrier {
	key := text.FoldString(name, text.Name)
	if d.Outlet.Name != "" && key == text.FoldString(d.Outlet.Name, text.Name) {
		return carrier{name: name, id: d.Outlet.ID, kind: news.WebSite}
	}
	for i := range d.Citations {
		c := &d.Citations[i]
		if c.ID != "" && (text.FoldString(c.Name, text.Name) == key || text.FoldString(c.Text, text.Name) == key) {
			return carrier{name: c.Name, id: c.ID, kind: c.Kind}
		}
	}
	if o, ok := outlet.Default().Lookup(name); ok {
		return carrier{name: o.Name, id: o.ID, kind: news.HopKind(o.Kind)}
	}
	return carrier{name: name, id: outlet.IDFor(name), kind: kindByWord(name)}
}

// mediaKinds are the words that say what a medium is («وكالة», «صحيفة»).
var mediaKinds = sync.OnceValue(func() map[string]news.HopKind {
	kinds := map[string]news.HopKind{}
	for _, row := range lexicon.Must("ar/media_types.tsv").Rows {
		kinds[text.FoldString(row.Get("word"), text.Key)] = news.HopKind(row.Get("kind"))
	}
	return kinds
})

// kindByWord reads the kind of an unknown medium from the first word of its
// name; a site where that says nothing.
func kindByWord(name string) news.HopKind {
	if toks := text.Tokenize(name); len(toks) > 0 {
		if k := mediaKinds()[toks[0].Key]; k != "" {
			return k
		}
	}
	return news.WebSite
}
