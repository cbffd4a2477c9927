package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// yearlyDay reads a feast, or a day of a feast or of a Hijri month, at token i.
func (p *parser) yearlyDay(i int) (reading, bool) {
	w := p.words[i]
	if w.feast {
		if r, ok := p.feast(i); ok {
			return r, true
		}
	}
	if w.feast || w.begins && p.tokens[i].Kind == text.Word || w.class == first || w.class == deictic {
		return p.feastDay(i)
	}
	return reading{}, false
}

// feast reads the name of a feast at token i, with what is said of its days:
// «عيد الفطر 2019», «أيام عيد الأضحى», «يوم عيد العمال», «ليلة عيد الفطر».
func (p *parser) feast(i int) (reading, bool) {
	if y, ok := p.yearlyAt(i); ok && y.feast != nil {
		return p.placeYearly(i, y, share{told: p.tellsOne(i)})
	}
	key := p.bare(i)
	s := share{}
	switch key {
	case "العيد":
		return p.someFeast(i)
	case "ايام":
		s.days = true
	case "يوم", "وقفه":
		s.told = true
	case "ليله":
		s.told, s.shift = true, -1
	default:
		return reading{}, false
	}
	y, ok := p.yearlyAt(i + 1)
	if !ok || y.feast == nil || y.cut > 0 {
		return reading{}, false
	}
	if key == "وقفه" {
		s.shift = -1
	}
	r, ok := p.placeYearly(i, y, s)
	r.cut = 0
	if key == "ليله" {
		r.inPart(p.words[i])
	}
	return r, ok
}

// someFeast reads «العيد المقبل», «العيد الماضي» in notes: whichever of the two
// great feasts is nearer.
func (p *parser) someFeast(i int) (reading, bool) {
	if !p.opts.Loose || !p.plain(i+1, rel) || p.words[i+1].n == 0 {
		return reading{}, false
	}
	var best reading
	for _, f := range arabic.GreatFeasts() {
		r, ok := p.placeYearly(i, yearly{feast: f, end: i + 1}, share{})
		if ok && (best.end == 0 || r.first.Sub(p.anchor).Abs() < best.first.Sub(p.anchor).Abs()) {
			best = r
		}
	}
	return best, best.end > 0
}

// tellsOne reports that the word before token i makes the feast one certain
// day: «صباح العيد», «منذ يوم الأرض».
func (p *parser) tellsOne(i int) bool {
	c := p.class(i - 1)
	return p.next(i) && (c == part || c == eve || c == since || c == until)
}

// theFeast names either of the two great feasts: whichever is nearer.
func (p *parser) theFeast(j int) (yearly, bool) {
	if p.key(j) != "العيد" || !p.next(j) || p.anchor.IsZero() {
		return yearly{}, false
	}
	var best yearly
	for _, f := range arabic.GreatFeasts() {
		y := yearly{feast: f, end: j + 1}
		before, now, after := y.around(p.anchor)
		if !now.IsZero() || p.close(before) || p.close(after) {
			best = y
		}
	}
	return best, best.feast != nil
}

// closeDays is how near to publication «العيد» alone must lie: the two great
// feasts are seventy days apart.
const closeDays = 14

func (p *parser) close(day time.Time) bool {
	return !day.IsZero() && day.Sub(p.anchor).Abs() <= closeDays*24*time.Hour
}

// feastDay reads «أول أيام عيد الفطر», «ثاني أيام العيد», «اليوم الثالث من عيد
// الأضحى», «آخر أيام رمضان», «أول يوم من شهر رمضان», «العشر الأواخر من رمضان».
func (p *parser) feastDay(i int) (reading, bool) {
	s := share{told: true}
	j := i + 1
	switch key := p.bare(i); {
	case key == "العشر" || key == "عشر":
		return p.tenDays(i)
	case key == "اليوم":
		n, ok := p.ordinal(i+1, 30)
		if !ok {
			return reading{}, false
		}
		s.nth, j = n, i+2
		if p.key(i+1) == "الاخير" {
			s.nth = -1
		}
	case key == "اخر":
		s.nth = -1
	default:
		o, cut, ok := arabic.OrdinalAt(p.tokens, i)
		if !ok || o.Definite || cut != 0 || o.Tokens != 1 || o.Value > 30 {
			return reading{}, false
		}
		s.nth = int(o.Value)
	}
	if p.bare(i) != "اليوم" {
		if k := p.key(j); (k == "ايام" || k == "يوم") && p.next(j) {
			j++
		} else if y, ok := p.yearlyAt(j); !p.opts.Loose || !ok || y.feast != nil || y.cut > 0 || s.nth > 1 {
			return reading{}, false // «أول رمضان» in a note
		}
	}
	if k := p.key(j); k == "من" || k == "في" {
		j++
		if p.key(j) == "ايام" {
			j++
		}
	}
	y, ok := p.theFeast(j)
	if !ok {
		y, ok = p.yearlyAt(j)
	}
	if !ok || p.cuts[min(j, len(p.cuts)-1)] > 0 && p.key(j) != "لعيد" {
		return reading{}, false
	}
	r, ok := p.placeYearly(i, y, s)
	r.cut = 0
	return r, ok
}

// tenDays reads «العشر الأواخر [من [شهر] رمضان]», «العشر الأوائل من ذي الحجة».
func (p *parser) tenDays(i int) (reading, bool) {
	s := share{told: true}
	switch p.key(i + 1) {
	case "الاواخر", "الاخيره":
		s.hi = -1
	case "الاوائل", "الاولي":
		s.lo, s.hi = 1, 10
	case "الاواسط", "الوسطي":
		s.lo, s.hi = 11, 20
	default:
		return reading{}, false
	}
	if !p.next(i + 1) {
		return reading{}, false
	}
	y := yearly{month: 9, end: i + 2}
	if p.key(i+2) == "من" {
		of, ok := p.yearlyAt(i + 3)
		if !ok || of.feast != nil || of.cut > 0 {
			return reading{}, false
		}
		y = of
	} else if p.key(i+1) != "الاواخر" {
		return reading{}, false
	}
	r, ok := p.placeYearly(i, y, s)
	r.cut = 0
	return r, ok
}

// eveOf reads «عشية عيد الميلاد», «عشية 14 يوليو»: the day before, and «غداة …»:
// the day after. Of a weekday or a deictic word they are the evening and the
// morning.
func (p *parser) eveOf(i int) (reading, bool) {
	j := i + 1
	if p.key(j) == "يوم" && p.class(j+1) != weekday {
		j++
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	sign := p.words[i].n
	if y, ok := p.yearlyAt(j); ok && y.feast != nil {
		r, ok := p.placeYearly(i, y, share{told: true, shift: sign})
		r.cut = 0
		return r, ok
	}
	if p.words[j].class == unit && p.words[j].unit != "D" {
		return reading{}, false
	}
	r, ok := p.point(j)
	if !ok || r.grain != gDay || r.mod != "" || r.typ != news.Date {
		return reading{}, false
	}
	r.cut = 0
	if r.rule != "date" && r.rule != "day-month" && r.rule != "hijri" {
		r.inPart(word{unit: [...]string{"evening", "", "morning"}[sign+1], n: [...]int{17, 0, 6}[sign+1], m: [...]int{24, 0, 12}[sign+1]})
		return r, true
	}
	if r.placed {
		r.first, r.last = r.first.AddDate(0, 0, sign), r.last.AddDate(0, 0, sign)
	}
	return p.ruled(r, "eve"), true
}
