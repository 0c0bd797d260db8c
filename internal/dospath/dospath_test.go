package dospath

import (
	"slices"
	"testing"
)

func TestFull(t *testing.T) {
	for _, c := range []struct{ dir, path, want string }{
		{`Z:\home`, `a`, `Z:\home\a`},
		{`Z:\home\`, `a\..\b`, `Z:\home\b`},
		{`Z:\home`, `..\..\..\x`, `Z:\x`},
		{`Z:\home`, `\tmp/x`, `Z:\tmp\x`},
		{`Z:\home`, `z:`, `Z:\home`},
		{`Z:\home`, `z:x`, `Z:\home\x`},
		{`Z:\home`, `C:x`, `C:\x`},
		{`Z:\home`, `C:/a/./b/`, `C:\a\b\`},
		{`Z:\home`, `a. . `, `Z:\home\a`},
		{`Z:\home`, `a.`, `Z:\home\a`},
		{`Z:\home`, `.`, `Z:\home`},
		{`Z:\home`, `nul`, `\\.\NUL`},
		{`Z:\home`, `nul.txt`, `\\.\NUL`},
		{`Z:\home`, `com1`, `\\.\COM1`},
		{`Z:\home`, `COM1:`, `\\.\COM1`},
		{`Z:\home`, `nul:`, `\\.\NUL`},
		{`Z:\home`, `conin$:`, `\\.\CONIN$`},
		{`Z:\home`, `com10`, `Z:\home\com10`},
		{`Z:\home`, `dir\nul`, `\\.\NUL`},
		{`Z:\home`, `dir\con`, `Z:\home\dir\con`},
		{`Z:\home`, `\\srv\share\a\..\b`, `\\srv\share\b`},
		{`Z:\home`, `\\srv\share\..\..`, `\\srv\share\`},
		{`Z:\home`, `\\.\pipe\x`, `\\.\pipe\x`},
		{`Z:\home`, `\\?\Z:\a\..\b`, `\\?\Z:\b`},
		{`Z:\`, `a`, `Z:\a`},
		{`Z:\`, ``, ``},
	} {
		if got := Full(c.dir, c.path, nil); got != c.want {
			t.Errorf("Full(%q, %q) = %q, want %q", c.dir, c.path, got, c.want)
		}
	}
}

func TestNT(t *testing.T) {
	for _, c := range []struct {
		full, want string
		literal    bool
	}{
		{`Z:\a`, `\??\Z:\a`, false},
		{`\\.\NUL`, `\??\NUL`, false},
		{`\\?\Z:\a`, `\??\Z:\a`, true},
		{`\\srv\share\a`, `\??\UNC\srv\share\a`, false},
	} {
		if got, lit := NT(c.full); got != c.want || lit != c.literal {
			t.Errorf("NT(%q) = %q, %v", c.full, got, lit)
		}
	}
}

func TestEnvironment(t *testing.T) {
	env := Environment([]string{"PATH=/usr/bin:/bin", "HOME=/root", "LANG=C.UTF-8", "X=a=/b", "USER=jo"})
	for _, want := range []string{`PATH=Z:\usr\bin;Z:\bin`, `HOME=Z:\root`, "LANG=C.UTF-8", "X=a=/b", `USERPROFILE=C:\Users\jo`, `LOCALAPPDATA=C:\Users\jo\AppData\Local`, `TMP=Z:\tmp`} {
		if !slices.Contains(env, want) {
			t.Errorf("%q is missing in %q", want, env)
		}
	}
}

func TestHost(t *testing.T) {
	if p, ok := ToHost(`z:\a\b`); !ok || p != "/a/b" {
		t.Errorf("ToHost: %q %v", p, ok)
	}
	if _, ok := ToHost(`C:\a`); ok {
		t.Error("C: is not the host's")
	}
	if p := FromHost("/a/b"); p != `Z:\a\b` {
		t.Errorf("FromHost: %q", p)
	}
}

// TestIsFull compares the short way for paths that are absolute already with the
// long one.
func TestIsFull(t *testing.T) {
	for _, p := range []string{`Z:\a`, `Z:\a\b.txt`, `Z:\a\`, `Z:\a.\b`, `Z:\a\.\b`, `Z:\a\..\b`, `Z:\a\\b`, `Z:\a/b`, `Z:\a.`, `Z:\a `, `Z:\..`, `z:\a`, `Z:\a\nul`, `Z:\a\NUL.txt`,
		`Z:\nul`, `Z:\a\con`, `Z:\ a`, `Z:\.a`, `Z:\a \b`, `Z:\a:b`, `Z:\`, `Z:`, `C:\x\..x`, `C:\x..\y`, `C:\x\name`} {
		if !isFull(p) {
			continue
		}
		slow := p
		if d := Device(p); d != "" {
			slow = `\\.\` + d
		} else {
			slow = clean(upper(p[0])+`:\`, p[3:])
		}
		if slow != p {
			t.Errorf("%q counts as full, but is %q", p, slow)
		}
	}
	if !isFull(`Z:\dir\file.txt`) {
		t.Error("an ordinary path takes the long way")
	}
}
