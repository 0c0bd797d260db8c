package io

import (
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// FastRead reads without a request if the file and its device allow that: ok
// is false if a request is needed. Only for files opened for synchronous I/O,
// without event, APC or port. (FastIoRead.)
func (f *File) FastRead(t *kernel.Thread, b Buffer, offset int64) (n int, s nt.Status, ok bool) {
	h, fast := f.handler.(FastIO)
	if !fast || !f.Synchronous() {
		return 0, 0, false
	}
	return f.fast(t, OpRead, b, offset, h.FastRead)
}

// FastWrite is FastRead for writes.
func (f *File) FastWrite(t *kernel.Thread, b Buffer, offset int64) (n int, s nt.Status, ok bool) {
	h, fast := f.handler.(FastIO)
	if !fast || !f.Synchronous() {
		return 0, 0, false
	}
	return f.fast(t, OpWrite, b, offset, h.FastWrite)
}

func (f *File) fast(t *kernel.Thread, op Op, b Buffer, offset int64, do func(*File, Buffer, int64) (int, nt.Status, bool)) (int, nt.Status, bool) {
	if !f.TryRetain() { // closed since it was looked up
		return 0, nt.STATUS_INVALID_HANDLE, true
	}
	defer f.Release()
	if s := f.Sync.Acquire(t, op); s != nt.STATUS_SUCCESS {
		return 0, s, true
	}
	if offset == UsePosition {
		offset = f.Sync.Position()
	}
	n, s, ok := do(f, b, offset)
	f.Sync.Release()
	if ok && t != nil {
		count(t.Process(), op, uint64(n))
	}
	return n, s, ok
}
