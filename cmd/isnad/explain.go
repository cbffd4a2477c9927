package main

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

func explainCommand() *cobra.Command {
	var flags inputFlags
	cmd := &cobra.Command{
		Use:   "explain INPUT",
		Short: "List each finding in a document with the rule, list or model that made it",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("explain takes one INPUT, not %d", len(args))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			in, p, err := flags.open(cmd, args)
			if err != nil {
				return err
			}
			// The table is written cell by cell.
			out := bufio.NewWriterSize(cmd.OutOrStdout(), heldMost)
			err = in.eachDocument(cmd.Context(), p, func(docs []*news.Document) error {
				for _, d := range docs {
					if err := explain(out, d); err != nil {
						return err
					}
				}
				return out.Flush()
			})
			if err != nil {
				return err
			}
			return in.done(cmd.Context())
		},
	}
	flags.register(cmd)
	flags.registerLexicon(cmd)
	return cmd
}

// finding is one line of the explanation.
type finding struct {
	layer, what, rule string
	at                news.Mention
}

func explain(w io.Writer, d *news.Document) error {
	fmt.Fprintf(w, "%s\n", visible(d.ID))
	fs := findings(d)
	sort.SliceStable(fs, func(i, j int) bool { return fs[i].at.Start < fs[j].at.Start })
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "  span\tlayer\trule\treading\ttext")
	for _, f := range fs {
		fmt.Fprintf(tw, "  %d-%d\t%s\t%s\t%s\t%s\n", f.at.Start, f.at.End, f.layer, f.rule, visible(f.what), visible(short(f.at.Text)))
	}
	for _, p := range d.Problems {
		fmt.Fprintf(tw, "  -\tproblem\t%s\t%s\t%s\n", p.Stage, visible(p.Cause), visible(p.Subject))
	}
	return tw.Flush()
}

func findings(d *news.Document) []finding {
	var fs []finding
	add := func(layer, what, rule string, at news.Mention) { fs = append(fs, finding{layer, what, rule, at}) }
	for _, e := range d.Entities {
		add("entity", string(e.Type)+" "+e.ID, e.Rule, e.Mention)
	}
	for _, n := range d.Namings {
		add("naming", n.ID, n.Rule, n.Mention)
	}
	for _, t := range d.Times {
		value := "-"
		if t.Value != nil {
			value = *t.Value
		}
		add("time", string(t.Type)+" "+value, t.Rule, t.Mention)
	}
	for _, q := range d.Quantities {
		add("quantity", fmt.Sprintf("%s %s%v %s", q.Kind, q.Modifier, q.Value, q.Unit), q.Rule, q.Mention)
	}
	for _, f := range d.Frames {
		add("frame", f.Measure+"/"+f.Group, f.Rule, d.Quantities[f.Quantity].Mention)
	}
	for _, c := range d.Citations {
		add("citation", string(c.Kind)+" "+c.ID, c.Rule, c.Mention)
	}
	for _, q := range d.Quotations {
		speaker := "-"
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		add("quotation", q.Kind+" "+q.Form+" "+speaker, q.Rule, q.Mention)
	}
	return fs
}

// short cuts a text for a line.
func short(s string) string {
	n := 0
	for i := range s {
		if n++; n > 60 {
			return s[:i] + "…"
		}
	}
	return s
}

// visible makes control and direction characters of untrusted text harmless.
func visible(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range text.FoldString(s, text.Clean) {
		if r < 0x20 || r == 0x7F || r >= 0x80 && r < 0xA0 {
			r = ' '
		}
		out = append(out, r)
	}
	return string(out)
}
