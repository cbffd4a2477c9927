package annotate

import (
	"strings"
	"testing"

	"github.com/isnad-news/isnad/news"
)

type step struct {
	name         string
	needs, gives news.Layer
}

func (s step) Name() string      { return s.name }
func (s step) Needs() news.Layer { return s.needs }
func (s step) Gives() news.Layer { return s.gives }
func (s step) Annotate(d *news.Document) {
	d.Problems = append(d.Problems, news.Problem{Stage: s.name})
}

func TestChainRefusesOrder(t *testing.T) {
	tok := step{"tokens", 0, news.LayerTokens}
	sent := step{"sentences", news.LayerTokens, news.LayerSentences}
	if _, err := NewChain(sent, tok); err == nil || !strings.Contains(err.Error(), "step 1 (sentences) needs [tokens]") {
		t.Errorf("wrong order: %v", err)
	}
	if _, err := NewChain(tok, tok); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("given twice: %v", err)
	}
	c, err := NewChain(tok, sent)
	if err != nil {
		t.Fatal(err)
	}
	var d news.Document
	c.Annotate(&d)
	if d.Looked != news.LayerTokens|news.LayerSentences || len(d.Problems) != 2 {
		t.Errorf("looked %v", d.Looked.Names())
	}
}

type broken struct{ step }

func (broken) Annotate(*news.Document) { panic("no such slice") }

func TestBrokenStepIsAProblem(t *testing.T) {
	c, err := NewChain(broken{step{"broken", 0, news.LayerTokens}}, step{"next", 0, news.LayerSentences})
	if err != nil {
		t.Fatal(err)
	}
	d := news.Document{}
	d.ID = "a"
	c.Annotate(&d)
	if d.Looked != news.LayerSentences || len(d.Problems) != 2 || !strings.Contains(d.Problems[0].String(), "broken a: internal error: no such slice") {
		t.Errorf("looked %v, problems %v", d.Looked.Names(), d.Problems)
	}
}
