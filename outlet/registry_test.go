package outlet

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestLookup(t *testing.T) {
	r := Default()
	tests := []struct{ name, id string }{
		{"رويترز", "x:reuters"},
		{"وكالة “رويترز” للأنباء", "x:reuters"},
		{"رويترز البريطانية", "x:reuters"},
		{"أ.ف.ب", "x:afp"},
		{"أ ف ب", "x:afp"},
		{"AFP", "x:afp"},
		{"وكالة \"سانا\" الرسمية السورية للأنباء", "x:sana"},
		{"وكالة أنباء الأناضول", "x:aa"},
		{"قناة \"إن إتش كيه\" التلفزيونية اليابانية", "x:nhk"},
		{"التلفزيون الصيني", "x:cctv"},
		{"تلفزيون الصين المركزي الرسمي", "x:cctv"},
		{"صدى البلد", "x:elbalad"},
		{"الخليج الجديد", "x:khaleej-new"},
		{"صحيفة الرياض", "x:alriyadh"},
		{"الجزيرة السعودية", "x:aljazirah-sa"},
		{"الجزيرة", "x:aljazeera"},
		{"منصة إكس", "x:twitter"},
		{"شبكة «سي إن إن» الأميركية", "x:cnn"},
		{"الرياض", ""},
		{"سانا الروسية", ""},
		{"وكالة", ""},
		{"جريدة الضباب الأزرق", ""},
		{"The Blue Fog Gazette", ""},
		{"", ""},
		{strings.Repeat("وكالة ", 100000), ""},
		{"\xff\xfe", ""},
	}
	for _, tt := range tests {
		o, ok := r.Lookup(tt.name)
		if o.ID != tt.id || ok != (tt.id != "") {
			t.Errorf("Lookup(%.60q) = %q, want %q", tt.name, o.ID, tt.id)
		}
	}
}

func TestRowsAreRead(t *testing.T) {
	r, err := Load(fstest.MapFS{"d/x.tsv": {Data: []byte(header + "x:a\tأزرق\tagency\tSY\tBlue\tyes\t-\t-\tom\tfam\ta.example|b.example\there\nx:b\tأخضر\tsite\t-\tGreen\n")}}, "d")
	if err != nil {
		t.Fatal(err)
	}
	blue, _ := r.Lookup("أزرق")
	if !blue.State || blue.Owner != "om" || blue.Family != "fam" || blue.Country != "SY" || len(blue.Hosts) != 2 {
		t.Errorf("read %+v", blue)
	}
	if green, ok := r.Lookup("موقع أخضر"); !ok || green.State || green.Family != "" {
		t.Errorf("read %+v", green)
	}
}

func TestByHost(t *testing.T) {
	r := Default()
	for host, id := range map[string]string{
		"arabic.cnn.com": "x:cnn", "www.bbc.co.uk:443": "x:bbc", "WWW.AAWSAT.COM": "x:aawsat",
		"notcnn.com": "", "com": "", "": "", "cnn.com.example.org": "",
	} {
		if o, _ := r.ByHost(host); o.ID != id {
			t.Errorf("ByHost(%q) = %q, want %q", host, o.ID, id)
		}
	}
}

func TestIDFor(t *testing.T) {
	for name, id := range map[string]string{
		"الضباب الأزرق":               "o:الضباب-الازرق",
		"صحيفة «الضباب الأزرق»":       "o:الضباب-الازرق",
		"وكالة الضباب الازرق للأنباء": "o:الضباب-الازرق",
		"وكالة": "o:وكاله",
		"":      "o:",
	} {
		if got := IDFor(name); got != id {
			t.Errorf("IDFor(%q) = %q, want %q", name, got, id)
		}
	}
}

func TestNamesAgreeWithLookup(t *testing.T) {
	r := Default()
	if n := len(r.Outlets()); n < 150 {
		t.Errorf("%d outlets", n)
	}
	for _, n := range r.Names() {
		if o, _ := r.Lookup(n.Text); o.ID != n.ID {
			t.Errorf("Lookup(%q) = %q, want %q", n.Text, o.ID, n.ID)
		}
	}
	for _, o := range r.Outlets() {
		if back, ok := r.ByID(o.ID); !ok || back.Name != o.Name {
			t.Errorf("ByID(%q) = %v", o.ID, back)
		}
	}
}

const header = "# source: a\n# licence: b\n# spelling: raw\n# domain: c\nid\tname\tkind\tcountry\ten\tstate\tweak\taliases\towner\tfamily\thosts\tsource\n"

func TestLoadRefuses(t *testing.T) {
	tests := []struct{ rows, want string }{
		{"a\tن\tagency\t-\tN", "lacks the prefix x:"},
		{"x:a\tن\tmagazine\t-\tN", "kind"},
		{"x:a\tن\tagency\t-\t-", "no English label"},
		{"x:a\tأزرق\tagency\t-\tN\nx:b\tازرق\tsite\t-\tN", "x:a and x:b"},
		{"x:a\tأزرق\tagency\t-\tN\t-\t-\t-\tsomebody", "without a source"},
	}
	for _, tt := range tests {
		_, err := Load(fstest.MapFS{"d/x.tsv": {Data: []byte(header + tt.rows)}}, "d")
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "d/x.tsv:") {
			t.Errorf("Load(%q) = %v, want %q", tt.rows, err, tt.want)
		}
	}
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"", "وكالة رويترز", "\xff", "قناة قناة"} {
		f.Add(s)
	}
	r := Default()
	f.Fuzz(func(t *testing.T, s string) {
		if o, ok := r.Lookup(s); ok && !r.has(o.ID) {
			t.Errorf("Lookup(%q) = %v", s, o)
		}
		if id := IDFor(s); !strings.HasPrefix(id, "o:") || strings.Contains(id, " ") {
			t.Errorf("IDFor(%q) = %q", s, id)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	r := Default()
	for b.Loop() {
		r.Lookup("وكالة \"سانا\" الرسمية السورية للأنباء")
	}
}
