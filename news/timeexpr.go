package news

// TimeType is a TIMEX3 type.
type TimeType string

// The TIMEX3 types.
const (
	Date     TimeType = "DATE"
	Time     TimeType = "TIME"
	Duration TimeType = "DURATION"
	Set      TimeType = "SET"
)

// TimeExpr is one time expression. Value is EDTF (DATE), ISO 8601 (TIME,
// DURATION), null when it cannot be placed. From and To are the first and the
// last day (or instant), null for an open end.
type TimeExpr struct {
	Mention
	Type  TimeType `json:"type"`
	Value *string  `json:"value"`
	From  *string  `json:"from"`
	To    *string  `json:"to"`
	// Grain is the unit it is known to: year, half, quarter, month, week,
	// day, part, hour, minute, second.
	Grain string `json:"grain"`
	// Part names the part of the day, when one is told: dawn, morning, noon,
	// afternoon, evening, night.
	Part string `json:"part,omitempty"`
	// Mod is since, until, start, mid, end, approx or null.
	Mod *string `json:"mod"`
	// Anchored reports that the value rests on the publication time or on the
	// anchor that the document itself names.
	Anchored bool   `json:"anchored,omitempty"`
	Rule     string `json:"rule"`
	// Again, in a folded list, holds the later mentions of the expression.
	Again []Mention `json:"again,omitempty"`
}
