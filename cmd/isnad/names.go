package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/internal/pipeline"
	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// namesFlags are those of isnad names.
type namesFlags struct {
	inputFlags
	json bool
}

func namesCommand() *cobra.Command {
	var flags namesFlags
	cmd := &cobra.Command{
		Use:   "names TEXT | A B",
		Short: "Find the names of a text, or say whether two names are one and why",
		Long: `names takes one text, or - for standard input, and lists the people,
organisations and places that it names, each with its id and the ways it is
written. It takes two names, or ids, and says whether they are one entity and
why: a decision given with --links, what the lists hold, or the spelling, part
by part.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 2 {
				return usageError{fmt.Errorf("names takes one TEXT or two names, not %d", len(args))}
			}
			for _, a := range args {
				if strings.TrimSpace(a) == "" {
					return usageError{errors.New("an empty name or text")}
				}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return runNames(cmd, args, &flags) },
	}
	cmd.Flags().BoolVar(&flags.json, "json", false, "write JSON: an entity a line, or the decision")
	cmd.Flags().StringVar(&flags.published, "published", "", "when the text was published, for who held an office: RFC 3339 or a plain day")
	flags.registerLexicon(cmd)
	return cmd
}

func runNames(cmd *cobra.Command, args []string, flags *namesFlags) error {
	published, err := parsePublished(flags.published)
	if err != nil {
		return usageError{err}
	}
	p, err := flags.pipeline()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	if len(args) == 2 {
		err = showIdentity(out, p.CompareNames(args[0], args[1]), args, flags.json)
	} else {
		var s string
		if s, err = theText(args[0], cmd.InOrStdin()); err == nil {
			err = showNames(out, gather(p.ReadNames(s, published)), flags.json)
		}
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

func parsePublished(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if at, err := time.Parse(layout, s); err == nil {
			return at, nil
		}
	}
	return time.Time{}, fmt.Errorf("publication time %q is neither RFC 3339 nor a plain day", s)
}

// longestText is the most bytes of a text on standard input.
const longestText = 20 << 20

// namedEntity is a line of isnad names --json: an entity and where it stands.
type namedEntity struct {
	ID      string          `json:"id"`
	Type    news.EntityType `json:"type"`
	Name    string          `json:"name"`
	Country string          `json:"country,omitempty"`
	Sector  string          `json:"sector,omitempty"`
	// Spellings are the ways it is written, without marks, in the order of the
	// text.
	Spellings []string       `json:"spellings"`
	Mentions  []namedMention `json:"mentions"`
}

// namedMention is one place of a text that names an entity, or that describes
// it without its name.
type namedMention struct {
	news.Mention
	Kind string `json:"kind"`
	Rule string `json:"rule"`
}

// The kinds of mentions.
const (
	byName        = "name"
	byDescription = "description"
)

// theText is the argument, or of - what standard input holds.
func theText(arg string, in io.Reader) (string, error) {
	if arg == "-" {
		data, err := io.ReadAll(io.LimitReader(in, longestText+1))
		if err != nil {
			return "", fmt.Errorf("read standard input: %w", err)
		}
		if len(data) > longestText {
			return "", fmt.Errorf("read standard input: more than %d MiB", longestText>>20)
		}
		arg = string(data)
	}
	return strings.ToValidUTF8(arg, "\uFFFD"), nil
}

func showNames(out io.Writer, entities []namedEntity, asJSON bool) error {
	if asJSON {
		l := (&input{}).lines(out)
		for i := range entities {
			if err := l.write(entities[i].ID, &entities[i]); err != nil {
				return err
			}
		}
		return l.flush()
	}
	tw := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "type\tid\tname\twritten\tby")
	for _, e := range entities {
		written := make([]string, 0, len(e.Mentions))
		for _, m := range e.Mentions {
			if m.Kind == byDescription {
				written = append(written, visible(m.Text))
			}
		}
		written = append(append([]string{}, e.Spellings...), written...)
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", e.Type, visible(e.ID), visible(e.Name), visible(strings.Join(written, "، ")), e.Mentions[0].Rule)
	}
	return tw.Flush()
}

// gather puts the mentions of a document with their entities, in the order in
// which these are first named.
func gather(d *news.Document) []namedEntity {
	var out []namedEntity
	at := map[string]int{}
	for _, e := range d.Entities {
		i, ok := at[e.ID]
		if !ok {
			i = len(out)
			at[e.ID] = i
			out = append(out, namedEntity{ID: e.ID, Type: e.Type, Name: e.Name, Country: e.Country, Sector: e.Sector})
		}
		n := &out[i]
		n.Mentions = append(n.Mentions, namedMention{e.Mention, byName, e.Rule})
		if shown := text.FoldString(e.Text, text.Clean); !slices.Contains(n.Spellings, shown) {
			n.Spellings = append(n.Spellings, shown)
		}
	}
	for _, c := range d.Namings {
		if c.Kind != news.Description {
			continue
		}
		i, ok := at[c.ID]
		if !ok {
			i = len(out)
			at[c.ID] = i
			out = append(out, namedEntity{ID: c.ID, Type: news.Person, Name: c.Name, Spellings: []string{}})
		}
		out[i].Mentions = append(out[i].Mentions, namedMention{c.Mention, byDescription, c.Rule})
	}
	return out
}

// showIdentity writes whether two names are one.
func showIdentity(out io.Writer, d pipeline.Identity, names []string, asJSON bool) error {
	if asJSON {
		l := (&input{}).lines(out)
		if err := l.write("", &d); err != nil {
			return err
		}
		return l.flush()
	}
	verdict := "two"
	if d.Same {
		verdict = "one"
	}
	fmt.Fprintf(out, "%s: %s: %s\n", verdict, d.Rule, about(d.Rule))
	for i, list := range [][]pipeline.Listed{d.A, d.B} {
		for _, l := range list {
			fmt.Fprintf(out, "%s is %s %s %s%s\n", visible(names[i]), l.Type, l.ID, visible(l.Name), marked(l))
		}
	}
	fmt.Fprintf(out, "by spelling %s, score %.3f\n", d.Spelling.Rule, d.Spelling.Score)
	tw := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	for _, p := range d.Spelling.Parts {
		fmt.Fprintf(tw, "  %s\t%s\t%.3f\t%s\n", visible(p.A), visible(p.B), p.Distance, p.Rule)
	}
	return tw.Flush()
}

func marked(l pipeline.Listed) string {
	switch {
	case l.Weak:
		return " (where the text says so)"
	case l.Spelled:
		return " (spelled otherwise)"
	}
	return ""
}

// about says what a rule of identity is.
func about(rule string) string {
	for _, row := range lexicon.Must("ar/name_rules.tsv").Rows {
		if row.Get("rule") == rule {
			return row.Get("about")
		}
	}
	return ""
}
