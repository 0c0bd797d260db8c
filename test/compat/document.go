package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"haft.dev/internal/check"
)

// describe says in a line what a finding is: kind, test, type, and the function that
// it points to.
func describe(f *check.JSONFinding) string {
	s := string(f.Kind)
	if f.Test != "" {
		s += " in " + f.Test
	}
	if f.Type != "" {
		s += " (" + f.Type + ")"
	}
	if f.Where != nil {
		s += " at " + f.Where.Function
	}
	return s
}

// reason returns why something of a package is as it is, "" if there is no reason.
func reason(list []known, pkg, what string) string {
	for _, k := range list {
		if k.pkg == pkg && regexp.MustCompile("^(?:"+k.match+")$").MatchString(what) {
			return k.reason
		}
	}
	return ""
}

// skips returns the tests of a target that are not run, and those of others, which
// have more behind a zero byte, as go test -skip takes them.
func (t *target) skips(others []string) string {
	var out []string
	for _, name := range others {
		name, _, _ = strings.Cut(name, "\x00")
		parts := strings.Split(name, "/")
		for i, p := range parts {
			parts[i] = "^" + regexp.QuoteMeta(p) + "$"
		}
		out = append(out, strings.Join(parts, "/"))
	}
	for _, k := range notRun {
		if k.pkg == t.pkg {
			out = append(out, k.match)
		}
	}
	return strings.Join(out, "|")
}

// document writes the page and returns what it cannot explain.
func document(runs []*run) (text string, unknown []string) {
	var table, reasons, findings strings.Builder
	total := [4]int{}
	explain := func(b *strings.Builder, r *run, list []known, what, said string) {
		why := reason(list, r.pkg, what)
		if why == "" {
			why = "**not explained**"
			unknown = append(unknown, fmt.Sprintf("not explained: %s: %s: %s", r.pkg, what, said))
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", r.pkg, strings.ReplaceAll(what, "|", `\|`), why)
	}
	module := ""
	for _, r := range runs {
		if r.module != module {
			module = r.module
			fmt.Fprintf(&table, "| *%s %s* | | | | |\n", r.module, r.version)
		}
		if r.err != nil {
			unknown = append(unknown, fmt.Sprintf("not built: %s: %v", r.pkg, r.err))
			fmt.Fprintf(&table, "| %s | could not be built | | | |\n", r.pkg)
			continue
		}
		bad := append(slices.Clone(r.result.Failed), r.notRun()...)
		if r.result.Crashed != "" {
			bad = append(bad, r.result.Crashed)
		}
		mistakes, notes := 0, 0
		seen := map[string]bool{}
		for i := range r.findings {
			f := &r.findings[i]
			if f.Level == "note" {
				notes++
			} else {
				mistakes++
			}
			if what := describe(f); f.Level != "note" && !seen[what] {
				seen[what] = true
				explain(&findings, r, trueFindings, what, f.Message)
			}
		}
		for i, n := range []int{r.result.Passed, len(bad), r.result.Skipped, mistakes} {
			total[i] += n
		}
		found := fmt.Sprint(mistakes)
		if notes > 0 {
			found += fmt.Sprintf(", %d notes", notes)
		}
		fmt.Fprintf(&table, "| %s | %d | %d | %d | %s |\n", r.pkg, r.result.Passed, len(bad), r.result.Skipped, found)
		for _, name := range bad {
			if slices.Contains(r.notRun(), name) {
				fmt.Fprintf(&reasons, "| %s | %s | not run: %s |\n", r.pkg, strings.ReplaceAll(name, "|", `\|`), reason(notRun, r.pkg, name))
				continue
			}
			explain(&reasons, r, failures, name, r.result.Why[name])
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, page, total[0], total[1], total[2], total[3], len(runs), table.String())
	if reasons.Len() > 0 {
		fmt.Fprintf(&b, "\n## What does not pass\n\n| package | test | reason |\n|---|---|---|\n%s", reasons.String())
	}
	if findings.Len() > 0 {
		fmt.Fprintf(&b, "\n## Findings of the handle checker\n\nMistakes of the tests that haft reports, and rightly so.\n\n| package | finding | what the test does |\n|---|---|---|\n%s", findings.String())
	}
	return b.String(), unknown
}

// notRun returns the patterns of the tests of r that are not run.
func (r *run) notRun() []string {
	var out []string
	for _, k := range notRun {
		if k.pkg == r.pkg {
			out = append(out, k.match)
		}
	}
	return out
}

const page = `# Go's own tests under haft

Made by ` + "`go run ./test/compat`" + `; do not edit. The tests of these packages were built with ` + "`GOOS=windows go test -c`" + `, and run with
` + "`haft run --check`" + ` and -test.short, each in its directory. %d tests passed, %d did not, %d were skipped by themselves, and %d handle mistakes
were found in %d packages. Every test that does not pass, and every finding, is below with its reason.

| package | passed | not passed | skipped | handle mistakes |
|---|---|---|---|---|
%s`
