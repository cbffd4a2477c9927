package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// listed returns the last month or day of a list that goes on at token end
// after one of the same form, and the token after it: «شهري مارس ويناير هذا
// العام», «في 3 مايو و5 يونيو 2060».
func (p *parser) listed(d arabic.DateRef, end int) (arabic.DateRef, int, bool) {
	last, found := d, false
	for n := 0; n < maxListed && p.next(end); n++ {
		j := end
		if k := p.key(j); (k == "و" || k == "،") && p.next(j+1) {
			j++
		}
		if !p.next(j) || !p.words[j].begins && !p.number(j) || j == end && !strings.HasPrefix(p.key(j), "و") {
			break
		}
		other, ok := p.dateRef(j)
		if !ok || other.Calendar != d.Calendar || (other.Day == 0) != (d.Day == 0) || other.Weekday != 0 || other.Month == 0 {
			break
		}
		last, end, found = other, j+other.Tokens, true
		if other.Year != 0 {
			break
		}
	}
	return last, end, found
}

// listYear is how many years from the anchor's a date without year lies that
// shares the year of the last one of its list, and whether that is stated.
// December before January is of the year before.
func (p *parser) listYear(i int, d arabic.DateRef, end int) (n int, stated, ok bool) {
	if d.Calendar != arabic.Gregorian || d.Weekday != 0 || p.anchor.IsZero() || p.class(i-1) == between || p.class(i-1) == from {
		return 0, false, false
	}
	last, end, ok := p.listed(d, end)
	if !ok {
		return 0, false, false
	}
	if last.Year != 0 {
		n = last.Year - p.anchor.Year()
		if last.Month < d.Month {
			n--
		}
		return n, true, true
	}
	n, _, ok = p.yearTold(end)
	return n, false, ok
}

// listRel is the «الماضيين» or «المقبلين» that ends a list: each of its months is
// past or coming.
func (p *parser) listRel(d arabic.DateRef, end int) (n int, ok bool) {
	if d.Day != 0 || d.Calendar != arabic.Gregorian {
		return 0, false
	}
	_, end, ok = p.listed(d, end)
	if !ok || !p.plain(end, rel) {
		return 0, false
	}
	switch p.key(end) {
	case "الماضيين", "المقبلين", "القادمين", "الماضيه", "المقبله", "القادمه", "الاخيره", "الاخيرين":
		return p.words[end].n, true
	}
	return 0, false
}

// weekdaysRel is the «الماضيين» or «المقبلين» that ends a list of weekdays which
// goes on at token j: «يومي الأحد والاثنين المقبلين».
func (p *parser) weekdaysRel(j int) (n int, ok bool) {
	if !p.next(j) || p.class(j) != weekday || p.cuts[j] == 0 || !strings.HasPrefix(p.key(j), "و") || !p.plain(j+1, rel) {
		return 0, false
	}
	switch p.key(j + 1) {
	case "الماضيين", "المقبلين", "القادمين":
		return p.words[j+1].n, true
	}
	return 0, false
}

// sameYear skips «من العام نفسه», «من السنة ذاتها» at token j, 0 when nothing like
// it stands there.
func (p *parser) sameYear(j int) int {
	if p.key(j) == "من" && p.next(j) {
		j++
	}
	if !p.plain(j, unit) || p.words[j].unit != "Y" || !p.words[j].definite || p.words[j].n != 0 || !isSingular(p.key(j)) {
		return 0
	}
	if n, end, ok := p.fromTold(j + 1); ok && n == 0 {
		return end
	}
	return 0
}

// sameYearUntold is a day or month of the same year where the text told no
// year: the anchor's, when the clause lets it be, else nobody knows.
func (p *parser) sameYearUntold(i int, d arabic.DateRef, end int) (reading, bool) {
	r, ok := p.inYear(d, 0, end)
	if ok && r.placed && p.against(i, d, r.first) {
		r = reading{end: end, cut: d.Cut, typ: r.typ, grain: r.grain, rule: r.rule}
	}
	return r, ok
}

// against reports that the clause speaks of the other side of publication
// than the day.
func (p *parser) against(i int, d arabic.DateRef, day time.Time) bool {
	said := p.statement(i, i+d.Tokens)
	return day.After(p.anchor) && said != ahead || said == ahead && day.AddDate(0, 1, 0).Before(p.anchor)
}

// yearBehind is the year that «العام نفسه» means: y, or where that rests on
// publication and the date in it lies on the wrong side, the latest that the
// text told without.
func (p *parser) yearBehind(i int, d arabic.DateRef, y int) int {
	if day, ok := arabic.GregorianDay(y, d.Month, max(d.Day, 1)); !ok || y != p.anchor.Year() || !p.against(i, d, day) {
		return y
	}
	for k := len(p.doc.Times) - 1; k >= 0 && k >= len(p.doc.Times)-yearsTold; k-- {
		t := &p.doc.Times[k]
		if t.Anchored || t.From == nil || len(*t.From) < len(time.DateOnly) {
			continue
		}
		if told, err := strconv.Atoi((*t.From)[:4]); err == nil && told < y {
			return told
		}
	}
	return y
}
