package quantity

import (
	"strings"

	"github.com/isnad-news/isnad/outlet"
)

// code is the ISO 4217 code of a currency. A bare name that several states
// share («ليرة») has the one that this text names in full, else the one of the
// outlet's country, else that of the only such country that the text names;
// else it keeps its name.
func (p *parser) code(u *unit) string {
	if len(u.states) == 0 {
		return u.symbol
	}
	if c, ok := p.codes[u.name]; ok {
		return c
	}
	c := p.namedCode(u)
	if c == "" {
		c = p.stateCode(u)
	}
	if c == "" {
		c = u.name
	}
	if p.codes == nil {
		p.codes = map[string]string{}
	}
	p.codes[u.name] = c
	return c
}

// namedCode is the code of the full name that the text gives («الليرة
// التركية»), when it gives one alone.
func (p *parser) namedCode(bare *unit) string {
	code := ""
	for i := range p.tokens {
		key := p.tokens[i].Key
		if len(key) > 6 && (key[:2] == "و" || key[:2] == "ب") {
			key = key[2:]
		}
		if rest, ok := strings.CutPrefix(key, "لل"); ok {
			key = "ال" + rest
		}
		u, ok := p.currencies.at(p.tokens, i, key)
		if !ok || u.unit == bare || !isCodeOf(bare, u.symbol) {
			continue
		}
		if !p.currencies.shares(key, bare) {
			continue
		}
		if code != "" && code != u.symbol {
			return ""
		}
		code = u.symbol
	}
	return code
}

// shares reports that the word names the bare currency too.
func (u *units) shares(key string, bare *unit) bool {
	forms := u.forms[key]
	if forms == nil {
		forms = u.forms[strings.TrimPrefix(key, "ال")]
	}
	for _, f := range forms {
		if f.unit == bare {
			return true
		}
	}
	return false
}

func isCodeOf(bare *unit, code string) bool {
	for _, c := range bare.states {
		if c == code {
			return true
		}
	}
	return false
}

// stateCode is the code by country: the outlet's, or the only one among the
// places of the text that has such a currency.
func (p *parser) stateCode(u *unit) string {
	if o, ok := outlet.Default().ByID(p.doc.Outlet.ID); ok && u.states[o.Country] != "" {
		return u.states[o.Country]
	}
	code := ""
	for i := range p.doc.Entities {
		c := u.states[p.doc.Entities[i].Country]
		if c == "" {
			continue
		}
		if code != "" && code != c {
			return ""
		}
		code = c
	}
	return code
}

// parts adds the parts of a currency: «3 دولارات و42 سنتا» is 3.42.
func (p *parser) parts(f *found) {
	at := f.end
	if !p.next(at) || f.max != nil {
		return
	}
	and := p.key(at) == "و"
	if and && p.next(at+1) {
		at++
	}
	n, ok := p.number(at)
	if !ok || !p.next(at+n.Tokens) || and && n.Cut > 0 || !and && (n.Cut != 2 || p.key(at)[:2] != "و") && !(p.loose && n.Cut == 0) {
		return
	}
	u, ok := p.currencies.at(p.tokens, at+n.Tokens, p.key(at+n.Tokens))
	if !ok || u.per == nil {
		return
	}
	per := u.per[f.unit]
	if per == 0 {
		per = u.per[""]
	}
	if n.Value >= per {
		return
	}
	f.value += n.Value / per
	f.end = at + n.Tokens + u.tokens
}
