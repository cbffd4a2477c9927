package extract

import "strings"

// headline is the page's headline without the name of the site around it, and
// the name of the site, when the page says it nowhere else. Of the ways to
// take the parts at either end off, the longest that is a line of the page
// counts; without one, the first candidate without the site's known name.
func (m *metadata) headline(lines map[string]bool) (headline, site string) {
	for _, h := range m.headlines {
		if lines[foldLine(h)] {
			return h, m.siteAround(h)
		}
		if part, rest := partOnPage(h, lines); part != "" {
			if m.site == "" {
				return part, rest
			}
			return part, m.site
		}
	}
	if len(m.headlines) == 0 {
		return "", m.site
	}
	parts, seps := splitTitle(m.headlines[0])
	switch last := len(parts); {
	case last > 1 && sameWords(parts[last-1], m.site):
		return joinTitle(parts, seps, 0, last-1), m.site
	case last > 1 && sameWords(parts[0], m.site):
		return joinTitle(parts, seps, 1, last), m.site
	}
	return m.headlines[0], m.site
}

// siteAround is the site's name: the one stated, else what stands before or
// behind the headline in one of the page's titles.
func (m *metadata) siteAround(headline string) string {
	if m.site != "" {
		return m.site
	}
	for _, h := range m.headlines {
		parts, _ := splitTitle(h)
		switch last := len(parts) - 1; {
		case last < 1:
		case strings.HasPrefix(h, headline):
			return parts[last]
		case strings.HasSuffix(h, headline):
			return parts[0]
		}
	}
	return ""
}

// partOnPage finds the longest beginning or end of a title, cut at its
// separators, that is a line of the page, and the part at the other end.
func partOnPage(title string, lines map[string]bool) (part, rest string) {
	parts, seps := splitTitle(title)
	last := len(parts)
	for size := 1; size < last; size++ {
		if h := joinTitle(parts, seps, 0, size); len(h) > len(part) && lines[foldLine(h)] {
			part, rest = h, parts[last-1]
		}
		if h := joinTitle(parts, seps, last-size, last); len(h) > len(part) && lines[foldLine(h)] {
			part, rest = h, parts[0]
		}
	}
	return part, rest
}

// splitTitle cuts a title at spaced dashes and bars.
func splitTitle(t string) (parts, seps []string) {
	for {
		at, size := -1, 0
		for _, sep := range [...]string{" - ", " | ", " – ", " — ", " :: ", " » "} {
			if i := strings.Index(t, sep); i >= 0 && (at < 0 || i < at) {
				at, size = i, len(sep)
			}
		}
		if at < 0 || len(parts) >= 6 {
			return append(parts, t), seps
		}
		parts = append(parts, strings.TrimSpace(t[:at]))
		seps = append(seps, t[at:at+size])
		t = t[at+size:]
	}
}

func joinTitle(parts, seps []string, from, to int) string {
	out := parts[from]
	for i := from + 1; i < to; i++ {
		out += seps[i-1] + parts[i]
	}
	return strings.TrimSpace(out)
}
