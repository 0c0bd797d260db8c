package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The report in README.md is what haft prints.
func TestReadmeReport(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, report, ok := strings.Cut(string(b), "$ haft run ./test/guests/leak double\n")
	if !ok {
		t.Fatal("there is no report in README.md")
	}
	report, _, _ = strings.Cut(report, "```")
	got, err := exec.Command("haft", "run", filepath.Join(dir, "leak.exe"), "double").CombinedOutput()
	if err != nil {
		t.Fatal(err, string(got))
	}
	// What differs from machine to machine and from build to build.
	same := func(s string) string {
		s = regexp.MustCompile(`      \S*(/golang.org/x/sys@|/test/guests/)`).ReplaceAllString(s, "      …$1")
		for _, v := range variable {
			s = v.re.ReplaceAllString(s, v.with)
		}
		return s
	}
	if g, w := same(string(got)), same(report); g != w {
		t.Errorf("README.md has another report; haft prints:\n%s", got)
	}
}
