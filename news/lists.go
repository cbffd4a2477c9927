package news

// FillLists makes empty lists of the absent ones: the contract has [] where
// there is nothing, never null.
func (c *Cut) FillLists() {
	fill(&c.Blocks)
	fill(&c.Problems)
}

// FillLists makes empty lists of the absent ones.
func (d *Document) FillLists() {
	fill(&d.Blocks)
	fill(&d.Keywords)
	fill(&d.Credits)
	fill(&d.Entities)
	fill(&d.Namings)
	fill(&d.Times)
	fill(&d.Quantities)
	fill(&d.Frames)
	fill(&d.Citations)
	fill(&d.Quotations)
	fill(&d.Events)
	fill(&d.Problems)
	for i := range d.Quotations {
		fill(&d.Quotations[i].Chain)
	}
}

// FillLists makes empty lists of the absent ones.
func (r *Report) FillLists() {
	fill(&r.Articles)
	for i := range r.Articles {
		fill(&r.Articles[i].Credits)
	}
	fill(&r.Origins)
	for i := range r.Origins {
		fill(&r.Origins[i].Articles)
		fill(&r.Origins[i].Evidence)
	}
	fill(&r.SharedPassages)
	for i := range r.SharedPassages {
		fill(&r.SharedPassages[i].Evidence)
	}
	fill(&r.Graph.Nodes)
	fill(&r.Graph.Edges)
	for i := range r.Graph.Edges {
		fill(&r.Graph.Edges[i].Evidence)
	}
	fill(&r.Timeline)
	for i := range r.Timeline {
		fill(&r.Timeline[i].Articles)
		fill(&r.Timeline[i].Evidence)
	}
	fill(&r.Entities)
	for i := range r.Entities {
		r.Entities[i].fillLists()
	}
	fill(&r.Quotations)
	for i := range r.Quotations {
		fill(&r.Quotations[i].Versions)
		for j := range r.Quotations[i].Versions {
			fill(&r.Quotations[i].Versions[j].Chain)
		}
	}
	fill(&r.Agreements)
	for i := range r.Agreements {
		fill(&r.Agreements[i].Evidence)
	}
	fill(&r.Differences)
	for i := range r.Differences {
		r.Differences[i].fillLists()
	}
	fill(&r.Figures)
	for i := range r.Figures {
		fill(&r.Figures[i].Parts)
		fill(&r.Figures[i].Checks)
		fill(&r.Figures[i].Evidence)
	}
	fill(&r.Problems)
}

func (s *Spelled) fillLists() {
	fill(&s.Articles)
	fill(&s.Spellings)
	for i := range s.Spellings {
		fill(&s.Spellings[i].Outlets)
		fill(&s.Spellings[i].Evidence)
	}
}

func (d *Difference) fillLists() {
	fill(&d.Values)
	for i := range d.Values {
		fill(&d.Values[i].Articles)
		fill(&d.Values[i].Evidence)
	}
}

func fill[S ~[]T, T any](s *S) {
	if *s == nil {
		*s = S{}
	}
}
