package main

import (
	"path/filepath"
	"testing"
	"time"

	"haft.dev/test/compat/suite"
)

// TestWindowsPackages builds the tests of the packages that exist on Windows and
// elsewhere for Windows, and runs them: what they say of our kernel without a guest
// holds inside one.
func TestWindowsPackages(t *testing.T) {
	for _, pkg := range []string{"windows", "safehandle"} {
		t.Run(pkg, func(t *testing.T) {
			t.Parallel()
			exe := filepath.Join(t.TempDir(), pkg+".test.exe")
			dir := filepath.Join("..", "..", pkg)
			if err := suite.Build(dir, ".", exe); err != nil {
				t.Fatal(err)
			}
			r := suite.Run(suite.Test{Flags: []string{"--no-report"}, Exe: exe, Args: []string{"-test.short", "-test.timeout=60s"}, Dir: dir, Timeout: 90 * time.Second})
			if !r.OK(1) {
				t.Error(r)
			}
		})
	}
}
