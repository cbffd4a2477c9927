package timex

import (
	"time"

	"github.com/isnad-news/isnad/news"
)

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
	for ; j == i || p.next(j); j++ {
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
	if n == 0 || n > 3 {
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
