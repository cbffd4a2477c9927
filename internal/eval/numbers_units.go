package eval

import (
	"slices"
	"strings"

	"github.com/isnad-news/isnad/news"
)

// currencies are our units for Duckling's names of currencies that it does
// not call by their code.
var currencies = map[string]string{"Dollar": "USD", "Pound": "جنيه", "Cent": "سنت"}

func (row quantityRow) isMoney(found []news.Quantity) bool {
	if !whole(row.Text, found, "money") {
		return false
	}
	unit := row.Unit
	if u, ok := currencies[unit]; ok {
		unit = u
	}
	return found[0].Unit == unit && row.sameBounds(found[0])
}

// sameBounds compares the value, or both ends of a range, or its one end.
func (row quantityRow) sameBounds(q news.Quantity) bool {
	v, exact := row.number()
	switch {
	case exact:
		return q.Max == nil && sameFigure(q.Value, v)
	case row.Min != nil && row.Max != nil:
		return q.Max != nil && sameFigure(q.Value, *row.Min) && sameFigure(*q.Max, *row.Max)
	case row.Min != nil:
		return q.Max == nil && q.Modifier == ">=" && sameFigure(q.Value, *row.Min)
	case row.Max != nil:
		return q.Max == nil && q.Modifier == "<=" && sameFigure(q.Value, *row.Max)
	}
	return false
}

// measures are Duckling's units, each with the symbols that we give it and
// how many of the unit one of them is.
var measures = map[string]map[string]float64{
	"Gram": {"g": 1, "kg": 1000, "mg": 0.001}, "Ounce": {"ozt": 1, "oz": 1}, "Cup": {"cup": 1, "كوب": 1},
	"Litre": {"l": 1}, "Millilitre": {"ml": 1}, "Hectolitre": {"hl": 1}, "Gallon": {"gal": 1},
	"Celsius": {"°C": 1}, "Fahrenheit": {"°F": 1}, "Degree": {"degree": 1, "°": 1},
}

// isMeasure compares weights, volumes and temperatures. What is weighed
// («من السكر») need not belong to the finding.
func (row quantityRow) isMeasure(found []news.Quantity) bool {
	if row.Kind == "negative" {
		return len(found) == 0
	}
	if len(found) != 1 || found[0].Kind != "measure" && found[0].Kind != "count" {
		return false
	}
	by, ok := measures[row.Unit][found[0].Unit]
	q := found[0]
	q.Value *= by
	return ok && row.sameBounds(q)
}

// isPhone compares the digits.
func (row quantityRow) isPhone(found []news.Quantity) bool {
	phone := slices.IndexFunc(found, func(q news.Quantity) bool { return q.Kind == "phone" })
	if row.Kind == "negative" {
		return phone < 0
	}
	number, extension, _ := strings.Cut(string(row.Value), "ext")
	return phone >= 0 && len(digitsOf(number)) > 0 && strings.HasPrefix(digitsOf(found[phone].Text), digitsOf(number)) &&
		strings.HasSuffix(digitsOf(row.Text), digitsOf(extension))
}

// digitsOf are the digits of s in ASCII.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return r
		case '٠' <= r && r <= '٩':
			return '0' + r - '٠'
		}
		return -1
	}, s)
}
