package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// tools are the programs of Go's toolchain that the go command starts.
var tools = []string{"addr2line", "asm", "buildid", "cgo", "compile", "covdata", "cover", "fix", "link", "nm", "objdump", "pack", "preprofile", "test2json", "trace", "vet"}

// toolchainEnv makes the toolchain the one of the tests.
var toolchainEnv = []string{
	`PATH=Z:\go\bin;C:\Windows\System32`, `GOROOT=Z:\go`, `GOCACHE=Z:\cache`, `GOPATH=Z:\gopath`, "GOMODCACHE=",
	"GOOS=windows", "GOARCH=amd64", "GOFLAGS=", "GOPROXY=off", "GOTOOLCHAIN=local", "GOTELEMETRY=off", "CGO_ENABLED=0",
}

// buildToolchain makes the copy of Go's tree one for Windows: with the go command and
// its tools as Windows programs, for tests that build programs.
func (w *workshop) buildToolchain() error {
	tree := filepath.Join(w.root, "go")
	if err := copyTree(filepath.Join(w.goroot, "pkg", "include"), filepath.Join(tree, "pkg", "include")); err != nil {
		return err
	}
	build := func(name string, dir ...string) error {
		to := filepath.Join(append([]string{tree}, append(dir, name+".exe")...)...)
		cmd := exec.Command("go", "build", "-trimpath", "-o", to, "cmd/"+name)
		cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("cmd/%s: %w\n%s", name, err, out)
		}
		return nil
	}
	for _, name := range []string{"go", "gofmt"} {
		if err := build(name, "bin"); err != nil {
			return err
		}
	}
	for _, name := range tools {
		if err := build(name, "pkg", "tool", "windows_amd64"); err != nil {
			return err
		}
	}
	return nil
}
