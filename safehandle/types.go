package safehandle

import (
	"time"

	"haft.dev"
	"haft.dev/nt"
	"haft.dev/windows"
)

// object is what the typed wrappers have in common: a handle closed by CloseHandle.
type object struct{ *Handle[windows.Handle] }

// take owns a new handle; kind is the name that a report has for it. A function that
// opened what existed has returned ERROR_ALREADY_EXISTS with a handle: that is no
// failure, and existed says so.
func take(kind string, h windows.Handle, err error) (o object, existed bool, _ error) {
	if err != nil && (err != windows.ERROR_ALREADY_EXISTS || Invalid(h)) {
		return object{}, false, err
	}
	own, e := newHandle(h, windows.CloseHandle, kind, 2)
	if e != nil {
		return object{}, false, e
	}
	return object{own}, err != nil, nil
}

// duplicate opens a second handle with the same rights.
func (o object) duplicate() (object, error) {
	h, err := o.Handle.Duplicate(func(v windows.Handle) (d windows.Handle, err error) {
		p := windows.CurrentProcess()
		err = windows.DuplicateHandle(p, v, p, &d, 0, false, windows.DUPLICATE_SAME_ACCESS)
		return d, err
	})
	return object{h}, err
}

// Wait waits for the object, up to d, which is rounded up to milliseconds; a
// negative d has no end. It reports whether the object was signalled; abandoned
// says that it is a mutex whose owner has gone. The handle stays open meanwhile: a
// Close waits.
func (o object) Wait(d time.Duration) (signalled, abandoned bool, err error) {
	v, err := o.Acquire()
	if err != nil {
		return false, false, err
	}
	defer o.Release()
	ms := uint32(windows.INFINITE)
	if d >= 0 {
		ms = uint32(min((d+time.Millisecond-1)/time.Millisecond, windows.INFINITE-1))
	}
	switch r, err := windows.WaitForSingleObject(v, ms); {
	case err != nil:
		return false, false, err
	case r == windows.WAIT_OBJECT_0:
		return true, false, nil
	case r == windows.WAIT_ABANDONED:
		return true, true, nil
	}
	return false, false, nil
}

// Event is an event.
type Event struct{ object }

// NewEvent creates an event, or opens the one that has the name: then existed is
// true. name "" makes one without a name.
func NewEvent(manualReset, set bool, name string) (e *Event, existed bool, err error) {
	n, err := text(name)
	if err != nil {
		return nil, false, err
	}
	h, err := windows.CreateEvent(nil, number(manualReset), number(set), n)
	o, existed, err := take("Event", h, err)
	if err != nil {
		return nil, false, err
	}
	return &Event{o}, existed, nil
}

// Set signals the event.
func (e *Event) Set() error { return e.Use(windows.SetEvent) }

// Reset ends its signal.
func (e *Event) Reset() error { return e.Use(windows.ResetEvent) }

// Duplicate opens a second handle to the event.
func (e *Event) Duplicate() (*Event, error) {
	o, err := e.duplicate()
	if err != nil {
		return nil, err
	}
	return &Event{o}, nil
}

// Mutex is a mutex. Lock the goroutine to its thread around waiting and releasing,
// as always on Windows.
type Mutex struct{ object }

// NewMutex creates a mutex, or opens the one that has the name: then existed is true,
// and owned has no effect.
func NewMutex(owned bool, name string) (m *Mutex, existed bool, err error) {
	n, err := text(name)
	if err != nil {
		return nil, false, err
	}
	h, err := windows.CreateMutex(nil, owned, n)
	o, existed, err := take("Mutex", h, err)
	if err != nil {
		return nil, false, err
	}
	return &Mutex{o}, existed, nil
}

// Unlock gives up one hold; ERROR_NOT_OWNER if the caller has none. (ReleaseMutex;
// Release ends a use of the handle.)
func (m *Mutex) Unlock() error { return m.Use(windows.ReleaseMutex) }

// Semaphore is a semaphore.
type Semaphore struct{ object }

// NewSemaphore creates a semaphore, or opens the one that has the name: then existed
// is true.
func NewSemaphore(count, maximum int32, name string) (s *Semaphore, existed bool, err error) {
	n, err := text(name)
	if err != nil {
		return nil, false, err
	}
	h, err := windows.CreateSemaphore(nil, count, maximum, n)
	o, existed, err := take("Semaphore", h, err)
	if err != nil {
		return nil, false, err
	}
	return &Semaphore{o}, existed, nil
}

// Post adds n to the count; ERROR_TOO_MANY_POSTS beyond the maximum.
// (ReleaseSemaphore.)
func (s *Semaphore) Post(n int32) error {
	return s.Use(func(v windows.Handle) error { return windows.ReleaseSemaphore(v, n, nil) })
}

// Timer is a waitable timer.
type Timer struct{ object }

// NewTimer creates a timer, or opens the one that has the name: then existed is true.
func NewTimer(manualReset bool, name string) (t *Timer, existed bool, err error) {
	n, err := text(name)
	if err != nil {
		return nil, false, err
	}
	h, err := windows.CreateWaitableTimer(nil, manualReset, n)
	o, existed, err := take("Timer", h, err)
	if err != nil {
		return nil, false, err
	}
	return &Timer{o}, existed, nil
}

// Set arms the timer: signalled after due and, if period is not 0, every period,
// which counts in milliseconds.
func (t *Timer) Set(due, period time.Duration) error {
	return t.Use(func(v windows.Handle) error {
		return windows.SetWaitableTimer(v, due, int32(period/time.Millisecond))
	})
}

// Cancel disarms the timer.
func (t *Timer) Cancel() error { return t.Use(windows.CancelWaitableTimer) }

// File is a file or an end of a pipe, opened for synchronous I/O.
type File struct{ object }

// NewFile owns h: what CreateFile or CreateNamedPipe returned.
func NewFile(h windows.Handle, err error) (*File, error) {
	o, _, err := take("File", h, err)
	if err != nil {
		return nil, err
	}
	return &File{o}, nil
}

// NewPipe creates an anonymous pipe that holds size bytes; 0 is the system's choice.
func NewPipe(size uint32) (r, w *File, err error) {
	var rh, wh windows.Handle
	if err := windows.CreatePipe(&rh, &wh, nil, size); err != nil {
		return nil, nil, err
	}
	if r, err = NewFile(rh, nil); err != nil {
		windows.CloseHandle(rh)
		windows.CloseHandle(wh)
		return nil, nil, err
	}
	if w, err = NewFile(wh, nil); err != nil {
		windows.CloseHandle(wh)
		r.Close()
		return nil, nil, err
	}
	return r, w, nil
}

// Read implements io.Reader, but for the end: 0 and nil at the end of a file,
// ERROR_BROKEN_PIPE when a pipe's writers have gone.
func (f *File) Read(p []byte) (n int, err error) { return f.transfer(p, windows.ReadFile) }

// Write writes p.
func (f *File) Write(p []byte) (n int, err error) { return f.transfer(p, windows.WriteFile) }

func (f *File) transfer(p []byte, do func(windows.Handle, []byte, *uint32, *windows.Overlapped) error) (int, error) {
	v, err := f.Acquire()
	if err != nil {
		return 0, err
	}
	defer f.Release()
	var n uint32
	err = do(v, p, &n, nil)
	return int(n), err
}

// Process is a process.
type Process struct{ object }

// OpenProcess opens a process by id.
func OpenProcess(access uint32, id uint32) (*Process, error) {
	h, err := windows.OpenProcess(access, false, id)
	o, _, err := take("Process", h, err)
	if err != nil {
		return nil, err
	}
	return &Process{o}, nil
}

// ExitCode returns the exit code, windows.STILL_ACTIVE while the process runs.
func (p *Process) ExitCode() (code uint32, err error) {
	err = p.Use(func(v windows.Handle) error { return windows.GetExitCodeProcess(v, &code) })
	return code, err
}

// Mapping is a section (file mapping object).
type Mapping struct{ object }

// NewMapping creates a section of size bytes in the paging file, or opens the one
// that has the name: then existed is true.
func NewMapping(protect uint32, size uint64, name string) (m *Mapping, existed bool, err error) {
	n, err := text(name)
	if err != nil {
		return nil, false, err
	}
	h, err := windows.CreateFileMapping(windows.InvalidHandle, nil, protect, uint32(size>>32), uint32(size), n)
	o, existed, err := take("Section", h, err)
	if err != nil {
		return nil, false, err
	}
	return &Mapping{o}, existed, nil
}

// OfThread owns a handle in the process of a thread of an embedded kernel.
func OfThread(t *haft.Thread, h nt.Handle) (*Handle[nt.Handle], error) {
	return newHandle(h, t.Close, "handle", 1)
}

func number(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// text returns a name as functions take it: nil for none.
func text(s string) (*uint16, error) {
	if s == "" {
		return nil, nil
	}
	return windows.UTF16PtrFromString(s)
}
