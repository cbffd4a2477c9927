package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// century reads «القرن الماضي», «القرن العشرين», «القرن التاسع عشر», «القرن
// الـ19», «القرن 21», «القرن الثاني الهجري», «القرن الخامس قبل الميلاد».
func (p *parser) century(i int) (reading, bool) {
	if p.plain(i+1, rel) {
		return p.relative(i+2, "C", p.words[i+1].n)
	}
	if !p.next(i + 1) {
		return reading{}, false
	}
	c, end := 0, 0
	if o, _, ok := arabic.OrdinalAt(p.tokens, i+1); ok && o.Definite {
		c, end = int(o.Value), i+1+o.Tokens
	} else if n, ok := arabic.ParseNumber(p.tokens, i+1); ok && n.Definite {
		c, end = int(n.Value), i+1+n.Tokens
	} else if t := p.tokens[i+1]; t.Kind == text.Number && len(t.Key) == 2 && !p.chained(i+2) {
		c, _ = strconv.Atoi(t.Key)
		end = i + 2
	}
	if c < 1 || c > 30 {
		return reading{}, false
	}
	if p.words[i].n == 2 {
		return p.twoCenturies(c, end)
	}
	e, end := p.eraAt(end)
	first := (c-1)*100 + 1
	switch {
	case e == before:
		r := reading{end: end, typ: news.Date, grain: gYear, value: fmt.Sprintf("-%04d/-%04d", c*100-1, c*100-100)}
		if c == 1 {
			r.value = "-0099/0000"
		}
		return p.ruled(r, "century"), true
	case e == hijriEra:
		a, _, ok := arabic.HijriSpan(first, 0)
		_, b, ok2 := arabic.HijriSpan(first+99, 0)
		return p.ruled(span(end, a, b, gYear), "century"), ok && ok2 && c <= 16
	}
	r := span(end, date(first, 1, 1), date(first+99, 12, 31), gYear)
	if r.first.IsZero() && e == common {
		r.value = "0001-01-01/0100-12-31"
	}
	return p.ruled(r, "century"), c <= 22
}

// twoCenturies reads the second of two centuries, at token j after the first:
// «القرنين الثامن عشر والتاسع عشر». They are one span.
func (p *parser) twoCenturies(c, j int) (reading, bool) {
	o, cut, ok := arabic.OrdinalAt(p.tokens, j)
	if !ok || !p.next(j) || !o.Definite || cut == 0 || int(o.Value) <= c || o.Value > 22 {
		return reading{}, false
	}
	e, end := p.eraAt(j + o.Tokens)
	return p.ruled(span(end, date((c-1)*100+1, 1, 1), date(int(o.Value)*100, 12, 31), gYear), "century"), e == noEra || e == common
}

// decade reads «سبعينات القرن الماضي», «ثمانينيات القرن العشرين»,
// «التسعينات». The age of a person («في الستينات من عمره») is none.
func (p *parser) decade(i int) (reading, bool) {
	w := p.words[i]
	j := i + 1
	if p.key(j) == "من" {
		j++
	}
	if k := p.key(j); strings.HasPrefix(k, "عمر") || strings.HasPrefix(k, "العمر") {
		return reading{}, false
	}
	if k := i + 1; p.next(k) && p.class(k) == decade && p.cuts[k] > 0 && p.plain(k+1, unit) && p.words[k+1].unit == "C" && p.words[k+1].definite {
		c, ok := p.century(k + 1) // «ستينيات وسبعينيات القرن الماضي»
		if ok && c.placed {
			y := c.first.Year() - 1 + w.n
			r := span(i+1, date(y, 1, 1), date(y+9, 12, 31), gYear)
			r.anchored = c.anchored
			return p.ruled(r, "decade"), true
		}
	}
	if p.plain(j, unit) && p.words[j].unit == "C" && p.words[j].definite {
		if c, ok := p.century(j); ok {
			c.rule = "decade"
			if c.placed {
				y := c.first.Year() - 1 + w.n
				c.first, c.last = date(y, 1, 1), date(y+9, 12, 31)
			}
			c.cut = 0
			return c, true
		}
	}
	first := 1900 + w.n
	switch definite := strings.HasPrefix(p.key(i)[p.cuts[i]:], "ال"); {
	case p.opts.Loose && w.n < 40 && !p.anchor.IsZero():
		// «العشرينات»: the latest that has begun.
		for first+100 <= p.anchor.Year() {
			first += 100
		}
	case !definite && !p.opts.Loose, w.n < 40:
		return reading{}, false
	}
	return p.ruled(span(i+1, date(first, 1, 1), date(first+9, 12, 31), gYear), "decade"), true
}

// decadeOf reads «العقد الأول من القرن الحادي والعشرين».
func (p *parser) decadeOf(i int) (reading, bool) {
	k, ok := p.ordinal(i+1, 10)
	if !ok || p.key(i+2) != "من" {
		return reading{}, false
	}
	var r reading
	switch {
	case p.plain(i+3, millennium):
		r, ok = p.millennium(i + 3)
	case p.plain(i+3, unit) && p.words[i+3].unit == "C" && p.words[i+3].definite:
		r, ok = p.century(i + 3)
	default:
		return reading{}, false
	}
	if !ok {
		return reading{}, false
	}
	r.cut, r.rule = 0, "decade"
	if r.placed {
		y := r.first.Year() - 1 + 10*(k-1)
		r.first, r.last = date(y, 1, 1), date(y+9, 12, 31)
	}
	return r, r.value == ""
}
