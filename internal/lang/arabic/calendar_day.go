package arabic

import (
	"strconv"

	"github.com/isnad-news/isnad/text"
)

// monthDay is the day of a month alone, with the token after it and the bytes
// of its particle.
type monthDay struct{ day, end, cut int }

// dayBefore reads the day before a month: in digits, «غرة», an ordinal with the
// article, «أول», or a number in words, which is believed only of a name that
// is no other word.
func (p *dateParser) dayBefore(at int) (monthDay, bool) {
	if n, end, ok := dayNumber(p.tokens, at); ok {
		return monthDay{n, end, 0}, true
	}
	if at >= len(p.tokens) || p.tokens[at].Kind != text.Word {
		return monthDay{}, false
	}
	k := p.tokens[at].Key
	if k == "غره" || k == "وغره" {
		return monthDay{1, at + 1, len(k) - len("غره")}, true
	}
	if v, c, ok := OrdinalAt(p.tokens, at); ok && v.Value <= 31 {
		if end := at + v.Tokens; v.Definite || v.Value == 1 && p.names(end, false) {
			return monthDay{int(v.Value), end, c}, true
		}
	}
	if n, ok := p.cardinal(at); ok && p.names(at+n.Tokens, true) {
		return monthDay{int(n.Value), at + n.Tokens, n.Cut}, true
	}
	return monthDay{}, false
}

// dayAfter reads the day after a month: digits, an ordinal with the article,
// or in notes a number in words.
func (p *dateParser) dayAfter(at int) (day, end int, ok bool) {
	if !p.next(at) {
		return 0, 0, false
	}
	if n, end, ok := dayNumber(p.tokens, at); ok {
		return n, end, true
	}
	if v, cut, ok := OrdinalAt(p.tokens, at); ok && v.Value <= 31 && v.Definite && cut == 0 {
		return int(v.Value), at + v.Tokens, true
	}
	if p.loose {
		if n, ok := p.cardinal(at); ok && n.Cut == 0 {
			return int(n.Value), at + n.Tokens, true
		}
	}
	return 0, 0, false
}

// cardinal reads the number of a day in words: «واحد وعشرين».
func (p *dateParser) cardinal(at int) (Number, bool) {
	if p.tokens[at].Kind != text.Word {
		return Number{}, false
	}
	n, ok := ParseNumber(p.tokens, at)
	return n, ok && !n.Digits && n.Value >= 1 && n.Value <= 31 && n.Value == float64(int(n.Value))
}

// dayNumber reads the number of a day in digits, «21st» and «الـ21» included.
func dayNumber(tokens []text.Token, at int) (day, end int, ok bool) {
	if at < len(tokens) && tokens[at].Key == "ال" && at+1 < len(tokens) && tokens[at+1].Glued {
		at++
	}
	if at >= len(tokens) || tokens[at].Kind != text.Number {
		return 0, 0, false
	}
	key := tokens[at].Key
	if len(key) > 2 {
		return 0, 0, false
	}
	n, err := strconv.Atoi(key)
	if err != nil || n < 1 || n > 31 {
		return 0, 0, false
	}
	at++
	if at < len(tokens) && tokens[at].Glued && tokens[at].Kind == text.Latin {
		switch tokens[at].Key {
		case "st", "nd", "rd", "th", "er":
			at++
		default:
			return 0, 0, false
		}
		if at < len(tokens) && (tokens[at].Key == "," || tokens[at].Key == "of") {
			at++
		}
	}
	return n, at, true
}

// closes reports that a number that ends before token i counts nothing: no
// noun follows.
func (p *dateParser) closes(i int) bool {
	if !p.next(i) {
		return true
	}
	switch t := p.tokens[i]; t.Kind {
	case text.Number: // «14 8:00»، «14 11 صباحا»
		return hourForm(p.tokens, i)
	case text.Latin:
		return false
	case text.Punct:
		switch t.Key {
		case "%", "٪", "$", "€", "+":
			return false
		case ":", "/", "-", "–", "\\":
			return !t.Glued
		}
		return true
	default:
		switch t.Key {
		case "في", "من", "الي", "حتي", "او", "ام", "عند", "علي", "بعد", "قبل", "مع", "ثم", "لغايه", "وحتي", "الساعه", "و",
			"صباحا", "مساء", "ظهرا", "عصرا", "فجرا", "ليلا", "صباح", "فجر", "ظهر", "عصر", "ليل":
			return true
		}
		_, _, weekday := WeekdayAt(t.Key)
		return weekday
	}
}
