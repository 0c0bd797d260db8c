package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// Memory resource notifications follow the host's memory, here one that the test
// makes up.
func TestMemoryNotification(t *testing.T) {
	root := t.TempDir()
	available := func(kb int) {
		t.Helper()
		file := filepath.Join(root, "proc", "meminfo")
		os.MkdirAll(filepath.Dir(file), 0o777)
		if err := os.WriteFile(file+".new", fmt.Appendf(nil, "MemTotal: 4194304 kB\nMemAvailable: %d kB\n", kb), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(file+".new", file); err != nil {
			t.Fatal(err)
		}
	}
	available(2 << 20)
	t.Setenv("HAFT_TEST_MEMORY", root)
	g := start(t, "memory.exe")
	g.says("plenty")
	available(1 << 10)
	g.says("low")
	available(3 << 20)
	g.says("memory ok")
	if err := g.cmd.Wait(); err != nil {
		t.Errorf("%v\n%s", err, g.stderr.String())
	}
}
