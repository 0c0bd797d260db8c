package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"haft.dev/docs/findings"
	"haft.dev/internal/check"
)

// Every kind of finding has a page, and every page a kind.
func TestPages(t *testing.T) {
	var kinds []string
	for i, k := range check.Kinds() {
		if want := fmt.Sprintf("H%03d", i+1); k.Code() != want {
			t.Errorf("%s is %s, want %s", k, k.Code(), want)
		}
		text, ok := findings.Page(string(k))
		if head := fmt.Sprintf("# %s (%s): ", k, k.Code()); !ok || !strings.HasPrefix(text, head) {
			t.Errorf("the page of %s does not begin with %q", k, head)
		}
		kinds = append(kinds, string(k))
	}
	slices.Sort(kinds)
	if pages := findings.Kinds(); !slices.Equal(pages, kinds) {
		t.Errorf("pages %v, kinds %v", pages, kinds)
	}
}

// The examples of the pages are reported as what they are, and their fixes are not.
func TestExamples(t *testing.T) {
	exe := buildExamples(t)
	for _, kind := range findings.Kinds() {
		for _, which := range []string{"Wrong", "Right"} {
			t.Run(kind+"/"+which, func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				out := filepath.Join(dir, "report.json")
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				cmd := exec.CommandContext(ctx, "haft", "run", "--check", "--json", out, exe, kind, which)
				cmd.Dir = dir
				text, err := cmd.CombinedOutput()
				want := 0
				if which == "Wrong" && !check.Kind(kind).Note() {
					want = exitFindings
				}
				if got := cmd.ProcessState.ExitCode(); got != want {
					t.Fatalf("exit code %d, want %d (%v)\n%s", got, want, err, text)
				}
				b, err := os.ReadFile(out)
				if err != nil {
					t.Fatal(err)
				}
				var d check.Document
				if err := json.Unmarshal(b, &d); err != nil {
					t.Fatal(err)
				}
				i := slices.IndexFunc(d.Findings, func(f check.JSONFinding) bool { return string(f.Kind) == kind })
				if which == "Right" {
					if len(d.Findings) > 0 {
						t.Errorf("findings in the fixed example:\n%s", text)
					}
					return
				}
				if i < 0 {
					t.Fatalf("not found:\n%s", text)
				}
				if w := d.Findings[i].Where; w == nil || !strings.HasSuffix(w.File, kind+".go") {
					t.Errorf("the finding points to %v", w)
				}
				for _, f := range d.Findings {
					if string(f.Kind) != kind && f.Level != "note" && !(kind == "bad-close" || kind == "wrong-closer") {
						t.Errorf("%s besides", f.Kind)
					}
				}
			})
		}
	}
}

var exampleBlock = regexp.MustCompile("(?s)## (Wrong|Right)\n\n```go\nfunc (wrong|right)\\(\\) \\{\n(.*?)```")

// buildExamples makes one program of the examples of all pages.
func buildExamples(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	main := "package main\n\nimport (\n\t\"os\"\n\t\"runtime\"\n"
	calls := ""
	for _, kind := range findings.Kinds() {
		text, _ := findings.Page(kind)
		blocks := exampleBlock.FindAllStringSubmatch(text, -1)
		if len(blocks) != 2 || blocks[0][2] != "wrong" || blocks[1][2] != "right" {
			t.Fatalf("%s.md needs an example of what is wrong and one of what is right", kind)
		}
		pkg := strings.ReplaceAll(kind, "-", "")
		src := "package " + pkg + "\n\nimport (\n"
		code := blocks[0][3] + blocks[1][3]
		for _, imp := range []string{"os", "runtime", "sync", "time", "golang.org/x/sys/windows"} {
			if regexp.MustCompile(`\b` + filepath.Base(imp) + `\.`).MatchString(code) {
				src += "\t\"" + imp + "\"\n"
			}
		}
		src += ")\n"
		for _, b := range blocks {
			src += "\nfunc " + b[1] + "() {\n" + b[3]
		}
		write(t, filepath.Join(dir, pkg, kind+".go"), src)
		main += "\t\"examples/" + pkg + "\"\n"
		calls += fmt.Sprintf("\t%q: {%s.Wrong, %s.Right},\n", kind, pkg, pkg)
	}
	main += ")\n\nvar examples = map[string][2]func(){\n" + calls + `}

// The main thread would not end with a goroutine that is bound to it.
func init() { runtime.LockOSThread() }

func main() {
	e := examples[os.Args[1]]
	if os.Args[2] == "Wrong" {
		e[0]()
	} else {
		e[1]()
	}
}
`
	write(t, filepath.Join(dir, "main.go"), main)
	write(t, filepath.Join(dir, "go.mod"), "module examples\n\ngo 1.26\n\nrequire golang.org/x/sys v0.49.0\n")
	sum, err := os.ReadFile(filepath.Join("..", "..", "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.sum"), string(sum))
	exe := filepath.Join(dir, "examples.exe")
	cmd := exec.Command("go", "build", "-o", exe, ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=-mod=mod")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("the examples do not build: %v\n%s", err, out)
	}
	return exe
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
