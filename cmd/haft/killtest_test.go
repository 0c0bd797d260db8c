package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// When haft test is killed, the go command that it has started ends, and with it the
// tests that hang, and nothing of them is left.
func TestKilledTest(t *testing.T) {
	temp := t.TempDir()
	dir := module(t, map[string]string{"hang_test.go": `package hang

import (
	"os"
	"testing"
	"time"
)

func TestHang(t *testing.T) {
	f, err := os.CreateTemp("", "started")
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	time.Sleep(time.Hour)
}
`})
	build := goTest(dir, "-c", "-o", os.DevNull) // which may take its time
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command("haft", "test", "-count=1", "-timeout=0", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "TMPDIR="+temp)
	out, err := os.Create(filepath.Join(dir, "output")) // no pipe, whose end would end the go command
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	started := func() []string { n, _ := filepath.Glob(filepath.Join(temp, "started*")); return n }
	eventually(t, "the test does not start", func() []string {
		if len(started()) > 0 {
			return nil
		}
		b, _ := os.ReadFile(out.Name())
		return []string{string(b)}
	})
	if err := cmd.Process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	eventually(t, "processes are left", func() []string { return processes(temp, cleanerOf(cmd)) })
	for _, n := range started() { // the test's own
		os.Remove(n)
	}
	eventually(t, "files are left", func() []string { return files(t, temp) })
}
