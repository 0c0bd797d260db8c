package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// Requests that are pending hold no threads of the host.
func TestManyPending(t *testing.T) {
	n := "100000"
	if testing.Short() {
		n = "5000"
	}
	g := start(t, "aio.exe", "many", n)
	g.says("pending")
	tasks, err := os.ReadDir(filepath.Join("/proc", strconv.Itoa(g.cmd.Process.Pid), "task"))
	if err != nil {
		t.Fatal(err)
	}
	if len(tasks) >= 50 {
		t.Errorf("%d threads of the host for %s pending requests", len(tasks), n)
	}
	if _, err := g.in.Write([]byte("\n")); err != nil {
		t.Fatal(err)
	}
	g.says("many ok")
	g.ends(0)
}

// What a guest was told is written and flushed is there when haft is killed.
func TestKilledWriter(t *testing.T) {
	g := start(t, "aio.exe", "writer")
	const n = 50
	for range n {
		g.says("flushed")
	}
	g.cmd.Process.Kill()
	g.cmd.Wait()
	got, err := os.ReadFile(filepath.Join(g.cmd.Dir, "records"))
	if err != nil || len(got) < 10*n {
		t.Fatalf("%v, %d bytes", err, len(got))
	}
	for i := range n {
		if want := fmt.Sprintf("%09d\n", i); string(got[10*i:10*i+10]) != want {
			t.Fatalf("record %d: %q", i, got[10*i:10*i+10])
		}
	}
}
