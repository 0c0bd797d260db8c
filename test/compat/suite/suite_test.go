package suite

import (
	"fmt"
	"testing"
)

func TestParse(t *testing.T) {
	for _, x := range []struct{ name, out, want string }{
		{"all passes", "\x16=== RUN   TestA\nTestA says\r\n\x16--- PASS: TestA (0.00s)\n\x16=== RUN   TestB\n    b_test.go:3: not here\n\x16--- SKIP: TestB (0.00s)\nPASS\n", "1 1 [] \"\" not here"},
		{"parts", "\x16=== RUN   TestA\n\x16=== RUN   TestA/x\n\x16    --- PASS: TestA/x (0.00s)\n\x16=== RUN   TestA/y\n\x16    --- FAIL: TestA/y (0.00s)\n\x16--- FAIL: TestA (0.00s)\nFAIL\n", "0 0 [TestA/y] \"\" "},
		{"no end of line", "\x16=== RUN   TestA\nabc\x16--- FAIL: TestA (0.00s)\n\x16=== RUN   ExampleB\n\x16--- PASS: ExampleB (0.00s)\nFAIL\n", "1 0 [TestA] \"\" "},
		{"crash", "\x16=== RUN   TestA\n\x16--- PASS: TestA (0.00s)\n\x16=== RUN   TestB\npanic: b\n", "1 0 [] \"TestB\" "},
		{"a panic in a test", "\x16=== RUN   TestA\n\x16--- FAIL: TestA (0.00s)\n\x16=== RUN   TestB\n\x16--- FAIL: TestB (0.00s)\npanic: b\n", "0 0 [TestA] \"TestB\" "},
		{"while others run", "\x16=== RUN   TestA\n\x16=== RUN   TestB\n\x16=== RUN   TestC\n\x16--- FAIL: TestA (0.00s)\npanic: a\n", "0 0 [] \"TestA\" "},
		{"the last that went on", "\x16=== RUN   TestA\n\x16=== RUN   TestB\n\x16=== CONT  TestA\nfatal error: x\n", "0 0 [] \"TestA\" "},
		{"output that looks alike", "\x16=== RUN   TestA\n    a_test.go:1: ran:\n--- FAIL: TestB (0.00s)\n\x16--- PASS: TestA (0.00s)\nPASS\n", "1 0 [] \"\" "},
		{"parallel", "\x16=== RUN   TestA\n\x16=== PAUSE TestA\n\x16=== RUN   TestB\n\x16--- PASS: TestB (0.00s)\n\x16=== CONT  TestA\n\x16--- PASS: TestA (0.00s)\nPASS\n", "2 0 [] \"\" "},
		{"nothing", "", "0 0 [] \"\" "},
	} {
		r := Parse([]byte(x.out))
		why := ""
		if len(r.Skips) > 0 {
			why = r.Why[r.Skips[0]]
		}
		if got := fmt.Sprintf("%d %d %v %q %s", r.Passed, r.Skipped, r.Failed, r.Crashed, why); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}
