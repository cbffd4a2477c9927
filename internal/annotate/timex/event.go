package timex

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// phraseReach is how many tokens of a noun phrase are looked through for the
// date of the event that it names: «عشية الهجوم الذي استهدف السوق في 3 مايو».
const phraseReach = 14

// fromOther reads at token i what counts from something else that the text
// tells: «ذلك العام», «بعدها بشهر», «الفترة نفسها من العام الماضي», «بعد يومين
// من الهجوم».
func (p *parser) fromOther(i int) (reading, bool) {
	switch p.words[i].class {
	case that:
		if !p.next(i+1) || p.cuts[i+1] > 0 {
			return reading{}, false
		}
		return p.toldUnit(i+1, true)
	case stretch:
		return p.sameSpan(i)
	case around:
		return p.aroundTold(i)
	}
	if r, ok := p.aroundTold(i); ok {
		return r, true
	}
	l, ok := p.length(i+1, true)
	if k := p.key(l.end); !ok || k != "من" && k != "علي" || !p.next(l.end+1) {
		return reading{}, false
	}
	return p.fromEvent(l, p.words[i].side(), l.end+1)
}

// fromEvent reads a length before or after an event that has a day in its own
// phrase («بعد يومين من انتخابات 3 مارس») or that the text dated before («وقع
// الهجوم في 3 مايو. … بعد يومين من الهجوم»); token j is the one after من.
func (p *parser) fromEvent(l length, sign, j int) (reading, bool) {
	if l.clocked() || l.none || l.vague {
		return reading{}, false
	}
	if r, ok := p.extent(j); ok && r.placed && r.mod == "" && r.typ == news.Date && p.cuts[j] == 0 {
		l.end = r.end
		return p.awayFrom(base{first: r.first, last: r.last, grain: r.grain, anchored: r.anchored}, l, sign)
	}
	b, ok := p.eventDay(j, unitGrain(l.unit))
	if !ok {
		return reading{}, false
	}
	l.end = j + 1
	return p.awayFrom(b, l, sign)
}

// eveOfEvent reads «عشية الهجوم» and «غداة الانتخابات» where the event has its
// day: the day before and the day after.
func (p *parser) eveOfEvent(i int) (reading, bool) {
	if !p.next(i + 1) {
		return reading{}, false
	}
	b, ok := p.eventDay(i+1, gDay)
	if !ok {
		return reading{}, false
	}
	r := daySpan(i+1, b.first.AddDate(0, 0, p.words[i].n))
	for r.end < len(p.tokens) && r.end <= i+3 && p.tokens[r.end].Kind == text.Word && p.next(r.end) && (r.end == i+1 || strings.HasPrefix(p.key(r.end), "ال") && !p.ofSomething(r.end)) {
		r.end++ // the head of the phrase and its adjectives
	}
	r.anchored = b.anchored
	return p.ruled(r, "from-told"), true
}

// eventDay finds the time of the event whose noun phrase begins at token j, to
// the grain that is asked for: a day, or for lengths of months and years that
// of the event's month or year too.
func (p *parser) eventDay(j int, grain string) (base, bool) {
	if k := p.key(j); k == "ذلك" || k == "هذا" {
		return p.told(j)
	}
	if b, ok := p.dayInPhrase(j, grain); ok {
		return b, true
	}
	return p.dayOfNamesake(j)
}

// dayInPhrase looks for the time inside of the phrase: right after its head
// («هجوم الخميس», «انتخابات 3 مارس»), or after a preposition of time in what
// follows, as far as the clause goes.
func (p *parser) dayInPhrase(j int, grain string) (base, bool) {
	inside := false // a relative clause: «الذي وقع الخميس»
	for k := j + 1; p.next(k) && k <= j+phraseReach; k++ {
		t := p.tokens[k]
		if t.Kind == text.Punct && t.Key != "(" && t.Key != ")" && t.Key != "\"" && t.Key != "«" && t.Key != "»" || p.class(k) == ago || p.class(k) == after || p.class(k) == eve {
			break
		}
		if said := p.tense(k); (said == pastTense || said == was || said == calls) && p.key(k-1) != "الذي" && p.key(k-1) != "التي" {
			break // «بعد عام من الحريق بنيت السوق في 2055»
		}
		if k := p.key(k); k == "الذي" || k == "التي" {
			inside = true
		}
		named := inside && (p.class(k) == weekday || p.class(k) == deictic || p.class(k) == part || p.class(k) == first)
		if p.cuts[k] > 0 || k > j+1 && !p.introducesTime(k-1) && !named || p.words[k].class == none && !p.words[k].begins {
			continue
		}
		r, ok := p.extent(k)
		if !ok || !r.placed || r.mod != "" || r.typ != news.Date || !named && (r.rule == "deictic" || r.rule == "relative-unit") {
			continue
		}
		b := base{first: r.first, last: r.last, grain: r.grain, anchored: r.anchored}
		return b, b.oneDay() || grain == gYear && (r.grain == gYear || r.grain == gMonth) || grain == gMonth && r.grain == gMonth
	}
	return base{}, false
}

// besideEvent finds the time of the event that stands at token j after «اليوم
// التالي» or «العام السابق», with ل or على: «اليوم التالي للهجوم الذي وقع في 3
// مايو», «اليوم التالي لانتخابات 3 مارس».
func (p *parser) besideEvent(j int, letter string) (base, bool) {
	if !p.next(j) || !strings.HasPrefix(p.key(j), "ل") || p.words[j].class != none {
		return base{}, false
	}
	return p.dayInPhrase(j, unitGrain(letter))
}

// introducesTime reports a preposition of time or a word for a unit at token
// k.
func (p *parser) introducesTime(k int) bool {
	switch p.key(k) {
	case "في", "يوم", "بتاريخ", "عام", "سنه", "شهر", "مساء", "صباح", "ليل":
		return true
	}
	return false
}

// namesakeTimes is how many times back the event may have been dated.
const namesakeTimes = 4

// dayOfNamesake finds the day that the text told before of what token j names:
// the nearest day in a sentence before that holds the same noun, unless it is
// that of the report itself («قال اليوم إن الهجوم …»).
func (p *parser) dayOfNamesake(j int) (base, bool) {
	noun, definite := strings.CutPrefix(p.key(j), "ال")
	if !definite || len(noun) < 3*2 || !strings.HasPrefix(p.tokens[j].Span.Of(p.doc.Text), "ال") {
		return base{}, false // «بعد أسبوع من احتجاجات»: a week of them; إلغاء has no article
	}
	here := p.doc.SentenceAt(p.tokens[j].Start)
	for k := len(p.doc.Times) - 1; k >= 0 && k >= len(p.doc.Times)-namesakeTimes; k-- {
		t := &p.doc.Times[k]
		b, ok := baseOf(t)
		if !ok || !b.oneDay() || t.Mod != nil || strings.HasPrefix(t.Rule, "timex/deictic") || !p.inReach(j, t.End) {
			continue
		}
		if p.doc.SentenceAt(t.Start) != here && p.names(t.Span, noun) {
			return b, true
		}
	}
	return base{}, false
}

// inReach reports that a byte lies within reach of token j, before it.
func (p *parser) inReach(j, b int) bool {
	lo := max(0, j-reach)
	return p.tokens[lo].Start <= b
}

// names reports that the sentence of the span holds the noun, with any
// particle.
func (p *parser) names(s text.Span, noun string) bool {
	at := p.doc.SentenceAt(s.Start)
	if at < 0 {
		return false
	}
	lo, hi := p.doc.TokenRange(p.doc.Sentences[at])
	for k := max(lo, hi-2*reach); k < hi; k++ {
		if key := p.tokens[k].Key; strings.HasSuffix(key, noun) {
			for _, c := range arabic.Proclitics(key) {
				if strings.TrimPrefix(c.Rest, "ال") == noun {
					return true
				}
			}
			if strings.TrimPrefix(key, "ال") == noun {
				return true
			}
		}
	}
	return false
}
