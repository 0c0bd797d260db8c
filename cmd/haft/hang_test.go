package main

import (
	"strings"
	"syscall"
	"testing"
)

// Two threads that block each other with one synchronous handle are named, with
// both stacks and the handle. Whether both are there when the signal comes, is
// not known: the test tries again.
func TestHangIsNamed(t *testing.T) {
	want := []string{
		"File \\Device\\NamedPipe", "was opened for synchronous I/O, which allows one operation at a time",
		"is in its way with a read in ReadFile", "main.newReader.func1()",
		"waits for its turn to close handle 0x", "main.hang.func1()",
		"[waiting behind thread ",
	}
	dump := ""
tries:
	for range 10 {
		g := start(t, "aio.exe", "hang")
		g.says("hanging")
		g.signal(syscall.SIGQUIT)
		g.ends(2)
		dump = g.stderr.String()
		for _, w := range want {
			if !strings.Contains(dump, w) {
				continue tries
			}
		}
		return
	}
	t.Errorf("the hang is not named:\n%s", dump)
}
