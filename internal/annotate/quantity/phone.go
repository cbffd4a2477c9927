package quantity

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// maxPhone bounds the tokens of a telephone number.
const maxPhone = 16

// phone reads a telephone number: after its cue, or with a leading + or 00.
func (p *parser) phone(i int) (found, bool) {
	at := i
	plus := p.key(at) == "+"
	if plus {
		at++
	}
	if at >= len(p.tokens) || p.tokens[at].Kind != text.Number || at > i && !p.tokens[at].Glued {
		return found{}, false
	}
	cue := false
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch p.key(k) {
		case "هاتف", "الهاتف", "تلفون", "جوال", "الخط", "واتساب", "موبايل", "فاكس", "tel":
			cue = true
		}
	}
	digits, end := p.key(at), at+1
	for end+1 < len(p.tokens) && end-i < maxPhone && (p.key(end) == "-" && p.tokens[end].Glued || p.tokens[end].Kind == text.Number && !p.tokens[end].Line && (plus || cue)) {
		if p.tokens[end].Kind == text.Number {
			digits += p.key(end)
			end++
			continue
		}
		if p.tokens[end+1].Kind != text.Number || !p.tokens[end+1].Glued {
			break
		}
		digits += p.key(end + 1)
		end += 2
	}
	leading := strings.HasPrefix(digits, "0") && len(digits) >= 9
	if strings.ContainsAny(digits, ".,") || len(digits) < 5 || len(digits) > 18 || !plus && !cue && !leading || plus && len(digits) < 7 {
		return found{}, false
	}
	v, err := strconv.ParseFloat(digits, 64)
	return found{start: i, end: end, kind: phone, value: v, rule: "phone"}, err == nil
}
