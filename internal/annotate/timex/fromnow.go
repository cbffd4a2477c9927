package timex

import (
	"fmt"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// instantLayout is how an instant is written that is reckoned from the one of
// publication, in its zone.
const instantLayout = "2006-01-02T15:04Z07:00"

// placeable reports that the day has a year that values can be written of.
func placeable(t time.Time) bool { return t.Year() >= 1 && t.Year() <= 9999 }

// awayReading is the day so far from the anchor, with a value as exact as the
// length is. In notes it is that very day, and the very instant when the
// length counts hours.
func (p *parser) awayReading(l length, sign int) reading {
	if l.clocked() && !p.clock.IsZero() {
		at := l.from(p.clock, sign)
		if !placeable(at) {
			return reading{end: l.end, typ: news.Time, grain: gMinute}
		}
		r := reading{end: l.end, typ: news.Time, grain: gMinute, placed: true, value: at.Format(instantLayout)}
		r.fromTime, r.toTime = r.value, r.value
		return r
	}
	day := l.from(p.anchor, sign).Truncate(24 * time.Hour)
	r := daySpan(l.end, day)
	if !placeable(day) {
		return reading{end: l.end, typ: news.Date, grain: unitGrain(l.unit)}
	}
	if p.opts.Loose {
		return r
	}
	r.grain = unitGrain(l.unit)
	switch {
	case r.grain == gYear:
		r.value = fmt.Sprintf("%04d~", day.Year())
	case r.grain == gMonth:
		r.value = day.Format("2006-01") + "~"
	case l.unit == "W":
		r.value = day.Format(time.DateOnly) + "~"
	default:
		r.value, r.grain = day.Format(time.DateOnly), gDay
	}
	return r
}

// gone skips «مضت», «خلت» after a length at token j.
func (p *parser) gone(j int) int {
	if p.next(j) {
		switch p.key(j) {
		case "مضت", "مضي", "مضيا", "مضتا", "خلت", "خلتا", "انقضت", "انقضي":
			return j + 1
		}
	}
	return j
}

// ofTime skips «من الزمان» at token j.
func (p *parser) ofTime(j int) int {
	if k := p.key(j + 1); p.key(j) == "من" && (k == "الزمان" || k == "الزمن") && p.next(j+1) {
		return j + 2
	}
	return j
}

// fromHere skips «من الآن», «من اليوم», «في المستقبل» at token j.
func (p *parser) fromHere(j int) int {
	if !p.next(j) || !p.next(j+1) {
		return j
	}
	switch k := p.key(j + 1); {
	case p.key(j) == "من" && (k == "الان" || k == "اليوم" || k == "تاريخه"), p.key(j) == "في" && k == "المستقبل":
		return j + 2
	}
	return j
}

// sinceLength reads «منذ حوالي 20 عاما», «منذ عقدين», «منذ ثلاثة أيام»: an
// interval that begins about that long before the anchor and is open.
func (p *parser) sinceLength(i int) (reading, bool) {
	l, ok := p.length(i+1, true)
	if !ok || l.cut > 0 && l.mod == "" || l.none || l.vague && !p.opts.Loose {
		return reading{}, false
	}
	l.end = p.gone(l.end)
	if p.opts.Loose {
		l.end = p.fromHere(l.end)
	}
	if l.clocked() && !p.opts.Loose {
		r := l.duration()
		r.cut, r.mod, r.rule = 0, "since", "since-length"
		return r, true
	}
	r := p.awayReading(l, -1)
	if r.placed {
		r.last, r.toTime = time.Time{}, ""
	}
	r.mod, r.cut = "since", 0
	return p.anchored(r, "since-length")
}

// agoLength reads «قبل ثلاثة أيام», «قبل عامين», and «بعد أسبوعين» where it is
// told of what is to come. «بعد يومين من الهجوم» counts from the attack.
func (p *parser) agoLength(i int) (reading, bool) {
	l, ok := p.length(i+1, true)
	if !ok || l.cut > 0 && l.mod == "" || l.none || l.vague && !p.opts.Loose {
		return reading{}, false
	}
	sign, here := -1, p.fromHere(l.end)
	if p.words[i].class == after {
		sign = 1
		told := here > l.end || p.opts.Loose
		if l.clocked() && !told || !told && !p.future(i) && !p.aheadOf(i, l.end) {
			return reading{}, false
		}
	} else {
		here = p.gone(p.ofTime(here))
	}
	if l.clocked() && p.clock.IsZero() {
		return reading{}, false
	}
	if here == l.end {
		switch p.key(l.end) {
		case "من", "علي", "فقط":
			return reading{}, false
		}
	}
	l.end = here
	r := p.awayReading(l, sign)
	switch {
	case p.opts.Loose || r.typ == news.Time:
	case r.grain == gYear || r.grain == gMonth:
		r.mod = "approx"
		if sign < 0 {
			r.last = time.Time{}
		}
	default:
		r.grain = gDay
	}
	if p.opts.Loose && (l.mod != "" || l.vague) {
		r.mod = "approx"
	}
	r.cut = 0
	return p.anchored(r, "ago")
}

// aheadOf reports «بعد أسبوعين» that opens a sentence without telling what is
// past, up to token end: «بعد أسبوعين، الجسر يفتح», not «بعد أسبوعين وصل
// الوفد», which counts from something told before.
func (p *parser) aheadOf(i, end int) bool {
	if !p.opens(i) || p.cuts[i] > 0 {
		return false
	}
	t, _ := p.clauseTense(i, end)
	return t != pastTense
}

// tailed reads the words that place a length before them: «سنتان خلتا», «ثلاثة
// أيام من الآن»; and in notes «في خمس دقائق».
func (p *parser) tailed(i int, l length) (reading, bool) {
	sign := 0
	end := p.gone(l.end)
	switch {
	case end > l.end:
		sign = -1
	case p.fromHere(l.end) > l.end:
		end = p.fromHere(l.end)
		sign = 1
		if p.opts.Prefer == Past {
			sign = -1
		}
	case p.opts.Loose && p.key(i-1) == "في" && l.cut == 0 && l.one() != 1:
		sign = 1
	}
	if sign == 0 || l.none || l.vague && !p.opts.Loose || l.clocked() && p.clock.IsZero() {
		return reading{}, false
	}
	l.end = end
	r := p.awayReading(l, sign)
	r.cut = l.cut
	return p.anchored(r, "from-here")
}

// within reads in notes «خلال أسبوعين», «في غضون ساعة»: from now until then;
// and «من أسبوع»: a week ago.
func (p *parser) within(i int) (reading, bool) {
	if !p.opts.Loose || !p.next(i+1) {
		return reading{}, false
	}
	l, ok := p.length(i+1, true)
	if !ok || l.cut > 0 && l.mod == "" || l.none || p.class(l.end) == to || p.class(l.end) == until {
		return reading{}, false
	}
	if p.words[i].class == from {
		r := p.awayReading(l, -1)
		return p.anchored(r, "from-here")
	}
	l.end = p.fromHere(l.end)
	r := p.awayReading(l, 1)
	if r.typ == news.Time && r.placed {
		r.fromTime = p.clock.Format(instantLayout)
		r.value = r.fromTime + "/" + r.toTime
	} else if r.placed {
		r.first = p.anchor
	}
	return p.anchored(r, "within")
}

// during reads «السنوات الخمس الماضية», «الساعات الـ24 الماضية», «الأيام
// العشرة المقبلة», «24 ساعة الماضية», «الأيام القليلة الماضية», «الساعة
// المقبلة», «آخر 24 ساعة» at its first word: a length that ends or begins at
// the anchor.
func (p *parser) during(i int) (reading, bool) {
	l, sign, ok := p.relativeLength(i)
	if !ok {
		return reading{}, false
	}
	r := l.duration()
	r.cut, r.mod = l.cut, ""
	if l.vague {
		r.mod = "approx"
	}
	switch {
	case l.none || l.vague && !p.opts.Loose:
		return p.ruled(r, "during"), true
	case l.clocked():
		return p.hours(r, l, sign)
	}
	far := l.from(p.anchor, sign)
	first, last := far, p.anchor.AddDate(0, 0, -1)
	if sign > 0 {
		first, last = p.anchor.AddDate(0, 0, 1), far
	}
	if u, _ := p.relative(0, l.unit, sign); p.opts.Loose && u.placed && (l.unit == "W" || l.unit == "X") && l.one() > 0 {
		n := l.one()
		if l.unit == "X" {
			n /= 10
		}
		first, last = u.first, u.last // «الأسبوع القادم» and those after it
		if sign < 0 {
			first = shift(last.AddDate(0, 0, 1), -n, l.unit)
		} else {
			last = shift(first, n, l.unit).AddDate(0, 0, -1)
		}
	}
	if !placeable(first) || !placeable(last) {
		return p.ruled(r, "during"), true
	}
	r.placed, r.first, r.last = true, first, last
	value := r.value
	r, _ = p.anchored(r, "during")
	r.value = value
	return r, true
}

// relativeLength reads the words of [parser.during] and whether the length
// lies before the anchor or after it.
func (p *parser) relativeLength(i int) (l length, sign int, ok bool) {
	w := p.word(i)
	at := i + 1
	l.cut = int(p.cuts[i])
	switch {
	case p.bare(i) == "اخر":
		cut := l.cut
		if singularUnit(p.key(at)) {
			return l, 0, false // «آخر يوم»
		}
		if l, ok = p.length(i+1, false); !ok || l.cut > 0 || l.mod != "" || p.key(l.end) == "من" {
			return l, 0, false
		}
		l.cut = cut
		return l, -1, true
	case w.class == clock:
		l.add(1, "H")
		if p.key(at) == "الاخيره" || p.key(at) == "الحاليه" {
			return l, 0, false
		}
	case w.class == unit && w.definite && w.n == 2:
		l.add(2, w.unit)
	case w.class == unit && w.definite && p.key(at) == "القليله":
		l.add(some, w.unit)
		l.vague = true
		at++
	case w.class == unit && w.definite && singularUnit(p.key(i)[int(p.cuts[i])+len("ال"):]):
		part := p.withShare(lengthPart{n: 1, unit: w.unit, end: at})
		if part.end == at && (!p.opts.Loose || !clockUnit(w.unit)) {
			return l, 0, false // «الأسبوع الماضي» is a week of the calendar
		}
		l.add(part.n, w.unit) // «العام ونصف العام الماضيين»
		at = part.end
	case w.class == unit && w.definite:
		n, found := arabic.ParseNumber(p.tokens, at)
		if !found || !p.next(at) || n.Cut > 0 || !n.Definite && !n.Digits || n.Value < 1 || n.Value > maxLength || n.Value != float64(int(n.Value)) {
			return l, 0, false
		}
		l.add(n.Value, w.unit)
		at += n.Tokens
	default:
		if l, ok = p.length(i, false); !ok || l.mod != "" {
			return l, 0, false
		}
		at = l.end
	}
	if !p.plain(at, rel) || p.words[at].n == 0 {
		return l, 0, false
	}
	l.end = at + 1
	if k := p.key(at); k == "الاخيره" && p.key(l.end) == "من" && p.next(l.end) {
		return l, 0, false // «الأيام العشرة الأخيرة من مارس»
	}
	return l, p.words[at].n, true
}

// hours places a length in hours at the instant of publication.
func (p *parser) hours(r reading, l length, sign int) (reading, bool) {
	r.rule = "during"
	if p.clock.IsZero() || l.amounts[4] == 0 && !p.opts.Loose {
		return r, true // the last minutes are those of a match
	}
	a, b := p.clock, l.from(p.clock, sign)
	if sign < 0 {
		a, b = b, a
	}
	if !placeable(a) || !placeable(b) {
		return r, true
	}
	r.placed, r.anchored, r.fromTime, r.toTime = true, true, a.Format(instantLayout), b.Format(instantLayout)
	return r, true
}
