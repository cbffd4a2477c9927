package arabic

import (
	"strconv"

	"github.com/isnad-news/isnad/text"
)

// YearAt reads a year in four digits at token i.
func YearAt(tokens []text.Token, i int) (int, bool) {
	if i >= len(tokens) || tokens[i].Kind != text.Number || len(tokens[i].Key) != 4 {
		return 0, false
	}
	y, err := strconv.Atoi(tokens[i].Key)
	return y, err == nil && y >= 1000 && y < 2300
}

// YearWords reads a year in words at token i, «ألفين وستة عشر», «ألف وتسعمئة
// وتسعين», and returns the token after it.
func YearWords(tokens []text.Token, i int) (year, end int, ok bool) {
	if i >= len(tokens) || tokens[i].Kind != text.Word {
		return 0, 0, false
	}
	n, ok := ParseNumber(tokens, i)
	if !ok || n.Digits || n.Scale != 1000 || n.Cut > 0 || n.Value < 1000 || n.Value >= 2300 {
		return 0, 0, false
	}
	return int(n.Value), i + n.Tokens, true
}

// yearAfter reads the year that follows a month, as «2023», «، 2023», «عام
// 2023», «من العام 2023», «ألفين وستة عشر», and returns the token after it.
func (p *dateParser) yearAfter(at int, c Calendar) (year, end int) {
	j, told := at, false
	for n := 0; n < 3 && p.next(j); n++ {
		switch p.tokens[j].Key {
		case "،", ",", "من", "/", "-":
			j++
			continue
		case "عام", "العام", "لعام", "للعام", "بعام", "سنه", "لسنه", "بسنه", "السنه":
			j, told = j+1, true
			continue
		case "في":
			if k := keyAt(p.tokens, j+1); k == "عام" || k == "سنه" || k == "العام" || k == "السنه" {
				j++
				continue
			}
		case ".":
			if p.loose {
				j++
				continue
			}
		}
		break
	}
	if !p.next(j) {
		return 0, at
	}
	if y, end, ok := p.wordYear(j, told); ok && c == Gregorian {
		return y, end
	}
	y, ok := YearAt(p.tokens, j)
	if !ok || c == Hijri && y > 1600 && y < 1700 {
		return 0, at
	}
	// «14 مارس 2061/2062» or a clock time is no year of this date.
	if j+2 < len(p.tokens) && p.tokens[j+1].Glued && p.tokens[j+1].Key == ":" && p.tokens[j+2].Glued && p.tokens[j+2].Kind == text.Number {
		return 0, at
	}
	return y, j + 1
}

// wordYear reads a year in words. Without the word for year round thousands
// are counts in prose («في مايو ألف زائر»).
func (p *dateParser) wordYear(j int, told bool) (year, end int, ok bool) {
	y, end, ok := YearWords(p.tokens, j)
	if !ok || !told && !p.loose && (y%1000 == 0 || y < 1700 || y > 2100 || !p.closes(end)) {
		return 0, 0, false
	}
	return y, end, true
}

func hijriMark(tokens []text.Token, at int) bool {
	return at < len(tokens) && !tokens[at].Line && (tokens[at].Key == "ه" || tokens[at].Key == "هجريه" || tokens[at].Key == "هجري" || tokens[at].Key == "للهجره")
}

// era takes the mark of the era after a year with it («2023م», «1445 هـ»).
func (p *dateParser) era(at int) int {
	if p.Year == 0 || !p.next(at) {
		return at
	}
	switch {
	case p.tokens[at].Key == "م" || p.tokens[at].Key == "ميلادي" || p.tokens[at].Key == "ميلاديه":
		return at + 1
	case hijriMark(p.tokens, at):
		if p.Name.Tokens == 0 {
			p.Calendar = Hijri
		}
		return at + 1
	}
	return at
}
