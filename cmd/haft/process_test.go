package main

import (
	"bytes"
	"fmt"
	"os"
	"testing"
)

// TestNothingLeaks has a program start children, again and again: haft keeps
// neither threads nor memory maps of them.
func TestNothingLeaks(t *testing.T) {
	g := start(t, "proc.exe", "respawn", "30")
	round := func() (threads, maps int) {
		t.Helper()
		g.says("round")
		b, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", g.cmd.Process.Pid))
		if err != nil {
			t.Fatal(err)
		}
		ts, err := os.ReadDir(fmt.Sprintf("/proc/%d/task", g.cmd.Process.Pid))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(g.in)
		return len(ts), bytes.Count(b, []byte("\n"))
	}
	round()
	threads, maps := round()
	for range 3 {
		// One process takes some 50 maps; 90 more have come and gone by the end.
		if n, m := round(); n > threads+20 || m > maps+300 {
			t.Errorf("%d threads and %d maps, before that %d and %d", n, m, threads, maps)
		}
	}
	g.in.Close()
	if err := g.cmd.Wait(); err != nil {
		t.Error(err)
	}
}
