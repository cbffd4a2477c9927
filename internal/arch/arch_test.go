package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

const (
	module   = "github.com/isnad-news/isnad"
	root     = "../.."
	maxLines = 800
	longFunc = 80
)

type file struct {
	path  string // relative to the module, with slashes
	pkg   string // its folder, empty for the root
	lines int
	ast   *ast.File
	fset  *token.FileSet
}

func load(t *testing.T) []file {
	t.Helper()
	var files []file
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && p != root && (strings.HasPrefix(name, ".") || name == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		src, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		parsed, err := parser.ParseFile(fset, p, src, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		dir := path.Dir(rel)
		if dir == "." {
			dir = ""
		}
		files = append(files, file{path: rel, pkg: dir, lines: strings.Count(string(src), "\n"), ast: parsed, fset: fset})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 10 {
		t.Fatalf("only %d files found", len(files))
	}
	return files
}

func TestImports(t *testing.T) {
	for _, f := range load(t) {
		r, ok := row(f.pkg)
		if !ok {
			t.Errorf("%s: package %q has no row in the import table", f.path, f.pkg)
			continue
		}
		for _, imp := range f.ast.Imports {
			p := strings.Trim(imp.Path.Value, `"`)
			dep, ours := strings.CutPrefix(p, module)
			dep = strings.TrimPrefix(dep, "/")
			if ours && dep != f.pkg && !allowed(r, dep) {
				t.Errorf("%s: %s may not import %q", f.path, f.pkg, dep)
			}
		}
	}
}

func TestSizes(t *testing.T) {
	for _, f := range load(t) {
		if f.lines > maxLines {
			t.Errorf("%s has %d lines, at most %d are allowed", f.path, f.lines, maxLines)
		}
		if strings.HasSuffix(f.path, "_test.go") {
			continue
		}
		for _, d := range f.ast.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			n := f.fset.Position(fn.End()).Line - f.fset.Position(fn.Pos()).Line
			if n > longFunc && fn.Doc == nil {
				t.Errorf("%s: %s has %d lines and no comment that says why", f.path, fn.Name.Name, n)
			}
			if k := fields(fn.Type.Params); k > 4 && !(k == 5 && hasContext(fn)) {
				t.Errorf("%s: %s takes %d parameters, at most 4 beside a context", f.path, fn.Name.Name, k)
			}
			if k := fields(fn.Type.Results); k > 3 {
				t.Errorf("%s: %s gives %d results, at most 3", f.path, fn.Name.Name, k)
			}
		}
	}
}

func fields(l *ast.FieldList) int {
	if l == nil {
		return 0
	}
	return l.NumFields()
}

func hasContext(fn *ast.FuncDecl) bool {
	sel, ok := fn.Type.Params.List[0].Type.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Context"
}

func TestPackageDocs(t *testing.T) {
	docs := map[string]bool{}
	for _, f := range load(t) {
		if !strings.HasSuffix(f.path, "_test.go") {
			docs[f.pkg] = docs[f.pkg] || f.ast.Doc != nil
		}
	}
	for pkg, ok := range docs {
		if !ok {
			t.Errorf("package %q says nothing of itself", pkg)
		}
	}
}

func TestNoDrawers(t *testing.T) {
	for _, f := range load(t) {
		switch path.Base(f.pkg) {
		case "util", "utils", "common", "helper", "helpers", "core", "manager", "types", "misc":
			t.Errorf("%s: %q names a drawer, not a thing", f.path, f.pkg)
		}
	}
}

func TestExportedAreDocumented(t *testing.T) {
	for _, f := range load(t) {
		if strings.HasSuffix(f.path, "_test.go") || f.pkg == "cmd/isnad" {
			continue
		}
		for _, d := range f.ast.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.IsExported() && fn.Doc == nil && fn.Recv == nil {
				t.Errorf("%s: %s has no doc comment", f.path, fn.Name.Name)
			}
		}
	}
}

func TestAllowed(t *testing.T) {
	r, _ := row("internal/annotate/timex")
	if allowed(r, "internal/annotate/quote") {
		t.Error("siblings must not import one another")
	}
	if !allowed(r, "internal/lang/arabic") || allowed(r, "internal/story") {
		t.Error("timex may import lang/arabic and not story")
	}
	if _, ok := row("internal/drawer"); ok {
		t.Error("a package without a row must fail")
	}
}
