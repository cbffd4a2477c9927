package lexicon

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// Links are the decisions of analysts on what is one and what is two. They
// stand above what lists and rules say. The zero value and nil decide nothing.
//
// The file has a decision a line, its fields parted by tabs:
//
//	must	entity	إيغور هافنمير	إيجور هافنماير
//	cannot	entity	باسل المرجاني	x:someone
//
// An entity is named by its id or by its name, told by its letters, marks,
// hamza, ة and ى aside. Blank lines and lines that begin with # are skipped.
// Decisions of the kind article, on documents by their ids, are checked and
// kept for those who group documents.
type Links struct {
	rows []Link
	// sets maps a name or an id to the set of its must-links, members a set to
	// its names in the order of the file.
	sets    map[string]int
	members [][]string
	// apart holds the pairs that cannot be one.
	apart map[[2]string]bool
}

// Link is one decision.
type Link struct {
	Must bool
	// Kind is entity or article.
	Kind string
	A, B string
	// At is where the decision stands, file:line.
	At string
}

// The kinds of links.
const (
	EntityLink  = "entity"
	ArticleLink = "article"
)

// ReadLinks reads decisions from r; path names them in errors.
func ReadLinks(r io.Reader, path string) (*Links, error) {
	l := &Links{sets: map[string]int{}, apart: map[[2]string]bool{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLink)
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimRight(lines.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		link, err := readLink(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		link.At = fmt.Sprintf("%s:%d", path, n)
		l.rows = append(l.rows, link)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, n+1, err)
	}
	return l, l.settle()
}

// maxLink is more bytes than a line of two names has.
const maxLink = 64 << 10

func readLink(line string) (Link, error) {
	f := strings.Split(line, "\t")
	if len(f) != 4 {
		return Link{}, fmt.Errorf("%d fields, want must or cannot, entity or article, and two names or ids, parted by tabs: %q", len(f), line)
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	link := Link{Must: f[0] == "must", Kind: f[1], A: f[2], B: f[3]}
	switch {
	case !link.Must && f[0] != "cannot":
		return link, fmt.Errorf("%q is neither must nor cannot", f[0])
	case link.Kind != EntityLink && link.Kind != ArticleLink:
		return link, fmt.Errorf("kind %q, want entity or article", link.Kind)
	case LinkKey(link.A) == "" || LinkKey(link.B) == "":
		return link, fmt.Errorf("an empty name in %q", line)
	case link.Kind == EntityLink && LinkKey(link.A) == LinkKey(link.B), link.A == link.B:
		return link, fmt.Errorf("%q and %q are the same", link.A, link.B)
	}
	return link, nil
}

// LinkKey is what a link compares of a name or an id: an id whole, of a name
// its letters.
func LinkKey(s string) string {
	if IsID(s) {
		return s
	}
	return strings.Join(strings.Fields(text.FoldString(s, text.Name)), " ")
}

// IsID reports an entity's id: a prefix of small Latin letters, a colon, no
// space (x:putin, my:helva, n:per:…).
func IsID(s string) bool {
	prefix, rest, ok := strings.Cut(s, ":")
	if !ok || prefix == "" || rest == "" || strings.ContainsAny(rest, " \t") {
		return false
	}
	return strings.Trim(prefix, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// settle joins the must-links of entities into sets and refuses a cannot-link
// between two of one set.
func (l *Links) settle() error {
	for _, link := range l.rows {
		if link.Kind == EntityLink && link.Must {
			l.join(link.A, link.B)
		}
	}
	for _, link := range l.rows {
		if link.Kind != EntityLink || link.Must {
			continue
		}
		a, b := l.root(LinkKey(link.A)), l.root(LinkKey(link.B))
		if a == b {
			return fmt.Errorf("%s: %q and %q cannot be one, and the must-links make them one", link.At, link.A, link.B)
		}
		l.apart[[2]string{a, b}], l.apart[[2]string{b, a}] = true, true
	}
	return nil
}

func (l *Links) join(a, b string) {
	i, known := l.sets[LinkKey(a)]
	if !known {
		i = len(l.members)
		l.members = append(l.members, []string{a})
		l.sets[LinkKey(a)] = i
	}
	j, known := l.sets[LinkKey(b)]
	switch {
	case !known:
		l.members[i] = append(l.members[i], b)
		l.sets[LinkKey(b)] = i
	case i != j:
		for _, m := range l.members[j] {
			l.sets[LinkKey(m)] = i
		}
		l.members[i], l.members[j] = append(l.members[i], l.members[j]...), nil
	}
}

// root names the set of a key, the key itself outside sets.
func (l *Links) root(key string) string {
	if i, ok := l.sets[key]; ok {
		return LinkKey(l.members[i][0])
	}
	return key
}

// All are the decisions of a kind, in the order of the file.
func (l *Links) All(kind string) []Link {
	var out []Link
	if l != nil {
		for _, link := range l.rows {
			if link.Kind == kind {
				out = append(out, link)
			}
		}
	}
	return out
}

// Set gives the names and ids that are one entity with a name or id, in the
// order of the file, nil when no link says so.
func (l *Links) Set(nameOrID string) []string {
	if l == nil {
		return nil
	}
	if i, ok := l.sets[LinkKey(nameOrID)]; ok {
		return l.members[i]
	}
	return nil
}

// One reports that links make two names or ids one entity.
func (l *Links) One(a, b string) bool {
	if l == nil {
		return false
	}
	i, ok := l.sets[LinkKey(a)]
	j, also := l.sets[LinkKey(b)]
	return ok && also && i == j
}

// Two reports that links keep two names or ids apart.
func (l *Links) Two(a, b string) bool {
	return l != nil && len(l.apart) > 0 && l.apart[[2]string{l.root(LinkKey(a)), l.root(LinkKey(b))}]
}

// Empty reports that no link is about entities.
func (l *Links) Empty() bool { return l == nil || len(l.members) == 0 && len(l.apart) == 0 }
