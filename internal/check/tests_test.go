package check

import (
	"fmt"
	"strings"
	"testing"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// testWorld is a world whose process runs tests: program counters name functions.
type testWorld struct {
	*world
	origins map[uint64]Origin
}

func newTestWorld(origins map[uint64]Origin) *testWorld {
	w := &testWorld{newWorld(), origins}
	w.c.opts.Origin = func(_ *trace.Process, s trace.Stack) Origin { return origins[s[0]] }
	w.c.opts.InTests = func(*trace.Process) bool { return true }
	w.c.FollowTests(w.p)
	return w
}

func (w *testWorld) begins(id uint64, name, fn string) { w.c.TestBegins(w.p, id, name, fn) }
func (w *testWorld) ends(ids ...uint64) {
	for _, id := range ids {
		w.c.TestEnds(w.p, id)
	}
}

// A test is to close by its end what it has opened.
func TestTests(t *testing.T) {
	origins := map[uint64]Origin{
		10: {Function: "a/p.TestA"}, 11: {Function: "a/p.TestA.func1"}, 12: {Function: "a/p.TestB"}, 13: {Function: "a/p.named"},
		14: {Function: "a/p.TestA", Once: true}, 15: {Function: "a/p.BenchmarkA", Bench: true}, 16: {Function: "a/p.Example"}, 17: {Function: "a/p.TestAB"},
	}
	const open, closes = "CreateEventW", "CloseHandle"
	for _, x := range []struct {
		name string
		do   func(w *testWorld)
		want string
	}{
		{"left open, closed in time, opened elsewhere", func(w *testWorld) {
			w.open(4, open, 10)
			w.open(8, open, 30)
			w.begins(1, "TestA", "a/p.TestA")
			w.open(12, open, 10)
			w.open(16, open, 10)
			w.open(20, open, 30)
			w.close(16, closes, 10)
			w.ends(1)
			w.end(4, 8, 12, 20)
		}, "TestA: leak 0xc"},
		{"closed after the end: a note", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 10)
			w.open(8, open, 10)
			w.ends(1)
			w.close(4, closes, 30)
			w.close(8, closes, 30)
			w.end()
		}, "TestA: note 0x4 ×2"},
		{"closed after the end by the garbage collector: forgotten, once", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 10)
			w.ends(1)
			w.close(4, closes, 2)
			w.end()
		}, "TestA: forgotten 0x4"},
		{"the value opened again is another handle", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 10)
			w.ends(1)
			w.close(4, closes, 30)
			w.open(4, open, 30)
			w.end(4)
		}, "TestA: note 0x4"},
		{"a test that did not end", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 10)
			w.end(4)
		}, ""},
		{"what a part leaves open the test may close", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.begins(2, "TestA/x", "a/p.TestA.func1")
			w.open(4, open, 11)
			w.ends(2)
			w.begins(2, "TestA/y", "a/p.TestA.func1")
			w.open(8, open, 11)
			w.open(12, open, 11)
			w.ends(2)
			w.close(4, closes, 10)
			w.close(8, closes, 10)
			w.ends(1)
			w.end(12)
		}, "TestA/y: leak 0xc"},
		{"parts at the same time", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.begins(2, "TestA/x", "a/p.TestA.func1")
			w.begins(3, "TestA/y", "a/p.TestA.func1")
			w.open(4, open, 11)
			w.ends(2, 3, 1)
			w.end(4)
		}, "TestA/x or TestA/y: leak 0x4"},
		{"a function that is a part of several tests", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.begins(2, "TestA/x", "a/p.named")
			w.begins(3, "TestB", "a/p.TestB")
			w.open(4, open, 13)
			w.begins(4, "TestB/x", "a/p.named")
			w.open(8, open, 13) // of either: told when both have ended
			w.ends(2, 1)
			w.close(8, closes, 30)
			w.ends(4, 3)
			w.end(4)
		}, "TestA/x: leak 0x4"},
		{"tests at the same time", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.begins(2, "TestAB", "a/p.TestAB")
			w.open(4, open, 17)
			w.open(8, open, 10)
			w.ends(1)
			w.close(4, closes, 17)
			w.ends(2)
			w.end(8)
		}, "TestA: leak 0x8"},
		{"begun twice, ended twice, never begun", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 10)
			w.begins(1, "TestA", "a/p.TestA")
			w.ends(1, 1, 7)
			w.end(4)
		}, "TestA: leak 0x4"},
		{"again, as with -count", func(w *testWorld) {
			for h := nt.Handle(4); h <= 8; h += 4 {
				w.begins(1, "TestA", "a/p.TestA")
				w.open(h, open, 10)
				w.ends(1)
			}
			w.end(4, 8)
		}, "TestA: leak 0x4 ×2"},
		{"names that could not be read", func(w *testWorld) {
			w.begins(1, "", "a/p.TestA")
			w.begins(2, "", "a/p.TestA.func1")
			w.open(4, open, 11)
			w.ends(2)
			w.open(8, open, 10)
			w.ends(1)
			w.end(4, 8)
		}, "TestA.func1: leak 0x4, TestA: leak 0x8"},
		{"what is made once stays; benchmarks and examples", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 14)
			w.ends(1)
			w.open(8, open, 15)
			w.open(12, open, 16)
			w.open(16, open, 16)
			w.c.ExampleEnds(w.p, "Example")
			w.close(12, closes, 30)
			w.end(4, 8, 16)
		}, "BenchmarkA: leak 0x8, Example: leak 0x10, Example: note 0xc"},
		{"other mistakes have a test, too", func(w *testWorld) {
			w.begins(1, "TestA", "a/p.TestA")
			w.open(4, open, 11)
			w.close(4, closes, 11)
			w.fail(4, closes, 11, nt.STATUS_INVALID_HANDLE)
			w.ends(1)
			w.end()
		}, "TestA: double-close 0x4"},
	} {
		t.Run(x.name, func(t *testing.T) {
			w := newTestWorld(origins)
			x.do(w)
			var got []string
			for _, f := range w.c.Findings() {
				kind := string(f.Kind)
				if f.IsNote() {
					kind = "note"
				}
				s := fmt.Sprintf("%s: %s %v", f.Test, kind, f.Handle)
				if f.Count > 1 {
					s += fmt.Sprintf(" ×%d", f.Count)
				}
				got = append(got, s)
			}
			if s := strings.Join(got, ", "); s != x.want {
				t.Errorf("got  %s\nwant %s", s, x.want)
			}
		})
	}
}

// In a test binary whose tests cannot be followed the end of all tests counts.
func TestTestsNotFollowed(t *testing.T) {
	w := newTestWorld(map[uint64]Origin{10: {Function: "a/p.TestA.func1"}, 11: {Function: "a/p.TestA", Once: true}})
	w.c.processLocked(w.p).tests = testRuns{}
	w.begins(1, "TestA", "a/p.TestA")
	w.open(4, "CreateEventW", 10)
	w.open(8, "CreateEventW", 11)
	w.open(12, "CreateEventW", 12)
	w.end(4, 8, 12)
	fs := w.c.Findings()
	if len(fs) != 1 || fs[0].Handle != 4 || fs[0].TestEnded || !strings.Contains(fs[0].Message(), "opened in TestA.func1, still open when the tests had ended") {
		t.Errorf("%+v", fs)
	}
}

// The list of open handles is what the histories say, in the order of opening.
func TestOpenList(t *testing.T) {
	w := newWorld()
	for _, step := range []struct {
		close bool
		h     nt.Handle
	}{{false, 4}, {false, 8}, {false, 12}, {true, 8}, {false, 16}, {false, 8}, {true, 16}, {false, 4}, {true, 12}, {true, 4}, {true, 8}, {false, 4000}, {false, 8}} {
		if step.close {
			w.close(step.h, "CloseHandle", 10)
		} else {
			w.open(step.h, "CreateEventW", 10)
		}
		q := w.c.processLocked(w.p)
		n, last, newer := 0, uint64(1<<63), uint32(0)
		for i := q.newest; i != 0; i = q.handles[i].older {
			r := &q.handles[i]
			if r.state != open || r.number >= last || r.newer != newer {
				t.Fatalf("after %+v: %d: %+v", step, i, r)
			}
			n, last, newer = n+1, r.number, i
		}
		want := 0
		for _, r := range q.handles {
			if r.state == open {
				want++
			}
		}
		if n != want {
			t.Fatalf("after %+v: %d of %d", step, n, want)
		}
	}
}
