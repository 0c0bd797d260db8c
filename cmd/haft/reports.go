package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"

	"haft.dev/internal/check"
	"haft.dev/internal/run"
)

// Reports are the flags about what becomes of the findings.
type Reports struct {
	CheckExit     int    `default:"${findings}" placeholder:"CODE" help:"The exit code of --check, 1 to 255."`
	JSON          string `name:"json" placeholder:"FILE" help:"Write the handle report to FILE as JSON."`
	SARIF         string `name:"sarif" placeholder:"FILE" help:"Write the handle report to FILE as SARIF, for code reviews."`
	JUnit         string `name:"junit" placeholder:"FILE" help:"Write the handle report to FILE as JUnit XML."`
	Suppress      string `placeholder:"FILE" help:"Leave out the findings that FILE names, with reasons."`
	Baseline      string `placeholder:"FILE" help:"Leave out the findings that are in FILE: only new ones count."`
	WriteBaseline string `placeholder:"FILE" help:"Add all findings to FILE, for --baseline. They do not count."`
	ReportDir     string `hidden:"" placeholder:"DIR" help:"Write the handle report as JSON to a new file in DIR."`

	suppressions *check.Suppressions
	baseline     *check.Baseline
}

// wanted reports whether there is a report to write.
func (r *Reports) wanted() bool {
	return r.JSON != "" || r.SARIF != "" || r.JUnit != "" || r.WriteBaseline != "" || r.ReportDir != ""
}

// load reads the files that say which findings do not count, before the program
// runs.
func (r *Reports) load() error {
	if r.CheckExit < 1 || r.CheckExit > 255 {
		return fmt.Errorf("--check-exit %d: must be 1 to 255", r.CheckExit)
	}
	for _, name := range []string{r.JSON, r.SARIF, r.JUnit, r.WriteBaseline} {
		if err := checkOutput(name); err != nil {
			return err
		}
	}
	read := func(name string, parse func(io.Reader) error) error {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		return parse(f)
	}
	if r.Suppress != "" {
		err := read(r.Suppress, func(f io.Reader) (err error) {
			r.suppressions, err = check.ParseSuppressions(r.Suppress, f)
			return err
		})
		if err != nil {
			return err
		}
	}
	if r.Baseline != "" {
		err := read(r.Baseline, func(f io.Reader) (err error) {
			r.baseline, err = check.ReadBaseline(f)
			return err
		})
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			return err
		} else if err != nil {
			return fmt.Errorf("%s: %w", r.Baseline, err)
		}
	}
	return nil
}

// checkOutput returns why a report could not be written to a file: better known before
// the program runs than after. "" is none.
func checkOutput(name string) error {
	if name == "" {
		return nil
	}
	st, err := os.Stat(name)
	switch {
	case err == nil && st.IsDir():
		return fmt.Errorf("%s: is a directory", name)
	case err == nil:
		err = unix.Access(name, unix.W_OK)
	case errors.Is(err, fs.ErrNotExist):
		err = unix.Access(filepath.Dir(name), unix.W_OK|unix.X_OK)
	}
	if err == nil {
		return nil
	}
	return &fs.PathError{Op: "write", Path: name, Err: err}
}

// filter leaves out what is suppressed or known, and makes one of what is alike.
func (r *Reports) filter(fs []check.Finding, s *run.Session) []check.Finding {
	fs, _ = r.suppressions.Filter(fs, s.Symbolizer())
	fs, _ = r.baseline.Filter(fs, s.Symbolizer())
	return check.Merge(fs, s.Symbolizer())
}

// write writes all reports that are wanted and returns the findings that count.
func (r *Reports) write(s *run.Session) ([]check.Finding, error) {
	fs := r.filter(s.Findings(), s)
	var first error
	file := func(name string, write func(io.Writer) error) {
		if name == "" {
			return
		}
		var b bytes.Buffer
		err := write(&b)
		if err == nil {
			err = os.WriteFile(name, b.Bytes(), 0o666)
		}
		if err != nil && first == nil {
			first = err
		}
	}
	if r.WriteBaseline != "" {
		first = addToBaseline(r.WriteBaseline, fs, s)
		fs = nil
	}
	if r.JSON == "" && r.SARIF == "" && r.JUnit == "" && r.ReportDir == "" {
		return fs, first
	}
	d := check.NewDocument(fs, s.Symbolizer())
	d.Program = s.Name()
	d.Dir, _ = os.Getwd()
	file(r.JSON, func(w io.Writer) error { return check.WriteJSON(w, d) })
	file(r.SARIF, func(w io.Writer) error { return check.WriteSARIF(w, sourceRoot(d.Dir), d) })
	file(r.JUnit, func(w io.Writer) error { return check.WriteJUnit(w, d) })
	if r.ReportDir != "" {
		f, err := os.CreateTemp(r.ReportDir, "haft-*.json")
		if err == nil {
			err = check.WriteJSON(f, d)
			f.Close()
		}
		if err != nil && first == nil {
			first = err
		}
	}
	return fs, first
}

// addToBaseline adds findings to a baseline that others may be adding to as well.
func addToBaseline(name string, fs []check.Finding, s *run.Session) error {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return err
	}
	b := &check.Baseline{Version: 1}
	if st, err := f.Stat(); err == nil && st.Size() > 0 {
		if b, err = check.ReadBaseline(f); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	b.Add(fs, s.Symbolizer())
	var buf bytes.Buffer
	if err := b.Write(&buf); err != nil {
		return err
	}
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err = f.WriteAt(buf.Bytes(), 0)
	return err
}

// sourceRoot returns the root of the repository that dir is in, else dir.
func sourceRoot(dir string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, ".git")); err == nil {
			return d
		}
		if d == filepath.Dir(d) {
			return dir
		}
	}
}
