package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// maxBeside is how many days a row of «بعد» may lead away («بعد بعد غد»).
const maxBeside = 3

// besideDay reads the days next to yesterday and tomorrow at token i: «بعد
// غد», «قبل أمس», «قبل يوم أمس», and after «اليوم» or «يوم»: «اليوم الذي بعد
// الغد», «يوم قبل أمس». In news «قبل أمس» is one only with its weekday: it may
// say no more than before that day.
func (p *parser) besideDay(i int) (reading, bool) {
	j, told := i, false
	if k := p.bare(j); k == "يوم" || k == "اليوم" {
		j++
		switch p.key(j) {
		case "الذي", "اللي", "الي", "يلي":
			j++
		}
		told = true
	}
	sign, n := 0, 0
	for ; n <= maxBeside && (j == i || p.next(j)); j++ {
		s := 0
		switch p.key(j)[min(len(p.key(j)), int(p.cuts[j])):] {
		case "قبل", "القبل":
			s = -1
		case "بعد", "البعد":
			s = 1
		}
		if s == 0 || n > 0 && s != sign {
			break
		}
		sign = s
		n++
	}
	if n == 0 || n > maxBeside {
		return reading{}, false
	}
	if p.key(j) == "يوم" {
		j++
	}
	if !p.plain(j, deictic) || p.words[j].n != sign || !p.next(j) {
		return reading{}, false
	}
	r, ok := p.dayOff(i, j+1, sign*(n+1))
	if sign < 0 && !told && !p.opts.Loose && r.end == j+1 {
		return reading{}, false
	}
	return r, ok
}

// now reads «الآن», «حالا», «في هذه اللحظة» in notes.
func (p *parser) now(end int) (reading, bool) {
	r := reading{end: end, typ: news.Time, grain: gSecond}
	if !p.clock.IsZero() {
		r.placed, r.value = true, p.clock.Format(time.RFC3339)
		r.fromTime, r.toTime = r.value, r.value
	}
	value := r.value
	r, _ = p.anchored(r, "now")
	r.value = value
	return r, true
}

// tonight reads «الليلة», «الليلة الماضية», «الليلة قبل الماضية».
func (p *parser) tonight(i int) (reading, bool) {
	n, end := 0, i+1
	if far, after, ok := p.relAfter(end); ok {
		n, end = far, after
	}
	r := daySpan(end, p.anchor.AddDate(0, 0, n))
	r.grain, r.hours, r.part = gPart, [2]int{21, 30}, "night"
	return p.anchored(r, "deictic")
}

// notTonight reports that «الليلة» at token i is a night of those that the
// text tells: «في الليلة الثالثة», «الليلة الواحدة».
func (p *parser) notTonight(i int) bool {
	j := i + 1
	if _, _, ok := p.relAfter(j); ok {
		return false
	}
	switch p.key(j) {
	case "الواحده", "بين", "الاخيره":
		return true
	}
	if o, _, ok := arabic.OrdinalAt(p.tokens, j); ok && o.Definite && p.next(j) && !p.opts.Loose {
		return true
	}
	return p.key(i-1) == "في" && !p.opts.Loose
}
