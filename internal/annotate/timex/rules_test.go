package timex

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
)

// readings are the findings of one rule in an example.
func readings(t *testing.T, example, rule string) []news.TimeExpr {
	t.Helper()
	s, loose := strings.CutPrefix(example, "~")
	d := document(s, monday)
	NewWith(Options{Loose: loose}).Annotate(d)
	var out []news.TimeExpr
	for _, e := range d.Times {
		if e.Rule == "timex/"+rule {
			out = append(out, e)
		}
	}
	return out
}

func TestRuleExamples(t *testing.T) {
	for _, row := range lexicon.Must("ar/time_rules.tsv").Rows {
		rule := row.Get("rule")
		if len(row.List("yes")) == 0 || len(row.List("no")) == 0 || row.Get("about") == "" {
			t.Errorf("%s: a rule needs what it is about, an example and a near miss", row.At())
		}
		for _, yes := range row.List("yes") {
			example, want, ok := strings.Cut(yes, " => ")
			got := readings(t, example, rule)
			if !ok || len(got) == 0 || got[0].Value == nil || *got[0].Value != want {
				t.Errorf("%s: %s does not read %s in %q", row.At(), rule, want, example)
				for _, e := range got {
					t.Log(show(e))
				}
			}
		}
		for _, no := range row.List("no") {
			if got := readings(t, no, rule); len(got) > 0 {
				t.Errorf("%s: %s reads %q in the near miss %q", row.At(), rule, got[0].Text, no)
			}
		}
	}
}

// TestRulesAreListed compares the rules that the code names with the list.
func TestRulesAreListed(t *testing.T) {
	named := map[string]token.Position{}
	files := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := goparser.ParseFile(files, e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			for _, lit := range ruleLiterals(n) {
				if s, err := strconv.Unquote(lit.Value); err == nil && lit.Kind == token.STRING {
					named[s] = files.Position(lit.Pos())
				}
			}
			return true
		})
	}
	list := ruleNames()
	for rule, at := range named {
		if list[rule] == "" {
			t.Errorf("%s: rule %q is not in the list", at, rule)
		}
	}
	if len(named) < len(list)/2 {
		t.Errorf("only %d rules were found in the code, the list has %d", len(named), len(list))
	}
}

// ruleLiterals are the strings that n gives to a reading as its rule: in a
// field or an assignment named rule, or as the last argument of anchored and
// ruled.
func ruleLiterals(n ast.Node) []*ast.BasicLit {
	var out []*ast.BasicLit
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok {
			out = append(out, lit)
		}
	}
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if id, ok := n.Key.(*ast.Ident); ok && id.Name == "rule" {
			add(n.Value)
		}
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			if sel, ok := l.(*ast.SelectorExpr); ok && sel.Sel.Name == "rule" && len(n.Lhs) == len(n.Rhs) {
				add(n.Rhs[i])
			}
		}
	case *ast.CallExpr:
		if sel, ok := n.Fun.(*ast.SelectorExpr); ok && (sel.Sel.Name == "anchored" || sel.Sel.Name == "ruled") && len(n.Args) > 0 {
			add(n.Args[len(n.Args)-1])
		}
	}
	return out
}
