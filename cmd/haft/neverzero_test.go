package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// haft exits with 0 only if the program did: the go command takes every 0 for a test
// that passed.
func TestNeverZero(t *testing.T) {
	t.Parallel()
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	// Whatever ends haft itself while the program runs.
	for _, sig := range []syscall.Signal{syscall.SIGKILL, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGABRT, syscall.SIGFPE, syscall.SIGILL, syscall.SIGTRAP, syscall.SIGSYS, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGUSR1, syscall.SIGALRM, syscall.SIGVTALRM, syscall.SIGXCPU} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			g := start(t, "basic.exe", "sleep", "2s") // some signals do nothing
			g.says("sleeping")
			g.signal(sig)
			rest, _ := io.ReadAll(g.out)
			g.cmd.Wait()
			st := g.cmd.ProcessState.Sys().(syscall.WaitStatus)
			if st.Exited() && st.ExitStatus() == 0 && !strings.Contains(string(rest), "awake") {
				t.Errorf("%v ends the run with success; standard error:\n%s", sig, g.stderr.String())
			}
		})
	}
	// Too little of what the host has to give.
	program := filepath.Join(dir, "basic.exe")
	for _, x := range []struct {
		name string
		what int
		max  uint64
		args []string
	}{
		{"memory", unix.RLIMIT_DATA, 300 << 20, []string{"gobble"}},
		{"address space", unix.RLIMIT_AS, 256 << 20, []string{"hello"}},
		{"files", unix.RLIMIT_NOFILE, 6, []string{"hello"}},
		{"processor time", unix.RLIMIT_CPU, 1, []string{"spin"}},
	} {
		t.Run("too little "+x.name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command("haft", append([]string{"run", program}, x.args...)...)
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if err := unix.Prlimit(cmd.Process.Pid, x.what, &unix.Rlimit{Cur: x.max, Max: x.max}, nil); err != nil {
				t.Fatal(err)
			}
			err := cmd.Wait()
			if err == nil && !strings.Contains(out.String(), "Hello from Windows") { // it may have been quicker than the limit
				t.Errorf("success; output:\n%s", out.Bytes()[max(0, out.Len()-2000):])
			}
		})
	}
	// Output that nobody takes: the program is told, and says so.
	t.Run("full disk", func(t *testing.T) {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip(err)
		}
		defer full.Close()
		cmd := exec.Command("haft", "run", "--check", "--json", "/dev/full", program, "hello")
		if err := cmd.Run(); err == nil {
			t.Error("a report that could not be written is a success")
		}
	})
	// The go command sees a test that was killed.
	t.Run("go test", func(t *testing.T) {
		mod := module(t, map[string]string{"a_test.go": "package m\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\t\"testing\"\n\t\"time\"\n)\n\nfunc TestMain(m *testing.M) {\n\tfmt.Println(\"PASS\")\n\tos.Stdout.Sync()\n\ttime.Sleep(time.Hour)\n}\n\nfunc TestNothing(t *testing.T) {}\n"})
		out, err := goTest(mod, `-exec=sh -c 'haft run "$0" "$@" & p=$!; sleep 1; kill -9 $p; wait $p'`).CombinedOutput()
		if err == nil || !strings.Contains(string(out), "FAIL\texample.com/m") {
			t.Errorf("%v\n%s", err, out)
		}
	})
}
