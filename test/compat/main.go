// Command compat runs the tests of Go's own packages and of some modules under haft
// with the handle checker and writes what became of them to docs/compat.md:
//
//	go run ./test/compat [-o FILE] [-only REGEXP]
//
// Everything runs in a copy of the sources, as the root of all files, so that what
// fails cannot damage the host. It fails if a test did not pass, or a handle mistake
// was found, for which known.go has no reason.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"haft.dev/internal/check"
	"haft.dev/test/compat/suite"
)

// finding is a finding of the checker's report.
type finding struct{ check.JSONFinding }

// run is a package with what became of its tests.
type run struct {
	target
	result   *suite.Result
	findings []finding
	err      error // it could not be built
	took     time.Duration
}

func main() {
	out := flag.String("o", filepath.Join("docs", "compat.md"), "write to `FILE`")
	only := flag.String("only", "", "only packages that match `REGEXP`; nothing is written unless -o is given")
	verbose := flag.Bool("v", false, "print what failing tests say")
	flag.Parse()
	w, err := newWorkshop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "compat:", err)
		os.Exit(1)
	}
	code := 0
	defer func() { os.Exit(code) }()
	defer w.remove()
	match := regexp.MustCompile(*only)
	var runs []*run
	for _, t := range targets() {
		if match.MatchString(t.pkg) {
			runs = append(runs, &run{target: t})
		}
	}
	todo := make(chan *run)
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			for r := range todo {
				w.do(r)
				fmt.Fprintln(os.Stderr, r.line())
				if *verbose && r.result != nil && (len(r.result.Failed) > 0 || r.result.Crashed != "") {
					fmt.Fprintf(os.Stderr, "%s\n", r.result.Output)
				}
			}
		})
	}
	for _, r := range runs {
		todo <- r
	}
	close(todo)
	all.Wait()
	text, unknown := w.document(runs)
	given := *only == ""
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "o" })
	if given {
		err = os.WriteFile(*out, []byte(text), 0o666)
	}
	if err != nil || len(unknown) > 0 {
		code = 1
		fmt.Fprintln(os.Stderr, strings.Join(unknown, "\n"))
		if err != nil {
			fmt.Fprintln(os.Stderr, "compat:", err)
		}
	}
}

func (r *run) line() string {
	if r.err != nil {
		return fmt.Sprintf("%s: %v", r.pkg, r.err)
	}
	s := fmt.Sprintf("%-40s %4d passed %3d skipped %5.1fs", r.pkg, r.result.Passed, r.result.Skipped, r.took.Seconds())
	if n := len(r.result.Failed); n > 0 {
		s += fmt.Sprintf(" %d failed", n)
	}
	if r.result.Crashed != "" {
		s += " CRASH in " + r.result.Crashed
	}
	for _, name := range r.result.Failed {
		if reason(failures, r.pkg, name) == "" {
			s += "\n    FAIL " + name + ": " + r.result.Why[name]
		}
	}
	for i := range r.findings {
		f := &r.findings[i]
		s += "\n    " + f.Level + " " + describe(f)
		if reason(trueFindings, r.pkg, describe(f)) == "" && f.Level != "note" {
			s += ": " + f.Message
		}
	}
	return s
}

// workshop is a directory that is the root of all files for the tests: Go's tree,
// modules, a home, a place for temporary files.
type workshop struct {
	root, haft string
	goroot     string
	version    string

	mu      sync.Mutex
	modules map[string]*sync.Mutex // copied or being copied
}

func newWorkshop() (*workshop, error) {
	env, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return nil, err
	}
	f := strings.Fields(string(env))
	root, err := os.MkdirTemp("", "haft-compat-")
	if err != nil {
		return nil, err
	}
	w := &workshop{root: root, haft: filepath.Join(root, "bin", "haft"), goroot: f[0], version: f[1], modules: map[string]*sync.Mutex{}}
	for _, d := range []string{"tmp", "home", "bin", "mod", "cache", "gopath"} {
		if err := os.Mkdir(filepath.Join(root, d), 0o777); err != nil {
			return nil, err
		}
	}
	for _, d := range []string{"src", "lib", "misc", "test", "api", "doc", "VERSION", "go.env"} {
		if _, err := os.Stat(filepath.Join(w.goroot, d)); err != nil {
			continue
		}
		if err := copyTree(filepath.Join(w.goroot, d), filepath.Join(root, "go", d)); err != nil {
			return nil, err
		}
	}
	build := exec.Command("go", "build", "-o", w.haft, "haft.dev/cmd/haft")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	return w, w.buildToolchain()
}

func (w *workshop) remove() { os.RemoveAll(w.root) }

// copyTree copies a file or a tree; the copies can be written.
func copyTree(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	if out, err := exec.Command("cp", "-R", from, to).CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	out, err := exec.Command("chmod", "-R", "u+w", to).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}

// directory returns where the package of a target is, copying its module if need be.
func (w *workshop) directory(t *target) (string, error) {
	if t.module == "" {
		return filepath.Join(w.root, "go", "src", filepath.FromSlash(t.pkg)), nil
	}
	to := filepath.Join(w.root, "mod", strings.ReplaceAll(t.module, "/", "_"))
	w.mu.Lock()
	one := w.modules[t.module]
	if one == nil {
		one = new(sync.Mutex)
		w.modules[t.module] = one
	}
	w.mu.Unlock()
	one.Lock()
	defer one.Unlock()
	if _, err := os.Stat(to); err != nil {
		get := exec.Command("go", "mod", "download", "-json", t.module+"@"+t.version)
		get.Dir = w.root
		get.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		out, err := get.Output()
		var m struct{ Dir, Error string }
		if err := errors.Join(err, json.Unmarshal(out, &m)); err != nil || m.Error != "" {
			return "", fmt.Errorf("%s@%s cannot be had: %v %s", t.module, t.version, err, m.Error)
		}
		if err := copyTree(m.Dir, to); err != nil {
			return "", err
		}
	}
	return filepath.Join(to, filepath.FromSlash(strings.TrimPrefix(t.pkg, t.module))), nil
}

// maxCrashes bounds how many tests of a package may end the program.
const maxCrashes = 16

// do builds the tests of a package and runs them.
func (w *workshop) do(r *run) {
	dir, err := w.directory(&r.target)
	if err != nil {
		r.err = err
		return
	}
	from, what := dir, "."
	if r.module == "" {
		from, what = w.goroot, r.pkg // as part of the tree that the go command belongs to
	}
	name := strings.NewReplacer("/", "_", ".", "_").Replace(r.pkg)
	exe := filepath.Join(w.root, "bin", name+".test.exe")
	if r.err = suite.Build(from, what, exe); r.err != nil {
		return
	}
	defer os.Remove(exe)
	report := filepath.Join(w.root, "bin", name+".json")
	began := time.Now()
	var ended []string // tests that ended the program: it runs again without them
	for {
		args := []string{"-test.short", "-test.timeout=" + r.timeout().String()}
		if skip := r.skips(ended); skip != "" {
			args = append(args, "-test.skip="+skip)
		}
		r.result = suite.Run(suite.Test{
			Haft: w.haft, Exe: exe, Dir: dir, Args: args, Timeout: r.timeout() + time.Minute,
			Flags: []string{"--json", report, "--no-report", "--root", w.root},
			Env:   append(toolchainEnv, `TMP=Z:\tmp`, `TEMP=Z:\tmp`, `HOME=Z:\home`, `USERPROFILE=Z:\home`),
		})
		c := r.result.Crashed
		if c == "" || len(ended) == maxCrashes || slices.ContainsFunc(ended, func(s string) bool { return strings.HasPrefix(s, c+"\x00") }) {
			break
		}
		ended = append(ended, c+"\x00"+r.result.Why[c])
	}
	for _, e := range ended {
		c, why, _ := strings.Cut(e, "\x00")
		r.result.Failed = append(r.result.Failed, c)
		r.result.Why[c] = why
	}
	r.took = time.Since(began)
	b, err := os.ReadFile(report)
	var d check.Document
	if err := errors.Join(err, json.Unmarshal(b, &d)); err != nil && r.result.Crashed == "" {
		r.err = fmt.Errorf("no report of the checker: %w", err)
	}
	for _, f := range d.Findings {
		if f.Program == filepath.Base(exe) { // not one that the tests start
			r.findings = append(r.findings, finding{f})
		}
	}
}
