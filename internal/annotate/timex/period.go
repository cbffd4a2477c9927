package timex

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// phase reads «مطلع 2024», «منتصف مارس المقبل», «أواخر العام الماضي», «نهاية
// يوليو (تموز)», «منتصف ليل الخميس». The beginning and the end of a year are
// its first and its last month.
func (p *parser) phase(i int) (reading, bool) {
	w := p.words[i]
	j := i + 1
	if p.key(j) == "من" {
		j++
	}
	if !p.next(j) || p.cuts[j] > 0 && p.words[j].class != unit {
		return reading{}, false
	}
	if r, ok := p.weekOpening(i, j); ok {
		return r, true
	}
	if w.n == 0 && p.class(j) == part { // منتصف ليل الخميس
		r, ok := p.part(j)
		r.cut = 0
		return r, ok
	}
	r, ok := p.phaseOf(j)
	if !ok || r.grain == gDay || r.grain == gPart || r.mod != "" {
		return reading{}, false
	}
	r.cut = 0
	r.mod = [...]string{"start", "mid", "end"}[w.n+1]
	if p.opts.Loose && r.grain == gWeek && r.placed && r.rule == "relative-unit" {
		return p.partOfWeek(i, r), true
	}
	if r.grain == gYear && r.placed && wholeYears(r.first, r.last) == 1 && w.n != 0 {
		month := 1
		if w.n > 0 {
			month = 12
		}
		y := r.first.Year()
		mod, rule, anchored := r.mod, r.rule, r.anchored
		r = monthSpan(r.end, y, month)
		r.mod, r.rule, r.anchored = mod, rule, anchored
	} else if years := r.last.Year() - r.first.Year(); r.grain == gYear && r.placed && w.n < 0 && (years == 99 || years == 999) {
		// «مطلع القرن»: about its round first year.
		r.value = itoa(r.first.Year()-1) + "~"
	}
	r.rule = "phase"
	return r, true
}

// lastOf reads «آخر الشهر», «آخر العام المقبل».
func (p *parser) lastOf(i int) (reading, bool) {
	w := p.word(i + 1)
	if w.class != unit || !w.definite || p.cuts[i+1] > 0 {
		return reading{}, false
	}
	return p.phase(i)
}

func itoa(y int) string { return date(y, 1, 1).Format("2006") }

// extent reads what a phase or a portion may be of: a point, a bare year, or
// the current one («نهاية العام»، «مطلع الشهر»).
func (p *parser) extent(j int) (reading, bool) {
	if y, ok := arabic.YearAt(p.tokens, j); ok && y >= 1900 && p.next(j) && !p.chained(j+1) {
		return p.ruled(yearSpan(j+1, y), "year"), true
	}
	w := p.word(j)
	if w.class == unit && w.unit == "M" && w.n == 0 && !w.definite && p.next(j) { // شهر مايو
		if d, ok := p.dateRef(j); ok {
			return p.placeDate(j, d)
		}
	}
	if p.opts.Loose {
		if y, end, ok := arabic.YearWords(p.tokens, j); ok && p.next(j) {
			return p.ruled(yearSpan(end, y), "year"), true
		}
	}
	if r, ok := p.point(j); ok {
		return r, true
	}
	if w.class == unit && w.definite && w.n == 0 && (w.unit == "M" || w.unit == "Y" || w.unit == "W" && p.opts.Loose) && isSingular(p.key(j)[p.cuts[j]:]) && p.next(j) && p.bareUnit(j+1) {
		return p.relative(j+1, w.unit, 0)
	}
	return reading{}, false
}

// chained reports that a stroke or dash and a number stand glued at token j:
// what is before them is part of a date or a code.
func (p *parser) chained(j int) bool {
	if j+1 >= len(p.tokens) || !p.tokens[j].Glued || !p.tokens[j+1].Glued || p.tokens[j+1].Kind != text.Number {
		return false
	}
	k := p.key(j)
	return k == "/" || k == "-" || k == "\\"
}

// millennium reads «الألفية الثالثة», «الألفية الجديدة», and after a phase the
// current one alone («مطلع الألفية»).
func (p *parser) millennium(i int) (reading, bool) {
	k, end := 3, i+1
	switch o, _, ok := arabic.OrdinalAt(p.tokens, i+1); {
	case ok && o.Definite && p.next(i+1) && o.Value <= 3:
		k, end = int(o.Value), i+1+o.Tokens
	case p.next(i+1) && (p.key(i+1) == "الجديده" || p.key(i+1) == "الراهنه" || p.key(i+1) == "الحاليه"):
		end++
	case p.class(i-1) != phase:
		return reading{}, false
	}
	if p.key(end) == "قبل" && p.key(end+1) != "نهايه" && p.next(end) {
		return reading{}, false
	}
	first := (k-1)*1000 + 1
	return p.ruled(span(end, date(first, 1, 1), date(first+999, 12, 31), gYear), "millennium"), true
}
