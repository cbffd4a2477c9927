package timex

import (
	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// at reads the longest expression that begins at token i, records it, and
// returns how many tokens it covers, 0 when none begins here.
func (p *parser) at(i int) int {
	w := p.words[i]
	if w.class == none && !w.begins && !w.feast && !w.dayPart && !w.bound {
		return 0
	}
	r, ok := p.reading(i)
	for k := i + 1; ok && k < r.end; k++ {
		if p.tokens[k].Line {
			r, ok = p.readingBefore(i, k)
		}
	}
	if !ok {
		return 0
	}
	return p.add(i, r)
}

// readingBefore reads what begins at token i as if the text ended before token
// k: no time goes on in the next line.
func (p *parser) readingBefore(i, k int) (reading, bool) {
	tokens, words := p.tokens, p.words
	defer func() { p.tokens, p.words = tokens, words }()
	p.tokens, p.words = tokens[:k], words[:k]
	return p.reading(i)
}

func (p *parser) reading(i int) (reading, bool) {
	if c := p.words[i].class; c == weekday || c == dayname || p.sunday(i) {
		if r, ok := p.alsoOn(i); ok {
			return r, true
		}
	}
	if p.eachAhead(i) {
		if r, ok := p.clockSet(i); ok {
			return r, true
		}
	}
	if p.opts.Loose {
		if r, ok := p.lateDay(i); ok {
			return r, true
		}
	}
	if r, ok := p.clockReading(i); ok {
		return r, true
	}
	switch p.words[i].class {
	case since:
		return p.since(i)
	case until:
		return p.until(i)
	case from:
		if r, ok := p.pair(i+1, true); ok {
			r.cut = 0
			return r, true
		}
		if r, ok := p.within(i); ok {
			return r, true
		}
		return p.fromStart(i)
	case between:
		return p.between(i)
	case ago, after:
		if r, ok := p.agoLength(i); ok {
			return r, true
		}
		if r, ok := p.fromOther(i); ok {
			return r, true
		}
	case that, around, stretch:
		return p.fromOther(i)
	case each, set, manner:
		return p.set(i)
	case whole:
		return p.wholeOf(i)
	case now:
		return p.now(i + 1)
	case clock:
		return p.during(i)
	case during:
		if !p.next(i + 1) {
			return reading{}, false
		}
		if r, ok := p.during(i + 1); ok {
			r.cut = 0
			return r, ok
		}
		return p.within(i)
	}
	return p.unmarked(i)
}

// unmarked reads what begins with no word that says how it counts.
func (p *parser) unmarked(i int) (reading, bool) {
	if r, ok := p.toldMonthDay(i); ok {
		return r, true
	}
	if r, ok := p.days(i); ok {
		return r, true
	}
	if p.opts.Loose {
		if r, ok := p.monthDays(i); ok {
			return r, true
		}
	}
	if p.words[i].begins {
		if r, ok := p.timesIn(i); ok {
			return r, true
		}
	}
	if p.words[i].begins && p.inList(i) {
		if r, ok := p.listedDay(i); ok {
			return r, true
		}
	}
	if r, ok := p.edgeLength(i); ok {
		return r, true
	}
	if r, ok := p.during(i); ok {
		return r, true
	}
	if r, ok := p.point(i); ok {
		if t, ok := p.stampAfter(r); ok {
			return t, true
		}
		return p.extend(p.adverbAfter(r)), true
	}
	if p.words[i].begins {
		if r, ok := p.clockTime(i); ok && !p.opts.Loose {
			return r, true
		}
	}
	if p.tokens[i].Kind == text.Number {
		if r, ok := p.stampBefore(i); ok {
			return r, true
		}
		if r, ok := p.eraYear(i); ok {
			return r, true
		}
		if r, ok := p.bareYear(i); ok {
			return r, true
		}
	}
	if p.opts.Loose {
		if r, ok := p.loosePoint(i); ok {
			return r, true
		}
	}
	if l, ok := p.length(i, false); ok && p.words[i].class != rel {
		if r, ok := p.clockOffset(l); ok {
			return r, true
		}
		if r, ok := p.tailed(i, l); ok {
			return r, true
		}
		return l.duration(), true
	}
	return reading{}, false
}

// since reads «منذ عام 2004», «منذ حوالي 20 عاما», «منذ مارس 2011 وحتى يونيو
// 2018», «منذ الأحد».
func (p *parser) since(i int) (reading, bool) {
	if p.words[i].note && p.key(i+1) == "من" { // اعتبارا من
		i++
	}
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
	if p.words[i+1].dayPart && p.cuts[i+1] == 0 { // «منذ ساعات الفجر الأولى من الأحد»
		if r, ok := p.newsPart(i + 1); ok {
			r.cut = 0
			return r.openOr("since"), true
		}
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
	if !ok && p.words[i+1].dayPart { // «حتى ساعة متأخرة من ليل أمس»
		r, ok = p.newsPart(i + 1)
	}
	if !ok {
		return reading{}, false
	}
	r.cut = 0
	return r.openOr("until"), true
}

// fromStart reads in a note «من بداية العام»: open at its end.
func (p *parser) fromStart(i int) (reading, bool) {
	if !p.opts.Loose || p.class(i+1) != phase || p.words[i+1].n >= 0 || p.cuts[i+1] > 0 {
		return reading{}, false
	}
	r, ok := p.phase(i + 1)
	if !ok {
		return reading{}, false
	}
	r.cut = 0
	return r.openOr("since"), true
}

// loosePoint reads what is a time in notes alone: a bare day of the month, a
// year in words, and what lies before or after a point.
func (p *parser) loosePoint(i int) (reading, bool) {
	switch p.words[i].class {
	case ago, after:
		return p.beyond(i)
	}
	if y, end, ok := arabic.YearWords(p.tokens, i); ok && p.ends(end) && (y%1000 != 0 || p.introducesYear(i)) {
		return p.ruled(yearSpan(end, y), "year-words"), true
	}
	return p.bareDay(i)
}

// beyond reads «قبل عام 2012» and «بعد الخميس»: what lies before or after a
// point, without it.
func (p *parser) beyond(i int) (reading, bool) {
	if !p.next(i+1) || p.cuts[i+1] > 0 || p.class(i+1) == part {
		return reading{}, false
	}
	r, ok := p.extent(i + 1)
	if !ok || r.mod != "" || r.typ != news.Date {
		return reading{}, false
	}
	r.cut = 0
	mod := "until"
	if p.words[i].class == after {
		mod = "since"
	}
	first, last := r.first, r.last
	r = r.openOr(mod)
	r.rule = "beyond"
	switch {
	case !r.placed:
	case mod == "since":
		r.first = last.AddDate(0, 0, 1)
	default:
		r.last = first.AddDate(0, 0, -1)
	}
	return r, true
}

// orBeyond opens a point after which «أو بعده» or «أو قبلها» stands.
func (p *parser) orBeyond(r reading) reading {
	end := r.end + 2
	mod := ""
	switch p.key(r.end + 1) {
	case "بعده", "بعدها":
		mod = "since"
	case "قبله", "قبلها":
		mod = "until"
	default:
		return r
	}
	r = r.openOr(mod)
	r.end = end
	return r
}
