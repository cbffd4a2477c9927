package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// CSV writes the differences of the reports, a row for each piece of
// evidence of each value (one row for a value without evidence), after a row
// of names. UTF-8 without a byte order mark. A cell that a spreadsheet would
// take for a formula gets an apostrophe before it.
func CSV(w io.Writer, reports []news.Report) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"story", "headline", "slot", "kind", "status", "value", "origins", "article", "outlet", "start", "end", "text"}); err != nil {
		return err
	}
	for i := range reports {
		r := &reports[i]
		outlets := make(map[string]string, len(r.Articles))
		for _, a := range r.Articles {
			outlets[a.ID] = a.Outlet
		}
		for _, d := range r.Differences {
			status := ""
			if d.Status != nil {
				status = *d.Status
			}
			for _, v := range d.Values {
				head := []string{r.ID, r.Headline, d.Slot, d.Kind, status, v.Value, strconv.Itoa(v.Origins)}
				if len(v.Evidence) == 0 {
					writeCells(out, append(head, strings.Join(v.Articles, " "), "", "", "", ""))
				}
				for _, e := range v.Evidence {
					writeCells(out, append(head[:7:7], e.Article, outlets[e.Article], strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Text))
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}

// writeCells writes a row of cleaned cells; the writer keeps the first error.
func writeCells(out *csv.Writer, cells []string) {
	for i, c := range cells {
		cells[i] = inert(clean(c))
	}
	_ = out.Write(cells)
}

// inert makes text that a spreadsheet would run as a formula plain text.
// Signed numbers are no formulas and stay.
func inert(s string) string {
	if s == "" || !strings.ContainsRune("=+-@", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}
