package timex

import (
	"strings"
	"testing"
	"time"
)

// TestNested reads texts that repeat what another expression may follow: the
// time they take grows with their length, and the stack does not.
func TestNested(t *testing.T) {
	for _, s := range []string{"أول يوم من ", "آخر أسبوع من ", "بداية ", "نهاية نهاية الأسبوع ", "اليوم الأول من ", "النصف الأول من ", "من ", "بين ", "قبل ", "بعد ",
		"هذا ", "منذ ", "حتى ", "باقي ", "عطلة نهاية ", "الأسبوع الأول من ", "الأحد الأول من ", "أسبوع 3 ", "وقت لاحق من ", "ثالث خميس بعد ", "صيف ", "صباح يوم ", "3 إلى ", "مايو من ", "سنة "} {
		for _, o := range []Options{{}, {Loose: true, Prefer: Coming}} {
			took := [2]time.Duration{}
			for k, n := range []int{500, 4000} {
				d := document(strings.Repeat(s, n), monday)
				start := time.Now()
				NewWith(o).Annotate(d)
				took[k] = time.Since(start)
			}
			if took[1] > 40*took[0]+500*time.Millisecond {
				t.Errorf("%q, loose %t: %v for eight times the text of %v", s, o.Loose, took[1], took[0])
			}
		}
	}
}
