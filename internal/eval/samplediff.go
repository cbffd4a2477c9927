package eval

import (
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// differenceScores compares the differences of the reports with the gold. A
// difference is found when kind and status agree and at least two of its
// values (one, for what a single outlet reports) are among those found.
func (run *sampleRun) differenceScores(gold []sampleStory) []Score {
	var all tally
	byKind := map[string]*tally{}
	kinds := []string{"quantity", "agreement", "time", "place", "actor", "name", "naming", "presence"}
	for _, k := range kinds {
		byKind[k] = &tally{}
	}
	for _, s := range gold {
		if len(s.Origins) == 0 {
			continue
		}
		r := run.reports[s.Members[0]]
		if r == nil {
			r = &news.Report{}
		}
		for _, g := range s.Differences {
			hit := slices.ContainsFunc(r.Differences, func(d news.Difference) bool { return sameDifference(g, d) })
			byKind[g.Kind].add(one(hit), 0, 1)
			all.add(one(hit), 0, 1)
		}
		for _, d := range r.Differences {
			if t := byKind[d.Kind]; t != nil {
				t.found++
			}
			all.found++
		}
	}
	out := all.scores("differences")
	for _, k := range kinds {
		if t := byKind[k]; t.gold > 0 {
			out = append(out, Score{Name: "differences recall, " + k, Value: ratio(t.hit, t.gold)})
		}
	}
	return out
}

func sameDifference(g sampleDifference, d news.Difference) bool {
	if g.Kind != d.Kind || (g.Status == nil) != (d.Status == nil) || g.Status != nil && *g.Status != *d.Status {
		return false
	}
	need := min(2, len(g.Values))
	n := 0
	for _, want := range g.Values {
		if slices.ContainsFunc(d.Values, func(v news.DiffValue) bool { return sameValue(g.Kind, want.Value, want.Articles, v) }) {
			n++
		}
	}
	return n >= need
}

// sameValue compares a value of the gold with one found: numbers by value,
// days as written, what one outlet alone reports by who reports it, words by
// their folded form.
func sameValue(kind, want string, articles []string, v news.DiffValue) bool {
	switch kind {
	case "presence":
		return slices.ContainsFunc(v.Articles, func(a string) bool { return slices.Contains(articles, a) })
	case "quantity", "agreement":
		return leadingNumber(want) == leadingNumber(v.Value)
	case "time":
		return strings.HasPrefix(v.Value, want)
	}
	a, b := words(want), words(v.Value)
	return within(a, b) || within(b, a)
}

func leadingNumber(s string) float64 {
	s = strings.TrimLeft(s, "~<>=≥≤≈ ")
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == '.') {
		end++
	}
	n, err := strconv.ParseFloat(s[:end], 64)
	if err != nil {
		return -1
	}
	return n
}

// figureScores compares checks of figures: document, total and verdict, and
// the parts as a set.
func (run *sampleRun) figureScores(gold []sampleFigure) []Score {
	var t tally
	for _, g := range gold {
		if g.Check == "percentage" {
			continue
		}
		t.gold++
		r := run.reports[g.Document]
		if r == nil {
			continue
		}
		for _, f := range r.Figures {
			if f.Article != g.Document || f.Value != g.Total {
				continue
			}
			ok := slices.ContainsFunc(f.Checks, func(c news.Check) bool { return c.Verdict == g.Verdict && holdsParts(f, g.Parts) })
			if ok {
				t.hit++
				break
			}
		}
	}
	return []Score{{Name: "figure checks right", Value: ratio(t.hit, t.gold), Gated: true}}
}

func holdsParts(f news.Figure, parts []float64) bool {
	for _, want := range parts {
		if !slices.ContainsFunc(f.Parts, func(p news.Part) bool { return p.Value == want }) {
			return false
		}
	}
	return true
}
