package news

// Quantity is a number with what it counts or measures. A vague one (عشرات)
// has its lower bound as Value, modifier >= and no Max.
type Quantity struct {
	Mention
	// Kind is count, money, measure, percent, duration, ordinal, fraction,
	// age, score, phone or vague.
	Kind  string   `json:"kind"`
	Value float64  `json:"value"`
	Max   *float64 `json:"max"`
	// Modifier is = ~ >= or <=.
	Modifier string `json:"modifier"`
	// Unit is the counted noun in the singular, the ISO 4217 currency, or the
	// SI unit.
	Unit string `json:"unit"`
	// Noun is the span of the counted noun phrase, when it is in the text.
	Noun *Mention `json:"noun,omitempty"`
	// Qualities are the adjectives of the noun, as written.
	Qualities []string `json:"qualities,omitempty"`
	Rule      string   `json:"rule"`
}

// Frame is a quantity placed: what it measures, of whom, by whom, where and
// when.
type Frame struct {
	// Quantity is the index in the document's quantities.
	Quantity int `json:"quantity"`
	// Measure is killed, injured, arrested, missing, displaced, attacks,
	// agreements, money, votes, … in English, lower case.
	Measure string  `json:"measure"`
	Group   string  `json:"group"`
	Party   *string `json:"party"`
	Place   *string `json:"place"`
	// Period is an interval start/end in days.
	Period     *string `json:"period"`
	AsOf       *string `json:"as_of"`
	Cumulative bool    `json:"cumulative"`
	// PartOf is the index of the frame whose total this one belongs to.
	PartOf *int `json:"part_of"`
	// PartBy says by what the total is split: party, place, period, target,
	// members (the groups that make up the whole: «القتلى هم طفلان وثلاث
	// نساء»), share (told by what became of them: «بقي 40 في المخيم وعاد 25»,
	// which may or may not make up the whole), or group (a subset such as the
	// children, which fits in the total and overlaps others). Empty when
	// unknown, and without PartOf.
	PartBy string `json:"part_by,omitempty"`
	Rule   string `json:"rule"`
}
