package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// placeHijri places a date of the Hijri calendar that ends before token end:
// in its own year, in the Gregorian year that it is told of («رمضان 2061»), by
// «الماضي» or «المقبل», else in the year that brings it nearest to the anchor.
// A month alone («رمضان») is one that every text may speak of: it is placed in
// notes only.
func (p *parser) placeHijri(end int, d arabic.DateRef, relative int, told bool) (reading, bool) {
	anchored := d.Year == 0 && d.Within == 0
	switch {
	case d.Within != 0:
		d.Year = hijriWithin(d)
	case anchored && d.Day == 0 && !told && !p.opts.Loose:
		return reading{}, false
	case anchored && p.anchor.IsZero():
		r := daySpan(end, p.anchor)
		if d.Day == 0 {
			r.grain = gMonth
		}
		r.cut = d.Cut
		return p.anchored(r, "hijri")
	case anchored:
		d.Year = p.nearestHijri(d, relative, told)
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
	year := arabic.HijriYear(date(d.Within, 1, 1))
	for y := year; y < year+2; y++ {
		if day, ok := arabic.HijriDay(y, d.Month, max(d.Day, 1)); ok && day.Year() == d.Within {
			return y
		}
	}
	return year
}

// nearestHijri is the Hijri year that brings the day nearest to the anchor;
// «الماضي» and «المقبل» bound it.
func (p *parser) nearestHijri(d arabic.DateRef, relative int, told bool) int {
	year := arabic.HijriYear(p.anchor)
	best, bestDistance := year, time.Duration(1<<62)
	for y := year - 1; y <= year+1; y++ {
		day, ok := arabic.HijriDay(y, d.Month, max(d.Day, 1))
		if !ok || told && (relative < 0 && !day.Before(p.anchor) || relative > 0 && !day.After(p.anchor)) {
			continue
		}
		if distance := day.Sub(p.anchor).Abs(); distance < bestDistance {
			best, bestDistance = y, distance
		}
	}
	return best
}
