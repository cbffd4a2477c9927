package citation

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// resolve gives the names that point back what they point back to: the last
// medium of the kind, the last source without a name, the last body whose
// name begins with the noun.
func (r *reader) resolve() {
	slices.SortStableFunc(r.out, func(a, b news.Citation) int { return cmp.Compare(place(a), place(b)) })
	kept := r.out[:0]
	for i := range r.out {
		c := r.out[i]
		if c.Anaphor == nil || c.Rule == "setting.post" || r.pointsBack(&c, kept) {
			kept = append(kept, c)
			continue
		}
		if !c.Kind.Medium() {
			c.Anaphor = nil
			if c.Kind == news.DocumentHop { // nobody is named for it
				c.Kind, c.Name = news.Anonymous, ""
			}
			kept = append(kept, c)
		}
	}
	r.out = kept
}

// maxBack bounds how many names back one that points back is looked for: far
// more than an article has between the two, so that hostile text costs no more.
const maxBack = 300

// maxSources is the same for sources, whose words are folded for comparing.
const maxSources = 40

func (r *reader) pointsBack(c *news.Citation, before []news.Citation) bool {
	noun := strings.TrimPrefix(fold(c.Text), "ال")
	if strings.HasPrefix(noun, "ل") && r.types[noun] == nil {
		noun = noun[len("ل"):]
	}
	noun, rest, _ := strings.Cut(noun, " ")
	if c.Kind.Medium() {
		return r.lastMedium(c, noun)
	}
	if c.Kind == news.DocumentHop {
		return r.author(c, noun, before)
	}
	if c.Kind == news.Anonymous {
		return r.lastSpokesman(c, noun, before) || same(rest) && r.lastCredited(c, before)
	}
	from := sort.Search(len(r.doc.Entities), func(i int) bool { return r.doc.Entities[i].Start >= c.Start })
	for i := from - 1; i >= 0 && i >= from-maxBack; i-- {
		e := &r.doc.Entities[i]
		if e.Type != news.Organisation {
			continue
		}
		first, _, _ := strings.Cut(strings.TrimPrefix(fold(e.Text), "ال"), " ")
		if first == noun && strings.Contains(e.Text, " ") {
			c.Mention, c.Name, c.ID, c.Kind = e.Mention, e.Name, e.ID, r.entityKind(e)
			return true
		}
	}
	return false
}

// lastSpokesman finds whom «المصدر» or «المتحدث» points back to: the last
// source of that noun, or the last person whose title begins with it.
func (r *reader) lastSpokesman(c *news.Citation, noun string, before []news.Citation) bool {
	plural := r.anonymous[noun]
	for i := len(before) - 1; i >= 0 && i >= len(before)-maxSources; i-- {
		b := before[i]
		if b.Anaphor != nil || b.Kind.Medium() {
			continue
		}
		first, _, _ := strings.Cut(fold(b.Text), " ")
		first = strings.TrimPrefix(first, "ال")
		if _, accusative := r.anonymous[first]; accusative && first != noun {
			first = strings.TrimSuffix(first, "ا")
		}
		titled := b.ID != "" && r.titleOf(b.ID) == noun
		if titled || first == noun || b.Kind == news.Anonymous && noun == "مصدر" && !r.anonymous[first] || b.Kind == news.Anonymous && plural && r.anonymous[first] && noun == "مصادر" {
			c.Mention, c.Kind, c.Name, c.ID = b.Mention, b.Kind, b.Name, b.ID
			return true
		}
	}
	return false
}

// same reports the word of «المصدر نفسه» and «المصدر ذاته».
func same(key string) bool {
	switch key {
	case "نفسه", "نفسها", "ذاته", "ذاتها":
		return true
	}
	return false
}

// lastCredited is the medium credited last: «المصدر ذاته» points to it where
// no source without a name has spoken.
func (r *reader) lastCredited(c *news.Citation, before []news.Citation) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-maxSources; i-- {
		if b := before[i]; b.Kind.Medium() && b.Kind != news.Social && !b.Collective && b.Scope == Sentence {
			c.Mention, c.Kind, c.Name, c.ID = b.Mention, b.Kind, b.Name, b.ID
			return true
		}
	}
	return false
}

// titleOf is the first word, without ال, of a title that the person with the
// id bears.
func (r *reader) titleOf(id string) string {
	if r.titled == nil {
		r.titled = map[string]string{}
		for i := range r.doc.Entities {
			if e := &r.doc.Entities[i]; e.Title != nil && r.titled[e.ID] == "" {
				first, _, _ := strings.Cut(fold(e.Title.Text), " ")
				r.titled[e.ID] = strings.TrimPrefix(first, "ال")
			}
		}
	}
	return r.titled[id]
}

// author finds who made a document that only a noun names («التقرير»): the
// body or medium credited in the sentence that first spoke of it («قالت
// المنظمة في تقرير»), else the body named last before it.
func (r *reader) author(c *news.Citation, noun string, before []news.Citation) bool {
	k, ok := r.firstOf(noun)
	if !ok || r.toks[k].Start >= c.Start {
		return false
	}
	at := r.doc.SentenceAt(r.toks[k].Start)
	for i := len(before) - 1; i >= 0 && i >= len(before)-maxBack; i-- {
		b := before[i]
		if (b.Kind.Medium() && b.Kind != news.Social && !b.Collective || b.Kind == news.OrgSource || b.Kind == news.Official) && r.doc.SentenceAt(place(b)) == at {
			c.Mention, c.Name, c.ID, c.Kind = b.Mention, b.Name, b.ID, b.Kind
			return true
		}
	}
	from := sort.Search(len(r.doc.Entities), func(i int) bool { return r.doc.Entities[i].Start >= r.toks[k].Start })
	for i := from - 1; i >= 0 && r.toks[k].Start-r.doc.Entities[i].End < maxAuthor; i-- {
		if e := &r.doc.Entities[i]; e.Type == news.Organisation && !r.platform(e) {
			c.Mention, c.Name, c.ID, c.Kind = e.Mention, e.Name, e.ID, r.entityKind(e)
			return true
		}
	}
	return false
}

// platform reports the name of a social platform, which makes no documents.
func (r *reader) platform(e *news.Entity) bool {
	o, ok := r.reg.Lookup(e.Text)
	return ok && o.Kind == string(news.Social)
}

// maxAuthor bounds the bytes between a body's name and the document that it
// is taken to have made: a long paragraph.
const maxAuthor = 900

// firstOf is the first token that is the noun without ال, with or without a
// pronoun («تقرير», «تقريرها»). The answer is kept: a text has few such nouns.
func (r *reader) firstOf(noun string) (int, bool) {
	if k, ok := r.first[noun]; ok {
		return k, k >= 0
	}
	if r.first == nil {
		r.first = map[string]int{}
	}
	r.first[noun] = -1
	for k := range r.toks {
		if rest, ok := strings.CutPrefix(r.toks[k].Key, noun); ok && (rest == "" || rest == "ها" || rest == "ه") {
			r.first[noun] = k
			break
		}
	}
	return r.first[noun], r.first[noun] >= 0
}

// lastMedium is the nearest medium named before c with the same word of type,
// else the nearest of the same kind.
func (r *reader) lastMedium(c *news.Citation, noun string) bool {
	best := -1
	from := sort.Search(len(r.found), func(i int) bool { return r.found[i].at.Start >= c.Start })
	for i := from - 1; i >= 0 && i >= from-maxBack; i-- {
		m := &r.found[i]
		if m.points || m.group || m.kind != c.Kind {
			continue
		}
		if m.head == noun {
			best = i
			break
		}
		if best < 0 {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	m := &r.found[best]
	c.Mention, c.Name, c.ID = r.doc.At(m.at), m.name, m.id
	return true
}
