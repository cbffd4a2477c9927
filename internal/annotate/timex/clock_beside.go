package timex

import (
	"time"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
)

// besideGap is how many bytes may lie between two times of which one tells the
// half of the day of the other: «بالتوقيت المحلي (», «عند».
const besideGap = 40

// sameInstant is how far two tellings of one instant may lie apart: texts
// forget summer time, and round to the half hour of some zones.
const sameInstant = 90 * time.Minute

// beside gives, in prose, a clock time that does not tell its half of the day
// the half that the time before it tells: «مساء الاثنين عند الساعة الثامنة»,
// «السابعة مساء بتوقيت مكة (الرابعة بتوقيت غرينتش)».
func (p *parser) beside(i int, c arabic.ClockRef) arabic.ClockRef {
	n := len(p.doc.Times)
	if c.Told || p.opts.Loose || n == 0 || c.Digits && c.HasMinute && c.Zone != nil {
		return c // «3,00 ت غ» is of twenty-four hours
	}
	last := &p.doc.Times[n-1]
	gap := p.tokens[i].Start - last.End
	if gap < 0 || gap > besideGap || last.From == nil || p.doc.SentenceAt(last.Start) != p.doc.SentenceAt(p.tokens[i].Start) {
		return c
	}
	switch {
	case last.Type == news.Time && c.Zone != nil && last.Grain != gPart:
		return sameAs(c, *last.From)
	case last.Type == news.Date && last.Part != "" && p.onlyJoins(last.End, i):
		return c.WithinPart(last.Part)
	}
	return c
}

// sameAs chooses the half of the day in which the time of a zone is the
// instant from, which is in UTC or in a zone that is not stated.
func sameAs(c arabic.ClockRef, from string) arabic.ClockRef {
	at, err := time.Parse("2006-01-02T15:04Z07:00", from)
	zoned := err == nil
	if !zoned {
		if at, err = time.Parse("2006-01-02T15:04", from); err != nil {
			return c
		}
	}
	day := at.Truncate(24 * time.Hour)
	apart := func(c arabic.ClockRef) time.Duration {
		d := at.Sub(c.Zone.UTC(day, c.Hour, c.Minute)) % (24 * time.Hour)
		switch {
		case d > 12*time.Hour:
			d -= 24 * time.Hour
		case d < -12*time.Hour:
			d += 24 * time.Hour
		}
		return d.Abs()
	}
	later := c.Later()
	if apart(later) < apart(c) && (!zoned || apart(later) <= sameInstant) {
		return later
	}
	return c
}

// onlyJoins reports that nothing but words that join stand between a byte
// offset and token i.
func (p *parser) onlyJoins(from, i int) bool {
	for k := i - 1; k >= 0 && p.tokens[k].Start >= from; k-- {
		switch p.key(k) {
		case "في", "عند", "علي", "حوالي", "نحو", "قرابه", "بحدود", "تمام", "بحلول", "،", ",", "(", "وتحديدا", "حدود", "قبيل", "بعيد":
		default:
			return false
		}
	}
	return true
}
