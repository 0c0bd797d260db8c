package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"haft.dev/internal/check"
	"haft.dev/internal/trace"
)

// The stacks of C programs, which keep no frame pointers, go down to where the program
// began: with lines if the program has them, with names if it has these, else with
// offsets. Those of a Go program go on below a DLL in C.
func TestCHandles(t *testing.T) {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skip("no ", compiler)
	}
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	work := t.TempDir()
	compile := func(name string, args ...string) string {
		t.Helper()
		out := filepath.Join(work, name)
		args = append([]string{"-nostdlib", "-fno-stack-protector", "-mno-stack-arg-probe", "-o", out, filepath.Join("..", "..", "test", "guests", "c", "handles.c")}, args...)
		if out, err := exec.Command(compiler, append(args, "-lkernel32")...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return out
	}
	findings := func(t *testing.T, args ...string) []check.JSONFinding {
		t.Helper()
		report := filepath.Join(t.TempDir(), "report.json")
		if out, err := exec.Command("haft", append([]string{"run", "--no-report", "--json", report}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		text, err := os.ReadFile(report)
		if err != nil {
			t.Fatal(err)
		}
		var d check.Document
		if err := json.Unmarshal(text, &d); err != nil {
			t.Fatal(err)
		}
		return d.Findings
	}
	// names are the functions of a stack, with a line if there is one.
	names := func(e *check.JSONEvent) string {
		var s []string
		for _, f := range e.Stack {
			name := f.Function
			if f.File != "" && f.Line > 0 && strings.HasSuffix(f.File, "handles.c") {
				name += ":line"
			}
			s = append(s, name)
		}
		return strings.Join(s, " ")
	}
	for _, v := range []struct {
		name  string
		flags []string
		line  string // behind every name
		names bool
	}{
		{"lines", []string{"-O1", "-g"}, ":line", true},
		{"optimized", []string{"-O2", "-g"}, ":line", true},
		{"unoptimized", []string{"-O0", "-g"}, ":line", true},
		{"names", []string{"-O2"}, "", true},
		{"stripped", []string{"-O2", "-s"}, "", false},
	} {
		exe := compile(v.name+".exe", append(v.flags, "-Wl,-e,start")...)
		for _, c := range []struct {
			what, kind              string
			mistake, closed, opened string // stacks
		}{
			{"leak", "leak", "", "", "make leak start"},
			{"double", "double-close", "twice start", "twice start", "make twice start"},
			{"use", "use-after-close", "varied start", "varied start", "make varied start"},
			{"bad", "bad-close", "never start", "", ""},
			{"thread", "double-close", "twice thread", "twice thread", "make twice thread"},
			{"once", "bad-close", "never first once start", "", ""},
			{"fault", "bad-close", "never filter", "", ""},
		} {
			t.Run(v.name+" "+c.what, func(t *testing.T) {
				fs := findings(t, exe, c.what)
				if len(fs) != 1 || string(fs[0].Kind) != c.kind || fs[0].Count != 1 {
					t.Fatalf("%+v", fs)
				}
				for _, m := range []struct {
					e    *check.JSONEvent
					want string
				}{{fs[0].Mistake, c.mistake}, {fs[0].Closed, c.closed}, {fs[0].Opened, c.opened}} {
					switch want := strings.Fields(m.want); {
					case (m.e == nil) != (m.want == ""):
						t.Errorf("%v, want %q", m.e, m.want)
					case m.e == nil:
					case !v.names:
						if len(m.e.Stack) != len(want) || slices.ContainsFunc(m.e.Stack, func(f trace.Frame) bool { return f.Module != v.name+".exe" || f.Offset == 0 }) {
							t.Errorf("%+v, want %d offsets in the program", m.e.Stack, len(want))
						}
					default:
						for i := range want {
							want[i] += v.line
						}
						if got := names(m.e); got != strings.Join(want, " ") {
							t.Errorf("%q, want %q", got, want)
						}
					}
				}
			})
		}
	}
	t.Run("DLL of a Go program", func(t *testing.T) {
		dll := compile("handles.dll", "-O2", "-g", "-shared", "-Wl,-e,attached")
		fs := findings(t, filepath.Join(dir, "basic.exe"), "dll", dll, "twice")
		i := slices.IndexFunc(fs, func(f check.JSONFinding) bool { return f.Kind == check.DoubleClose })
		if i < 0 {
			t.Fatal(fs)
		}
		for e, want := range map[*check.JSONEvent]string{fs[i].Mistake: "twice:line ", fs[i].Opened: "make:line twice:line "} {
			if got := names(e); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "main.main") {
				t.Errorf("%q, want %q … main.main", got, want)
			}
		}
	})
}
