package haft_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// layers are the packages from the bottom up: one imports only packages of the
// lines above its own, and those of its own line.
var layers = [][]string{
	{"nt", "docs/findings", "handletest"},
	{"internal/hive", "internal/nls", "internal/timezone", "internal/leftover", "internal/lock", "internal/hostsignal", "internal/imagestore", "internal/security", "internal/shadow", "internal/shell", "internal/dospath", "internal/trace"},
	{"internal/object", "internal/wait"},
	{"internal/kernel"},
	{"haft"},
	{"internal/heap", "internal/image", "internal/mm", "internal/seh", "internal/symbol", "internal/check"},
	{"internal/io", "internal/io/afd", "internal/io/host", "internal/io/comm", "internal/io/console", "internal/io/null", "internal/io/msfs", "internal/io/mup", "internal/io/npfs", "internal/io/ready", "internal/io/stream", "internal/io/std", "internal/io/tty", "internal/guest", "internal/guest/native"},
	{"windows", "safehandle"},
	{"internal/api/leaf", "internal/api"},
	{"internal/api/advapi32", "internal/api/crypt32", "internal/api/dnsapi", "internal/api/iphlpapi", "internal/api/kernel32", "internal/api/ktmw32", "internal/api/netapi32", "internal/api/ntdll", "internal/api/pdh", "internal/api/secur32", "internal/api/user32", "internal/api/userenv", "internal/api/ws2_32"},
	{"internal/api/system32", "internal/api/msvcrt"},
	{"internal/run"},
	{"cmd/haft", "internal/bench"},
}

// TestDirection checks that imports go down only, and that the embedding package
// imports nothing that needs Linux or runs guests.
func TestDirection(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	level := map[string]int{}
	for i, l := range layers {
		for _, p := range l {
			if p == "haft" {
				level["haft.dev"] = i
			} else {
				level["haft.dev/"+p] = i
			}
		}
	}
	seen := 0
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.ImportPath, "haft.dev/examples/") || strings.HasPrefix(p.ImportPath, "haft.dev/test/") {
			continue
		}
		at, ok := level[p.ImportPath]
		if !ok {
			t.Errorf("%s has no layer: add it to direction_test.go and ARCHITECTURE.md", p.ImportPath)
			continue
		}
		seen++
		for _, imp := range p.Imports {
			if !strings.HasPrefix(imp, "haft.dev") {
				continue
			}
			if to, ok := level[imp]; ok && to > at {
				t.Errorf("%s imports %s, which is above it", p.ImportPath, imp)
			}
			if p.ImportPath == "haft.dev" && (strings.Contains(imp, "/guest") || strings.Contains(imp, "/api") || strings.HasSuffix(imp, "/mm")) {
				t.Errorf("the embedding package imports %s", imp)
			}
		}
	}
	if seen != len(level) {
		t.Errorf("%d packages are listed as layers, %d exist", len(level), seen)
	}
}
