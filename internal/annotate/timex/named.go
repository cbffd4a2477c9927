package timex

import (
	"fmt"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// namedDays gives the year of an event by its head and its day, as «هجمات
// 09-11»; 0 for the name of a place or a group.
var namedDays = sync.OnceValue(func() map[string]int {
	days := map[string]int{}
	for _, row := range lexicon.Must("ar/named_days.tsv").Rows {
		year := 0
		if y := row.Get("year"); y != "" {
			if _, err := fmt.Sscan(y, &year); err != nil {
				panic(fmt.Sprintf("%s: year %q", row.At(), y))
			}
		}
		for _, head := range row.List("heads") {
			days[text.FoldString(head, text.Key)+" "+row.Get("day")] = year
		}
	}
	return days
})

// eventName reads a day or month without year that names an event, such as
// «هجمات 11 سبتمبر». Named is true for the names of places and groups as well,
// which are no times.
func (p *parser) eventName(i int, d arabic.DateRef) (r reading, named, ok bool) {
	j := i - 1
	if k := p.key(j); k == "يوم" || k == "في" {
		j--
	}
	if d.Day == 0 && j > 0 && p.tokens[j].Kind == text.Number {
		j, i = j-1, j // the month of «مدينة 6 أكتوبر»
	}
	if j < 0 || !p.next(j+1) || d.Calendar != arabic.Gregorian {
		return reading{}, false, false
	}
	head := p.key(j)
	for _, c := range append(arabic.Proclitics(head), text.Cut{Rest: head}) {
		head := strings.TrimPrefix(c.Rest, "ال")
		if _, ok := namedDays()[head+" any"]; ok && j == i-1 {
			return reading{}, true, false
		}
		day := fmt.Sprintf("%02d", d.Month)
		if d.Day != 0 {
			day += fmt.Sprintf("-%02d", d.Day)
		}
		year, ok := namedDays()[head+" "+day]
		if !ok {
			continue
		}
		r := monthSpan(i+d.Tokens, year, d.Month)
		if d.Day != 0 {
			r = daySpan(i+d.Tokens, date(year, d.Month, d.Day))
		}
		r.cut = d.Cut
		return p.ruled(r, "named-day"), true, true
	}
	return reading{}, false, false
}
