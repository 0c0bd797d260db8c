package handletest

import (
	"strings"
	"testing"
)

// recorder is a test that only takes note of what it is told.
type recorder struct {
	testing.TB
	errors   []string
	cleanups []func()
}

func (r *recorder) Helper()          {}
func (r *recorder) Cleanup(f func()) { r.cleanups = append(r.cleanups, f) }
func (r *recorder) Errorf(format string, args ...any) {
	for _, a := range args {
		if s, ok := a.(string); ok {
			r.errors = append(r.errors, s)
		}
	}
}

func (r *recorder) end() {
	for i := len(r.cleanups) - 1; i >= 0; i-- {
		r.cleanups[i]()
	}
}

// Whatever the system, a test that opens nothing passes.
func TestNothing(t *testing.T) {
	VerifyNone(t)
	r := &recorder{TB: t}
	VerifyNone(r)
	r.end()
	if len(r.errors) > 0 {
		t.Error(strings.Join(r.errors, "\n"))
	}
}
