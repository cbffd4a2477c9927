package isnad_test

import (
	"fmt"
	"time"

	"github.com/isnad-news/isnad"
)

func ExampleParseTimes() {
	published := time.Date(2061, 3, 14, 10, 0, 0, 0, time.UTC)
	for _, t := range isnad.ParseTimes("افتتح الجسر أمس الأحد بعد أعمال بدأت في شباط/فبراير 2060", published) {
		fmt.Println(*t.Value, t.Grain, t.Start, t.End)
	}
	// Output:
	// 2061-03-13 day 22 39
	// 2060-02 month 72 98
}

func ExampleParseTimesWith() {
	published := time.Date(2061, 3, 14, 10, 0, 0, 0, time.UTC)
	times, _ := isnad.ParseTimesWith("الخميس", published, isnad.TimeOptions{Prefer: isnad.Coming})
	fmt.Println(*times[0].Value)
	// Output: 2061-03-17
}

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
