package eval

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/internal/pipeline"
)

const pairsPath = "suites/names/pairs.tsv"

// identityPaths are the files that the identity of names is measured on.
var identityPaths = []string{pairsPath, firstNameList, secondNameList, treebankPath}

// identity adds how names are told to be one or two, and how words are split
// before they are read as names.
func identity(shared fs.FS, p *pipeline.Pipeline, r *Result) error {
	if err := listedPairs(shared, p, r); err != nil {
		return err
	}
	for _, measure := range []func(fs.FS, *Result) error{madePairs, clitics} {
		if err := measure(shared, r); err != nil {
			return err
		}
	}
	return nil
}

// listedPairs compares the verdicts of a list of pairs: accept, one by
// spelling alone; alias, one by the lists; refuse, two by either.
func listedPairs(shared fs.FS, p *pipeline.Pipeline, r *Result) error {
	verdicts := []string{"accept", "alias", "refuse"}
	of := map[string]*tally{}
	for _, v := range verdicts {
		of[v] = &tally{}
	}
	err := eachLine(shared, pairsPath, func(line []byte) error {
		if strings.HasPrefix(string(line), "#") {
			return nil
		}
		f := strings.Split(strings.TrimRight(string(line), "\r"), "\t")
		if len(f) != 3 || of[f[2]] == nil {
			return fmt.Errorf("%s: %q", pairsPath, line)
		}
		t := of[f[2]]
		t.gold++
		d := p.CompareNames(f[0], f[1])
		if pairAgrees(d, f[2]) {
			t.hit++
		} else {
			r.Misses = append(r.Misses, fmt.Sprintf("pair %s: %s, by spelling %s", line, d.Rule, d.Spelling.Rule))
		}
		return nil
	})
	for _, v := range verdicts {
		r.Scores = append(r.Scores, Score{Name: "pairs to " + v, Value: ratio(of[v].hit, of[v].gold), Gated: true})
	}
	return err
}

func pairAgrees(d pipeline.Identity, verdict string) bool {
	switch verdict {
	case "accept":
		return d.Same && d.Spelling.Same
	case "alias":
		return d.Same && strings.HasPrefix(d.Rule, "list.")
	}
	return !d.Same && !d.Spelling.Same
}

// heldOut is the half of the words of made names that nothing was set on;
// distances and limits were set on the other, 0.
const heldOut = 1

// madePairs measures names made of two words that two lists spell, on the
// half of the words that nothing was set on.
func madePairs(shared fs.FS, r *Result) error {
	m, err := makeNames(shared, heldOut)
	if err != nil {
		return err
	}
	people := link(m.people, func(a, b string) { r.Misses = append(r.Misses, "two people as one: "+a+" | "+b) })
	both := link(m.both, func(a, b string) {})
	refused := 0
	for _, p := range m.others {
		if same, _ := arabic.SameName(p[0], p[1]); !same {
			refused++
		}
	}
	r.Scores = append(r.Scores,
		Score{Name: "two-word names precision", Value: ratio(people.joined, people.joined+people.wrong), Gated: true},
		Score{Name: "two-word names recall", Value: ratio(people.joined, people.unlike), Gated: true},
		Score{Name: "two-word names", Value: float64(len(m.people))},
		Score{Name: "two-word names unlike", Value: float64(people.unlike)},
		Score{Name: "both words unlike, recall", Value: ratio(both.joined, both.unlike), Gated: true},
		Score{Name: "one letter apart, refused", Value: ratio(refused, len(m.others)), Gated: true},
	)
	return nil
}

// clitics measures how words are split into particles, stem and pronoun, on
// the written words of a treebank.
func clitics(shared fs.FS, r *Result) error {
	data, err := fs.ReadFile(shared, treebankPath)
	if err != nil {
		return err
	}
	words, err := treebankWords(data)
	if err != nil {
		return fmt.Errorf("%s: %w", treebankPath, err)
	}
	right := 0
	for _, w := range words {
		if got, want := readCut(w.form), w.cut(); got == want {
			right++
		} else {
			r.Misses = append(r.Misses, fmt.Sprintf("split %s: %s, read as %s", w.form, want, got))
		}
	}
	r.Scores = append(r.Scores, Score{Name: "words split right", Value: ratio(right, len(words)), Gated: true}, Score{Name: "words", Value: float64(len(words))})
	return nil
}
