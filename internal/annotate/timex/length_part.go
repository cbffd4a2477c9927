package timex

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// lengthPart reads a number of one unit at token at.
func (p *parser) lengthPart(at int, singular bool) (lengthPart, bool) {
	var one lengthPart
	ok := false
	switch w := p.unitAt(at); {
	case w.class == unit && w.n == 2:
		if _, years := arabic.YearAt(p.tokens, at+1); years {
			return one, false // «عامي 2055 و2058»
		}
		if k := p.bare(at); (k == "عامي" || k == "سنتي") && (!p.next(at+1) || p.tokens[at+1].Kind != text.Word) {
			return one, false // «عامي (961-1002م)»
		}
		one, ok = lengthPart{n: 2, unit: w.unit, end: at + 1, cut: int(p.cuts[at])}, !w.definite || singular
	case w.class == unit && !w.definite && singularUnit(p.bare(at)):
		one, ok = p.oneUnit(at, singular)
	case w.class == unit && !w.definite:
		one, ok = p.fewUnits(at)
	case w.class == few:
		if u := p.unitAt(at + 1); p.next(at+1) && p.cuts[at+1] == 0 && u.class == unit && u.n == 0 && !u.definite {
			return lengthPart{n: some, unit: u.unit, end: at + 2, cut: int(p.cuts[at]), vague: true}, true
		}
	default:
		if one, ok = p.shareOfUnit(at); !ok {
			one, ok = p.countedUnit(at)
		}
	}
	if !ok {
		return one, false
	}
	one.night = strings.Contains(p.key(one.end-1), "ليل") || strings.Contains(p.key(one.end-1), "ليال")
	one.end = p.whole(one.end)
	return p.withShare(one), true
}

// unitAt is the unit of time at token i, of class none when there is none;
// «ليلة» counts days as well.
func (p *parser) unitAt(i int) word {
	switch w := p.word(i); {
	case w.class == unit, w.class == few:
		return w
	case w.class == part && p.bare(i) == "ليله":
		return word{class: unit, unit: "D"}
	}
	return word{}
}

// oneUnit reads a unit without number: «ساعة», «شهر واحد», «يوم كامل».
func (p *parser) oneUnit(at int, allowed bool) (lengthPart, bool) {
	one := lengthPart{n: 1, unit: p.unitAt(at).unit, end: at + 1, cut: int(p.cuts[at])}
	j := at + 1
	if p.whole(j) > j || p.withShare(one).end > j { // «ساعة ونصف»
		return one, true
	}
	allowed = allowed || p.opts.Loose && one.unit != "X" // «عقد» is a contract as well
	if !allowed {
		_, allowed = p.nextPart(one) // «سنة وشهرين»
	}
	if !allowed || !p.next(j) {
		return one, allowed
	}
	if p.cuts[j] > 0 {
		return one, true // «شهر ويوم»
	}
	switch p.class(j) {
	case weekday, deictic, part, phase, season, eve, first:
		return one, false // «قبل يوم الثلاثاء»
	}
	if f, _, _ := arabic.FeastAt(p.tokens, at); f != nil || p.key(j) == "سابق" {
		return one, false // «منذ يوم الأرض»
	}
	if _, ok := arabic.YearAt(p.tokens, j); ok || p.words[j].begins {
		return one, false // «قبل يوم 14», «قبل شهر مارس»
	}
	return one, true
}

// whole skips «واحد», «كامل», «بأكمله» after a unit at token j.
func (p *parser) whole(j int) int {
	for n := 0; n < 2 && p.next(j); n++ {
		switch p.key(j) {
		case "واحد", "واحده", "واحدا", "كامل", "كامله", "كاملا", "كاملين", "كاملتين", "باكمله", "باكملها", "بكامله", "بكاملها":
			j++
		}
	}
	return j
}

// fewUnits reads «أيام قليلة», «أسابيع عدة», and «سنوات طويلة», which says no
// number.
func (p *parser) fewUnits(at int) (lengthPart, bool) {
	l := lengthPart{n: some, unit: p.words[at].unit, end: at + 2, cut: int(p.cuts[at]), vague: true}
	if p.words[at].n != 0 || !p.next(at+1) {
		return l, false
	}
	switch p.key(at + 1) {
	case "قليله", "قلائل", "قليلات", "معدوده", "معدودات", "عده", "محدوده":
		return l, true
	case "طويله", "طوال", "كثيره", "عديده":
		l.none = true
		return l, true
	}
	return l, false
}

// countedUnit reads a number and its unit.
func (p *parser) countedUnit(at int) (lengthPart, bool) {
	n, ok := p.counting(at)
	if !ok || n.Value <= 0 || n.Value > maxLength {
		return lengthPart{}, false
	}
	j := at + n.Tokens
	u := p.unitAt(j)
	if n.Fraction && p.key(j) == "الساعه" { // a clock's word as well
		u = word{class: unit, unit: "H", definite: true}
	}
	if !p.next(j) || p.cuts[j] != 0 || u.class != unit || u.n != 0 || u.definite && !n.Fraction && (!p.opts.Loose || singularUnit(strings.TrimPrefix(p.key(j), "ال"))) {
		return lengthPart{}, false
	}
	if n.Fraction && u.definite && !clockUnit(u.unit) && !p.opts.Loose {
		return lengthPart{}, false // «ثلاثة أرباع العام» is a part of it
	}
	end := j + 1
	if _, year := arabic.YearAt(p.tokens, end); year && u.unit == "Y" && p.next(end) {
		return lengthPart{}, false // «23 ألفا عام 1975»
	}
	if p.key(j) == "يوم" && p.next(end) && (p.class(end) == weekday || p.class(end) == deictic || p.words[end].begins) {
		return lengthPart{}, false // «فاز 2-1 يوم الثلاثاء»
	}
	if u.unit == "D" && p.next(end) && p.key(end) == "عمل" { // «أيام عمل»
		end++
	}
	return lengthPart{n: n.Value, unit: u.unit, end: end, cut: n.Cut}, true
}

func (p *parser) counting(at int) (arabic.Number, bool) {
	n, ok := arabic.ParseNumber(p.tokens, at)
	if !ok && p.opts.Loose {
		n, ok = arabic.LooseNumber(p.tokens, at)
	}
	return n, ok
}

// shareOfUnit reads «نصف ساعة», «ربع قرن», «نصف الساعة».
func (p *parser) shareOfUnit(at int) (lengthPart, bool) {
	v, cut, ok := arabic.PartOf(p.key(at), p.opts.Loose)
	u := p.unitAt(at + 1)
	if p.key(at+1) == "الساعه" {
		u = word{class: unit, unit: "H", definite: true}
	}
	if !ok || !p.next(at+1) || p.cuts[at+1] != 0 || u.class != unit || u.n != 0 || u.definite && !clockUnit(u.unit) && !p.opts.Loose {
		return lengthPart{}, false
	}
	if _, year := arabic.YearAt(p.tokens, at+2); year && p.next(at+2) {
		return lengthPart{}, false // «نصف عام 2055»
	}
	return lengthPart{n: v, unit: u.unit, end: at + 2, cut: cut}, true
}

func clockUnit(letter string) bool { return letter == "H" || letter == "m" || letter == "s" }

// withShare takes «ونصف», «ونصف الساعة», «وربع», «إلا ربعا» after a unit.
func (p *parser) withShare(l lengthPart) lengthPart {
	j, sign := l.end, 1.0
	if !p.next(j) || l.vague {
		return l
	}
	switch k := p.key(j); {
	case k == "الا":
		sign = -1
		j++
	case k == "و":
		j++
	case !strings.HasPrefix(k, "و"):
		return l
	}
	key := strings.TrimSuffix(p.key(j), "ا") // «ساعتين ونصفا», «إلا ربعا»
	if sign > 0 {
		key = strings.TrimPrefix(key, "و")
	}
	v, cut, ok := arabic.PartOf(key, p.opts.Loose)
	if !ok || cut > 0 || !p.next(j) {
		return l
	}
	end := j + 1
	if p.next(end) {
		switch u := p.unitAt(end); {
		case u.class == unit && u.unit == l.unit && u.n == 0 && p.cuts[end] == 0, l.unit == "H" && p.key(end) == "الساعه":
			end++
		case u.class == unit && p.cuts[end] == 0:
			return l // «يوم ونصف ساعة»
		}
	}
	l.n, l.end = l.n+sign*v, end
	return l
}

// nextPart reads what is joined to a length: «وشهرين», «و 20 دقيقة», «ونصف
// ساعة». Units come down; in notes in any order, and with a comma or nothing
// between them as well.
func (p *parser) nextPart(last lengthPart) (lengthPart, bool) {
	j := last.end
	if !p.next(j) {
		return lengthPart{}, false
	}
	cut := 0
	switch k := p.key(j); {
	case k == "و", p.opts.Loose && (k == "،" || k == ","):
		j++
	case strings.HasPrefix(k, "و"):
		cut = len("و")
	case !p.opts.Loose:
		return lengthPart{}, false
	}
	if !p.next(j) {
		return lengthPart{}, false
	}
	l, ok := p.lengthPart(j, true)
	if !ok && cut == 0 && j > last.end { // «و20»: the number takes the و
		l, ok = p.lengthPart(j-1, true)
		cut = l.cut
	}
	if !ok || l.cut != cut || l.vague {
		return l, false
	}
	down := strings.Index(lengthUnits, l.unit) - strings.Index(lengthUnits, last.unit)
	switch {
	case p.opts.Loose, last.unit == "X" || last.unit == "C", down == 0 && l.night != last.night:
		return l, true
	}
	return l, down > 0 && l.n < fills[l.unit] // «بين شهر وستة أسابيع» are two
}

// fills is how many of a unit are more than the one above it.
var fills = map[string]float64{"M": 12, "W": 5, "D": 31, "H": 24, "m": 60, "s": 60}

func singularUnit(key string) bool {
	switch key {
	case "سنه", "عام", "شهر", "اسبوع", "يوم", "عقد", "قرن", "ساعه", "دقيقه", "ثانيه", "ليله", "عاما", "شهرا", "اسبوعا", "يوما", "عقدا", "قرنا":
		return true
	}
	return false
}
