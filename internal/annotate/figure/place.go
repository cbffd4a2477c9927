package figure

import (
	"strings"

	"github.com/isnad-news/isnad/news"
)

// period gives the frame the time that its clause names: the first one after
// the count and before the next count, else, for a total, the last one before
// it that is not the time of the report itself («نشره الثلاثاء»).
func (p *parser) period(k int, f *news.Frame) {
	it := &p.items[k]
	end := p.ownEnd(k)
	from, to := p.tokens[it.hi-1].End, len(p.doc.Text)
	if end < len(p.tokens) {
		to = p.tokens[end].Start
	}
	if it.sentence >= 0 {
		to = min(to, p.doc.Sentences[it.sentence].End)
	}
	var best *news.TimeExpr
	for i := p.timeAfter(from); i < len(p.doc.Times) && p.doc.Times[i].End <= to; i++ {
		if t := &p.doc.Times[i]; t.Start >= from && placed(t) && !p.told(t) {
			best = t
			break
		}
	}
	if best == nil && it.party == "" || best == nil && collective(it.party) {
		best = p.before(k)
	}
	if best == nil && it.party == "" && !it.subset {
		best = p.only(k)
	}
	if best != nil {
		setPeriod(f, best)
	}
}

func placed(t *news.TimeExpr) bool {
	return (t.Type == news.Date || t.Type == news.Time) && (t.From != nil || t.To != nil)
}

// before is the last placed time of the sentence before item k and after the
// count before it.
func (p *parser) before(k int) *news.TimeExpr {
	it := &p.items[k]
	if it.sentence < 0 {
		return nil
	}
	from := p.doc.Sentences[it.sentence].Start
	if k > 0 && p.items[k-1].sentence == it.sentence {
		from = p.tokens[p.items[k-1].hi-1].End
	}
	from = max(from, p.tokens[max(0, it.lo-2*reach)].Start)
	for i := p.timeAfter(p.tokens[it.lo].Start) - 1; i >= 0; i-- {
		t := &p.doc.Times[i]
		if t.Start < from {
			return nil
		}
		if placed(t) && !p.told(t) {
			return t
		}
	}
	return nil
}

// only is the single placed time of the sentence, nil when there are none or
// more: it dates all that the sentence counts.
func (p *parser) only(k int) *news.TimeExpr {
	if p.items[k].sentence < 0 {
		return nil
	}
	s := p.doc.Sentences[p.items[k].sentence]
	var one *news.TimeExpr
	first := p.timeAfter(s.Start)
	for i := first; i < len(p.doc.Times) && p.doc.Times[i].Start < s.End; i++ {
		t := &p.doc.Times[i]
		if i-first > farItems {
			return nil
		}
		if !placed(t) || p.told(t) {
			continue
		}
		if one != nil {
			return nil
		}
		one = t
	}
	return one
}

// told reports that a time is that of the telling: a verb of saying or
// publishing stands right before it.
func (p *parser) told(t *news.TimeExpr) bool {
	lo := p.tokenAt(t.Start)
	for j := lo - 1; j >= 0 && j >= lo-2; j-- {
		key := strings.TrimPrefix(p.key(j), "و")
		for _, v := range []string{"نشر", "قال", "اعلن", "صدر", "اصدر", "ذكر", "اكد", "افاد"} {
			if strings.HasPrefix(key, v) {
				return true
			}
		}
	}
	return false
}

// setPeriod writes the interval in days, open ends as «..»; a count since a
// day is cumulative, one until a day stands as of it.
func setPeriod(f *news.Frame, t *news.TimeExpr) {
	day := func(s *string) string {
		if s == nil {
			return ".."
		}
		return (*s)[:min(len(*s), len("2006-01-02"))]
	}
	period := day(t.From) + "/" + day(t.To)
	if t.Grain == "part" {
		period = day(t.From) + "/" + day(t.From) // a night ends on the next day
	}
	f.Period = &period
	if t.Mod != nil && *t.Mod == "since" {
		f.Cumulative = true
	}
	if t.Mod != nil && *t.Mod == "until" && t.To != nil {
		asOf := day(t.To)
		f.AsOf, f.Cumulative = &asOf, true
	}
}

// where is the place that the clause of item k names: the first location
// after the count, else, in a list, the words after «في».
func (p *parser) where(k int) *string {
	it := &p.items[k]
	end := p.ownEnd(k)
	if end > 0 && end <= len(p.tokens) {
		from, to := p.tokens[it.hi-1].End, p.tokens[end-1].End
		for i := p.entityFrom(from); i < len(p.doc.Entities) && p.doc.Entities[i].Start < to; i++ {
			e := &p.doc.Entities[i]
			if e.Type == news.Location && p.inPlace(e.Start) {
				name := e.Name
				return &name
			}
		}
	}
	if !p.inColumn(k) || p.key(it.hi) != "في" || it.hi+1 >= len(p.tokens) || p.isTime(it.hi+1) {
		return nil
	}
	if s, ok := p.name(it.hi+1, p.stop(it.hi+1)); ok {
		return &s
	}
	return nil
}

// inPlace reports that the location at a byte offset stands after a
// preposition of place or carries one.
func (p *parser) inPlace(at int) bool {
	lo := p.tokenAt(at)
	if lo > 0 && p.tokens[lo-1].End > at {
		return true // a particle was cut off the name
	}
	for j := lo - 1; j >= 0 && j >= lo-2; j-- {
		switch p.key(j) {
		case "في", "بمدينه", "مدينه", "بمحافظه", "محافظه", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "بلده", "ببلده", "قرب", "وسط", "داخل", "اقليم":
			return true
		}
	}
	return false
}

// target is what the attacks of item k were on: «17 حادثة اعتداء على مدارس»,
// «و2 على منشأة طبية».
func (p *parser) target(k int) string {
	at := p.items[k].hi
	if p.attackNoun(at) {
		at++
	}
	if p.key(at) != "علي" || p.byHand(at) > 0 {
		return ""
	}
	s, _ := p.name(at+1, min(p.stop(at+1), at+4))
	return s
}
