package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// monthDay is the day of a month alone, with the token after it and the bytes
// of its particle.
type monthDay struct{ day, end, cut int }

// dayAt reads the day of a month alone: digits («27», «الـ27»), an ordinal with
// the article, and in notes a number in words.
func (p *parser) dayAt(i int) (monthDay, bool) {
	if i >= len(p.tokens) {
		return monthDay{}, false
	}
	at, cut := i, 0
	if k := p.key(at); (k == "ال" || k == "وال" || k == "لل") && p.next(at+1) && p.tokens[at+1].Glued {
		cut = len(k) - len("ال")
		at++
	}
	switch t := p.tokens[at]; {
	case t.Kind == text.Number && len(t.Key) <= 2:
		day, _ := strconv.Atoi(t.Key)
		return monthDay{day, at + 1, cut}, day >= 1 && day <= 31
	case t.Kind != text.Word || at > i:
		return monthDay{}, false
	}
	if o, c, ok := arabic.OrdinalAt(p.tokens, i); ok && o.Definite && o.Value <= 31 {
		return monthDay{int(o.Value), i + o.Tokens, c}, !p.ordinalOf(i)
	}
	if n, ok := arabic.ParseNumber(p.tokens, i); ok && p.opts.Loose && !n.Digits && n.Value >= 1 && n.Value <= 31 && n.Value == float64(int(n.Value)) {
		return monthDay{int(n.Value), i + n.Tokens, n.Cut}, true
	}
	return monthDay{}, false
}

// monthAfter reads the month told by its distance that a day belongs to: «من
// الشهر الجاري», «من هذا الشهر», «من الشهر نفسه», in notes also «في الشهر المقبل», «الشهر المقبل»,
// «من الشهر».
func (p *parser) monthAfter(j int) (reading, bool) {
	if r, ok := p.monthOnly(j); ok {
		return r, true
	}
	switch p.key(j) {
	case "من":
		j++
	case "في":
		j++
		fallthrough
	default:
		if !p.opts.Loose {
			return reading{}, false
		}
	}
	isMonth := func(k int) bool {
		return p.plain(k, unit) && p.words[k].unit == "M" && p.words[k].definite && isSingular(p.key(k))
	}
	switch {
	case p.plain(j, this) && isMonth(j+1):
		return p.relative(j+2, "M", 0)
	case p.plain(j, that) && isMonth(j+1):
		return p.toldUnit(j+1, true)
	case !isMonth(j):
	default:
		if r, ok := p.toldUnit(j, false); ok {
			return r, true
		}
		if n, end, ok := p.relAfter(j + 1); ok {
			return p.relative(end, "M", n)
		}
		if p.opts.Loose && p.ends(j+1) {
			return p.relative(j+1, "M", 0)
		}
	}
	return reading{}, false
}

// monthOnly reads the month told by its adjective alone: «في 12 الجاري», «حتى
// 30 من المقبل».
func (p *parser) monthOnly(j int) (reading, bool) {
	if p.key(j) == "من" && p.next(j) {
		j++
	}
	if !p.plain(j, rel) {
		return reading{}, false
	}
	switch p.key(j) {
	case "الجاري", "الحالي", "الماضي", "المقبل", "المنصرم", "الفائت", "القادم":
		return p.relative(j+1, "M", p.words[j].n)
	}
	return reading{}, false
}

// dayOfMonth reads «25 من الشهر الجاري», «الخامس من الشهر المقبل», «الخامس عشر
// من هذا الشهر». A day that the month has not gets no place.
func (p *parser) dayOfMonth(i int) (reading, bool) {
	d, ok := p.dayAt(i)
	if !ok {
		return reading{}, false
	}
	r, ok := p.monthAfter(d.end)
	if !ok || p.plain(d.end, rel) && !p.opensDay(i) {
		return reading{}, false
	}
	r.grain, r.cut = gDay, d.cut
	if r.placed {
		at, ok := arabic.GregorianDay(r.first.Year(), int(r.first.Month()), d.day)
		if !ok {
			return p.ruled(reading{end: r.end, cut: d.cut, typ: r.typ, grain: gDay}, "day-of-month"), true
		}
		r.first, r.last = at, at
	}
	return p.ruled(r, "day-of-month"), true
}

// opensDay reports that the word before token i lets a number be a day.
func (p *parser) opensDay(i int) bool {
	if p.tokens[i].Kind != text.Number || i == 0 || p.tokens[i].Line {
		return false
	}
	switch p.bare(i - 1) {
	case "في", "يوم", "حتي", "منذ", "من", "الي", "لغايه", "بتاريخ", "قبل", "بعد", "وفي":
		return true
	}
	return p.class(i-1) == weekday
}

// bareDay reads in a note a day of the month without month: «في 27», «يوم 15»,
// «للثاني والعشرين», «إلى الحادي والعشرين». Without a word that asks for a day
// such numbers are counts and ranks. It falls in the anchor's month, the past
// one when that is asked for.
func (p *parser) bareDay(i int) (reading, bool) {
	if !p.opts.Loose {
		return reading{}, false
	}
	d, ok := p.dayAt(i)
	if !ok || !p.ends(d.end) && !p.closing(d.end) || p.key(d.end) == "ساعه" {
		return reading{}, false
	}
	if !p.asksDay(i, d.day) {
		return reading{}, false
	}
	r := daySpan(d.end, p.dayNear(d.day))
	r.cut = d.cut
	return p.anchored(r, "bare-day")
}

// lateDay reads a bare day above twelve in words whose last is definite («الثانية
// والعشرين»): no hour with minutes.
func (p *parser) lateDay(i int) (reading, bool) {
	if !p.words[i].begins && p.class(i) != unit || p.tokens[i].Kind != text.Word {
		return reading{}, false
	}
	o, _, ok := arabic.OrdinalAt(p.tokens, i)
	if !ok || o.Tokens < 2 || o.Value <= 20 || !strings.HasPrefix(strings.TrimPrefix(p.key(i+o.Tokens-1), "و"), "ال") {
		return reading{}, false
	}
	if _, ok := p.date(i); ok {
		return reading{}, false
	}
	return p.bareDay(i)
}

// closing reports a joining word at token j after which a day stands complete.
func (p *parser) closing(j int) bool {
	switch p.class(j) {
	case until, to:
		return p.next(j)
	}
	return false
}

// asksDay reports that the word before token i, or its own particle, asks for
// a day. After في, إلى and ل feminine ordinals up to twelve are hours.
func (p *parser) asksDay(i, day int) bool {
	hour := p.tokens[i].Kind == text.Word && day <= 12 && strings.HasSuffix(p.key(i), "ه")
	switch k := p.key(i); {
	case strings.HasPrefix(k, "لل"):
		return !hour
	case p.tokens[i].Line:
		return false
	}
	switch p.key(i - 1) {
	case "يوم", "ليوم", "بتاريخ", "تاريخ", "ويوم":
		return true
	case "في", "الي":
		if c := p.class(i - 2); c == clock || (c == part || c == deictic) && day <= 12 {
			return false // «في الصباح في 7»
		}
		return !hour
	}
	return false
}

// dayNear is that day of the anchor's month, or of the first after it (before
// it, when the past is asked for) that has it.
func (p *parser) dayNear(day int) time.Time {
	step := 1
	if p.opts.Prefer == Past {
		step = -1
	}
	for n := 0; n < 12; n++ {
		m := date(p.anchor.Year(), int(p.anchor.Month())+n*step, 1)
		d, ok := arabic.GregorianDay(m.Year(), int(m.Month()), day)
		if ok && (p.opts.Prefer != Past || !d.After(p.anchor)) {
			return d
		}
	}
	return p.anchor
}

// weekdayDay reads in a note a weekday with the day of its month: «الخميس 21»,
// «الجمعة في الخامس عشر», «الثلاثاء التاسع عشر من هذا الشهر»: the nearest month in
// which they agree.
func (p *parser) weekdayDay(i int) (reading, bool) {
	if !p.opts.Loose || !p.next(i+1) {
		return reading{}, false
	}
	j := i + 1
	if k := p.key(j); k == "في" || k == "،" || k == "الموافق" {
		j++
	}
	if !p.next(j) {
		return reading{}, false
	}
	if r, ok := p.dayOfMonth(j); ok {
		r.cut = 0
		return r, true
	}
	told, ok := p.weekdayNumber(j)
	if !ok || told.cut > 0 || !p.ends(told.end) && !p.closing(told.end) {
		return reading{}, false
	}
	for _, n := range []int{0, 1, -1, 2, -2, 3, -3} {
		m := date(p.anchor.Year(), int(p.anchor.Month())+n, 1)
		d, ok := arabic.GregorianDay(m.Year(), int(m.Month()), told.day)
		if ok && arabic.ISOWeekday(d) == p.words[i].n || p.anchor.IsZero() {
			return p.anchored(daySpan(told.end, d), "weekday-day")
		}
	}
	return reading{}, false
}

// weekdayNumber is dayAt after a weekday, which an ordinal may follow directly.
func (p *parser) weekdayNumber(j int) (monthDay, bool) {
	if o, c, ok := arabic.OrdinalAt(p.tokens, j); ok && o.Definite && o.Value <= 31 {
		return monthDay{int(o.Value), j + o.Tokens, c}, true
	}
	return p.dayAt(j)
}
