package isnad_test

import (
	"fmt"

	"github.com/isnad-news/isnad"
)

func ExampleParseQuantities() {
	for _, q := range isnad.ParseQuantities("استقبل المتحف في 3 أيار 2061 ما لا يقل عن ألفين وخمسمئة زائر، بين 20 و25 بالمئة منهم تلاميذ") {
		low, high := q.Value, q.Value
		if q.Max != nil {
			high = *q.Max
		}
		fmt.Println(q.Kind, q.Modifier, low, high, q.Unit)
	}
	// Output:
	// count >= 2500 2500 زائر
	// percent = 20 25 %
}

func ExampleParseQuantitiesWith() {
	for _, q := range isnad.ParseQuantitiesWith("سالب ثلاثة أرباع", isnad.QuantityOptions{Loose: true}) {
		fmt.Println(q.Kind, q.Value)
	}
	// Output: fraction -0.75
}
