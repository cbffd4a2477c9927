package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

type class uint8

const (
	none class = iota
	deictic
	part
	unit
	rel
	phase
	since
	until
	to
	between
	from
	during
	ago
	after
	this
	each
	half
	quarter
	set
	first
	clock
	decade
	season
	weekday
	eve
	dayname
	last
	rest
	weekend
	mine
	later
	few
	whole
	manner
	now
	that
	around
	stretch
	third
	millennium
)

var classes = map[string]class{
	"deictic": deictic, "part": part, "unit": unit, "rel": rel, "phase": phase, "since": since, "until": until, "to": to,
	"between": between, "from": from, "during": during, "ago": ago, "after": after, "this": this, "each": each, "half": half,
	"quarter": quarter, "set": set, "first": first, "clock": clock, "decade": decade, "season": season,
	"eve":     eve,
	"dayname": dayname, "last": last, "rest": rest, "weekend": weekend, "mine": mine, "later": later,
	"that": that, "around": around, "stretch": stretch, "third": third, "millennium": millennium,
	"few": few, "whole": whole, "manner": manner, "now": now,
}

// word is what the list says of a token. One word may be a time word and the
// first word of a month or a number as well («ربيع», «الثانية»).
type word struct {
	class class
	// n is the days of a deictic word, the ISO number of a weekday, the first
	// hour of a part of the day, how many of a unit (2 in a dual, 0 else), the
	// first year of a decade, the first month of a season; -1, 0, 1 for past,
	// this, next; -1, 0, 1 for start, mid, end.
	n int
	// m is the last hour of a part of the day.
	m int
	// unit is the letter of a unit, the ISO duration of a set, or the name of
	// a part of the day.
	unit string
	// begins reports that a month, a number or an ordinal may begin here.
	begins bool
	// feast reports that the name of a feast, or what is said of its days,
	// may begin here.
	feast bool
	// dayPart reports that a part of the day may begin here.
	dayPart bool
	// bound reports a word that bounds a number («نحو», «أكثر»).
	bound bool
	// definite reports the article.
	definite bool
	// note reports a word that is one of time in notes only.
	note bool
}

func loadWords() map[string]word {
	list := map[string]word{}
	for _, row := range lexicon.Must("ar/time_words.tsv").Rows {
		w := word{class: classes[row.Get("class")]}
		if w.class == none {
			panic(fmt.Sprintf("%s: class %q", row.At(), row.Get("class")))
		}
		w.fill(row)
		for _, name := range append(row.List("variants"), row.Fields[0]) {
			key := text.FoldString(name, text.Key)
			w.definite = strings.HasPrefix(key, "ال")
			list[key] = w
		}
	}
	for key := range arabic.NumberWords() {
		addBeginning(list, "number_words", key)
	}
	for _, name := range []string{"weekdays", "months", "ordinal_words"} {
		for _, row := range lexicon.Must("ar/" + name + ".tsv").Rows {
			for _, v := range append(row.List("variants"), row.Fields[0]) {
				addBeginning(list, name, text.Tokenize(v)[0].Key)
			}
		}
	}
	for _, key := range arabic.PartWords() {
		w := list[key]
		w.begins = true
		list[key] = w
	}
	for _, key := range arabic.BoundWords() {
		w := list[key]
		w.bound = true
		list[key] = w
	}
	list["غره"] = word{begins: true} // the first of a month
	for _, key := range append(arabic.FeastWords(), "اخر", "العشر", "العيد", "ايام", "يوم", "ليله", "وقفه") {
		w := list[key]
		w.feast = true
		list[key] = w
	}
	arabic.DayPartWords(func(key string) {
		w := list[key]
		w.dayPart = true
		list[key] = w
	})
	return list
}

func addBeginning(list map[string]word, file, key string) {
	keys := []string{key}
	switch file {
	case "weekdays":
		iso, _, _ := arabic.WeekdayAt(key)
		list[key] = word{class: weekday, n: iso, begins: true, definite: strings.HasPrefix(key, "ال") || key[0] < 0x80}
		return
	case "ordinal_words", "number_words":
		keys = []string{key, "ال" + key}
	}
	for _, k := range keys {
		w := list[k]
		w.begins = true
		list[k] = w
	}
}

func (w *word) fill(row lexicon.Row) {
	value, note := strings.CutSuffix(row.Get("value"), " note")
	w.note = note
	var err error
	switch w.class {
	case part:
		name, hours, _ := strings.Cut(value, " ")
		w.unit = name
		a, b, _ := strings.Cut(hours, "-")
		if w.n, err = strconv.Atoi(a); err == nil {
			w.m, err = strconv.Atoi(b)
		}
	case unit:
		w.unit = strings.TrimLeft(value, "2")
		if w.unit != value {
			w.n = 2
		}
	case last:
		w.n = 1 // «آخر الشهر» is its end
	case set, mine:
		w.unit = value
	case rel, phase:
		w.n = map[string]int{"past": -1, "this": 0, "next": 1, "start": -1, "mid": 0, "end": 1}[value]
	case half, quarter:
		if value != "" {
			w.n, err = strconv.Atoi(value)
		}
	case deictic, decade, season, eve, dayname, around:
		w.n, err = strconv.Atoi(value)
	}
	if err != nil {
		panic(fmt.Sprintf("%s: %v", row.At(), err))
	}
}
