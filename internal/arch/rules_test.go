package arch

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// ruled are the packages whose readings are named by the rules of a list.
var ruled = map[string]string{
	"internal/annotate/timex":    "lexicon/ar/time_rules.tsv",
	"internal/annotate/quantity": "lexicon/ar/quantity_rules.tsv",
}

// TestRulesAreListed compares the rules that code names with their list, whose
// examples the package's own test runs.
func TestRulesAreListed(t *testing.T) {
	files := load(t)
	for pkg, list := range ruled {
		listed, named := ruleList(t, list), 0
		for _, f := range files {
			if f.pkg != pkg || strings.HasSuffix(f.path, "_test.go") {
				continue
			}
			ast.Inspect(f.ast, func(n ast.Node) bool {
				for _, lit := range ruleLiterals(n) {
					rule, err := strconv.Unquote(lit.Value)
					if err != nil || lit.Kind != token.STRING {
						continue
					}
					named++
					if !listed[rule] {
						t.Errorf("%s: rule %q is not in %s", f.fset.Position(lit.Pos()), rule, list)
					}
				}
				return true
			})
		}
		if named < len(listed)/2 {
			t.Errorf("%s: only %d rules were found in the code, %s has %d", pkg, named, list, len(listed))
		}
	}
}

// ruleList is the first column of a list.
func ruleList(t *testing.T, list string) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(list)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	columns := true
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		name, _, _ := strings.Cut(line, "\t")
		if !columns {
			out[name] = true
		}
		columns = false
	}
	return out
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
