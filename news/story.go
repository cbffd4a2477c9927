package news

// Story is the documents that report one event and its immediate
// developments. Inside it, copy families.
type Story struct {
	ID string
	// Documents are in order of (published, id), undated ones last.
	Documents []*Document
	// Placement of each document, beside Documents.
	Members []Member
	// Headline is the one chosen to stand for the story.
	Headline string
}

// Member is the place of one document in its story.
type Member struct {
	// Family is the id of its copy family: the id of the family's first
	// document.
	Family string
	// Role is original, copy, revision or account. A copy shares text with
	// an earlier member of its family from another outlet; a revision with
	// one from the same outlet; an original has copies; an account shares
	// with nobody.
	Role string
	// Of is the id of the document that it was copied from or revises, else
	// empty; Shared is the share of its shingles found there, in [0,1].
	Of     string
	Shared float64
}

// Placing is one line of `isnad group`.
type Placing struct {
	ID     string `json:"id"`
	Story  string `json:"story"`
	Family string `json:"family"`
}
