package symbol

import "strings"

// TestFunctions are the functions of package testing that begin and end tests, by
// the names that linkers give them.
const (
	TestRunner    = "testing.tRunner"
	TestReport    = "testing.(*T).report"
	FuzzRunner    = "testing.fRunner"
	FuzzReport    = "testing.(*F).report"
	ExampleReport = "testing.(*InternalExample).processRunResult"
	exampleRunner = "testing.runExample"
	benchRunner   = "testing.(*B).runN"
)

// TestFunction returns the function that package testing has called as a test, a
// part of one, a fuzz target, example or benchmark, and that a stack is in; else the
// function of a test in which its goroutine was begun; "" if there is none. runner
// is the function of package testing, "" for a goroutine. once is set if the stack is
// below sync.Once there.
func TestFunction(stack []Frame) (fn, runner string, once bool) {
	at := -1
	for i := len(stack) - 1; i >= 0 && runner == ""; i-- {
		switch stack[i].Func {
		case TestRunner, FuzzRunner, exampleRunner, benchRunner:
			runner, at = stack[i].Func, i-1
		}
	}
	switch {
	case runner != "":
		// What is to be cleaned up and what is fuzzed is called with a detour.
		for at >= 0 && (stack[at].Package == "testing" || stack[at].Package == "reflect") {
			at--
		}
		if at < 0 || runner == exampleRunner && !isTestName(stack[at].Func) {
			return "", "", false
		}
	default:
		for at = len(stack) - 1; at >= 0 && stack[at].Package == "runtime"; {
			at--
		}
		if at < 0 || !isTestName(stack[at].Func) {
			return "", "", false
		}
	}
	for _, f := range stack[:at] {
		if f.Func == "sync.(*Once).Do" || f.Func == "sync.(*Once).doSlow" {
			once = true
		}
	}
	return stack[at].Func, runner, once
}

// isTestName reports whether a function is one of those that go test runs, or is
// written in one.
func isTestName(fn string) bool {
	_, name, _ := strings.Cut(fn[strings.LastIndexByte(fn, '/')+1:], ".")
	for _, p := range []string{"Test", "Fuzz", "Example", "Benchmark"} {
		if rest, ok := strings.CutPrefix(name, p); ok {
			return rest == "" || rest[0] < 'a' || rest[0] > 'z'
		}
	}
	return false
}
