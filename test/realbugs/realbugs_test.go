package realbugs

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// want is a finding that a row must have.
type want struct {
	kind string
	line int
}

// wanted reads the comments "want ROW KIND" of the guest.
func wanted(t *testing.T, file string) map[string][]want {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := make(map[string][]want)
	re := regexp.MustCompile(`// want (A[0-9]+b?) ([a-z-]+)`)
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		for _, m := range re.FindAllStringSubmatch(sc.Text(), -1) {
			out[m[1]] = append(out[m[1]], want{m[2], n})
		}
	}
	return out
}

// finding is what the test looks at of a finding of haft's JSON report.
type finding struct {
	Kind  string `json:"kind"`
	Level string `json:"level"`
	Where *struct {
		File string `json:"file"`
		Line int    `json:"line"`
	} `json:"where"`
}

// TestRealBugs runs each bug in its bad and its fixed version.
func TestRealBugs(t *testing.T) {
	dir := t.TempDir()
	build := func(out, pkg string, env ...string) {
		cmd := exec.Command("go", "build", "-o", out, pkg)
		cmd.Env = append(append(os.Environ(), "CGO_ENABLED=0"), env...)
		if b, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("go build %s: %v\n%s", pkg, err, b)
		}
	}
	haft, guest := filepath.Join(dir, "haft"), filepath.Join(dir, "guest.exe")
	build(haft, "haft.dev/cmd/haft")
	build(guest, "./guest", "GOOS=windows", "GOARCH=amd64")
	rows := wanted(t, filepath.Join("guest", "main_windows.go"))
	if len(rows) < 20 {
		t.Errorf("only %d rows", len(rows))
	}
	for row, wants := range rows {
		for _, version := range []string{"bad", "good"} {
			t.Run(row+"/"+version, func(t *testing.T) {
				t.Parallel()
				fs, text := run(t, haft, guest, row, version)
				if version == "good" {
					if slices.ContainsFunc(fs, func(f finding) bool { return f.Level != "note" }) {
						t.Errorf("the fixed version is reported:\n%s", text)
					}
					return
				}
				for _, w := range wants {
					if !slices.ContainsFunc(fs, func(f finding) bool {
						return f.Kind == w.kind && f.Where != nil && strings.HasSuffix(f.Where.File, "guest/main_windows.go") && f.Where.Line == w.line
					}) {
						t.Errorf("no %s at line %d:\n%s", w.kind, w.line, text)
					}
				}
				for _, f := range fs {
					if f.Level != "note" && !slices.ContainsFunc(wants, func(w want) bool { return w.kind == f.Kind }) && !besides[row+" "+f.Kind] {
						t.Errorf("%s besides:\n%s", f.Kind, text)
					}
				}
			})
		}
	}
}

// besides are findings that come with others.
var besides = map[string]bool{
	"A9 standard-close":  true, // by the finalizer: what the later use is a consequence of
	"A2 use-after-close": true, // os.File.Close cancels what is pending before it closes
	"A25 close-race":     true,
	"A27 close-race":     true,
	"A28 close-race":     true,
}

// run runs one version of a row and returns the findings and the text report.
func run(t *testing.T, haft, guest, row, version string) ([]finding, string) {
	t.Helper()
	dir := t.TempDir()
	report := filepath.Join(dir, "report.json")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, haft, "run", "--json", report, guest, row, version)
	cmd.Dir = dir
	cmd.Stdin = strings.NewReader("input")
	text, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	b, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var d struct{ Findings []finding }
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatal(err)
	}
	return d.Findings, string(text)
}
