package story

import (
	"bytes"
	"errors"
	"math"
	"testing"

	"github.com/isnad-news/isnad/text"
)

func TestBackground(t *testing.T) {
	df := map[uint64]int{hash("قمح"): 50, hash("شعير"): 5, hash("ذره"): 1}
	bg := NewBackground(100, frequent(df, 2))
	var b bytes.Buffer
	if _, err := bg.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	back, err := ReadBackground(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for term, want := range map[string]float64{"قمح": 0.5, "شعير": 0.05, "ذره": 1.0 / 101, "تبن": 1.0 / 101} {
		if got := back.Share(hash(term)); math.Abs(got-want) > 0.04*want {
			t.Errorf("%s: share %v, want about %v", term, got, want)
		}
	}
	whole := b.Bytes()
	for n := range whole {
		if _, err := ReadBackground(bytes.NewReader(whole[:n])); err == nil {
			t.Fatalf("a table cut at %d of %d bytes must be refused", n, len(whole))
		}
	}
}

// The shipped table knows Arabic news: grammar is common, an invented name is
// not there.
func TestShippedBackground(t *testing.T) {
	share := func(s string) float64 {
		h, ok := shippedBackground().Term(text.Tokenize(s)[0])
		if !ok {
			t.Fatalf("%s is no term", s)
		}
		return shippedBackground().Share(h)
	}
	if share("الذي") < 0.2 || share("الرئيس") < 0.1 || share("بركان") > 0.05 || share("مونتغراد") > 0.001 {
		t.Errorf("shares %v %v %v %v", share("الذي"), share("الرئيس"), share("بركان"), share("مونتغراد"))
	}
	for _, s := range []string{"،", "12", "و"} {
		if _, ok := shippedBackground().Term(text.Tokenize(s)[0]); ok {
			t.Errorf("%q is no term", s)
		}
	}
}

func TestTerm(t *testing.T) {
	term := func(s string) uint64 {
		h, _ := shippedBackground().Term(text.Tokenize(s)[0])
		return h
	}
	for _, same := range [][2]string{
		{"ترامب", "ترمب"}, {"وترامب", "لترامب"}, {"صاروخ", "صواريخ"}, {"الصاروخ", "بصواريخ"},
		{"سوريا", "بسوريا"}, {"الحكومة", "للحكومة"}, {"فقال", "قال"}, {"CNN", "cnn"},
	} {
		if term(same[0]) != term(same[1]) {
			t.Errorf("%s and %s are one term", same[0], same[1])
		}
	}
	for _, apart := range [][2]string{{"بلاد", "لاد"}, {"كتاب", "تاب"}, {"لبنان", "بنان"}, {"نور", "نار"}, {"سوريا", "سر"}} {
		if term(apart[0]) == term(apart[1]) {
			t.Errorf("%s and %s are two terms", apart[0], apart[1])
		}
	}
}

func TestLearn(t *testing.T) {
	corpus := []string{"زار الوزير بغداد", "غادر الوزير بغداد", "في بغداد مطر", "بغداد اليوم", "إلى بغداد", "لبغداد تاريخ"}
	bg, err := Learn(func(yield func([]text.Token)) error {
		for _, s := range corpus {
			yield(text.Tokenize(s))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	h, _ := bg.Term(text.Tokenize("لبغداد")[0])
	if want := 0.99; bg.Share(h) != want {
		t.Errorf("share of بغداد with and without particle %v, want %v", bg.Share(h), want)
	}
	wrong := errors.New("broken")
	if _, err := Learn(func(func([]text.Token)) error { return wrong }); !errors.Is(err, wrong) {
		t.Errorf("error %v", err)
	}
}

func TestModelRefuses(t *testing.T) {
	if _, err := (&Model{}).compile(); err == nil {
		t.Error("a model without weights must be refused")
	}
	defer func() {
		if recover() == nil {
			t.Error("New must refuse it")
		}
	}()
	New(Options{Model: &Model{}})
}

func FuzzReadBackground(f *testing.F) {
	var b bytes.Buffer
	if _, err := NewBackground(9, map[uint64]int{1: 2, 7: 9}).WriteTo(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(backgroundMagic))
	f.Fuzz(func(t *testing.T, data []byte) {
		bg, err := ReadBackground(bytes.NewReader(data))
		if err != nil {
			return
		}
		for i, term := range bg.terms {
			if i > 0 && term < bg.terms[i-1] {
				t.Fatal("terms out of order")
			}
		}
	})
}
