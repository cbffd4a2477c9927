package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// ofEvery reads «8 مارس من كل عام», «يوم الجمعة من كل أسبوع», «نهاية كل شهر».
func (p *parser) ofEvery(i int) (reading, bool) {
	w := p.words[i]
	if w.class == phase && p.class(i+1) == each && p.next(i+1) && p.next(i+2) {
		s, ok := p.everyOne(i + 2)
		if !ok || !strings.HasPrefix(s.value(), "P1") {
			return reading{}, false
		}
		s.mod = [...]string{"start", "mid", "end"}[w.n+1]
		return s.reading(), true
	}
	j := i
	if p.bare(i) == "يوم" {
		j++
	}
	if p.plain(j, weekday) || j == i && w.class == weekday {
		if end := p.eachWeek(j + 1); end > j+1 {
			return p.atClock(onWeekday(p.words[j].n, end)).reading(), true
		}
		if k := j + 1; p.next(k) && p.class(k) == weekday && p.cuts[k] > 0 && p.eachWeek(k+1) > k+1 {
			return onWeekday(p.words[j].n, k).reading(), true // «السبت والأحد من كل أسبوع»
		}
	}
	if s, ok := p.monthDay(i); ok {
		return p.atClock(s).reading(), true
	}
	if !w.begins {
		return reading{}, false
	}
	s, ok := p.yearDay(i)
	if k := s.end; ok && p.key(k) == "من" && p.class(k+1) == each && p.next(k+1) && p.next(k+2) && p.words[k+2].unit == "Y" && p.words[k+2].class == unit {
		s.end = k + 3
		return s.reading(), true
	}
	return reading{}, false
}

// monthDay reads a day of every month: «15 من كل شهر», «الأول من كل شهر»,
// «اليوم الأخير من كل شهر», «الخميس الأول من كل شهر», «أول خميس من كل شهر».
func (p *parser) monthDay(i int) (recurrence, bool) {
	j, iso, day := i, 0, 0
	if k := p.bare(j); k == "يوم" && (p.plain(j+1, weekday) || p.next(j+1) && p.tokens[j+1].Kind == text.Number) || k == "اليوم" {
		j++
	}
	if j >= len(p.tokens) {
		return recurrence{}, false
	}
	switch {
	case p.class(j) == weekday:
		iso = p.words[j].n
		n, ok := p.ordinal(j+1, 5)
		if !ok {
			return recurrence{}, false
		}
		day, j = n, j+2
		if k := p.key(j - 1); k == "الاخير" || k == "الاخيره" {
			day = -1
		}
	case p.tokens[j].Kind == text.Number:
		day, _ = strconv.Atoi(p.key(j))
		j++
	case p.bare(j) == "الاخير":
		day, j = -1, j+1
	default:
		o, _, ok := arabic.OrdinalAt(p.tokens, j)
		last := p.bare(j) == "اخر"
		if last {
			o.Value, o.Tokens = -1, 1
		} else if !ok {
			return recurrence{}, false
		}
		day, j = int(o.Value), j+o.Tokens
		if !o.Definite {
			if c := p.class(j); c == weekday || c == dayname {
				iso = p.words[j].n
			} else if p.key(j) != "يوم" {
				return recurrence{}, false
			}
			j++
		}
	}
	if k := p.key(j); k != "من" && k != "في" || p.class(j+1) != each || p.key(j+2) != "شهر" || !p.next(j) || !p.next(j+1) || !p.next(j+2) {
		return recurrence{}, false
	}
	s := recurrence{end: j + 3, grain: gDay}
	switch {
	case iso > 0 && day == -1:
		s.on, s.mod = fmt.Sprintf("XXXX-WXX-%d", iso), "end"
	case iso > 0 && day <= 5:
		s.on = fmt.Sprintf("XXXX-XX-WXX-%d-%d", iso, day)
	case iso == 0 && day >= 1 && day <= 31:
		s.on = fmt.Sprintf("XXXX-XX-%02d", day)
	case iso == 0 && day == -1:
		s.every, s.mod = "P1M", "end"
	default:
		return recurrence{}, false
	}
	return s, true
}

// dayOfEvery reads the day after «كل شهر» or «كل سنة» at token j: «كل شهر يوم
// 15», «كل سنة في 3 مايو».
func (p *parser) dayOfEvery(unit string, j int) (recurrence, bool) {
	if k := p.key(j); k == "في" && p.next(j) {
		j++
	}
	if !p.next(j) || p.cuts[j] > 0 {
		return recurrence{}, false
	}
	switch {
	case unit == "Y":
		s, ok := p.yearDay(j)
		return s, ok && s.grain == gDay
	case unit == "M" && (p.key(j) == "يوم" || p.key(j) == "اليوم") && p.next(j+1) && p.tokens[j+1].Kind == text.Number:
		day, err := strconv.Atoi(p.key(j + 1))
		return recurrence{on: fmt.Sprintf("XXXX-XX-%02d", day), end: j + 2, grain: gDay}, err == nil && day >= 1 && day <= 31
	}
	return recurrence{}, false
}

// everyWeekend reads «عطلة نهاية أسبوع», «نهاية أسبوع» after «كل» at token j.
func (p *parser) everyWeekend(j int) (recurrence, bool) {
	if p.class(j) == weekend && p.key(j+1) == "نهايه" && p.next(j+1) {
		j++
	}
	if k := p.key(j + 1); p.key(j) == "نهايه" && (k == "اسبوع" || k == "الاسبوع") && p.next(j+1) {
		return recurrence{on: "XXXX-WXX-WE", end: j + 2, grain: gDay}, true
	}
	return recurrence{}, false
}

// alsoOn reads a further weekday of a set at token i: «كل اثنين وخميس», «أيام
// الأحد والثلاثاء».
func (p *parser) alsoOn(i int) (reading, bool) {
	n := len(p.doc.Times)
	if n == 0 || i == 0 || !p.next(i) {
		return reading{}, false
	}
	last := p.doc.Times[n-1]
	before := p.tokens[i-1]
	joined := (p.cuts[i] > 0 || p.sunday(i)) && strings.HasPrefix(p.key(i), "و")
	if k := before.Key; i > 1 && (k == "و" || k == "،") {
		joined, before = true, p.tokens[i-2]
	}
	if !joined || last.Type != news.Set || last.Value == nil || !strings.HasPrefix(*last.Value, "XXXX-WXX-") || last.End != before.End {
		return reading{}, false
	}
	iso := p.words[i].n
	if p.sunday(i) {
		iso = 7
	}
	s := p.atClock(onWeekday(iso, p.eachWeek(i+1)))
	if s.time == "" && s.part == "" {
		s.on += (*last.Value)[len("XXXX-WXX-1"):]
		s.grain = last.Grain
	}
	r := s.reading()
	if p.sunday(i) {
		r.cut = len("و")
	}
	return r, true
}

// sunday reports «وأحد», whose letters without hamza are those of a number.
func (p *parser) sunday(i int) bool {
	return p.key(i) == "واحد" && p.tokens[i].Span.Of(p.doc.Text) == "وأحد"
}

// timesIn reads «ثلاث مرات في الأسبوع», «5 مرات يوميا» at the number.
func (p *parser) timesIn(i int) (reading, bool) {
	n, ok := arabic.ParseNumber(p.tokens, i)
	j := i + n.Tokens
	if k := p.key(j); !ok || k != "مرات" && k != "مره" || !p.next(j) {
		return reading{}, false
	}
	s, ok := p.mannerOf(j)
	r := s.reading()
	r.cut = n.Cut
	return p.ruled(r, "frequency"), ok
}

// mannerOf reads «بشكل يومي», «بصورة نصف سنوية», «مرة في الأسبوع», «ثلاث مرات
// كل شهر», «مرتين يوميا».
func (p *parser) mannerOf(i int) (recurrence, bool) {
	j := i + 1
	if !p.next(j) {
		return recurrence{}, false
	}
	switch p.bare(i) {
	case "بشكل", "بصوره", "بصفه":
		return p.adverb(j)
	case "مرتين", "مرتان", "مرات":
		if w := p.word(j + 1); !p.opts.Loose && p.class(j) == none && (!w.definite || p.ofSomething(j+2)) {
			return recurrence{}, false // «فاز مرتين في شهر» counts
		}
	case "مره":
		if k := p.key(j); (k == "واحده" || k == "اخري") && p.next(j+1) {
			j++
		}
	}
	if p.class(j) == each || p.class(j) == set {
		return p.recurs(j)
	}
	w := p.word(j + 1)
	if k := p.key(j); k != "في" && k != "ب" || !p.next(j+1) || w.class != unit && p.key(j+1) != "اليوم" || p.cuts[j+1] > 0 || w.class == unit && w.n != 0 {
		return recurrence{}, false
	}
	if p.next(j + 2) {
		if c := p.class(j + 2); c == rel || c == weekday || p.words[j+2].begins || p.key(j+2) == "التي" || p.key(j+2) == "الذي" || p.key(j+2) == "من" || p.key(j+2) == "نفسه" || p.key(j+2) == "نفسها" {
			return recurrence{}, false // «مرتين في الشهر الماضي»
		}
	}
	letter := "D"
	if w.class == unit {
		letter = w.unit
	}
	var l length
	l.add(1, letter)
	return recurrence{every: l.iso(), end: j + 2, grain: unitGrain(letter)}, true
}

// adverb reads «يومي», «أسبوعية», «نصف سنوي», «ربع سنوية» at token j.
func (p *parser) adverb(j int) (recurrence, bool) {
	v := 1.0
	if share, cut, ok := arabic.PartOf(p.key(j), p.opts.Loose); ok && cut == 0 && p.next(j+1) {
		v = share
		j++
	}
	var l length
	switch strings.TrimSuffix(strings.TrimSuffix(p.key(j), "ا"), "ه") {
	case "يومي":
		l.add(v, "D")
	case "اسبوعي":
		l.add(v, "W")
	case "شهري":
		l.add(v, "M")
	case "فصلي":
		l.add(3*v, "M")
	case "سنوي":
		l.add(v, "Y")
		if v < 1 { // «ربع سنوي» is every three months
			l = length{}
			l.add(12*v, "M")
		}
	case "ساعي":
		l.add(v, "H")
	default:
		return recurrence{}, false
	}
	return recurrence{every: l.iso(), end: j + 1, grain: unitGrain(l.unit)}, true
}
