package dospath

import (
	"strings"
	"testing"
	"time"
)

// TestMatch is the table of FsRtlIsNameInExpression: pattern, names that match,
// names that do not.
func TestMatch(t *testing.T) {
	for _, x := range []struct {
		pattern string
		yes, no string // names, apart by spaces
	}{
		{"*", "a a.b .a a.", ""},
		{"a*", "a ab A.b", "b ba"},
		{"*a", "a ba B.A", "ab"},
		{"*.txt", "a.txt A.TXT a.b.txt .txt", "txt a.txt.bak a.tx"},
		{"?", "a B .", "ab"},
		{"a?c", "abc a.c ABC", "ac abbc"},
		{"<", "a abc", "a.b .b a.b.c a. ."}, // *. : names without extension
		{"<.txt", "a.txt a.b.txt", "a.txt.b a"},
		{"<a", "a ba", "a.b x.a x.yba"},
		{">>>", "a ab abc", "abcd a.b abcd.e"},
		{">>>.txt", "a.txt ab.txt abc.txt", "abcd.txt a.tx"},
		{"a>b", "axb", "ab a.b"},
		{`a"b`, "a.b", "ab axb a"},
		{`a"`, "a a.", "ab a.b"},
		{`a"*`, "a a. a.b a.b.c", "ab"},
		{`<"*`, "a a.b a.b.c .b", ""},
		{"*a*b*c*", "abc xaybzc aabbcc", "acb cab"},
		{"Ä?", "äx ÄY", "a ä"},
		{"name", "name NAME", "nam names"},
		{"ı", "ı", "i I"}, // no character leaves or enters ASCII
	} {
		for _, n := range strings.Fields(x.yes) {
			if !Match(x.pattern, n) {
				t.Errorf("%q does not match %q", x.pattern, n)
			}
		}
		for _, n := range strings.Fields(x.no) {
			if Match(x.pattern, n) {
				t.Errorf("%q matches %q", x.pattern, n)
			}
		}
	}
}

// TestPattern is what FindFirstFile makes of the wildcards of a program.
func TestPattern(t *testing.T) {
	for _, x := range []struct {
		in   string
		dot  bool
		want string
	}{
		{"*", false, "*"}, {"*.*", false, "*"}, {"*.txt", false, "<.txt"}, {"*", true, "<"}, {"a.?", false, `a">`},
		{"a.*", false, `a"*`}, {"???", false, ">>>"}, {"name", false, "name"}, {"*.a.*", false, `<.a"*`}, {"a*b", false, "a*b"},
	} {
		if got := Pattern(x.in, x.dot); got != x.want {
			t.Errorf("Pattern(%q, %v) = %q, want %q", x.in, x.dot, got, x.want)
		}
	}
}

// TestMatchHostile: a pattern that makes a backtracking matcher run for ever.
func TestMatchHostile(t *testing.T) {
	done := make(chan bool)
	go func() {
		Match(strings.Repeat("*a", 200)+"b", strings.Repeat("a", 255))
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		t.Fatal("it does not end")
	}
}

// FuzzMatch compares with a plain recursive definition.
func FuzzMatch(f *testing.F) {
	f.Add("*.txt", "a.txt")
	f.Add("<\">", "a.b.c")
	f.Add(">a<.*", "xa.b")
	f.Fuzz(func(t *testing.T, pattern, name string) {
		if len(pattern) > 8 || len(name) > 10 || strings.ContainsAny(name, `*?<>"`) {
			return // no name has wildcards
		}
		p, n := []rune(Fold(pattern)), []rune(Fold(name))
		for _, r := range append(p, n...) {
			if r > 0x7E || r < 0x20 {
				return
			}
		}
		want := pattern == "" || matches(p, n, strings.LastIndexByte(string(n), '.'), 0)
		if got := Match(pattern, name); got != want {
			t.Errorf("Match(%q, %q) = %v", pattern, name, got)
		}
	})
}

// matches is the definition of the wildcards; last is where the last dot is, at
// where n begins in the name.
func matches(p, n []rune, last, at int) bool {
	if len(p) == 0 {
		return len(n) == 0
	}
	rest := func(k int) bool { return matches(p[1:], n[k:], last, at+k) }
	some := len(n) > 0
	switch p[0] {
	case '*':
		return rest(0) || some && matches(p, n[1:], last, at+1)
	case '<':
		return rest(0) || some && at != last && matches(p, n[1:], last, at+1)
	case '>':
		if !some || n[0] == '.' {
			return rest(0)
		}
		return rest(1)
	case '"':
		if !some {
			return rest(0)
		}
		return n[0] == '.' && rest(1)
	case '?':
		return some && rest(1)
	}
	return some && n[0] == p[0] && rest(1)
}
