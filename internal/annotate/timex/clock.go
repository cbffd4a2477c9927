package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// clockTime reads a time of day at token i: «الساعة 14:30 بتوقيت غرينتش»,
// «الساعة 09:50 صباح الخميس», «الساعة الثالثة عصرا». It falls on the day that
// follows it, else on the one that its sentence named last, else on the
// anchor. It is written in UTC when the zone is stated, else as it stands.
func (p *parser) clockTime(i int) (reading, bool) {
	c, ok := arabic.ClockAt(p.tokens, i)
	if !ok || !c.Sure || p.key(i-1) == "-" || p.key(i-1) == "–" {
		return reading{}, false // «2 - 1 مساء الاثنين» is a score
	}
	r := reading{end: i + c.Tokens, cut: c.Cut, typ: news.Time, grain: gHour, rule: "clock"}
	if c.HasMinute {
		r.grain = gMinute
	}
	day, anchored := p.clockDay(i, &r)
	if day.IsZero() {
		return r, true
	}
	r.anchored, r.placed = anchored, true
	t := day.Add(time.Duration(c.Hour)*time.Hour + time.Duration(c.Minute)*time.Minute)
	zone := ""
	if c.Zone != nil {
		t, zone = c.Zone.UTC(day, c.Hour, c.Minute), "Z"
	}
	const layout = "2006-01-02T15:04"
	r.value = t.Format(layout) + zone
	r.fromTime, r.toTime = r.value, r.value
	if r.grain == gHour {
		r.toTime = t.Add(59*time.Minute).Format(layout) + zone
	}
	return r, true
}

// clockDay finds the day of a clock time, and takes a day that follows it
// into the reading.
func (p *parser) clockDay(i int, r *reading) (time.Time, bool) {
	j := r.end
	if k := p.key(j); k == "من" || k == "،" {
		j++
	}
	if p.next(j) && (p.words[j].class != none || p.words[j].begins) && p.cuts[j] == 0 {
		if d, ok := p.point(j); ok && (d.grain == gDay || d.grain == gPart) && d.typ == news.Date && d.mod == "" {
			r.end = d.end
			return d.first, d.anchored
		}
	}
	if n := len(p.doc.Times); n > 0 {
		last := p.doc.Times[n-1]
		same := p.doc.SentenceAt(last.Start) == p.doc.SentenceAt(p.tokens[i].Start)
		if same && last.From != nil && (last.Grain == gDay || last.Grain == gPart || last.Type == news.Time) && len(*last.From) >= 10 {
			if day, err := time.Parse(time.DateOnly, (*last.From)[:10]); err == nil {
				return day, last.Anchored
			}
		}
	}
	return p.anchor, true
}
