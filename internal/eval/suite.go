package eval

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sync"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/news"
)

// Suite measures one kind of output against gold.
type Suite interface {
	// Name is what `isnad eval NAME` asks for.
	Name() string
	// About is one line for the help.
	About() string
	// Run measures over the gold in shared. When the gold is not there the
	// error is, or wraps, fs.ErrNotExist.
	Run(shared fs.FS) (Result, error)
}

// builtIn is a suite whose gold ships with isnad.
type builtIn interface{ BuiltIn() bool }

// Result is what a suite measured.
type Result struct {
	Suite string `json:"suite"`
	// NotRun says why the suite did not run; empty when it did.
	NotRun string `json:"not_run,omitempty"`
	// Corpus is a hash of the gold, so that figures over other gold are not
	// taken for comparable ones.
	Corpus string  `json:"corpus,omitempty"`
	Scores []Score `json:"scores"`
	// Faults are what is wrong with the suite's own lists; each fails the gate.
	Faults []string `json:"faults,omitempty"`
	// Misses are the rows that do not agree, one line each, in suites that
	// have rows.
	Misses []string `json:"-"`
}

// Score is one figure, higher being better. Floor is that of the trivial
// answer, where there is one worth printing. Gated scores take part in the
// floors.
type Score struct {
	Name  string   `json:"name"`
	Value float64  `json:"value"`
	Floor *float64 `json:"trivial_floor,omitempty"`
	Gated bool     `json:"-"`
}

// Run runs the named suites, all when no name is given.
func Run(suites []Suite, shared fs.FS, names ...string) ([]Result, error) {
	for _, n := range names {
		if !slices.ContainsFunc(suites, func(s Suite) bool { return s.Name() == n }) {
			return nil, fmt.Errorf("eval: no suite %q", n)
		}
	}
	var out []Result
	for _, s := range suites {
		if len(names) > 0 && !slices.Contains(names, s.Name()) {
			continue
		}
		b, ok := s.(builtIn)
		if shared == nil && !(ok && b.BuiltIn()) {
			out = append(out, Result{Suite: s.Name(), NotRun: "no folder of gold was given"})
			continue
		}
		r, err := s.Run(shared)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			r = Result{NotRun: err.Error()}
		case err != nil:
			return out, fmt.Errorf("eval %s: %w", s.Name(), err)
		}
		r.Suite = s.Name()
		out = append(out, r)
	}
	return out, nil
}

// Print writes results for reading.
func Print(w io.Writer, results []Result) error {
	for _, r := range results {
		if r.NotRun != "" {
			if _, err := fmt.Fprintf(w, "%s: NOT RUN (%s)\n", r.Suite, r.NotRun); err != nil {
				return err
			}
			continue
		}
		for _, s := range r.Scores {
			line := fmt.Sprintf("%s: %-28s %8.4f", r.Suite, s.Name, s.Value)
			if s.Floor != nil {
				line += fmt.Sprintf("   (trivial answer %.4f)", *s.Floor)
			}
			if _, err := fmt.Fprintln(w, line); err != nil {
				return err
			}
		}
	}
	return nil
}

// PrintMisses writes the rows of results that do not agree.
func PrintMisses(w io.Writer, results []Result) error {
	for _, r := range results {
		for _, m := range r.Misses {
			if _, err := fmt.Fprintf(w, "%s: miss %s\n", r.Suite, m); err != nil {
				return err
			}
		}
	}
	return nil
}

// corpusHash hashes the named files of shared.
func corpusHash(shared fs.FS, paths ...string) (string, error) {
	h := sha256.New()
	for _, p := range paths {
		data, err := fs.ReadFile(shared, p)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %d\n", p, len(data))
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil)[:8]), nil
}

// Suites are the suites that isnad ships with, in the order in which they
// are printed. Nothing is loaded before a suite runs.
func Suites() []Suite {
	load := sync.OnceValues(pipeline.New)
	analyse := func(a StoryArticle) ([]*news.Document, error) {
		p, err := load()
		if err != nil {
			return nil, fmt.Errorf("eval: %w", err)
		}
		return p.Documents(a.Page()), nil
	}
	return []Suite{Sample{}, Seeds{}, Stems{}, Sentences{}, Times{}, Numbers{}, Figures{}, Pages{}, Annotations{}, Names{}, Stories{Analyse: analyse}, Speed{}}
}
