package lexicon

import (
	"fmt"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// Phrases finds phrases of folded words in token sequences: a trie over token
// keys, so that every match falls on word edges.
//
// A pattern is words separated by spaces. «word?» is optional, «(a|b c)» is
// one of several, «(a|b)?» is optional too. Patterns may be written unfolded.
type Phrases struct {
	nodes []phraseNode
}

// phraseNode is what may follow some words. Most nodes have one word after
// them, which stands in the node; more stand in a map.
type phraseNode struct {
	word string
	to   int32
	next map[string]int32
	ends []int32
}

// after is the node after a word.
func (n *phraseNode) after(word string) (int32, bool) {
	if n.to != 0 && n.word == word {
		return n.to, true
	}
	to, ok := n.next[word]
	return to, ok
}

// Hit is one phrase found.
type Hit struct {
	// Value is what was given to Add.
	Value int
	// Tokens is how many tokens it covers, from the one asked about.
	Tokens int
	// Cut is how many bytes of the first token's key stand before the phrase
	// as a prefixed particle.
	Cut int
}

// maxVariants bounds what the options of one pattern may expand to.
const maxVariants = 512

// Add adds a pattern. Value is what its hits carry.
func (p *Phrases) Add(pattern string, value int) error {
	variants, err := Expand(pattern)
	if err != nil {
		return err
	}
	var keys []string
	for _, v := range variants {
		keys = keys[:0]
		for _, tok := range text.Tokenize(v) {
			keys = append(keys, tok.Key)
		}
		if len(keys) == 0 {
			return fmt.Errorf("pattern %q can match nothing", pattern)
		}
		p.AddKeys(keys, value)
	}
	return nil
}

// AddKeys adds a plain phrase of one token or more, by the keys of its tokens.
func (p *Phrases) AddKeys(keys []string, value int) {
	if p.nodes == nil {
		p.nodes = []phraseNode{{}}
	}
	at := int32(0)
	for _, key := range keys {
		next, ok := p.nodes[at].after(key)
		if !ok {
			next = int32(len(p.nodes))
			switch n := &p.nodes[at]; {
			case n.to == 0:
				n.word, n.to = key, next
			case n.next == nil:
				n.next = map[string]int32{key: next}
			default:
				n.next[key] = next
			}
			p.nodes = append(p.nodes, phraseNode{})
		}
		at = next
	}
	if ends := p.nodes[at].ends; len(ends) == 0 || ends[len(ends)-1] != int32(value) {
		p.nodes[at].ends = append(ends, int32(value))
	}
}

// Begins reports that a phrase begins with the folded word.
func (p *Phrases) Begins(key string) bool {
	if len(p.nodes) == 0 {
		return false
	}
	_, ok := p.nodes[0].next[key]
	return ok
}

// At appends to hits the phrases that begin at token i: as written, and for
// each of cuts with a prefixed particle taken off the first token. Longer
// phrases come after shorter ones of the same reading.
func (p *Phrases) At(tokens []text.Token, i int, cuts []text.Cut, hits []Hit) []Hit {
	if len(p.nodes) == 0 || i >= len(tokens) {
		return hits
	}
	hits = p.from(tokens, i, text.Cut{Rest: tokens[i].Key}, hits)
	for _, c := range cuts {
		hits = p.from(tokens, i, c, hits)
	}
	return hits
}

func (p *Phrases) from(tokens []text.Token, i int, c text.Cut, hits []Hit) []Hit {
	at, ok := p.nodes[0].after(c.Rest)
	for n := 1; ok; n++ {
		for _, v := range p.nodes[at].ends {
			hits = append(hits, Hit{Value: int(v), Tokens: n, Cut: c.N})
		}
		if i+n >= len(tokens) || tokens[i+n].Line {
			break
		}
		at, ok = p.nodes[at].after(tokens[i+n].Key)
	}
	return hits
}

// Longest returns the hit with the most tokens, the smaller cut on a tie, the
// first added on a further tie.
func Longest(hits []Hit) (Hit, bool) {
	var best Hit
	for _, h := range hits {
		if h.Tokens > best.Tokens || h.Tokens == best.Tokens && h.Cut < best.Cut {
			best = h
		}
	}
	return best, best.Tokens > 0
}

// Expand lists the plain phrases that a pattern stands for.
func Expand(pattern string) ([]string, error) {
	out := []string{""}
	for rest := strings.TrimSpace(pattern); rest != ""; rest = strings.TrimSpace(rest) {
		var choices []string
		if rest[0] == '(' {
			end := strings.IndexByte(rest, ')')
			if end < 0 {
				return nil, fmt.Errorf("pattern %q: ( without )", pattern)
			}
			choices = strings.Split(rest[1:end], "|")
			rest = rest[end+1:]
		} else {
			end := strings.IndexAny(rest, " (?")
			if end < 0 {
				end = len(rest)
			}
			choices = []string{rest[:end]}
			rest = rest[end:]
		}
		if strings.HasPrefix(rest, "?") {
			choices = append(choices, "")
			rest = rest[1:]
		}
		var next []string
		for _, head := range out {
			for _, c := range choices {
				next = append(next, strings.TrimSpace(head+" "+strings.TrimSpace(c)))
			}
		}
		if out = next; len(out) > maxVariants {
			return nil, fmt.Errorf("pattern %q stands for more than %d phrases", pattern, maxVariants)
		}
	}
	return out, nil
}
