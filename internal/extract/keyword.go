package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// keywordMax bounds how many words of keyword lines are read.
const keywordMax = 400

// keywordList reads the article's keyword lines, each keyword once. Where
// commas, bars or hashes part them, these cut; where they run together, the
// article's own phrases do.
func (d *draft) keywordList(page string) []news.Keyword {
	var out []news.Keyword
	seen := map[string]bool{}
	var known *phraseIndex
	for _, l := range d.keywords {
		span := l.Span
		if l.cue.class == "keywords" {
			span = l.cue.rest
		}
		s := span.Of(page)
		parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("،,|؛;#•·/\t", r) })
		var words []string
		if len(parts) > 1 || l.link && l.cue.class == "" || strings.Contains(s, "#") {
			words = parts
		} else {
			if known == nil {
				known = newPhraseIndex(d.article.Text, d.keywordKeys(page))
			}
			words = known.cut(s)
		}
		for _, w := range words {
			w = strings.ReplaceAll(w, "_", " ")
			w = strings.TrimFunc(w, func(r rune) bool { return unicode.IsSpace(r) || decoration(r) || strings.ContainsRune(`()[]"«».`, r) })
			if k := text.FoldString(w, text.Key); w != "" && !seen[k] {
				seen[k] = true
				out = append(out, news.Keyword{Text: clean(w)})
			}
		}
	}
	return out
}

// keywordKeys are the folded words of the article's keyword lines.
func (d *draft) keywordKeys(page string) map[string]bool {
	keys := map[string]bool{}
	for _, l := range d.keywords {
		for _, t := range text.Tokenize(l.Of(page)) {
			keys[t.Key] = true
		}
	}
	return keys
}

// phraseIndex knows where the keywords' words stand in an article, so that
// phrases of it can be recognised among keywords that run together.
type phraseIndex struct {
	toks []text.Token
	at   map[string][]int32
	keys map[string]bool
}

func newPhraseIndex(s string, keys map[string]bool) *phraseIndex {
	p := &phraseIndex{toks: text.Tokenize(s), at: map[string][]int32{}, keys: keys}
	for i, t := range p.toks {
		if t.Kind == text.Punct {
			continue
		}
		p.put(t.Key, i)
		// A phrase may stand behind a particle: «وبشار الأسد», «للنظام السوري».
		for _, particle := range [...]string{"و", "ف", "ب", "ل", "ك"} {
			if rest, ok := strings.CutPrefix(t.Key, particle); ok && utf8.RuneCountInString(rest) >= 3 {
				p.put(rest, i)
			}
		}
		if rest, ok := strings.CutPrefix(t.Key, "لل"); ok {
			p.put("ال"+rest, i)
		}
	}
	return p
}

// placesMax bounds the places kept of one word, so that a text that repeats
// one word stays linear.
const placesMax = 64

func (p *phraseIndex) put(key string, i int) {
	if !p.keys[key] {
		return
	}
	if at := p.at[key]; len(at) < placesMax {
		p.at[key] = append(at, int32(i))
	}
}

// phraseMax is the longest keyword, in words, that is looked for.
const phraseMax = 5

// cut cuts run-together keywords into the longest phrases that the article
// holds; a definite noun also takes the definite adjectives of relation behind
// it («العلاقات الصينية الروسية»). Other words stand alone.
func (p *phraseIndex) cut(s string) []string {
	toks := text.Tokenize(s)
	if len(toks) > keywordMax {
		toks = toks[:keywordMax]
	}
	var out []string
	for i := 0; i < len(toks); {
		if toks[i].Kind == text.Punct {
			i++
			continue
		}
		n := max(p.longest(toks[i:]), 1)
		for n < phraseMax && i+n < len(toks) && definite(toks[i+n-1].Key) && relation(toks[i+n].Key) {
			n++
		}
		out = append(out, s[toks[i].Start:toks[i+n-1].End])
		i += n
	}
	return out
}

// longest is the number of tokens of the longest phrase that opens toks and
// stands in the article. Where two phrases follow each other once («المصرف
// المركزي صابر الينبوعي») and the first also stands by itself, it is the first.
func (p *phraseIndex) longest(toks []text.Token) int {
	var count [phraseMax + 1]int
	best := 0
	for _, at := range p.at[toks[0].Key] {
		n := 1
		count[1]++
		for n < phraseMax && n < len(toks) && int(at)+n < len(p.toks) && toks[n].Kind != text.Punct && p.toks[int(at)+n].Key == toks[n].Key {
			n++
			count[n]++
		}
		best = max(best, n)
	}
	for best > 1 && particles[toks[best-1].Key] {
		best--
	}
	for n := best - 2; n >= 2; n-- {
		if count[n] > count[best] {
			return n
		}
	}
	return best
}

func definite(key string) bool { return strings.HasPrefix(key, "ال") }

// relation reports a definite adjective of relation: «السوري», «الصينية».
func relation(key string) bool {
	return definite(key) && utf8.RuneCountInString(key) >= 6 &&
		(strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه"))
}
