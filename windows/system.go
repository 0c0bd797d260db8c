//go:build !windows

package windows

import (
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"

	"haft.dev/internal/io"
	"haft.dev/internal/io/msfs"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// system is the kernel behind the package, and the one process of the program.
type system struct {
	k    *kernel.Kernel
	p    *kernel.Process
	main kernel.Caller // for calls that neither wait nor own

	mu     sync.Mutex
	idle   []*kernel.Thread  // threads to wait as; guarded by mu
	owners map[uint64]*owner // by goroutine; guarded by mu

	pinned atomic.Int32 // goroutines that have asked who they are
}

// owner is the thread of a goroutine that owns mutexes.
type owner struct {
	t     *kernel.Thread
	holds int  // how often mutexes were taken and not released
	known bool // the goroutine has asked for its id: it keeps the thread
}

// sys makes the kernel at the first use.
var sys = sync.OnceValue(func() *system {
	s := &system{k: kernel.New(), owners: make(map[uint64]*owner)}
	io.Install(s.k)
	s.device("NamedPipe", "PIPE", npfs.New())
	s.device("Mailslot", "MAILSLOT", msfs.New())
	s.p = s.k.NewProcess(kernel.ProcessOptions{Name: "program"})
	s.main = s.thread().Caller()
	return s
})

func (s *system) device(name, dos string, d io.Device) {
	err := io.AddDevice(s.k, name, d)
	if err == nil {
		err = io.AddDosDevice(s.k, dos, `\Device\`+name)
	}
	if err != nil { // the kernel is new
		panic("windows: " + name + ": " + err.Error())
	}
}

// thread takes an idle thread, or makes one.
func (s *system) thread() *kernel.Thread {
	if s.pinned.Load() > 0 {
		if o := s.owner(false); o != nil && o.known {
			return o.t
		}
	}
	s.mu.Lock()
	if n := len(s.idle); n > 0 {
		t := s.idle[n-1]
		s.idle = s.idle[:n-1]
		s.mu.Unlock()
		return t
	}
	s.mu.Unlock()
	t, err := s.p.NewThread(nil, false)
	if err != nil { // the process ends only with the program
		panic("windows: " + err.Error())
	}
	return t
}

func (s *system) giveBack(t *kernel.Thread) {
	if s.pinned.Load() > 0 {
		if o := s.owner(false); o != nil && o.t == t {
			return
		}
	}
	s.mu.Lock()
	s.idle = append(s.idle, t)
	s.mu.Unlock()
}

// goroutine returns the number of the calling goroutine, which only tracebacks
// tell. It takes about a microsecond; only calls on mutexes need it.
func goroutine() uint64 {
	var b [40]byte
	s := b[len("goroutine "):runtime.Stack(b[:], false)]
	for i, c := range s {
		if c == ' ' {
			s = s[:i]
			break
		}
	}
	n, err := strconv.ParseUint(string(s), 10, 64)
	if err != nil {
		panic("windows: no goroutine in " + string(b[:]))
	}
	return n
}

// owner returns the thread of the calling goroutine, making it if create is set.
func (s *system) owner(create bool) *owner {
	g := goroutine()
	s.mu.Lock()
	o := s.owners[g]
	s.mu.Unlock()
	if o == nil && create {
		o = &owner{t: s.thread()}
		s.mu.Lock()
		s.owners[g] = o
		s.mu.Unlock()
	}
	return o
}

// settle counts holds that o has got or given up. A thread without any is idle
// again.
func (s *system) settle(o *owner, holds int) {
	if o.holds += holds; o.holds > 0 || o.known {
		return
	}
	g := goroutine()
	s.mu.Lock()
	delete(s.owners, g)
	s.idle = append(s.idle, o.t)
	s.mu.Unlock()
}

// isMutex reports whether h stands for a mutex.
func (s *system) isMutex(h Handle) bool {
	e, ok := s.p.Handles.Lookup(value(h))
	if !ok {
		return false
	}
	_, ok = e.Object.Body().(*kernel.Mutant)
	return ok
}

// value returns h as the kernel has it: a Handle may have 32 bits.
func value(h Handle) nt.Handle { return nt.Handle(int64(int(h))) }

// failed turns a status into what a function returns.
func failed(err error) error {
	switch e := err.(type) {
	case nil:
		return nil
	case nt.Status:
		return Errno(e.Win32())
	}
	return err
}

// attributes are those of a call that creates an object.
func (s *system) attributes(sa *SecurityAttributes, name *uint16) *object.Attr {
	a := &object.Attr{Name: UTF16PtrToString(name), Flags: object.OBJ_OPENIF}
	if a.Name != "" {
		a.Root = s.k.SessionDirectory()
	}
	if sa != nil && sa.InheritHandle != 0 {
		a.Flags |= object.OBJ_INHERIT
	}
	return a
}

// naming are the attributes of a call that opens an object by name.
func (s *system) naming(inherit bool, name *uint16) (*object.Attr, error) {
	if name == nil {
		return nil, ERROR_INVALID_PARAMETER
	}
	a := &object.Attr{Root: s.k.SessionDirectory(), Name: UTF16PtrToString(name)}
	if inherit {
		a.Flags = object.OBJ_INHERIT
	}
	return a, nil
}

// created is the result of a function that creates or opens: a handle together with
// ERROR_ALREADY_EXISTS if the object was there.
func created(h nt.Handle, s nt.Status, err error) (Handle, error) {
	switch {
	case err != nil:
		return 0, failed(err)
	case s == nt.STATUS_OBJECT_NAME_EXISTS:
		return Handle(h), ERROR_ALREADY_EXISTS
	}
	return Handle(h), nil
}

func opened(h nt.Handle, err error) (Handle, error) { return Handle(h), failed(err) }
