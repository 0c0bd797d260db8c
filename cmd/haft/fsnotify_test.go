package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A real program's way of watching directories. Its own tests, built for Windows,
// all pass, too; here it is only asked whether it works.
func TestFsnotify(t *testing.T) {
	exe := filepath.Join(t.TempDir(), "fsnotify.exe")
	build := exec.Command("go", "build", "-o", exe, ".")
	build.Dir = filepath.Join("..", "..", "test", "fsnotify")
	build.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Skipf("fsnotify cannot be had: %v\n%s", err, out)
	}
	run := exec.Command("haft", "run", "--check", exe)
	run.Dir = t.TempDir()
	out, err := run.CombinedOutput()
	want := "CREATE dir/a\nWRITE dir/a\nRENAME dir/a\nCREATE dir/b\nREMOVE dir/b\nREMOVE dir\nfsnotify ok\n"
	if got := strings.ReplaceAll(string(out), "\r", ""); err != nil || got != want {
		t.Errorf("%v:\n%s", err, got)
	}
}
