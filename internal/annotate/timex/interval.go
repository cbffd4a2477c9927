package timex

import (
	"strconv"
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// at reads the longest expression that begins at token i, records it, and
// returns how many tokens it covers, 0 when none begins here.
func (p *parser) at(i int) int {
	w := p.words[i]
	if w.class == none && !w.begins && !w.feast {
		return 0
	}
	if r, ok := p.reading(i); ok {
		return p.add(i, r)
	}
	return 0
}

func (p *parser) reading(i int) (reading, bool) {
	switch p.words[i].class {
	case since:
		return p.since(i)
	case until:
		return p.until(i)
	case from:
		if r, ok := p.pair(i+1, i+1, true); ok {
			r.cut = 0
			return r, true
		}
		return reading{}, false
	case between:
		return p.between(i)
	case ago, after:
		if r, ok := p.agoLength(i); ok {
			return r, true
		}
	case each, set:
		return p.set(i)
	case clock:
		return p.clockTime(i)
	case during:
		if !p.next(i + 1) {
			return reading{}, false
		}
		r, ok := p.during(i + 1)
		r.cut = 0
		return r, ok
	}
	if r, ok := p.days(i); ok {
		return r, true
	}
	if r, ok := p.during(i); ok {
		return r, true
	}
	if r, ok := p.point(i); ok {
		return p.extend(r), true
	}
	if p.tokens[i].Kind == text.Number {
		if r, ok := p.clockTime(i); ok {
			return r, true
		}
		if r, ok := p.bareYear(i); ok {
			return r, true
		}
	}
	if l, ok := p.length(i, false); ok && p.words[i].class != rel {
		return l.duration(), true
	}
	return reading{}, false
}

// extend joins a second end to a point: «العام الجاري حتى 18 آب/أغسطس»,
// «السبت وحتى الاثنين», «الأحد إلى الخميس». After a deictic word إلى speaks of
// a shift («أرجئت من أمس إلى اليوم»).
func (p *parser) extend(r reading) reading {
	j := r.end
	if !p.next(j) || p.class(j) != until && (p.class(j) != to || r.grain != gDay || r.rule == "deictic") {
		return r
	}
	if !p.next(j + 1) {
		return r
	}
	s, ok := p.extent(j + 1)
	if !ok || p.cuts[min(j+1, len(p.cuts)-1)] > 0 {
		return r
	}
	if joined, ok := p.join(r, s); ok {
		return joined
	}
	return r
}

// join makes one interval of two ends. A first end without a year takes the
// year of the second when that brings it before it.
func (p *parser) join(a, b reading) (reading, bool) {
	if !a.placed || !b.placed || a.first.IsZero() || b.last.IsZero() {
		if a.placed == b.placed || p.anchor.IsZero() {
			a.end, a.placed, a.value, a.rule = b.end, false, "", "range"
			return a, p.anchor.IsZero() && !(a.placed && b.placed)
		}
		return reading{}, false
	}
	if a.anchored && !b.anchored && (a.grain == gDay || a.grain == gMonth) {
		years := b.first.Year() - a.first.Year()
		moved := shift(a.first, years, "Y")
		if moved.After(b.first) {
			moved = shift(moved, -1, "Y")
		}
		a.first = moved
	}
	if a.first.After(b.last) {
		return reading{}, false
	}
	r := span(b.end, a.first, b.last, b.grain)
	r.cut, r.rule, r.anchored = a.cut, "range", a.anchored || b.anchored
	if r.grain == gPart {
		r.grain = gDay
	}
	if r.grain == gYear && wholeYears(r.first, r.last) != 1 || r.grain == gMonth || r.grain == gDay && !r.first.Equal(r.last) {
		r.value = r.first.Format(time.DateOnly) + "/" + r.last.Format(time.DateOnly)
	}
	return r, true
}

// since reads «منذ عام 2004», «منذ حوالي 20 عاما», «منذ مارس 2011 وحتى يونيو
// 2018», «منذ الأحد».
func (p *parser) since(i int) (reading, bool) {
	if !p.next(i + 1) {
		return reading{}, false
	}
	if r, ok := p.extent(i + 1); ok && p.cuts[i+1] == 0 {
		r.cut = 0
		if p.class(r.end) == until && p.next(r.end+1) {
			if s, ok := p.extent(r.end + 1); ok && p.cuts[r.end+1] == 0 {
				if joined, ok := p.join(r, s); ok {
					return joined, true
				}
			}
		}
		return r.openOr("since"), true
	}
	if r, ok := p.sinceLength(i); ok {
		return r, true
	}
	if r, ok := p.bareYear(i + 1); ok {
		return r.openOr("since"), true
	}
	return reading{}, false
}

// openOr opens a placed reading; one without place only gets the mod.
func (r reading) openOr(mod string) reading {
	if !r.placed {
		r.mod = mod
		return r
	}
	return r.open(mod)
}

// until reads «حتى عام 2030», «حتى نهاية العام», «لغاية الأحد». «حتى الآن» and
// «حتى» as «even» are none.
func (p *parser) until(i int) (reading, bool) {
	if !p.next(i+1) || p.cuts[i+1] > 0 {
		return reading{}, false
	}
	r, ok := p.extent(i + 1)
	if !ok {
		return reading{}, false
	}
	r.cut = 0
	return r.openOr("until"), true
}

// between reads «بين عامي 2011 و2018», «بين 14 و16 مارس», «بين الأحد والخميس».
func (p *parser) between(i int) (reading, bool) {
	j := i + 1
	if !p.next(j) {
		return reading{}, false
	}
	if w := p.words[j]; w.class == unit && w.n == 2 && (w.unit == "Y" || w.unit == "D" || w.unit == "M") {
		j++
	} else if k := p.key(j); k == "يومي" || k == "شهري" {
		j++
	}
	return p.pair(j, i+1, false)
}

// pair reads two ends at token j: years, a day and a date that share the
// month, or two points; with إلى or حتى between them when ranged, with و else.
func (p *parser) pair(j, start int, ranged bool) (reading, bool) {
	if y, ok := arabic.YearAt(p.tokens, j); ok && p.next(j) && y >= 1000 {
		end, ok := p.joint(j+1, ranged)
		if y2, ok2 := arabic.YearAt(p.tokens, end); ok && ok2 && p.next(end) && y2 > y {
			r := span(end+1, date(y, 1, 1), date(y2, 12, 31), gYear)
			return p.ruled(r, "range-years"), true
		}
	}
	if r, ok := p.sharedMonth(j, ranged); ok {
		return r, true
	}
	if !p.next(j) || p.cuts[min(j, len(p.cuts)-1)] > 0 {
		return reading{}, false
	}
	a, ok := p.extent(j)
	if !ok {
		return reading{}, false
	}
	k, ok := p.joint(a.end, ranged)
	if !ok {
		return reading{}, false
	}
	b, ok := p.extent(k)
	if !ok {
		return reading{}, false
	}
	r, ok := p.join(a, b)
	return r, ok && start <= j
}

// joint returns the token after what joins two ends. A و written with the
// word that it joins is taken by that word's reading.
func (p *parser) joint(k int, ranged bool) (int, bool) {
	if !p.next(k) {
		return k, false
	}
	switch c := p.class(k); {
	case ranged && (c == to || c == until):
		k++
		if p.class(k) == until { // إلى غاية
			k++
		}
		return k, p.next(k)
	case ranged && (p.key(k) == "-" || p.key(k) == "–"):
		return k + 1, p.next(k + 1)
	case !ranged && p.key(k) == "و":
		return k + 1, p.next(k + 1)
	case !ranged && p.cuts[k] > 0:
		return k, true
	}
	return k, false
}

// sharedMonth reads «14 و16 مارس», «3 إلى 5 مايو»: two days of one month.
func (p *parser) sharedMonth(j int, ranged bool) (reading, bool) {
	if j >= len(p.tokens) || p.tokens[j].Kind != text.Number || len(p.key(j)) > 2 {
		return reading{}, false
	}
	day, err := strconv.Atoi(p.key(j))
	k, ok := p.joint(j+1, ranged)
	if err != nil || !ok || day < 1 {
		return reading{}, false
	}
	b, ok := p.date(k)
	if !ok || b.grain != gDay {
		return reading{}, false
	}
	if !b.placed {
		b.rule = "range-days"
		return b, true
	}
	first := date(b.last.Year(), int(b.last.Month()), day)
	if !first.Before(b.last) || first.Month() != b.last.Month() {
		return reading{}, false
	}
	b.first, b.rule, b.cut = first, "range-days", 0
	return b, true
}

// days reads «14-16 مارس» and the years «2015-2018» at their first number.
func (p *parser) days(i int) (reading, bool) {
	if p.tokens[i].Kind != text.Number || i+2 >= len(p.tokens) {
		return reading{}, false
	}
	if k := p.key(i + 1); k != "-" && k != "–" && k != "/" {
		return reading{}, false
	}
	if i+3 < len(p.tokens) && p.tokens[i+3].Glued && (p.key(i+3) == p.key(i+1) || p.key(i+3) == ":") || i > 0 && p.tokens[i].Glued && p.tokens[i-1].Kind == text.Punct && p.key(i-1) != "(" {
		return reading{}, false
	}
	y, ok := arabic.YearAt(p.tokens, i)
	y2, ok2 := arabic.YearAt(p.tokens, i+2)
	if ok && ok2 && p.tokens[i+1].Glued && p.tokens[i+2].Glued && y2 > y && y2-y < 400 && y > 1200 {
		return p.ruled(span(i+3, date(y, 1, 1), date(y2, 12, 31), gYear), "range-years"), true
	}
	if p.key(i+1) == "/" {
		return reading{}, false
	}
	return p.sharedMonth(i, true)
}

// The years that a bare number of four digits is believed to name.
const firstBareYear, lastBareYear = 1900, 2100

// bareYear reads a year that stands without its word: «في 2015», «(2016)»,
// «مونديال 2018». A number that counts what follows it is none.
func (p *parser) bareYear(i int) (reading, bool) {
	y, ok := arabic.YearAt(p.tokens, i)
	if !ok || y < firstBareYear || y > lastBareYear {
		return reading{}, false
	}
	if i > 0 && p.tokens[i].Glued && p.tokens[i-1].Kind != text.Word && p.key(i-1) != "(" && p.key(i-1) != "«" && p.key(i-1) != "\"" {
		return reading{}, false
	}
	if _, bound := arabic.BoundBefore(p.tokens, i-1); bound && p.class(i-1) != until {
		return reading{}, false
	}
	if i > 1 {
		if b, ok := arabic.BoundBefore(p.tokens, i-2); ok && b.Tokens == 2 {
			return reading{}, false
		}
	}
	switch p.key(i - 1) {
	case "رقم", "الرقم", "مقتل", "اصابه", "سعر", "بسعر", "بلغ", "بلغت", "مبلغ", "عدد", "عددهم", "وعددهم":
		return reading{}, false
	}
	if p.next(i + 1) {
		next := p.tokens[i+1]
		if next.Glued && next.Kind != text.Word && (next.Key == "-" || next.Key == "/" || next.Key == ":" || next.Key == "%") || next.Key == "٪" || next.Key == "%" || next.Key == "$" {
			return reading{}, false
		}
		if next.Kind == text.Word && !p.afterYear(i+1) {
			return reading{}, false
		}
	}
	return p.ruled(yearSpan(i+1, y), "year-bare"), true
}

// afterYear reports that the word at token i may follow a year: a preposition,
// a conjunction or a verb rather than a counted noun. Counted nouns stand in
// the singular accusative or genitive and begin with neither article nor
// particle.
func (p *parser) afterYear(i int) bool {
	key := p.key(i)
	switch key {
	case "م", "و", "في", "من", "الي", "علي", "عن", "ان", "بعد", "قبل", "منذ", "حتي", "خلال", "مع", "التي", "الذي", "عندما", "حين", "ثم", "او", "بين", "كان", "كانت", "هو", "هي", "اثر", "لا", "لم", "لن", "قد", "حيث", "بسبب", "ضد", "عبر", "علما", "ما", "اي", "كما", "وفق", "وفقا", "بحسب", "حسب", "بموجب", "جنوب", "شمال", "شرق", "غرب", "عام", "الماضي", "المقبل", "الجاري", "ولا", "ولم":
		return true
	}
	if len(key) > 4 && (key[:4] == "ال" || key[:2] == "و" || key[:2] == "ب" || key[:2] == "ل" || key[:2] == "ف") {
		return true
	}
	// A verb in the imperfect: «2018 يستضيف».
	return len(key) > 6 && (key[:2] == "ي" || key[:2] == "ت" && len(key) > 8)
}
