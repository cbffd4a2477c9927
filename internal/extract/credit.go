package extract

import (
	"strings"
	"unicode"

	"github.com/isnad-news/isnad/news"
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
			if k := text.FoldString(name, text.Name); !seen[k] {
				seen[k] = true
				out = append(out, name)
			}
		}
	}
	return out
}

// splitNames cuts a credit into names at +, commas, bars, slashes and spaced
// dashes, and leaves out what names nobody.
func splitNames(s string) []string {
	s = strings.NewReplacer(" - ", "+", " – ", "+", " — ", "+").Replace(s)
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

// signed reports a credit without a label: a few words cut by +, a bar, a
// slash or a spaced dash, one part of which stands for the agencies («نسيم
// الصباح - وكالات»).
func signed(s string, l *line) bool {
	if l.words > shortMax || l.stop || l.open {
		return false
	}
	t := strings.NewReplacer(" - ", "+", " – ", "+", " — ", "+").Replace(l.Of(s))
	parts := strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune("+|/", r) })
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		p = strings.TrimFunc(p, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`()[]`, r) })
		if notNames[text.FoldString(p, text.Key)] {
			return true
		}
	}
	return false
}

// outletOf is the publisher: the one that the carrier gave, else, for the
// flattened page, the first that a credit line names, else an unnamed one of
// the article's own.
func outletOf(page *news.Page, a *news.Article, d *draft) news.OutletRef {
	name := ""
	switch {
	case a.FoundIn == nil && page.Given.Outlet != "":
		name = page.Given.Outlet
	case len(a.Credits) > 0:
		name = a.Credits[0]
	}
	if name == "" {
		return news.OutletRef{ID: "u:" + a.ID}
	}
	return named(name)
}

// named is the reference to an outlet by name.
func named(name string) news.OutletRef {
	id := "n:" + strings.Join(strings.Fields(text.FoldString(name, text.Name)), "-")
	return news.OutletRef{ID: id, Name: name, Family: id}
}
