package figure

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// marked builds a document from a text that marks its quantities as
// [words|value|unit] or [words|value|unit|rule], its times as {words|from|to},
// and its places as <words>.
func marked(s string) *news.Document {
	d := &news.Document{}
	var b strings.Builder
	type mark struct {
		span   text.Span
		kind   byte
		fields []string
	}
	var marks []mark
	for s != "" {
		at := strings.IndexAny(s, "[{<")
		if at < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:at])
		end := strings.IndexAny(s[at:], "]}>")
		if end < 0 {
			break
		}
		fields := strings.Split(s[at+1:at+end], "|")
		start := b.Len()
		b.WriteString(fields[0])
		marks = append(marks, mark{text.Span{Start: start, End: b.Len()}, s[at], fields})
		s = s[at+end+1:]
	}
	d.Text = b.String()
	d.Tokens = text.Tokenize(d.Text)
	d.Sentences = arabic.Sentences(d.Text, d.Tokens)
	for _, m := range marks {
		switch {
		case m.span.Empty():
		case m.kind == '[':
			q := news.Quantity{Mention: d.At(m.span), Kind: "count", Modifier: "=", Rule: "quantity/count"}
			if len(m.fields) > 2 {
				q.Value, _ = strconv.ParseFloat(m.fields[1], 64)
				q.Unit = m.fields[2]
			}
			if len(m.fields) > 3 {
				q.Rule = "quantity/" + m.fields[3]
			}
			d.Quantities = append(d.Quantities, q)
		case m.kind == '{':
			t := news.TimeExpr{Mention: d.At(m.span), Type: news.Date}
			if len(m.fields) > 2 {
				t.From, t.To = &m.fields[1], &m.fields[2]
			}
			d.Times = append(d.Times, t)
		default:
			d.Entities = append(d.Entities, news.Entity{Mention: d.At(m.span), Type: news.Location, Name: m.fields[0]})
		}
	}
	return d
}

func or(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}

func show(d *news.Document, f news.Frame) string {
	s := fmt.Sprintf("%v %s/%s", d.Quantities[f.Quantity].Value, f.Measure, f.Group)
	for _, p := range []struct{ name, value string }{{"by", or(f.Party)}, {"in", or(f.Place)}, {"at", or(f.Period)}} {
		if p.value != "-" {
			s += " " + p.name + " " + p.value
		}
	}
	if f.PartOf != nil {
		s += fmt.Sprintf(" of %d", *f.PartOf)
	}
	return s
}

func TestAnnotate(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"مقتل [318 مدنيا|318|مدني] في {نيسان|2061-04-01|2061-04-30}", []string{"318 killed/civilians at 2061-04-01/2061-04-30"}},
		{"قُتل [خمسة أشخاص|5|شخص] وأصيب [12 آخرون|12||of-them]", []string{"5 killed/people", "12 injured/people"}},
		{"وثق المرصد مقتل [40 مدنيا|40|مدني]، بينهم [8 أطفال|8|طفل] و[امرأة|1|امرأة|one]، على يد فصائل الجبل", []string{
			"40 killed/civilians by فصائل الجبل", "8 killed/children by فصائل الجبل of 0", "1 killed/women by فصائل الجبل of 0"}},
		// Parts by party, in one sentence and over the lines after it.
		{"سجل التقرير مقتل [50 مدنيا|50|مدني] على يد أطراف النزاع في {أيار|2061-05-01|2061-05-31}، قتلت منهم فصائل الجبل [20 مدنيا|20|مدني]، بينهم [3 أطفال|3|طفل].\n" +
			"وقال إن جماعة السهل قتلت [18 مدنيا|18|مدني]، فيما قُتل [12 مدنيا|12|مدني] على يد جهات أخرى.", []string{
			"50 killed/civilians by أطراف النزاع at 2061-05-01/2061-05-31",
			"20 killed/civilians by فصائل الجبل at 2061-05-01/2061-05-31 of 0",
			"3 killed/children by فصائل الجبل at 2061-05-01/2061-05-31 of 1",
			"18 killed/civilians by جماعة السهل at 2061-05-01/2061-05-31 of 0",
			"12 killed/civilians by جهات أخرى at 2061-05-01/2061-05-31 of 0"}},
		{"مقتل [10 مدنيين|10|مدني]، منهم [4|4|مدني|list] على يد الشرطة، و[6|6|مدني|list] على يد فصائل الجبل", []string{
			"10 killed/civilians", "4 killed/civilians by الشرطة of 0", "6 killed/civilians by فصائل الجبل of 0"}},
		{"مقتل [9 مدنيين|9|مدني]. ثم حمل التقرير قوات السهل [5|5|مدني|list] وزاد", []string{"9 killed/civilians"}},
		// By place, by target, in brackets.
		{"مقتل [30 مدنيا|30|مدني].\nسقط [16 من الضحايا|16|ضحية|partitive] في وادي السرو، و[14|14|ضحية|list] في تل الأرجوان", []string{
			"30 killed/civilians", "16 killed/civilians in وادي السرو of 0", "14 killed/civilians in تل الأرجوان of 0"}},
		{"أحصى [64 هجوما|64|هجوم]، منها [21|21|هجوم|list] على مدارس، و[43|43|هجوم|list] على أسواق", []string{
			"64 attacks/", "21 attacks/مدارس of 0", "43 attacks/أسواق of 0"}},
		{"قتل [30 مدنيا|30|مدني] في {أيار|2061-05-01|2061-05-31}.\nوتوزعت المسؤولية بين قوات السهل ([20 قتيلا|20|قتيل]) وفصائل الجبل ([10|10|قتيل|list])", []string{
			"30 killed/civilians at 2061-05-01/2061-05-31", "20 killed/civilians by قوات السهل at 2061-05-01/2061-05-31 of 0",
			"10 killed/civilians by فصائل الجبل at 2061-05-01/2061-05-31 of 0"}},
		// Who the dead are; a total told after its part.
		{"ارتفعت الحصيلة إلى [تسعة قتلى|9|قتيل].\nوقال إن القتلى هم [طفلان|2|طفل|dual] و[ثلاث نساء|3|امرأة] و[أربعة رجال|4|رجل]، وإن بين القتلى [طفلين|2|طفل|dual]", []string{
			"9 killed/people", "2 killed/children of 0", "3 killed/women of 0", "4 killed/men of 0", "2 killed/children of 0"}},
		{"توقيف [297 شخصا|297|شخص].\nوأحيل [188 من الموقوفين|188|موقوف|partitive] و[109|109|موقوف|list] أُفرج عنهم", []string{
			"297 arrested/people", "188 arrested/people of 0", "109 arrested/people of 0"}},
		{"مقتل [121 مدنيا|121|مدني] من أصل [318 شهيدا|318|شهيد]", []string{"121 killed/civilians of 1", "318 killed/people"}},
		{"إن زوارقه انتشلت [17 جثة|17|جثة] وأنقذت [24 شخصا|24|شخص]", []string{"17 killed/people", "24 rescued/people"}},
		// A larger number is no part; another measure is none; neither is another time.
		{"مقتل [10 مدنيين|10|مدني]. وقتلت فصائل الجبل [25 مدنيا|25|مدني]", []string{"10 killed/civilians", "25 killed/civilians by فصائل الجبل"}},
		{"مقتل [10 مدنيين|10|مدني] في {أيار|2061-05-01|2061-05-31}. وقتلت فصائل الجبل [3 مدنيين|3|مدني] في {آذار|2061-03-01|2061-03-31}", []string{
			"10 killed/civilians at 2061-05-01/2061-05-31", "3 killed/civilians by فصائل الجبل at 2061-03-01/2061-03-31"}},
		// The time of the report is not that of what it counts; the passive has no party.
		{"قال التقرير الذي نشر {الثلاثاء|2061-07-05|2061-07-05} إن [5 مدنيين|5|مدني] قتلوا", []string{"5 killed/civilians"}},
		{"اعتقلت الشرطة [12 شخصا|12|شخص] في <قيصوم>", []string{"12 arrested/people by الشرطة in قيصوم"}},
		{"وقع الجانبان [ثلاث اتفاقيات|3|اتفاقية]", []string{"3 agreements/"}},
		// Words of other senses speak of deaths only right before the number.
		{"قضى [35 مدنيا|35|مدني] بانفجار", []string{"35 killed/civilians"}},
		{"قضى القاضي في قيصوم بسجن [12 رجلا|12|رجل]", nil},
		{"سجلت سقوط [140 ضحية|140|ضحية] لا [318|318|ضحية|denied]", []string{"140 killed/people"}},
		// No frame: nothing says what happened to them.
		{"حضر [12 شخصا|12|شخص] ومعهم [3 سيارات|3|سيارة]", nil},
		{"مقتل الحارس قرب [3 سيارات|3|سيارة]", nil},
		{"", nil},
	}
	for _, tt := range tests {
		d := marked(tt.in)
		New().Annotate(d)
		var got []string
		for _, f := range d.Frames {
			got = append(got, show(d, f))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s\n got\n%s\nwant\n%s", d.Text, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// TestSum adds what a reader of the frames adds: the parts by party of a
// total, subsets left out.
func TestSum(t *testing.T) {
	d := marked("مقتل [47 مدنيا|47|مدني] على يد أطراف النزاع: قتلت قوات السهل [20 مدنيا|20|مدني]، بينهم [6 أطفال|6|طفل]، وقتلت فصائل الجبل [17|17|مدني|triggered]، فيما قضى [10 مدنيين|10|مدني] بانفجار ألغام.")
	New().Annotate(d)
	sum := 0.0
	for _, f := range d.Frames {
		if f.PartOf != nil && *f.PartOf == 0 && f.Rule == "figure/part-party" {
			sum += d.Quantities[f.Quantity].Value
		}
	}
	if sum != 47 {
		t.Errorf("the parts make %v of 47: %+v", sum, d.Frames)
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"", "مقتل [5|5|مدني|list] على يد", "[5|5|قتيل]([3|3||list])", "بينهم [1|1|طفل] و[2|2|امرأة]", "قتلت [5|5|مدني]\n[6|6|مدني|list] في", "من هذه [3|3|هجوم|list] على", "<قيصوم> {x|2061|}[9|1|مدني]\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := marked(s)
		New().Annotate(d)
		for i, frame := range d.Frames {
			if frame.Quantity < 0 || frame.Quantity >= len(d.Quantities) || frame.Measure == "" {
				t.Fatalf("frame %d: %+v", i, frame)
			}
			if frame.PartOf != nil && (*frame.PartOf < 0 || *frame.PartOf >= len(d.Frames) || *frame.PartOf == i) {
				t.Fatalf("frame %d is part of %d", i, *frame.PartOf)
			}
		}
	})
}

func BenchmarkAnnotate(b *testing.B) {
	d := marked(strings.Repeat("سجل التقرير مقتل [50 مدنيا|50|مدني] على يد أطراف النزاع في {أيار|2061-05-01|2061-05-31}، قتلت منهم فصائل الجبل [20 مدنيا|20|مدني]، بينهم [3 أطفال|3|طفل].\n"+
		"وقال إن جماعة السهل قتلت [18 مدنيا|18|مدني]، فيما قُتل [12 مدنيا|12|مدني] على يد جهات أخرى، وإن الأعمال في السوق القديمة توقفت منذ ذلك الحين.\n", 8))
	for b.Loop() {
		New().Annotate(d)
	}
}
