package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A DLL that does not want to be loaded takes what was loaded with it along, and a program
// that needs it does not begin; a DLL goes with the last one that needs it.
func TestRefusedDLL(t *testing.T) {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skip("no ", compiler)
	}
	dir := t.TempDir()
	source, err := filepath.Abs(filepath.Join("..", "..", "test", "guests", "c", "refuse.c"))
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{
		"-shared -o refuses.dll -DDLL -DEXPORT=f -DREFUSES SOURCE",
		"-shared -o overrefuses.dll -DDLL -DEXPORT=g -DNEEDS=f SOURCE refuses.dll",
		"-shared -o willing.dll -DDLL -DEXPORT=h SOURCE",
		"-shared -o refusesover.dll -DDLL -DEXPORT=i -DNEEDS=h -DREFUSES SOURCE willing.dll",
		"-shared -o over.dll -DDLL -DEXPORT=j -DNEEDS=h SOURCE willing.dll",
		"-o loads.exe SOURCE",
		"-o needs.exe -DNEEDS=f SOURCE refuses.dll",
	} {
		c := exec.Command(compiler, strings.Fields(strings.Replace(args, "SOURCE", source, 1))...)
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	const want = `refuses.dll is told 1
refuses.dll is told 0
LoadLibrary(refuses.dll): 0, error 1114
there:
refuses.dll is told 1
refuses.dll is told 0
LoadLibrary(overrefuses.dll): 0, error 1114
there:
willing.dll is told 1
LoadLibrary(willing.dll): 1, error 0
there: willing.dll
willing.dll is told 0
willing.dll is told 1
refusesover.dll is told 1
refusesover.dll is told 0
willing.dll is told 0
LoadLibrary(refusesover.dll): 0, error 1114
there:
willing.dll is told 1
over.dll is told 1
LoadLibrary(over.dll): 1, error 0
there: willing.dll over.dll
over.dll is told 0
willing.dll is told 0
willing.dll is told 1
over.dll is told 1
over.dll is told 0
there: willing.dll
willing.dll is told 0
there:
`
	out, err := exec.Command("haft", "run", "--check", filepath.Join(dir, "loads.exe")).CombinedOutput()
	if got := strings.ReplaceAll(string(out), "\r", ""); err != nil || got != want {
		t.Errorf("%v, output:\n%s", err, got)
	}
	c := exec.Command("haft", "run", filepath.Join(dir, "needs.exe"))
	out, _ = c.CombinedOutput()
	got := strings.ReplaceAll(string(out), "\r", "")
	if c.ProcessState.ExitCode() != 0x42 || strings.Contains(got, "main runs") || !strings.Contains(got, "refuses.dll, which the program needs, has refused to be loaded") {
		t.Errorf("exit code %#x, output:\n%s", c.ProcessState.ExitCode(), got)
	}
}
