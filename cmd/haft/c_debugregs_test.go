package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A program sets breakpoints in debug registers of its own thread.
func TestOwnDebugRegisters(t *testing.T) {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skip("no ", compiler)
	}
	exe := filepath.Join(t.TempDir(), "debugregs.exe")
	src := filepath.Join("..", "..", "test", "guests", "c", "debugregs.c")
	if out, err := exec.Command(compiler, "-O1", "-o", exe, src).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("haft", "run", "--check", exe).CombinedOutput()
	switch got := strings.ReplaceAll(string(out), "\r", ""); {
	case err == nil && got == "the host has no debug registers for programs\n":
		t.Skip(got)
	case err != nil || got != "debug registers ok\n":
		t.Errorf("%v, output:\n%s", err, got)
	}
}
