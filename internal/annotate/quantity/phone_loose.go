package quantity

import (
	"strconv"
	"strings"

	"github.com/isnad-news/isnad/text"
)

// phoneLoose reads a telephone number of a loose text: what phone reads, with
// the country in brackets or not («(+1) 650 701 8887»), or three groups or more
// that are no thousands («650-701-8887»), or ten digits and more in one.
func (p *parser) phoneLoose(i int) (found, bool) {
	if f, ok := p.phone(i); ok {
		return f, true
	}
	d := dial{parser: p, at: i}
	if p.key(i) == "(" && p.key(i+1) == "+" && p.next(i+1) {
		d.at++
		d.open = true
	}
	if p.key(d.at) == "+" {
		d.plus = true
		d.at++
	}
	for d.at < i+maxPhone && d.group() {
	}
	if !d.agrees() {
		return found{}, false
	}
	v, err := strconv.ParseFloat(d.digits, 64)
	return found{start: i, end: d.end, kind: phone, value: v, rule: "phone"}, err == nil
}

// dial is a telephone number while it is read.
type dial struct {
	*parser
	at, end    int
	digits     string
	groups     int
	plus, open bool
	// thousands reports groups of three after the first, parted by spaces.
	thousands bool
}

func (d *dial) is(k string) bool { return d.next(d.at) && d.key(d.at) == k }

// group takes one group of digits and what parts it from the next.
func (d *dial) group() bool {
	if d.at >= len(d.tokens) || d.tokens[d.at].Kind != text.Number || (d.groups > 0 || d.plus) && d.tokens[d.at].Line || strings.Contains(d.key(d.at), ",") {
		return false
	}
	key := d.key(d.at)
	parts := strings.Count(key, ".") + 1
	if parts == 2 {
		return false // a decimal
	}
	d.thousands = d.groups == 0 && len(key) <= 3 || d.thousands && len(key) == 3
	d.digits += strings.ReplaceAll(key, ".", "")
	d.groups += parts
	d.at++
	d.end = d.at
	switch {
	case d.open && d.is(")"):
		d.open = false
		d.at++
	case d.is("-") && d.groups > 0:
		d.thousands = false
		d.at++
	}
	return true
}

// agrees reports a telephone number by its length and its groups.
func (d *dial) agrees() bool {
	n := len(d.digits)
	if n < 7 || n > 15 || d.open {
		return false
	}
	switch {
	case d.plus:
		return true
	case d.groups >= 3:
		return n >= 7 && !(d.thousands && d.groups > 1)
	case d.groups == 1:
		counts := found{end: d.end}
		return (n == 10 || n == 11) && !strings.HasSuffix(d.digits, "000") && !d.measured(&counts)
	}
	return false
}
