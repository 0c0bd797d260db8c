package symbol

import (
	"os/exec"
	"strings"
	"testing"
)

func TestPackageOf(t *testing.T) {
	for name, want := range map[string]string{
		"main.main":                      "main",
		"main.(*T).M":                    "main",
		"main.main.func1.2":              "main",
		"main.F[...]":                    "main",
		"main.F[go.shape.int]":           "main",
		"a.b/c.F[x.y/z.T].func1":         "a.b/c",
		"example.com/a/b.(*T[...]).M":    "example.com/a/b",
		"gopkg.in/yaml%2ev3.Marshal":     "gopkg.in/yaml.v3",
		"x/p%22q.F":                      `x/p"q`,
		"x/p%zz.F":                       "x/p%zz",
		"x/p%2.F":                        "x/p%2",
		"internal/runtime/atomic.Load":   "internal/runtime/atomic",
		"runtime/debug.(*T).x":           "runtime/debug",
		"type:.eq.example.com/a/b.T":     "",
		"type:.eq.main.T":                "",
		"type..hash.main.T":              "",
		"go:buildid":                     "",
		"go.buildid":                     "",
		"go.uber.org/zap.L":              "go.uber.org/zap",
		"go/types.Check":                 "go/types",
		"aeshashbody":                    "",
		"_rt0_amd64_windows":             "",
		"":                               "",
		"vendor/golang.org/x/net/idna.f": "vendor/golang.org/x/net/idna",
	} {
		if got := packageOf(name); got != want {
			t.Errorf("packageOf(%q) = %q, want %q", name, got, want)
		}
	}
}

// stackOf makes frames of names; "module!name" is a frame of a system image.
func stackOf(names string) (frames []Frame) {
	for _, n := range strings.Fields(names) {
		f := Frame{Func: n, Go: true, Package: packageOf(n)}
		switch mod, name, ok := strings.Cut(n, "!"); {
		case strings.HasPrefix(n, "0x"):
			f = Frame{Offset: 1}
		case ok && strings.HasPrefix(mod, "user"):
			f = Frame{Func: name, Module: mod}
		case ok:
			f = Frame{Func: name, Module: mod, System: true}
		}
		frames = append(frames, f)
	}
	return frames
}

func TestOwner(t *testing.T) {
	for _, c := range []struct {
		stack   string
		runtime bool
		owner   string
	}{
		{"", false, ""},
		{"runtime.asmstdcall runtime.systemstack runtime.mstart", true, ""},
		{"runtime.asmstdcall runtime.newosproc runtime.mstart kernel32!BaseThreadInitThunk", true, ""},
		{"kernel32!BaseThreadInitThunk", false, ""},
		{"0x1", false, ""},
		{"runtime.stdcall internal/runtime/maps.x syscall.Syscall aeshashbody", true, ""},
		{"runtime.cgocall syscall.SyscallN os/signal.loop runtime.goexit", true, ""},
		{"syscall.CreateFile internal/poll.x os.open os.OpenFile main.leak main.main runtime.main", false, "main.leak"},
		{"syscall.CreateEvent golang.org/x/sys/windows.CreateEvent example.com/a.Open main.main runtime.main", false, "example.com/a.Open"},
		{"golang.org/x/sys/windows/registry.OpenKey main.main", false, "main.main"},
		{"golang.org/x/sys/windowsfoo.F", false, "golang.org/x/sys/windowsfoo.F"},
		{"syscall.Socket net.socket net.(*Dialer).Dial net/http.(*Transport).dial main.get main.main", false, "main.get"},
		{"syscall.accept internal/poll.x net.(*TCPListener).Accept net/http.(*Server).Serve", false, "net.(*TCPListener).Accept"},
		{"syscall.x os.NewFile os.init runtime.doInit runtime.main", false, ""},
		{"syscall.x os.Open testing.(*M).Run main.main runtime.main", false, "main.main"},
		{"syscall.x os.Open testing.(*common).x testing.tRunner runtime.goexit", false, "testing.(*common).x"},
		{"syscall.x os.Open example.com/a.TestX testing.tRunner runtime.goexit", false, "example.com/a.TestX"},
		{"syscall.x os/exec.(*Cmd).Start myapp/run.Go main.main", false, "myapp/run.Go"},
		{"slices.SortFunc bufio.x mycmd.main.func1", false, "mycmd.main.func1"},
		{"kernel32!CreateFileW user.exe!open user.exe!main", false, "open"},
		{"runtime.asmcgocall runtime.stdcall runtime.semacreate runtime.lock2 example.com/a.F main.main", true, "example.com/a.F"},
		{"runtime.stdcall4 runtime.semacreate main.main", true, "main.main"},
		{"runtime.cgocall syscall.SyscallN main.f runtime.stdcall", false, "main.f"},
		{"runtime.gopanic type:.eq.main.T runtime.main", true, ""},
		{"syscall.SyscallN syscall.Socket syscall.LoadConnectEx.func1 sync.(*Once).doSlow internal/poll.(*FD).ConnectEx net.Dial main.main", true, "main.main"},
		{"syscall.SyscallN golang.org/x/sys/windows.Socket golang.org/x/sys/windows.LoadConnectEx.func1 sync.(*Once).Do main.main", false, "main.main"},
	} {
		frames := stackOf(c.stack)
		if got := RuntimeInternal(frames); got != c.runtime {
			t.Errorf("RuntimeInternal(%s) = %v", c.stack, got)
		}
		owner, ok := Owner(frames)
		if owner.Func != c.owner || ok != (c.owner != "") {
			t.Errorf("Owner(%s) = %q, %v, want %q", c.stack, owner.Func, ok, c.owner)
		}
	}
	for name, want := range map[string]bool{
		"runtime.main": true, "internal/poll.(*FD).Read": true, "syscall.Open": true, "os/signal.loop": true,
		"internal/syscall/windows.X": true, "runtime/pprof.X": true, "aeshash": true, "kernel32!x": true,
		"os.Open": false, "main.main": false, "testing.tRunner": false, "user!x": false, "runtimex.F": false, "0x": false,
	} {
		if got := IsRuntime(stackOf(name)[0]); got != want {
			t.Errorf("IsRuntime(%s) = %v", name, got)
		}
	}
}

// TestStdRoots checks the list of the standard library's directories.
func TestStdRoots(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Skip(err)
	}
	for _, p := range strings.Fields(string(out)) {
		if !stdRoots()[rootOf(p)] {
			t.Errorf("%s is not known as a package of the standard library", p)
		}
	}
	for r := range plumbingRoots() {
		if !stdRoots()[r] {
			t.Errorf("%s is not in the standard library", r)
		}
	}
	for r := range runtimeRoots {
		if !plumbingRoots()[r] {
			t.Errorf("%s is of the runtime, but not plumbing", r)
		}
	}
}
