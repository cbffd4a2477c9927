package timex

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
)

// vocabulary is the words that expressions are made of, with particles and
// what stands between them.
func vocabulary() []string {
	out := strings.Fields("0 1 2 7 12 13 24 30 31 45 99 100 1445 1999 2016 2061 3.5 1,200 14:30 8:00:31 12/4/2061 2061-03-14 2015/3 ، . / - : ( ) « » + % هـ م ص GMT + و و ال لا من في على عن أن إلا واحد عشرة بعد قبل\n\n")
	for _, list := range []string{"time_words", "weekdays", "months", "number_words", "ordinal_words", "time_zones", "number_modifiers"} {
		table := lexicon.Must("ar/" + list + ".tsv")
		for _, row := range table.Rows {
			for _, w := range append(row.List("variants"), row.Fields[0]) {
				words, err := lexicon.Expand(w)
				if err != nil {
					words = []string{w}
				}
				out = append(out, words...)
				if list == "time_words" {
					out = append(out, "و"+words[0], "ب"+words[0])
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// FuzzWords reads sentences made of time words: two bytes choose a word, the
// highest bit whether a space follows.
func FuzzWords(f *testing.F) {
	words := vocabulary()
	f.Add([]byte("0123456789"), true)
	f.Add([]byte("zyxwvutsrqponmlkjihgfedcba9876543210"), false)
	f.Fuzz(func(t *testing.T, picks []byte, loose bool) {
		var s strings.Builder
		for i := 0; i+1 < len(picks) && i < 80; i += 2 {
			n := int(picks[i])<<8 | int(picks[i+1])
			s.WriteString(words[n%len(words)])
			if n&(1<<15) == 0 {
				s.WriteByte(' ')
			}
		}
		for _, published := range []string{monday, ""} {
			d := document(s.String(), published)
			NewWith(Options{Loose: loose}).Annotate(d)
			end := 0
			for _, e := range d.Times {
				if e.Start < end || e.Empty() || e.End > len(d.Text) || e.Text != d.Text[e.Start:e.End] || e.Rule == "" {
					t.Fatalf("%v after %d in %q", e, end, d.Text)
				}
				end = e.End
				checkValue(t, e)
			}
		}
	})
}
