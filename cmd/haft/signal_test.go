package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// guest is a program that runs under haft as a process of its own.
type guest struct {
	t      *testing.T
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	stderr bytes.Buffer
}

func start(t *testing.T, args ...string) *guest {
	t.Helper()
	return startWith(t, func(*exec.Cmd) {}, args...)
}

// startWith is start with a command that change has changed: its first argument is
// "run", flags come behind it.
func startWith(t *testing.T, change func(*exec.Cmd), args ...string) *guest {
	t.Helper()
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	args[0] = filepath.Join(dir, args[0])
	g := &guest{t: t, cmd: exec.Command("haft", append([]string{"run"}, args...)...)}
	g.cmd.Dir = t.TempDir()
	change(g.cmd)
	g.in, err = g.cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := g.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	g.out = bufio.NewReader(out)
	if g.cmd.Stderr == nil {
		g.cmd.Stderr = &g.stderr
	}
	if err := g.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	limit := time.AfterFunc(2*time.Minute, func() { g.cmd.Process.Kill() })
	t.Cleanup(func() { limit.Stop(); g.cmd.Process.Kill() })
	return g
}

// says waits for a line of the program's output.
func (g *guest) says(want string) {
	g.t.Helper()
	line, err := g.out.ReadString('\n')
	if got := strings.TrimRight(line, "\r\n"); got != want {
		g.t.Fatalf("the program said %q (%v), want %q; standard error:\n%s", got, err, want, g.stderr.String())
	}
}

func (g *guest) signal(s os.Signal) {
	g.t.Helper()
	if err := g.cmd.Process.Signal(s); err != nil {
		g.t.Fatal(err)
	}
}

// ends waits for the end and compares the exit code.
func (g *guest) ends(want int) {
	g.t.Helper()
	io.Copy(io.Discard, g.out)
	g.cmd.Wait()
	if got := g.cmd.ProcessState.ExitCode(); got != want {
		g.t.Fatalf("exit code %d, want %d (%v); standard error:\n%s", got, want, g.cmd.ProcessState, g.stderr.String())
	}
}

// Signals of the host become what Windows programs know.
func TestSignals(t *testing.T) {
	t.Run("SIGINT is Ctrl-C", func(t *testing.T) {
		g := start(t, "basic.exe", "sigint", "1")
		g.says("ready")
		g.signal(syscall.SIGINT)
		g.says("got interrupt")
		g.ends(0)
	})
	t.Run("a second SIGINT kills", func(t *testing.T) {
		g := start(t, "basic.exe", "sigint", "5")
		g.says("ready")
		g.signal(syscall.SIGINT)
		g.says("got interrupt")
		g.signal(syscall.SIGINT)
		g.ends(130)
	})
	t.Run("SIGINT ends who does not care", func(t *testing.T) {
		g := start(t, "basic.exe", "sleep", "1m")
		g.says("sleeping")
		g.signal(syscall.SIGINT)
		g.ends(130)
	})
	t.Run("SIGTERM closes", func(t *testing.T) {
		g := start(t, "basic.exe", "sigint", "1")
		g.says("ready")
		g.signal(syscall.SIGTERM)
		g.says("got terminated")
		g.ends(0)
	})
	t.Run("SIGTERM ends who does not react in time", func(t *testing.T) {
		t.Parallel()
		g := start(t, "console.exe", "stubborn")
		g.says("ready")
		g.signal(syscall.SIGTERM)
		g.says("event 2")
		g.ends(143)
	})
	t.Run("SIGHUP closes", func(t *testing.T) {
		g := start(t, "basic.exe", "sigint", "1")
		g.says("ready")
		g.signal(syscall.SIGHUP)
		g.says("got terminated")
		g.ends(0)
	})
	t.Run("SIGTERM and SIGHUP end who does not care", func(t *testing.T) {
		for s, code := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129} {
			g := start(t, "basic.exe", "sleep", "1m")
			g.says("sleeping")
			g.signal(s)
			g.ends(code)
		}
	})
	t.Run("SIGINT ends a loop without calls", func(t *testing.T) {
		g := start(t, "basic.exe", "spins")
		g.says("spinning")
		g.signal(syscall.SIGINT)
		g.ends(130)
	})
	t.Run("SIGQUIT dumps", func(t *testing.T) {
		g := start(t, "basic.exe", "sleep", "1m")
		g.says("sleeping")
		g.signal(syscall.SIGQUIT)
		g.ends(2)
		dump := g.stderr.String()
		for _, want := range []string{"basic.exe:", "\nthread ", "[waiting for ", "runtime.semasleep()", "os_windows.go:", "\nhandles:\n", "Event "} {
			if !strings.Contains(dump, want) {
				t.Errorf("no %q in the dump:\n%s", want, dump)
			}
		}
	})
}

// A guest thread that waits is a parked goroutine, not a thread of the host.
func TestBlockedThreads(t *testing.T) {
	n := "10000"
	if testing.Short() {
		n = "1000"
	}
	g := start(t, "many.exe", n)
	g.says("blocked")
	tasks, err := os.ReadDir(filepath.Join("/proc", strconv.Itoa(g.cmd.Process.Pid), "task"))
	if err != nil {
		t.Fatal(err)
	}
	if len(tasks) >= 50 {
		t.Errorf("%d threads of the host for %s blocked guest threads", len(tasks), n)
	}
	if _, err := g.in.Write([]byte("\n")); err != nil {
		t.Fatal(err)
	}
	g.says("woken")
	g.ends(0)
}

// Any call with any arguments is answered with an error or an exception in the
// guest. The host never notices.
func TestHostileCalls(t *testing.T) {
	var api bytes.Buffer
	list := exec.Command("haft", "help", "api")
	list.Stdout = &api
	if err := list.Run(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"1", "20"}, {"2", "20"}, {"3", "20"}, {"c", "1", "5"}, {"c", "2", "5"}} {
		g := start(t, append([]string{"hostile.exe"}, args...)...)
		if _, err := g.in.Write(api.Bytes()); err != nil {
			t.Fatal(err)
		}
		g.in.Close()
		// Functions of the C libraries write to standard output, too.
		if out, err := io.ReadAll(g.out); err != nil || !bytes.Contains(out, []byte("hostile ok true true")) {
			t.Fatalf("the program said %.2000q (%v); standard error:\n%s", out, err, g.stderr.String())
		}
		g.ends(0)
	}
}
