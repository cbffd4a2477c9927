package render

import (
	"bufio"
	"io"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// Limits of a terminal report: the whole is in the JSON and on the page.
const (
	maxQuote    = 180 // columns of a quotation or passage
	maxEvidence = 90  // columns of one piece of evidence
	maxShown    = 3   // pieces of evidence of one origin
	maxRows     = 12  // rows of the timeline, of agreements, of spellings

	maxStatements = 8 // statements that several accounts carry
)

// Terminal writes the reports as text made to be read.
func Terminal(w io.Writer, reports []news.Report, opts Options) error {
	p := &painter{out: bufio.NewWriter(w), w: opts.wording(), latin: opts.Latin, color: opts.Color, width: opts.width()}
	if p.latin {
		p.w = wording{}
	}
	v := buildView(reports, p.w)
	switch len(v.Stories) {
	case 0:
		p.flow("", "", lab(p.w.t("empty"), none))
	case 1:
	default:
		p.flow("", "", lab(p.w.count(len(v.Stories), "story"), bold), lab(p.w.count(v.Total, "article"), none).after(" · "))
		p.flow("", "")
	}
	for i := range v.Stories {
		if i > 0 {
			p.flow("", "")
		}
		p.story(&v.Stories[i], len(v.Stories) > 1)
	}
	return p.out.Flush()
}

// story writes one story, the most telling parts first. One of a single
// account has nothing to compare and stays short.
func (p *painter) story(s *storyView, numbered bool) {
	p.head(s, numbered)
	p.origins(s)
	if !s.Short {
		p.differences(s)
		p.namings(s)
		p.accounts(s)
		p.graph(s)
		p.passages(s)
		p.quotations(s)
	}
	p.figures(s)
	if !s.Short {
		p.agreements(s)
		p.timeline(s)
		p.spellings(s)
	}
	p.problems(s)
}

// heading begins a part.
func (p *painter) heading(key string, more ...piece) {
	p.flow("", "")
	p.flow("", "  ", append([]piece{lab("■", cyan), lab(p.w.t(key), bold)}, more...)...)
}

func (p *painter) head(s *storyView, numbered bool) {
	rule := "━"
	if s.Short {
		rule = "─"
	}
	p.put(p.paint(lab(strings.Repeat(rule, p.width), dim)), p.width)
	title := val(truncate(s.Headline, 3*p.width), bold)
	if numbered {
		p.flow("", "  ", lab(number(s.N)+".", dim), title)
	} else {
		p.flow("", "", title)
	}
	if s.Short {
		for _, a := range s.Accounts {
			p.flow("  ", "  ", p.accountPieces(a, false)...)
		}
		return
	}
	var counts []piece
	for i, c := range s.Counters {
		st := none
		if i == len(s.Counters)-1 {
			st = bold
		}
		counts = append(counts, lab(c.Phrase, st).after(" · "))
		if c.Aside != "" {
			counts = append(counts, lab("("+c.Aside+")", yellow))
		}
	}
	if s.Conflicts > 0 {
		counts = append(counts, lab(p.symbol("conflict")+" "+p.w.count(s.Conflicts, "conflict"), red).after(" · "))
	}
	p.flow("  ", "  ", counts...)
	p.first(s.First)
}

// first answers who reported it first, among the pages that were read.
func (p *painter) first(f firstView) {
	pieces := []piece{lab(p.w.t("part.first")+":", dim)}
	if len(f.Accounts) == 0 {
		pieces = append(pieces, lab(p.w.t("first.none"), none))
	}
	for i, a := range f.Accounts {
		if i == maxShown {
			pieces = append(pieces, lab(p.w.t("and_more"), none))
			break
		}
		if i == 0 && p.latin {
			pieces = append(pieces, val(a.When, none))
		}
		pc := val(a.Outlet, bold)
		if i > 0 {
			pc.sep = " · "
		}
		pieces = append(pieces, pc)
	}
	if len(f.Accounts) > 0 {
		if !p.latin {
			pieces = append(pieces, val(f.Accounts[0].When, none).after(" — "))
		}
		if len(f.Accounts) > 1 {
			pieces = append(pieces, lab("("+p.w.t("first.tie")+")", dim))
		}
		if f.Accounts[0].dayOnly {
			pieces = append(pieces, lab("("+p.w.t("first.day")+")", dim))
		}
	}
	p.flow("  ", "    ", pieces...)
	if len(f.Perhaps) > 0 {
		pieces := []piece{lab(p.w.t("first.perhaps"), dim), lab("("+p.w.t("first.day")+"):", dim)}
		names := make([]string, len(f.Perhaps))
		for i, a := range f.Perhaps {
			names[i] = a.Outlet
		}
		p.flow("    ", "    ", append(pieces, p.names(names)...)...)
	}
	if f.Undated > 0 {
		p.flow("    ", "    ", lab(p.w.count(f.Undated, "account")+" "+p.w.t("first.undated"), dim))
	}
}

func (p *painter) origins(s *storyView) {
	if len(s.Origins) == 0 {
		return
	}
	if !s.Short {
		p.heading("part.origins")
	}
	for i, o := range s.Origins {
		if s.Short && i == maxShown {
			p.rest(len(s.Origins) - i)
			return
		}
		opening := lab(number(i+1)+".", dim)
		if s.Short {
			opening = lab(p.w.t("origin")+":", dim)
		}
		pieces := []piece{opening}
		st := bold
		if o.Unknown {
			st = yellow
		}
		name := val(o.Name, st)
		name.label = o.Unknown
		if p.latin && o.Kind != "" {
			pieces = append(pieces, lab("["+o.Kind+"]", dim))
		}
		pieces = append(pieces, name)
		if !p.latin && o.Kind != "" {
			pieces = append(pieces, lab("("+o.Kind+")", dim))
		}
		if !s.Short {
			pieces = append(pieces, lab(p.arrow(), dim))
			pieces = append(pieces, p.names(o.Outlets)...)
		}
		if s.Short && !p.latin && len(o.Evidence) > 0 {
			// One account: whose words they are is clear.
			pieces = append(pieces, val(quoted(o.Evidence[0].Text, maxEvidence), dim).after(" — "))
		}
		p.flow("  ", "     ", pieces...)
		switch {
		case !s.Short:
			p.evidence("     ", o.Evidence)
		case p.latin && len(o.Evidence) > 0:
			p.flow("     ", "     ", val(quoted(o.Evidence[0].Text, maxEvidence), dim))
		}
	}
}

// arrow points the way lines run.
func (p *painter) arrow() string {
	if p.rtl() {
		return "←"
	}
	return "→"
}

// names are the pieces of a list of names.
func (p *painter) names(names []string) []piece {
	const most = 12
	var out []piece
	for i, n := range names {
		pc := val(n, none)
		if i > 0 {
			pc.sep = " · "
		}
		if i == most {
			out = append(out, lab("+"+number(len(names)-most), dim))
			break
		}
		out = append(out, pc)
	}
	return out
}

// evidence writes spans that support what stands above, and by whom.
func (p *painter) evidence(indent string, es []evidenceView) {
	for i, e := range es {
		if i == maxShown {
			p.flow(indent, indent, lab("… +"+number(len(es)-maxShown), dim))
			return
		}
		pieces := []piece{}
		if p.latin {
			if e.Why != "" {
				pieces = append(pieces, lab("("+e.Why+")", dim))
			}
			pieces = append(pieces, val(quoted(e.Text, maxEvidence), none), val(e.Outlet, dim).after(" — "))
		} else {
			pieces = append(pieces, val(quoted(e.Text, maxEvidence), none), val(e.Outlet, dim).after(" — "))
			if e.Why != "" {
				pieces = append(pieces, lab("("+e.Why+")", dim))
			}
		}
		p.flow(indent, indent+"  ", pieces...)
	}
}

// quoted shortens s and puts it in Arabic quotation marks, which bidi
// mirrors.
func quoted(s string, w int) string { return "«" + truncate(s, w) + "»" }

// symbol stands beside a status word, so that it is found without colour.
func (p *painter) symbol(status string) string {
	switch status {
	case "conflict":
		return "≠"
	case "superseded":
		return p.arrow()
	case "revision":
		return "✎"
	case "rounding":
		return "≈"
	}
	return "•"
}

func (p *painter) differences(s *storyView) {
	if len(s.Differences) == 0 {
		return
	}
	p.heading("part.differences", lab("("+number(len(s.Differences))+")", dim))
	heads := []string{p.w.t("col.slot"), p.w.t("col.value"), p.w.t("col.outlets"), p.w.t("col.words")}
	var rows []row
	for _, d := range s.Differences {
		for i, v := range d.Values {
			slot := cell{}
			if i == 0 {
				slot = append(slot, val(d.Slot, bold))
				if d.Status != "" {
					slot = append(slot, lab(p.symbol(d.StatusKey)+" "+d.Status, statusStyle(d.StatusKey)))
				} else {
					slot = append(slot, lab(d.Kind, dim))
				}
			}
			outlets := p.names(v.Outlets)
			if v.Origins > 0 {
				origins := lab(v.Phrase, dim)
				if p.latin {
					// Names end the line.
					outlets = append([]piece{origins}, outlets...)
				} else {
					outlets = append(outlets, origins)
				}
			}
			wording := cell{}
			if len(v.Evidence) > 0 {
				wording = append(wording, val(quoted(v.Evidence[0].Text, maxEvidence), none))
			}
			rows = append(rows, row{rule: i == 0, cells: []cell{slot, {val(truncate(v.Value, maxEvidence), bold)}, outlets, wording}})
		}
		if d.Note != "" {
			rows = append(rows, row{note: d.Note})
		}
	}
	p.table(heads, rows)
}

func statusStyle(status string) style {
	switch status {
	case "conflict":
		return red
	case "superseded", "revision":
		return yellow
	}
	return green
}

func (p *painter) namings(s *storyView) {
	for _, n := range s.Namings {
		p.heading("part.naming", val(n.Slot, none).after(": "))
		var rows []row
		for _, r := range n.Rows {
			var words cell
			for _, w := range r.Words {
				words = append(words, val(quoted(w, maxEvidence), bold))
			}
			rows = append(rows, row{cells: []cell{{val(r.Outlet, none)}, words}})
		}
		p.table([]string{p.w.t("col.outlet"), p.w.t("col.words")}, rows)
		if n.Note != "" {
			p.flow("    ", "    ", val(n.Note, dim))
		}
	}
}

func (p *painter) accounts(s *storyView) {
	p.heading("part.accounts")
	for _, a := range s.Accounts {
		p.flow("  "+number(a.N)+". ", "     ", p.accountPieces(a, true)...)
		if a.Headline != "" && a.Headline != s.Headline {
			p.flow("     ", "     ", val(truncate(a.Headline, 2*p.width), dim))
		}
	}
}

// accountPieces are the parts of an account's line; role says whether to say
// what the account is in the story.
func (p *painter) accountPieces(a *accountView, role bool) []piece {
	when := val(a.When, none)
	if a.at == nil {
		when = lab(p.w.t("mark.undated"), yellow)
	}
	pieces := []piece{when}
	if a.ByStory {
		pieces = append(pieces, lab("("+p.w.t("mark.by_story")+")", yellow))
	}
	outlet := val(a.Outlet, bold).after(" · ")
	word := lab(a.Role, none).after(" · ")
	switch {
	case !role || a.Role == "":
		pieces = append(pieces, outlet)
	case p.latin:
		pieces = append(pieces, word, outlet)
	default:
		pieces = append(pieces, outlet, word)
	}
	if role && a.Of != nil {
		pieces = append(pieces, lab(p.w.t("mark.of"), dim), val(a.Of.Outlet, none))
	}
	if len(a.Credits) > 0 {
		pieces = append(pieces, lab(p.w.t("col.credits")+":", dim).after(" · "))
		pieces = append(pieces, p.names(a.Credits)...)
	}
	return pieces
}

func (p *painter) graph(s *storyView) {
	if len(s.Graph.Links) == 0 {
		return
	}
	p.heading("part.graph")
	p.tree(&s.Graph)
}

func (p *painter) passages(s *storyView) {
	if len(s.Passages) == 0 {
		return
	}
	p.heading("part.passages")
	for _, g := range s.Passages {
		p.flow("  ", "    ", lab("•", dim), val(quoted(g.Text, maxQuote), none))
		p.flow("    ", "    ", p.names(g.Outlets)...)
	}
}
