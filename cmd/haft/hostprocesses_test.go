package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Programs see the processes of the host, and no more than that; with a root of
// their own not even that.
func TestHostProcesses(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	name, err := os.ReadFile("/proc/self/comm")
	if err != nil {
		t.Skip(err)
	}
	root := t.TempDir()
	b, err := os.ReadFile(filepath.Join(dir, "proc.exe"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "proc.exe"), b, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		want string
		args []string
	}{
		{"listed", []string{filepath.Join(dir, "proc.exe")}},
		{"not listed", []string{"--root", root, filepath.Join(root, "proc.exe")}},
	} {
		args := append(append([]string{"run", "--no-report"}, x.args...), "hosts", fmt.Sprint(os.Getpid()), string(name[:len(name)-1]), fmt.Sprint(os.Getppid()))
		out, err := exec.Command("haft", args...).CombinedOutput()
		if err != nil || string(out) != x.want+"\n" {
			t.Errorf("%q: %s, %v", args, out, err)
		}
	}
}
