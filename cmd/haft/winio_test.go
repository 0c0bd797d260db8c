package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestWinio runs the tests that github.com/Microsoft/go-winio has for its named
// pipes, unchanged. Two are left out because they take long: they open a pipe a
// thousand times, and go-winio sleeps for 10 ms each time.
func TestWinio(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	exe := filepath.Join(t.TempDir(), "winio.exe")
	build := exec.Command("go", "test", "-c", "-o", exe, "github.com/Microsoft/go-winio")
	build.Dir = filepath.Join("..", "..", "test", "winio")
	build.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		if regexp.MustCompile(`dial tcp|no such host|module lookup disabled|i/o timeout|connection refused`).Match(out) {
			t.Skipf("the module cannot be had: %s", out)
		}
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("haft", "run", "--no-report", exe, "-test.v", "-test.timeout=60s",
		"-test.run=Dial|Listen|Timeout|Pipe|EOF|Accept|Messag|Close", "-test.skip=^(TestCloseRace|TestHvSock.*)$").CombinedOutput()
	if n := strings.Count(string(out), "\n--- PASS: "); err != nil || n < 22 {
		t.Errorf("%v, %d tests passed:\n%s", err, n, out)
	}
}
