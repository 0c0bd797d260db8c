package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// module writes a module with the given files and returns its directory.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	files["go.mod"] = "module example.com/m\ngo 1.26\n"
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// goTest is the go command that tests for Windows with haft.
func goTest(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", append([]string{"test", "-count=1"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	return cmd
}

// A test binary that hangs where its own timeout does not reach is sent SIGQUIT by
// the go command, a minute after the deadline: haft tells what hangs, and ends. The
// program below it hangs as well, and nothing is left of either.
func TestGoCommandQuits(t *testing.T) {
	if testing.Short() {
		t.Skip("the go command waits for a minute")
	}
	t.Parallel()
	dir := module(t, map[string]string{"hang_test.go": `package hang

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
)

func TestMain(m *testing.M) { // the clock of the tests runs from m.Run on
	if os.Getenv("CHILD") == "" {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "CHILD=1")
		c.Stdout, c.Stderr = os.Stdout, os.Stderr
		if err := c.Start(); err != nil {
			panic(err)
		}
	}
	create := syscall.NewLazyDLL("kernel32.dll").NewProc("CreateEventW")
	name, _ := syscall.UTF16PtrFromString("Local\\never")
	h := never(create, name)
	syscall.WaitForSingleObject(h, syscall.INFINITE)
}

func TestNothing(t *testing.T) {}
`, "event_test.go": `package hang

import (
	"syscall"
	"unsafe"
)

func never(create *syscall.LazyProc, name *uint16) syscall.Handle {
	h, _, _ := create.Call(0, 1, 0, uintptr(unsafe.Pointer(name)))
	return syscall.Handle(h)
}
`})
	out, err := goTest(dir, "-timeout=1s", "-exec=haft run").CombinedOutput()
	if err == nil {
		t.Errorf("the go command takes it for a success")
	}
	text := string(out)
	for _, want := range []string{
		"\nthread ", "[waiting for Event 0x", `\BaseNamedObjects\never]:`, "example.com/m.TestMain()", "hang_test.go:", "\nhandles:\n", "Event ", "*** Test killed with quit: ran too long (1m1s).", "FAIL\texample.com/m",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in the output:\n%s", want, text)
		}
	}
	if n := strings.Count(text, "m.test.exe:"); n < 2 {
		t.Errorf("%d processes in the dump:\n%s", n, text)
	}
	if strings.Contains(text, "Test I/O incomplete") {
		t.Errorf("something outlived the run:\n%s", text)
	}
}

// Many programs start at once, each for the first time on this machine: none knows
// of the others, and nothing is left of them.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	files := map[string]string{}
	const packages = 8
	for i := range packages {
		files[fmt.Sprintf("p%d/p_test.go", i)] = fmt.Sprintf(`package p%d

import (
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"syscall"
	"testing"
)

// What haft makes when it is first used: the drive C:, the registry, pipes, a process.
func TestFirstUse(t *testing.T) {
	if os.Getenv("CHILD") != "" {
		return
	}
	name := filepath.Join("C:\\Windows\\Temp", "here.txt")
	if err := os.WriteFile(name, []byte("%[1]d"), 0o666); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(name); err != nil || string(b) != "%[1]d" {
		t.Fatal(string(b), err) // somebody else's drive
	}
	if _, err := user.Current(); err != nil {
		t.Fatal(err)
	}
	p, _ := syscall.UTF16PtrFromString("\\\\.\\pipe\\the-same-in-all")
	h, _, err := syscall.NewLazyDLL("kernel32.dll").NewProc("CreateNamedPipeW").Call(pipe(p)...)
	if syscall.Handle(h) == syscall.InvalidHandle {
		t.Fatal(err) // its first instance is somebody else's
	}
	defer syscall.CloseHandle(syscall.Handle(h))
	c := exec.Command(os.Args[0], "-test.run=TestFirstUse")
	c.Env = append(os.Environ(), "CHILD=1")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
}
`, i)
		files[fmt.Sprintf("p%d/pipe_test.go", i)] = fmt.Sprintf(`package p%d

import "unsafe"

// PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE
func pipe(name *uint16) []uintptr { return []uintptr{uintptr(unsafe.Pointer(name)), 3 | 0x80000, 0, 1, 512, 512, 0, 0} }
`, i)
	}
	dir := module(t, files)
	tmp, home := t.TempDir(), t.TempDir()
	env := []string{"TMPDIR=" + tmp, "HOME=" + home, "XDG_STATE_HOME=", "XDG_CACHE_HOME="}
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPATH"} { // those of the go command are where they were
		out, err := exec.Command("go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		env = append(env, name+"="+strings.TrimSpace(string(out)))
	}
	cmd := goTest(dir, "-p=8", "-exec=haft run --check", "./...")
	cmd.Env = append(cmd.Env, env...)
	out, err := cmd.CombinedOutput()
	if n := strings.Count(string(out), "ok  \texample.com/m/p"); err != nil || n != packages || strings.Count(string(out), "\n") != packages {
		t.Errorf("%v, %d packages are ok:\n%s", err, n, out)
	}

	// The same program many times at once.
	exe := filepath.Join(t.TempDir(), "p0.test.exe")
	build := exec.Command("go", "test", "-c", "-o", exe, "./p0")
	build.Dir, build.Env = dir, append(goTest(dir).Env, env...)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var runs []*exec.Cmd
	var outs [16]strings.Builder
	for i := range outs {
		c := exec.Command("haft", "run", "--check", exe)
		c.Dir, c.Env, c.Stdout, c.Stderr = dir, append(os.Environ(), env...), &outs[i], &outs[i]
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		runs = append(runs, c)
	}
	for i, c := range runs {
		if err := c.Wait(); err != nil || outs[i].String() != "PASS\n" {
			t.Errorf("%v\n%s", err, outs[i].String())
		}
	}
	for _, d := range []string{tmp, home} {
		filepath.WalkDir(d, func(path string, e os.DirEntry, err error) error {
			rel, _ := filepath.Rel(d, path)
			switch {
			case rel == ".", strings.HasPrefix(rel, ".config"): // the go command's counters
			case rel == ".cache", rel == ".cache/haft", rel == ".cache/haft/images", strings.HasSuffix(rel, ".image"): // meant to stay
			default:
				t.Errorf("%s was left behind", path)
			}
			return nil
		})
	}
}
