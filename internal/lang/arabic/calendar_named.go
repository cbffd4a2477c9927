package arabic

// named reads [day] [من] [شهر] month [year] and returns the token after it.
func (p *dateParser) named(at int) int {
	start, cut := at, 0
	d, ok := p.dayBefore(at)
	if ok {
		cut, at = d.cut, p.daySeparator(d.end)
	}
	if (at == start || p.next(at)) && isMonthWord(keyAt(p.tokens, at)) {
		if at == start {
			cut = len(p.tokens[at].Key) - len("شهر")
		}
		at++
	}
	m, ok := p.month(at)
	if !ok || at > start && (m.Cut > 0 || p.tokens[at].Line) {
		return 0
	}
	if at == start && m.Cut > 0 {
		cut = m.Cut
	}
	at += m.Tokens
	return p.finish(m, d.day, cut, at)
}

// finish takes the year after a month whose day is known or 0.
func (p *dateParser) finish(m MonthRef, day, cut, at int) int {
	year, end := p.yearAfter(at, m.Calendar)
	within := 0
	if m.Calendar == Hijri && year >= 1700 {
		year, within = 0, year
	}
	if year == 0 && day == 0 && m.System == "latin" {
		return 0
	}
	if m.Calendar == Gregorian && year != 0 && year < 1700 && hijriMark(p.tokens, end) {
		return 0
	}
	if p.Weekday == 0 {
		p.Cut = cut
	}
	p.Day, p.Month, p.Year, p.Within, p.Calendar, p.Name = day, m.Number, year, within, m.Calendar, m
	return p.era(end)
}

// monthFirst reads «September 21, 2023», «سبتمبر 21، 2061», «يناير الثاني
// والعشرين، 2061»; without year only in notes («مايو 3»).
func (p *dateParser) monthFirst(at int) int {
	cut := 0
	start := at
	if isMonthWord(p.tokens[at].Key) {
		cut = len(p.tokens[at].Key) - len("شهر")
		at++
	}
	m, ok := p.month(at)
	if !ok || at > start && m.Cut > 0 {
		return 0
	}
	if at == start {
		cut = m.Cut
	}
	at += m.Tokens
	if p.next(at) {
		switch p.tokens[at].Key {
		case ".":
			at++
		case "/", "-", "،", ",":
			if p.loose {
				at++
			}
		}
	}
	day, end, ok := p.dayAfter(at)
	if !ok || m.Calendar == Hijri && day > 30 {
		return 0
	}
	if e := p.finish(m, day, cut, end); e != 0 && p.Year+p.Within != 0 {
		return e
	}
	if !p.loose || m.System == "latin" || !p.closes(end) {
		p.DateRef = DateRef{Weekday: p.Weekday, Cut: p.Cut}
		return 0
	}
	return end
}

// yearFirst reads in a note «2061. مايو. 16».
func (p *dateParser) yearFirst(at int) int {
	year, ok := YearAt(p.tokens, at)
	at++
	if k := keyAt(p.tokens, at); k == "." || k == "/" || k == "-" || k == "،" || k == "," {
		at++
	}
	if !ok || !p.next(at) {
		return 0
	}
	end := p.monthFirst(at)
	if end == 0 || p.Year != 0 || p.Within != 0 || p.Calendar != Gregorian {
		p.DateRef = DateRef{Weekday: p.Weekday, Cut: p.Cut}
		return 0
	}
	p.Year = year
	return end
}

// names reports that a month that every reader takes for one follows at token
// i, after من only when so told.
func (p *dateParser) names(i int, of bool) bool {
	if of && keyAt(p.tokens, i) == "من" {
		i++
	}
	if p.next(i) && isMonthWord(p.tokens[i].Key) {
		i++
	}
	if !p.next(i) {
		return false
	}
	m, ok := MonthAt(p.tokens, i)
	return ok && m.Cut == 0 && m.Alone && m.Calendar == Gregorian
}

// daySeparator skips what stands between a day and its month: من, a stroke or
// a dash, in notes a point.
func (p *dateParser) daySeparator(at int) int {
	if !p.next(at) {
		return at
	}
	switch p.tokens[at].Key {
	case "من":
		return at + 1
	case "/", "-", "–": // «2-صفر» is a score
		if p.names(at+1, false) {
			return at + 1
		}
	case ".", "،", ",", "في":
		if p.loose && p.names(at+1, false) {
			return at + 1
		}
	}
	return at
}

// month reads a month by name, in notes also by its number after «شهر» («شهر
// ثلاثة») and «الشهر التاسع».
func (p *dateParser) month(at int) (MonthRef, bool) {
	if m, ok := MonthAt(p.tokens, at); ok {
		return m, true
	}
	if !p.loose || at >= len(p.tokens) {
		return MonthRef{}, false
	}
	n, tokens := 0, 0
	if at > 0 && isMonthWord(p.tokens[at-1].Key) && !p.tokens[at].Line {
		if v, end, ok := dayNumber(p.tokens, at); ok {
			n, tokens = v, end-at
		} else if v, ok := p.cardinal(at); ok && v.Cut == 0 {
			n, tokens = int(v.Value), v.Tokens
		}
	} else if k := p.tokens[at].Key; (k == "الشهر" || k == "بالشهر" || k == "للشهر") && p.next(at+1) {
		if v, _, ok := OrdinalAt(p.tokens, at+1); ok && v.Definite {
			n, tokens = int(v.Value), 1+v.Tokens
		}
	}
	if n < 1 || n > 12 {
		return MonthRef{}, false
	}
	return MonthRef{Month: Month{Number: n, System: "number", Alone: true}, Tokens: tokens}, true
}

func isMonthWord(key string) bool {
	switch key {
	case "شهر", "لشهر", "بشهر", "وشهر", "فشهر":
		return true
	}
	return false
}
