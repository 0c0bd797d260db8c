package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A C program of MinGW runs with both C libraries.
func TestCLibrary(t *testing.T) {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skip("no ", compiler)
	}
	source := func(name string) string { return filepath.Join("..", "..", "test", "guests", "c", name) }
	universal := strings.Fields("-D_UCRT -D__MSVCRT_VERSION__=0xE00 -nodefaultlibs")
	libraries := strings.Fields("-lmingw32 -lgcc -lmingwex -lucrt -lkernel32 -lmingw32 -lgcc -lmingwex -lucrt -lkernel32")
	for _, test := range []struct {
		name          string
		before, after []string
	}{
		{"msvcrt", []string{"-D__MSVCRT_VERSION__=0x600"}, nil},
		{"ucrt", universal, libraries},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			exe := filepath.Join(dir, "library.exe")
			for _, build := range [][]string{
				{"-shared", "-o", filepath.Join(dir, "plugin.dll"), source("plugin.c")},
				{"-o", exe, source("library.c")},
			} {
				args := append([]string{"-O1", "-w", "-D__USE_MINGW_ANSI_STDIO=0"}, test.before...)
				args = append(append(args, build...), test.after...)
				if out, err := exec.Command(compiler, args...).CombinedOutput(); err != nil {
					if test.name == "ucrt" && strings.Contains(string(out), "cannot find -lucrt") {
						t.Skip("no import library of the universal library")
					}
					t.Fatalf("%v\n%s", err, out)
				}
			}
			cmd := exec.Command("haft", "run", "--check", exe)
			cmd.Dir = dir
			out, err := cmd.CombinedOutput()
			if err != nil || strings.ReplaceAll(string(out), "\r\n", "\n") != "library ok\n" {
				t.Errorf("%v, output:\n%s", err, out)
			}
		})
	}
}

// A sort of very much, as of one whose count is wrong, takes no memory of haft and does not
// keep the process from its end.
func TestEndlessSort(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("haft", "run", "--no-report", filepath.Join(dir, "clib.exe"), "sort")
	cmd.Dir = t.TempDir()
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != 7 {
		t.Fatalf("%v\n%s", err, out)
	}
	if kb := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss; kb > 400<<10 {
		t.Errorf("haft took %d KB", kb)
	}
}
