package run

import (
	"encoding/binary"
	"strings"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/check"
	"haft.dev/internal/guest"
	"haft.dev/internal/symbol"
	"haft.dev/internal/trace"
)

// maxTestName bounds the names of tests that are read from guests.
const maxTestName = 1 << 10

// maxTestRecord bounds how far a name is looked for in the record that package
// testing has for a test.
const maxTestRecord = 1 << 10

// testProgram follows the tests of a program that go test has made: it looks in
// where package testing begins a test and where it reports one, which is after
// everything that the test was to clean up.
type testProgram struct {
	w    *watch
	mods *symbol.Modules
	// Where the name is in the record of a test: it differs between versions. It is
	// known from the first test whose function has the same name. 0: not yet.
	nameAt atomic.Uint64
}

// isTestBinary reports whether a process seems to run tests, by its name or its
// arguments.
func isTestBinary(p *api.Process) bool {
	return isTestName(p.K.Name()) || strings.Contains(p.Params().CommandLine, " -test.")
}

// isTestName reports whether a program has a name as go test gives it.
func isTestName(program string) bool {
	return strings.HasSuffix(strings.ToLower(program), ".test.exe")
}

// programLoaded follows the tests of a program, if it is one for tests.
func (w *watch) programLoaded(p *api.Process, m *api.LoadedModule, t *symbol.Table) {
	if t == nil || !isTestBinary(p) {
		return
	}
	x := &testProgram{w: w, mods: w.s.symb.modules(p.K.ID())}
	at := t.GoFunctions(symbol.TestRunner, symbol.TestReport, symbol.FuzzRunner, symbol.FuzzReport, symbol.ExampleReport)
	if at[0] == 0 || at[1] == 0 || !p.Probe(m, at[1], x.ends) || !p.Probe(m, at[0], x.begins) {
		return
	}
	if at[2] != 0 && p.Probe(m, at[3], x.ends) {
		p.Probe(m, at[2], x.begins)
	}
	p.Probe(m, at[4], x.exampleEnds)
	w.checker.FollowTests(w.record(p.K))
}

// begins is tRunner(t *T, fn func(*T)).
func (x *testProgram) begins(t *api.Thread, r *guest.Registers) {
	var code [8]byte
	if t.P.Space.Read(r.RBX, code[:]) != nil { // a function value is the address of its code's
		return
	}
	fs := x.mods.Frames(binary.LittleEndian.Uint64(code[:]), symbol.Exact)
	fn := strings.TrimSuffix(fs[len(fs)-1].Func, "-fm")
	if fn == "" || fs[len(fs)-1].Package == "testing" && strings.HasPrefix(fn, "testing.runTests") {
		return // what runs all tests
	}
	x.w.checker.TestBegins(x.w.record(t.P.K), r.RAX, x.name(t, r.RAX, fn), fn)
}

// ends is (*T).report and (*F).report.
func (x *testProgram) ends(t *api.Thread, r *guest.Registers) {
	x.w.checker.TestEnds(x.w.record(t.P.K), r.RAX)
}

// exampleEnds is (*InternalExample).processRunResult; the name is the first field.
func (x *testProgram) exampleEnds(t *api.Thread, r *guest.Registers) {
	if name := readGoString(t, r.RAX); name != "" {
		x.w.checker.ExampleEnds(x.w.record(t.P.K), name)
	}
}

// name returns the name of the test with the record at, "" if it is not known where
// that has it.
func (x *testProgram) name(t *api.Thread, at uint64, fn string) string {
	known := x.nameAt.Load()
	if known == 0 {
		want := (&check.Origin{Function: fn}).Name()
		for off := uint64(8); off < maxTestRecord; off += 8 {
			if readGoString(t, at+off) == want {
				x.nameAt.Store(off)
				return want
			}
		}
		return ""
	}
	return readGoString(t, at+known)
}

// readGoString reads the string whose address and length are at an address; "" if
// there is none that could be a name.
func readGoString(t *api.Thread, at uint64) string {
	var head [16]byte
	if t.P.Space.Read(at, head[:]) != nil {
		return ""
	}
	n := binary.LittleEndian.Uint64(head[8:])
	if n == 0 || n > maxTestName {
		return ""
	}
	b := make([]byte, n)
	if t.P.Space.Read(binary.LittleEndian.Uint64(head[:]), b) != nil {
		return ""
	}
	return string(b)
}

// origin tells which test a stack belongs to.
func (s *symbols) origin(p *trace.Process, st trace.Stack) check.Origin {
	fn, runner, once := symbol.TestFunction(s.modules(p.ID).Stack(st, symbol.Return))
	o := check.Origin{Function: fn, Once: once}
	o.Bench = strings.HasPrefix(runner, "testing.(*B)") || runner == "" && strings.HasPrefix(o.Name(), "Benchmark")
	return o
}
