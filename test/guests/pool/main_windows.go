// Command pool uses timer queues, registered waits, work items and the thread
// pool through the Windows API and says what does not behave as documented.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	failed atomic.Bool
)

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func complain(skip int, format string, args ...any) {
	failed.Store(true)
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

func expect[T comparable](what string, got, want T) {
	if got != want {
		complain(1, "%s: %v, want %v", what, got, want)
	}
}

func works(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if uint32(r) == 0 {
		complain(1, "%s: error %d", name, e)
	}
	return r
}

func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); uint32(r) != 0 || e != want {
		complain(1, "%s = %d, error %d; want 0 and %d", name, r, e, want)
	}
}

func ptr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

func event() uintptr { h, _ := k("CreateEventW", 0, 1, 0, 0); return h }

// wait waits for an event, for ever as far as a test is concerned.
func wait(h uintptr) {
	if r, _ := k("WaitForSingleObject", h, 60000); uint32(r) != 0 {
		complain(1, "an event is not set: %#x", r)
	}
}

func isSet(h uintptr) bool { r, _ := k("WaitForSingleObject", h, 0); return uint32(r) == 0 }

const (
	badHandle = windows.ERROR_INVALID_HANDLE
	badParam  = windows.ERROR_INVALID_PARAMETER
	pending   = windows.ERROR_IO_PENDING
	invalid   = ^uintptr(0)
	once      = 8
	inTimer   = 0x20
	inWait    = 4
	never     = 0xFFFFFFFF
)

// A station is what callbacks report to: its number is their parameter.
type station struct {
	calls   atomic.Int32
	arg     atomic.Uintptr
	reached uintptr // event: enough calls
	enough  int32
	gate    uintptr // event that the callback waits for, 0: none
	inside  atomic.Int32
	most    atomic.Int32 // most callbacks at a time
	after   func(instance uintptr)
}

var stations [64]*station
var stationCount uintptr

func newStation(enough int32) (*station, uintptr) {
	s := &station{reached: event(), enough: enough}
	stationCount++
	stations[stationCount] = s
	return s, stationCount
}

func (s *station) called(arg uintptr) {
	n := s.inside.Add(1)
	for m := s.most.Load(); n > m && !s.most.CompareAndSwap(m, n); m = s.most.Load() {
	}
	s.arg.Store(arg)
	if s.calls.Add(1) == s.enough {
		k("SetEvent", s.reached)
	}
	if s.gate != 0 {
		wait(s.gate)
	}
	s.inside.Add(-1)
}

// The two forms of callbacks: (parameter, fired), and (instance, parameter, object, result).
var (
	plain = windows.NewCallback(func(param, fired uintptr) uintptr { stations[param].called(fired & 0xFF); return 0 })
	pool  = windows.NewCallback(func(instance, param, object, result uintptr) uintptr {
		if f := stations[param].after; f != nil {
			f(instance)
		}
		stations[param].called(result)
		return 0
	})
)

func main() {
	timers()
	waits()
	items()
	objects()
	if failed.Load() {
		os.Exit(1)
	}
	fmt.Println("pool ok")
}

func timers() {
	q := works("CreateTimerQueue")
	fails(badHandle, "CloseHandle", q)
	var t uintptr
	fails(badParam, "CreateTimerQueueTimer", ptr(&t), q, 0, 0, 0, 0, 0)
	fails(badParam, "CreateTimerQueueTimer", ptr(&t), q, plain, 0, 0, 5, once)
	fails(badHandle, "CreateTimerQueueTimer", ptr(&t), 12345, plain, 0, 0, 0, 0)
	fails(badHandle, "DeleteTimerQueueTimer", q, 12345, 0)
	fails(badHandle, "ChangeTimerQueueTimer", q, 12345, 0, 0)
	fails(badHandle, "DeleteTimerQueueEx", 0, 0)
	fails(badHandle, "DeleteTimerQueue", 12345)

	// Once, with the three ways to delete.
	s, n := newStation(1)
	works("CreateTimerQueueTimer", ptr(&t), q, plain, n, 1, 0, 0)
	wait(s.reached)
	expect("fired", s.arg.Load(), 1)
	fails(badHandle, "CloseHandle", t)
	works("ChangeTimerQueueTimer", q, t, 0, 1) // one that has expired is not armed again
	other, m := newStation(3)
	var u uintptr
	works("CreateTimerQueueTimer", ptr(&u), q, plain, m, 1, 1, 0)
	wait(other.reached)
	works("DeleteTimerQueueTimer", q, u, invalid)
	works("DeleteTimerQueueTimer", q, t, invalid)
	fails(badHandle, "DeleteTimerQueueTimer", q, t, invalid)
	expect("calls", s.calls.Load(), 1)

	// Periodic, until it is deleted; then no more.
	s, n = newStation(5)
	works("CreateTimerQueueTimer", ptr(&t), q, plain, n, 0, 1, 0)
	wait(s.reached)
	works("DeleteTimerQueueTimer", q, t, invalid)
	expect("still inside", s.inside.Load(), 0)
	calls := s.calls.Load()

	// Never, then changed.
	s2, n2 := newStation(1)
	works("CreateTimerQueueTimer", ptr(&t), q, plain, n2, never, 0, once)
	fails(badParam, "ChangeTimerQueueTimer", q, t, 0, 5)
	expect("not yet", s2.calls.Load(), 0)
	works("ChangeTimerQueueTimer", q, t, 1, 0)
	wait(s2.reached)
	works("DeleteTimerQueueTimer", q, t, invalid)
	expect("calls after the deletion", s.calls.Load(), calls)

	// Deleted while the callback runs: with nothing, an event, waiting.
	for _, how := range []string{"nothing", "event"} {
		s, n = newStation(1)
		s.gate = event()
		works("CreateTimerQueueTimer", ptr(&t), q, plain, n, 0, 0, 0)
		wait(s.reached)
		done := event()
		if how == "nothing" {
			fails(pending, "DeleteTimerQueueTimer", q, t, 0)
		} else {
			fails(pending, "DeleteTimerQueueTimer", q, t, done)
			expect("event at once", isSet(done), false)
		}
		fails(badHandle, "ChangeTimerQueueTimer", q, t, 0, 0)
		k("SetEvent", s.gate)
		if how == "event" {
			wait(done)
			expect("inside", s.inside.Load(), 0)
		}
	}
	fails(badHandle, "DeleteTimerQueueTimer", q, t, 0x7FFFFFF0)

	// Callbacks in the timer thread come one at a time.
	s, n = newStation(20)
	var more [4]uintptr
	for i := range more {
		works("CreateTimerQueueTimer", ptr(&more[i]), q, plain, n, 0, 1, inTimer)
	}
	wait(s.reached)
	// The queue goes with all its timers.
	works("DeleteTimerQueueEx", q, invalid)
	expect("at a time", s.most.Load(), 1)
	calls = s.calls.Load()
	fails(badHandle, "DeleteTimerQueueTimer", q, more[0], 0)
	fails(badHandle, "CreateTimerQueueTimer", ptr(&t), q, plain, n, 0, 0, 0)

	// A timer is found whatever queue is given, as conformance tests of other
	// implementations expect.
	q = works("CreateTimerQueue")
	works("CreateTimerQueueTimer", ptr(&t), q, plain, n, never, 0, 0)
	works("CreateTimerQueueTimer", ptr(&u), 0, plain, n, never, 0, 0)
	works("ChangeTimerQueueTimer", 0, t, never, 0)
	works("ChangeTimerQueueTimer", q, u, never, 0)
	works("DeleteTimerQueueTimer", 0, t, invalid)
	works("DeleteTimerQueueTimer", q, u, invalid)
	fails(badParam, "DeleteTimerQueueTimer", q, 0, 0)
	works("DeleteTimerQueueEx", q, invalid)
	fails(badHandle, "DeleteTimerQueueEx", q, invalid)

	// The default queue, deleting a queue under a callback.
	s, n = newStation(1)
	works("CreateTimerQueueTimer", ptr(&t), 0, plain, n, 0, 0, 0)
	wait(s.reached)
	works("DeleteTimerQueueTimer", 0, t, invalid)
	q = works("CreateTimerQueue")
	s, n = newStation(1)
	s.gate = event()
	works("CreateTimerQueueTimer", ptr(&t), q, plain, n, 0, 0, 0)
	wait(s.reached)
	done := event()
	fails(pending, "DeleteTimerQueueEx", q, done)
	expect("event at once", isSet(done), false)
	k("SetEvent", s.gate)
	wait(done)
	expect("calls after the queue", stations[1].calls.Load(), 1)
}

func waits() {
	auto, _ := k("CreateEventW", 0, 0, 0, 0)
	var h uintptr
	fails(badHandle, "RegisterWaitForSingleObject", ptr(&h), 0x7FFFFFF0, plain, 0, never, 0)
	fails(badParam, "RegisterWaitForSingleObject", ptr(&h), auto, 0, 0, never, 0)
	fails(badHandle, "UnregisterWait", 12345)
	s, n := newStation(1)
	works("RegisterWaitForSingleObject", ptr(&h), auto, plain, n, never, 0)
	fails(badHandle, "CloseHandle", h)
	k("SetEvent", auto)
	wait(s.reached)
	expect("fired", s.arg.Load(), 0)
	// It goes on.
	s2, n2 := newStation(3)
	works("UnregisterWaitEx", h, invalid)
	works("RegisterWaitForSingleObject", ptr(&h), auto, plain, n2, never, inWait)
	for s2.calls.Load() < 3 {
		k("SetEvent", auto)
		runtime.Gosched()
	}
	wait(s2.reached)
	works("UnregisterWaitEx", h, invalid)
	fails(badHandle, "UnregisterWaitEx", h, invalid)
	calls := s2.calls.Load()
	k("SetEvent", auto)
	expect("the event is nobody's", isSet(auto), true)
	expect("calls after the end", s2.calls.Load(), calls)
	// A timeout, once.
	s, n = newStation(1)
	works("RegisterWaitForSingleObject", ptr(&h), auto, plain, n, 1, once)
	wait(s.reached)
	expect("timed out", s.arg.Load(), 1)
	works("UnregisterWaitEx", h, invalid)
	expect("calls", s.calls.Load(), 1)
	// The handle of the object may go meanwhile.
	s, n = newStation(1)
	s.gate = event()
	works("RegisterWaitForSingleObject", ptr(&h), auto, plain, n, never, once)
	var dup windows.Handle
	windows.DuplicateHandle(windows.CurrentProcess(), windows.Handle(auto), windows.CurrentProcess(), &dup, 0, false, windows.DUPLICATE_SAME_ACCESS)
	k("CloseHandle", auto)
	k("SetEvent", uintptr(dup))
	wait(s.reached)
	done := event()
	fails(pending, "UnregisterWaitEx", h, done)
	k("SetEvent", s.gate)
	wait(done)
	windows.CloseHandle(dup)
}

func items() {
	fails(badParam, "QueueUserWorkItem", 0, 0, 0)
	s, n := newStation(50)
	s.gate = event()
	for range 50 { // all at a time: each gets a thread
		works("QueueUserWorkItem", plain, n, 0)
	}
	wait(s.reached)
	expect("at a time", s.most.Load(), 50)
	k("SetEvent", s.gate)
}

func objects() {
	if r, e := k("CreateThreadpoolWork", 0, 0, 0); r != 0 || e != badParam {
		complain(0, "CreateThreadpoolWork: %#x, error %d", r, e)
	}
	s, n := newStation(10)
	w := works("CreateThreadpoolWork", pool, n, 0)
	fails(badHandle, "CloseHandle", w)
	for range 10 {
		k("SubmitThreadpoolWork", w)
	}
	k("WaitForThreadpoolWorkCallbacks", w, 0)
	expect("calls", s.calls.Load(), 10)
	k("CloseThreadpoolWork", w)

	// What waits for its turn can be cancelled, what runs cannot.
	s, n = newStation(1)
	s.gate = event()
	w = works("CreateThreadpoolWork", pool, n, 0)
	k("SubmitThreadpoolWork", w)
	wait(s.reached)
	k("SetEvent", s.gate)
	k("WaitForThreadpoolWorkCallbacks", w, 1)
	expect("inside", s.inside.Load(), 0)
	k("CloseThreadpoolWork", w)

	// A timer: relative, periodic, taken back.
	s, n = newStation(3)
	t := works("CreateThreadpoolTimer", pool, n, 0)
	due := int64(-10000)
	r, _ := k("IsThreadpoolTimerSet", t)
	expect("set", uint32(r), 0)
	k("SetThreadpoolTimer", t, ptr(&due), 1, 0)
	r, _ = k("IsThreadpoolTimerSet", t)
	expect("set", uint32(r), 1)
	wait(s.reached)
	k("SetThreadpoolTimer", t, 0, 0, 0)
	k("WaitForThreadpoolTimerCallbacks", t, 1)
	calls := s.calls.Load()
	k("CloseThreadpoolTimer", t)
	expect("calls after the end", s.calls.Load(), calls)

	// A wait: set anew each time.
	auto, _ := k("CreateEventW", 0, 0, 0, 0)
	s, n = newStation(1)
	wt := works("CreateThreadpoolWait", pool, n, 0)
	k("SetThreadpoolWait", wt, auto, 0)
	k("SetEvent", auto)
	wait(s.reached)
	expect("signalled", s.arg.Load(), 0)
	k("WaitForThreadpoolWaitCallbacks", wt, 0)
	k("SetEvent", auto)
	expect("set once only", isSet(auto), true)
	s2, n2 := newStation(1)
	wt2 := works("CreateThreadpoolWait", pool, n2, 0)
	k("SetThreadpoolWait", wt2, auto, ptr(&due))
	wait(s2.reached)
	expect("timed out", s2.arg.Load(), 0x102)
	k("CloseThreadpoolWait", wt)
	k("CloseThreadpoolWait", wt2)
	k("CloseHandle", auto)

	// A callback by itself, and an event at its end.
	s, n = newStation(1)
	ended := event()
	s.after = func(instance uintptr) { k("SetEventWhenCallbackReturns", instance, ended) }
	works("TrySubmitThreadpoolCallback", pool, n, 0)
	wait(ended)
	expect("returned", s.inside.Load(), 0)
	p := works("CreateThreadpool", 0)
	works("SetThreadpoolThreadMinimum", p, 1)
	k("CloseThreadpool", p)
}
