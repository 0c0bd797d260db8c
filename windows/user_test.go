package windows_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// userProgram maps memory through the module and checks that it is memory.
const userProgram = `package mmap

import "testing"

func TestUser(t *testing.T) {
	m, err := MapRegion(nil, 100000, RDWR, ANON, 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range m {
		if m[i] != 0 {
			t.Fatal("not empty")
		}
		m[i] = byte(i)
	}
	if err := m.Flush(); err != nil {
		t.Error(err)
	}
	if err := m.Lock(); err != nil {
		t.Error(err)
	}
	if err := m.Unlock(); err != nil {
		t.Error(err)
	}
	if err := m.Unmap(); err != nil {
		t.Error(err)
	}
	if err := m.Unmap(); err == nil {
		t.Error("unmapped twice")
	}
}
`

// TestRealUser takes a module that uses golang.org/x/sys/windows for its mappings,
// changes its import line, and runs it here.
func TestRealUser(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("nothing to change")
	}
	out, err := exec.Command("go", "mod", "download", "-json", "github.com/edsrzf/mmap-go@v1.2.0").Output()
	if err != nil {
		t.Skip("the module proxy cannot be reached: ", err)
	}
	var mod struct{ Dir string }
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	repo, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{"mmap.go": "mmap.go", "mmap_windows.go": "mmap_handles.go"} {
		b, err := os.ReadFile(filepath.Join(mod.Dir, from))
		if err != nil {
			t.Fatal(err)
		}
		s := strings.Replace(string(b), `"golang.org/x/sys/windows"`, `"haft.dev/windows"`, 1)
		write(to, s)
	}
	write("user_test.go", userProgram)
	goMod, err := os.ReadFile(filepath.Join(repo, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	_, requires, _ := strings.Cut(string(goMod), "module haft.dev\n")
	write("go.mod", "module github.com/edsrzf/mmap-go\n"+requires+"\nrequire haft.dev v0.0.0\nreplace haft.dev => "+repo+"\n")
	sum, err := os.ReadFile(filepath.Join(repo, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	write("go.sum", string(sum))
	cmd := exec.Command("go", "test", "-mod=mod", "-vet=off", "-count=1", "-v", "-run=TestUser", ".")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "--- PASS: TestUser") {
		t.Fatalf("%v\n%s", err, out)
	}
}
