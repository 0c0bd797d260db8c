package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"haft.dev/test/compat/suite"
)

// TestGoFiles runs tests of files of Go's own tree, built for Windows and otherwise as they
// are, each in a directory of its own as root: what fails there cannot damage the
// host. All packages and what does not pass are in docs/compat.md.
func TestGoFiles(t *testing.T) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	src := filepath.Join(strings.TrimSpace(string(out)), "src")
	if _, err := os.Stat(filepath.Join(src, "os", "os_test.go")); err != nil {
		t.Skip("Go's tree has no tests here")
	}
	for _, x := range []struct{ pkg, run, skip string }{
		// What is left out needs the rest of the tree.
		{"path/filepath", "", "TestGlob|TestBug3486"},
		{"os/exec", "", "TestPipeLookPathLeak"},
		{"os", "^Test(Root(Open|Create|Mkdir|Remove|Rename|Link|Stat|Lstat|Readlink|Symlink|Windows)|StartProcess|Hostname|Readlink|DirectoryJunction|DirectorySymbolicLink|Stat|Fstat|Lstat|Symlink|Rename|Remove|Mkdir|Readdir|ReadDir|FileRead|Open|Chtimes|Truncate|HardLink|LongPath|Delete|Same|Temp|Dir)", "TestRemoveAllWithExecutedProcess|TestStatStdin|TestStatConsole|TestOpenStdin"},
	} {
		t.Run(x.pkg, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			dir := filepath.Join(root, "src")
			if err := os.CopyFS(dir, os.DirFS(filepath.Join(src, x.pkg))); err != nil {
				t.Fatal(err)
			}
			if err := os.Mkdir(filepath.Join(root, "tmp"), 0o777); err != nil {
				t.Fatal(err)
			}
			exe := filepath.Join(root, "test.exe")
			if err := suite.Build(".", x.pkg, exe); err != nil {
				t.Fatal(err)
			}
			args := []string{"-test.short", "-test.timeout=100s", "-test.skip=" + x.skip}
			if x.run != "" {
				args = append(args, "-test.run="+x.run)
			}
			r := suite.Run(suite.Test{
				Flags: []string{"--no-report", "--root", root}, Exe: exe, Args: args, Dir: dir,
				Env: []string{"TMP=Z:\\tmp", "TEMP=Z:\\tmp"}, Timeout: 2 * time.Minute,
			})
			if !r.OK(20) {
				t.Error(r)
			}
		})
	}
}
