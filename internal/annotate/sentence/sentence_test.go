package sentence

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/internal/annotate"
	"github.com/isnad-news/isnad/news"
)

func TestAnnotate(t *testing.T) {
	chain, err := annotate.NewChain(New())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ language, text, want string }{
		{"ar", "فتح الجسر\n\nقال د. نادر ذلك. ثم غادر.", "فتح الجسر|قال د. نادر ذلك.|ثم غادر."},
		{"", "سكت؟ نعم.", "سكت؟|نعم."},
		{"en-GB", "It cost approx. half. Mr. Salmi left.", "It cost approx. half.|Mr. Salmi left."},
		{"ar", "", ""},
	}
	for _, tt := range tests {
		var doc news.Document
		doc.Language, doc.Text = tt.language, tt.text
		chain.Annotate(&doc)
		var got []string
		for _, s := range doc.Sentences {
			got = append(got, s.Of(doc.Text))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.language, tt.text, g, tt.want)
		}
		if doc.Looked != news.LayerTokens|news.LayerSentences {
			t.Errorf("looked at %v", doc.Looked.Names())
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	var doc news.Document
	doc.Text = strings.Repeat("أعلنت بلدية تل الورد، صباح الأربعاء، إعادة فتح الجسر القديم. وقال د. نادر السالمي إن \"الجسر آمن\".\n", 20)
	step := New()
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		step.Annotate(&doc)
	}
}
