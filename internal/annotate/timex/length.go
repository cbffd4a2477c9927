package timex

import (
	"fmt"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// maxLength bounds the count of a length of time: larger numbers are no
// calendar matter.
const maxLength = 5000

// length reads a counted unit at token i: «ثلاثة أيام», «20 عاما», «الـ 10
// سنوات», «أكثر من عقد», «عامين», «نحو ساعتين». A unit in the singular without
// number is one only where the caller says so («منذ عام»).
func (p *parser) length(i int, singular bool) (length, bool) {
	var l length
	at := i
	if b, ok := arabic.BoundBefore(p.tokens, at); ok {
		l.mod, l.cut = b.Mod, b.Cut
		at += b.Tokens
		if !p.next(at) {
			return l, false
		}
	}
	bounded := at > i
	if w := p.word(at); w.class == unit && w.n == 2 {
		l.n, l.unit, l.end = 2, w.unit, at+1
		if !bounded {
			l.cut = int(p.cuts[at])
		}
		if _, years := arabic.YearAt(p.tokens, at+1); years {
			return l, false // «عامي 2055 و2058»
		}
		return l, !w.definite || singular
	} else if w.class == unit && singular && !w.definite && p.cuts[at] == 0 && singularUnit(p.key(at)) {
		if _, years := arabic.YearAt(p.tokens, at+1); years && p.next(at+1) {
			return l, false // «بعد عام 2055»
		}
		if c := p.class(at + 1); c == weekday || p.next(at+1) && c == none && p.words[at+1].begins && p.tokens[at+1].Kind == text.Word {
			return l, false // «قبل يوم الثلاثاء»
		}
		l.n, l.unit, l.end = 1, w.unit, at+1
		if k := p.key(at + 1); k == "واحد" || k == "واحده" {
			l.end++
		}
		return l, true
	}
	n, ok := arabic.ParseNumber(p.tokens, at)
	if !ok || n.Value != float64(int(n.Value)) || n.Value < 1 || n.Value > maxLength {
		return l, false
	}
	if !bounded {
		l.cut = n.Cut
	}
	l.definite = n.Definite
	at += n.Tokens
	if !p.plain(at, unit) || p.words[at].n != 0 || p.words[at].definite {
		return l, false
	}
	if _, years := arabic.YearAt(p.tokens, at+1); years && p.words[at].unit == "Y" && p.next(at+1) {
		return l, false // «23 ألفا عام 1975»
	}
	l.n, l.unit, l.end = int(n.Value), p.words[at].unit, at+1
	return l, true
}

func singularUnit(key string) bool {
	switch key {
	case "سنه", "عام", "شهر", "اسبوع", "يوم", "عقد", "قرن", "ساعه":
		return true
	}
	return false
}

// iso is the length as an ISO 8601 duration.
func (l length) iso() string {
	switch l.unit {
	case "H", "m", "s":
		return fmt.Sprintf("PT%d%s", l.n, map[string]string{"H": "H", "m": "M", "s": "S"}[l.unit])
	case "X":
		return fmt.Sprintf("P%dY", l.n*10)
	case "C":
		return fmt.Sprintf("P%dY", l.n*100)
	}
	return fmt.Sprintf("P%d%s", l.n, l.unit)
}

// duration is the reading of a bare length.
func (l length) duration() reading {
	r := reading{end: l.end, cut: l.cut, typ: news.Duration, value: l.iso(), grain: unitGrain(l.unit), rule: "duration"}
	if l.mod != "" {
		r.mod = "approx"
	}
	return r
}

// sinceLength reads «منذ حوالي 20 عاما», «منذ عقدين», «منذ ثلاثة أيام»: an
// interval that begins about that long before the anchor and is open.
func (p *parser) sinceLength(i int) (reading, bool) {
	l, ok := p.length(i+1, true)
	if !ok || l.cut > 0 {
		return reading{}, false
	}
	if k := p.key(l.end); (l.unit == "H" || l.unit == "m" || l.unit == "s") && k != "" {
		r := l.duration()
		r.cut, r.mod, r.rule = 0, "since", "since-length"
		return r, true
	}
	r := p.awayReading(l, -1)
	if r.placed {
		r.last = time.Time{}
	}
	r.mod, r.cut = "since", 0
	return p.anchored(r, "since-length")
}

// awayReading is the day so far from the anchor, with a value as exact as the
// length is.
func (p *parser) awayReading(l length, sign int) reading {
	day := p.away(l, sign)
	r := daySpan(l.end, day)
	r.grain = unitGrain(l.unit)
	switch l.unit {
	case "Y", "X", "C":
		r.value = fmt.Sprintf("%04d~", day.Year())
	case "M":
		r.value = day.Format("2006-01") + "~"
	case "W":
		r.value = day.Format(time.DateOnly) + "~"
	default:
		r.value = day.Format(time.DateOnly)
	}
	if day.Year() < 1 {
		return reading{end: l.end, typ: news.Date, grain: r.grain}
	}
	return r
}

// agoLength reads «قبل ثلاثة أيام», «قبل عامين», and «بعد أسبوعين» where it is
// told of what is to come. «بعد يومين من الهجوم» counts from the attack: a
// length without place.
func (p *parser) agoLength(i int) (reading, bool) {
	l, ok := p.length(i+1, true)
	if !ok || l.cut > 0 || l.unit == "s" || l.unit == "m" || l.unit == "H" {
		return reading{}, false
	}
	sign := -1
	if p.words[i].class == after {
		sign = 1
		if !p.future(i) && !(p.opens(i) && p.cuts[i] == 0) {
			return reading{}, false
		}
	}
	switch p.key(l.end) {
	case "من", "علي", "فقط":
		return reading{}, false
	}
	r := p.awayReading(l, sign)
	if r.grain == gYear || r.grain == gMonth {
		r.mod = "approx"
		if sign < 0 {
			r.last = time.Time{}
		}
	} else {
		r.grain = gDay
	}
	r.cut = 0
	return p.anchored(r, "ago")
}

// during reads «خلال السنوات الخمس الماضية», «الساعات الـ24 الماضية», «الأيام
// العشرة المقبلة», «24 ساعة الماضية» at the unit or the number: a length that
// ends or begins at the anchor.
func (p *parser) during(i int) (reading, bool) {
	var l length
	w := p.word(i)
	at := i
	switch {
	case w.class == unit && w.definite && w.n == 0:
		n, ok := arabic.ParseNumber(p.tokens, i+1)
		if !ok || !p.next(i+1) || !n.Definite && !n.Digits || n.Value < 1 || n.Value > maxLength || n.Value != float64(int(n.Value)) {
			return reading{}, false
		}
		l = length{n: int(n.Value), unit: w.unit}
		at = i + 1 + n.Tokens
	case w.class == unit && w.definite && w.n == 2:
		l = length{n: 2, unit: w.unit}
		at = i + 1
	default:
		ok := false
		if l, ok = p.length(i, false); !ok || l.mod != "" {
			return reading{}, false
		}
		at = l.end
	}
	if !p.plain(at, rel) || p.words[at].n == 0 {
		return reading{}, false
	}
	l.end = at + 1
	r := l.duration()
	r.cut, r.mod = l.cut, ""
	sign := p.words[at].n
	if l.unit == "H" || l.unit == "m" || l.unit == "s" {
		return p.hours(r, l, sign)
	}
	far := p.away(l, sign)
	r.placed = true
	if sign < 0 {
		r.first, r.last = far, p.anchor.AddDate(0, 0, -1)
	} else {
		r.first, r.last = p.anchor.AddDate(0, 0, 1), far
	}
	value := r.value
	r, _ = p.anchored(r, "during")
	r.value = value
	return r, true
}

// hours places a length in hours at the instant of publication.
func (p *parser) hours(r reading, l length, sign int) (reading, bool) {
	r.rule = "during"
	if p.clock.IsZero() || l.n > maxLength {
		return r, true
	}
	unit := map[string]time.Duration{"H": time.Hour, "m": time.Minute, "s": time.Second}[l.unit]
	a, b := p.clock, p.clock.Add(time.Duration(sign*l.n)*unit)
	if sign < 0 {
		a, b = b, a
	}
	const layout = "2006-01-02T15:04Z07:00"
	r.placed, r.anchored, r.fromTime, r.toTime = true, true, a.Format(layout), b.Format(layout)
	return r, true
}

// set reads «كل يوم», «كل ثلاثة أشهر», «كل خميس», «سنويا».
func (p *parser) set(i int) (reading, bool) {
	if w := p.words[i]; w.class == set {
		return reading{end: i + 1, typ: news.Set, value: w.unit, grain: unitGrain(w.unit[len(w.unit)-1:]), rule: "set"}, true
	}
	if !p.next(i + 1) {
		return reading{}, false
	}
	w := p.words[i+1]
	switch {
	case w.class == weekday && p.cuts[i+1] == 0:
		return reading{end: i + 2, typ: news.Set, value: fmt.Sprintf("XXXX-WXX-%d", w.n), grain: gDay, rule: "set"}, true
	case w.class == unit && w.n == 0 && !w.definite && singularUnit(p.key(i+1)):
		l := length{n: 1, unit: w.unit}
		return reading{end: i + 2, typ: news.Set, value: l.iso(), grain: unitGrain(w.unit), rule: "set"}, true
	}
	if l, ok := p.length(i+1, false); ok && l.cut == 0 {
		return reading{end: l.end, typ: news.Set, value: l.iso(), grain: unitGrain(l.unit), rule: "set"}, true
	}
	return reading{}, false
}
