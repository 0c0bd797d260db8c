package main

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"haft.dev/test/compat/suite"
)

// TestWinio runs the tests that github.com/Microsoft/go-winio has for its named
// pipes, unchanged. Two are left out because they take long: they open a pipe a
// thousand times, and go-winio sleeps for 10 ms each time.
func TestWinio(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	exe := filepath.Join(t.TempDir(), "winio.exe")
	if err := suite.Build(filepath.Join("..", "..", "test", "winio"), "github.com/Microsoft/go-winio", exe); err != nil {
		var be *suite.BuildError
		if errors.As(err, &be) && be.NoNetwork() {
			t.Skipf("the module cannot be had: %v", err)
		}
		t.Fatal(err)
	}
	r := suite.Run(suite.Test{Flags: []string{"--no-report"}, Exe: exe, Timeout: 90 * time.Second, Args: []string{
		"-test.timeout=60s", "-test.run=Dial|Listen|Timeout|Pipe|EOF|Accept|Messag|Close", "-test.skip=^(TestCloseRace|TestHvSock.*)$",
	}})
	if !r.OK(22) {
		t.Error(r)
	}
}
