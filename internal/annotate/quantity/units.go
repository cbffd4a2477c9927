package quantity

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// unit is a currency or a unit of measure.
type unit struct {
	name, symbol string
	// qualities and tails are the words that must follow the noun, one of
	// each; none are required where the list is empty.
	qualities, tails [][]string
	// per is how many parts make one unit of the currency that this is a part
	// of, by that currency, "" for any; nil of what is no part.
	per map[string]float64
	// states are the codes of a bare name by country.
	states map[string]string
}

// form is one way to write the noun of a unit, by the words after its first.
type form struct {
	unit *unit
	rest []string
	// dual reports «كيلومترين», sign a form that takes neither quality nor
	// tail («كلم», «$»).
	dual, sign bool
}

// units finds the names of units in a text.
type units struct {
	forms map[string][]form
}

// loadUnits reads a list of units; symbol names its column of symbols.
func loadUnits(path, symbol string) *units {
	u := &units{forms: map[string][]form{}}
	for _, row := range lexicon.Must(path).Rows {
		n := &unit{name: row.Fields[0], symbol: row.Get(symbol)}
		if n.symbol == "" {
			n.symbol = n.name
		}
		for _, q := range row.List("qualities") {
			n.qualities = append(n.qualities, qualityForms(q)...)
		}
		for _, t := range row.List("tails") {
			n.tails = append(n.tails, keys(t))
		}
		n.per, n.states = perOf(row), pairs(row, "states")
		for _, noun := range row.List("nouns") {
			u.add(noun, form{unit: n})
			if !strings.HasSuffix(noun, "ة") && !strings.HasSuffix(noun, "ا") && row.Get("dual") != "no" {
				u.add(noun+"ا", form{unit: n})
			}
			if row.Get("dual") == "no" {
				continue
			}
			stem := noun
			if s, ok := strings.CutSuffix(noun, "ة"); ok {
				stem = s + "ت"
			}
			u.add(stem+"ين", form{unit: n, dual: true})
			u.add(stem+"ان", form{unit: n, dual: true})
		}
		for _, plural := range row.List("plurals") {
			u.add(plural, form{unit: n})
		}
		for _, sign := range row.List("signs") {
			u.add(sign, form{unit: n, sign: true})
		}
	}
	return u
}

func (u *units) add(words string, f form) {
	k := keys(words)
	f.rest = k[1:]
	for _, o := range u.forms[k[0]] {
		if o.unit == f.unit && slices.Equal(o.rest, f.rest) {
			return
		}
	}
	u.forms[k[0]] = append(u.forms[k[0]], f)
}

func keys(s string) []string {
	var out []string
	for _, t := range text.Tokenize(s) {
		out = append(out, t.Key)
	}
	return out
}

// qualityForms are the forms that an adjective takes beside a unit, by its
// last word: masculine, accusative, feminine, dual.
func qualityForms(adjective string) [][]string {
	words := keys(adjective)
	last := len(words) - 1
	var out [][]string
	for _, ending := range [...]string{"", "ا", "ه", "ين", "ان", "تين", "تان"} {
		form := slices.Clone(words)
		form[last] += ending
		out = append(out, form)
	}
	return out
}

// perOf reads «1000 AED=100».
func perOf(row lexicon.Row) map[string]float64 {
	var out map[string]float64
	for _, f := range strings.Fields(row.Get("per")) {
		code, value, ok := strings.Cut(f, "=")
		if !ok {
			code, value = "", f
		}
		v, err := strconv.ParseFloat(value, 64)
		if err != nil || v < 1 {
			panic(fmt.Sprintf("%s: per: %q", row.At(), f))
		}
		if out == nil {
			out = map[string]float64{}
		}
		out[code] = v
	}
	return out
}

// pairs reads «EG=EGP SD=SDG».
func pairs(row lexicon.Row, column string) map[string]string {
	var out map[string]string
	for _, f := range strings.Fields(row.Get(column)) {
		k, v, ok := strings.Cut(f, "=")
		if !ok {
			panic(fmt.Sprintf("%s: %s: %q", row.At(), column, f))
		}
		if out == nil {
			out = map[string]string{}
		}
		out[k] = v
	}
	return out
}

// named is a unit found in a text.
type named struct {
	*unit
	tokens int
	dual   bool
}

// at finds the unit named at token i, the longest name. The first word stands
// in the text as key, which may have lost a particle. With the article
// («الأمتار المكعبة») its adjective has one too.
func (u *units) at(tokens []text.Token, i int, key string) (named, bool) {
	var best named
	forms, definite := u.forms[key], false
	if forms == nil {
		if key, definite = strings.CutPrefix(key, "ال"); !definite {
			return best, false
		}
		forms = u.forms[key]
	}
	for _, f := range forms {
		n := 1 + follows(tokens, i+1, f.rest, false)
		if n <= len(f.rest) || f.sign && definite {
			continue
		}
		if !f.sign {
			q, ok := oneOf(tokens, i+n, f.unit.qualities, definite)
			if !ok {
				continue
			}
			t, ok := oneOf(tokens, i+n+q, f.unit.tails, false)
			if !ok {
				continue
			}
			n += q + t
		}
		if n > best.tokens {
			best = named{f.unit, n, f.dual}
		}
	}
	return best, best.tokens > 0
}

// follows returns the length of words when they stand at token i, 0 else.
func follows(tokens []text.Token, i int, words []string, definite bool) int {
	if i+len(words) > len(tokens) {
		return 0
	}
	for k, w := range words {
		t := &tokens[i+k]
		key := t.Key
		if definite {
			rest, ok := strings.CutPrefix(key, "ال")
			if !ok {
				return 0
			}
			key = rest
		}
		if t.Line || key != w {
			return 0
		}
	}
	return len(words)
}

// oneOf returns the length of the longest of the choices that stands at token
// i; it reports true as well when there are none to choose from.
func oneOf(tokens []text.Token, i int, choices [][]string, definite bool) (int, bool) {
	best := 0
	for _, c := range choices {
		best = max(best, follows(tokens, i, c, definite))
	}
	return best, best > 0 || len(choices) == 0
}

// symbol is the symbol of a unit beside what the text says before its number:
// degrees of an earthquake, kilograms or kilometres for «كيلو», power of
// engines.
func (p *parser) symbol(f *found, u *unit) string {
	switch u.symbol {
	case "degree":
		if p.before(f.start, "قوته", "قوتها", "بقوه", "شدته", "شدتها", "بشده", "قوه", "زلزال", "هزه") {
			return "richter"
		}
	case "kg":
		if u.name == "كيلو" && p.before(f.start, "بعد", "مسافه", "لمسافه", "بمسافه", "بطول", "طول", "بعمق", "عمق", "طوله", "طولها") {
			return "km"
		}
	}
	return u.symbol
}

// before reports one of words among the three tokens before token i.
func (p *parser) before(i int, words ...string) bool {
	for k := i - 1; k >= 0 && k >= i-3 && !p.tokens[k+1].Line; k-- {
		if slices.Contains(words, p.key(k)) {
			return true
		}
	}
	return false
}

// percentAt returns how many tokens say percent at token i: «%», «في المئة»,
// «بالمائة».
func percentAt(tokens []text.Token, i int) int {
	if i >= len(tokens) || tokens[i].Line {
		return 0
	}
	switch tokens[i].Key {
	case "%", "٪", "بالمئه", "بالمائه", "بالمايه", "بالميه", "بالميئه", "بالماءه":
		return 1
	case "في", "ب":
		if i+1 < len(tokens) && !tokens[i+1].Line {
			switch tokens[i+1].Key {
			case "المئه", "المائه", "المايه", "الميه", "المية":
				return 2
			}
		}
	}
	return 0
}
