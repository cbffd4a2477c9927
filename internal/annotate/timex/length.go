package timex

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// maxLength bounds the count of a length of time: larger numbers are no
// calendar matter.
const maxLength = 5000

// maxParts bounds the numbers of one length: more are a list.
const maxParts = 7

// lengthUnits are the units of a length, the longest first. Decades and
// centuries are counted in years.
const lengthUnits = "YMWDHms"

// length is a length of time, as «ثلاثة أيام» or «سنة وشهرين» say.
type length struct {
	// amounts are how many of each of the lengthUnits.
	amounts [len(lengthUnits)]float64
	// unit is the letter of the finest unit that is named.
	unit string
	// end is the token after it; cut the bytes of a particle before.
	end, cut int
	mod      string
	// vague reports a number that is only bounded («بضعة أيام»), none one that
	// is not even that («سنوات طويلة»).
	vague, none bool
}

// some is how many a few are at least.
const some = 3

// add adds n of a unit.
func (l *length) add(n float64, letter string) {
	l.unit = letter
	switch letter {
	case "X":
		n, letter = n*10, "Y"
	case "C":
		n, letter = n*100, "Y"
	}
	l.amounts[strings.Index(lengthUnits, letter)] += n
}

// lengthPart is a number of one unit.
type lengthPart struct {
	n           float64
	unit        string
	end, cut    int
	vague, none bool
	// night reports nights, which are told beside their days.
	night bool
}

// length reads a length at token i: «ثلاثة أيام», «20 عاما», «الـ 10 سنوات»,
// «أكثر من عقد», «عامين», «ساعة ونصف», «ثلاثة أرباع الساعة», «سنة وشهرين»,
// «بضعة أيام». A unit in the singular without number is one where the caller
// says so («منذ عام»), after a word for a length («لمدة ساعة», «نحو شهر»), and
// where it is told to be whole («شهر كامل»); so is a dual with the article.
func (p *parser) length(i int, singular bool) (length, bool) {
	var l length
	at := i
	if b, ok := arabic.BoundBefore(p.tokens, at); ok {
		l.mod, l.cut = b.Mod, b.Cut
		at += b.Tokens
		if !p.next(at) {
			return l, false
		}
		singular = singular || p.bare(i) != "دون" && p.bare(i) != "تحت" // «دون عقد»
	}
	last, ok := p.lengthPart(at, singular || p.lengthFollows(i))
	if !ok {
		return l, false
	}
	if at == i {
		l.cut = last.cut
	}
	l.add(last.n, last.unit)
	l.vague, l.none, l.end = last.vague, last.none, last.end
	for n := 1; n < maxParts && !l.vague; n++ {
		next, ok := p.nextPart(last)
		if !ok {
			break
		}
		if last.unit != next.unit || !next.night { // «يومين وليلتين» are two days
			l.add(next.n, next.unit)
		}
		l.end, last = next.end, next
	}
	if b, ok := arabic.BoundAfter(p.tokens, l.end); ok && l.mod == "" && p.next(l.end) {
		l.mod = b.Mod
		l.end += b.Tokens
	}
	return l, true
}

// lengthFollows reports that the word before token i announces a length.
func (p *parser) lengthFollows(i int) bool {
	if i == 0 || !p.next(i) {
		return false
	}
	switch p.key(i - 1) {
	case "مرور", "مضي", "انقضاء", "بمرور", "لمده", "مده", "بمده", "ولمده", "ومده", "لفتره", "مدي", "غضون", "ظرف", "مدار", "مدته", "مدتها", "استغرق", "استغرقت", "يستغرق", "تستغرق":
		return true
	}
	return false
}

// wholeOf reads «طوال اليوم», «طيلة الشهر», «طوال ثلاثة أيام», «طوال شهر» at
// the word before.
func (p *parser) wholeOf(i int) (reading, bool) {
	j := i + 1
	w := p.word(j)
	if !p.next(j) || p.cuts[j] > 0 {
		return reading{}, false
	}
	var l length
	if w.class == unit && w.definite && w.n == 0 && singularUnit(strings.TrimPrefix(p.key(j), "ال")) || p.key(j) == "اليوم" {
		if p.next(j + 1) {
			if c := p.class(j + 1); c == rel || c == weekday || p.words[j+1].begins || p.key(j+1) == "من" {
				return reading{}, false // «طوال العام الماضي»
			}
		}
		letter := "D"
		if w.class == unit {
			letter = w.unit
		}
		l.add(1, letter)
		l.end = j + 1
	} else {
		ok := false
		if l, ok = p.length(j, true); !ok {
			return reading{}, false
		}
	}
	r := l.duration()
	r.cut = 0
	return r, true
}
