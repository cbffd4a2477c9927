package news

import (
	"time"

	"github.com/isnad-news/isnad/text"
)

// Evidence is a span of an article that a cell of a report was read from.
type Evidence struct {
	Article string `json:"article"`
	Mention
	// Why is citation, copy, shared_quotation or shared_figure for origins,
	// else empty.
	Why string `json:"why,omitempty"`
}

// Report is what isnad says of one story.
type Report struct {
	ID             string       `json:"id"`
	Headline       string       `json:"headline"`
	FirstPublished *time.Time   `json:"first_published"`
	LastPublished  *time.Time   `json:"last_published"`
	Counts         Counts       `json:"counts"`
	Articles       []Account    `json:"articles"`
	Origins        []Origin     `json:"origins"`
	SharedPassages []Passage    `json:"shared_passages"`
	Graph          Graph        `json:"graph"`
	Timeline       []Moment     `json:"timeline"`
	Entities       []Spelled    `json:"entities"`
	Quotations     []Quoted     `json:"quotations"`
	Agreements     []Agreement  `json:"agreements"`
	Differences    []Difference `json:"differences"`
	Figures        []Figure     `json:"figures"`
	Problems       []Problem    `json:"problems"`
}

// Counts are the numbers at the head of a report. Publishers counts publisher
// families; UnknownOrigin the origins that nobody is named for.
type Counts struct {
	Articles      int `json:"articles"`
	Outlets       int `json:"outlets"`
	Publishers    int `json:"publishers"`
	Origins       int `json:"origins"`
	UnknownOrigin int `json:"unknown_origin"`
}

// Account is one article of a story, as the report lists it.
type Account struct {
	ID            string     `json:"id"`
	Outlet        string     `json:"outlet"`
	OutletID      string     `json:"outlet_id"`
	Headline      string     `json:"headline"`
	URL           string     `json:"url,omitempty"`
	PublishedAt   *time.Time `json:"published_at"`
	PublishedFrom string     `json:"published_from"`
	DayOnly       bool       `json:"day_only,omitempty"`
	Family        string     `json:"family"`
	Role          string     `json:"role"`
	// Of is the article that a copy or a revision goes back to.
	Of string `json:"of,omitempty"`
	// Credits are the names that the page credits.
	Credits []string `json:"credits"`
}

// Origin is the root that a group of accounts goes back to. Name is empty
// when no account names one.
type Origin struct {
	Name     string     `json:"name"`
	ID       string     `json:"id"`
	Kind     HopKind    `json:"kind"`
	Articles []string   `json:"articles"`
	Evidence []Evidence `json:"evidence"`
}

// Passage is a sentence that accounts of different copy families share without
// crediting a medium for it. Source is always null: it is unknown.
type Passage struct {
	Text     string     `json:"text"`
	Source   *string    `json:"source"`
	Evidence []Evidence `json:"evidence"`
}

// Graph is the isnad graph: who said to whom, who cites whom.
type Graph struct {
	Nodes []Node `json:"nodes"`
	Edges []Edge `json:"edges"`
}

// Node is one link of a chain. Kind is speaker, outlet or a hop kind.
type Node struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
}

// Edge leads from the one nearer to the event to the one that carried it.
// Type is said_to, cited_by, copied_by or quoted_by.
type Edge struct {
	From     string     `json:"from"`
	To       string     `json:"to"`
	Type     string     `json:"type"`
	Evidence []Evidence `json:"evidence"`
}

// Moment is one day or instant of the timeline. Planned reports that the
// accounts speak of it as to come.
type Moment struct {
	Value    string     `json:"value"`
	Text     string     `json:"text"`
	Planned  bool       `json:"planned"`
	Articles []string   `json:"articles"`
	Origins  int        `json:"origins"`
	Evidence []Evidence `json:"evidence"`
}

// Spelled is an entity of the story with the ways its name is written.
type Spelled struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Type      EntityType `json:"type"`
	Articles  []string   `json:"articles"`
	Spellings []Spelling `json:"spellings"`
}

// Spelling is one written form with the outlets that use it.
type Spelling struct {
	Text     string     `json:"text"`
	Outlets  []string   `json:"outlets"`
	Evidence []Evidence `json:"evidence"`
}

// Quoted is one statement of a speaker in the versions of the accounts.
type Quoted struct {
	Speaker  string    `json:"speaker"`
	ID       string    `json:"id"`
	Versions []Version `json:"versions"`
}

// Version is one account's wording of a statement.
type Version struct {
	Article string `json:"article"`
	Mention
	Kind   string `json:"kind"`
	Stance string `json:"stance"`
	Chain  []Hop  `json:"chain"`
}

// Agreement is a slot that accounts of two or more origins fill alike.
type Agreement struct {
	Slot     string     `json:"slot"`
	Kind     string     `json:"kind"`
	Value    string     `json:"value"`
	Origins  int        `json:"origins"`
	Evidence []Evidence `json:"evidence"`
}

// Difference is a slot for which the accounts give different values. Kind is
// quantity, time, place, actor, name, agreement, naming or presence. Status
// is conflict, superseded, revision or rounding; null for naming, name and
// presence.
type Difference struct {
	Slot   string  `json:"slot"`
	Kind   string  `json:"kind"`
	Status *string `json:"status"`
	// Note says in one line why the status was chosen, where that needs words.
	Note   string      `json:"note,omitempty"`
	Values []DiffValue `json:"values"`
}

// DiffValue is one value of a difference with the accounts that give it.
type DiffValue struct {
	Value    string     `json:"value"`
	Articles []string   `json:"articles"`
	Origins  int        `json:"origins"`
	Evidence []Evidence `json:"evidence"`
}

// Figure is a frame of one account with its parts and the checks on them.
type Figure struct {
	Article  string     `json:"article"`
	Frame    Frame      `json:"frame"`
	Value    float64    `json:"value"`
	Modifier string     `json:"modifier"`
	Parts    []Part     `json:"parts"`
	Checks   []Check    `json:"checks"`
	Evidence []Evidence `json:"evidence"`
}

// Part is one part of a figure's total.
type Part struct {
	Label string  `json:"label"`
	Value float64 `json:"value"`
	text.Span
}

// Check is one check of a figure's arithmetic. Verdict is holds, fails,
// incomplete or not_comparable.
type Check struct {
	Check   string `json:"check"`
	Verdict string `json:"verdict"`
	Detail  string `json:"detail"`
}
