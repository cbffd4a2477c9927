package news

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// FoldTimes lists each expression once, at its first mention: mentions that
// say the same in the same words («الخميس», «يوم الخميس») become its Again.
// Documents hold every mention by itself; their JSON is folded.
func FoldTimes(all []TimeExpr) []TimeExpr {
	out := make([]TimeExpr, 0, len(all))
	at := make(map[sameTime]int, len(all))
	for _, t := range all {
		key := t.same()
		if i, ok := at[key]; ok {
			out[i].Again = append(out[i].Again, t.Mention)
			continue
		}
		at[key] = len(out)
		t.Again = nil
		out = append(out, t)
	}
	return out
}

// UnfoldTimes gives every mention its own expression again, in the order of
// the text.
func UnfoldTimes(folded []TimeExpr) []TimeExpr {
	out := make([]TimeExpr, 0, len(folded))
	for _, t := range folded {
		again := t.Again
		t.Again = nil
		out = append(out, t)
		for _, m := range again {
			t.Mention = m
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b TimeExpr) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// sameTime is what two mentions of one expression have in common.
type sameTime struct {
	typ                   TimeType
	words, grain          string
	value, from, to, mod  string
	hasValue, hasF, hasTo bool
}

func (t *TimeExpr) same() sameTime {
	words := strings.TrimPrefix(text.FoldString(t.Text, text.Key), "يوم ")
	k := sameTime{typ: t.Type, words: words, grain: t.Grain, hasValue: t.Value != nil, hasF: t.From != nil, hasTo: t.To != nil}
	k.value, k.from, k.to, k.mod = told(t.Value), told(t.From), told(t.To), told(t.Mod)
	return k
}

func told(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Times are the time expressions of a document, a mention each, in the order
// of the text. JSON has them folded.
type Times []TimeExpr

// MarshalJSON writes the folded list.
func (all Times) MarshalJSON() ([]byte, error) {
	if all == nil {
		return []byte("null"), nil
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // whoever encodes the document decides
	err := enc.Encode(FoldTimes(all))
	return out.Bytes(), err
}

// UnmarshalJSON reads a folded list and unfolds it.
func (all *Times) UnmarshalJSON(data []byte) error {
	var folded []TimeExpr
	if err := json.Unmarshal(data, &folded); err != nil {
		return err
	}
	if folded == nil {
		*all = nil
		return nil
	}
	*all = UnfoldTimes(folded)
	return nil
}
