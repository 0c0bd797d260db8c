package run

import (
	"slices"
	"testing"
)

func TestSplitCommandLine(t *testing.T) {
	for _, x := range []struct {
		line string
		want []string
	}{
		{"", nil},
		{"git", []string{"git"}},
		{`"C:\a b\git.exe" status`, []string{`C:\a b\git.exe`, "status"}},
		{`git  a	b `, []string{"git", "a", "b"}},
		{`git "a b" c`, []string{"git", "a b", "c"}},
		{`git a\b \\x`, []string{"git", `a\b`, `\\x`}},
		{`git a\"b "c\\"`, []string{"git", `a"b`, `c\`}},
		{`git "a""b" ""`, []string{"git", `a"b`, ""}},
		{`git pre"fi x"ed`, []string{"git", "prefi xed"}},
		{`git "open`, []string{"git", "open"}},
	} {
		if got := splitCommandLine(x.line); !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", x.line, got, x.want)
		}
		// What is put together is taken apart again.
		if len(x.want) > 0 {
			if got := splitCommandLine(commandLine(x.want[0], x.want[1:])); !slices.Equal(got, x.want) {
				t.Errorf("%q is taken apart as %q", x.want, got)
			}
		}
	}
}
