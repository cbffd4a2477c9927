package news

// Quotation is reported speech. Text is the content alone, without quote
// marks or cue.
type Quotation struct {
	Mention
	// Kind is direct, indirect or mixed; Form is clause, postposed, colon or
	// noun.
	Kind    string   `json:"kind"`
	Form    string   `json:"form"`
	Cue     *Mention `json:"cue"`
	Speaker *Speaker `json:"speaker"`
	// Chain is the ordered hops through which the words came, nearest to the
	// speaker first. The publishing outlet is not in it.
	Chain []Hop `json:"chain"`
	// Stance is asserted, denied or claimed.
	Stance string `json:"stance"`
	Rule   string `json:"rule"`
}

// Speaker is the one whose words they are. For a verb without a subject
// («وأضاف») Mention is the mention inherited from before.
type Speaker struct {
	Mention
	Name string  `json:"name"`
	ID   string  `json:"id"`
	Kind HopKind `json:"kind"`
	// For is the organisation that a spokesperson speaks for.
	For string `json:"for,omitempty"`
	// Inherited reports that the clause itself names nobody.
	Inherited bool `json:"inherited,omitempty"`
}

// Hop is one carrier of a chain. Its span is its name, its cue stands apart.
type Hop struct {
	Mention
	Name       string   `json:"name"`
	ID         string   `json:"id"`
	Kind       HopKind  `json:"kind"`
	Collective bool     `json:"collective,omitempty"`
	Cue        *Mention `json:"cue"`
}
