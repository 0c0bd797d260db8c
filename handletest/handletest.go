// Package handletest finds handles that tests of Windows code leave open.
//
//	func TestServer(t *testing.T) {
//		handletest.VerifyNone(t)
//		…
//	}
//
// It works on Windows, and in programs that haft runs on Linux: there, with checks
// on (haft test, HAFT_CHECK=1), a failure shows the stack that opened each handle.
// On other systems there are no such handles, and nothing is verified.
package handletest

import (
	"strings"
	"testing"
	"time"
)

// Supported reports whether there are handles to verify: the program is one for
// Windows.
const Supported = supported

// Option changes what VerifyNone looks at.
type Option func(*options)

type options struct {
	ignore map[string]bool
	wait   time.Duration
}

// IgnoreType leaves out handles to objects of a type: "File", "Event", "Key" …
func IgnoreType(name string) Option { return func(o *options) { o.ignore[name] = true } }

// Wait changes for how long handles may stay open after the test, which by default
// is one second: goroutines that the test has started may still be ending.
func Wait(d time.Duration) Option { return func(o *options) { o.wait = d } }

// VerifyNone fails t if handles that are opened from now on are still open when t
// and its subtests have ended. It comes first in a test: what is registered with
// t.Cleanup later runs before it looks.
//
// Tests that run in parallel with t open handles of their own, which cannot be
// told from those of t: VerifyNone is for tests that do not call t.Parallel. The
// handles that the Go runtime needs for its threads do not count. On Windows these
// cannot be told from the program's own exactly: handles to threads are left out,
// and for each thread two events and two timers are allowed. Under haft with checks
// every handle is told apart.
func VerifyNone(t testing.TB, opts ...Option) {
	t.Helper()
	if !Supported {
		return
	}
	o := options{ignore: make(map[string]bool), wait: time.Second}
	for _, f := range opts {
		f(&o)
	}
	before := take()
	t.Cleanup(func() {
		t.Helper()
		var left []string
		pause := time.Millisecond
		for deadline := time.Now().Add(o.wait); ; pause *= 2 {
			if left = before.left(&o); len(left) == 0 {
				return
			}
			if !time.Now().Add(pause).Before(deadline) {
				break
			}
			time.Sleep(pause)
		}
		t.Errorf("handletest: %d handles are open that were not before the test:\n%s", len(left), strings.Join(left, "\n"))
	})
}
