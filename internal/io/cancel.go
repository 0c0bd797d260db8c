package io

import "haft.dev/internal/kernel"

// CancelRequests cancels the pending requests of f that thread made (nil: any)
// and that id names (nil: any). It returns those it found, which end soon but
// may not have yet. The synchronous-I/O lock is not taken: this is how an
// operation that holds it is ended. (NtCancelIoFile.)
func (f *File) CancelRequests(thread *kernel.Thread, id *uint64) []*Request {
	return f.cancel(func(r *Request) bool {
		return (thread == nil || r.Caller.Thread == thread) && (id == nil || r.Done.ID == *id)
	})
}

// CancelProcess is CancelRequests for all threads of a process: another process
// that has inherited the file does not lose its requests. (NtCancelIoFileEx.)
func (f *File) CancelProcess(p *kernel.Process, id *uint64) []*Request {
	return f.cancel(func(r *Request) bool { return r.Caller.Process == p && (id == nil || r.Done.ID == *id) })
}

func (f *File) cancel(match func(*Request) bool) []*Request {
	var rs []*Request
	f.mu.Lock()
	for r := f.requests; r != nil; r = r.next {
		if match(r) {
			rs = append(rs, r)
		}
	}
	f.mu.Unlock()
	found := rs[:0]
	for _, r := range rs {
		if r.Cancel() {
			found = append(found, r)
		}
	}
	return found
}

// Requests returns how many requests of f are under way.
func (f *File) Requests() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := 0
	for r := f.requests; r != nil; r = r.next {
		n++
	}
	return n
}
