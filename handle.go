package haft

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Close closes a handle. With the last handle to an object its name goes, and
// with the last reference the object. STATUS_INVALID_HANDLE for a value that is
// none, STATUS_HANDLE_NOT_CLOSABLE for one that is protected; closing a
// pseudo-handle has no effect. (NtClose.)
func (t *Thread) Close(h nt.Handle) error { return t.c.Close(h) }

// Duplicate says how a handle is duplicated.
type Duplicate struct {
	// Access are the rights of the new handle; SameAccess takes those of the old.
	Access     nt.Access
	SameAccess bool
	Inherit    bool
	// CloseSource closes the old handle, even if duplicating fails.
	CloseSource bool
}

// Duplicate opens a handle in process to (nil: the caller's own) to the object
// that h stands for in process from (nil: the caller's own). Rights beyond those
// of h need an access check: STATUS_ACCESS_DENIED. (NtDuplicateObject.)
func (t *Thread) Duplicate(from *Process, h nt.Handle, to *Process, d Duplicate) (nt.Handle, error) {
	src, dst := t.c.Process, t.c.Process
	if from != nil {
		src = from.p
	}
	if to != nil {
		dst = to.p
	}
	var options uint32
	if d.SameAccess {
		options |= kernel.DUPLICATE_SAME_ACCESS
	}
	if d.CloseSource {
		options |= kernel.DUPLICATE_CLOSE_SOURCE
	}
	var attr object.Attributes
	if d.Inherit {
		attr = object.Inherit
	}
	return t.c.Duplicate(src, h, dst, d.Access, attr, options)
}

// Same reports whether two handles stand for one object. (NtCompareObjects.)
func (t *Thread) Same(a, b nt.Handle) (bool, error) {
	switch err := t.c.CompareObjects(a, b); err {
	case nil:
		return true, nil
	case nt.STATUS_NOT_SAME_OBJECT:
		return false, nil
	default:
		return false, err
	}
}

// Query describes a handle and its object. (NtQueryObject.)
func (t *Thread) Query(h nt.Handle) (HandleInfo, error) {
	i, err := t.c.QueryObject(h)
	if err != nil {
		return HandleInfo{}, err
	}
	return infoOf(h, i.Header, i.Access, i.Attributes), nil
}

// SetInherit makes h a handle that child processes get, or not.
// (SetHandleInformation.)
func (t *Thread) SetInherit(h nt.Handle, on bool) error {
	return t.setAttribute(h, object.Inherit, on)
}

// SetProtectFromClose makes closing h fail, or not. (SetHandleInformation.)
func (t *Thread) SetProtectFromClose(h nt.Handle, on bool) error {
	return t.setAttribute(h, object.ProtectFromClose, on)
}

func (t *Thread) setAttribute(h nt.Handle, bit object.Attributes, on bool) error {
	set := object.Attributes(0)
	if on {
		set = bit
	}
	return t.c.SetHandleInformation(h, bit, set)
}

// OpenProcess opens a handle to a process by its id. STATUS_INVALID_CID if there
// is none. (NtOpenProcess.)
func (t *Thread) OpenProcess(id uint32, access nt.Access) (nt.Handle, error) {
	return t.c.OpenProcess(id, 0, access)
}

// OpenThread opens a handle to a thread by its id. STATUS_INVALID_CID if there
// is none. (NtOpenThread.)
func (t *Thread) OpenThread(id uint32, access nt.Access) (nt.Handle, error) {
	return t.c.OpenThread(id, 0, access)
}

// Suspend raises the suspend count of the thread that h stands for and returns
// the previous one. A suspended thread's waits are satisfied by nothing. It needs
// THREAD_SUSPEND_RESUME; STATUS_SUSPEND_COUNT_EXCEEDED at 127. (NtSuspendThread.)
func (t *Thread) Suspend(h nt.Handle) (int, error) { return t.c.SuspendThread(h) }

// Resume lowers the suspend count of the thread that h stands for and returns the
// previous one. (NtResumeThread.)
func (t *Thread) Resume(h nt.Handle) (int, error) { return t.c.ResumeThread(h) }

// TerminateThread ends the thread that h stands for: its waits return
// STATUS_THREAD_IS_TERMINATING. It needs THREAD_TERMINATE. (NtTerminateThread.)
func (t *Thread) TerminateThread(h nt.Handle, status nt.Status) error {
	return t.c.TerminateThread(h, status)
}

// TerminateProcess ends the process that h stands for. It needs
// PROCESS_TERMINATE. (NtTerminateProcess.)
func (t *Thread) TerminateProcess(h nt.Handle, status nt.Status) error {
	return t.c.TerminateProcess(h, status)
}

// ProcessEntry is a process of a snapshot.
type ProcessEntry struct {
	ID, ParentID uint32
	Threads      int
	BasePriority int
	Name         string
}

// ThreadEntry is a thread of a snapshot.
type ThreadEntry struct {
	ID, ProcessID uint32
	BasePriority  int
}

// Snapshot is the state of a kernel's processes and threads at one instant.
type Snapshot struct {
	Processes []ProcessEntry
	Threads   []ThreadEntry
}

// CreateSnapshot takes a snapshot and opens a handle to it.
// (CreateToolhelp32Snapshot.)
func (t *Thread) CreateSnapshot() (nt.Handle, error) {
	return t.c.CreateSnapshot(kernel.TH32CS_SNAPPROCESS|kernel.TH32CS_SNAPTHREAD, 0)
}

// ReadSnapshot returns what a snapshot holds. (Process32First, Thread32First and
// so on.)
func (t *Thread) ReadSnapshot(h nt.Handle) (*Snapshot, error) {
	s, err := kernel.Ref[*kernel.Snapshot](t.c, h, nt.SECTION_MAP_READ)
	if err != nil {
		return nil, err
	}
	out := &Snapshot{}
	for _, p := range s.Processes {
		out.Processes = append(out.Processes, ProcessEntry(p))
	}
	for _, x := range s.Threads {
		out.Threads = append(out.Threads, ThreadEntry(x))
	}
	return out, nil
}
