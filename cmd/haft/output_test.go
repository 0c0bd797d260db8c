package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// What cannot be written is no success, unless it is the program that does not care.
func TestFullOutput(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	hello, leak := filepath.Join(dir, "hello.exe"), filepath.Join(dir, "leak.exe")
	for _, c := range []struct {
		args []string
		err  bool // standard error is full rather than output
		want int
	}{
		{[]string{"version"}, false, 125},
		{[]string{"--help"}, false, 125},
		{[]string{"help", "api"}, false, 125},
		{[]string{"help", "closers"}, false, 125},
		{[]string{"explain"}, false, 125},
		{[]string{"explain", "leak"}, false, 125},
		{[]string{"run", hello}, false, 0}, // as on Windows: Println's error is dropped
		{[]string{"run", hello}, true, 0},
		{[]string{"run", leak, "leak"}, true, 125},
		{[]string{"run", "--check", leak, "leak"}, true, 66},
		{[]string{"run", "--no-report", leak, "leak"}, true, 0},
		{[]string{"run", "--handles", hello}, true, 125},
		{[]string{"run", "--objects", hello}, true, 125},
		{[]string{"run", "--json", "/dev/full", hello}, false, 125},
		{[]string{"run", "--check", "--json", "/dev/full", leak, "leak"}, false, 66},
		{[]string{"trace", hello}, true, 125},
		{[]string{"trace", "-c", hello}, true, 125},
	} {
		cmd := exec.Command("haft", c.args...)
		var said bytes.Buffer
		if c.err {
			cmd.Stderr = full
		} else {
			cmd.Stdout, cmd.Stderr = full, &said
		}
		cmd.Run()
		if got := cmd.ProcessState.ExitCode(); got != c.want {
			t.Errorf("haft %q: exit code %d, want %d; %s", c.args, got, c.want, said.String())
		}
	}
}

// Standard input and output pass every byte on as it is: no line ends are translated,
// nothing ends at a zero or a Ctrl-Z, whether pipes or files are behind them.
func TestBytes(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	all := []byte("a\nb\r\nc\rd\x00e\x1af\xff\xfeg")
	for i := range 200 << 10 {
		all = append(all, byte(i*i>>3))
	}
	name := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(name, all, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, way := range []string{"pipes", "files"} {
		cmd := exec.Command("haft", "run", filepath.Join(dir, "basic.exe"), "cat")
		var got, said bytes.Buffer
		cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(all), &got, &said
		want := all
		if way == "files" {
			in, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			out, err := os.OpenFile(name+".out", os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o666)
			if err != nil {
				t.Fatal(err)
			}
			defer out.Close()
			out.WriteString("before")
			in.Seek(2, io.SeekStart) // it goes on where the file is
			cmd.Stdin, cmd.Stdout = in, out
			want = append([]byte("before"), all[2:]...)
		}
		if err := cmd.Run(); err != nil || said.Len() > 0 {
			t.Errorf("%s: %v\n%s", way, err, said.String())
		}
		out := got.Bytes()
		if way == "files" {
			if out, err = os.ReadFile(name + ".out"); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(out, want) {
			t.Errorf("%s: %d bytes came out, %d went in", way, len(out), len(want))
		}
	}
}

// Standard handles that are closed are none for the program, and haft ends as ever.
func TestClosedStandardHandles(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		script string
		want   int
	}{
		{"haft run $0/hello.exe <&-", 0},
		{"haft run $0/hello.exe >&-", 0},
		{"haft run $0/basic.exe stderr 2>&-", 0},
		{"haft run $0/basic.exe cat <&- >&-", 0},
		{"haft run $0/basic.exe exit 3 <&- >&- 2>&-", 3},
		{"haft run --check $0/leak.exe leak <&- >&- 2>&-", 66},
		{"haft run --handles $0/hello.exe 2>&-", 0},
	} {
		cmd := exec.Command("sh", "-c", c.script, dir)
		out, _ := cmd.CombinedOutput()
		if got := cmd.ProcessState.ExitCode(); got != c.want || bytes.Contains(out, []byte("goroutine ")) {
			t.Errorf("%s: exit code %d, want %d:\n%s", c.script, got, c.want, out)
		}
	}
}

// A dump that nobody reads does not keep haft from ending.
func TestDumpToFullPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	fd := int(w.Fd())
	if err := unix.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := unix.Write(fd, make([]byte, 4096)); err == unix.EAGAIN {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if err := unix.SetNonblock(fd, false); err != nil {
		t.Fatal(err)
	}
	g := startWith(t, func(c *exec.Cmd) { c.Stderr = w }, "basic.exe", "sleep", "1m")
	w.Close()
	g.says("sleeping")
	g.signal(syscall.SIGQUIT)
	ended := make(chan struct{})
	go func() {
		// From when haft deals with SIGQUIT, any other signal ends it.
		for tick := time.NewTicker(50 * time.Millisecond); ; {
			select {
			case <-tick.C:
				g.cmd.Process.Signal(syscall.SIGTERM)
			case <-ended:
				return
			}
		}
	}()
	io.Copy(io.Discard, g.out)
	g.cmd.Wait()
	close(ended)
	if s := g.cmd.ProcessState.Sys().(syscall.WaitStatus); s.Signal() != syscall.SIGTERM {
		t.Errorf("ended with %v", g.cmd.ProcessState)
	}
}

// Without a go command a package cannot be built, and programs run.
func TestNoGoCommand(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	haft, err := exec.LookPath("haft")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		program string
		want    int
		says    string
	}{
		{filepath.Join("..", "..", "examples", "hello"), 125, "haft: ../../examples/hello: exec: \"go\": executable file not found in $PATH\n"},
		{filepath.Join(dir, "hello.exe"), 0, "Hello from Windows\n"},
	} {
		cmd := exec.Command(haft, "run", c.program)
		cmd.Env = []string{"TMPDIR=" + t.TempDir()}
		out, _ := cmd.CombinedOutput()
		if got := cmd.ProcessState.ExitCode(); got != c.want || string(out) != c.says {
			t.Errorf("%s: exit code %d, want %d:\n%s", c.program, got, c.want, out)
		}
	}
}

// TestQuitWhileBuilding ends haft by SIGQUIT while the go command builds a package: no
// traceback of haft's own.
func TestQuitWhileBuilding(t *testing.T) {
	haft, err := exec.LookPath("haft")
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte("#!/bin/sh\necho building\nexec sleep 60\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(haft, "run", filepath.Join("..", "..", "examples", "hello"))
	cmd.Env = []string{"TMPDIR=" + t.TempDir(), "PATH=" + bin + ":/usr/bin:/bin"}
	r, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(r)
	if line, err := said.ReadString('\n'); line != "building\n" {
		t.Fatalf("%q, %v", line, err)
	}
	if err := cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(said)
	cmd.Wait()
	if st, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || !st.Signaled() || st.Signal() != syscall.SIGQUIT || len(rest) > 0 {
		t.Errorf("%v, and haft said:\n%s", cmd.ProcessState, rest)
	}
}
