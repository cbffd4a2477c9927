package eval

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"strings"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// LabelledSentence is a sentence with the names in it.
type LabelledSentence struct {
	Text  string
	Names []LabelledName
}

// LabelledName is a name by its bytes in the sentence.
type LabelledName struct {
	text.Span
	Type news.EntityType
	// Name is the name as written alone: behind ل its article has the ا
	// again that the text lacks.
	Name string
}

// newswireTypes are the types of NewsFANE's classes; the classes that are not
// here are no names of people, organisations or places: peoples («Group»),
// books, films, vehicles, goods.
var newswireTypes = map[string]news.EntityType{}

func init() {
	for typ, classes := range map[news.EntityType]string{
		news.Person:       "Politician Athlete Artist Other_PER Religious_PER Scientist Businessperson Police Lawyer Engineer",
		news.Organisation: "Non-Governmental Sports Government Media Commercial Educational Medical-Science Religious_ORG Entertainment",
		news.Location: "Nation Population-Center Building-Grounds GPE-Cluster State-or-Province Water-Body Continent Land-Region-Natural " +
			"County-or-District Path Airport",
	} {
		for _, c := range strings.Fields(classes) {
			newswireTypes[c] = typ
		}
	}
}

// ReadNewswire reads NewsFANE: lines of word, tab, label, a blank line after
// each sentence, gzip. Its words stand without the particles and pronouns
// that were written to them; they are put together again, and the prepositions
// that it spells like names («علي» for على) get their spelling back.
func ReadNewswire(r io.Reader) ([]LabelledSentence, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("read newswire: %w", err)
	}
	defer z.Close()
	var out []LabelledSentence
	var words []labelledWord
	end := func() {
		if len(words) > 0 {
			out = append(out, joinWords(words))
			words = words[:0]
		}
	}
	sc := bufio.NewScanner(z)
	for n := 1; sc.Scan(); n++ {
		line := text.FoldString(sc.Text(), text.Clean)
		word, label, ok := strings.Cut(line, "\t")
		word, label = strings.TrimSpace(word), strings.TrimSpace(label)
		switch {
		case word == "":
			end()
		case !ok || label == "":
			return nil, fmt.Errorf("read newswire: line %d: no label", n)
		default:
			w := newLabelledWord(word, label)
			if n := len(words); n > 0 && cutAfter[w.word] && w.typ == "" {
				words[n-1].word = beforePronoun(words[n-1].word)
			}
			words = append(words, w)
		}
	}
	end()
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("read newswire: %w", err)
	}
	return out, nil
}

// labelledWord is a word with the type of the name that it belongs to.
type labelledWord struct {
	word  string
	typ   news.EntityType // empty for none
	begin bool
}

func newLabelledWord(word, label string) labelledWord {
	part, class, _ := strings.Cut(label, "-")
	w := labelledWord{word: word, typ: newswireTypes[class], begin: part == "B"}
	if spelt, ok := respelt[word]; ok && w.typ == "" {
		w.word = spelt
	}
	return w
}

// respelt are words that NewsFANE spells without their ى or hamza, where the
// difference tells them from names, and marks that it spells as letters.
var respelt = map[string]string{"علي": "على", "الي": "إلى", "الى": "إلى", "ء": "\""}

// The particles that NewsFANE cuts off before a word, and the pronouns after.
var (
	cutBefore = map[string]bool{"و": true, "ف": true, "ب": true, "ل": true, "ك": true, "س": true}
	cutAfter  = map[string]bool{"ه": true, "ها": true, "هم": true, "هما": true, "هن": true, "نا": true, "ي": true, "كم": true, "ني": true}
)

// joinWords writes words as text.
func joinWords(words []labelledWord) LabelledSentence {
	var b strings.Builder
	var out LabelledSentence
	open := -1 // of out.Names
	glued, quoted := true, false
	for i, w := range words {
		arabicWord := i > 0 && isWord(words[i-1].word)
		switch {
		case w.word == "\"":
			glued = glued || quoted
		case cutAfter[w.word] && w.typ == "" && arabicWord && !cutBefore[words[i-1].word]:
			glued = true
		case strings.ContainsAny(w.word, ".،,:؛؟!)%"):
			glued = true
		}
		if !glued {
			b.WriteByte(' ')
		}
		word, cut := w.word, 0
		if rest, ok := strings.CutPrefix(word, "لال"); ok && len(rest) > 4 {
			word = "لل" + rest
		} else if rest, ok := strings.CutPrefix(word, "ال"); ok && glued && i > 0 && words[i-1].word == "ل" && words[i-1].typ == "" {
			word = "ل" + rest
		}
		if w.typ != "" && w.begin && strings.HasPrefix(word, "لل") && len(word) > 8 && !(i > 0 && glued && words[i-1].word == "ل") {
			cut = len("ل")
		}
		at := b.Len()
		b.WriteString(word)
		switch {
		case w.typ == "":
			open = -1
		case w.begin || open < 0 || out.Names[open].Type != w.typ:
			out.Names = append(out.Names, LabelledName{Span: text.Span{Start: at + cut, End: b.Len()}, Type: w.typ})
			open = len(out.Names) - 1
		default:
			out.Names[open].End = b.Len()
		}
		if w.word == "\"" {
			quoted = !quoted
		}
		before := cutBefore[w.word] && i+1 < len(words) && isWord(words[i+1].word) &&
			(w.typ == "" || w.word == "و" && words[i+1].typ == w.typ && !words[i+1].begin)
		glued = before || w.word == "(" || w.word == "\"" && quoted
	}
	out.Text = b.String()
	for k := range out.Names {
		n := &out.Names[k]
		if n.Name = n.Of(out.Text); n.Start > 0 && strings.HasSuffix(out.Text[:n.Start], "ل") && strings.HasPrefix(n.Name, "ل") {
			n.Name = "ا" + n.Name
		}
	}
	return out
}

// beforePronoun is a word as it is written before a pronoun: روعة + ها is
// روعتها, على + ه is عليه.
func beforePronoun(word string) string {
	if stem, ok := strings.CutSuffix(word, "ة"); ok {
		return stem + "ت"
	}
	switch word {
	case "على", "إلى":
		return strings.TrimSuffix(word, "ى") + "ي"
	}
	return word
}

func isWord(s string) bool {
	toks := text.Tokenize(s)
	return len(toks) == 1 && toks[0].Kind != text.Punct
}
