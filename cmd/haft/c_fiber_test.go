package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFibersOfC runs a C program that has an exception and a stack overflow handled on fibers.
func TestFibersOfC(t *testing.T) {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skip("no ", compiler)
	}
	exe := filepath.Join(t.TempDir(), "fiber.exe")
	src := filepath.Join("..", "..", "test", "guests", "c", "fiber.c")
	if out, err := exec.Command(compiler, "-O1", "-o", exe, src).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("haft", "run", "--check", exe).CombinedOutput()
	want := []string{
		"one, one", "quotient 7", "two 1.50", "back in one", "main", "overflow", "main, faults 2, value 0000000000000000", "ended 11, fiber 0", "",
	}
	if got := strings.ReplaceAll(string(out), "\r\n", "\n"); err != nil || got != strings.Join(want, "\n") {
		t.Errorf("%v, output:\n%s", err, got)
	}
}
