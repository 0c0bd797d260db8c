package io

// Memory is where a request's buffers lie: a guest's address space, or the Go
// heap. Errors are statuses.
type Memory interface {
	Read(addr uint64, b []byte) error
	Write(addr uint64, b []byte) error
	// Bytes returns a direct view if the memory can be accessed in place by the
	// host's system calls.
	Bytes(addr uint64, n int) ([]byte, bool)
}

// Buffer is a span of Memory.
type Buffer struct {
	Mem  Memory
	Addr uint64
	Len  int
}

// CopyTo stores p at offset off of the buffer.
func (b Buffer) CopyTo(off int, p []byte) error { return b.Mem.Write(b.Addr+uint64(off), p) }

// CopyFrom loads p from offset off of the buffer.
func (b Buffer) CopyFrom(off int, p []byte) error { return b.Mem.Read(b.Addr+uint64(off), p) }

// View returns the buffer itself, for system calls of the host, which check it
// as they go. Go code must not touch it: guest memory can vanish at any time,
// and with the process it may become that of another one. So only the thread
// that made the request uses it.
func (b Buffer) View() ([]byte, bool) { return b.Mem.Bytes(b.Addr, b.Len) }

// Heap is memory of the Go program: addresses are offsets into it.
type Heap []byte

// Read implements Memory.
func (h Heap) Read(addr uint64, b []byte) error { copy(b, h[addr:]); return nil }

// Write implements Memory.
func (h Heap) Write(addr uint64, b []byte) error { copy(h[addr:], b); return nil }

// Bytes implements Memory.
func (h Heap) Bytes(addr uint64, n int) ([]byte, bool) { return h[addr : addr+uint64(n)], true }

// HeapBuffer is a buffer in the Go heap.
func HeapBuffer(b []byte) Buffer { return Buffer{Heap(b), 0, len(b)} }
