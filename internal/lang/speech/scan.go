package speech

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Cue is one place where speech may be reported.
type Cue struct {
	// First and Last are the half-open range of its tokens; Cut is how many
	// bytes of the first one's key stand before it (و or ف).
	First, Last int
	Cut         int
	// Form is that of its verb; its Verb is nil for «قوله» and for a phrase
	// without a verb («بحسب»).
	Form Form
	// Phrase is the crediting phrase it begins with, nil for a bare verb.
	Phrase *Phrase
	// Said reports «قوله», «قولها», «قولهم».
	Said bool
}

// According reports a phrase that a name follows, without a verb.
func (c *Cue) According() bool { return c.Phrase != nil && c.Form.Verb == nil }

// Scan lists the cues of the tokens in order. They do not overlap.
func (l *Lexicon) Scan(tokens []text.Token) []Cue {
	var cues []Cue
	var hits []lexicon.Hit
	for i := 0; i < len(tokens); i++ {
		if tokens[i].Kind != text.Word {
			continue
		}
		key, cut := tokens[i].Key, 0
		if len(key) > 3 && (strings.HasPrefix(key, "و") || strings.HasPrefix(key, "ف")) {
			cut = 2
		}
		if c, ok := l.phraseAt(tokens, i, cut, &hits); ok {
			cues = append(cues, c)
			i = c.Last - 1
			continue
		}
		if c, ok := l.verbAt(key, cut); ok {
			if v := c.Form.Verb; v != nil && v.Frame == Bound && !particleNear(tokens, i+1, v) {
				continue
			}
			c.First, c.Last = i, l.withPronoun(tokens, i+1)
			if v := c.Form.Verb; v != nil && v.Frame == In {
				if !particleAt(tokens, i+1, v) {
					continue
				}
				c.Last = i + 2
			}
			cues = append(cues, c)
			i = c.Last - 1
		}
	}
	return cues
}

// phraseAt reads a crediting phrase, and the verb that asverb phrases need:
// «حسب ما أفاد به».
func (l *Lexicon) phraseAt(tokens []text.Token, i, cut int, hits *[]lexicon.Hit) (Cue, bool) {
	var cuts []text.Cut
	if cut > 0 && strings.HasPrefix(tokens[i].Key, "و") {
		cuts = []text.Cut{{N: cut, Rest: tokens[i].Key[cut:]}}
	}
	*hits = l.trie.At(tokens, i, cuts, (*hits)[:0])
	hit, ok := lexicon.Longest(*hits)
	if !ok {
		return Cue{}, false
	}
	ph := &l.phrases[hit.Value]
	c := Cue{First: i, Last: i + hit.Tokens, Cut: hit.Cut, Phrase: ph}
	next := c.Last
	if next >= len(tokens) || tokens[next].Line {
		return Cue{}, false
	}
	switch ph.Joins {
	case "":
	case "ل":
		if !strings.HasPrefix(tokens[next].Key, "ل") {
			return Cue{}, false
		}
	default:
		if tokens[next].Key != ph.Joins {
			return Cue{}, false
		}
		c.Last++
	}
	if ph.Role != "asverb" {
		return c, c.Last < len(tokens) && !tokens[c.Last].Line
	}
	v, ok := l.forms[tokens[next].Key]
	if !ok || v.Participle {
		return Cue{}, false
	}
	c.Form = v
	c.Last = l.withPronoun(tokens, next+1)
	if v.Verb.Frame == In {
		if !particleAt(tokens, next+1, v.Verb) {
			return Cue{}, false
		}
		c.Last = next + 2
	}
	return c, true
}

// withPronoun steps over the particle with a pronoun that follows a verb in a
// relative clause: «أفاد به», «كشفت عنه».
func (l *Lexicon) withPronoun(tokens []text.Token, i int) int {
	if i < len(tokens) && !tokens[i].Line {
		switch tokens[i].Key {
		case "به", "بها", "عنه", "عنها", "اليه", "اليها":
			return i + 1
		}
	}
	return i
}

func (l *Lexicon) verbAt(key string, cut int) (Cue, bool) {
	switch key {
	case "قوله", "قولها", "قولهم", "قولهما", "بقوله", "بقولها", "بقولهم":
		return Cue{Said: true}, true
	}
	if f, ok := l.forms[key]; ok {
		return Cue{Form: f}, true
	}
	if cut == 0 {
		return Cue{}, false
	}
	if f, ok := l.forms[key[cut:]]; ok {
		return Cue{Form: f, Cut: cut}, true
	}
	return Cue{}, false
}

// IsThat reports whether the key is a particle that opens a reported clause:
// أن, إن, بأن, with or without a pronoun («أنه», «بأنهم»). A joined و is not
// taken off.
func IsThat(key string) bool {
	key = strings.TrimPrefix(key, "ب")
	if !strings.HasPrefix(key, "ان") {
		return false
	}
	switch key[len("ان"):] {
	case "", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك", "كم":
		return true
	}
	return false
}

// IsRelative reports a relative pronoun: the verb after it speaks of the noun
// before it.
func IsRelative(key string) bool {
	switch key {
	case "التي", "الذي", "الذين", "اللذان", "اللتان":
		return true
	}
	return false
}

// Governed reports whether the word before a particle governs it, so that no
// reported clause opens there: «قبل أن», «دون أن», «يمكن أن».
func Governed(before string) bool {
	switch strings.TrimPrefix(before, "و") {
	case "قبل", "بعد", "دون", "بدون", "غير", "الا", "رغم", "منذ", "بدل", "مجرد", "يمكن", "يجب", "ينبغي", "يتعين", "شرط", "بشرط", "مع", "بيد", "لولا", "خشيه", "شان", "بشان", "المفترض", "المتوقع", "المقرر", "المرجح":
		return true
	}
	return false
}

// AndThat reports «وأن», «وأنه», «وبأن»: a further reported clause.
func AndThat(key string) bool {
	rest, ok := strings.CutPrefix(key, "و")
	return ok && IsThat(rest)
}

// Complement returns how many tokens at i open a reported clause: 0 for none,
// 1 for «أن» and «ألا», 2 where a particle of verb v stands before («إلى أن»).
func Complement(src string, tokens []text.Token, i int, v *Verb) int {
	if i >= len(tokens) || tokens[i].Line {
		return 0
	}
	k := tokens[i].Key
	if IsThat(k) {
		return 1
	}
	if k == "الا" {
		if r, _ := utf8.DecodeRuneInString(src[tokens[i].Start:]); r == 'أ' {
			return 1
		}
	}
	if (k == "الي" || k == "علي" || k == "عن" || k == "من" || k == "في") && i+1 < len(tokens) && !tokens[i+1].Line && IsThat(tokens[i+1].Key) {
		return 2
	}
	return 0
}

// particleAt reports a particle of v at token i, with a word after it.
func particleAt(tokens []text.Token, i int, v *Verb) bool {
	return i+1 < len(tokens) && !tokens[i].Line && !tokens[i+1].Line && slices.Contains(v.After, tokens[i].Key)
}

// maxParticle bounds how far after a Bound verb its particle is looked for.
const maxParticle = 8

func particleNear(tokens []text.Token, i int, v *Verb) bool {
	for k := i; k < len(tokens) && k < i+maxParticle && !tokens[k].Line; k++ {
		if slices.Contains(v.After, tokens[k].Key) {
			return true
		}
	}
	return false
}
