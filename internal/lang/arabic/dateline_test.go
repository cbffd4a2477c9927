package arabic

import (
	"strings"
	"testing"
	"time"

	"github.com/isnad-news/isnad/text"
)

func TestParseDateLine(t *testing.T) {
	tests := []struct {
		in, want string // RFC 3339 or a day; empty when there is no date
		zoned    bool
	}{
		{"تاريخ النشر: 21st, September 2061 GMT", "2061-09-21", false},
		{"نُشر في: الإثنين 14 آذار/مارس 2061 - 10:30", "2061-03-14T10:30:00Z", false},
		{"٣ يناير ٢٠٦١", "2061-01-03", false},
		{"12 شعبان 1483هـ", "2061-01-04", false},
		{"12 شعبان 1483 هـ الموافق 4 يناير 2061 م", "2061-01-04", false},
		{"2061/09/21 14:30", "2061-09-21T14:30:00Z", false},
		{"21-09-2061 | 09:15 م", "2061-09-21T21:15:00Z", false},
		{"21.09.2061", "2061-09-21", false},
		{"آخر تحديث: 3 مايو 2061 - نشر في 2 مايو 2061", "2061-05-02", false},
		{"2061-03-14T10:30:00+03:00", "2061-03-14T07:30:00Z", true},
		{"2061-03-14", "2061-03-14", false},
		{"Mon, 14 Mar 2061 10:30:00 GMT", "2061-03-14T10:30:00Z", true},
		{"14 آذار/مارس 2061 - 12:40 بتوقيت وادي السرو (غرينتش +3)", "2061-03-14T09:40:00Z", true},
		{"7 فيفري 2061 الساعة 14:00 بتوقيت غرينتش", "2061-02-07T14:00:00Z", true},
		{"نُشر يوم 30 أفريل 2061 على الساعة 09:10", "2061-04-30T09:10:00Z", false},
		{"10:30 - 7 غشت 2061", "2061-08-07T10:30:00Z", false},
		{"الأول من تشرين الثاني 2061، الساعة الثالثة والنصف عصرا بتوقيت مكة المكرمة", "2061-11-01T12:30:00Z", true},
		{"15 تموز 2061 12:00 بتوقيت بيروت", "2061-07-15T09:00:00Z", true},
		{"15 كانون الثاني 2061 12:00 بتوقيت القدس", "2061-01-15T10:00:00Z", true},
		{"March 14, 2061", "2061-03-14", false},
		{"31 فبراير 2061", "", false},
		{"الخميس", "", false},
		{"هاتف 2061-55-1234", "", false},
		{"2061", "", false},
		{"آذار 2061", "", false},
		{"", "", false},
		{"\xff\xfe 3", "", false},
	}
	for _, tt := range tests {
		d, ok := ParseDateLine(tt.in)
		got := ""
		if ok {
			got = d.Time.Format(time.RFC3339)
			if d.DayOnly {
				got = d.Time.Format(time.DateOnly)
			}
			if !d.Span.Valid(tt.in) || d.Span.Empty() {
				t.Errorf("%q: span %v", tt.in, d.Span)
			}
		}
		if got != tt.want || d.Zoned != tt.zoned {
			t.Errorf("ParseDateLine(%q) = %q zoned %v, want %q %v", tt.in, got, d.Zoned, tt.want, tt.zoned)
		}
	}
}

func TestParseDateLineFlags(t *testing.T) {
	if d, _ := ParseDateLine("آخر تحديث 3 مايو 2061"); !d.Modified {
		t.Error("an update must be marked")
	}
	if d, _ := ParseDateLine("الجمعة 14 آذار 2061"); !d.Conflict {
		t.Error("14 March 2061 is a Monday")
	}
	if d, _ := ParseDateLine("14 مارس/نيسان 2061"); !d.Conflict || d.Time.Month() != time.March {
		t.Error("names that disagree: the common one counts, marked")
	}
	s := "القاهرة: السبت 1 يناير 2061 ومعه خبر"
	if d, _ := ParseDateLine(s); d.Span.Of(s) != "السبت 1 يناير 2061" {
		t.Errorf("span %q", d.Span.Of(s))
	}
}

func TestWholeDateLine(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"الثلاثاء 5 تموز/يوليو 2061", true},
		{"نُشر في: الإثنين 14 آذار/مارس 2061 - 10:30", true},
		{"تاريخ النشر: 21st, September 2061 GMT", true},
		{"آخر تحديث 3 مايو 2061 الساعة 10:30 بتوقيت غرينتش", true},
		{"كتب: سمير الوادي | 14 مارس 2061", true},
		{"قيصوم - جهاد السنديان - 14 مارس 2061", true},
		{"2061-03-14T10:30:00Z", true},
		{"14 مارس 2061.", true},
		{"نُشر يوم 30 أفريل 2061 على الساعة 09:10", true},
		{"افتتح السوق يوم 30 أفريل 2061 على الساعة 09:10", false},
		{"قال الوزير إن المعرض سيفتتح يوم 14 مارس 2061", false},
		{"ولد سمير الوادي، 14 مارس 2061، في قيصوم", false},
		{"افتتحت البلدية السوق، السبت 1 يناير 2061.", false},
		{"معرض الكتاب 14 مارس 2061", false},
		{"خبر بلا تاريخ", false},
		{"", false},
	}
	for _, tt := range tests {
		if _, got := WholeDateLine(tt.in); got != tt.want {
			t.Errorf("WholeDateLine(%q) = %v", tt.in, got)
		}
	}
}

func TestMonthAt(t *testing.T) {
	tests := []struct {
		in            string
		month, other  int
		tokens, found int
	}{
		{"آذار/مارس", 3, 3, 3, 1},
		{"آذار /مارس الماضي", 3, 3, 3, 1},
		{"سبتمبر (أيلول)", 9, 9, 4, 1},
		{"(آذار/)مارس", 3, 3, 5, 1},
		{"يناير كانون الثاني", 1, 1, 3, 1},
		{"تشرين أول (أكتوبر)", 10, 10, 5, 1},
		{"مايو/يونيو", 5, 0, 1, 1},
		{"ويونيو", 6, 0, 1, 1},
		{"جمادى الآخرة", 6, 0, 2, 1},
		{"(آذار)", 0, 0, 0, 0},
		{"مدير", 0, 0, 0, 0},
	}
	for _, tt := range tests {
		m, ok := MonthAt(text.Tokenize(tt.in), 0)
		if ok != (tt.found == 1) || ok && (m.Number != tt.month || m.Other != tt.other || m.Tokens != tt.tokens) {
			t.Errorf("MonthAt(%q) = %+v, %v", tt.in, m, ok)
		}
	}
}

func TestClockAt(t *testing.T) {
	tests := []struct {
		in           string
		hour, minute int
		sure, ok     bool
	}{
		{"14:30", 14, 30, false, true},
		{"09:15 م", 21, 15, true, true},
		{"الساعة 0955 بتوقيت جرينتش", 9, 55, true, true},
		{"الساعة الرابعة عصرا", 16, 0, true, true},
		{"الساعة الثانية عشرة والنصف ظهرا", 12, 30, true, true},
		{"الساعة العاشرة إلا ربعا مساء", 21, 45, true, true},
		{"الساعة الحادية عشرة ليلا", 23, 0, true, true},
		{"الساعة الثانية بعد الظهر", 14, 0, true, true},
		{"12:00 ص", 0, 0, true, true},
		{"27:80", 0, 0, false, false},
		{"2-1", 0, 0, false, false},
		{"الساعة", 0, 0, false, false},
		{"الساعات", 0, 0, false, false},
	}
	for _, tt := range tests {
		c, ok := ClockAt(text.Tokenize(tt.in), 0)
		if ok != tt.ok || ok && (c.Hour != tt.hour || c.Minute != tt.minute || c.Sure != tt.sure) {
			t.Errorf("ClockAt(%q) = %+v, %v", tt.in, c, ok)
		}
	}
}

func TestHijri(t *testing.T) {
	tests := []struct {
		y, m, d int
		want    string
	}{
		{1445, 9, 15, "2024-03-25"},
		{1445, 1, 1, "2023-07-19"},
		{1300, 1, 1, "1882-11-12"},
		{1445, 13, 1, ""},
	}
	for _, tt := range tests {
		day, ok := HijriDay(tt.y, tt.m, tt.d)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != tt.want {
			t.Errorf("HijriDay(%d, %d, %d) = %q, want %q", tt.y, tt.m, tt.d, got, tt.want)
		}
	}
	first, last, _ := HijriSpan(1445, 9)
	if first.Format(time.DateOnly) != "2024-03-11" || last.Format(time.DateOnly) != "2024-04-09" {
		t.Errorf("Ramadan 1445: %v to %v", first, last)
	}
	if y := HijriYear(first); y != 1445 {
		t.Errorf("year %d", y)
	}
}

func FuzzDateLine(f *testing.F) {
	for _, s := range []string{"", "نُشر في: الإثنين 14 آذار/مارس 2061 - 10:30", "31/12/2061", "الساعة", "(آذار/", "12 شعبان 1483هـ", "\xff 3 مايو"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDateLine(s)
		if ok && (d.Span.Empty() || d.Span.End > len(s)) {
			t.Fatalf("span %v of %d", d.Span, len(s))
		}
		w, whole := WholeDateLine(s)
		if whole && (!ok || w != d) {
			t.Fatalf("whole line %v, date %v %v", w, d, ok)
		}
	})
}

func BenchmarkWholeDateLine(b *testing.B) {
	line := "نُشر في: الإثنين 14 آذار/مارس 2061 - 10:30 بتوقيت غرينتش"
	long := strings.Repeat("كلمة ", 10000)
	for b.Loop() {
		WholeDateLine(line)
		WholeDateLine(long)
	}
}
