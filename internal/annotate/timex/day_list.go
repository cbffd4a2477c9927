package timex

import "github.com/isnad-news/isnad/internal/lang/arabic"

// maxListed is how many days a list of them may name.
const maxListed = 6

// listedDay reads a day that shares the month of the days after it, in a list
// that a word for days opens: the 14 of «يومي 14 و15 مارس», the 3 and the 5 of
// «أيام 3 و5 و7 من الشهر المقبل».
func (p *parser) listedDay(i int) (reading, bool) {
	d, ok := p.dayAt(i)
	if !ok {
		return reading{}, false
	}
	for n, k := 0, d.end; n < maxListed; n++ {
		if key := p.key(k); key == "و" || key == "،" || key == "," {
			k++
		}
		if !p.next(k) || k == d.end && p.cuts[k] == 0 {
			return reading{}, false
		}
		if r, ok := p.date(k); ok && r.grain == gDay {
			return p.sharing(d, r)
		}
		next, ok := p.dayAt(k)
		if !ok {
			return reading{}, false
		}
		d.end, k = min(d.end, next.end), next.end
	}
	return reading{}, false
}

// sharing is the day of the month of r, without r.
func (p *parser) sharing(d monthDay, r reading) (reading, bool) {
	out := reading{end: d.end, cut: d.cut, typ: r.typ, grain: gDay, anchored: r.anchored, rule: "listed-day"}
	if !r.placed {
		return out, true
	}
	day, ok := arabic.GregorianDay(r.first.Year(), int(r.first.Month()), d.day)
	if !ok || !day.Before(r.first) {
		return reading{}, false
	}
	out.first, out.last, out.placed = day, day, true
	return out, true
}

// inList reports that a word for days, or في, stands before the list that
// token i is in.
func (p *parser) inList(i int) bool {
	for n := 0; n < 2*maxListed && i > 0 && !p.tokens[i].Line; n++ {
		i--
		switch p.key(i) {
		case "يومي", "ايام", "الايام", "ليالي", "ليلتي", "ويومي", "في", "وفي", "بتاريخ":
			return true
		case "و", "،", ",":
		default:
			if _, ok := p.dayAt(i); !ok {
				return false
			}
		}
	}
	return false
}
