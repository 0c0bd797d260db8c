package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"haft.dev/test/compat/suite"
)

// Tests of Go's own tree, unmodified, built for Windows and run in the directories
// of their packages.
func TestGoTree(t *testing.T) {
	if testing.Short() {
		t.Skip("builds tests of the standard library")
	}
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	src := filepath.Join(strings.TrimSpace(string(out)), "src")
	tmp := t.TempDir()
	for _, c := range []struct {
		pkg  string
		args []string
	}{
		{"internal/poll", nil},
		{"internal/syscall/windows", nil},
		// The others compare with what netsh and getmac say, through powershell.
		{"net", []string{"-test.skip=Netsh|Getmac"}},
		{"net/http/httptest", nil},
		{"net/http", []string{"-test.run=TestServe|TestTransport[A-L]"}},
		{"cmd/go/internal/lockedfile", nil},
		{"cmd/go/internal/lockedfile/internal/filelock", nil},
		// Asynchronous files and pipes, deadlines, closing what is being read.
		{"os", []string{"-test.run=Overlapped|NewFile|PipeCanceled|PipeReadTimeout|PipeMessage|NamedPipe|CloseWithBlocking|IOCP|Deadline|ReadTimeout|WriteTimeout|FdRace|FileIOCloseRace"}},
	} {
		t.Run(c.pkg, func(t *testing.T) {
			dir := filepath.Join(src, filepath.FromSlash(c.pkg))
			if _, err := os.Stat(dir); err != nil {
				t.Skip(err)
			}
			exe := filepath.Join(tmp, strings.ReplaceAll(c.pkg, "/", "_")+".exe")
			if err := suite.Build(dir, ".", exe); err != nil {
				t.Fatal(err)
			}
			r := suite.Run(suite.Test{
				Flags: []string{"--no-report"}, Exe: exe, Args: append([]string{"-test.short", "-test.timeout=2m"}, c.args...),
				Dir: dir, Timeout: 3 * time.Minute,
			})
			if !r.OK(1) {
				t.Error(r)
			}
		})
	}
}
