package quantity

// measured reads a percentage, money, a measure or a length of time.
func (p *parser) measured(f *found) bool {
	at := f.end
	if !p.next(at) {
		return false
	}
	if k := percentAt(p.tokens, at); k > 0 {
		f.kind, f.unit, f.rule, f.end = percent, "%", "percent", at+k
		return true
	}
	key := p.key(at)
	if u, ok := p.currencies.at(p.tokens, at, key); ok && !u.dual {
		f.kind, f.unit, f.rule = money, p.code(u.unit), "money"
		f.nounFrom, f.nounTo, f.end = at, at+u.tokens, at+u.tokens
		p.andHalf(f, 1)
		p.parts(f)
		return true
	}
	if u, ok := p.units.at(p.tokens, at, key); ok && !u.dual {
		f.kind, f.unit, f.rule = measure, p.symbol(f, u.unit), "measure"
		f.nounFrom, f.nounTo, f.end = at, at+u.tokens, at+u.tokens
		if u.symbol == "pp" {
			f.kind, f.rule = percent, "percent-points"
		}
		p.andHalf(f, 1)
		p.belowZero(f)
		return true
	}
	if (key == "حصان" || key == "حصانا" || key == "احصنه") && p.before(f.start, "بقوه", "قوه", "قوته", "قوتها", "قدره", "قدرته", "بقدره") {
		f.kind, f.unit, f.rule, f.nounFrom, f.nounTo, f.end = measure, "hp", "measure", at, at+1, at+1
		return true
	}
	if unit := timeUnit(key); unit != "" {
		f.kind, f.unit, f.rule, f.nounFrom, f.nounTo, f.end = duration, unit, "duration", at, at+1, at+1
		p.andHalf(f, 1)
		p.aged(f)
		return true
	}
	return false
}

// andHalf takes «ونصف» after a unit («3 أعوام ونصف», «طن وربع الطن»): a part
// of each unit.
func (p *parser) andHalf(f *found, each float64) bool {
	at := f.end
	if !p.next(at) || f.max != nil {
		return false
	}
	key := p.key(at)
	if key == "و" && p.next(at+1) {
		at++
		key = "و" + p.key(at)
	}
	part := 0.0
	switch key {
	case "ونصف", "ونص", "والنصف":
		part = 0.5
	case "وربع", "والربع":
		part = 0.25
	case "وثلث", "والثلث":
		part = 1.0 / 3
	default:
		return false
	}
	// «ونصف السكان» begins anew, «ونصف العام» tells the unit again.
	if p.word(at+1) && len(p.key(at+1)) > 4 && p.key(at + 1)[:4] == "ال" {
		if p.sameUnit(f, at+1) {
			at++
		} else if !isFunctionWord(p.key(at + 1)) {
			return false
		}
	}
	f.value += part * each
	f.end = at + 1
	return true
}

// sameUnit reports that token i names the unit of f with the article.
func (p *parser) sameUnit(f *found, i int) bool {
	key := p.key(i)
	if f.kind == duration {
		return timeUnit(key[len("ال"):]) == f.unit
	}
	if u, ok := p.currencies.at(p.tokens, i, key); ok {
		return p.code(u.unit) == f.unit
	}
	u, ok := p.units.at(p.tokens, i, key)
	return ok && u.symbol == f.unit
}

// belowZero reads «تحت الصفر» after a measure.
func (p *parser) belowZero(f *found) {
	if p.next(f.end) && p.next(f.end+1) && (p.key(f.end) == "تحت" || p.key(f.end) == "دون") && (p.key(f.end+1) == "الصفر" || p.key(f.end+1) == "صفر") {
		f.end += 2
		if f.value > 0 && f.max == nil {
			f.value = -f.value
		}
	}
}
