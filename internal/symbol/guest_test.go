package symbol

import (
	"bytes"
	"debug/gosym"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// The types of the program in testdata/prog.
type (
	progCall struct {
		Func, File string
		Line       int
		Inlined    bool
	}
	progPC struct {
		Func   string
		Offset uint64
		Calls  []progCall
	}
	progStack struct {
		Site string
		PCs  []progPC
	}
)

// toolchainsVar names an environment variable with the versions of Go, separated
// by blanks, whose binaries the tests look at besides those of the current one:
// "go1.16.15 go1.21.13". They are downloaded.
const toolchainsVar = "HAFT_TEST_TOOLCHAINS"

// toolchains returns the versions to test; "" is the current one.
func toolchains() []string {
	return append([]string{""}, strings.Fields(os.Getenv(toolchainsVar))...)
}

// guest is a build of testdata/prog.
type guest struct {
	once sync.Once
	path string
	err  error
}

var (
	guestDir  string
	guestsMu  sync.Mutex
	guests    = map[string]*guest{}
	minorOfGo = regexp.MustCompile(`^go(1\.\d+)`)
)

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "haft-symbol")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	guestDir = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// buildGuest builds testdata/prog once and returns where the program is. It skips
// the test if there is no go command.
func buildGuest(t testing.TB, toolchain, goos string, args ...string) string {
	t.Helper()
	key := strings.Join(append([]string{toolchain, goos}, args...), " ")
	guestsMu.Lock()
	g := guests[key]
	if g == nil {
		g = new(guest)
		guests[key] = g
	}
	name := fmt.Sprintf("prog%d.exe", len(guests))
	guestsMu.Unlock()
	g.once.Do(func() { g.path, g.err = runBuild(toolchain, goos, filepath.Join(guestDir, name), args) })
	if g.err != nil {
		if _, err := exec.LookPath("go"); err != nil {
			t.Skip(err)
		}
		t.Fatal(g.err)
	}
	return g.path
}

// runBuild builds testdata/prog, for toolchains other than the current one
// without modern.go and as a module of its own.
func runBuild(toolchain, goos, out string, args []string) (string, error) {
	src := filepath.Join("testdata", "prog")
	env := append(os.Environ(), "GOOS="+goos, "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=", "GOEXPERIMENT=", "GOWORK=off")
	if toolchain == "" {
		args = append([]string{"-buildvcs=false"}, args...)
	}
	if toolchain != "" {
		dir := filepath.Join(guestDir, "src-"+toolchain)
		for _, f := range []string{"main.go", "dotted.v2/dotted.go"} {
			b, err := os.ReadFile(filepath.Join(src, f))
			if err != nil {
				return "", err
			}
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, f)), 0o755); err != nil {
				return "", err
			}
			if err := os.WriteFile(filepath.Join(dir, f), b, 0o644); err != nil {
				return "", err
			}
		}
		mod := "module haft.dev/internal/symbol/testdata/prog\n\ngo " + minorOfGo.FindStringSubmatch(toolchain)[1] + "\n"
		if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte(mod), 0o644); err != nil {
			return "", err
		}
		src = dir
		env = append(env, "GOTOOLCHAIN="+toolchain)
	}
	cmd := exec.Command("go", append(append([]string{"build", "-o", out}, args...), ".")...)
	cmd.Dir = src
	cmd.Env = append(env, "PWD="+src)
	if b, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%v: %w\n%s", cmd.Args, err, b)
	}
	return out, nil
}

// openFile opens the table of an image file.
func openFile(t testing.TB, path string) *Table {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	st, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return Open(f, st.Size())
}

const strip = "-ldflags=-s -w"

// TestAgainstNativeRun runs the program on this machine, where the Go runtime
// expands its own stacks, and looks up the same call sites in its build for
// Windows: code that depends on no operating system is the same in both.
func TestAgainstNativeRun(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, tc := range toolchains() {
		if strings.HasPrefix(tc, "go1.16") {
			continue // code depended on the system: how it found its goroutine
		}
		t.Run(tc, func(t *testing.T) {
			out, err := exec.Command(buildGuest(t, tc, "linux")).Output()
			if err != nil {
				t.Fatal(err)
			}
			var stacks []progStack
			if err := json.Unmarshal(out, &stacks); err != nil {
				t.Fatal(err)
			}
			for _, arg := range []string{strip, "-trimpath=false"} {
				compareRun(t, openFile(t, buildGuest(t, tc, "windows", arg)), stacks)
			}
		})
	}
}

func compareRun(t *testing.T, tab *Table, stacks []progStack) {
	if !tab.IsGo() {
		t.Fatal("no Go table found")
	}
	const base = 0x7FF7_0000_0000
	var mods Modules
	mods.Add(Module{Name: "prog.exe", Base: base, Size: 1 << 31, Table: tab})
	g := tab.golang
	entries := map[string][]uint64{}
	for i := range g.nfunc {
		name := shortName(g.funcName(le32(g.record(i)[g.nameOff:])))
		entries[name] = append(entries[name], g.entry(i))
	}
	calls := 0
	for _, s := range stacks {
		var pcs []uint64
		var want []string
		for _, p := range s.PCs {
			if strings.HasPrefix(p.Func, "runtime.") {
				continue // depends on the system
			}
			var text []string
			for _, c := range p.Calls {
				text = append(text, fmt.Sprint(c.Func, " ", c.File, ":", c.Line, " ", c.Inlined))
			}
			// Instances of a generic function share their short name.
			found := false
			for _, e := range entries[p.Func] {
				got := mods.Stack([]uint64{base + e + p.Offset}, Return)
				if found = slices.Equal(describe(got), text); found {
					pcs = append(pcs, base+e+p.Offset)
					break
				}
				if len(entries[p.Func]) == 1 {
					t.Errorf("%s: %s+%#x:\ngot  %q\nwant %q", s.Site, p.Func, p.Offset, describe(got), text)
				}
			}
			if !found {
				t.Errorf("%s: no %s among %#x has %q at %#x", s.Site, p.Func, entries[p.Func], text, p.Offset)
			}
			want = append(want, text...)
			calls += len(text)
		}
		if got := describe(mods.Stack(pcs, Return)); !slices.Equal(got, want) {
			t.Errorf("%s: stack:\ngot  %q\nwant %q", s.Site, got, want)
		}
	}
	t.Logf("%s: %d stacks, %d calls", tab.GoVersion(), len(stacks), calls)
	if calls < 60 {
		t.Error("the program has recorded too little")
	}
}

func describe(frames []Frame) (text []string) {
	for _, f := range frames {
		text = append(text, fmt.Sprint(f.Func, " ", f.File, ":", f.Line, " ", f.Inlined))
	}
	return text
}

// TestStrippedIsTheSame compares all over the code what a stripped binary and a
// full one say.
func TestStrippedIsTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, tc := range toolchains() {
		t.Run(tc, func(t *testing.T) {
			full := openFile(t, buildGuest(t, tc, "windows", "-trimpath=false"))
			stripped := openFile(t, buildGuest(t, tc, "windows", strip))
			if !full.IsGo() || !stripped.IsGo() {
				t.Fatal("no Go table found")
			}
			want := "go1.26"
			if tc != "" {
				want = tc
			}
			if v := stripped.GoVersion(); v != full.GoVersion() || !strings.HasPrefix(v, want) {
				t.Errorf("versions %q and %q, want %s", v, full.GoVersion(), want)
			}
			g := full.golang
			g.learn.Do(g.doLearn)
			if g.inl == nil && !g.absolute {
				t.Error("the inline trees were not found")
			}
			if g.nfunc != stripped.golang.nfunc {
				t.Fatalf("%d and %d functions", g.nfunc, stripped.golang.nfunc)
			}
			var a, b []Frame
			for rva := g.entry(0); rva < g.entry(g.nfunc); rva += 11 {
				a, b = full.AppendFrames(a[:0], rva, Exact), stripped.AppendFrames(b[:0], rva, Exact)
				if !slices.Equal(a, b) || len(a) == 0 || a[len(a)-1].Func == "" {
					t.Fatalf("%#x: full %v, stripped %v", rva, a, b)
				}
			}
		})
	}
}

// TestAgainstGosym compares functions, files and lines, without inlined calls,
// with what debug/gosym reads from the same table.
func TestAgainstGosym(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, tc := range toolchains() {
		t.Run(tc, func(t *testing.T) {
			tab := openFile(t, buildGuest(t, tc, "windows", strip))
			if !tab.IsGo() {
				t.Fatal("no Go table found")
			}
			g := tab.golang
			b, err := g.img.readRVA(g.rva, int(g.data.size))
			if err != nil {
				t.Fatal(err)
			}
			ref, err := gosym.NewTable(nil, gosym.NewLineTable(b, g.img.base+g.text))
			if err != nil {
				t.Fatal(err)
			}
			if len(ref.Funcs) != g.nfunc {
				t.Errorf("%d functions, want %d", g.nfunc, len(ref.Funcs))
			}
			n, none, bad := 0, 0, 0
			for rva := g.entry(0); rva < g.entry(g.nfunc); rva += 17 {
				file, line, fn := ref.PCToLine(g.img.base + rva)
				frames := tab.Frames(rva, Exact)
				if len(frames) == 0 || fn == nil {
					t.Fatalf("%#x: %v, want %v", rva, frames, fn)
				}
				// The line is that of the innermost call, the function that of
				// the outermost one, unless it is a wrapper that was left out.
				first, last := frames[0], frames[len(frames)-1]
				n++
				if first.File == "" {
					none++ // the reference does not notice the end of a table
					continue
				}
				if first.File != file || first.Line != line || last.EntryRVA != fn.Entry-g.img.base ||
					!last.Inlined && last.Func != shortName(fn.Name) {
					if bad++; bad < 5 {
						t.Errorf("%#x: got %v, want %s %s:%d", rva, frames, fn.Name, file, line)
					}
				}
			}
			t.Logf("%d program counters, %d without a line, %d differ", n, none, bad)
			if none > n/15 {
				t.Errorf("%d of %d program counters have no line", none, n)
			}
		})
	}
}

// TestWrapperID checks the assumption that the function ID of wrappers is the
// highest one in every version.
func TestWrapperID(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, tc := range toolchains() {
		tab := openFile(t, buildGuest(t, tc, "windows", strip))
		if !tab.IsGo() {
			t.Fatal("no Go table found")
		}
		g := tab.golang
		g.learn.Do(g.doLearn)
		highest := byte(0)
		for i := range g.nfunc {
			highest = max(highest, g.record(i)[g.funcIDAt])
		}
		if g.wrapperID != highest || highest == 0 {
			t.Errorf("%s: wrappers have the ID %d, the highest one is %d", tab.GoVersion(), g.wrapperID, highest)
		}
	}
}

// memory is an image in memory.
func memory(b []byte) *Table { return Open(bytes.NewReader(b), int64(len(b))) }
