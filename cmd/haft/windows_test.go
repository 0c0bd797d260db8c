package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestWindowsPackages builds the tests of the packages that exist on Windows and
// elsewhere for Windows, and runs them: what they say of our kernel without a guest
// holds inside one.
func TestWindowsPackages(t *testing.T) {
	for _, pkg := range []string{"windows", "safehandle"} {
		t.Run(pkg, func(t *testing.T) {
			t.Parallel()
			exe := filepath.Join(t.TempDir(), pkg+".test.exe")
			cmd := exec.Command("go", "test", "-c", "-o", exe, ".")
			cmd.Dir = filepath.Join("..", "..", pkg)
			cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			cmd = exec.Command("haft", "run", "--no-report", exe, "-test.short", "-test.timeout=60s")
			cmd.Dir = filepath.Join("..", "..", pkg)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
		})
	}
}
