package quantity

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/text"
)

// side reads one side of a score at token i: up to three digits, or «صفر».
func (p *parser) side(i int) (float64, bool) {
	if i >= len(p.tokens) {
		return 0, false
	}
	key := p.key(i)
	if key == "صفر" {
		return 0, true
	}
	if p.tokens[i].Kind != text.Number || len(key) > 3 {
		return 0, false
	}
	v, err := strconv.Atoi(key)
	return float64(v), err == nil && v <= 200
}

// score reads «2-1» where nothing is counted after it: the goals of a match.
// Where the mark stands apart («2 - 1»), or is a slash, a word of a match must
// stand before.
func (p *parser) score(i int) (found, bool) {
	start := i
	if k := p.key(i); (k == "و" || k == "ب" || k == "ل") && i+1 < len(p.tokens) && p.tokens[i+1].Glued {
		start++
	}
	a, ok := p.side(start)
	if !ok || p.inTime(start) || start+2 >= len(p.tokens) {
		return found{}, false
	}
	b, ok := p.side(start + 2)
	if !ok || !p.next(start+1) || !p.next(start+2) {
		return found{}, false
	}
	mark, end := p.key(start+1), start+3
	if mark != "-" && mark != "–" && mark != "/" && mark != "−" {
		return found{}, false
	}
	glued := p.tokens[start+1].Glued && p.tokens[start+2].Glued
	if (!glued || mark == "/") && !p.match(start) {
		return found{}, false
	}
	if start == i && i > 0 && p.tokens[i].Glued && p.tokens[i-1].Kind != text.Word && p.key(i-1) != "(" && p.key(i-1) != "\"" && p.key(i-1) != "«" || p.next(end) && p.tokens[end].Glued && (p.key(end) == mark || p.key(end) == "%" || p.key(end) == "٪") {
		return found{}, false
	}
	if p.next(end) && mark != "/" {
		if f := (found{start: start, end: end}); p.measured(&f) || p.word(end) && !isFunctionWord(p.key(end)) && p.counted(&f, arabic.Number{Value: b}) {
			return found{}, false // «5-7 أشخاص»
		}
	}
	return found{start: start, end: end, kind: score, value: a, max: &b, rule: "score"}, true
}

// match reports a word of a match shortly before token i.
func (p *parser) match(i int) bool {
	for k := i - 1; k >= 0 && k >= i-14 && !p.tokens[k+1].Line; k-- {
		if is(p.key(k), matchWord) {
			return true
		}
	}
	return false
}

// tally is a number of goals as the text tells it.
type tally struct {
	value       float64
	tokens, cut int
	// bare reports a number alone.
	bare bool
}

// goalsAt reads how many goals at token i: «هدفين», «ثلاثة أهداف», «رباعية».
func (p *parser) goalsAt(i int) tally {
	if w, cut, ok := arabic.Word(quantityWords(), p.key(i)); ok && w.kinds&goalWords != 0 {
		return tally{w.value, 1, cut, p.key(i) == "صفر"}
	}
	n, ok := arabic.ParseNumber(p.tokens, i)
	if !ok || !whole(n.Value) || n.Value > 30 {
		return tally{}
	}
	if k := p.key(i + n.Tokens); p.next(i+n.Tokens) && (k == "اهداف" || k == "هدفا" || k == "هدف") {
		return tally{n.Value, n.Tokens + 1, n.Cut, false}
	}
	return tally{n.Value, n.Tokens, n.Cut, true}
}

// goals reads a score in words: «بهدفين لهدف», «ثلاثة أهداف مقابل هدف»,
// «بثلاثية نظيفة», «بهدف دون رد».
func (p *parser) goals(i int) (found, bool) {
	a := p.goalsAt(i)
	if a.tokens == 0 || a.bare || p.inTime(i) {
		return found{}, false
	}
	f := found{start: i, cut: a.cut, end: i + a.tokens, kind: score, value: a.value, rule: "goals"}
	at := f.end
	if !p.next(at) {
		return f, false
	}
	b := 0.0
	switch k := p.key(at); {
	case k == "نظيف" || k == "نظيفين" || k == "نظيفان" || k == "نظيفه" || k == "بيضاء":
		f.end = at + 1
	case (k == "دون" || k == "بلا" || k == "بدون") && p.next(at+1) && (p.key(at+1) == "رد" || p.key(at+1) == "مقابل"):
		f.end = at + 2
	case k == "من" && p.key(at+1) == "دون" && p.next(at+1) && p.next(at+2) && (p.key(at+2) == "رد" || p.key(at+2) == "مقابل"):
		f.end = at + 3
	case (k == "مقابل" || k == "للا") && p.next(at+1) && (p.key(at+1) == "لا" && p.key(at+2) == "شيء" && p.next(at+2) || p.key(at+1) == "شيء" || p.key(at+1) == "لاشيء"):
		f.end = at + 2
		if p.key(at+1) == "لا" {
			f.end++
		}
	case k == "مقابل" && p.next(at+1):
		other := p.goalsAt(at + 1)
		if other.tokens == 0 {
			return f, false
		}
		b, f.end = other.value, at+1+other.tokens
	case strings.HasPrefix(k, "ل"):
		other := p.goalsAt(at)
		if other.tokens == 0 || other.bare && k != "لصفر" {
			return f, false
		}
		b, f.end = other.value, at+other.tokens
	default:
		return f, false
	}
	f.max = &b
	return f, true
}
