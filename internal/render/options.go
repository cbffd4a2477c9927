package render

// Options say how a report is to look.
type Options struct {
	// UI is the language of the interface: "ar", or "en" for all others.
	UI string
	// Color allows terminal colours. They never carry meaning alone.
	Color bool
	// Width is the columns of the terminal; 80 when 0, and at least 40.
	Width int
	// Latin is the layout for terminals without bidi: left to right, with
	// English labels whatever UI says.
	Latin bool
}

func (o Options) wording() wording { return wording{arabic: o.UI == "ar"} }

// width is the usable width in columns. Beyond 110 the eye loses the line.
func (o Options) width() int {
	switch {
	case o.Width <= 0:
		return 80
	default:
		return min(max(o.Width, 40), 110)
	}
}
