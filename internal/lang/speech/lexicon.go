package speech

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/text"
)

// Frame is what a verb of reporting takes.
type Frame uint8

const (
	// Clause verbs report with أن or a quotation («قال إن»).
	Clause Frame = iota + 1
	// Noun verbs take a noun phrase as well («أكد ضرورة التحقيق»).
	Noun
	// Weak verbs report only where أن, a colon or a quotation follows.
	Weak
	// Bound verbs are Weak, and cues only with their particle near by («عبّر
	// … عن»): the same letters are a common particle otherwise.
	Bound
	// Relay verbs carry another's words («نقلت عن»).
	Relay
	// In verbs have the document or the medium that speaks after their
	// particle, which belongs to the cue («جاء في تقرير أن»).
	In
)

// Verb is one verb of reporting.
type Verb struct {
	// Past is the lemma as the data file spells it.
	Past  string
	Frame Frame
	// After are the folded particles that may stand before the complement.
	After []string
	// Stance is asserted, denied or claimed.
	Stance string
}

// Form is one form of a verb.
type Form struct {
	Verb *Verb
	// Fem and Plural are the agreement that the form shows. A verb that
	// stands before its subject is singular whatever the subject's number.
	Fem, Plural bool
	// Present forms without a subject are mostly impersonal («يذكر أن»).
	Present bool
	// Participle is an adverbial one («قائلا»).
	Participle bool
	// Object reports a suffixed pronoun («نقلته», «ذكرها»).
	Object bool
}

// Phrase is one phrase that credits a source.
type Phrase struct {
	// Role is according, relay or asverb.
	Role string
	// Joins is the folded particle before the name: empty, ل, عن or الي.
	Joins string
}

// Lexicon holds the compiled lists. It is read-only and safe for concurrent
// use.
type Lexicon struct {
	forms   map[string]Form
	phrases []Phrase
	trie    lexicon.Phrases
}

// Default is the lexicon that ships with isnad.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := New(lexicon.Must("ar/reporting_verbs.tsv"), lexicon.Must("ar/citation_cues.tsv"))
	if err != nil {
		panic(err)
	}
	return l
})

// New compiles the tables of verbs and of phrases.
func New(verbs, cues *lexicon.Table) (*Lexicon, error) {
	l := &Lexicon{forms: map[string]Form{}}
	frames := map[string]Frame{"clause": Clause, "noun": Noun, "weak": Weak, "bound": Bound, "relay": Relay, "in": In}
	for _, row := range verbs.Rows {
		v := &Verb{Past: row.Get("past"), Frame: frames[row.Get("frame")], Stance: row.Get("stance")}
		for _, p := range row.List("after") {
			v.After = append(v.After, fold(p))
		}
		if v.Frame == 0 || !slices.Contains([]string{"asserted", "denied", "claimed"}, v.Stance) {
			return nil, fmt.Errorf("%s: frame %q, stance %q", row.At(), row.Get("frame"), v.Stance)
		}
		l.conjugate(v, row)
	}
	for i, row := range cues.Rows {
		l.phrases = append(l.phrases, Phrase{Role: row.Get("role"), Joins: fold(row.Get("joins"))})
		if err := l.trie.Add(row.Get("pattern"), i); err != nil {
			return nil, fmt.Errorf("%s: %w", row.At(), err)
		}
	}
	return l, nil
}

func fold(s string) string { return text.FoldString(s, text.Key) }

// conjugate adds the third-person forms of v. A form that an earlier verb has
// already stays with that verb.
func (l *Lexicon) conjugate(v *Verb, row lexicon.Row) {
	add := func(key string, f Form) {
		f.Verb = v
		if _, taken := l.forms[key]; !taken {
			l.forms[key] = f
		}
	}
	past, fem := fold(v.Past), fold(row.Get("past_f"))
	if fem == "" {
		fem = past + "ت"
	}
	stem := strings.TrimSuffix(fem, "ت")
	add(past, Form{})
	add(fem, Form{Fem: true})
	add(stem+"وا", Form{Plural: true})
	add(past+"ا", Form{Plural: true})
	add(fem+"ا", Form{Fem: true, Plural: true})
	for _, o := range []string{"ه", "ها"} {
		if row.Get("object") == "no" {
			break
		}
		add(past+o, Form{Object: true})
		add(fem+o, Form{Fem: true, Object: true})
	}
	if p := fold(row.Get("present")); p != "" {
		add(p, Form{Present: true})
		tail := strings.TrimPrefix(p, "ي")
		add("ت"+tail, Form{Present: true, Fem: true})
		add(strings.TrimRight(p, "يو")+"ون", Form{Present: true, Plural: true})
	}
	if p := fold(row.Get("participle")); p != "" {
		add(p, Form{Participle: true})
		add(strings.TrimSuffix(p, "ا")+"ه", Form{Participle: true, Fem: true})
		add(strings.TrimSuffix(p, "ا")+"ين", Form{Participle: true, Plural: true})
	}
}
