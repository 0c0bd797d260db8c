package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The jobs of docs/ci.md use commands and flags that there are, and collect the files
// that they write.
func TestCISnippets(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "docs", "ci.md"))
	if err != nil {
		t.Fatal(err)
	}
	snippets := regexp.MustCompile("(?s)```[a-z]*\n(.*?)```").FindAllStringSubmatch(string(b), -1)
	if len(snippets) < 3 {
		t.Fatalf("%d snippets", len(snippets))
	}
	commands := 0
	for _, s := range snippets {
		for _, m := range regexp.MustCompile(`(?m)^\s*(?:- run: |- )?(haft test [^#\n]*)`).FindAllStringSubmatch(s[1], -1) {
			commands++
			f, rest, err := parseTestFlags(strings.Fields(m[1])[2:])
			if err != nil || !slices.Equal(rest, []string{"./..."}) {
				t.Errorf("%s: %q is left for go test, %v", m[1], rest, err)
			}
			for _, file := range []string{f.sarif, f.junit} {
				if file != "" && strings.Count(s[1], filepath.Base(file)) < 2 {
					t.Errorf("nobody collects %s:\n%s", filepath.Base(file), s[1])
				}
			}
		}
		if strings.Contains(s[1], "haft test") && !strings.Contains(s[1], "go install haft.dev/cmd/haft@") {
			t.Errorf("haft is not installed:\n%s", s[1])
		}
		if strings.Contains(s[1], "\t") {
			t.Errorf("a tab, which YAML does not take:\n%s", s[1])
		}
	}
	if commands < 3 {
		t.Errorf("%d commands", commands)
	}
	for _, m := range regexp.MustCompile("`haft test ([^`]*)`").FindAllStringSubmatch(string(b), -1) {
		if _, rest, err := parseTestFlags(strings.Fields(m[1])); err != nil || !slices.Equal(rest, []string{"./..."}) {
			t.Errorf("haft test %s: %q, %v", m[1], rest, err)
		}
	}
}
