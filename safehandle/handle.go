// Package safehandle owns Windows handles so that each is closed exactly once.
//
// A handle value is a number that the system gives to somebody else as soon as it
// is closed. Closing it twice, or using it while another goroutine closes it,
// hits a stranger. A Handle owns such a value:
//
//   - a use (Acquire … Release) keeps the value open;
//   - Close ends the handle for further uses, waits for those under way, and
//     closes once, whoever else tries;
//   - a Handle that is forgotten is closed by the garbage collector, and SetReport
//     is told, with the stack that opened it.
//
// It is what .NET's SafeHandle is for P/Invoke, and what the lock inside os.File is
// for descriptors. It works for any value and closing function; the typed wrappers
// (Event, Mutex, File, Token …) use package haft.dev/windows, which is Windows
// itself on Windows and the kernel of haft elsewhere. OfThread owns a handle of an
// embedded kernel.
package safehandle

import (
	"errors"
	"runtime"
)

// Value is what a handle looks like: windows.Handle, windows.Token, nt.Handle.
type Value interface{ ~uintptr | ~uint64 }

// Errors of a Handle itself.
var (
	// ErrClosed is returned by uses and closes after the first Close or Detach.
	ErrClosed = errors.New("safehandle: handle is closed")
	// ErrInvalid is returned for a value that is no handle: 0 and -1.
	ErrInvalid = errors.New("safehandle: not a handle")
)

// Handle owns a handle value. Its methods may be called from any goroutine. It
// must not be copied.
type Handle[V Value] struct {
	c       *core[V]
	cleanup runtime.Cleanup
}

// core is the part that the garbage collector's cleanup can reach.
type core[V Value] struct {
	counts
	value  V
	close  func(V) error
	done   chan struct{} // closed when the handle is
	err    error         // of close; read after done
	kind   string
	opened []uintptr // program counters of who opened it, if reports are on
}

// New takes over v, which close will close. A value of 0 or -1 is ErrInvalid.
func New[V Value](v V, close func(V) error) (*Handle[V], error) {
	return newHandle(v, close, "handle", 1)
}

// Own is New for what a call has returned: the error of a failed call comes back
// as it is.
//
//	h, err := safehandle.Own(windows.CloseHandle)(windows.CreateEvent(nil, 1, 0, nil))
func Own[V Value](close func(V) error) func(V, error) (*Handle[V], error) {
	return func(v V, err error) (*Handle[V], error) {
		if err != nil {
			return nil, err
		}
		return newHandle(v, close, "handle", 1)
	}
}

func newHandle[V Value](v V, close func(V) error, kind string, skip int) (*Handle[V], error) {
	if Invalid(v) {
		return nil, ErrInvalid
	}
	c := &core[V]{value: v, close: close, done: make(chan struct{}), kind: kind}
	c.state.Store(idle)
	if report.Load() != nil {
		var pcs [32]uintptr
		c.opened = append(c.opened, pcs[:runtime.Callers(skip+2, pcs[:])]...)
	}
	h := &Handle[V]{c: c}
	h.cleanup = runtime.AddCleanup(h, (*core[V]).forgotten, c)
	return h, nil
}

// Invalid reports whether v is what functions return instead of a handle: 0 or -1
// (INVALID_HANDLE_VALUE).
func Invalid[V Value](v V) bool { return v == 0 || v == ^V(0) }

// Acquire begins a use: the value stays open until Release. ErrClosed after Close.
// It allocates nothing and takes no lock. A goroutine that uses a handle again and
// again needs no atomic operation for it either, on processors and systems that
// allow it.
func (h *Handle[V]) Acquire() (V, error) {
	c := h.c
	if !acquireOwned(&c.counts) && c.acquire() {
		c.drop()
		return 0, ErrClosed
	}
	return c.value, nil
}

// Release ends a use. It panics if none is under way.
func (h *Handle[V]) Release() {
	if !releaseOwned(&h.c.counts) {
		h.c.drop()
	}
	runtime.KeepAlive(h)
}

// Use calls f with the value, which stays open meanwhile.
func (h *Handle[V]) Use(f func(V) error) error {
	v, err := h.Acquire()
	if err != nil {
		return err
	}
	defer h.Release()
	return f(v)
}

// Value returns the value without keeping it open: for messages and comparisons.
// .NET calls it DangerousGetHandle.
func (h *Handle[V]) Value() V { return h.c.value }

// Closed reports whether Close, Dispose or Detach was called.
func (h *Handle[V]) Closed() bool { return h.c.state.Load()&closing != 0 }

// Close lets no further use begin, waits for those under way, and closes the value.
// It returns the closing function's error, and ErrClosed at every call but the
// first. A goroutine must not call it during a use of its own.
func (h *Handle[V]) Close() error {
	if err := h.Dispose(); err != nil {
		return err
	}
	<-h.c.done
	return h.c.err
}

// Dispose is Close without the wait: the value is closed when the last use under
// way ends, maybe at once. Wait returns the result.
func (h *Handle[V]) Dispose() error {
	if !h.c.begin(closing) {
		return ErrClosed
	}
	h.cleanup.Stop()
	h.c.finish()
	return nil
}

// Wait waits until the value is closed and returns the closing function's error.
func (h *Handle[V]) Wait() error {
	<-h.c.done
	return h.c.err
}

// Detach ends the ownership: no further use, those under way are waited for, and
// the value is the caller's to close. ErrClosed if it is closed already.
func (h *Handle[V]) Detach() (V, error) {
	if !h.c.begin(closing | detached) {
		return 0, ErrClosed
	}
	h.cleanup.Stop()
	h.c.finish()
	<-h.c.done
	return h.c.value, nil
}

// Duplicate owns what duplicate makes of the value, with the same closing function.
func (h *Handle[V]) Duplicate(duplicate func(V) (V, error)) (*Handle[V], error) {
	v, err := h.Acquire()
	if err != nil {
		return nil, err
	}
	defer h.Release()
	d, err := duplicate(v)
	if err != nil {
		return nil, err
	}
	return newHandle(d, h.c.close, h.c.kind, 1)
}

// drop ends a use. The last one of a handle that is closing ends it.
func (c *core[V]) drop() {
	if c.release() {
		c.finish()
	}
}

// finish closes the value if no use is under way and nobody else has.
func (c *core[V]) finish() {
	s, first := c.end()
	if !first {
		return // who is there ends it
	}
	if s&detached == 0 {
		c.err = c.close(c.value)
	}
	close(c.done)
}

// forgotten runs when nothing refers to the Handle any more.
func (c *core[V]) forgotten() {
	if !c.begin(closing) {
		return
	}
	left := c.abandon()
	if f := report.Load(); f != nil {
		(*f)(Forgotten{Kind: c.kind, Value: uint64(c.value), Uses: left, opened: c.opened})
	}
	c.finish()
}
