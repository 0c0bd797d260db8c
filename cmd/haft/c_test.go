package main

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// C programs use what Go programs do not: exception handlers in frames, unwinding,
// TLS directories and callbacks.
func TestC(t *testing.T) {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skip("no ", compiler)
	}
	src := filepath.Join("..", "..", "test", "guests", "c")
	for name, sources := range map[string][]string{
		"seh": {"seh.c", "seh_amd64.S"},
	} {
		t.Run(name, func(t *testing.T) {
			exe := filepath.Join(t.TempDir(), name+".exe")
			args := []string{"-O1", "-nostdlib", "-fno-stack-protector", "-mno-stack-arg-probe", "-e", "start", "-o", exe}
			for _, s := range sources {
				args = append(args, filepath.Join(src, s))
			}
			if out, err := exec.Command(compiler, append(args, "-lkernel32", "-lntdll")...).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			out, err := exec.Command("haft", "run", "--check", exe).CombinedOutput()
			if want := name + " ok\n"; err != nil || string(out) != want {
				t.Errorf("%v, output:\n%s", err, out)
			}
		})
	}
}
