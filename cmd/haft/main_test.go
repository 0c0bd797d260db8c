package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){
		"haft":                  func() { os.Exit(command(os.Args[1:])) },
		"go_windows_amd64_exec": func() { os.Exit(asExec(os.Args[1:])) },
	})
}

// tests removes the built programs after all tests.
type tests struct{ *testing.M }

func (t tests) Run() int {
	defer func() {
		if built != "" {
			os.RemoveAll(built)
		}
	}()
	return t.M.Run()
}

var built string

// guests builds the programs under test/guests and examples for Windows, once,
// and returns the directory they are in.
var guests = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "haft-guests-")
	if err != nil {
		return "", err
	}
	built = dir
	cmd := exec.Command("go", "build", "-o", dir+string(filepath.Separator), "./test/guests/...", "./examples/...")
	cmd.Dir = filepath.Join("..", "..")
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the guests: %v\n%s", err, out)
	}
	return dir, nil
})

// TestScripts runs the scripts of testdata/script. $GUESTS is where the built
// programs are, $REPO the root of the module.
func TestScripts(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("GUESTS", dir)
			env.Setenv("REPO", repo)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPROXY", "GOFLAGS", "GOPATH", "GONOSUMDB", "GONOSUMCHECK", "GOSUMDB"} {
				out, err := exec.Command("go", "env", name).Output()
				if err == nil {
					env.Setenv(name, strings.TrimSpace(string(out)))
				}
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"golden":  golden,
			"damage":  damage,
			"numbers": numbers,
		},
	})
}

// exits CODE PROGRAM ARGS… runs a command and compares its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGS…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("%s exited with %s, want %s", strings.Join(args[1:], " "), got, args[0])
	}
}

var variable = []struct {
	re   *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`Handle 0x[0-9a-f]+`), "Handle H"},
	{regexp.MustCompile(`([tT])hread [0-9]+`), "${1}hread T"},
	{regexp.MustCompile(`Mutant 0x[0-9a-f]+`), "Mutant H"},
	{regexp.MustCompile(`process [0-9]+`), "process P"},
	{regexp.MustCompile(` \+0x[0-9a-f]+`), ""},
	{regexp.MustCompile(`x/sys@v[0-9.]+`), "x/sys@V"},
	{regexp.MustCompile(`zsyscall_windows.go:[0-9]+`), "zsyscall_windows.go:L"},
}

// golden FILE compares the last standard error with a file, apart from what
// differs from run to run or machine to machine.
func golden(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: golden FILE")
	}
	got := ts.ReadFile("stderr")
	got = strings.ReplaceAll(got, ts.Getenv("REPO"), "$REPO")
	got = strings.ReplaceAll(got, ts.Getenv("GOMODCACHE"), "$MOD")
	for _, v := range variable {
		got = v.re.ReplaceAllString(got, v.with)
	}
	if want := ts.ReadFile(args[0]); got != want {
		ts.Fatalf("the report differs from %s:\n%s", args[0], got)
	}
}

// numbers FILE puts names for what differs in traces from run to run: handles
// become H1, H2 … in the order in which they appear.
func numbers(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: numbers FILE")
	}
	file := ts.MkAbs(args[0])
	text := ts.ReadFile(args[0])
	text = strings.ReplaceAll(text, strings.ReplaceAll(ts.Getenv("WORK"), "/", `\`), "$WORK")
	text = regexp.MustCompile(`(?m)^[0-9]+/[0-9]+ `).ReplaceAllString(text, "P/T ")
	text = regexp.MustCompile(`lpBuffer=0x[0-9a-f]+`).ReplaceAllString(text, "lpBuffer=ADDRESS")
	names := map[string]string{}
	text = regexp.MustCompile(`(= |=|\[|, )0x[0-9a-f]+`).ReplaceAllStringFunc(text, func(s string) string {
		i := strings.Index(s, "0x")
		if names[s[i:]] == "" {
			names[s[i:]] = fmt.Sprintf("H%d", len(names)+1)
		}
		return s[:i] + names[s[i:]]
	})
	ts.Check(os.WriteFile(file, []byte(text), 0o666))
}

// damage FILE KIND changes a program so that it is none any more.
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: damage FILE KIND")
	}
	file := ts.MkAbs(args[0])
	b, err := os.ReadFile(file)
	ts.Check(err)
	pe := int(b[0x3C]) | int(b[0x3D])<<8
	switch args[1] {
	case "truncated":
		b = b[:len(b)/3]
	case "headers":
		b = b[:pe+10]
	case "stack":
		binary.LittleEndian.PutUint64(b[pe+24+72:], 1<<60)
	case "dll":
		b[pe+23] |= 0x20
	case "arm64":
		b[pe+4], b[pe+5] = 0x64, 0xAA
	case "i386":
		b[pe+4], b[pe+5] = 0x4C, 0x01
		b[pe+24], b[pe+25] = 0x0B, 0x01
	case "dotnet": // a directory of the common language runtime
		b[pe+24+112+14*8], b[pe+24+112+14*8+4] = 0x08, 0x48
	case "relocations": // none, and a base that haft itself lies at
		b[pe+22] |= 1
		clear(b[pe+24+112+5*8 : pe+24+112+6*8])
		b[pe+24+70] &^= 0x40
		binary.LittleEndian.PutUint64(b[pe+24+24:], 0x400000)
	case "sections":
		for i := 0x108; i < 0x108+40; i++ {
			b[pe+i] = 0xFF
		}
	case "import":
		i := strings.LastIndex(string(b), "kernel32.dll")
		if i < 0 {
			ts.Fatalf("no import of kernel32.dll")
		}
		copy(b[i:], "nosuchdl.dll")
	default:
		ts.Fatalf("unknown kind %s", args[1])
	}
	ts.Check(os.WriteFile(file, b, 0o755))
}
