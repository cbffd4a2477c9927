package eval

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/isnad-news/isnad/internal/lang/arabic"
)

// numberFiles are the files of the suite with rows of our own.
func numberFiles() fstest.MapFS {
	files := fstest.MapFS{}
	for path, rows := range map[string][]string{
		"duckling-ar/numeral":       {`{"text":"ثلاثة وسبعون","value":73}`, `{"text":"7/8","value":0.875}`, `{"text":"تسعة","value":8}`},
		"duckling-ar/numeral_eg":    {`{"text":"اتناشر","value":12}`},
		"duckling-ar/ordinal":       {`{"text":"السابع عشر","value":17}`, `{"text":"سبعة","value":7}`},
		"duckling-ar/duration":      {`{"text":"9 أسابيع","value":9,"grain":"week"}`, `{"text":"9 أسابيع","value":9,"grain":"month"}`},
		"duckling-ar/amountofmoney": {`{"text":"بين 6 و9 دولارات","unit":"Dollar","min":6,"max":9}`, `{"text":"أقل من 7 دولارات","unit":"Dollar","max":7}`, `{"text":"8 دولارات","unit":"EUR","value":8}`},
		"duckling-ar/quantity":      {`{"text":"4 كيلوغرامات","unit":"Gram","value":4000}`, `{"text":"غراب","kind":"negative"}`},
		"duckling-ar/volume":        {`{"text":"6 لترات","unit":"Litre","value":6}`},
		"duckling-ar/temperature":   {`{"text":"41 درجة مئوية","unit":"Celsius","value":41}`},
		"duckling-ar/phonenumber":   {`{"text":"هاتف 0099112233","value":"0099112233"}`, `{"text":"4321","kind":"negative"}`},
		"recognizers-ar/number_NumberModel": {
			`{"id":"a","input":"في العلبة 14 قلما","clean":true,"results":[{"text":"14","start":10,"end":12,"value":{"value":"14"}}]}`,
			`{"id":"b","input":"في العلبة 14 قلما","clean":true,"results":[{"text":"14","start":9,"end":16,"value":{"value":"14"}}]}`,
			`{"id":"c","input":"في العلبة 14 قلما","clean":true,"results":[]}`,
			`{"id":"d","input":"في العلبة","clean":false,"results":[{"text":"خمسة","start":1,"end":2,"value":{"value":"5"}}]}`,
			`{"id":"NumberModel#43","input":"12","clean":true,"results":[{"text":"12","start":0,"end":2,"value":{"value":"12"}}]}`},
		"recognizers-ar/number_NumberRangeModel":                  {`{"id":"a","input":"أكثر من 6 وأقل من 9","clean":true,"results":[{"start":0,"end":19,"value":{"value":"(6,9)"}}]}`},
		"recognizers-ar/number_PercentModel":                      {`{"id":"a","input":"زاد 6 بالمئة","clean":true,"results":[{"start":4,"end":12,"value":{"value":"6%"}}]}`},
		"recognizers-ar/number_OrdinalModel":                      {`{"id":"a","input":"الباب الأخير","clean":true,"results":[{"start":6,"end":12,"value":{"value":"end+0","offset":"0","relativeTo":"end"}}]}`},
		"recognizers-ar/number_OrdinalModelSuppressExtendedTypes": {`{"id":"a","input":"الباب الأخير","clean":true,"results":[]}`},
		"num2words-ar/cardinal":                                   {`{"text":"ألف و ستة","value":1006}`},
		"num2words-ar/cardinal_joined":                            {`{"text":"ألف وستة","value":1006}`},
		"num2words-ar/ordinal":                                    {`{"text":"ثالث","value":3}`},
		"num2words-ar/test_ar_assertions":                         {`{"text":"ألف وستة دنانير","value":1006,"kind":"currency"}`, `{"text":"سالب ستة","value":-6,"kind":"cardinal"}`},
	} {
		files["suites/"+path+".jsonl"] = &fstest.MapFile{Data: []byte(strings.Join(rows, "\n") + "\n")}
	}
	return files
}

func TestNumbers(t *testing.T) {
	got, err := Run([]Suite{Numbers{}}, numberFiles())
	if err != nil || len(got) != 1 || got[0].NotRun != "" {
		t.Fatalf("%+v, %v", got, err)
	}
	want := map[string]float64{
		"duckling numeral": 0.75, "duckling ordinal": 0.5, "duckling duration": 1, // the second row is on the policy list
		"duckling money": 2.0 / 3, "duckling quantity": 1, "duckling volume": 1,
		"duckling temperature": 1, "duckling phone number": 1, "duckling together": 0.75,
		"recognizers NumberModel": 1.0 / 3, "recognizers NumberRangeModel": 1, "recognizers PercentModel": 1, "recognizers OrdinalModel": 1,
		"recognizers OrdinalModelSuppressExtendedTypes": 1, "recognizers together": 5.0 / 7,
		"num2words cardinals": 1, "num2words cardinals joined": 1, "num2words ordinals": 1, "num2words assertions": 1, "num2words cardinals together": 1,
	}
	for _, s := range got[0].Scores {
		if w, ok := want[s.Name]; ok && (!near(s.Value, w) || !s.Gated) {
			t.Errorf("%s is %v, want %v", s.Name, s.Value, w)
		} else if s.Gated {
			delete(want, s.Name)
		}
	}
	if len(want) > 0 {
		t.Errorf("not measured: %v", want)
	}
	if !slices.ContainsFunc(got[0].Faults, func(f string) bool {
		return strings.HasSuffix(f, "excluded rows agree, take them off the policy list: NumberModel#43")
	}) {
		t.Errorf("an excluded row that agrees must be a fault: %v", got[0].Faults)
	}
	if len(got[0].Misses) == 0 || got[0].Corpus == "" {
		t.Errorf("misses %v, corpus %q", got[0].Misses, got[0].Corpus)
	}
	broken := numberFiles()
	broken["suites/duckling-ar/ordinal.jsonl"] = &fstest.MapFile{Data: []byte("{")}
	if _, err := Run([]Suite{Numbers{}}, broken); err == nil {
		t.Error("a broken row must be refused")
	}
	if got, err := Run([]Suite{Numbers{}}, fstest.MapFS{}); err != nil || got[0].NotRun == "" {
		t.Errorf("absent: %+v, %v", got, err)
	}
}

func TestSameRange(t *testing.T) {
	between := arabic.NumberRange{Low: 5, High: 9, HasLow: true, HasHigh: true, Span: true}
	over := arabic.NumberRange{Low: 5, HasLow: true, LowOpen: true}
	tests := []struct {
		r    arabic.NumberRange
		s    string
		same bool
	}{
		{between, "[5,9)", true}, {between, "[5,9]", true}, {between, "(5,9)", false}, {between, "[5,8)", false},
		{over, "(5,)", true}, {over, "[5,)", false}, {over, "(5,9)", false}, {over, "(,5)", false}, {over, "", false},
	}
	for _, tt := range tests {
		if got := sameRange(tt.r, tt.s); got != tt.same {
			t.Errorf("sameRange(%s, %s) = %v", rangeNotation(tt.r), tt.s, got)
		}
	}
}
