package news

// HopKind is the kind of one to whom information is credited.
type HopKind string

// The kinds of citations and hops.
const (
	Agency      HopKind = "agency"
	Broadcaster HopKind = "broadcaster"
	Newspaper   HopKind = "newspaper"
	WebSite     HopKind = "site"
	Social      HopKind = "social"
	Official    HopKind = "official"
	OrgSource   HopKind = "organisation"
	PersonHop   HopKind = "person"
	DocumentHop HopKind = "document"
	Anonymous   HopKind = "anonymous"
)

// Medium reports whether the kind is one of the media.
func (k HopKind) Medium() bool {
	switch k {
	case Agency, Broadcaster, Newspaper, WebSite, Social:
		return true
	}
	return false
}

// Citation is the words by which an article credits a medium, a body or a
// person for a piece of information.
type Citation struct {
	Mention
	// Name is the canonical name, ID its registry id, or n:… made from the
	// name. Both are empty for an anonymous source.
	Name string  `json:"name"`
	ID   string  `json:"id"`
	Kind HopKind `json:"kind"`
	// Collective reports an unnamed plural («وسائل إعلام رسمية»): shown as a
	// hop, it neither joins nor separates accounts.
	Collective bool     `json:"collective,omitempty"`
	Cue        *Mention `json:"cue"`
	// Anaphor is the noun that stands for the name where the credit is made
	// («الوكالة»); the citation's own span is then that of the name before it
	// that the noun points back to. Nil where the name itself stands.
	Anaphor *Mention `json:"anaphor,omitempty"`
	// Scope is what the credit speaks for: sentence, article (bylines,
	// tails, credit lines), or self (the outlet credits its own staff).
	Scope string `json:"scope"`
	Rule  string `json:"rule"`
}
