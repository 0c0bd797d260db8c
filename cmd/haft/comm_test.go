package main

import (
	"bufio"
	"io"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/creack/pty"
)

// A program talks over COM1 with the other side of a pseudo terminal.
func TestComm(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminals: ", err)
	}
	defer master.Close()
	defer slave.Close()
	cmd := exec.Command("haft", "run", "--com", "COM1="+slave.Name(), "--check", filepath.Join(dir, "comm.exe"))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	g := &guest{t: t, cmd: cmd, out: bufio.NewReader(out)}
	cmd.Stderr = &g.stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	g.says("28 9600 8 0 0")
	g.says("ready Overlapped I/O operation is in progress.")
	if _, err := master.WriteString("hello"); err != nil {
		t.Fatal(err)
	}
	g.says("event 1")
	g.says(`read "hello"`)
	g.says("read 0 true")
	b := make([]byte, 6)
	if _, err := io.ReadFull(master, b); err != nil || string(b) != "answer" {
		t.Errorf("%q, %v", b, err)
	}
	g.says("wrote 6")
	if _, err := io.ReadFull(master, b[:5]); err != nil || string(b[:5]) != "again" {
		t.Errorf("%q, %v", b, err)
	}
	g.says("done")
	g.ends(0)
}
