package windows_test

import (
	"go/ast"
	"go/build/constraint"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
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

// sysPackage parses golang.org/x/sys/windows as the module requires it.
func sysPackage(t *testing.T) (functions map[string]string, constants map[string]string) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/sys").Output()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "windows", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	functions, constants = map[string]string{}, map[string]string{}
	fset := token.NewFileSet()
	for _, name := range files {
		base := filepath.Base(name)
		if strings.HasSuffix(base, "_test.go") || strings.Contains(base, "_386") || strings.Contains(base, "_arm") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil {
					functions[d.Name.Name] = signature(d.Type)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					v, ok := s.(*ast.ValueSpec)
					if !ok || d.Tok != token.CONST {
						continue
					}
					for i, n := range v.Names {
						if i < len(v.Values) {
							constants[n.Name] = types.ExprString(v.Values[i])
						}
					}
				}
			}
		}
	}
	return functions, constants
}

// signature is a function's type without the names of its parameters.
func signature(f *ast.FuncType) string {
	list := func(fs *ast.FieldList) string {
		if fs == nil {
			return ""
		}
		var all []string
		for _, f := range fs.List {
			for range max(len(f.Names), 1) {
				all = append(all, types.ExprString(f.Type))
			}
		}
		return strings.Join(all, ", ")
	}
	return "(" + list(f.Params) + ") (" + list(f.Results) + ")"
}

// What has a name of golang.org/x/sys/windows has its signature, or its value.
func TestSameAsSys(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it is x/sys")
	}
	functions, constants := sysPackage(t)
	compared := 0
	files, _ := filepath.Glob("*.go")
	fset := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_windows.go") || name == "lacking_unsafe.go" {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && d.Recv == nil && functions[d.Name.Name] != "" {
				compared++
				if got, want := signature(d.Type), functions[d.Name.Name]; got != want {
					t.Errorf("%s%s, in x/sys %s", d.Name.Name, got, want)
				}
			}
		}
	}
	if compared < 60 {
		t.Errorf("%d functions compared", compared)
	}
	compared = 0
	for name, got := range constantsOf(t) {
		text, ok := constants[name]
		if !ok {
			continue
		}
		text = strings.TrimSuffix(strings.TrimPrefix(text, "syscall.Errno("), ")")
		want, err := strconv.ParseInt(text, 0, 64)
		if err != nil {
			continue // an expression
		}
		compared++
		if got != want {
			t.Errorf("%s is %#x, in x/sys %#x", name, got, want)
		}
	}
	if compared < 40 {
		t.Errorf("%d constants compared", compared)
	}
}

// constantsOf are the integer constants of the package, as compiled.
func constantsOf(t *testing.T) map[string]int64 {
	out := map[string]int64{}
	fset := token.NewFileSet()
	var files []*ast.File
	names, _ := filepath.Glob("*.go")
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_windows.go") || name == "lacking_unsafe.go" {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	list, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{if .Export}}{{.ImportPath}} {{.Export}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	export := map[string]string{}
	for line := range strings.Lines(string(list)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		export[path] = file
	}
	conf := types.Config{Error: func(error) {}, Importer: importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(export[path]) })}
	p, _ := conf.Check("haft.dev/windows", fset, files, nil)
	for _, n := range p.Scope().Names() {
		c, ok := p.Scope().Lookup(n).(*types.Const)
		if !ok || c.Val().Kind() != constant.Int {
			continue
		}
		if v, exact := constant.Int64Val(c.Val()); exact {
			out[n] = v
		}
	}
	return out
}
