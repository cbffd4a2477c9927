package entity

import "testing"

func TestSector(t *testing.T) {
	tests := []struct{ in, text, country, sector string }{
		{"وصل بشار الأسد مساء", "بشار الأسد", "SY", "GOV"},
		{"قالت رويترز إن الجسر أغلق", "رويترز", "GB", "JRN"},
		{"أعلن الناتو موعد الجلسة", "الناتو", "", "IGO"},
		{"قالت وزارة الخارجية السورية إن الوفد وصل", "وزارة الخارجية السورية", "SY", "GOV"},
		{"قالت وزارة الزراعة إن الموسم جيد", "وزارة الزراعة", "", "GOV"},
		{"وتقول الداخلية إنها أوقفتهم", "الداخلية", "", "GOV"},
		{"أعلنت الشرطة الفرنسية النتيجة", "الشرطة الفرنسية", "FR", "COP"},
		{"أعلن حزب النخيل انسحابه من الجلسة", "حزب النخيل", "", "PTY"},
		{"ذكرت وكالة غربال للأنباء أن الجسر أغلق", "وكالة غربال للأنباء", "", "JRN"},
		{"وقال أوسكار فيلندر إن الطريق مفتوح", "أوسكار فيلندر", "", ""},
		{"وقع الزلزال في دمشق", "دمشق", "SY", ""},
	}
	for _, tt := range tests {
		doc := annotated(t, tt.in)
		seen := false
		for _, e := range doc.Entities {
			if e.Text != tt.text {
				continue
			}
			seen = true
			if e.Country != tt.country || e.Sector != tt.sector {
				t.Errorf("%s: country %q sector %q, want %q %q", tt.text, e.Country, e.Sector, tt.country, tt.sector)
			}
		}
		if !seen {
			t.Errorf("%s: %q is not found: %s", tt.in, tt.text, found(doc))
		}
	}
}
