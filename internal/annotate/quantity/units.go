package quantity

import (
	"fmt"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// phrases finds the names of units after a number.
type phrases struct {
	trie  lexicon.Phrases
	names []string
	first map[string]bool
}

func loadPhrases(path, name string) *phrases {
	p := &phrases{first: map[string]bool{}}
	for _, row := range lexicon.Must(path).Rows {
		p.names = append(p.names, row.Get(name))
		for _, pattern := range unitPatterns(row.Get("patterns")) {
			if err := p.trie.Add(pattern, len(p.names)-1); err != nil {
				panic(fmt.Sprintf("%s: %v", row.At(), err))
			}
			variants, _ := lexicon.Expand(pattern)
			for _, v := range variants {
				p.first[text.Tokenize(v)[0].Key] = true
			}
		}
	}
	return p
}

// unitPatterns cuts the field at the bars outside brackets.
func unitPatterns(field string) []string {
	var out []string
	depth, from := 0, 0
	for i, r := range field {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				out, from = append(out, field[from:i]), i+1
			}
		}
	}
	return append(out, field[from:])
}

// at returns the unit named at token i and how many tokens name it.
func (p *phrases) at(tokens []text.Token, i int) (string, int) {
	if i >= len(tokens) || !p.first[tokens[i].Key] {
		return "", 0
	}
	var hits [8]lexicon.Hit
	h, ok := lexicon.Longest(p.trie.At(tokens, i, nil, hits[:0]))
	if !ok {
		return "", 0
	}
	return p.names[h.Value], h.Tokens
}

// percentAt returns how many tokens say percent at token i: «%», «في المئة»,
// «بالمائة», «نقطة مئوية».
func percentAt(tokens []text.Token, i int) int {
	if i >= len(tokens) || tokens[i].Line {
		return 0
	}
	switch tokens[i].Key {
	case "%", "٪", "بالمئه", "بالمائه", "بالمايه", "بالميه", "بالميئه":
		return 1
	case "في":
		if i+1 < len(tokens) {
			switch tokens[i+1].Key {
			case "المئه", "المائه", "المايه":
				return 2
			}
		}
	case "نقطه", "نقاط":
		if i+1 < len(tokens) && tokens[i+1].Key == "مئويه" {
			return 2
		}
	}
	return 0
}

// timeUnits are the units of durations, by folded word.
var timeUnits = func() map[string]string {
	list := map[string]string{}
	for unit, forms := range map[string][]string{
		"سنة": {"سنه", "سنوات", "سنين", "عام", "عاما", "اعوام"}, "شهر": {"شهر", "شهرا", "اشهر", "شهور"}, "أسبوع": {"اسبوع", "اسبوعا", "اسابيع"},
		"يوم": {"يوم", "يوما", "ايام"}, "ساعة": {"ساعه", "ساعات"}, "دقيقة": {"دقيقه", "دقائق", "دقايق"}, "ثانية": {"ثانيه", "ثوان", "ثواني"},
		"عقد": {"عقد", "عقدا", "عقود"}, "قرن": {"قرن", "قرنا", "قرون"}, "ليلة": {"ليله", "ليال", "ليالي"},
	} {
		for _, f := range forms {
			list[f] = unit
		}
	}
	return list
}()

// timeDuals are the duals of the units of time.
var timeDuals = map[string]string{
	"عامين": "سنة", "عامان": "سنة", "سنتين": "سنة", "سنتان": "سنة", "شهرين": "شهر", "شهران": "شهر", "اسبوعين": "أسبوع", "اسبوعان": "أسبوع",
	"يومين": "يوم", "يومان": "يوم", "ساعتين": "ساعة", "ساعتان": "ساعة", "دقيقتين": "دقيقة", "دقيقتان": "دقيقة", "عقدين": "عقد", "عقدان": "عقد", "قرنين": "قرن", "ليلتين": "ليلة",
}

// isAgeCue reports a word that makes years an age.
func isAgeCue(key string) bool {
	switch key {
	case "العمر", "عمر", "عمره", "عمرها", "عمرهم", "اعمارهم", "اعمارهن", "البالغ", "البالغه", "سنه", "سنها", "بعمر", "وعمره", "وعمرها", "عمرا":
		return true
	}
	return false
}
