package render

// quotations lines up the wordings of statements that two or more accounts
// carry, and counts the rest.
func (p *painter) quotations(s *storyView) {
	shared := s.Quotations[:len(s.Quotations)-s.Alone]
	if len(s.Quotations) == 0 {
		return
	}
	p.heading("part.quotations")
	for i, q := range shared {
		if i == maxStatements {
			p.rest(len(shared) - i)
			break
		}
		if !q.Follows {
			p.flow("  ", "    ", val(q.Speaker, bold))
		}
		mark := "•"
		for _, v := range q.Versions {
			p.flow("    ", "      ", p.version(mark, v)...)
			mark = "≈"
		}
	}
	if s.Alone > 0 {
		p.flow("  ", "  ", lab("+ "+p.w.count(s.Alone, "quotation"), dim))
	}
}

// version is one wording: a bullet opens a statement, ≈ another wording of
// it. Direct speech stands in quotation marks, indirect speech without.
func (p *painter) version(mark string, v versionView) []piece {
	text := truncate(v.Text, maxQuote)
	if v.Direct {
		text = "«" + text + "»"
	}
	pieces := []piece{lab(mark, dim)}
	names := p.names(v.Outlets)
	for i := range names {
		names[i].style = cyan
	}
	pieces = append(pieces, names...)
	pieces = append(pieces, val(text, none).after(": "))
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

// figures writes the figures that were checked. Of a short story only the
// telling ones.
func (p *painter) figures(s *storyView) {
	begun := false
	for _, f := range s.Figures {
		if len(f.Checks) == 0 || s.Short && !f.telling() {
			continue
		}
		if !begun {
			p.heading("part.figures")
			begun = true
		}
		pieces := []piece{lab("•", dim), val(f.Label, none), val(f.Value, bold).after(": ")}
		if !s.Short {
			names := p.names(f.Outlets)
			for i := range names {
				names[i].style = dim
			}
			names[0].sep = " — "
			pieces = append(pieces, names...)
		}
		p.flow("  ", "    ", pieces...)
		if len(f.Parts) > 0 {
			parts := []piece{}
			for i, part := range f.Parts {
				pc := val(part, dim)
				if i > 0 {
					pc.sep = " · "
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
			pieces := []piece{lab(mark+" "+c.Verdict, st), lab("("+c.Name+")", dim), val(c.Detail, none).after(": ")}
			if c.Rest != "" {
				pieces = append(pieces, lab("("+c.Rest+")", none))
			}
			p.flow("    ", "      ", pieces...)
		}
	}
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
	for _, m := range weightiest(s.Timeline, maxRows) {
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
	if left := len(s.Timeline) - maxRows; left > 0 {
		p.rest(left)
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
		mark := lab("•", dim)
		for _, sp := range e.Spellings {
			if sp.Short {
				continue
			}
			names := p.names(sp.Outlets)
			if len(names) > 0 {
				names[0].sep = " — "
			}
			p.flow("  ", "    ", append([]piece{mark, val(sp.Text, bold)}, names...)...)
			mark = lab("≈", dim)
		}
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
