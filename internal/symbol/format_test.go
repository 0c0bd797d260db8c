package symbol

import (
	"errors"
	"io"
	"strings"
	"testing"
)

func TestFormat(t *testing.T) {
	frames := []Frame{
		{Func: "main.inner", File: "/home/u/mod/a.go", Line: 3, EntryRVA: 0x1000, Offset: 0x1D, Inlined: true, Go: true},
		{Func: "main.leak", File: "/home/u/mod/a.go", Line: 12, EntryRVA: 0x1000, Offset: 0x1D, Go: true, Module: "a.exe"},
		{Func: "main.(*T[...]).M", File: `C:\go\src\x\x.go`, Line: 1, EntryRVA: 0x1000, Go: true},
		{Func: "aeshashbody", EntryRVA: 0x1000, Offset: 0x5, Go: true, Module: "a.exe"},
		{Func: "CreateFileW", Module: "kernel32", EntryRVA: 0x1000, Offset: 0x1C, System: true},
		{Func: "CloseHandle", Module: "kernel32", EntryRVA: 0x1000},
		{Func: "main", Module: "c.exe", File: "main.c", Line: 7, EntryRVA: 0x1400, Offset: 0x10},
		{Func: "f", EntryRVA: 0x1400, Offset: 0x10},
		{Module: "c.exe", Offset: 0x1234},
		{Module: "c.exe", File: "x.s", Line: 2, EntryRVA: 0x1000, Offset: 0x234},
		{Offset: 0x7FF612345678},
		{},
	}
	var sb strings.Builder
	if err := Format(&sb, frames, "/home", "/home/u/mod/", "/home/u", `C:\go\src`, "", "/"); err != nil {
		t.Fatal(err)
	}
	want := `  main.inner()
      a.go:3
  main.leak()
      a.go:12 +0x1d
  main.(*T[...]).M()
      x\x.go:1
  aeshashbody()
  kernel32!CreateFileW+0x1c
  kernel32!CloseHandle
  c.exe!main
      main.c:7 +0x10
  f+0x10
  c.exe+0x1234
  c.exe+0x1234
      x.s:2 +0x234
  0x7ff612345678
  0x0
`
	if sb.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", sb.String(), want)
	}
	if got := frames[1].String(); got != "main.leak() /home/u/mod/a.go:12" {
		t.Errorf("got %q", got)
	}
	if got := frames[4].String(); got != "kernel32!CreateFileW+0x1c" {
		t.Errorf("got %q", got)
	}
}

func TestTrimPath(t *testing.T) {
	for _, c := range []struct {
		path string
		trim []string
		want string
	}{
		{"/a/b/c.go", nil, "/a/b/c.go"},
		{"/a/b/c.go", []string{"/a"}, "b/c.go"},
		{"/a/b/c.go", []string{"/a/b/c.go"}, "/a/b/c.go"},
		{"/a/b/c.go", []string{"/a/b/"}, "c.go"},
		{"/abc/d.go", []string{"/a"}, "/abc/d.go"},
		{"C:/x/y.go", []string{"C:/x"}, "y.go"},
		{`C:\x\y.go`, []string{`C:\`}, `x\y.go`},
		{"example.com/m/x.go", []string{"example.com/m"}, "x.go"},
		{"/a/", []string{"/a"}, "/a/"},
	} {
		if got := trimPath(c.path, c.trim); got != c.want {
			t.Errorf("trimPath(%q, %q) = %q, want %q", c.path, c.trim, got, c.want)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestFormatError(t *testing.T) {
	if err := Format(brokenWriter{}, []Frame{{}}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
}
