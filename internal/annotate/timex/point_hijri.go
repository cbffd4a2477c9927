package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// placeHijri places a date of the Hijri calendar that begins at token i, its
// «الماضي» or «المقبل» before token end: in its own year, in the Gregorian year
// that it is told of («رمضان 2061»), else in the year that brings it nearest to
// the anchor. A month alone («رمضان») is one that every text may speak of: it
// is placed with a direction («رمضان المقبل»), and in notes.
func (p *parser) placeHijri(i, end int, d arabic.DateRef) (reading, bool) {
	anchored := d.Year == 0 && d.Within == 0
	switch {
	case d.Within != 0 && d.Day == 0 && !p.opts.Loose && !d.Name.Alone && p.class(end-2) == unit && p.class(i) != unit && !p.timely(i):
		return reading{}, false // «عاد رمضان عام 2015» is a man
	case d.Within != 0:
		d.Year = hijriWithin(d)
	case anchored && d.Day == 0:
		y := yearly{month: d.Month, end: i + d.Tokens, cut: d.Cut}
		y.name = !d.Name.Alone && d.Tokens == d.Name.Tokens && !p.timely(i)
		r, ok := p.placeYearly(i, y, share{})
		return p.ruled(r, "hijri"), ok
	case anchored && d.Month == 2 && d.Tokens == 2 && end == i+2 && !p.opts.Loose:
		return reading{}, false // «1-صفر», «15 صفرا»
	case anchored:
		if year, ok := p.yearAfter(end); ok && end == i+d.Tokens {
			return p.hijriDayIn(d, year)
		}
		if p.anchor.IsZero() {
			r := daySpan(end, p.anchor)
			r.cut = d.Cut
			return p.anchored(r, "hijri")
		}
		told := 0
		if end > i+d.Tokens {
			told = p.words[end-1].n
		}
		d.Year = p.nearestHijri(d, told)
	}
	var r reading
	if d.Day == 0 {
		first, last, ok := arabic.HijriSpan(d.Year, d.Month)
		if !ok {
			return reading{}, false
		}
		r = span(end, first, last, gMonth)
	} else {
		day, ok := arabic.HijriDay(d.Year, d.Month, d.Day)
		if !ok {
			return reading{}, false
		}
		r = daySpan(end, day)
	}
	r.rule, r.anchored, r.cut = "hijri", anchored, d.Cut
	return r, true
}

// hijriWithin is the Hijri year whose month begins, or whose day falls, in the
// Gregorian year of d.
func hijriWithin(d arabic.DateRef) int {
	if years := arabic.HijriYearsOf(d.Within, d.Month, max(d.Day, 1)); len(years) > 0 {
		return years[0]
	}
	return arabic.HijriYear(date(d.Within, 1, 1))
}

// hijriDayIn places a day of a Hijri month in the year that follows it, which
// may be a Gregorian one («27 رمضان 2019», «10 محرم من العام الماضي»).
func (p *parser) hijriDayIn(d arabic.DateRef, year reading) (reading, bool) {
	r := daySpan(year.end, time.Time{})
	if !year.placed {
		r.cut = d.Cut
		return p.anchored(r, "hijri")
	}
	for h := arabic.HijriYear(year.first); h <= arabic.HijriYear(year.last); h++ {
		day, ok := arabic.HijriDay(h, d.Month, d.Day)
		if ok && !day.Before(year.first) && !day.After(year.last) {
			r = daySpan(year.end, day)
			r.rule, r.anchored, r.cut = "hijri", year.anchored, d.Cut
			return r, true
		}
	}
	return reading{}, false
}

// nearestHijri is the Hijri year that brings the day nearest to the anchor,
// before it or after it where told says so.
func (p *parser) nearestHijri(d arabic.DateRef, told int) int {
	year := arabic.HijriYear(p.anchor)
	best, bestDistance := year, time.Duration(1<<62)
	for y := year - 1; y <= year+1; y++ {
		day, ok := arabic.HijriDay(y, d.Month, d.Day)
		if !ok || told < 0 && !day.Before(p.anchor) || told > 0 && !day.After(p.anchor) {
			continue
		}
		if distance := day.Sub(p.anchor).Abs(); distance < bestDistance {
			best, bestDistance = y, distance
		}
	}
	return best
}

// phaseOf reads what «مطلع» or «منتصف» may be of: an extent, or a Hijri month
// without year.
func (p *parser) phaseOf(j int) (reading, bool) {
	if r, ok := p.extent(j); ok {
		return r, true
	}
	y, ok := p.yearlyAt(j)
	if !ok || y.feast != nil {
		return reading{}, false
	}
	return p.placeYearly(j, y, share{told: true})
}
