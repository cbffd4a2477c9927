package extract

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// notNames are the words of credit lines that name nobody.
var notNames = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range []string{"وكالات", "الوكالات", "متابعات", "متابعة", "وكالات الأنباء", "وكالات أنباء", "مواقع", "مواقع إلكترونية", "صحف", "خاص", "مواقع التواصل", "وسائل إعلام", "وكالات ومتابعات", "مواقع ووكالات", "وكالات ومواقع", "متابعات ووكالات", "المحرر", "agencies"} {
		m[text.FoldString(w, text.Key)] = true
	}
	return m
}()

// creditNames lists the names on the article's credit lines, once each, as
// written: «نسيم الصباح + متابعات» names one.
func (d *draft) creditNames(page string) []string {
	var out []string
	seen := map[string]bool{}
	for _, l := range d.credits {
		span := l.Span
		if l.cue.class == "credit" {
			span = l.cue.rest
		}
		for _, name := range splitNames(span.Of(page)) {
			if l.cue.rule == ruleUnknown {
				// «words: names» may be a headline: only a known name counts.
				if _, ok := outlet.Default().Lookup(name); !ok {
					continue
				}
			}
			if k := text.FoldString(name, text.Name); !seen[k] {
				seen[k] = true
				out = append(out, name)
			}
		}
	}
	return out
}

// dashes makes the spaced dashes between names one sign.
var dashes = strings.NewReplacer(" - ", "+", " – ", "+", " — ", "+")

// splitNames cuts a credit into names at +, commas, bars, slashes and spaced
// dashes, and leaves out what names nobody.
func splitNames(s string) []string {
	s = dashes.Replace(s)
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("+،,|/؛;&", r) }) {
		part = strings.TrimFunc(part, func(r rune) bool {
			return unicode.IsSpace(r) || decoration(r) || strings.ContainsRune(`()[]«»"“”.`, r)
		})
		if part == "" || notNames[text.FoldString(part, text.Key)] || strings.Count(part, " ") > 7 {
			continue
		}
		out = append(out, clean(part))
	}
	return out
}

// outletOf is the publisher: the one that the page's carrier gave, else the
// one that an HTML page names itself or its host tells, else the first that a
// credit line names, else an unnamed one of the article's own. An embedded
// article takes nothing from its page: its own credit or dateline may name one.
func outletOf(page *news.Page, a *news.Article, siteName string) news.OutletRef {
	var names []string
	if a.FoundIn == nil {
		if o, ok := outlet.Default().ByID(page.Given.Outlet); ok {
			return known(o)
		}
		names = append(names, page.Given.Outlet, siteName)
		if page.Given.Outlet == "" {
			if u, err := url.Parse(page.URL); err == nil && u.Host != "" {
				if o, ok := outlet.Default().ByHost(u.Hostname()); ok {
					return known(o)
				}
			}
		}
	}
	for _, name := range a.Credits {
		if !initials(name) { // «و س ف» signs for an agency, it names no publisher
			names = append(names, name)
			break
		}
	}
	for _, name := range names {
		if name = strings.TrimSpace(name); name != "" {
			return named(name)
		}
	}
	if a.FoundIn != nil {
		if o, ok := datelineOutlet(a); ok {
			return known(o)
		}
	}
	return news.OutletRef{ID: "u:" + a.ID}
}

// named is the reference to an outlet by name.
func named(name string) news.OutletRef {
	if o, ok := outlet.Default().Lookup(name); ok {
		return known(o)
	}
	id := outlet.IDFor(name)
	return news.OutletRef{ID: id, Name: clean(name), Family: id}
}

func known(o outlet.Outlet) news.OutletRef {
	ref := news.OutletRef{ID: o.ID, Name: o.Name, Family: o.Family}
	if ref.Family == "" {
		ref.Family = o.ID
	}
	return ref
}

// datelineOutlet reads the medium in brackets before the dash of a dateline:
// «دبي، الإمارات (CNN)-- …».
func datelineOutlet(a *news.Article) (outlet.Outlet, bool) {
	for _, b := range a.Blocks {
		if b.Role != news.RoleBody && b.Role != news.RoleDateline {
			continue
		}
		head := b.Of(a.Text)
		open := strings.IndexByte(head, '(')
		if open < 0 || open > headBytes {
			return outlet.Outlet{}, false
		}
		size := strings.IndexByte(head[open:], ')')
		if size < 0 || size > headBytes || !placed(head[:min(len(head), open+size+8)], text.Tokenize(head[:min(len(head), open+size+8)])) {
			return outlet.Outlet{}, false
		}
		return outlet.Default().Lookup(head[open+1 : open+size])
	}
	return outlet.Outlet{}, false
}
