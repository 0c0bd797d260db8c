package windows_test

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// exported returns the exported names of the package on an operating system, with
// the signatures of functions.
func exported(t *testing.T, goos string) map[string]string {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	fset := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_windows.go") != (goos == "windows") && strings.HasSuffix(name, "_windows.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if line, _, _ := strings.Cut(string(b), "\n"); constraint.IsGoBuild(line) {
			x, err := constraint.Parse(line)
			if err != nil {
				t.Fatal(err)
			}
			if !x.Eval(func(tag string) bool { return tag == goos || tag == "unix" && goos == "linux" }) {
				continue
			}
		}
		f, err := parser.ParseFile(fset, name, b, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.IsExported() {
					names[d.Name.Name] = types.ExprString(d.Type)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.TypeSpec:
						if s.Name.IsExported() {
							names[s.Name.Name] = ""
						}
					case *ast.ValueSpec:
						for _, n := range s.Names {
							if n.IsExported() {
								names[n.Name] = ""
							}
						}
					}
				}
			}
		}
	}
	return names
}

// The package is the same everywhere: every name, every signature.
func TestSameNames(t *testing.T) {
	here, there := exported(t, "linux"), exported(t, "windows")
	if len(here) < 100 {
		t.Fatal(len(here), "names")
	}
	for n, sig := range here {
		if got, ok := there[n]; !ok {
			t.Errorf("%s is missing on Windows", n)
		} else if got != sig {
			t.Errorf("%s is %s on Windows, and %s elsewhere", n, got, sig)
		}
	}
	for n := range there {
		if _, ok := here[n]; !ok {
			t.Errorf("%s is only there on Windows", n)
		}
	}
}
