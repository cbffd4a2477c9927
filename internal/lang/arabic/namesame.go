package arabic

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Decision says whether two written names are spellings of one name, and why.
type Decision struct {
	Same bool `json:"same"`
	// Rule is the rule that decided, of lexicon/ar/name_rules.tsv.
	Rule string `json:"rule"`
	// Score is how alike the names are, from 0 to 1; no probability.
	Score float64 `json:"score"`
	// Parts are the parts side by side, where both names have as many.
	Parts []PartDecision `json:"parts,omitempty"`
}

// PartDecision is what was found of two parts of names.
type PartDecision struct {
	A string `json:"a"`
	B string `json:"b"`
	// Distance is the weighted letter distance by mean length.
	Distance float64 `json:"distance"`
	Rule     string  `json:"rule"`
}

// How far two parts may lie apart and still be one name, measured on words
// that two lists of foreign names spell otherwise: half of them (676 words),
// and 2,100 pairs of other words one letter apart. Of the first, .72 lie within
// .10, .76 within .125 and .80 within .15; of the others .14, .17 and .27: from
// .13 on it is consonants that differ. Beside a part that is the same, two other
// people with a name so near are rare; a name of one word has no such
// witness, so its limits are narrower. Native names collide from .05 on
// and are not compared by distance at all.
const (
	nearLong       = .15 // four consonants or more, the skeletons equal
	nearWithOthers = .12
	nearShort      = .11 // two consonants
	nearAlone      = .05
	// nearMiddle is for a part of one consonant between two that are equal (مون
	// جاي إن, مون جيه إن).
	nearMiddle = .25
	// Consonants that a part must have to be told by distance.
	boneLong       = 4
	boneWithOthers = 2
	boneAlone      = 4
	// longAlone is the most letters of a name of one word that distances count.
	longAlone = 8
	// articleCost is what ال before one of two surnames takes off the score.
	articleCost = .03
)

// The rules; lexicon/ar/name_rules.tsv has their examples. RuleEqual says that
// the letters are the same.
const (
	RuleEqual    = "equal"
	ruleJoined   = "joined"
	ruleArticle  = "article"
	ruleSound    = "sound"
	ruleNear     = "near"
	ruleParts    = "parts"
	ruleScript   = "script"
	ruleNative   = "native"
	ruleWord     = "word"
	ruleShort    = "short"
	ruleFar      = "far"
	ruleSkeleton = "skeleton"
	ruleEmpty    = "empty"
)

// weaker orders the rules that accept: of a name's parts the weakest names
// the decision.
var weaker = map[string]int{RuleEqual: 0, ruleArticle: 1, ruleSound: 2, ruleNear: 3}

// SameName reports whether two written names are spellings of one name, and
// how alike they are, from 0 to 1. See [Name.Same].
func SameName(a, b string) (same bool, score float64) { return NewName(a).Same(NewName(b)) }

// CompareNames decides on two written names and says why. See [Name.Same].
func CompareNames(a, b string) Decision { return NewName(a).Compare(NewName(b)) }

// Same reports whether two names are spellings of one name, by spelling alone:
// a shorter name (الأسد) is not the same as the longer one (بشار الأسد), and an
// alias needs a list. The score is 1 for the same letters and falls with the
// distance; it is not a probability.
//
// Names are the same when each part is equal to its partner, or both are
// foreign to Arabic and differ as transcriptions do: in letters for one sound
// (بينغ، بينج) or in vowels (ترامب، ترمب). The skeletons must be equal, save
// in one part of several. Native names differ in just these ways and are
// different names (حسن، حسين), so for them only marks, hamza, ة, ى and listed
// spellings are free.
func (n Name) Same(o Name) (same bool, score float64) {
	d := n.decide(o, false)
	return d.Same, d.Score
}

// Compare decides as Same does and says why.
func (n Name) Compare(o Name) Decision { return n.decide(o, true) }

// Spells reports what Same does, without the score, and is fast where the
// answer is no.
func (n Name) Spells(o Name) bool {
	if len(n.parts) != len(o.parts) {
		if n.key != o.key {
			return false
		}
	} else if n.strange(o) > n.mayDiffer() {
		return false
	}
	return n.decide(o, false).Same
}

// strange counts the parts whose skeletons differ.
func (n Name) strange(o Name) int {
	count := 0
	for i := range n.parts {
		if n.parts[i].key != o.parts[i].key {
			count++
		}
	}
	return count
}

// mayDiffer is how many skeletons of parts may differ.
func (n Name) mayDiffer() int { return min(1, len(n.parts)-1) }

func (n Name) decide(o Name, parts bool) Decision {
	if len(n.parts) == 0 || len(o.parts) == 0 {
		return Decision{Rule: ruleEmpty}
	}
	if len(n.parts) != len(o.parts) {
		return n.joined(o)
	}
	out := Decision{Same: true, Rule: RuleEqual}
	var sum, weight float64
	for i := range n.parts {
		p := n.part(o, i)
		if parts {
			out.Parts = append(out.Parts, p)
		}
		if refused := !accepts(p.Rule); refused || weaker[p.Rule] > weaker[out.Rule] {
			if out.Same {
				out.Rule = p.Rule
			}
			out.Same = out.Same && !refused
		}
		w := 1.0
		if i == len(n.parts)-1 {
			w = 2 // the surname
		}
		sum, weight = sum+w*p.Distance, weight+w
	}
	if out.Same && n.strange(o) > n.mayDiffer() {
		out.Same, out.Rule = false, ruleSkeleton
	}
	out.Score = max(0, 1-sum/weight)
	return out
}

// accepts reports a rule by which two parts are one.
func accepts(rule string) bool {
	_, ok := weaker[rule]
	return ok
}

// joined compares names that are cut into words differently (نيويورك، نيو
// يورك).
func (n Name) joined(o Name) Decision {
	if n.bare == o.bare && utf8.RuneCountInString(n.bare) > 3 {
		return Decision{Same: true, Rule: ruleJoined, Score: 1}
	}
	d := distance(n.bare, o.bare)
	near := n.key == o.key && d <= nearAlone && bones(n.bare) >= boneAlone
	if near && !n.hasNative() && !o.hasNative() {
		return Decision{Same: true, Rule: ruleNear, Score: 1 - d}
	}
	return Decision{Rule: ruleParts, Score: max(0, 1-d)}
}

func (n Name) hasNative() bool {
	for _, p := range n.parts {
		if p.native || !p.arabic {
			return true
		}
	}
	return false
}

// part compares part i of two names of as many parts.
func (n Name) part(o Name, i int) PartDecision {
	p, q := &n.parts[i], &o.parts[i]
	out := PartDecision{A: p.word, B: q.word}
	if p.word == q.word {
		out.Rule = RuleEqual
		return out
	}
	if !p.arabic || !q.arabic {
		out.Rule, out.Distance = ruleScript, 1
		return out
	}
	d := distance(p.bare, q.bare)
	if p.bare != p.word || q.bare != q.word {
		d = min(d, distance(p.word, q.word)) // اليوت is no ال and يوت
	}
	out.Distance = d
	native := p.native || q.native
	_, given := natives()[p.bare]
	switch {
	case d == 0 && !(native && given):
		// الشيباني، شيباني is one surname where the word is no name by itself.
		out.Rule, out.Distance = ruleArticle, articleCost
	case native, len(n.parts) == 1 && p.article && q.article && !soundsAlike(p.bare, q.bare):
		out.Rule, out.Distance = ruleNative, d+articleCost
	case soundsAlike(p.bare, q.bare):
		out.Rule = ruleSound
	default:
		out.Rule = n.nearness(o, i, d)
	}
	if accepts(out.Rule) && out.Rule != ruleArticle && isWord(p.bare) && isWord(q.bare) {
		out.Rule = ruleWord
	}
	return out
}

// nearness decides on two foreign parts by their distance.
func (n Name) nearness(o Name, i int, d float64) string {
	bone := min(n.parts[i].bones, o.parts[i].bones)
	near, need := nearWithOthers, boneWithOthers
	switch {
	case len(n.parts) == 1:
		near, need = nearAlone, boneAlone
	case bone >= boneLong && n.parts[i].key == o.parts[i].key:
		near = nearLong
	case bone == boneWithOthers:
		near = nearShort
	case bone < boneWithOthers && i > 0 && i < len(n.parts)-1 && n.othersEqual(o, i):
		near, need = nearMiddle, 1
	}
	if len(n.parts) == 1 {
		// A long ending (وفيتش) does not make the rest nearer.
		mean := float64(utf8.RuneCountInString(n.parts[i].bare)+utf8.RuneCountInString(o.parts[i].bare)) / 2
		d *= max(1, mean/longAlone)
	}
	switch {
	case d > near:
		return ruleFar
	case bone < need:
		return ruleShort
	}
	return ruleNear
}

func (n Name) othersEqual(o Name, but int) bool {
	for i := range n.parts {
		if i != but && n.parts[i].word != o.parts[i].word {
			return false
		}
	}
	return true
}

// soundsAlike reports words that differ in nothing but the letters which
// write the g that Arabic has no letter for (غوغل، جوجل).
func soundsAlike(a, b string) bool {
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if r != s && !(strings.ContainsRune("غجگ", r) && strings.ContainsRune("غجگ", s)) {
			return false
		}
		a, b = a[n:], b[m:]
	}
	return a == b
}

// isWord reports a word of the language: two of those are two, however alike
// (عمل، عمال). The list holds a foreign name or two that news uses as much as
// words, so one of them may be such a name.
func isWord(word string) bool { return commonWords()[word] || commonWords()["ال"+word] }

// commonWords are the words of the language, read when two words are near for the first
// time.
var commonWords = sync.OnceValue(func() map[string]bool {
	list := map[string]bool{}
	for _, row := range lexicon.Must("ar/common_words.tsv").Rows {
		list[text.FoldString(row.Get("word"), text.Name)] = true
	}
	return list
})
