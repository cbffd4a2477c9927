package news

// EntityType is the kind of a named thing.
type EntityType string

// The entity types.
const (
	Person       EntityType = "PER"
	Organisation EntityType = "ORG"
	Location     EntityType = "LOC"
)

// Entity is one mention of a person, an organisation or a place.
type Entity struct {
	Mention
	Type EntityType `json:"type"`
	// Name is the fullest or canonical form; ID is the same for all spellings
	// of one entity: a lexicon slug x:…, or n:… made from the name.
	Name string `json:"name"`
	ID   string `json:"id"`
	// Country is the ISO 3166 code that the lexicon knows, else empty.
	Country string `json:"country,omitempty"`
	// Sector is the part of society that the entity acts in, by PLOVER's codes
	// (GOV, MIL, REB, NGO …), empty where the lists do not say.
	Sector string `json:"sector,omitempty"`
	// Title is the span of the title that stands with the mention («الرئيس
	// السوري»), nil without one.
	Title *Mention `json:"title,omitempty"`
	// Rule names what made the finding.
	Rule string `json:"rule"`
}

// Naming is a title phrase that denotes a person, with or without the name
// beside it: «الرئيس السوري», «رئيس النظام». ID and Name are the person's.
type Naming struct {
	Mention
	ID   string `json:"id"`
	Name string `json:"name"`
	// Kind is TitleOf, beside the name, or Description, in place of it.
	Kind string `json:"kind"`
	// Rule names what made the finding: the title's place beside the name, the
	// list of offices, or the title that the text gave the person before.
	Rule string `json:"rule"`
}

// The kinds of namings.
const (
	TitleOf     = "title"
	Description = "description"
)
