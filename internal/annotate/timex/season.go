package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// season reads «صيف 2023», «شتاء 2023-2024», «الشتاء الماضي», «خريف العام
// المقبل», and «الصيف» in notes. Seasons are those of the north, winter from
// December to February of the next year.
func (p *parser) season(i int) (reading, bool) {
	w := p.words[i]
	j := i + 1
	if w.definite && p.plain(j, rel) {
		return p.anchored(seasonSpan(j+1, p.seasonBy(w.n, p.words[j].n)), "season")
	}
	if p.key(j) == "من" {
		j++
	}
	if p.next(j) && p.cuts[j] == 0 {
		if y, end := p.twoYears(j); end > 0 {
			return p.ruled(seasonSpan(end, date(y, w.n, 1)), "season"), true
		}
		if year, ok := p.extent(j); ok && year.grain == gYear && year.mod == "" {
			r := year
			r.rule, r.grain, r.cut = "season", gQuarter, 0
			if year.placed {
				start := date(year.first.Year(), w.n, 1)
				r.first, r.last = start, start.AddDate(0, 3, -1)
			}
			return r, true
		}
	}
	if !p.opts.Loose || p.cuts[i] > 0 || !w.definite && p.words[i].begins && p.next(i+1) {
		return reading{}, false
	}
	n := 0
	switch p.opts.Prefer {
	case Past:
		n = -1
	case Coming:
		n = 1
	}
	return p.anchored(seasonSpan(i+1, p.seasonBy(w.n, n)), "season")
}

func seasonSpan(end int, start time.Time) reading {
	return span(end, start, start.AddDate(0, 3, -1), gQuarter)
}

// seasonBy is the first day of the latest season that is over, of the one that
// is on or else the nearest, or of the first to come.
func (p *parser) seasonBy(month, n int) time.Time {
	before := date(p.anchor.Year()+1, month, 1)
	for !before.AddDate(0, 3, 0).Before(p.anchor) {
		before = before.AddDate(-1, 0, 0)
	}
	after := before.AddDate(1, 0, 0)
	switch {
	case n < 0:
		return before
	case n > 0 && !after.After(p.anchor):
		return after.AddDate(1, 0, 0)
	case n > 0:
		return after
	case after.Sub(p.anchor) < p.anchor.Sub(before.AddDate(0, 3, 0)):
		return after
	}
	return before
}

// twoYears reads the years of «شتاء 2023-2024» at token j, and returns the
// first and the token after them.
func (p *parser) twoYears(j int) (year, end int) {
	if k := p.key(j + 1); k != "-" && k != "/" && k != "–" || !p.next(j+2) {
		return 0, 0
	}
	a, ok := arabic.YearAt(p.tokens, j)
	b, ok2 := arabic.YearAt(p.tokens, j+2)
	if !ok || !ok2 || b != a+1 {
		return 0, 0
	}
	return a, j + 3
}
