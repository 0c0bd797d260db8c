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

// Lists of paths: what is between, what is quoted, what is Windows' already.
func TestPathLists(t *testing.T) {
	for _, c := range []struct{ host, want string }{
		{"", ""},
		{"/", `Z:\`},
		{"/a::rel:.", `Z:\a;;rel;.`},
		{"/a b:/ü", `Z:\a b;Z:\ü`},
		{"/a?:/b", "Z:\\a\uf03f;Z:\\b"},
		{"/a;b:/c", `"Z:\a;b";Z:\c`},
		{`C:\a;D:\b`, `C:\a;D:\b`},
		{`c:/a;/b`, `c:/a;/b`},
	} {
		for _, name := range []string{"PATH", "GOPATH", "Path"} {
			if got := Environment([]string{name + "=" + c.host}); !slices.Contains(got, name+"="+c.want) {
				t.Errorf("%s=%s: no %s in %q", name, c.host, c.want, got)
			}
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
	for host, win := range map[string]string{
		"/": `Z:\`, "/a/b": `Z:\a\b`, "/ü b/😀": `Z:\ü b\😀`,
		"/a:b": "Z:\\a\uf03ab", `/a\b`: "Z:\\a\uf05cb", "/q?*<>|\"": "Z:\\q\uf03f\uf02a\uf03c\uf03e\uf07c\uf022", "/n\nl": "Z:\\n\uf00al",
		"/\xff\xfe": "Z:\\\uf0ff\uf0fe", "/\xed\xa0\x80": "Z:\\\xed\xa0\x80",
	} {
		if got := FromHost(host); got != win {
			t.Errorf("FromHost(%q) = %q, want %q", host, got, win)
		}
		if got, ok := ToHost(win); got != host || !ok {
			t.Errorf("ToHost(%q) = %q %v, want %q", win, got, ok, host)
		}
	}
	for _, c := range [][2]string{{"a:b\\c\n", "a:b\\c\n"}, {"ü\xff:", "ü\uf0ff:"}, {"", ""}} {
		if got := FromHostText(c[0]); got != c[1] {
			t.Errorf("FromHostText(%q) = %q, want %q", c[0], got, c[1])
		}
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
