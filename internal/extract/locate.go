package extract

import "strings"

// locator finds the lines of a rendered page that hold an article.
type locator struct {
	lines []line
	keys  []string
	// in marks the lines found, from and to are the first and the last of
	// them.
	in       []bool
	from, to int
	// unseen is the article's body when it stands in the page's metadata only.
	unseen string
}

// aroundMax is how many lines before and behind an article its headline,
// date, byline, credit and keywords are looked for.
const aroundMax = 12

// choose finds the paragraphs that the extractors chose, or those that the
// page's metadata holds when they found little of them, or the paragraphs of
// the page when nobody chose.
func (l *locator) choose(chosen []string, body string) {
	found := l.locate(chosen)
	if paragraphs := unique(collapse(body)); len(body) > 0 && found*3 < length(paragraphs) {
		if l.locate(paragraphs)*2 < length(paragraphs) {
			l.in, l.unseen = make([]bool, len(l.lines)), body
			l.from, l.to = 0, -1
		}
		return
	}
	if found > 0 {
		return
	}
	for i := range l.lines {
		if m := &l.lines[i]; m.paragraph() && !m.link && m.words >= paragraphMin {
			l.mark(i)
		}
	}
}

// mark takes line i into the article.
func (l *locator) mark(i int) {
	l.in[i] = true
	if l.to < l.from {
		l.from, l.to = i, i
	}
	l.from, l.to = min(l.from, i), max(l.to, i)
}

// locate marks the lines that hold the paragraphs and returns how many
// characters of them it found. A text that the page has twice is looked for
// near those that it has once.
func (l *locator) locate(paragraphs []string) int {
	l.in, l.from, l.to = make([]bool, len(l.lines)), 0, -1
	at := map[string][]int{}
	for i, k := range l.keys {
		at[k] = append(at[k], i)
	}
	lo, hi := len(l.lines), -1
	keys := make([]string, len(paragraphs))
	for n, p := range paragraphs {
		keys[n] = foldLine(p)
		if where := at[keys[n]]; len(where) == 1 && l.lines[where[0]].words >= paragraphMin {
			lo, hi = min(lo, where[0]), max(hi, where[0])
		}
	}
	if hi < 0 {
		lo, hi = 0, len(l.lines)-1
	}
	found := 0
	var lost []string
	for n, k := range keys {
		i := near(at[k], lo, hi)
		switch {
		case i < 0:
			lost = append(lost, k)
		case l.lines[i].words > 3 || i >= lo && i <= hi+1:
			l.mark(i)
			found += len([]rune(paragraphs[n]))
		}
	}
	return found + l.parts(lost, lo, hi)
}

// near is the first of the places within the article, or just outside it.
func near(places []int, lo, hi int) int {
	for _, i := range places {
		if i >= lo && i <= hi {
			return i
		}
	}
	for _, i := range places {
		if i >= lo-aroundMax && i <= hi+aroundMax {
			return i
		}
	}
	return -1
}

// lostMax bounds how many paragraphs are looked for inside lines.
const lostMax = 40

// parts marks the lines that hold parts of lost paragraphs, or whole ones and
// more: extractors join and cut lines at elements that stand inside them.
func (l *locator) parts(lost []string, lo, hi int) int {
	if len(lost) > lostMax {
		lost = lost[:lostMax]
	}
	found := 0
	all := strings.Join(lost, "\n")
	for i := max(0, lo-aroundMax); i < min(len(l.lines), hi+aroundMax+1); i++ {
		m := &l.lines[i]
		if l.in[i] || m.words < 4 {
			continue
		}
		if strings.Contains(all, l.keys[i]) {
			l.mark(i)
			found += len([]rune(l.keys[i]))
			continue
		}
		for _, k := range lost {
			if strings.Count(k, " ") >= 5 && strings.Contains(l.keys[i], k) {
				l.mark(i)
				found += len([]rune(k))
				break
			}
		}
	}
	return found
}

// part lists the lines that the segmenter shall read: the article's, its
// headline, and those around and inside it that say when, who and of what.
func (l *locator) part(headline string) []int {
	var out []int
	if l.to < l.from {
		return out
	}
	start := l.from
	head := l.headline(headline)
	if head >= 0 {
		start = min(start, head)
	} else {
		start = max(0, start-3)
	}
	tags := false
	for i := range l.lines {
		m := &l.lines[i]
		take := l.in[i] || i == head
		if !take && i > start && i <= l.to+aroundMax {
			take = l.beside(i, i <= l.to) || tags && m.link && m.words <= cueMax
			tags = take && (m.cue.class == "keywords" || tags && m.cue.class == "")
		}
		if take && !(headline != "" && i != head && l.keys[i] == headline) {
			out = append(out, i)
		}
	}
	return out
}

// beside reports the lines that belong with an article although no extractor
// chose them: inside, the promotions too; behind it, the bylines and dates are
// those of comments and of other articles.
func (l *locator) beside(i int, inside bool) bool {
	m := &l.lines[i]
	switch m.cue.class {
	case "credit", "keywords":
		return true
	case "date", "byline", "caption", "related":
		return inside || m.cue.modified
	case "":
		return m.date && inside
	}
	return false
}

// headline is the line that holds the headline: the last one before the
// article or the first in it.
func (l *locator) headline(key string) int {
	head := -1
	if key == "" {
		return head
	}
	for i, k := range l.keys {
		if k != key {
			continue
		}
		if i <= l.from || head < 0 && i < l.to {
			head = i
		}
	}
	return head
}
