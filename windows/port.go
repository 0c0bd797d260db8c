//go:build !windows

package windows

import (
	"sync"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// pointers keeps the OVERLAPPED structures that are under way: a packet carries a
// number, which the garbage collector would not follow.
var pointers struct {
	sync.Mutex
	next uint64
	of   map[uint64]*Overlapped
}

// hold returns the number of o, which keeps it; 0 for nil.
func hold(o *Overlapped) uint64 {
	if o == nil {
		return 0
	}
	pointers.Lock()
	defer pointers.Unlock()
	if pointers.of == nil {
		pointers.of = make(map[uint64]*Overlapped)
	}
	pointers.next++
	pointers.of[pointers.next] = o
	return pointers.next
}

// let returns what hold was given.
func let(n uint64) *Overlapped {
	if n == 0 {
		return nil
	}
	pointers.Lock()
	defer pointers.Unlock()
	o := pointers.of[n]
	delete(pointers.of, n)
	return o
}

// CreateIoCompletionPort creates a port (filehandle InvalidHandle), or has the
// requests of a file end in one.
func CreateIoCompletionPort(filehandle Handle, cphandle Handle, key uintptr, threadcnt uint32) (handle Handle, err error) {
	s := sys()
	if filehandle == InvalidHandle {
		if cphandle != 0 {
			return 0, ERROR_INVALID_PARAMETER
		}
		h, _, err := s.main.CreateIoCompletion(nil, nt.IO_COMPLETION_ALL_ACCESS, int(threadcnt))
		return opened(h, err)
	}
	f, err := kernel.Ref[*io.File](s.main, value(filehandle), 0)
	if err != nil {
		return 0, failed(err)
	}
	h := value(cphandle)
	if cphandle == 0 {
		if h, _, err = s.main.CreateIoCompletion(nil, nt.IO_COMPLETION_ALL_ACCESS, int(threadcnt)); err != nil {
			return 0, failed(err)
		}
	}
	port, err := kernel.Ref[*kernel.IoCompletion](s.main, h, nt.IO_COMPLETION_MODIFY_STATE)
	if err == nil {
		err = f.SetCompletion(port, uint64(key))
	}
	if err != nil {
		if cphandle == 0 {
			s.main.Close(h)
		}
		return 0, failed(err)
	}
	return Handle(h), nil
}

// PostQueuedCompletionStatus queues a packet.
func PostQueuedCompletionStatus(cphandle Handle, qty uint32, key uintptr, overlapped *Overlapped) (err error) {
	n := hold(overlapped)
	if err := sys().main.SetIoCompletion(value(cphandle), wait.Packet{Key: uint64(key), Value: n, Information: uint64(qty)}); err != nil {
		let(n)
		return failed(err)
	}
	return nil
}

// GetQueuedCompletionStatus takes a packet, waiting for timeout milliseconds. If the
// packet's request failed the error is that, and *overlapped is set; if there was no
// packet *overlapped is nil: WAIT_TIMEOUT, ERROR_ABANDONED_WAIT_0.
func GetQueuedCompletionStatus(cphandle Handle, qty *uint32, key *uintptr, overlapped **Overlapped, timeout uint32) (err error) {
	*overlapped = nil
	s := sys()
	t := s.thread()
	var p [1]wait.Packet
	_, st, err := t.Caller().RemoveIoCompletion(value(cphandle), p[:], false, nt.Millis(timeout))
	s.giveBack(t)
	switch {
	case err != nil:
		return failed(err)
	case st == nt.STATUS_TIMEOUT:
		return WAIT_TIMEOUT
	case st == nt.STATUS_ABANDONED:
		return ERROR_ABANDONED_WAIT_0
	case st != nt.STATUS_SUCCESS:
		return failed(st)
	}
	*qty, *key, *overlapped = uint32(p[0].Information), uintptr(p[0].Key), let(p[0].Value)
	return failed(p[0].Status.Err())
}
