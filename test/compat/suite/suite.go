// Package suite builds the tests of Go packages for Windows, runs them under haft
// and reads what they say.
package suite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"
)

// Build builds the tests of a package, as seen from a directory, into the file exe.
func Build(dir, pkg, exe string) error {
	cmd := exec.Command("go", "test", "-c", "-o", exe, pkg)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		return &BuildError{pkg, out, err}
	}
	if _, err := os.Stat(exe); err != nil {
		return &BuildError{pkg, out, errors.New("there are no tests")}
	}
	return nil
}

// BuildError says why tests could not be built.
type BuildError struct {
	Package string
	Output  []byte
	Err     error
}

// Error returns it with the output of the go command.
func (e *BuildError) Error() string { return fmt.Sprintf("%s: %v\n%s", e.Package, e.Err, e.Output) }

// NoNetwork reports whether modules could not be downloaded.
func (e *BuildError) NoNetwork() bool {
	return regexp.MustCompile(`dial tcp|no such host|module lookup disabled|i/o timeout|connection refused`).Match(e.Output)
}

// Test is a test program to run.
type Test struct {
	Haft    string   // the program, "" is haft on the PATH
	Flags   []string // of haft run
	Exe     string
	Args    []string // of the program, besides -test.v
	Dir     string
	Env     []string // in addition
	Timeout time.Duration
}

// Result is what became of a test program.
type Result struct {
	Passed, Skipped int               // tests that are no parts of others
	Failed          []string          // tests, and of those with parts the parts that failed
	Crashed         string            // the test that ran when the program ended before it should have; "" if it did not
	Why             map[string]string // what skipped and failed tests said first
	Skips           []string          // the names of the skipped ones
	Output          []byte
	Err             error // of the command; nil: exit code 0
}

// OK reports whether all tests passed, at least as many as wanted.
func (r *Result) OK(least int) bool {
	return r.Err == nil && r.Crashed == "" && len(r.Failed) == 0 && r.Passed >= least
}

// String says in short what became of the tests, with the end of what was said.
func (r *Result) String() string {
	return fmt.Sprintf("%v; %d passed, %d skipped, failed: %s %s\n%s", r.Err, r.Passed, r.Skipped, strings.Join(r.Failed, " "), r.Crashed, r.Output[max(0, len(r.Output)-4000):])
}

// Run runs a test program.
func Run(t Test) *Result {
	ctx, cancel := context.WithTimeout(context.Background(), max(t.Timeout, time.Minute))
	defer cancel()
	haft := t.Haft
	if haft == "" {
		haft = "haft"
	}
	args := append([]string{"run"}, t.Flags...)
	args = append(append(args, t.Exe, "-test.v=test2json"), t.Args...)
	cmd := exec.CommandContext(ctx, haft, args...)
	cmd.Dir = t.Dir
	cmd.Env = append(os.Environ(), t.Env...)
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	r := Parse(out)
	if r.Err = err; err != nil && len(r.Failed) == 0 && r.Crashed == "" {
		r.Crashed = "(before any test)"
	}
	return r
}

var (
	began = regexp.MustCompile(`^=== (?:RUN|CONT)\s+(\S+)$`)
	last  = regexp.MustCompile(`(?m)^((?:haft|panic|fatal error): .*)$`)
	ended = regexp.MustCompile(`^( *)--- (PASS|FAIL|SKIP): (\S+) \(`)
)

// Parse reads the output of a test program that ran with -test.v=test2json.
func Parse(out []byte) *Result {
	r := &Result{Why: map[string]string{}, Output: out}
	state := map[string]string{} // of the tests that began
	said := map[string]string{}
	var order []string
	current, finished, passed := "", false, false
	failing, panicked := false, false // the line before told of a failed test, and this one of a panic
	for _, line := range strings.Split(string(bytes.ReplaceAll(out, []byte("\r"), nil)), "\n") {
		marked := strings.Contains(line, "\x16")
		line = strings.ReplaceAll(line, "\x16", "")
		if i := strings.Index(line, "=== "); marked && i > 0 {
			line = line[i:] // behind what a test has written without an end of line
		}
		if i := strings.Index(line, "--- "); marked && i > 0 && strings.TrimLeft(line[:i], " ") != "" {
			line = line[i:]
		}
		if line == "" {
			continue
		}
		panicked = panicked || failing && strings.HasPrefix(line, "panic: ")
		failing = marked && strings.HasPrefix(strings.TrimLeft(line, " "), "--- FAIL: ")
		if m := began.FindStringSubmatch(line); m != nil && marked {
			if current = m[1]; state[current] == "" {
				state[current] = "RUN"
				order = append(order, current)
			}
			continue
		}
		if m := ended.FindStringSubmatch(line); m != nil && marked {
			if current = m[3]; state[current] == "" {
				order = append(order, current) // an example
			}
			if state[current] = m[2]; m[2] == "SKIP" {
				r.Why[current] = said[current] // what it said last
			}
			continue
		}
		passed = passed || line == "PASS"
		finished = finished || line == "PASS" || line == "FAIL"
		if s := strings.TrimSpace(line); current != "" && strings.Contains(s, ".go:") {
			_, said[current], _ = strings.Cut(s, ": ")
			if r.Why[current] == "" {
				r.Why[current] = said[current]
			}
		}
	}
	partFailed := map[string]bool{} // tests of which a part failed
	for _, name := range order {
		if i := strings.LastIndexByte(name, '/'); i >= 0 && state[name] == "FAIL" {
			for ; i >= 0; i = strings.LastIndexByte(name[:i], '/') {
				partFailed[name[:i]] = true
			}
		}
	}
	for _, name := range order {
		part := strings.Contains(name, "/")
		switch s := state[name]; {
		case s == "PASS" && !part:
			r.Passed++
		case s == "SKIP" && !part:
			r.Skipped++
			r.Skips = append(r.Skips, name)
		case s == "FAIL" && !partFailed[name]:
			r.Failed = append(r.Failed, name)
		case s == "RUN":
			r.Crashed = name // the last that began and did not end
		}
	}
	if !finished && state[current] == "RUN" {
		r.Crashed = current
	}
	if n := len(r.Failed); n > 0 && panicked && !finished { // its end was told before that of the program
		r.Crashed, r.Failed = r.Failed[n-1], r.Failed[:n-1]
	}
	if r.Crashed != "" {
		if m := last.FindAllStringSubmatch(string(out), -1); m != nil {
			r.Why[r.Crashed] = m[0][1]
		}
	}
	if passed {
		r.Crashed = "" // its line got lost in other output
	}
	return r
}
