package render

import "strings"

// quotations lines up the wordings of statements that two or more accounts
// carry, and counts the rest.
func (p *painter) quotations(s *storyView) {
	shared := s.Quotations[:len(s.Quotations)-s.Alone]
	if len(s.Quotations) == 0 {
		return
	}
	p.heading("part.quotations")
	for _, q := range shared {
		p.flow("  ", "    ", val(q.Speaker, bold))
		for _, v := range q.Versions {
			p.flow("    ", "      ", p.version(v)...)
		}
	}
	if s.Alone > 0 {
		p.flow("  ", "  ", lab("+ "+p.w.count(s.Alone, "quotation"), dim))
	}
}

// version is one account's wording. Direct speech stands in quotation marks,
// indirect speech without.
func (p *painter) version(v versionView) []piece {
	text := truncate(v.Text, maxQuote)
	if v.Direct {
		text = "«" + text + "»"
	}
	pieces := []piece{lab("•", dim), val(v.Outlet, cyan), val(text, none).after(": ")}
	if v.Stance != "" {
		pieces = append(pieces, lab("["+v.Stance+"]", yellow))
	}
	if len(v.Via) > 0 {
		pieces = append(pieces, lab(p.w.t("mark.via")+" ", dim).after(" — "))
		for i, h := range v.Via {
			pc := val(h, dim)
			if i > 0 {
				pc.sep = " " + p.arrow() + " "
			}
			pieces = append(pieces, pc)
		}
	}
	return pieces
}

// figures writes the figures that were checked. Of a short story only those
// whose check fails.
func (p *painter) figures(s *storyView) {
	begun := false
	for _, f := range s.Figures {
		if len(f.Checks) == 0 || s.Short && !f.failed() {
			continue
		}
		if !begun {
			p.heading("part.figures")
			begun = true
		}
		pieces := []piece{val(f.Label, none), val(f.Value, bold).after(": "), val(f.Outlet, dim).after(" — ")}
		p.flow("  ", "    ", pieces...)
		if len(f.Parts) > 0 {
			parts := []piece{}
			for i, part := range f.Parts {
				pc := val(part, dim)
				if i > 0 {
					pc.sep = " + "
				}
				parts = append(parts, pc)
			}
			p.flow("    ", "    ", parts...)
		}
		for _, c := range f.Checks {
			mark, st := "•", none
			if c.Good {
				mark, st = "✓", green
			}
			if c.Bad {
				mark, st = "✗", red
			}
			p.flow("    ", "      ", lab(mark+" "+c.Verdict, st), val(c.Detail, none).after(": "))
		}
	}
}

func (f *figureView) failed() bool {
	for _, c := range f.Checks {
		if c.Bad {
			return true
		}
	}
	return false
}

func (p *painter) agreements(s *storyView) {
	if len(s.Agreements) == 0 {
		return
	}
	p.heading("part.agreements")
	for i, a := range s.Agreements {
		if i == maxRows {
			p.rest(len(s.Agreements) - i)
			return
		}
		p.flow("  ", "    ", lab("=", green), val(a.Slot, none), val(truncate(a.Value, maxQuote), bold).after(": "), lab(a.Phrase, dim).after(" · "))
	}
}

func (p *painter) timeline(s *storyView) {
	if len(s.Timeline) == 0 {
		return
	}
	p.heading("part.timeline")
	for i, m := range s.Timeline {
		if i == maxRows {
			p.rest(len(s.Timeline) - i)
			return
		}
		mark := lab("●", cyan)
		if m.Planned {
			mark = lab("○", yellow)
		}
		pieces := []piece{mark, val(m.Value, bold)}
		if m.Planned {
			pieces = append(pieces, lab("("+p.w.t("mark.planned")+")", yellow))
		}
		pieces = append(pieces, val(truncate(m.Text, maxEvidence), none))
		if len(m.Outlets) > 0 {
			names := p.names(m.Outlets)
			names[0].sep = " — "
			pieces = append(pieces, names...)
		}
		p.flow("  ", "    ", pieces...)
	}
}

func (p *painter) spellings(s *storyView) {
	if len(s.Spellings) == 0 {
		return
	}
	p.heading("part.spellings")
	for i, e := range s.Spellings {
		if i == maxRows {
			p.rest(len(s.Spellings) - i)
			return
		}
		pieces := []piece{lab("•", dim), val(e.Name, bold)}
		for k, sp := range e.Spellings {
			sep := " | "
			if k == 0 {
				sep = ": "
			}
			pieces = append(pieces, val(sp.Text, none).after(sep))
			if len(sp.Outlets) > 0 {
				pieces = append(pieces, val("("+strings.Join(sp.Outlets, "، ")+")", dim))
			}
		}
		p.flow("  ", "    ", pieces...)
	}
}

func (p *painter) problems(s *storyView) {
	if len(s.Problems) == 0 {
		return
	}
	p.heading("part.problems")
	for i, t := range s.Problems {
		if i == maxRows {
			p.rest(len(s.Problems) - i)
			return
		}
		p.flow("  ", "    ", lab("!", yellow), val(truncate(t, maxQuote), none))
	}
}

// rest says how many lines of a part were left out.
func (p *painter) rest(n int) {
	p.flow("  ", "  ", lab("… "+p.w.count(n, "line"), dim))
}
