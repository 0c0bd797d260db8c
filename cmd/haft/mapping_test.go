package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A mapped file that somebody outside makes shorter gives the program an
// exception, and calls that are handed the memory an error.
func TestTruncatedMapping(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, bytes.Repeat([]byte("x"), 0x4000), 0o666); err != nil {
		t.Fatal(err)
	}
	g := start(t, "mapping.exe", "truncated", file)
	g.says("mapped")
	if err := os.Truncate(file, 0x1000); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(g.in)
	g.says("truncated ok")
	g.cmd.Wait()
	if code := g.cmd.ProcessState.ExitCode(); code != 2 || !strings.Contains(g.stderr.String(), "[signal 0xc0000006 ") {
		t.Errorf("exit code %d\n%s", code, g.stderr.String())
	}
}
