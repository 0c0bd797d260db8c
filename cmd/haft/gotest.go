package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"haft.dev/internal/check"
)

type testCommand struct {
	Args []string `arg:"" optional:"" passthrough:"" name:"arguments" help:"Flags of haft, then flags and packages of go test."`
}

// Help is shown below the flags.
func (*testCommand) Help() string {
	return `Runs "go test" for Windows with haft as the program that runs the tests, checks their handles, and adds a summary over all
packages. Flags of haft: --json FILE, --sarif FILE, --junit FILE, --suppress FILE, --baseline FILE, --write-baseline FILE,
--check-exit CODE, --no-check. Everything else is for go test:

  haft test ./...
  haft test --sarif findings.sarif -run TestX -v ./pkg`
}

// testFlags are the flags of haft test.
type testFlags struct {
	json, sarif, junit string
	env                []string // for the haft that runs the tests
	noCheck            bool
}

// testFlagNames are the flags of haft test that have a value.
var testFlagNames = []string{"--json", "--sarif", "--junit", "--suppress", "--baseline", "--write-baseline", "--check-exit"}

// testVariable returns the variable of the environment that stands for a flag.
func testVariable(flag string) string {
	return "HAFT_" + strings.ToUpper(strings.ReplaceAll(strings.TrimLeft(flag, "-"), "-", "_"))
}

// parseTestFlags takes the flags of haft off the front and the middle of args; the
// others are for go test.
func parseTestFlags(args []string) (f testFlags, rest []string, err error) {
	file := func(v string) string {
		if abs, err := filepath.Abs(v); err == nil {
			return abs // tests run in the directories of their packages
		}
		return v
	}
	set := func(name, value string) {
		switch name {
		case "--json":
			f.json = file(value)
		case "--sarif":
			f.sarif = file(value)
		case "--junit":
			f.junit = file(value)
		case "--check-exit":
			f.env = append(f.env, testVariable(name)+"="+value)
		default:
			f.env = append(f.env, testVariable(name)+"="+file(value))
		}
	}
	for _, name := range testFlagNames {
		if v := os.Getenv(testVariable(name)); v != "" {
			set(name, v)
		}
	}
	if v := os.Getenv("HAFT_NO_CHECK"); v != "" {
		if f.noCheck, err = strconv.ParseBool(v); err != nil {
			return f, nil, fmt.Errorf("HAFT_NO_CHECK=%s: must be true or false", v)
		}
	}
	for i := 0; i < len(args); i++ {
		name, value, given := strings.Cut(args[i], "=")
		known := slices.Contains(testFlagNames, name)
		switch {
		case args[i] == "--no-check":
			f.noCheck = true
			continue
		case args[i] == "-args" || args[i] == "--args":
			return f, append(rest, args[i:]...), nil
		case !known:
			rest = append(rest, args[i])
			continue
		case !given:
			if i++; i == len(args) {
				return f, nil, fmt.Errorf("flag %s needs a value", name)
			}
			value = args[i]
		}
		set(name, value)
	}
	return f, rest, nil
}

// Run runs go test and summarizes.
func (c *testCommand) Run() error {
	f, rest, err := parseTestFlags(c.Args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "haft:", err)
		return exitCode(exitUsage)
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	left := newLeftovers()
	defer left.Close()
	dir, cleanup, err := tempDir("haft-reports-", left)
	if err != nil {
		return err
	}
	defer cleanup()
	run := quoteExec(self) + " run"
	if f.noCheck {
		run += " --no-report"
	} else {
		run += " --check"
		f.env = append(f.env, "HAFT_REPORT_DIR="+dir)
	}
	cmd := exec.Command("go", append([]string{"test", "-exec", run}, rest...)...)
	for _, kv := range os.Environ() {
		// The reports are written here, over all packages.
		if name, _, _ := strings.Cut(kv, "="); !slices.Contains([]string{"HAFT_JSON", "HAFT_SARIF", "HAFT_JUNIT", "HAFT_NO_CHECK"}, name) {
			cmd.Env = append(cmd.Env, kv)
		}
	}
	cmd.Env = append(cmd.Env, "GOOS=windows", "GOARCH=amd64")
	if os.Getenv("CGO_ENABLED") == "" {
		cmd.Env = append(cmd.Env, "CGO_ENABLED=0")
	}
	cmd.Env = append(cmd.Env, f.env...)
	cmd.Env = append(cmd.Env, testProcess+"="+strconv.Itoa(os.Getpid()))
	// If haft is killed, the go command is interrupted, and removes its files once the
	// tests have ended. The signal comes with the end of the thread that has started it.
	runtime.LockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGINT}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	// The go command gets the signals of the terminal itself.
	signal.Ignore(syscall.SIGINT, syscall.SIGQUIT)
	code := 0
	if err := cmd.Run(); err != nil {
		var ee *exec.ExitError
		if !errors.As(err, &ee) {
			return err
		}
		if code = ee.ExitCode(); code <= 0 {
			code = 1
		}
	}
	if f.noCheck {
		return exitCode(code)
	}
	docs, err := readReports(dir)
	if err == nil {
		summarize(os.Stderr, docs)
		err = f.write(docs)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "haft:", err)
		if code == 0 {
			code = exitInternal
		}
	}
	return exitCode(code)
}

// quoteExec quotes a program name as go test -exec takes it apart.
func quoteExec(name string) string {
	if !strings.ContainsAny(name, " \t'\"") {
		return name
	}
	if !strings.Contains(name, "'") {
		return "'" + name + "'"
	}
	return `"` + name + `"`
}

// readReports reads what the runs of the tests have written.
func readReports(dir string) ([]*check.Document, error) {
	names, err := filepath.Glob(filepath.Join(dir, "haft-*.json"))
	if err != nil {
		return nil, err
	}
	var docs []*check.Document
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			return nil, err
		}
		d := new(check.Document)
		if err := json.Unmarshal(b, d); err != nil {
			return nil, fmt.Errorf("%s: %w", n, err)
		}
		docs = append(docs, d)
	}
	slices.SortFunc(docs, func(a, b *check.Document) int {
		return cmp.Or(cmp.Compare(a.Dir, b.Dir), cmp.Compare(a.Program, b.Program))
	})
	return docs, nil
}

// summarize prints the findings of all packages, one line each. Without findings
// it prints nothing.
func summarize(w io.Writer, docs []*check.Document) {
	total, packages := 0, 0
	var b bytes.Buffer
	wd, _ := os.Getwd()
	short := func(name string) string {
		if rel, err := filepath.Rel(wd, name); err == nil && !strings.HasPrefix(rel, "../") {
			return rel
		}
		return name
	}
	for _, d := range docs {
		if len(d.Findings) == 0 {
			continue
		}
		packages++
		fmt.Fprintf(&b, "%s (%s):\n", short(d.Dir), d.Program)
		for i := range d.Findings {
			f := &d.Findings[i]
			if f.Level != "note" {
				total += f.Count
			}
			at := ""
			if f.Where != nil {
				at = fmt.Sprintf("%s:%d: ", short(f.Where.File), f.Where.Line)
			}
			fmt.Fprintf(&b, "  %s%s (%s): %s\n", at, f.Kind, f.ID, f.Message)
		}
	}
	if packages == 0 {
		return
	}
	fmt.Fprintf(w, "\nhaft: %d handle mistakes in %d of %d packages\n%s", total, packages, len(docs), b.Bytes())
}

// write writes the reports over all packages.
func (f *testFlags) write(docs []*check.Document) error {
	all := &check.Document{Version: 1, Findings: []check.JSONFinding{}}
	for _, d := range docs {
		all.Findings = append(all.Findings, d.Findings...)
	}
	wd, _ := os.Getwd()
	var first error
	for _, x := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{f.json, func(w io.Writer) error { return check.WriteJSON(w, all) }},
		{f.sarif, func(w io.Writer) error { return check.WriteSARIF(w, sourceRoot(wd), docs...) }},
		{f.junit, func(w io.Writer) error { return check.WriteJUnit(w, docs...) }},
	} {
		if x.name == "" {
			continue
		}
		var b bytes.Buffer
		err := x.write(&b)
		if err == nil {
			err = os.WriteFile(x.name, b.Bytes(), 0o666)
		}
		if err != nil && first == nil {
			first = err
		}
	}
	return first
}
