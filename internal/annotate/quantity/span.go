package quantity

import (
	"sync"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// spanEnd reads the second end of a range after the number n, which begins at
// token at and ends before token end: «5-7 أشخاص», «بين 5 و7 أشخاص», «من 5 إلى
// 7 أشخاص», «بين 5 أشخاص و7 أشخاص». It returns the token after it. After a word
// of change («ارتفع من 5 إلى 7 أمتار») it is end.
func (p *parser) spanEnd(at, end int, f *found, n arabic.Number) int {
	from, cut := at, 0
	joint := p.joint(at - 1)
	switch {
	case !p.next(at):
		joint = ""
	case joint == "بين":
		from, cut = at-1, len(p.key(at-1))-len("بين")
		if k := p.key(at - 2); p.next(at-1) && cut == 0 && (k == "ما" || k == "وما" || k == "بما") {
			from, cut = at-2, len(k)-len("ما")
		}
	case joint == "من":
		from = at - 1
	}
	r, ok := arabic.SpanAt(p.tokens, max(from, at-1), p.loose)
	stop := max(from, at-1) + r.Tokens
	if !ok && (joint == "بين" || isDash(p.key(end+1)) || isDash(p.key(end+2))) {
		r, stop, ok = p.apart(end, n, joint)
	}
	if !ok || stop < end || p.timeIn(at, stop) {
		return end
	}
	if joint == "من" && p.changes(at-1) {
		// Two values; the unit after the second is the first's too.
		unit := found{start: at, end: stop}
		if plain := (found{start: at, end: end}); !p.counted(&plain, n) && p.counted(&unit, n) {
			f.value, f.kind, f.unit, f.rule = r.Low, unit.kind, unit.unit, unit.rule
		}
		return end
	}
	if joint == "بين" && f.start == at {
		f.start, f.cut = from, cut
	}
	high := r.High
	f.value, f.max, f.between = r.Low, &high, joint == "بين"
	return stop
}

// joint is بين or من when token i is one of them, with و or without.
func (p *parser) joint(i int) string {
	switch p.key(i) {
	case "بين", "وبين":
		return "بين"
	case "من", "ومن":
		return "من"
	}
	return ""
}

// apart reads «24 عاما و30 عاما» after «بين», and «5%-6%», where each end has
// its unit: end is the token after the first number.
func (p *parser) apart(end int, low arabic.Number, joint string) (arabic.NumberRange, int, bool) {
	a := found{start: end - low.Tokens, end: end}
	if !p.counted(&a, low) || !p.next(a.end) {
		return arabic.NumberRange{}, 0, false
	}
	at, k := a.end, p.key(a.end)
	between := joint == "بين"
	if isDash(k) || between && (k == "و" || k == "الي") {
		at++
	}
	high, ok := p.number(at)
	if !ok || !p.next(at) || at == a.end && (!between || high.Cut != 2 || k[:2] != "و") || at > a.end && high.Cut > 0 || high.Value <= low.Value {
		return arabic.NumberRange{}, 0, false
	}
	b := found{start: a.start, end: at + high.Tokens}
	if !p.counted(&b, high) || b.kind != a.kind || b.unit != a.unit {
		return arabic.NumberRange{}, 0, false
	}
	return arabic.NumberRange{Low: low.Value, High: high.Value}, at + high.Tokens, true
}

func isDash(k string) bool { return k == "-" || k == "–" || k == "~" }

// timeIn reports a date or a clock time that begins between two tokens.
func (p *parser) timeIn(from, to int) bool {
	for i := from; i < to; i++ {
		if p.inTime(i) {
			return true
		}
	}
	return false
}

// reachOfChange is how many words before «من» a word of change may stand: «رفع سن
// التقاعد للنساء من 58 إلى 60».
const reachOfChange = 5

var changeWords = sync.OnceValue(func() map[string]bool {
	list := map[string]bool{}
	for _, row := range lexicon.Must("ar/change_words.tsv").Rows {
		for _, w := range append(row.List("variants"), row.Fields[0]) {
			list[text.FoldString(w, text.Key)] = true
		}
	}
	return list
})

// changes reports a word of change in the clause before token i.
func (p *parser) changes(i int) bool {
	for k := i - 1; k >= 0 && k >= i-reachOfChange && !p.tokens[k+1].Line && p.tokens[k].Kind != text.Punct; k-- {
		if _, _, ok := arabic.Word(changeWords(), p.key(k)); ok {
			return true
		}
	}
	return false
}
