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
