package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// An update of resources for which there is no room leaves the program as it is.
func TestUpdateOnFullDisk(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(filepath.Join(dir, "resources.exe"))
	if err != nil {
		t.Fatal(err)
	}
	disk := t.TempDir()
	if err := unix.Mount("tmpfs", disk, "tmpfs", 0, fmt.Sprint("size=", len(program)+(512<<10))); err != nil {
		t.Skip("no file system can be mounted: ", err)
	}
	defer unix.Unmount(disk, unix.MNT_DETACH)
	path := filepath.Join(disk, "program.exe")
	if err := os.WriteFile(path, program, 0o666); err != nil {
		t.Fatal(err)
	}
	g := start(t, "resources.exe", "fill", path)
	g.says("resources ok")
	g.ends(0)
	if b, err := os.ReadFile(path); err != nil || !bytes.Equal(b, program) {
		t.Errorf("the program has changed (%d bytes, were %d), %v", len(b), len(program), err)
	}
}
