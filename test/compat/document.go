package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"haft.dev/internal/check"
)

// describe says in a line what a finding is: kind, test, type, and the function that
// it points to. Whether the garbage collector has closed a handle that a test left
// open, or the test binary ended before that, is a matter of chance.
func describe(f *finding) string {
	s := string(f.Kind)
	if f.Kind == check.Leak || f.Kind == check.Forgotten {
		s = "not closed"
	}
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
		if (k.pkg == pkg || k.pkg == "*") && regexp.MustCompile("^(?:"+k.match+")$").MatchString(what) {
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

// rows are the lines of a table: the tests of one package that have one reason.
type rows struct {
	order []string
	tests map[string][]string
}

// add enters a test in the row of its package and reason.
func (t *rows) add(pkg, test, why string) {
	if t.tests == nil {
		t.tests = map[string][]string{}
	}
	row := pkg + "\x00" + why
	if t.tests[row] == nil {
		t.order = append(t.order, row)
	}
	if !slices.Contains(t.tests[row], test) {
		t.tests[row] = append(t.tests[row], test)
	}
}

// write writes a section with the table, nothing if it is empty.
func (t *rows) write(b *strings.Builder, title, intro, head string) {
	if len(t.order) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n%s\n| package | tests | %s |\n|---|---|---|\n", title, intro, head)
	for _, row := range t.order {
		pkg, why, _ := strings.Cut(row, "\x00")
		slices.Sort(t.tests[row])
		cell := strings.NewReplacer("|", `\|`, "\n", " ")
		fmt.Fprintf(b, "| %s | %s | %s |\n", pkg, cell.Replace(strings.Join(t.tests[row], ", ")), cell.Replace(why))
	}
}

// document writes the page and returns what it cannot explain.
func (w *workshop) document(runs []*run) (text string, unknown []string) {
	const unexplained = "**not explained**"
	var table strings.Builder
	var bad, found, skipped rows
	passed, failed, skips, mistakes, packages := 0, 0, 0, 0, 0
	module := ""
	for _, r := range runs {
		if r.module != module {
			module = r.module
			fmt.Fprintf(&table, "| *%s %s* | | | | |\n", r.module, r.version)
		}
		packages++
		if r.err != nil {
			unknown = append(unknown, fmt.Sprintf("not built: %s: %v", r.pkg, r.err))
			fmt.Fprintf(&table, "| %s | could not be built | | | |\n", r.pkg)
			continue
		}
		names := slices.Clone(r.result.Failed)
		if r.result.Crashed != "" {
			names = append(names, r.result.Crashed)
		}
		for _, name := range names {
			why := reason(failures, r.pkg, name)
			if why == "" {
				why = unexplained
				unknown = append(unknown, fmt.Sprintf("not explained: %s: %s: %s", r.pkg, name, r.result.Why[name]))
			}
			bad.add(r.pkg, name, why)
		}
		n := len(names)
		for _, k := range notRun {
			if k.pkg == r.pkg {
				bad.add(r.pkg, strings.NewReplacer("^", "", "$", "", "(", "", ")", "").Replace(k.match), "not run: "+k.reason)
				n++
			}
		}
		for _, name := range r.result.Skips {
			skipped.add(r.pkg, name, w.short(r.result.Why[name]))
		}
		notes, wrong := 0, 0
		for i := range r.findings {
			f := &r.findings[i]
			if f.Level == "note" {
				notes++
				continue
			}
			wrong++
			why := reason(trueFindings, r.pkg, describe(f))
			if why == "" {
				why = unexplained
				unknown = append(unknown, fmt.Sprintf("not explained: %s: %s: %s", r.pkg, describe(f), f.Message))
			}
			found.add(r.pkg, f.place(), why)
		}
		cell := fmt.Sprint(wrong)
		if notes > 0 {
			cell += ", " + count(notes, "note")
		}
		fmt.Fprintf(&table, "| %s | %d | %d | %d | %s |\n", r.pkg, r.result.Passed, n, r.result.Skipped, cell)
		passed, failed, skips, mistakes = passed+r.result.Passed, failed+n, skips+r.result.Skipped, mistakes+wrong
	}
	var b strings.Builder
	fmt.Fprintf(&b, page, w.version, passed, packages, failed, skips, mistakes, table.String())
	bad.write(&b, "What does not pass", "", "reason")
	found.write(&b, "Handle mistakes", "\nThese are true: the tests do leave files to the garbage collector, or remove what is open.\n", "what they do")
	skipped.write(&b, "Skipped", "\nTests that skip themselves, most of them on Windows, too, or with -test.short; with what they say.\n", "says")
	return b.String(), unknown
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// place names the test that made a mistake, else the function.
func (f *finding) place() string {
	if f.Test != "" {
		// Of parts that ran at the same time it is not known which it was.
		name, _, _ := strings.Cut(f.Test, "/")
		return name
	}
	if f.Where == nil {
		return "(a goroutine of no test)"
	}
	fn, _, _ := strings.Cut(f.Where.Function, "[")
	return fn[strings.LastIndexByte(fn, '.')+1:]
}

// temporary is what differs from run to run in what tests say.
var temporary = regexp.MustCompile(`[0-9]{6,}|0x[0-9a-f]+`)

// short makes a message fit for a table.
func (w *workshop) short(s string) string {
	s = temporary.ReplaceAllString(strings.ReplaceAll(s, w.root, ""), "…")
	if r := []rune(s); len(r) > 100 {
		s = string(r[:100]) + "…"
	}
	if s == "" {
		return "nothing"
	}
	return s
}

const page = `# Go's own tests under haft

Made by ` + "`go run ./test/compat`" + `; do not edit. The tests of these packages of %s and of some modules were built with
` + "`GOOS=windows go test -c`" + ` and run with ` + "`haft run --check`" + ` and -test.short, unmodified, each in its directory. Tests that build programs do so with Go's
toolchain for Windows: go.exe, compile.exe and the others run under haft like any program. %d tests of %d packages
passed, %d did not, %d were skipped by themselves, and %d handle mistakes were found. Every test that does not pass and every
finding of a test program is below, with its reason.

| package | passed | not passed | skipped | handle mistakes |
|---|---|---|---|---|
%s`
