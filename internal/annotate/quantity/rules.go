package quantity

import (
	"sync"

	"github.com/isnad-news/isnad/lexicon"
)

// ruleNames holds the names that findings carry, by rule. The rules stand with
// their examples in a list; a test runs them.
var ruleNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, row := range lexicon.Must("ar/quantity_rules.tsv").Rows {
		names[row.Get("rule")] = "quantity/" + row.Get("rule")
	}
	return names
})
