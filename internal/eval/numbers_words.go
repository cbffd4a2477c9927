package eval

import (
	"io/fs"

	"github.com/isnad-news/isnad/news"
)

// wordNumbers measures the numbers in words that num2words writes.
func wordNumbers(shared fs.FS, policy []policyRow) ([]*rowTally, []Score, error) {
	var all []*rowTally
	var scores []Score
	for _, f := range []struct {
		name, file string
		agrees     func(quantityRow, []news.Quantity) bool
	}{
		{"cardinals", "cardinal", quantityRow.isNumeral},
		{"cardinals joined", "cardinal_joined", quantityRow.isNumeral},
		{"ordinals", "ordinal", quantityRow.isCountOrOrdinal},
		{"assertions", "test_ar_assertions", quantityRow.isAsserted},
	} {
		tally := newRowTally("suites/num2words-ar/"+f.file+".jsonl", policy)
		if err := eachQuantity(shared, tally, f.agrees); err != nil {
			return nil, nil, err
		}
		all = append(all, tally)
		scores = append(scores, tally.scores("num2words "+f.name)...)
	}
	return all, append(scores, together("num2words cardinals together", all[:2]...)), nil
}

// isCountOrOrdinal takes a count for an ordinal: from twenty on the suite
// writes cardinals.
func (row quantityRow) isCountOrOrdinal(found []news.Quantity) bool {
	v, ok := row.number()
	return ok && whole(row.Text, found, "ordinal", "count", "fraction") && sameFigure(found[0].Value, v)
}

func (row quantityRow) isAsserted(found []news.Quantity) bool {
	if row.Kind != "currency" {
		return row.isCountOrOrdinal(found)
	}
	v, ok := row.number()
	return ok && len(found) == 1 && found[0].Kind == "money" && sameFigure(found[0].Value, v)
}
