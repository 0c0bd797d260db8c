//go:build !windows

package windows

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// CurrentProcess returns the pseudo-handle of the process.
func CurrentProcess() Handle { return ^Handle(0) }

// CurrentThread returns the pseudo-handle of the calling thread.
func CurrentThread() Handle { return ^Handle(1) }

// GetCurrentProcess returns the pseudo-handle of the process.
func GetCurrentProcess() (Handle, error) { return CurrentProcess(), nil }

// GetCurrentThread returns the pseudo-handle of the calling thread.
func GetCurrentThread() (Handle, error) { return CurrentThread(), nil }

// GetCurrentProcessId returns the id of the process in the kernel of this package,
// which is not that of the host.
func GetCurrentProcessId() (pid uint32) { return sys().p.ID() }

// GetCurrentThreadId returns the id of the calling goroutine's thread. From the first
// call on the goroutine keeps that thread, so that others can open it.
func GetCurrentThreadId() (id uint32) {
	s := sys()
	o := s.owner(true)
	if !o.known {
		o.known = true
		s.pinned.Add(1)
	}
	return o.t.ID()
}

// OpenThread opens a thread by id.
func OpenThread(desiredAccess uint32, inheritHandle bool, threadId uint32) (handle Handle, err error) {
	flags := uint32(0)
	if inheritHandle {
		flags = object.OBJ_INHERIT
	}
	h, err := sys().main.OpenThread(threadId, flags, nt.Access(desiredAccess))
	if err == nt.STATUS_INVALID_CID {
		return 0, ERROR_INVALID_PARAMETER
	}
	return opened(h, err)
}

// CancelSynchronousIo cancels the read, write or connect that a thread waits for.
// ERROR_NOT_FOUND if there is none.
func CancelSynchronousIo(thread Handle) (err error) {
	return failed(sys().main.CancelSynchronousIO(value(thread), 0))
}

// OpenProcess opens a process by id; there is only the caller's.
func OpenProcess(desiredAccess uint32, inheritHandle bool, processId uint32) (handle Handle, err error) {
	flags := uint32(0)
	if inheritHandle {
		flags = object.OBJ_INHERIT
	}
	h, err := sys().main.OpenProcess(processId, flags, nt.Access(desiredAccess))
	if err == nt.STATUS_INVALID_CID {
		return 0, ERROR_INVALID_PARAMETER
	}
	return opened(h, err)
}

// GetExitCodeProcess stores the exit code, STILL_ACTIVE (259) while the process runs.
func GetExitCodeProcess(handle Handle, exitcode *uint32) (err error) {
	p, err := kernel.Ref[*kernel.Process](sys().main, value(handle), nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return failed(err)
	}
	*exitcode = uint32(p.ExitStatus())
	return nil
}

// GetProcessId returns the id of a process.
func GetProcessId(process Handle) (id uint32, err error) {
	p, err := kernel.Ref[*kernel.Process](sys().main, value(process), nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return 0, failed(err)
	}
	return p.ID(), nil
}

// GetProcessHandleCount stores how many handles a process has open.
func GetProcessHandleCount(process Handle, count *uint32) (err error) {
	p, err := kernel.Ref[*kernel.Process](sys().main, value(process), nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return failed(err)
	}
	*count = uint32(p.Handles.Len())
	return nil
}
