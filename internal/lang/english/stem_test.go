package english

import "testing"

func TestStemKey(t *testing.T) {
	tests := []struct{ in, want string }{
		{"cities", "city"}, {"ports", "port"}, {"bus", "bus"}, {"glass", "glass"}, {"glasses", "glass"},
		{"crisis", "crisis"}, {"boxes", "box"}, {"branches", "branch"}, {"minister's", "minister"}, {"minister’s", "minister"},
		{"news", "news"}, {"series", "series"}, {"was", "was"}, {"opened", "opened"}, {"", ""}, {"سفن", "سفن"},
	}
	for _, tt := range tests {
		if got := StemKey(tt.in); got != tt.want {
			t.Errorf("StemKey(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if got := Fold("Ports"); got != "ports" {
		t.Errorf("Fold = %q", got)
	}
}

func TestIsStop(t *testing.T) {
	if !IsStop("the") || IsStop("harbour") || IsStop("") {
		t.Error("the is a stop word, harbour is not")
	}
}

func BenchmarkStemKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range []string{"the", "ports", "of", "seven", "glasses", "reopened"} {
			StemKey(w)
		}
	}
}
